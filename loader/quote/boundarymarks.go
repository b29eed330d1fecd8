package quote

import "onrecord/loader/syntax"

// What the boundary of a content asks about the marked words beside it.

// oneMarked reports whether the clause behind the comma at chunk j has the only
// marked words of the content that begins at chunk i: said the pier stands, but
// the lock is “rotten”.
func (a *analysis) oneMarked(i, j int) bool {
	if a.marked([]syntax.Tokens{tokens(int(a.Ch.At(i).From), int(a.Ch.At(j).To))}) || a.attributes(j+2) {
		return false
	}
	for j++; j < len(a.Ch); j++ {
		switch c := a.Ch.At(j); {
		case c.Kind == syntax.ChunkSTOP, c.Kind == syntax.ChunkQ, c.Kind == syntax.ChunkTH,
			c.Kind == syntax.ChunkVG && a.cues(c):
			return false
		case a.Reg.At(int(c.To-1)) > 0:
			return true
		}
	}
	return false
}

// asMarked reports whether the noun phrase at chunk i is followed by marked
// words as which something is taken: described the pier during a visit as “odd”.
func (a *analysis) asMarked(i int) bool {
	for j := i + 1; j+1 < len(a.Ch) && j < i+6; j++ {
		switch c := a.Ch.At(j); c.Kind {
		case syntax.ChunkIN, syntax.ChunkSUB:
			if a.Form(int(c.From)) == "as" {
				return a.Reg.At(int(a.Ch.At(j+1).To-1)) > 0
			}
		case syntax.ChunkNP, syntax.ChunkADV:
		default:
			return false
		}
	}
	return false
}

// marksBehind reports whether quoted words stand behind chunk j.
func (a *analysis) marksBehind(j int) bool {
	for ; j < len(a.Ch); j++ {
		if c := a.Ch.At(j); c.Kind == syntax.ChunkQ || a.Reg.At(int(c.From)) > 0 || a.Reg.At(int(c.To-1)) > 0 {
			return true
		}
	}
	return false
}

// closingMark reports whether token i closes a quotation.
func (a *analysis) closingMark(i int) bool {
	r := a.Reg.At(i)
	return a.Tags.At(i) == syntax.Q && r > 0 && a.Regions.At(int(r-1)).Close == i
}

// behindMark reports whether a closing quotation mark stands right before the
// chunk.
func (a *analysis) behindMark(c *syntax.Chunk) bool {
	return a.closingMark(int(c.From)-1) && a.Reg.At(int(c.From)) == 0
}

// behindComma reports whether a closing quotation mark stands right before or
// behind the comma at chunk j.
func (a *analysis) behindComma(j int) bool {
	c := a.Ch.At(j)
	return a.behindMark(c) || a.Reg.At(int(c.From)) > 0 && a.closingMark(int(c.From)+1)
}
