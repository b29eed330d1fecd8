package timex

// yearDate reads a year that stands alone: "in 1998", "the 1996 games",
// "year 2012"; and what begins with one: "2019 Q1", "1990s", "2017 april",
// "2014-2018" in its first part.
func (p *parser) yearDate(i int) (f found, ok bool) {
	if f, ok = p.decadeDigits(i); ok {
		return f, true
	}
	y, next, ok := p.yearAt(i)
	if !ok {
		return f, false
	}
	f = found{from: i, to: next, typ: Date}
	j := p.skipDash(next)
	if p.class(j) == cPeriod && p.tok(j+1).kind == digits && p.glued(j+1) {
		if g, good := p.periodCode(j, y); good {
			g.from = i
			return g, true
		}
	}
	if p.class(next) == cMonth && y >= 1900 && y < 2100 && p.tok(next+1).kind != digits && (p.upper(next) || p.flags(next)&common == 0) {
		f.to = next + 1
		f.setMonth(y, int(p.val(next)))
		return f, true
	}
	if p.tok(next).kind == digits && !p.glued(next) && p.isDay(next) && p.isDay(next+1) && p.tok(next).num <= 12 && y >= 1900 && y < 2100 {
		f.to = next + 2
		f.setDate(y, p.tok(next).num, p.tok(next+1).num)
		return f, true
	}
	if !p.yearStands(i, next, y) {
		return f, false
	}
	f.setYear(y)
	if p.isMark(i-1, dash) && p.glued(i) && p.glued(i-1) {
		switch {
		case p.is(i-2, "post"):
			f.from, f.mod = i-2, "AFTER"
		case p.is(i-2, "pre"):
			f.from, f.mod = i-2, "BEFORE"
		}
	}
	return f, true
}

// yearStands says that a number of four digits is a year, by what stands
// beside it. News writes counts with a comma ("1,998"), so most are.
func (p *parser) yearStands(i, next, y int) bool {
	before, after := p.tok(i-1), p.tok(next)
	if before.kind == punct && p.glued(i) {
		switch before.mark {
		case '$', '#', '.', ':', '%', '+', '@', '_', '/', '&', '?', '=', '*':
			return before.mark == '=' && p.tok(i-2).kind != word && !p.glued(i-1) || before.mark == '/' && p.isYear(i-2)
		case dash:
			if p.tok(i-2).kind == digits && p.glued(i-1) && !p.isYear(i-2) {
				return false
			}
			if p.tok(i-2).kind == word && p.glued(i-1) && !p.any(i-2, cMonth|cPhase) && !p.is(i-2, "post") && !p.is(i-2, "pre") {
				return false
			}
		}
	}
	if before.kind == digits && !p.glued(i) && p.class(i-1) != cMonth && !p.isDay(i-1) {
		return false
	}
	if before.kind == other && p.glued(i) {
		return false // £2000
	}
	if after.kind == other && p.glued(next) {
		return false
	}
	if after.kind == word && p.glued(next) {
		return false // "1990th", "2000m"
	}
	if after.kind == punct && after.glued && (after.mark == '%' || after.mark == dash && p.glued(next+1) && p.tok(next+1).kind == digits && !p.rangeEnd(next+1, y)) {
		return false
	}
	if after.kind == punct && after.glued && after.mark == dash && p.glued(next+1) && p.tok(next+1).kind == word && p.class(next+1) != cFunction {
		if p.class(next+1) == cUnit || p.is(next+1, "foot") || p.is(next+1, "mile") {
			return false
		}
	}
	if p.has(i-1, wS) && p.isMark(i-2, apostrophe) && after.upper {
		return false // a model: "her 1987 Trabant"
	}
	led := false
	e := p.entry(i - 1)
	switch e.class {
	case cBound:
		return false
	case cFunction:
		led = e.functions&(wIn|wSince|wUntil|wBy|wDuring|wThe|wOf|wFrom|wTo|wThrough|wBefore|wAfter|wBetween|wAnd|wOr|wPast) != 0
	case cUnit, cMonth, cSeason, cPhase:
		led = true
	}
	if p.has(i-1, wThan) && p.class(i-2) == cBound {
		return false
	}
	switch p.class(next) {
	case cUnit, cScale, cPart:
		return p.is(next, "weekend")
	}
	if after.kind == word && !after.upper && p.in(next, xCounted) {
		return false
	}
	switch {
	case y >= 1900 && y <= 2035:
		return true
	case y > 2035 && after.kind == word && !after.upper && after.entry.class == none:
		return false // "a poll of 2047 registered voters"
	case y >= 1500 && y < 2200:
		return led && !(e.functions&(wOf) != 0 && after.kind == word && !after.upper && after.entry.class == none) && !pluralNoun(p, next)
	case y >= 1000:
		return led && (p.has(i-1, wIn|wSince) || p.unitIs(i-1, year)) && !pluralNoun(p, next)
	}
	return false
}

// pluralNoun says that an unknown lower-case word in -s follows.
func pluralNoun(p *parser, i int) bool {
	t := p.tok(i)
	return t.kind == word && !t.glued && t.entry.class == none && !t.upper && t.end-t.start > 3 && p.text[t.end-1]|0x20 == 's'
}

func (p *parser) isYear(i int) bool {
	t := p.tok(i)
	return t.kind == digits && t.end-t.start == 4 && t.num >= 1000 && t.num < 2200
}

// rangeEnd says that the number behind "1991-" closes a range of years.
func (p *parser) rangeEnd(i, y int) bool {
	t := p.tok(i)
	if p.glued(i+1) && (p.tok(i+1).kind == word || p.isMark(i+1, dash) && p.tok(i+2).kind == digits) {
		return false
	}
	return width(t) == 4 && t.num > y && t.num < y+500 || width(t) == 2 && t.num > y%100
}

// spokenYearDate reads "nineteen ninety-six", "two thousand and fifteen".
func (p *parser) spokenYearDate(i int) (f found, ok bool) {
	y, next, ok := p.spokenYear(i)
	if !ok || p.class(next) == cUnit || pluralNoun(p, next) || p.class(next) == cScale {
		return f, false
	}
	if y%100 == 0 && !p.has(i-1, wIn|wSince) {
		return f, false
	}
	f = found{from: i, to: next, typ: Date}
	f.setYear(y)
	return f, true
}

// decadeDigits reads "1990s", "1990 s" and, after an apostrophe, "90s".
func (p *parser) decadeDigits(i int) (f found, ok bool) {
	t := p.tok(i)
	if t.kind != digits {
		return f, false
	}
	j := i + 1
	if p.isMark(j, apostrophe) && p.glued(j) && p.has(j+1, wS) && p.glued(j+1) && t.num%10 == 0 && width(t) == 4 {
		j++
	}
	if !p.has(j, wS) || !p.glued(j) && p.tok(j).upper {
		return f, false
	}
	f = found{from: i, to: j + 1, typ: Date, gran: gDecade}
	switch {
	case width(t) == 4 && t.num%10 == 0 && t.num >= 1000 && t.num < 2100:
		f.year, f.known = 0, false
		f.value = pad(t.num/10, 3) + "X"
		if t.num%100 == 0 && t.num < 1900 {
			f.value = pad(t.num/100, 2) + "XX" // "the 1700s"
		}
	case width(t) == 2 && t.num%10 == 0 && t.num >= 20:
		// "in his 50s" is an age.
		if p.ageLed(i-1) || !p.isMark(i-1, apostrophe) && (t.num < 30 || !p.decadeLed(i-1)) {
			return f, false
		}
		f.value = decadeValue(t.num)
		if p.isMark(i-1, apostrophe) && p.glued(i) {
			f.from = i - 1
		}
	default:
		return f, false
	}
	return f, true
}

// decadeLed says that "50s" behind token i is a decade and not a percentage,
// a temperature or an age: "the 50s", "the early 50s", not "the low 50s".
func (p *parser) decadeLed(i int) bool {
	if p.isMark(i, dash) {
		i--
	}
	if p.class(i) == cPhase {
		i--
	}
	return p.has(i, wThe)
}

// decadeValue is the decade that "nineties" or "90s" means in news.
func decadeValue(n int) string {
	if n < 30 {
		return "202X"
	}
	return "19" + pad(n/10, 1) + "X"
}

// ageLed says that "50s" behind token i is an age: "in his 50s", "in their
// early 50s".
func (p *parser) ageLed(i int) bool {
	if p.isMark(i, dash) {
		i--
	}
	if p.class(i) == cPhase {
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
	f.setYear(shortYear(p.tok(i + 1).num))
	return f, true
}

// decadeWord reads "the nineties"; an age ("in her thirties") and a
// temperature are not.
func (p *parser) decadeWord(i int) (f found, ok bool) {
	if p.ageLed(i-1) || !(p.has(i-1, wThe) || p.class(i-1) == cPhase || p.isMark(i-1, dash) || p.has(i-1, wIn)) {
		return f, false
	}
	return found{from: i, to: i + 1, typ: Date, gran: gDecade, value: decadeValue(int(p.val(i)))}, true
}
