package timex

// partOfPeriod reads an ordinal and the unit it counts in a larger one: "first
// quarter of 2019", "21st century", "the third month of 2021", "last week of
// July", "the first half of this year", "third-quarter".
func (p *parser) partOfPeriod(i int) (f found, ok bool) {
	if f, ok = p.first(i, (*parser).ordinalCentury, (*parser).unitsOfPeriod); ok {
		return f, true
	}
	_, j, ok := p.place(i)
	if !ok {
		return f, false
	}
	return p.readOn(&p.placeRules, i, j)
}

// place is the ordinal at token i, -1 for "last", and the token it counts.
func (p *parser) place(i int) (n, j int, ok bool) {
	if p.is(i, "last") {
		return -1, p.skipDash(i + 1), p.has(i+2, wOf)
	}
	n, j, ok = p.ordinal(i)
	return n, p.skipDash(j), ok
}

// placeRules are tried on what an ordinal counts.
func placeRules() []rule {
	return []rule{
		{name: "first half of 2019", pattern: "half", read: nthOfYear("H", 2),
			example: "Sales fell in the second half of last year. | second half of last year = 2023-H2"},
		{name: "first quarter of 2019", pattern: "UNIT:quarter/single", read: nthOfYear("Q", 4),
			example: "Sales fell in the first quarter of 2019. | first quarter of 2019 = 2019-Q1"},
		{name: "a final in the first quarter", pattern: "[UNIT:quarter/single] final|of",
			example: "It was the third quarter final. | -"},
		{name: "first quarter of a match", pattern: "UNIT:quarter/single", when: inMatch,
			example: "The Hawks scored in the fourth quarter as the game ended. | -"},
		{name: "third-quarter", pattern: "[UNIT:quarter/single]", when: quarterLed, read: quarterNear,
			example: "Its third-quarter loss was large. | third-quarter = 2024-Q3 @ 2024-11-02"},
		{name: "third month of 2021", pattern: "UNIT:month/single", read: monthOfYear,
			example: "It rained in the third month of 2021. | third month of 2021 = 2021-03"},
		{name: "last week of July", pattern: "UNIT:week/single of", read: weekOf,
			example: "The first week of 2015 was cold. | first week of 2015 = 2015-W01"},
	}
}

// nthOfYear reads the nth of the parts that a year has: its halves, written H,
// its quarters, written Q.
func nthOfYear(letter string, parts int) reader {
	return func(p *parser, f found) (found, bool) {
		n, _, _ := p.place(f.from)
		y, known, next, named := p.yearScope(f.to)
		f.to = next
		p.setPart(&f, y, known, letter, n, 12/parts*(n-1)+1)
		return f, named && n >= 1 && n <= parts
	}
}

// quarterLed says that a quarter without its year is one of a year.
func quarterLed(p *parser, i, to int) bool {
	j := to - 1
	return p.isMark(j-1, dash) && p.glued(j) || p.has(i-1, wThe|wIn) || p.any(i-1, cRelative|cFiscal) ||
		p.tok(i).kind == digits
}

// inMatch says that a quarter is one of a match.
func inMatch(p *parser, i, _ int) bool {
	from, to := p.bounds(i)
	for k := max(from, i-12); k < min(to, i+12); k++ {
		if p.class(k) == none && p.in(k, xSport) && !p.upper(k) {
			return true
		}
	}
	return false
}

// quarterNear is the latest such quarter that has begun, or in a future clause
// that of the year of writing.
func quarterNear(p *parser, f found) (found, bool) {
	n, _, _ := p.place(f.from)
	if n < 1 || n > 4 {
		return f, false
	}
	y := 0
	if p.ref.published {
		var m int
		y, m, _ = p.ref.day.civil()
		if p.tense(f.from, f.to) != future && n > (m-1)/3+1 {
			y--
		}
	}
	p.setPart(&f, y, y > 0, "Q", n, 3*(n-1)+1)
	return f, true
}

func monthOfYear(p *parser, f found) (found, bool) {
	n, _, _ := p.place(f.from)
	y, known, next, named := p.yearScope(f.to)
	if n < 0 {
		n = 12
	}
	f.to, f.gran, f.value = next, gMonth, monthValue(y, n)
	if known {
		f.setMonth(y, n)
	}
	return f, named && n <= 12
}

// weekOf is the nth week of a month or year; n = -1 is the last one.
func weekOf(p *parser, f found) (found, bool) {
	n, _, _ := p.place(f.from)
	k := f.to
	if p.has(k, wThe) {
		k++
		if !p.any(k, cUnit) {
			return f, false
		}
	}
	g, ok := p.periodAt(k)
	if !ok && p.any(k, cUnit) {
		g, ok = p.unitOffset(found{from: k, to: k + 1, typ: Date}, unit(p.val(k)), 0, false)
	}
	f.to, f.gran, f.value = g.to, gWeek, unknownWeek
	if !ok || g.gran != gYear && g.gran != gMonth {
		return f, false
	}
	switch {
	case !g.known:
	case g.gran == gYear && n > 0:
		f.setWeek(mondayOf(g.year, n))
	case g.gran == gYear:
		f.setWeek(dayOf(g.year, 12, 28).monday())
	case n > 0 && n < 6:
		// the first week is the one that holds the month's first Thursday
		f.setWeek(nthWeekday(g.year, monthOf(g.day), 4, n).monday())
	case n < 0:
		f.setWeek((g.day.addMonths(1) - 1).monday())
	}
	return f, true
}

// yearScope reads the year that a part belongs to: "of 2019", "2019", ", 2019",
// "of this year", "of the year".
func (p *parser) yearScope(i int) (y int, known bool, next int, ok bool) {
	j := i
	if p.has(j, wOf|wIn) || p.isMark(j, ',') {
		j++
	}
	if p.any(j, cFiscal) {
		j++
		if p.unitIs(j, year) {
			j++
		}
	}
	if y, next, ok = p.yearAt(j); ok && p.tok(j).kind == digits {
		return y, true, next, true
	}
	if p.has(j, wThe) && p.unitIs(j+1, year) && p.flags(j+1)&plural == 0 {
		y, known = p.ref.thisYear()
		return y, known, j + 2, true
	}
	if y, next, ok = p.relativeYear(j); ok {
		return y, y != 0, next, true
	}
	return 0, false, i, false
}

// setPart is "2019-Q1" or "2019-H2".
func (p *parser) setPart(f *found, y int, known bool, letter string, n, firstMonth int) {
	f.gran = gSeason
	if !known {
		y = 0
	}
	f.value = yearValue(y) + "-" + letter + pad(n, 1)
	if known && y != 0 {
		f.known, f.year, f.day = true, y, dayOf(y, firstMonth, 1)
	}
}

// unitsOfPeriod reads "first six months of 2024", "last ten days of May".
func (p *parser) unitsOfPeriod(i int) (f found, ok bool) {
	if !(p.any(i, cOrdinal) && p.val(i) == 1 || p.is(i, "last")) {
		return f, false
	}
	q, j, ok := p.number(i + 1)
	if !ok || p.has(i+1, wA) || q.unknown {
		return f, false
	}
	u, j, ok := p.unitAt(j)
	if !ok || !p.has(j, wOf) {
		return f, false
	}
	j++
	if p.has(j, wThe) {
		j++
	}
	g, ok := p.periodAt(j)
	if !ok && p.has(j-1, wThe) && p.any(j, cUnit) && p.flags(j)&plural == 0 {
		g, ok = p.unitOffset(found{from: j, to: j + 1, typ: Date}, unit(p.val(j)), 0, false)
	}
	if !ok || g.gran == gDay || g.gran == gDecade {
		return f, false
	}
	f = found{from: i, to: g.to, typ: Duration, rule: "first six months of 2024"}
	f.value, ok = durationValue(q, u)
	return f, ok
}
