package plain

import (
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loader/span"
)

// reference is an HTML character reference, escaped any number of times.
var reference = regexp.MustCompile(`&(?:amp;)*(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});`)

// onMarkup are words of texts that may show entities and tags as such.
var onMarkup = regexp.MustCompile(`\b(?:HTML5?|XML|[Aa]mpersands?|[Mm]arkup|[Bb]rowsers?|source code)\b`)

// entities finds the character references of a text that should have none. One
// is in use where its character would do its work: an opening mark before a
// word, an apostrophe between letters. It is shown where it stands by itself or
// between marks: a text on HTML does that. Those that could be either go with
// the most.
func entities(text string) []edit {
	if strings.IndexByte(text, '&') < 0 {
		return nil
	}
	var found []edit
	used, shown := 0, 0
	for _, m := range reference.FindAllStringIndex(text, -1) {
		name := text[m[0]:m[1]]
		name = "&" + name[strings.LastIndex(name[:len(name)-1], "&")+1:]
		if k := strings.LastIndex(name, "amp;"); k > 0 && k+len("amp;") < len(name) {
			name = "&" + name[k+len("amp;"):]
		}
		char := html.UnescapeString(name)
		if char == name || strings.ContainsRune(char, utf8.RuneError) {
			continue
		}
		switch roleOf(text, m[0], m[1], char) {
		case inUse:
			used++
		case isShown:
			shown++
			continue
		}
		found = append(found, edit{Span: span.Span{Start: m[0], End: m[1]}, with: char})
	}
	if len(found) <= shown {
		return nil
	}
	if onMarkup.MatchString(text) && (used < 4 || used <= 2*shown) {
		return nil
	}
	return found
}

type role int

const (
	either role = iota
	inUse
	isShown
)

// roleOf tells what the reference at [i, j) to a character does.
func roleOf(text string, i, j int, char string) role {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[j:])
	left := i == 0 || unicode.IsSpace(before) // nothing there
	right := j == len(text) || unicode.IsSpace(after)
	worded := unicode.IsLetter(before) || unicode.IsDigit(before) || strings.ContainsRune(".,!?…)%;", before) && i > 0
	r, _ := utf8.DecodeRuneInString(char)
	switch {
	case strings.ContainsRune("\"'“‘`(", before) && strings.ContainsRune("\"'”’`),.", after) && !left && !right:
		return isShown // "&amp;"
	case strings.ContainsRune("“‘«„\"'", r) && (left || strings.ContainsRune("([—–-;>", before)) && !right:
		return inUse
	case strings.ContainsRune("”’»\"'…", r) && worded:
		return inUse
	case unicode.IsSpace(r) && !left && !right:
		return inUse
	case unicode.IsLetter(r) && (unicode.IsLetter(before) || unicode.IsLetter(after)):
		return inUse
	case (r == '–' || r == '—' || r == '&') && left == right && i > 0 && j < len(text):
		return either
	case strings.ContainsRune("“”‘’«»\"'", r) && left && right, unicode.IsLetter(r):
		return isShown
	}
	return either
}
