package quote

import "onrecord/loader/syntax"

// nounBoundary is boundary for the complement of a noun, which a finite verb
// of the sentence can end: the claim that it rained was false.
func (a *analysis) nounBoundary(k, i int, kind compKind) int {
	if a.Ch.Kind(i) == syntax.ChunkW || a.Ch.Kind(i) == syntax.ChunkSUB {
		kind = clauseComp // doubts about whether it ends
	}
	open := 0 // clauses of the complement whose verb is still to come
	if kind == clauseComp && a.Ch.Kind(i) == syntax.ChunkNP {
		open++
	}
	verb := kind != clauseComp || a.Ch.Kind(i) == syntax.ChunkVG
	for j := i; j < len(a.Ch); j++ {
		c := &a.Ch[j]
		if j > i && !a.within(i, j) {
			if c.Kind == syntax.ChunkVG && c.Form == syntax.Finite && open == 0 && a.Ch.Kind(j-1) != syntax.ChunkCC &&
				!(a.Ch.Kind(j-1) == syntax.ChunkVG && a.cues(a.Ch.At(j-1))) {
				return int(c.From)
			}
			if a.ends(k, i, j, kind, verb, true) {
				return int(c.From)
			}
		}
		switch {
		case c.Kind == syntax.ChunkVG && c.Form == syntax.Finite:
			verb = true
			open = max(0, open-1)
		case c.Kind == syntax.ChunkTH, c.Kind == syntax.ChunkSUB && a.Form(int(c.From)) != "as",
			c.Kind == syntax.ChunkW &&
				!(a.Ch.Kind(j+1) == syntax.ChunkVG && a.Ch.At(j+1).Form == syntax.Infinitive),
			c.Kind == syntax.ChunkNP && j > i && a.Ch.Kind(j-1) == syntax.ChunkNP && !a.Ch.At(j-1).Poss &&
				!a.Ch.At(j-1).Time &&
				!c.Time && a.finiteFollows(j):
			open++ // the lock she says is rotten
		}
	}
	return int(a.Ch.At(len(a.Ch) - 1).To)
}

// alsoMarked returns the end of marked words that end before token t and those
// that are joined to them: chants of “Out!” and “Shame!”
func (a *analysis) alsoMarked(t int) int {
	for n := t; n < len(a.Tags) && n < t+3; n++ {
		switch r := a.Reg[n]; {
		case r > 0 && n > t && a.Regions.At(int(r-1)).Open == n:
			return a.Regions.At(int(r-1)).Close + 1
		case r > 0 || a.Tags[n] != syntax.CC && a.Tags[n] != syntax.COMMA:
			return t
		}
	}
	return t
}
