package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loader/vocabulary"
)

// words are those of one text, in lower case, hyphened ones whole.
type words map[string]bool

// wordsOf lists the words of a text that no line's end cuts.
func wordsOf(text string) words {
	w := make(words)
	for _, f := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' }) {
		if f = strings.ToLower(f); !strings.HasSuffix(f, "-") {
			w[f] = true
		}
	}
	return w
}

// hyphen joins a word that a line's end has parted: mater-⏎nity. One that is written
// with a hyphen keeps it: well-⏎known, Vice-⏎President.
func (m *marker) hyphen(i int) int {
	s := m.before
	j := i + 1
	if j < len(s) && s[j] == '\r' {
		j++
	}
	if j >= len(s) || s[j] != '\n' {
		return 1
	}
	j++
	for j < len(s) && (s[j] == ' ' || s[j] == '\t') {
		j++
	}
	next, _ := utf8.DecodeRuneInString(s[j:])
	last, _ := utf8.DecodeLastRuneInString(s[:i])
	if !unicode.IsLetter(next) || !unicode.IsLetter(last) {
		return 1
	}
	from, to := i, j
	for from > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:from])
		if !unicode.IsLetter(r) && r != '-' {
			break
		}
		from -= n
	}
	for to < len(s) {
		r, n := utf8.DecodeRuneInString(s[to:])
		if !unicode.IsLetter(r) {
			break
		}
		to += n
	}
	if m.keepsHyphen(s[from:i], s[j:to]) {
		m.replace(i+1, j, "", "hyphens")
	} else {
		m.replace(i, j, "", "hyphens")
	}
	return j - i
}

// keepsHyphen decides by what else the text writes, then by what the words are.
func (m *marker) keepsHyphen(first, second string) bool {
	if r, _ := utf8.DecodeRuneInString(second); unicode.IsUpper(r) || strings.Contains(first, "-") {
		return true
	}
	if m.parts == nil {
		m.parts = wordsOf(m.before)
	}
	a, b := strings.ToLower(first), strings.ToLower(second)
	switch {
	case m.parts[a+b]:
		return false
	case m.parts[a+"-"+b]:
		return true
	case vocabulary.Known(a + b):
		return false
	case compounding[a]:
		return true
	}
	return vocabulary.Known(a) && vocabulary.Known(b) && len(b) > 3
}

// compounding are first parts that a hyphen follows in writing.
var compounding = func() map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(`all cross ex half high ill low long mid much non self semi short so vice well
		two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety`) {
		m[w] = true
	}
	return m
}()
