package quote

import (
	"slices"

	"onrecord/loader/span"
)

// prepareJoin notes what joinQuotes needs of a unit whose chunks are at hand.
func (a *analysis) prepareJoin(u int) {
	for i := range a.ch {
		c := &a.ch[i]
		if c.kind != cQ {
			continue
		}
		r := &a.regions[c.region-1]
		r.unit = u
		if i == 0 && r.taken == 0 && len(a.ch) > 1 && !a.closed(int(c.to)-1) && a.ch.kind(1) != cSTOP && a.ch.kind(1) != cCOMMA && a.ch.kind(1) != cQ {
			// “... in favour” of the ban.
			r.more = a.units.at(u).to
			for r.more > int(c.to) && (a.tags.at(r.more-1) == tSTOP || a.tags.at(r.more-1) == tBRK) {
				r.more--
			}
		}
	}
	if u+1 < len(a.units) {
		n := a.units.at(u + 1).from
		if r := a.reg.at(n); r == 0 || !a.regions.at(int(r-1)).clause {
			return
		}
	}
	for k := range a.ch {
		if c := &a.ch[k]; c.kind == cVG && c.form == finite && a.reg.at(int(c.head)) == 0 {
			s, i := a.finiteSubject(k, 0)
			if !s.empty() && i < k && a.ch.kind(i) == cNP {
				a.units[u].subject, a.units[u].cue = s, tokens{int(c.from), int(c.to)}
			}
			return
		}
	}
}

// joinSentence gives the sentence of unit u, which attributes nothing and ends in
// marked words, to the speaker whose quotation the sentence before it attributes:
// “He works,” Lund said. But that is “not the same as baking bread.”
func (a *analysis) joinSentence(u int) {
	if u == 0 || a.units.at(u).att > 0 || a.units.at(u-1).att == 0 || a.units.at(u-1).para != a.units.at(u).para {
		return
	}
	un := &a.units[u]
	end := un.to
	for end > un.from && a.tags.at(end-1) == tSTOP {
		end--
	}
	n := a.reg.at(end - 1)
	if n == 0 {
		return
	}
	r := a.regions.at(int(n - 1))
	if r.clause || r.taken > 0 || r.close != end-1 || r.last-r.first < 5 {
		return
	}
	k := a.units.at(u-1).att - 1
	at := &a.atts[k]
	if !at.quoted || len(at.cue) == 0 || at.cue[0].from < at.content[len(at.content)-1].to {
		return
	}
	for i := len(a.atts) - 1; i > k; i-- {
		if a.atts.at(i).unit == u {
			return
		}
	}
	at.content = append(at.content, tokens{un.from, end})
	a.claim(at.content[len(at.content)-1:], k, at.size())
	un.att = k + 1
}

// joinQuotes gives the quotations that no cue took to the attribution that
// they continue: the one of the quotation or of the sentence right before
// them.
func (a *analysis) joinQuotes() {
	last := -1 // the last quotation that was taken
	for k := range a.regions {
		r := &a.regions[k]
		if r.taken > 0 || !r.clause {
			if r.taken > 0 {
				last = k
			}
			continue
		}
		piece := tokens{r.open, r.close + 1}
		if r.more > piece.to {
			piece.to = r.more
		}
		to := 0
		if last >= 0 {
			p := a.regions.at(last)
			switch {
			case p.para == r.para && (r.unit <= p.unit+1 || !p.clause):
				to = p.taken
			case p.para+1 == r.para && a.paragraphOpens(r) && a.loose(r):
				to = p.taken
			}
		}
		if u := r.unit - 1; to == 0 && u >= 0 && a.units.at(u).para == r.para-1 && a.units.at(u+1).from == r.open && a.tags.at(r.last-1) == tSTOP && a.paragraphOpens(r) && a.loose(r) {
			if k := a.units.at(u).att; k > 0 && a.mainClause(a.units.at(u), a.atts.at(k-1)) {
				to = k
			} else if s, v := a.units.at(u).subject, a.announces(a.units.at(u).cue); !s.empty() && !v.empty() {
				a.atts = append(a.atts, attribution{source: s, cue: []tokens{v}, unit: r.unit, quoted: true})
				to = len(a.atts)
				a.units[r.unit].att = to
			}
		}
		if u := r.unit - 1; to == 0 && u >= 0 && a.units.at(u).para == r.para && a.units.at(u+1).from == r.open {
			to = a.units.at(u).att
			if s := a.units.at(u).subject; to == 0 && !s.empty() {
				a.atts = append(a.atts, attribution{source: s, cue: []tokens{a.units.at(u).cue}, unit: r.unit, quoted: true})
				to = len(a.atts)
				a.units[r.unit].att = to
			}
		}
		if to == 0 {
			continue
		}
		at := &a.atts[to-1]
		at.content = append(at.content, piece)
		r.taken = to
		last = k
	}
}

// announces returns the verb group v, with the noun that is its object, when it
// says that words follow: she went on, they issued a statement.
func (a *analysis) announces(v tokens) tokens {
	if v.empty() || words.frames[a.entry(v.to-1).cue].quote {
		return v
	}
	for i := v.to; i < len(a.tok) && i < v.to+5; i++ {
		switch a.tags[i] {
		case tD, tJ, tPP, tVBN:
		case tN:
			if a.entry(i).sem&semVenue != 0 {
				return tokens{v.from, i + 1}
			}
			return tokens{}
		default:
			return tokens{}
		}
	}
	return tokens{}
}

// mainClause reports whether the attribution's cue is a verb of speech whose
// source is the subject of the unit's main clause.
func (a *analysis) mainClause(u *unit, at *attribution) bool {
	if len(at.cue) == 0 || at.cue[0].from < at.source.to {
		return false
	}
	for i := u.from; i < at.source.from; i++ {
		if t := a.tags[i]; isFinite(t) || t == tW || t == tTH || t == tSUB {
			return false
		}
	}
	for i := at.cue[0].from; i < at.cue[0].to; i++ {
		if words.frames[a.entry(i).cue].quote {
			return true
		}
	}
	return false
}

// joinForward gives the paragraphs of a quotation that are opened and not
// closed to the attribution of the paragraph that closes it; with closed also
// those that are nothing but a quotation.
func (a *analysis) joinForward(closed bool) {
	for k := len(a.regions) - 2; k >= 0; k-- {
		r, n := &a.regions[k], &a.regions[k+1]
		if r.taken > 0 || !r.noClose && !(closed && r.clause && a.loose(r) && a.tags.at(r.last-1) == tSTOP) || n.taken == 0 || n.para != r.para+1 || !a.paragraphOpens(r) || !a.paragraphOpens(n) {
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
		if a.tags.at(i) != tBRK && a.tags.at(i) != tSTOP && a.tags.at(i) != tQ {
			return false
		}
	}
	return true
}

// quotes makes the result.
func (a *analysis) quotes() []Quote {
	out := make([]Quote, 0, len(a.atts)+4)
	// The regions of each attribution, as a list: first is by attribution, next
	// by region, both plus one.
	a.firstOf, a.nextOf = slices.Grow(a.firstOf[:0], len(a.atts))[:len(a.atts)], slices.Grow(a.nextOf[:0], len(a.regions))[:len(a.regions)]
	first, next := a.firstOf, a.nextOf
	clear(first)
	clear(next)
	for k := len(a.regions) - 1; k >= 0; k-- {
		if t := a.regions.at(k).taken; t > 0 {
			next[k] = first[t-1]
			first[t-1] = int32(k + 1)
		}
	}
	mem := a.newSlab()
	for i := range a.atts {
		at := a.atts.at(i)
		q := Quote{Kind: Indirect}
		if len(at.content) > 1 {
			slices.SortFunc(at.content, func(x, y tokens) int { return x.from - y.from })
		}
		q.Content = mem.room(len(at.content))
		all, some := true, false
		doubled, single := false, true
		for _, c := range at.content {
			c = a.trim(c)
			if c.empty() {
				continue
			}
			c = a.withMarks(c)
			if n := len(q.Content); n > 0 && int(a.tok.at(c.from).Start) < q.Content[n-1].End {
				continue // two cues of one attribution claimed it
			}
			q.Content = append(q.Content, a.span(c))
			for t := c.from; t < c.to; t++ {
				if r := a.reg[t]; r > 0 {
					some, doubled = true, doubled || a.regions.at(int(r-1)).doubled
					single = single && a.regions.at(int(r-1)).single
				} else if a.tags[t] != tQ && a.tags[t] != tCOMMA && a.tags[t] != tSTOP {
					all = false
				}
			}
		}
		if len(q.Content) == 0 {
			continue
		}
		if len(at.cue) > 0 {
			q.Cue = mem.room(len(at.cue))
		}
		for _, c := range at.cue {
			q.Cue = append(q.Cue, a.span(c))
		}
		if s := a.trim(at.source); !s.empty() {
			q.Source = mem.one(a.span(s))
		}
		q.Doubled, q.Single = doubled, single && some
		if !at.block.empty() {
			// an unmarked block is said word for word
			some = true
			q.Quoted = append(mem.rows(1), mem.one(a.span(a.trim(at.block))))
			all = all || len(q.Content) == 1
		}
		n := 0 // its quotations
		for k := first[i]; k > 0; k = next[k-1] {
			n++
		}
		switch {
		case some && all:
			q.Kind = Direct
			if n == 0 {
				break
			}
			pieces := mem.room(n)
			for k := first[i]; k > 0; k = next[k-1] {
				pieces = append(pieces, a.regions.at(int(k-1)).inner)
			}
			q.Quoted = append(mem.rowsBehind(q.Quoted, 1), pieces)
		case some:
			q.Kind = Mixed
			q.Quoted = mem.rowsBehind(q.Quoted, n)
			for k := first[i]; k > 0; k = next[k-1] {
				q.Quoted = append(q.Quoted, mem.one(a.regions.at(int(k-1)).inner))
			}
		}
		q.Act = a.act(at, q.Kind, a.actBefore(at, out))
		q.Polarity = a.polarity(at, q.Act)
		q.Sentence = a.doc.SentenceAt(q.Content[0].Start)
		out = append(out, q)
	}
	for k := range a.regions {
		r := &a.regions[k]
		if r.taken > 0 {
			continue
		}
		s := span.Span{Start: int(a.tok.at(r.open).Start), End: int(a.tok.at(r.close).End)}
		out = append(out, Quote{Kind: Scare, Content: mem.one(s), Quoted: append(mem.rows(1), mem.one(r.inner)), Doubled: r.doubled, Single: r.single, Sentence: a.doc.SentenceAt(s.Start)})
	}
	return out
}

// withMarks widens a content over the marks, and the punctuation before the
// closing one, of the quotation at its edge.
func (a *analysis) withMarks(c tokens) tokens {
	if r := a.reg.at(c.from); r > 0 {
		if reg := a.regions.at(int(r - 1)); reg.first == c.from && !reg.noOpen {
			c.from = reg.open
		}
	}
	if r := a.reg.at(c.to - 1); r > 0 {
		reg := a.regions.at(int(r - 1))
		to := c.to
		for to < reg.last && (a.tags.at(to) == tCOMMA || a.tags.at(to) == tSTOP) {
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
		switch a.tags.at(t.from) {
		case tCOMMA, tCOLON, tSEMI, tBRK, tDASH:
			t.from++
			continue
		}
		break
	}
	for t.from < t.to {
		switch a.tags.at(t.to - 1) {
		case tCOMMA, tCOLON, tSEMI, tBRK, tDASH:
			t.to--
			continue
		}
		break
	}
	return t
}

func (a *analysis) span(t tokens) span.Span {
	return span.Span{Start: int(a.tok.at(t.from).Start), End: int(a.tok.at(t.to - 1).End)}
}
