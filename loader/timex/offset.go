package timex

// An amount is a length as it is added to a date: "two years and a month".
type amount struct {
	years, months, days int
	unit                unit // the last one, which is how fine the sum is
	exact               bool // no part is left open or less than a day
	to                  int
}

// amount reads up to three numbers of units.
func (p *parser) amount(i int) (a amount, ok bool) {
	a.to, a.exact = i, true
	for range 3 {
		q, j, good := p.number(a.to)
		if !good {
			break
		}
		if p.isMark(j, dash) {
			return a, false
		}
		if p.is(j, "more") || p.has(j, wBusiness) {
			j++
		}
		u, next, good := p.unitAt(j)
		if !good {
			break
		}
		if !a.add(q, u) {
			return a, false
		}
		a.to, ok = next, true
		if p.has(next, wAnd) && p.tok(next+1).kind != punct {
			if _, k, again := p.number(next + 1); again && p.any(k, cUnit) {
				a.to++
				continue
			}
		}
		if p.tok(next).kind != digits {
			break
		}
	}
	return a, ok
}

// add is false for units that no date is counted in.
func (a *amount) add(q quantity, u unit) bool {
	a.unit = u
	if q.unknown || q.frac != "" || u < dayUnit {
		a.exact = false
	}
	switch u {
	case second, minute, hour:
	case dayUnit, night:
		a.days += q.whole
	case weekUnit:
		a.days += 7 * q.whole
	case fortnight:
		a.days += 14 * q.whole
	case month:
		a.months += q.whole
	case quarter:
		a.months += 3 * q.whole
	case year:
		a.years += q.whole
	case decade:
		a.years += 10 * q.whole
	case century:
		a.years += 100 * q.whole
	default:
		return false
	}
	return true
}

// offset reads an amount and the point that it is counted from: "two weeks
// ago", "three days from now", "in two months", "a year later", "2 weeks
// before Christmas".
func (p *parser) offset(i int) (f found, ok bool) {
	a, ok := p.amount(i)
	if !ok || p.is(i, "some") && !p.has(a.to, wAgo) {
		return f, false
	}
	return p.readOn(&p.offsetRules, i, a.to)
}

// offsetRules are tried on what follows an amount.
func offsetRules() []rule {
	return []rule{
		{name: "a week ago on Monday", pattern: "ago on WEEKDAY/single", when: countedInWeeks, read: weekdayAgo,
			example: "The mill burned a week ago on Monday. | a week ago on Monday = 2024-06-03"},
		{name: "a week on Friday", pattern: "on WEEKDAY/single", when: weeksAhead, read: weeksOnWeekday,
			example: "The mill opens a week on Friday. | a week on Friday = 2024-06-21"},
		{name: "two weeks ago", pattern: "ago", read: ago,
			example: "The mill burned two weeks ago. | two weeks ago = 2024-W22"},
		{name: "two weeks hence", pattern: "hence", read: hence,
			example: "The mill will open three days hence. | three days hence = 2024-06-15"},
		{name: "three days earlier this week",
			pattern: "PHASE:later|PHASE:earlier RELATIVE|WEEKDAY UNIT|PART|MONTH|SEASON|WEEKDAY|MARK",
			example: "He lay ill for three days earlier this week. | earlier this week = 2024-W24"},
		{name: "three days later in the week", pattern: "PHASE:later|PHASE:earlier in the UNIT !-",
			example: "He sang for three days later in the week. | three days = DURATION P3D"},
		{name: "two days later than", pattern: "PHASE:later|PHASE:earlier than",
			example: "It came two days later than planned. | two days = DURATION P2D"},
		{name: "two hours later", pattern: "PHASE:later|PHASE:earlier", when: belowDay,
			example: "He left on 3 May 2019 and came two hours later. | two hours = DURATION PT2H"},
		{name: "two days later", pattern: "PHASE:later", read: later,
			example: "On 3 May 2019 he fell; two days later he died. | two days later = 2019-05-05"},
		{name: "two days earlier", pattern: "PHASE:earlier", read: earlier,
			example: "He died on 3 May 2019; two days earlier he fell. | two days earlier = 2019-05-01"},
		{name: "two weeks before May 13", pattern: "before", read: countedBack,
			example: "It ended 2 weeks before May 13, 1999. | 2 weeks before May 13, 1999 = 1999-04-29"},
		{name: "three days from Tuesday", pattern: "from|after|since", read: countedOn,
			example: "It will open three days from Tuesday. | three days from Tuesday = 2024-06-21"},
		{name: "two days from home", pattern: "before|from|after|since",
			example: "He will be back in two days from sea. | two days = DURATION P2D"},
		{name: "in two weeks", pattern: "!NUMBER !UNIT", when: aheadOfNow, read: hence,
			example: "The court will rule in two weeks. | two weeks = 2024-W26"},
	}
}

func belowDay(p *parser, i, _ int) bool {
	a, _ := p.amount(i)
	return a.unit < dayUnit
}

func ago(p *parser, f found) (found, bool) {
	a, _ := p.amount(f.from)
	from, known := p.written.day, p.written.published
	if !known && (a.unit == year || a.unit == decade || a.unit == century) {
		if y, ok := p.written.thisYear(); ok {
			from, known = dayOf(y, 6, 15), true
		}
	}
	f = a.addTo(f, -1, from, known)
	f.near = true
	if !a.exact && a.unit >= dayUnit {
		f.value = "PAST_REF"
	}
	return f, true
}

// hence also reads "in two weeks", which does not contain a word for it.
func hence(p *parser, f found) (found, bool) {
	a, _ := p.amount(f.from)
	g := a.addTo(f, 1, p.ref.day, p.ref.published)
	if !a.exact && a.unit >= dayUnit && f.to == a.to {
		g.value = "FUTURE_REF"
	}
	return g, true
}

func later(p *parser, f found) (found, bool)   { return p.fromLast(f, 1), true }
func earlier(p *parser, f found) (found, bool) { return p.fromLast(f, -1), true }

// fromLast counts from the date named last, where that is fine enough.
func (p *parser) fromLast(f found, sign int) found {
	a, _ := p.amount(f.from)
	g := &p.antecedent.f
	known := p.antecedent.valid && g.known &&
		!(g.gran == gYear && a.unit < month || g.gran == gMonth && a.unit < weekUnit)
	return a.addTo(f, sign, g.day, known)
}

func countedOn(p *parser, f found) (found, bool)   { return p.fromPoint(f, 1) }
func countedBack(p *parser, f found) (found, bool) { return p.fromPoint(f, -1) }

// fromPoint counts from the date that follows. From a named day the sum is a
// day, whatever the unit.
func (p *parser) fromPoint(f found, sign int) (found, bool) {
	a, _ := p.amount(f.from)
	g, ok := p.point(f.to)
	if !ok {
		return f, false
	}
	f.to = g.to
	f = a.addTo(f, sign, g.day, g.known)
	if g.known && a.exact && !p.any(f.to-1, cReference) {
		f.setDay(a.from(g.day, sign))
	}
	return f, true
}

// aheadOfNow says that "in two weeks" is counted from now and not the length of
// something.
func aheadOfNow(p *parser, i, to int) bool {
	return p.has(i-1, wIn) && !belowDay(p, i, to) && p.tense(i, to) == future && !p.comparison(i-1)
}

func (a amount) from(n day, sign int) day {
	return n.addMonths(sign*(12*a.years+a.months)) + day(sign*a.days)
}

// addTo is the date so far from a day, as fine as the unit of the amount.
func (a amount) addTo(f found, sign int, from day, known bool) found {
	n := a.from(from, sign)
	exact := known && a.exact
	switch a.unit {
	case second, minute, hour:
		f.typ, f.value = Time, unknownDay+"TXX:XX"
		if known {
			f.value = from.value() + "TXX:XX"
		}
	case year, decade, century:
		f.gran, f.value = gYear, unknownYear
		if exact {
			y, _, _ := n.civil()
			f.setYear(y)
		}
	case month, quarter:
		f.gran, f.value = gMonth, unknownMonth
		if exact {
			y, m, _ := n.civil()
			f.setMonth(y, m)
		}
	case weekUnit, fortnight:
		f.gran, f.value = gWeek, unknownWeek
		if exact {
			f.setWeek(n.monday())
		}
	default:
		f.gran, f.value = gDay, unknownDay
		if exact {
			f.setDay(n)
		}
	}
	return f
}

// comparison says that "in ten years" after token i is what something is
// compared over: "the first time in ten years", "the worst storm in decades".
func (p *parser) comparison(i int) bool {
	for j := i - 1; j >= 0 && j > i-7; j-- {
		switch {
		case p.tok(j).kind == punct:
			return false
		case p.any(j, cOrdinal|cBound), p.has(j, wTimes|wOnce), p.in(j, xSuperlative),
			p.tok(j).kind == word && p.class(j) == none && p.wordEnds(j, "est"):
			return true
		}
	}
	return false
}

// point reads the date that an amount is counted from: "today", "now",
// "Tuesday", "January 12th", "Christmas".
func (p *parser) point(i int) (f found, ok bool) {
	if p.depth == nesting {
		return f, false
	}
	p.depth++
	f, ok = p.pointAt(i)
	p.depth--
	return f, ok
}

func (p *parser) pointAt(i int) (f found, ok bool) {
	if p.any(i, cReference) && p.val(i) == refNow {
		f = found{from: i, to: i + 1, typ: Date}
		p.ref.dayOffset(&f, 0)
		return f, true
	}
	for _, read := range []func(*parser, int) (found, bool){
		(*parser).deicticDay, (*parser).monthDate, (*parser).weekdayDate, (*parser).relative,
		(*parser).dayMonth, (*parser).holidayDate,
	} {
		if f, ok = read(p, i); ok && f.gran == gDay {
			return f, true
		}
	}
	if f, ok = p.numericDate(i, true); ok && f.gran == gDay {
		return f, true
	}
	return f, false
}
