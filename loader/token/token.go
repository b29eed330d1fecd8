// Package token cuts a text into words, numbers and marks, in one pass.
//
// A token is a span of bytes; nothing is rewritten, so a curly quotation mark
// stays a curly quotation mark and text[token] is what stands there.
package token

import (
	"unicode"
	"unicode/utf8"

	"onrecord/loader/span"
)

// Kind tells what a token is made of.
type Kind uint8

const (
	Word   Kind = iota // letters, with inner apostrophes, hyphens and dots: don't, US-led, U.S.
	Number             // digits, with inner points, commas, slashes and colons: 1,700, 6-4, 10:30
	Clitic             // a possessive ending: 's, ’s, or the bare apostrophe of a plural
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

// Append scans text[in] and appends its tokens to dst. Blanks between tokens
// are no token; line breaks are.
func Append(dst []Token, text string, in span.Span) []Token {
	i, end := in.Start, in.End
	for i < end {
		r, w := utf8.DecodeRuneInString(text[i:end])
		switch {
		case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029':
			j := i + w
			last := j
			for j < end {
				r, w := utf8.DecodeRuneInString(text[j:end])
				if !unicode.IsSpace(r) {
					break
				}
				j += w
				if r == '\n' || r == '\r' {
					last = j
				}
			}
			dst = append(dst, Token{int32(i), int32(last), Break, false})
			i = last
		case unicode.IsSpace(r):
			i += w
		case unicode.IsLetter(r):
			j := word(text, i+w, end)
			dst = append(dst, Token{int32(i), int32(j), Word, unicode.IsUpper(r) || unicode.IsTitle(r)})
			i = j
		case unicode.IsDigit(r):
			j := number(text, i+w, end)
			dst = append(dst, Token{int32(i), int32(j), Number, false})
			i = j
		case (r == '\'' || r == '’') && afterWord(dst, i):
			j := i + w
			if j < end && (text[j] == 's' || text[j] == 'S') && !letterAt(text, j+1, end) {
				dst = append(dst, Token{int32(i), int32(j + 1), Clitic, false})
				i = j + 1
				continue
			}
			dst = append(dst, Token{int32(i), int32(j), Mark, false})
			i = j
		default:
			dst = append(dst, Token{int32(i), int32(i + w), Mark, false})
			i += w
		}
	}
	return dst
}

func afterWord(dst []Token, i int) bool {
	return len(dst) > 0 && int(dst[len(dst)-1].End) == i && dst[len(dst)-1].Kind <= Number
}

func letterAt(text string, i, end int) bool {
	if i >= end {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:end])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// word returns the end of the word whose first letter ends at i. A hyphen, an
// apostrophe or a dot stays inside when a letter or digit follows it, but for
// the apostrophe of a possessive ending; the last dot of "U.S." belongs to it.
func word(text string, i, end int) int {
	dots := false
	for i < end {
		r, w := utf8.DecodeRuneInString(text[i:end])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '\u200d':
			i += w
		case r == '-' || r == '\u2010' || r == '\u2011' || r == '&':
			if !letterAt(text, i+w, end) {
				return i
			}
			i += w
		case r == '\'' || r == '’':
			if !letterAt(text, i+w, end) {
				return i
			}
			if s := text[i+w]; (s == 's' || s == 'S') && !letterAt(text, i+w+1, end) {
				return i
			}
			i += w
		case r == '.':
			if letterAt(text, i+w, end) {
				dots = true
				i += w
				continue
			}
			if dots {
				i += w
			}
			return i
		default:
			return i
		}
	}
	return i
}

func number(text string, i, end int) int {
	for i < end {
		r, w := utf8.DecodeRuneInString(text[i:end])
		switch {
		case unicode.IsDigit(r) || unicode.IsLetter(r):
			i += w
		case (r == '.' || r == ',' || r == ':' || r == '/' || r == '-') && i+w < end && text[i+w] >= '0' && text[i+w] <= '9':
			i += w
		case r == '-' && letterAt(text, i+w, end):
			i += w
		default:
			return i
		}
	}
	return i
}
