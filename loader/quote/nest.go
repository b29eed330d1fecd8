package quote

import "onrecord/loader/syntax"

// outermost keeps the attributions that lie in no other one's content: what she
// said he thinks is hers; nor in its cue: wrote a note saying; nor in the words
// that describe the source of another: Alder, who backs the bridge, said.
func (a *analysis) outermost() {
	for i := range a.cand {
		if !a.inside(i) && !a.merge(i) {
			a.emit(a.cand[i])
		}
	}
}

// inside reports whether the cue of candidate i lies in the content of another
// that stays: in “she has said it is ready to sail and called it fast”, called
// does not hang on ready, which is hers.
func (a *analysis) inside(i int) bool {
	c := &a.cand[i]
	if c.nest != nestUnknown {
		return c.nest == nestInside
	}
	c.nest = nestOutside // should two hold each other
	for j := range a.cand {
		d := &a.cand[j]
		held := d.holds(c.cue[0].Last()) &&
			!(c.holds(d.cue[0].Last()) && (c.size() > d.size() || c.size() == d.size() && i < j))
		held = held || d.cue[0] != c.cue[0] && d.cue[0].From <= c.cue[0].From && c.cue[0].To <= d.cue[0].To
		held = held || d.quoted && d.source.From <= c.cue[0].From && c.cue[0].To <= d.source.To && !a.marked(c.content)
		if i != j && held && !a.inside(j) {
			c.nest = nestInside
			break
		}
	}
	return c.nest == nestInside
}

// nest is what is known of a candidate: whether its cue lies in the content of
// another.
type nest uint8

const (
	nestUnknown nest = iota
	nestOutside
	nestInside
)

// holds reports whether t lies in the content.
func (at *attribution) holds(t syntax.Tokens) bool {
	for _, c := range at.content {
		if c.From <= t.From && t.To <= c.To {
			return true
		}
	}
	return false
}

// markedObject reports whether marked words stand in the object of the verb
// group k, before another verb that could attribute them.
func (a *analysis) markedObject(k int) bool {
	for i := k + 1; i < len(a.Ch) && i < k+16; i++ {
		c := a.Ch.At(i)
		switch c.Kind {
		case syntax.ChunkSTOP, syntax.ChunkSEMI, syntax.ChunkQ:
			return false
		case syntax.ChunkVG:
			if a.cues(c) || c.Form == syntax.Finite {
				return false
			}
		}
		for t := int(c.From); t < int(c.To); t++ {
			if a.Reg.At(t) > 0 {
				return true
			}
		}
	}
	return false
}

// marked reports whether a quotation stands in the content.
func (a *analysis) marked(content []syntax.Tokens) bool {
	for _, c := range content {
		for i := c.From; i < c.To; i++ {
			if a.Reg.At(i) > 0 {
				return true
			}
		}
	}
	return false
}

func (at *attribution) size() int {
	n := 0
	for _, c := range at.content {
		n += c.To - c.From
	}
	return n
}

// attract stretches a content over marked words that follow it in the same
// sentence and that nobody else is said to have said: an editor who marks them
// tells that they are quoted from the one just named.
func (a *analysis) attract() {
	for i := range a.Ch {
		from := int(a.Ch.At(i).From)
		r := int32(0)
		for t := from; t < int(a.Ch.At(i).To); t++ {
			if r = a.Reg.At(t); r > 0 {
				break
			}
		}
		if r == 0 {
			continue
		}
		reg := a.Regions.At(int(r - 1))
		if reg.Clause {
			continue
		}
		best := -1
		for k := range a.cand {
			c := &a.cand[k]
			last := c.content[len(c.content)-1]
			if last.To > reg.Open {
				if c.holds(tokens(reg.First, reg.Last)) {
					best = -1
					break
				}
				continue
			}
			if c.cue[0].From > reg.Open || reg.Open-last.To > 3 || last.To < a.unitFrom {
				continue
			}
			if best < 0 || last.To > a.cand[best].content[len(a.cand[best].content)-1].To {
				best = k
			}
		}
		if best < 0 {
			continue
		}
		c := &a.cand[best]
		last := &c.content[len(c.content)-1]
		if c.quoted || !a.sameClause(last.To, reg.Open) {
			continue
		}
		last.To = reg.Close + 1
	}
}

// sameClause reports whether no other clause of the writer begins between two
// tokens.
func (a *analysis) sameClause(from, to int) bool {
	for k := range a.Ch {
		c := a.Ch.At(k)
		if int(c.From) < from || int(c.From) >= to {
			continue
		}
		switch c.Kind {
		case syntax.ChunkSTOP, syntax.ChunkSEMI:
			return false
		case syntax.ChunkVG:
			if c.Form != syntax.Infinitive && a.cues(c) && !(a.Ch.Kind(k-1) == syntax.ChunkW) &&
				!(a.Ch.Kind(k-2) == syntax.ChunkW) {
				return false
			}
		}
	}
	return true
}

// merge gives the content of candidate i to an earlier one that has the same
// quotation: she fired back: “Never,” she said, “will I go.”
func (a *analysis) merge(i int) bool {
	c := &a.cand[i]
	if !c.quoted {
		return false
	}
	for j := 0; j < i; j++ {
		d := &a.cand[j]
		if !d.quoted || d.content[0] != c.content[0] {
			continue
		}
		if len(c.content) > 1 && len(d.content) == 1 {
			for k := len(a.atts) - 1; k >= 0 && a.atts.at(k).unit == d.unit; k-- {
				if at := a.atts.at(k); at.content[0] == d.content[0] {
					at.content = append(at.content, c.content[1:]...)
					a.claim(c.content[1:], k, at.size())
				}
			}
		}
		return true
	}
	return false
}

// claim gives the quotations inside the content to attribution k, but for the
// ones that a shorter content holds.
func (a *analysis) claim(content []syntax.Tokens, k, size int) {
	for _, c := range content {
		for i := c.From; i < c.To; i++ {
			if r := a.Reg.At(i); r > 0 {
				reg := &a.Regions[r-1]
				if reg.First >= c.From-3 && (reg.Taken == 0 || size < reg.Size) {
					reg.Taken, reg.Size = k+1, size
				}
				i = max(i, reg.Close)
			}
		}
	}
}
