package quote

import (
	"sort"

	"onrecord/loader/span"
)

// joinQuotes gives the quotations that no cue took to the attribution that
// they continue.
func (a *analysis) joinQuotes() {
	last := -1 // the last quotation of words of its own
	for k := range a.regions {
		r := &a.regions[k]
		before := last
		if r.clause || r.taken > 0 {
			last = k
		}
		if r.taken > 0 || !r.clause {
			continue
		}
		piece := tokens{r.open, r.close + 1}
		if before >= 0 {
			// the attribution of the quotation before it
			p := &a.regions[before]
			if p.taken > 0 && (p.para == r.para || p.para+1 == r.para && a.paragraphOpens(r) && a.loose(r)) {
				at := &a.atts[p.taken-1]
				at.content = append(at.content, piece)
				r.taken = p.taken
				continue
			}
		}
	}
}

// joinForward gives the paragraphs of a quotation that are opened and not
// closed to the attribution of the paragraph that closes it.
func (a *analysis) joinForward() {
	for k := len(a.regions) - 2; k >= 0; k-- {
		r, n := &a.regions[k], &a.regions[k+1]
		if r.taken > 0 || !r.noClose || n.taken == 0 || n.para != r.para+1 || !a.paragraphOpens(r) || !a.paragraphOpens(n) {
			continue
		}
		at := &a.atts[n.taken-1]
		at.content = append(at.content, tokens{r.open, r.close + 1})
		r.taken = n.taken
	}
}

// paragraphOpens reports whether the region begins its paragraph.
func (a *analysis) paragraphOpens(r *region) bool {
	return r.open == a.doc.Paragraphs[r.para].Tokens.From
}

// loose reports whether nothing but the quotation stands in its paragraph.
func (a *analysis) loose(r *region) bool {
	t := a.doc.Paragraphs[r.para].Tokens
	for i := r.close + 1; i < t.To; i++ {
		if a.tags[i] != tBRK && a.tags[i] != tSTOP && a.tags[i] != tQ {
			return false
		}
	}
	return true
}

// quotes makes the result.
func (a *analysis) quotes() []Quote {
	var out []Quote
	stretches := make(map[int][]int) // attribution → regions
	for k := range a.regions {
		if t := a.regions[k].taken; t > 0 {
			stretches[t-1] = append(stretches[t-1], k)
		}
	}
	for i := range a.atts {
		at := &a.atts[i]
		q := Quote{Kind: Indirect}
		sort.Slice(at.content, func(x, y int) bool { return at.content[x].from < at.content[y].from })
		all, some := true, false
		doubled, single := false, true
		for _, c := range at.content {
			c = a.trim(c)
			if c.empty() {
				continue
			}
			c = a.withMarks(c)
			if n := len(q.Content); n > 0 && int(a.tok[c.from].Start) < q.Content[n-1].End {
				continue // two cues of one attribution claimed it
			}
			q.Content = append(q.Content, a.span(c))
			for t := c.from; t < c.to; t++ {
				if r := a.reg[t]; r > 0 {
					some, doubled = true, doubled || a.regions[r-1].doubled
					single = single && a.regions[r-1].single
				} else if a.tags[t] != tQ && a.tags[t] != tCOMMA && a.tags[t] != tSTOP {
					all = false
				}
			}
		}
		if len(q.Content) == 0 {
			continue
		}
		for _, c := range at.cue {
			q.Cue = append(q.Cue, a.span(c))
		}
		if s := a.trim(at.source); !s.empty() {
			q.Source = []span.Span{a.span(s)}
		}
		q.Doubled, q.Single = doubled, single && some
		regs := stretches[i]
		for _, b := range a.blocks {
			if b.att == i+1 {
				// an unmarked block is said word for word
				some = true
				q.Quoted = append(q.Quoted, []span.Span{a.span(a.trim(tokens{b.from, b.to}))})
				all = all || len(q.Content) == 1
			}
		}
		switch {
		case some && all:
			q.Kind = Direct
			var pieces []span.Span
			for _, k := range regs {
				pieces = append(pieces, a.regions[k].inner)
			}
			if len(pieces) > 0 {
				q.Quoted = append(q.Quoted, pieces)
			}
		case some:
			q.Kind = Mixed
			for _, k := range regs {
				q.Quoted = append(q.Quoted, []span.Span{a.regions[k].inner})
			}
		}
		q.Sentence = a.doc.SentenceAt(q.Content[0].Start)
		out = append(out, q)
	}
	for k := range a.regions {
		r := &a.regions[k]
		if r.taken > 0 {
			continue
		}
		s := span.Span{Start: int(a.tok[r.open].Start), End: int(a.tok[r.close].End)}
		out = append(out, Quote{Kind: Scare, Content: []span.Span{s}, Quoted: [][]span.Span{{r.inner}}, Doubled: r.doubled, Single: r.single, Sentence: a.doc.SentenceAt(s.Start)})
	}
	return out
}

// withMarks widens a content over the marks, and the punctuation before the
// closing one, of the quotation at its edge.
func (a *analysis) withMarks(c tokens) tokens {
	if r := a.reg[c.from]; r > 0 {
		if reg := &a.regions[r-1]; reg.first == c.from && !reg.noOpen {
			c.from = reg.open
		}
	}
	if r := a.reg[c.to-1]; r > 0 {
		reg := &a.regions[r-1]
		to := c.to
		for to < reg.last && (a.tags[to] == tCOMMA || a.tags[to] == tSTOP) {
			to++
		}
		if to >= reg.last && reg.open >= c.from {
			c.to = max(c.to, reg.close+1)
		}
	}
	return c
}

// trim takes marks of punctuation off the edges of a token range.
func (a *analysis) trim(t tokens) tokens {
	for t.from < t.to {
		switch a.tags[t.from] {
		case tCOMMA, tCOLON, tSEMI, tBRK, tDASH:
			t.from++
			continue
		}
		break
	}
	for t.from < t.to {
		switch a.tags[t.to-1] {
		case tCOMMA, tCOLON, tSEMI, tBRK, tDASH:
			t.to--
			continue
		}
		break
	}
	return t
}

func (a *analysis) span(t tokens) span.Span {
	return span.Span{Start: int(a.tok[t.from].Start), End: int(a.tok[t.to-1].End)}
}
