package timex

// dateTime reads a date and the time of day after it: "Friday", "Friday
// morning", "May 5 at 3 p.m.", "tomorrow 8:00 am".
func (p *parser) dateTime(i int) (f found, ok bool) {
	f, ok = p.date(i)
	if !ok {
		return f, false
	}
	return p.attach(f), true
}

// partType is the type of a day with a part of the day: "Friday morning",
// "tonight", "that evening". Annotators mark it as the day it is, a DATE, whose
// value carries the part; TIME is for the clock, and for a part of no day.
const partType = Date

// attach joins a day with the part of the day or the clock time after it.
func (p *parser) attach(f found) found {
	if f.gran != gDay || f.typ == Duration {
		return f
	}
	if p.is(f.to, "t") && p.glued(f.to) && p.digitsOf(f.to+1, 2) && p.glued(f.to+1) && f.typ == Date {
		return p.isoClock(f)
	}
	f, part := p.attachPartOf(f)
	if part == midday || part == midnight {
		return f
	}
	j, led := p.clockAhead(f.to)
	c, ok := p.clock(j)
	if !ok && led {
		c, ok = p.bareHour(j, part >= 0)
	}
	if ok && !c.meridiem {
		p.halfAhead(&c)
	}
	if !ok || j > f.to && p.dayFollows(c.to) || !led && !c.marked && j != f.to {
		return f // "late on Monday, at noon on Sunday"
	}
	h := halfOf(c, part)
	f.to, f.typ = c.to, Time
	f.value = datePart(f.value) + clockValue(h, c.minute, c.second)
	return f
}

// attachPartOf joins a day with the part of the day after it, which is -1 where
// there is none.
func (p *parser) attachPartOf(f found) (found, int) {
	if part := partOf(f.value); part >= 0 {
		return f, part
	}
	j := f.to
	if p.any(j, cPhase) && p.any(j+1, cPart) {
		j++
	}
	if p.has(j, wAt) && p.any(j+1, cPart) {
		j++
	}
	part := int(p.val(j))
	if !p.any(j, cPart) || p.flags(j)&plural != 0 || part == dawn {
		return f, -1
	}
	f.to, f.typ = j+1, partType
	if v := partValues[part]; v[0] == 'T' {
		f.typ = Time
		f.value += v
	} else {
		f.value += "T" + v
	}
	return f, part
}

// clockAhead is the token after what stands between a day and its hour; led
// says that it can only be an hour that follows: "at", "@", "about".
func (p *parser) clockAhead(i int) (j int, led bool) {
	j, led = i, p.isMark(i, '@')
	if led || p.isMark(j, ',') || p.isMark(j, dash) && p.glued(j) {
		j++
	}
	if p.has(j, wAt) {
		led = true
		j++
	}
	if p.any(j, cBound) && p.val(j) == boundAbout {
		led = true
		j++
	}
	return j, led
}

// dayFollows says that a time up to token i has its own day after it.
func (p *parser) dayFollows(i int) bool {
	if p.has(i, wOn) {
		i++
	}
	switch p.class(i) {
	case cWeekday, cMonth, cDay:
		return true
	case cRelative:
		return p.any(i+1, cPart|cWeekday)
	}
	return false
}

// isoClock reads the T14:30 or T14:30:05Z glued to an ISO 8601 date.
func (p *parser) isoClock(f found) found {
	c, ok := p.clock(f.to + 1)
	if !ok || p.tok(f.to+2).mark != ':' {
		return f
	}
	f.to, f.typ = c.to, Time
	f.value += clockValue(c.hour, c.minute, c.second)
	switch sign := p.isMark(f.to, '+') || p.isMark(f.to, dash); {
	case p.is(f.to, "z") && p.glued(f.to):
		f.to++
	case sign && p.glued(f.to) && p.digitsOf(f.to+1, 2) && p.isMark(f.to+2, ':') && p.digitsOf(f.to+3, 2):
		f.to += 4 // the offset from UTC
	case sign && p.glued(f.to) && p.digitsOf(f.to+1, 4):
		f.to += 2
	}
	return f
}

// halfOf is the hour of a clock time in a part of the day.
func halfOf(c clockTime, part int) int {
	if !c.meridiem && c.hour < 12 && (part == afternoon || part == evening || part == nightPart && c.hour > 4) {
		return c.hour + 12
	}
	return c.hour
}

// wordEnds says that the word at i ends in one of ws.
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

// partOf is the part of the day that a value ends in, or -1.
func partOf(value string) int {
	if n := len(value); n > 3 && value[n-3] == 'T' {
		for part, v := range partValues[:nightPart+1] {
			if value[n-2:] == v {
				return part
			}
		}
	}
	return -1
}
