package timex

// decadeDigits reads "1990s", "1990 s" and, after an apostrophe, "90s".
func (p *parser) decadeDigits(i int) (f found, ok bool) {
	t := p.tok(i)
	if t.kind != digits || t.num()%10 != 0 {
		return f, false
	}
	j := i + 1
	if p.isMark(j, apostrophe) && p.glued(j) && p.has(j+1, wS) && p.glued(j+1) && width(t) == 4 {
		j++
	}
	if !p.has(j, wS) || !p.glued(j) && p.tok(j).upper {
		return f, false
	}
	f = found{from: i, to: j + 1, typ: Date, gran: gDecade, rule: "1990s"}
	switch {
	case width(t) == 4 && t.num() >= 1000 && t.num() < 2100:
		f.value = pad(t.num()/10, 3) + "X"
		if t.num()%100 == 0 && t.num() < 1900 {
			f.value = pad(t.num()/100, 2) + "XX" // "the 1700s"
		}
		return f, true
	case width(t) == 2 && t.num() >= 20:
		return p.shortDecade(f)
	}
	return f, false
}

// shortDecade is "'90s", "the 50s"; "in his 50s" is an age.
func (p *parser) shortDecade(f found) (found, bool) {
	i := f.from
	n := p.tok(i).num()
	quoted := p.isMark(i-1, apostrophe)
	if p.ageLed(i-1) || !quoted && (p.temperature(i) || n < 30 || !p.decadeLed(i-1)) {
		return f, false
	}
	f.value = decadeValue(n)
	if quoted && p.glued(i) {
		f.from = i - 1
	}
	return f, true
}

// decadeLed says that "50s" after token i is a decade and not a percentage,
// a temperature or an age: "the 50s", "the early 50s", not "the low 50s".
func (p *parser) decadeLed(i int) bool {
	if p.isMark(i, dash) {
		i--
	}
	if p.any(i, cPhase) {
		i--
	}
	return p.has(i, wThe)
}

// temperature says that the sentence up to token i tells of the weather: "highs
// in the 90s".
func (p *parser) temperature(i int) bool {
	from, _ := p.bounds(i)
	for j := i - 1; j >= from && j >= i-clauseReach; j-- {
		if p.in(j, xTemperature) {
			return true
		}
	}
	return false
}

// decadeValue is the decade that "nineties" or "90s" means in news.
func decadeValue(n int) string {
	if n < 30 {
		return "202X"
	}
	return "19" + pad(n/10, 1) + "X"
}

// ageLed says that "50s" after token i is an age: "in his 50s", "in their
// early 50s".
func (p *parser) ageLed(i int) bool {
	if p.isMark(i, dash) {
		i--
	}
	if p.any(i, cPhase) {
		i--
	}
	return p.in(i, xPossessive)
}

// quoteYear reads what begins with an apostrophe: "'90s", "’98".
func (p *parser) quoteYear(i int) (f found, ok bool) {
	if !p.isMark(i, apostrophe) || p.glued(i) && p.tok(i-1).kind != punct || !p.digitsOf(i+1, 2) || !p.glued(i+1) {
		return f, false
	}
	if f, ok = p.decadeDigits(i + 1); ok {
		f.from = i
		return f, true
	}
	if !p.has(i-1, wIn|wSince|wOf) {
		return f, false
	}
	f = found{from: i, to: i + 2, typ: Date}
	f.setYear(shortYear(p.tok(i + 1).num()))
	return f, true
}

// decadeWord reads "the nineties"; an age ("in her thirties") and a
// temperature are not.
func (p *parser) decadeWord(i int) (f found, ok bool) {
	if p.ageLed(i-1) || p.temperature(i) || !(p.is(i-1, "swinging") || p.is(i-1, "roaring") ||
		p.has(i-1, wThe) || p.any(i-1, cPhase) || p.isMark(i-1, dash) || p.has(i-1, wIn)) {
		return f, false
	}
	return found{from: i, to: i + 1, typ: Date, gran: gDecade, value: decadeValue(int(p.val(i)))}, true
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
