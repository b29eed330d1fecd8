package quote

import (
	"slices"

	"onrecord/loader/internal/rule"
)

// nounFrame is the complements of a cue noun.
type nounFrame struct {
	lemma string
	that  bool
	inf   bool
	wh    bool
	words bool // q: what was said can be put beside it
	prep  []string
}

func newNounFrame(f []string) nounFrame {
	r := nounFrame{lemma: f[0]}
	for _, c := range f[1:] {
		switch c {
		case "s":
			r.that = true
		case "i":
			r.inf = true
		case "w":
			r.wh = true
		case "q":
			r.words = true
		default:
			r.prep = append(r.prep, c)
		}
	}
	return r
}

func (b *builder) cueNoun(f []string) {
	b.nouns = append(b.nouns, newNounFrame(f))
	k := uint16(len(b.nouns) - 1)
	b.tag(f[0], tN).noun = k
	b.tag(plural(f[0]), tNS).noun = k
}

// nounCue is a noun that attributes: the mayor’s claim that, their decision to, a
// warning by.
type nounCue struct {
	a      *analysis
	u, k   int // the unit and the chunk that ends with the noun
	c      *chunk
	f      *nounFrame
	source tokens
	cue    tokens
	next   int // the chunk that follows the noun and the phrase that names its source
}

// byNoun handles a noun that attributes.
func (a *analysis) byNoun(u, k int) {
	c := a.ch.at(k)
	e := a.entry(int(c.head))
	if e.noun == 0 || a.reg.at(int(c.head)) > 0 || c.poss || int(c.head) != int(c.to)-1 || k+1 >= len(a.ch) {
		return
	}
	for i := range a.cand {
		if t := a.cand[i].cue[0]; t.from <= int(c.head) && int(c.head) < t.to {
			return // part of another cue
		}
	}
	f := &words.nouns[e.noun]
	if f.words && k > 0 && c.head == c.from && a.saidBefore(u, k) {
		return
	}
	n := nounCue{a: a, u: u, k: k, c: c, f: f, cue: tokens{int(c.from), int(c.to)}, next: k + 1}
	if !n.findSource() {
		return
	}
	at, name, _ := decide(a, &nounContents, n, int(c.head))
	if len(at.content) == 0 {
		return
	}
	at.unit, at.rule = u, name
	if m := len(a.cand); m > 0 && !n.predicated() && a.cand[m-1].cue[0].from == at.cue[0].from {
		a.cand = a.cand[:m-1] // expressed, of expressed a wish to
	}
	a.cand = append(a.cand, at)
}

// findSource looks for the source in the phrase of the noun, after it and at the
// verb that has the noun as object. It reports whether the sentence goes on then.
func (n *nounCue) findSource() bool {
	a, k := n.a, n.k
	head := int(n.c.head)
	if s, ok := possessors.Decide(*n, a.trace, head); ok {
		n.source, n.cue.from = s.source, s.cueFrom
	}
	if n.agentFollows() {
		end := a.phraseEnd(k+2, false)
		n.source = a.chunkTokens(k+2, end-1)
		if end >= len(a.ch) {
			return false
		}
		n.cue.to, n.next = int(a.ch.at(k+1).to), end
	}
	if n.source.empty() || n.possessive() {
		if s, ok := nounGovernors.Decide(*n, a.trace, head); ok {
			n.source, n.cue.from = s.source, s.cueFrom
		}
	}
	return true
}

// nounSource is who holds what a noun attributes, and the token at which the cue
// begins.
type nounSource struct {
	source  tokens
	cueFrom int
}

// possessive reports whether the phrase begins with a possessive pronoun.
func (n nounCue) possessive() bool { return n.a.tags.at(int(n.c.from)) == tPP }

// genitive is the token of the possessive ending within the phrase of the noun;
// 0 is none.
func (n nounCue) genitive() int {
	for i := int(n.c.head) - 1; i > int(n.c.from); i-- {
		if n.a.tags.at(i) == tPS {
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
				from := int(n.c.from)
				return nounSource{tokens{from, from + 1}, from + 1}
			},
		},
		{
			Name:    "genitive in the phrase",
			Example: "[Lund’s] {claim} <that the yard had closed> was false.",
			When:    func(n nounCue) bool { return n.genitive() > 0 },
			Then: func(n nounCue) nounSource {
				from, to := n.a.phraseStart(n.k), n.genitive()+1
				return nounSource{tokens{int(n.a.ch.at(from).from), to}, to}
			},
		},
		{
			Name:    "genitive before the phrase",
			Example: "[Ada Alder’s (of Orvik)] {claim} <that the yard had closed> was false.",
			When:    func(n nounCue) bool { return n.a.ch.kind(n.k-1) == cNP && n.a.ch.at(n.k-1).poss },
			Then: func(n nounCue) nounSource {
				return nounSource{n.a.chunkTokens(n.a.phraseStart(n.k-1), n.k-1), n.cue.from}
			},
		},
	},
}

// agentFollows reports whether a phrase with by, from or among follows the noun.
func (n nounCue) agentFollows() bool {
	if n.a.ch.kind(n.k+1) != cIN || n.a.ch.kind(n.k+2) != cNP {
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
	if !n.source.empty() && (!own || n.a.headEntry(n.k-1).cue != 0) || !n.a.light(n.k-1) {
		return false
	}
	if s, _ := n.a.subject(n.k - 1); own && s.empty() {
		return false
	}
	return true
}

// inHope reports whether the noun is that of in the hope of.
func (n nounCue) inHope() bool {
	return n.source.empty() && n.k > 0 && n.f.lemma == "hope" && n.a.chunkWord(n.k-1) == "in"
}

// nounGovernors are the sources that the verb of the clause lends to the noun.
var nounGovernors rule.Table[nounCue, nounSource]

// predicated reports whether be joins what the noun attributes to it: her hope is
// that it rains.
func (n nounCue) predicated() bool {
	v := n.copula()
	if n.source.empty() || v+1 >= len(n.a.ch) || !n.a.verbIs(v, finite) || n.a.headEntry(v).aux != auxBe {
		return false
	}
	next := n.a.ch.kind(v + 1)
	return n.f.that && next == cTH || n.f.words && (next == cQ || n.a.opensAt(v+1))
}

// copula is the chunk at which the verb of the noun's clause may stand.
func (n nounCue) copula() int {
	v := n.a.behindAside(n.next)
	if n.f.words && v+1 < len(n.a.ch) && n.a.ch.kind(v) == cIN && n.a.ch.kind(v+1) == cNP {
		v = n.a.phraseEnd(v+1, false) // her message to the crew was
	}
	return v
}

// start is the chunk at which the complement of the noun may begin.
func (n nounCue) start() int {
	if n.next == n.k+1 && n.f.that {
		return n.a.skipPlace(n.next)
	}
	return n.next
}

// clause reports whether a that or an infinitive opens the complement.
func (n nounCue) clause() bool {
	i := n.start()
	if n.f.that && n.a.ch.kind(i) == cTH {
		return !n.a.verbIs(i+1, finite) || n.a.opensAt(i+1) // the claim that won is no complement
	}
	return n.f.inf && n.a.verbIs(i, infinitive)
}

// governed reports whether a preposition that the noun asks for follows it.
func (n nounCue) governed() bool {
	i := n.start()
	if n.cue.to > int(n.c.to) || n.a.ch.kind(i) != cIN || i+1 >= len(n.a.ch) || n.a.ch.at(i+1).time {
		return false
	}
	w := n.a.chunkWord(i)
	return slices.Contains(n.f.prep, w) && !(w == "on" && n.a.programme(i+1))
}

// carries is the attribution of the content that begins at chunk i.
func (n nounCue) carries(i int, kind compKind) attribution {
	t := tokens{int(n.a.ch.at(i).from), n.a.nounBoundary(n.k, i, kind)}
	if n.source.empty() && !(kind == clauseComp && n.a.marked([]tokens{t})) {
		if !n.a.opensAt(i) {
			return attribution{}
		}
		t.to = n.a.alsoMarked(n.a.marksEnd(i)) // cries of “Shame!” in the hall
	}
	return attribution{source: n.source, cue: []tokens{n.cue}, content: []tokens{t}}
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
					return nounSource{s, int(n.a.ch.at(n.k - 1).from)}
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
					n.cue.to = int(n.a.ch.at(v).to)
					return attribution{source: n.source, cue: []tokens{n.cue}, content: []tokens{n.a.clauseFrom(v, v+1)}}
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
					n.cue.to = int(n.a.ch.at(i).to)
					return n.carries(i+1, objectComp)
				},
			},
		},
	})
}

// light reports whether chunk k is a verb that leaves the meaning to the noun
// behind it: gave a description of.
func (a *analysis) light(k int) bool {
	c := a.ch.at(k)
	v := a.entry(int(c.head))
	return c.kind == cVG && !c.passive && a.reg.at(int(c.head)) == 0 && (v.sem&semLight != 0 || v.aux == auxHave)
}

// behindAside returns the chunk behind the aside at chunk i, or i.
func (a *analysis) behindAside(i int) int {
	if a.ch.kind(i) == cCOMMA {
		if e := a.asideEnd(i); e > 0 {
			return e + 1
		}
	}
	return i
}

// skipPlace returns the chunk of the that behind phrases of time and place that
// begin at chunk i: her claim during the debate that; without one, i.
func (a *analysis) skipPlace(i int) int {
	for j, n := i, 0; j < len(a.ch) && n < 4; n++ {
		switch c := a.ch.at(j); {
		case c.kind == cTH:
			return j
		case c.kind == cIN && a.ch.kind(j+1) == cNP:
			j += 2
		case c.kind == cNP && c.time:
			j++
		default:
			return i
		}
	}
	return i
}
