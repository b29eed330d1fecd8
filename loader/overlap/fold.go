package overlap

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold returns the words of a text in the form in which they are compared:
// lower case; inner apostrophes, hyphens and the dots of "U.S." dropped;
// possessive endings left out; "n't" as a word "not"; 1,700 as 1700.
func Fold(text string) []string {
	words, _ := foldAt(text)
	return words
}

// foldAt is Fold with where each word stands, bytes from and to.
func foldAt(text string) (words []string, places [][2]int) {
	var word []byte
	for i := 0; i < len(text); {
		r, w := utf8.DecodeRuneInString(text[i:])
		if !wordRune(r) {
			i += w
			continue
		}
		from := i
		word = word[:0]
		negated := false
		number := unicode.IsDigit(r)
		letters := 0 // since the last dot
		for i < len(text) {
			r, w = utf8.DecodeRuneInString(text[i:])
			if wordRune(r) {
				word = utf8.AppendRune(word, unicode.ToLower(r))
				letters++
				i += w
				continue
			}
			next, _ := utf8.DecodeRuneInString(text[i+w:])
			if !wordRune(next) {
				break
			}
			switch {
			case apostrophe(r):
				rest := text[i+w:]
				if ending(rest, "s") {
					i += w + 1
					goto done
				}
				if ending(rest, "t") && len(word) > 1 && word[len(word)-1] == 'n' {
					i += w + 1
					word = unnegated(word)
					negated = true
					goto done
				}
			case hyphen(r) && !number:
			case r == '.' && number && unicode.IsDigit(next):
				word = append(word, '.')
			case r == '.' && letters == 1 && !number:
				letters = 0
			case r == ',' && number && unicode.IsDigit(next):
			default:
				goto done
			}
			i += w
		}
	done:
		if len(word) > 0 {
			words, places = append(words, string(word)), append(places, [2]int{from, i})
		}
		if negated {
			words, places = append(words, "not"), append(places, [2]int{from, i})
		}
	}
	return words, places
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

func hyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' || r == '\u00ad' }

// ending tells whether rest begins with a letter that ends its word.
func ending(rest, letter string) bool {
	if !strings.EqualFold(rest[:1], letter) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest[1:])
	return !wordRune(r)
}

// unnegated is the verb of a contraction: "don't", "can't", "won't".
func unnegated(word []byte) []byte {
	switch string(word) {
	case "can":
		return word
	case "won":
		return []byte("will")
	case "shan":
		return []byte("shall")
	}
	return word[:len(word)-1]
}

// stem takes an English word to a form that its inflections and its British and
// American spellings mostly share. It is lighter than Porter's: it need not
// give a word, and rather leaves two forms apart than joins two words.
func stem(word string) string {
	if len(word) < 4 || word[0] >= '0' && word[0] <= '9' {
		return word
	}
	w := word
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		w = w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "ches"),
		strings.HasSuffix(w, "shes"):
		w = w[:len(w)-2]
	case strings.HasSuffix(w, "ss"), strings.HasSuffix(w, "us"), strings.HasSuffix(w, "is"):
	case strings.HasSuffix(w, "s"):
		w = w[:len(w)-1]
	}
	switch {
	case strings.HasSuffix(w, "ing") && len(w) > 6:
		w = w[:len(w)-3]
	case strings.HasSuffix(w, "ied") && len(w) > 4:
		w = w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "ed") && len(w) > 5:
		w = w[:len(w)-2]
	}
	switch {
	case strings.HasSuffix(w, "isation"):
		w = w[:len(w)-7] + "ization"
	case strings.HasSuffix(w, "ise"):
		w = w[:len(w)-3] + "ize"
	case strings.HasSuffix(w, "our") && len(w) > 5:
		w = w[:len(w)-3] + "or"
	case strings.HasSuffix(w, "ence"), strings.HasSuffix(w, "ense"):
		w = w[:len(w)-4] + "ens"
	case strings.HasSuffix(w, "tre"):
		w = w[:len(w)-3] + "ter"
	}
	if len(w) > 4 && strings.HasSuffix(w, "e") {
		w = w[:len(w)-1]
	}
	if n := len(w); n > 4 && w[n-1] == w[n-2] && w[n-1] != 's' {
		w = w[:n-1] // "planned" → "plann" → "plan", as "travelled" and "traveled"
	}
	return w
}
