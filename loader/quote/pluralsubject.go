package quote

// subjectHead returns the noun of the subject that ends at token i, before the
// phrases that belong to it, or -1 when it has none or its clause has a verb.
func (a *analysis) subjectHead(i int) int {
	head := -1
	for n := 0; i > 0 && n < 14; i, n = i-1, n+1 {
		switch t := a.tags.at(i); t {
		case tN, tNS, tNP, tD, tPP, tPS, tJ, tNUM, tADV, tQ:
		case tIN, tTO, tVBN, tVBG:
			head = -1
			if isNoun(a.tags.at(i - 1)) {
				head = i - 1
			}
		case tSTOP, tSEMI, tCOLON, tBRK, tTH, tSUB, tW, tCC, tDASH, tCOMMA:
			return head
		default:
			return -1
		}
	}
	if i > 0 {
		return -1
	}
	return head
}

// plural reports whether the noun at token i is one.
func (a *analysis) plural(i int) bool {
	return a.tags.at(i) == tNS || a.tags.at(i) == tNP && a.pluralName(i)
}

// pluralName reports whether a capitalised word is a plural, as Democrats.
func (a *analysis) pluralName(i int) bool {
	if i < 0 {
		return false
	}
	if e := a.entry(i); e.tags.has(tNS) {
		return true
	}
	t := a.tok.at(i)
	return t.End-t.Start > 1 && a.text[t.End-1] == 's' && a.text[t.End-2] != 's' && (i == 0 || a.tags.at(i-1) != tNP)
}

// joined reports whether the name that ends at token i is the last of several:
// Alder and Bly.
func (a *analysis) joined(i int) bool {
	for n := 0; i > 0 && n < 5; i, n = i-1, n+1 {
		switch a.tags.at(i) {
		case tNP:
		case tCC:
			return a.tags.at(i-1) == tNP && a.entry(i).form == "and"
		default:
			return false
		}
	}
	return false
}
