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

// dateAt tries the readers of the class that the expression's first word has.
func (p *parser) dateAt(i int) (f found, ok bool) {
	if p.any(i, cHoliday) {
		if f, ok = p.holidayDate(i); ok {
			return f, true
		}
	}
	switch p.class(i) {
	case cMonth:
		return p.monthDate(i)
	case cWeekday:
		return p.weekdayDate(i)
	case cDay:
		return p.deicticDay(i)
	case cRelative:
		if p.has(i+2, wOf) || p.is(i, "last") {
			return p.first(i, (*parser).partOfPeriod, (*parser).relative)
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
	case cUnit:
		return p.unitDate(i)
	case cOrdinal:
		return p.first(i, (*parser).partOfPeriod, (*parser).dayMonth)
	case cCount:
		return p.offset(i)
	case cCardinal:
		if p.val(i) < 20 { // no ordinal begins so
			return p.first(i, (*parser).offset, (*parser).weekdaysAgo, (*parser).dayMonth, (*parser).spokenYearDate)
		}
		return p.first(i, (*parser).offset, (*parser).weekdaysAgo, (*parser).partOfPeriod, (*parser).dayMonth,
			(*parser).spokenYearDate)
	case cFunction:
		return p.functionDate(i)
	case cBound:
		return f, false
	}
	switch p.tok(i).kind {
	case digits:
		if p.any(i+1, cSuffix) {
			return p.first(i, (*parser).partOfPeriod, (*parser).dayMonth)
		}
		return p.first(i, (*parser).digitQuarter, (*parser).digitDate, (*parser).offset, (*parser).weekdaysAgo,
			(*parser).dayMonth, (*parser).yearDate)
	case other:
		return p.offset(i)
	}
	return f, false
}

// first is what the first of the readers finds that finds anything.
func (p *parser) first(i int, readers ...func(*parser, int) (found, bool)) (found, bool) {
	for _, read := range readers {
		if f, ok := read(p, i); ok {
			return f, true
		}
	}
	return found{}, false
}

func (p *parser) functionDate(i int) (f found, ok bool) {
	switch p.entry(i).functions {
	case wPast:
		return p.relative(i)
	case wA, wHalf:
		return p.offset(i)
	case wThe:
		return p.read(&p.articleRules, i)
	case wThat:
		return p.sameDate(i, i+1)
	case wEnd, wBeginning, wMiddle:
		return p.read(&p.edgeRules, i)
	}
	return f, false
}

// articleRules read what begins with "the" and contains it.
func articleRules() []rule {
	return []rule{
		{name: "the same day", pattern: "the same", read: theSame,
			example: "He fell in May 2019 and died the same month. | the same month = 2019-05"},
		{name: "the weekend", pattern: "the UNIT:weekend", read: theWeekend,
			example: "They rested over the weekend. | the weekend = 2024-W23-WE"},
		{name: "the week of March 4", pattern: "the UNIT:week of|=beginning|commencing|starting on?", read: weekOfDay,
			example: "The trial is set for the week of March 4. | the week of March 4 = 2024-W10 @ 2024-02-12"},
		{name: "the week after next", pattern: "the UNIT:week after RELATIVE:1", read: weekAfterNext,
			example: "They will vote the week after next. | the week after next = 2024-W26"},
		{name: "the day after tomorrow", pattern: "the UNIT:day after DAY:1", read: dayAfterTomorrow,
			example: "It will answer the day after tomorrow. | the day after tomorrow = 2024-06-14"},
		{name: "the day before.", pattern: "[the UNIT:day before] MARK|that|as|in|at", read: previousDay,
			example: "He died on 3 May 2019, having fallen the day before. | the day before = 2019-05-02"},
		{name: "the day after.", pattern: "[the UNIT:day after|=following] MARK|that|as|in|at", read: nextDay,
			example: "He fell on 3 May 2019 and died the day after. | the day after = 2019-05-04"},
		{name: "the day before Christmas", pattern: "the UNIT:day before", read: dayBefore,
			example: "It closed the day before yesterday. | the day before yesterday = 2024-06-10"},
		{name: "the next morning", pattern: "[the] next|following PART", read: theNextPart,
			example: "On 3 May 2019 he fell; he rose the next morning. | the next morning = 2019-05-04TMO"},
		{name: "the next day", pattern: "the next|following UNIT:day", read: nextDay,
			example: "He fell on 3 May 2019 and woke the next day. | the next day = 2019-05-04"},
		{name: "the previous day", pattern: "the previous|preceding UNIT:day", read: previousDay,
			example: "He died on 3 May 2019, having fallen the previous day. | the previous day = 2019-05-02"},
		{name: "the 18th hole", pattern: "[the NUMBER ~SUFFIX]", when: inMatchAhead,
			example: "In golf she sank a long shot on the 18th. | -"},
		{name: "on the 20th",
			pattern: "on|by|until|from|since|before|after|through|to|between|and|or [the NUMBER ~SUFFIX] " +
				"!~- !of !^WORD", when: bareDay, read: dayOfMonth,
			example: "She will speak on the 20th. | 20th = 2024-06-20"},
		{name: "the 8th of May", pattern: "[the] ORDINAL|NUMBER|CARDINAL", when: ordinalDay, read: theDayMonth,
			example: "It was signed on the 8th of May 1996. | 8th of May 1996 = 1996-05-08"},
	}
}

func theSame(p *parser, f found) (found, bool) { return p.sameDate(f.from, f.to-1) }

// theWeekend is the last one, or in a future clause or at the weekend this one.
func theWeekend(p *parser, f found) (found, bool) {
	f.gran, f.value = gWeek, unknownWeek+"-WE"
	if p.ref.published {
		monday := p.ref.day.monday()
		if p.tense(f.from, f.to) != future && p.ref.day.weekday() < 6 {
			monday -= 7
		}
		f.setWeek(monday)
		f.value += "-WE"
	}
	return f, true
}

func weekOfDay(p *parser, f found) (found, bool) {
	g, ok := p.point(f.to)
	if !ok && p.has(f.to, wThe) {
		g, ok = p.point(f.to + 1)
	}
	f.to, f.gran, f.value = g.to, gWeek, unknownWeek
	if g.known {
		f.setWeek(g.day.monday())
	}
	return f, ok
}

func weekAfterNext(p *parser, f found) (found, bool) {
	p.ref.weekOffset(&f, 2)
	return f, true
}

func dayAfterTomorrow(p *parser, f found) (found, bool) {
	p.ref.dayOffset(&f, 2)
	return f, true
}

func dayBefore(p *parser, f found) (found, bool) {
	g, ok := p.point(f.to)
	f.to, f.gran, f.value = g.to, gDay, unknownDay
	if g.known {
		f.setDay(g.day - 1)
	}
	return f, ok
}

func theNextPart(p *parser, f found) (found, bool) { return p.relative(f.to) }

func nextDay(p *parser, f found) (found, bool) {
	p.dayAfterLast(&f, 1)
	return f, true
}

func previousDay(p *parser, f found) (found, bool) {
	p.dayAfterLast(&f, -1)
	return f, true
}

// ordinalDay says that "the 8th" is followed by what makes it a day.
func ordinalDay(p *parser, _, to int) bool {
	d, next, ok := p.ordinal(to)
	return ok && d <= 31 && (p.has(next, wOf) || p.any(next, cMonth) || p.unitIs(next, dayUnit))
}

func theDayMonth(p *parser, f found) (found, bool) { return p.dayMonth(f.from) }

// sameDate reads "that day", "the same year", "that same month", up to the
// unit after token j: the date named last, as fine as the unit.
func (p *parser) sameDate(i, j int) (f found, ok bool) {
	if p.has(j, wSame) {
		j++
	}
	return p.readOn(&p.sameRules, i, j)
}

// sameRules are tried on what follows "that" or "the same".
func sameRules() []rule {
	return []rule{
		{name: "that morning", pattern: "PART/single", read: sameMorning,
			example: "He fell on 3 May 2019 and died that evening. | that evening = 2019-05-03TEV"},
		{name: "that December", pattern: "^MONTH/full/single/clear", read: sameMonth,
			example: "It rose in June 2023 and again that December. | that December = 2023-12"},
		{name: "that summer", pattern: "SEASON/full/single/clear", read: sameSeason,
			example: "It rose in June 2023 and fell that autumn. | that autumn = 2023-FA"},
		{name: "that year", pattern: "UNIT/single", read: sameUnit,
			example: "He fell in 1998 and died the same year. | the same year = 1998"},
	}
}

func sameMorning(p *parser, f found) (found, bool) {
	part := p.val(f.to - 1)
	f.typ = partType
	p.dayAfterLast(&f, 0)
	f.value += "T" + partValues[part]
	return f, part <= nightPart
}

// yearNamedLast is the year that the text tells of, or 0.
func (p *parser) yearNamedLast() int {
	if p.antecedent.valid && p.antecedent.f.known {
		return p.antecedent.f.year
	}
	return 0
}

func sameMonth(p *parser, f found) (found, bool) {
	y, m := p.yearNamedLast(), int(p.val(f.to-1))
	f.gran, f.value = gMonth, monthValue(y, m)
	if y != 0 {
		f.setMonth(y, m)
	}
	return f, true
}

func sameSeason(p *parser, f found) (found, bool) {
	p.setSeason(&f, p.yearNamedLast(), int(p.val(f.to-1)))
	return f, true
}

func sameUnit(p *parser, f found) (found, bool) {
	g := &p.antecedent.f
	look := p.antecedent.valid && g.known
	inWeek := look && (g.gran == gDay || g.gran == gWeek)
	switch unit(p.val(f.to - 1)) {
	case dayUnit:
		p.dayAfterLast(&f, 0)
	case weekUnit:
		f.gran, f.value = gWeek, unknownWeek
		if inWeek {
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
		if look && g.year != 0 {
			f.setYear(g.year)
		}
	case weekend:
		f.gran, f.value = gWeek, unknownWeek+"-WE"
		if inWeek {
			f.setWeek(g.day.monday())
			f.value += "-WE"
		}
	default:
		return f, false
	}
	return f, true
}
