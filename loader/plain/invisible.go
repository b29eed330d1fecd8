package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loader/span"
)

// invisible finds the characters that only tell where a line may end: soft
// hyphens, zero-width spaces and joiners, marks of byte order inside a text. A
// zero-width space that is all there is between two words stays, and so does a
// byte order mark at the beginning.
func invisible(text string) []edit {
	var found []edit
	for _, mark := range []string{"\u00ad", "\u200b", "\u2060", "\ufeff"} {
		for i := 0; ; {
			k := strings.Index(text[i:], mark)
			if k < 0 {
				break
			}
			i += k
			at := span.Span{Start: i, End: i + len(mark)}
			i = at.End
			if mark == "\ufeff" && at.Start == 0 || mark == "\u200b" && divides(text, at) {
				continue
			}
			found = append(found, edit{Span: at})
		}
	}
	return found
}

// divides reports whether two words meet at a span: “endThe”.
func divides(text string, at span.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at.Start])
	after, _ := utf8.DecodeRuneInString(text[at.End:])
	return unicode.IsUpper(after) && (unicode.IsLower(before) || unicode.IsPunct(before))
}
