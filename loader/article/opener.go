package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A sentence of the article may begin like a known phrase: "By noon, their own
// allies had buckled", "More than 40 traders came", "Read my lips, Marsh said".

// isSentence reports whether a line that opens with a phrase is a sentence of
// running text all the same.
func (b *block) isSentence(s string) bool {
	if b.n < 5 || !b.terminal() {
		return false
	}
	c := &b.classes
	speaks := c[saying] > 0 || b.quotes > 0
	label := b.colons > 0 && b.quotes == 0
	switch first, rest, _ := strings.Cut(strings.TrimLeft(s, "“\"‘'"), " "); b.role {
	case signature:
		next, _ := utf8.DecodeRuneInString(rest)
		return leadWords[strings.ToLower(first)] && (unicode.IsLower(next) || speaks) && !label
	case trail, relatedHead, media:
		if label {
			return false
		}
		return speaks || imperativeFree[strings.ToLower(strings.Trim(first, ",:"))] && c[function] >= 2 &&
			c[personal] == 0
	case pitch:
		return c[saying] > 0 && c[pitching] == 0 && c[asking] == 0
	}
	return false
}

var (
	leadWords      = wordSet("by from date time text author modified")
	imperativeFree = wordSet("more also previously related best most other around popular trending latest")
)
