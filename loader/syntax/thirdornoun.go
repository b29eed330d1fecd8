package syntax

// A word that can be a noun or a verb, as plans and support, is told by what its
// clause needs: one finite verb and no more.

// thirdOrNoun decides between the third person of a verb and a plural noun.
func (p *wordPlace) thirdOrNoun() Tag {
	table := thirdAfter[p.prevTag]
	if table == nil {
		return NS
	}
	if table == &thirdAfterNoun {
		p.verb, p.opener = p.a.clauseVerb(p.prev)
	}
	if t, ok := p.try(table); ok {
		return t
	}
	return NS
}

// thirdAfter are the tables by the tag of what precedes the word. Where no row
// decides it is a noun.
var thirdAfter = [SYM + 1]*tagTable{
	P: &thirdAfterPronoun, PO: &thirdAfterPronoun, W: &thirdAfterW, TH: &thirdAfterThat,
	N: &thirdAfterNoun, NP: &thirdAfterNoun, RP: &thirdAfterNoun, ADV: &thirdAfterNoun,
	COMMA: &thirdAfterMark, CC: &thirdAfterMark, COLON: &thirdAfterMark, NS: &thirdAfterPlural,
}

// thirdComplement reports whether the complement of a verb follows.
func (p *wordPlace) thirdComplement() bool {
	switch p.nextTag {
	case TO, W, SUB, ADV:
		return true
	case TH:
		return p.thirdBeforeThat()
	case IN:
		return p.word.Cue != 0
	case COLON:
		return p.frame().Quote
	}
	if p.precedesPhrase() {
		return true
	}
	if p.prevTag != NP {
		return false
	}
	t, e := p.a.at(p.second())
	return p.nextTag == VBG || p.nextTag == VB && p.precedesNounHead() && startsNoun(t, e) // Alder backs harbour plans
}

// introducesQuotation reports whether a comma or a colon and a quotation of words of
// its own follow.
func (p *wordPlace) introducesQuotation() bool {
	if p.nextTag != COMMA && p.nextTag != COLON || p.next+1 >= p.to {
		return false
	}
	r := p.a.Regions.At(int(p.a.Reg.At(p.next+1)) - 1)
	return r.Clause && r.Open == p.next+1
}

// thirdBeforeThat reports whether that follows as the complement of a cue: the
// report states that, but the states that have voted.
func (p *wordPlace) thirdBeforeThat() bool {
	f := p.frame()
	return f.That && !p.a.definite(p.a.next(p.next, p.to)) || f.Obj && p.next+1 < p.to && p.a.Tags.At(p.next+1) == Q
}

// openedByW reports whether a wh-word or a subordinator opens the clause, which
// has no verb yet.
func (p *wordPlace) openedByW() bool { return p.opener == W || p.opener == SUB }

var thirdAfterPronoun = tagTable{Name: "third person after a pronoun", Rows: []tagRow{{
	Name:    "third person",
	Example: "She [hopes] for luck. = VBZ",
	Then:    is(VBZ),
}}}

var thirdAfterW = tagTable{Name: "third person after a wh-word", Rows: []tagRow{
	{
		Name:    "noun of an adverbial clause",
		Example: "She knows when [plans] fail. = NS",
		When: func(p *wordPlace) bool {
			switch p.prevWord.Form {
			case "when", "where", "why", "how":
				return true
			}
			return false
		},
		Then: is(NS),
	},
	{
		Name:    "noun that which determines",
		Example: "It names the boats with which [claims] were made. = NS",
		When:    func(p *wordPlace) bool { return p.beforePrev() == IN || p.precedesDefinite() },
		Then:    is(NS),
	},
	{
		Name:    "third person",
		Example: "The baker who [hopes] for luck left. = VBZ",
		Then:    is(VBZ),
	},
}}

var thirdAfterThat = tagTable{Name: "third person after that", Rows: []tagRow{
	{
		Name:    "noun before its verb",
		Example: "She said that [plans] have changed. = NS",
		When:    (*wordPlace).precedesDefinite,
		Then:    is(NS),
	},
	{
		Name:    "noun of a clause with a verb",
		Example: "She warned that [claims] for damage would follow. = NS",
		When: func(p *wordPlace) bool {
			return !p.followsAntecedent() && p.finiteFollows()
		},
		Then: is(NS),
	},
	{
		Name:    "third person",
		Example: "A flag that [divides] the town flew. = VBZ",
		Then:    is(VBZ),
	},
}}

var thirdAfterNoun = tagTable{Name: "third person after a noun", Rows: []tagRow{
	{
		Name:    "third person before a quotation",
		Example: "The baker [replies], “We pay for it.” = VBZ",
		When:    func(p *wordPlace) bool { return p.verb < 0 && p.frame().Quote && p.introducesQuotation() },
		Then:    is(VBZ),
	},
	{
		Name:    "noun before an adverb and a past",
		Example: "Harbour [groups] also praised it. = NS",
		When:    func(p *wordPlace) bool { return p.nextTag == ADV && p.pastAfterAdverbs() },
		Then:    is(NS),
	},
	{
		Name:    "noun that a number counts",
		Example: "Her lead fell to 12 percentage [points]. = NS",
		When:    (*wordPlace).counted,
		Then:    is(NS),
	},
	{
		Name:    "noun of a clause with a verb",
		Example: "She opposes the fuel [cuts] the union wanted. = NS",
		When:    func(p *wordPlace) bool { return p.verb >= 0 && !p.a.bare(p.a.Entry(p.verb)) },
		Then:    is(NS),
	},
	{
		Name:    "noun before the clause’s verb",
		Example: "The fuel [cuts] were late. = NS",
		When: func(p *wordPlace) bool {
			return p.finiteFollows() && !(p.precedesPhrase() && p.a.bare(p.word)) || p.a.baseAfter(p.next)
		},
		Then: is(NS),
	},
	{
		Name:    "persons with a phrase",
		Example: "Lund told Norwood [allies] in the port of it. = NS",
		When: func(p *wordPlace) bool {
			return p.word.Sem&SemPerson != 0 && (p.nextTag == IN || p.nextTag == ADV)
		},
		Then: is(NS),
	},
	{
		Name:    "third person with a complement",
		Example: "The port council [plans] a ferry. = VBZ",
		When:    (*wordPlace).thirdComplement,
		Then:    is(VBZ),
	},
	{
		Name:    "third person of a subordinate clause",
		Example: "They know what the harbour [needs]. = VBZ",
		When:    func(p *wordPlace) bool { return p.openedByW() && (p.nextTag != IN || p.prevTag == NP) },
		Then:    is(VBZ),
	},
	{
		Name:    "third person of a name with a preposition",
		Example: "Alder [wins] in May. = VBZ",
		When:    func(p *wordPlace) bool { return p.prevTag == NP && p.nextTag == IN },
		Then:    is(VBZ),
	},
}}

// pastAfterAdverbs reports whether a past that is no noun follows the adverbs
// after the word.
func (p *wordPlace) pastAfterAdverbs() bool {
	j := p.a.pastAdverbs(p.next, p.to)
	return j >= 0 && p.a.Entry(j).Tags.Has(VBD) && !p.a.Entry(j).Tags.Has(N)
}

// counted reports whether a number and a noun of measure precede.
func (p *wordPlace) counted() bool {
	return p.prevTag == N && p.beforePrev() == NUM && p.prevWord.Form != "percent" &&
		p.prevWord.Sem&(SemPerson|SemBody|SemPaper) == 0 && p.a.Form(p.prev-1) != "one"
}

var thirdAfterMark = tagTable{Name: "third person after a comma or a conjunction", Rows: []tagRow{
	{
		Name:    "third person with an object",
		Example: "Alder builds ships and [plans] a ferry. = VBZ",
		When: func(p *wordPlace) bool {
			return p.precedesPhrase() && (p.nextTag != NP || p.word.Cue != 0 && p.prevTag == COMMA)
		},
		Then: is(VBZ),
	},
	{
		Name:    "third person before that",
		Example: "Alder waits and [hopes] that it rains. = VBZ",
		When:    func(p *wordPlace) bool { return p.nextTag == TH },
		Then:    is(VBZ),
	},
	{
		Name:    "third person before an infinitive",
		Example: "Alder sings and [hopes] to win. = VBZ",
		When: func(p *wordPlace) bool {
			return p.nextTag == TO && p.frame().Inf && p.a.verbBefore(p.prev) == VBZ
		},
		Then: is(VBZ),
	},
	{
		Name:    "third person after an aside",
		Example: "The mayor, meanwhile, [focuses] on the mole. = VBZ",
		When: func(p *wordPlace) bool {
			return p.prevTag == COMMA && (p.nextTag == IN || p.thirdComplement()) && p.a.afterAside(p.prev) &&
				!p.finiteFollows()
		},
		Then: is(VBZ),
	},
}}

var thirdAfterPlural = tagTable{Name: "third person after a plural", Rows: []tagRow{
	{
		Name:    "third person in a headline",
		Example: "The Works [Backs] Alder In Norwood Vote = VBZ",
		When:    func(p *wordPlace) bool { return p.a.Headline && p.thirdComplement() },
		Then:    is(VBZ),
	},
	{
		Name:    "third person after a phrase",
		Example: "An average of the harbour polls [shows] Alder ahead. = VBZ",
		When: func(p *wordPlace) bool {
			h := p.a.subjectHead(p.prev)
			return h >= 0 && !p.a.plural(h) && p.thirdComplement() && !p.finiteFollows() && !p.a.baseAfter(p.next)
		},
		Then: is(VBZ),
	},
}}
