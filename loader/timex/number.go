package timex

import "strconv"

// A quantity is a number as durations need it: a whole, a fraction of it, or
// a count that the text leaves open ("several").
type quantity struct {
	whole   int
	frac    string // decimals after the point: "5" for a half
	unknown bool
	exact   bool // not "a" or "an"
}

// times multiplies by a small factor (a decade is ten years). It is false
// where the product has no short notation.
func (q quantity) times(n int) (quantity, bool) {
	if n == 1 {
		return q, true
	}
	q.whole *= n
	if q.frac != "" {
		f, err := strconv.Atoi(q.frac)
		if err != nil || len(q.frac) > 2 {
			return q, false
		}
		if len(q.frac) == 1 {
			f *= 10
		}
		f *= n
		q.whole += f / 100
		q.frac = ""
		if f%100 != 0 {
			q.frac = strconv.Itoa(f % 100)
		}
	}
	return q, true
}

func (q quantity) String() string {
	if q.unknown {
		return "X"
	}
	s := strconv.Itoa(q.whole)
	if q.frac != "" {
		s += "." + q.frac
	}
	return s
}

// number reads a count of things at i: "16", "1,000", "2.5", "5 1/2",
// "twenty-one", "two hundred", "a", "a couple of", "several", "half a".
func (p *parser) number(i int) (q quantity, next int, ok bool) {
	t := p.tok(i)
	switch {
	case t.kind == digits:
		return p.digitNumber(i)
	case t.kind == other:
		f := p.fraction(i)
		return quantity{frac: f, exact: true}, i + 1, f != ""
	case p.any(i, cCardinal):
		q.exact = true
		q.whole, next = p.cardinal(i)
		next = p.dozens(next, &q)
		return q, p.andHalf(next, &q), true
	case p.any(i, cCount):
		if p.is(i, "some") && !p.any(i+1, cUnit) {
			return q, i, false
		}
		q.whole, q.unknown = int(p.val(i)), p.val(i) == 0
		i++
		if p.has(i, wOf) {
			i++
		}
		return q, i, true
	case p.has(i, wA):
		return p.articleNumber(i)
	case p.has(i, wHalf):
		i++
		if p.has(i, wA) || p.isMark(i, dash) {
			i++
		}
		return quantity{frac: "5", exact: true}, i, true
	}
	return q, i, false
}

// digitNumber reads "1,000", "2.5", "5 1/2", "2 hundred", "3 dozen".
func (p *parser) digitNumber(i int) (q quantity, next int, ok bool) {
	q = quantity{whole: p.tok(i).num(), exact: true}
	if q.whole < 0 {
		return q, i, false
	}
	i++
	for p.isMark(i, ',') && p.glued(i) && p.digitsOf(i+1, 3) && p.glued(i+1) && q.whole < 1e6 {
		q.whole = q.whole*1000 + p.tok(i+1).num()
		i += 2
	}
	if t := p.tok(i + 1); p.isMark(i, '.') && p.glued(i) && t.kind == digits && t.glued && t.num() >= 0 {
		q.frac = p.text[t.start:t.end]
		return q, i + 2, true
	}
	if q.frac = p.fraction(i); q.frac != "" {
		if p.tok(i).kind == other {
			return q, i + 1, true
		}
		return q, i + 3, true
	}
	if p.any(i, cScale) && !p.glued(i) {
		q.whole *= int(p.val(i))
		i++
	}
	i = p.dozens(i, &q)
	return q, p.andHalf(i, &q), true
}

// dozens reads "dozen" after a number.
func (p *parser) dozens(i int, q *quantity) int {
	if p.any(i, cCount) && p.val(i) == 12 {
		q.whole *= 12
		return i + 1
	}
	return i
}

// articleNumber reads "a", "a couple of", "a hundred", "a half".
func (p *parser) articleNumber(i int) (q quantity, next int, ok bool) {
	switch {
	case p.isMark(i+1, '.') && p.glued(i+1), p.any(i+1, cCardinal):
		return q, i, false
	case p.any(i+1, cCount) && p.flags(i+1)&plural == 0:
		return p.number(i + 1)
	case p.any(i+1, cScale):
		q.whole, next = p.scaled(int(p.val(i+1)), i+2) // "a hundred and fourteen"
		return q, next, true
	case p.has(i+1, wHalf):
		return quantity{frac: "5", exact: true}, p.skipDash(i + 2), true
	}
	return quantity{whole: 1}, i + 1, true
}

// fraction is the decimals of "½", or of "1/2" and "3/4" after a whole
// number, at i.
func (p *parser) fraction(i int) string {
	t := p.tok(i)
	if t.kind == other {
		switch p.text[t.start:t.end] {
		case "½":
			return "5"
		case "¼":
			return "25"
		case "¾":
			return "75"
		}
		return ""
	}
	if t.kind != digits || t.glued || !p.isMark(i+1, '/') || !p.glued(i+1) || !p.glued(i+2) {
		return ""
	}
	switch a, b := t.num(), p.tok(i+2).num(); {
	case p.tok(i+2).kind != digits:
	case a == 1 && b == 2:
		return "5"
	case a == 1 && b == 4:
		return "25"
	case a == 3 && b == 4:
		return "75"
	}
	return ""
}

// andHalf reads "and a half", "and a quarter" after a number.
func (p *parser) andHalf(i int, q *quantity) int {
	hyphens := p.isMark(i, dash) && p.glued(i) && p.glued(i+1) // "three-and-a-half"
	i0 := i
	if hyphens {
		i++
	}
	if !p.has(i, wAnd) {
		return i0
	}
	n := p.skipHyphen(i+1, hyphens)
	if p.has(n, wA) {
		n = p.skipHyphen(n+1, hyphens)
	}
	switch {
	case p.has(n, wHalf):
		q.frac = "5"
	case p.any(n, cUnit) && unit(p.val(n)) == quarter && (p.has(n-1, wA) || hyphens):
		q.frac = "25"
	default:
		return i0
	}
	return n + 1
}

func (p *parser) skipHyphen(i int, hyphens bool) int {
	if hyphens {
		return p.skipDash(i)
	}
	return i
}

// cardinal reads a number in words: "four", "twenty-one", "two hundred and
// six", "three thousand". The caller knows that a cardinal stands at i.
func (p *parser) cardinal(i int) (n, next int) {
	n, i = p.below100(i)
	for s := 0; s < 3 && p.any(i, cScale); s++ {
		k := i + 1
		n, i = p.scaled(n*int(p.val(i)), k)
		if i == k {
			break
		}
	}
	return n, i
}

// scaled adds what follows a hundred or thousand to it: "and fourteen".
func (p *parser) scaled(n, i int) (int, int) {
	j := i
	if p.has(j, wAnd) {
		j++
	}
	if !p.any(j, cCardinal) {
		return n, i
	}
	m, k := p.below100(j)
	if p.any(k, cScale) {
		if int(p.val(k)) >= 1000 {
			return n, i
		}
		m *= int(p.val(k))
		k++
	}
	return n + m, k
}

func (p *parser) below100(i int) (n, next int) {
	n = int(p.val(i))
	i++
	if n < 20 {
		return n, i
	}
	j := i
	if p.isMark(j, dash) && p.glued(j) {
		j++
	}
	if p.any(j, cCardinal) && p.val(j) > 0 && p.val(j) < 10 {
		return n + int(p.val(j)), j + 1
	}
	return n, i
}

// ordinal reads "21st", "twenty-first", "third".
func (p *parser) ordinal(i int) (n, next int, ok bool) {
	t := p.tok(i)
	switch {
	case t.kind == digits && t.num() > 0 && t.num() < 3000 && p.any(i+1, cSuffix) && p.glued(i+1):
		return t.num(), i + 2, true
	case p.any(i, cOrdinal):
		return int(p.val(i)), i + 1, true
	case p.any(i, cCardinal) && (p.val(i) == 20 || p.val(i) == 30):
		j := i + 1
		if p.isMark(j, dash) {
			j++
		}
		if p.any(j, cOrdinal) && p.val(j) < 10 {
			return int(p.val(i) + p.val(j)), j + 1, true
		}
	}
	return 0, i, false
}

// dayNumber reads a day of the month: "8", "8th", "eighth", and in words
// "twenty nine".
func (p *parser) dayNumber(i int) (d, next int, ok bool) {
	if d, next, ok = p.ordinal(i); ok {
		return d, next, d >= 1 && d <= 31
	}
	if t := p.tok(i); t.kind == digits && t.num() >= 1 && t.num() <= 31 && t.end-t.start <= 2 {
		return t.num(), i + 1, true
	}
	if p.any(i, cCardinal) {
		d, next = p.below100(i)
		return d, next, d >= 1 && d <= 31 && !p.any(next, cScale)
	}
	return 0, i, false
}

// spokenYear reads a year in words: "nineteen eighty-six", "nineteen hundred
// ninety three", "two thousand and fifteen".
func (p *parser) spokenYear(i int) (y, next int, ok bool) {
	if !p.any(i, cCardinal) {
		return 0, i, false
	}
	first := int(p.val(i))
	switch {
	case first == 2 && p.any(i+1, cScale) && p.val(i+1) == 1000:
		y, next = p.cardinal(i)
		return y, next, y >= 2000 && y < 2100
	case first >= 13 && first <= 19 || first == 20:
		if p.any(i+1, cScale) && p.val(i+1) == 100 {
			y, next = p.cardinal(i)
			return y, next, true
		}
		if p.any(i+1, cCardinal) && p.val(i+1) >= 10 {
			m, n := p.below100(i + 1)
			return first*100 + m, n, true
		}
	}
	return 0, i, false
}
