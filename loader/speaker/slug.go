package speaker

import (
	"strconv"
	"strings"
)

// slug makes an id of a name: lower-case ASCII letters and digits joined by
// hyphens, the first one a letter. Letters of scripts it cannot spell stand as
// their code point, "u738b".
func slug(name string) string {
	var b strings.Builder
	gap := false
	for _, c := range fold(name) {
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(c)
		case c == '\'' || c == '.':
			// O'Brien is obrien, U.S. is us
		case c >= 0x370:
			if b.Len() > 0 {
				b.WriteByte('-')
			}
			b.WriteString("u" + strconv.FormatInt(int64(c), 16))
			gap = true
		default:
			gap = true
		}
		if b.Len() > 80 {
			break
		}
	}
	s := b.String()
	if s == "" {
		return "speaker"
	}
	if s[0] < 'a' {
		return "s-" + s
	}
	return s
}
