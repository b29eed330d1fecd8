package quote

import (
	"onrecord/loader/syntax"
	"slices"
)

// What the clause of a passive says beside its verb: the agent, what the agent
// blames the subject for, the verb of speech.

// blameBehind returns the chunk of the preposition behind the agent of the
// passive verb group k that goes on with what is said of its subject: was
// rebuked by the mayor for sleeping; 0 when there is none.
func (a *analysis) blameBehind(k int, f *syntax.Frame) int {
	b := a.byChunk(k)
	if b < 0 || !f.Obj {
		return 0
	}
	for i, end := b+2, a.phraseEnd(b+1, false); i <= end && i+1 < len(a.Ch); i++ {
		switch w := a.Form(int(a.Ch.At(i).From)); a.Ch.Kind(i) {
		case syntax.ChunkIN:
			if slices.Contains(f.Of, w) || len(f.Of) == 0 && w == "for" {
				return i
			}
		case syntax.ChunkW:
			return 0
		}
	}
	return 0
}

// asBehind returns the chunk of the as that the agent of the passive verb group
// k stands before or behind: was described by Alder as “a liar”; 0 when there is
// none.
func (a *analysis) asBehind(k int) int {
	b := a.byChunk(k)
	if b < 0 {
		return 0
	}
	if a.Form(int(a.Ch.At(k+1).From)) == "as" && b > k+2 {
		return k + 1 // was described as “a liar” by
	}
	if e := a.phraseEnd(b+1, false); e+1 < len(a.Ch) && a.Form(int(a.Ch.At(e).From)) == "as" {
		return e
	}
	return 0
}

// saysMore reports whether chunk i is a noun that attributes by itself: he was
// blamed for her claim that.
func (a *analysis) saysMore(i int) bool {
	return i < len(a.Ch) && a.Ch.Kind(i) == syntax.ChunkNP && a.Tags.At(int(a.Ch.At(i).From)) == syntax.PP &&
		a.Entry(int(a.Ch.At(i).Head)).Noun != 0
}

// byChunk returns the chunk of the by that names the agent of the passive verb
// group k, or -1.
func (a *analysis) byChunk(k int) int {
	for i, n := k+1, 0; i < len(a.Ch) && n < 5; i, n = i+1, n+1 {
		switch c := a.Ch.At(i); c.Kind {
		case syntax.ChunkIN:
			if a.Form(int(c.From)) == "by" {
				if a.Ch.Kind(i+1) == syntax.ChunkNP && !a.Ch.At(i+1).Time && !a.Means(int(a.Ch.At(i+1).From)) {
					return i
				}
				return -1
			}
			if a.Form(int(c.From)) != "as" {
				return -1
			}
		case syntax.ChunkADJ:
			if i > k+1 && a.Form(int(a.Ch.At(i-1).From)) != "as" {
				return -1
			}
		case syntax.ChunkNP, syntax.ChunkADV:
		default:
			return -1
		}
	}
	return -1
}

// agent returns the tokens of the agent of a passive.
func (a *analysis) agent(k int) syntax.Tokens {
	b := a.byChunk(k)
	if b < 0 {
		return syntax.Tokens{}
	}
	e := a.phraseEnd(b+1, false)
	return tokens(int(a.Ch.At(b+1).From), int(a.Ch.At(e-1).To))
}

// speechVerb is the chunk of the gerund of speech that follows the passive, its
// agent and as: quoted as saying; 0 is none.
func (p *passiveCue) speechVerb() int {
	v := p.k + 1
	if b := p.a.byChunk(p.k); b > 0 {
		v = p.a.phraseEnd(b+1, false)
	}
	if p.subject.Empty() || p.a.chunkWord(v) != "as" || !p.a.verbIs(v+1, syntax.Gerund) || !p.a.cueFrame(v+1).Quote {
		return 0
	}
	return v + 1
}

// quotedAs is the attribution of the passive that names its speaker as subject:
// “…,” Alder is quoted as saying.
func (p *passiveCue) quotedAs() attribution {
	a, v := p.a, p.speechVerb()
	if v == 0 {
		return attribution{}
	}
	at := attribution{source: p.subject, cue: []syntax.Tokens{a.chunkTokens(p.k, v)}}
	if q := a.quoteBefore(p.k, p.subject); q >= 0 {
		at.content, at.quoted = []syntax.Tokens{a.chunkTokens(q, q)}, true
		return at
	}
	switch m := a.complementOf(v, a.cueFrame(v)); {
	case m.kind == quoteComp:
		at.content, at.quoted = []syntax.Tokens{tokens(m.from, int(a.Ch.At(m.at).To))}, true
	case m.kind == clauseComp:
		at.content = []syntax.Tokens{tokens(m.from, a.boundary(v, m.at, m.kind))}
	case a.Reg.At(int(a.Ch.At(v+1).From)) > 0:
		at.content = []syntax.Tokens{tokens(int(a.Ch.At(v+1).From), a.boundary(v, v+1, objectComp))}
	}
	return at
}

// quoteBefore returns the chunk of the quotation before the subject of verb
// group k, or -1.
func (a *analysis) quoteBefore(k int, subject syntax.Tokens) int {
	p := k - 1
	for p >= 0 && int(a.Ch.At(p).From) >= subject.From {
		p--
	}
	if p > 0 && a.Ch.Kind(p) == syntax.ChunkCOMMA {
		p--
	}
	if p >= 0 && a.Ch.Kind(p) == syntax.ChunkQ {
		return p
	}
	return -1
}
