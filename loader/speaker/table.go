package speaker

import (
	"strings"

	"onrecord/loader/vocabulary"
)

// table answers what is known of a word as it is written: folded and cased
// knowledge merged.
type table struct {
	lower vocabulary.Vocabulary // by lower-case spelling
	cased vocabulary.Vocabulary // by spelling; what lower has is merged in
	words []word                // by the numbers of both; the first is unknown
}

var unknown word

func (t *table) build(l *lexicon) {
	t.words = make([]word, 1, 1+len(l.folded)+len(l.cased))
	for s, w := range l.folded {
		t.lower.Add(s, uint16(len(t.words)))
		t.words = append(t.words, w)
	}
	for s, w := range l.cased {
		if f, ok := l.folded[asciiLower(s)]; ok {
			w = f.merge(w)
		}
		t.cased.Add(s, uint16(len(t.words)))
		t.words = append(t.words, w)
	}
}

// lookup returns what is known of the word s, never nil. It does not allocate.
func (t *table) lookup(s string, upper bool) *word { return t.lookupIn(s, 0, len(s), upper) }

// lookupIn is lookup for the word text[from:to].
func (t *table) lookupIn(text string, from, to int, upper bool) *word {
	if upper {
		if n := t.cased.Exact(text, from, to); n != 0 {
			return &t.words[n]
		}
		if to-from > 1 && text[to-1] == '.' {
			to-- // Mr.
			if n := t.cased.Exact(text, from, to); n != 0 {
				return &t.words[n]
			}
		}
	}
	return &t.words[t.lower.Lower(text, from, to)]
}

func asciiLower(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return r + 0x20
		}
		return r
	}, s)
}
