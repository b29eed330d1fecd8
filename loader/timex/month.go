package timex

// monthDate reads what begins with a month's name: "May 8, 2025", "May 8th",
// "May 2025", "May of last year", "May".
func (p *parser) monthDate(i int) (f found, ok bool) {
	if p.class(i) != cMonth {
		return f, false
	}
	m := int(p.val(i))
	f = found{from: i, to: i + 1, typ: Date}
	j := i + 1
	if p.flags(i)&short != 0 && p.isMark(j, '.') {
		j++
	}
	sep := j
	if p.isMark(j, dash) || p.isMark(j, '/') || p.isMark(j, ',') && p.tok(j+1).kind == digits {
		j++
	}
	// a day
	k := j
	if p.has(k, wThe) {
		k++
	}
	if d, next, good := p.dayNumber(k); good && p.dayStands(k, next) && (sep == j || p.tok(k).kind == digits) {
		if p.tok(k).kind == word && p.tok(k).upper {
			good = false // "March Two"
		}
		y, behind, has := p.yearBehind(next)
		if good && p.monthName(i, true) {
			f.to = next
			if has {
				f.to = behind
				f.setDate(y, m, d)
			} else if y, behind, has := p.relativeYear(next); has {
				f.to = behind
				f.setDate(y, m, d)
			} else {
				f.setDate(p.dateYear(f.from, f.to, m, d), m, d)
			}
			return f, true
		}
	}
	// a year
	if y, next, good := p.yearAt(j); good && p.monthName(i, true) {
		if p.isMark(next, dash) && p.glued(next) && p.isDay(next+1) && p.tok(j).kind == digits && sep != j {
			f.to = next + 2 // "Sep-2020-23"
			f.setDate(y, m, p.tok(next+1).num)
			return f, true
		}
		f.to = next
		f.setMonth(y, m)
		return f, true
	}
	if p.has(j, wOf|wIn) {
		if y, next, good := p.yearAt(j + 1); good && (p.has(j, wOf) || p.monthName(i, false)) {
			f.to = next
			f.setMonth(y, m)
			return f, true
		}
		if t := p.tok(j + 1); p.has(j, wOf) && t.kind == digits && t.end-t.start == 2 && p.monthName(i, true) {
			f.to = j + 2
			f.setMonth(shortYear(t.num), m)
			return f, true
		}
	}
	if p.isMark(j, apostrophe) && p.digitsOf(j+1, 2) && p.glued(j+1) && p.monthName(i, true) {
		f.to = j + 2
		f.setMonth(shortYear(p.tok(j+1).num), m)
		return f, true
	}
	if !p.monthName(i, false) {
		return f, false
	}
	if y, next, good := p.relativeYear(i + 1); good {
		f.to = next
		f.gran, f.value = gMonth, monthValue(y, m)
		if y > 0 {
			f.setMonth(y, m)
		}
		return f, true
	}
	y, ok := p.rangeYear(i, m)
	if !ok {
		t := p.tense(f.from, f.to)
		y = p.ref.yearOfMonth(m, t, t == past && f.from-p.verbAt > 5)
	}
	f.gran, f.value = gMonth, monthValue(0, m)
	if y > 0 {
		f.setMonth(y, m)
	}
	return f, true
}

// dayStands says that the number at [i, next) behind a month is a day, and
// not the beginning of something longer: "15,000", "8:30", "4.5", "30 people".
func (p *parser) dayStands(i, next int) bool {
	if p.tok(i).kind != digits {
		return true
	}
	if p.tok(next).kind == punct && p.glued(next) && p.tok(next+1).kind == digits && p.glued(next+1) {
		switch p.tok(next).mark {
		case ',':
			return p.digitsOf(next+1, 4)
		case '.', ':', '%':
			return false
		}
	}
	return !p.isMark(next, '%') && p.class(next) != cScale && !p.is(next, "percent") &&
		!(p.tok(next).kind == word && p.glued(next) && p.class(next) != cSuffix)
}

func (p *parser) isDay(i int) bool {
	t := p.tok(i)
	return t.kind == digits && t.num >= 1 && t.num <= 31 && t.end-t.start <= 2
}

// yearBehind reads the year that follows a day and month: ", 2025", "2025",
// "of 1995", "in 2020", "'98".
func (p *parser) yearBehind(i int) (y, next int, ok bool) {
	j := i
	switch {
	case p.isMark(j, ','), p.isMark(j, dash) && p.glued(j), p.isMark(j, '/') && p.glued(j), p.isMark(j, '.') && p.glued(j+1):
		j++
	case p.has(j, wOf), p.has(j, wIn):
		j++
		if p.has(j, wThe) && p.unitIs(j+1, year) {
			j += 2
		}
	}
	if p.isMark(j, apostrophe) && p.digitsOf(j+1, 2) && p.glued(j+1) {
		return shortYear(p.tok(j + 1).num), j + 2, true
	}
	if y, next, ok = p.yearAt(j); ok {
		return y, next, true
	}
	if p.has(i, wOf) && p.digitsOf(j, 2) {
		return shortYear(p.tok(j).num), j + 1, true
	}
	if p.digitsOf(j, 2) && p.glued(j) && j > i && !p.isMark(i, dash) && !p.isMark(i, ',') && !p.isMark(i, '.') {
		return shortYear(p.tok(j).num), j + 1, true
	}
	return 0, i, false
}

// yearAt reads a year of four digits, or in words.
func (p *parser) yearAt(i int) (y, next int, ok bool) {
	t := p.tok(i)
	if t.kind == digits {
		if t.end-t.start != 4 || t.num < 1000 || t.num > 2999 {
			return 0, i, false
		}
		if p.class(i+1) == cSuffix && p.glued(i+1) || p.has(i+1, wS) && p.glued(i+1) {
			return 0, i, false
		}
		if p.glued(i+1) && p.tok(i+2).kind == digits && p.glued(i+2) && (p.isMark(i+1, ':') || p.isMark(i+1, '.') || p.isMark(i+1, ',')) {
			return 0, i, false
		}
		return t.num, i + 1, true
	}
	return p.spokenYear(i)
}

// relativeYear reads "this year", "of last year", "next year" behind a month
// or day. The year is 0 when the text's own is unknown.
func (p *parser) relativeYear(i int) (y, next int, ok bool) {
	if p.has(i, wOf) {
		i++
	}
	if p.has(i, wThe) {
		i++
	}
	offset := 0
	switch {
	case p.has(i, wThat) && p.has(i-1, wOf) && p.unitIs(i+1, year):
		if p.focus.valid {
			return p.focus.f.year, i + 2, true
		}
		return 0, i + 2, true
	case p.class(i) == cRelative && p.flags(i)&common == 0 && p.unitIs(i+1, year):
		offset = int(p.val(i))
	default:
		return 0, i, false
	}
	if p.flags(i+1)&plural != 0 {
		return 0, i, false
	}
	if now, known := p.ref.thisYear(); known {
		return now + offset, i + 2, true
	}
	return 0, i + 2, true
}

// shortYear is the year that two digits mean: from 1950 to 2049.
func shortYear(n int) int {
	if n < 50 {
		return 2000 + n
	}
	return 1900 + n
}

// monthName says whether the word at i is the month and not the verb, the
// name or the noun that is spelled like it. dated is set when a day or year
// stands beside it.
func (p *parser) monthName(i int, dated bool) bool {
	e := p.entry(i)
	if p.glued(i) && p.isMark(i-1, dash) && p.tok(i-2).kind == word && p.glued(i-1) && !p.any(i-2, cPhase|cMonth) && !p.any(i-2, cSuffix|cWeekday) {
		return false
	}
	before := p.entry(i - 1)
	led := before.class == cRelative || before.class == cPhase || before.class == cEvery || before.class == cMonth
	if before.class == cFunction {
		switch {
		case before.functions&(wIn|wOf|wSince|wUntil|wBy|wDuring|wFrom|wThrough|wPast) != 0:
			led = true
		case before.functions&wThe != 0:
			led = e.flags&common == 0 || p.upper(i)
		case before.functions&(wTo|wAnd|wOr|wBetween|wBefore|wAfter|wFor|wAt|wOn) != 0:
			led = e.flags&common == 0
		}
	}
	if p.isMark(i-1, dash) && p.class(i-2) == cPhase {
		led = true
	}
	if dated {
		if e.flags&common == 0 || p.upper(i) {
			return true
		}
		return led || p.tok(i+1).kind == digits || p.class(i+1) == cOrdinal
	}
	switch {
	case e.flags&common != 0:
		if !p.upper(i) {
			return (p.has(i-1, wIn|wSince)) && (p.tok(i+1).kind == punct || p.has(i+1, wOf))
		}
		if p.has(i-1, wThe) && e.val == 3 {
			return !p.has(i+1, wFor|wOn|wOf|wTo) && p.tok(i+1).kind == word && !p.upper(i+1)
		}
		return led && !p.has(i-1, wThe) || p.rangeSide(i)
	case e.flags&short != 0:
		return led && p.upper(i) && !(p.upper(i+1) && p.tok(i+1).kind == word) || p.rangeSide(i) || led && p.has(i-1, wIn)
	}
	if !p.upper(i) {
		return led || p.rangeSide(i) || p.relYearAhead(i+1)
	}
	// a first name: "April Lindqvist", "with June,"
	if nameMonth(e.val) && before.class == cFunction && p.upper(i+1) && p.tok(i+1).kind == word && p.tok(i+1).entry.class == none {
		switch {
		case before.functions&(wAt|wTo|wAnd|wOr|wOn|wFor|wBefore|wAfter|wBy|wFrom|wOf) != 0:
			return false
		}
	}
	if nameMonth(e.val) && !led {
		if p.upper(i+1) && p.tok(i+1).kind == word && p.tok(i+1).entry.class == none {
			return false
		}
		return p.rangeSide(i) || p.isMark(i+1, apostrophe) || p.tok(i-1).kind == punct && !p.isMark(i-1, ',') || p.tok(i-1).kind != punct && p.tok(i-1).entry.class == none && !p.upper(i-1)
	}
	return true
}

// nameMonth: April, June and August are first names too.
func nameMonth(m int16) bool { return m == 4 || m == 6 || m == 8 }

func (p *parser) relYearAhead(i int) bool {
	_, _, ok := p.relativeYear(i)
	return ok
}

// rangeSide says that another month stands across a dash or joining word.
func (p *parser) rangeSide(i int) bool {
	joins := func(j int) bool {
		return p.isMark(j, dash) || p.isMark(j, '/') || p.has(j, wTo|wAnd|wOr|wThrough|wUntil) || p.isMark(j, ',')
	}
	alike := func(j int) bool {
		return p.class(j) == cMonth && (p.flags(j)&short == p.flags(i)&short || p.upper(j) && p.upper(i))
	}
	return joins(i+1) && alike(i+2) || joins(i-1) && alike(i-2)
}

// dayMonth reads what begins with the day: "8 May 2025", "the 8th of May",
// "second of August", "8-May-2025".
func (p *parser) dayMonth(i int) (f found, ok bool) {
	j := i
	if p.has(j, wThe) {
		j++
	}
	d, next, ok := p.dayNumber(j)
	if !ok || p.tok(j).kind == word && p.class(j) == cCardinal && j > i {
		return f, false
	}
	k := next
	if p.unitIs(k, dayUnit) && p.class(next-1) != cCardinal && (next-1 != j || p.class(j) == cOrdinal) {
		k++
	}
	sep := false
	if p.has(k, wOf) {
		k++
		if p.has(k, wThe) && p.unitIs(k+1, month) || p.class(k) == cRelative && p.unitIs(k+1, month) {
			return p.dayOfMonth(i, d, k)
		}
	} else if (p.isMark(k, dash) || p.isMark(k, '/') || p.isMark(k, '.') && p.class(k+1) == cMonth) && p.glued(k) && (p.glued(k+1) || p.isMark(k, '.')) {
		k++
		sep = true
	}
	if p.class(k) != cMonth {
		return f, false
	}
	if p.flags(k)&common != 0 && !p.upper(k) && !p.has(k-1, wOf) && !sep && p.tok(j).kind != digits {
		return f, false
	}
	if p.flags(k)&common != 0 && !p.upper(k) && p.tok(j).kind == digits && p.class(next-1) != cSuffix && !p.has(k-1, wOf) && !sep {
		if _, _, has := p.yearBehind(k + 1); !has {
			return f, false // "all 12 may go"
		}
	}
	m := int(p.val(k))
	f = found{from: i, to: k + 1, typ: Date}
	n := k + 1
	if p.flags(k)&short != 0 && p.isMark(n, '.') && (p.tok(n+1).kind == digits) {
		n++
	}
	y, behind, has := p.yearBehind(n)
	if !has {
		y, behind, has = p.relativeYear(n)
	}
	if has {
		f.to = behind
		f.setDate(y, m, d)
		return f, true
	}
	f.setDate(p.dateYear(f.from, f.to, m, d), m, d)
	return f, true
}

// dayOfMonth reads "the 15th day of next month", "the 26th of the month".
func (p *parser) dayOfMonth(i, d, k int) (f found, ok bool) {
	f = found{from: i, to: k + 2, typ: Date, gran: gDay, value: unknownMonth + "-" + pad(d, 2)}
	if p.ref.published {
		y, m, _ := p.ref.day.civil()
		if p.class(k) == cRelative {
			m += int(p.val(k))
		}
		f.setDay(dayOf(y, m, d))
	}
	return f, true
}
