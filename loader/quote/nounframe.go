package quote

// nounFrame is the complements of a cue noun.
type nounFrame struct {
	lemma string
	that  bool
	inf   bool
	wh    bool
	words bool // q: what was said can be put beside it
	prep  []string
}

func newNounFrame(f []string) nounFrame {
	r := nounFrame{lemma: f[0]}
	for _, c := range f[1:] {
		switch c {
		case "s":
			r.that = true
		case "i":
			r.inf = true
		case "w":
			r.wh = true
		case "q":
			r.words = true
		default:
			r.prep = append(r.prep, c)
		}
	}
	return r
}
