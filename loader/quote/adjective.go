package quote

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
	"slices"
)

// byAdjective handles a state of mind as a predicate: she is confident that,
// they were eager to, critics are skeptical of.
func (a *analysis) byAdjective(u, k int) {
	if k+2 >= len(a.Ch) || a.Ch.At(k).Form != syntax.Finite {
		return
	}
	if v := a.Ch.At(k); v.Passive {
		if m := a.Entry(int(v.Head)).Mind; m != 0 && a.Reg.At(int(v.Head)) == 0 {
			a.mind(u, k, k, m) // are worried about
		}
		return
	}
	if !a.copula(k) {
		return
	}
	j, graded := a.pastDegree(k + 1)
	if j+1 >= len(a.Ch) || !a.predicative(j, graded) {
		return
	}
	last := int(a.Ch.At(j).To) - 1
	m := a.Entry(last).Mind
	if m == 0 {
		return
	}
	if r := a.Reg.At(last); r > 0 && a.Regions.At(int(r-1)).First < int(a.Ch.At(j).From) {
		return
	}
	a.mind(u, k, j, m)
}

// pastDegree returns the first chunk from j on that is neither an adverb nor a
// word of degree before another chunk, and whether it passed such a word.
func (a *analysis) pastDegree(j int) (int, bool) {
	graded := false
	for ; j+1 < len(a.Ch); j++ {
		switch c := a.Ch.At(j); {
		case c.Kind == syntax.ChunkADV:
		case c.Kind == syntax.ChunkADJ && c.To == c.From+1 && a.graded(int(c.From)):
			graded = true
		default:
			return j, graded
		}
	}
	return j, graded
}

// predicative reports whether chunk j can be the predicate of a copula: an
// adjective, a noun phrase, or a participle, of which one word may have been
// graded.
func (a *analysis) predicative(j int, graded bool) bool {
	switch c := a.Ch.At(j); c.Kind {
	case syntax.ChunkADJ, syntax.ChunkNP:
		return true
	case syntax.ChunkVG:
		return c.Form == syntax.Participle || graded && c.To == c.From+1
	}
	return false
}

// graded reports whether token i grades the participle that follows: more
// worried.
func (a *analysis) graded(i int) bool {
	switch a.Form(i) {
	case "more", "most", "less", "least":
		return true
	}
	return false
}

// copula reports whether the verb group k joins its subject to what the subject
// is: be, remain, grow.
func (a *analysis) copula(k int) bool {
	e := a.Entry(int(a.Ch.At(k).Head))
	if e.Aux == syntax.AuxBe {
		return true
	}
	switch e.Form {
	case "feel", "feels", "felt", "remain", "remains", "remained", "become", "becomes", "became",
		"stay", "stays", "stayed", "get", "gets", "got", "grow", "grows", "grew":
		return true
	}
	return false
}

// byApposed handles a state of mind that no verb joins to its holder: the
// voters eager to go; he left, furious at the mayor; they are calm and sure of
// it.
func (a *analysis) byApposed(u, j int) {
	last := int(a.Ch.At(j).To) - 1
	m := a.Entry(last).Mind
	if m == 0 || a.Reg.At(last) > 0 || j+1 >= len(a.Ch) || a.Ch.Kind(j-1) == syntax.ChunkVG {
		return
	}
	p := j - 1
	for p >= 0 && a.Ch.Kind(p) == syntax.ChunkADV {
		p--
	}
	source, ok := apposedHolder.Decide(apposed{a, j, p}, a.Trace, last)
	if !ok || source.Empty() {
		return
	}
	afterNoun := p >= 0 && a.Ch.Kind(p) == syntax.ChunkNP
	cue, i, kind := a.mindComplement(p+1, j, m)
	if kind == noComp || kind == clauseComp && afterNoun {
		return
	}
	content := tokens(int(a.Ch.At(i).From), a.boundary(j, i, kind))
	if afterNoun {
		content.To = a.nounBoundary(j, i, kind) // voters wary of him stayed home
	}
	a.cand = append(a.cand, attribution{source: source, cue: []syntax.Tokens{cue}, content: []syntax.Tokens{content},
		unit: u, rule: byAdjectiveRule})
}

// apposed is an adjective of a state of mind that no verb joins to its holder,
// with the chunk that precedes it, adverbs skipped, or -1.
type apposed struct {
	a             *analysis
	chunk, before int
}

// apposedHolder decides who holds such a state of mind.
var apposedHolder = rule.Table[apposed, syntax.Tokens]{Name: "holder of an apposed adjective", Rows: []apposedRow{
	{
		Name:    "the main subject that follows",
		Example: "{Wary of} <the storm>, [Alder] left.",
		When:    func(p apposed) bool { return p.before < 0 },
		Then: func(p apposed) syntax.Tokens {
			source, _ := p.a.controller(p.chunk)
			return source
		},
	},
	{
		Name:    "the noun phrase that precedes",
		Example: "[Bakers] {wary of} <him> stayed home.",
		When: func(p apposed) bool {
			c := p.a.Ch.At(p.before)
			return c.Kind == syntax.ChunkNP && !c.Poss && !c.Time
		},
		Then: func(p apposed) syntax.Tokens {
			return tokens(int(p.a.Ch.At(p.a.phraseStart(p.before)).From), int(p.a.Ch.At(p.before).To))
		},
	},
	{
		Name:    "the main subject before a comma or conjunction",
		Example: "[Alder] left, {furious at} <the mayor>.",
		When: func(p apposed) bool {
			k := p.a.Ch.Kind(p.before)
			return k == syntax.ChunkCOMMA ||
				k == syntax.ChunkCC
		},
		Then: func(p apposed) syntax.Tokens {
			source, _ := p.a.mainSubject(p.chunk)
			return source
		},
	},
}}

type apposedRow = rule.Row[apposed, syntax.Tokens]

// mind attributes by the adjective m at the end of chunk j, the predicate of
// the verb group k.
func (a *analysis) mind(u, k, j int, m uint16) {
	cue, i, kind := a.mindComplement(k, j, m)
	if kind == noComp {
		return
	}
	source, _ := a.subject(k)
	if source.Empty() {
		return
	}
	if w := a.Form(source.From); source.To-source.From == 1 &&
		(w == "it" || w == "that" || w == "this" || w == "there") {
		if k := a.Ch.Kind(i); w != "it" || k == syntax.ChunkW || k == syntax.ChunkSUB {
			return // it is unclear whether: nobody is asked
		}
		if a.expletive(source, cue.From) {
			cue.From = source.From
		}
		source = syntax.Tokens{} // it is clear that
	}
	content := tokens(int(a.Ch.At(i).From), a.boundary(k, i, kind))
	a.cand = append(a.cand, attribution{source: source, cue: []syntax.Tokens{cue}, content: []syntax.Tokens{content},
		unit: u, rule: byApposedRule})
}

// mindComplement returns the cue that begins at chunk k and ends with the
// adjective m at the end of chunk j, and where what it carries begins.
func (a *analysis) mindComplement(k, j int, m uint16) (syntax.Tokens, int, compKind) {
	cue := tokens(int(a.Ch.At(k).From), int(a.Ch.At(j).To))
	next := a.Ch.At(j + 1)
	switch kind, _ := adjectiveComplement.Decide(mindPlace{a, &syntax.Words.Minds[m], j + 1}, a.Trace, cue.To-1); kind {
	case clauseComp:
		return cue, j + 1, clauseComp
	case objectComp:
		cue.To = int(next.To)
		return cue, j + 2, objectComp
	}
	return cue, j, noComp
}

// mindPlace is the chunk that can begin the complement of an adjective
// with the frame.
type mindPlace struct {
	a     *analysis
	frame *syntax.NounFrame
	chunk int
}

// adjectiveComplement decides which complement of an adjective follows it.
var adjectiveComplement = rule.Table[mindPlace, compKind]{
	Name: "complement of an adjective", Rows: []mindRow{
		{
			Name:    "indirect question",
			Example: "[Alder] {is unsure} <whether it rains>.",
			When:    func(p mindPlace) bool { return p.frame.Wh && p.opensQuestion() },
			Then:    rule.Is[mindPlace](clauseComp),
		},
		{
			Name:    "that-clause",
			Example: "[Alder] {is sure} <that it rains>.",
			When:    func(p mindPlace) bool { return p.frame.That && p.a.Ch.Kind(p.chunk) == syntax.ChunkTH },
			Then:    rule.Is[mindPlace](clauseComp),
		},
		{
			Name:    "infinitive",
			Example: "[Alder] {is eager} <to win>.",
			When: func(p mindPlace) bool {
				c := p.a.Ch.At(p.chunk)
				return p.frame.Inf && c.Kind == syntax.ChunkVG && c.Form == syntax.Infinitive
			},
			Then: rule.Is[mindPlace](clauseComp),
		},
		{
			Name:    "clause without that",
			Example: "[Alder] {is sure} <the ferry sank>.",
			When: func(p mindPlace) bool {
				return p.frame.That && p.a.Ch.Kind(p.chunk) == syntax.ChunkNP && p.a.finiteFollows(p.chunk)
			},
			Then: rule.Is[mindPlace](clauseComp),
		},
		{
			Name:    "object of its preposition",
			Example: "[Alder] {is afraid of} <the storm>.",
			When:    func(p mindPlace) bool { return p.a.Ch.Kind(p.chunk) == syntax.ChunkIN && p.takesPreposition() },
			Then:    rule.Is[mindPlace](objectComp),
		},
	}}

type mindRow = rule.Row[mindPlace, compKind]

// opensQuestion reports whether the chunk is a wh-word, whether or if.
func (p mindPlace) opensQuestion() bool {
	switch c := p.a.Ch.At(p.chunk); c.Kind {
	case syntax.ChunkW:
		return true
	case syntax.ChunkSUB:
		w := p.a.Form(int(c.From))
		return w == "whether" || w == "if"
	}
	return false
}

// takesPreposition reports whether the chunk is a preposition that the adjective
// takes, with something after it.
func (p mindPlace) takesPreposition() bool {
	w := p.a.Form(int(p.a.Ch.At(p.chunk).From))
	return p.chunk+1 < len(p.a.Ch) && slices.Contains(p.frame.Prep, w)
}
