package quote

import "strings"

var (
	modifiers      = oneOf(tD, tPP, tJ, tPS)      // what precedes a noun in its phrase
	headOpeners    = oneOf(tD, tJ, tVBN, tN, tNP) // what precedes a noun, nouns of a compound among it
	verbOpeners    = oneOf(tTO, tMD, tP)          // what precedes a base form
	nounPhraseEnds = oneOf(tSTOP, tCOMMA, tX)     // what ends a phrase
)

// adjectiveTable is for the words that the lexicon, or their ending, has as
// adjectives.
var adjectiveTable = tagTable{Name: "adjective or another class", Rows: []tagRow{
	{
		Name:    "unknown word as a noun",
		Example: "They sell the [zymical]. = N",
		When:    (*wordPlace).unknownHead,
		Then:    is(tN),
	},
	{
		Name:    "degree of a participle",
		Example: "He is [best] known as Lund. = ADV",
		When:    (*wordPlace).gradesParticiple,
		Then:    is(tADV),
	},
	{
		Name:    "longer after no",
		Example: "They are no [longer] there. = ADV",
		When:    func(p *wordPlace) bool { return p.word.form == "longer" && p.prevWord.form == "no" },
		Then:    is(tADV),
	},
	{
		Name:    "verb after a subject, a modal or to",
		Example: "Bakers want to [own] the yard. = VB",
		When: func(p *wordPlace) bool {
			return p.word.tags.has(tVB) && p.prevIs(verbOpeners)
		},
		Then: is(tVB),
	},
	{
		Name:    "own after its subject",
		Example: "Half of the bakers [own] a boat. = VB",
		When:    func(p *wordPlace) bool { return p.word.form == "own" && (p.prevTag == tNS || p.prevTag == tW) },
		Then:    is(tVB),
	},
}}

// adverbTable is for the words that the lexicon, or their ending, has as
// adverbs.
var adverbTable = tagTable{Name: "adverb or another class", Rows: []tagRow{
	{
		Name:    "back as a verb",
		Example: "Sailors who [back] the mayor left. = VB",
		When:    func(p *wordPlace) bool { return p.word.form == "back" && p.backs() },
		Then:    is(tVB),
	},
	{
		Name:    "adjective in a noun phrase",
		Example: "The former [first] mate left. = J",
		When: func(p *wordPlace) bool {
			return p.canModify() && p.prevIs(modifiers) && p.precedesNounOrOne()
		},
		Then: is(tJ),
	},
	{
		Name:    "first before a noun at the beginning",
		Example: "[First] mate Lund left. = J",
		When:    func(p *wordPlace) bool { return p.word.form == "first" && p.prevTag == tX && p.precedesNounOrOne() },
		Then:    is(tJ),
	},
}}

// unknownHead reports whether an unknown word that ends as adjectives do has
// only the place of a noun.
func (p *wordPlace) unknownHead() bool {
	n := p.nextWord.tags
	return p.word.tags == 0 && !n.has(tN) && !n.has(tNS) && p.prevIs(headOpeners) &&
		!p.precedesModified() && p.nextTag != tCC && !(p.nextTag == tCOMMA && p.prevTag == tD)
}

// gradesParticiple reports whether a word of degree stands between be and a
// participle.
func (p *wordPlace) gradesParticiple() bool {
	switch p.word.form {
	case "best", "better", "more", "most", "less", "least":
		return p.prevWord.aux == auxBe && p.nextWord.tags.has(tVBN) && !p.nextWord.tags.has(tN)
	}
	return false
}

// canModify reports whether an adverb can be an adjective here: it is known as
// one, or it is unknown and no adjective precedes.
func (p *wordPlace) canModify() bool {
	return p.word.tags.has(tJ) || p.word.tags == 0 && p.prevTag != tJ
}

// precedesNounOrOne reports whether the next word is or can be a noun.
func (p *wordPlace) precedesNounOrOne() bool { return p.precedesNoun() || p.nextWord.tags.has(tN) }

// endsIn reports whether the word ends so.
func (p *wordPlace) endsIn(s string) bool {
	return strings.HasSuffix(p.a.tok.at(p.i).Text(p.a.text), s)
}

// backs reports whether back is a verb: who back the mayor, to back Alder,
// sailors now back her.
func (p *wordPlace) backs() bool {
	switch p.prevTag {
	case tW, tMD:
		return true
	case tTO:
		return p.nextIs(objectOpeners)
	case tADV, tNS, tP, tNP:
		return p.nextIs(objectOpeners) && p.followsPluralSubject()
	}
	return false
}

// objectOpeners are what begins the object of back.
var objectOpeners = oneOf(tN, tNS, tNP, tD, tPP, tPO, tJ)

// followsPluralSubject reports whether a plural or a pronoun that no verb
// precedes is before the word and its adverbs.
func (p *wordPlace) followsPluralSubject() bool {
	a, s := p.a, p.prev
	for s > 0 && a.tags.at(s) == tADV {
		s--
	}
	return (a.plural(s) || a.tags.at(s) == tP) && a.verbBefore(s) == tX
}
