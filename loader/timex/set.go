package timex

// set reads what recurs: "every day", "each Tuesday", "every two weeks",
// "daily", "Mondays", "twice a week", "a year" after a count.
func (p *parser) set(i int) (found, bool) {
	f, ok := p.read(&p.setRules, i)
	f.typ = Set
	return f, ok
}

func setRules() []rule {
	return []rule{
		{name: "Daily Star", pattern: "[^FREQUENCY] ^WORD", when: noPointBefore,
			example: "He reads the Daily Star. | -"},
		{name: "Morning Daily", pattern: "^WORD [^FREQUENCY]", when: inSentence,
			example: "He reads the Quill Daily. | -"},
		{name: "daily", pattern: "FREQUENCY", read: frequency,
			example: "The quarterly report is late. | quarterly = SET P3M"},
		{name: "every day", pattern: "EVERY", read: every,
			example: "He prays every other day. | every other day = SET P2D"},
		{name: "Monday mornings", pattern: "WEEKDAY PART/plural", when: partOfDay, read: weekdayPart,
			example: "It opens Monday mornings. | Monday mornings = SET XXXX-WXX-1TMO"},
		{name: "Mondays morning", pattern: "WEEKDAY/plural PART", when: partOfDay, read: weekdayPart,
			example: "It opens Mondays morning. | Mondays morning = SET XXXX-WXX-1TMO"},
		{name: "Mondays", pattern: "WEEKDAY/plural", read: weekdays,
			example: "The shop is closed on Sundays. | Sundays = SET XXXX-WXX-7"},
		{name: "weekends", pattern: "!CARDINAL !NUMBER !COUNT [UNIT:weekend/plural]", read: valued("XXXX-WXX-WE"),
			example: "The shop is closed on weekends. | weekends = SET XXXX-WXX-WE"},
		{name: "weekdays", pattern: "!CARDINAL !NUMBER !COUNT [UNIT:weekday/plural]", read: valued("P1WD"),
			example: "The shop is closed on weekdays. | weekdays = SET P1WD"},
		{name: "mornings", pattern: "PART:morning/plural|PART:afternoon/plural|PART:evening/plural", read: partsOfDay,
			example: "The shop is closed mornings. | mornings = SET XXXX-XX-XXTMO"},
		{name: "semi-annually", pattern: "semi - FREQUENCY", read: semi,
			example: "It is paid semi-annually. | semi-annually = SET P6M"},
		{name: "bi-weekly", pattern: "bi - FREQUENCY", read: bi,
			example: "It is paid bi-weekly. | bi-weekly = SET P2W"},
		{name: "once a week", pattern: "once a|per|EVERY", read: every,
			example: "He prays twice a week. | twice a week = SET P1W"},
		{name: "20 times a day", pattern: "a UNIT/single", when: rate, read: oneUnit,
			example: "He prays 20 times a day. | a day = SET P1D"},
		{name: "per day", pattern: "per UNIT/single", when: hourOrMore, read: oneUnit,
			example: "He prays 20 times per day. | per day = SET P1D"},
	}
}

func noPointBefore(p *parser, i, _ int) bool { return !p.isMark(i-1, '.') }

func inSentence(p *parser, i, _ int) bool { return !p.endsSentence(i - 1) }

func partOfDay(p *parser, _, to int) bool { return p.val(to-1) <= nightPart }

func frequency(p *parser, f found) (found, bool) {
	f.value = frequencies[p.val(f.from)]
	return p.setClock(f), true
}

func weekdayPart(p *parser, f found) (found, bool) {
	f.value = weekdayValue(int(p.val(f.to-2))) + "T" + partValues[p.val(f.to-1)]
	return f, true
}

func weekdays(p *parser, f found) (found, bool) {
	f.value = weekdayValue(int(p.val(f.from)))
	return p.setClock(f), true
}

func partsOfDay(p *parser, f found) (found, bool) {
	f.value = unknownDay + "T" + partValues[p.val(f.from)]
	return f, true
}

func semi(p *parser, f found) (found, bool) {
	f.value = halved(frequencies[p.val(f.to-1)])
	return f, f.value != ""
}

func bi(p *parser, f found) (found, bool) {
	f.value = doubled(frequencies[p.val(f.to-1)])
	return f, f.value != ""
}

// halved is the value of a frequency after "semi-", or "".
func halved(frequency string) string {
	if frequency == "P1Y" {
		return "P6M"
	}
	return ""
}

// doubled is the value of a frequency after "bi-", taken as every second one;
// or "".
func doubled(frequency string) string {
	switch frequency {
	case "P1W", "P1M", "P1Y":
		return "P2" + frequency[2:]
	}
	return ""
}

func hourOrMore(p *parser, _, to int) bool { return unit(p.val(to-1)) >= hour }

// every reads what follows "every", "each" and "once a".
func every(p *parser, f found) (found, bool) {
	_, j, _ := p.every(f.to)
	return p.readOn(&p.everyRules, f.from, j)
}

// every is the number of units that "every" at token j-1 counts, and the token
// of the unit: "every other day", "every third day", "every two days".
func (p *parser) every(j int) (n, next int, open bool) {
	switch {
	case p.has(j, wOther):
		return 2, j + 1, false
	case p.any(j, cOrdinal):
		return int(p.val(j)), j + 1, false
	}
	if q, next, ok := p.number(j); ok && !q.unknown && !p.has(j, wA) && p.any(next, cUnit) {
		return q.whole, next, false
	}
	if p.any(j, cCount) && p.any(j+1, cUnit) {
		return 1, j + 1, true
	}
	return 1, j, false
}

// everyRules are tried on what "every" counts.
func everyRules() []rule {
	return []rule{
		{name: "every weekend", pattern: "UNIT:weekend", when: everyOne, read: valued("XXXX-WXX-WE"),
			example: "He prays every weekend. | every weekend = SET XXXX-WXX-WE"},
		{name: "every two weeks", pattern: "UNIT", read: everyUnit,
			example: "He prays every two weeks. | every two weeks = SET P2W"},
		{name: "every Tuesday morning", pattern: "WEEKDAY PART", when: partOfDay, read: weekdayPart,
			example: "He prays every Tuesday morning. | every Tuesday morning = SET XXXX-WXX-2TMO"},
		{name: "every Tuesday", pattern: "WEEKDAY", read: everyWeekday,
			example: "He prays every Tuesday. | every Tuesday = SET XXXX-WXX-2"},
		{name: "every march", pattern: "_MONTH/common",
			example: "They film every march. | -"},
		{name: "every May 5", pattern: "MONTH", read: everyDate,
			example: "He prays every May 5. | every May 5 = SET XXXX-05-05"},
		{name: "every May", pattern: "MONTH", when: notDated, read: everyMonth,
			example: "He prays every May. | every May = SET XXXX-05"},
		{name: "every spring", pattern: "SEASON", read: everySeason,
			example: "He drinks every spring. | every spring = SET XXXX-SP"},
		{name: "every morning", pattern: "PART", when: partOfDay, read: everyPart,
			example: "He prays every morning. | every morning = SET XXXX-XX-XXTMO"},
	}
}

// counted is what every says of the rule's first token.
func (p *parser) counted(f found) (n, j int, open bool) {
	j = f.from + 1
	if p.has(f.from, wOnce) {
		j++
	}
	return p.every(j)
}

func everyOne(p *parser, i, to int) bool {
	n, _, open := p.counted(found{from: i, to: to})
	return n == 1 && !open
}

func everyUnit(p *parser, f found) (found, bool) {
	n, _, open := p.counted(f)
	var ok bool
	f.value, ok = durationValue(quantity{whole: n, unknown: open}, unit(p.val(f.to-1)))
	if open {
		return f, ok
	}
	return p.setClock(f), ok
}

func everyWeekday(p *parser, f found) (found, bool) {
	f.value = weekdayValue(int(p.val(f.to - 1)))
	return p.setClock(f), true
}

func everyDate(p *parser, f found) (found, bool) {
	g, ok := p.monthDate(f.to - 1)
	if !ok || g.gran != gDay || !g.known {
		return f, false
	}
	_, m, d := g.day.civil()
	f.to, f.value = g.to, dateValue(0, m, d)
	return f, true
}

// notDated: where the day of a date is unknown, the month alone is not what
// recurs.
func notDated(p *parser, _, to int) bool {
	g, ok := p.monthDate(to - 1)
	return !ok || g.gran != gDay
}

func everyMonth(p *parser, f found) (found, bool) {
	f.value = monthValue(0, int(p.val(f.to-1)))
	return f, true
}

func everySeason(p *parser, f found) (found, bool) {
	f.value = unknownYear + "-" + seasonValues[p.val(f.to-1)]
	return f, true
}

func everyPart(p *parser, f found) (found, bool) {
	f.value = unknownDay + "T" + partValues[p.val(f.to-1)]
	return p.setClock(f), true
}

// setClock reads the time of what recurs: "every day at 7:13 p.m.".
func (p *parser) setClock(f found) found {
	j := f.to
	if p.has(j, wAt) {
		j++
	}
	c, ok := p.clock(j)
	if !ok || j == f.to && !c.marked {
		return f
	}
	day := unknownDay
	if len(f.value) > 8 && f.value[:8] == unknownWeek {
		day = datePart(f.value)
	}
	f.to, f.value = c.to, day+clockValue(c.hour, c.minute, c.second)
	return f
}
