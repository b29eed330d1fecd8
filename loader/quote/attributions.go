package quote

import "onrecord/loader/syntax"

// attList are attributions, which are read by at: a search that found none gives -1.
type attList []attribution

// noAttribution stands outside of the list; it is only read.
var noAttribution = attribution{unit: -1}

func (l attList) at(i int) *attribution {
	if uint(i) < uint(len(l)) {
		return &l[i]
	}
	return &noAttribution
}

// tokens is a range of tokens, [from, to).
func tokens(from, to int) syntax.Tokens { return syntax.Tokens{From: from, To: to} }
