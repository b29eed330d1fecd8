package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loader/span"
)

// mojibake finds UTF-8 characters each of whose bytes was read as a character
// of Windows-1252, or of Latin-1: â€œ for “, Ã© for é. The sequences hardly
// occur otherwise; where they do, somebody shows them: such a one has no word
// beside it, or stands in a text whose other characters of its kind are sound.
func mojibake(text string) []edit {
	if strings.IndexByte(text, 0xc3) < 0 { // all first characters of a misreading begin with it
		return nil
	}
	var letters, marks evidence
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, w := utf8.DecodeRuneInString(text[i:])
		with, n := misread(text[i:])
		if n == 0 {
			if unicode.IsLetter(r) {
				letters.sound++
			} else if unicode.In(r, unicode.Pi, unicode.Pf) {
				marks.sound++
			}
			i += w
			continue
		}
		if with == "”" && n == len("â€") && between(text, i, i+n) {
			with = "‐" // its last byte, 90, is lost as well
		}
		kind := &marks
		char, _ := utf8.DecodeRuneInString(with)
		if unicode.IsLetter(char) {
			kind = &letters
		}
		kind.found = append(kind.found, edit{Span: span.Span{Start: i, End: i + n}, with: with})
		switch {
		case beside(text, i, i+n):
			kind.used++
		case unicode.IsLetter(char) || unicode.In(char, unicode.Pi, unicode.Pf):
			kind.shown++ // dashes and emoji may stand by themselves
		}
		if strings.ContainsRune("âÂÃðï", r) {
			kind.sure++
		}
		i += n
	}
	if letters.used+marks.used <= letters.shown+marks.shown || letters.sure+marks.sure == 0 {
		return nil
	}
	var found []edit
	if len(letters.found) > letters.sound {
		found = letters.found
	}
	if len(marks.found) > marks.sound || marks.sure > 1 {
		found = append(found, marks.found...)
	}
	return found
}

// evidence is what there is of misread characters of one kind.
type evidence struct {
	found       []edit
	used, shown int // with a word beside them and without
	sure        int // begin as hardly anything else does
	sound       int // characters of the kind that are right
}

// between reports whether letters stand at both sides of the stretch [i, j).
func between(text string, i, j int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[j:])
	return unicode.IsLetter(before) && unicode.IsLetter(after)
}

// misread decodes the character that text begins with a misreading of, and
// returns how many bytes the misreading takes, 0 where there is none.
func misread(text string) (string, int) {
	var raw [utf8.UTFMax]byte
	n, size := 0, 0
	for n < len(text) && size < len(raw) {
		r, w := utf8.DecodeRuneInString(text[n:])
		b, ok := windows1252[r]
		if !ok {
			break
		}
		raw[size] = b
		size++
		n += w
		if size == 1 && !leads(b) || size > 1 && b&0xc0 != 0x80 {
			size--
			n -= w
			break
		}
		if got, k := utf8.DecodeRune(raw[:size]); k == size && got != utf8.RuneError {
			return string(got), n
		}
	}
	// the byte 9D has no character in Windows-1252 and often got lost
	if size == 2 && raw[0] == 0xe2 && raw[1] == 0x80 {
		if strings.HasPrefix(text[n:], "\ufffd") {
			n += len("\ufffd")
		}
		return "”", n
	}
	return "", 0
}

// leads reports whether b begins characters that English texts have: Latin
// letters and signs, punctuation, emoji. The others are sound more often, as in
// CAFÉ’S.
func leads(b byte) bool {
	return b >= 0xc2 && b <= 0xc5 || b == 0xe2 || b == 0xef || b == 0xf0
}

// beside reports whether a word or its punctuation stands right beside the
// stretch [i, j).
func beside(text string, i, j int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[j:])
	return unicode.IsLetter(before) || unicode.IsDigit(before) || strings.ContainsRune(".,!?", before) ||
		(unicode.IsLetter(after) || unicode.IsDigit(after))
}

// pages are the beginnings of misreadings of punctuation in other code pages,
// by how they go on: those of Mac OS, of DOS, of Windows for Cyrillic.
var pages = map[string]map[rune]string{
	"‚Ä": {'ú': "“", 'ù': "”", 'ò': "‘", 'ô': "’", 'ì': "–", 'î': "—", '¶': "…"},
	"ΓÇ": {'£': "“", '¥': "”", 'ÿ': "‘", 'Ö': "’", 'ô': "–", 'ö': "—", 'ª': "…"},
	"вЂ": {'њ': "“", 'ќ': "”", '\u0098': "‘", '™': "’", '“': "–", '”': "—", '¦': "…"},
}

// otherPages finds UTF-8 punctuation that was read with one of them.
func otherPages(text string) []edit {
	var found []edit
	used := false
	for begin, rest := range pages {
		for i := 0; ; {
			k := strings.Index(text[i:], begin)
			if k < 0 {
				break
			}
			i += k
			r, w := utf8.DecodeRuneInString(text[i+len(begin):])
			at := span.Span{Start: i, End: i + len(begin) + w}
			if with := rest[r]; with != "" {
				found = append(found, edit{Span: at, with: with})
				used = used || beside(text, at.Start, at.End)
			}
			i += len(begin)
		}
	}
	if !used {
		return nil
	}
	return found
}

// controls finds the control characters 80 to 9F, which no text holds: they are
// Windows-1252 that was read as Latin-1. Quotation marks and dashes show it; a
// control that stands alone may be a line's end, or half of something worse.
func controls(text string) []edit {
	var found []edit
	marks := false
	for i := 0; i < len(text); {
		k := strings.IndexByte(text[i:], 0xc2)
		if k < 0 {
			break
		}
		i += k
		if i+1 < len(text) && text[i+1] >= 0x80 && text[i+1] < 0xa0 {
			if r := c1[text[i+1]-0x80]; r != 0 {
				found = append(found, edit{Span: span.Span{Start: i, End: i + 2}, with: string(r)})
				marks = marks || text[i+1] >= 0x91 && text[i+1] <= 0x97
			}
		}
		i++
	}
	if !marks {
		return nil
	}
	return found
}

// c1 are the characters of Windows-1252 at 80 to 9F; 0 where there is none.
var c1 = [32]rune{
	'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ',
}

// windows1252 are the bytes of its characters, and of the Latin-1 ones in their
// place.
var windows1252 = func() map[rune]byte {
	m := make(map[rune]byte, 192)
	for b := 0x80; b < 0x100; b++ {
		m[rune(b)] = byte(b)
	}
	for i, r := range c1 {
		if r != 0 {
			m[r] = byte(0x80 + i)
		}
	}
	return m
}()
