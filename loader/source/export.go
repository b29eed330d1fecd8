package source

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strings"
)

// A layout is the way in which a news database writes many articles into one text.
type layout struct {
	name string
	// looks recognises the layout in the first 64 KiB.
	looks func(head string) bool
	// cut parts the text into its articles, each with the line at which it begins.
	cut func(text string) []piece
	// parse reads one of them; it fails where the parts that it needs are not there.
	parse func(p piece, t *Text) error
}

// A piece is one article of an export, as it stands there.
type piece struct {
	text string
	line int
}

// layouts are those of Nexis, Factiva and ProQuest, after what their own help pages and
// the readers of R (LexisNexisTools, tm.plugin.factiva, quanteda) say of their lines.
var layouts = []layout{
	{"Nexis", looksNexis, cutNexis, parseNexis},
	{"Factiva", looksFactivaCodes, cutFactiva, parseFactivaCodes},
	{"Factiva", looksFactiva, cutFactiva, parseFactiva},
	{"ProQuest", looksProQuest, cutProQuest, parseProQuest},
}

// export reports whether a text begins as an export does.
func export(head []byte) bool { return layoutOf(head) != nil }

func layoutOf(head []byte) *layout {
	text := strings.ReplaceAll(string(head), "\r\n", "\n")
	for i := range layouts {
		if layouts[i].looks(text) {
			return &layouts[i]
		}
	}
	return nil
}

// maxExport bounds an export, in articles of the largest size.
const maxExport = 8

// export reads the articles of a text in a layout.
func (s *session) export(e entry, r *bufio.Reader) error {
	l := layoutOf(peek(r))
	if l == nil {
		return s.failed(e, &tooLarge{fmt.Sprintf("larger than %d MiB, which no article is", s.limits.Article>>20),
			"cut it into its articles, or raise --max-article"})
	}
	raw, err := io.ReadAll(io.LimitReader(r, maxExport*s.limits.Article+1))
	if err != nil {
		return s.failed(e, err)
	}
	if int64(len(raw)) > maxExport*s.limits.Article {
		return s.failed(e, &tooLarge{fmt.Sprintf("an export larger than %d MiB", maxExport*s.limits.Article>>20),
			"export fewer articles into one file"})
	}
	pieces := l.cut(strings.ReplaceAll(strings.TrimPrefix(string(raw), "\ufeff"), "\r\n", "\n"))
	if len(pieces) == 0 {
		return s.problem(e, 0, "export", "export",
			"it looks like an export of %s, and cannot be cut into its articles: export it anew as text, or save "+
				"each article in a file of its own", l.name)
	}
	b := &batch{s: s}
	for i, p := range pieces {
		t := e.row(i+1, p.line)
		if err := l.parse(p, &t); err != nil {
			if err := s.problem(e, p.line, "export", "export", "article %d of this export of %s cannot be read: %v",
				i+1, l.name, err); err != nil {
				return err
			}
			continue
		}
		if err := b.add(t); err != nil {
			return err
		}
	}
	return b.flush()
}

// cutAfter parts a text behind each line that ends an article.
func cutAfter(text string, ends func(line string) bool) []piece {
	return cutLines(text, func(line string) (before, after bool) { return false, ends(line) })
}

// cutBefore parts a text ahead of each line that begins an article; the line is left
// out, as is what stands before the first.
func cutBefore(text string, begins func(line string) bool) []piece {
	pieces := cutLines(text, func(line string) (before, after bool) { return begins(line), false })
	for len(pieces) > 0 && !begins(firstLine(pieces[0].text)) {
		pieces = pieces[1:]
	}
	for i := range pieces {
		_, pieces[i].text, _ = strings.Cut(pieces[i].text, "\n")
		pieces[i].line++
	}
	return pieces
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}

func cutLines(text string, parts func(line string) (before, after bool)) []piece {
	var pieces []piece
	from, line, start := 0, 0, 1
	add := func(to int) {
		if strings.TrimSpace(text[from:to]) != "" {
			pieces = append(pieces, piece{text[from:to], start})
		}
		from = to
	}
	for i := 0; i < len(text); {
		line++
		end := strings.IndexByte(text[i:], '\n')
		next := len(text)
		if end >= 0 {
			next = i + end + 1
		}
		before, after := parts(strings.TrimRight(text[i:next], "\r\n"))
		if before {
			add(i)
			start = line
		}
		if after {
			add(next)
			start = line + 1
		}
		i = next
	}
	add(len(text))
	return pieces
}

var blankLines = regexp.MustCompile(`\n(?:[ \t]*\n)+`)

// paragraphs is a body of an export with one blank line between paragraphs; lines that
// were wrapped are left so, since the loader joins them.
func paragraphs(lines []string) string {
	for i, l := range lines {
		lines[i] = strings.TrimSpace(l)
	}
	return strings.TrimSpace(blankLines.ReplaceAllString(strings.Join(lines, "\n"), "\n\n"))
}

// monthIn is the name of a month, whole or cut.
const monthIn = `(?:January|February|March|April|May|June|July|August|September|October|November|December|` +
	`Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?`

// dateIn is a day in words inside a line: "March 5, 2021 Friday", "5 March 2021".
var dateIn = regexp.MustCompile(
	`(?i)\b(?:` + monthIn + ` \d{1,2},? \d{4}|\d{1,2} ` + monthIn + ` \d{4})\b`)
