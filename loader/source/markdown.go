package source

import (
	"bufio"
	"bytes"
	"io"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

// markdown reads a Markdown file as the page that it makes, and what its front matter
// says of it.
func (s *session) markdown(e entry, r *bufio.Reader, _ io.ReaderAt) error {
	raw, err := s.all(e, r)
	if err != nil {
		return s.failed(e, err)
	}
	t := e.text("")
	body := raw
	if known, rest, ok := frontMatter(raw); ok {
		f := s.fields(keys(known))
		f.fill(&t, known)
		t.Text, body = "", rest
	}
	var b bytes.Buffer
	b.WriteString("<!doctype html><html><head><meta charset=\"utf-8\"></head><body><article>\n")
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert(body, &b); err != nil {
		return s.failed(e, err)
	}
	b.WriteString("</article></body></html>\n")
	t.HTML = b.String()
	return s.text(t)
}

func keys(r row) []string {
	var out []string
	for k := range r {
		out = append(out, k)
	}
	return out
}

// frontMatter reads the lines "key: value" between lines of three dashes, as YAML has
// them, with lists of one level.
func frontMatter(raw []byte) (row, []byte, bool) {
	text := string(bytes.TrimPrefix(raw, []byte("\ufeff")))
	first, rest, ok := strings.Cut(text, "\n")
	if !ok || strings.TrimRight(first, " \r") != "---" {
		return nil, nil, false
	}
	r, key := make(row), ""
	for rest != "" {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		line = strings.TrimRight(line, " \r")
		if line == "---" || line == "..." {
			return r, []byte(rest), true
		}
		if item, ok := strings.CutPrefix(strings.TrimSpace(line), "- "); ok && key != "" {
			if r[key] != "" {
				r[key] += "; "
			}
			r[key] += unquote(item)
			continue
		}
		if k, v, ok := strings.Cut(line, ":"); ok && !strings.HasPrefix(line, " ") {
			key = strings.TrimSpace(k)
			r[key] = unquote(v)
		}
	}
	return nil, nil, false
}

func unquote(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 1 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		return s[1 : len(s)-1]
	}
	return s
}
