package quote

import (
	"slices"

	"onrecord/loader/internal/rule"
)

// byAdjective handles a state of mind as a predicate: she is confident that,
// they were eager to, critics are skeptical of.
func (a *analysis) byAdjective(u, k int) {
	if k+2 >= len(a.ch) || a.ch.at(k).form != finite {
		return
	}
	if v := a.ch.at(k); v.passive {
		if m := a.entry(int(v.head)).mind; m != 0 && a.reg.at(int(v.head)) == 0 {
			a.mind(u, k, k, m) // are worried about
		}
		return
	}
	if !a.copula(k) {
		return
	}
	j, graded := a.pastDegree(k + 1)
	if j+1 >= len(a.ch) || !a.predicative(j, graded) {
		return
	}
	last := int(a.ch.at(j).to) - 1
	m := a.entry(last).mind
	if m == 0 {
		return
	}
	if r := a.reg.at(last); r > 0 && a.regions.at(int(r-1)).first < int(a.ch.at(j).from) {
		return
	}
	a.mind(u, k, j, m)
}

// pastDegree returns the first chunk from j on that is neither an adverb nor a
// word of degree before another chunk, and whether it passed such a word.
func (a *analysis) pastDegree(j int) (int, bool) {
	graded := false
	for ; j+1 < len(a.ch); j++ {
		switch c := a.ch.at(j); {
		case c.kind == cADV:
		case c.kind == cADJ && c.to == c.from+1 && a.graded(int(c.from)):
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
	switch c := a.ch.at(j); c.kind {
	case cADJ, cNP:
		return true
	case cVG:
		return c.form == participle || graded && c.to == c.from+1
	}
	return false
}

// graded reports whether token i grades the participle that follows: more
// worried.
func (a *analysis) graded(i int) bool {
	switch a.form(i) {
	case "more", "most", "less", "least":
		return true
	}
	return false
}

// copula reports whether the verb group k joins its subject to what the subject
// is: be, remain, grow.
func (a *analysis) copula(k int) bool {
	e := a.entry(int(a.ch.at(k).head))
	if e.aux == auxBe {
		return true
	}
	switch e.form {
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
	last := int(a.ch.at(j).to) - 1
	m := a.entry(last).mind
	if m == 0 || a.reg.at(last) > 0 || j+1 >= len(a.ch) || a.ch.kind(j-1) == cVG {
		return
	}
	p := j - 1
	for p >= 0 && a.ch.kind(p) == cADV {
		p--
	}
	source, ok := apposedHolder.Decide(apposed{a, j, p}, a.trace, last)
	if !ok || source.empty() {
		return
	}
	afterNoun := p >= 0 && a.ch.kind(p) == cNP
	cue, i, kind := a.mindComplement(p+1, j, m)
	if kind == noComp || kind == clauseComp && afterNoun {
		return
	}
	content := tokens{int(a.ch.at(i).from), a.boundary(j, i, kind)}
	if afterNoun {
		content.to = a.nounBoundary(j, i, kind) // voters wary of him stayed home
	}
	a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: []tokens{content}, unit: u})
}

// apposed is an adjective of a state of mind that no verb joins to its holder,
// with the chunk that precedes it, adverbs skipped, or -1.
type apposed struct {
	a             *analysis
	chunk, before int
}

// apposedHolder decides who holds such a state of mind.
var apposedHolder = rule.Table[apposed, tokens]{Name: "holder of an apposed adjective", Rows: []apposedRow{
	{
		Name:    "the main subject that follows",
		Example: "{Wary of} <the storm>, [Alder] left.",
		When:    func(p apposed) bool { return p.before < 0 },
		Then: func(p apposed) tokens {
			source, _ := p.a.controller(p.chunk)
			return source
		},
	},
	{
		Name:    "the noun phrase that precedes",
		Example: "[Bakers] {wary of} <him> stayed home.",
		When: func(p apposed) bool {
			c := p.a.ch.at(p.before)
			return c.kind == cNP && !c.poss && !c.time
		},
		Then: func(p apposed) tokens {
			return tokens{int(p.a.ch.at(p.a.phraseStart(p.before)).from), int(p.a.ch.at(p.before).to)}
		},
	},
	{
		Name:    "the main subject before a comma or conjunction",
		Example: "[Alder] left, {furious at} <the mayor>.",
		When:    func(p apposed) bool { k := p.a.ch.kind(p.before); return k == cCOMMA || k == cCC },
		Then: func(p apposed) tokens {
			source, _ := p.a.mainSubject(p.chunk)
			return source
		},
	},
}}

type apposedRow = rule.Row[apposed, tokens]

// mind attributes by the adjective m at the end of chunk j, the predicate of
// the verb group k.
func (a *analysis) mind(u, k, j int, m uint16) {
	cue, i, kind := a.mindComplement(k, j, m)
	if kind == noComp {
		return
	}
	source, _ := a.subject(k)
	if source.empty() {
		return
	}
	if w := a.form(source.from); source.to-source.from == 1 && (w == "it" || w == "that" || w == "this" || w == "there") {
		if k := a.ch.kind(i); w != "it" || k == cW || k == cSUB {
			return // it is unclear whether: nobody is asked
		}
		if a.expletive(source, cue.from) {
			cue.from = source.from
		}
		source = tokens{} // it is clear that
	}
	content := tokens{int(a.ch.at(i).from), a.boundary(k, i, kind)}
	a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: []tokens{content}, unit: u})
}

// mindComplement returns the cue that begins at chunk k and ends with the
// adjective m at the end of chunk j, and where what it carries begins.
func (a *analysis) mindComplement(k, j int, m uint16) (tokens, int, compKind) {
	cue := tokens{int(a.ch.at(k).from), int(a.ch.at(j).to)}
	next := a.ch.at(j + 1)
	switch kind, _ := adjectiveComplement.Decide(mindPlace{a, &words.minds[m], j + 1}, a.trace, cue.to-1); kind {
	case clauseComp:
		return cue, j + 1, clauseComp
	case objectComp:
		cue.to = int(next.to)
		return cue, j + 2, objectComp
	}
	return cue, j, noComp
}

// mindPlace is the chunk that can begin the complement of an adjective
// with the frame.
type mindPlace struct {
	a     *analysis
	frame *nounFrame
	chunk int
}

// adjectiveComplement decides which complement of an adjective follows it.
var adjectiveComplement = rule.Table[mindPlace, compKind]{
	Name: "complement of an adjective", Rows: []mindRow{
		{
			Name:    "indirect question",
			Example: "[Alder] {is unsure} <whether it rains>.",
			When:    func(p mindPlace) bool { return p.frame.wh && p.opensQuestion() },
			Then:    rule.Is[mindPlace](clauseComp),
		},
		{
			Name:    "that-clause",
			Example: "[Alder] {is sure} <that it rains>.",
			When:    func(p mindPlace) bool { return p.frame.that && p.a.ch.kind(p.chunk) == cTH },
			Then:    rule.Is[mindPlace](clauseComp),
		},
		{
			Name:    "infinitive",
			Example: "[Alder] {is eager} <to win>.",
			When: func(p mindPlace) bool {
				c := p.a.ch.at(p.chunk)
				return p.frame.inf && c.kind == cVG && c.form == infinitive
			},
			Then: rule.Is[mindPlace](clauseComp),
		},
		{
			Name:    "clause without that",
			Example: "[Alder] {is sure} <the ferry sank>.",
			When: func(p mindPlace) bool {
				return p.frame.that && p.a.ch.kind(p.chunk) == cNP && p.a.finiteFollows(p.chunk)
			},
			Then: rule.Is[mindPlace](clauseComp),
		},
		{
			Name:    "object of its preposition",
			Example: "[Alder] {is afraid of} <the storm>.",
			When:    func(p mindPlace) bool { return p.a.ch.kind(p.chunk) == cIN && p.takesPreposition() },
			Then:    rule.Is[mindPlace](objectComp),
		},
	}}

type mindRow = rule.Row[mindPlace, compKind]

// opensQuestion reports whether the chunk is a wh-word, whether or if.
func (p mindPlace) opensQuestion() bool {
	switch c := p.a.ch.at(p.chunk); c.kind {
	case cW:
		return true
	case cSUB:
		w := p.a.form(int(c.from))
		return w == "whether" || w == "if"
	}
	return false
}

// takesPreposition reports whether the chunk is a preposition that the adjective
// takes, with something after it.
func (p mindPlace) takesPreposition() bool {
	w := p.a.form(int(p.a.ch.at(p.chunk).from))
	return p.chunk+1 < len(p.a.ch) && slices.Contains(p.frame.prep, w)
}
