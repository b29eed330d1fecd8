package quote

// clitic returns the lexical tag and the entry of what leans on the word before it.
func clitic(s string) (tag, uint16) {
	if len(s) > 0 {
		switch s[len(s)-1] | 0x20 {
		case 's':
			return tPS, 0
		case 'd':
			return tMD, words.find("'d")
		case 'm':
			return tVBZ, words.find("'m")
		case 'l':
			return tMD, words.find("'ll")
		}
		if s[len(s)-2]|0x20 == 'r' {
			return tVBZ, words.find("'re")
		}
	}
	return tVB, words.find("'ve")
}

// settleS tells the short is and has from the possessive ending.
func (a *analysis) settleS(i, prev, next int) tag {
	if prev < 0 {
		return tPS
	}
	switch pe := a.entry(prev); {
	case pe.form == "let":
		return tPO // let’s
	case a.tags.at(prev) == tP || a.tags.at(prev) == tPO && pe.form == "it" || a.tags.at(prev) == tEX || a.tags.at(prev) == tW || a.tags.at(prev) == tTH, pe.form == "here", pe.form == "that":
		a.ent[i] = words.find("is")
		if n := a.afterAdverb(next); n >= 0 && (pe.form == "he" || pe.form == "she" || pe.form == "who") && a.entry(n).tags.has(tVBN) {
			if f := &words.frames[a.entry(n).cue]; a.entry(n).form == "been" || f.quote && f.that && !f.rcpt {
				a.ent[i] = words.find("has") // she’s said that
			}
		}
		return tVBZ
	}
	if next < 0 {
		return tPS
	}
	switch nt, ne := a.tags.at(next), a.entry(next); {
	case nt == tD && (ne.form == "a" || ne.form == "an" || ne.form == "the"), nt == tNOT, nt == tVBG && a.governs(next):
		a.ent[i] = words.find("is")
		return tVBZ
	}
	return tPS
}

// governs reports whether an object or an infinitive stands behind the -ing
// form at token i, so that it is no noun: the mayor’s handling of it, but the
// mayor’s handling it.
func (a *analysis) governs(i int) bool {
	switch t, _ := a.at(a.next(i, len(a.tags))); t {
	case tD, tPP, tPO, tP, tTO:
		return true
	}
	return false
}

// afterAdverb returns the token at i or, when that is an adverb, the one behind
// it.
func (a *analysis) afterAdverb(i int) int {
	if i >= 0 && i+1 < len(a.tok) && a.tags.at(i) == tADV {
		return i + 1
	}
	return i
}
