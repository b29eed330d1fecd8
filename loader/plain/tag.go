package plain

import (
	"regexp"
	"strings"

	"onrecord/loader/span"
)

// tag is an HTML tag of running text.
var tag = regexp.MustCompile(`(?i)<(/?)(a|abbr|b|big|blockquote|br|cite|div|em|font|h[1-6]|hr|i|img|ins|li|mark|` +
	`ol|p|q|s|small|span|strike|strong|sub|sup|u|ul)(?:\s[^<>]*)?/?>`)

// alone are the tags that have no end.
var alone = map[string]bool{"br": true, "hr": true, "img": true, "p": true, "li": true}

// block are the tags that end a line.
var block = map[string]bool{"br": true, "p": true, "div": true, "li": true, "blockquote": true, "hr": true,
	"h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "ul": true, "ol": true}

// tags finds the HTML tags that were left in a text. A tag counts when its pair
// is there too; in a text on markup none does.
func tags(text string) []edit {
	if strings.IndexByte(text, '<') < 0 {
		return nil
	}
	matches := tag.FindAllStringSubmatchIndex(text, -1)
	if len(matches) == 0 || onMarkup.MatchString(text) {
		return nil
	}
	open, shut := map[string]int{}, map[string]int{}
	for _, m := range matches {
		if name := strings.ToLower(text[m[4]:m[5]]); m[2] < m[3] {
			shut[name]++
		} else {
			open[name]++
		}
	}
	var found []edit
	for _, m := range matches {
		name := strings.ToLower(text[m[4]:m[5]])
		if !alone[name] && (open[name] == 0 || shut[name] == 0) {
			continue
		}
		e := edit{Span: span.Span{Start: m[0], End: m[1]}, cut: true}
		switch {
		case block[name] && !atLineEdge(text, m[0], m[1]):
			e.with = "\n"
		case name == "q" && m[2] < m[3]:
			e.with = "”"
		case name == "q":
			e.with = "“"
		}
		found = append(found, e)
	}
	return found
}

// atLineEdge reports whether a line ends at i or begins at j.
func atLineEdge(text string, i, j int) bool {
	before, after := strings.TrimRight(text[:i], " \t"), strings.TrimLeft(text[j:], " \t")
	return before == "" || after == "" || strings.HasSuffix(before, "\n") || after[0] == '\n' || after[0] == '\r'
}
