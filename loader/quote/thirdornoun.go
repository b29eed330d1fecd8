package quote

// A word that can be a noun or a verb, as plans and support, is told by what its
// clause needs: one finite verb and no more.

// thirdOrNoun decides between the third person of a verb and a plural noun.
func (p *wordPlace) thirdOrNoun() tag {
	table := thirdAfter[p.prevTag]
	if table == nil {
		return tNS
	}
	if table == &thirdAfterNoun {
		p.verb, p.opener = p.a.clauseVerb(p.prev)
	}
	if t, ok := p.try(table); ok {
		return t
	}
	return tNS
}

// thirdAfter are the tables by the tag of what precedes the word. Where no row
// decides it is a noun.
var thirdAfter = [tSYM + 1]*tagTable{
	tP: &thirdAfterPronoun, tPO: &thirdAfterPronoun, tW: &thirdAfterW, tTH: &thirdAfterThat,
	tN: &thirdAfterNoun, tNP: &thirdAfterNoun, tRP: &thirdAfterNoun, tADV: &thirdAfterNoun,
	tCOMMA: &thirdAfterMark, tCC: &thirdAfterMark, tCOLON: &thirdAfterMark, tNS: &thirdAfterPlural,
}

// thirdComplement reports whether the complement of a verb follows.
func (p *wordPlace) thirdComplement() bool {
	switch p.nextTag {
	case tTO, tW, tSUB, tADV:
		return true
	case tTH:
		return p.thirdBeforeThat()
	case tIN:
		return p.word.cue != 0
	case tCOLON:
		return p.frame().quote
	}
	if p.precedesPhrase() {
		return true
	}
	if p.prevTag != tNP {
		return false
	}
	t, e := p.a.at(p.second())
	return p.nextTag == tVBG || p.nextTag == tVB && p.precedesNounHead() && startsNoun(t, e) // Alder backs harbour plans
}

// thirdBeforeThat reports whether that follows as the complement of a cue: the
// report states that, but the states that have voted.
func (p *wordPlace) thirdBeforeThat() bool {
	f := p.frame()
	return f.that && !p.a.definite(p.a.next(p.next, p.to)) || f.obj && p.next+1 < p.to && p.a.tags.at(p.next+1) == tQ
}

// openedByW reports whether a wh-word or a subordinator opens the clause, which
// has no verb yet.
func (p *wordPlace) openedByW() bool { return p.opener == tW || p.opener == tSUB }

var thirdAfterPronoun = tagTable{Name: "third person after a pronoun", Rows: []tagRow{{
	Name:    "third person",
	Example: "She [hopes] for luck. = VBZ",
	Then:    is(tVBZ),
}}}

var thirdAfterW = tagTable{Name: "third person after a wh-word", Rows: []tagRow{
	{
		Name:    "noun of an adverbial clause",
		Example: "She knows when [plans] fail. = NS",
		When: func(p *wordPlace) bool {
			switch p.prevWord.form {
			case "when", "where", "why", "how":
				return true
			}
			return false
		},
		Then: is(tNS),
	},
	{
		Name:    "noun that which determines",
		Example: "It names the boats with which [claims] were made. = NS",
		When:    func(p *wordPlace) bool { return p.beforePrev() == tIN || p.precedesDefinite() },
		Then:    is(tNS),
	},
	{
		Name:    "third person",
		Example: "The baker who [hopes] for luck left. = VBZ",
		Then:    is(tVBZ),
	},
}}

var thirdAfterThat = tagTable{Name: "third person after that", Rows: []tagRow{
	{
		Name:    "noun before its verb",
		Example: "She said that [plans] have changed. = NS",
		When:    (*wordPlace).precedesDefinite,
		Then:    is(tNS),
	},
	{
		Name:    "noun of a clause with a verb",
		Example: "She warned that [claims] for damage would follow. = NS",
		When: func(p *wordPlace) bool {
			return !p.followsAntecedent() && p.finiteFollows()
		},
		Then: is(tNS),
	},
	{
		Name:    "third person",
		Example: "A flag that [divides] the town flew. = VBZ",
		Then:    is(tVBZ),
	},
}}

var thirdAfterNoun = tagTable{Name: "third person after a noun", Rows: []tagRow{
	{
		Name:    "noun before an adverb and a past",
		Example: "Harbour [groups] also praised it. = NS",
		When:    func(p *wordPlace) bool { return p.nextTag == tADV && p.pastAfterAdverbs() },
		Then:    is(tNS),
	},
	{
		Name:    "noun that a number counts",
		Example: "Her lead fell to 12 percentage [points]. = NS",
		When:    (*wordPlace).counted,
		Then:    is(tNS),
	},
	{
		Name:    "noun of a clause with a verb",
		Example: "She opposes the fuel [cuts] the union wanted. = NS",
		When:    func(p *wordPlace) bool { return p.verb >= 0 && !p.a.bare(p.a.entry(p.verb)) },
		Then:    is(tNS),
	},
	{
		Name:    "noun before the clause’s verb",
		Example: "The fuel [cuts] were late. = NS",
		When: func(p *wordPlace) bool {
			return p.finiteFollows() && !(p.precedesPhrase() && p.a.bare(p.word)) || p.a.baseAfter(p.next)
		},
		Then: is(tNS),
	},
	{
		Name:    "persons with a phrase",
		Example: "Lund told Norwood [allies] in the port of it. = NS",
		When: func(p *wordPlace) bool {
			return p.word.sem&semPerson != 0 && (p.nextTag == tIN || p.nextTag == tADV)
		},
		Then: is(tNS),
	},
	{
		Name:    "third person with a complement",
		Example: "The port council [plans] a ferry. = VBZ",
		When:    (*wordPlace).thirdComplement,
		Then:    is(tVBZ),
	},
	{
		Name:    "third person of a subordinate clause",
		Example: "They know what the harbour [needs]. = VBZ",
		When:    func(p *wordPlace) bool { return p.openedByW() && (p.nextTag != tIN || p.prevTag == tNP) },
		Then:    is(tVBZ),
	},
	{
		Name:    "third person of a name with a preposition",
		Example: "Alder [wins] in May. = VBZ",
		When:    func(p *wordPlace) bool { return p.prevTag == tNP && p.nextTag == tIN },
		Then:    is(tVBZ),
	},
}}

// pastAfterAdverbs reports whether a past that is no noun follows the adverbs
// after the word.
func (p *wordPlace) pastAfterAdverbs() bool {
	j := p.a.pastAdverbs(p.next, p.to)
	return j >= 0 && p.a.entry(j).tags.has(tVBD) && !p.a.entry(j).tags.has(tN)
}

// counted reports whether a number and a noun of measure precede.
func (p *wordPlace) counted() bool {
	return p.prevTag == tN && p.beforePrev() == tNUM && p.prevWord.form != "percent" &&
		p.prevWord.sem&(semPerson|semBody|semPaper) == 0 && p.a.form(p.prev-1) != "one"
}

var thirdAfterMark = tagTable{Name: "third person after a comma or a conjunction", Rows: []tagRow{
	{
		Name:    "third person with an object",
		Example: "Alder builds ships and [plans] a ferry. = VBZ",
		When: func(p *wordPlace) bool {
			return p.precedesPhrase() && (p.nextTag != tNP || p.word.cue != 0 && p.prevTag == tCOMMA)
		},
		Then: is(tVBZ),
	},
	{
		Name:    "third person before that",
		Example: "Alder waits and [hopes] that it rains. = VBZ",
		When:    func(p *wordPlace) bool { return p.nextTag == tTH },
		Then:    is(tVBZ),
	},
	{
		Name:    "third person before an infinitive",
		Example: "Alder sings and [hopes] to win. = VBZ",
		When: func(p *wordPlace) bool {
			return p.nextTag == tTO && p.frame().inf && p.a.verbBefore(p.prev) == tVBZ
		},
		Then: is(tVBZ),
	},
	{
		Name:    "third person after an aside",
		Example: "The mayor, meanwhile, [focuses] on the mole. = VBZ",
		When: func(p *wordPlace) bool {
			return p.prevTag == tCOMMA && (p.nextTag == tIN || p.thirdComplement()) && p.a.afterAside(p.prev) &&
				!p.finiteFollows()
		},
		Then: is(tVBZ),
	},
}}

var thirdAfterPlural = tagTable{Name: "third person after a plural", Rows: []tagRow{
	{
		Name:    "third person in a headline",
		Example: "The Works [Backs] Alder In Norwood Vote = VBZ",
		When:    func(p *wordPlace) bool { return p.a.headline && p.thirdComplement() },
		Then:    is(tVBZ),
	},
	{
		Name:    "third person after a phrase",
		Example: "An average of the harbour polls [shows] Alder ahead. = VBZ",
		When: func(p *wordPlace) bool {
			h := p.a.subjectHead(p.prev)
			return h >= 0 && !p.a.plural(h) && p.thirdComplement() && !p.finiteFollows() && !p.a.baseAfter(p.next)
		},
		Then: is(tVBZ),
	},
}}
