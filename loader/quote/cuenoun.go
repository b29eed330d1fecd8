package quote

// nounFrame is the complements of a cue noun.
type nounFrame struct {
	lemma string
	that  bool
	inf   bool
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
		default:
			r.prep = append(r.prep, c)
		}
	}
	return r
}

func (b *builder) cueNoun(f []string) {
	b.nouns = append(b.nouns, newNounFrame(f))
	k := uint16(len(b.nouns) - 1)
	b.tag(f[0], tN).noun = k
	b.tag(plural(f[0]), tNS).noun = k
}

// byNoun handles a noun that attributes: the mayor’s claim that, their decision
// to, a warning by.
func (a *analysis) byNoun(u, k int) {
	c := &a.ch[k]
	e := a.entry(int(c.head))
	if e.noun == 0 || a.reg[c.head] > 0 || c.poss || int(c.head) != int(c.to)-1 || k+1 >= len(a.ch) {
		return
	}
	f := &words.nouns[e.noun]
	// the possessor, within the phrase
	source := tokens{}
	cue := tokens{int(c.from), int(c.to)}
	if t := a.tags[c.from]; t == tPP {
		source = tokens{int(c.from), int(c.from) + 1}
		cue.from++
	} else {
		for i := int(c.head) - 1; i > int(c.from); i-- {
			if a.tags[i] == tPS {
				from := a.phraseStart(k)
				source, cue.from = tokens{int(a.ch[from].from), i + 1}, i+1
				break
			}
		}
	}
	if source.empty() && k > 0 && a.ch[k-1].kind == cNP && a.ch[k-1].poss {
		from := a.phraseStart(k - 1)
		source = tokens{int(a.ch[from].from), int(a.ch[k-1].to)}
	}
	i := k + 1
	if w := a.form(int(a.ch[i].from)); a.ch[i].kind == cIN && (w == "by" || w == "from" || w == "among") && i+1 < len(a.ch) && a.ch[i+1].kind == cNP {
		end := a.phraseEnd(i+1, false)
		source = tokens{int(a.ch[i+1].from), int(a.ch[end-1].to)}
		if end >= len(a.ch) {
			return
		}
		cue.to = int(a.ch[i].to)
		i = end
	}
	if source.empty() && k > 0 && a.ch[k-1].kind == cVG && a.light(&a.ch[k-1]) {
		source, _ = a.subject(k - 1)
		cue.from = int(a.ch[k-1].from)
	}
	if i == k+1 && f.that {
		i = a.skipPlace(i)
	}
	n := &a.ch[i]
	kind := noComp
	switch {
	case n.kind == cTH && f.that:
		kind = clauseComp
	case i > k+1 && source.empty():
		return
	case n.kind == cVG && n.form == infinitive && f.inf:
		kind = clauseComp
	case n.kind == cIN && i == k+1 && i+1 < len(a.ch):
		for _, p := range f.prep {
			if a.form(int(n.from)) == p {
				kind = objectComp
				cue.to = int(n.to)
				i++
				break
			}
		}
	}
	if kind == noComp {
		return
	}
	// What the noun attributes ends where the sentence goes on without it.
	content := []tokens{{int(a.ch[i].from), a.nounBoundary(k, i, kind)}}
	if source.empty() {
		switch {
		case kind == clauseComp && a.marked(content): // the claim that “nobody” came
		case a.opensAt(i):
			content[0].to = a.regions[a.reg[a.ch[i].from]-1].close + 1 // cries of “Shame!” in the hall
		default:
			return
		}
	}
	if n := len(a.cand); n > 0 && a.cand[n-1].cue[0].from == cue.from {
		a.cand = a.cand[:n-1] // expressed, of expressed a wish to
	}
	a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: content, unit: u})
}

// light reports whether the verb group is one that leaves the meaning to the
// noun behind it: gave a description of.
func (a *analysis) light(c *chunk) bool {
	if c.passive {
		return false
	}
	switch a.form(int(c.head)) {
	case "give", "gives", "gave", "given", "giving", "make", "makes", "made", "making", "issue", "issues", "issued", "issuing",
		"offer", "offers", "offered", "offering", "draw", "draws", "drew", "drawing", "deliver", "delivers", "delivered", "delivering",
		"raise", "raises", "raised", "raising", "voice", "voices", "voiced", "voicing", "express", "expresses", "expressed", "expressing",
		"launch", "launches", "launched", "launching", "release", "releases", "released", "releasing", "have", "has", "had", "having",
		"repeat", "repeats", "repeated", "repeating", "renew", "renews", "renewed", "renewing", "level", "leveled", "leveling":
		return true
	}
	return false
}

// skipPlace returns the chunk of the that behind phrases of time and place that
// begin at chunk i: her claim during the debate that; without one, i.
func (a *analysis) skipPlace(i int) int {
	for j, n := i, 0; j < len(a.ch) && n < 4; n++ {
		switch c := &a.ch[j]; {
		case c.kind == cTH:
			return j
		case c.kind == cIN && j+1 < len(a.ch) && a.ch[j+1].kind == cNP:
			j += 2
		case c.kind == cNP && c.time:
			j++
		default:
			return i
		}
	}
	return i
}

// nounBoundary is boundary for the complement of a noun, which a finite verb
// of the sentence can end: the claim that it rained was false.
func (a *analysis) nounBoundary(k, i int, kind compKind) int {
	verb := kind != clauseComp || a.ch[i].kind == cVG
	for j := i; j < len(a.ch); j++ {
		c := &a.ch[j]
		if j > i && !a.within(i, j) {
			if c.kind == cVG && c.form == finite && verb && a.ch[j-1].kind != cW && a.ch[j-1].kind != cTH && a.ch[j-1].kind != cCC {
				return int(c.from)
			}
			if a.ends(k, i, j, kind, verb, true) {
				return int(c.from)
			}
		}
		if c.kind == cVG && c.form == finite {
			verb = true
		}
	}
	return int(a.ch[len(a.ch)-1].to)
}
