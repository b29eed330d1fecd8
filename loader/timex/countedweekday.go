package timex

// A weekday that is counted from another: "Friday week", "the Friday before
// last", "two Fridays ago", "a week on Friday".

// weekdayWeek is "Friday week": a week after the next such day.
func weekdayWeek(p *parser, f found) (found, bool) { return p.weekdayAfter(f, f.from, 1), true }

// weekdayLast is "Tuesday last": the latest before the day of writing.
func weekdayLast(p *parser, f found) (found, bool) { return p.weekdayBefore(f, f.from, 0), true }

func weekdayBeforeLast(p *parser, f found) (found, bool) { return p.weekdayBefore(f, f.from, 1), true }

// weekdayAfter is so many weeks after the next weekday of token i.
func (p *parser) weekdayAfter(f found, i, weeks int) found {
	wd := int(p.val(i))
	f.gran, f.value, f.near = gDay, weekdayValue(wd), true
	if r := p.written; r.published {
		f.setDay(r.day + day((wd-r.day.weekday()+6)%7+1+7*weeks))
	}
	return f
}

// weekdayBefore is so many weeks before the last weekday of token i.
func (p *parser) weekdayBefore(f found, i, weeks int) found {
	wd := int(p.val(i))
	f.gran, f.value, f.near = gDay, weekdayValue(wd), true
	if r := p.written; r.published {
		f.setDay(r.day - day((r.day.weekday()-wd+6)%7+1+7*weeks))
	}
	return f
}

// weekdaysAgo reads "two Fridays ago".
func (p *parser) weekdaysAgo(i int) (f found, ok bool) {
	if !p.any(i+1, cWeekday) && !p.any(i+3, cWeekday) { // "twenty-one Fridays"
		return f, false
	}
	q, j, ok := p.number(i)
	if !ok || q.unknown || q.frac != "" || q.whole < 1 || !p.any(j, cWeekday) || !p.has(j+1, wAgo) {
		return f, false
	}
	f = found{from: i, to: j + 2, typ: Date, rule: "two Fridays ago"}
	return p.weekdayBefore(f, j, q.whole-1), true
}

// inNamedWeek says that the week of the weekday has just been named.
func inNamedWeek(p *parser, i, _ int) bool {
	a := &p.antecedent
	j := i - 1
	if p.has(j, wOn) {
		j--
	}
	if p.isMark(j, ',') {
		j--
	}
	return a.valid && a.f.gran == gWeek && a.to == j+1 && j < i-1
}

func weekdayInNamedWeek(p *parser, f found) (found, bool) {
	f.to = f.from + 1
	wd := int(p.val(f.from))
	f.gran, f.value = gDay, weekdayValue(wd)
	if p.antecedent.f.known {
		f.setDay(p.antecedent.f.day.monday() + day(wd-1))
	}
	return f, true
}

func countedInWeeks(p *parser, i, _ int) bool {
	a, _ := p.amount(i)
	return a.unit == weekUnit && a.exact
}

// weeksAhead says that "a week on Friday" is no length: its clause is not past.
func weeksAhead(p *parser, i, to int) bool {
	return countedInWeeks(p, i, to) && p.tense(i, to) != past && !p.has(i-1, wFor|wOf)
}

// weekdayAgo is such a day of the week so long ago.
func weekdayAgo(p *parser, f found) (found, bool) {
	a, _ := p.amount(f.from)
	wd := int(p.val(f.to - 1))
	f.gran, f.value, f.near = gDay, weekdayValue(wd), true
	if p.written.published {
		f.setDay(a.from(p.written.day, -1).monday() + day(wd-1))
	}
	return f, true
}

// weeksOnWeekday is so many weeks after the next such day.
func weeksOnWeekday(p *parser, f found) (found, bool) {
	a, _ := p.amount(f.from)
	return p.weekdayAfter(f, f.to-1, a.days/7), true
}
