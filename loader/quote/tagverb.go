package quote

// settleVerb decides a word that can be a verb: whether it is one here, and in
// which form. What governs it decides first, then what precedes it, then its
// forms.
func (a *analysis) settleVerb(p *wordPlace) tag {
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
	if p.prevTag == tD && p.followsPronoun() {
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
	if table == &afterLink && !p.participle() || table == &afterOpener && p.prevTag != tADV {
		return nil
	}
	return table
}

// governedBy are the tables by the tag of the governor: one of a phrase counts
// when an adverb follows it, a noun when it can be a verb that links.
var governedBy = [tSYM + 1]*tagTable{
	tTO: &afterTo, tMD: &afterModal,
	tVB: &afterAuxiliary, tVBZ: &afterAuxiliary, tVBD: &afterAuxiliary, tVBG: &afterAuxiliary, tVBN: &afterAuxiliary,
	tN: &afterLink, tNS: &afterLink, tJ: &afterLink,
	tIN: &afterOpener, tSUB: &afterOpener, tD: &afterOpener, tPP: &afterOpener, tPS: &afterOpener,
}

var afterTo = tagTable{Name: "verb after to", Rows: []tagRow{
	{
		Name:    "infinitive",
		Example: "The voters hope to [win]. = VB",
		When:    func(p *wordPlace) bool { return p.base() && !p.followsPrepositionTo() },
		Then:    is(tVB),
	},
	{
		Name:    "adjective of the object of to",
		Example: "It led to [increased] fees. = J",
		When: func(p *wordPlace) bool {
			return p.prevTag == tTO && p.participle() && !p.base() && p.precedesModified()
		},
		Then: is(tJ),
	},
	{
		Name:    "participle in the object of to",
		Example: "They replied to [emailed] questions. = VBN",
		When:    func(p *wordPlace) bool { return p.prevTag == tTO && p.participle() && !p.base() },
		Then:    is(tVBN),
	},
	adverbAdjective("It led to newly [raised] fees. = J"),
}}

var afterModal = tagTable{Name: "verb after a modal", Rows: []tagRow{
	{
		Name:    "base form",
		Example: "The ferry could [stop]. = VB",
		When:    func(p *wordPlace) bool { return p.base() },
		Then:    is(tVB),
	},
	{
		Name:    "participle after the short had",
		Example: "She’d [planned] to leave. = VBN",
		When:    func(p *wordPlace) bool { return p.participle() && p.governorWord.form == "'d" },
		Then:    is(tVBN),
	},
}}

var afterAuxiliary = tagTable{Name: "verb after an auxiliary", Rows: []tagRow{
	{
		Name:    "base form after do",
		Example: "They did not [plan] it. = VB",
		When: func(p *wordPlace) bool {
			return p.base() && p.governorWord.aux == auxDo && p.governorTag != tVBN && p.governorTag != tVBG
		},
		Then: is(tVB),
	},
	{
		Name:    "perfect",
		Example: "Lund has never [asked]. = VBN",
		When: func(p *wordPlace) bool {
			return p.participle() && p.governorWord.aux == auxHave && p.governorTag != tVBN
		},
		Then: is(tVBN),
	},
	{
		Name:    "passive",
		Example: "The boat was [sold]. = VBN",
		When:    func(p *wordPlace) bool { return p.participle() && p.governorWord.aux == auxBe },
		Then:    is(tVBN),
	},
	{
		Name:    "participle after a verb that links",
		Example: "The dockers got [paid] for it. = VBN",
		When:    func(p *wordPlace) bool { return p.participle() && links(p.governorWord) },
		Then:    is(tVBN),
	},
}}

// afterLink is for what follows a verb that was taken for a noun.
var afterLink = tagTable{Name: "verb after a linking noun", Rows: []tagRow{{
	Name:    "participle",
	Example: "Alder’s getting [sued] in Norwood. = VBN",
	When: func(p *wordPlace) bool {
		return p.participle() && (p.governorWord.aux == auxBe || links(p.governorWord))
	},
	Then: is(tVBN),
}}}

var afterOpener = tagTable{Name: "verb after an adverb in a phrase", Rows: []tagRow{
	{
		Name:    "adjective after as and an adverb",
		Example: "They see them as poorly [painted] boats. = J",
		When:    func(p *wordPlace) bool { return p.followsAsAdverb() && p.precedesModified() },
		Then:    is(tJ),
	},
	{
		Name:    "participle after as and an adverb",
		Example: "They see him as poorly [prepared] for it. = VBN",
		When:    (*wordPlace).followsAsAdverb,
		Then:    is(tVBN),
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
			return p.prevTag == tADV && p.participle() && p.governorTag != tSUB &&
				(p.precedesModified() || p.nextWord.tags.has(tN) || p.nextWord.tags.has(tNS))
		},
		Then: is(tJ),
	}
}

// followsPrepositionTo reports whether the to that precedes a noun is the
// preposition that the word before it takes.
func (p *wordPlace) followsPrepositionTo() bool {
	if p.governor != p.prev || !p.noun() || !p.a.toIsPrep(p.governor) {
		return false
	}
	switch p.nextTag {
	case tD, tPP, tP, tPO, tTH:
		return false // an object follows, so it is a verb
	}
	return true
}

// followsAsAdverb reports whether a participle follows as and an adverb.
func (p *wordPlace) followsAsAdverb() bool {
	return p.participle() && !p.base() && (p.governorTag == tIN || p.governorTag == tSUB) &&
		p.governorWord.form == "as"
}

func nounTag(e *entry) tag {
	if e.tags.has(tNS) {
		return tNS
	}
	return tN
}

// links reports whether a verb can tie its subject to a participle: they got
// lost, it remained closed.
func links(e *entry) bool {
	switch e.form {
	case "get", "gets", "got", "getting", "gotten", "become", "becomes", "became", "becoming", "remain", "remains",
		"remained", "remaining", "seem", "seems", "seemed", "appear", "appears", "appeared", "feel", "feels", "felt",
		"grow", "grows", "grew", "growing":
		return true
	}
	return false
}

// degree reports whether a word can stand between an auxiliary and its
// participle as an adverb does: were more divided, is either lost or.
func degree(e *entry) bool {
	switch e.form {
	case "more", "most", "less", "least", "either", "both", "likely":
		return true
	}
	return false
}

// pronominal reports whether a determiner can stand for one thing or for many.
func pronominal(e *entry) (one, many bool) {
	switch e.form {
	case "that", "this", "another", "each", "either", "neither":
		return true, false
	case "those", "these", "all", "some", "many", "both":
		return false, true
	}
	return false, false
}

// isArticle reports whether a word is an article.
func isArticle(e *entry) bool { return e.form == "the" || e.form == "a" || e.form == "an" }

// startsNP reports whether a token can begin a noun phrase.
func startsNP(t tag, e *entry) bool {
	switch t {
	case tD, tPP, tPO, tNP, tNUM, tJ, tN, tNS, tP, tEX:
		return true
	case tVBN, tVBG:
		return false
	}
	return false
}

// toIsPrep reports whether the to at token i follows a word that takes the
// preposition: opposition to, similar to, according to.
func (a *analysis) toIsPrep(i int) bool {
	p := i - 1
	if p < 0 {
		return false
	}
	switch a.form(p) {
	case "according", "due", "opposition", "opposed", "response", "responds", "responded",
		"responding", "respond", "similar", "thanks", "addition", "regard", "respect", "close", "back",
		"committed", "reference", "related", "relates", "contrary", "prior", "subject", "access",
		"exposure", "outreach", "objections", "linked", "tied", "dedicated", "devoted", "limited",
		"return", "returned", "returns", "added", "refer", "refers", "referred", "referring", "turned",
		"turning", "led", "leading", "leads", "lead", "prone", "immune", "loyal", "next", "equal",
		"accustomed", "key":
		return true
	}
	return false
}
