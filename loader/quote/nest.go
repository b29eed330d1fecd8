package quote

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
		held := d.holds(c.cue[0].last()) && !(c.holds(d.cue[0].last()) && (c.size() > d.size() || c.size() == d.size() && i < j))
		held = held || d.cue[0] != c.cue[0] && d.cue[0].from <= c.cue[0].from && c.cue[0].to <= d.cue[0].to
		held = held || d.quoted && d.source.from <= c.cue[0].from && c.cue[0].to <= d.source.to && !a.marked(c.content)
		if i != j && held && !a.inside(j) {
			c.nest = nestInside
			break
		}
	}
	return c.nest == nestInside
}

// last is the last token.
func (t tokens) last() tokens { return tokens{t.to - 1, t.to} }

// nest is what is known of a candidate: whether its cue lies in the content of
// another.
type nest uint8

const (
	nestUnknown nest = iota
	nestOutside
	nestInside
)

// holds reports whether t lies in the content.
func (at *attribution) holds(t tokens) bool {
	for _, c := range at.content {
		if c.from <= t.from && t.to <= c.to {
			return true
		}
	}
	return false
}

// markedObject reports whether marked words stand in the object of the verb
// group k, before another verb that could attribute them.
func (a *analysis) markedObject(k int) bool {
	for i := k + 1; i < len(a.ch) && i < k+16; i++ {
		c := a.ch.at(i)
		switch c.kind {
		case cSTOP, cSEMI, cQ:
			return false
		case cVG:
			if a.cues(c) || c.form == finite {
				return false
			}
		}
		for t := int(c.from); t < int(c.to); t++ {
			if a.reg.at(t) > 0 {
				return true
			}
		}
	}
	return false
}

// marked reports whether a quotation stands in the content.
func (a *analysis) marked(content []tokens) bool {
	for _, c := range content {
		for i := c.from; i < c.to; i++ {
			if a.reg.at(i) > 0 {
				return true
			}
		}
	}
	return false
}

func (at *attribution) size() int {
	n := 0
	for _, c := range at.content {
		n += c.to - c.from
	}
	return n
}

// attract stretches a content over marked words that follow it in the same
// sentence and that nobody else is said to have said: an editor who marks them
// tells that they are quoted from the one just named.
func (a *analysis) attract() {
	for i := range a.ch {
		from := int(a.ch.at(i).from)
		r := int32(0)
		for t := from; t < int(a.ch.at(i).to); t++ {
			if r = a.reg.at(t); r > 0 {
				break
			}
		}
		if r == 0 {
			continue
		}
		reg := a.regions.at(int(r - 1))
		if reg.clause {
			continue
		}
		best := -1
		for k := range a.cand {
			c := &a.cand[k]
			last := c.content[len(c.content)-1]
			if last.to > reg.open {
				if c.holds(tokens{reg.first, reg.last}) {
					best = -1
					break
				}
				continue
			}
			if c.cue[0].from > reg.open || reg.open-last.to > 3 || last.to < a.unitFrom {
				continue
			}
			if best < 0 || last.to > a.cand[best].content[len(a.cand[best].content)-1].to {
				best = k
			}
		}
		if best < 0 {
			continue
		}
		c := &a.cand[best]
		last := &c.content[len(c.content)-1]
		if c.quoted || !a.sameClause(last.to, reg.open) {
			continue
		}
		last.to = reg.close + 1
	}
}

// sameClause reports whether no other clause of the writer begins between two
// tokens.
func (a *analysis) sameClause(from, to int) bool {
	for k := range a.ch {
		c := a.ch.at(k)
		if int(c.from) < from || int(c.from) >= to {
			continue
		}
		switch c.kind {
		case cSTOP, cSEMI:
			return false
		case cVG:
			if c.form != infinitive && a.cues(c) && !(a.ch.kind(k-1) == cW) && !(a.ch.kind(k-2) == cW) {
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
func (a *analysis) claim(content []tokens, k, size int) {
	for _, c := range content {
		for i := c.from; i < c.to; i++ {
			if r := a.reg.at(i); r > 0 {
				reg := &a.regions[r-1]
				if reg.first >= c.from-3 && (reg.taken == 0 || size < reg.size) {
					reg.taken, reg.size = k+1, size
				}
				i = max(i, reg.close)
			}
		}
	}
}
