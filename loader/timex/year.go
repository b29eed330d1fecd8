package timex

// yearDate reads a year that stands alone: "in 1998", "the 1996 games"; and
// what begins with one: "2019 Q1", "1990s", "2017 april", "2020 5 8".
func (p *parser) yearDate(i int) (f found, ok bool) {
	if f, ok = p.decadeDigits(i); ok {
		return f, true
	}
	_, next, ok := p.yearAt(i)
	if !ok {
		return f, false
	}
	return p.readOn(&p.yearRules, i, next)
}

// yearRules are tried on what follows a number of four digits.
func yearRules() []rule {
	return []rule{
		{name: "2019 Q4", pattern: "-? PERIOD ~NUMBER", read: yearAndCode,
			example: "Sales fell in 2019 Q4. | 2019 Q4 = 2019-Q4"},
		{name: "2017 May", pattern: "[^MONTH] !NUMBER", when: recentYear, read: yearAndMonth,
			example: "It is dated 2017 May. | 2017 May = 2017-05"},
		{name: "2017 june", pattern: "[MONTH/clear] !NUMBER", when: recentYear, read: yearAndMonth,
			example: "It is dated 2017 june. | 2017 june = 2017-06"},
		{name: "2020 5 8", pattern: "NUMBER NUMBER", when: monthAndDay, read: yearMonthDay,
			example: "It is dated 2020 5 8. | 2020 5 8 = 2020-05-08"},
		{name: "post-1959", pattern: "[]", when: prefixedYear, read: afterYear,
			example: "The post-1959 houses are grey. | post-1959 = 1959 AFTER"},
		{name: "AD 79", pattern: "[]", when: afterEra, read: yearAfterEra,
			example: "The town burned in A.D. 79. | A.D. 79 = 0079"},
		{name: "490 BC", pattern: "[]", when: withEra, read: yearAlone,
			example: "The town burned in 490 BC. | 490 BC = BC0490"},
		{name: "1998", pattern: "[]", when: yearHolds, read: yearAlone,
			example: "The 1998 fire destroyed the archive. | 1998 = 1998"},
	}
}

func afterEra(p *parser, i, _ int) bool { return p.eraBefore(i) < i }

func withEra(p *parser, i, _ int) bool {
	_, _, ok := p.yearOfEra(i)
	return ok
}

func yearAfterEra(p *parser, f found) (found, bool) {
	f, ok := yearAlone(p, f)
	f.from = p.eraBefore(f.from)
	return f, ok
}

func recentYear(p *parser, i, _ int) bool {
	y, _, _ := p.yearAt(i)
	return y >= 1900 && y < 2100
}

func monthAndDay(p *parser, i, to int) bool {
	return recentYear(p, i, to) && !p.glued(to-2) && p.isDay(to-2) && p.isDay(to-1) && p.tok(to-2).num() <= 12
}

func yearHolds(p *parser, i, to int) bool {
	y, next, _ := p.yearAt(i)
	return p.yearStands(i, next, y)
}

func prefixedYear(p *parser, i, to int) bool {
	return p.isMark(i-1, dash) && p.glued(i) && p.glued(i-1) && (p.is(i-2, "post") || p.is(i-2, "pre")) &&
		yearHolds(p, i, to)
}

func yearAndCode(p *parser, f found) (found, bool) {
	y, _, _ := p.yearAt(f.from)
	g, ok := p.periodCode(f.to-2, y)
	g.from = f.from
	return g, ok
}

func yearAndMonth(p *parser, f found) (found, bool) {
	y, _, _ := p.yearAt(f.from)
	f.setMonth(y, int(p.val(f.to-1)))
	return f, true
}

func yearMonthDay(p *parser, f found) (found, bool) {
	y, _, _ := p.yearAt(f.from)
	f.setDate(y, p.tok(f.to-2).num(), p.tok(f.to-1).num())
	return f, true
}

func afterYear(p *parser, f found) (found, bool) {
	f, _ = yearAlone(p, f)
	f.mod = "AFTER"
	if p.is(f.from-2, "pre") {
		f.mod = "BEFORE"
	}
	f.from -= 2
	return f, true
}

func yearAlone(p *parser, f found) (found, bool) {
	y, _, _ := p.yearAt(f.from)
	f.setYear(y)
	return f, true
}

// spokenYearDate reads "nineteen ninety-six", "two thousand and fifteen".
func (p *parser) spokenYearDate(i int) (f found, ok bool) {
	y, next, ok := p.spokenYear(i)
	if !ok || p.any(next, cUnit) || pluralNoun(p, next) || p.any(next, cScale) {
		return f, false
	}
	if y%100 == 0 && !p.has(i-1, wIn|wSince) {
		return f, false
	}
	f = found{from: i, to: next, typ: Date}
	f.setYear(y)
	return f, true
}
