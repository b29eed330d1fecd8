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

// closingMark reports whether token i closes a quotation.
func (a *analysis) closingMark(i int) bool {
	r := a.reg.at(i)
	return a.tags.at(i) == tQ && r > 0 && a.regions.at(int(r-1)).close == i
}

// behindMark reports whether a closing quotation mark stands right before the
// chunk.
func (a *analysis) behindMark(c *chunk) bool {
	return a.closingMark(int(c.from)-1) && a.reg.at(int(c.from)) == 0
}

// behindComma reports whether a closing quotation mark stands right before or
// behind the comma at chunk j.
func (a *analysis) behindComma(j int) bool {
	c := a.ch.at(j)
	return a.behindMark(c) || a.reg.at(int(c.from)) > 0 && a.closingMark(int(c.from)+1)
}
