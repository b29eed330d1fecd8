package syntax

// byLexicalTag are the tables of the words that are no verbs, by the tag that
// the lexicon prefers for them. Where no row decides they keep it.
var byLexicalTag = [...]*tagTable{
	NP: &nameTable, PS: &shortForm, PP: &possessive, TH: &thatTable, EX: &thereTable,
	D: &quantifier, MD: &modal, CC: &conjunction, SUB: &subordinator, IN: &preposition,
	J: &adjectiveTable, ADV: &adverbTable, SYM: nil,
}

var nameTable = tagTable{Name: "name or adverb", Rows: []tagRow{{
	Name:    "adverb in a headline",
	Example: "Alder [Unflinchingly] Backed Mole Despite Warnings From Harbour = ADV",
	When: func(p *wordPlace) bool {
		return p.a.Headline && p.word.Tags == 0 && IsVerb(p.nextWord.Pref) &&
			(p.followsNoun() || p.prevTag == P || IsVerb(p.prevTag)) && p.endsIn("ly")
	},
	Then: is(ADV),
}}}

var possessive = tagTable{Name: "possessive or object pronoun", Rows: []tagRow{{
	Name:    "her without a noun",
	Example: "Lund told [her] in May. = PO",
	When:    func(p *wordPlace) bool { return p.word.Form == "her" && !p.precedesNounHead() },
	Then:    is(PO),
}}}

var thereTable = tagTable{Name: "there as an adverb", Rows: []tagRow{{
	Name:    "there after a plural",
	Example: "Polls [there] show Alder ahead. = ADV",
	When: func(p *wordPlace) bool {
		return p.prevTag == NS && p.nextTag != MD && p.next >= 0 && p.nextWord.Aux == auxNone
	},
	Then: is(ADV),
}}}

var quantifier = tagTable{Name: "quantifier or adverb", Rows: []tagRow{
	{
		Name:    "quantifier after its noun",
		Example: "The two have [both] agreed. = ADV",
		When: func(p *wordPlace) bool {
			switch p.word.Form {
			case "both", "all", "each":
				return p.followsCounted() && p.precedesVerb()
			}
			return false
		},
		Then: is(ADV),
	},
	{
		Name:    "no longer",
		Example: "They are [no] longer there. = ADV",
		When:    func(p *wordPlace) bool { return p.word.Form == "no" && p.nextWord.Form == "longer" },
		Then:    is(ADV),
	},
}}

// followsCounted reports whether a subject or its auxiliary precedes the word.
func (p *wordPlace) followsCounted() bool {
	switch p.prevTag {
	case N, NS, NP, P, MD, RP:
		return true
	}
	return p.prevWord.Aux != auxNone
}

// precedesVerb reports whether the next word is a verb and no noun.
func (p *wordPlace) precedesVerb() bool {
	n := p.nextWord
	return IsVerb(n.Pref) && !n.Tags.Has(N) && !n.Tags.Has(NS) || n.Aux != auxNone || p.nextTag == MD
}

var modal = tagTable{Name: "will as a noun", Rows: []tagRow{
	{
		Name:    "will in a noun phrase",
		Example: "The [will] of Lund was read. = N",
		When: func(p *wordPlace) bool {
			return p.word.Form == "will" && p.prevIs(modifiers)
		},
		Then: is(N),
	},
	{
		Name:    "will after a preposition",
		Example: "The dock was sold at [will]. = N",
		When: func(p *wordPlace) bool {
			return p.word.Form == "will" && p.prevTag == IN && p.nextIs(nounPhraseEnds)
		},
		Then: is(N),
	},
}}

var conjunction = tagTable{Name: "yet as an adverb", Rows: []tagRow{{
	Name:    "yet in a verb group",
	Example: "Lund has not [yet] answered. = ADV",
	When: func(p *wordPlace) bool {
		return p.word.Form == "yet" && (p.prevTag == NOT || IsVerb(p.prevTag) && p.prevWord.Aux != auxNone)
	},
	Then: is(ADV),
}}}

var subordinator = tagTable{Name: "subordinator or preposition", Rows: []tagRow{{
	Name:    "no finite verb follows",
	Example: "[Before] the storm, ferries sailed. = IN",
	When:    func(p *wordPlace) bool { return p.word.Tags.Has(IN) && p.next >= 0 && !p.opensClause() },
	Then:    is(IN),
}}}

// opensClause reports whether a finite verb follows the subordinator before its
// clause ends.
func (p *wordPlace) opensClause() bool {
	a := p.a
	for j, n := p.next, 0; j < p.to && n < 12; j, n = j+1, n+1 {
		switch a.Tags.At(j) {
		case VBG:
			if j == p.next {
				return false
			}
		case MD, VBZ, VBD:
			if a.definite(j) {
				return true
			}
		case VB:
			if j > p.next && (a.Tags.At(j-1) == P || a.Tags.At(j-1) == NS || a.Entry(j).Aux != auxNone) {
				return true
			}
		case P:
			return true
		case COMMA, STOP, SEMI, COLON, DASH, TH, W, SUB, TO:
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
			return p.word.Tags.Has(J) && (p.prevTag == D || p.prevTag == PP) && p.precedesNounHead()
		},
		Then: is(J),
	},
	{
		Name:    "like as a verb",
		Example: "And bakers [like] the oven. = VB",
		When:    func(p *wordPlace) bool { return p.word.Form == "like" && p.likes() },
		Then:    is(VB),
	},
}}

// likes reports whether like is a verb and not the preposition of bakers like
// Lund.
func (p *wordPlace) likes() bool {
	switch p.prevTag {
	case P, MD, TO:
		return true
	case NS:
		v, _ := p.a.clauseVerb(p.prev)
		return v < 0 && !p.finiteFollows()
	case NOT:
		if p.prev > 0 && p.a.Entry(p.prev-1).Aux != AuxBe {
			return true
		}
	}
	return p.prevWord.Aux == auxDo
}

var auxiliary = tagTable{Name: "form of have", Rows: []tagRow{
	{
		Name:    "had after have",
		Example: "She has [had] no luck. = VBN",
		When: func(p *wordPlace) bool {
			return p.word.Form == "had" && (p.prevWord.Aux == AuxHave || p.prevWord.Form == "'d")
		},
		Then: is(VBN),
	},
}}

var unknownVerb = tagTable{Name: "unknown word", Rows: []tagRow{
	{
		Name:    "verb after to",
		Example: "They want to [rethatch] it. = VB",
		When: func(p *wordPlace) bool {
			return p.prevTag == TO && !(p.precedesNoun() && IsNoun(p.beforePrev())) && p.verbLike()
		},
		Then: is(VB),
	},
	{
		Name:    "verb after a modal",
		Example: "The yard will [reshore] its work. = VB",
		When:    func(p *wordPlace) bool { return p.prevTag == MD && p.verbLike() },
		Then:    is(VB),
	},
}}

// verbLike reports whether an unknown word is neither a name nor a noun by its
// ending.
func (p *wordPlace) verbLike() bool {
	t := p.a.Tok.At(p.i)
	return !t.Upper && !nounEnding(t.Text(p.a.Text))
}

// thatTable tells that the conjunction or relative pronoun from that the
// determiner or pronoun.
var thatTable = tagTable{Name: "that as conjunction or determiner", Rows: []tagRow{
	{
		Name:    "nothing follows",
		Example: "Lund wrote [that] = D",
		When:    func(p *wordPlace) bool { return p.next < 0 },
		Then:    is(D),
	},
	{
		Name:    "object of a verb without that-clauses",
		Example: "Alder called [that] a lie. = D",
		When: func(p *wordPlace) bool {
			f := &Words.Frames[p.prevWord.Cue]
			return IsVerb(p.prevTag) && p.prevWord.Cue != 0 && !f.That && f.Obj
		},
		Then: is(D),
	},
	{
		Name:    "object of a preposition",
		Example: "They spoke of [that] in May. = D",
		When:    func(p *wordPlace) bool { return p.prevTag == IN },
		Then:    is(D),
	},
	{
		Name:    "subject or determiner at the beginning",
		Example: "[That] boat sank. = D",
		When:    func(p *wordPlace) bool { return p.prevTag == X && (p.nextTag == N || IsVerb(p.nextTag)) },
		Then:    is(D),
	},
	{
		Name:    "determiner after no cue or noun",
		Example: "The boat sank near the mole and [that] ferry left. = D",
		When: func(p *wordPlace) bool {
			return (p.nextTag == N || p.nextTag == J && p.nextWord.Form == "same") &&
				p.prevWord.Cue == 0 && !p.followsNoun()
		},
		Then: is(D),
	},
	{
		Name:    "conjunction before a subject",
		Example: "Alder said [that] growth is slow. = TH",
		When:    func(p *wordPlace) bool { return p.afterCueBeforeNoun() && p.secondGoesOn() },
		Then:    is(TH),
	},
	{
		Name:    "determiner of a time or thing after a cue",
		Example: "Alder spoke and said [that] day. = D",
		When:    (*wordPlace).afterCueBeforeNoun,
		Then:    is(D),
	},
}}

// afterCueBeforeNoun reports whether that stands between a cue and a noun that
// can be the head of what that determines.
func (p *wordPlace) afterCueBeforeNoun() bool {
	n := p.nextWord
	return p.nextTag == N && p.prevWord.Cue != 0 && (n.Sem&semTime != 0 || n.Sem == 0 && !n.Tags.Has(VB))
}

var goesOn = oneOf(VBZ, VBD, MD, VB, IN, PS, CC, N, NS, J, ADV)

// secondGoesOn reports whether a verb or more of a noun phrase follows the next
// word, which makes that word a subject.
func (p *wordPlace) secondGoesOn() bool {
	n := p.a.next(p.next, len(p.a.Tok))
	return n > 0 && goesOn.has(p.a.Tags.At(n))
}
