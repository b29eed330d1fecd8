package timex

// monthDate reads what begins with a month's name: "May 8, 2025", "May 8th",
// "May 2025", "May of last year", "May".
func (p *parser) monthDate(i int) (f found, ok bool) {
	if !p.any(i, cMonth) {
		return f, false
	}
	return p.readOn(&p.monthRules, i, p.afterMonth(i))
}

// afterMonth is the token after a month's name and the point of "Sept.".
func (p *parser) afterMonth(i int) int {
	if p.flags(i)&short != 0 && p.isMark(i+1, '.') {
		return i + 2
	}
	return i + 1
}

// monthRules are tried on what follows a month's name.
func monthRules() []rule {
	return []rule{
		{name: "May 8, 2025", pattern: "[]", when: datedMonth, read: monthDay,
			example: "The treaty was signed on May 8th, 1996, in Vellmar. | May 8th, 1996 = 1996-05-08 @ none"},
		{name: "Sep-2020-23", pattern: "-|/|, NUMBER ~- NUMBER", when: dayAfterYear, read: monthYearDay,
			example: "The form is dated Sep-2020-23. | Sep-2020-23 = 2020-09-23"},
		{name: "May 2025", pattern: "[]", when: datedMonth, read: monthYear,
			example: "It rained in February, 2022. | February, 2022 = 2022-02 @ none"},
		{name: "May of 2025", pattern: "-|/? of", read: monthOfYearNumber,
			example: "He was born in April of 1987. | April of 1987 = 1987-04 @ none"},
		{name: "May in 2025", pattern: "-|/? in", when: aloneMonth, read: monthOfYearNumber,
			example: "He was born in June in 1987. | June in 1987 = 1987-06 @ none"},
		{name: "May of 98", pattern: "[-|/? of] NUMBER", when: datedMonth, read: monthOfShortYear,
			example: "He was born in May of 98. | May of 98 = 1998-05"},
		{name: "May '98", pattern: "[-|/? '] ~NUMBER", when: datedMonth, read: monthOfShortYear,
			example: "He was born in May '98. | May '98 = 1998-05"},
		{name: "May of last year", pattern: "[]", when: aloneMonth, read: monthOfRelativeYear,
			example: "The mill opens in April next year. | April next year = 2025-04"},
		{name: "May", pattern: "[]", when: aloneMonth, read: nearMonth,
			example: "The mill closed in October. | October = 2023-10"},
	}
}

func datedMonth(p *parser, i, _ int) bool { return p.monthName(i, true) }
func aloneMonth(p *parser, i, _ int) bool { return p.monthName(i, false) }

// afterSeparator is the token after "-", "/" or "," between the parts of a
// date.
func (p *parser) afterSeparator(j int) int {
	if p.isMark(j, dash) || p.isMark(j, '/') || p.isMark(j, ',') && p.tok(j+1).kind == digits {
		return j + 1
	}
	return j
}

func monthDay(p *parser, f found) (found, bool) {
	m, sep := int(p.val(f.from)), f.to
	j := p.afterSeparator(sep)
	k := j
	if p.has(k, wThe) {
		k++
	}
	d, next, ok := p.dayNumber(k)
	if !ok || !p.dayStands(k, next) || sep != j && p.tok(k).kind != digits || p.tok(k).kind == word && p.upper(k) {
		return f, false // "March Two"
	}
	y, to, dated := p.yearAfter(next)
	if !dated {
		y, to, dated = p.relativeYear(next)
	}
	if f.to = next; dated {
		f.to = to
	} else {
		y, f.open = p.dateYear(f.from, f.to, m, d), true
	}
	f.setDate(y, m, d)
	return f, true
}

func dayAfterYear(p *parser, i, to int) bool {
	_, _, ok := p.yearAt(to - 3)
	return ok && p.glued(to-2) && p.isDay(to-1) && datedMonth(p, i, to)
}

func monthYearDay(p *parser, f found) (found, bool) {
	f.setDate(p.tok(f.to-3).num(), int(p.val(f.from)), p.tok(f.to-1).num())
	return f, true
}

func monthYear(p *parser, f found) (found, bool) {
	y, next, ok := p.yearAt(p.afterSeparator(f.to))
	f.to = next
	f.setMonth(y, int(p.val(f.from)))
	return f, ok
}

func monthOfYearNumber(p *parser, f found) (found, bool) {
	y, next, ok := p.yearAt(f.to)
	f.to = next
	f.setMonth(y, int(p.val(f.from)))
	return f, ok
}

func monthOfShortYear(p *parser, f found) (found, bool) {
	f.to++
	f.setMonth(shortYear(p.tok(f.to-1).num()), int(p.val(f.from)))
	return f, p.digitsOf(f.to-1, 2)
}

func monthOfRelativeYear(p *parser, f found) (found, bool) {
	y, next, ok := p.relativeYear(f.from + 1)
	m := int(p.val(f.from))
	f.to, f.gran, f.value = next, gMonth, monthValue(y, m)
	if y != 0 {
		f.setMonth(y, m)
	}
	return f, ok
}

// nearMonth is a month without its year.
func nearMonth(p *parser, f found) (found, bool) {
	f.to, f.open = f.from+1, true
	m := int(p.val(f.from))
	y, ok := p.rangeYear(f.from, m)
	if !ok && p.ref.told != gNone {
		y, ok = p.rangeAcross(f.to, m)
	}
	if !ok {
		t := p.tense(f.from, f.to)
		y = p.refFor(f.from, f.to, m).yearOfMonth(m, t, t == past && f.from-p.verbAt > 5)
	}
	f.gran, f.value = gMonth, monthValue(0, m)
	if y != 0 {
		f.setMonth(y, m)
	}
	return f, true
}

// rangeAcross is the year of month m where it opens a range that ends in the
// next year of a story: "from October to March", told in spring.
func (p *parser) rangeAcross(i, m int) (int, bool) {
	j, ok := p.joint(i)
	if !ok || !p.has(i, wTo|wThrough|wUntil) && !p.isMark(i, dash) || !p.any(j, cMonth) || int(p.val(j)) >= m {
		return 0, false
	}
	if _, _, dated := p.yearAfter(p.afterMonth(j)); dated {
		return 0, false
	}
	return p.ref.toldYear(int(p.val(j))) - 1, true
}
