package syntax

// subjectHead returns the noun of the subject that ends at token i, before the
// phrases that belong to it, or -1 when it has none or its clause has a verb.
func (a *Grammar) subjectHead(i int) int {
	head := -1
	for n := 0; i > 0 && n < 14; i, n = i-1, n+1 {
		switch t := a.Tags.At(i); t {
		case N, NS, NP, D, PP, PS, J, NUM, ADV, Q:
		case IN, TO, VBN, VBG:
			head = -1
			if IsNoun(a.Tags.At(i - 1)) {
				head = i - 1
			}
		case STOP, SEMI, COLON, BRK, TH, SUB, W, CC, DASH, COMMA:
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
func (a *Grammar) plural(i int) bool {
	return a.Tags.At(i) == NS || a.Tags.At(i) == NP && a.pluralName(i)
}

// pluralName reports whether a capitalised word is a plural, as Democrats.
func (a *Grammar) pluralName(i int) bool {
	if i < 0 {
		return false
	}
	if e := a.Entry(i); e.Tags.Has(NS) {
		return true
	}
	t := a.Tok.At(i)
	return t.End-t.Start > 1 && a.Text[t.End-1] == 's' && a.Text[t.End-2] != 's' && (i == 0 || a.Tags.At(i-1) != NP)
}

// joined reports whether the name that ends at token i is the last of several:
// Alder and Bly.
func (a *Grammar) joined(i int) bool {
	for n := 0; i > 0 && n < 5; i, n = i-1, n+1 {
		switch a.Tags.At(i) {
		case NP:
		case CC:
			return a.Tags.At(i-1) == NP && a.Entry(i).Form == "and"
		default:
			return false
		}
	}
	return false
}
