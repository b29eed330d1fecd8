package quote

// afterTag are the tables for a word that can be a verb, by the tag of what
// precedes it. Where no row decides, its forms do.
var afterTag = [tSYM + 1]*tagTable{
	tD: &afterDeterminer, tPP: &afterDeterminer, tPS: &afterDeterminer,
	tJ: &afterAdjective, tNUM: &afterAdjective, tIN: &afterPreposition,
	tVBD: &afterVerb, tVBZ: &afterVerb, tVB: &afterVerb, tVBG: &afterVerb, tVBN: &afterVerb,
	tPO: &afterObject,
}

// opensComplement are what begins the complement of a verb, and hardly ever
// follows the noun of a phrase.
var opensComplement = oneOf(tD, tTH, tP, tPP, tPO, tTO)

// afterPronoun is for what follows a determiner that can stand alone.
var afterPronoun = tagTable{Name: "after this or those", Rows: []tagRow{
	{
		Name:    "third person after a singular pronoun",
		Example: "This [sounds] right. = VBZ",
		When:    func(p *wordPlace) bool { return p.third() && !p.base() && p.followsOne() },
		Then:    is(tVBZ),
	},
	{
		Name:    "base form after a plural pronoun",
		Example: "Those [decide] it. = VB",
		When:    func(p *wordPlace) bool { return p.base() && !p.third() && !p.noun() && p.followsMany() },
		Then:    is(tVB),
	},
	{
		Name:    "base form or noun after a plural pronoun",
		Example: "Those [plan] to leave. = VB",
		When:    func(p *wordPlace) bool { return p.base() && !p.third() && p.noun() && p.followsMany() && p.manyOpens() },
		Then:    is(tVB),
	},
	{
		Name:    "past after a pronoun",
		Example: "That [left] Alder alone. = VBD",
		When: func(p *wordPlace) bool {
			return p.past() && (p.nextIs(opensComplement) || p.nextTag == tNP || p.nextTag == tNUM)
		},
		Then: is(tVBD),
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
			return p.noun() && !(p.word.form == "top" && p.precedesModified())
		},
		Then: asNoun,
	},
	{
		Name:    "past as a noun after an article",
		Example: "A [slew] of boats came. = N",
		When: func(p *wordPlace) bool {
			return p.past() && !p.participle() && (p.prevWord.form == "a" || p.prevWord.form == "the")
		},
		Then: is(tN),
	},
	{
		Name:    "adjective",
		Example: "The [closed] yard burned. = J",
		When:    func(p *wordPlace) bool { return p.participle() || p.adjective() || p.noun() },
		Then:    is(tJ),
	},
	{
		Name:    "base form as a noun",
		Example: "Lund had his [say]. = N",
		When: func(p *wordPlace) bool {
			return p.base() && (p.followsPossessive() || isArticle(p.prevWord))
		},
		Then: is(tN),
	},
	{
		Name:    "third person as a plural noun",
		Example: "The [likes] of Lund left. = NS",
		When:    func(p *wordPlace) bool { return p.third() && (p.followsPossessive() || p.prevWord.form == "the") },
		Then:    is(tNS),
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

func (p *wordPlace) followsPossessive() bool { return p.prevTag == tPS || p.prevTag == tPP }

// manyOpens reports whether what follows a word after those makes it a verb:
// some and all are determiners before more than the others are.
func (p *wordPlace) manyOpens() bool {
	if p.prevWord.form == "some" || p.prevWord.form == "all" {
		return p.nextTag == tW || p.nextTag != tTH && p.nextIs(opensComplement)
	}
	return p.nextTag == tW || p.nextTag == tJ || p.nextIs(opensComplement)
}

// afterAdjective is for what follows an adjective or a number.
var afterAdjective = tagTable{Name: "after an adjective", Rows: []tagRow{
	{
		Name:    "top as an adjective",
		Example: "A former [top] adviser left. = J",
		When:    func(p *wordPlace) bool { return p.word.form == "top" && p.precedesModified() },
		Then:    is(tJ),
	},
	{
		Name:    "noun",
		Example: "Lund faces serious [charges]. = NS",
		When: func(p *wordPlace) bool {
			return p.noun() && !(p.prevTag == tNUM && (p.nextTag == tD || p.nextTag == tTH)) && !p.followsQuantity()
		},
		Then: asNoun,
	},
	{
		Name:    "noun without a complement",
		Example: "Several [plans] failed. = NS",
		When: func(p *wordPlace) bool {
			return p.noun() && !p.precedesPhrase() && p.nextTag != tTH && p.nextTag != tTO
		},
		Then: asNoun,
	},
	{
		Name:    "base form as a noun",
		Example: "A quick [overthrow] of Lund failed. = N",
		When: func(p *wordPlace) bool {
			return p.base() && !p.noun() && p.prevTag == tJ && !p.precedesPhrase() && adjectiveOpeners.has(p.beforePrev())
		},
		Then: is(tN),
	},
	{
		Name:    "participle before its noun",
		Example: "Lund counted 300 [pledged] votes. = J",
		When: func(p *wordPlace) bool {
			return p.participle() && (p.precedesNoun() && !p.past() || p.prevTag == tNUM && p.nextWord.tags.has(tNS))
		},
		Then: is(tJ),
	},
}}

var adjectiveOpeners = oneOf(tD, tPP, tPS, tIN)

// followsQuantity reports whether an adjective precedes that can stand for
// those it counts.
func (p *wordPlace) followsQuantity() bool {
	switch p.prevWord.form {
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
			return p.base() && !p.past() && p.prevWord.form != "than" &&
				(p.nextTag == tCOMMA || p.nextTag == tSTOP || p.nextTag == tIN)
		},
		Then: is(tN),
	},
	{
		Name:    "third person as a plural noun",
		Example: "Lund left with boxes of [toys]. = NS",
		When:    func(p *wordPlace) bool { return p.third() && p.nextIs(endsObject) },
		Then:    is(tNS),
	},
	{
		Name:    "participle before its noun",
		Example: "Lund spoke of [closed] yards. = J",
		When:    func(p *wordPlace) bool { return p.participle() && p.precedesNounHead() },
		Then:    is(tJ),
	},
}}

// endsObject are what follows the object of a preposition.
var endsObject = oneOf(tCOMMA, tSTOP, tIN, tTO, tCC)

// afterVerb is for what follows a verb: part of its object, mostly.
var afterVerb = tagTable{Name: "after a verb", Rows: []tagRow{
	{
		Name:    "participle before the noun of an object",
		Example: "The council held [classified] papers. = J",
		When: func(p *wordPlace) bool {
			return p.participle() && p.prevWord.aux == auxNone && p.precedesModified() &&
				(p.prevTag != tVBN || p.a.entry(p.prev-1).aux == auxHave)
		},
		Then: is(tJ),
	},
	{
		Name:    "third person as a plural object",
		Example: "They were making [slings]. = NS",
		When: func(p *wordPlace) bool {
			return p.third() && !p.noun() && p.prevWord.aux == auxNone && !p.a.bare(p.prevWord) &&
				p.prevTag != tVBN && p.prevTag != tVBD
		},
		Then: is(tNS),
	},
	{
		Name:    "base form after help",
		Example: "They helped [draft] a law. = VB",
		When:    func(p *wordPlace) bool { return p.base() && p.followsHelp() },
		Then:    is(tVB),
	},
	{
		Name:    "object",
		Example: "The council made [plans]. = NS",
		When:    func(p *wordPlace) bool { return p.noun() && p.prevWord.aux == auxNone },
		Then:    asNoun,
	},
	{
		Name:    "noun after be or have",
		Example: "The ferries had [support] in May. = N",
		When: func(p *wordPlace) bool {
			return p.noun() && !p.participle() && p.prevWord.aux != auxNone && p.prevWord.aux != auxDo
		},
		Then: asNoun,
	},
}}

func (p *wordPlace) followsHelp() bool {
	switch p.prevWord.form {
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
		return p.base() && p.noun() && !p.past() && p.prevWord.form != "it" && p.prevWord.form != "you"
	},
	Then: is(tVB),
}}}
