package quote

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
	"slices"
)

// nounCue is a noun that attributes: the mayor’s claim that, their decision to, a
// warning by.
type nounCue struct {
	a      *analysis
	u, k   int // the unit and the chunk that ends with the noun
	c      *syntax.Chunk
	f      *syntax.NounFrame
	source syntax.Tokens
	cue    syntax.Tokens
	next   int // the chunk that follows the noun and the phrase that names its source
}

// byNoun handles a noun that attributes.
func (a *analysis) byNoun(u, k int) {
	c := a.Ch.At(k)
	e := a.Entry(int(c.Head))
	if e.Noun == 0 || a.Reg.At(int(c.Head)) > 0 || c.Poss || int(c.Head) != int(c.To)-1 || k+1 >= len(a.Ch) {
		return
	}
	for i := range a.cand {
		if t := a.cand[i].cue[0]; t.From <= int(c.Head) && int(c.Head) < t.To {
			return // part of another cue
		}
	}
	f := &syntax.Words.Nouns[e.Noun]
	if f.Words && k > 0 && c.Head == c.From && a.saidBefore(u, k) {
		return
	}
	n := nounCue{a: a, u: u, k: k, c: c, f: f, cue: tokens(int(c.From), int(c.To)), next: k + 1}
	if !n.findSource() {
		return
	}
	at, name, _ := decide(a, &nounContents, n, int(c.Head))
	if len(at.content) == 0 {
		return
	}
	at.unit, at.rule = u, name
	if m := len(a.cand); m > 0 && !n.predicated() && a.cand[m-1].cue[0].From == at.cue[0].From {
		a.cand = a.cand[:m-1] // expressed, of expressed a wish to
	}
	a.cand = append(a.cand, at)
}

// findSource looks for the source in the phrase of the noun, after it and at the
// verb that has the noun as object. It reports whether the sentence goes on then.
func (n *nounCue) findSource() bool {
	a, k := n.a, n.k
	head := int(n.c.Head)
	if s, ok := possessors.Decide(*n, a.Trace, head); ok {
		n.source, n.cue.From = s.source, s.cueFrom
	}
	if n.agentFollows() {
		end := a.phraseEnd(k+2, false)
		n.source = a.chunkTokens(k+2, end-1)
		if end >= len(a.Ch) {
			return false
		}
		n.cue.To, n.next = int(a.Ch.At(k+1).To), end
	}
	if n.source.Empty() || n.possessive() {
		if s, ok := nounGovernors.Decide(*n, a.Trace, head); ok {
			n.source, n.cue.From = s.source, s.cueFrom
		}
	}
	return true
}

// nounSource is who holds what a noun attributes, and the token at which the cue
// begins.
type nounSource struct {
	source  syntax.Tokens
	cueFrom int
}

// possessive reports whether the phrase begins with a possessive pronoun.
func (n nounCue) possessive() bool { return n.a.Tags.At(int(n.c.From)) == syntax.PP }

// genitive is the token of the possessive ending within the phrase of the noun;
// 0 is none.
func (n nounCue) genitive() int {
	for i := int(n.c.Head) - 1; i > int(n.c.From); i-- {
		if n.a.Tags.At(i) == syntax.PS {
			return i
		}
	}
	return 0
}

// possessors are the sources that the noun’s own phrase names.
var possessors = rule.Table[nounCue, nounSource]{
	Name: "possessor of a noun",
	Rows: []rule.Row[nounCue, nounSource]{
		{
			Name:    "possessive pronoun",
			Example: "[His] {claim} <that the yard had closed> was false.",
			When:    nounCue.possessive,
			Then: func(n nounCue) nounSource {
				from := int(n.c.From)
				return nounSource{tokens(from, from+1), from + 1}
			},
		},
		{
			Name:    "genitive in the phrase",
			Example: "[Lund’s] {claim} <that the yard had closed> was false.",
			When:    func(n nounCue) bool { return n.genitive() > 0 },
			Then: func(n nounCue) nounSource {
				from, to := n.a.phraseStart(n.k), n.genitive()+1
				return nounSource{tokens(int(n.a.Ch.At(from).From), to), to}
			},
		},
		{
			Name:    "genitive before the phrase",
			Example: "[Ada Alder’s (of Orvik)] {claim} <that the yard had closed> was false.",
			When:    func(n nounCue) bool { return n.a.Ch.Kind(n.k-1) == syntax.ChunkNP && n.a.Ch.At(n.k-1).Poss },
			Then: func(n nounCue) nounSource {
				return nounSource{n.a.chunkTokens(n.a.phraseStart(n.k-1), n.k-1), n.cue.From}
			},
		},
	},
}

// agentFollows reports whether a phrase with by, from or among follows the noun.
func (n nounCue) agentFollows() bool {
	if n.a.Ch.Kind(n.k+1) != syntax.ChunkIN || n.a.Ch.Kind(n.k+2) != syntax.ChunkNP {
		return false
	}
	switch n.a.chunkWord(n.k + 1) {
	case "by", "from", "among":
		return true
	}
	return false
}

// lightVerb reports whether the verb before the noun leaves the meaning to it and
// lends it its subject.
func (n nounCue) lightVerb() bool {
	if n.k == 0 {
		return false
	}
	own := n.possessive()
	if !n.source.Empty() && (!own || n.a.headEntry(n.k-1).Cue != 0) || !n.a.light(n.k-1) {
		return false
	}
	if s, _ := n.a.subject(n.k - 1); own && s.Empty() {
		return false
	}
	return true
}

// inHope reports whether the noun is that of in the hope of.
func (n nounCue) inHope() bool {
	return n.source.Empty() && n.k > 0 && n.f.Lemma == "hope" && n.a.chunkWord(n.k-1) == "in"
}

// nounGovernors are the sources that the verb of the clause lends to the noun.
var nounGovernors rule.Table[nounCue, nounSource]

// predicated reports whether be joins what the noun attributes to it: her hope is
// that it rains.
func (n nounCue) predicated() bool {
	v := n.copula()
	if n.source.Empty() || v+1 >= len(n.a.Ch) || !n.a.verbIs(v, syntax.Finite) || n.a.headEntry(v).Aux != syntax.AuxBe {
		return false
	}
	next := n.a.Ch.Kind(v + 1)
	return n.f.That && next == syntax.ChunkTH || n.f.Words && (next == syntax.ChunkQ || n.a.opensAt(v+1))
}

// copula is the chunk at which the verb of the noun's clause may stand.
func (n nounCue) copula() int {
	v := n.a.behindAside(n.next)
	if n.f.Words && v+1 < len(n.a.Ch) && n.a.Ch.Kind(v) == syntax.ChunkIN && n.a.Ch.Kind(v+1) == syntax.ChunkNP {
		v = n.a.phraseEnd(v+1, false) // her message to the crew was
	}
	return v
}

// start is the chunk at which the complement of the noun may begin.
func (n nounCue) start() int {
	if n.next == n.k+1 && n.f.That {
		return n.a.skipPlace(n.next)
	}
	return n.next
}

// clause reports whether a that or an infinitive opens the complement.
func (n nounCue) clause() bool {
	i := n.start()
	if n.f.That && n.a.Ch.Kind(i) == syntax.ChunkTH {
		return !n.a.verbIs(i+1, syntax.Finite) || n.a.opensAt(i+1) // the claim that won is no complement
	}
	return n.f.Inf && n.a.verbIs(i, syntax.Infinitive)
}

// governed reports whether a preposition that the noun asks for follows it.
func (n nounCue) governed() bool {
	i := n.start()
	if n.cue.To > int(n.c.To) || n.a.Ch.Kind(i) != syntax.ChunkIN || i+1 >= len(n.a.Ch) || n.a.Ch.At(i+1).Time {
		return false
	}
	w := n.a.chunkWord(i)
	return slices.Contains(n.f.Prep, w) && !(w == "on" && n.a.programme(i+1))
}

// carries is the attribution of the content that begins at chunk i.
func (n nounCue) carries(i int, kind compKind) attribution {
	t := tokens(int(n.a.Ch.At(i).From), n.a.nounBoundary(n.k, i, kind))
	if n.source.Empty() && !(kind == clauseComp && n.a.marked([]syntax.Tokens{t})) {
		if !n.a.opensAt(i) {
			return attribution{}
		}
		t.To = n.a.alsoMarked(n.a.marksEnd(i)) // cries of “Shame!” in the hall
	}
	return attribution{source: n.source, cue: []syntax.Tokens{n.cue}, content: []syntax.Tokens{t}}
}

// nounContents are the attributions by a noun.
var nounContents proposals[nounCue, attribution]

// Where a content ends hangs on the clauses round it, which may hold such nouns.
func init() {
	nounGovernors = rule.Table[nounCue, nounSource]{
		Name: "source of a noun from its verb",
		Rows: []rule.Row[nounCue, nounSource]{
			{
				Name:    "light verb",
				Example: "[Lund] {has doubts about} <the plan>.",
				When:    nounCue.lightVerb,
				Then: func(n nounCue) nounSource {
					s, _ := n.a.subject(n.k - 1)
					return nounSource{s, n.a.cueFrom(n.k - 1)}
				},
			},
			{
				Name:    "in the hope",
				Example: "[Lund] came {in the hope of} <a prize>.",
				When:    nounCue.inHope,
				Then: func(n nounCue) nounSource {
					s, _ := n.a.mainSubject(n.k)
					return nounSource{s, int(n.a.Ch.At(n.k - 1).From)}
				},
			},
		},
	}
	nounContents = proposing(rule.Table[nounCue, attribution]{
		Name: "noun",
		Rows: []rule.Row[nounCue, attribution]{
			{
				Name:    "be and a complement",
				Example: "[Her] {hope is} <that it rains>.",
				When:    nounCue.predicated,
				Then: func(n nounCue) attribution {
					v := n.copula()
					n.cue.To = int(n.a.Ch.At(v).To)
					return attribution{source: n.source, cue: []syntax.Tokens{n.cue},
						content: []syntax.Tokens{n.a.clauseFrom(v, v+1)}}
				},
			},
			{
				Name:    "that or infinitive",
				Example: "[Lund’s] {promise} <to close the yard> was kept.",
				When:    nounCue.clause,
				Then:    func(n nounCue) attribution { return n.carries(n.start(), clauseComp) },
			},
			{
				Name:    "phrase of the noun’s preposition",
				Example: "[Lund’s] {fear of} <a storm> was great.",
				When:    nounCue.governed,
				Then: func(n nounCue) attribution {
					i := n.start()
					n.cue.To = int(n.a.Ch.At(i).To)
					return n.carries(i+1, objectComp)
				},
			},
		},
	})
}

// light reports whether chunk k is a verb that leaves the meaning to the noun
// behind it: gave a description of.
func (a *analysis) light(k int) bool {
	c := a.Ch.At(k)
	v := a.Entry(int(c.Head))
	return c.Kind == syntax.ChunkVG && !c.Passive && a.Reg.At(int(c.Head)) == 0 &&
		(v.Sem&syntax.SemLight != 0 || v.Aux == syntax.AuxHave)
}

// behindAside returns the chunk behind the aside at chunk i, or i.
func (a *analysis) behindAside(i int) int {
	if a.Ch.Kind(i) == syntax.ChunkCOMMA {
		if e := a.asideEnd(i); e > 0 {
			return e + 1
		}
	}
	return i
}

// skipPlace returns the chunk of the that behind phrases of time and place that
// begin at chunk i: her claim during the debate that; without one, i.
func (a *analysis) skipPlace(i int) int {
	for j, n := i, 0; j < len(a.Ch) && n < 4; n++ {
		switch c := a.Ch.At(j); {
		case c.Kind == syntax.ChunkTH:
			return j
		case c.Kind == syntax.ChunkIN && a.Ch.Kind(j+1) == syntax.ChunkNP:
			j += 2
		case c.Kind == syntax.ChunkNP && c.Time:
			j++
		default:
			return i
		}
	}
	return i
}
