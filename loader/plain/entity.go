package plain

import (
	"html"
	"strings"
	"unicode/utf8"
)

const longestEntity = 32 // bytes between & and ;

// entities resolves the references of HTML: &ldquo; &#8220; &#x201c;, also doubled
// ones: &amp;ldquo;.
func entities(w *writer) {
	given := w.before
	if strings.IndexByte(given, '&') < 0 {
		return
	}
	for i := 0; i < len(given); i++ {
		if given[i] != '&' {
			continue
		}
		end := reference(given, i)
		if end < 0 {
			continue
		}
		words := html.UnescapeString(given[i:end])
		for words == "&" { // &amp;ldquo;
			more := reference(given[:min(len(given), end+longestEntity+1)], end-1)
			if given[end-1] != ';' || more < 0 {
				more = bare(given, end)
			}
			if more < 0 {
				break
			}
			words, end = html.UnescapeString("&"+given[end:more]), more
		}
		if !shown(given, i, end) {
			w.replace(i, end, words, "entities")
		}
		i = end - 1
	}
}

// reference is the end of the character reference that begins at the & at byte i, -1
// when none does.
func reference(s string, i int) int {
	if s[i] != '&' {
		return -1
	}
	return bare(s, i+1)
}

// bare is the end of a reference whose name begins at byte i, -1 when it names no
// character.
func bare(s string, i int) int {
	for j := i; j < len(s) && j-i <= longestEntity; j++ {
		switch c := s[j] | 0x20; {
		case s[j] == ';':
			ref := "&" + s[i:j+1]
			if words := html.UnescapeString(ref); j > i && words != ref && utf8.RuneCountInString(words) <= 2 {
				return j + 1
			}
			return -1
		case c >= 'a' && c <= 'z', s[j] >= '0' && s[j] <= '9', s[j] == '#' && j == i:
		default:
			return -1
		}
	}
	return -1
}

// shown reports whether the reference at [i, end) is what the text speaks of: it
// stands alone between quotation marks or backticks.
func shown(s string, i, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[end:])
	switch before {
	case '“':
		return after == '”'
	case '‘':
		return after == '’'
	case '"', '\'', '`':
		return after == before
	}
	return false
}
