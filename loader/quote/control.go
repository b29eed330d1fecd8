package quote

// controller finds the subject of a verb group that has none of its own: the
// noun that it describes, the one that is made to do it, the subject of the
// finite verb that governs it, or of the clause that it opens.
func (a *analysis) controller(k int) (tokens, int) {
	if k > 0 {
		switch a.ch.at(k).form {
		case gerund:
			if s, i := a.described(k); !s.empty() {
				return s, i
			}
			if j := a.gerundBefore(k); j >= 0 {
				if a.ch.at(j).form == finite {
					return a.finiteSubject(j, 0) // is praising the men who sailed and saying
				}
				k = j // noting that it rained and adding that
			}
		case infinitive:
			if s, i := a.caused(k); !s.empty() {
				return s, i
			}
			if j := a.phraseStart(k - 1); j > 1 && a.ch.kind(k-1) == cNP && a.form(int(a.ch.at(j-1).from)) == "by" && a.ch.kind(j-2) == cVG && a.ch.at(j-2).passive {
				return tokens{int(a.ch.at(j).from), int(a.ch.at(k - 1).to)}, j // a story used by Alder to justify
			}
			if a.ch.kind(k-1) == cNP && !a.ch.at(k-1).time && a.phraseStart(k-1) == 0 && !a.anyFinite() {
				return tokens{int(a.ch.at(0).from), int(a.ch.at(k - 1).to)}, 0 // Guild to back mayor
			}
		}
	}
	if k > 3 && a.ch.at(k).form == gerund && a.ch.kind(k-1) == cCOMMA && a.ch.kind(k-2) == cVG && a.ch.at(k-2).form == finite && !a.ch.at(k-2).passive && a.cues(a.ch.at(k-2)) &&
		a.ch.kind(k-3) == cNP && a.ch.kind(k-4) == cNP && !a.ch.at(k-4).time && !a.ch.at(k-4).poss {
		return tokens{int(a.ch.at(k - 3).from), int(a.ch.at(k - 3).to)}, k - 3 // a step Alder condemned, citing
	}
	// ..., adding that: the subject of the sentence's main verb
	if k > 1 && a.ch.kind(k-1) == cCOMMA && a.ch.at(k).form == gerund {
		if s, i := a.mainSubject(k); !s.empty() {
			return s, i
		}
	}
	for j := k - 1; j >= 0 && j > k-40; j-- {
		c := a.ch.at(j)
		if c.kind == cSEMI || c.kind == cSTOP {
			break
		}
		if c.kind == cVG && c.form == finite {
			if s, i := a.finiteSubject(j, 0); !s.empty() {
				return s, i
			}
			if s, i := a.inverted(j); !s.empty() {
				return s, i
			}
		}
	}
	// Citing the weather, Alder said
	for j := k + 1; j < len(a.ch) && j < k+40; j++ {
		c := a.ch.at(j)
		if c.kind == cSTOP || c.kind == cSEMI {
			break
		}
		if c.kind == cCOMMA {
			for m := j + 1; m < len(a.ch) && m < j+12; m++ {
				if a.ch.kind(m) == cVG && a.ch.at(m).form == finite {
					return a.finiteSubject(m, 0)
				}
			}
		}
	}
	return tokens{}, -1
}

// anyFinite reports whether the unit has a finite verb; headlines may have none.
func (a *analysis) anyFinite() bool {
	for i := range a.ch {
		if c := a.ch.at(i); c.kind == cVG && c.form == finite {
			return true
		}
	}
	return false
}

// mainSubject finds the subject of the last main clause before chunk k.
func (a *analysis) mainSubject(k int) (tokens, int) {
	if v := a.verbBeforeComma(k - 1); v >= 0 {
		f := &words.frames[a.entry(int(a.ch.at(v).head)).cue]
		if s, i := a.finiteSubject(v, 0); !s.empty() && i > 1 && f.quote && (a.ch.kind(i-1) == cCOMMA || a.ch.kind(i-1) == cQ) && a.adjacent(s, v) {
			if _, at := a.leftContent(v, i, s, f); at == i {
				return s, i // it rained, Alder said, adding
			}
		}
	}
	j := max(0, k-60)
	for m := j; m < k; m++ {
		if c := a.ch.at(m); c.kind == cSTOP || c.kind == cSEMI || c.kind == cQ {
			j = m + 1
		}
	}
	best, at := tokens{}, -1
	if j < k && a.ch.kind(j) == cSUB {
		for j < k && a.ch.kind(j) != cCOMMA {
			j++ // While it rained, Alder spoke
		}
	}
	for ; j < k; j++ {
		c := a.ch.at(j)
		if c.kind != cVG || c.form != finite || a.reg.at(int(c.head)) > 0 {
			continue
		}
		s, i := a.finiteSubject(j, 0)
		if s.empty() {
			if inv, n := a.inverted(j); at < 0 && !inv.empty() {
				best, at = inv, n
			}
			continue
		}
		if a.ch.kind(i) != cNP && a.ch.kind(i) != cADV || i >= j {
			continue
		}
		if i > 0 && (a.ch.kind(i-1) == cSUB || a.ch.kind(i-1) == cW) {
			continue // When she won, Alder wept
		}
		if at < 0 || i > 1 && a.ch.kind(i-1) == cCC && (a.ch.kind(i-2) == cCOMMA || a.ch.kind(i-2) == cDASH) {
			best, at = s, i
		}
	}
	return best, at
}

// verbBeforeComma returns the finite verb group that, but for modifiers, stands
// right before the comma at chunk i, or -1.
func (a *analysis) verbBeforeComma(i int) int {
	for j := i - 1; j >= 0 && j > i-8; j-- {
		switch c := a.ch.at(j); c.kind {
		case cVG:
			if c.form != finite || a.entry(int(c.head)).cue == 0 {
				return -1
			}
			return j
		case cADV, cIN, cNP:
		default:
			return -1
		}
	}
	return -1
}

// gerundBefore returns the gerund, or the progressive, that a conjunction joins
// the gerund k to, or -1.
func (a *analysis) gerundBefore(k int) int {
	if a.ch.kind(k-1) != cCC {
		return -1
	}
	for j := k - 2; j > 0 && j > k-30; j-- {
		switch c := a.ch.at(j); {
		case c.kind == cSTOP, c.kind == cSEMI:
			return -1
		case c.kind == cVG && (c.form == gerund || c.form == finite && !c.passive && a.tags.at(int(c.head)) == tVBG) && a.ch.kind(j-1) != cCC && a.cues(c):
			return j
		}
	}
	return -1
}

// described finds the noun phrase that the gerund k stands behind: groups
// backing the plan, with Alder saying that.
func (a *analysis) described(k int) (tokens, int) {
	i := k - 1
	if a.ch.kind(i) != cNP || a.ch.at(i).time || a.publishes(k) >= 0 {
		return tokens{}, -1
	}
	s := a.phraseStart(i)
	w := a.behindWith(s)
	if w >= 0 {
		s = w // with Alder, Bly and Lund saying that
	}
	f := &words.frames[a.entry(int(a.ch.at(k).head)).cue]
	if h := int(a.ch.at(i).head); w < 0 && !(f.paper && a.entry(h).sem&semPaper != 0) && (!a.speaks(i) || a.entry(h).sem&semPaper != 0 || a.tags.at(h) == tNUM) {
		return tokens{}, -1 // she issued a statement saying
	}
	return tokens{int(a.ch.at(s).from), int(a.ch.at(i).to)}, s
}

// behindWith returns the chunk behind the preposition with, when nothing but a
// list ends at chunk s; -1 when it does not stand there.
func (a *analysis) behindWith(s int) int {
	for n := 0; s > 0 && n < 12; s, n = s-1, n+1 {
		switch c := a.ch.at(s - 1); c.kind {
		case cNP, cCC, cCOMMA:
		case cIN:
			if a.form(int(c.from)) == "with" {
				return s
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// caused finds the noun phrase that is made or let do what the infinitive k
// says: led her to quit, time for them to vote.
func (a *analysis) caused(k int) (tokens, int) {
	i := k - 1
	if a.ch.kind(i) != cNP && !(a.ch.kind(i) == cADJ && a.counts(a.ch.at(i))) || a.ch.at(i).time {
		return tokens{}, -1
	}
	s := a.phraseStart(i)
	if s < 1 {
		return tokens{}, -1
	}
	switch v := a.ch.at(s - 1); v.kind {
	case cIN:
		if a.form(int(v.from)) != "for" {
			return tokens{}, -1
		}
	case cVG:
		if a.entry(int(v.head)).sem&semCauses == 0 {
			return tokens{}, -1
		}
	default:
		return tokens{}, -1
	}
	return tokens{int(a.ch.at(s).from), int(a.ch.at(i).to)}, s
}
