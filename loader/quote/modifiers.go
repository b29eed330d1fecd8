package quote

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
)

// What may stand between a cue and its complement.

// pastAside returns the chunk of the quotation that follows the adverbial clause
// or the aside at chunk i and its comma, or 0.
func (a *analysis) pastAside(i int) int {
	comma := i < len(a.Ch) && a.Ch.Kind(i) == syntax.ChunkCOMMA
	if comma {
		i++
	}
	if i >= len(a.Ch) {
		return 0
	}
	clause := false // it has a verb of its own
	switch c := a.Ch.At(i); c.Kind {
	case syntax.ChunkSUB, syntax.ChunkW, syntax.ChunkIN:
		switch a.Form(int(c.From)) {
		case "as", "when", "while", "after", "before":
			clause = true
		default:
			if c.Kind != syntax.ChunkIN || !comma {
				return 0
			}
		}
	case syntax.ChunkVG:
		if !comma || c.Form != syntax.Gerund || a.cues(c) {
			return 0
		}
	default:
		return 0
	}
	for j := i + 1; j+1 < len(a.Ch) && j < i+14; j++ {
		switch c := a.Ch.At(j); c.Kind {
		case syntax.ChunkCOMMA:
			if a.Ch.Kind(j+1) == syntax.ChunkQ {
				return j + 1
			}
		case syntax.ChunkSTOP, syntax.ChunkSEMI, syntax.ChunkQ, syntax.ChunkTH, syntax.ChunkCOLON:
			return 0
		case syntax.ChunkVG:
			if c.Form == syntax.Finite && !clause {
				return 0
			}
		}
	}
	return 0
}

// behindRecipient is the chunk behind the recipient at chunk i and the time that
// may follow: told the guild on Monday.
func (a *analysis) behindRecipient(i int) int {
	for i < len(a.Ch) && a.Ch.Kind(i) == syntax.ChunkNP && a.Ch.At(i).Poss {
		i++
	}
	i++
	for i+1 < len(a.Ch) && a.Ch.Kind(i) == syntax.ChunkIN && a.Ch.Kind(i+1) == syntax.ChunkNP && a.Ch.At(i+1).Time {
		i += 2
	}
	for i+1 < len(a.Ch) && a.Ch.Kind(i) == syntax.ChunkNP && a.Ch.At(i).Time && a.Ch.Kind(i+1) == syntax.ChunkNP {
		i++
	}
	return i
}

// behindClause returns the chunk of the that or the quotation behind the clause
// that chunk j opens: told the guests who had come, “…”; told the Post before she
// left that. It returns 0 when there is none.
func (a *analysis) behindClause(j int) int {
	switch w := a.Form(int(a.Ch.At(j).From)); {
	case a.Ch.Kind(j) == syntax.ChunkW && w == "who":
	case a.Ch.Kind(j) == syntax.ChunkSUB && (w == "before" || w == "after" || w == "when" || w == "as"):
	default:
		return 0
	}
	verb := false
	for n := j + 1; n+1 < len(a.Ch) && n < j+12; n++ {
		switch c := a.Ch.At(n); c.Kind {
		case syntax.ChunkVG:
			if c.Form == syntax.Finite && verb {
				return 0
			}
			verb = verb || c.Form == syntax.Finite
		case syntax.ChunkTH:
			if verb && !(a.Ch.Kind(n+1) == syntax.ChunkVG && a.Ch.At(n+1).Form == syntax.Finite) {
				return n
			}
			return 0
		case syntax.ChunkCOMMA:
			if verb && (a.Ch.Kind(n+1) == syntax.ChunkQ || a.opensAt(n+1)) {
				return n + 1
			}
			return 0
		case syntax.ChunkSTOP, syntax.ChunkSEMI, syntax.ChunkQ, syntax.ChunkCOLON, syntax.ChunkCC:
			return 0
		}
	}
	return 0
}

// programme reports whether the noun phrase at chunk i names a programme by whose
// it is: on Radio Norwood’s “Morning Hour”.
func (a *analysis) programme(i int) bool {
	c := a.Ch.At(i)
	for t := int(c.From) + 1; t < int(c.To); t++ {
		if r := a.Reg.At(t); r > 0 && a.Regions.At(int(r-1)).Open == t {
			return a.Tags.At(t-1) == syntax.PS && a.Tok.At(a.Regions.At(int(r-1)).First).Upper
		}
	}
	return c.Poss && a.opensAt(i+1) && a.Tok.At(int(a.Ch.At(i+1).From)).Upper
}

// whichRelative reports whether the that at chunk j stands for the noun before
// it, as the subject of a relative clause: a note that called it “a mistake”.
func (a *analysis) whichRelative(j int) bool {
	return j > 0 && j+1 < len(a.Ch) && a.Ch.Kind(j-1) == syntax.ChunkNP && !a.Ch.At(j-1).Time &&
		a.Ch.Kind(j+1) == syntax.ChunkVG &&
		a.Ch.At(j+1).Form == syntax.Finite && !a.opensAt(j+1)
}

// skipModifiers returns the chunk behind adverbs, times, recipients and
// prepositional phrases.
func (a *analysis) skipModifiers(i int, f *syntax.Frame) int {
	start := i
	rcpt := f.Rcpt
	for n := 0; i < len(a.Ch) && n < 10; n++ {
		switch c := a.Ch.At(i); c.Kind {
		case syntax.ChunkADV:
			i++
		case syntax.ChunkNP:
			switch {
			case c.Time && !a.finiteFollows(i):
				i++
			case rcpt:
				i++
				rcpt = false
			case i > start && a.Ch.Kind(i-1) == syntax.ChunkNP && a.Ch.At(i-1).Poss:
				i++
			default:
				return i
			}
		case syntax.ChunkIN:
			if i+1 < len(a.Ch) && (a.Ch.Kind(i+1) == syntax.ChunkNP ||
				a.Ch.Kind(i+1) == syntax.ChunkVG && a.Ch.At(i+1).Form == syntax.Gerund) {
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
	if !p.f.That || !p.f.Bare {
		return 0
	}
	for n := p.k + 1; n < len(p.a.Ch) && n < p.k+15; n++ {
		p.at = n
		t := thatSearch[p.a.Ch.Kind(n)]
		if t == nil {
			continue
		}
		switch step, _ := t.Decide(p, p.a.Trace, int(p.a.Ch.At(n).Head)); step {
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
		return !p.f.Rcpt
	}
	before := p.a.Ch.At(p.at - 1)
	return before.Kind == syntax.ChunkNP && !before.Poss && !before.Time && p.a.headTag(p.at) != syntax.NP &&
		!(p.f.Rcpt &&
			p.at == p.k+2)
}

// reducedRelative reports whether the verb at the place, tagged as a past, is the
// participle that describes the noun of a phrase with a preposition.
func (p complementPlace) reducedRelative() bool {
	c := p.a.Ch.At(p.at)
	return p.a.verbIs(p.at, syntax.Finite) && p.at > p.k+2 && c.To-c.From == 1 &&
		p.a.Ch.Kind(p.at-1) == syntax.ChunkNP &&
		p.a.Ch.Kind(p.at-2) == syntax.ChunkIN && p.next() == syntax.ChunkIN && p.a.headEntry(p.at).Tags.Has(syntax.VBN)
}

// thatClauseTable tells at a chunk that follows the verb whether the search for its that
// goes on.
type thatClauseTable = rule.Table[complementPlace, search]

// thatSearch are the tables by the kind of the chunk. Where no row decides, it is
// passed over.
var thatSearch = [syntax.ChunkPAREN + 1]*thatClauseTable{
	syntax.ChunkTH: &thatFound, syntax.ChunkNP: &thatAfterNoun, syntax.ChunkSUB: &thatAfterSubordinator,
	syntax.ChunkW: &thatAfterEnd, syntax.ChunkVG: &thatAfterVerb,
	syntax.ChunkSTOP: &thatAfterEnd, syntax.ChunkQ: &thatAfterEnd, syntax.ChunkSEMI: &thatAfterEnd,
	syntax.ChunkCOLON: &thatAfterEnd,
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
				c := p.a.Ch.At(p.at)
				return c.To-c.From == 1 && p.a.Ch.Kind(p.at-1) == syntax.ChunkCOMMA && p.next() == syntax.ChunkCOMMA
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
				c := p.a.Ch.At(p.at)
				return c.Form == syntax.Finite ||
					c.Form == syntax.Gerund && p.a.Ch.Kind(p.at-1) == syntax.ChunkCOMMA && p.a.cues(c)
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
			Example: "[She] {warned} <him>.",
			Then:    rule.Is[complementPlace](givenUp),
		},
	},
}

// thatTables are the tables of the search.
var thatTables = []*thatClauseTable{&thatFound, &thatAfterNoun, &thatAfterSubordinator, &thatAfterVerb, &thatAfterEnd}
