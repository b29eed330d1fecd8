package quote

// baseOrNoun decides between the base form of a verb and a noun or adjective. An
// adverb between a subject and the word is skipped.
func (p *wordPlace) baseOrNoun() tag {
	p.setComplement()
	if p.prevTag == tADV && p.governor >= 0 && (p.governorTag == tNS || p.governorTag == tP || p.governorTag == tNP) {
		p.prev, p.prevTag, p.prevWord = p.governor, p.governorTag, p.governorWord
	}
	if p.followsNoun() {
		p.verb, p.opener = p.a.clauseVerb(p.prev)
	}
	if t, ok := p.try(&closeTo); ok {
		return t
	}
	if table := baseAfter[p.prevTag]; table != nil {
		if t, ok := p.try(table); ok {
			return t
		}
	}
	return tN
}

// setComplement notes whether a noun phrase or another complement follows.
func (p *wordPlace) setComplement() {
	p.phrase = p.precedesPhrase()
	if p.nextTag == tVBG && p.a.joined(p.prev) {
		if t, e := p.a.at(p.second()); startsNoun(t, e) {
			p.phrase = true // Alder and Lund signal lasting doubts
		}
	}
	p.complement = p.phrase || p.nextTag == tTH || p.nextTag == tTO || p.nextTag == tW ||
		p.nextTag == tIN && p.a.takes(p.word, p.nextWord)
}

// baseAfter are the tables by the tag of what precedes the word. Where no row
// decides it is a noun, or the adjective that it can be.
var baseAfter = [tSYM + 1]*tagTable{
	tP: &baseAfterPronoun, tW: &baseAfterW, tTH: &baseAfterThat,
	tN: &baseAfterNoun, tNS: &baseAfterNoun, tNP: &baseAfterNoun, tCC: &baseAfterConjunction, tX: &baseAtStart,
}

var closeTo = tagTable{Name: "close as an adjective", Rows: []tagRow{{
	Name:    "close to",
	Example: "Bakers [close] to Alder left. = J",
	When:    func(p *wordPlace) bool { return p.word.form == "close" && p.nextTag == tTO },
	Then:    is(tJ),
}}}

var baseAfterPronoun = tagTable{Name: "base form after a pronoun", Rows: []tagRow{{
	Name:    "base form",
	Example: "They [hope] for luck. = VB",
	Then:    is(tVB),
}}}

var baseAfterW = tagTable{Name: "base form after a wh-word", Rows: []tagRow{
	{
		Name:    "noun of an adverbial clause",
		Example: "She knows when [support] fails. = N",
		When: func(p *wordPlace) bool {
			switch p.prevWord.form {
			case "when", "where", "why", "how":
				return true
			}
			return false
		},
		Then: is(tN),
	},
	{
		Name:    "noun before its verb",
		Example: "She knows which [plan] has failed. = N",
		When:    (*wordPlace).precedesDefinite,
		Then:    is(tN),
	},
	{
		Name:    "noun that what or which determines",
		Example: "She knows which [plan] they want. = N",
		When: func(p *wordPlace) bool {
			return (p.nextTag == tCOMMA || p.nextTag == tP) && p.prevWord.form != "who" && p.word.tags.has(tN)
		},
		Then: is(tN),
	},
	{
		Name:    "base form",
		Example: "The bakers who [hope] for luck left. = VB",
		Then:    is(tVB),
	},
}}

var baseAfterThat = tagTable{Name: "base form after that", Rows: []tagRow{{
	Name:    "base form of a relative clause",
	Example: "Lund met bakers that [support] the mole. = VB",
	When: func(p *wordPlace) bool {
		return (p.phrase || p.nextTag == tIN || p.nextTag == tTO) && p.followsAntecedent() && !p.finiteFollows()
	},
	Then: is(tVB),
}}}

var baseAfterNoun = tagTable{Name: "base form after a noun", Rows: []tagRow{
	{
		Name:    "base form of a question",
		Example: "Did the fishermen [support] the mole? = VB",
		When:    func(p *wordPlace) bool { return p.verb >= 0 && p.a.asks(p.verb) },
		Then:    is(tVB),
	},
	{
		Name:    "base form after a plural head",
		Example: "Polls from Norwood [show] that Alder leads. = VB",
		When: func(p *wordPlace) bool {
			if !p.complement {
				return false
			}
			h := p.a.subjectHead(p.prev)
			return h >= 0 && p.a.plural(h) && !p.finiteFollows()
		},
		Then: is(tVB),
	},
	{
		Name:    "noun after a singular",
		Example: "The harbour [support] was late. = N",
		When:    (*wordPlace).followsSingular,
		Then:    is(tN),
	},
	{
		Name:    "noun of a clause with a verb",
		Example: "Supporters of the march had bakers [support] them. = N",
		When:    func(p *wordPlace) bool { return p.verb >= 0 && !p.a.bare(p.a.entry(p.verb)) },
		Then:    is(tN),
	},
	{
		Name:    "noun before the clause’s verb",
		Example: "The sailors [support] for boats was late. = N",
		When:    func(p *wordPlace) bool { return p.finiteFollows() && !(p.phrase && p.a.bare(p.word)) },
		Then:    is(tN),
	},
	{
		Name:    "base form with a complement",
		Example: "The voters [hope] to win. = VB",
		When:    func(p *wordPlace) bool { return p.complement },
		Then:    is(tVB),
	},
	{
		Name:    "base form before no noun",
		Example: "They know what the voters [hope]. = VB",
		When: func(p *wordPlace) bool {
			return p.opener != tCOMMA && p.opener != tCC && !p.precedesNounHead() &&
				(p.prevTag != tNP || p.openedByW() || p.opener == tTH)
		},
		Then: is(tVB),
	},
}}

// followsSingular reports whether what precedes is a subject only of the third
// person.
func (p *wordPlace) followsSingular() bool {
	if p.prevTag == tNS || p.a.joined(p.prev) || p.prevWord.form == "police" || p.prevWord.form == "data" {
		return false
	}
	if !p.a.pluralName(p.prev) {
		return true
	}
	switch p.nextTag {
	case tD, tPP, tP, tTH, tTO:
		return false
	}
	return !p.prevWord.tags.has(tNS) // the Alders campaign chief
}

var baseAfterConjunction = tagTable{Name: "base form after a conjunction", Rows: []tagRow{
	{
		Name:    "noun before a noun with its verb",
		Example: "The ferries stop and [staff] members left. = N",
		When:    (*wordPlace).modifiesSubject,
		Then:    is(tN),
	},
	{
		Name:    "base form after another",
		Example: "They build ships and [plan] a ferry. = VB",
		When: func(p *wordPlace) bool {
			return p.a.verbBefore(p.prev) == tVB && (p.phrase || p.nextTag == tTO || p.nextTag == tTH || p.precedesUnknownPast())
		},
		Then: is(tVB),
	},
	{
		Name:    "base form with a preposition",
		Example: "They sing, and [hope] for luck. = VB",
		When: func(p *wordPlace) bool {
			return p.nextTag == tIN && !isNoun(p.beforePrev()) && p.a.baseBefore(p.prev)
		},
		Then: is(tVB),
	},
}}

// modifiesSubject reports whether a noun with its verb follows, which the word
// modifies.
func (p *wordPlace) modifiesSubject() bool {
	if !p.precedesNoun() {
		return false
	}
	n := p.second()
	return p.a.definite(n) || p.a.baseAfter(n)
}

// precedesUnknownPast reports whether an unknown word in -ed follows: and offer
// unasked advice.
func (p *wordPlace) precedesUnknownPast() bool { return p.nextTag == tVBD && p.nextWord.tags == 0 }

var baseAtStart = tagTable{Name: "base form at the beginning", Rows: []tagRow{{
	Name:    "imperative",
	Example: "[Plan] the ferry. = VB",
	When:    func(p *wordPlace) bool { return p.nextTag == tD || p.nextTag == tPP },
	Then:    is(tVB),
}}}
