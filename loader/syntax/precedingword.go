package syntax

// afterTag are the tables for a word that can be a verb, by the tag of what
// precedes it. Where no row decides, its forms do.
var afterTag = [SYM + 1]*tagTable{
	D: &afterDeterminer, PP: &afterDeterminer, PS: &afterDeterminer,
	J: &afterAdjective, NUM: &afterAdjective, IN: &afterPreposition,
	VBD: &afterVerb, VBZ: &afterVerb, VB: &afterVerb, VBG: &afterVerb, VBN: &afterVerb,
	PO: &afterObject,
}

// opensComplement are what begins the complement of a verb, and hardly ever
// follows the noun of a phrase.
var opensComplement = oneOf(D, TH, P, PP, PO, TO)

// afterPronoun is for what follows a determiner that can stand alone.
var afterPronoun = tagTable{Name: "after this or those", Rows: []tagRow{
	{
		Name:    "third person after a singular pronoun",
		Example: "This [sounds] right. = VBZ",
		When:    func(p *wordPlace) bool { return p.third() && !p.base() && p.followsOne() },
		Then:    is(VBZ),
	},
	{
		Name:    "base form after a plural pronoun",
		Example: "Those [decide] it. = VB",
		When:    func(p *wordPlace) bool { return p.base() && !p.third() && !p.noun() && p.followsMany() },
		Then:    is(VB),
	},
	{
		Name:    "base form or noun after a plural pronoun",
		Example: "Those [plan] to leave. = VB",
		When: func(p *wordPlace) bool {
			return p.base() && !p.third() && p.noun() && p.followsMany() &&
				p.manyOpens()
		},
		Then: is(VB),
	},
	{
		Name:    "past after a pronoun",
		Example: "That [left] Alder alone. = VBD",
		When: func(p *wordPlace) bool {
			return p.past() && (p.nextIs(opensComplement) || p.nextTag == NP || p.nextTag == NUM)
		},
		Then: is(VBD),
	},
	{
		Name:    "past or participle after a pronoun",
		Example: "She asked those [surveyed]. = VBN",
		When:    func(p *wordPlace) bool { return p.past() && !p.noun() && !p.precedesNounHead() },
		Then:    (*wordPlace).pastOrParticiple,
	},
}}

// afterDeterminer is for what follows a determiner or a possessive: part of a
// noun phrase.
var afterDeterminer = tagTable{Name: "after a determiner", Rows: []tagRow{
	{
		Name:    "noun",
		Example: "The [support] for it grew. = N",
		When: func(p *wordPlace) bool {
			return p.noun() && !(p.word.Form == "top" && p.precedesModified())
		},
		Then: asNoun,
	},
	{
		Name:    "past as a noun after an article",
		Example: "A [slew] of boats came. = N",
		When: func(p *wordPlace) bool {
			return p.past() && !p.participle() && (p.prevWord.Form == "a" || p.prevWord.Form == "the")
		},
		Then: is(N),
	},
	{
		Name:    "adjective",
		Example: "The [closed] yard burned. = J",
		When:    func(p *wordPlace) bool { return p.participle() || p.adjective() || p.noun() },
		Then:    is(J),
	},
	{
		Name:    "base form as a noun",
		Example: "Lund had his [say]. = N",
		When: func(p *wordPlace) bool {
			return p.base() && (p.followsPossessive() || isArticle(p.prevWord))
		},
		Then: is(N),
	},
	{
		Name:    "third person as a plural noun",
		Example: "The [likes] of Lund left. = NS",
		When:    func(p *wordPlace) bool { return p.third() && (p.followsPossessive() || p.prevWord.Form == "the") },
		Then:    is(NS),
	},
}}

// followsOne and followsMany report whether a determiner precedes that can
// stand for one thing, or for many; followsPronoun, whether either does.
func (p *wordPlace) followsOne() bool  { one, _ := pronominal(p.prevWord); return one }
func (p *wordPlace) followsMany() bool { _, many := pronominal(p.prevWord); return many }

func (p *wordPlace) followsPronoun() bool {
	one, many := pronominal(p.prevWord)
	return one || many
}

func (p *wordPlace) followsPossessive() bool { return p.prevTag == PS || p.prevTag == PP }

// manyOpens reports whether what follows a word after those makes it a verb:
// some and all are determiners before more than the others are.
func (p *wordPlace) manyOpens() bool {
	if p.prevWord.Form == "some" || p.prevWord.Form == "all" {
		return p.nextTag == W || p.nextTag != TH && p.nextIs(opensComplement)
	}
	return p.nextTag == W || p.nextTag == J || p.nextIs(opensComplement)
}

// afterAdjective is for what follows an adjective or a number.
var afterAdjective = tagTable{Name: "after an adjective", Rows: []tagRow{
	{
		Name:    "top as an adjective",
		Example: "A former [top] adviser left. = J",
		When:    func(p *wordPlace) bool { return p.word.Form == "top" && p.precedesModified() },
		Then:    is(J),
	},
	{
		Name:    "noun",
		Example: "Lund faces serious [charges]. = NS",
		When: func(p *wordPlace) bool {
			return p.noun() && !(p.prevTag == NUM && (p.nextTag == D || p.nextTag == TH)) && !p.followsQuantity()
		},
		Then: asNoun,
	},
	{
		Name:    "noun without a complement",
		Example: "Several [plans] failed. = NS",
		When: func(p *wordPlace) bool {
			return p.noun() && !p.precedesPhrase() && p.nextTag != TH && p.nextTag != TO
		},
		Then: asNoun,
	},
	{
		Name:    "base form as a noun",
		Example: "A quick [overthrow] of Lund failed. = N",
		When: func(p *wordPlace) bool {
			return p.base() && !p.noun() && p.prevTag == J && !p.precedesPhrase() &&
				adjectiveOpeners.has(p.beforePrev())
		},
		Then: is(N),
	},
	{
		Name:    "participle before its noun",
		Example: "Lund counted 300 [pledged] votes. = J",
		When: func(p *wordPlace) bool {
			return p.participle() && (p.precedesNoun() && !p.past() || p.prevTag == NUM && p.nextWord.Tags.Has(NS))
		},
		Then: is(J),
	},
}}

var adjectiveOpeners = oneOf(D, PP, PS, IN)

// followsQuantity reports whether an adjective precedes that can stand for
// those it counts.
func (p *wordPlace) followsQuantity() bool {
	switch p.prevWord.Form {
	case "many", "most", "few", "others", "several":
		return true
	}
	return false
}

// afterPreposition is for what follows a preposition.
var afterPreposition = tagTable{Name: "after a preposition", Rows: []tagRow{
	{
		Name:    "noun",
		Example: "Lund spoke of [plans]. = NS",
		When:    func(p *wordPlace) bool { return p.noun() },
		Then:    asNoun,
	},
	{
		Name:    "base form as a noun",
		Example: "Lund was treated like [trash]. = N",
		When: func(p *wordPlace) bool {
			return p.base() && !p.past() && p.prevWord.Form != "than" &&
				(p.nextTag == COMMA || p.nextTag == STOP || p.nextTag == IN)
		},
		Then: is(N),
	},
	{
		Name:    "third person as a plural noun",
		Example: "Lund left with boxes of [toys]. = NS",
		When:    func(p *wordPlace) bool { return p.third() && p.nextIs(endsObject) },
		Then:    is(NS),
	},
	{
		Name:    "participle before its noun",
		Example: "Lund spoke of [closed] yards. = J",
		When:    func(p *wordPlace) bool { return p.participle() && p.precedesNounHead() },
		Then:    is(J),
	},
}}

// endsObject are what follows the object of a preposition.
var endsObject = oneOf(COMMA, STOP, IN, TO, CC)

// afterVerb is for what follows a verb: part of its object, mostly.
var afterVerb = tagTable{Name: "after a verb", Rows: []tagRow{
	{
		Name:    "participle before the noun of an object",
		Example: "The council held [classified] papers. = J",
		When: func(p *wordPlace) bool {
			return p.participle() && p.prevWord.Aux == auxNone && p.precedesModified() &&
				(p.prevTag != VBN || p.a.Entry(p.prev-1).Aux == AuxHave)
		},
		Then: is(J),
	},
	{
		Name:    "third person as a plural object",
		Example: "They were making [slings]. = NS",
		When: func(p *wordPlace) bool {
			return p.third() && !p.noun() && p.prevWord.Aux == auxNone && !p.a.bare(p.prevWord) &&
				p.prevTag != VBN && p.prevTag != VBD
		},
		Then: is(NS),
	},
	{
		Name:    "base form after help",
		Example: "They helped [draft] a law. = VB",
		When:    func(p *wordPlace) bool { return p.base() && p.followsHelp() },
		Then:    is(VB),
	},
	{
		Name:    "object",
		Example: "The council made [plans]. = NS",
		When:    func(p *wordPlace) bool { return p.noun() && p.prevWord.Aux == auxNone },
		Then:    asNoun,
	},
	{
		Name:    "noun after be or have",
		Example: "The ferries had [support] in May. = N",
		When: func(p *wordPlace) bool {
			return p.noun() && !p.participle() && p.prevWord.Aux != auxNone && p.prevWord.Aux != auxDo
		},
		Then: asNoun,
	},
}}

func (p *wordPlace) followsHelp() bool {
	switch p.prevWord.Form {
	case "help", "helps", "helped", "helping":
		return true
	}
	return false
}

// afterObject is for what follows an object pronoun.
var afterObject = tagTable{Name: "after an object pronoun", Rows: []tagRow{{
	Name:    "base form of a small clause",
	Example: "They let us [plan] it. = VB",
	When: func(p *wordPlace) bool {
		return p.base() && p.noun() && !p.past() && p.prevWord.Form != "it" && p.prevWord.Form != "you"
	},
	Then: is(VB),
}}}
