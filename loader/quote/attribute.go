package quote

import "onrecord/loader/token"

// attribution is a quote before it is cut into spans.
type attribution struct {
	source  tokens
	cue     []tokens
	content []tokens
	unit    int
	quoted  bool // its content is a quotation of words of its own
}

var debug func(*analysis)

// attribute finds the attributions of one unit.
func (a *analysis) attribute(u int) {
	un := &a.units[u]
	a.disambiguate(un.from, un.to)
	a.chunks(un.from, un.to)
	if debug != nil {
		debug(a)
	}
	a.cand, a.unitFrom = a.cand[:0], un.from
	for k := 0; k < len(a.ch); k++ { // phrasal verbs shorten the list
		c := &a.ch[k]
		switch {
		case c.kind == cVG:
			a.byAdjective(u, k)
			cue := a.entry(int(c.head)).cue
			if cue == 0 || a.reg[c.head] > 0 {
				continue // what a quotation says that others say is not attributed twice
			}
			a.byVerb(u, k, &words.frames[cue])
		case c.kind == cIN && a.form(int(c.from)) == "according":
			a.byAccording(u, k)
		case c.kind == cNP:
			a.byNoun(u, k)
		case c.kind == cCOLON && k == 1 && a.ch[0].kind == cNP && k+1 < len(a.ch) && a.ch[k+1].kind == cQ:
			a.byColon(u, k)
		}
	}
	a.attract()
	a.outermost()
	a.looseQuotes(u)
}

// outermost keeps the attributions that lie in no other one's content: what she
// said he thinks is hers.
func (a *analysis) outermost() {
	for i := range a.cand {
		c := &a.cand[i]
		inside := false
		for j := range a.cand {
			if d := &a.cand[j]; i != j && d.holds(c.cue[0]) && !(c.holds(d.cue[0]) && (c.size() > d.size() || c.size() == d.size() && i < j)) {
				inside = true
				break
			}
		}
		if !inside && !a.merge(i) {
			a.emit(*c)
		}
	}
}

// attract stretches a content over marked words that follow it in the same
// sentence and that nobody else is said to have said: an editor who marks them
// tells that they are quoted from the one just named.
func (a *analysis) attract() {
	for i := range a.ch {
		from := int(a.ch[i].from)
		r := int32(0)
		for t := from; t < int(a.ch[i].to); t++ {
			if r = a.reg[t]; r > 0 {
				break
			}
		}
		if r == 0 {
			continue
		}
		reg := &a.regions[r-1]
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
		c := &a.ch[k]
		if int(c.from) < from || int(c.from) >= to {
			continue
		}
		switch c.kind {
		case cSTOP, cSEMI:
			return false
		case cVG:
			if c.form == finite && a.cues(c) && !(k > 0 && a.ch[k-1].kind == cW) && !(k > 1 && a.ch[k-2].kind == cW) {
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
			for k := range a.atts {
				if at := &a.atts[k]; at.unit == d.unit && at.content[0] == d.content[0] {
					at.content = append(at.content, c.content[1:]...)
					a.claim(c.content[1:], k, at.size())
				}
			}
		}
		return true
	}
	return false
}

// holds reports whether t lies in the content.
func (at *attribution) holds(t tokens) bool {
	for _, c := range at.content {
		if c.from <= t.from && t.to <= c.to {
			return true
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

func (a *analysis) byVerb(u, k int, f *frame) {
	c := &a.ch[k]
	more := 0 // chunks of a phrasal verb's other words
	f, more = a.phrasal(k, f)
	if more > 0 {
		// The words are taken for part of the verb group.
		c.to = a.ch[k+more].to
		n := copy(a.ch[k+1:], a.ch[k+1+more:])
		a.ch = a.ch[:k+1+n]
	}
	if c.passive || f.lemma == "seem" || f.lemma == "appear" || f.lemma == "sound" {
		a.byPassive(u, k, f)
		return
	}
	if f.only {
		return
	}
	var content []tokens
	quoted := false
	cue := []tokens{{int(c.from), int(c.to)}}
	source, s := a.subject(k)
	if c.form == infinitive && k > 0 && a.ch[k-1].kind == cVG && a.ch[k-1].form != infinitive && !a.ch[k-1].passive {
		// went on to say, tend to favour
		if v := a.entry(int(a.ch[k-1].head)); v.aux != auxBe && (v.cue == 0 || words.frames[v.cue].only) {
			cue[0].from = int(a.ch[k-1].from)
		}
	}
	if c.form != finite || s >= k || s >= 0 && a.ch[s].kind != cNP || s >= 0 && !a.adjacent(source, k) {
		s = -1 // “…” and then she left, saying
	}
	if a.gapped(u, k, s, source, cue[0], f) || a.byAs(u, k, s, source, cue[0], f) {
		return
	}
	left, leftFrom := a.leftContent(k, s, f)
	if leftFrom == k {
		if inv, _ := a.inverted(k); !inv.empty() {
			source = inv
		}
	}
	if f.quote && leftFrom != k {
		cue[0].to = a.inStatement(k)
	}
	if leftFrom >= 0 {
		if !left.empty() {
			content = append(content, left)
			quoted = a.isQuote(left)
		}
		if r := a.rightOfAttribution(k, leftFrom == k, quoted, f); !r.empty() {
			content = append(content, r)
		}
		if len(content) == 0 {
			return
		}
	} else {
		m := a.complementOf(k, f)
		if m.kind == noComp {
			m = a.anyComplement(k, f)
		}
		if m.kind == noComp {
			return
		}
		if m.prep == k+1 {
			cue[0].to = int(a.ch[m.prep].to)
		}
		switch m.kind {
		case quoteComp:
			end := m.at
			for end+1 < len(a.ch) {
				if a.ch[end+1].kind == cQ {
					end++ // a quotation right behind another
				} else if end+2 < len(a.ch) && (a.ch[end+1].kind == cCC || a.ch[end+1].kind == cCOMMA) && a.ch[end+2].kind == cQ {
					end += 2 // “Out!” and “Shame!”
				} else {
					break
				}
			}
			t := tokens{m.from, int(a.ch[end].to)}
			if end+1 < len(a.ch) && !a.closed(t.to-1) {
				switch n := &a.ch[end+1]; n.kind {
				case cIN, cCC, cVG, cNP, cSUB:
					if !(n.kind == cCC && a.ends(k, m.at, end+1, clauseComp, true, false)) {
						t.to = a.boundary(k, end+1, clauseComp)
					}
				}
			}
			content = append(content, t)
			quoted = true
		default:
			content = append(content, tokens{m.from, a.boundary(k, m.at, m.kind)})
		}
		if m.kind == quoteComp && s > 0 && a.ch[s-1].kind == cCOMMA && a.lowerQuote(m.at) {
			// If it rains, she said, “we shall stay.”
			from := s - 1
			for from > 0 && a.ch[from-1].kind != cSTOP && a.ch[from-1].kind != cSEMI && a.ch[from-1].kind != cQ {
				from--
			}
			for from < s-1 && a.ch[from].kind == cCC {
				from++
			}
			if from < s-1 && a.leads(from) {
				content = append(content, tokens{int(a.ch[from].from), int(a.ch[s-1].from)})
			}
		}
		if c.form != finite && source.empty() && !quoted {
			return
		}
	}
	a.cand = append(a.cand, attribution{source: source, cue: cue, content: content, unit: u, quoted: quoted})
}

// inStatement returns the end of the cue of verb group k: said in a statement
// is one cue.
func (a *analysis) inStatement(k int) int {
	if k+2 < len(a.ch) && a.ch[k+1].kind == cIN && a.form(int(a.ch[k+1].from)) == "in" && a.ch[k+2].kind == cNP {
		n := &a.ch[k+2]
		if e := a.entry(int(n.head)); e.form == "statement" && n.to-n.from <= 3 && int(n.head) == int(n.to)-1 {
			return int(n.to)
		}
	}
	return int(a.ch[k].to)
}

// phrasal finds the verb of several words that the verb group k begins, with
// the number of chunks behind it that belong to it.
func (a *analysis) phrasal(k int, f *frame) (*frame, int) {
	best, n := f, 0
	for i := range f.phrasal {
		p := &f.phrasal[i]
		at := int(a.ch[k].to)
		ok := true
		for _, w := range p.words {
			if at >= len(a.tok) || !same(a.tok[at].Text(a.text), w) {
				ok = false
				break
			}
			at++
		}
		if !ok {
			continue
		}
		for m := k + 1; m < len(a.ch) && int(a.ch[m].to) <= at; m++ {
			if int(a.ch[m].to) == at && m-k > n {
				best, n = &words.frames[p.frame], m-k
			}
		}
	}
	return best, n
}

// adjacent reports whether the subject stands right before the verb group k.
func (a *analysis) adjacent(s tokens, k int) bool {
	i := a.back(k - 1)
	return i >= 0 && (int(a.ch[i].to) == s.to || i > 0 && int(a.ch[i-1].to) == s.to)
}

// leads reports whether the words before an attribution, which begin at chunk
// from, can be the head of the sentence that the quotation behind it ends.
func (a *analysis) leads(from int) bool {
	switch c := &a.ch[from]; c.kind {
	case cNP:
		return !c.time
	case cSUB:
		switch a.form(int(c.from)) {
		case "if", "unless", "because", "although", "though", "while", "until", "once":
			return true
		}
	}
	return false
}

// lowerQuote reports whether the quotation of chunk i begins in lower case.
func (a *analysis) lowerQuote(i int) bool {
	t := a.tok[a.regions[a.ch[i].region-1].first]
	return t.Kind == token.Word && !t.Upper
}

// closed reports whether the quotation whose closing mark is token i ends with
// punctuation of its own or is followed by some.
func (a *analysis) closed(i int) bool {
	for i > 0 && a.tags[i] == tQ {
		i--
	}
	return a.tags[i] == tCOMMA || a.tags[i] == tSTOP || a.tags[i] == tDASH
}

// rightOfAttribution finds the words that go on behind an attribution that
// stands inside or behind its content: “A,” she said, “B.”
func (a *analysis) rightOfAttribution(k int, inverted, quoted bool, f *frame) tokens {
	e := k + 1
	if inverted {
		e = a.phraseEnd(k + 1)
	}
	e = a.skipModifiers(e, f)
	if e+1 >= len(a.ch) {
		return tokens{}
	}
	switch a.ch[e].kind {
	case cCOMMA, cCOLON, cDASH:
	case cQ:
		return tokens{int(a.ch[e].from), int(a.ch[e].to)}
	case cTH:
		if f.that && quoted && !inverted {
			return tokens{int(a.ch[e].from), a.boundary(k, e, clauseComp)}
		}
		return tokens{}
	default:
		return tokens{}
	}
	n := e + 1
	c := &a.ch[n]
	if c.kind == cQ {
		return tokens{int(c.from), int(c.to)}
	}
	start := n
	if c.kind == cCC && n+1 < len(a.ch) {
		n++
		c = &a.ch[n]
		if c.kind == cVG && a.conjoined(&a.ch[k], k, n) {
			return tokens{}
		}
	}
	if quoted && a.reg[c.from] == 0 {
		return tokens{}
	}
	switch c.kind {
	case cVG:
		if c.form == gerund || c.form == finite && quoted {
			return tokens{}
		}
	case cW, cCOMMA, cSTOP:
		return tokens{}
	case cNP:
		if !a.finiteFollows(n) && start == n && !inverted {
			break
		}
	case cIN:
		if a.form(int(c.from)) == "according" {
			return tokens{}
		}
	}
	if inverted && start == n {
		return tokens{}
	}
	return tokens{int(a.ch[start].from), a.boundary(k, start, clauseComp)}
}

// isQuote reports whether the tokens are a quotation of words of its own.
func (a *analysis) isQuote(t tokens) bool {
	r := a.reg[t.from]
	return r > 0 && a.regions[r-1].clause
}

// leftContent finds the content before the cue verb group k whose subject
// begins at chunk s: “…,” she said. It returns the chunk at which the
// attribution begins.
func (a *analysis) leftContent(k, s int, f *frame) (tokens, int) {
	if !f.quote && !f.bare {
		return tokens{}, -1
	}
	try := []int{k}
	if s >= 0 && s < k {
		try = []int{s, k}
	}
	for _, at := range try {
		p := at - 1
		for p >= 0 && a.ch[p].kind == cADV {
			p--
		}
		if p < 0 {
			continue
		}
		if a.ch[p].kind == cQ {
			return tokens{int(a.ch[p].from), int(a.ch[p].to)}, at
		}
		if a.ch[p].kind != cCOMMA && a.ch[p].kind != cDASH || p == 0 {
			continue
		}
		if a.ch[p-1].kind == cQ {
			return tokens{int(a.ch[p-1].from), int(a.ch[p-1].to)}, at
		}
		if a.ch[k].form != finite || !(f.quote && f.bare) {
			continue
		}
		// an indirect clause: nothing else may follow the verb
		if m := a.complementOf(k, f); m.kind == clauseComp || m.kind == quoteComp {
			continue
		}
		if at == k && (k+1 >= len(a.ch) || a.ch[k+1].kind != cNP) {
			continue
		}
		from := 0
		has := false
		for j := p - 1; j >= 0; j-- {
			if a.ch[j].kind == cSEMI || a.ch[j].kind == cSTOP {
				from = j + 1
				break
			}
			if a.ch[j].kind == cQ {
				if j+1 < p && !a.closed(int(a.ch[j].to)-1) {
					has = true // “We won” in the north, she said
					continue
				}
				from = j + 1
				break
			}
			has = has || a.ch[j].kind == cVG && a.ch[j].form == finite
		}
		if from >= p {
			continue
		}
		left := tokens{int(a.ch[from].from), int(a.ch[p].from)}
		if has {
			return left, at
		}
		// The fleet, she said, has sailed. Yet, she said, the fleet has sailed.
		if at < k && a.aside(k, f) {
			for from < p && (a.ch[from].kind == cCC || a.ch[from].kind == cADV && from+1 == p) {
				from++
			}
			if from == p || a.ch[from].kind == cVG {
				return tokens{}, at
			}
			return tokens{int(a.ch[from].from), int(a.ch[p].from)}, at
		}
	}
	return tokens{}, -1
}

// aside reports whether the clause of the verb group k ends at a comma: it is
// put into the sentence it attributes.
func (a *analysis) aside(k int, f *frame) bool {
	if f.that || f.quote {
		e := a.skipModifiers(k+1, f)
		return e+1 < len(a.ch) && a.ch[e].kind == cCOMMA && a.ch[e+1].kind != cQ
	}
	return false
}

// byAccording handles according to X.
func (a *analysis) byAccording(u, k int) {
	if k+2 >= len(a.ch) || a.form(int(a.ch[k+1].from)) != "to" || a.ch[k+2].kind != cNP {
		return
	}
	end := a.phraseEnd(k + 2)
	cue := tokens{int(a.ch[k].from), int(a.ch[k+1].to)}
	source := tokens{int(a.ch[k+2].from), int(a.ch[end-1].to)}
	var content []tokens
	if k == 0 || a.ch[k-1].kind == cCC && k == 1 {
		if end < len(a.ch) && a.ch[end].kind == cCOMMA {
			end++
		}
		if end < len(a.ch) {
			content = append(content, tokens{int(a.ch[end].from), a.boundary(k, end, clauseComp)})
		}
	} else {
		p := k - 1
		if a.ch[p].kind == cCOMMA {
			p--
		}
		from := 0
		for j := p - 1; j >= 0; j-- {
			if a.ch[j].kind == cSEMI {
				from = j + 1
				break
			}
		}
		if p >= from {
			content = append(content, tokens{int(a.ch[from].from), int(a.ch[p].to)})
		}
		if end+1 < len(a.ch) && a.ch[end].kind == cCOMMA && (a.ch[end+1].kind == cVG || a.ch[end+1].kind == cIN) && false {
			content = append(content, tokens{int(a.ch[end+1].from), a.boundary(k, end+1, clauseComp)})
		}
	}
	if len(content) > 0 {
		a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: content, unit: u, quoted: a.isQuote(content[0])})
	}
}

func (a *analysis) emit(at attribution) {
	a.claim(at.content, len(a.atts), at.size())
	a.atts = append(a.atts, at)
}

// claim gives the quotations inside the content to attribution k, but for the
// ones that a shorter content holds.
func (a *analysis) claim(content []tokens, k, size int) {
	for _, c := range content {
		for i := c.from; i < c.to; i++ {
			if r := a.reg[i]; r > 0 {
				reg := &a.regions[r-1]
				if reg.first >= c.from-3 && (reg.taken == 0 || size < reg.size) {
					reg.taken, reg.size = k+1, size
				}
				i = max(i, reg.close)
			}
		}
	}
}

// byColon handles a speaker and a colon: Alder: “…”
func (a *analysis) byColon(u, k int) {
	a.cand = append(a.cand, attribution{
		source:  tokens{int(a.ch[0].from), int(a.ch[k-1].to)},
		cue:     []tokens{{int(a.ch[k].from), int(a.ch[k].to)}},
		content: []tokens{{int(a.ch[k+1].from), int(a.ch[k+1].to)}},
		unit:    u, quoted: true,
	})
}

// looseQuotes gives a quotation that no cue took to the verb beside it, be it
// a cue or not: “Never,” she smiled.
func (a *analysis) looseQuotes(u int) {
	for i := range a.ch {
		q := &a.ch[i]
		if q.kind != cQ || a.regions[q.region-1].taken > 0 {
			continue
		}
		content := []tokens{{int(q.from), int(q.to)}}
		if i+1 < len(a.ch) && a.closed(int(q.to)-1) {
			j := i + 1
			if a.ch[j].kind == cCOMMA {
				j++
			}
			if j < len(a.ch) && a.ch[j].kind == cVG && a.ch[j].form == finite && !a.ch[j].passive {
				if s, _ := a.inverted(j); !s.empty() {
					a.emit(attribution{source: s, cue: []tokens{a.wholeVerb(j)}, content: content, unit: u, quoted: true})
					continue
				}
			}
			for k, n := j, 0; k < len(a.ch) && n < 10; k, n = k+1, n+1 {
				if c := &a.ch[k]; c.kind == cVG {
					if c.form != finite || c.passive || k == j {
						break
					}
					if s, at := a.finiteSubject(k, 0); !s.empty() && at == j {
						a.emit(attribution{source: s, cue: []tokens{a.wholeVerb(k)}, content: content, unit: u, quoted: true})
					}
					break
				} else if c.kind == cQ || c.kind == cSTOP || c.kind == cSUB {
					break
				}
			}
			if a.regions[q.region-1].taken > 0 {
				continue
			}
		}
		if i > 1 && (a.ch[i-1].kind == cCOLON || a.ch[i-1].kind == cCOMMA) {
			for k, n := i-2, 0; k >= 0 && n < 14; k, n = k-1, n+1 {
				if c := &a.ch[k]; c.kind == cVG {
					if c.form == infinitive {
						continue
					}
					s, _ := a.subject(k)
					if !s.empty() && (a.ch[i-1].kind == cCOLON || a.entry(int(c.head)).cue != 0 && n < 4) {
						a.emit(attribution{source: s, cue: []tokens{{int(c.from), int(a.ch[i-1].from)}}, content: content, unit: u, quoted: true})
					}
					break
				} else if c.kind == cQ || c.kind == cSTOP {
					break
				}
			}
		}
	}
}

// wholeVerb is the verb group k with the particle or it behind it: went on,
// put it.
func (a *analysis) wholeVerb(k int) tokens {
	t := tokens{int(a.ch[k].from), int(a.ch[k].to)}
	if k+1 < len(a.ch) {
		switch c := &a.ch[k+1]; a.form(int(c.from)) {
		case "it", "on", "back", "in", "out", "up":
			t.to = int(c.from) + 1
		}
	}
	return t
}
