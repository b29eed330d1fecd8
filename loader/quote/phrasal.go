package quote

// phrasal finds the verb of several words that the verb group k begins, with
// the number of chunks behind it that belong to it.
func (a *analysis) phrasal(k int, f *frame) (*frame, int) {
	best, n := f, 0
	for i := range f.phrasal {
		p := &f.phrasal[i]
		at := a.follow(int(a.ch.at(k).to), p.words)
		if at == 0 && a.ch.kind(k+1) == cADV {
			at = a.follow(int(a.ch.at(k+1).to), p.words) // stuck closely to
		}
		for m := k + 1; m < len(a.ch) && int(a.ch.at(m).to) <= at; m++ {
			if int(a.ch.at(m).to) == at && m-k > n {
				best, n = &words.frames[p.frame], m-k
			}
		}
	}
	return best, n
}

// follow returns the token behind the words when they stand at token i, else 0.
func (a *analysis) follow(i int, words []string) int {
	for _, w := range words {
		if i >= len(a.tok) || !same(a.tok.at(i).Text(a.text), w) {
			return 0
		}
		i++
	}
	return i
}
