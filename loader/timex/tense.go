package timex

// tense is what the clause around an expression says of its direction.
type tense uint8

const (
	untensed tense = iota
	past
	present
	future
	purpose // an infinitive under a past verb: "agreed to meet"
)

// The look around an expression is bounded, so that a text without sentence
// ends costs no more than another.
const (
	sentenceReach = 60
	clauseReach   = 14
	// "Friday's vote" is named by when it was, not by the clause it is in.
	possessiveReach = 6
)

// bounds is the sentence of token i as a token range, as far as it lies
// within reach.
func (p *parser) bounds(i int) (from, to int) {
	if i >= p.sentence.from && i < p.sentence.to {
		return p.sentence.from, p.sentence.to
	}
	from, to = i, i+1
	for from > 0 && i-from < sentenceReach && !p.endsSentence(from-1) {
		from--
	}
	for to < len(p.toks) && to-i < sentenceReach && !p.endsSentence(to-1) {
		to++
	}
	p.sentence.from, p.sentence.to = from, to
	return from, to
}

// endsSentence says whether a sentence ends with token i.
func (p *parser) endsSentence(i int) bool {
	if i+1 >= len(p.toks) {
		return true
	}
	t, n := p.tok(i), p.tok(i+1)
	if t.kind != punct {
		// a headline or caption, unless the line breaks after a function word
		return n.newline && n.upper && !p.any(i, cFunction)
	}
	switch t.mark {
	case '!', '?', ';':
		return true
	case '.':
		return p.pointEnds(i)
	}
	return false
}

// pointEnds says whether a sentence ends with the point at i.
func (p *parser) pointEnds(i int) bool {
	n, before := p.tok(i+1), p.tok(i-1)
	if n.glued && !p.isMark(i+1, '"') && !p.isMark(i+1, apostrophe) || n.kind == word && !n.upper {
		return false
	}
	if before.kind == word && width(before) == 1 {
		if before.upper {
			return false // an initial
		}
		if p.is(i-1, "m") && before.glued && (n.kind != word || n.class&^cFunction != none) {
			return false // "9 a.m. Tuesday", "9 a.m. (0735 GMT)"
		}
	}
	if p.is(i-1, "vs") || p.is(i-1, "v") {
		return false // "Alder v. Brandt"
	}
	return !p.any(i-1, cTitle) && !(p.any(i-1, cMonth) && p.flags(i-1)&short != 0)
}

// tense looks for the verb that governs tokens [from, to): the nearest verb
// before them in the sentence, else the nearest one after.
func (p *parser) tense(from, to int) tense {
	start, end := p.bounds(from)
	before := from - 1
	for before >= start && (p.has(before, wOn|wThe) || p.any(before, cPhase) || p.clockToken(before)) {
		before--
	}
	switch {
	case p.has(before, wUntil) && before > start, p.is(before, "beyond"), p.has(before, wOf) && p.is(before-1, "ahead"):
		return future
	case p.has(before, wAs) && (p.any(before-1, cPhase) || p.is(before-1, "soon")):
		return future
	}
	seen, decided := p.tenseBefore(start, before, to, clauseReach)
	if decided {
		return seen
	}
	reach := clauseReach
	if before < start || before == start && p.any(before, cFunction) && p.isMark(to, ',') {
		reach *= 3 // "In May, a week after the fair at Orvik, a boat sank"
	}
	if seen = p.tenseAfter(to, min(end, to+reach), seen); seen == untensed {
		if far, _ := p.tenseBefore(start, before, to, sentenceReach); far == future {
			return far // a past verb so far off says nothing
		}
	}
	return seen
}

// tenseBefore is the tense of the nearest verb from token i back to start; where
// it does not decide, what has been seen of one.
func (p *parser) tenseBefore(start, i, to, reach int) (seen tense, decided bool) {
	if p.isMark(to, apostrophe) && p.has(to+1, wS) {
		reach = possessiveReach
	}
	comma := false
	for last := i - reach; i >= start && i > last; i-- {
		comma = comma || p.isMark(i, ',')
		if p.isMark(i, '"') || p.isMark(i, '`') || p.isMark(i, ':') {
			break
		}
		switch v := p.verb(i); v {
		case past, future:
			if v == past && seen == purpose {
				return purpose, true
			}
			p.verbAt = i
			return v, true
		case present:
			if seen == untensed {
				seen = present
			}
		}
		if seen == untensed && p.infinitive(i) && (comma || !p.ranked(start, i)) {
			seen = purpose
		}
	}
	return seen, false
}

// ranked says that the infinitive at token i tells which of several: "the first
// two clubs to leave". It has the tense of its clause.
func (p *parser) ranked(start, i int) bool {
	for j := i - 1; j >= start && j > i-7; j-- {
		if p.any(j, cOrdinal) || p.is(j, "last") || p.is(j, "only") || p.is(j, "latest") {
			return p.has(j-1, wThe)
		}
		if p.tok(j).kind != word || p.verb(j) != untensed {
			return false
		}
	}
	return false
}

// infinitive says that "to" and a verb stand at i.
func (p *parser) infinitive(i int) bool {
	n := p.tok(i + 1)
	return p.has(i, wTo) && n.kind == word && n.class == none && !n.upper && !n.past
}

// tenseAfter is the tense of the nearest verb from token i on, given what has
// been seen before the expression.
func (p *parser) tenseAfter(i, end int, seen tense) tense {
	for ; i < end; i++ {
		if p.isMark(i, '"') || p.isMark(i, '`') {
			break
		}
		if v := p.verb(i); v == past || v == future {
			if v == past && (seen == present || seen == purpose) {
				return seen
			}
			p.verbAt = i
			return v
		}
	}
	return seen
}

// verb is the tense that token i gives its clause.
func (p *parser) verb(i int) tense {
	t := &p.toks[i]
	if t.kind != word {
		return untensed
	}
	switch p.class(i) {
	case cFuture:
		if p.flags(i)&common != 0 && !(p.has(i+1, wTo|wFor)) {
			return past // "set"
		}
		return future
	case cPast:
		if p.is(i-1, "be") {
			return p.toBe(i - 1)
		}
		return past
	case cPresent:
		if p.is(i, "has") || p.is(i, "have") {
			if p.any(i-1, cFuture) || p.has(i-1, wTo) {
				return untensed // "will have" is told by the first word
			}
			if p.has(i+1, wTo) {
				return present
			}
			return past
		}
		return present
	}
	if t.past && (!t.upper || i == p.sentence.from) {
		if p.is(i-1, "be") {
			return p.toBe(i - 1)
		}
		return past
	}
	return untensed
}

// toBe is the tense of a passive infinitive: "to be held" and "will be held"
// point ahead, "could be held" says nothing.
func (p *parser) toBe(i int) tense {
	if p.has(i-1, wTo) || p.any(i-1, cFuture) {
		return future
	}
	return untensed
}

// clockToken says that token i can be part of a clock time before a day:
// "until 9 a.m. EST Tuesday".
func (p *parser) clockToken(i int) bool {
	t := p.tok(i)
	if t.kind == punct {
		return (t.mark == '.' || t.mark == ':') && t.glued
	}
	return t.kind == digits && width(t) <= 2 || t.class&(cZone|cMeridiem) != none || p.is(i, "m") ||
		p.has(i, wA) && p.isMark(i+1, '.')
}
