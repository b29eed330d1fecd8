package quote

// byLexicalTag are the tables of the words that are no verbs, by the tag that
// the lexicon prefers for them. Where no row decides they keep it.
var byLexicalTag = [...]*tagTable{
	tNP: &nameTable, tPS: &shortForm, tPP: &possessive, tTH: &thatTable, tEX: &thereTable,
	tD: &quantifier, tMD: &modal, tCC: &conjunction, tSUB: &subordinator, tIN: &preposition,
	tJ: &adjectiveTable, tADV: &adverbTable, tSYM: nil,
}

var nameTable = tagTable{Name: "name or adverb", Rows: []tagRow{{
	Name:    "adverb in a headline",
	Example: "Alder [Unflinchingly] Backed Mole Despite Warnings From Harbour = ADV",
	When: func(p *wordPlace) bool {
		return p.a.headline && p.word.tags == 0 && isVerb(p.nextWord.pref) &&
			(p.followsNoun() || p.prevTag == tP || isVerb(p.prevTag)) && p.endsIn("ly")
	},
	Then: is(tADV),
}}}

var possessive = tagTable{Name: "possessive or object pronoun", Rows: []tagRow{{
	Name:    "her without a noun",
	Example: "Lund told [her] in May. = PO",
	When:    func(p *wordPlace) bool { return p.word.form == "her" && !p.precedesNounHead() },
	Then:    is(tPO),
}}}

var thereTable = tagTable{Name: "there as an adverb", Rows: []tagRow{{
	Name:    "there after a plural",
	Example: "Polls [there] show Alder ahead. = ADV",
	When: func(p *wordPlace) bool {
		return p.prevTag == tNS && p.nextTag != tMD && p.next >= 0 && p.nextWord.aux == auxNone
	},
	Then: is(tADV),
}}}

var quantifier = tagTable{Name: "quantifier or adverb", Rows: []tagRow{
	{
		Name:    "quantifier after its noun",
		Example: "The two have [both] agreed. = ADV",
		When: func(p *wordPlace) bool {
			switch p.word.form {
			case "both", "all", "each":
				return p.followsCounted() && p.precedesVerb()
			}
			return false
		},
		Then: is(tADV),
	},
	{
		Name:    "no longer",
		Example: "They are [no] longer there. = ADV",
		When:    func(p *wordPlace) bool { return p.word.form == "no" && p.nextWord.form == "longer" },
		Then:    is(tADV),
	},
}}

// followsCounted reports whether a subject or its auxiliary precedes the word.
func (p *wordPlace) followsCounted() bool {
	switch p.prevTag {
	case tN, tNS, tNP, tP, tMD, tRP:
		return true
	}
	return p.prevWord.aux != auxNone
}

// precedesVerb reports whether the next word is a verb and no noun.
func (p *wordPlace) precedesVerb() bool {
	n := p.nextWord
	return isVerb(n.pref) && !n.tags.has(tN) && !n.tags.has(tNS) || n.aux != auxNone || p.nextTag == tMD
}

var modal = tagTable{Name: "will as a noun", Rows: []tagRow{
	{
		Name:    "will in a noun phrase",
		Example: "The [will] of Lund was read. = N",
		When: func(p *wordPlace) bool {
			return p.word.form == "will" && p.prevIs(modifiers)
		},
		Then: is(tN),
	},
	{
		Name:    "will after a preposition",
		Example: "The dock was sold at [will]. = N",
		When: func(p *wordPlace) bool {
			return p.word.form == "will" && p.prevTag == tIN && p.nextIs(nounPhraseEnds)
		},
		Then: is(tN),
	},
}}

var conjunction = tagTable{Name: "yet as an adverb", Rows: []tagRow{{
	Name:    "yet in a verb group",
	Example: "Lund has not [yet] answered. = ADV",
	When: func(p *wordPlace) bool {
		return p.word.form == "yet" && (p.prevTag == tNOT || isVerb(p.prevTag) && p.prevWord.aux != auxNone)
	},
	Then: is(tADV),
}}}

var subordinator = tagTable{Name: "subordinator or preposition", Rows: []tagRow{{
	Name:    "no finite verb follows",
	Example: "[Before] the storm, ferries sailed. = IN",
	When:    func(p *wordPlace) bool { return p.word.tags.has(tIN) && p.next >= 0 && !p.opensClause() },
	Then:    is(tIN),
}}}

// opensClause reports whether a finite verb follows the subordinator before its
// clause ends.
func (p *wordPlace) opensClause() bool {
	a := p.a
	for j, n := p.next, 0; j < p.to && n < 12; j, n = j+1, n+1 {
		switch a.tags.at(j) {
		case tVBG:
			if j == p.next {
				return false
			}
		case tMD, tVBZ, tVBD:
			if a.definite(j) {
				return true
			}
		case tVB:
			if j > p.next && (a.tags.at(j-1) == tP || a.tags.at(j-1) == tNS || a.entry(j).aux != auxNone) {
				return true
			}
		case tP:
			return true
		case tCOMMA, tSTOP, tSEMI, tCOLON, tDASH, tTH, tW, tSUB, tTO:
			return false
		}
	}
	return false
}

var preposition = tagTable{Name: "preposition or another class", Rows: []tagRow{
	{
		Name:    "adjective in a noun phrase",
		Example: "An [outside] adviser came. = J",
		When: func(p *wordPlace) bool {
			return p.word.tags.has(tJ) && (p.prevTag == tD || p.prevTag == tPP) && p.precedesNounHead()
		},
		Then: is(tJ),
	},
	{
		Name:    "like as a verb",
		Example: "And bakers [like] the oven. = VB",
		When:    func(p *wordPlace) bool { return p.word.form == "like" && p.likes() },
		Then:    is(tVB),
	},
}}

// likes reports whether like is a verb and not the preposition of bakers like
// Lund.
func (p *wordPlace) likes() bool {
	switch p.prevTag {
	case tP, tMD, tTO:
		return true
	case tNS:
		v, _ := p.a.clauseVerb(p.prev)
		return v < 0 && !p.finiteFollows()
	case tNOT:
		if p.prev > 0 && p.a.entry(p.prev-1).aux != auxBe {
			return true
		}
	}
	return p.prevWord.aux == auxDo
}

var auxiliary = tagTable{Name: "form of have", Rows: []tagRow{
	{
		Name:    "had after have",
		Example: "She has [had] no luck. = VBN",
		When: func(p *wordPlace) bool {
			return p.word.form == "had" && (p.prevWord.aux == auxHave || p.prevWord.form == "'d")
		},
		Then: is(tVBN),
	},
}}

var unknownVerb = tagTable{Name: "unknown word", Rows: []tagRow{
	{
		Name:    "verb after to",
		Example: "They want to [rethatch] it. = VB",
		When: func(p *wordPlace) bool {
			return p.prevTag == tTO && !(p.precedesNoun() && isNoun(p.beforePrev())) && p.verbLike()
		},
		Then: is(tVB),
	},
	{
		Name:    "verb after a modal",
		Example: "The yard will [reshore] its work. = VB",
		When:    func(p *wordPlace) bool { return p.prevTag == tMD && p.verbLike() },
		Then:    is(tVB),
	},
}}

// verbLike reports whether an unknown word is neither a name nor a noun by its
// ending.
func (p *wordPlace) verbLike() bool {
	t := p.a.tok.at(p.i)
	return !t.Upper && !nounEnding(t.Text(p.a.text))
}

// thatTable tells that the conjunction or relative pronoun from that the
// determiner or pronoun.
var thatTable = tagTable{Name: "that as conjunction or determiner", Rows: []tagRow{
	{
		Name:    "nothing follows",
		Example: "Lund wrote [that] = D",
		When:    func(p *wordPlace) bool { return p.next < 0 },
		Then:    is(tD),
	},
	{
		Name:    "object of a verb without that-clauses",
		Example: "Alder called [that] a lie. = D",
		When: func(p *wordPlace) bool {
			f := &words.frames[p.prevWord.cue]
			return isVerb(p.prevTag) && p.prevWord.cue != 0 && !f.that && f.obj
		},
		Then: is(tD),
	},
	{
		Name:    "object of a preposition",
		Example: "They spoke of [that] in May. = D",
		When:    func(p *wordPlace) bool { return p.prevTag == tIN },
		Then:    is(tD),
	},
	{
		Name:    "subject or determiner at the beginning",
		Example: "[That] boat sank. = D",
		When:    func(p *wordPlace) bool { return p.prevTag == tX && (p.nextTag == tN || isVerb(p.nextTag)) },
		Then:    is(tD),
	},
	{
		Name:    "determiner after no cue or noun",
		Example: "The boat sank near the mole and [that] ferry left. = D",
		When: func(p *wordPlace) bool {
			return (p.nextTag == tN || p.nextTag == tJ && p.nextWord.form == "same") &&
				p.prevWord.cue == 0 && !p.followsNoun()
		},
		Then: is(tD),
	},
	{
		Name:    "conjunction before a subject",
		Example: "Alder said [that] growth is slow. = TH",
		When:    func(p *wordPlace) bool { return p.afterCueBeforeNoun() && p.secondGoesOn() },
		Then:    is(tTH),
	},
	{
		Name:    "determiner of a time or thing after a cue",
		Example: "Alder spoke and said [that] day. = D",
		When:    (*wordPlace).afterCueBeforeNoun,
		Then:    is(tD),
	},
}}

// afterCueBeforeNoun reports whether that stands between a cue and a noun that
// can be the head of what that determines.
func (p *wordPlace) afterCueBeforeNoun() bool {
	n := p.nextWord
	return p.nextTag == tN && p.prevWord.cue != 0 && (n.sem&semTime != 0 || n.sem == 0 && !n.tags.has(tVB))
}

var goesOn = oneOf(tVBZ, tVBD, tMD, tVB, tIN, tPS, tCC, tN, tNS, tJ, tADV)

// secondGoesOn reports whether a verb or more of a noun phrase follows the next
// word, which makes that word a subject.
func (p *wordPlace) secondGoesOn() bool {
	n := p.a.next(p.next, len(p.a.tok))
	return n > 0 && goesOn.has(p.a.tags.at(n))
}
