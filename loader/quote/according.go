package quote

import "onrecord/loader/syntax"

// byAccording handles according to X.
func (a *analysis) byAccording(u, k int) {
	if k+2 < len(a.Ch) && a.chunkWord(k+1) == "to" && a.Ch.Kind(k+2) == syntax.ChunkNP {
		a.accordingTo(u, k, k+2)
	}
}

// byPer handles per X, where X is no unit: a name, or a noun with an article.
func (a *analysis) byPer(u, k int) {
	n := a.Ch.At(k + 1)
	if k+1 >= len(a.Ch) || n.Kind != syntax.ChunkNP || n.Time || k > 0 && a.Ch.Kind(k-1) != syntax.ChunkCOMMA &&
		a.Ch.Kind(k-1) != syntax.ChunkQ {
		return
	}
	name := a.Tags.At(int(n.Head)) == syntax.NP && a.Tok.At(int(n.Head)).Upper
	speaks := a.Entry(int(n.Head)).Sem&(syntax.SemPerson|syntax.SemBody|syntax.SemPaper) != 0
	if name || a.Tags.At(int(n.From)) == syntax.D && speaks {
		a.accordingTo(u, k, k+1)
	}
}

// byView handles to X and for X before the clause that tells what X thinks: to Alder, the
// pier is a wreck. After for, which can as well tell whom something serves, marked words
// must tell that they are those of X.
func (a *analysis) byView(u, k int) {
	if k > 0 || a.Ch.Kind(1) != syntax.ChunkNP || a.Ch.At(1).Time || a.Ch.At(1).Poss ||
		a.Tags.At(int(a.Ch.At(1).Head)) != syntax.NP && a.Entry(int(a.Ch.At(1).Head)).Sem&syntax.SemPerson == 0 {
		return
	}
	end := a.phraseEnd(1, true)
	if a.Ch.Kind(end) != syntax.ChunkCOMMA || a.Ch.Kind(end+1) != syntax.ChunkNP || !a.finiteFollows(end+1) {
		return
	}
	content := tokens(int(a.Ch.At(end+1).From), int(a.Ch.At(len(a.Ch)-1).To))
	named := a.Tags.At(int(a.Ch.At(1).Head)) == syntax.NP
	if !a.marked([]syntax.Tokens{content}) && (a.chunkWord(k) == "for" || !named) {
		return
	}
	for i := end + 1; i < len(a.Ch); i++ {
		if c := a.Ch.At(i); c.Kind == syntax.ChunkVG && c.Form == syntax.Finite {
			if a.cues(c) {
				return // somebody says it in so many words
			}
			break
		}
	}
	a.accordingTo(u, k, 1)
}

// byAgainst handles be against something.
func (a *analysis) byAgainst(u, k int) {
	v := a.Ch.At(k - 1)
	if k == 0 || v.Kind != syntax.ChunkVG || v.Form != syntax.Finite || a.headEntry(k-1).Aux != syntax.AuxBe {
		return
	}
	source, s := a.finiteSubject(k-1, 0)
	n := a.Ch.Kind(k + 1)
	if source.Empty() || s >= k || !a.speaks(s) || n != syntax.ChunkNP && n != syntax.ChunkVG {
		return
	}
	kind := objectComp
	if n == syntax.ChunkVG {
		kind = clauseComp
	}
	a.cand = append(a.cand, attribution{source: source, cue: []syntax.Tokens{a.chunkTokens(k-1, k)},
		content: []syntax.Tokens{tokens(int(a.Ch.At(k+1).From), a.boundary(k, k+1, kind))}, unit: u})
}

// accordingTo handles the words from chunk k that name the source, which begins with
// chunk n.
func (a *analysis) accordingTo(u, k, n int) {
	end := a.phraseEnd(n, true)
	cue := tokens(int(a.Ch.At(k).From), int(a.Ch.At(n-1).To))
	source := tokens(int(a.Ch.At(n).From), int(a.Ch.At(end-1).To))
	var content []syntax.Tokens
	p := k - 1 // the last chunk before it
	if p >= 0 && a.Ch.Kind(p) == syntax.ChunkCOMMA {
		p--
	}
	left, whole := a.beforeAccording(p)
	if left <= p {
		content = append(content, tokens(int(a.Ch.At(left).From), int(a.Ch.At(p).To)))
	}
	if !whole {
		if end < len(a.Ch) && (a.Ch.Kind(end) == syntax.ChunkCOMMA || a.Ch.Kind(end) == syntax.ChunkDASH) {
			end++
		}
		if end < len(a.Ch) && a.Ch.Kind(end) != syntax.ChunkSTOP && (k < 2 || a.Ch.Kind(end-1) != syntax.ChunkNP) {
			content = append(content, tokens(int(a.Ch.At(end).From), a.boundary(k, end, clauseComp)))
		}
	}
	if whole && end+1 < len(a.Ch) && a.Ch.Kind(end) == syntax.ChunkCOMMA && a.Ch.Kind(end+1) == syntax.ChunkQ &&
		a.isQuote(content[0]) {
		content = append(content, tokens(int(a.Ch.At(end+1).From), int(a.Ch.At(end+1).To)))
	}
	if len(content) > 0 {
		a.cand = append(a.cand, attribution{source: source, cue: []syntax.Tokens{cue}, content: content, unit: u,
			quoted: a.isQuote(content[0]), rule: byAccordingRule})
	}
}

// beforeAccording returns the chunk at which the content begins that ends with
// chunk p, and whether it is a whole clause. The plan, according to Alder, will
// work.
func (a *analysis) beforeAccording(p int) (int, bool) {
	if p < 0 || a.Ch.Kind(p) == syntax.ChunkCC || a.Ch.Kind(p) == syntax.ChunkSUB || a.Ch.Kind(p) == syntax.ChunkTH {
		return p + 1, false // but according to Alder, it will
	}
	from := 0
	for j := p - 1; j >= 0; j-- {
		if a.Ch.Kind(j) == syntax.ChunkSEMI {
			from = j + 1
			break
		}
	}
	from = a.opening(from, p)
	for j := from; j <= p; j++ {
		if c := a.Ch.At(j); c.Kind == syntax.ChunkVG && c.Form == syntax.Finite || c.Kind == syntax.ChunkQ {
			return from, true
		}
	}
	return from, false
}

// inWords handles in the words of X and in X’s words: what follows them, the
// marked words or the clause before them; and in X’s view, as according to X.
func (a *analysis) inWords(u, k int) {
	if k+1 >= len(a.Ch) || a.Ch.Kind(k+1) != syntax.ChunkNP {
		return
	}
	n, c := k+1, a.Ch.At(k+1) // the chunk that ends in words
	view := false
	switch a.Form(int(c.Head)) {
	case "words":
	case "view", "opinion", "telling", "reckoning":
		view = true
	default:
		return
	}
	at := attribution{unit: u, rule: inWordsRule}
	if k+3 < len(a.Ch) && a.Form(int(a.Ch.At(k+2).From)) == "of" && a.Ch.Kind(k+3) == syntax.ChunkNP {
		n = a.phraseEnd(k+3, false) - 1
		for m := k + 4; m < n; m++ {
			if a.Ch.Kind(m) == syntax.ChunkCOMMA && a.opensAt(m+1) {
				n = m - 1
			}
		}
		at.source = tokens(int(a.Ch.At(k+3).From), int(a.Ch.At(n).To))
		at.cue = []syntax.Tokens{tokens(int(a.Ch.At(k).From), at.source.From)}
	} else {
		// Alder’s words, her own words
		to := int(c.Head) - 1
		for to > int(c.From) && a.Tags.At(to) != syntax.PS && a.Tags.At(to) != syntax.PP {
			to--
		}
		if a.Tags.At(to) != syntax.PS && (a.Tags.At(to) != syntax.PP || view) {
			return
		}
		at.source = tokens(int(c.From), to+1)
		at.cue = []syntax.Tokens{tokens(int(c.Head), int(c.Head)+1)}
	}
	e := n + 1 // the chunk behind it
	if e < len(a.Ch) && (a.Ch.Kind(e) == syntax.ChunkCOMMA || a.Ch.Kind(e) == syntax.ChunkCOLON) {
		e++
	}
	after := e < len(a.Ch) && e > n+1
	p := k - 1
	if p >= 0 && a.Ch.Kind(p) == syntax.ChunkCOMMA {
		p--
	}
	left, whole := a.beforeAccording(p)
	switch {
	case after && !view:
	case left <= p && (view || a.Ch.Kind(p+1) == syntax.ChunkCOMMA && !after):
		at.content = append(at.content, tokens(int(a.Ch.At(left).From), int(a.Ch.At(p).To)))
	}
	if after && !(view && whole) {
		at.content = append(at.content, tokens(int(a.Ch.At(e).From), a.boundary(k, e, clauseComp)))
	}
	if len(at.content) == 0 {
		return
	}
	at.quoted = a.isQuote(at.content[0])
	a.cand = append(a.cand, at)
}
