package timex

// dateTime reads a date and the time of day behind it: "Friday", "Friday
// morning", "May 5 at 3 p.m.", "tomorrow 8:00 am".
func (p *parser) dateTime(i int) (f found, ok bool) {
	f, ok = p.date(i)
	if !ok {
		return f, false
	}
	return p.attach(f), true
}

// partType is the type of a named day with a part of the day ("Friday
// morning"). Newswire annotators mark it as the day it is, a DATE, whose value
// carries the part; TIME is for the clock and for what is told from now
// ("tonight", "this morning").
const partType = Date

// attach joins a day with the part of the day or the clock time behind it.
func (p *parser) attach(f found) found {
	if f.gran != gDay || f.typ == Duration {
		return f
	}
	j := f.to
	if p.is(j, "t") && p.glued(j) && p.digitsOf(j+1, 2) && p.glued(j+1) && f.typ == Date {
		return p.isoClock(f)
	}
	if p.class(j) == cPhase && p.class(j+1) == cPart {
		j++
	}
	if p.isFunction(j, fAt) && p.class(j+1) == cPart {
		j++
	}
	part := -1
	if p.class(j) == cPart && p.flags(j)&plural == 0 && f.typ == Date && int(p.val(j)) != dawn {
		part = int(p.val(j))
		f.to, f.typ = j+1, partType
		if v := partValues[part]; v[0] == 'T' {
			f.typ = Time
			f.value += v
			return f
		} else {
			f.value += "T" + v
		}
	} else if f.typ == Time {
		part = nightPart
	}
	j = f.to
	led := false
	if p.isMark(j, ',') || p.isMark(j, '@') || p.isMark(j, dash) && p.glued(j) {
		j++
	}
	if p.isFunction(j, fAt) {
		led = true
		j++
	}
	if p.class(j) == cQuant && p.val(j) == quantAbout {
		led = led || part >= 0
		j++
	}
	c, good := p.clock(j)
	if !good && led {
		c, good = p.bareHour(j, part >= 0)
	}
	if good && !c.meridiem {
		p.halfBehind(&c)
	}
	if good && j > f.to && p.isFunction(c.to, fOn) && (p.class(c.to+1) == cWeekday || p.class(c.to+1) == cMonth) {
		good = false // "late on Monday, at noon on Sunday"
	}
	if good && (led || c.marked || j == f.to) && c.to > j {
		h := c.hour
		if !c.meridiem && h < 12 && (part == afternoon || part == evening || part == nightPart && h > 4) {
			h += 12
		}
		f.to, f.typ = c.to, Time
		f.value = datePart(f.value) + clockValue(h, c.minute, c.second)
		f.clock = true
	}
	return f
}

// isoClock reads the T14:30 or T14:30:05Z glued to an ISO 8601 date.
func (p *parser) isoClock(f found) found {
	c, ok := p.clock(f.to + 1)
	if !ok || p.tok(f.to+2).mark != ':' {
		return f
	}
	f.to, f.typ, f.clock = c.to, Time, true
	f.value += clockValue(c.hour, c.minute, c.second)
	if p.is(f.to, "z") && p.glued(f.to) {
		f.to++
	}
	return f
}

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
	case p.isFunction(i, fHalf) || p.isUnit(i, quarter) || t.kind == digits && p.pastHour(i+1) || p.class(i) == cCardinal && p.pastHour(p.afterCardinal(i)):
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
		if p.class(j) == cZone || p.isFunction(j, fLocal) && p.isFunction(j+1, fTime) {
			if p.class(j) == cZone {
				c.to++
			}
			c.marked = true
			return c, c.hour < 24
		}
		if !colon || c.hour > 23 || p.tok(j).kind == word && p.glued(j) && !p.is(j, "z") {
			return c, false
		}
		c.marked = c.second >= 0
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
	case p.isFunction(j, fA) && !p.is(j, "an") || p.class(j) == cMeridiem:
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
	case p.isFunction(k, fOclock):
		k++
	case p.isFunction(k, fO) && p.isMark(k+1, apostrophe) && p.isFunction(k+2, fClock):
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
	case p.isFunction(k, fIn) && p.isFunction(k+1, fThe):
		k += 2
	case p.isFunction(k, fAt) && p.class(k+1) == cPart && p.val(k+1) == nightPart:
		k++
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
	if p.isUnit(i, minute) {
		i++
	}
	if !p.isFunction(i, fPast) && !(p.isFunction(i, fTo) && p.isUnit(i-1, minute)) {
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
	case p.isFunction(i, fHalf):
		c.minute = 30
		if !p.isFunction(j, fPast) {
			return c, false
		}
	case p.isUnit(i, quarter):
		c.minute = 15
	case p.tok(i).kind == digits:
		c.minute = p.tok(i).num
	default:
		c.minute, j = p.below100(i)
	}
	if p.isUnit(j, minute) {
		j++
	}
	to := p.isFunction(j, fTo)
	if !to && !p.isFunction(j, fPast) || c.minute > 59 {
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

// clockDate reads a time of day and the day behind it: "9 a.m. EST Tuesday",
// "midnight on Friday"; or the time alone.
func (p *parser) clockDate(i int) (f found, ok bool) {
	c, ok := p.clock(i)
	if !ok {
		return p.partAlone(i)
	}
	if !c.marked && !p.clockStands(i, c.to) {
		return f, false
	}
	if p.class(i) == cPart && !p.noonStands(i) {
		return f, false
	}
	f = found{from: i, to: c.to, typ: Time, value: clockValue(c.hour, c.minute, c.second), bare: true, clock: true}
	j := c.to
	if p.isMark(j, ',') {
		j++
	}
	if p.isFunction(j, fOn) || p.isFunction(j, fOf) {
		j++
	}
	if p.class(j) == cMonth || p.class(j) == cWeekday || p.class(j) == cDay || p.class(j) == cRelative || p.tok(j).kind == digits || p.isFunction(j, fThe) {
		if g, good := p.date(j); good && g.gran == gDay && g.typ != Duration && !(j > c.to && p.isMark(j-1, ',') && g.typ == Time) {
			g = p.attachPart(g)
			g.from, g.clock = i, true
			h := c.hour
			if !c.meridiem && h < 12 && (len(g.value) > 2 && (g.value[len(g.value)-2:] == "EV" || g.value[len(g.value)-2:] == "AF" || g.value[len(g.value)-2:] == "NI")) {
				h += 12
			}
			g.typ, g.value = Time, datePart(g.value)+clockValue(h, c.minute, c.second)
			return g, true
		}
	}
	return f, true
}

// attachPart joins "morning" to the day of "8:30 tomorrow morning".
func (p *parser) attachPart(g found) found {
	if g.typ == Date && p.class(g.to) == cPart && p.val(g.to) <= nightPart && p.flags(g.to)&plural == 0 {
		g.value += "T" + partValues[p.val(g.to)]
		g.typ = Time
		g.to++
	}
	return g
}

// clockStands says that a bare "8:30" stands where a time does, and not a
// score, a ratio or a verse.
func (p *parser) clockStands(i, to int) bool {
	e := p.entry(i - 1)
	switch e.class {
	case cFunction:
		switch e.val {
		case fAt, fFrom, fUntil, fBy, fSince, fBefore, fAfter, fBetween, fTo, fThrough, fAnd, fOr:
			return true
		}
	case cQuant:
		return e.val == quantAbout || e.val == quantAlmost
	case cDay, cWeekday:
		return true
	}
	switch p.class(to) {
	case cDay, cWeekday:
		return true
	}
	return false
}

// noonStands says that "noon" or "midnight" at i is a time and not a name.
func (p *parser) noonStands(i int) bool {
	if p.upper(i) && p.tok(i-1).kind == word && p.upper(i-1) {
		return false
	}
	if p.is(i-1, "high") {
		return false
	}
	n := p.tok(i + 1)
	return !(n.kind == word && n.entry == 0 && !n.upper && !n.past && p.tok(i-1).kind == word && p.isFunction(i-1, fThe)) && !p.isFunction(i-1, fA)
}

// partAlone reads a part of the day without its day: "in the morning", "early
// in the evening".
func (p *parser) partAlone(i int) (f found, ok bool) {
	if p.isFunction(i, fThe) && p.class(i+1) == cPhase && p.class(i+2) == cPart {
		return f, false
	}
	j := i
	if p.isFunction(i, fThe) {
		j++
	}
	if p.class(j) != cPart || p.flags(j)&plural != 0 || p.isFunction(j+1, fOf) || p.isMark(j+1, dash) {
		return f, false
	}
	part := int(p.val(j))
	if part == midday || part == midnight {
		return f, false
	}
	before := i - 1
	for p.class(before) == cPhase {
		before--
	}
	if !p.isFunction(before, fIn) && !(part >= lunch && part != dawn && p.isFunction(before, fAt)) || part == dawn {
		return f, false
	}
	if j == i && (part == nightPart || p.upper(j)) {
		return f, false
	}
	if n := p.tok(j + 1); n.kind == word && n.entry == 0 && !n.glued && !n.upper && p.wordEnds(j+1, "paper", "news", "sky", "sun", "light", "air") {
		return f, false
	}
	return found{from: i, to: j + 1, typ: Time, value: "T" + partValues[part], bare: true}, true
}

func (p *parser) wordEnds(i int, ws ...string) bool {
	t := p.tok(i)
	w := lower(p.text[t.start:t.end])
	for _, s := range ws {
		if len(w) >= len(s) && w[len(w)-len(s):] == s {
			return true
		}
	}
	return false
}
