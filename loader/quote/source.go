package quote

// tokens is a range of tokens, [from, to); empty is none.
type tokens struct{ from, to int }

func (t tokens) empty() bool { return t.to <= t.from }

// subject returns the tokens of the subject of verb group k, with the chunk
// it begins with, or an empty range.
func (a *analysis) subject(k int) (tokens, int) {
	v := a.ch.at(k)
	switch {
	case v.form == finite:
		return a.finiteSubject(k, 0)
	default:
		return a.controller(k)
	}
}

// finiteSubject finds what stands before a finite verb group.
func (a *analysis) finiteSubject(k, depth int) (tokens, int) {
	i := a.pastTime(a.back(k - 1))
	if i < 0 {
		return tokens{}, -1
	}
	end := int(a.ch.at(i).to)
	if j := k - 1; j > i && a.ch.kind(j) == cNP && (a.ch.kind(i) == cVG || a.ch.kind(i) == cNP &&
		a.entry(int(a.ch.at(i).head)).sem&semPaper != 0) {
		end = int(a.ch.at(j).to) // a poll last week found
	}
	switch c := a.ch.at(i); c.kind {
	case cNP:
		if c.poss {
			return tokens{}, -1
		}
		s := a.wholeSubject(a.pastRelative(a.phraseStart(i)))
		if s > 1 && a.ch.kind(s-1) == cIN && a.relativePronoun(s-2) {
			s -= 2 // who in her own words said
			end = int(a.ch.at(s).to)
		}
		return tokens{int(a.ch.at(s).from), end}, s
	case cADJ:
		if c.to == c.from+1 && (a.counts(c) || a.tok.at(int(c.from)).Upper) {
			return tokens{int(c.from), int(c.to)}, i
		}
	case cW, cTH:
		switch a.form(int(c.from)) {
		case "when", "where", "why", "how", "whenever", "wherever":
			return tokens{}, -1
		}
		if i > 1 && a.ch.kind(i-1) == cIN && a.ch.kind(i-2) == cNP && a.form(int(a.ch.at(i-1).from)) == "of" {
			return tokens{int(a.ch.at(i - 2).from), int(c.to)}, i // both of whom
		}
		return tokens{int(c.from), int(c.to)}, i
	case cCC:
		return a.conjunct(k, i, depth)
	case cCOMMA, cDASH, cPAREN:
		if j, aside := a.beforeAside(i); j >= 0 && a.ch.kind(j) == cW {
			return tokens{int(a.ch.at(j).from), int(a.ch.at(j).to)}, j // who, in May, said
		} else if j >= 0 {
			n := a.ch.at(j)
			s := a.chain(a.wholeSubject(a.phraseStart(j)))
			if !a.describes(aside) || a.known(s, j) {
				end = int(n.to) // Alder, greeting the crowd, said
			}
			return tokens{int(a.ch.at(s).from), end}, s
		}
		// A, B and said: a conjunct after a comma
		if depth < 3 {
			return a.conjunct(k, i, depth)
		}
	case cVG:
		if s := a.wholeSubject(i + 1); s <= i {
			return tokens{int(a.ch.at(s).from), end}, s // the guests whose coats were stolen say
		}
		// people briefed say; the man accused of it said
		if c.form == participle || c.form == gerund || a.participial(c) {
			if j := a.back(i - 1); j >= 0 && a.ch.kind(j) == cNP {
				s := a.phraseStart(j)
				return tokens{int(a.ch.at(s).from), end}, s
			}
		}
	}
	return tokens{}, -1
}

// back skips, leftwards from chunk i, what may stand between a subject and its
// verb.
func (a *analysis) back(i int) int {
	for i >= 0 {
		switch c := a.ch.at(i); {
		case c.kind == cADV:
			i--
		case c.kind == cNP && c.time && i > 1 && a.ch.kind(i-1) == cIN && a.ch.kind(i-2) != cCOMMA &&
			a.form(int(a.ch.at(i-1).from)) != "of":
			i -= 2
		case c.kind == cNP && c.time && i > 0 && (a.ch.kind(i-1) == cNP || a.ch.kind(i-1) == cW):
			i--
		default:
			return i
		}
	}
	return i
}

// relativePronoun reports whether chunk i is who or which.
func (a *analysis) relativePronoun(i int) bool {
	if i < 0 || a.ch.kind(i) != cW {
		return false
	}
	w := a.form(int(a.ch.at(i).from))
	return w == "who" || w == "which"
}

// counts reports whether the adjective at chunk c can stand for people: many
// said so.
func (a *analysis) counts(c *chunk) bool {
	switch a.form(int(c.to) - 1) {
	case "most", "many", "much", "several", "few", "fewer", "others":
		return true
	}
	return false
}

// participial reports whether the verb group c, tagged as a past, can be a
// participle: the survey, conducted last week, found.
func (a *analysis) participial(c *chunk) bool {
	e := a.entry(int(c.head))
	return a.tags.at(int(c.head)) == tVBD && int(c.head) == int(c.from) && (e.tags == 0 || e.tags.has(tVBN))
}

// counted takes the adverb of a number or a quantifier into its phrase: about
// 200 people, not all of them.
func (a *analysis) counted(i int) int {
	if i == 0 {
		return i
	}
	f := a.ch.at(i).from
	if a.tags.at(int(f)) != tNUM && !(a.tags.at(int(f)) == tD && a.form(int(f)) != "the") &&
		!(a.tags.at(int(f)) == tNS && a.entry(int(f)).tags == 0) && a.form(int(f)) != "everyone" {
		return i
	}
	switch c := a.ch.at(i - 1); a.form(int(f) - 1) {
	case "about", "nearly", "almost", "roughly", "virtually", "only", "just", "not":
		if int(c.to) == int(f) && (c.kind == cADV || c.kind == cIN) && c.to-c.from == 1 {
			return i - 1
		}
	case "than":
		// more than half of them
		if i > 1 && int(c.to) == int(f) && a.ch.at(i-2).to-a.ch.at(i-2).from == 1 {
			switch a.form(int(a.ch.at(i - 2).from)) {
			case "more", "less", "fewer":
				return i - 2
			}
		}
	}
	return i
}

// continues reports whether the noun phrase at chunk i can go on with a name
// begun by the phrase before it: NBC’s This Morning.
func (a *analysis) continues(i int) bool {
	f := a.ch.at(i).from
	switch a.tags.at(int(f)) {
	case tPP:
		return false
	case tD:
		return a.tok.at(int(f)).Upper
	}
	return true
}

// startsClause reports whether chunk i begins its clause: nothing that could
// govern it stands before it.
func (a *analysis) startsClause(i int) bool {
	if i == 0 {
		return true
	}
	switch a.ch.kind(i - 1) {
	case cCOMMA, cCOLON, cSEMI, cDASH, cTH, cW, cSUB, cQ, cSTOP, cCC:
		return true
	}
	return false
}

// pastRelative extends a subject leftwards over a relative clause or a
// participle whose object its last phrase is: the woman who found the purse.
func (a *analysis) pastRelative(s int) int {
	if s < 2 {
		return s
	}
	v := s - 1
	if a.ch.at(s).time {
		// a poll conducted last week, a poll out this week
		if v > 0 && (a.ch.kind(v) == cVG && a.ch.at(v).form == participle || a.ch.kind(v) == cADV &&
			a.form(int(a.ch.at(v).from)) == "out") && a.ch.kind(v-1) == cNP {
			return a.phraseStart(v - 1)
		}
		return s
	}
	if a.ch.kind(v) == cIN {
		v--
	}
	if v < 1 || a.ch.kind(v) != cVG {
		return s
	}
	switch n := a.ch.at(v - 1); {
	case a.ch.at(v).form == finite && (n.kind == cW && (a.form(int(n.from)) == "who" ||
		a.form(int(n.from)) == "which") || n.kind == cTH) && a.ch.kind(v-2) == cNP && !(a.ch.kind(v-3) == cVG):
		return a.phraseStart(v - 2)
	case (a.ch.at(v).form == participle || a.ch.at(v).form == gerund) && n.kind == cNP && !n.time &&
		a.startsClause(a.phraseStart(v-1)):
		return a.phraseStart(v - 1)
	}
	return s
}

// conjunct finds the subject of a verb group that a conjunction joins to an
// earlier one.
func (a *analysis) conjunct(k, i, depth int) (tokens, int) {
	if depth > 3 {
		return tokens{}, -1
	}
	v := a.ch.at(k)
	vt := a.firstVerb(v)
	best, told := -1, -1
	for j := i - 1; j >= 0 && j > i-40; j-- {
		c := a.ch.at(j)
		if c.kind == cSTOP || c.kind == cSEMI {
			break
		}
		if c.kind != cVG || c.form != finite {
			continue
		}
		t := a.firstVerb(c)
		if words.frames[a.entry(int(c.head)).cue].quote && !c.passive {
			told = j
		}
		if t == vt || vt == tVBD && t == tMD || t == tMD && vt == tVBZ || (vt == tVBD || vt == tVBN) &&
			a.tags.at(int(c.head)) == tVBN || t == tVBD && a.entry(int(v.from)).aux == auxHave {
			cue := a.cues(c) && !c.passive && t != tMD
			if best < 0 || cue {
				best = j
			}
			if cue {
				break
			}
		}
	}
	if best < 0 && words.frames[a.entry(int(v.head)).cue].quote {
		best = told // told them it was late and says it still is
	}
	if best < 0 {
		return tokens{}, -1
	}
	s, i := a.finiteSubject(best, depth+1)
	// Alder said she was sorry and promised: hers who said it
	if p := i - 1; p > 0 {
		if a.ch.kind(p) == cTH {
			p--
		}
		if v := a.ch.at(p); v.kind == cVG && v.form == finite && !v.passive && a.cues(v) &&
			a.firstVerb(v) == a.firstVerb(a.ch.at(best)) {
			if o, n := a.finiteSubject(p, depth+1); !o.empty() && a.ch.kind(n) != cW && a.ch.kind(n) != cTH {
				return o, n
			}
		}
	}
	return s, i
}

// cues reports whether the verb group's verb attributes by itself.
func (a *analysis) cues(c *chunk) bool {
	k := a.entry(int(c.head)).cue
	return k != 0 && !words.frames[k].only && !words.frames[k].mark
}

// firstVerb is the tag of a verb group's first verb.
func (a *analysis) firstVerb(v *chunk) tag {
	for i := v.from; i < v.to; i++ {
		if t := a.tags.at(int(i)); isVerb(t) || t == tMD {
			return t
		}
	}
	return tX
}

// form is the folded word at token i, empty for words the lexicon lacks.
func (a *analysis) form(i int) string { return a.entry(i).form }
