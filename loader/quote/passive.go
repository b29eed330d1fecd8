package quote

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
	"slices"
	"sync"
)

// passiveCue is a verb group whose subject is no source: she was asked whether,
// she is expected to, the plan was praised by.
type passiveCue struct {
	a       *analysis
	u, k    int // the unit and the verb group
	f       *syntax.Frame
	c       *syntax.Chunk
	cue     syntax.Tokens
	source  syntax.Tokens // the agent
	subject syntax.Tokens
	m       complement
	// at is the chunk that follows the verb, next its chunk, which stands for the
	// end of the sentence where none does.
	at   int
	next *syntax.Chunk
	// raised tells that the subject is part of what is attributed.
	raised bool
}

// byPassive handles verb groups whose subject is no source.
func (a *analysis) byPassive(u, k int, f *syntax.Frame) {
	p := passiveCues.Get().(*passiveCue)
	defer passiveCues.Put(p)
	p.fill(a, u, k, f)
	verb := int(p.c.Head)
	at, name, ok := decide(a, &passiveFrames, p, verb)
	if !ok && p.raised {
		at, name, ok = decide(a, &raisings, p, verb)
	}
	if !ok && p.c.Passive {
		at, name, _ = decide(a, &passives, p, verb)
	}
	if len(at.content) > 0 {
		if no, _ := unspokenPassives.Decide(p, a.Trace, verb); no {
			return
		}
		at.unit, at.rule = u, name
		a.cand = append(a.cand, at)
	}
}

// noNext stands for what follows the last chunk of a unit.
var noNext = syntax.Chunk{Kind: syntax.ChunkSTOP}

// passiveCues saves the memory of the place, which every verb group in the passive
// needs.
var passiveCues = sync.Pool{New: func() any { return new(passiveCue) }}

func (p *passiveCue) fill(a *analysis, u, k int, f *syntax.Frame) {
	c := a.Ch.At(k)
	*p = passiveCue{a: a, u: u, k: k, f: f, c: c, cue: tokens(int(c.From), int(c.To)), at: k + 1, next: &noNext}
	p.source, p.m = a.agent(k), a.complementOf(k, f)
	if p.m.prep == k+1 {
		p.cue.To = int(a.Ch.At(p.m.prep).To)
	}
	if f.Raise && p.at+1 < len(a.Ch) && a.Ch.Kind(p.at) == syntax.ChunkADV && a.chunkWord(p.at+1) == "as" {
		p.at++ // known online as
	}
	if p.at < len(a.Ch) {
		p.next = a.Ch.At(p.at)
	}
	p.subject = p.ownSubject()
	p.raised = f.Raise && (c.Form == syntax.Finite || c.Form == syntax.Participle && !p.subject.Empty())
}

// ownSubject are the tokens of the subject, of a participle the noun phrase that
// it describes.
func (p *passiveCue) ownSubject() syntax.Tokens {
	a, k := p.a, p.k
	var subject syntax.Tokens
	switch {
	case p.c.Form == syntax.Finite:
		if s, i := a.finiteSubject(k, 0); !s.Empty() && i < k {
			subject = s
		}
	case p.c.Form != syntax.Participle:
	case a.Ch.Kind(k-1) == syntax.ChunkNP:
		subject = a.chunkTokens(a.phraseStart(k-1), k-1)
	case k > 1 && a.Ch.Kind(k-1) == syntax.ChunkCOMMA && a.Ch.Kind(k-2) == syntax.ChunkNP && p.namesApposed():
		subject = a.chunkTokens(a.phraseStart(k-2), k-2) // an essay, titled “Roads”
	}
	if !p.f.Raise {
		return subject
	}
	for i := subject.From; i < subject.To; i++ {
		if a.Tags.At(i) == syntax.COMMA && a.Reg.At(i) == 0 {
			subject.To = i // without the asides that follow it
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
func (p *passiveCue) nextIs(word string) bool { return p.a.Form(int(p.next.From)) == word }

// carries is the attribution of the content to the agent.
func (p *passiveCue) carries(content ...syntax.Tokens) attribution {
	return attribution{source: p.source, cue: []syntax.Tokens{p.cue}, content: content}
}

// askedQuotation is the chunk of the quotation that precedes the passive of a
// verb with a recipient; -1 is none.
func (p *passiveCue) askedQuotation() int {
	if !p.f.Rcpt || !p.f.Quote || p.m.kind != noComp || p.subject.Empty() {
		return -1
	}
	q := p.a.quoteBefore(p.k, p.subject)
	if q < 0 || !p.a.Closed(int(p.a.Ch.At(q).To)-1) {
		return -1
	}
	return q
}

// raisedQuotation is the chunk of the quotation that precedes the subject whose
// infinitive is a verb of speech; -1 is none.
func (p *passiveCue) raisedQuotation() int {
	if !p.raised || p.subject.Empty() || !p.a.verbIs(p.k+1, syntax.Infinitive) || !p.a.cueFrame(p.k+1).Quote {
		return -1
	}
	return p.a.quoteBefore(p.k, p.subject)
}

// asReported is the chunk that follows the comma after as, the participle and
// its agent; 0 is none.
func (p *passiveCue) asReported() int {
	if p.c.Form != syntax.Participle || p.k == 0 || p.k > 2 || p.a.chunkWord(p.k-1) != "as" || p.source.Empty() {
		return 0
	}
	e := p.a.phraseEnd(p.a.byChunk(p.k)+1, true)
	if e+1 >= len(p.a.Ch) || p.a.Ch.Kind(e) != syntax.ChunkCOMMA {
		return 0
	}
	return e + 1
}

// looks reports whether what follows tells how the subject of seem looks.
func (p *passiveCue) looks() bool {
	return p.next.Kind == syntax.ChunkADJ || p.next.Kind == syntax.ChunkIN && p.nextIs("like")
}

// named reports whether a name or a judgement follows a verb that gives one.
func (p *passiveCue) named() bool {
	switch p.next.Kind {
	case syntax.ChunkNP, syntax.ChunkADJ, syntax.ChunkQ:
		return true
	case syntax.ChunkVG:
		return p.next.Form != syntax.Gerund
	}
	return p.a.opensAt(p.k + 1)
}

// raises is the attribution of the subject with what is said of it.
func (p *passiveCue) raises() attribution {
	if p.subject.Empty() || !p.c.Passive && p.c.Form != syntax.Finite {
		return attribution{}
	}
	kind := objectComp
	p.cue.To = int(p.c.To)
	if p.next.Kind == syntax.ChunkVG && p.next.Form == syntax.Infinitive {
		kind = clauseComp
	}
	at := p.at
	if (p.f.Lemma == "know" || p.f.Lemma == "remember") && at+1 < len(p.a.Ch) && p.next.Kind != syntax.ChunkVG {
		p.cue.To, at = int(p.next.To), at+1 // known as is one word
	}
	return p.carries(p.subject, tokens(int(p.a.Ch.At(at).From), p.predicateEnd(at, kind)))
}

// predicateEnd is the token at which what is said of the subject ends, which
// begins at chunk at.
func (p *passiveCue) predicateEnd(at int, kind compKind) int {
	a := p.a
	end := p.beforeAgent(at, kind)
	if p.c.Form != syntax.Participle {
		return end
	}
	switch {
	case a.opensAt(at):
		return a.marksEnd(at) // a book called “The Long Ferry” in the shops
	case a.Ch.Kind(at+1) == syntax.ChunkVG:
		return int(a.Ch.At(at).To) // a ship called Hope sank
	case a.Ch.Kind(at+1) == syntax.ChunkNP && a.chunkWord(at) == "as":
		if e := a.phraseEnd(at+1, false); a.verbIs(e, syntax.Finite) {
			return min(end, int(a.Ch.At(e).From)) // a talk billed as “a feast” was dull
		}
	}
	return end
}

// beforeAgent is the token at which the content ends that begins at chunk at, at
// the latest before the agent: was called “a liar” by.
func (p *passiveCue) beforeAgent(at int, kind compKind) int {
	end := p.a.boundary(p.k, at, kind)
	if b := p.a.byChunk(p.k); b > at {
		end = min(end, int(p.a.Ch.At(b).From))
	}
	return end
}

// toldClause reports whether a passive attributes what the verb carries: she was
// told that.
func (p *passiveCue) toldClause() bool {
	switch p.m.kind {
	case clauseComp, quoteComp:
		return p.f.Rcpt
	case objectComp:
		return p.f.Rcpt && p.m.prep >= 0
	}
	return false
}

// complement is the attribution of what the verb carries.
func (p *passiveCue) complement() attribution {
	end := p.a.boundary(p.k, p.m.at, p.m.kind)
	if p.m.kind == quoteComp {
		end = int(p.a.Ch.At(p.m.at).To)
	}
	at := p.carries(tokens(p.m.from, end))
	at.quoted = p.m.kind == quoteComp
	return at
}

// ofSubject is the attribution of the subject, with what the agent blames it for.
func (p *passiveCue) ofSubject() attribution {
	i := p.a.blameBehind(p.k, p.f)
	if i == 0 {
		return p.carries(p.subject)
	}
	from := int(p.a.Ch.At(i).From)
	p.source.To = min(p.source.To, from)
	return p.carries(p.subject, tokens(from, p.a.boundary(p.k, i+1, objectComp)))
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
				Name:    "quotation before the subject of a raised verb of speech",
				Example: "<“We will pay,”> [she] {is expected to say}.",
				When:    func(p *passiveCue) bool { return p.raisedQuotation() >= 0 },
				Then: func(p *passiveCue) attribution {
					q := p.raisedQuotation()
					return attribution{source: p.subject, cue: []syntax.Tokens{p.a.chunkTokens(p.k, p.k+1)},
						content: []syntax.Tokens{p.a.chunkTokens(q, q)}, quoted: true}
				},
			},
			{
				Name:    "as and a participle with its agent",
				Example: "As {reported} by [the Gazette], <the yard has closed>.",
				When:    func(p *passiveCue) bool { return p.asReported() > 0 },
				Then:    func(p *passiveCue) attribution { return p.carries(p.a.clauseFrom(p.k, p.asReported())) },
			},
		},
	})
}

func init() {
	raisings = proposing(rule.Table[*passiveCue, attribution]{
		Name: "raised subject",
		Rows: []rule.Row[*passiveCue, attribution]{
			{
				Name:    "infinitive with the raised subject",
				Example: "<The yard> {is expected} <to close>.",
				When: func(p *passiveCue) bool {
					return p.next.Kind == syntax.ChunkVG &&
						p.next.Form == syntax.Infinitive
				},
				Then: (*passiveCue).raises,
			},
			{
				Name:    "as with the raised subject",
				Example: "<The yard> {is seen} <as a ruin>.",
				When: func(p *passiveCue) bool {
					return (p.next.Kind == syntax.ChunkSUB || p.next.Kind == syntax.ChunkIN) && p.nextIs("as")
				},
				Then: (*passiveCue).raises,
			},
			{
				Name:    "phrase of the verb’s preposition with the raised subject",
				Example: "<Lund> {was accused} <of theft>.",
				When: func(p *passiveCue) bool {
					return p.c.Passive && p.next.Kind == syntax.ChunkIN &&
						slices.Contains(p.f.Of, p.a.Form(int(p.next.From))) && !p.a.saysMore(p.k+2)
				},
				Then: (*passiveCue).raises,
			},
			{
				Name:    "verb with the subject of seem",
				Example: "<Lund> {seemed} <tired of it>.",
				When: func(p *passiveCue) bool {
					return !p.c.Passive && p.next.Kind == syntax.ChunkVG && p.next.Form != syntax.Gerund
				},
				Then: (*passiveCue).raises,
			},
			{
				Name:    "adjective or like with the subject of seem",
				Example: "<The yard> {seemed} <like a ruin>.",
				When:    func(p *passiveCue) bool { return !p.c.Passive && p.looks() },
				Then:    (*passiveCue).raises,
			},
			{
				Name:    "name or judgement with the raised subject",
				Example: "<Lund> {was called} <“a liar”> by [the mayor].",
				When:    func(p *passiveCue) bool { return p.c.Passive && p.f.Calls() && p.named() },
				Then:    (*passiveCue).raises,
			},
		},
	})
}

func init() {
	passives = proposing(rule.Table[*passiveCue, attribution]{
		Name: "passive",
		Rows: []rule.Row[*passiveCue, attribution]{
			{
				Name:    "as after the agent",
				Example: "<Lund> {was described} by [Alder] <as “a liar”>.",
				When: func(p *passiveCue) bool {
					return !p.source.Empty() && (p.f.Obj || p.f.As) && !p.subject.Empty() && p.a.asBehind(p.k) > 0
				},
				Then: func(p *passiveCue) attribution {
					i := p.a.asBehind(p.k)
					return p.carries(p.subject, tokens(int(p.a.Ch.At(i).From), p.beforeAgent(i, objectComp)))
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
					return p.c.Form == syntax.Finite && p.m.kind == clauseComp && !p.f.Only
				},
				Then: (*passiveCue).complement,
			},
			{
				Name:    "subject of a passive with an agent",
				Example: "<The plan> {was rejected} by [the council].",
				When: func(p *passiveCue) bool {
					return !p.source.Empty() && (p.f.Obj && !p.f.Mark || p.f.Quote) && !p.subject.Empty()
				},
				Then: (*passiveCue).ofSubject,
			},
			{
				Name:    "subject of a passive without an agent",
				Example: "<The strike> {was announced}.",
				When: func(p *passiveCue) bool {
					return p.f.Alone && p.c.Form == syntax.Finite && !p.subject.Empty()
				},
				Then: (*passiveCue).ofSubject,
			},
		},
	})
}
