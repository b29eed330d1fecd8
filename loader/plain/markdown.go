package plain

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loader/span"
)

var (
	// link is a Markdown link or picture with its address, or the number of one.
	link = regexp.MustCompile(`(!?)\[([^\[\]\n]+)\]` +
		`\((?:https?://|mailto:|www\.|/|#)[^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?: "[^"\n]*")?\)` +
		`|()\[(\pL[^\[\]\n]+)\]\[\d{1,3}\]`)
	// lineMark is what a line of Markdown begins with: the mark of a quotation
	// or of a heading. Numbers behind > and # are compared and counted.
	lineMark = regexp.MustCompile(`(?m)^[ \t]{0,3}(?:(?:>[ \t]?)+|#{1,6}[ \t]+)([^\s\d>#]|$)`)
)

// markdown finds the marks of Markdown: links, quotations, headings, emphasis.
func markdown(text string) []edit {
	if !strings.ContainsAny(text, "*_~[>#") {
		return nil
	}
	var found []edit
	for _, m := range find(lineMark, text, strings.ContainsAny(text, ">#")) {
		at := span.Span{Start: m[0], End: m[2]}
		at.Start += len(at.Cut(text)) - len(strings.TrimLeft(at.Cut(text), " \t"))
		found = append(found, edit{Span: at, cut: true})
	}
	for _, m := range find(link, text, strings.Contains(text, "](") || strings.Contains(text, "][")) {
		words := span.Span{Start: m[4], End: m[5]}
		if m[4] < 0 { // its address stands elsewhere
			words = span.Span{Start: m[8], End: m[9]}
		}
		if m[2] < m[3] { // a picture
			found = append(found, edit{Span: span.Span{Start: m[0], End: m[1]}, cut: true})
			continue
		}
		found = append(found, edit{Span: span.Span{Start: m[0], End: words.Start}, cut: true},
			edit{Span: span.Span{Start: words.End, End: m[1]}, cut: true})
	}
	return withEmphasis(text, found)
}

// find finds all matches where a quicker search says that there may be some.
func find(pattern *regexp.Regexp, text string, likely bool) [][]int {
	if !likely {
		return nil
	}
	return pattern.FindAllStringSubmatchIndex(text, -1)
}

// A run is a row of *, _ or ~ that may open or close emphasis.
type run struct {
	span.Span
	mark        byte
	open, close bool
}

// deepest is how many emphases may be open at once.
const deepest = 8

// withEmphasis adds the marks of emphasis to the edits: * and _, up to three in
// a row, and ~~, in pairs in one paragraph. After CommonMark a mark opens behind a blank
// or punctuation and before a word, and closes the other way round; one inside a
// word is a part of it.
func withEmphasis(text string, found []edit) []edit {
	var open []run
	skip := skipper(text, found)
	for i := 0; i < len(text); i++ {
		k := strings.IndexAny(text[i:], "*_~\n")
		if k < 0 {
			break
		}
		i += k
		if text[i] == '\n' {
			if strings.HasPrefix(text[i+1:], "\n") || strings.HasPrefix(text[i+1:], "\r\n") {
				open = open[:0] // a paragraph ends
			}
			continue
		}
		r := runAt(text, i)
		i = r.End - 1
		if r.Len() > 3 || r.mark == '~' && r.Len() != 2 || skip(r.Span) {
			continue
		}
		if r.close {
			n := len(open) - 1
			for n >= 0 && (open[n].mark != r.mark || open[n].Len() != r.Len()) {
				n--
			}
			if n >= 0 && worded(text[open[n].End:r.Start]) {
				found = append(found, edit{Span: open[n].Span, cut: true}, edit{Span: r.Span, cut: true})
				open = open[:n]
				continue
			}
		}
		if r.open {
			if len(open) == deepest {
				open = append(open[:0], open[1:]...)
			}
			open = append(open, r)
		}
	}
	return found
}

// skipper tells spans that overlap one of the edits.
func skipper(text string, edits []edit) func(span.Span) bool {
	if len(edits) == 0 {
		return func(span.Span) bool { return false }
	}
	taken := make([]bool, len(text))
	for _, e := range edits {
		for i := e.Start; i < e.End; i++ {
			taken[i] = true
		}
	}
	return func(s span.Span) bool { return taken[s.Start] || taken[s.End-1] }
}

// runAt reads the row of marks at i.
func runAt(text string, i int) run {
	j := i
	for j < len(text) && text[j] == text[i] {
		j++
	}
	r := run{Span: span.Span{Start: i, End: j}, mark: text[i]}
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[j:])
	left := i == 0 || unicode.IsSpace(before)
	right := j == len(text) || unicode.IsSpace(after)
	inWord := func(c rune) bool {
		return unicode.IsLetter(c) || unicode.IsDigit(c) || strings.ContainsRune("@/#&=", c)
	}
	r.open = !right && (left || !inWord(before))
	r.close = !left && (right || !inWord(after))
	return r
}

// worded reports whether emphasis may reach over s: there is a letter in it, and
// it is no longer than a long paragraph.
func worded(s string) bool {
	return len(s) < 4000 && strings.IndexFunc(s, unicode.IsLetter) >= 0
}
