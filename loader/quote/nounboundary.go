package quote

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
			if c.kind == cVG && c.form == finite && open == 0 && a.ch.kind(j-1) != cCC &&
				!(a.ch.kind(j-1) == cVG && a.cues(a.ch.at(j-1))) {
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
		case c.kind == cTH, c.kind == cSUB && a.form(int(c.from)) != "as", c.kind == cW &&
			!(a.ch.kind(j+1) == cVG && a.ch.at(j+1).form == infinitive),
			c.kind == cNP && j > i && a.ch.kind(j-1) == cNP && !a.ch.at(j-1).poss && !a.ch.at(j-1).time &&
				!c.time && a.finiteFollows(j):
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
