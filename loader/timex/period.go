package timex

// date reads any calendar expression that begins at i.
func (p *parser) date(i int) (f found, ok bool) {
	if p.depth == nesting {
		return f, false
	}
	p.depth++
	f, ok = p.dateAt(i)
	p.depth--
	return f, ok
}

// nesting bounds dates inside dates ("the first week of the last quarter of
// next year"), so that a text of nothing else costs no more than another.
const nesting = 4

func (p *parser) dateAt(i int) (f found, ok bool) {
	switch p.class(i) {
	case cMonth:
		if f, ok = p.monthDate(i); ok {
			return f, true
		}
	case cWeekday:
		return p.weekdayDate(i)
	case cDay:
		return p.deicticDay(i)
	case cRelative:
		if p.has(i+2, wOf) || p.is(i, "last") {
			if f, ok = p.partOfPeriod(i); ok {
				return f, true
			}
		}
		return p.relative(i)
	case cPhase:
		return p.phase(i)
	case cSeason:
		return p.seasonDate(i)
	case cDecade:
		return p.decadeWord(i)
	case cFiscal:
		return p.fiscal(i)
	case cPeriod:
		return p.quarterCode(i)
	case cHoliday:
		return p.holidayDate(i)
	case cUnit:
		return p.unitDate(i)
	case cOrdinal:
		if f, ok = p.partOfPeriod(i); ok {
			return f, true
		}
		return p.dayMonth(i)
	case cCardinal, cCount:
		if f, ok = p.ahead(i); ok {
			return f, true
		}
		if f, ok = p.partOfPeriod(i); ok {
			return f, true
		}
		if f, ok = p.dayMonth(i); ok {
			return f, true
		}
		return p.spokenYearDate(i)
	case cFunction:
		return p.functionDate(i)
	case cBound:
		return f, false
	}
	if p.tok(i).kind == digits {
		return p.digitDate(i)
	}
	if p.tok(i).kind == other {
		return p.ahead(i)
	}
	return f, false
}

func (p *parser) functionDate(i int) (f found, ok bool) {
	switch p.entry(i).functions {
	case wPast:
		return p.relative(i)
	case wA, wHalf:
		return p.ahead(i)
	case wThe:
		return p.theDate(i)
	case wThat:
		return p.sameDate(i, i+1)
	case wEnd, wBeginning, wMiddle:
		return p.phaseOf(i)
	}
	return f, false
}

// digitDate reads a date that begins with a digit.
func (p *parser) digitDate(i int) (f found, ok bool) {
	if f, ok = p.numericDate(i, false); ok {
		return f, true
	}
	if f, ok = p.ahead(i); ok {
		return f, true
	}
	if f, ok = p.partOfPeriod(i); ok {
		return f, true
	}
	if f, ok = p.dayMonth(i); ok {
		return f, true
	}
	return p.yearDate(i)
}

// theDate reads what begins with "the" and owns it: "the weekend", "the 5th
// of May", "the week of March 6", "the same day", "the next morning".
func (p *parser) theDate(i int) (f found, ok bool) {
	j := i + 1
	switch {
	case p.has(j, wSame):
		return p.sameDate(i, j)
	case p.isUnit(j, weekend):
		f = found{from: i, to: j + 1, typ: Date, gran: gWeek, value: unknownWeek + "-WE"}
		if p.ref.published {
			t := p.tense(i, j+1)
			monday := p.ref.day.monday()
			if t != future && p.ref.day.weekday() < 6 {
				monday -= 7
			}
			f.setWeek(monday)
			f.value += "-WE"
		}
		return f, true
	case p.isUnit(j, weekUnit) && (p.has(j+1, wOf) || p.is(j+1, "beginning") || p.is(j+1, "commencing") || p.has(j+1, wStarting)):
		k := j + 2
		if p.has(k, wOn) {
			k++
		}
		g, good := p.point(k)
		if !good && p.has(k, wThe) {
			g, good = p.point(k + 1)
		}
		if !good {
			return f, false
		}
		f = found{from: i, to: g.to, typ: Date, gran: gWeek, value: unknownWeek}
		if g.known {
			f.setWeek(g.day.monday())
		}
		return f, true
	case p.isUnit(j, weekUnit) && p.has(j+1, wAfter) && p.class(j+2) == cRelative && p.val(j+2) == 1:
		f = found{from: i, to: j + 3, typ: Date}
		p.ref.weekOffset(&f, 2)
		return f, true
	case p.isUnit(j, dayUnit) && p.has(j+1, wAfter) && p.class(j+2) == cDay && p.val(j+2) == 1:
		f = found{from: i, to: j + 3, typ: Date}
		p.ref.dayOffset(&f, 2)
		return f, true
	case p.isUnit(j, dayUnit) && p.has(j+1, wBefore):
		g, good := p.point(j + 2)
		if !good {
			return f, false
		}
		f = found{from: i, to: g.to, typ: Date, gran: gDay, value: unknownDay}
		if g.known {
			f.setDay(g.day - 1)
		}
		return f, true
	case p.class(j) == cRelative && (p.is(j, "next") || p.is(j, "following")):
		if p.class(j+1) == cPart {
			f, ok = p.relative(j)
			return f, ok
		}
		if p.isUnit(j+1, dayUnit) {
			f = found{from: i, to: j + 2, typ: Date, gran: gDay, value: unknownDay}
			if p.focus.valid && p.focus.f.known && p.focus.f.gran == gDay {
				f.setDay(p.focus.f.day + 1)
			}
			return f, true
		}
	case p.class(j) == cRelative && (p.is(j, "previous") || p.is(j, "preceding")) && p.isUnit(j+1, dayUnit):
		f = found{from: i, to: j + 2, typ: Date, gran: gDay, value: unknownDay}
		if p.focus.valid && p.focus.f.known && p.focus.f.gran == gDay {
			f.setDay(p.focus.f.day - 1)
		}
		return f, true
	}
	if d, next, good := p.ordinal(j); good && d <= 31 {
		if p.has(next, wOf) || p.class(next) == cMonth || p.isUnit(next, dayUnit) {
			return p.dayMonth(i)
		}
	}
	return f, false
}

// sameDate reads "that day", "the same year", "that same month": the date
// named before, at the granularity of the unit.
func (p *parser) sameDate(i, j int) (f found, ok bool) {
	same := p.has(j, wSame)
	if same {
		j++
	}
	f = found{from: i, to: j + 1, typ: Date}
	if p.class(j) == cPart && p.val(j) <= nightPart && p.flags(j)&plural == 0 {
		f.typ, f.gran, f.value = Time, gDay, unknownDay
		if p.focus.valid && p.focus.f.known && p.focus.f.gran == gDay {
			f.setDay(p.focus.f.day)
		}
		f.value += "T" + partValues[p.val(j)]
		return f, true
	}
	look := p.focus.valid && p.focus.f.known
	g := p.focus.f
	if c := p.class(j); (c == cMonth && p.upper(j) || c == cSeason) && p.flags(j)&(short|plural|common) == 0 {
		// "that December": of the year that the article is in
		y := 0
		if look {
			y = g.year
		}
		if c == cSeason {
			p.setSeason(&f, y, int(p.val(j)))
			return f, true
		}
		f.gran, f.value = gMonth, monthValue(y, int(p.val(j)))
		if y > 0 {
			f.setMonth(y, int(p.val(j)))
		}
		return f, true
	}
	if p.class(j) != cUnit || p.flags(j)&plural != 0 {
		return f, false
	}
	switch unit(p.val(j)) {
	case dayUnit:
		f.gran, f.value = gDay, unknownDay
		if look && g.gran == gDay {
			f.setDay(g.day)
		}
	case weekUnit:
		f.gran, f.value = gWeek, unknownWeek
		if look && (g.gran == gDay || g.gran == gWeek) {
			f.setWeek(g.day.monday())
		}
	case month:
		f.gran, f.value = gMonth, unknownMonth
		if look && (g.gran == gDay || g.gran == gMonth) {
			y, m, _ := g.day.civil()
			f.setMonth(y, m)
		}
	case year:
		f.gran, f.value = gYear, unknownYear
		if look && g.year > 0 {
			f.setYear(g.year)
		}
	case weekend:
		f.gran, f.value = gWeek, unknownWeek+"-WE"
		if look && (g.gran == gDay || g.gran == gWeek) {
			f.setWeek(g.day.monday())
			f.value += "-WE"
		}
	default:
		return f, false
	}
	return f, true
}

// phase reads "early this week", "late November", "mid-1990s", "later that
// year", "earlier this month".
func (p *parser) phase(i int) (f found, ok bool) {
	ph := int(p.val(i))
	j := p.skipDash(i + 1)
	if p.has(j, wIn) && (ph == phaseEarlier || ph == phaseLater || ph == phaseStart || ph == phaseEnd) {
		j++
	}
	if p.has(j, wThe) && p.class(j+1) == cUnit && p.flags(j+1)&plural == 0 {
		u := unit(p.val(j + 1))
		if u != weekUnit && u != month && u != year || !p.has(j-1, wIn) || p.has(j+2, wOf) || p.isMark(j+2, dash) && p.glued(j+2) {
			return f, false
		}
		if f, ok = p.relativeUnit(found{from: i, to: j + 2, typ: Date}, u, 0, false); !ok {
			return f, false
		}
		f.mod = phaseMods[ph]
		return f, true
	}
	g, good := p.periodAt(j)
	if !good || g.mod != "" {
		return f, false
	}
	if ph == phaseEarlier || ph == phaseLater {
		if p.class(j) != cRelative && !p.has(j, wThat|wThe) || g.gran == gDay && !p.has(j, wThat|wThe) {
			return f, false
		}
	} else if g.gran == gDay {
		return f, false
	}
	g.from = i
	if g.typ == Date {
		g.mod = phaseMods[ph]
	}
	return g, true
}

// periodAt reads a date that has parts: a month, year, decade, week, season.
func (p *parser) periodAt(j int) (f found, ok bool) {
	if p.any(j, cPhase|cCardinal) || p.has(j, wA) {
		return f, false
	}
	if p.tok(j).kind == digits {
		if f, ok = p.decadeDigits(j); ok {
			return f, true
		}
		if f, ok = p.ordinalCentury(j); ok {
			return f, true
		}
		if y, next, good := p.yearAt(j); good && p.class(next) != cUnit {
			f = found{from: j, to: next, typ: Date}
			f.setYear(y)
			return f, true
		}
		return f, false
	}
	f, ok = p.date(j)
	return f, ok && f.typ == Date && f.gran != gNone
}

// phaseOf reads "end of 2000", "beginning of March", "the middle of next
// year"; a preposition and "the" before it stay outside.
func (p *parser) phaseOf(i int) (f found, ok bool) {
	if !p.has(i+1, wOf) {
		return f, false
	}
	j := i + 2
	if p.has(j, wThe) && p.class(j+1) == cUnit {
		u := unit(p.val(j + 1))
		if u != weekUnit && u != month && u != year || p.has(j+2, wOf) {
			return f, false
		}
		if f, ok = p.relativeUnit(found{from: i, to: j + 2, typ: Date}, u, 0, false); !ok {
			return f, false
		}
	} else if p.class(j) == cUnit && p.flags(j)&plural == 0 {
		u := unit(p.val(j))
		if u != weekUnit && u != month && u != year {
			return f, false
		}
		if f, ok = p.relativeUnit(found{from: i, to: j + 1, typ: Date}, u, 0, false); !ok {
			return f, false
		}
	} else {
		if p.has(j, wThe) {
			j++
			if p.isYear(j) && p.tok(j+1).kind == word {
				return f, false // "start of the 2016 campaign"
			}
		}
		if f, ok = p.periodAt(j); !ok || f.mod != "" || f.gran == gDay {
			return f, false
		}
		f.from = i
	}
	switch p.entry(i).functions {
	case wEnd:
		f.mod = "END"
	case wBeginning:
		f.mod = "START"
	case wMiddle:
		f.mod = "MID"
	}
	return f, true
}
