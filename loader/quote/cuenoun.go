package quote

// nounFrame is the complements of a cue noun.
type nounFrame struct {
	lemma string
	that  bool
	inf   bool
	wh    bool
	words bool // q: what was said can be put beside it
	prep  []string
}

func newNounFrame(f []string) nounFrame {
	r := nounFrame{lemma: f[0]}
	for _, c := range f[1:] {
		switch c {
		case "s":
			r.that = true
		case "i":
			r.inf = true
		case "w":
			r.wh = true
		case "q":
			r.words = true
		default:
			r.prep = append(r.prep, c)
		}
	}
	return r
}

// byNoun handles a noun that attributes: the mayor’s claim that, their decision
// to, a warning by.
func (a *analysis) byNoun(u, k int) {
	c := a.ch.at(k)
	e := a.entry(int(c.head))
	if e.noun == 0 || a.reg.at(int(c.head)) > 0 || c.poss || int(c.head) != int(c.to)-1 || k+1 >= len(a.ch) {
		return
	}
	for i := range a.cand {
		if t := a.cand[i].cue[0]; t.from <= int(c.head) && int(c.head) < t.to {
			return // part of another cue
		}
	}
	f := &words.nouns[e.noun]
	if f.words && k > 0 && c.head == c.from && a.saidBefore(u, k) {
		return
	}
	// the possessor, within the phrase
	source := tokens{}
	cue := tokens{int(c.from), int(c.to)}
	if t := a.tags.at(int(c.from)); t == tPP {
		source = tokens{int(c.from), int(c.from) + 1}
		cue.from++
	} else {
		for i := int(c.head) - 1; i > int(c.from); i-- {
			if a.tags.at(i) == tPS {
				from := a.phraseStart(k)
				source, cue.from = tokens{int(a.ch.at(from).from), i + 1}, i+1
				break
			}
		}
	}
	if source.empty() && a.ch.kind(k-1) == cNP && a.ch.at(k-1).poss {
		from := a.phraseStart(k - 1)
		source = tokens{int(a.ch.at(from).from), int(a.ch.at(k - 1).to)}
	}
	i := k + 1
	if w := a.form(int(a.ch.at(i).from)); a.ch.kind(i) == cIN && (w == "by" || w == "from" || w == "among") && a.ch.kind(i+1) == cNP {
		end := a.phraseEnd(i+1, false)
		source = tokens{int(a.ch.at(i + 1).from), int(a.ch.at(end - 1).to)}
		if end >= len(a.ch) {
			return
		}
		cue.to = int(a.ch.at(i).to)
		i = end
	}
	if own := a.tags.at(int(c.from)) == tPP; k > 0 && (source.empty() || own && a.entry(int(a.ch.at(k-1).head)).cue == 0) && a.light(k-1) {
		// has doubts about, shared her doubts about
		if s, _ := a.subject(k - 1); !own || !s.empty() {
			source, cue.from = s, a.cueFrom(k-1)
		}
	}
	if source.empty() && k > 0 && (e.form == "hope" || e.form == "hopes") && a.form(int(a.ch.at(k-1).from)) == "in" {
		source, _ = a.mainSubject(k) // in the hope of
		cue.from = int(a.ch.at(k - 1).from)
	}
	v := a.behindAside(i)
	if f.words && v+1 < len(a.ch) && a.ch.kind(v) == cIN && a.ch.kind(v+1) == cNP {
		v = a.phraseEnd(v+1, false) // her message to the crew was
	}
	if !source.empty() && v+1 < len(a.ch) && a.ch.kind(v) == cVG && a.ch.at(v).form == finite && a.entry(int(a.ch.at(v).head)).aux == auxBe && (f.that && a.ch.kind(v+1) == cTH || f.words && (a.ch.kind(v+1) == cQ || a.opensAt(v+1))) {
		// her hope is that it rains, her motto was “all or nothing”
		cue.to = int(a.ch.at(v).to)
		a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: []tokens{{int(a.ch.at(v + 1).from), a.boundary(v, v+1, clauseComp)}}, unit: u})
		return
	} else if i == k+1 && f.that {
		i = a.skipPlace(i)
	}
	if source.empty() && i > k+1 && a.ch.kind(i) != cTH {
		return
	}
	i, kind, prep := a.nounComplement(i, f)
	if kind == noComp || prep && cue.to > int(c.to) {
		return
	}
	if prep {
		cue.to = int(a.ch.at(i - 1).to)
	}
	// What the noun attributes ends where the sentence goes on without it.
	content := []tokens{{int(a.ch.at(i).from), a.nounBoundary(k, i, kind)}}
	if source.empty() {
		switch {
		case kind == clauseComp && a.marked(content): // the claim that “nobody” came
		case a.opensAt(i):
			content[0].to = a.alsoMarked(a.regions.at(int(a.reg.at(int(a.ch.at(i).from))-1)).close + 1) // cries of “Shame!” in the hall
		default:
			return
		}
	}
	if n := len(a.cand); n > 0 && a.cand[n-1].cue[0].from == cue.from {
		a.cand = a.cand[:n-1] // expressed, of expressed a wish to
	}
	a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: content, unit: u})
}

// light reports whether chunk k is a verb that leaves the meaning to the noun
// behind it: gave a description of.
func (a *analysis) light(k int) bool {
	c := a.ch.at(k)
	v := a.entry(int(c.head))
	return c.kind == cVG && !c.passive && a.reg.at(int(c.head)) == 0 && (v.sem&semLight != 0 || v.aux == auxHave)
}

// behindAside returns the chunk behind the aside at chunk i, or i.
func (a *analysis) behindAside(i int) int {
	if a.ch.kind(i) == cCOMMA {
		if e := a.asideEnd(i); e > 0 {
			return e + 1
		}
	}
	return i
}

// skipPlace returns the chunk of the that behind phrases of time and place that
// begin at chunk i: her claim during the debate that; without one, i.
func (a *analysis) skipPlace(i int) int {
	for j, n := i, 0; j < len(a.ch) && n < 4; n++ {
		switch c := a.ch.at(j); {
		case c.kind == cTH:
			return j
		case c.kind == cIN && a.ch.kind(j+1) == cNP:
			j += 2
		case c.kind == cNP && c.time:
			j++
		default:
			return i
		}
	}
	return i
}

// nounComplement finds what a cue noun carries that ends before chunk i: the
// chunk at which it begins, its kind, and whether a preposition of the cue
// stands before it.
func (a *analysis) nounComplement(i int, f *nounFrame) (int, compKind, bool) {
	if i >= len(a.ch) {
		return i, noComp, false
	}
	switch n := a.ch.at(i); {
	case n.kind == cTH && f.that && !(a.ch.kind(i+1) == cVG && a.ch.at(i+1).form == finite && !a.opensAt(i+1)), n.kind == cVG && n.form == infinitive && f.inf:
		return i, clauseComp, false
	case n.kind == cIN && i+1 < len(a.ch) && !a.ch.at(i+1).time:
		for _, p := range f.prep {
			if a.form(int(n.from)) == p && !(p == "on" && a.programme(i+1)) {
				return i + 1, objectComp, true
			}
		}
	}
	return i, noComp, false
}

// nounBoundary is boundary for the complement of a noun, which a finite verb
// of the sentence can end: the claim that it rained was false.
func (a *analysis) nounBoundary(k, i int, kind compKind) int {
	if a.ch.kind(i) == cW || a.ch.kind(i) == cSUB {
		kind = clauseComp // doubts about whether it ends
	}
	open := 0 // clauses of the complement whose verb is still to come
	if kind == clauseComp && a.ch.kind(i) == cNP {
		open++
	}
	verb := kind != clauseComp || a.ch.kind(i) == cVG
	for j := i; j < len(a.ch); j++ {
		c := &a.ch[j]
		if j > i && !a.within(i, j) {
			if c.kind == cVG && c.form == finite && open == 0 && a.ch.kind(j-1) != cCC && !(a.ch.kind(j-1) == cVG && a.cues(a.ch.at(j-1))) {
				return int(c.from)
			}
			if a.ends(k, i, j, kind, verb, true) {
				return int(c.from)
			}
		}
		switch {
		case c.kind == cVG && c.form == finite:
			verb = true
			open = max(0, open-1)
		case c.kind == cTH, c.kind == cSUB && a.form(int(c.from)) != "as", c.kind == cW && !(a.ch.kind(j+1) == cVG && a.ch.at(j+1).form == infinitive),
			c.kind == cNP && j > i && a.ch.kind(j-1) == cNP && !a.ch.at(j-1).poss && !a.ch.at(j-1).time && !c.time && a.finiteFollows(j):
			open++ // the lock she says is rotten
		}
	}
	return int(a.ch.at(len(a.ch) - 1).to)
}

// alsoMarked returns the end of marked words that end before token t and those
// that are joined to them: chants of “Out!” and “Shame!”
func (a *analysis) alsoMarked(t int) int {
	for n := t; n < len(a.tags) && n < t+3; n++ {
		switch r := a.reg[n]; {
		case r > 0 && n > t && a.regions.at(int(r-1)).open == n:
			return a.regions.at(int(r-1)).close + 1
		case r > 0 || a.tags[n] != tCC && a.tags[n] != tCOMMA:
			return t
		}
	}
	return t
}

// saidBefore handles the marked words right before the noun of chunk k, which
// tells what they are: Lund’s “all is well” speech, the “ferry” remark.
func (a *analysis) saidBefore(u, k int) bool {
	h := int(a.ch.at(k).head)
	if h < 3 || a.tags.at(h-1) != tQ || a.reg.at(h-1) == 0 {
		return false
	}
	r := a.regions.at(int(a.reg.at(h-1) - 1))
	if r.close != h-1 || r.open < 1 || r.open < a.unitFrom+1 || h-r.open > 12 {
		return false
	}
	source := tokens{}
	switch a.tags.at(r.open - 1) {
	case tD:
	case tPP:
		source = tokens{r.open - 1, r.open}
	case tPS:
		s := k - 1
		for s > 0 && int(a.ch.at(s).from) >= r.open {
			s--
		}
		source = tokens{int(a.ch.at(a.phraseStart(s)).from), r.open}
	default:
		return false
	}
	a.cand = append(a.cand, attribution{source: source, cue: []tokens{{h, h + 1}}, content: []tokens{{r.open, h}}, unit: u})
	return true
}
