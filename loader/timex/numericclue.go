package timex

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
func (p *parser) dayAndMonth(i int) (d, m int, ok bool) {
	a, b, mark := p.tok(i).num(), p.tok(i+2).num(), p.tok(i+1).mark
	d, m = b, a
	if a > 12 || (p.ref.dayFirst || mark == '.') && b <= 12 {
		d, m = a, b
	}
	return d, m, validDate(0, m, d)
}

// slashDate says that a bare "11/20" stands where a date does, and not a
// score or a fraction.
func (p *parser) slashDate(i int) bool {
	a, b := p.tok(i).num(), p.tok(i+2).num()
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
	if e.class&(cWeekday|cRelative) != none {
		return true
	}
	if e.functions&(wOn|wSince|wUntil|wThrough|wBetween|wBefore|wAfter|wFrom|wBy) != 0 {
		return true
	}
	// the next of a list or range: "11/20, 11/22 or 11/25"
	j := i - 1
	if p.has(j, wOr|wAnd|wTo) || p.isMark(j, dash) || p.isMark(j, ',') {
		return p.tok(j-1).kind == digits && p.isMark(j-2, '/') && p.tok(j-3).kind == digits &&
			!p.isMark(j-4, '/') && p.dateLed(j-3)
	}
	return false
}
