package article

import "strings"

// trades are the words by which a biography names its subject's work.
var trades = []string{"writer", "reporter", "editor", "correspondent", "journalist", "columnist", "author",
	"contributor", "producer", "anchor", "blogger", "critic", "photographer", "bureau chief", "fellow at", "professor"}

// biography reports a line about the article's author: "Jane Doe has worked as
// a staff writer at The Daily Example since 2020."
func biography(text string, b *block) bool {
	_, _, _, ok := readBiography(b.words.Cut(text))
	return ok
}

// readBiography finds the author's name, and the trade's place in s.
func readBiography(s string) (name string, end, trade int, ok bool) {
	if len(s) < 20 || len(s) > 900 {
		return "", 0, 0, false
	}
	head := s[:min(len(s), 160)]
	end = nameEnd(head)
	if end == 0 {
		return "", 0, 0, false
	}
	rest := head[end:]
	if i := strings.Index(rest, " book"); (strings.HasPrefix(rest, "’s ") || strings.HasPrefix(rest, "'s ")) &&
		i >= 0 &&
		i < 20 && (strings.Contains(s, " is published") || strings.Contains(s, " is out ")) {
		return head[:end], end, len(s), true
	}
	for _, verb := range []string{" is a", " is an", " is the", " has worked", " works", " worked", " writes",
		" covers",
		" has been", " joined", " reports", " is our", " is senior", " was a", " is based", " has covered",
		" has written",
		" is "} {
		if !strings.HasPrefix(rest, verb) {
			continue
		}
		for _, t := range trades {
			if i := strings.Index(strings.ToLower(rest), t); i >= 0 && (verb != " is " || i < 40) {
				return head[:end], end, end + i, true
			}
		}
	}
	return "", 0, 0, false
}

// nameEnd is where the personal name ends that s begins with: two to four
// words with capitals; 0 when there is none.
func nameEnd(s string) int {
	end, words := 0, 0
	for i := 0; i < len(s) && words < 4; {
		j := i
		for j < len(s) && s[j] != ' ' && s[j] != ',' && s[j] != '\n' {
			j++
		}
		w := s[i:j]
		if !nameWord(w) {
			break
		}
		words++
		end = j
		if j >= len(s) || s[j] != ' ' {
			break
		}
		i = j + 1
	}
	if words < 2 {
		return 0
	}
	return end
}

// copyright reports an imprint line.
func (p *page) copyright(b *block) bool {
	if b.n > 60 {
		return false
	}
	s := b.words.Cut(p.Text)
	return b.rights || b.classes[legal] > 1 || b.n <= 5 && b.n > 1 && siteLine(s) || b.n <= 18 && b.n > 3 &&
		imprintLine(s) || aboutLine(s)
}

// imprintLine reports a line that begins with a paper's name and says where it
// is published, or by whom: The Echo, 4 Mill Road.
func imprintLine(s string) bool {
	at, end, self := selfName(s)
	if self&sureSelf == 0 || at > 0 {
		return false
	}
	noun, ok := paperName(s[:end])
	return ok && (self&streetSelf == 0 || noun > 0 || !strings.HasSuffix(s, "."))
}

// aboutLine reports the paragraph in which a body presents itself below its
// statement: About the Harbour Board: Founded in 1911, ...
func aboutLine(s string) bool {
	s, ok := strings.CutPrefix(s, "About ")
	if !ok {
		return false
	}
	s = strings.TrimPrefix(s, "the ")
	end := titleEnd(s)
	return end > 0 && strings.HasPrefix(s[end:], ":")
}

// siteLine reports a line that is a web address and nothing else.
func siteLine(s string) bool {
	return len(s) <= 60 && strings.IndexByte(s, ' ') < 0 && addressed(s) && strings.IndexByte(s, '@') < 0 &&
		domainCore(s) != ""
}

// articleAddress reports a line that is an article's address: its words stand
// between hyphens.
func articleAddress(s string) bool {
	return strings.Contains(s, "://") && strings.IndexByte(s, ' ') < 0 && strings.Count(s, "-") >= 3
}

// reported reports a line that names who helped with the report.
func reported(text string, b *block) bool {
	s := b.words.Cut(text)
	for _, phrase := range []string{"contributed to this report", "contributed reporting", "contributed to this story",
		"contributed to this article", "dditional reporting by", "dditional reporting from"} {
		if strings.Contains(s, phrase) {
			return true
		}
	}
	return false
}
