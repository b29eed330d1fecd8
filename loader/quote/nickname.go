package quote

import "onrecord/loader/token"

// nickname returns the token of the mark that closes a nickname inside a name,
// which the mark at token j opens: Ada “Rook” Alder. It returns 0 when there is
// none.
func (a *analysis) nickname(j, to int) int {
	r := a.reg[j]
	if r == 0 || j == 0 {
		return 0
	}
	reg := &a.regions[r-1]
	if reg.open != j || reg.close-j > 4 || reg.close+1 >= to || a.tag(j-1) != tNP || a.tag(reg.close+1) != tNP {
		return 0
	}
	for i := reg.first; i < reg.last; i++ {
		if t := a.tok[i]; t.Kind != token.Word || !t.Upper && a.tags[i] != tD {
			return 0
		}
	}
	return reg.close
}
