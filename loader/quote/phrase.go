package quote

// inverted finds the subject behind its verb: said Ada Alder, the mayor.
func (a *analysis) inverted(k int) (tokens, int) {
	i := k + 1
	if i >= len(a.ch) || a.ch.kind(i) != cNP || a.ch.at(i).time {
		return tokens{}, -1
	}
	end := a.phraseEnd(i, false)
	return tokens{int(a.ch.at(i).from), int(a.ch.at(end - 1).to)}, i
}

// phraseEnd extends a noun phrase that begins at chunk i rightwards over the
// phrases and asides that belong to it, and returns the chunk behind it. Where
// the phrase stands behind its verb, a phrase of place may be the verb's; deep
// says that it cannot.
func (a *analysis) phraseEnd(i int, deep bool) int {
	j := i + 1
	for j < len(a.ch) {
		c := a.ch.at(j)
		next := &chunk{kind: cSTOP}
		if j+1 < len(a.ch) {
			next = a.ch.at(j + 1)
		}
		switch {
		case c.kind == cNP && a.ch.at(j-1).poss, deep && c.kind == cNP && c.time && next.kind == cIN:
			j++
		case c.kind == cIN && next.kind == cNP && !next.time && (deep && a.tags.at(int(next.head)) == tNP || !a.ofPlace(c)):
			j += 2
		case c.kind == cIN && deep && next.kind == cNP && !next.time && a.form(int(c.from)) != "as":
			j += 2
		case c.kind == cADJ && next.kind == cIN && a.ch.kind(j+2) == cNP && (a.form(int(c.to)-1) == "familiar" || a.form(int(c.to)-1) == "close"):
			j += 3 // sources close to the mayor
		case c.kind == cCC && a.form(int(c.from)) == "and" && next.kind == cNP && !(a.ch.kind(j+2) == cVG && a.ch.at(j+2).form == finite):
			j += 2
		case c.kind == cCOMMA && next.kind == cNP && !next.time && a.apposition(j+1):
			j = a.phraseEnd(j+1, true) // , the mayor of Norwood
		case c.kind == cCOMMA && next.kind == cADV && a.form(int(next.from)) == "then" && a.ch.kind(j+2) == cNP:
			j = a.phraseEnd(j+2, true) // , then mayor of Norwood
		case c.kind == cCOMMA && (a.form(int(next.from)) == "of" || a.form(int(next.from)) == "from") && a.tags.at(int(a.ch.at(j-1).head)) == tNUM && a.ch.kind(j+2) == cNP && !a.ch.at(j+2).time:
			j = a.phraseEnd(j+2, true) // , 30, of Norwood
		case c.kind == cCOMMA && next.kind == cW && (a.form(int(next.from)) == "who" || a.form(int(next.from)) == "whose"):
			return a.clauseEnd(j + 1)
		case deep && c.kind == cNP && next.kind == cVG && next.form == finite && !c.time,
			deep && c.kind == cVG && (c.form == gerund || a.tags.at(int(c.head)) == tVBD && a.entry(int(c.head)).tags.has(tVBN) && next.kind != cTH),
			c.kind == cTH && next.kind == cVG && next.form == finite,
			c.kind == cW && a.form(int(c.from)) != "when" && a.form(int(c.from)) != "where",
			c.kind == cVG && (c.form == participle || a.reduced(j)),
			c.kind == cNP && a.form(int(c.from)) == "whose":
			return a.clauseEnd(j) // who founded the club
		default:
			return j
		}
	}
	return j
}

// clauseEnd returns the chunk of the mark at which the clause at chunk j ends.
func (a *analysis) clauseEnd(j int) int {
	for ; j < len(a.ch); j++ {
		switch a.ch.kind(j) {
		case cCOMMA, cSTOP, cQ, cSEMI, cDASH, cCOLON:
			return j
		}
	}
	return j
}

// ofPlace reports whether the preposition can begin a phrase that says where,
// when or as what somebody spoke.
func (a *analysis) ofPlace(c *chunk) bool {
	switch a.form(int(c.from)) {
	case "as", "in", "during", "at", "on", "after", "before", "to", "by":
		return true
	}
	return false
}

// apposition reports whether the noun phrase at chunk i behind a comma is one
// and not the beginning of a clause.
func (a *analysis) apposition(i int) bool {
	relative := 0 // relative clauses whose verb is still to come
	for j := i + 1; j < len(a.ch) && j < i+20; j++ {
		switch c := a.ch.at(j); c.kind {
		case cVG:
			if c.form != finite || a.reduced(j) {
				continue
			}
			if relative--; relative < 0 {
				return false
			}
		case cNP:
			if a.form(int(c.from)) == "whose" {
				return true
			}
		case cTH:
			relative++
		case cCOMMA, cSTOP, cQ, cW, cSEMI, cDASH:
			return true
		}
	}
	return true
}
