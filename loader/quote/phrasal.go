package quote

import "onrecord/loader/syntax"

// phrasal finds the verb of several words that the verb group k begins, with
// the number of chunks behind it that belong to it.
func (a *analysis) phrasal(k int, f *syntax.Frame) (*syntax.Frame, int) {
	best, n := f, 0
	for i := range f.Phrasal {
		p := &f.Phrasal[i]
		at := a.follow(int(a.Ch.At(k).To), p.Words)
		if at == 0 && a.Ch.Kind(k+1) == syntax.ChunkADV {
			at = a.follow(int(a.Ch.At(k+1).To), p.Words) // stuck closely to
		}
		for m := k + 1; m < len(a.Ch) && int(a.Ch.At(m).To) <= at; m++ {
			if int(a.Ch.At(m).To) == at && m-k > n {
				best, n = &syntax.Words.Frames[p.Frame], m-k
			}
		}
	}
	return best, n
}

// follow returns the token behind the words when they stand at token i, else 0.
func (a *analysis) follow(i int, words []string) int {
	for _, w := range words {
		if i >= len(a.Tok) || !syntax.Same(a.Tok.At(i).Text(a.Text), w) {
			return 0
		}
		i++
	}
	return i
}
