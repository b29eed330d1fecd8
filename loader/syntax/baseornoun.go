package syntax

// baseOrNoun decides between the base form of a verb and a noun or adjective. An
// adverb between a subject and the word is skipped.
func (p *wordPlace) baseOrNoun() Tag {
	p.setComplement()
	if p.prevTag == ADV && p.governor >= 0 && (p.governorTag == NS || p.governorTag == P || p.governorTag == NP) {
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
	return N
}

// setComplement notes whether a noun phrase or another complement follows.
func (p *wordPlace) setComplement() {
	p.phrase = p.precedesPhrase()
	if p.nextTag == VBG && p.a.joined(p.prev) {
		if t, e := p.a.at(p.second()); startsNoun(t, e) {
			p.phrase = true // Alder and Lund signal lasting doubts
		}
	}
	p.complement = p.phrase || p.nextTag == TH || p.nextTag == TO || p.nextTag == W ||
		p.nextTag == IN && p.a.takes(p.word, p.nextWord)
}

// baseAfter are the tables by the tag of what precedes the word. Where no row
// decides it is a noun, or the adjective that it can be.
var baseAfter = [SYM + 1]*tagTable{
	P: &baseAfterPronoun, W: &baseAfterW, TH: &baseAfterThat,
	N: &baseAfterNoun, NS: &baseAfterNoun, NP: &baseAfterNoun, CC: &baseAfterConjunction, X: &baseAtStart,
}

var closeTo = tagTable{Name: "close as an adjective", Rows: []tagRow{{
	Name:    "close to",
	Example: "Bakers [close] to Alder left. = J",
	When:    func(p *wordPlace) bool { return p.word.Form == "close" && p.nextTag == TO },
	Then:    is(J),
}}}

var baseAfterPronoun = tagTable{Name: "base form after a pronoun", Rows: []tagRow{{
	Name:    "base form",
	Example: "They [hope] for luck. = VB",
	Then:    is(VB),
}}}

var baseAfterW = tagTable{Name: "base form after a wh-word", Rows: []tagRow{
	{
		Name:    "noun of an adverbial clause",
		Example: "She knows when [support] fails. = N",
		When: func(p *wordPlace) bool {
			switch p.prevWord.Form {
			case "when", "where", "why", "how":
				return true
			}
			return false
		},
		Then: is(N),
	},
	{
		Name:    "noun before its verb",
		Example: "She knows which [plan] has failed. = N",
		When:    (*wordPlace).precedesDefinite,
		Then:    is(N),
	},
	{
		Name:    "noun that what or which determines",
		Example: "She knows which [plan] they want. = N",
		When: func(p *wordPlace) bool {
			return (p.nextTag == COMMA || p.nextTag == P) && p.prevWord.Form != "who" && p.word.Tags.Has(N)
		},
		Then: is(N),
	},
	{
		Name:    "base form",
		Example: "The bakers who [hope] for luck left. = VB",
		Then:    is(VB),
	},
}}

var baseAfterThat = tagTable{Name: "base form after that", Rows: []tagRow{{
	Name:    "base form of a relative clause",
	Example: "Lund met bakers that [support] the mole. = VB",
	When: func(p *wordPlace) bool {
		return (p.phrase || p.nextTag == IN || p.nextTag == TO) && p.followsAntecedent() && !p.finiteFollows()
	},
	Then: is(VB),
}}}

var baseAfterNoun = tagTable{Name: "base form after a noun", Rows: []tagRow{
	{
		Name:    "base form of a question",
		Example: "Did the fishermen [support] the mole? = VB",
		When:    func(p *wordPlace) bool { return p.verb >= 0 && p.a.asks(p.verb) },
		Then:    is(VB),
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
		Then: is(VB),
	},
	{
		Name:    "noun after a singular",
		Example: "The harbour [support] was late. = N",
		When:    (*wordPlace).followsSingular,
		Then:    is(N),
	},
	{
		Name:    "noun of a clause with a verb",
		Example: "Supporters of the march had bakers [support] them. = N",
		When:    func(p *wordPlace) bool { return p.verb >= 0 && !p.a.bare(p.a.Entry(p.verb)) },
		Then:    is(N),
	},
	{
		Name:    "noun before the clause’s verb",
		Example: "The sailors [support] for boats was late. = N",
		When:    func(p *wordPlace) bool { return p.finiteFollows() && !(p.phrase && p.a.bare(p.word)) },
		Then:    is(N),
	},
	{
		Name:    "base form with a complement",
		Example: "The voters [hope] to win. = VB",
		When:    func(p *wordPlace) bool { return p.complement },
		Then:    is(VB),
	},
	{
		Name:    "base form before no noun",
		Example: "They know what the voters [hope]. = VB",
		When: func(p *wordPlace) bool {
			return p.opener != COMMA && p.opener != CC && !p.precedesNounHead() &&
				(p.prevTag != NP || p.openedByW() || p.opener == TH)
		},
		Then: is(VB),
	},
}}

// followsSingular reports whether what precedes is a subject only of the third
// person.
func (p *wordPlace) followsSingular() bool {
	if p.prevTag == NS || p.a.joined(p.prev) || p.prevWord.Form == "police" || p.prevWord.Form == "data" {
		return false
	}
	if !p.a.pluralName(p.prev) {
		return true
	}
	switch p.nextTag {
	case D, PP, P, TH, TO:
		return false
	}
	return !p.prevWord.Tags.Has(NS) // the Alders campaign chief
}

var baseAfterConjunction = tagTable{Name: "base form after a conjunction", Rows: []tagRow{
	{
		Name:    "noun before a noun with its verb",
		Example: "The ferries stop and [staff] members left. = N",
		When:    (*wordPlace).modifiesSubject,
		Then:    is(N),
	},
	{
		Name:    "base form after another",
		Example: "They build ships and [plan] a ferry. = VB",
		When: func(p *wordPlace) bool {
			return p.a.verbBefore(p.prev) == VB &&
				(p.phrase || p.nextTag == TO || p.nextTag == TH || p.precedesUnknownPast())
		},
		Then: is(VB),
	},
	{
		Name:    "base form with a preposition",
		Example: "They sing, and [hope] for luck. = VB",
		When: func(p *wordPlace) bool {
			return p.nextTag == IN && !IsNoun(p.beforePrev()) && p.a.baseBefore(p.prev)
		},
		Then: is(VB),
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
func (p *wordPlace) precedesUnknownPast() bool { return p.nextTag == VBD && p.nextWord.Tags == 0 }

var baseAtStart = tagTable{Name: "base form at the beginning", Rows: []tagRow{{
	Name:    "imperative",
	Example: "[Plan] the ferry. = VB",
	When:    func(p *wordPlace) bool { return p.nextTag == D || p.nextTag == PP },
	Then:    is(VB),
}}}
