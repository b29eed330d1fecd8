package syntax

// NounFrame is the complements of a cue noun.
type NounFrame struct {
	Lemma string
	That  bool
	Inf   bool
	Wh    bool
	Words bool // q: what was said can be put beside it
	Prep  []string
}

func newNounFrame(f []string) NounFrame {
	r := NounFrame{Lemma: f[0]}
	for _, c := range f[1:] {
		switch c {
		case "s":
			r.That = true
		case "i":
			r.Inf = true
		case "w":
			r.Wh = true
		case "q":
			r.Words = true
		default:
			r.Prep = append(r.Prep, c)
		}
	}
	return r
}
