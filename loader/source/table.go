package source

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"onrecord/loader/article"
)

// csv reads a table with a header, an article a row. Commas, semicolons, tabs and bars
// part its cells: what the header has most of.
func (s *session) csv(e entry, r *bufio.Reader, _ io.ReaderAt) error {
	head := peek(r)
	line, _, whole := bytes.Cut(head, []byte{'\n'})
	if !whole && len(head) == 1<<16 {
		if bytes.Count(line, []byte{','})+bytes.Count(line, []byte{'\t'})+bytes.Count(line,
			[]byte{';'}) > s.limits.Columns {
			return s.problem(e, 1, "too-large", "too large",
				"the table has more than %d columns: is it a table of articles?", s.limits.Columns)
		}
	}
	g := &guard{r: contextReader{s, decoded(r, head)}, limit: s.limits.Row}
	t := csv.NewReader(g)
	t.Comma, t.LazyQuotes, t.FieldsPerRecord = separator(line), true, -1
	header, err := t.Read()
	if err != nil {
		return s.failed(e, err)
	}
	if len(header) > s.limits.Columns {
		return s.problem(e, 1, "too-large", "too large",
			"the table has more than %d columns: is it a table of articles?", s.limits.Columns)
	}
	header[0] = strings.TrimPrefix(header[0], "\ufeff")
	f := s.fields(header)
	if !f.has() {
		return s.metadata(e, header)
	}
	b := &batch{s: s}
	for n := 1; ; n++ {
		g.n = 0
		cells, err := t.Read()
		if err == io.EOF {
			return b.flush()
		}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			err = s.problem(e, bad.Line, "row", "bad row", "%v: the row is left out", bad.Err)
		} else if err != nil {
			return errors.Join(b.flush(), s.failed(e, err))
		} else {
			line, _ := t.FieldPos(0)
			err = s.row(e, b, f, cellsOf(header, cells), n, line, misshapen(e, line, len(cells), len(header))...)
		}
		if err != nil {
			return err
		}
	}
}

// misshapen notes a row with other cells than the header has: a quotation mark that is
// open takes the rows behind it into a cell.
func misshapen(e entry, line, cells, columns int) []article.Diagnostic {
	if cells == columns {
		return nil
	}
	return []article.Diagnostic{{File: e.file, Line: line, Code: "row", Message: fmt.Sprintf(
		"the row has %d cells where the header has %d: a quotation mark may be open"+
			", and have taken the rows that follow in", cells, columns)}}
}

// cellsOf puts cells under their columns' names.
func cellsOf(header, cells []string) row {
	r := make(row, len(header))
	for i, name := range header {
		if i < len(cells) {
			r[name] = cells[i]
		}
	}
	return r
}

// looksTabular reports whether a text begins with the header of a table of articles:
// its first line names a text, and something else that is known of one.
func (s *session) looksTabular(head []byte) bool {
	line, _, whole := bytes.Cut(bytes.TrimPrefix(head, []byte("\ufeff")), []byte{'\n'})
	if !whole || len(line) > 4096 {
		return false
	}
	t := csv.NewReader(bytes.NewReader(line))
	t.Comma, t.LazyQuotes = separator(line), true
	names, err := t.Read()
	if err != nil || len(names) < 2 {
		return false
	}
	f := s.fields(names)
	return len(f) > 1 && (len(f["text"])+len(f["html"]) > 0 || len(f) > 3)
}

// row passes the n-th row on.
func (s *session) row(e entry, b *batch, f fields, r row, n, line int, notes ...article.Diagnostic) error {
	t := e.row(n, line)
	t.Notes = notes
	f.fill(&t, r)
	if int64(len(t.Text)+len(t.HTML)) > s.limits.Article {
		return s.problem(e, line, "too-large", "too large",
			"the row's text is larger than %d MiB, which no article is", s.limits.Article>>20)
	}
	return b.add(t)
}

// metadata says that a file has no texts.
func (s *session) metadata(e entry, names []string) error {
	if len(names) > 12 {
		names = append(names[:12:12], "…")
	}
	return s.problem(e, 1, "no-text", "without texts",
		"no column holds texts; there are %s: name it with --columns text=NAME, or fetch the texts",
		strings.Join(names, ", "))
}

func separator(header []byte) rune {
	best, most := ',', 0
	for _, c := range ",;\t|" {
		if n := bytes.Count(header, []byte(string(c))); n > most {
			best, most = c, n
		}
	}
	return best
}

// decoded reads UTF-16 and Windows-1252 as UTF-8, as spreadsheets save tables.
func decoded(r io.Reader, head []byte) io.Reader {
	if bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) {
		return transform.NewReader(r, unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder())
	}
	if !utf8.Valid(head[:len(head)-cutRune(head)]) {
		return transform.NewReader(r, charmap.Windows1252.NewDecoder())
	}
	return r
}

// cutRune is how many bytes at the end of b begin a character that goes on behind it.
func cutRune(b []byte) int {
	for n := 1; n <= min(len(b), utf8.UTFMax-1); n++ {
		if c := b[len(b)-n]; utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(b[len(b)-n:]) {
				return n
			}
			return 0
		}
	}
	return 0
}
