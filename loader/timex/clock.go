package timex

// clockTime is a time of day between two tokens.
type clockTime struct {
	to                   int
	hour, minute, second int
	meridiem             bool // a.m. and p.m., or 24 hours, tell the half of the day
	marked               bool // it cannot be anything but a time
}

// clock reads a time of day: "10:35 a.m.", "9 a.m. EST", "14:30", "7
// o'clock", "4 in the morning", "half past seven", "noon".
func (p *parser) clock(i int) (c clockTime, ok bool) {
	t := p.tok(i)
	c = clockTime{second: -1}
	switch {
	case p.class(i) == cPart && (p.val(i) == midday || p.val(i) == midnight):
		if p.val(i) == midday {
			c.hour = 12
		}
		c.to, c.marked, c.meridiem = i+1, true, true
		return c, true
	case p.has(i, wHalf) || p.unitIs(i, quarter) || t.kind == digits && p.pastHour(i+1) || p.class(i) == cCardinal && p.pastHour(p.afterCardinal(i)):
		return p.spokenClock(i)
	case p.class(i) == cCardinal:
		c.hour = int(p.val(i))
		j := i + 1
		if c.hour > 12 || c.hour == 0 {
			return c, false
		}
		if p.isMark(j, dash) && p.class(j+1) == cCardinal && p.val(j+1) >= 10 || p.class(j) == cCardinal && p.val(j) >= 10 {
			m, k := p.below100(p.skipDash(j))
			if p.meridiemAt(k, &c) {
				c.minute = m
				return c, true
			}
			return c, false
		}
		c.to = j
		if p.meridiemAt(j, &c) || p.oclock(j, &c) || p.inPart(j, &c) {
			return c, true
		}
		return c, false
	case t.kind != digits || t.num < 0 || width(t) > 4:
		return c, false
	}
	c.hour, c.to = t.num, i+1
	if width(t) > 2 {
		// "0735 GMT", "1140 a.m."
		c.hour, c.minute = t.num/100, t.num%100
		if c.hour > 23 || c.minute > 59 {
			return c, false
		}
		if p.meridiemAt(i+1, &c) {
			return c, c.hour <= 23
		}
		if width(t) == 4 && p.class(i+1) == cZone && !p.isMark(i-1, '(') {
			c.to, c.marked, c.meridiem = i+2, true, true
			return c, true
		}
		return c, false
	}
	j := i + 1
	if (p.isMark(j, ':') || p.isMark(j, '.')) && p.glued(j) && p.digitsOf(j+1, 2) && p.glued(j+1) && p.tok(j+1).num < 60 && c.hour < 25 {
		colon := p.isMark(j, ':')
		c.minute = p.tok(j + 1).num
		j += 2
		if colon && p.isMark(j, ':') && p.glued(j) && p.digitsOf(j+1, 2) && p.tok(j+1).num < 61 {
			c.second = p.tok(j + 1).num
			j += 2
		}
		c.to = j
		if p.tok(j).kind == digits && p.glued(j) || p.isMark(j, '%') || p.isMark(j, ':') && p.glued(j) && p.tok(j+1).kind == digits {
			return c, false
		}
		if p.meridiemAt(j, &c) || p.inPart(j, &c) || p.oclock(j, &c) {
			return c, c.hour <= 23
		}
		c.meridiem = c.hour > 12 || c.hour == 0 || width(t) == 2 && t.num < 10
		if p.class(j) == cZone || p.has(j, wLocal) && p.has(j+1, wTime) {
			if p.class(j) == cZone {
				c.to++
			}
			c.marked = true
			return c, c.hour < 24
		}
		if !colon || c.hour > 23 || p.tok(j).kind == word && p.glued(j) && !p.is(j, "z") {
			return c, false
		}
		return c, true
	}
	if c.hour > 24 || p.isMark(j, '.') && p.glued(j) && p.tok(j+1).kind == digits {
		return c, false
	}
	if p.meridiemAt(j, &c) || p.oclock(j, &c) || p.inPart(j, &c) {
		return c, c.hour <= 23
	}
	if (p.class(j) == cPart) && (p.val(j) == midday || p.val(j) == midnight) && c.hour == 12 {
		if p.val(j) == midnight {
			c.hour = 0
		}
		c.to, c.marked, c.meridiem = j+1, true, true
		return c, true
	}
	return c, false
}

// meridiemAt reads "a.m.", "pm", "p . m .", "9a" behind an hour, and a zone
// behind that.
func (p *parser) meridiemAt(j int, c *clockTime) bool {
	if c.hour > 23 || c.hour == 0 {
		return false
	}
	pm, k := 0, j
	switch {
	case p.class(j) == cMeridiem && p.flags(j)&short == 0:
		if p.is(j, "am") && !p.glued(j) && !(p.tok(j-1).kind == digits) {
			return false
		}
		pm, k = int(p.val(j)), j+1
	case p.has(j, wA) && !p.is(j, "an") || p.class(j) == cMeridiem:
		if p.class(j) == cMeridiem {
			pm = 12
		}
		k = j + 1
		dotted := p.isMark(k, '.')
		if dotted {
			k++
		}
		switch {
		case p.is(k, "m"):
			k++
			if p.isMark(k, '.') && dotted {
				k++
			}
		case p.glued(j) && p.tok(j-1).kind == digits && (!dotted || p.endsSentence(k-1)) && !(p.tok(k).kind == word && p.glued(k)) && p.tok(j).end-p.tok(j).start == 1 && !p.isMark(k, dash):
			k = j + 1
		default:
			return false
		}
	default:
		return false
	}
	if c.hour <= 12 {
		c.hour = c.hour%12 + pm
	}
	if p.class(k) == cZone && p.upper(k) {
		k++
	}
	c.to, c.marked, c.meridiem = k, true, true
	return true
}

// oclock reads "o'clock" behind an hour.
func (p *parser) oclock(j int, c *clockTime) bool {
	k := j
	switch {
	case p.has(k, wOclock):
		k++
	case p.has(k, wO) && p.isMark(k+1, apostrophe) && p.has(k+2, wClock):
		k += 3
	default:
		return false
	}
	c.to, c.marked = k, true
	p.inPart(k, c)
	return true
}

// inPart reads "in the morning", "at night" behind an hour.
func (p *parser) inPart(j int, c *clockTime) bool {
	k := j
	switch {
	case p.has(k, wIn) && p.has(k+1, wThe):
		k += 2
	case p.has(k, wAt) && p.class(k+1) == cPart && p.val(k+1) == nightPart:
		k++
	case p.class(k) == cPhase && p.class(k+1) == cPart:
	default:
		return false
	}
	if p.class(k) == cPhase {
		k++
	}
	if p.class(k) != cPart || p.flags(k)&plural != 0 || p.val(k) > nightPart || c.hour > 12 {
		return false
	}
	if part := p.val(k); part == afternoon || part == evening || part == nightPart && c.hour > 4 {
		c.hour = c.hour%12 + 12
	}
	c.to, c.marked, c.meridiem = k+1, true, true
	return true
}

func (p *parser) afterCardinal(i int) int {
	_, next := p.below100(i)
	return next
}

// pastHour says that "[minutes] past|to HOUR" goes on at i.
func (p *parser) pastHour(i int) bool {
	if p.unitIs(i, minute) {
		i++
	}
	if !p.has(i, wPast) && !(p.has(i, wTo) && p.unitIs(i-1, minute)) {
		return false
	}
	h := p.tok(i + 1)
	return h.kind == digits && h.num >= 1 && h.num <= 12 || p.class(i+1) == cCardinal && p.val(i+1) >= 1 && p.val(i+1) <= 12
}

// spokenClock reads "half past seven", "quarter to nine", "20 min past
// eight", with "in the evening" or "o'clock" behind.
func (p *parser) spokenClock(i int) (c clockTime, ok bool) {
	c.second = -1
	j := i + 1
	switch {
	case p.has(i, wHalf):
		c.minute = 30
		if !p.has(j, wPast) {
			return c, false
		}
	case p.unitIs(i, quarter):
		c.minute = 15
	case p.tok(i).kind == digits:
		c.minute = p.tok(i).num
	default:
		c.minute, j = p.below100(i)
	}
	if p.unitIs(j, minute) {
		j++
	}
	to := p.has(j, wTo)
	if !to && !p.has(j, wPast) || c.minute > 59 {
		return c, false
	}
	j++
	if t := p.tok(j); t.kind == digits && t.num >= 1 && t.num <= 12 {
		c.hour = t.num
	} else if p.class(j) == cCardinal && p.val(j) >= 1 && p.val(j) <= 12 {
		c.hour = int(p.val(j))
	} else {
		return c, false
	}
	if p.isMark(i-1, dash) && p.glued(i) || p.isMark(j+1, dash) && p.glued(j+1) {
		return c, false // "one-quarter to one-third"
	}
	c.to, c.marked = j+1, true
	if !p.meridiemAt(j+1, &c) && !p.oclock(j+1, &c) {
		p.inPart(j+1, &c)
	}
	if to {
		c.hour = (c.hour + 23) % 24
		c.minute = 60 - c.minute
	}
	return c, c.minute > 0 && c.minute < 60
}

// bareHour reads the 7 of "tonight at 7", the 2.30 of "Monday at 2.30", and
// the hours in words of "tomorrow at seven twenty-five".
func (p *parser) bareHour(i int, parted bool) (c clockTime, ok bool) {
	t := p.tok(i)
	if p.class(i) == cCardinal && p.val(i) >= 1 && p.val(i) <= 12 && p.class(i+1) == cCardinal && p.val(i+1) >= 10 {
		m, next := p.below100(i + 1)
		return clockTime{to: next, hour: int(p.val(i)), minute: m, second: -1}, p.class(next) != cUnit && p.class(next) != none || p.tok(next).kind == punct
	}
	if t.kind != digits || t.num < 1 || t.num > 24 || width(t) > 2 {
		return c, false
	}
	if p.isMark(i+1, '.') && p.glued(i+1) && p.digitsOf(i+2, 2) && p.glued(i+2) && p.tok(i+2).num < 60 && p.tok(i+3).kind == punct {
		return clockTime{to: i + 3, hour: t.num, minute: p.tok(i + 2).num, second: -1, meridiem: t.num > 12}, t.num < 24
	}
	if t.num > 12 || p.tok(i+1).kind != punct || p.glued(i+2) && p.tok(i+2).kind == digits || p.isMark(i+1, '%') || p.isMark(i+1, '$') {
		return c, false
	}
	return clockTime{to: i + 1, hour: t.num, second: -1}, parted || p.endsSentence(i+1)
}

// halfBehind gives a time the half of the day that stands behind a second
// one: the 2:00 of "2:00 - 2:30 pm".
func (p *parser) halfBehind(c *clockTime) {
	k, ok := p.joint(c.to)
	if !ok || p.isMark(c.to, ',') || c.hour > 12 {
		return
	}
	if n, ok := p.clock(k); ok && n.meridiem && n.hour >= 12 {
		if pm := c.hour%12 + 12; pm < n.hour || pm == n.hour && c.minute < n.minute {
			c.hour, c.meridiem = pm, true
		}
	}
}
