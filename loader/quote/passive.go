package quote

import "slices"

// byPassive handles verb groups whose subject is no source: she was asked
// whether, she is expected to, the plan was praised by.
func (a *analysis) byPassive(u, k int, f *frame) {
	c := a.ch.at(k)
	cue := tokens{int(c.from), int(c.to)}
	source := a.agent(k)
	m := a.complementOf(k, f)
	if m.prep == k+1 {
		cue.to = int(a.ch.at(m.prep).to)
	}
	next, at := &chunk{kind: cSTOP}, k+1
	if at+1 < len(a.ch) && a.ch.kind(at) == cADV && f.raise && a.form(int(a.ch.at(at+1).from)) == "as" {
		at++ // known online as
	}
	if at < len(a.ch) {
		next = a.ch.at(at)
	}
	subject := tokens{}
	if c.form == finite {
		if s, i := a.finiteSubject(k, 0); !s.empty() && i < k {
			subject = s
		}
	} else if c.form == participle && a.ch.kind(k-1) == cNP {
		s := a.phraseStart(k - 1)
		subject = tokens{int(a.ch.at(s).from), int(a.ch.at(k - 1).to)}
	} else if c.form == participle && k > 1 && a.ch.kind(k-1) == cCOMMA && a.ch.kind(k-2) == cNP && (a.opensAt(k+1) || a.asBehind(k) > 0 || a.opensAt(at+1) && a.form(int(next.from)) == "as") {
		s := a.phraseStart(k - 2)
		subject = tokens{int(a.ch.at(s).from), int(a.ch.at(k - 2).to)} // an essay, titled “Roads”
	}
	// The subject without the asides behind it.
	for i := subject.from; i < subject.to; i++ {
		if a.tags.at(i) == tCOMMA && a.reg.at(i) == 0 && f.raise {
			subject.to = i
		}
	}
	if a.quotedAs(u, k, subject) {
		return
	}
	if f.rcpt && f.quote && m.kind == noComp && !subject.empty() {
		if q := a.quoteBefore(k, subject); q >= 0 && a.closed(int(a.ch.at(q).to)-1) {
			// “Who pays?” she was asked.
			a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: []tokens{{int(a.ch.at(q).from), int(a.ch.at(q).to)}}, unit: u, quoted: true})
			return
		}
	}
	raised := f.raise && (c.form == finite || c.form == participle && !subject.empty())
	if c.form == participle && k > 0 && a.form(int(a.ch.at(k-1).from)) == "as" && !source.empty() && k <= 2 {
		// As reported by the Gazette, ...
		e := a.phraseEnd(a.byChunk(k)+1, true)
		if e+1 < len(a.ch) && a.ch.kind(e) == cCOMMA {
			a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: []tokens{{int(a.ch.at(e + 1).from), a.boundary(k, e+1, clauseComp)}}, unit: u})
			return
		}
	}
	switch {
	case raised && next.kind == cVG && next.form == infinitive,
		raised && next.kind == cSUB && a.form(int(next.from)) == "as",
		raised && next.kind == cIN && a.form(int(next.from)) == "as",
		raised && c.passive && next.kind == cIN && slices.Contains(f.of, a.form(int(next.from))) && !a.saysMore(k+2),
		raised && !c.passive && next.kind == cVG && next.form != gerund, // seemed tired
		raised && !c.passive && (next.kind == cADJ || next.kind == cIN && a.form(int(next.from)) == "like"),
		raised && c.passive && f.calls() && (next.kind == cVG && next.form != gerund || next.kind == cNP || next.kind == cADJ || next.kind == cQ || a.opensAt(k+1)):
		if subject.empty() || !c.passive && c.form != finite {
			return
		}
		kind := objectComp
		cue.to = int(c.to)
		if next.kind == cVG && next.form == infinitive {
			kind = clauseComp
		}
		if (f.lemma == "know" || f.lemma == "remember") && at+1 < len(a.ch) && next.kind != cVG {
			cue.to, at = int(next.to), at+1 // known as is one word
		}
		end := a.boundary(k, at, kind)
		if b := a.byChunk(k); b > at {
			end = min(end, int(a.ch.at(b).from)) // was called “a liar” by
		}
		if c.form == participle && a.opensAt(at) {
			end = a.regions.at(int(a.reg.at(int(a.ch.at(at).from))-1)).close + 1 // a book called “The Long Ferry” in the shops
		} else if c.form == participle && a.ch.kind(at+1) == cVG {
			end = int(a.ch.at(at).to) // a ship called Hope sank
		} else if c.form == participle && a.ch.kind(at+1) == cNP && a.form(int(a.ch.at(at).from)) == "as" {
			if e := a.phraseEnd(at+1, false); e < len(a.ch) && a.ch.kind(e) == cVG && a.ch.at(e).form == finite {
				end = min(end, int(a.ch.at(e).from)) // a talk billed as “a feast” was dull
			}
		}
		a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: []tokens{subject, {int(a.ch.at(at).from), end}}, unit: u})
	case !c.passive:
		return
	case !source.empty() && (f.obj || f.as) && !subject.empty() && a.asBehind(k) > 0:
		at := a.asBehind(k)
		end := a.boundary(k, at, objectComp)
		if b := a.byChunk(k); b > at {
			end = min(end, int(a.ch.at(b).from))
		}
		a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: []tokens{subject, {int(a.ch.at(at).from), end}}, unit: u})
	case f.rcpt && (m.kind == clauseComp || m.kind == quoteComp || m.kind == objectComp && m.prep >= 0),
		c.form == finite && m.kind == clauseComp && !f.only:
		end := a.boundary(k, m.at, m.kind)
		if m.kind == quoteComp {
			end = int(a.ch.at(m.at).to)
		}
		a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: []tokens{{m.from, end}}, unit: u, quoted: m.kind == quoteComp})
	case (!source.empty() && (f.obj && !f.mark || f.quote) || f.alone && c.form == finite) && !subject.empty():
		content := []tokens{subject}
		if i := a.blameBehind(k, f); i > 0 {
			content = append(content, tokens{int(a.ch.at(i).from), a.boundary(k, i+1, objectComp)})
			source.to = min(source.to, int(a.ch.at(i).from))
		}
		a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: content, unit: u})
	}
}

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
	return i < len(a.ch) && a.ch.kind(i) == cNP && a.tags.at(int(a.ch.at(i).from)) == tPP && a.entry(int(a.ch.at(i).head)).noun != 0
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

// quotedAs handles the passive that names its speaker as subject: “…,” Alder is
// quoted as saying.
func (a *analysis) quotedAs(u, k int, subject tokens) bool {
	if k+1 >= len(a.ch) || subject.empty() {
		return false
	}
	v := k + 1 // the verb of speech
	if b := a.byChunk(k); b > 0 {
		v = a.phraseEnd(b+1, false)
	}
	if v+1 >= len(a.ch) || a.form(int(a.ch.at(v).from)) != "as" || a.ch.kind(v+1) != cVG || a.ch.at(v+1).form != gerund {
		return false
	}
	v++
	f := &words.frames[a.entry(int(a.ch.at(v).head)).cue]
	if !f.quote {
		return false
	}
	at := attribution{source: subject, cue: []tokens{{int(a.ch.at(k).from), int(a.ch.at(v).to)}}, unit: u}
	if p := a.quoteBefore(k, subject); p >= 0 {
		at.content, at.quoted = []tokens{{int(a.ch.at(p).from), int(a.ch.at(p).to)}}, true
		a.cand = append(a.cand, at)
		return true
	}
	switch m := a.complementOf(v, f); m.kind {
	case quoteComp:
		at.content, at.quoted = []tokens{{m.from, int(a.ch.at(m.at).to)}}, true
	case clauseComp:
		at.content = []tokens{{m.from, a.boundary(v, m.at, m.kind)}}
	default:
		if v+1 >= len(a.ch) || a.reg.at(int(a.ch.at(v+1).from)) == 0 {
			return false
		}
		at.content = []tokens{{int(a.ch.at(v + 1).from), a.boundary(v, v+1, objectComp)}}
	}
	a.cand = append(a.cand, at)
	return true
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
