package quote

import "strings"

// pastOrParticiple decides a form that is both: as the name of what precedes
// it, as a participle with a complement of its own, by what precedes it, and
// last by whether the clause has another verb.
func (p *wordPlace) pastOrParticiple() tag {
	if p.namesNoun() {
		if t, ok := p.try(&naming); ok {
			return t
		}
	}
	if p.word.cue != 0 {
		if t, ok := p.try(&byComplement); ok {
			return t
		}
	}
	if table := participleAfter[p.prevTag]; table != nil {
		if t, ok := p.try(table); ok {
			return t
		}
	}
	if p.followsNoun() {
		return p.by(&participleAfterNoun)
	}
	return p.by(&participleAfterOther)
}

// byComplement decides by the complement that the form takes.
var byComplement = tagTable{Name: "past or participle by its complement", Rows: []tagRow{
	{
		Name:    "hearer of a question",
		Example: "When [asked] whether it rained, Alder laughed. = VBN",
		When: func(p *wordPlace) bool {
			return p.frame().rcpt && p.frame().wh && p.precedesQuestion() && p.opensReducedClause()
		},
		Then: is(tVBN),
	},
	{
		Name:    "past before by with a gerund",
		Example: "Alder [answered] by saying that it rained. = VBD",
		When: func(p *wordPlace) bool {
			return p.frame().quote && !p.frame().obj && p.precedesBy() && p.secondTag() == tVBG
		},
		Then: is(tVBD),
	},
	{
		Name:    "participle with as",
		Example: "The guild gave a talk [billed] as “a feast”. = VBN",
		When:    func(p *wordPlace) bool { return p.nextWord.form == "as" && p.describedAs() },
		Then:    is(tVBN),
	},
}}

// secondTag is the tag of what follows the next token.
func (p *wordPlace) secondTag() tag {
	t, _ := p.a.at(p.a.next(p.next, p.to))
	return t
}

// precedesQuestion reports whether an indirect question, or what the question
// is about, follows.
func (p *wordPlace) precedesQuestion() bool {
	switch p.nextTag {
	case tSUB, tW:
		return true
	case tIN:
		return p.nextWord.form == "about" || p.nextWord.form == "by"
	}
	return false
}

// opensReducedClause reports whether the word opens a clause without a subject:
// asked whether, when asked whether, Alder, asked whether.
func (p *wordPlace) opensReducedClause() bool {
	switch p.prevWord.form {
	case "when", "if", "while":
		return true
	}
	if p.prev < 0 {
		return true
	}
	return p.prevTag == tCOMMA && (p.beforePrev() == tN || p.beforePrev() == tNP)
}

// describedAs reports whether a verb that takes an object and as has no subject
// here: a talk billed as, but not what the guild billed as.
func (p *wordPlace) describedAs() bool {
	f := p.frame()
	if !(f.as || f.raise || f.obj) || f.quote || f.bare || p.prevIs(subjectOpeners) || p.a.contact(p.prev, -1) {
		return false
	}
	v, opener := p.a.clauseVerb(p.prev)
	return v >= 0 || opener != tW && opener != tTH && opener != tSUB
}

// subjectOpeners are the tags of what is the subject of the past that follows,
// or opens its clause.
var subjectOpeners = oneOf(tP, tNP, tW, tTH, tPO)

// participleAfter are the tables by the tag of what precedes the form.
var participleAfter = [tSYM + 1]*tagTable{
	tADV: &participleAfterAdverb, tW: &participleAfterW, tP: &pastAfterSubject, tEX: &pastAfterSubject,
	tTH: &pastAfterSubject, tPO: &participleAfterObject, tIN: &participleAfterPreposition,
	tSUB: &participleAfterPreposition, tX: &participleAtStart, tCOMMA: &participleAfterComma,
	tJ: &participleAfterAdjective, tD: &participleAfterAdjective,
}

var participleAfterAdverb = tagTable{Name: "past or participle after an adverb", Rows: []tagRow{{
	Name:    "apposed to a name",
	Example: "Alder, clearly [pleased], smiled. = VBN",
	When: func(p *wordPlace) bool {
		return p.nextTag == tCOMMA && p.beforePrev() == tCOMMA && p.a.tags.at(p.prev-2) == tNP
	},
	Then: is(tVBN),
}}}

var participleAfterW = tagTable{Name: "past or participle after a wh-word", Rows: []tagRow{
	{
		Name:    "clause without a subject",
		Example: "When [asked] at the gate, Lund laughed. = VBN",
		When: func(p *wordPlace) bool {
			return p.prevWord.form == "when" || p.prevWord.form == "where" || p.prevWord.form == "how"
		},
		Then: is(tVBN),
	},
	{
		Name:    "wh-word as the subject",
		Example: "The baker who [asked] left. = VBD",
		Then:    is(tVBD),
	},
}}

var pastAfterSubject = tagTable{Name: "past after a pronoun, there or that", Rows: []tagRow{{
	Name:    "past",
	Example: "They [asked] Lund. = VBD",
	Then:    is(tVBD),
}}}

var participleAfterObject = tagTable{Name: "past or participle after an object pronoun", Rows: []tagRow{
	{
		Name:    "pronoun as a subject",
		Example: "Alder himself [asked] Lund. = VBD",
		When: func(p *wordPlace) bool {
			f := p.prevWord.form
			return f == "it" || f == "you" || strings.HasSuffix(f, "self") || strings.HasSuffix(f, "selves")
		},
		Then: is(tVBD),
	},
	{
		Name:    "after the us of let’s",
		Example: "Let’s [put] it away. = VBD",
		When:    func(p *wordPlace) bool { return p.prevWord.tags == 0 },
		Then:    is(tVBD),
	},
	{
		Name:    "of them as a subject",
		Example: "All of them [wanted] to leave. = VBD",
		When: func(p *wordPlace) bool {
			return p.a.form(p.prev-1) == "of" && !p.finiteFollows()
		},
		Then: is(tVBD),
	},
	{
		Name:    "past after a phrase",
		Example: "Luck for them [meant] rest. = VBD",
		When: func(p *wordPlace) bool {
			return p.beforePrev() == tIN && p.nextTag != tIN && p.nextTag != tADV && p.nextTag != tTO
		},
		Then: is(tVBD),
	},
	{
		Name:    "participle of a small clause",
		Example: "Lund wants them [jailed]. = VBN",
		Then:    is(tVBN),
	},
}}

var participleAfterPreposition = tagTable{Name: "past or participle after a preposition", Rows: []tagRow{
	{
		Name:    "clause without a subject",
		Example: "The yard burned, as [reported] by Alder. = VBN",
		When: func(p *wordPlace) bool {
			return p.prevTag == tSUB || p.prevWord.form == "as" || p.prevWord.form == "than"
		},
		Then: is(tVBN),
	},
	{
		Name:    "participle",
		Example: "The boat was taken for [granted]. = VBN",
		Then:    is(tVBN),
	},
}}

var participleAtStart = tagTable{Name: "past or participle at the beginning", Rows: []tagRow{
	{
		Name:    "adjective of a title before a name",
		Example: "[Retired] admiral Ada Alder left. = J",
		When:    (*wordPlace).modifiesTitle,
		Then:    is(tJ),
	},
	{
		Name:    "participle with a complement",
		Example: "[Built] in Oslo, the ferry sank. = VBN",
		When: func(p *wordPlace) bool {
			return p.nextTag == tIN || p.nextTag == tADV || p.nextTag == tTO
		},
		Then: is(tVBN),
	},
	{
		Name:    "past",
		Example: "[Asked] Lund: “Why?” = VBD",
		Then:    is(tVBD),
	},
}}

var participleAfterComma = tagTable{Name: "past or participle after a comma", Rows: []tagRow{
	{
		Name:    "adjective of a title before a name",
		Example: "In May, [retired] admiral Ada Alder left. = J",
		When:    (*wordPlace).modifiesTitle,
		Then:    is(tJ),
	},
	{
		Name:    "participle with by",
		Example: "The boat, [painted] by Lund, sank. = VBN",
		When:    (*wordPlace).precedesBy,
		Then:    is(tVBN),
	},
	{
		Name:    "past",
		Example: "The mayor, a baker, [wanted] it. = VBD",
		Then:    is(tVBD),
	},
}}

// modifiesTitle reports whether a noun with a name after it follows, as a
// title does.
func (p *wordPlace) modifiesTitle() bool {
	return (p.nextTag == tN || p.nextTag == tNS) && p.word.cue == 0 && p.nextWord.tags != 0 && !p.nextWord.tags.has(tVB) &&
		p.a.nameFollows(p.next)
}

var participleAfterAdjective = tagTable{Name: "past or participle after an adjective", Rows: []tagRow{
	{
		Name:    "adjective before its noun",
		Example: "The old [painted] boat sank. = J",
		When:    func(p *wordPlace) bool { return p.precedesNoun() && !p.quantityReports() },
		Then:    is(tJ),
	},
	{
		Name:    "participle before its clause’s verb",
		Example: "Few [surveyed] said no. = VBN",
		When: func(p *wordPlace) bool {
			return p.nextTag == tMD || isVerb(p.nextTag) && p.nextTag != tVBG
		},
		Then: is(tVBN),
	},
	{
		Name:    "participle after those",
		Example: "She asked those [surveyed]. = VBN",
		When:    func(p *wordPlace) bool { return p.prevWord.form == "those" },
		Then:    is(tVBN),
	},
}}

// quantityReports reports whether an adjective that stands for those it counts
// is the subject of a cue that a time follows: many said Monday that.
func (p *wordPlace) quantityReports() bool {
	return p.nextWord.sem&semTime != 0 && p.word.cue != 0 && (p.followsQuantity() || p.prevWord.form == "some")
}

// participleAfterOther is for what follows neither a noun nor what has a table.
var participleAfterOther = tagTable{Name: "past or participle after other words", Rows: []tagRow{
	{
		Name:    "participle with by",
		Example: "Then [painted] by Lund, it sank. = VBN",
		When:    (*wordPlace).precedesBy,
		Then:    is(tVBN),
	},
	{
		Name:    "past",
		Example: "Alder then [asked] Lund. = VBD",
		Then:    is(tVBD),
	},
}}

// participleAfterNoun decides by whether the clause of the noun that precedes
// has, or is still to have, another finite verb.
var participleAfterNoun = tagTable{Name: "past or participle after a noun", Rows: []tagRow{
	{
		Name:    "past before by with a gerund",
		Example: "The mayor [opened] by thanking them. = VBD",
		When:    func(p *wordPlace) bool { return p.precedesBy() && p.secondIsGerund() },
		Then:    is(tVBD),
	},
	{
		Name:    "participle with by",
		Example: "The boat [painted] by Lund sank. = VBN",
		When:    (*wordPlace).precedesBy,
		Then:    is(tVBN),
	},
	{
		Name:    "modifier of a noun of a clause with a verb",
		Example: "They filed a suit [aimed] at the port. = VBN",
		When:    func(p *wordPlace) bool { return p.followsCommonNoun() && p.modifies() },
		Then:    is(tVBN),
	},
	{
		Name:    "modifier before the clause’s verb",
		Example: "The men [detained] could leave. = VBN",
		When: func(p *wordPlace) bool {
			return p.followsCommonNoun() && p.precedesMainVerb() && !p.a.bare(p.word) && !p.a.contact(p.prev, -1)
		},
		Then: is(tVBN),
	},
	{
		Name:    "modifier with a time",
		Example: "A poll [conducted] Monday found it. = VBN",
		When:    func(p *wordPlace) bool { return p.nextWord.sem&semTime != 0 && p.finiteFollows() },
		Then:    is(tVBN),
	},
	{
		Name:    "modifier with last and a time",
		Example: "A poll [conducted] last week found it. = VBN",
		When: func(p *wordPlace) bool {
			return (p.nextWord.form == "last" || p.nextWord.form == "this") && p.timeThenFinite()
		},
		Then: is(tVBN),
	},
	{
		Name:    "past after a name",
		Example: "Alder [asked] for them. = VBD",
		When:    func(p *wordPlace) bool { return p.prevTag == tNP && !p.a.pluralName(p.prev) },
		Then:    is(tVBD),
	},
	{
		Name:    "modifier with a preposition",
		Example: "The ship [moored] in Oslo sank. = VBN",
		When: func(p *wordPlace) bool {
			return p.word.cue == 0 && p.nextTag == tIN && p.a.finiteAfter(p.i+1, p.to)
		},
		Then: is(tVBN),
	},
	{
		Name:    "modifier of the object of a cue",
		Example: "The man [accused] of theft denied it. = VBN",
		When: func(p *wordPlace) bool {
			return (p.nextTag == tTO || p.nextTag == tIN) && p.objectOfCue() && p.a.finiteAfter(p.i+1, p.to)
		},
		Then: is(tVBN),
	},
	{
		Name:    "past",
		Example: "The council [wanted] a mole. = VBD",
		Then:    is(tVBD),
	},
}}

// secondIsGerund reports whether an -ing form follows the next token.
func (p *wordPlace) secondIsGerund() bool {
	_, e := p.a.at(p.a.next(p.next, p.to))
	return e.tags.has(tVBG)
}

// followsCommonNoun reports whether a noun that is no name precedes.
func (p *wordPlace) followsCommonNoun() bool { return p.prevTag == tN || p.prevTag == tNS }

// precedesMainVerb reports whether a modal or a finite auxiliary follows.
func (p *wordPlace) precedesMainVerb() bool {
	return p.nextTag == tMD || p.nextWord.aux != auxNone && p.precedesDefinite()
}

// timeThenFinite reports whether last, this or the like, a word of time and a
// finite verb follow.
func (p *wordPlace) timeThenFinite() bool {
	return p.i+2 < p.to && p.a.entry(p.i+2).sem&semTime != 0 && p.a.finiteAfter(p.i+3, p.to)
}

// objectOfCue reports whether the word is a cue whose object is a person who is
// told of, or asked for, something.
func (p *wordPlace) objectOfCue() bool {
	f := p.frame()
	return f.obj && !f.inf && !f.that || f.inf2 || f.rcpt
}

// modifies reports whether the participle opens a clause of its own after a
// noun of one that has its verb.
func (p *wordPlace) modifies() bool {
	switch p.nextTag {
	case tIN, tTO, tSTOP, tX, tCOMMA:
	default:
		return false
	}
	a := p.a
	v, _ := a.clauseVerb(p.prev)
	if v < 0 || a.bare(a.entry(v)) || a.tags.at(v) == tMD {
		return false
	}
	return !a.contact(p.prev, v)
}

// contact reports whether the noun at token i is the subject of a clause without
// its pronoun, right after the noun it modifies: the rules the council set. The
// search ends at token v.
func (a *analysis) contact(i, v int) bool {
	if w := a.form(i); strings.HasSuffix(w, "body") || strings.HasSuffix(w, "one") {
		return i > 0 && isNoun(a.tags.at(i-1)) // the question nobody asked
	}
	for j, n := i, 0; j > v && j >= 0 && n < 8; j, n = j-1, n+1 {
		switch a.tags.at(j) {
		case tN, tNS, tJ, tNUM, tPS, tNP, tVBN:
		case tD, tPP:
			return j > 0 && isNoun(a.tags.at(j-1))
		default:
			return false
		}
	}
	return false
}

// nameFollows reports whether a name follows the noun at token i.
func (a *analysis) nameFollows(i int) bool {
	for n := 0; i+1 < len(a.tags) && n < 3; i, n = i+1, n+1 {
		switch a.tags.at(i + 1) {
		case tNP:
			return true
		case tN, tJ:
		default:
			return false
		}
	}
	return false
}
