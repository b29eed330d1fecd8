package timex

// deicticDay reads "today", "yesterday", "tomorrow", "tonight".
func (p *parser) deicticDay(i int) (f found, ok bool) {
	if !p.any(i, cDay) {
		return f, false
	}
	f = found{from: i, to: i + 1, typ: Date, rule: "today"}
	n := int(p.val(i))
	if n == tonight {
		p.written.dayOffset(&f, 0)
		f.typ, f.value = partType, f.value+"TNI"
		return f, true
	}
	if n == 0 && p.isMark(i+1, apostrophe) && p.has(i+2, wS) && p.in(i+3, xEra) {
		return f, false // "today's youth" is that of these times
	}
	p.written.dayOffset(&f, n)
	return f, true
}

// relative reads a unit, month, season, part of the day or holiday told by its
// distance from the time of writing: "last week", "this year", "next October",
// "last fall". With a number it would be a duration ("the last three years").
func (p *parser) relative(i int) (f found, ok bool) {
	if !p.any(i, cRelative) && !p.has(i, wPast) {
		return f, false
	}
	if f, ok = p.relativeWeekday(i); ok {
		return f, true
	}
	_, j := p.distance(i)
	return p.readOn(&p.relativeRules, i, j)
}

// distance is what "last" (-1), "this" (0) or "next" (1) at token i says, also
// as "this past" and "this coming"; and the token of what it is said of.
func (p *parser) distance(i int) (offset, j int) {
	offset, j = int(p.val(i)), i+1
	switch {
	case p.has(i, wPast):
		offset = -1
	case p.has(j, wPast) && offset == 0:
		offset, j = -1, j+1
	case p.any(j, cRelative) && p.val(j) > 0 && offset >= 0:
		offset, j = max(offset, 1), j+1
	}
	if p.has(j, wBusiness) && p.unitIs(j+1, weekUnit) || p.in(j, xSchooling) && p.unitIs(j+1, year) {
		j++
	}
	return offset, j
}

// relativeRules are tried on what follows "last", "this", "next", "past" and
// their like.
func relativeRules() []rule {
	return []rule{
		{name: "present", pattern: "!UNIT/single", when: commonWord,
			example: "The present June was dry. | June = 2024-06"},
		{name: "past November", pattern: "MONTH|SEASON|HOLIDAY", when: beginsWith(wPast),
			example: "It dragged on past November. | November = 2023-11"},
		{name: "last Thanksgiving", pattern: "HOLIDAY", read: relativeHoliday,
			example: "He was found last Thanksgiving. | last Thanksgiving = 1999-11-25 @ 2000-02-10"},
		{name: "last oct", pattern: "_MONTH/short|MONTH/common",
			example: "This may be rain. | -"},
		{name: "last October", pattern: "MONTH", read: relativeMonth,
			example: "The mill closed last October. | last October = 2023-10"},
		{name: "last fall", pattern: "SEASON/single", read: relativeSeason,
			example: "The barn burned last fall. | last fall = 1998-FA @ 1999-04-10"},
		{name: "last night", pattern: "PART/single", read: relativePart,
			example: "Ottilie sang last night. | last night = 2024-06-11TNI"},
		{name: "last fiscal year", pattern: "FISCAL UNIT:year", read: relativeFiscal,
			example: "Spending rose last fiscal year. | last fiscal year = FY2023"},
		{name: "this year-end", pattern: "[UNIT/single] ~- ~ANY",
			example: "They wait for this year-end sale. | -"},
		{name: "the past week", pattern: "UNIT/single !UNIT:weekend", when: lastingUnit, read: oneUnit,
			example: "He has drunk in the past month. | past month = DURATION P1M"},
		{name: "over the last year", pattern: "UNIT/single", when: stretchOfTime, read: oneUnit,
			example: "Rents rose over the last year. | last year = DURATION P1Y"},
		{name: "last week Tuesday", pattern: "UNIT:week/single -? WEEKDAY/single", when: capitalWeekday,
			read:    weekdayOfWeek,
			example: "They left last week Tuesday. | last week Tuesday = 2024-06-04"},
		{name: "last year's third quarter", pattern: "UNIT:year/single ' s", read: partOfYear,
			example: "Sales fell in last year's third quarter. | last year's third quarter = 2023-Q3"},
		{name: "last week", pattern: "UNIT/single", read: relativeUnit,
			example: "Rents rose last week. | last week = 2024-W23"},
	}
}

// commonWord: "present" and "prior" tell a distance only of a unit.
func commonWord(p *parser, i, _ int) bool { return p.flags(i)&common != 0 }

func beginsWith(w functions) func(*parser, int, int) bool {
	return func(p *parser, i, _ int) bool { return p.has(i, w) }
}

// lastingUnit says that "the past week" is the stretch up to now.
func lastingUnit(p *parser, i, to int) bool {
	if !p.has(i, wPast) {
		return false
	}
	switch unit(p.val(to - 1)) {
	case weekend, decade, century, dayUnit:
		return false
	}
	return true
}

// stretchOfTime says that "over the last year" is a stretch and not that year.
func stretchOfTime(p *parser, i, to int) bool {
	u := unit(p.val(to - 1))
	return p.nearUnit(i, u) && p.has(i-2, wOver|wFor|wDuring|wWithin|wIn) && !p.narrative(i)
}

// nearUnit says that "the last", "the next" counts calendar units that the
// text can mean both as a date and as a length.
func (p *parser) nearUnit(i int, u unit) bool {
	offset, _ := p.distance(i)
	return p.has(i-1, wThe) && offset != 0 && u >= weekUnit && u <= year
}

// narrative says that a word counts from the time told of.
func (p *parser) narrative(i int) bool {
	return p.is(i, "following") || p.is(i, "previous") || p.is(i, "preceding")
}

// oneUnit is the length of one unit.
func oneUnit(p *parser, f found) (found, bool) {
	f.typ = Duration
	f.value, _ = durationValue(quantity{whole: 1}, unit(p.val(f.to-1)))
	return f, true
}

func capitalWeekday(p *parser, _, to int) bool { return p.upper(to-1) || p.weekdayName(to-1) }

func weekdayOfWeek(p *parser, f found) (found, bool) {
	offset, _ := p.distance(f.from)
	wd := int(p.val(f.to - 1))
	f.gran, f.value, f.near = gDay, weekdayValue(wd), p.ref.told == gNone
	if p.ref.published {
		f.setDay(p.ref.day.monday() + day(7*offset+wd-1))
	}
	return f, true
}

func relativeUnit(p *parser, f found) (found, bool) {
	offset, j := p.distance(f.from)
	u := unit(p.val(j))
	return p.unitOffset(f, u, offset, p.narrative(f.from) || p.nearUnit(f.from, u) && p.is(f.from, "next"))
}

// partOfYear widens "last year" to "last year's third quarter".
func partOfYear(p *parser, f found) (found, bool) {
	f.to -= 2
	f, ok := relativeUnit(p, f)
	if !ok {
		return f, false
	}
	n, j, ok := p.ordinal(f.to + 2)
	if !ok {
		return f, false
	}
	j = p.skipDash(j)
	switch {
	case p.unitIs(j, quarter) && n <= 4:
		p.setPart(&f, f.year, f.known, "Q", n, 3*(n-1)+1)
	case p.has(j, wHalf) && n <= 2:
		p.setPart(&f, f.year, f.known, "H", n, 6*(n-1)+1)
	default:
		return f, false
	}
	f.to = j + 1
	return f, true
}

// unitOffset is the unit so many before or after that of writing; in a
// narrative ("the following week") the one named last is counted from.
func (p *parser) unitOffset(f found, u unit, offset int, narrative bool) (found, bool) {
	r := p.ref
	if narrative && r.told != gNone {
		// the story's own time, past asides
	} else if narrative && p.antecedent.valid && p.antecedent.f.known && p.antecedent.f.gran != gNone {
		r = reference{day: p.antecedent.f.day, published: true}
	} else if narrative && !r.published {
		r = reference{}
	}
	switch u {
	case dayUnit:
		r.dayOffset(&f, offset)
		return f, offset != 0 && !p.is(f.from, "last") // "the last day of the fair"
	case weekUnit:
		r.weekOffset(&f, offset)
	case fortnight:
		f.typ, f.value = Duration, "P2W"
	case month:
		r.monthOffset(&f, offset)
	case quarter:
		r.quarterOffset(&f, offset)
	case year:
		r.yearOffset(&f, offset)
	case decade:
		r.decadeOffset(&f, offset)
	case century:
		r.centuryOffset(&f, offset)
	case weekend:
		r.weekendOffset(&f, offset)
	case hour, minute, second:
		f.typ = Duration
		f.value, _ = durationValue(quantity{whole: 1}, u)
		return f, offset != 0 && (u == hour || p.has(f.from, wPast))
	default:
		return f, false
	}
	return f, true
}

// relativeMonth is "last October", "next May 5", "this September".
func relativeMonth(p *parser, f found) (found, bool) {
	offset, j := p.distance(f.from)
	m := int(p.val(j))
	g, ok := p.monthDate(j)
	if ok && g.gran == gDay {
		g.from = f.from
		return g, true
	}
	if ok && g.to > j+1 {
		return f, false // "last, January 1998"
	}
	f.gran, f.value, f.near = gMonth, monthValue(0, m), p.ref.told == gNone
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

func relativeSeason(p *parser, f found) (found, bool) {
	offset, j := p.distance(f.from)
	p.season(&f, int(p.val(j)), offset, true)
	return f, true
}

// relativePart is "this morning", "last night", "next evening"; "the next
// morning" counts from the day named last.
func relativePart(p *parser, f found) (found, bool) {
	offset, j := p.distance(f.from)
	part := int(p.val(j))
	if part >= midday && part <= dayTime {
		return f, false
	}
	f.typ = partType
	switch {
	case (p.is(j-1, "next") || p.is(j-1, "following")) && p.has(j-2, wThe):
		f.from = j - 2
		p.dayAfterLast(&f, 1)
	case offset > 0 && p.is(j-1, "coming"):
		p.ref.dayOffset(&f, 0)
	default:
		p.ref.dayOffset(&f, offset)
	}
	f.value += "T" + partValues[part]
	return f, true
}

// dayAfterLast is so many days after the day named last.
func (p *parser) dayAfterLast(f *found, n day) {
	f.gran, f.value = gDay, unknownDay
	if p.antecedent.valid && p.antecedent.f.known && p.antecedent.f.gran == gDay {
		f.setDay(p.antecedent.f.day + n)
		return
	}
	if n == 0 && p.antecedent.valid {
		if v := p.dayWithin(); v != "" {
			f.value = v
		}
	}
}

// dayWithin is the value of a day of the date named last, as far as that tells
// it: a day of no year, or an unknown day of a month; else "".
func (p *parser) dayWithin() string {
	switch g, v := &p.antecedent.f, datePart(p.antecedent.f.value); {
	case g.gran == gDay && g.typ != Set && len(v) == len(unknownDay):
		return v
	case g.gran == gMonth && g.known:
		return v + "-XX"
	}
	return ""
}

func relativeFiscal(p *parser, f found) (found, bool) {
	offset, _ := p.distance(f.from)
	f.gran, f.value = gYear, "FYXXXX"
	if y, known := p.ref.thisYear(); known {
		f.setYear(y + offset)
		f.value = "FY" + f.value
	}
	return f, true
}

// relativeHoliday is "last Thanksgiving", "next Easter", "this Christmas".
func relativeHoliday(p *parser, f found) (found, bool) {
	offset, j := p.distance(f.from)
	h, next, ok := p.holidayAt(j)
	if !ok {
		return f, false
	}
	f.to, f.gran, f.value, f.near = next, gDay, h.day.unknown(), p.ref.told == gNone
	if !p.ref.published {
		return f, true
	}
	y, _, _ := p.ref.day.civil()
	n := h.day.on(y)
	switch {
	case offset < 0 && n >= p.ref.day:
		n = h.day.on(y - 1)
	case offset > 0 && n <= p.ref.day:
		n = h.day.on(y + 1)
	}
	f.setDay(n)
	return f, true
}
