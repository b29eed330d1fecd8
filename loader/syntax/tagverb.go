package syntax

// settleVerb decides a word that can be a verb: whether it is one here, and in
// which form. What governs it decides first, then what precedes it, then its
// forms.
func (a *Grammar) settleVerb(p *wordPlace) Tag {
	p.setForms()
	if p.gerund() {
		return p.by(&gerundTable)
	}
	p.setGovernor()
	if table := p.governedTable(); table != nil {
		if t, ok := p.try(table); ok {
			return t
		}
	}
	if p.prevTag == D && p.followsPronoun() {
		if t, ok := p.try(&afterPronoun); ok {
			return t
		}
	}
	if table := afterTag[p.prevTag]; table != nil {
		if t, ok := p.try(table); ok {
			return t
		}
	}
	if p.past() {
		return p.by(&pastForms)
	}
	return p.by(&otherForms)
}

// governedTable is the table for what governs the word, if anything does.
func (p *wordPlace) governedTable() *tagTable {
	table := governedBy[p.governorTag]
	if table == &afterLink && !p.participle() || table == &afterOpener && p.prevTag != ADV {
		return nil
	}
	return table
}

// governedBy are the tables by the tag of the governor: one of a phrase counts
// when an adverb follows it, a noun when it can be a verb that links.
var governedBy = [SYM + 1]*tagTable{
	TO: &afterTo, MD: &afterModal,
	VB: &afterAuxiliary, VBZ: &afterAuxiliary, VBD: &afterAuxiliary, VBG: &afterAuxiliary, VBN: &afterAuxiliary,
	N: &afterLink, NS: &afterLink, J: &afterLink,
	IN: &afterOpener, SUB: &afterOpener, D: &afterOpener, PP: &afterOpener, PS: &afterOpener,
}

var afterTo = tagTable{Name: "verb after to", Rows: []tagRow{
	{
		Name:    "infinitive",
		Example: "The voters hope to [win]. = VB",
		When:    func(p *wordPlace) bool { return p.base() && !p.followsPrepositionTo() },
		Then:    is(VB),
	},
	{
		Name:    "adjective of the object of to",
		Example: "It led to [increased] fees. = J",
		When: func(p *wordPlace) bool {
			return p.prevTag == TO && p.participle() && !p.base() && p.precedesModified()
		},
		Then: is(J),
	},
	{
		Name:    "participle in the object of to",
		Example: "They replied to [emailed] questions. = VBN",
		When:    func(p *wordPlace) bool { return p.prevTag == TO && p.participle() && !p.base() },
		Then:    is(VBN),
	},
	adverbAdjective("It led to newly [raised] fees. = J"),
}}

var afterModal = tagTable{Name: "verb after a modal", Rows: []tagRow{
	{
		Name:    "base form",
		Example: "The ferry could [stop]. = VB",
		When:    func(p *wordPlace) bool { return p.base() },
		Then:    is(VB),
	},
	{
		Name:    "participle after the short had",
		Example: "She’d [planned] to leave. = VBN",
		When:    func(p *wordPlace) bool { return p.participle() && p.governorWord.Form == "'d" },
		Then:    is(VBN),
	},
}}

var afterAuxiliary = tagTable{Name: "verb after an auxiliary", Rows: []tagRow{
	{
		Name:    "base form after do",
		Example: "They did not [plan] it. = VB",
		When: func(p *wordPlace) bool {
			return p.base() && p.governorWord.Aux == auxDo && p.governorTag != VBN && p.governorTag != VBG
		},
		Then: is(VB),
	},
	{
		Name:    "perfect",
		Example: "Lund has never [asked]. = VBN",
		When: func(p *wordPlace) bool {
			return p.participle() && p.governorWord.Aux == AuxHave && p.governorTag != VBN
		},
		Then: is(VBN),
	},
	{
		Name:    "passive",
		Example: "The boat was [sold]. = VBN",
		When:    func(p *wordPlace) bool { return p.participle() && p.governorWord.Aux == AuxBe },
		Then:    is(VBN),
	},
	{
		Name:    "participle after a verb that links",
		Example: "The dockers got [paid] for it. = VBN",
		When:    func(p *wordPlace) bool { return p.participle() && links(p.governorWord) },
		Then:    is(VBN),
	},
}}

// afterLink is for what follows a verb that was taken for a noun.
var afterLink = tagTable{Name: "verb after a linking noun", Rows: []tagRow{{
	Name:    "participle",
	Example: "Alder’s getting [sued] in Norwood. = VBN",
	When: func(p *wordPlace) bool {
		return p.participle() && (p.governorWord.Aux == AuxBe || links(p.governorWord))
	},
	Then: is(VBN),
}}}

var afterOpener = tagTable{Name: "verb after an adverb in a phrase", Rows: []tagRow{
	{
		Name:    "adjective after as and an adverb",
		Example: "They see them as poorly [painted] boats. = J",
		When:    func(p *wordPlace) bool { return p.followsAsAdverb() && p.precedesModified() },
		Then:    is(J),
	},
	{
		Name:    "participle after as and an adverb",
		Example: "They see him as poorly [prepared] for it. = VBN",
		When:    (*wordPlace).followsAsAdverb,
		Then:    is(VBN),
	},
	adverbAdjective("The newly [elected] mayor left. = J"),
}}

// adverbAdjective is the row for a participle between an adverb and what it
// modifies in a noun phrase.
func adverbAdjective(example string) tagRow {
	return tagRow{
		Name:    "adjective after an adverb",
		Example: example,
		When: func(p *wordPlace) bool {
			return p.prevTag == ADV && p.participle() && p.governorTag != SUB &&
				(p.precedesModified() || p.nextWord.Tags.Has(N) || p.nextWord.Tags.Has(NS))
		},
		Then: is(J),
	}
}

// followsPrepositionTo reports whether the to that precedes a noun is the
// preposition that the word before it takes.
func (p *wordPlace) followsPrepositionTo() bool {
	if p.governor != p.prev || !p.noun() || !p.a.toIsPrep(p.governor) {
		return false
	}
	switch p.nextTag {
	case D, PP, P, PO, TH:
		return false // an object follows, so it is a verb
	}
	return true
}

// followsAsAdverb reports whether a participle follows as and an adverb.
func (p *wordPlace) followsAsAdverb() bool {
	return p.participle() && !p.base() && (p.governorTag == IN || p.governorTag == SUB) &&
		p.governorWord.Form == "as"
}

func nounTag(e *Entry) Tag {
	if e.Tags.Has(NS) {
		return NS
	}
	return N
}

// links reports whether a verb can tie its subject to a participle: they got
// lost, it remained closed.
func links(e *Entry) bool {
	switch e.Form {
	case "get", "gets", "got", "getting", "gotten", "become", "becomes", "became", "becoming", "remain", "remains",
		"remained", "remaining", "seem", "seems", "seemed", "appear", "appears", "appeared", "feel", "feels", "felt",
		"grow", "grows", "grew", "growing":
		return true
	}
	return false
}

// degree reports whether a word can stand between an auxiliary and its
// participle as an adverb does: were more divided, is either lost or.
func degree(e *Entry) bool {
	switch e.Form {
	case "more", "most", "less", "least", "either", "both", "likely":
		return true
	}
	return false
}

// pronominal reports whether a determiner can stand for one thing or for many.
func pronominal(e *Entry) (one, many bool) {
	switch e.Form {
	case "that", "this", "another", "each", "either", "neither":
		return true, false
	case "those", "these", "all", "some", "many", "both":
		return false, true
	}
	return false, false
}

// isArticle reports whether a word is an article.
func isArticle(e *Entry) bool { return e.Form == "the" || e.Form == "a" || e.Form == "an" }

// StartsNP reports whether a token can begin a noun phrase.
func StartsNP(t Tag, e *Entry) bool {
	switch t {
	case D, PP, PO, NP, NUM, J, N, NS, P, EX:
		return true
	case VBN, VBG:
		return false
	}
	return false
}

// toIsPrep reports whether the to at token i follows a word that takes the
// preposition: opposition to, similar to, according to.
func (a *Grammar) toIsPrep(i int) bool {
	p := i - 1
	if p < 0 {
		return false
	}
	switch a.Form(p) {
	case "according", "due", "opposition", "opposed", "response", "responds", "responded",
		"responding", "respond", "similar", "thanks", "addition", "regard", "respect", "close", "back",
		"committed", "reference", "related", "relates", "contrary", "prior", "subject", "access",
		"exposure", "outreach", "objections", "linked", "tied", "dedicated", "devoted", "limited",
		"return", "returned", "returns", "added", "refer", "refers", "referred", "referring", "turned",
		"turning", "led", "leading", "leads", "lead", "prone", "immune", "loyal", "next", "equal",
		"accustomed", "key", "attention", "devotion", "adherence", "resistance", "vulnerable", "allergic":
		return true
	}
	return false
}
