package timex

// phase reads "early this week", "late November", "mid-1990s", "later that
// year", "earlier this month": a part of a period, told by the modifier of its
// value.
func (p *parser) phase(i int) (found, bool) {
	j := p.skipDash(i + 1)
	if p.has(j, wIn) && p.val(i) != phaseMid {
		j++
	}
	return p.readOn(&p.phaseRules, i, j)
}

// phaseRules are tried on what follows "early", "late", "mid", "earlier",
// "later".
func phaseRules() []rule {
	return []rule{
		{name: "early in the week", pattern: "in [the UNIT:week|UNIT:month|UNIT:year] !of", when: periodNoun,
			read:    phaseOfThis,
			example: "Rents rose early in the year. | early in the year = 2024 START"},
		{name: "mid-week", pattern: "-? [UNIT:week/single]", when: midOfUnit, read: middleOfWeek,
			example: "It was over by mid-week. | mid-week = 2024-W24 MID"},
		{name: "late in the day", pattern: "the UNIT/single",
			example: "They met late in the day. | -"},
		{name: "earlier this week", pattern: "[] RELATIVE|that|the", when: comparativePhase, read: phaseOfPeriod,
			example: "Rents rose earlier this week. | earlier this week = 2024-W24"},
		{name: "early this week", pattern: "[]", when: plainPhase, read: phaseOfPeriod,
			example: "Rents rose in late November. | late November = 2023-11 END"},
	}
}

// periodNoun says that no hyphen makes "the year" the first part of a compound,
// and that it is one year.
func periodNoun(p *parser, _, to int) bool {
	return p.flags(to-1)&plural == 0 && !(p.isMark(to, dash) && p.glued(to))
}

func comparativePhase(p *parser, i, _ int) bool {
	return p.val(i) == phaseEarlier || p.val(i) == phaseLater
}

func plainPhase(p *parser, i, to int) bool { return !comparativePhase(p, i, to) }

func midOfUnit(p *parser, i, to int) bool { return p.val(i) == phaseMid && !p.has(to-2, wIn) }

func middleOfWeek(p *parser, f found) (found, bool) {
	f, ok := p.unitOffset(f, weekUnit, 0, false)
	f.mod = phaseMods[phaseMid]
	return f, ok
}

func phaseOfThis(p *parser, f found) (found, bool) {
	f, ok := p.unitOffset(f, unit(p.val(f.to-1)), 0, false)
	f.mod = phaseMods[p.val(f.from)]
	return f, ok
}

func phaseOfPeriod(p *parser, f found) (found, bool) {
	g, ok := p.periodAt(f.to)
	if !ok || g.mod != "" || g.gran == gDay && !p.has(f.to, wThat|wThe) {
		return f, false
	}
	if g.gran == gDay && plainPhase(p, f.from, f.to) {
		return f, false
	}
	if g.typ == Date {
		g.mod = phaseMods[p.val(f.from)]
	}
	g.from = f.from
	return g, true
}

// periodAt reads a date that has parts: a month, year, decade, week, season.
func (p *parser) periodAt(j int) (f found, ok bool) {
	if p.any(j, cPhase|cCardinal) || p.has(j, wA) {
		return f, false
	}
	if p.tok(j).kind != digits {
		f, ok = p.date(j)
		return f, ok && f.typ == Date && f.gran != gNone
	}
	if f, ok = p.first(j, (*parser).decadeDigits, (*parser).ordinalCentury); ok {
		return f, true
	}
	y, next, good := p.yearAt(j)
	if !good || p.any(next, cUnit) {
		return f, false
	}
	f = found{from: j, to: next, typ: Date}
	f.setYear(y)
	return f, true
}

// edgeRules read "end of 2000", "beginning of March", "the middle of next
// year"; a preposition and "the" before it stay outside.
func edgeRules() []rule {
	return []rule{
		{name: "end of the week", pattern: "end|beginning|middle of the? UNIT:week|UNIT:month|UNIT:year",
			when: oneOrThe, read: edgeOfThis,
			example: "The strike will start at the end of the week. | the end of the week = 2024-W24 END"},
		{name: "end of a unit", pattern: "end|beginning|middle of UNIT/single",
			example: "It is the end of day care. | -"},
		{name: "end of the day", pattern: "end|beginning|middle of the UNIT",
			example: "They met at the end of the decades. | -"},
		{name: "start of the 2016 campaign", pattern: "end|beginning|middle of the NUMBER !s WORD",
			when:    yearBeforeWord,
			example: "He left at the start of the 2016 campaign. | 2016 = 2016"},
		{name: "end of 2000", pattern: "end|beginning|middle of the?", read: edgeOfPeriod,
			example: "Rents rose at the end of 2000. | the end of 2000 = 2000 END"},
	}
}

// oneOrThe says that "the week" is not the week of something ("end of the year
// of mourning"), and that without the article it is one.
func oneOrThe(p *parser, i, to int) bool {
	if p.has(i+2, wThe) {
		return !p.has(to, wOf)
	}
	return p.flags(to-1)&plural == 0
}

func yearBeforeWord(p *parser, _, to int) bool { return p.isYear(to - 2) }

func edgeOfThis(p *parser, f found) (found, bool) {
	f, ok := p.unitOffset(f, unit(p.val(f.to-1)), 0, false)
	f.mod = p.edgeMod(f.from)
	return f, ok
}

func edgeOfPeriod(p *parser, f found) (found, bool) {
	g, ok := p.periodAt(f.to)
	if !ok || g.mod != "" || g.gran == gDay {
		return f, false
	}
	g.from, g.mod = f.from, p.edgeMod(f.from)
	return g, true
}

func (p *parser) edgeMod(i int) string {
	switch p.entry(i).functions {
	case wEnd:
		return "END"
	case wBeginning:
		return "START"
	}
	return "MID"
}
