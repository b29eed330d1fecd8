package timex

// numericDate reads dates in digits: "2025-05-08", "2025/05/08", "20250508",
// "08/05/2025", "8.5.2025", "12-2015", "2015-3"; and where the context says
// that a date must stand there, "22/04" and "11/20".
func (p *parser) numericDate(i int, expected bool) (f found, ok bool) {
	t := p.tok(i)
	if t.kind != digits {
		return f, false
	}
	f = found{from: i, typ: Date}
	if t.end-t.start == 8 && t.num > 0 && !p.part(i+1) {
		if y, m, d := t.num/10000, t.num/100%100, t.num%100; y >= 1900 && y < 2100 && validDate(0, m, d) {
			f.to = i + 1
			f.setDate(y, m, d)
			return f, true
		}
		return f, false
	}
	if !p.part(i+1) || p.tailOfNumber(i) {
		return f, false
	}
	mark := p.tok(i + 1).mark
	a, b := t, p.tok(i+2)
	if b.kind == word && p.class(i+2) == cMonth && p.isMark(i+3, mark) && p.part(i+3) && mark != '.' {
		return p.monthBetween(i)
	}
	if b.kind != digits {
		return f, false
	}
	if p.part(i+3) && p.isMark(i+3, mark) && p.tok(i+4).kind == digits {
		c := p.tok(i + 4)
		if p.part(i+5) && p.tok(i+6).kind == digits && !p.isMark(i+5, ':') && !p.isMark(i+5, dash) {
			return f, false
		}
		f.to = i + 5
		switch {
		case a.end-a.start == 4 && width(b) <= 2 && width(c) <= 2:
			if a.num < 1000 || a.num > 2999 || !validDate(0, b.num, c.num) {
				return f, false
			}
			f.setDate(a.num, b.num, c.num)
			return f, true
		case width(a) <= 2 && width(b) <= 2 && (width(c) == 4 && c.num > 999 && c.num < 3000 || width(c) == 2 && mark != '.' && (mark == '/' || expected)):
			d, m, good := p.dayAndMonth(a.num, b.num, mark)
			if !good {
				return f, false
			}
			y := c.num
			if width(c) == 2 {
				switch {
				case c.num >= 40:
					y = 1900 + c.num
				case p.ref.published:
					y = 2000 + c.num
				default:
					f.gran, f.value = gDay, "XX"+pad(c.num, 2)+"-"+pad(m, 2)+"-"+pad(d, 2)
					return f, true
				}
			}
			f.setDate(y, m, d)
			return f, true
		}
		return f, false
	}
	if p.part(i+3) && !p.isMark(i+3, dash) && !p.isMark(i+3, ':') && p.tok(i+4).kind == digits {
		return f, false
	}
	f.to = i + 3
	if a.num == 9 && b.num == 11 && mark == '/' && !expected && width(a) == 1 && !p.part(i+3) {
		f.setDate(2001, 9, 11) // the name of a day
		return f, true
	}
	if mark == '/' && width(a) == 4 && b.num == a.num%100+1 && width(b) == 2 {
		return f, false // "2010/11" is two years
	}
	switch {
	case mark != '.' && a.end-a.start == 4 && width(b) <= 2 && b.num >= 1 && b.num <= 12 && a.num >= 1900 && a.num < 2100 && (width(b) == 2 || expected || mark == dash) && !(mark == dash && p.tok(i+3).kind == word && p.glued(i+3)):
		if width(b) == 2 && b.num < 13 && !expected && p.has(i-1, wFrom) {
			return f, false // "from 2010-12"
		}
		f.setMonth(a.num, b.num)
		return f, true
	case mark != '.' && width(a) <= 2 && a.num >= 1 && a.num <= 12 && width(b) == 4 && b.num >= 1900 && b.num < 2100:
		f.setMonth(b.num, a.num)
		return f, true
	case width(a) <= 2 && width(b) <= 2 && (expected && mark != dash || mark == '/' && p.slashDate(i)):
		d, m, good := p.dayAndMonth(a.num, b.num, mark)
		if !good || p.isMark(i+3, '%') {
			return f, false
		}
		if y, behind, has := p.yearBehind(i + 3); has && !p.has(i+3, wIn) {
			f.to = behind
			f.setDate(y, m, d)
			return f, true
		}
		f.setDate(p.ref.yearOfDate(m, d, p.tense(f.from, f.to)), m, d)
		return f, true
	}
	return f, false
}

// tailOfNumber says that the number at i goes on one before a hyphen, and that
// the one before is no date: "133-03-03-2020" is the number of something.
func (p *parser) tailOfNumber(i int) bool {
	if !p.isMark(i-1, dash) || !p.glued(i) || !p.glued(i-1) || p.tok(i-2).kind != digits {
		return false
	}
	if p.isMark(i-3, '/') {
		return false // "10/1-11/2/2017"
	}
	n := len(p.out)
	return n == 0 || p.out[n-1].Span.End != p.toks[i-2].end
}

func width(t *token) int { return t.end - t.start }

// part says that token i joins two numbers of one date.
func (p *parser) part(i int) bool {
	if !p.glued(i) || !p.glued(i+1) {
		return false
	}
	return p.isMark(i, dash) || p.isMark(i, '/') || p.isMark(i, '.')
}

// dayAndMonth tells the two apart: a number above 12 is the day; between dots
// the day comes first; else Anchor.DayFirst decides.
func (p *parser) dayAndMonth(a, b int, mark byte) (d, m int, ok bool) {
	d, m = b, a
	if a > 12 || (p.ref.dayFirst || mark == '.') && b <= 12 {
		d, m = a, b
	}
	return d, m, validDate(0, m, d)
}

// slashDate says that a bare "11/20" stands where a date does, and not a
// score or a fraction.
func (p *parser) slashDate(i int) bool {
	a, b := p.tok(i).num, p.tok(i+2).num
	if p.has(i+3, wOf) {
		return false // "3/4 of the vote"
	}
	if a == 0 || b == 0 || b <= a && a <= 12 && b <= 12 && width(p.tok(i)) == 1 && !p.dateLed(i) {
		return false
	}
	return p.dateLed(i)
}

// dateLed says that the word before i is one that dates follow.
func (p *parser) dateLed(i int) bool {
	e := p.entry(i - 1)
	if e.class == cWeekday || e.class == cRelative {
		return true
	}
	if e.class == cFunction {
		switch {
		case e.functions&(wOn|wSince|wUntil|wThrough|wBetween|wBefore|wAfter|wFrom|wBy) != 0:
			return true
		}
	}
	// the next of a list or range: "11/20, 11/22 or 11/25"
	j := i - 1
	if p.has(j, wOr|wAnd|wTo) || p.isMark(j, dash) || p.isMark(j, ',') {
		return p.tok(j-1).kind == digits && p.isMark(j-2, '/') && p.tok(j-3).kind == digits && !p.isMark(j-4, '/') && p.dateLed(j-3)
	}
	return false
}

// monthBetween reads "05-Aug-2016", "2019/aug/01", "2020/23/Sep".
func (p *parser) monthBetween(i int) (f found, ok bool) {
	a, c := p.tok(i), p.tok(i+4)
	m := int(p.val(i + 2))
	f = found{from: i, to: i + 5, typ: Date}
	if c.kind != digits {
		return f, false
	}
	y, d := c.num, a.num
	if width(a) == 4 {
		y, d = a.num, c.num
	}
	if width(c) == 2 && width(a) <= 2 {
		y = shortYear(c.num)
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
