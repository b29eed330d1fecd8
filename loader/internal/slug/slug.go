// Package slug makes ids of names: letters that can stand in a file's name, an
// address and a column, and that are still read as the name.
//
//	slug.Of("Gülşen Şahin") // gulsen-sahin
//
// It spells what Latin letters can spell, and gives other letters by their
// numbers, so that two names seldom become one id, and never for being written
// in another script.
package slug

import (
	"strconv"
	"unicode"
)

// Of is s in small letters and digits of ASCII, with one hyphen for what parts
// its words: all but an apostrophe, and the stop of an initial. O'Brien is
// obrien, U.S. is us, report.v2 is report-v2. A letter that Latin cannot spell
// is a word of its own, u and its number in hexadecimal. It is empty when s has
// neither letter nor digit.
func Of(s string) string {
	var out []byte
	gap := false
	stopped := false // the last character was a stop
	run := 0         // letters since the last gap or stop
	word := func(s string) {
		if gap && len(out) > 0 {
			out = append(out, '-')
		}
		out = append(out, s...)
		gap = false
	}
	for _, c := range s {
		plain, ok := Latin(c)
		switch {
		case plain != "":
			word(plain)
			if run++; unicode.IsDigit(c) {
				run += 2 // no initial
			}
		case c == '\'', c == '’', c == '‘', c == 'ʼ':
			gap = gap && !stopped // Jr.'s is jrs
		case ok, unicode.Is(unicode.Cf, c):
		case c == '.' && run == 1:
			run = 0
		case unicode.IsLetter(c), unicode.IsDigit(c):
			gap = true
			word("u" + strconv.FormatInt(int64(c), 16))
			gap, run = true, 0
		default:
			gap, run = true, 0
		}
		stopped = c == '.'
	}
	return string(out)
}

// ID is Of with a letter first: prefix and a hyphen go before a digit, and an
// empty slug is none.
func ID(s, prefix, none string) string {
	id := Of(s)
	switch {
	case id == "":
		return none
	case id[0] < 'a':
		return prefix + "-" + id
	}
	return id
}
