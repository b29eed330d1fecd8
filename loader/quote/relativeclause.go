package quote

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
)

// relativePlace is a verb group whose clause may stand round a gap: its
// antecedent or its relative pronoun is part of what is attributed.
type relativePlace struct {
	a      *analysis
	k, s   int // the verb group, and the chunk at which its subject begins
	f      *syntax.Frame
	source syntax.Tokens
}

// relativeContent is what a relative clause attributes.
type relativeContent struct {
	gap, rest syntax.Tokens // the antecedent or the pronoun, and what follows the verb
	source    syntax.Tokens // where it is not the subject as a whole
}

// gapped handles a relative pronoun that is part of what is attributed: a plan
// which he called “a farce”, what they hope will be a deal.
func (a *analysis) gapped(u, k, s int, source, cue syntax.Tokens, f *syntax.Frame) bool {
	if k+1 >= len(a.Ch) {
		return false
	}
	p := relativePlace{a, k, s, f, source}
	if p.namedBy() == 0 && !p.follows() {
		return false
	}
	c, name, _ := decide(a, &relativeContents, p, int(a.Ch.At(k).Head))
	if c.rest.Empty() {
		return false
	}
	if !c.source.Empty() {
		source = c.source
	}
	a.cand = append(a.cand, attribution{
		source: source, cue: []syntax.Tokens{cue}, content: []syntax.Tokens{c.gap, c.rest}, unit: u, rule: name,
	})
	return true
}

// namedBy is the token of the name that calls the noun before it something.
func (p relativePlace) namedBy() int { return p.a.noCalled(p.k, p.source, p.f) }

// pronoun reports whether an interrogative or relative pronoun precedes the
// subject.
func (p relativePlace) pronoun() bool { return p.a.Ch.Kind(p.s-1) == syntax.ChunkW }

// follows reports whether the object of the verb precedes its subject: as
// a pronoun or an antecedent.
func (p relativePlace) follows() bool {
	if p.s < 1 {
		return false
	}
	if p.a.fronted(p.s) {
		return true
	}
	// but a leak the mayor said had stopped
	w := p.a.Ch.At(p.s - 1)
	return p.f.Lemma == "say" && w.Kind == syntax.ChunkNP && !w.Time && !w.Poss && !w.Pronoun &&
		p.a.Ch.Kind(p.s) == syntax.ChunkNP &&
		p.a.verbIs(p.k+1, syntax.Finite)
}

// callsAntecedent reports whether marked words say what the antecedent is called.
func (p relativePlace) callsAntecedent() bool {
	return !p.pronoun() && p.a.opensAt(p.k+1) && p.f.Calls() && !p.a.opened(p.s-1) && p.marked()
}

// marked reports whether marked words stand in the object, where the verb asks
// for some.
func (p relativePlace) marked() bool { return !p.f.Mark || p.a.markedObject(p.k) }

// predicate reports whether what follows the verb is said of its object.
func (p relativePlace) predicate() bool {
	if !p.f.Obj || !p.marked() {
		return false
	}
	n := p.a.Ch.At(p.k + 1)
	switch n.Kind {
	case syntax.ChunkNP, syntax.ChunkADJ, syntax.ChunkQ:
		if !n.Time && (!p.a.finiteFollows(p.k+1) || !p.f.Bare && p.a.Reg.At(int(n.To-1)) > 0) {
			return true
		}
	case syntax.ChunkVG:
		if n.Form == syntax.Infinitive && !p.f.Inf {
			return true
		}
	}
	return p.a.chunkWord(p.k+1) == "as"
}

// antecedent are the tokens of the noun phrase that the clause describes, with
// its phrases with of: a plan that she called, the first of the days she called.
func (p relativePlace) antecedent() syntax.Tokens {
	i := p.s - 1
	if p.a.Ch.Kind(i) == syntax.ChunkTH {
		i--
	}
	to := int(p.a.Ch.At(i).To)
	for i > 1 && p.a.chunkWord(i-1) == "of" && p.a.Ch.Kind(i-2) == syntax.ChunkNP {
		i -= 2
	}
	return tokens(int(p.a.Ch.At(i).From), to)
}

// rest are the tokens of what is said of the object, which ends with marked words
// before the verb of the sentence: What she called “a farce” is over.
func (p relativePlace) rest() syntax.Tokens {
	a := p.a
	t := tokens(int(a.Ch.At(p.k+1).From), a.boundary(p.k, p.k+1, objectComp))
	marks := p.k + 1
	if a.chunkWord(marks) == "as" {
		marks++
	}
	if marks < len(a.Ch) {
		if r := a.Reg.At(int(a.Ch.At(marks).To - 1)); r > 0 {
			if end := a.Regions.At(int(r-1)).Close + 1; end < t.To && syntax.IsFinite(a.Tags.At(end)) {
				t.To = end
			}
		}
	}
	return t
}

// relativeContents are what a clause attributes together with what precedes it. A
// row without a content says that there is none.
var relativeContents proposals[relativePlace, relativeContent]

// Where a content ends hangs on the clauses round it, which may be relative.
func init() {
	none := rule.Is[relativePlace](relativeContent{})
	relativeContents = proposing(rule.Table[relativePlace, relativeContent]{
		Name: "relative clause",
		Rows: []rule.Row[relativePlace, relativeContent]{
			{
				Name:    "noun that a name calls something",
				Example: "<The vote> [Alder] {called} <“odd”> was held in May.",
				When:    func(p relativePlace) bool { return p.namedBy() > 0 },
				Then: func(p relativePlace) relativeContent {
					t := p.namedBy()
					rest := tokens(int(p.a.Ch.At(p.k+1).From), p.a.marksEnd(p.k+1))
					return relativeContent{tokens(p.source.From, t), rest, tokens(t, p.source.To)}
				},
			},
			{
				Name:    "verb whose subject is fronted",
				Example: "It is <what> [they] {hope} <will be a deal>.",
				When:    func(p relativePlace) bool { return p.f.Bare && p.a.verbIs(p.k+1, syntax.Finite) },
				Then: func(p relativePlace) relativeContent {
					return relativeContent{gap: p.a.chunkTokens(p.s-1, p.s-1), rest: p.a.clauseFrom(p.k, p.k+1)}
				},
			},
			{
				Name:    "marked words that the antecedent is called",
				Example: "It was <a plan> that [she] {called} <“a farce”>.",
				When:    relativePlace.callsAntecedent,
				Then: func(p relativePlace) relativeContent {
					return relativeContent{gap: p.antecedent(), rest: p.rest()}
				},
			},
			{
				Name:    "antecedent without such words",
				Example: "The plan that she opposes is old.",
				When:    func(p relativePlace) bool { return !p.pronoun() },
				Then:    none,
			},
			{
				Name:    "what is said of the pronoun",
				Example: "It is <what> [she] {called} <a farce>.",
				When:    relativePlace.predicate,
				Then: func(p relativePlace) relativeContent {
					return relativeContent{gap: p.a.chunkTokens(p.s-1, p.s-1), rest: p.rest()}
				},
			},
		},
	})
}

// noCalled returns the token of the name that ends the subject of the verb group
// k when the noun before it is not its title but what it calls so: the vote
// Alder called “odd”; 0 when there is none.
func (a *analysis) noCalled(k int, source syntax.Tokens, f *syntax.Frame) int {
	if k < 1 || source.Empty() || !f.Calls() || !a.opensAt(k+1) || a.Tags.At(source.From) != syntax.D ||
		a.Ch.Kind(k-1) != syntax.ChunkNP || int(a.Ch.At(k-1).To) != source.To {
		return 0
	}
	if n := a.marksEnd(k + 1); n < len(a.Tags) && syntax.StartsNP(a.Tags.At(n), a.Entry(n)) {
		return 0 // the actor Ada Alder called “the bridge” a farce
	}
	for t := source.To - 1; t > int(a.Ch.At(k-1).From); t-- {
		if a.Tags.At(t) != syntax.NP {
			return 0
		}
		if p := a.Tags.At(t - 1); (p == syntax.N || p == syntax.NS) && !a.Tok.At(t-1).Upper {
			return t
		}
	}
	return 0
}

// gap handles a relative clause whose object stands before its subject: the
// plan that she opposes, all he said. The verb group k has nothing after it.
func (a *analysis) gap(u, k, s int, source, cue syntax.Tokens, f *syntax.Frame) {
	p := relativePlace{a, k, s, f, source}
	if gap, name, ok := decide(a, &objectGaps, p, int(a.Ch.At(k).Head)); ok {
		a.cand = append(a.cand, attribution{source: source, cue: []syntax.Tokens{cue}, content: []syntax.Tokens{gap},
			unit: u, rule: name})
	}
}

// takesObject reports whether the verb lacks an object that may be fronted.
func (p relativePlace) takesObject() bool {
	c := p.a.Ch.At(p.k)
	return p.s >= 1 && p.s < p.k && c.Form == syntax.Finite && !c.Passive && (p.f.Obj || p.f.Lemma == "say") &&
		!(p.f.Weak && !p.a.speaks(p.s))
}

// lacksObject reports whether nothing that follows the verb can be its object.
func (p relativePlace) lacksObject() bool {
	switch p.a.Ch.Kind(p.k + 1) {
	case syntax.ChunkSTOP, syntax.ChunkCOMMA, syntax.ChunkCC, syntax.ChunkDASH, syntax.ChunkPAREN, syntax.ChunkADV:
		return true
	}
	return p.k+1 >= len(p.a.Ch)
}

// objectGaps are the fronted objects that are all of what is attributed.
var objectGaps = proposing(rule.Table[relativePlace, syntax.Tokens]{
	Name: "object gap",
	Rows: []rule.Row[relativePlace, syntax.Tokens]{
		{
			Name:    "fronted object",
			Example: "They know the plan <that> [she] {opposes}.",
			When:    func(p relativePlace) bool { return p.takesObject() && p.lacksObject() && p.a.fronted(p.s) },
			Then:    func(p relativePlace) syntax.Tokens { return p.a.chunkTokens(p.s-1, p.s-1) },
		},
	},
})

// fronted reports whether the subject at chunk s follows an object that is
// fronted: a relative pronoun or, before a pronoun, the noun itself.
func (a *analysis) fronted(s int) bool {
	switch w := a.Ch.At(s - 1); w.Kind {
	case syntax.ChunkW:
		switch a.Form(int(w.From)) {
		case "which", "what", "who", "whom":
			return true
		}
	case syntax.ChunkTH:
		return a.Ch.Kind(s-2) == syntax.ChunkNP
	case syntax.ChunkNP:
		return a.Ch.At(s).Pronoun && !w.Time && !w.Poss && !w.Pronoun
	}
	return false
}
