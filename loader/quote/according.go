package quote

import "onrecord/loader/syntax"

// byAccording handles according to X.
func (a *analysis) byAccording(u, k int) {
	if k+2 >= len(a.Ch) || a.Form(int(a.Ch.At(k+1).From)) != "to" || a.Ch.Kind(k+2) != syntax.ChunkNP {
		return
	}
	end := a.phraseEnd(k+2, true)
	cue := tokens(int(a.Ch.At(k).From), int(a.Ch.At(k+1).To))
	source := tokens(int(a.Ch.At(k+2).From), int(a.Ch.At(end-1).To))
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
	case "view", "opinion":
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
