package quote

import (
	"slices"
	"sync"

	"onrecord/loader/internal/rule"
)

// passiveCue is a verb group whose subject is no source: she was asked whether,
// she is expected to, the plan was praised by.
type passiveCue struct {
	a       *analysis
	u, k    int // the unit and the verb group
	f       *frame
	c       *chunk
	cue     tokens
	source  tokens // the agent
	subject tokens
	m       complement
	// at is the chunk that follows the verb, next its chunk, which stands for the
	// end of the sentence where none does.
	at   int
	next *chunk
	// raised tells that the subject is part of what is attributed.
	raised bool
}

// byPassive handles verb groups whose subject is no source.
func (a *analysis) byPassive(u, k int, f *frame) {
	p := passiveCues.Get().(*passiveCue)
	defer passiveCues.Put(p)
	p.fill(a, u, k, f)
	verb := int(p.c.head)
	at, name, ok := decide(a, &passiveFrames, p, verb)
	if !ok && p.raised {
		at, name, ok = decide(a, &raisings, p, verb)
	}
	if !ok && p.c.passive {
		at, name, _ = decide(a, &passives, p, verb)
	}
	if len(at.content) > 0 {
		at.unit, at.rule = u, name
		a.cand = append(a.cand, at)
	}
}

// noNext stands for what follows the last chunk of a unit.
var noNext = chunk{kind: cSTOP}

// passiveCues saves the memory of the place, which every verb group in the passive
// needs.
var passiveCues = sync.Pool{New: func() any { return new(passiveCue) }}

func (p *passiveCue) fill(a *analysis, u, k int, f *frame) {
	c := a.ch.at(k)
	*p = passiveCue{a: a, u: u, k: k, f: f, c: c, cue: tokens{int(c.from), int(c.to)}, at: k + 1, next: &noNext}
	p.source, p.m = a.agent(k), a.complementOf(k, f)
	if p.m.prep == k+1 {
		p.cue.to = int(a.ch.at(p.m.prep).to)
	}
	if f.raise && p.at+1 < len(a.ch) && a.ch.kind(p.at) == cADV && a.chunkWord(p.at+1) == "as" {
		p.at++ // known online as
	}
	if p.at < len(a.ch) {
		p.next = a.ch.at(p.at)
	}
	p.subject = p.ownSubject()
	p.raised = f.raise && (c.form == finite || c.form == participle && !p.subject.empty())
}

// ownSubject are the tokens of the subject, of a participle the noun phrase that
// it describes.
func (p *passiveCue) ownSubject() tokens {
	a, k := p.a, p.k
	var subject tokens
	switch {
	case p.c.form == finite:
		if s, i := a.finiteSubject(k, 0); !s.empty() && i < k {
			subject = s
		}
	case p.c.form != participle:
	case a.ch.kind(k-1) == cNP:
		subject = a.chunkTokens(a.phraseStart(k-1), k-1)
	case k > 1 && a.ch.kind(k-1) == cCOMMA && a.ch.kind(k-2) == cNP && p.namesApposed():
		subject = a.chunkTokens(a.phraseStart(k-2), k-2) // an essay, titled “Roads”
	}
	if !p.f.raise {
		return subject
	}
	for i := subject.from; i < subject.to; i++ {
		if a.tags.at(i) == tCOMMA && a.reg.at(i) == 0 {
			subject.to = i // without the asides that follow it
		}
	}
	return subject
}

// namesApposed reports whether the participle after a comma gives what precedes
// it a name or marked words.
func (p *passiveCue) namesApposed() bool {
	return p.a.opensAt(p.k+1) || p.a.asBehind(p.k) > 0 || p.a.opensAt(p.at+1) && p.nextIs("as")
}

// nextIs reports whether the word follows the verb.
func (p *passiveCue) nextIs(word string) bool { return p.a.form(int(p.next.from)) == word }

// carries is the attribution of the content to the agent.
func (p *passiveCue) carries(content ...tokens) attribution {
	return attribution{source: p.source, cue: []tokens{p.cue}, content: content}
}

// askedQuotation is the chunk of the quotation that precedes the passive of a
// verb with a recipient; -1 is none.
func (p *passiveCue) askedQuotation() int {
	if !p.f.rcpt || !p.f.quote || p.m.kind != noComp || p.subject.empty() {
		return -1
	}
	q := p.a.quoteBefore(p.k, p.subject)
	if q < 0 || !p.a.closed(int(p.a.ch.at(q).to)-1) {
		return -1
	}
	return q
}

// asReported is the chunk that follows the comma after as, the participle and
// its agent; 0 is none.
func (p *passiveCue) asReported() int {
	if p.c.form != participle || p.k == 0 || p.k > 2 || p.a.chunkWord(p.k-1) != "as" || p.source.empty() {
		return 0
	}
	e := p.a.phraseEnd(p.a.byChunk(p.k)+1, true)
	if e+1 >= len(p.a.ch) || p.a.ch.kind(e) != cCOMMA {
		return 0
	}
	return e + 1
}

// looks reports whether what follows tells how the subject of seem looks.
func (p *passiveCue) looks() bool {
	return p.next.kind == cADJ || p.next.kind == cIN && p.nextIs("like")
}

// named reports whether a name or a judgement follows a verb that gives one.
func (p *passiveCue) named() bool {
	switch p.next.kind {
	case cNP, cADJ, cQ:
		return true
	case cVG:
		return p.next.form != gerund
	}
	return p.a.opensAt(p.k + 1)
}

// raises is the attribution of the subject with what is said of it.
func (p *passiveCue) raises() attribution {
	if p.subject.empty() || !p.c.passive && p.c.form != finite {
		return attribution{}
	}
	kind := objectComp
	p.cue.to = int(p.c.to)
	if p.next.kind == cVG && p.next.form == infinitive {
		kind = clauseComp
	}
	at := p.at
	if (p.f.lemma == "know" || p.f.lemma == "remember") && at+1 < len(p.a.ch) && p.next.kind != cVG {
		p.cue.to, at = int(p.next.to), at+1 // known as is one word
	}
	return p.carries(p.subject, tokens{int(p.a.ch.at(at).from), p.predicateEnd(at, kind)})
}

// predicateEnd is the token at which what is said of the subject ends, which
// begins at chunk at.
func (p *passiveCue) predicateEnd(at int, kind compKind) int {
	a := p.a
	end := p.beforeAgent(at, kind)
	if p.c.form != participle {
		return end
	}
	switch {
	case a.opensAt(at):
		return a.marksEnd(at) // a book called “The Long Ferry” in the shops
	case a.ch.kind(at+1) == cVG:
		return int(a.ch.at(at).to) // a ship called Hope sank
	case a.ch.kind(at+1) == cNP && a.chunkWord(at) == "as":
		if e := a.phraseEnd(at+1, false); a.verbIs(e, finite) {
			return min(end, int(a.ch.at(e).from)) // a talk billed as “a feast” was dull
		}
	}
	return end
}

// beforeAgent is the token at which the content ends that begins at chunk at, at
// the latest before the agent: was called “a liar” by.
func (p *passiveCue) beforeAgent(at int, kind compKind) int {
	end := p.a.boundary(p.k, at, kind)
	if b := p.a.byChunk(p.k); b > at {
		end = min(end, int(p.a.ch.at(b).from))
	}
	return end
}

// toldClause reports whether a passive attributes what the verb carries: she was
// told that.
func (p *passiveCue) toldClause() bool {
	switch p.m.kind {
	case clauseComp, quoteComp:
		return p.f.rcpt
	case objectComp:
		return p.f.rcpt && p.m.prep >= 0
	}
	return false
}

// complement is the attribution of what the verb carries.
func (p *passiveCue) complement() attribution {
	end := p.a.boundary(p.k, p.m.at, p.m.kind)
	if p.m.kind == quoteComp {
		end = int(p.a.ch.at(p.m.at).to)
	}
	at := p.carries(tokens{p.m.from, end})
	at.quoted = p.m.kind == quoteComp
	return at
}

// ofSubject is the attribution of the subject, with what the agent blames it for.
func (p *passiveCue) ofSubject() attribution {
	i := p.a.blameBehind(p.k, p.f)
	if i == 0 {
		return p.carries(p.subject)
	}
	from := int(p.a.ch.at(i).from)
	p.source.to = min(p.source.to, from)
	return p.carries(p.subject, tokens{from, p.a.boundary(p.k, i+1, objectComp)})
}

// passiveFrames are passives that name the verb of speech, follow their quotation
// or stand in an as-clause; raisings give a raised subject what is said of it;
// passives are the rest. A row whose attribution has no content says that there
// is none.
var passiveFrames, raisings, passives proposals[*passiveCue, attribution]

// Where a content ends hangs on the clauses round it, which may be passives.
func init() {
	passiveFrames = proposing(rule.Table[*passiveCue, attribution]{
		Name: "frame of a passive",
		Rows: []rule.Row[*passiveCue, attribution]{
			{
				Name:    "subject quoted as saying",
				Example: "[Alder] {was quoted as saying} <that the bridge was safe>.",
				When:    func(p *passiveCue) bool { return len(p.quotedAs().content) > 0 },
				Then:    (*passiveCue).quotedAs,
			},
			{
				Name:    "quotation before the subject who was asked",
				Example: "<“Who pays?”> she {was asked}.",
				When:    func(p *passiveCue) bool { return p.askedQuotation() >= 0 },
				Then: func(p *passiveCue) attribution {
					q := p.askedQuotation()
					at := p.carries(p.a.chunkTokens(q, q))
					at.quoted = true
					return at
				},
			},
			{
				Name:    "as and a participle with its agent",
				Example: "As {reported} by [the Gazette], <the yard has closed>.",
				When:    func(p *passiveCue) bool { return p.asReported() > 0 },
				Then: func(p *passiveCue) attribution {
					return p.carries(p.a.clauseFrom(p.k, p.asReported()))
				},
			},
		},
	})
	raisings = proposing(rule.Table[*passiveCue, attribution]{
		Name: "raised subject",
		Rows: []rule.Row[*passiveCue, attribution]{
			{
				Name:    "infinitive with the raised subject",
				Example: "<The yard> {is expected} <to close>.",
				When:    func(p *passiveCue) bool { return p.next.kind == cVG && p.next.form == infinitive },
				Then:    (*passiveCue).raises,
			},
			{
				Name:    "as with the raised subject",
				Example: "<The yard> {is seen} <as a ruin>.",
				When: func(p *passiveCue) bool {
					return (p.next.kind == cSUB || p.next.kind == cIN) && p.nextIs("as")
				},
				Then: (*passiveCue).raises,
			},
			{
				Name:    "phrase of the verb’s preposition with the raised subject",
				Example: "<Lund> {was accused} <of theft>.",
				When: func(p *passiveCue) bool {
					return p.c.passive && p.next.kind == cIN &&
						slices.Contains(p.f.of, p.a.form(int(p.next.from))) && !p.a.saysMore(p.k+2)
				},
				Then: (*passiveCue).raises,
			},
			{
				Name:    "verb with the subject of seem",
				Example: "<Lund> {seemed} <tired of it>.",
				When: func(p *passiveCue) bool {
					return !p.c.passive && p.next.kind == cVG && p.next.form != gerund
				},
				Then: (*passiveCue).raises,
			},
			{
				Name:    "adjective or like with the subject of seem",
				Example: "<The yard> {seemed} <like a ruin>.",
				When:    func(p *passiveCue) bool { return !p.c.passive && p.looks() },
				Then:    (*passiveCue).raises,
			},
			{
				Name:    "name or judgement with the raised subject",
				Example: "<Lund> {was called} <“a liar”> by [the mayor].",
				When:    func(p *passiveCue) bool { return p.c.passive && p.f.calls() && p.named() },
				Then:    (*passiveCue).raises,
			},
		},
	})
	passives = proposing(rule.Table[*passiveCue, attribution]{
		Name: "passive",
		Rows: []rule.Row[*passiveCue, attribution]{
			{
				Name:    "as after the agent",
				Example: "<Lund> {was described} by [Alder] <as “a liar”>.",
				When: func(p *passiveCue) bool {
					return !p.source.empty() && (p.f.obj || p.f.as) && !p.subject.empty() && p.a.asBehind(p.k) > 0
				},
				Then: func(p *passiveCue) attribution {
					i := p.a.asBehind(p.k)
					return p.carries(p.subject, tokens{int(p.a.ch.at(i).from), p.beforeAgent(i, objectComp)})
				},
			},
			{
				Name:    "complement of a verb with a recipient",
				Example: "She {was told} <that the yard had closed>.",
				When:    (*passiveCue).toldClause,
				Then:    (*passiveCue).complement,
			},
			{
				Name:    "clause of an impersonal passive",
				Example: "It {was announced} <that the yard had closed>.",
				When: func(p *passiveCue) bool {
					return p.c.form == finite && p.m.kind == clauseComp && !p.f.only
				},
				Then: (*passiveCue).complement,
			},
			{
				Name:    "subject of a passive with an agent",
				Example: "<The plan> {was rejected} by [the council].",
				When: func(p *passiveCue) bool {
					return !p.source.empty() && (p.f.obj && !p.f.mark || p.f.quote) && !p.subject.empty()
				},
				Then: (*passiveCue).ofSubject,
			},
			{
				Name:    "subject of a passive without an agent",
				Example: "<The strike> {was announced}.",
				When: func(p *passiveCue) bool {
					return p.f.alone && p.c.form == finite && !p.subject.empty()
				},
				Then: (*passiveCue).ofSubject,
			},
		},
	})
}
