package timex

// clockDate reads a time of day and the day after it: "9 a.m. EST Tuesday",
// "midnight on Friday"; or the time alone.
func (p *parser) clockDate(i int) (f found, ok bool) {
	c, ok := p.clock(i)
	if !ok {
		return p.read(&p.partRules, i)
	}
	if !c.marked && !decide(p, p.clockClues, i, c.to, i, no) {
		return f, false
	}
	if p.any(i, cPart) && !decide(p, p.noonClues, i, i+1, i, yes) {
		return f, false
	}
	f = found{from: i, to: c.to, typ: Time, value: clockValue(c.hour, c.minute, c.second), bare: true,
		rule: "9 a.m."}
	g, ok := p.dayOfClock(c.to)
	if !ok {
		if a, counted := p.amount(c.to); counted && a.unit == dayUnit && p.has(a.to, wBefore|wAfter) {
			// "at 6 a.m. two days before the fire" is of a day that is not told
			f.to, f.bare, f.rule = a.to, false, "6 a.m. two days before the fire"
			f.value = unknownDay + f.value
		}
		return f, true
	}
	g = p.attachPart(g)
	h := halfOf(c, partOf(g.value))
	g.from, g.typ, g.rule = i, Time, "9 a.m. Tuesday"
	g.value = datePart(g.value) + clockValue(h, c.minute, c.second)
	return g, true
}

// dayOfClock reads the day after a time of day.
func (p *parser) dayOfClock(i int) (g found, ok bool) {
	j := i
	comma := p.isMark(j, ',')
	if comma {
		j++
	}
	if p.has(j, wOn|wOf) {
		j++
		comma = false
	}
	if !p.any(j, cMonth|cWeekday|cDay|cRelative) && p.tok(j).kind != digits && !p.has(j, wThe) {
		return g, false
	}
	g, ok = p.date(j)
	return g, ok && g.gran == gDay && g.typ != Duration && !(comma && partOf(g.value) >= 0)
}

// attachPart joins "morning" to the day of "8:30 tomorrow morning".
func (p *parser) attachPart(g found) found {
	if partOf(g.value) < 0 && p.any(g.to, cPart) && p.val(g.to) <= nightPart && p.flags(g.to)&plural == 0 {
		g.value += "T" + partValues[p.val(g.to)]
		g.typ = Time
		g.to++
	}
	return g
}

// clockClues say whether a bare "8:30" stands where a time does, and is no
// score, ratio or verse.
func clockClues() []clue[int] {
	return []clue[int]{
		{name: "at 8:30", says: yes,
			pattern: "at|from|until|by|since|before|after|between|to|through|and|or [...]",
			example: "The bell rang at 14:30. | 14:30 = TIME T14:30"},
		{name: "about 8:30", pattern: "BOUND:about|BOUND:almost|DAY|WEEKDAY [...]", says: yes,
			example: "It was almost 8:30 when it rang. | 8:30 = TIME 2024-06-12T08:30"},
		{name: "more than 8:30", pattern: "BOUND [...]", says: no,
			example: "It was under 8:30 for the mile. | -"},
		{name: "8:30 Tuesday", pattern: "[...] DAY|WEEKDAY", says: yes,
			example: "It rang, 8:30 today. | 8:30 today = TIME 2024-06-12T08:30"},
		{name: "8:30, 16 April 2026", pattern: "[...] , NUMBER MONTH NUMBER", says: yes,
			example: "07:05, 16 April 2026. The bell rang. | 07:05, 16 April 2026 = TIME 2026-04-16T07:05"},
		{name: "7:15-8:30", pattern: "- [...]", when: afterTime, says: yes,
			example: "The mill runs on Thursday 19:00 - 21:00 only. | 21:00 = TIME 2024-06-06T21:00"},
	}
}

// afterTime says that a time ends where the dash before token i begins.
func afterTime(p *parser, i int) bool {
	n := len(p.out)
	return n > 0 && p.out[n-1].Type == Time && p.out[n-1].Span.End == p.tok(i-2).end
}

// noonClues say whether "noon" or "midnight" is a time and not a name.
func noonClues() []clue[int] {
	return []clue[int]{
		{name: "Radio Midnight", pattern: "^WORD [^PART]", says: no,
			example: "She sang for Radio Midnight. | -"},
		{name: "high noon", pattern: "high [...]", says: no,
			example: "It was a high noon. | -"},
		{name: "the midnight train", pattern: "the [...] _UNKNOWN", when: noVerbNext, says: no,
			example: "He took the midnight train. | -"},
		{name: "a midnight", pattern: "a [...]", says: no,
			example: "It was a midnight to remember. | -"},
	}
}

func noVerbNext(p *parser, i int) bool { return !p.tok(i + 1).past }

// partRules read a part of the day without its day: "in the morning", "early
// in the evening".
func partRules() []rule {
	return []rule{
		{name: "the late evening", pattern: "the PHASE PART",
			example: "They met in the late evening. | -"},
		{name: "morning of", pattern: "the? PART of|-",
			example: "They met in the morning of life. | -"},
		{name: "in the morningside", pattern: "[the? PART] _UNKNOWN", when: compound,
			example: "They read it in the morning paper. | -"},
		{name: "in the morning", pattern: "the PART/single", when: ledPart, read: partAlone,
			example: "It rained in the morning. | the morning = TIME TMO"},
		{name: "in morning", pattern: "!PART:night _PART/single", when: ledPart, read: partAlone,
			example: "It rained early in morning. | morning = TIME TMO"},
	}
}

// compound says that a part of the day and the word after it are one thing:
// "the evening news".
func compound(p *parser, _, to int) bool {
	return p.wordEnds(to, "paper", "news", "sky", "sun", "light", "air")
}

// ledPart says that "in" leads the part of the day, or "at" the time of a meal.
func ledPart(p *parser, i, to int) bool {
	part := p.val(to - 1)
	if part == midday || part == midnight || part == dawn {
		return false
	}
	before := i - 1
	for p.any(before, cPhase) {
		before--
	}
	return p.has(before, wIn) || part == lunch && p.has(before, wAt)
}

func partAlone(p *parser, f found) (found, bool) {
	part := int(p.val(f.to - 1))
	f.typ, f.value, f.bare = Time, "T"+partValues[part], true
	if !p.has(f.to, wAt) {
		return f, true
	}
	// "in the afternoon at 3"
	c, ok := p.bareHour(f.to+1, true)
	if !ok {
		c, ok = p.clock(f.to + 1)
	}
	if ok {
		f.to, f.value = c.to, clockValue(halfOf(c, part), c.minute, c.second)
	}
	return f, true
}
