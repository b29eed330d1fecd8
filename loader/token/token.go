package token

import (
	"unicode"
	"unicode/utf8"

	"onrecord/loader/span"
)

// Kind tells what a token is made of.
type Kind uint8

const (
	Word   Kind = iota // letters, with inner apostrophes, hyphens and dots: don't, US-led, U.S.; a handle: @pier_watch
	Number             // digits, with inner points, commas, slashes and colons: 1,700, 6-4, 10:30
	Clitic             // what leans on the word before it: ’s, ’ll, ’re, ’ve, ’d, ’m
	Mark               // one punctuation mark or symbol
	Break              // a line break, or several with blanks between them
)

// Token is one piece of a text, [Start, End) in bytes.
type Token struct {
	Start, End int32
	Kind       Kind
	Upper      bool // begins with an upper-case or title-case letter
}

// Span is the token's place.
func (t Token) Span() span.Span { return span.Span{Start: int(t.Start), End: int(t.End)} }

// Text cuts the token from the text it was scanned from.
func (t Token) Text(text string) string { return text[t.Start:t.End] }

// Byte classes. Everything that is not ASCII is classed wide and decoded.
const (
	other = iota
	letter
	digit
	blank
	line
	wide
)

var class = func() (c [256]uint8) {
	for b := range c {
		switch {
		case b >= utf8.RuneSelf:
			c[b] = wide
		case b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z':
			c[b] = letter
		case b >= '0' && b <= '9':
			c[b] = digit
		case b == '\n' || b == '\r':
			c[b] = line
		case b == ' ' || b == '\t' || b == '\v' || b == '\f':
			c[b] = blank
		}
	}
	return c
}()

// Append scans text[in] and appends its tokens to dst. Blanks between tokens
// are no token; line breaks are.
func Append(dst []Token, text string, in span.Span) []Token {
	text = text[:in.End]
	first := len(dst)
	for i := in.Start; i < len(text); {
		b := text[i]
		switch class[b] {
		case blank:
			i++
		case letter:
			j := word(text, i+1)
			dst = append(dst, Token{int32(i), int32(j), Word, b < 'a'})
			i = j
		case digit:
			j := number(text, i+1)
			dst = append(dst, Token{int32(i), int32(j), Number, false})
			i = j
		case line:
			j := lines(text, i)
			dst = append(dst, Token{int32(i), int32(j), Break, false})
			i = j
		case other:
			j := i + 1
			kind := Mark
			if b == '@' && !leans(dst[first:], i) {
				if j = handle(text, j); j > i+1 {
					dst = append(dst, Token{int32(i), int32(j), Word, true})
					i = j
					continue
				}
			}
			if b == '\'' && leans(dst[first:], i) {
				if k := clitic(text, j); k > j {
					j, kind = k, Clitic
				}
			}
			dst = append(dst, Token{int32(i), int32(j), kind, false})
			i = j
		default:
			dst, i = appendWide(dst, first, text, i)
		}
	}
	return dst
}

func appendWide(dst []Token, first int, text string, i int) ([]Token, int) {
	r, w := utf8.DecodeRuneInString(text[i:])
	switch {
	case r == '\u2028' || r == '\u2029' || r == '\u0085':
		j := lines(text, i)
		return append(dst, Token{int32(i), int32(j), Break, false}), j
	case unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b':
		return dst, i + w
	case unicode.IsLetter(r):
		j := word(text, i+w)
		return append(dst, Token{int32(i), int32(j), Word, unicode.IsUpper(r) || unicode.IsTitle(r)}), j
	case unicode.IsDigit(r):
		j := number(text, i+w)
		return append(dst, Token{int32(i), int32(j), Number, false}), j
	case r == '’' && leans(dst[first:], i):
		if j := clitic(text, i+w); j > i+w {
			return append(dst, Token{int32(i), int32(j), Clitic, false}), j
		}
	}
	return append(dst, Token{int32(i), int32(i + w), Mark, false}), i + w
}

// handle returns the end of the account's name whose @ ends at i, or i when
// there is none: @harbour_watch. It is written like a name, whatever its case.
func handle(text string, i int) int {
	if i >= len(text) || class[text[i]] != letter && text[i] != '_' {
		return i
	}
	letters := false
	j := i
	for j < len(text) && (class[text[j]] == letter || class[text[j]] == digit || text[j] == '_') {
		letters = letters || class[text[j]] == letter
		j++
	}
	if !letters || j-i < 2 {
		return i
	}
	return j
}

// leans reports whether a word or number ends right where an apostrophe
// stands.
func leans(dst []Token, i int) bool {
	return len(dst) > 0 && int(dst[len(dst)-1].End) == i && dst[len(dst)-1].Kind <= Number
}

// clitic returns the end of the clitic whose letters begin at i, or i when
// there is none.
func clitic(text string, i int) int {
	if i >= len(text) {
		return i
	}
	switch text[i] | 0x20 {
	case 's', 'd', 'm':
		if !letterAt(text, i+1) {
			return i + 1
		}
	case 'l', 'r', 'v':
		if i+1 < len(text) && !letterAt(text, i+2) {
			switch s := [2]byte{text[i] | 0x20, text[i+1] | 0x20}; s {
			case [2]byte{'l', 'l'}, [2]byte{'r', 'e'}, [2]byte{'v', 'e'}:
				return i + 2
			}
		}
	}
	return i
}

// lines returns the end of the last line break in the run of blanks at i.
func lines(text string, i int) int {
	last := i
	for i < len(text) {
		switch class[text[i]] {
		case line:
			i++
			last = i
		case blank:
			i++
		case wide:
			r, w := utf8.DecodeRuneInString(text[i:])
			if !unicode.IsSpace(r) {
				return last
			}
			i += w
			if r == '\u2028' || r == '\u2029' || r == '\u0085' {
				last = i
			}
		default:
			return last
		}
	}
	return last
}

func letterAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	switch class[text[i]] {
	case letter, digit:
		return true
	case wide:
		r, _ := utf8.DecodeRuneInString(text[i:])
		return unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	return false
}

// word returns the end of the word whose first letter ends at i. A hyphen, an
// apostrophe, an ampersand or a dot stays inside when a letter or digit follows
// it, but for the apostrophe of a clitic; the last dot of "U.S." and of an
// abbreviation belongs to the word.
func word(text string, i int) int {
	start, dots := i-1, false
	for start > 0 && text[start]&0xc0 == 0x80 {
		start--
	}
	for i < len(text) {
		b := text[i]
		switch class[b] {
		case letter, digit:
			i++
			continue
		case wide:
			r, w := utf8.DecodeRuneInString(text[i:])
			switch {
			case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '\u200d' ||
				r == '\u00ad':
				i += w
				continue
			case r == '\u2010' || r == '\u2011':
				if letterAt(text, i+w) {
					i += w
					continue
				}
			case r == '’':
				if letterAt(text, i+w) && clitic(text, i+w) == i+w {
					i += w
					continue
				}
			}
			return i
		}
		switch b {
		case '-', '&':
			if letterAt(text, i+1) {
				i++
				continue
			}
		case '\'':
			if letterAt(text, i+1) && clitic(text, i+1) == i+1 {
				i++
				continue
			}
		case '.':
			if letterAt(text, i+1) {
				// "end.The" with its blank lost is two words, "U.S" and
				// "bbc.com" are one.
				if i-start > 2 && !dots && lowered(text, i) {
					return i
				}
				dots = true
				i++
				continue
			}
			if dots && i-start <= 6 || abbreviation(text, start, i) {
				i++
				if i < len(text) && text[i] == '-' && letterAt(text, i+1) {
					continue // U.S.-led
				}
				return i
			}
		}
		return i
	}
	return i
}

// lowered reports whether the dot at i stands between a lower-case letter and
// an upper-case one.
func lowered(text string, i int) bool {
	a, b := text[i-1], text[i+1]
	return a >= 'a' && a <= 'z' && b >= 'A' && b <= 'Z'
}

func number(text string, i int) int {
	for i < len(text) {
		b := text[i]
		switch class[b] {
		case letter, digit:
			i++
			continue
		case wide:
			r, w := utf8.DecodeRuneInString(text[i:])
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				i += w
				continue
			}
			return i
		}
		switch b {
		case '.', ',', ':', '/', '-':
			if i+1 < len(text) && class[text[i+1]] == digit || b == '-' && letterAt(text, i+1) {
				i++
				continue
			}
		}
		return i
	}
	return i
}
