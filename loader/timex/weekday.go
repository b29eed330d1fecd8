package timex

// weekdayDate reads what begins with a weekday: "Thursday", "Thursday, May
// 8", "Tuesday the 4th", "Monday of next week", "Friday last week".
func (p *parser) weekdayDate(i int) (f found, ok bool) {
	e := p.entry(i)
	if e.class != cWeekday || e.flags&plural != 0 || !p.weekdayName(i) {
		return f, false
	}
	wd := int(e.val)
	f = found{from: i, to: i + 1, typ: Date}
	j := i + 1
	if e.flags&short != 0 && p.isMark(j, '.') {
		j++
	}
	k := j
	if p.isMark(k, ',') || p.isMark(k, '(') || p.isMark(k, dash) || p.has(k, wThe) && p.class(k+1) != cMonth {
		if !p.has(k, wThe) {
			k++
		}
	}
	if g, good := p.fullDate(k); good {
		f = g
		f.from = i
		if p.isMark(k-1, '(') && p.isMark(f.to, ')') {
			f.to++
		}
		return f, true
	}
	if p.isMark(k, '(') || p.isMark(k-1, '(') || p.isMark(k-1, ',') {
		k = j
	}
	// "Tuesday the 4th", "Monday 21", "Mon 13th"
	n := k
	if p.has(n, wThe) {
		n++
	}
	if d, next, good := p.dayNumber(n); good && !p.isMark(k-1, dash) && p.dayStands(n, next) && p.weekdayDay(n, next) {
		f.to = next
		if day, found := p.weekdayWithDay(wd, d); found {
			f.setDay(day)
		} else {
			f.gran, f.value = gDay, weekdayValue(wd)
		}
		return f, true
	}
	// "Monday of next week", "Friday last week"
	n = j
	if p.has(n, wOf) {
		n++
	}
	if p.has(n, wThe) {
		n++
	}
	if p.class(n) == cRelative && p.unitIs(n+1, weekUnit) && p.flags(n+1)&plural == 0 {
		f.to = n + 2
		f.gran, f.value = gDay, weekdayValue(wd)
		if p.ref.published {
			f.setDay(p.ref.day.monday() + day(7*int(p.val(n))+wd-1))
		}
		return f, true
	}
	if g, good := p.offset(j); good && g.gran == gWeek {
		f.to = g.to // "Monday two weeks from now"
		f.gran, f.value = gDay, weekdayValue(wd)
		if g.known {
			f.setDay(g.day.monday() + day(wd-1))
		}
		return f, true
	}
	f.gran, f.value = gDay, weekdayValue(wd)
	t := p.tense(f.from, f.to)
	if n, ok := p.rangeBegin(i); ok {
		last := n + day((wd-n.weekday()+6)%7+1)
		if t == past && p.ref.published && last > p.ref.day {
			// "polled Wednesday through Sunday": both lie a week back
			last -= 7
			if v := &p.out[p.focus.out].Value; *v == n.value() {
				*v = (n - 7).value()
			}
		}
		f.setDay(last)
		return f, true
	}
	if n, known := p.ref.dayOfWeekday(wd, t); known {
		f.setDay(n)
	}
	return f, true
}

// rangeBegin is the day that a range up to the weekday at i begins with:
// "from Monday to Friday", "Monday through Friday".
func (p *parser) rangeBegin(i int) (day, bool) {
	f := &p.focus
	if !f.valid || f.to < 0 || f.to != i-1 || f.f.gran != gDay || !f.f.known {
		return 0, false
	}
	j := i - 1
	return f.f.day, p.has(j, wTo|wThrough|wUntil) || p.isMark(j, dash)
}

// weekdayDay says that a number behind a weekday is its day of the month.
func (p *parser) weekdayDay(i, next int) bool {
	if p.has(i-1, wThe) {
		return p.tok(next-1).kind == word // "the 4th", "the eleventh"
	}
	if p.tok(i).kind != digits {
		return false
	}
	if p.class(next-1) == cSuffix {
		return true
	}
	n := p.tok(i).num
	return n > 12 && p.class(next) != cMeridiem && !p.isMark(next, dash) && !p.isMark(next, ':') && p.class(next) != cUnit && (p.tok(next).kind == punct || p.has(next, wBetween|wFrom|wAt))
}

// weekdayWithDay finds the day that is both such a weekday and day d of a
// month: the nearest one within a month and a half of publication.
func (p *parser) weekdayWithDay(wd, d int) (day, bool) {
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

// weekdayName says whether the word at i is the weekday and not a word that
// is spelled like its abbreviation.
func (p *parser) weekdayName(i int) bool {
	e := p.entry(i)
	if e.flags&short == 0 {
		return !p.weekdayInName(i)
	}
	n := p.tok(i + 1)
	dated := n.kind == digits || p.isMark(i+1, '.') && p.tok(i+2).kind == digits || p.isMark(i+1, '.') && p.isMark(i+2, ',') && p.class(i+3) == cMonth || p.isMark(i+1, ',') && (p.class(i+2) == cMonth || p.tok(i+2).kind == digits) || p.class(i+1) == cMonth
	if e.flags&common != 0 {
		return p.upper(i) && (dated || p.has(i+1, wAt) || p.class(i+1) == cPart)
	}
	led := p.class(i-1) == cRelative || p.has(i-1, wOn) || p.class(i-1) == cEvery || p.unitIs(i-1, weekUnit) || p.has(i-1, wOr) && p.class(i-2) == cWeekday
	return p.upper(i) && (dated || led) || dated && p.class(i+1) == cMonth
}

// relativeWeekday reads "last Friday", "next Monday", "this coming Thursday",
// "next week Wednesday".
func (p *parser) relativeWeekday(i int) (f found, ok bool) {
	offset, j, past := 0, i, false
	coming := false
	for ; j < i+2; j++ {
		switch {
		case p.class(j) == cRelative && p.flags(j)&common == 0:
			if j > i && p.val(j) <= 0 || j == i && p.is(i, "following") && !p.has(i-1, wThe|wOn) {
				return f, false // "following last Friday's vote"
			}
			if j > i && p.val(j) > 0 {
				coming = true
			}
			if j == i {
				offset = int(p.val(j))
				coming = p.is(j, "coming") || p.is(j, "upcoming")
			}
		case p.has(j, wPast):
			past = true
		default:
			goto out
		}
	}
out:
	if j == i || p.class(j) != cWeekday || p.flags(j)&plural != 0 {
		return f, false
	}
	wd := int(p.val(j))
	f = found{from: i, to: j + 1, typ: Date, gran: gDay, value: weekdayValue(wd)}
	k := j + 1
	if p.isMark(k, ',') || p.isMark(k, dash) || p.isMark(k, '(') {
		k++
	}
	if g, good := p.fullDate(k); good {
		g.from = i
		if p.isMark(k-1, '(') && p.isMark(g.to, ')') {
			g.to++
		}
		return g, true
	}
	if !p.ref.published {
		if n, known := p.ref.dayOfWeekday(wd, untensed); known && offset == 0 && !coming && !past {
			f.setDay(n)
		}
		return f, true
	}
	r := p.ref.day
	switch {
	case past:
		f.setDay(r - day((r.weekday()-wd+6)%7+1))
	case coming:
		f.setDay(r + day((wd-r.weekday()+6)%7+1))
	case offset < 0:
		f.setDay(r - day((r.weekday()-wd+6)%7+1))
	case offset > 0:
		f.setDay(r.monday() + day(7+wd-1))
	default:
		f.setDay(r.monday() + day(wd-1))
	}
	return f, true
}

// fullDate reads a day of the month with its month, in letters or digits, as
// it stands behind a weekday.
func (p *parser) fullDate(i int) (f found, ok bool) {
	if p.class(i) == cMonth {
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

// weekdayInName says that a weekday is part of the name of a day or paper.
func (p *parser) weekdayInName(i int) bool {
	return p.in(i-1, xEpithet) && p.upper(i-1) || p.in(i+1, xNewspaper) && p.upper(i+1)
}
