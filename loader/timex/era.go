package timex

// Years are counted as astronomers do, so that they can be added to: 1 BC would
// be 0, which is taken for an unknown year, and 490 BC is -489.

// yearOfEra reads a year with its era: "490 BC", "490 B.C.E.", "79 AD", "AD 79".
func (p *parser) yearOfEra(i int) (y, next int, ok bool) {
	t := p.tok(i)
	if t.kind != digits || width(t) > 4 || t.num() == 0 {
		return 0, i, false
	}
	before, next := p.era(i + 1)
	if next == i+1 {
		return t.num(), next, p.eraBefore(i) < i
	}
	if before {
		return 1 - t.num(), next, t.num() > 1
	}
	return t.num(), next, true
}

// eraBefore is the token of the "AD" or "A.D." before a year at token i, or i.
func (p *parser) eraBefore(i int) int {
	switch {
	case !p.upper(i-1) && !p.isMark(i-1, '.'):
		return i
	case p.isWord(i-1, "AD"):
		return i - 1
	case p.isMark(i-1, '.') && p.isWord(i-2, "D") && p.isMark(i-3, '.') && p.isWord(i-4, "A"):
		return i - 4
	}
	return i
}

// era reads what stands after a year: "BC", "BCE", "B.C.", "AD", "CE", and the
// token after it, or i.
func (p *parser) era(i int) (before bool, next int) {
	switch {
	case !p.upper(i):
		return false, i
	case p.isWord(i, "BC"), p.isWord(i, "BCE"):
		return true, i + 1
	case p.isWord(i, "AD"), p.isWord(i, "CE"):
		return false, i + 1
	case p.isWord(i, "B"), p.isWord(i, "A"):
	default:
		return false, i
	}
	// a point ends each letter; the last may be that of the sentence
	letters := [...]string{"C", "E"}
	if p.isWord(i, "A") {
		letters = [...]string{"D", ""}
	}
	next = i
	for _, letter := range letters {
		if letter == "" || !p.isMark(next+1, '.') || !p.glued(next+1) || !p.isWord(next+2, letter) || !p.glued(next+2) {
			break
		}
		next += 2
	}
	if next == i {
		return false, i
	}
	before = p.isWord(i, "B")
	if next++; p.isMark(next, '.') && p.glued(next) && !p.endsSentence(next) {
		next++
	}
	return before, next
}

// isWord compares a token with a word in just these letters.
func (p *parser) isWord(i int, w string) bool {
	t := p.tok(i)
	return t.kind == word && p.text[t.start:t.end] == w
}

// eraRange reads the first of two years of one era: "499-493 BC", "from 499 to
// 493 BC", "the rest of 496 and 495 BC".
func (p *parser) eraRange(i int) (f found, ok bool) {
	t := p.tok(i)
	if t.kind != digits || width(t) > 4 {
		return f, false
	}
	j, ok := p.joint(i + 1)
	if !ok || p.tok(j).kind != digits {
		return f, false
	}
	if _, next := p.era(j + 1); next == j+1 {
		return f, false
	}
	y, _, ok := p.yearOfEra(j)
	if !ok || t.num() == 0 || y < 0 && t.num() <= 1-y || y > 0 && t.num() >= y {
		return f, false
	}
	f = found{from: i, to: i + 1, typ: Date, rule: "499-493 BC"}
	if y < 0 {
		f.setYear(1 - t.num())
	} else {
		f.setYear(t.num())
	}
	return f, true
}
