package quote

// What follows a noun phrase: its verb, an infinitive, as.

// finiteFollows reports whether the noun phrase at chunk i is the subject of a
// finite verb.
func (a *analysis) finiteFollows(i int) bool {
	if c := a.ch.at(i); c.time && !c.poss && a.tags.at(int(c.from)) != tD && a.ch.kind(i+1) == cNP {
		return false // said on Monday night the ship
	}
	relative := 0 // relative clauses whose verb is still to come
	for j, n := i+1, 0; j < len(a.ch) && n < 14; j, n = j+1, n+1 {
		switch c := a.ch.at(j); c.kind {
		case cVG:
			if c.form == finite {
				if relative == 0 {
					return true
				}
				relative--
			}
			if c.form == infinitive {
				return false
			}
		case cW, cTH:
			if j == i+1 || a.ch.kind(j-1) == cNP {
				relative++ // anybody who complains is
				continue
			}
			return false
		case cADV, cIN, cNP, cPAREN, cADJ:
			if c.kind == cNP && c.pronoun && (j > i+1 || a.ch.at(i).time) && a.ch.kind(j-1) != cIN {
				return false
			}
		case cCC:
			if a.ch.kind(j+1) == cNP {
				continue
			}
			return false
		case cCOMMA:
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
	for j := i + 1; j < len(a.ch) && j < i+14; j++ {
		switch a.ch.kind(j) {
		case cCOMMA:
			if a.asideOK(i+1, j) && j+1 < len(a.ch) && (a.ch.kind(j+1) == cVG && a.ch.at(j+1).form == finite ||
				a.ch.kind(j+1) == cADV) {
				return j
			}
		case cSTOP, cSEMI, cQ, cCOLON:
			return 0
		}
	}
	return 0
}

// asFollows reports whether the noun phrase at chunk i is taken as something:
// him as the winner.
func (a *analysis) asFollows(i int) bool {
	for j, n := i+1, 0; j+1 < len(a.ch) && n < 8; j, n = j+1, n+1 {
		switch c := a.ch.at(j); c.kind {
		case cIN, cSUB:
			if a.form(int(c.from)) == "as" {
				return true
			}
			if c.kind == cSUB {
				return false
			}
		case cNP, cADV, cPAREN:
		default:
			return false
		}
	}
	return false
}

// infinitiveFollows reports whether the noun phrase at chunk i is the subject
// of an infinitive.
func (a *analysis) infinitiveFollows(i int) bool {
	for j, n := i+1, 0; j < len(a.ch) && n < 8; j, n = j+1, n+1 {
		switch c := a.ch.at(j); c.kind {
		case cVG:
			return c.form == infinitive
		case cNP, cIN, cADV, cCC:
		default:
			return false
		}
	}
	return false
}
