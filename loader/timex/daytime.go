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
	if p.has(j, wAt) && p.class(j+1) == cPart {
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
	led := p.isMark(j, '@')
	if p.isMark(j, ',') || led || p.isMark(j, dash) && p.glued(j) {
		j++
	}
	if p.has(j, wAt) {
		led = true
		j++
	}
	if p.class(j) == cBound && p.val(j) == boundAbout {
		led = true
		j++
	}
	c, good := p.clock(j)
	if !good && led {
		c, good = p.bareHour(j, part >= 0)
	}
	if good && !c.meridiem {
		p.halfAhead(&c)
	}
	if good && j > f.to && p.dayFollows(c.to) {
		good = false // "late on Monday, at noon on Sunday"
	}
	if good && (led || c.marked || j == f.to) && c.to > j {
		h := halfOf(c, part)
		f.to, f.typ = c.to, Time
		f.value = datePart(f.value) + clockValue(h, c.minute, c.second)
		f.clock = true
	}
	return f
}

// dayFollows says that a time up to token i has its own day behind it.
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
	f.to, f.typ, f.clock = c.to, Time, true
	f.value += clockValue(c.hour, c.minute, c.second)
	if p.is(f.to, "z") && p.glued(f.to) {
		f.to++
	}
	return f
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
	if p.has(j, wOn|wOf) {
		j++
	}
	if p.any(j, cMonth|cWeekday) || p.any(j, cDay|cRelative) || p.tok(j).kind == digits || p.has(j, wThe) {
		if g, good := p.date(j); good && g.gran == gDay && g.typ != Duration && !(j > c.to && p.isMark(j-1, ',') && g.typ == Time) {
			g = p.attachPart(g)
			g.from, g.clock = i, true
			h := halfOf(c, partOf(g.value))
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
		if e.functions&(wAt|wFrom|wUntil|wBy|wSince|wBefore|wAfter|wBetween|wTo|wThrough|wAnd|wOr) != 0 {
			return true
		}
	case cBound:
		return e.val == boundAbout || e.val == boundAlmost
	case cDay, cWeekday:
		return true
	}
	switch p.class(to) {
	case cDay, cWeekday:
		return true
	}
	n := len(p.out)
	return p.isMark(i-1, dash) && n > 0 && p.out[n-1].Type == Time && p.out[n-1].Span.End == p.tok(i-2).end
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
	return !(n.kind == word && n.entry.class == none && !n.upper && !n.past && p.tok(i-1).kind == word && p.has(i-1, wThe)) && !p.has(i-1, wA)
}

// partAlone reads a part of the day without its day: "in the morning", "early
// in the evening".
func (p *parser) partAlone(i int) (f found, ok bool) {
	if p.has(i, wThe) && p.class(i+1) == cPhase && p.class(i+2) == cPart {
		return f, false
	}
	j := i
	if p.has(i, wThe) {
		j++
	}
	if p.class(j) != cPart || p.flags(j)&plural != 0 || p.has(j+1, wOf) || p.isMark(j+1, dash) {
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
	if !p.has(before, wIn) && !(part >= lunch && part != dawn && p.has(before, wAt)) || part == dawn {
		return f, false
	}
	if j == i && (part == nightPart || p.upper(j)) {
		return f, false
	}
	if n := p.tok(j + 1); n.kind == word && n.entry.class == none && !n.glued && !n.upper && p.wordEnds(j+1, "paper", "news", "sky", "sun", "light", "air") {
		return f, false
	}
	f = found{from: i, to: j + 1, typ: Time, value: "T" + partValues[part], bare: true}
	if p.has(f.to, wAt) {
		// "in the afternoon at 3"
		c, good := p.bareHour(f.to+1, true)
		if !good {
			c, good = p.clock(f.to + 1)
		}
		if good {
			f.to, f.value = c.to, clockValue(halfOf(c, part), c.minute, c.second)
		}
	}
	return f, true
}

// halfOf is the hour of a clock time in a part of the day.
func halfOf(c clockTime, part int) int {
	if !c.meridiem && c.hour < 12 && (part == afternoon || part == evening || part == nightPart && c.hour > 4) {
		return c.hour + 12
	}
	return c.hour
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
