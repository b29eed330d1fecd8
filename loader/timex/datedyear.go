package timex

// yearAfter reads the year that follows a day and month: ", 2025", "2025",
// "of 1995", "in 2020", "'98".
func (p *parser) yearAfter(i int) (y, next int, ok bool) {
	j := i
	switch {
	case p.isMark(j, ','), (p.isMark(j, dash) || p.isMark(j, '/')) && p.glued(j), p.isMark(j, '.') && p.glued(j+1):
		j++
	case p.has(j, wOf), p.has(j, wIn):
		j++
		if p.has(j, wThe) && p.unitIs(j+1, year) {
			j += 2
		}
	}
	if p.isMark(j, apostrophe) && p.digitsOf(j+1, 2) && p.glued(j+1) {
		return shortYear(p.tok(j + 1).num()), j + 2, true
	}
	if y, next, ok = p.yearAt(j); ok {
		return y, next, true
	}
	if p.has(i, wOf) && p.digitsOf(j, 2) {
		return shortYear(p.tok(j).num()), j + 1, true
	}
	if p.digitsOf(j, 2) && p.glued(j) && j > i && !p.isMark(i, dash) && !p.isMark(i, ',') && !p.isMark(i, '.') {
		return shortYear(p.tok(j).num()), j + 1, true
	}
	return 0, i, false
}

// yearAt reads a year of four digits, one with its era, or in words.
func (p *parser) yearAt(i int) (y, next int, ok bool) {
	t := p.tok(i)
	if t.kind == digits {
		if y, next, ok = p.yearOfEra(i); ok {
			return y, next, true
		}
		if t.end-t.start != 4 || t.num() < 1000 || t.num() > 2999 {
			return 0, i, false
		}
		if p.any(i+1, cSuffix) && p.glued(i+1) || p.has(i+1, wS) && p.glued(i+1) {
			return 0, i, false
		}
		if p.glued(i+1) && p.tok(i+2).kind == digits && p.glued(i+2) &&
			(p.isMark(i+1, ':') || p.isMark(i+1, '.') || p.isMark(i+1, ',')) {
			return 0, i, false
		}
		return t.num(), i + 1, true
	}
	return p.spokenYear(i)
}

// relativeYear reads "this year", "of last year", "next year" after a month
// or day. The year is 0 when the text's own is unknown.
func (p *parser) relativeYear(i int) (y, next int, ok bool) {
	if p.has(i, wOf) {
		i++
	}
	if p.has(i, wThe) {
		i++
	}
	offset := 0
	switch {
	case (p.has(i, wThat) || p.has(i, wSame) && p.has(i-1, wThe)) && p.has(i-1, wOf|wThe) && p.unitIs(i+1, year):
		if p.antecedent.valid {
			return p.antecedent.f.year, i + 2, true
		}
		return 0, i + 2, true
	case p.any(i, cRelative) && p.flags(i)&common == 0 && p.unitIs(i+1, year):
		offset = int(p.val(i))
	default:
		return 0, i, false
	}
	if p.flags(i+1)&plural != 0 {
		return 0, i, false
	}
	if now, known := p.ref.thisYear(); known {
		return now + offset, i + 2, true
	}
	return 0, i + 2, true
}

// shortYear is the year that two digits mean: from 1950 to 2049.
func shortYear(n int) int {
	if n < 50 {
		return 2000 + n
	}
	return 1900 + n
}
