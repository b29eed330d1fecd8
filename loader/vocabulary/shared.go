package vocabulary

import (
	"sync"

	"onrecord/loader/token"
)

// lists are the words that packages have registered.
var lists []func() []string

// Register adds the words that a package asks for, so that a document's tokens
// are looked up once, for all packages. It must be called from init functions
// only; the list is read when the first document is made.
func Register(words func() []string) { lists = append(lists, words) }

// shared gives each registered word a number.
var shared = sync.OnceValue(func() *struct {
	Vocabulary
	words []string
} {
	s := new(struct {
		Vocabulary
		words []string
	})
	s.words = []string{""}
	for _, list := range lists {
		for _, w := range list() {
			if len(w) > Longest || s.Exact(w, 0, len(w)) != 0 {
				continue
			}
			if len(s.words) > 1<<16-1 {
				panic("vocabulary: more than 65535 words")
			}
			s.Add(w, uint16(len(s.words)))
			s.words = append(s.words, w)
		}
	}
	return s
})

// Words are the registered words by their numbers. The first is empty: 0 is
// the number of all other words.
func Words() []string { return shared().words }

// Known reports whether a word in lower case is registered.
func Known(word string) bool { return shared().Lower(word, 0, len(word)) != 0 }

// AppendNumbers appends the number of each token to dst. A word that begins
// with a capital has the number of its spelling or else, as all others have,
// of the word in lower case.
func AppendNumbers(dst []uint16, text string, tokens []token.Token) []uint16 {
	v := shared()
	for i := range tokens {
		t := &tokens[i]
		n := uint16(0)
		if t.Kind == token.Word {
			if t.Upper {
				n = v.Exact(text, int(t.Start), int(t.End))
			}
			if n == 0 {
				n = v.Lower(text, int(t.Start), int(t.End))
			}
		}
		dst = append(dst, n)
	}
	return dst
}
