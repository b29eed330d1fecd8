package article

import "testing"

// Every class of words has some, and every word of the lexicon is found by its
// hash.
func TestLexicon(t *testing.T) {
	var seen [classes]int
	for w, bits := range lexicon {
		h := uint32(hashSeed)
		for i := range len(w) {
			h = (h ^ uint32(w[i])) * hashPrime
		}
		if got := classOf([]byte(w), h); got != bits {
			t.Errorf("%q: classes %b, want %b", w, got, bits)
		}
		for c := range classes {
			if bits&(1<<c) != 0 {
				seen[c]++
			}
		}
	}
	for c, n := range seen {
		if n == 0 {
			t.Errorf("class %d has no words", c)
		}
	}
	if got := classOf([]byte("zzz"), 7); got != 0 {
		t.Errorf("a word that is not there has classes %b", got)
	}
}
