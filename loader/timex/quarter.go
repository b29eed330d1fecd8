package timex

// partOfPeriod reads an ordinal and the unit it counts in a larger one: "first
// quarter of 2019", "21st century", "the third month of 2021", "last week of
// July", "the first half of this year", "third-quarter".
func (p *parser) partOfPeriod(i int) (f found, ok bool) {
	if f, ok = p.ordinalCentury(i); ok {
		return f, true
	}
	if f, ok = p.edgeOf(i); ok {
		return f, true
	}
	n, j := 0, i+1
	if p.class(i) == cRelative && p.is(i, "last") {
		n = -1
		if !p.has(i+2, wOf) {
			return f, false
		}
	} else if n, j, ok = p.ordinal(i); !ok {
		return f, false
	}
	j = p.skipDash(j)
	f = found{from: i, to: j + 1, typ: Date}
	if p.has(j, wHalf) && n >= 1 && n <= 2 {
		y, known, next, named := p.yearScope(j + 1)
		if !named {
			return f, false
		}
		f.to = next
		p.setPart(&f, y, known, "H", n, 6*(n-1)+1)
		return f, true
	}
	if p.class(j) != cUnit || p.flags(j)&plural != 0 {
		return f, false
	}
	switch unit(p.val(j)) {
	case quarter:
		if n < 1 || n > 4 {
			return f, false
		}
		y, known, next, named := p.yearScope(j + 1)
		if named {
			f.to = next
		} else if p.isMark(j-1, dash) && p.glued(j) || p.has(i-1, wThe|wIn) || p.any(i-1, cRelative|cFiscal) || p.tok(i).kind == digits {
			// "third-quarter earnings": the latest such quarter begun
			if p.is(j+1, "final") || p.has(j+1, wOf) || p.sporting(i) {
				return f, false
			}
			if p.ref.published {
				var m int
				y, m, _ = p.ref.day.civil()
				known = true
				if t := p.tense(i, f.to); t != future && n > (m-1)/3+1 {
					y--
				}
			}
		} else {
			return f, false
		}
		p.setPart(&f, y, known, "Q", n, 3*(n-1)+1)
		return f, true
	case month:
		y, known, next, named := p.yearScope(j + 1)
		if !named || n > 12 {
			return f, false
		}
		if n < 0 {
			n = 12
		}
		f.to = next
		f.gran, f.value = gMonth, monthValue(y, n)
		if known {
			f.setMonth(y, n)
		}
		return f, true
	case weekUnit:
		if !p.has(j+1, wOf) {
			return f, false
		}
		k := j + 2
		if p.has(k, wThe) {
			k++
		}
		if p.has(k-1, wThe) && p.class(k) != cUnit {
			return f, false
		}
		return p.weekOf(f, n, k)
	}
	return f, false
}

// sporting says that a quarter is one of a match.
func (p *parser) sporting(i int) bool {
	from, to := p.bounds(i)
	for k := max(from, i-12); k < min(to, i+12); k++ {
		if t := p.toks[k]; t.kind == word && t.entry.class == none && !t.upper && t.entry.context&xSport != 0 {
			return true
		}
	}
	return false
}

// yearScope reads the year a part belongs to: "of 2019", "2019", ", 2019",
// "of this year", "of the year".
func (p *parser) yearScope(i int) (y int, known bool, next int, ok bool) {
	j := i
	if p.has(j, wOf) || p.isMark(j, ',') || p.has(j, wIn) {
		j++
	}
	if p.class(j) == cFiscal {
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
		return y, y > 0, next, true
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
	if known && y > 0 {
		f.known, f.year, f.day = true, y, dayOf(y, firstMonth, 1)
	}
}

// weekOf is the nth week of a month or year; n = -1 is the last one.
func (p *parser) weekOf(f found, n, k int) (found, bool) {
	g, ok := p.periodAt(k)
	if !ok && p.class(k) == cUnit {
		g, ok = p.unitOffset(found{from: k, to: k + 1, typ: Date}, unit(p.val(k)), 0, false)
	}
	if !ok {
		return f, false
	}
	f.to = g.to
	f.gran, f.value = gWeek, unknownWeek
	switch {
	case g.gran == gYear && g.known && n > 0:
		f.setWeek(mondayOf(g.year, n))
	case g.gran == gYear && g.known:
		f.setWeek(dayOf(g.year, 12, 28).monday())
	case g.gran == gMonth && g.known && n > 0 && n < 6:
		// the first week is the one that holds the month's first Thursday
		f.setWeek(nthWeekday(g.year, monthOf(g.day), 4, n).monday())
	case g.gran == gMonth && g.known && n < 0:
		f.setWeek((g.day.addMonths(1) - 1).monday())
	case g.gran != gYear && g.gran != gMonth:
		return f, false
	}
	return f, true
}

func monthOf(n day) int {
	_, m, _ := n.civil()
	return m
}

// ordinalCentury reads "21st century", "the nineteenth century".
func (p *parser) ordinalCentury(i int) (f found, ok bool) {
	n, j, ok := p.ordinal(i)
	if !ok {
		return f, false
	}
	if k, good := p.joint(j); good && !p.isMark(j, ',') {
		// the first of "the 19th and 20th centuries"
		if p.has(k, wThe) {
			k++
		}
		if _, last, good := p.ordinal(k); good && p.unitIs(last, century) && p.flags(last)&plural != 0 && n <= 30 {
			return found{from: i, to: j, typ: Date, gran: gDecade, value: pad(n-1, 2) + "XX"}, true
		}
	}
	j = p.skipDash(j)
	if !p.unitIs(j, century) && !p.unitIs(j, millennium) || n > 30 {
		return f, false
	}
	f = found{from: i, to: j + 1, typ: Date, gran: gDecade, value: pad(n-1, 2) + "XX"}
	if p.unitIs(j, millennium) {
		f.value = pad(n-1, 1) + "XXX"
	}
	if p.has(j+1, wBC) {
		f.to = j + 2
		f.value = "BC" + pad(n-1, 2) + "XX"
	}
	return f, true
}

// quarterCode reads "Q3 2019", "q1-2019", "H2 2020", "Q3", "W10".
func (p *parser) quarterCode(i int) (f found, ok bool) {
	if p.tok(i+1).kind != digits || !p.glued(i+1) || p.glued(i+2) && p.tok(i+2).kind != punct || p.val(i) == 0 {
		return f, false
	}
	j := p.skipDash(i + 2)
	if p.has(j, wOf) || p.isMark(j, ',') {
		j++
	}
	if y, next, good := p.yearAt(j); good {
		if g, fine := p.periodCode(i, y); fine {
			g.to = next
			return g, true
		}
	}
	if p.val(i) != periodQuarter || !p.upper(i) && p.tok(i+2).kind == digits {
		return f, false
	}
	f, ok = p.periodCode(i, 0)
	return f, ok
}

// periodCode is the letter and digit of a quarter, half or week, in year y.
func (p *parser) periodCode(i, y int) (f found, ok bool) {
	n := p.tok(i + 1).num
	f = found{from: i, to: i + 2, typ: Date}
	switch p.val(i) {
	case periodQuarter:
		if n < 1 || n > 4 {
			return f, false
		}
		p.setPart(&f, y, y > 0, "Q", n, 3*(n-1)+1)
	case periodHalf:
		if n < 1 || n > 2 {
			return f, false
		}
		p.setPart(&f, y, y > 0, "H", n, 6*(n-1)+1)
	case periodWeek:
		if n < 1 || n > 53 || y == 0 {
			return f, false
		}
		f.setWeek(mondayOf(y, n))
	default:
		return f, false
	}
	return f, true
}

// fiscal reads "fiscal 2025", "fiscal year 2025", "FY2025".
func (p *parser) fiscal(i int) (f found, ok bool) {
	j := i + 1
	if p.unitIs(j, year) {
		j++
	} else if p.flags(i)&common != 0 {
		return f, false
	}
	y, next, good := p.yearAt(j)
	if !good && p.digitsOf(j, 2) && (p.glued(j) || p.isMark(j-1, apostrophe)) {
		y, next, good = shortYear(p.tok(j).num), j+1, true
	}
	if !good {
		return f, false
	}
	f = found{from: i, to: next, typ: Date}
	f.setYear(y)
	f.value = "FY" + f.value
	return f, true
}

// seasonDate reads a season by name: "the summer of 1995", "winter 2020",
// "in spring", "the fall".
func (p *parser) seasonDate(i int) (f found, ok bool) {
	s := int(p.val(i))
	if p.flags(i)&plural != 0 {
		return f, false
	}
	f = found{from: i, to: i + 1, typ: Date, gran: gSeason}
	j := i + 1
	if p.has(j, wOf) || p.isMark(j, ',') {
		j++
	}
	if y, next, good := p.yearAt(j); good && p.tok(j).kind == digits && !p.isMark(next, '%') {
		f.to = next
		p.setSeason(&f, y, s)
		return f, true
	}
	if y, next, good := p.relativeYear(i + 1); good {
		f.to = next
		p.setSeason(&f, y, s)
		return f, true
	}
	before := i - 1
	if p.has(before, wThe) {
		before--
		if !p.has(before, wIn|wDuring|wBy|wSince|wUntil|wOver) && (p.is(i, "fall") || !p.has(before, wBefore|wAfter)) {
			return f, false
		}
	} else if !p.any(i-1, cFunction|cPhase) && !p.isMark(i-1, dash) {
		return f, false
	} else if !p.has(before, wIn|wSince|wDuring|wUntil|wBy|wWhole) && p.class(before) != cPhase && !(p.isMark(before, dash) && p.class(before-1) == cPhase) {
		return f, false
	}
	if p.upper(i) && p.tok(i+1).upper || p.tok(i+1).kind == word && p.glued(i+1) {
		return f, false
	}
	if n := p.tok(i + 1); p.flags(i)&common != 0 && !p.has(i-1, wThe) && n.kind == word && p.class(i+1) == none && !n.glued && n.upper {
		return f, false
	}
	p.season(&f, s, 0, false)
	return f, true
}

// season is a season n seasons of its kind from the publication; without a
// named offset the tense decides.
func (p *parser) season(f *found, s, offset int, named bool) {
	f.gran = gSeason
	if !p.ref.published {
		f.value = unknownYear + "-" + seasonValues[s]
		return
	}
	y, m, _ := p.ref.day.civil()
	start := seasonStarts[s]
	if s == winter && m < 6 && offset == 0 {
		y-- // the winter that is going on or has just ended
	}
	if s == winter && m < 3 && offset != 0 {
		y--
	}
	running := m >= start && m < start+3 || s == winter && (m == 12 || m < 3)
	switch {
	case named && offset < 0 && (m >= start && s != winter || running):
		if m >= start && !running && s != winter {
			break // "last spring" in autumn is this year's
		}
		y--
	case named && offset < 0 && s == winter:
		y--
	case named && offset < 0:
		y--
	case named && offset > 0 && (m >= start || running):
		y++
	case !named && m < start && s != winter:
		if t := p.tense(f.from, f.to); t == past {
			y--
		}
	}
	p.setSeason(f, y, s)
}

func (p *parser) setSeason(f *found, y, s int) {
	f.gran = gSeason
	f.value = yearValue(y) + "-" + seasonValues[s]
	if y > 0 {
		start := seasonStarts[s]
		f.known, f.year, f.day = true, y, dayOf(y, start, 1)
	}
}

// unitDate reads what begins with a unit's name: "year 2012", "week 31",
// "weekend".
func (p *parser) unitDate(i int) (f found, ok bool) {
	if p.flags(i)&plural != 0 {
		return f, false
	}
	f = found{from: i, to: i + 1, typ: Date}
	switch unit(p.val(i)) {
	case year:
		j := i + 1
		if p.isMark(j, dash) && p.glued(j) && (p.has(j+1, wAgo) || p.is(j+1, "earlier")) {
			// "the year-ago quarter"
			f.to = j + 2
			p.ref.yearOffset(&f, -1)
			return f, true
		}
		if p.has(j, wOf) {
			j++
		}
		if y, next, good := p.yearAt(j); good && p.tok(j).kind == digits {
			f.to = next
			f.setYear(y)
			return f, true
		}
	case weekUnit:
		t := p.tok(i + 1)
		if t.kind != digits || width(t) > 2 || t.num < 1 || t.num > 53 || p.glued(i+1) {
			return f, false
		}
		f.to = i + 2
		y, known, next, named := p.yearScope(i + 2)
		if named {
			f.to = next
		} else {
			y, known = p.ref.thisYear()
		}
		f.gran, f.value = gWeek, unknownYear+"-W"+pad(t.num, 2)
		if known {
			f.setWeek(mondayOf(y, t.num))
		}
		return f, true
	}
	return f, false
}

// edgeOf reads "first six months of 2024", "last ten days of May".
func (p *parser) edgeOf(i int) (f found, ok bool) {
	if !(p.class(i) == cOrdinal && p.val(i) == 1 || p.class(i) == cRelative && p.is(i, "last")) {
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
	if !ok && p.has(j-1, wThe) && p.class(j) == cUnit && p.flags(j)&plural == 0 {
		g, ok = p.unitOffset(found{from: j, to: j + 1, typ: Date}, unit(p.val(j)), 0, false)
	}
	if !ok || g.gran == gDay || g.gran == gDecade {
		return f, false
	}
	f = found{from: i, to: g.to, typ: Duration}
	f.value, ok = durationValue(q, u)
	return f, ok
}
