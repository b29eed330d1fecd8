package quote

import "onrecord/loader/syntax"

// What follows a noun phrase: its verb, an infinitive, as.

// finiteFollows reports whether the noun phrase at chunk i is the subject of a
// finite verb.
func (a *analysis) finiteFollows(i int) bool {
	if c := a.Ch.At(i); c.Time && !c.Poss && a.Tags.At(int(c.From)) != syntax.D && a.Ch.Kind(i+1) == syntax.ChunkNP {
		return false // said on Monday night the ship
	}
	relative := 0 // relative clauses whose verb is still to come
	for j, n := i+1, 0; j < len(a.Ch) && n < 14; j, n = j+1, n+1 {
		switch c := a.Ch.At(j); c.Kind {
		case syntax.ChunkVG:
			if c.Form == syntax.Finite {
				if relative == 0 {
					return true
				}
				relative--
			}
			if c.Form == syntax.Infinitive {
				return false
			}
		case syntax.ChunkW, syntax.ChunkTH:
			if j == i+1 || a.Ch.Kind(j-1) == syntax.ChunkNP {
				relative++ // anybody who complains is
				continue
			}
			return false
		case syntax.ChunkADV, syntax.ChunkIN, syntax.ChunkNP, syntax.ChunkPAREN, syntax.ChunkADJ:
			if c.Kind == syntax.ChunkNP && c.Pronoun && (j > i+1 || a.Ch.At(i).Time) &&
				a.Ch.Kind(j-1) != syntax.ChunkIN {
				return false
			}
		case syntax.ChunkCC:
			if a.Ch.Kind(j+1) == syntax.ChunkNP {
				continue
			}
			return false
		case syntax.ChunkCOMMA:
			if k := a.asideEnd(j); k > 0 {
				j = k
				continue
			}
			return false
		default:
			return false
		}
	}
	return false
}

// asideEnd returns the chunk of the comma that closes the aside opened by the
// comma at chunk i, or 0.
func (a *analysis) asideEnd(i int) int {
	for j := i + 1; j < len(a.Ch) && j < i+14; j++ {
		switch a.Ch.Kind(j) {
		case syntax.ChunkCOMMA:
			if a.asideOK(i+1, j) && j+1 < len(a.Ch) &&
				(a.Ch.Kind(j+1) == syntax.ChunkVG && a.Ch.At(j+1).Form == syntax.Finite ||
					a.Ch.Kind(j+1) == syntax.ChunkADV) {
				return j
			}
		case syntax.ChunkSTOP, syntax.ChunkSEMI, syntax.ChunkQ, syntax.ChunkCOLON:
			return 0
		}
	}
	return 0
}

// asFollows reports whether the noun phrase at chunk i is taken as something:
// him as the winner.
func (a *analysis) asFollows(i int) bool {
	for j, n := i+1, 0; j+1 < len(a.Ch) && n < 8; j, n = j+1, n+1 {
		switch c := a.Ch.At(j); c.Kind {
		case syntax.ChunkIN, syntax.ChunkSUB:
			if a.Form(int(c.From)) == "as" {
				return true
			}
			if c.Kind == syntax.ChunkSUB {
				return false
			}
		case syntax.ChunkNP, syntax.ChunkADV, syntax.ChunkPAREN:
		default:
			return false
		}
	}
	return false
}

// infinitiveFollows reports whether the noun phrase at chunk i is the subject
// of an infinitive.
func (a *analysis) infinitiveFollows(i int) bool {
	for j, n := i+1, 0; j < len(a.Ch) && n < 8; j, n = j+1, n+1 {
		switch c := a.Ch.At(j); c.Kind {
		case syntax.ChunkVG:
			return c.Form == syntax.Infinitive
		case syntax.ChunkNP, syntax.ChunkIN, syntax.ChunkADV, syntax.ChunkCC:
		default:
			return false
		}
	}
	return false
}
