package quote

import "onrecord/loader/internal/rule"

// What may stand between a cue and its complement.

// pastAside returns the chunk of the quotation that follows the adverbial clause
// or the aside at chunk i and its comma, or 0.
func (a *analysis) pastAside(i int) int {
	comma := i < len(a.ch) && a.ch.kind(i) == cCOMMA
	if comma {
		i++
	}
	if i >= len(a.ch) {
		return 0
	}
	clause := false // it has a verb of its own
	switch c := a.ch.at(i); c.kind {
	case cSUB, cW, cIN:
		switch a.form(int(c.from)) {
		case "as", "when", "while", "after", "before":
			clause = true
		default:
			if c.kind != cIN || !comma {
				return 0
			}
		}
	case cVG:
		if !comma || c.form != gerund || a.cues(c) {
			return 0
		}
	default:
		return 0
	}
	for j := i + 1; j+1 < len(a.ch) && j < i+14; j++ {
		switch c := a.ch.at(j); c.kind {
		case cCOMMA:
			if a.ch.kind(j+1) == cQ {
				return j + 1
			}
		case cSTOP, cSEMI, cQ, cTH, cCOLON:
			return 0
		case cVG:
			if c.form == finite && !clause {
				return 0
			}
		}
	}
	return 0
}

// behindRecipient is the chunk behind the recipient at chunk i and the time that
// may follow: told the guild on Monday.
func (a *analysis) behindRecipient(i int) int {
	for i < len(a.ch) && a.ch.kind(i) == cNP && a.ch.at(i).poss {
		i++
	}
	i++
	for i+1 < len(a.ch) && a.ch.kind(i) == cIN && a.ch.kind(i+1) == cNP && a.ch.at(i+1).time {
		i += 2
	}
	for i+1 < len(a.ch) && a.ch.kind(i) == cNP && a.ch.at(i).time && a.ch.kind(i+1) == cNP {
		i++
	}
	return i
}

// behindClause returns the chunk of the that or the quotation behind the clause
// that chunk j opens: told the guests who had come, “…”; told the Post before she
// left that. It returns 0 when there is none.
func (a *analysis) behindClause(j int) int {
	switch w := a.form(int(a.ch.at(j).from)); {
	case a.ch.kind(j) == cW && w == "who":
	case a.ch.kind(j) == cSUB && (w == "before" || w == "after" || w == "when" || w == "as"):
	default:
		return 0
	}
	verb := false
	for n := j + 1; n+1 < len(a.ch) && n < j+12; n++ {
		switch c := a.ch.at(n); c.kind {
		case cVG:
			if c.form == finite && verb {
				return 0
			}
			verb = verb || c.form == finite
		case cTH:
			if verb && !(a.ch.kind(n+1) == cVG && a.ch.at(n+1).form == finite) {
				return n
			}
			return 0
		case cCOMMA:
			if verb && (a.ch.kind(n+1) == cQ || a.opensAt(n+1)) {
				return n + 1
			}
			return 0
		case cSTOP, cSEMI, cQ, cCOLON, cCC:
			return 0
		}
	}
	return 0
}

// programme reports whether the noun phrase at chunk i names a programme by whose
// it is: on Radio Norwood’s “Morning Hour”.
func (a *analysis) programme(i int) bool {
	c := a.ch.at(i)
	for t := int(c.from) + 1; t < int(c.to); t++ {
		if r := a.reg.at(t); r > 0 && a.regions.at(int(r-1)).open == t {
			return a.tags.at(t-1) == tPS && a.tok.at(a.regions.at(int(r-1)).first).Upper
		}
	}
	return c.poss && a.opensAt(i+1) && a.tok.at(int(a.ch.at(i+1).from)).Upper
}

// whichRelative reports whether the that at chunk j stands for the noun before
// it, as the subject of a relative clause: a note that called it “a mistake”.
func (a *analysis) whichRelative(j int) bool {
	return j > 0 && j+1 < len(a.ch) && a.ch.kind(j-1) == cNP && !a.ch.at(j-1).time && a.ch.kind(j+1) == cVG &&
		a.ch.at(j+1).form == finite && !a.opensAt(j+1)
}

// skipModifiers returns the chunk behind adverbs, times, recipients and
// prepositional phrases.
func (a *analysis) skipModifiers(i int, f *frame) int {
	start := i
	rcpt := f.rcpt
	for n := 0; i < len(a.ch) && n < 10; n++ {
		switch c := a.ch.at(i); c.kind {
		case cADV:
			i++
		case cNP:
			switch {
			case c.time && !a.finiteFollows(i):
				i++
			case rcpt:
				i++
				rcpt = false
			case i > start && a.ch.kind(i-1) == cNP && a.ch.at(i-1).poss:
				i++
			default:
				return i
			}
		case cIN:
			if i+1 < len(a.ch) && (a.ch.kind(i+1) == cNP || a.ch.kind(i+1) == cVG && a.ch.at(i+1).form == gerund) {
				i += 2
				continue
			}
			return i
		default:
			return i
		}
	}
	return i
}

// laterThat is the chunk of the that which opens the complement, with more words
// between the verb and it than modifiers; 0 is none.
func (p complementPlace) laterThat() int {
	if !p.f.that || !p.f.bare {
		return 0
	}
	for n := p.k + 1; n < len(p.a.ch) && n < p.k+15; n++ {
		p.at = n
		t := thatSearch[p.a.ch.kind(n)]
		if t == nil {
			continue
		}
		switch step, _ := t.Decide(p, p.a.trace, int(p.a.ch.at(n).head)); step {
		case foundHere:
			return n
		case givenUp:
			return 0
		}
	}
	return 0
}

// search is what a search does at a chunk.
type search uint8

const (
	passedOver search = iota
	foundHere
	givenUp
)

// objectStart reports whether the noun phrase at the place is the verb's object
// or another noun that a that could belong to.
func (p complementPlace) objectStart() bool {
	if !p.a.nounPhraseAt(p.at) {
		return false
	}
	if !p.modified() {
		return !p.f.rcpt
	}
	before := p.a.ch.at(p.at - 1)
	return before.kind == cNP && !before.poss && !before.time && p.a.headTag(p.at) != tNP && !(p.f.rcpt &&
		p.at == p.k+2)
}

// reducedRelative reports whether the verb at the place, tagged as a past, is the
// participle that describes the noun of a phrase with a preposition.
func (p complementPlace) reducedRelative() bool {
	c := p.a.ch.at(p.at)
	return p.a.verbIs(p.at, finite) && p.at > p.k+2 && c.to-c.from == 1 && p.a.ch.kind(p.at-1) == cNP &&
		p.a.ch.kind(p.at-2) == cIN && p.next() == cIN && p.a.headEntry(p.at).tags.has(tVBN)
}

// thatClauseTable tells at a chunk that follows the verb whether the search for its that
// goes on.
type thatClauseTable = rule.Table[complementPlace, search]

// thatSearch are the tables by the kind of the chunk. Where no row decides, it is
// passed over.
var thatSearch = [cPAREN + 1]*thatClauseTable{
	cTH: &thatFound, cNP: &thatAfterNoun, cSUB: &thatAfterSubordinator, cW: &thatAfterEnd, cVG: &thatAfterVerb,
	cSTOP: &thatAfterEnd, cQ: &thatAfterEnd, cSEMI: &thatAfterEnd, cCOLON: &thatAfterEnd,
}

var thatFound = thatClauseTable{
	Name: "that in the search for one",
	Rows: []rule.Row[complementPlace, search]{
		{
			Name:    "that of a relative clause",
			Example: "Alder responded on Monday to a report [that] {named} <her>.",
			When:    func(p complementPlace) bool { return p.modified() && p.a.whichRelative(p.at) },
			Then:    rule.Is[complementPlace](givenUp),
		},
		{
			Name:    "that",
			Example: "[She] {said} on Monday, at the end of a long day, <that the yard had closed>.",
			Then:    rule.Is[complementPlace](foundHere),
		},
	},
}

var thatAfterNoun = thatClauseTable{
	Name: "noun phrase in the search for that",
	Rows: []rule.Row[complementPlace, search]{
		{
			Name:    "object",
			Example: "[She] {emphasised} <the threat that the storm would bring>.",
			When:    complementPlace.objectStart,
			Then:    rule.Is[complementPlace](givenUp),
		},
	},
}

var thatAfterSubordinator = thatClauseTable{
	Name: "conjunction in the search for that",
	Rows: []rule.Row[complementPlace, search]{
		{
			Name:    "conjunction between commas",
			Example: "[She] {added}, though, <that the yard had closed>.",
			When: func(p complementPlace) bool {
				c := p.a.ch.at(p.at)
				return c.to-c.from == 1 && p.a.ch.kind(p.at-1) == cCOMMA && p.next() == cCOMMA
			},
			Then: rule.Is[complementPlace](passedOver),
		},
		{
			Name:    "clause that a conjunction or a pronoun opens",
			Example: "[She] {said} <as the crowd cheered the yard would close>.",
			Then:    rule.Is[complementPlace](givenUp),
		},
	},
}

var thatAfterVerb = thatClauseTable{
	Name: "verb in the search for that",
	Rows: []rule.Row[complementPlace, search]{
		{
			Name:    "participle that describes a noun",
			Example: "[She] {said} in a talk taped before the storm <that the yard had closed>.",
			When:    complementPlace.reducedRelative,
			Then:    rule.Is[complementPlace](passedOver),
		},
		{
			Name:    "another verb",
			Example: "[Alder] {told} <the crowd in Orvik was asleep>.",
			When: func(p complementPlace) bool {
				c := p.a.ch.at(p.at)
				return c.form == finite || c.form == gerund && p.a.ch.kind(p.at-1) == cCOMMA && p.a.cues(c)
			},
			Then: rule.Is[complementPlace](givenUp),
		},
	},
}

var thatAfterEnd = thatClauseTable{
	Name: "mark or pronoun in the search for that",
	Rows: []rule.Row[complementPlace, search]{
		{
			Name:    "end of the clause",
			Example: "[She] {told} <him>.",
			Then:    rule.Is[complementPlace](givenUp),
		},
	},
}

// thatTables are the tables of the search.
var thatTables = []*thatClauseTable{&thatFound, &thatAfterNoun, &thatAfterSubordinator, &thatAfterVerb, &thatAfterEnd}
