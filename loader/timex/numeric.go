package timex

// numericDate reads dates in digits: "2025-05-08", "2025/05/08", "20250508",
// "08/05/2025", "8.5.2025", "12-2015", "2015-3"; and where the context says
// that a date must stand there (expected), "22/04" and "11/20".
func (p *parser) numericDate(i int, expected bool) (f found, ok bool) {
	t := p.tok(i)
	if t.kind != digits {
		return f, false
	}
	if !p.part(i + 1) {
		return p.compactDate(i)
	}
	if width(t) > 4 || p.tailOfNumber(i) {
		return f, false
	}
	p.expected = expected
	return p.read(&p.numericRules, i)
}

// compactDate reads "20250508".
func (p *parser) compactDate(i int) (f found, ok bool) {
	n := p.tok(i).num()
	y, m, d := n/10000, n/100%100, n%100
	if !p.digitsOf(i, 8) || y < 1900 || y >= 2100 || !validDate(0, m, d) {
		return f, false
	}
	f = found{from: i, to: i + 1, typ: Date, rule: "20250508"}
	f.setDate(y, m, d)
	return f, true
}

// numericRules are tried on a number that a mark joins to the next.
func numericRules() []rule {
	return []rule{
		{name: "05-Aug-2016", pattern: "NUMBER -|/ MONTH -|/ NUMBER", when: sameMarks, read: monthBetween,
			example: "The form is dated 5-Aug-16. | 5-Aug-16 = 2016-08-05"},
		{name: "1.2.3.4", pattern: "NUMBER ANY NUMBER ANY NUMBER", when: fourNumbers,
			example: "Its address is 12.5.2016.8 today. | today = 2024-06-12"},
		{name: "Version 1.2.2020", pattern: "NUMBERED .? [NUMBER ANY NUMBER ANY NUMBER]",
			example: "Version 1.2.2020 is out. | -"},
		{name: "01-02-2003-44", pattern: "[NUMBER - NUMBER - NUMBER] ~- ~NUMBER|WORD", when: longerCode,
			example: "Dial 01-02-2003-44 or file 2024-12-05-A. | -"},
		{name: "2025-05-08", pattern: "NUMBER ANY NUMBER ANY NUMBER", when: threeNumbers(isYearFirst), read: yearFirst,
			example: "Filed 2024/05/30 by Hallam. | 2024/05/30 = 2024-05-30"},
		{name: "08/05/2025", pattern: "NUMBER ANY NUMBER ANY NUMBER", when: threeNumbers(isYearLast), read: yearLast,
			example: "Filed 28/05/2025 by Hallam. | 28/05/2025 = 2025-05-28"},
		{name: "08/05/25", pattern: "NUMBER ANY NUMBER ANY NUMBER", when: threeNumbers(isShortLast),
			read:    shortYearLast,
			example: "Filed 12/12/30 by Hallam. | 12/12/30 = XX30-12-12 @ none"},
		{name: "10.4.2", pattern: "NUMBER ANY NUMBER ANY NUMBER", when: threeNumbers(nil),
			example: "It has 10.4.2 new parts. | -"},
		{name: "1-2.3", pattern: "NUMBER ANY NUMBER /|. NUMBER", when: goesOn,
			example: "It rose on Monday 10/5.3 points. | Monday = 2024-06-10"},
		{name: "9/11", pattern: "NUMBER / NUMBER", when: elevenSeptember, read: attacksDay,
			example: "Nobody flew after 9/11. | 9/11 = 2001-09-11 @ 2016-06-12"},
		{name: "2010/11", pattern: "NUMBER / NUMBER", when: nextYear,
			example: "It fell on Tuesday, 2010/11 ended. | 2010 = 2010"},
		{name: "from 2010-12", pattern: "from [NUMBER -|/ NUMBER]", when: rangeOrMonth,
			example: "He was mayor from 2010-12. | 2010 = 2010"},
		{name: "2015-12", pattern: "NUMBER -|/ NUMBER", when: isYearMonth, read: yearMonth,
			example: "The log covers 2015-12 only. | 2015-12 = 2015-12"},
		{name: "12-2015", pattern: "NUMBER -|/ NUMBER", when: isMonthYear, read: monthYearDigits,
			example: "The log covers 12-2015 only. | 12-2015 = 2015-12"},
		{name: "22/04", pattern: "[NUMBER -|/|. NUMBER] !%", when: isDayMonth, read: dayMonthDigits,
			example: "The match is on 22/06 in Vellmar. | 22/06 = 2024-06-22"},
	}
}

// longerCode says that a hyphen leads on to no other date.
func longerCode(p *parser, i, to int) bool {
	n := p.tok(to + 1)
	return n.kind == word && width(n) <= 2 || n.kind == digits && !p.part(to+2) && width(n) != 4
}

func sameMarks(p *parser, i, _ int) bool { return p.isMark(i+3, p.tok(i+1).mark) && p.part(i+3) }

func fourNumbers(p *parser, i, to int) bool {
	return sameMarks(p, i, to) && p.part(i+5) && p.tok(i+6).kind == digits && !p.isMark(i+5, dash)
}

// threeNumbers says that one mark joins three numbers, of the shape is.
func threeNumbers(is func(p *parser, a, b, c *token) bool) func(*parser, int, int) bool {
	return func(p *parser, i, to int) bool {
		return sameMarks(p, i, to) && (is == nil || is(p, p.tok(i), p.tok(i+2), p.tok(i+4)))
	}
}

func isYearFirst(_ *parser, a, b, c *token) bool {
	return width(a) == 4 && a.num() >= 1000 && a.num() <= 2999 && width(b) <= 2 && width(c) <= 2 &&
		validDate(0, b.num(), c.num())
}

func isYearLast(_ *parser, a, b, c *token) bool {
	return width(a) <= 2 && width(b) <= 2 && width(c) == 4 && c.num() > 999 && c.num() < 3000
}

func isShortLast(p *parser, a, b, c *token) bool {
	mark := p.text[a.end]
	return width(a) <= 2 && width(b) <= 2 && width(c) == 2 && mark != '.' && (mark == '/' || p.expected)
}

func yearFirst(p *parser, f found) (found, bool) {
	f.setDate(p.tok(f.from).num(), p.tok(f.from+2).num(), p.tok(f.from+4).num())
	return f, true
}

func yearLast(p *parser, f found) (found, bool) {
	d, m, ok := p.dayAndMonth(f.from)
	f.setDate(p.tok(f.from+4).num(), m, d)
	return f, ok
}

// shortYearLast has a year of two digits: from 40 on of the last century; below
// only where the day of publication says which century the text is of.
func shortYearLast(p *parser, f found) (found, bool) {
	d, m, ok := p.dayAndMonth(f.from)
	switch y := p.tok(f.from + 4).num(); {
	case y >= 40:
		f.setDate(1900+y, m, d)
	case p.ref.published:
		f.setDate(2000+y, m, d)
	default:
		f.gran, f.value = gDay, "XX"+pad(y, 2)+"-"+pad(m, 2)+"-"+pad(d, 2)
	}
	return f, ok
}

func goesOn(p *parser, i, _ int) bool { return p.part(i + 3) }

func elevenSeptember(p *parser, i, _ int) bool {
	return p.tok(i).num() == 9 && width(p.tok(i)) == 1 && p.tok(i+2).num() == 11 && !p.expected && !p.part(i+3)
}

// attacksDay: that day is named by its digits.
func attacksDay(_ *parser, f found) (found, bool) {
	f.setDate(2001, 9, 11)
	return f, true
}

func nextYear(p *parser, i, _ int) bool {
	a, b := p.tok(i), p.tok(i+2)
	return width(a) == 4 && width(b) == 2 && b.num() == a.num()%100+1
}

func isYearMonth(p *parser, i, to int) bool {
	a, b := p.tok(i), p.tok(i+2)
	hyphen := p.isMark(i+1, dash)
	return width(a) == 4 && a.num() >= 1900 && a.num() < 2100 && width(b) <= 2 && b.num() >= 1 && b.num() <= 12 &&
		(width(b) == 2 || p.expected || hyphen) && !(hyphen && p.tok(to).kind == word && p.glued(to))
}

// rangeOrMonth says that "from 2010-12" are two years.
func rangeOrMonth(p *parser, i, to int) bool {
	return isYearMonth(p, i, to) && width(p.tok(i+2)) == 2 && !p.expected
}

func yearMonth(p *parser, f found) (found, bool) {
	f.setMonth(p.tok(f.from).num(), p.tok(f.from+2).num())
	return f, true
}

func isMonthYear(p *parser, i, _ int) bool {
	a, b := p.tok(i), p.tok(i+2)
	return width(a) <= 2 && a.num() >= 1 && a.num() <= 12 && width(b) == 4 && b.num() >= 1900 && b.num() < 2100
}

func monthYearDigits(p *parser, f found) (found, bool) {
	f.setMonth(p.tok(f.from+2).num(), p.tok(f.from).num())
	return f, true
}

// isDayMonth says that two numbers are a day and month: where a date is
// expected, or a slash and the words before say so.
func isDayMonth(p *parser, i, _ int) bool {
	return width(p.tok(i)) <= 2 && width(p.tok(i+2)) <= 2 &&
		(p.expected && !p.isMark(i+1, dash) || p.isMark(i+1, '/') && p.slashDate(i))
}

func dayMonthDigits(p *parser, f found) (found, bool) {
	d, m, ok := p.dayAndMonth(f.from)
	y, next, dated := p.yearAfter(f.to)
	if dated && !p.has(f.to, wIn) {
		f.to = next
	} else {
		y = p.ref.yearOfDate(m, d, p.tense(f.from, f.to))
	}
	f.setDate(y, m, d)
	return f, ok
}

// monthBetween reads "05-Aug-2016", "2019/aug/01", "2020/23/Sep".
func monthBetween(p *parser, f found) (found, bool) {
	i := f.from
	a, c := p.tok(i), p.tok(i+4)
	m := int(p.val(i + 2))
	if c.kind != digits {
		return f, false
	}
	y, d := c.num(), a.num()
	if width(a) == 4 {
		y, d = a.num(), c.num()
	}
	if width(c) == 2 && width(a) <= 2 {
		y = shortYear(c.num())
	}
	if y < 1000 || y > 2999 || d < 1 || d > 31 {
		return f, false
	}
	f.setDate(y, m, d)
	return f, true
}

// digitDate reads dates in digits where the text does not lead one to expect
// them.
func (p *parser) digitDate(i int) (found, bool) { return p.numericDate(i, false) }
