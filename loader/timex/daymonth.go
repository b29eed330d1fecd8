package timex

// dayMonth reads what begins with the day: "8 May 2025", "the 8th of May",
// "second of August", "8-May-2025".
func (p *parser) dayMonth(i int) (f found, ok bool) {
	j := i
	if p.has(j, wThe) {
		j++
	}
	d, next, ok := p.dayNumber(j)
	if !ok || p.any(j, cCardinal) && !p.any(next-1, cOrdinal) && j > i {
		return f, false
	}
	if p.unitIs(next, dayUnit) && !p.any(next-1, cCardinal) && (next-1 != j || p.any(j, cOrdinal)) {
		next++
	}
	f, ok = p.readOn(&p.dayRules, i, next)
	if !ok {
		return f, false
	}
	if f.gran == gDay {
		return f, true // "the 26th of the month"
	}
	m := int(p.val(f.to - 1))
	f = p.dayOf(f, d)
	return f, validDate(f.year, m, d) // 31 February is no date
}

// dayRules are tried on what follows a day of the month; the last token that
// they fit is the month, but for the first two.
func dayRules() []rule {
	return []rule{
		{name: "the 26th of the month", pattern: "of the UNIT:month", read: dayOfThisMonth,
			example: "It is due on the 26th of the month. | 26th of the month = 2024-06-26"},
		{name: "the 15th of next month", pattern: "of RELATIVE UNIT:month", read: dayOfThisMonth,
			example: "It is due on the 15th of next month. | 15th of next month = 2024-07-15"},
		{name: "the 8th of May", pattern: "of MONTH", read: monthLast,
			example: "It was signed on the eighth of May. | eighth of May = 1996-05-08 @ 1996-07-01"},
		{name: "8-May-2025", pattern: "~-|/ ~MONTH", read: monthLast,
			example: "The form is dated 5-Aug. | 5-Aug = 2024-08-05"},
		{name: "8.May", pattern: "~. MONTH", read: monthLast,
			example: "The form is dated 5. May 2016. | 5. May 2016 = 2016-05-05 @ none"},
		{name: "eight may", pattern: "_MONTH/common", when: countBefore,
			example: "All 12 may go, and eight march on. | -"},
		{name: "8 May", pattern: "MONTH", read: monthLast,
			example: "The treaty was signed on 8 May 1996. | 8 May 1996 = 1996-05-08 @ none"},
	}
}

// monthLast leaves the day to dayOf.
func monthLast(_ *parser, f found) (found, bool) { return f, true }

// dayOfThisMonth reads "the 15th day of next month", "the 26th of the month".
func dayOfThisMonth(p *parser, f found) (found, bool) {
	d, _, _ := p.dayNumber(f.from)
	if p.has(f.from, wThe) {
		d, _, _ = p.dayNumber(f.from + 1)
	}
	f.gran, f.value = gDay, unknownMonth+"-"+pad(d, 2)
	if !p.ref.published {
		return f, true
	}
	y, m, _ := p.ref.day.civil()
	if p.any(f.to-2, cRelative) {
		m += int(p.val(f.to - 2))
	}
	first := dayOf(y, m, 1)
	if y, m, _ = first.civil(); validDate(y, m, d) {
		f.setDay(first + day(d-1))
	}
	return f, true
}

// countBefore says that the number before "may" or "march" is a count and the
// word a verb.
func countBefore(p *parser, i, to int) bool {
	if p.has(i, wThe) {
		i++
	}
	if p.tok(i).kind != digits {
		return true
	}
	_, next, _ := p.dayNumber(i)
	_, _, dated := p.yearAfter(to)
	return !p.any(next-1, cSuffix) && !dated
}

// dayOf is day d of the month that f ends with, and the year after it.
func (p *parser) dayOf(f found, d int) found {
	k := f.to - 1
	n := f.to
	if p.flags(k)&short != 0 && p.isMark(n, '.') && p.tok(n+1).kind == digits {
		n++
	}
	m := int(p.val(k))
	y, next, ok := p.yearAfter(n)
	if !ok {
		y, next, ok = p.relativeYear(n)
	}
	if ok {
		f.to = next
	} else {
		y, f.open = p.dateYear(f.from, f.to, m, d), true
	}
	f.setDate(y, m, d)
	return f
}

// dayStands says that the number at [i, next) after a month is a day, and
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
	return !p.isMark(next, '%') && !p.any(next, cScale) && !p.is(next, "percent") &&
		!(p.tok(next).kind == word && p.glued(next) && !p.any(next, cSuffix))
}

func (p *parser) isDay(i int) bool {
	t := p.tok(i)
	return t.kind == digits && t.num() >= 1 && t.num() <= 31 && t.end-t.start <= 2
}
