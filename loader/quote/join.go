package quote

import (
	"math"
	"slices"
	"unicode"

	"onrecord/loader/span"
	"onrecord/loader/syntax"
)

// prepareJoin notes what joinQuotes needs of a unit whose chunks are at hand.
func (a *analysis) prepareJoin(u int) {
	for i := range a.Ch {
		c := &a.Ch[i]
		if c.Kind != syntax.ChunkQ {
			continue
		}
		r := &a.Regions[c.Region-1]
		r.Unit = u
		if i == 0 && r.Taken == 0 && len(a.Ch) > 1 && !a.Closed(int(c.To)-1) && a.Ch.Kind(1) != syntax.ChunkSTOP &&
			a.Ch.Kind(1) != syntax.ChunkCOMMA && a.Ch.Kind(1) != syntax.ChunkQ {
			// “... in favour” of the ban.
			r.More = a.Units.At(u).To
			for r.More > int(c.To) && (a.Tags.At(r.More-1) == syntax.STOP || a.Tags.At(r.More-1) == syntax.BRK) {
				r.More--
			}
		}
	}
	if u+1 < len(a.Units) {
		n := a.Units.At(u + 1).From
		if r := a.Reg.At(n); r == 0 || !a.Regions.At(int(r-1)).Clause {
			return
		}
	}
	for k := range a.Ch {
		if c := &a.Ch[k]; c.Kind == syntax.ChunkVG && c.Form == syntax.Finite && a.Reg.At(int(c.Head)) == 0 {
			s, i := a.finiteSubject(k, 0)
			if !s.Empty() && i < k && a.Ch.Kind(i) == syntax.ChunkNP {
				a.Units[u].Subject, a.Units[u].Cue = s, tokens(int(c.From), int(c.To))
			}
			return
		}
	}
}

// joinSentence gives the sentence of unit u, which attributes nothing and ends in
// marked words, to the speaker whose quotation the sentence before it attributes:
// “He works,” Lund said. But that is “not the same as baking bread.”
func (a *analysis) joinSentence(u int) {
	if u == 0 || a.Units.At(u).Att > 0 || a.Units.At(u-1).Att == 0 || a.Units.At(u-1).Para != a.Units.At(u).Para {
		return
	}
	un := &a.Units[u]
	end := un.To
	for end > un.From && a.Tags.At(end-1) == syntax.STOP {
		end--
	}
	n := a.Reg.At(end - 1)
	if n == 0 {
		return
	}
	r := a.Regions.At(int(n - 1))
	if r.Clause || r.Taken > 0 || r.Close != end-1 || r.Last-r.First < 5 {
		return
	}
	k := a.Units.At(u-1).Att - 1
	at := &a.atts[k]
	if !at.quoted || len(at.cue) == 0 || at.cue[0].From < at.content[len(at.content)-1].To {
		return
	}
	for i := len(a.atts) - 1; i > k; i-- {
		if a.atts.at(i).unit == u {
			return
		}
	}
	at.content = append(at.content, tokens(un.From, end))
	a.claim(at.content[len(at.content)-1:], k, at.size())
	un.Att = k + 1
}

// joinQuotes gives the quotations that no cue took to the attribution that
// they continue: the one of the quotation or of the sentence right before
// them.
func (a *analysis) joinQuotes() {
	last := -1 // the last quotation that was taken
	for k := range a.Regions {
		r := &a.Regions[k]
		if r.Taken > 0 || !r.Clause {
			if r.Taken > 0 {
				last = k
			}
			continue
		}
		piece := tokens(r.Open, r.Close+1)
		if r.More > piece.To {
			piece.To = r.More
		}
		to := 0
		if last >= 0 {
			p := a.Regions.At(last)
			switch {
			case p.Para == r.Para && (r.Unit <= p.Unit+1 || !p.Clause):
				to = a.continuedBy(p, r)
			case p.Para+1 == r.Para && a.paragraphOpens(r) && a.loose(r):
				to = p.Taken
			}
		}
		if u := r.Unit - 1; to == 0 && u >= 0 && a.Units.At(u).Para == r.Para-1 && a.Units.At(u+1).From == r.Open &&
			a.Tags.At(r.Last-1) == syntax.STOP && a.paragraphOpens(r) && a.loose(r) {
			if k := a.Units.At(u).Att; k > 0 && a.mainClause(a.Units.At(u), a.atts.at(k-1)) {
				to = k
			} else if s, v := a.Units.At(u).Subject, a.announces(a.Units.At(u).Cue); !s.Empty() && !v.Empty() {
				a.atts = append(a.atts, attribution{source: s, cue: []syntax.Tokens{v}, unit: r.Unit, quoted: true,
					rule: goesOnRule})
				to = len(a.atts)
				a.Units[r.Unit].Att = to
			}
		}
		if u := r.Unit - 1; to == 0 && u >= 0 && a.Units.At(u).Para == r.Para && a.Units.At(u+1).From == r.Open {
			to = a.Units.At(u).Att
			if s := a.Units.At(u).Subject; to == 0 && !s.Empty() {
				a.atts = append(a.atts, attribution{source: s, cue: []syntax.Tokens{a.Units.At(u).Cue}, unit: r.Unit,
					quoted: true, rule: goesOnRule})
				to = len(a.atts)
				a.Units[r.Unit].Att = to
			}
		}
		if to == 0 {
			continue
		}
		at := &a.atts[to-1]
		at.content = append(at.content, piece)
		r.Taken = to
		last = k
	}
}

// continuedBy is the attribution plus one that region r continues, of the same paragraph
// as region p, the last that is taken: that of the sentence before it where p is part of
// an earlier one; of the quotation beside which p stands as marked words of another
// attribution; else that of p.
func (a *analysis) continuedBy(p, r *syntax.Region) int {
	u := r.Unit - 1
	if p.Clause || u < 0 || a.Units.At(u+1).From != r.Open {
		return p.Taken
	}
	if p.Close < a.Units.At(u).From {
		if k := a.Units.At(u).Att; k > 0 && a.mainClause(a.Units.At(u), a.atts.at(k-1)) {
			return k
		}
		return p.Taken
	}
	for k := p.Taken - 2; k >= 0 && a.atts.at(k).unit == u; k-- {
		if at := a.atts.at(k); at.quoted && at.content[0].From < p.Open && a.isQuote(at.content[0]) {
			return k + 1
		}
	}
	return p.Taken
}

// announces returns the verb group v, with the noun that is its object, when it
// says that words follow: she went on, they issued a statement.
func (a *analysis) announces(v syntax.Tokens) syntax.Tokens {
	if v.Empty() || syntax.Words.Frames[a.Entry(v.To-1).Cue].Quote {
		return v
	}
	for i := v.To; i < len(a.Tok) && i < v.To+5; i++ {
		switch a.Tags[i] {
		case syntax.D, syntax.J, syntax.PP, syntax.VBN:
		case syntax.N:
			if a.Entry(i).Sem&syntax.SemVenue != 0 {
				return tokens(v.From, i+1)
			}
			return syntax.Tokens{}
		default:
			return syntax.Tokens{}
		}
	}
	return syntax.Tokens{}
}

// mainClause reports whether the attribution's cue is a verb of speech whose
// source is the subject of the unit's main clause.
func (a *analysis) mainClause(u *syntax.Unit, at *attribution) bool {
	if len(at.cue) == 0 || at.cue[0].From < at.source.To {
		return false
	}
	for i := u.From; i < at.source.From; i++ {
		if t := a.Tags[i]; syntax.IsFinite(t) || t == syntax.W || t == syntax.TH || t == syntax.SUB {
			return false
		}
	}
	for i := at.cue[0].From; i < at.cue[0].To; i++ {
		if syntax.Words.Frames[a.Entry(i).Cue].Quote {
			return true
		}
	}
	return false
}

// joinForward gives the paragraphs of a quotation that are opened and not
// closed to the attribution of the paragraph that closes it; with closed also
// those that are nothing but a quotation.
func (a *analysis) joinForward(closed bool) {
	for k := len(a.Regions) - 2; k >= 0; k-- {
		r, n := &a.Regions[k], &a.Regions[k+1]
		if r.Taken > 0 || !r.NoClose && !(closed && r.Clause && a.loose(r) && a.Tags.At(r.Last-1) == syntax.STOP) ||
			n.Taken == 0 || n.Para != r.Para+1 || !a.paragraphOpens(r) || !a.paragraphOpens(n) {
			continue
		}
		at := &a.atts[n.Taken-1]
		at.content = append(at.content, tokens(r.Open, r.Close+1))
		r.Taken = n.Taken
	}
}

// paragraphOpens reports whether the region begins its paragraph.
func (a *analysis) paragraphOpens(r *syntax.Region) bool {
	return r.Open == a.Doc.Paragraphs[r.Para].Tokens.From
}

// loose reports whether nothing but the quotation stands in its paragraph.
func (a *analysis) loose(r *syntax.Region) bool {
	t := a.Doc.Paragraphs[r.Para].Tokens
	for i := r.Close + 1; i < t.To; i++ {
		if a.Tags.At(i) != syntax.BRK && a.Tags.At(i) != syntax.STOP && a.Tags.At(i) != syntax.Q {
			return false
		}
	}
	return true
}

// worded reports whether there is a letter or a digit in the pieces.
func (a *analysis) worded(pieces []span.Span) bool {
	for _, p := range pieces {
		for _, c := range p.Cut(a.Text) {
			if unicode.IsLetter(c) || unicode.IsDigit(c) {
				return true
			}
		}
	}
	return false
}

// quotes makes the result: the attributions, then the marked words that none took.
func (a *analysis) quotes() []Quote {
	out := make([]Quote, 0, len(a.atts)+4)
	a.listRegions()
	mem := a.newSlab()
	for i := range a.atts {
		at := a.atts.at(i)
		q := Quote{Kind: Indirect}
		all, some := a.cutContent(at, &q, mem)
		if !a.worded(q.Content) {
			continue
		}
		if len(at.cue) > 0 {
			q.Cue = mem.room(len(at.cue))
		}
		for _, c := range at.cue {
			q.Cue = append(q.Cue, a.span(c))
		}
		if s := a.trim(at.source); !s.Empty() {
			q.Source = mem.one(a.span(s))
		}
		if len(at.block) > 0 {
			// an unmarked block is said word for word
			some = true
			pieces := mem.room(len(at.block))
			for _, b := range at.block {
				pieces = append(pieces, a.span(a.trim(b)))
			}
			q.Quoted = append(mem.rows(1), pieces)
			all = all || len(q.Content) == len(at.block)
		}
		a.cutQuoted(i, &q, all, some, mem)
		q.Act = a.act(at, q.Kind, a.actBefore(at, out))
		q.Polarity = a.polarity(at, q.Act)
		q.Rule = ruleNames[at.rule]
		q.Confidence = q.confidence()
		q.Sentence = a.Doc.SentenceAt(q.Content[0].Start)
		out = append(out, q)
	}
	for k := range a.Regions {
		r := &a.Regions[k]
		if r.Taken > 0 {
			continue
		}
		s := span.Span{Start: int(a.Tok.At(r.Open).Start), End: int(a.Tok.At(r.Close).End)}
		out = append(out, Quote{Kind: Scare, What: a.what(r), Confidence: math.NaN(), Content: mem.one(s),
			Quoted:  append(mem.rows(1), mem.one(a.beforeComma(r))),
			Doubled: r.Doubled, Single: r.Single, Sentence: a.Doc.SentenceAt(s.Start)})
	}
	return out
}

// listRegions makes the regions of each attribution a list: firstOf is by
// attribution, nextOf by region, both plus one.
func (a *analysis) listRegions() {
	a.firstOf = slices.Grow(a.firstOf[:0], len(a.atts))[:len(a.atts)]
	a.nextOf = slices.Grow(a.nextOf[:0], len(a.Regions))[:len(a.Regions)]
	clear(a.firstOf)
	clear(a.nextOf)
	for k := len(a.Regions) - 1; k >= 0; k-- {
		if t := a.Regions.At(k).Taken; t > 0 {
			a.nextOf[k] = a.firstOf[t-1]
			a.firstOf[t-1] = int32(k + 1)
		}
	}
}

// cutContent cuts the content of an attribution, and tells whether all of it, or some,
// stands between quotation marks.
func (a *analysis) cutContent(at *attribution, q *Quote, mem *slab) (all, some bool) {
	if len(at.content) > 1 {
		slices.SortFunc(at.content, func(x, y syntax.Tokens) int { return x.From - y.From })
	}
	q.Content = mem.room(len(at.content))
	all = true
	single := true
	for _, c := range at.content {
		c = a.trim(c)
		if c.Empty() {
			continue
		}
		c = a.withMarks(c)
		if n := len(q.Content); n > 0 && int(a.Tok.At(c.From).Start) < q.Content[n-1].End {
			continue // two cues of one attribution claimed it
		}
		q.Content = append(q.Content, a.span(c))
		for t := c.From; t < c.To; t++ {
			if r := a.Reg[t]; r > 0 {
				some = true
				q.Doubled = q.Doubled || a.Regions.At(int(r-1)).Doubled
				single = single && a.Regions.At(int(r-1)).Single
			} else if a.Tags[t] != syntax.Q && a.Tags[t] != syntax.COMMA && a.Tags[t] != syntax.STOP {
				all = false
			}
		}
	}
	q.Single = single && some
	return all, some
}

// cutQuoted cuts the quotations of attribution i, whose content stands between
// quotation marks as a whole, in part, or not at all.
func (a *analysis) cutQuoted(i int, q *Quote, all, some bool, mem *slab) {
	n := 0
	for k := a.firstOf[i]; k > 0; k = a.nextOf[k-1] {
		n++
	}
	switch {
	case some && all:
		q.Kind = Direct
		if n == 0 {
			return
		}
		pieces := mem.room(n)
		for k := a.firstOf[i]; k > 0; k = a.nextOf[k-1] {
			pieces = append(pieces, a.Regions.At(int(k-1)).Inner)
			if a.nextOf[k-1] == 0 {
				pieces[len(pieces)-1] = a.beforeComma(a.Regions.At(int(k - 1)))
			}
		}
		q.Quoted = append(mem.rowsBehind(q.Quoted, 1), pieces)
	case some:
		q.Kind = Mixed
		q.Quoted = mem.rowsBehind(q.Quoted, n)
		for k := a.firstOf[i]; k > 0; k = a.nextOf[k-1] {
			q.Quoted = append(q.Quoted, mem.one(a.beforeComma(a.Regions.At(int(k-1)))))
		}
	}
}

// beforeComma is what stands between the marks of a region, without the comma that the
// writer put before the closing one.
func (a *analysis) beforeComma(r *syntax.Region) span.Span {
	in := r.Inner
	if r.Last-r.First > 1 && a.Tags.At(r.Last-1) == syntax.COMMA {
		in.End = int(a.Tok.At(r.Last - 2).End)
	}
	return in
}

// withMarks widens a content over the marks, and the punctuation before the
// closing one, of the quotation at its edge.
func (a *analysis) withMarks(c syntax.Tokens) syntax.Tokens {
	if r := a.Reg.At(c.From); r > 0 {
		if reg := a.Regions.At(int(r - 1)); reg.First == c.From && !reg.NoOpen {
			c.From = reg.Open
		}
	}
	if r := a.Reg.At(c.To - 1); r > 0 {
		reg := a.Regions.At(int(r - 1))
		to := c.To
		for to < reg.Last && (a.Tags.At(to) == syntax.COMMA || a.Tags.At(to) == syntax.STOP) {
			to++
		}
		if to >= reg.Last && reg.Open >= c.From {
			c.To = max(c.To, reg.Close+1)
		}
	}
	return c
}

// trim takes marks of punctuation off the edges of a token range.
func (a *analysis) trim(t syntax.Tokens) syntax.Tokens {
	for t.From < t.To {
		switch a.Tags.At(t.From) {
		case syntax.COMMA, syntax.COLON, syntax.SEMI, syntax.BRK, syntax.DASH:
			t.From++
			continue
		}
		break
	}
	for t.From < t.To {
		switch a.Tags.At(t.To - 1) {
		case syntax.COMMA, syntax.COLON, syntax.SEMI, syntax.BRK, syntax.DASH:
			t.To--
			continue
		}
		break
	}
	return t
}

func (a *analysis) span(t syntax.Tokens) span.Span {
	return span.Span{Start: int(a.Tok.At(t.From).Start), End: int(a.Tok.At(t.To - 1).End)}
}
