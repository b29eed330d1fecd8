package speaker

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"onrecord/loader/vocabulary"
)

// table answers what is known of a word as it is written: folded and cased
// knowledge merged.
type table struct {
	lower vocabulary.Vocabulary // by lower-case spelling
	cased vocabulary.Vocabulary // by spelling; what lower has is merged in
	words []word                // by the numbers of both; the first is unknown
}

func init() { vocabulary.Register(func() []string { return loadLexicon().table.list() }) }

func (t *table) list() []string { return append(t.lower.Words(), t.cased.Words()...) }

// numbered are the words by their numbers in the shared vocabulary.
var numbered = sync.OnceValue(func() []*word {
	t := &loadLexicon().table
	list := vocabulary.Words()
	out := make([]*word, len(list))
	for n, w := range list {
		r, _ := utf8.DecodeRuneInString(w)
		out[n] = t.lookup(w, unicode.IsUpper(r))
	}
	return out
})

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

// lookup returns what is known of the word s, never nil.
func (t *table) lookup(s string, upper bool) *word {
	if upper {
		if n := t.cased.Exact(s, 0, len(s)); n != 0 {
			return &t.words[n]
		}
		if n := len(s) - 1; n > 0 && s[n] == '.' {
			s = s[:n] // Mr.
			if n := t.cased.Exact(s, 0, n); n != 0 {
				return &t.words[n]
			}
		}
	}
	return &t.words[t.lower.Lower(s, 0, len(s))]
}

func asciiLower(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return r + 0x20
		}
		return r
	}, s)
}
