package syntax

import "strings"

// pastOrParticiple decides a form that is both: as the name of what precedes
// it, as a participle with a complement of its own, by what precedes it, and
// last by whether the clause has another verb.
func (p *wordPlace) pastOrParticiple() Tag {
	if p.namesNoun() {
		if t, ok := p.try(&naming); ok {
			return t
		}
	}
	if p.word.Cue != 0 {
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
			return p.frame().Rcpt && p.frame().Wh && p.precedesQuestion() && p.opensReducedClause()
		},
		Then: is(VBN),
	},
	{
		Name:    "past before by with a gerund",
		Example: "Alder [answered] by saying that it rained. = VBD",
		When: func(p *wordPlace) bool {
			return p.frame().Quote && !p.frame().Obj && p.precedesBy() && p.secondTag() == VBG
		},
		Then: is(VBD),
	},
	{
		Name:    "participle with as",
		Example: "The guild gave a talk [billed] as “a feast”. = VBN",
		When:    func(p *wordPlace) bool { return p.nextWord.Form == "as" && p.describedAs() },
		Then:    is(VBN),
	},
}}

// secondTag is the tag of what follows the next token.
func (p *wordPlace) secondTag() Tag {
	t, _ := p.a.at(p.a.next(p.next, p.to))
	return t
}

// precedesQuestion reports whether an indirect question, or what the question
// is about, follows.
func (p *wordPlace) precedesQuestion() bool {
	switch p.nextTag {
	case SUB, W:
		return true
	case IN:
		return p.nextWord.Form == "about" || p.nextWord.Form == "by"
	}
	return false
}

// opensReducedClause reports whether the word opens a clause without a subject:
// asked whether, when asked whether, Alder, asked whether.
func (p *wordPlace) opensReducedClause() bool {
	switch p.prevWord.Form {
	case "when", "if", "while":
		return true
	}
	if p.prev < 0 {
		return true
	}
	return p.prevTag == COMMA && (p.beforePrev() == N || p.beforePrev() == NP)
}

// describedAs reports whether a verb that takes an object and as has no subject
// here: a talk billed as, but not what the guild billed as.
func (p *wordPlace) describedAs() bool {
	f := p.frame()
	if !(f.As || f.Raise || f.Obj) || f.Quote || f.Bare || p.prevIs(subjectOpeners) || p.a.contact(p.prev, -1) {
		return false
	}
	v, opener := p.a.clauseVerb(p.prev)
	return v >= 0 || opener != W && opener != TH && opener != SUB
}

// subjectOpeners are the tags of what is the subject of the past that follows,
// or opens its clause.
var subjectOpeners = oneOf(P, NP, W, TH, PO)

// participleAfter are the tables by the tag of what precedes the form.
var participleAfter = [SYM + 1]*tagTable{
	ADV: &participleAfterAdverb, W: &participleAfterW, P: &pastAfterSubject, EX: &pastAfterSubject,
	TH: &pastAfterSubject, PO: &participleAfterObject, IN: &participleAfterPreposition,
	SUB: &participleAfterPreposition, X: &participleAtStart, COMMA: &participleAfterComma,
	J: &participleAfterAdjective, D: &participleAfterAdjective,
}

var participleAfterAdverb = tagTable{Name: "past or participle after an adverb", Rows: []tagRow{{
	Name:    "apposed to a name",
	Example: "Alder, clearly [pleased], smiled. = VBN",
	When: func(p *wordPlace) bool {
		return p.nextTag == COMMA && p.beforePrev() == COMMA && p.a.Tags.At(p.prev-2) == NP
	},
	Then: is(VBN),
}}}

var participleAfterW = tagTable{Name: "past or participle after a wh-word", Rows: []tagRow{
	{
		Name:    "clause without a subject",
		Example: "When [asked] at the gate, Lund laughed. = VBN",
		When: func(p *wordPlace) bool {
			return p.prevWord.Form == "when" || p.prevWord.Form == "where" || p.prevWord.Form == "how"
		},
		Then: is(VBN),
	},
	{
		Name:    "wh-word as the subject",
		Example: "The baker who [asked] left. = VBD",
		Then:    is(VBD),
	},
}}

var pastAfterSubject = tagTable{Name: "past after a pronoun, there or that", Rows: []tagRow{{
	Name:    "past",
	Example: "They [asked] Lund. = VBD",
	Then:    is(VBD),
}}}

var participleAfterObject = tagTable{Name: "past or participle after an object pronoun", Rows: []tagRow{
	{
		Name:    "pronoun as a subject",
		Example: "Alder himself [asked] Lund. = VBD",
		When: func(p *wordPlace) bool {
			f := p.prevWord.Form
			return f == "it" || f == "you" || strings.HasSuffix(f, "self") || strings.HasSuffix(f, "selves")
		},
		Then: is(VBD),
	},
	{
		Name:    "after the us of let’s",
		Example: "Let’s [put] it away. = VBD",
		When:    func(p *wordPlace) bool { return p.prevWord.Tags == 0 },
		Then:    is(VBD),
	},
	{
		Name:    "of them as a subject",
		Example: "All of them [wanted] to leave. = VBD",
		When: func(p *wordPlace) bool {
			return p.a.Form(p.prev-1) == "of" && !p.finiteFollows()
		},
		Then: is(VBD),
	},
	{
		Name:    "past after a phrase",
		Example: "Luck for them [meant] rest. = VBD",
		When: func(p *wordPlace) bool {
			return p.beforePrev() == IN && p.nextTag != IN && p.nextTag != ADV && p.nextTag != TO
		},
		Then: is(VBD),
	},
	{
		Name:    "participle of a small clause",
		Example: "Lund wants them [jailed]. = VBN",
		Then:    is(VBN),
	},
}}

var participleAfterPreposition = tagTable{Name: "past or participle after a preposition", Rows: []tagRow{
	{
		Name:    "clause without a subject",
		Example: "The yard burned, as [reported] by Alder. = VBN",
		When: func(p *wordPlace) bool {
			return p.prevTag == SUB || p.prevWord.Form == "as" || p.prevWord.Form == "than"
		},
		Then: is(VBN),
	},
	{
		Name:    "participle",
		Example: "The boat was taken for [granted]. = VBN",
		Then:    is(VBN),
	},
}}

var participleAtStart = tagTable{Name: "past or participle at the beginning", Rows: []tagRow{
	{
		Name:    "adjective of a title before a name",
		Example: "[Retired] admiral Ada Alder left. = J",
		When:    (*wordPlace).modifiesTitle,
		Then:    is(J),
	},
	{
		Name:    "participle with a complement",
		Example: "[Built] in Oslo, the ferry sank. = VBN",
		When: func(p *wordPlace) bool {
			return p.nextTag == IN || p.nextTag == ADV || p.nextTag == TO
		},
		Then: is(VBN),
	},
	{
		Name:    "past",
		Example: "[Asked] Lund: “Why?” = VBD",
		Then:    is(VBD),
	},
}}

var participleAfterComma = tagTable{Name: "past or participle after a comma", Rows: []tagRow{
	{
		Name:    "adjective of a title before a name",
		Example: "In May, [retired] admiral Ada Alder left. = J",
		When:    (*wordPlace).modifiesTitle,
		Then:    is(J),
	},
	{
		Name:    "participle with by",
		Example: "The boat, [painted] by Lund, sank. = VBN",
		When:    (*wordPlace).precedesBy,
		Then:    is(VBN),
	},
	{
		Name:    "past",
		Example: "The mayor, a baker, [wanted] it. = VBD",
		Then:    is(VBD),
	},
}}

// modifiesTitle reports whether a noun with a name after it follows, as a
// title does.
func (p *wordPlace) modifiesTitle() bool {
	return (p.nextTag == N || p.nextTag == NS) && p.word.Cue == 0 && p.nextWord.Tags != 0 && !p.nextWord.Tags.Has(VB) &&
		p.a.nameFollows(p.next)
}

var participleAfterAdjective = tagTable{Name: "past or participle after an adjective", Rows: []tagRow{
	{
		Name:    "adjective before its noun",
		Example: "The old [painted] boat sank. = J",
		When:    func(p *wordPlace) bool { return p.precedesNoun() && !p.quantityReports() },
		Then:    is(J),
	},
	{
		Name:    "participle before its clause’s verb",
		Example: "Few [surveyed] said no. = VBN",
		When: func(p *wordPlace) bool {
			return p.nextTag == MD || IsVerb(p.nextTag) && p.nextTag != VBG
		},
		Then: is(VBN),
	},
	{
		Name:    "participle after those",
		Example: "She asked those [surveyed]. = VBN",
		When:    func(p *wordPlace) bool { return p.prevWord.Form == "those" },
		Then:    is(VBN),
	},
}}

// quantityReports reports whether an adjective that stands for those it counts
// is the subject of a cue that a time follows: many said Monday that.
func (p *wordPlace) quantityReports() bool {
	return p.nextWord.Sem&semTime != 0 && p.word.Cue != 0 && (p.followsQuantity() || p.prevWord.Form == "some")
}

// participleAfterOther is for what follows neither a noun nor what has a table.
var participleAfterOther = tagTable{Name: "past or participle after other words", Rows: []tagRow{
	{
		Name:    "participle with by",
		Example: "Then [painted] by Lund, it sank. = VBN",
		When:    (*wordPlace).precedesBy,
		Then:    is(VBN),
	},
	{
		Name:    "past",
		Example: "Alder then [asked] Lund. = VBD",
		Then:    is(VBD),
	},
}}

// participleAfterNoun decides by whether the clause of the noun that precedes
// has, or is still to have, another finite verb.
var participleAfterNoun = tagTable{Name: "past or participle after a noun", Rows: []tagRow{
	{
		Name:    "past before by with a gerund",
		Example: "The mayor [opened] by thanking them. = VBD",
		When:    func(p *wordPlace) bool { return p.precedesBy() && p.secondIsGerund() },
		Then:    is(VBD),
	},
	{
		Name:    "participle with by",
		Example: "The boat [painted] by Lund sank. = VBN",
		When:    (*wordPlace).precedesBy,
		Then:    is(VBN),
	},
	{
		Name:    "modifier of a noun of a clause with a verb",
		Example: "They filed a suit [aimed] at the port. = VBN",
		When:    func(p *wordPlace) bool { return p.followsCommonNoun() && p.modifies() },
		Then:    is(VBN),
	},
	{
		Name:    "modifier before the clause’s verb",
		Example: "The men [detained] could leave. = VBN",
		When: func(p *wordPlace) bool {
			return p.followsCommonNoun() && p.precedesMainVerb() && !p.a.bare(p.word) && !p.a.contact(p.prev, -1)
		},
		Then: is(VBN),
	},
	{
		Name:    "modifier with a time",
		Example: "A poll [conducted] Monday found it. = VBN",
		When:    func(p *wordPlace) bool { return p.nextWord.Sem&semTime != 0 && p.finiteFollows() },
		Then:    is(VBN),
	},
	{
		Name:    "modifier with last and a time",
		Example: "A poll [conducted] last week found it. = VBN",
		When: func(p *wordPlace) bool {
			return (p.nextWord.Form == "last" || p.nextWord.Form == "this") && p.timeThenFinite()
		},
		Then: is(VBN),
	},
	{
		Name:    "past after a name",
		Example: "Alder [asked] for them. = VBD",
		When:    func(p *wordPlace) bool { return p.prevTag == NP && !p.a.pluralName(p.prev) },
		Then:    is(VBD),
	},
	{
		Name:    "modifier with a preposition",
		Example: "The ship [moored] in Oslo sank. = VBN",
		When: func(p *wordPlace) bool {
			return p.word.Cue == 0 && p.nextTag == IN && p.a.finiteAfter(p.i+1, p.to)
		},
		Then: is(VBN),
	},
	{
		Name:    "modifier of the object of a cue",
		Example: "The man [accused] of theft denied it. = VBN",
		When: func(p *wordPlace) bool {
			return (p.nextTag == TO || p.nextTag == IN) && p.objectOfCue() && p.a.finiteAfter(p.i+1, p.to)
		},
		Then: is(VBN),
	},
	{
		Name:    "past",
		Example: "The council [wanted] a mole. = VBD",
		Then:    is(VBD),
	},
}}

// secondIsGerund reports whether an -ing form follows the next token.
func (p *wordPlace) secondIsGerund() bool {
	_, e := p.a.at(p.a.next(p.next, p.to))
	return e.Tags.Has(VBG)
}

// followsCommonNoun reports whether a noun that is no name precedes.
func (p *wordPlace) followsCommonNoun() bool { return p.prevTag == N || p.prevTag == NS }

// precedesMainVerb reports whether a modal or a finite auxiliary follows.
func (p *wordPlace) precedesMainVerb() bool {
	return p.nextTag == MD || p.nextWord.Aux != auxNone && p.precedesDefinite()
}

// timeThenFinite reports whether last, this or the like, a word of time and a
// finite verb follow.
func (p *wordPlace) timeThenFinite() bool {
	return p.i+2 < p.to && p.a.Entry(p.i+2).Sem&semTime != 0 && p.a.finiteAfter(p.i+3, p.to)
}

// objectOfCue reports whether the word is a cue whose object is a person who is
// told of, or asked for, something.
func (p *wordPlace) objectOfCue() bool {
	f := p.frame()
	return f.Obj && !f.Inf && !f.That || f.Inf2 || f.Rcpt
}

// modifies reports whether the participle opens a clause of its own after a
// noun of one that has its verb.
func (p *wordPlace) modifies() bool {
	switch p.nextTag {
	case IN, TO, STOP, X, COMMA:
	default:
		return false
	}
	a := p.a
	v, _ := a.clauseVerb(p.prev)
	if v < 0 || a.bare(a.Entry(v)) || a.Tags.At(v) == MD {
		return false
	}
	return !a.contact(p.prev, v)
}

// contact reports whether the noun at token i is the subject of a clause without
// its pronoun, right after the noun it modifies: the rules the council set. The
// search ends at token v.
func (a *Grammar) contact(i, v int) bool {
	if w := a.Form(i); strings.HasSuffix(w, "body") || strings.HasSuffix(w, "one") {
		return i > 0 && IsNoun(a.Tags.At(i-1)) // the question nobody asked
	}
	for j, n := i, 0; j > v && j >= 0 && n < 8; j, n = j-1, n+1 {
		switch a.Tags.At(j) {
		case N, NS, J, NUM, PS, NP, VBN:
		case D, PP:
			return j > 0 && IsNoun(a.Tags.At(j-1))
		default:
			return false
		}
	}
	return false
}

// nameFollows reports whether a name follows the noun at token i.
func (a *Grammar) nameFollows(i int) bool {
	for n := 0; i+1 < len(a.Tags) && n < 3; i, n = i+1, n+1 {
		switch a.Tags.At(i + 1) {
		case NP:
			return true
		case N, J:
		default:
			return false
		}
	}
	return false
}
