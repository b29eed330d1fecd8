package quote

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
)

// controlPlace is a verb group that has no subject of its own. A row that finds
// one notes it.
type controlPlace struct {
	a  *analysis
	k  int           // the verb group
	s  syntax.Tokens // the subject
	at int           // its first chunk
}

// A controlTable holds the ways to find the subject of a verb group without one.
type controlTable = rule.Table[*controlPlace, bool]

type controlRow = rule.Row[*controlPlace, bool]

var found = rule.Is[*controlPlace](true)

// note keeps a subject and reports whether it is one.
func (p *controlPlace) note(s syntax.Tokens, at int) bool {
	p.s, p.at = s, at
	return !s.Empty()
}

// phrase keeps the noun phrases [from, to) as the subject.
func (p *controlPlace) phrase(from, to int) bool {
	return p.note(tokens(int(p.a.Ch.At(from).From), int(p.a.Ch.At(to-1).To)), from)
}

// controlGerund finds the subject of a gerund beside it.
var controlGerund = controlTable{Name: "subject of a gerund", Rows: []controlRow{{
	Name:    "the noun that it describes",
	Example: "[Groups] ~backing the plan met in Orvik.",
	When:    func(p *controlPlace) bool { return p.note(p.a.described(p.k)) },
	Then:    found,
}, {
	Name:    "that of the progressive to which it is joined",
	Example: "[Alder] is praising the men who sailed and ~saying they deserve it.",
	When:    (*controlPlace).joinedToProgressive,
	Then:    found,
}}}

// joinedToProgressive finds the subject of the progressive to which a conjunction
// joins the gerund. The search ends there even when that has none.
func (p *controlPlace) joinedToProgressive() bool {
	j := p.a.gerundBefore(p.k)
	if j < 0 || p.a.Ch.At(j).Form != syntax.Finite {
		return false
	}
	p.note(p.a.finiteSubject(j, 0))
	return true
}

// controlInfinitive finds the subject of an infinitive beside it.
var controlInfinitive = controlTable{Name: "subject of an infinitive", Rows: []controlRow{{
	Name:    "what is made to do it",
	Example: "It led [Alder] ~to oppose the pier.",
	When:    func(p *controlPlace) bool { return p.note(p.a.caused(p.k)) },
	Then:    found,
}, {
	Name:    "the agent of a passive",
	Example: "It was a story used by [Alder] ~to justify the pier.",
	When:    (*controlPlace).agent,
	Then:    found,
}, {
	Name:    "the noun before it in a headline",
	Example: "[Guild] ~to back Alder",
	When: func(p *controlPlace) bool {
		o := p.a.Ch.At(p.k - 1)
		return o.Kind == syntax.ChunkNP && !o.Time && p.a.phraseStart(p.k-1) == 0 && !p.a.anyFinite() &&
			p.phrase(0, p.k)
	},
	Then: found,
}}}

// agent finds the agent of the passive before the infinitive: a story used by
// Alder to justify it.
func (p *controlPlace) agent() bool {
	a := p.a
	j := a.phraseStart(p.k - 1)
	return j > 1 && a.Ch.Kind(p.k-1) == syntax.ChunkNP && a.Form(int(a.Ch.At(j-1).From)) == "by" &&
		a.Ch.Kind(j-2) == syntax.ChunkVG &&
		a.Ch.At(j-2).Passive && p.phrase(j, p.k)
}

// controlClause finds the subject in the clauses before and after.
var controlClause = controlTable{Name: "subject in another clause", Rows: []controlRow{{
	Name:    "that of the relative clause before the comma",
	Example: "The yard closed, a step [the mayor] opposed, ~citing the cost.",
	When:    (*controlPlace).relative,
	Then:    found,
}, {
	Name:    "that of the main clause before the comma",
	Example: "[Alder] left, ~saying that it rained.",
	When: func(p *controlPlace) bool {
		return p.k > 1 && p.a.Ch.Kind(p.k-1) == syntax.ChunkCOMMA && p.a.Ch.At(p.k).Form == syntax.Gerund &&
			p.note(p.a.mainSubject(p.k))
	},
	Then: found,
}, {
	Name:    "that of a finite verb before it",
	Example: "[Alder] is not ready ~to back Finch.",
	When:    (*controlPlace).before,
	Then:    found,
}, {
	Name:    "that of the clause after the comma",
	Example: "~Citing the weather, [Alder] left.",
	When:    (*controlPlace).after,
	Then:    found,
}}}

// relative finds the subject of a relative clause without a pronoun, whose verb a
// comma and the gerund follow: a step Alder condemned, citing.
func (p *controlPlace) relative() bool {
	a, k := p.a, p.k
	if k <= 3 || a.Ch.At(k).Form != syntax.Gerund || a.Ch.Kind(k-1) != syntax.ChunkCOMMA {
		return false
	}
	v, s := a.Ch.At(k-2), a.Ch.At(k-3)
	if !v.Is(syntax.Finite) || v.Passive || !a.cues(v) || s.Kind != syntax.ChunkNP {
		return false
	}
	if name := a.nameAfterNoun(s); a.Ch.Kind(k-4) == syntax.ChunkCOMMA && name < int(s.To) {
		return p.note(tokens(name, int(s.To)), k-3) // a move Orvik condemned, citing
	}
	j := k - 4
	if a.Ch.Kind(j) == syntax.ChunkTH || a.Ch.Kind(j) == syntax.ChunkW && a.chunkWord(j) == "which" {
		if j--; j < 1 || a.Ch.Kind(j-1) != syntax.ChunkCOMMA { // the boat that Alder praised, citing
			return false
		}
	}
	n := a.Ch.At(j)
	return n.Kind == syntax.ChunkNP && !n.Time && !n.Poss && p.phrase(k-3, k-2)
}

// nameAfterNoun is the first token of the name that ends a noun phrase after an article
// and a common noun, as the subject of a relative clause does: a step Alder; the phrase's
// end without one.
func (a *analysis) nameAfterNoun(c *syntax.Chunk) int {
	from := int(c.To)
	for from > int(c.From) && a.Tags.At(from-1) == syntax.NP {
		from--
	}
	if from < int(c.From)+2 || a.Tags.At(from-1) != syntax.N || a.Tags.At(int(c.From)) != syntax.D ||
		a.Entry(from-1).Sem&(syntax.SemPerson|syntax.SemBody|syntax.SemTitle) != 0 {
		return int(c.To)
	}
	return from
}

// before finds the subject of the last finite verb before the verb group that has
// one.
func (p *controlPlace) before() bool {
	a := p.a
	for j := p.k - 1; j >= 0 && j > p.k-40; j-- {
		c := a.Ch.At(j)
		if c.Kind == syntax.ChunkSEMI || c.Kind == syntax.ChunkSTOP {
			return false
		}
		if c.Is(syntax.Finite) && (p.note(a.finiteSubject(j, 0)) || p.note(a.inverted(j))) {
			return true
		}
	}
	return false
}

// after finds the subject of the first finite verb that follows a comma: Citing
// the weather, Alder said. The search ends there even when that has none.
func (p *controlPlace) after() bool {
	a := p.a
	for j := p.k + 1; j < len(a.Ch) && j < p.k+40; j++ {
		switch a.Ch.Kind(j) {
		case syntax.ChunkSTOP, syntax.ChunkSEMI:
			return false
		case syntax.ChunkCOMMA:
			for m := j + 1; m < len(a.Ch) && m < j+12; m++ {
				if a.Ch.At(m).Is(syntax.Finite) {
					p.note(a.finiteSubject(m, 0))
					return true
				}
			}
		}
	}
	return false
}

// controller finds the subject of a verb group that has none of its own: the
// noun that it describes, the one that is made to do it, the subject of the
// finite verb that governs it, or of the clause that it opens.
func (a *analysis) controller(k int) (syntax.Tokens, int) {
	p := controlPlace{a: a, k: k}
	token := int(a.Ch.At(k).From)
	if k > 0 {
		var table *controlTable
		switch a.Ch.At(k).Form {
		case syntax.Gerund:
			table = &controlGerund
		case syntax.Infinitive:
			table = &controlInfinitive
		}
		if table != nil {
			if ok, _ := table.Decide(&p, a.Trace, token); ok {
				return p.s, p.at
			}
		}
		if table == &controlGerund {
			if j := a.gerundBefore(k); j >= 0 {
				p.k = j // noting that it rained and adding that
			}
		}
	}
	if ok, _ := controlClause.Decide(&p, a.Trace, token); ok {
		return p.s, p.at
	}
	return syntax.Tokens{}, -1
}

// anyFinite reports whether the unit has a finite verb; headlines may have none.
func (a *analysis) anyFinite() bool {
	for i := range a.Ch {
		if c := a.Ch.At(i); c.Kind == syntax.ChunkVG && c.Form == syntax.Finite {
			return true
		}
	}
	return false
}

// mainSubject finds the subject of the last main clause before chunk k.
func (a *analysis) mainSubject(k int) (syntax.Tokens, int) {
	if v := a.verbBeforeComma(k - 1); v >= 0 {
		f := &syntax.Words.Frames[a.Entry(int(a.Ch.At(v).Head)).Cue]
		s, i := a.finiteSubject(v, 0)
		after := a.Ch.Kind(i-1) == syntax.ChunkCOMMA || a.Ch.Kind(i-1) == syntax.ChunkQ
		if !s.Empty() && i > 1 && f.Quote && after && a.adjacent(s, v) {
			if _, at := a.leftContent(v, i, s, f); at == i {
				return s, i // it rained, Alder said, adding
			}
		}
	}
	j := max(0, k-60)
	for m := j; m < k; m++ {
		if c := a.Ch.At(m); c.Kind == syntax.ChunkSTOP || c.Kind == syntax.ChunkSEMI || c.Kind == syntax.ChunkQ {
			j = m + 1
		}
	}
	best, at := syntax.Tokens{}, -1
	if j < k && a.Ch.Kind(j) == syntax.ChunkSUB {
		for j < k && a.Ch.Kind(j) != syntax.ChunkCOMMA {
			j++ // While it rained, Alder spoke
		}
	}
	for ; j < k; j++ {
		c := a.Ch.At(j)
		if c.Kind != syntax.ChunkVG || c.Form != syntax.Finite || a.Reg.At(int(c.Head)) > 0 {
			continue
		}
		s, i := a.finiteSubject(j, 0)
		if s.Empty() {
			if inv, n := a.inverted(j); at < 0 && !inv.Empty() {
				best, at = inv, n
			}
			continue
		}
		if a.Ch.Kind(i) != syntax.ChunkNP && a.Ch.Kind(i) != syntax.ChunkADV || i >= j {
			continue
		}
		if i > 0 && (a.Ch.Kind(i-1) == syntax.ChunkSUB || a.Ch.Kind(i-1) == syntax.ChunkW) {
			continue // When she won, Alder wept
		}
		if at < 0 || i > 1 && a.Ch.Kind(i-1) == syntax.ChunkCC &&
			(a.Ch.Kind(i-2) == syntax.ChunkCOMMA || a.Ch.Kind(i-2) == syntax.ChunkDASH) {
			best, at = s, i
		}
	}
	return best, at
}

// verbBeforeComma returns the finite verb group that, but for modifiers, stands
// right before the comma at chunk i, or -1.
func (a *analysis) verbBeforeComma(i int) int {
	for j := i - 1; j >= 0 && j > i-8; j-- {
		switch c := a.Ch.At(j); c.Kind {
		case syntax.ChunkVG:
			if c.Form != syntax.Finite || a.Entry(int(c.Head)).Cue == 0 {
				return -1
			}
			return j
		case syntax.ChunkADV, syntax.ChunkIN, syntax.ChunkNP:
		default:
			return -1
		}
	}
	return -1
}

// gerundBefore returns the gerund, or the progressive, that a conjunction joins
// the gerund k to, or -1.
func (a *analysis) gerundBefore(k int) int {
	if a.Ch.Kind(k-1) != syntax.ChunkCC {
		return -1
	}
	for j := k - 2; j > 0 && j > k-30; j-- {
		switch c := a.Ch.At(j); {
		case c.Kind == syntax.ChunkSTOP, c.Kind == syntax.ChunkSEMI:
			return -1
		case c.Kind == syntax.ChunkVG && a.progresses(c) && a.Ch.Kind(j-1) != syntax.ChunkCC && a.cues(c):
			return j
		}
	}
	return -1
}

// progresses reports whether the verb group is a gerund or a progressive.
func (a *analysis) progresses(c *syntax.Chunk) bool {
	return c.Form == syntax.Gerund || c.Form == syntax.Finite && !c.Passive && a.Tags.At(int(c.Head)) == syntax.VBG
}

// described finds the noun phrase that the gerund k stands behind: groups
// backing the plan, with Alder saying that.
func (a *analysis) described(k int) (syntax.Tokens, int) {
	i := k - 1
	if a.Ch.Kind(i) != syntax.ChunkNP || a.Ch.At(i).Time || a.publishes(k) >= 0 {
		return syntax.Tokens{}, -1
	}
	s := a.phraseStart(i)
	w := a.behindWith(s)
	if w >= 0 {
		s = w // with Alder, Bly and Lund saying that
	}
	if w < 0 && !a.canSay(i, &syntax.Words.Frames[a.Entry(int(a.Ch.At(k).Head)).Cue]) {
		return syntax.Tokens{}, -1 // she issued a statement saying
	}
	return tokens(int(a.Ch.At(s).From), int(a.Ch.At(i).To)), s
}

// canSay reports whether the noun phrase at chunk i can be the subject of the cue
// f that describes it: somebody who speaks, or a paper if f is what papers do.
func (a *analysis) canSay(i int, f *syntax.Frame) bool {
	h := int(a.Ch.At(i).Head)
	if a.Entry(h).Sem&syntax.SemPaper != 0 {
		return f.Paper
	}
	return a.speaks(i) && a.Tags.At(h) != syntax.NUM
}

// behindWith returns the chunk behind the preposition with, when nothing but a
// list ends at chunk s; -1 when it does not stand there.
func (a *analysis) behindWith(s int) int {
	for n := 0; s > 0 && n < 12; s, n = s-1, n+1 {
		switch c := a.Ch.At(s - 1); c.Kind {
		case syntax.ChunkNP, syntax.ChunkCC, syntax.ChunkCOMMA:
		case syntax.ChunkIN:
			if a.Form(int(c.From)) == "with" {
				return s
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// caused finds the noun phrase that is made or let do what the infinitive k
// says: led her to quit, time for them to vote.
func (a *analysis) caused(k int) (syntax.Tokens, int) {
	i := k - 1
	if a.Ch.Kind(i) != syntax.ChunkNP && !(a.Ch.Kind(i) == syntax.ChunkADJ && a.counts(a.Ch.At(i))) || a.Ch.At(i).Time {
		return syntax.Tokens{}, -1
	}
	s := a.phraseStart(i)
	if s < 1 {
		return syntax.Tokens{}, -1
	}
	switch v := a.Ch.At(s - 1); v.Kind {
	case syntax.ChunkIN:
		if a.Form(int(v.From)) != "for" {
			return syntax.Tokens{}, -1
		}
	case syntax.ChunkVG:
		if a.Entry(int(v.Head)).Sem&syntax.SemCauses == 0 {
			return syntax.Tokens{}, -1
		}
	default:
		return syntax.Tokens{}, -1
	}
	return tokens(int(a.Ch.At(s).From), int(a.Ch.At(i).To)), s
}
