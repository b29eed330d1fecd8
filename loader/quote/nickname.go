package quote

import "onrecord/loader/token"

// nickname returns the token of the mark that closes a nickname inside a name,
// which the mark at token j opens: Ada “Rook” Alder. It returns 0 when there is
// none.
func (a *grammar) nickname(j, to int) int {
	r := a.reg.at(j)
	if r == 0 || j == 0 {
		return 0
	}
	reg := a.regions.at(int(r - 1))
	if reg.open != j || reg.close-j > 4 || reg.close+1 >= to || a.tags.at(j-1) != tNP || a.tags.at(reg.close+1) != tNP {
		return 0
	}
	for i := reg.first; i < reg.last; i++ {
		if t := a.tok.at(i); t.Kind != token.Word || !t.Upper && a.tags.at(i) != tD {
			return 0
		}
	}
	return reg.close
}
