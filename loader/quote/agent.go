package quote

import "slices"

// What the clause of a passive says beside its verb: the agent, what the agent
// blames the subject for, the verb of speech.

// blameBehind returns the chunk of the preposition behind the agent of the
// passive verb group k that goes on with what is said of its subject: was
// rebuked by the mayor for sleeping; 0 when there is none.
func (a *analysis) blameBehind(k int, f *frame) int {
	b := a.byChunk(k)
	if b < 0 || !f.obj {
		return 0
	}
	for i, end := b+2, a.phraseEnd(b+1, false); i <= end && i+1 < len(a.ch); i++ {
		switch w := a.form(int(a.ch.at(i).from)); a.ch.kind(i) {
		case cIN:
			if slices.Contains(f.of, w) || len(f.of) == 0 && w == "for" {
				return i
			}
		case cW:
			return 0
		}
	}
	return 0
}

// calls reports whether the verb gives its object a name or a judgement.
func (f *frame) calls() bool {
	switch f.lemma {
	case "call", "name", "dub", "deem", "consider", "label", "title", "headline", "entitle", "nickname", "brand", "term", "declare", "pronounce", "proclaim":
		return true
	}
	return false
}

// asBehind returns the chunk of the as that the agent of the passive verb group
// k stands before or behind: was described by Alder as “a liar”; 0 when there is
// none.
func (a *analysis) asBehind(k int) int {
	b := a.byChunk(k)
	if b < 0 {
		return 0
	}
	if a.form(int(a.ch.at(k+1).from)) == "as" && b > k+2 {
		return k + 1 // was described as “a liar” by
	}
	if e := a.phraseEnd(b+1, false); e+1 < len(a.ch) && a.form(int(a.ch.at(e).from)) == "as" {
		return e
	}
	return 0
}

// saysMore reports whether chunk i is a noun that attributes by itself: he was
// blamed for her claim that.
func (a *analysis) saysMore(i int) bool {
	return i < len(a.ch) && a.ch.kind(i) == cNP && a.tags.at(int(a.ch.at(i).from)) == tPP &&
		a.entry(int(a.ch.at(i).head)).noun != 0
}

// byChunk returns the chunk of the by that names the agent of the passive verb
// group k, or -1.
func (a *analysis) byChunk(k int) int {
	for i, n := k+1, 0; i < len(a.ch) && n < 5; i, n = i+1, n+1 {
		switch c := a.ch.at(i); c.kind {
		case cIN:
			if a.form(int(c.from)) == "by" {
				if a.ch.kind(i+1) == cNP && !a.ch.at(i+1).time {
					return i
				}
				return -1
			}
			if a.form(int(c.from)) != "as" {
				return -1
			}
		case cADJ:
			if i > k+1 && a.form(int(a.ch.at(i-1).from)) != "as" {
				return -1
			}
		case cNP, cADV:
		default:
			return -1
		}
	}
	return -1
}

// agent returns the tokens of the agent of a passive.
func (a *analysis) agent(k int) tokens {
	b := a.byChunk(k)
	if b < 0 {
		return tokens{}
	}
	e := a.phraseEnd(b+1, false)
	return tokens{int(a.ch.at(b + 1).from), int(a.ch.at(e - 1).to)}
}

// speechVerb is the chunk of the gerund of speech that follows the passive, its
// agent and as: quoted as saying; 0 is none.
func (p *passiveCue) speechVerb() int {
	v := p.k + 1
	if b := p.a.byChunk(p.k); b > 0 {
		v = p.a.phraseEnd(b+1, false)
	}
	if p.subject.empty() || p.a.chunkWord(v) != "as" || !p.a.verbIs(v+1, gerund) || !p.a.cueFrame(v+1).quote {
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
	at := attribution{source: p.subject, cue: []tokens{a.chunkTokens(p.k, v)}}
	if q := a.quoteBefore(p.k, p.subject); q >= 0 {
		at.content, at.quoted = []tokens{a.chunkTokens(q, q)}, true
		return at
	}
	switch m := a.complementOf(v, a.cueFrame(v)); {
	case m.kind == quoteComp:
		at.content, at.quoted = []tokens{{m.from, int(a.ch.at(m.at).to)}}, true
	case m.kind == clauseComp:
		at.content = []tokens{{m.from, a.boundary(v, m.at, m.kind)}}
	case a.reg.at(int(a.ch.at(v+1).from)) > 0:
		at.content = []tokens{{int(a.ch.at(v + 1).from), a.boundary(v, v+1, objectComp)}}
	}
	return at
}

// quoteBefore returns the chunk of the quotation before the subject of verb
// group k, or -1.
func (a *analysis) quoteBefore(k int, subject tokens) int {
	p := k - 1
	for p >= 0 && int(a.ch.at(p).from) >= subject.from {
		p--
	}
	if p > 0 && a.ch.kind(p) == cCOMMA {
		p--
	}
	if p >= 0 && a.ch.kind(p) == cQ {
		return p
	}
	return -1
}
