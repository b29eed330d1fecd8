package timex

// clockTime is a time of day up to a token.
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
	switch e := p.entry(i); {
	case p.any(i, cPart):
		c = clockTime{to: i + 1, second: -1, marked: true, meridiem: true}
		if e.val == midday {
			c.hour = 12
		}
		return c, e.val == midday || e.val == midnight
	case e.functions == wHalf, p.unitIs(i, quarter), t.kind == digits && p.pastHour(i+1),
		p.any(i, cCardinal) && p.pastHour(p.afterCardinal(i)):
		return p.spokenClock(i)
	case p.any(i, cCardinal):
		return p.hourInWords(i)
	case t.kind != digits || t.num() < 0 || width(t) > 4:
		return c, false
	case width(t) > 2:
		return p.fourDigits(i)
	case (p.isMark(i+1, ':') || p.isMark(i+1, '.')) && p.glued(i+1) && p.minutesAt(i+2) && t.num() < 25:
		return p.hourAndMinutes(i)
	}
	return p.hourAlone(i)
}

// minutesAt says that two digits below 60 stand at i, with no space before.
func (p *parser) minutesAt(i int) bool { return p.digitsOf(i, 2) && p.glued(i) && p.tok(i).num() < 60 }

// dayPart reads what tells the half of the day after an hour, or marks it as
// one.
func (p *parser) dayPart(j int, c *clockTime) bool {
	return p.meridiemAt(j, c) || p.oclock(j, c) || p.inPart(j, c)
}

// hourInWords reads "seven o'clock", "seven thirty p.m.".
func (p *parser) hourInWords(i int) (c clockTime, ok bool) {
	j := i + 1
	c = clockTime{to: j, hour: int(p.val(i)), second: -1}
	if c.hour > 12 || c.hour == 0 {
		return c, false
	}
	if k := p.skipDash(j); p.any(k, cCardinal) && p.val(k) >= 10 {
		m, next := p.below100(k)
		ok = p.meridiemAt(next, &c)
		c.minute = m
		return c, ok
	}
	return c, p.dayPart(j, &c)
}

// fourDigits reads "0735 GMT", "1140 a.m.".
func (p *parser) fourDigits(i int) (c clockTime, ok bool) {
	t := p.tok(i)
	c = clockTime{to: i + 1, hour: t.num() / 100, minute: t.num() % 100, second: -1}
	if c.hour > 23 || c.minute > 59 {
		return c, false
	}
	if p.meridiemAt(i+1, &c) {
		return c, c.hour <= 23
	}
	c.to, c.marked, c.meridiem = i+2, true, true
	return c, width(t) == 4 && p.any(i+1, cZone) && !p.isMark(i-1, '(')
}

// hourAndMinutes reads "10:35", "8.15 p.m.", "14:30:05".
func (p *parser) hourAndMinutes(i int) (c clockTime, ok bool) {
	t, j := p.tok(i), i+3
	c = clockTime{hour: t.num(), minute: p.tok(i + 2).num(), second: -1}
	colon := p.isMark(i+1, ':')
	if colon && p.isMark(j, ':') && p.glued(j) && p.digitsOf(j+1, 2) && p.tok(j+1).num() < 61 {
		c.second = p.tok(j + 1).num()
		j += 2
	}
	c.to = j
	if p.tok(j).kind == digits && p.glued(j) || p.isMark(j, '%') ||
		p.isMark(j, ':') && p.glued(j) && p.tok(j+1).kind == digits {
		return c, false
	}
	if c.hour == 24 {
		// the end of the day, which ISO 8601 writes so too
		c.marked, c.meridiem = colon, true
		return c, colon && c.minute == 0 && c.second <= 0 && !p.any(j, cUnit)
	}
	if p.dayPart(j, &c) {
		return c, c.hour <= 23
	}
	c.meridiem = c.hour > 12 || c.hour == 0 || width(t) == 2 && t.num() < 10
	switch {
	case p.any(j, cZone):
		c.to++
		c.marked = true
		return c, c.hour < 24
	case p.has(j, wLocal) && p.has(j+1, wTime):
		c.marked = true
		return c, c.hour < 24
	}
	return c, colon && c.hour <= 23 && !(p.tok(j).kind == word && p.glued(j) && !p.is(j, "z"))
}

// hourAlone reads "9 a.m.", "7 o'clock", "12 noon".
func (p *parser) hourAlone(i int) (c clockTime, ok bool) {
	j := i + 1
	c = clockTime{to: j, hour: p.tok(i).num(), second: -1}
	if c.hour > 24 || p.isMark(j, '.') && p.glued(j) && p.tok(j+1).kind == digits {
		return c, false
	}
	if p.dayPart(j, &c) {
		return c, c.hour <= 23
	}
	if c.hour != 12 || !p.any(j, cPart) || p.val(j) != midday && p.val(j) != midnight {
		return c, false
	}
	if p.val(j) == midnight {
		c.hour = 0
	}
	c.to, c.marked, c.meridiem = j+1, true, true
	return c, true
}

// bareHour reads the 7 of "tonight at 7", the 2.30 of "Monday at 2.30", and
// the hours in words of "tomorrow at seven twenty-five". parted says that a part
// of the day is known.
func (p *parser) bareHour(i int, parted bool) (c clockTime, ok bool) {
	if p.any(i, cCardinal) && p.val(i) >= 1 && p.val(i) <= 12 && p.any(i+1, cCardinal) && p.val(i+1) >= 10 {
		m, next := p.below100(i + 1)
		return clockTime{to: next, hour: int(p.val(i)), minute: m, second: -1},
			p.tok(next).kind == punct || !p.any(next, cUnit) && p.class(next) != none
	}
	t := p.tok(i)
	if t.kind != digits || t.num() < 1 || t.num() > 24 || width(t) > 2 {
		return c, false
	}
	if p.isMark(i+1, '.') && p.glued(i+1) && p.minutesAt(i+2) && p.tok(i+3).kind == punct {
		c = clockTime{to: i + 3, hour: t.num(), minute: p.tok(i + 2).num(), second: -1, meridiem: t.num() > 12}
		return c, c.hour < 24
	}
	if t.num() > 12 || p.tok(i+1).kind != punct || p.glued(i+2) && p.tok(i+2).kind == digits ||
		p.isMark(i+1, '%') || p.isMark(i+1, '$') {
		return c, false
	}
	return clockTime{to: i + 1, hour: t.num(), second: -1}, parted || p.endsSentence(i+1)
}

// halfAhead gives a time the half of the day that stands after a second
// one: the 2:00 of "2:00 - 2:30 pm".
func (p *parser) halfAhead(c *clockTime) {
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
