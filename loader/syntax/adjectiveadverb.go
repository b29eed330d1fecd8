package syntax

import "strings"

var (
	modifiers      = oneOf(D, PP, J, PS)     // what precedes a noun in its phrase
	headOpeners    = oneOf(D, J, VBN, N, NP) // what precedes a noun, nouns of a compound among it
	verbOpeners    = oneOf(TO, MD, P)        // what precedes a base form
	nounPhraseEnds = oneOf(STOP, COMMA, X)   // what ends a phrase
)

// adjectiveTable is for the words that the lexicon, or their ending, has as
// adjectives.
var adjectiveTable = tagTable{Name: "adjective or another class", Rows: []tagRow{
	{
		Name:    "unknown word as a noun",
		Example: "They sell the [zymical]. = N",
		When:    (*wordPlace).unknownHead,
		Then:    is(N),
	},
	{
		Name:    "degree of a participle",
		Example: "He is [best] known as Lund. = ADV",
		When:    (*wordPlace).gradesParticiple,
		Then:    is(ADV),
	},
	{
		Name:    "longer after no",
		Example: "They are no [longer] there. = ADV",
		When:    func(p *wordPlace) bool { return p.word.Form == "longer" && p.prevWord.Form == "no" },
		Then:    is(ADV),
	},
	{
		Name:    "verb after a subject, a modal or to",
		Example: "Bakers want to [own] the yard. = VB",
		When: func(p *wordPlace) bool {
			return p.word.Tags.Has(VB) && p.prevIs(verbOpeners)
		},
		Then: is(VB),
	},
	{
		Name:    "own after its subject",
		Example: "Half of the bakers [own] a boat. = VB",
		When:    func(p *wordPlace) bool { return p.word.Form == "own" && (p.prevTag == NS || p.prevTag == W) },
		Then:    is(VB),
	},
}}

// adverbTable is for the words that the lexicon, or their ending, has as
// adverbs.
var adverbTable = tagTable{Name: "adverb or another class", Rows: []tagRow{
	{
		Name:    "back as a verb",
		Example: "Sailors who [back] the mayor left. = VB",
		When:    func(p *wordPlace) bool { return p.word.Form == "back" && p.backs() },
		Then:    is(VB),
	},
	{
		Name:    "adjective in a noun phrase",
		Example: "The former [first] mate left. = J",
		When: func(p *wordPlace) bool {
			return p.canModify() && p.prevIs(modifiers) && p.precedesNounOrOne()
		},
		Then: is(J),
	},
	{
		Name:    "first before a noun at the beginning",
		Example: "[First] mate Lund left. = J",
		When:    func(p *wordPlace) bool { return p.word.Form == "first" && p.prevTag == X && p.precedesNounOrOne() },
		Then:    is(J),
	},
}}

// unknownHead reports whether an unknown word that ends as adjectives do has
// only the place of a noun.
func (p *wordPlace) unknownHead() bool {
	n := p.nextWord.Tags
	return p.word.Tags == 0 && !n.Has(N) && !n.Has(NS) && p.prevIs(headOpeners) &&
		!p.precedesModified() && p.nextTag != CC && !(p.nextTag == COMMA && p.prevTag == D)
}

// gradesParticiple reports whether a word of degree stands between be and a
// participle.
func (p *wordPlace) gradesParticiple() bool {
	switch p.word.Form {
	case "best", "better", "more", "most", "less", "least":
		return p.prevWord.Aux == AuxBe && p.nextWord.Tags.Has(VBN) && !p.nextWord.Tags.Has(N)
	}
	return false
}

// canModify reports whether an adverb can be an adjective here: it is known as
// one, or it is unknown and no adjective precedes.
func (p *wordPlace) canModify() bool {
	return p.word.Tags.Has(J) || p.word.Tags == 0 && p.prevTag != J
}

// precedesNounOrOne reports whether the next word is or can be a noun.
func (p *wordPlace) precedesNounOrOne() bool { return p.precedesNoun() || p.nextWord.Tags.Has(N) }

// endsIn reports whether the word ends so.
func (p *wordPlace) endsIn(s string) bool {
	return strings.HasSuffix(p.a.Tok.At(p.i).Text(p.a.Text), s)
}

// backs reports whether back is a verb: who back the mayor, to back Alder,
// sailors now back her.
func (p *wordPlace) backs() bool {
	switch p.prevTag {
	case W, MD:
		return true
	case TO:
		return p.nextIs(objectOpeners)
	case ADV, NS, P, NP:
		return p.nextIs(objectOpeners) && p.followsPluralSubject()
	}
	return false
}

// objectOpeners are what begins the object of back.
var objectOpeners = oneOf(N, NS, NP, D, PP, PO, J)

// followsPluralSubject reports whether a plural or a pronoun that no verb
// precedes is before the word and its adverbs.
func (p *wordPlace) followsPluralSubject() bool {
	a, s := p.a, p.prev
	for s > 0 && a.Tags.At(s) == ADV {
		s--
	}
	return (a.plural(s) || a.Tags.At(s) == P) && a.verbBefore(s) == X
}
