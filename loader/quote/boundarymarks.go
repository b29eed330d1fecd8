package quote

// What the boundary of a content asks about the marked words beside it.

// oneMarked reports whether the clause behind the comma at chunk j has the only
// marked words of the content that begins at chunk i: said the pier stands, but
// the lock is “rotten”.
func (a *analysis) oneMarked(i, j int) bool {
	if a.marked([]tokens{{int(a.ch.at(i).from), int(a.ch.at(j).to)}}) || a.attributes(j+2) {
		return false
	}
	for j++; j < len(a.ch); j++ {
		switch c := a.ch.at(j); {
		case c.kind == cSTOP, c.kind == cQ, c.kind == cTH, c.kind == cVG && a.cues(c):
			return false
		case a.reg.at(int(c.to-1)) > 0:
			return true
		}
	}
	return false
}

// asMarked reports whether the noun phrase at chunk i is followed by marked
// words as which something is taken: described the pier during a visit as “odd”.
func (a *analysis) asMarked(i int) bool {
	for j := i + 1; j+1 < len(a.ch) && j < i+6; j++ {
		switch c := a.ch.at(j); c.kind {
		case cIN, cSUB:
			if a.form(int(c.from)) == "as" {
				return a.reg.at(int(a.ch.at(j+1).to-1)) > 0
			}
		case cNP, cADV:
		default:
			return false
		}
	}
	return false
}

// marksBehind reports whether quoted words stand behind chunk j.
func (a *analysis) marksBehind(j int) bool {
	for ; j < len(a.ch); j++ {
		if c := a.ch.at(j); c.kind == cQ || a.reg.at(int(c.from)) > 0 || a.reg.at(int(c.to-1)) > 0 {
			return true
		}
	}
	return false
}

// behindMark reports whether a closing quotation mark stands right before the
// chunk.
func (a *analysis) behindMark(c *chunk) bool {
	i := int(c.from) - 1
	return i >= 0 && a.tags.at(i) == tQ && a.reg.at(i) > 0 && a.regions.at(int(a.reg.at(i)-1)).close == i && a.reg.at(int(c.from)) == 0
}

// behindComma reports whether a closing quotation mark stands right before or
// behind the comma at chunk j.
func (a *analysis) behindComma(j int) bool {
	i := int(a.ch.at(j).from)
	return a.behindMark(a.ch.at(j)) || i+2 < len(a.tags) && a.reg.at(i) > 0 && a.tags.at(i+1) == tQ && a.regions.at(int(a.reg.at(i)-1)).close == i+1
}
