package quote

// nounFrame is the complements of a cue noun.
type nounFrame struct {
	lemma string
	that  bool
	inf   bool
	prep  []string
}

func (b *builder) cueNoun(f []string) {
	r := nounFrame{lemma: f[0]}
	for _, c := range f[1:] {
		switch c {
		case "s":
			r.that = true
		case "i":
			r.inf = true
		default:
			r.prep = append(r.prep, c)
		}
	}
	b.nouns = append(b.nouns, r)
	k := uint16(len(b.nouns) - 1)
	b.tag(f[0], tN).noun = k
	b.tag(plural(f[0]), tNS).noun = k
}
