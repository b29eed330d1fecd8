package quote

import (
	"unicode/utf8"

	"onrecord/loader/token"
)

// The tagger gives every token one part of speech: closed classes and known
// words from the lexicon, other words by their endings, and the ones that are
// ambiguous by what precedes and follows them, left to right in one pass. The
// rules are the ones of Eric Brill's transformation-based tagger in kind, written
// by hand: tables of rows, of which the first that holds decides.

// look fills in the entry and the lexical tag of every token.
func (a *analysis) look(from, to int) {
	start := true // at the beginning of a sentence
	a.headline = a.capitalised(from, to)
	a.place.a, a.place.to = a, to
	tok, tags, ents := a.tok, a.tags[:len(a.tok)], a.ent[:len(a.tok)]
	numbers, known := a.doc.Words[:len(a.tok)], numbered()
	for i := from; i < to; i++ {
		t := &tok[i]
		switch t.Kind {
		case token.Word:
			k := known[numbers[i]]
			if k.entry == 0 {
				k = words.curly(a.text[t.Start:t.End])
			}
			ents[i] = k.entry
			switch {
			case t.Upper && a.isName(i, &entries[k.entry], start):
				tags[i] = tNP
			case k.pref != tX:
				tags[i] = k.pref
			default:
				tags[i] = guess(a.text[t.Start:t.End])
			}
			start = false
		case token.Number:
			a.tags[i] = tNUM
			start = false
		case token.Clitic:
			a.tags[i], a.ent[i] = clitic(a.text[t.Start:t.End])
			start = false
		case token.Break:
			a.tags[i] = tBRK
			start = true
		default:
			a.tags[i] = a.punct(i)
			switch a.tags[i] {
			case tSTOP, tCOLON:
				start = true
			case tQ, tLP:
			default:
				start = false
			}
		}
	}
}

func (a *analysis) punct(i int) tag {
	t := a.tok.at(i)
	switch b := a.text[t.Start]; b {
	case ',':
		return tCOMMA
	case ':':
		return tCOLON
	case ';':
		return tSEMI
	case '.', '?', '!':
		return tSTOP
	case '-':
		return tDASH
	case '(', '[', '{':
		return tLP
	case ')', ']', '}':
		return tRP
	case '"', '\'', '`':
		return tQ
	default:
		if b < utf8.RuneSelf {
			return tSYM
		}
	}
	switch r, _ := utf8.DecodeRuneInString(a.text[t.Start:t.End]); r {
	case '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›',
		'「', '」', '『', '』', '｢', '｣', '〝', '〞', '〟', '＂':
		return tQ
	case '–', '—', '−', '―':
		return tDASH
	case '…':
		return tSTOP
	}
	return tSYM
}

// disambiguate settles the tags of tokens [from, to) of one sentence.
func (a *analysis) disambiguate(from, to int) {
	a.place.a, a.place.to = a, to
	prev := -1 // the token before, quotation marks skipped
	for i := from; i < to; i++ {
		t := a.tags[i]
		if t == tQ || t == tBRK {
			continue
		}
		if a.tok[i].Kind == token.Word || t == tPS {
			a.tags[i] = a.settle(i, prev)
		}
		prev = i
	}
}

// next returns the token that follows i, quotation marks skipped, or -1.
func (a *analysis) next(i, to int) int {
	for j := i + 1; j < to && j < i+4; j++ {
		if a.tags.at(j) != tQ {
			return j
		}
	}
	return -1
}

func (a *analysis) entry(i int) *entry {
	if uint(i) < uint(len(a.ent)) {
		return &entries[a.ent[i]]
	}
	return &entries[0]
}

// settle tells the part of speech of token i, which prev precedes.
func (a *analysis) settle(i, prev int) tag {
	t, e := a.tags.at(i), a.entry(i)
	if a.settled(t, e, prev) {
		return t
	}
	p := &a.place
	p.at(i, prev)
	if table := byLexicalTag[t]; table != nil {
		if t, ok := p.try(table); ok {
			return t
		}
		return t
	}
	if t == tN && e.tags == 0 {
		if t, ok := p.try(&unknownVerb); ok {
			return t
		}
		return t
	}
	if e.aux != auxNone {
		return a.settleAux(p)
	}
	return a.settleVerb(p)
}

// settled reports whether a word has the same part of speech wherever it stands,
// as most have.
func (a *analysis) settled(t tag, e *entry, prev int) bool {
	switch t {
	case tW, tTO, tP, tNOT:
		return true
	case tNP:
		return !a.headline
	case tPS:
		return prev < 0
	case tPP, tMD, tCC, tSUB, tIN, tADV, tTH, tEX:
		return e.oneTag()
	case tD, tJ:
		return e.oneTag() && !becomesAdverb(e)
	case tN:
		if e.tags == 0 { // an unknown word
			before := a.tags.at(prev)
			return before != tTO && before != tMD
		}
	}
	return !isVerb(t) && e.tags&verbTags == 0
}

// oneTag reports whether the lexicon knows the word as one part of speech.
func (e *entry) oneTag() bool { return e.tags != 0 && e.tags&(e.tags-1) == 0 }

// becomesAdverb reports whether a word is an adverb in some place though the
// lexicon has it as nothing but a determiner or an adjective.
func becomesAdverb(e *entry) bool {
	switch e.form {
	case "no", "longer", "best", "better":
		return true
	}
	return false
}

// settleAux tells the forms of be, have and do apart, and that the short form
// that precedes had and been is has.
func (a *analysis) settleAux(p *wordPlace) tag {
	if e := p.word; e.form == "had" || e.form == "been" {
		if p.prev >= 0 && a.tok.at(p.prev).Kind == token.Clitic && p.prevWord.form == "is" {
			p.setShort(p.prev, "has")
			p.prevWord = a.entry(p.prev)
		}
	}
	if t, ok := p.try(&auxiliary); ok {
		return t
	}
	return p.word.pref
}

func startsNoun(t tag, e *entry) bool {
	switch t {
	case tN, tNS, tNP, tJ, tNUM, tVBN, tVBG:
		return true
	case tVBD, tVB, tVBZ:
		return e.tags.has(tN) || e.tags.has(tNS) || e.tags.has(tVBN)
	case tADV:
		return false
	}
	return false
}
