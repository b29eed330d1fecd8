package datapackage

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"onrecord/loader/span"
)

// A text is an article's text, which can be cut by code points.
type text struct {
	text   string
	points *span.Codepoints
}

func newText(raw []byte, found func(line int, message string)) *text {
	if !utf8.Valid(raw) {
		at := 0
		for at < len(raw) {
			r, n := utf8.DecodeRune(raw[at:])
			if r == utf8.RuneError && n == 1 {
				break
			}
			at += n
		}
		found(1+bytes.Count(raw[:at], []byte{'\n'}), "the text is not valid UTF-8: save it as UTF-8")
		return nil
	}
	return &text{string(raw), span.NewCodepoints(string(raw))}
}

// cut joins the pieces by a space; it fails where they do not lie in the text.
func (t *text) cut(pieces []span.Span) (string, bool) {
	out := make([]span.Span, len(pieces))
	for i, p := range pieces {
		if p.Start < 0 || p.End <= p.Start || p.End > t.points.Len() {
			return "", false
		}
		out[i] = t.points.Bytes(p)
	}
	return span.Join(t.text, out), true
}

// spans holds a table's rows against the articles' texts.
type spans struct {
	v                           *validator
	article, start, end, pieces int // columns; pieces is -1 where there are none
	value                       int // column of the words, -1 where a row has none
	own                         map[string]*text
	lacking                     map[string]bool // articles whose text is not there
}

// newSpans is nil for tables without spans.
func newSpans(v *validator) *spans {
	t := find(v.table)
	if t == nil || v.column("start") < 0 || v.column("article_id") < 0 {
		return nil
	}
	s := &spans{v: v, article: v.column("article_id"), start: v.column("start"), end: v.column("end"),
		pieces: v.column("spans"), value: -1,
		lacking: make(map[string]bool)}
	if t.value != "" {
		s.value = v.column(t.value)
	}
	return s
}

func (s *spans) row(line int, cells []string) {
	v := s.v
	t := s.text(line, cells[s.article])
	if t == nil {
		return
	}
	start, err1 := strconv.Atoi(cells[s.start])
	end, err2 := strconv.Atoi(cells[s.end])
	if err1 != nil || err2 != nil {
		return // found as cells
	}
	pieces := []span.Span{{Start: start, End: end}}
	if s.pieces >= 0 {
		var err error
		if pieces, err = span.Parse(cells[s.pieces]); err != nil || len(pieces) == 0 {
			return // found as a cell
		}
		if hull := span.Hull(pieces); hull.Start != start || hull.End != end {
			v.find(v.file, line, "start and end are %d and %d, the hull of the spans %s is %v: build anew", start,
				end, show(cells[s.pieces]), hull)
			return
		}
	}
	words, ok := t.cut(pieces)
	switch {
	case !ok:
		v.find(v.file, line,
			"the span %d-%d does not lie in the text of the article %s, which has %d code points: build anew", start,
			end, show(cells[s.article]), t.points.Len())
	case s.value >= 0 && oneLine(words) != oneLine(cells[s.value]):
		v.find(v.file, line,
			"the span %d-%d of the article %s is %s, not %s: the text or the table was changed; build anew",
			start, end, show(cells[s.article]), show(words), show(cells[s.value]))
	}
}

// text is the text of an article; the last one is kept, because rows stand
// article by article.
func (s *spans) text(line int, article string) *text {
	c := s.v.checker
	if s.own != nil {
		return s.own[article]
	}
	if c.text != nil && c.article == article {
		return c.text
	}
	path, ok := c.texts[oneLine(article)]
	if !ok {
		if !s.lacking[article] {
			s.lacking[article] = true
			c.find(s.v.file, line,
				"the package has no text of the article %s, so its spans cannot be checked: build anew", show(article))
		}
		return nil
	}
	if s.lacking[article] {
		return nil
	}
	raw, err := c.read(path)
	if err == nil {
		c.article, c.text = article, newText(raw, func(int, string) {})
	}
	if err != nil || c.text == nil { // found as a resource
		s.lacking[article] = true
		return nil
	}
	return c.text
}
