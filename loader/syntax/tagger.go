package syntax

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
func (a *Grammar) look(from, to int) {
	start := true // at the beginning of a sentence
	a.Headline = a.capitalised(from, to)
	a.place.a, a.place.to = a, to
	tok, tags, ents := a.Tok, a.Tags[:len(a.Tok)], a.Ent[:len(a.Tok)]
	numbers, known := a.Doc.Words[:len(a.Tok)], numbered()
	for i := from; i < to; i++ {
		t := &tok[i]
		switch t.Kind {
		case token.Word:
			k := known[numbers[i]]
			if k.entry == 0 {
				k = Words.curly(a.Text[t.Start:t.End])
			}
			ents[i] = k.entry
			switch {
			case t.Upper && a.isName(i, &entries[k.entry], start):
				tags[i] = NP
			case k.pref != X:
				tags[i] = k.pref
			default:
				tags[i] = guess(a.Text[t.Start:t.End])
			}
			start = false
		case token.Number:
			a.Tags[i] = NUM
			start = false
		case token.Clitic:
			a.Tags[i], a.Ent[i] = clitic(a.Text[t.Start:t.End])
			start = false
		case token.Break:
			a.Tags[i] = BRK
			start = true
		default:
			a.Tags[i] = a.punct(i)
			switch a.Tags[i] {
			case STOP, COLON:
				start = true
			case Q, LP:
			default:
				start = false
			}
		}
	}
}

func (a *Grammar) punct(i int) Tag {
	t := a.Tok.At(i)
	switch b := a.Text[t.Start]; b {
	case ',':
		return COMMA
	case ':':
		return COLON
	case ';':
		return SEMI
	case '.', '?', '!':
		return STOP
	case '-':
		return DASH
	case '(', '[', '{':
		return LP
	case ')', ']', '}':
		return RP
	case '"', '\'', '`':
		return Q
	default:
		if b < utf8.RuneSelf {
			return SYM
		}
	}
	switch r, _ := utf8.DecodeRuneInString(a.Text[t.Start:t.End]); r {
	case '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›',
		'「', '」', '『', '』', '｢', '｣', '〝', '〞', '〟', '＂':
		return Q
	case '–', '—', '−', '―':
		return DASH
	case '…':
		return STOP
	}
	return SYM
}

// disambiguate settles the tags of tokens [from, to) of one sentence.
func (a *Grammar) disambiguate(from, to int) {
	a.place.a, a.place.to = a, to
	prev := -1 // the token before, quotation marks skipped
	for i := from; i < to; i++ {
		t := a.Tags[i]
		if t == Q || t == BRK {
			continue
		}
		if a.Tok[i].Kind == token.Word || t == PS {
			a.Tags[i] = a.settle(i, prev)
		}
		prev = i
	}
}

// next returns the token that follows i, quotation marks skipped, or -1.
func (a *Grammar) next(i, to int) int {
	for j := i + 1; j < to && j < i+4; j++ {
		if a.Tags.At(j) != Q {
			return j
		}
	}
	return -1
}

func (a *Grammar) Entry(i int) *Entry {
	if uint(i) < uint(len(a.Ent)) {
		return &entries[a.Ent[i]]
	}
	return &entries[0]
}

// settle tells the part of speech of token i, which prev precedes.
func (a *Grammar) settle(i, prev int) Tag {
	t, e := a.Tags.At(i), a.Entry(i)
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
	if t == N && e.Tags == 0 {
		if t, ok := p.try(&unknownVerb); ok {
			return t
		}
		return t
	}
	if e.Aux != auxNone {
		return a.settleAux(p)
	}
	return a.settleVerb(p)
}

// settled reports whether a word has the same part of speech wherever it stands,
// as most have.
func (a *Grammar) settled(t Tag, e *Entry, prev int) bool {
	switch t {
	case W, TO, P, NOT:
		return true
	case NP:
		return !a.Headline
	case PS:
		return prev < 0
	case PP, MD, CC, SUB, IN, ADV, TH, EX:
		return e.oneTag()
	case D, J:
		return e.oneTag() && !becomesAdverb(e)
	case N:
		if e.Tags == 0 { // an unknown word
			before := a.Tags.At(prev)
			return before != TO && before != MD
		}
	}
	return !IsVerb(t) && e.Tags&verbTags == 0
}

// oneTag reports whether the lexicon knows the word as one part of speech.
func (e *Entry) oneTag() bool { return e.Tags != 0 && e.Tags&(e.Tags-1) == 0 }

// becomesAdverb reports whether a word is an adverb in some place though the
// lexicon has it as nothing but a determiner or an adjective.
func becomesAdverb(e *Entry) bool {
	switch e.Form {
	case "no", "longer", "best", "better":
		return true
	}
	return false
}

// settleAux tells the forms of be, have and do apart, and that the short form
// that precedes had and been is has.
func (a *Grammar) settleAux(p *wordPlace) Tag {
	if e := p.word; e.Form == "had" || e.Form == "been" {
		if p.prev >= 0 && a.Tok.At(p.prev).Kind == token.Clitic && p.prevWord.Form == "is" {
			p.setShort(p.prev, "has")
			p.prevWord = a.Entry(p.prev)
		}
	}
	if t, ok := p.try(&auxiliary); ok {
		return t
	}
	return p.word.Pref
}

func startsNoun(t Tag, e *Entry) bool {
	switch t {
	case N, NS, NP, J, NUM, VBN, VBG:
		return true
	case VBD, VB, VBZ:
		return e.Tags.Has(N) || e.Tags.Has(NS) || e.Tags.Has(VBN)
	case ADV:
		return false
	}
	return false
}
