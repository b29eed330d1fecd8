package quote

import "onrecord/loader/internal/rule"

// controlPlace is a verb group that has no subject of its own. A row that finds
// one notes it.
type controlPlace struct {
	a  *analysis
	k  int    // the verb group
	s  tokens // the subject
	at int    // its first chunk
}

// A controlTable holds the ways to find the subject of a verb group without one.
type controlTable = rule.Table[*controlPlace, bool]

type controlRow = rule.Row[*controlPlace, bool]

var found = rule.Is[*controlPlace](true)

// note keeps a subject and reports whether it is one.
func (p *controlPlace) note(s tokens, at int) bool {
	p.s, p.at = s, at
	return !s.empty()
}

// phrase keeps the noun phrases [from, to) as the subject.
func (p *controlPlace) phrase(from, to int) bool {
	return p.note(tokens{int(p.a.ch.at(from).from), int(p.a.ch.at(to - 1).to)}, from)
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
	if j < 0 || p.a.ch.at(j).form != finite {
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
		o := p.a.ch.at(p.k - 1)
		return o.kind == cNP && !o.time && p.a.phraseStart(p.k-1) == 0 && !p.a.anyFinite() && p.phrase(0, p.k)
	},
	Then: found,
}}}

// agent finds the agent of the passive before the infinitive: a story used by
// Alder to justify it.
func (p *controlPlace) agent() bool {
	a := p.a
	j := a.phraseStart(p.k - 1)
	return j > 1 && a.ch.kind(p.k-1) == cNP && a.form(int(a.ch.at(j-1).from)) == "by" && a.ch.kind(j-2) == cVG &&
		a.ch.at(j-2).passive && p.phrase(j, p.k)
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
		return p.k > 1 && p.a.ch.kind(p.k-1) == cCOMMA && p.a.ch.at(p.k).form == gerund && p.note(p.a.mainSubject(p.k))
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
	if k <= 3 || a.ch.at(k).form != gerund || a.ch.kind(k-1) != cCOMMA {
		return false
	}
	v, n := a.ch.at(k-2), a.ch.at(k-4)
	return v.is(finite) && !v.passive && a.cues(v) && a.ch.kind(k-3) == cNP &&
		n.kind == cNP && !n.time && !n.poss && p.phrase(k-3, k-2)
}

// before finds the subject of the last finite verb before the verb group that has
// one.
func (p *controlPlace) before() bool {
	a := p.a
	for j := p.k - 1; j >= 0 && j > p.k-40; j-- {
		c := a.ch.at(j)
		if c.kind == cSEMI || c.kind == cSTOP {
			return false
		}
		if c.is(finite) && (p.note(a.finiteSubject(j, 0)) || p.note(a.inverted(j))) {
			return true
		}
	}
	return false
}

// after finds the subject of the first finite verb that follows a comma: Citing
// the weather, Alder said. The search ends there even when that has none.
func (p *controlPlace) after() bool {
	a := p.a
	for j := p.k + 1; j < len(a.ch) && j < p.k+40; j++ {
		switch a.ch.kind(j) {
		case cSTOP, cSEMI:
			return false
		case cCOMMA:
			for m := j + 1; m < len(a.ch) && m < j+12; m++ {
				if a.ch.at(m).is(finite) {
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
func (a *analysis) controller(k int) (tokens, int) {
	p := controlPlace{a: a, k: k}
	token := int(a.ch.at(k).from)
	if k > 0 {
		var table *controlTable
		switch a.ch.at(k).form {
		case gerund:
			table = &controlGerund
		case infinitive:
			table = &controlInfinitive
		}
		if table != nil {
			if ok, _ := table.Decide(&p, a.trace, token); ok {
				return p.s, p.at
			}
		}
		if table == &controlGerund {
			if j := a.gerundBefore(k); j >= 0 {
				p.k = j // noting that it rained and adding that
			}
		}
	}
	if ok, _ := controlClause.Decide(&p, a.trace, token); ok {
		return p.s, p.at
	}
	return tokens{}, -1
}

// anyFinite reports whether the unit has a finite verb; headlines may have none.
func (a *analysis) anyFinite() bool {
	for i := range a.ch {
		if c := a.ch.at(i); c.kind == cVG && c.form == finite {
			return true
		}
	}
	return false
}

// mainSubject finds the subject of the last main clause before chunk k.
func (a *analysis) mainSubject(k int) (tokens, int) {
	if v := a.verbBeforeComma(k - 1); v >= 0 {
		f := &words.frames[a.entry(int(a.ch.at(v).head)).cue]
		s, i := a.finiteSubject(v, 0)
		after := a.ch.kind(i-1) == cCOMMA || a.ch.kind(i-1) == cQ
		if !s.empty() && i > 1 && f.quote && after && a.adjacent(s, v) {
			if _, at := a.leftContent(v, i, s, f); at == i {
				return s, i // it rained, Alder said, adding
			}
		}
	}
	j := max(0, k-60)
	for m := j; m < k; m++ {
		if c := a.ch.at(m); c.kind == cSTOP || c.kind == cSEMI || c.kind == cQ {
			j = m + 1
		}
	}
	best, at := tokens{}, -1
	if j < k && a.ch.kind(j) == cSUB {
		for j < k && a.ch.kind(j) != cCOMMA {
			j++ // While it rained, Alder spoke
		}
	}
	for ; j < k; j++ {
		c := a.ch.at(j)
		if c.kind != cVG || c.form != finite || a.reg.at(int(c.head)) > 0 {
			continue
		}
		s, i := a.finiteSubject(j, 0)
		if s.empty() {
			if inv, n := a.inverted(j); at < 0 && !inv.empty() {
				best, at = inv, n
			}
			continue
		}
		if a.ch.kind(i) != cNP && a.ch.kind(i) != cADV || i >= j {
			continue
		}
		if i > 0 && (a.ch.kind(i-1) == cSUB || a.ch.kind(i-1) == cW) {
			continue // When she won, Alder wept
		}
		if at < 0 || i > 1 && a.ch.kind(i-1) == cCC && (a.ch.kind(i-2) == cCOMMA || a.ch.kind(i-2) == cDASH) {
			best, at = s, i
		}
	}
	return best, at
}

// verbBeforeComma returns the finite verb group that, but for modifiers, stands
// right before the comma at chunk i, or -1.
func (a *analysis) verbBeforeComma(i int) int {
	for j := i - 1; j >= 0 && j > i-8; j-- {
		switch c := a.ch.at(j); c.kind {
		case cVG:
			if c.form != finite || a.entry(int(c.head)).cue == 0 {
				return -1
			}
			return j
		case cADV, cIN, cNP:
		default:
			return -1
		}
	}
	return -1
}

// gerundBefore returns the gerund, or the progressive, that a conjunction joins
// the gerund k to, or -1.
func (a *analysis) gerundBefore(k int) int {
	if a.ch.kind(k-1) != cCC {
		return -1
	}
	for j := k - 2; j > 0 && j > k-30; j-- {
		switch c := a.ch.at(j); {
		case c.kind == cSTOP, c.kind == cSEMI:
			return -1
		case c.kind == cVG && a.progresses(c) && a.ch.kind(j-1) != cCC && a.cues(c):
			return j
		}
	}
	return -1
}

// progresses reports whether the verb group is a gerund or a progressive.
func (a *analysis) progresses(c *chunk) bool {
	return c.form == gerund || c.form == finite && !c.passive && a.tags.at(int(c.head)) == tVBG
}

// described finds the noun phrase that the gerund k stands behind: groups
// backing the plan, with Alder saying that.
func (a *analysis) described(k int) (tokens, int) {
	i := k - 1
	if a.ch.kind(i) != cNP || a.ch.at(i).time || a.publishes(k) >= 0 {
		return tokens{}, -1
	}
	s := a.phraseStart(i)
	w := a.behindWith(s)
	if w >= 0 {
		s = w // with Alder, Bly and Lund saying that
	}
	if w < 0 && !a.canSay(i, &words.frames[a.entry(int(a.ch.at(k).head)).cue]) {
		return tokens{}, -1 // she issued a statement saying
	}
	return tokens{int(a.ch.at(s).from), int(a.ch.at(i).to)}, s
}

// canSay reports whether the noun phrase at chunk i can be the subject of the cue
// f that describes it: somebody who speaks, or a paper if f is what papers do.
func (a *analysis) canSay(i int, f *frame) bool {
	h := int(a.ch.at(i).head)
	if a.entry(h).sem&semPaper != 0 {
		return f.paper
	}
	return a.speaks(i) && a.tags.at(h) != tNUM
}

// behindWith returns the chunk behind the preposition with, when nothing but a
// list ends at chunk s; -1 when it does not stand there.
func (a *analysis) behindWith(s int) int {
	for n := 0; s > 0 && n < 12; s, n = s-1, n+1 {
		switch c := a.ch.at(s - 1); c.kind {
		case cNP, cCC, cCOMMA:
		case cIN:
			if a.form(int(c.from)) == "with" {
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
func (a *analysis) caused(k int) (tokens, int) {
	i := k - 1
	if a.ch.kind(i) != cNP && !(a.ch.kind(i) == cADJ && a.counts(a.ch.at(i))) || a.ch.at(i).time {
		return tokens{}, -1
	}
	s := a.phraseStart(i)
	if s < 1 {
		return tokens{}, -1
	}
	switch v := a.ch.at(s - 1); v.kind {
	case cIN:
		if a.form(int(v.from)) != "for" {
			return tokens{}, -1
		}
	case cVG:
		if a.entry(int(v.head)).sem&semCauses == 0 {
			return tokens{}, -1
		}
	default:
		return tokens{}, -1
	}
	return tokens{int(a.ch.at(s).from), int(a.ch.at(i).to)}, s
}
