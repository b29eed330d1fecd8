package timex

// deicticDay reads "today", "yesterday", "tomorrow", "tonight".
func (p *parser) deicticDay(i int) (f found, ok bool) {
	if p.class(i) != cDay {
		return f, false
	}
	f = found{from: i, to: i + 1, typ: Date}
	n := int(p.val(i))
	if n == 100 {
		p.ref.dayOffset(&f, 0)
		f.typ, f.value = Time, f.value+"TNI"
		return f, true
	}
	p.ref.dayOffset(&f, n)
	return f, true
}

// relative reads "last week", "this year", "next October", "last fall", "the
// past decade" and the like; with a number they are durations ("the last
// three years").
func (p *parser) relative(i int) (f found, ok bool) {
	if p.class(i) != cRelative && !p.has(i, wPast) {
		return f, false
	}
	if f, ok = p.relativeWeekday(i); ok {
		return f, true
	}
	j := i + 1
	offset := int(p.val(i))
	if p.has(i, wPast) {
		offset = -1
	}
	if p.class(i) == cRelative && p.class(j) == cRelative && p.val(j) > 0 && p.val(i) >= 0 || p.has(j, wPast) && p.val(i) == 0 {
		if p.has(j, wPast) {
			offset = -1
		} else if offset == 0 {
			offset = 1
		}
		j++
	}
	f = found{from: i, to: j + 1, typ: Date}
	if p.flags(i)&common != 0 && !p.isUnitDate(j) {
		return f, false
	}
	if c := p.class(j); p.has(i, wPast) && (c == cMonth || c == cSeason || c == cHoliday) {
		return f, false // "it dragged on past November"
	}
	switch p.class(j) {
	case cFunction:
		switch {
		case p.has(j, wBusiness) && p.isUnit(j+1, weekUnit):
			j++
		case p.has(j, wWhole), p.is(j, "full"):
			return f, false
		default:
			return f, false
		}
	case cMonth:
		if p.flags(j)&(short|common) != 0 && !p.upper(j) {
			return f, false
		}
		return p.relativeMonth(f, i, j, offset)
	case cSeason:
		if p.flags(j)&plural != 0 {
			return f, false
		}
		p.season(&f, int(p.val(j)), offset, true)
		return f, true
	case cPart:
		return p.relativePart(f, j, offset)
	case cFiscal:
		if p.isUnit(j+1, year) {
			f.to = j + 2
			f.gran, f.value = gYear, "FYXXXX"
			if y, known := p.ref.thisYear(); known {
				f.setYear(y + offset)
				f.value = "FY" + f.value
			}
			return f, true
		}
		return f, false
	case cHoliday:
		h, next, good := p.holidayAt(j)
		if !good {
			return f, false
		}
		f.to = next
		p.relativeHoliday(&f, h, offset)
		return f, true
	}
	if p.class(j) == none && (p.is(j, "calendar") || p.is(j, "school") || p.is(j, "academic")) && p.isUnit(j+1, year) {
		j++
	}
	if p.class(j) != cUnit || p.flags(j)&plural != 0 {
		return f, false
	}
	f.to = j + 1
	if p.isMark(j+1, dash) && p.glued(j+1) && p.glued(j+2) {
		return f, false
	}
	u := unit(p.val(j))
	lasting := p.has(i, wPast) && u != weekend
	if lasting && u != decade && u != century && u != dayUnit {
		// "the past week" is the stretch up to now.
		f.typ = Duration
		f.value, _ = durationValue(quantity{whole: 1}, u)
		return f, true
	}
	narrative := p.is(i, "following") || p.is(i, "previous") || p.is(i, "preceding")
	if p.has(i-1, wThe) && offset != 0 && u >= weekUnit && u <= year {
		if e := p.entry(i - 2); e.functions&(wOver|wFor|wDuring|wWithin|wIn) != 0 && !narrative {
			// "over the last year" is a stretch of time
			f.typ = Duration
			f.value, _ = durationValue(quantity{whole: 1}, u)
			return f, true
		}
		narrative = narrative || p.is(i, "next")
	}
	if u == weekUnit {
		k := j + 1
		if p.has(k, wOn) || p.isMark(k, dash) {
			k++
		}
		if p.class(k) == cWeekday && p.flags(k)&plural == 0 && (p.weekdayName(k) || p.upper(k)) {
			wd := int(p.val(k))
			f.to, f.gran, f.value = k+1, gDay, weekdayValue(wd)
			if p.ref.published {
				f.setDay(p.ref.day.monday() + day(7*offset+wd-1))
			}
			return f, true
		}
	}
	if f, ok = p.relativeUnit(f, u, offset, narrative); ok && u == year && p.isMark(f.to, apostrophe) && p.has(f.to+1, wS) {
		p.partBehind(&f)
	}
	return f, ok
}

// isUnitDate says that a unit, month or weekday stands at i.
func (p *parser) isUnitDate(i int) bool {
	c := p.class(i)
	return c == cUnit && p.flags(i)&plural == 0
}

// relativeUnit is "last week" and the like. With narrative ("the following
// week") the offset counts from the date named before, where there is one.
func (p *parser) relativeUnit(f found, u unit, offset int, narrative bool) (found, bool) {
	r := p.ref
	if narrative && p.focus.valid && p.focus.f.known && p.focus.f.gran != gNone {
		r = reference{day: p.focus.f.day, published: true}
	} else if narrative && !r.published {
		r = reference{}
	}
	switch u {
	case dayUnit:
		if offset == 0 || p.is(f.from, "last") {
			return f, false // "the last day of the fair"
		}
		r.dayOffset(&f, offset)
	case weekUnit:
		r.weekOffset(&f, offset)
	case fortnight:
		f.typ, f.value = Duration, "P2W"
	case month:
		r.monthOffset(&f, offset)
	case quarter:
		p.quarterOffset(&f, r, offset)
	case year:
		r.yearOffset(&f, offset)
	case decade:
		if offset < 0 {
			f.typ, f.value = Duration, "P10Y"
			break
		}
		f.gran, f.value = gDecade, unknownYear
		if y, known := r.thisYear(); known {
			f.value = pad(y/10+offset, 3) + "X"
		}
	case century:
		f.gran, f.value = gDecade, unknownYear
		if y, known := r.thisYear(); known {
			f.value = pad((y-1)/100+offset, 2) + "XX"
		}
	case weekend:
		f.gran, f.value = gWeek, unknownWeek+"-WE"
		if r.published {
			monday := r.day.monday()
			if offset < 0 && r.day.weekday() == 7 {
				offset = -1
			}
			f.setWeek(monday + day(7*offset))
			f.value += "-WE"
		}
	case hour, minute, second:
		if offset == 0 || u != hour && !p.has(f.from, wPast) {
			return f, false
		}
		f.typ = Duration
		f.value, _ = durationValue(quantity{whole: 1}, u)
	default:
		return f, false
	}
	return f, true
}

func (p *parser) quarterOffset(f *found, r reference, offset int) {
	f.gran, f.value = gSeason, "XXXX-QX"
	if !r.published {
		return
	}
	y, m, _ := r.day.civil()
	q := (m-1)/3 + offset
	y += floorDiv(q, 4)
	q -= floorDiv(q, 4) * 4
	f.known, f.year, f.day = true, y, dayOf(y, 3*q+1, 1)
	f.value = yearValue(y) + "-Q" + pad(q+1, 1)
}

// relativeMonth is "last October", "next May 5", "this September".
func (p *parser) relativeMonth(f found, i, j, offset int) (found, bool) {
	m := int(p.val(j))
	g, ok := p.monthDate(j)
	if ok && g.gran == gDay {
		g.from = i
		return g, true
	}
	if ok && g.to > j+1 {
		return f, false // "last, January 1998"
	}
	f.gran, f.value = gMonth, monthValue(0, m)
	if p.flags(j)&short != 0 && p.isMark(j+1, '.') && p.tok(j+2).kind == word && !p.upper(j+2) {
		f.to++
	}
	if !p.ref.published {
		return f, true
	}
	y, pm, _ := p.ref.day.civil()
	switch {
	case offset < 0 && m >= pm:
		y--
	case offset > 0 && m <= pm:
		y++
	}
	f.setMonth(y, m)
	return f, true
}

// relativePart is "this morning", "last night", "next evening".
func (p *parser) relativePart(f found, j, offset int) (found, bool) {
	part := int(p.val(j))
	if p.flags(j)&plural != 0 || part >= midday && part <= dayTime {
		return f, false
	}
	if offset > 0 && p.is(j-1, "coming") {
		offset = 0
	}
	f.typ = Time
	if (p.is(j-1, "next") || p.is(j-1, "following")) && p.has(j-2, wThe) {
		// "the next morning" looks back at the day before it.
		f.from = j - 2
		f.gran, f.value = gDay, unknownDay
		if p.focus.valid && p.focus.f.known && p.focus.f.gran == gDay {
			f.setDay(p.focus.f.day + 1)
		}
	} else {
		p.ref.dayOffset(&f, offset)
	}
	f.value += "T" + partValues[part]
	return f, true
}

// ahead reads a distance from a point: "two weeks ago", "three days from
// now", "in two months", "a year later", "2 weeks before Christmas".
func (p *parser) ahead(i int) (f found, ok bool) {
	f = found{from: i, typ: Date}
	var years, months, days int
	var coarse unit
	j := i
	exact := true
	for n := 0; n < 3; n++ {
		q, next, good := p.number(j)
		if !good {
			break
		}
		if p.isMark(next, dash) {
			return f, false
		}
		if p.is(next, "more") || p.has(next, wBusiness) {
			next++
		}
		u, behind, good := p.unitAt(next)
		if !good {
			break
		}
		coarse = u
		if q.unknown || q.frac != "" {
			exact = false
		}
		switch u {
		case second, minute, hour:
			exact = false
		case dayUnit, night:
			days += q.whole
		case weekUnit:
			days += 7 * q.whole
		case fortnight:
			days += 14 * q.whole
		case month:
			months += q.whole
		case quarter:
			months += 3 * q.whole
		case year:
			years += q.whole
		case decade:
			years += 10 * q.whole
		case century:
			years += 100 * q.whole
		default:
			return f, false
		}
		j = behind
		if p.has(j, wAnd) && p.tok(j+1).kind != punct {
			if _, k, again := p.number(j + 1); again && p.class(k) == cUnit {
				j++
				continue
			}
		}
		if p.tok(j).kind == digits {
			continue
		}
		break
	}
	if j == i || p.is(i, "some") && !p.has(j, wAgo) {
		return f, false
	}
	base, known, sign := p.ref.day, p.ref.published, 1
	switch {
	case p.has(j, wAgo):
		sign = -1
		f.to = j + 1
		if !p.ref.published && (coarse == year || coarse == decade || coarse == century) {
			if y, ok := p.ref.thisYear(); ok {
				base, known = dayOf(y, 6, 15), true
			}
		}
	case p.has(j, wHence):
		f.to = j + 1
	case p.class(j) == cPhase && (p.val(j) == phaseLater || p.val(j) == phaseEarlier):
		if p.class(j+1) == cRelative || p.has(j+1, wIn) && p.has(j+2, wThe) && p.class(j+3) == cUnit && !p.isMark(j+4, dash) || p.class(j+1) == cWeekday {
			return f, false // "for three days earlier this week"
		}
		if p.has(j+1, wThan) || coarse < dayUnit {
			return f, false
		}
		f.to = j + 1
		if p.val(j) == phaseEarlier {
			sign = -1
		}
		if p.focus.valid && p.focus.f.known {
			base, known = p.focus.f.day, true
			if p.focus.f.gran == gYear && coarse < month || p.focus.f.gran == gMonth && coarse < weekUnit {
				known = false
			}
		} else {
			known = false
		}
	case p.has(j, wFrom|wAfter|wBefore|wSince):
		if p.has(j, wBefore) {
			sign = -1
		}
		k := j + 1
		g, good := p.point(k)
		if !good {
			return f, false
		}
		f.to = g.to
		base, known = g.day, g.known
	case p.has(i-1, wIn) && coarse >= dayUnit && p.tense(i, j) == future && p.tok(j).kind != digits && p.class(j) != cUnit && !p.comparison(i-1):
		f.to = j
	default:
		return f, false
	}
	if coarse == second || coarse == minute || coarse == hour {
		f.typ = Time
		f.value = unknownDay + "TXX:XX"
		if known {
			f.value = base.value() + "TXX:XX"
		}
		return f, true
	}
	n := base.addMonths(sign*(12*years+months)) + day(sign*days)
	named := f
	named.setDay(n)
	known = known && exact
	switch coarse {
	case year, decade, century:
		f.gran, f.value = gYear, unknownYear
		if known {
			y, _, _ := n.civil()
			f.setYear(y)
		}
	case month, quarter:
		f.gran, f.value = gMonth, unknownMonth
		if known {
			y, m, _ := n.civil()
			f.setMonth(y, m)
		}
	case weekUnit, fortnight:
		f.gran, f.value = gWeek, unknownWeek
		if known {
			f.setWeek(n.monday())
		}
	default:
		f.gran, f.value = gDay, unknownDay
		if known {
			f.setDay(n)
		}
	}
	if !exact {
		switch {
		case p.has(j, wAgo):
			f.value = "PAST_REF"
		case f.to == j:
			f.value = "FUTURE_REF"
		}
	}
	if known && f.to > j+1 && p.class(f.to-1) != cReference {
		// counted from a named day, the sum is a day
		f.from = i
		f.setDay(n)
	}
	return f, true
}

// comparison says that "in ten years" behind token i is what something is
// compared over: "the first time in ten years", "the worst storm in decades".
func (p *parser) comparison(i int) bool {
	for j := i - 1; j >= 0 && j > i-7; j-- {
		switch {
		case p.tok(j).kind == punct:
			return false
		case p.class(j) == cOrdinal, p.has(j, wTimes), p.has(j, wOnce), p.class(j) == cBound,
			p.is(j, "worst"), p.is(j, "only"), p.is(j, "best"), p.tok(j).kind == word && p.class(j) == none && p.wordEnds(j, "est"):
			return true
		}
	}
	return false
}

// point reads the date that a distance is counted from: "today", "now",
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
	if p.class(i) == cReference && p.val(i) == refNow {
		f = found{from: i, to: i + 1, typ: Date}
		p.ref.dayOffset(&f, 0)
		return f, true
	}
	for _, read := range []func(*parser, int) (found, bool){(*parser).deicticDay, (*parser).monthDate, (*parser).weekdayDate, (*parser).relative, (*parser).dayMonth, (*parser).holidayDate} {
		if f, ok = read(p, i); ok && f.gran == gDay {
			return f, true
		}
	}
	if f, ok = p.numericDate(i, true); ok && f.gran == gDay {
		return f, true
	}
	return f, false
}
