package quote

import (
	"sort"

	"onrecord/loader/span"
)

// joinQuotes gives the quotations that no cue took to the attribution that
// they continue.
func (a *analysis) joinQuotes() {
	for k := range a.regions {
		r := &a.regions[k]
		if r.taken > 0 || !r.clause {
			continue
		}
		piece := tokens{r.open, r.close + 1}
		// the attribution of the quotation before it
		if k > 0 {
			p := &a.regions[k-1]
			if p.taken > 0 && p.para == r.para {
				at := &a.atts[p.taken-1]
				at.content = append(at.content, piece)
				r.taken = p.taken
				continue
			}
			if p.taken > 0 && p.para+1 == r.para {
				at := attribution{source: a.atts[p.taken-1].source, content: []tokens{piece}, quoted: true}
				a.atts = append(a.atts, at)
				r.taken = len(a.atts)
				continue
			}
		}
	}
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
		all := true
		for _, c := range at.content {
			c = a.trim(c)
			if c.empty() {
				continue
			}
			q.Content = append(q.Content, a.span(c))
			for t := c.from; t < c.to; t++ {
				if a.reg[t] == 0 && a.tags[t] != tQ && a.tags[t] != tCOMMA && a.tags[t] != tSTOP {
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
		if regs := stretches[i]; len(regs) > 0 {
			q.Kind = Mixed
			if all {
				q.Kind = Direct
				var pieces []span.Span
				for _, k := range regs {
					pieces = append(pieces, a.regions[k].inner)
				}
				q.Quoted = [][]span.Span{pieces}
			} else {
				for _, k := range regs {
					q.Quoted = append(q.Quoted, []span.Span{a.regions[k].inner})
				}
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
		out = append(out, Quote{Kind: Scare, Content: []span.Span{s}, Quoted: [][]span.Span{{r.inner}}, Sentence: a.doc.SentenceAt(s.Start)})
	}
	return out
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
