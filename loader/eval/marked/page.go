package marked

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// checkFile wants that the page or the export of an article holds each line that
// is read, in order, with the words of the marked text.
func (g *Gold) checkFile(a *Article, l *Listed) error {
	name := l.Path()
	if name == "" {
		return nil
	}
	raw, err := fs.ReadFile(g.fsys, name)
	if err != nil {
		return err
	}
	text, err := visible(name, raw)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	text = squeeze(text)
	at := 0
	for _, line := range a.lines() {
		want := squeeze(line)
		k := strings.Index(text[at:], want)
		if k < 0 {
			if strings.Contains(text, want) {
				return fmt.Errorf("%s has a line out of order: %.60q", name, line)
			}
			return fmt.Errorf("%s has no such line: %.60q", name, line)
		}
		at += k + len(want)
	}
	return nil
}

// lines are the lines that are read.
func (a *Article) lines() []string {
	var out []string
	if a.Gold.Title != "" {
		out = append(out, a.Gold.Title)
	}
	body := a.Gold.Body
	for i, s := range a.Gold.Sentences {
		if a.Gold.Parts[i] == "standfirst" {
			out = append(out, s.Cut(a.Text))
		}
	}
	for _, s := range body {
		out = append(out, s.Cut(a.Text))
	}
	return out
}

// visible is the text of a page or an export as a reader sees it.
func visible(name string, raw []byte) (string, error) {
	switch path.Ext(name) {
	case ".html":
		return pageText(raw), nil
	case ".csv":
		r := csv.NewReader(bytes.NewReader(raw))
		r.Comma = ';'
		rows, err := r.ReadAll()
		if err != nil {
			return "", err
		}
		var b strings.Builder
		for _, row := range rows {
			b.WriteString(strings.Join(row, "\n") + "\n")
		}
		return b.String(), nil
	case ".jsonl":
		var b strings.Builder
		for d := json.NewDecoder(bytes.NewReader(raw)); ; {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				return b.String(), nil
			}
			if err != nil {
				return "", err
			}
			if s, ok := token.(string); ok {
				b.WriteString(s + "\n")
			}
		}
	}
	return string(raw), nil
}

// pageText is the text of a page without scripts, styles and its head.
func pageText(raw []byte) string {
	z := html.NewTokenizer(bytes.NewReader(raw))
	var b strings.Builder
	hidden := ""
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			if hidden == "" {
				b.WriteString(html.UnescapeString(string(z.Raw())))
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			if n := string(name); hidden == "" && (n == "script" || n == "style" || n == "head" || n == "noscript") {
				hidden = n
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == hidden {
				hidden = ""
			}
		}
	}
}

// squeeze takes all blanks out, so that line breaks and inline tags do not
// count.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u00ad' || r == '\u200b' {
			return -1
		}
		return r
	}, s)
}
