package syntax

import "onrecord/loader/token"

// nickname returns the token of the mark that closes a nickname inside a name,
// which the mark at token j opens: Ada “Rook” Alder. It returns 0 when there is
// none.
func (a *Grammar) nickname(j, to int) int {
	r := a.Reg.At(j)
	if r == 0 || j == 0 {
		return 0
	}
	reg := a.Regions.At(int(r - 1))
	if reg.Open != j || reg.Close-j > 4 || reg.Close+1 >= to || a.Tags.At(j-1) != NP || a.Tags.At(reg.Close+1) != NP {
		return 0
	}
	for i := reg.First; i < reg.Last; i++ {
		if t := a.Tok.At(i); t.Kind != token.Word || !t.Upper && a.Tags.At(i) != D {
			return 0
		}
	}
	return reg.Close
}
