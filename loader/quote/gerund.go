package quote

// gerundNoun reports whether the -ing form at token i, between tags p and n, is a
// noun: a meeting in May, the recent polling, but her meeting them. Known is that
// the lexicon has it as one.
func (a *analysis) gerundNoun(i, prev int, p, n tag, known bool) bool {
	switch n {
	case tD, tPP, tP, tPO, tNP, tN, tNS, tJ, tNUM, tVBG, tADV, tSUB, tW, tNOT:
		return false
	}
	switch p {
	case tD, tJ, tNUM, tPS, tPP:
		return a.form(prev) != "longer" // no longer trying
	case tN, tNP:
		if k := a.entry(i).cue; k != 0 && words.frames[k].quote && (n == tCOMMA || a.tags.at(i+1) == tQ) {
			return false // a sign reading, “No entry”
		}
		return known && n != tTH && n != tTO || p == tN && (n == tSTOP || n == tX)
	}
	return false
}
