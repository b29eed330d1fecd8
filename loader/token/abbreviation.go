package token

import (
	"strings"
	"sync"

	"onrecord/loader/lexicon"
)

// abbreviations are words whose stop is part of their token: titles, months,
// states as the wire services shorten them, companies. Case counts: "Gen." is a
// rank, "gen." is not one.
var abbreviations = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool, 256)
	for _, c := range []lexicon.Class{lexicon.Abbreviation, lexicon.Title, lexicon.Month, lexicon.Weekday} {
		for _, w := range lexicon.Words(c) {
			switch {
			case w.Value("joined") == "small":
				m[w.Lemma] = true
			case w.Has("joined"):
				m[strings.ToUpper(w.Lemma[:1])+w.Lemma[1:]] = true
			}
		}
	}
	return m
})

// abbreviation reports whether text[start:dot] is a word that is written with
// the dot after it: one of the list, or an initial (“J. Alder”).
func abbreviation(text string, start, dot int) bool {
	if dot-start > 3 && text[start+1] == '-' {
		start += 2 // R-Ky.
	}
	switch n := dot - start; {
	case n == 1:
		return text[start] >= 'A' && text[start] <= 'Z' && text[start] != 'I' &&
			dot+2 < len(text) && text[dot+1] == ' ' && text[dot+2] >= 'A' && text[dot+2] <= 'Z'
	case n <= 6:
		if c := text[start]; c > 'Z' && c != 'v' && c != 'e' && c != 'a' {
			return false
		}
		return abbreviations()[text[start:dot]]
	}
	return false
}
