package quote

// phrasal finds the verb of several words that the verb group k begins, with
// the number of chunks behind it that belong to it.
func (a *analysis) phrasal(k int, f *frame) (*frame, int) {
	best, n := f, 0
	for i := range f.phrasal {
		p := &f.phrasal[i]
		at := int(a.ch[k].to)
		ok := true
		for _, w := range p.words {
			if at >= len(a.tok) || !same(a.tok[at].Text(a.text), w) {
				ok = false
				break
			}
			at++
		}
		if !ok {
			continue
		}
		for m := k + 1; m < len(a.ch) && int(a.ch[m].to) <= at; m++ {
			if int(a.ch[m].to) == at && m-k > n {
				best, n = &words.frames[p.frame], m-k
			}
		}
	}
	return best, n
}
