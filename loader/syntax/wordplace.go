package syntax

import "onrecord/loader/internal/rule"

// wordPlace is a word whose part of speech is to be told, and what stands next
// to it. Quotation marks between the words are skipped; where nothing precedes
// or follows, the index is -1, the tag tX and the entry that of no word.
type wordPlace struct {
	a                *Grammar
	i, prev, next    int // tokens
	to               int // the end of the unit
	tag              Tag // by the lexicon
	prevTag, nextTag Tag
	word             *Entry
	prevWord         *Entry
	nextWord         *Entry

	// governor is the token that precedes the word when adverbs and not are
	// skipped: the to, the modal or the auxiliary whose verb the word can be.
	governor     int
	governorTag  Tag
	governorWord *Entry

	start bool   // a capitalised word is at the beginning of a sentence
	forms tagset // the parts of speech that the word can be

	// verb is the last verb that precedes the word in its clause, or -1, and
	// then opener what the clause opens with. Only those tables have it whose
	// decision hangs on it.
	verb   int
	opener Tag

	// phrase tells that a noun phrase follows, complement that what can be one
	// does; for what is a noun or the base form of a verb.
	phrase, complement bool
}

// A tagTable decides a part of speech.
type (
	tagTable = rule.Table[*wordPlace, Tag]
	tagRow   = rule.Row[*wordPlace, Tag]
)

// is is the decision for one tag.
func is(t Tag) func(*wordPlace) Tag { return rule.Is[*wordPlace](t) }

// by decides by a table whose last row always does.
func (p *wordPlace) by(t *tagTable) Tag {
	tag, _ := p.try(t)
	return tag
}

// try decides by a table that need not.
func (p *wordPlace) try(t *tagTable) (Tag, bool) { return t.Decide(p, p.a.Trace, p.i) }

// at sets the place to the word at token i, which prev precedes.
func (p *wordPlace) at(i, prev int) {
	a := p.a
	next := a.next(i, p.to)
	p.i, p.prev, p.next = i, prev, next
	p.tag, p.word = a.Tags.At(i), a.Entry(i)
	p.prevTag, p.prevWord = a.at(prev)
	p.nextTag, p.nextWord = a.at(next)
}

// setForms notes which forms the word can be. A word that the lexicon does not
// have is what its ending tells.
func (p *wordPlace) setForms() {
	p.forms = p.word.Tags
	switch {
	case p.forms != 0:
	case p.tag == VBD:
		p.forms = 1<<VBD | 1<<VBN
	case p.tag == VBG:
		p.forms = 1 << VBG
	}
}

func (p *wordPlace) noun() bool       { return p.forms&(1<<N|1<<NS) != 0 }
func (p *wordPlace) adjective() bool  { return p.forms.Has(J) }
func (p *wordPlace) base() bool       { return p.forms.Has(VB) }
func (p *wordPlace) third() bool      { return p.forms.Has(VBZ) }
func (p *wordPlace) past() bool       { return p.forms.Has(VBD) }
func (p *wordPlace) participle() bool { return p.forms.Has(VBN) }
func (p *wordPlace) gerund() bool     { return p.forms.Has(VBG) }

// setGovernor finds the governor.
func (p *wordPlace) setGovernor() {
	a, g := p.a, p.prev
	for n := 0; g >= 0 && n < 3; n++ {
		if t := a.Tags.At(g); t != ADV && t != NOT && !(g == p.prev && degree(p.prevWord)) {
			break
		}
		g--
		for g >= 0 && a.Tags.At(g) == Q {
			g--
		}
	}
	p.governor = g
	p.governorTag, p.governorWord = a.at(g)
}

// frame is the complements that the word takes as a cue verb; none when it is
// no cue.
func (p *wordPlace) frame() *Frame { return &Words.Frames[p.word.Cue] }

// beforePrev is the tag of the token right before the one that precedes the
// word.
func (p *wordPlace) beforePrev() Tag { return p.a.Tags.At(p.prev - 1) }

// second is the token that follows the next one.
func (p *wordPlace) second() int { return p.a.next(max(p.next, 0), p.to) }

// followsAntecedent reports whether what precedes follows a noun, as a relative
// pronoun does.
func (p *wordPlace) followsAntecedent() bool { return IsNoun(p.beforePrev()) }

func (p *wordPlace) followsNoun() bool  { return IsNoun(p.prevTag) }
func (p *wordPlace) precedesNoun() bool { return IsNoun(p.nextTag) }

// precedesModified reports whether a noun or its adjective follows, so that the
// word can modify it.
func (p *wordPlace) precedesModified() bool { return IsNoun(p.nextTag) || p.nextTag == J }

// precedesPhrase reports whether the next token can begin a noun phrase.
func (p *wordPlace) precedesPhrase() bool { return StartsNP(p.nextTag, p.nextWord) }

// precedesNounHead reports whether the next word can be a noun or modify one.
func (p *wordPlace) precedesNounHead() bool { return startsNoun(p.nextTag, p.nextWord) }

// precedesBy reports whether by follows, and no means: by Lund, but by telephone.
func (p *wordPlace) precedesBy() bool {
	return p.nextTag == IN && p.nextWord.Form == "by" && !p.a.Means(p.next+1)
}

// Means reports whether token i names, without an article, the means by which somebody
// spoke: telephone.
func (a *Grammar) Means(i int) bool {
	switch a.Form(i) {
	case "telephone", "phone", "e-mail", "email", "text", "letter", "fax", "video", "radio", "post":
		return true
	}
	return false
}

// precedesDefinite reports whether what follows can only be a finite verb.
func (p *wordPlace) precedesDefinite() bool { return p.a.definite(p.next) }

// finiteFollows reports whether the clause goes on to a finite verb.
func (p *wordPlace) finiteFollows() bool { return p.a.finiteAfter(p.next, p.to) }

// nextIs and prevIs report whether the neighbour has one of the tags.
func (p *wordPlace) nextIs(s wideset) bool { return s.has(p.nextTag) }
func (p *wordPlace) prevIs(s wideset) bool { return s.has(p.prevTag) }

// asNoun is the decision for the noun that the word can be.
func asNoun(p *wordPlace) Tag { return nounTag(p.word) }
