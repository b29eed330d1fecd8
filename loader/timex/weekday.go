package timex

// weekdayDate reads what begins with a weekday: "Thursday", "Thursday, May
// 8", "Tuesday the 4th", "Monday of next week", "Friday last week".
func (p *parser) weekdayDate(i int) (f found, ok bool) {
	if !p.any(i, cWeekday) || p.flags(i)&plural != 0 || !p.weekdayName(i) {
		return f, false
	}
	j := i + 1
	if p.flags(i)&short != 0 && p.isMark(j, '.') {
		j++
	}
	return p.readOn(&p.weekdayRules, i, j)
}

// weekdayRules are tried on what follows a weekday.
func weekdayRules() []rule {
	return []rule{
		{name: "Thursday, May 8", pattern: ",|(|-?", read: weekdayWithDate,
			example: "The test was run on Tuesday, June 4, 2024. | Tuesday, June 4, 2024 = 2024-06-04 @ none"},
		{name: "Tuesday the 4th", pattern: "the?", read: weekdayWithDay,
			example: "The harbour master left on Tuesday the 4th. | Tuesday the 4th = 2024-06-04"},
		{name: "Monday of next week", pattern: "of? the? RELATIVE UNIT:week/single", read: weekdayOfNamedWeek,
			example: "Tickets go on sale on Monday of next week. | Monday of next week = 2024-06-17"},
		{name: "Monday two weeks from now", pattern: "[]", read: weekdayOffset,
			example: "It opens Monday two weeks from now. | Monday two weeks from now = 2024-06-24"},
		{name: "Friday week", pattern: "[UNIT:week/single] MARK|at|in|when", read: weekdayWeek,
			example: "She leaves on Friday week, they say. | Friday week = 2024-06-21"},
		{name: "Tuesday last", pattern: "[=last] MARK|at|in|when", read: weekdayLast,
			example: "She came on Tuesday last. | Tuesday last = 2024-06-11"},
		{name: "Friday before last", pattern: "before =last !WORD", read: weekdayBeforeLast,
			example: "She left the Friday before last. | the Friday before last = 2024-05-31"},
		{name: "next week, on Tuesday", pattern: "[]", when: inNamedWeek, read: weekdayInNamedWeek,
			example: "She leaves next week, on Tuesday. | Tuesday = 2024-06-18"},
		{name: "Monday to Friday", pattern: "[]", when: rangeBegun, read: weekdayOfRange,
			example: "The shop is open from Monday to Friday. | Friday = 2024-06-14"},
		{name: "Thursday", pattern: "[]", read: nearWeekday,
			example: "Mayor Brandreth resigned Thursday. | Thursday = 2024-06-06"},
	}
}

// weekdayWithDate takes the date's word for the day.
func weekdayWithDate(p *parser, f found) (found, bool) {
	g, ok := p.fullDate(f.to)
	g.from = f.from
	if p.isMark(f.to-1, '(') && p.isMark(g.to, ')') {
		g.to++
	}
	return g, ok
}

func weekdayWithDay(p *parser, f found) (found, bool) {
	d, next, ok := p.dayNumber(f.to)
	if !ok || !p.dayStands(f.to, next) || !p.weekdayDay(f.to, next) {
		return f, false
	}
	wd := int(p.val(f.from))
	f.to, f.gran, f.value = next, gDay, weekdayValue(wd)
	if n, ok := p.weekdayAndDay(wd, d); ok {
		f.setDay(n)
	}
	return f, true
}

func weekdayOfNamedWeek(p *parser, f found) (found, bool) {
	wd := int(p.val(f.from))
	f.gran, f.value = gDay, weekdayValue(wd)
	if p.ref.published {
		f.setDay(p.ref.day.monday() + day(7*int(p.val(f.to-2))+wd-1))
	}
	return f, true
}

func weekdayOffset(p *parser, f found) (found, bool) {
	g, ok := p.offset(f.to)
	if !ok || g.gran != gWeek {
		return f, false
	}
	wd := int(p.val(f.from))
	f.to, f.gran, f.value = g.to, gDay, weekdayValue(wd)
	if g.known {
		f.setDay(g.day.monday() + day(wd-1))
	}
	return f, true
}

func rangeBegun(p *parser, i, _ int) bool {
	_, ok := p.rangeBegin(i)
	return ok
}

// weekdayOfRange is the first such day after the one that the range begins
// with. Where the clause is past and it would lie ahead, both lie a week back:
// "polled Wednesday through Sunday".
func weekdayOfRange(p *parser, f found) (found, bool) {
	f.to = f.from + 1
	n, _ := p.rangeBegin(f.from)
	last := n + day((int(p.val(f.from))-n.weekday()+6)%7+1)
	if p.ref.published && last > p.ref.day && p.tense(f.from, f.to) == past {
		last -= 7
		if v := &p.out[p.antecedent.out].Value; *v == n.value() {
			*v = (n - 7).value()
		}
	}
	f.setDay(last)
	return f, true
}

func nearWeekday(p *parser, f found) (found, bool) {
	f.to, f.near = f.from+1, p.ref.told == gNone
	wd := int(p.val(f.from))
	f.gran, f.value = gDay, weekdayValue(wd)
	t := p.tense(f.from, f.to)
	beside := t == past && p.verbAt < f.from && f.from-p.verbAt <= 2 // "said on Tuesday"
	if t != future && !beside && decide(p, p.weekdayAheadClues, f.from, f.to, f.from, no) {
		t = future
	}
	if n, known := p.ref.dayOfWeekday(wd, t); known {
		if p.ref.published && p.ref.told == gNone && p.calledOff(f.to) {
			n = p.ref.nearestWeekday(wd)
		} else if p.ref.published && p.ref.told == gNone {
			n = p.sameWeekday(n, t)
		}
		f.setDay(n)
	}
	return f, true
}

// sameWeekday is the day of a weekday that would be tomorrow's, which one text
// names in the past and ahead: a report that is dated the day before. n is what
// the clause, of tense t, says by itself.
func (p *parser) sameWeekday(n day, t tense) day {
	switch tomorrow := p.ref.day + 1; {
	case n == tomorrow && t == future:
		for _, k := range p.weekOld {
			if k >= len(p.out) || datePart(p.out[k].Value) != (tomorrow-7).value() {
				continue // it was read and not taken
			}
			v := &p.out[k]
			v.Value = tomorrow.value() + v.Value[len(datePart(v.Value)):]
		}
		p.weekOld, p.tomorrow = p.weekOld[:0], true
	case n == tomorrow-7 && p.tomorrow:
		return tomorrow
	case n == tomorrow-7 && p.depth <= 1:
		p.weekOld = append(p.weekOld, len(p.out))
	}
	return n
}

// calledOff says that "was cancelled" follows: then the day that something was
// planned for is over or not, and it is the nearest one.
func (p *parser) calledOff(i int) bool {
	return (p.is(i, "was") || p.is(i, "were")) && (p.is(i+1, "cancelled") || p.is(i+1, "canceled") ||
		p.is(i+1, "scrapped") || p.is(i+1, "abandoned") || p.is(i+1, "called") && p.is(i+2, "off"))
}

// rangeBegin is the day that a range up to the weekday at i begins with:
// "from Monday to Friday", "Monday through Friday".
func (p *parser) rangeBegin(i int) (day, bool) {
	f := &p.antecedent
	if !f.valid || f.to < 0 || f.to != i-1 || f.f.gran != gDay || !f.f.known {
		return 0, false
	}
	j := i - 1
	return f.f.day, p.has(j, wTo|wThrough|wUntil) || p.isMark(j, dash)
}

// weekdayDay says that a number after a weekday is its day of the month.
func (p *parser) weekdayDay(i, next int) bool {
	if p.has(i-1, wThe) {
		return p.tok(next-1).kind == word // "the 4th", "the eleventh"
	}
	t := p.tok(i)
	if t.kind != digits {
		return false
	}
	if p.any(next-1, cSuffix) {
		return true
	}
	return t.num() > 12 && (p.tok(next).kind == punct && !p.isMark(next, dash) && !p.isMark(next, ':') ||
		p.has(next, wBetween|wFrom|wAt))
}

// weekdayAndDay finds the day that is both such a weekday and day d of a
// month: the nearest one within a month and a half of publication.
func (p *parser) weekdayAndDay(wd, d int) (day, bool) {
	if !p.ref.published {
		return 0, false
	}
	y, m, _ := p.ref.day.civil()
	for _, offset := range [...]int{0, -1, 1} {
		first := dayOf(y, m+offset, 1)
		cy, cm, _ := first.civil()
		if n := first + day(d-1); validDate(cy, cm, d) && n.weekday() == wd {
			return n, true
		}
	}
	return 0, false
}

// fullDate reads a day of the month with its month, in letters or digits, as
// it stands after a weekday.
func (p *parser) fullDate(i int) (f found, ok bool) {
	if p.any(i, cMonth) {
		if f, ok = p.monthDate(i); ok && f.gran == gDay {
			return f, true
		}
		return f, false
	}
	if f, ok = p.dayMonth(i); ok {
		return f, true
	}
	if f, ok = p.numericDate(i, true); ok && f.gran == gDay {
		return f, true
	}
	return f, false
}
