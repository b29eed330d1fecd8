package quote

import "onrecord/loader/internal/rule"

// relativePlace is a verb group whose clause may stand round a gap: its
// antecedent or its relative pronoun is part of what is attributed.
type relativePlace struct {
	a      *analysis
	k, s   int // the verb group, and the chunk at which its subject begins
	f      *frame
	source tokens
}

// relativeContent is what a relative clause attributes.
type relativeContent struct {
	gap, rest tokens // the antecedent or the pronoun, and what follows the verb
	source    tokens // where it is not the subject as a whole
}

// gapped handles a relative pronoun that is part of what is attributed: a plan
// which he called “a farce”, what they hope will be a deal.
func (a *analysis) gapped(u, k, s int, source, cue tokens, f *frame) bool {
	if k+1 >= len(a.ch) {
		return false
	}
	p := relativePlace{a, k, s, f, source}
	if p.namedBy() == 0 && !p.follows() {
		return false
	}
	c, name, _ := decide(a, &relativeContents, p, int(a.ch.at(k).head))
	if c.rest.empty() {
		return false
	}
	if !c.source.empty() {
		source = c.source
	}
	a.cand = append(a.cand, attribution{
		source: source, cue: []tokens{cue}, content: []tokens{c.gap, c.rest}, unit: u, rule: name,
	})
	return true
}

// namedBy is the token of the name that calls the noun before it something.
func (p relativePlace) namedBy() int { return p.a.noCalled(p.k, p.source, p.f) }

// pronoun reports whether an interrogative or relative pronoun precedes the
// subject.
func (p relativePlace) pronoun() bool { return p.a.ch.kind(p.s-1) == cW }

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
	w := p.a.ch.at(p.s - 1)
	return p.f.lemma == "say" && w.kind == cNP && !w.time && !w.poss && !w.pronoun && p.a.ch.kind(p.s) == cNP &&
		p.a.verbIs(p.k+1, finite)
}

// callsAntecedent reports whether marked words say what the antecedent is called.
func (p relativePlace) callsAntecedent() bool {
	return !p.pronoun() && p.a.opensAt(p.k+1) && p.f.calls() && !p.a.opened(p.s-1) && p.marked()
}

// marked reports whether marked words stand in the object, where the verb asks
// for some.
func (p relativePlace) marked() bool { return !p.f.mark || p.a.markedObject(p.k) }

// predicate reports whether what follows the verb is said of its object.
func (p relativePlace) predicate() bool {
	if !p.f.obj || !p.marked() {
		return false
	}
	n := p.a.ch.at(p.k + 1)
	switch n.kind {
	case cNP, cADJ, cQ:
		if !n.time && (!p.a.finiteFollows(p.k+1) || !p.f.bare && p.a.reg.at(int(n.to-1)) > 0) {
			return true
		}
	case cVG:
		if n.form == infinitive && !p.f.inf {
			return true
		}
	}
	return p.a.chunkWord(p.k+1) == "as"
}

// antecedent are the tokens of the noun phrase that the clause describes, with
// its phrases with of: a plan that she called, the first of the days she called.
func (p relativePlace) antecedent() tokens {
	i := p.s - 1
	if p.a.ch.kind(i) == cTH {
		i--
	}
	to := int(p.a.ch.at(i).to)
	for i > 1 && p.a.chunkWord(i-1) == "of" && p.a.ch.kind(i-2) == cNP {
		i -= 2
	}
	return tokens{int(p.a.ch.at(i).from), to}
}

// rest are the tokens of what is said of the object, which ends with marked words
// before the verb of the sentence: What she called “a farce” is over.
func (p relativePlace) rest() tokens {
	a := p.a
	t := tokens{int(a.ch.at(p.k + 1).from), a.boundary(p.k, p.k+1, objectComp)}
	marks := p.k + 1
	if a.chunkWord(marks) == "as" {
		marks++
	}
	if marks < len(a.ch) {
		if r := a.reg.at(int(a.ch.at(marks).to - 1)); r > 0 {
			if end := a.regions.at(int(r-1)).close + 1; end < t.to && isFinite(a.tags.at(end)) {
				t.to = end
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
					rest := tokens{int(p.a.ch.at(p.k + 1).from), p.a.marksEnd(p.k + 1)}
					return relativeContent{tokens{p.source.from, t}, rest, tokens{t, p.source.to}}
				},
			},
			{
				Name:    "verb whose subject is fronted",
				Example: "It is <what> [they] {hope} <will be a deal>.",
				When:    func(p relativePlace) bool { return p.f.bare && p.a.verbIs(p.k+1, finite) },
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
func (a *analysis) noCalled(k int, source tokens, f *frame) int {
	if k < 1 || source.empty() || !f.calls() || !a.opensAt(k+1) || a.tags.at(source.from) != tD ||
		a.ch.kind(k-1) != cNP || int(a.ch.at(k-1).to) != source.to {
		return 0
	}
	if n := a.marksEnd(k + 1); n < len(a.tags) && startsNP(a.tags.at(n), a.entry(n)) {
		return 0 // the actor Ada Alder called “the bridge” a farce
	}
	for t := source.to - 1; t > int(a.ch.at(k-1).from); t-- {
		if a.tags.at(t) != tNP {
			return 0
		}
		if p := a.tags.at(t - 1); (p == tN || p == tNS) && !a.tok.at(t-1).Upper {
			return t
		}
	}
	return 0
}

// gap handles a relative clause whose object stands before its subject: the
// plan that she opposes, all he said. The verb group k has nothing after it.
func (a *analysis) gap(u, k, s int, source, cue tokens, f *frame) {
	p := relativePlace{a, k, s, f, source}
	if gap, name, ok := decide(a, &objectGaps, p, int(a.ch.at(k).head)); ok {
		a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: []tokens{gap}, unit: u, rule: name})
	}
}

// takesObject reports whether the verb lacks an object that may be fronted.
func (p relativePlace) takesObject() bool {
	c := p.a.ch.at(p.k)
	return p.s >= 1 && p.s < p.k && c.form == finite && !c.passive && (p.f.obj || p.f.lemma == "say") &&
		!(p.f.weak && !p.a.speaks(p.s))
}

// lacksObject reports whether nothing that follows the verb can be its object.
func (p relativePlace) lacksObject() bool {
	switch p.a.ch.kind(p.k + 1) {
	case cSTOP, cCOMMA, cCC, cDASH, cPAREN, cADV:
		return true
	}
	return p.k+1 >= len(p.a.ch)
}

// objectGaps are the fronted objects that are all of what is attributed.
var objectGaps = proposing(rule.Table[relativePlace, tokens]{
	Name: "object gap",
	Rows: []rule.Row[relativePlace, tokens]{
		{
			Name:    "fronted object",
			Example: "They know the plan <that> [she] {opposes}.",
			When:    func(p relativePlace) bool { return p.takesObject() && p.lacksObject() && p.a.fronted(p.s) },
			Then:    func(p relativePlace) tokens { return p.a.chunkTokens(p.s-1, p.s-1) },
		},
	},
})

// fronted reports whether the subject at chunk s follows an object that is
// fronted: a relative pronoun or, before a pronoun, the noun itself.
func (a *analysis) fronted(s int) bool {
	switch w := a.ch.at(s - 1); w.kind {
	case cW:
		switch a.form(int(w.from)) {
		case "which", "what", "who", "whom":
			return true
		}
	case cTH:
		return a.ch.kind(s-2) == cNP
	case cNP:
		return a.ch.at(s).pronoun && !w.time && !w.poss && !w.pronoun
	}
	return false
}
