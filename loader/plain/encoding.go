package plain

import (
	"strings"
	"unicode/utf8"
)

// bytes1252 gives the byte that Windows-1252 has for a character above ASCII; the
// controls that the code page leaves open stand for themselves.
var bytes1252 = func() map[rune]byte {
	m := make(map[rune]byte, 128)
	for i, r := range windows1252 {
		m[r] = byte(0x80 + i)
	}
	for r := rune(0x80); r <= 0xff; r++ {
		if _, ok := m[r]; !ok {
			m[r] = byte(r)
		}
	}
	return m
}()

// windows1252 are the characters of the bytes 0x80 to 0x9f; the five that the code
// page leaves open stay what they are, as in the WHATWG's table.
var windows1252 = [32]rune{
	'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8d, 'Ž', 0x8f,
	0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9d, 'ž', 'Ÿ',
}

// Windows1252 is the character of a byte above ASCII in Windows-1252.
func Windows1252(b byte) rune {
	if b >= 0x80 && b < 0xa0 {
		return windows1252[b-0x80]
	}
	return rune(b)
}

// encoding repairs UTF-8 that was read as Windows-1252 and written as UTF-8 again
// (â€œ for “, Ã© for é), the controls U+0080 to U+009F, which are punctuation of
// Windows-1252, and takes off what cannot be seen.
func encoding(w *writer) {
	given := w.before
	if !suspicious(given) {
		return
	}
	sure := twice(given)
	for i := 0; i < len(given); {
		if given[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(given[i:])
		switch {
		case r >= 0x80 && r < 0xa0 && r != 0x85:
			if p := windows1252[r-0x80]; p != r {
				w.replace(i, i+n, string(p), "controls")
			}
		case i > 0 && invisible(r):
			w.replace(i, i+n, "", "invisible")
		case lead(r):
			if words, m := decoded(given[i:], sure); m > 0 {
				w.replace(i, i+m, words, "mojibake")
				n = m
			}
		}
		i += n
	}
}

// suspicious reports whether encoding may find something: no character that it
// changes begins with another byte.
func suspicious(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case 0xc2:
			if i+1 < len(s) && (s[i+1] < 0xa0 || s[i+1] == 0xad) {
				return true
			}
		case 0xc3: // Â, Ã, â, ã, ä … before a continuation
			if i+2 < len(s) && s[i+2] >= 0x80 {
				return true
			}
			if i+1 < len(s) && s[i+1] == 0x82 { // Â before a blank
				return true
			}
		case 0xe2:
			if i+2 < len(s) && (s[i+1] == 0x80 && (s[i+2] == 0x8b || s[i+2] >= 0x8e && s[i+2] <= 0x8f || s[i+2] >= 0xaa && s[i+2] <= 0xae) || s[i+1] == 0x81 && s[i+2] >= 0xa0) {
				return true
			}
		case 0xef:
			if strings.HasPrefix(s[i:], "\ufeff") && i > 0 {
				return true
			}
		}
	}
	return false
}

// invisible reports characters that are not seen and part words: soft hyphen,
// zero-width blank, word joiner, byte order mark, direction marks. The joiner of
// emoji is not among them.
func invisible(r rune) bool {
	switch {
	case r == 0xad, r == 0x200b, r == 0x2060, r == 0xfeff, r == 0x200e, r == 0x200f:
		return true
	}
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// lead reports whether a character's byte in Windows-1252 begins one of UTF-8.
func lead(r rune) bool { return r >= 0xc2 && r <= 0xf4 }

// decoded reads the first character of s as one that was encoded twice, and how many
// bytes it takes; 0 when it is none. Only where the text is surely of that kind are
// two characters read so that may stand side by side (Ã”, an irmã’s), and Â before a
// blank that was a fixed one.
func decoded(s string, sure bool) (string, int) {
	first, n := utf8.DecodeRuneInString(s)
	want := 2
	switch b := byte(first); {
	case b >= 0xf0:
		want = 4
	case b >= 0xe0:
		want = 3
	}
	buf := append(make([]byte, 0, 4), byte(first))
	symbols := true
	for len(buf) < want {
		r, m := utf8.DecodeRuneInString(s[n:])
		b, ok := bytes1252[r]
		if !ok || b < 0x80 || b > 0xbf {
			break
		}
		symbols = symbols && r > 0xa0 && r < 0xc0
		buf = append(buf, b)
		n += m
	}
	switch {
	case len(buf) == want && utf8.Valid(buf):
		if r, _ := utf8.DecodeRune(buf); sure || want > 2 || symbols && r >= 0xa0 {
			return string(buf), n
		}
	case strings.HasPrefix(s, "â€"):
		return "”", len("â€") // the last byte, 0x9d, was lost
	case sure && strings.HasPrefix(s, "Â "):
		return "", len("Â")
	}
	return "", 0
}

// twice reports whether a text holds characters that can only have been encoded
// twice.
func twice(s string) bool {
	return strings.Contains(s, "â€") || strings.Contains(s, "Ã©") || strings.Contains(s, "Ã¼") || strings.Contains(s, "Ã¶") || strings.Contains(s, "ðŸ")
}
