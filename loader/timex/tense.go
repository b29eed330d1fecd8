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
	t := p.toks[i]
	if t.kind != punct {
		return p.toks[i+1].newline && p.toks[i+1].upper && !p.clauseWord(i)
	}
	switch t.mark {
	case '!', '?', ';':
		return true
	case '.':
		n := p.toks[i+1]
		if n.glued && !(n.kind == punct && (n.mark == '"' || n.mark == apostrophe)) {
			return false
		}
		if n.kind == word && !n.upper {
			return false
		}
		before := p.tok(i - 1)
		if before.kind == word && before.end-before.start == 1 {
			if before.upper {
				return false // an initial
			}
			if p.is(i-1, "m") && p.glued(i-1) && (n.kind != word || p.class(i+1) != none && p.class(i+1) != cFunction) {
				return false // "9 a.m. Tuesday", "9 a.m. (0735 GMT)"
			}
		}
		e := p.entry(i - 1)
		if e.class == cTitle || e.class == cMonth && e.flags&short != 0 {
			return false
		}
		return true
	}
	return false
}

// clauseWord says that a line break behind token i does not end a sentence.
func (p *parser) clauseWord(i int) bool {
	return p.class(i) == cFunction
}

// tense looks for the verb that governs tokens [from, to): the nearest verb
// before them in the sentence, else the nearest one behind.
func (p *parser) tense(from, to int) tense {
	start, end := p.bounds(from)
	before := from - 1
	for before >= start && (p.has(before, wOn|wThe) || p.class(before) == cPhase || p.clockToken(before)) {
		before--
	}
	switch {
	case p.has(before, wUntil) && before > start, p.has(before, wOf) && p.is(before-1, "ahead"):
		return future
	case p.has(before, wAs) && (p.class(before-1) == cPhase || p.is(before-1, "soon")):
		return future
	}
	seen, reach := untensed, clauseReach
	if p.isMark(to, apostrophe) && p.has(to+1, wS) {
		reach = possessiveReach
	}
	for i := before; i >= start && before-i < reach; i-- {
		t := &p.toks[i]
		if t.kind == punct && (t.mark == '"' || t.mark == '`' || t.mark == ':') {
			break
		}
		switch v := p.verb(i); v {
		case past, future:
			if v == past && seen == purpose {
				return purpose
			}
			p.verbAt = i
			return v
		case present:
			if seen == untensed {
				seen = present
			}
		}
		if seen == untensed && p.has(i, wTo) && p.tok(i+1).kind == word && p.class(i+1) == none && !p.upper(i+1) && !p.toks[i+1].past {
			seen = purpose
		}
	}
	for i := to; i < end && i-to < clauseReach; i++ {
		t := &p.toks[i]
		if t.kind == punct && (t.mark == '"' || t.mark == '`') {
			break
		}
		switch v := p.verb(i); v {
		case past, future:
			if (seen == present || seen == purpose) && v == past {
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
			if p.class(i-1) == cFuture || p.has(i-1, wTo) {
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
	if p.has(i-1, wTo) || p.class(i-1) == cFuture {
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
	return t.kind == digits && width(t) <= 2 || p.any(i, cZone|cMeridiem) || p.is(i, "m") || p.has(i, wA) && p.isMark(i+1, '.')
}
