package loader

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"onrecord/loader/article"
	"onrecord/loader/source"
)

// ManifestFile is the name under which a folder's manifest is found.
const ManifestFile = source.ManifestFile

// ErrManifest is in the error of a manifest that cannot be read at all.
var ErrManifest = errors.New("not a manifest")

// A Manifest says what the articles' texts do not, by the name of a file, the path of
// one in a folder or an archive, or the id of a row.
type Manifest map[string]ManifestRow

// A ManifestRow is what is known of one article beside its text. Empty fields say
// nothing, and the text's own evidence is taken.
type ManifestRow struct {
	File      string // its path below the folder, its base name, or its id
	Outlet    string
	Title     string
	Byline    string
	Published string // ISO date
	EventDate string // ISO date of what is reported
	URL       string
	Section   string
	Language  string // ISO 639-1
	Note      string // for people

	publishedAt string // RFC 3339
	place       Diagnostic
}

// ReadManifest reads a manifest: a table with a header and the column file, parted by
// commas, semicolons or tabs; the columns outlet, title, byline, published, event_date,
// url, section, language and note may be there, in any order. A bad row or cell is a
// diagnostic and left out. The name is for messages, which give the line.
func ReadManifest(r io.Reader, name string) (Manifest, []Diagnostic, error) {
	t, err := newTable(r, name, "file")
	if err != nil {
		return nil, nil, fmt.Errorf("%w, which begins with a header such as file,outlet,published: %w", ErrManifest,
			err)
	}
	m := make(Manifest)
	for t.next() {
		row := ManifestRow{
			File: t.cell("file"), Outlet: t.cell("outlet"), Title: t.cell("title"), Byline: t.cell("byline"),
			URL:     t.cell("url"),
			Section: t.cell("section"), Language: t.cell("language"), Note: t.cell("note"),
			place: Diagnostic{File: name, Line: t.line},
		}
		if row.File == "" {
			t.find("the file's name is missing: the row is left out")
			continue
		}
		if _, twice := m[row.File]; twice {
			t.find("%s stands here twice: the first row counts", row.File)
			continue
		}
		row.Published, row.publishedAt = t.moment("published")
		row.EventDate, _ = t.moment("event_date")
		m[row.File] = row
	}
	return m, t.diagnostics, nil
}

// moment reads a day; one that cannot be read is missing, and said.
func (t *handTable) moment(column string) (day, at string) {
	s := t.cell(column)
	if s == "" {
		return "", ""
	}
	m, err := article.ReadMoment(s, t.order)
	if err != nil {
		t.find("%s: %v", column, err)
	}
	return m.Day, m.At
}

// find looks a text up by its path, its base name and its id, and notes the row used.
func (m Manifest) find(t *source.Text, used map[string]bool) ManifestRow {
	keys := []string{t.Key, path.Base(t.Key), t.ID}
	if file, _, ok := strings.Cut(t.Key, "#"); ok {
		keys = append(keys, file, path.Base(file))
	}
	for _, k := range keys {
		if row, ok := m[k]; ok && k != "" {
			used[k] = true
			return row
		}
	}
	return ManifestRow{}
}

// unused tells of the rows that speak of nothing that was there.
func (m Manifest) unused(used map[string]bool) []Diagnostic {
	var out []Diagnostic
	for name, row := range m {
		if !used[name] {
			d := row.place
			d.Code, d.Message = "manifest",
				fmt.Sprintf("no file, entry or id is called %q: write its path below the folder, or its name", name)
			out = append(out, d)
		}
	}
	slices.SortFunc(out, func(a, b Diagnostic) int { return a.Line - b.Line })
	return out
}

// ReadAliases reads a table of two columns, alias and name, as ReadManifest does its.
func ReadAliases(r io.Reader, name string) (map[string]string, []Diagnostic, error) {
	t, err := newTable(r, name, "alias", "name")
	if err != nil {
		return nil, nil, fmt.Errorf("not a table of aliases, which begins with the header alias,name: %w", err)
	}
	aliases := make(map[string]string)
	for t.next() {
		alias, name := t.cell("alias"), t.cell("name")
		switch {
		case alias == "" || name == "":
			t.find("alias or name is missing: the row is left out")
		case aliases[alias] != "" && aliases[alias] != name:
			t.find("%s stands here twice: the first row counts", alias)
		default:
			aliases[alias] = name
		}
	}
	return aliases, t.diagnostics, nil
}

// handTable reads a small table that a person wrote.
type handTable struct {
	rows        *csv.Reader
	name        string
	column      map[string]int
	row         []string
	line        int
	order       article.Order
	diagnostics []Diagnostic
}

func newTable(r io.Reader, name string, needed ...string) (*handTable, error) {
	b := bufio.NewReader(r)
	if head, _ := b.Peek(3); bytes.Equal(head, []byte("\ufeff")) {
		b.Discard(3)
	}
	head, _ := b.Peek(4096)
	first, _, _ := bytes.Cut(head, []byte{'\n'})
	t := &handTable{rows: csv.NewReader(b), name: name, column: make(map[string]int)}
	t.rows.FieldsPerRecord, t.rows.LazyQuotes = -1, true
	for _, c := range ";\t" {
		if bytes.Count(first, []byte(string(c))) > bytes.Count(first, []byte{','}) {
			t.rows.Comma = c
		}
	}
	header, err := t.rows.Read()
	if err == io.EOF {
		return nil, fmt.Errorf("%s:1: the file is empty", name)
	}
	if err != nil {
		return nil, fmt.Errorf("%s:1: %w", name, err)
	}
	for i, h := range header {
		t.column[strings.ToLower(strings.TrimSpace(h))] = i
	}
	for _, n := range needed {
		if _, ok := t.column[n]; !ok {
			return nil, fmt.Errorf("%s:1: the column %s is missing", name, n)
		}
	}
	return t, nil
}

// next reads a row; one that is damaged is a diagnostic.
func (t *handTable) next() bool {
	for {
		row, err := t.rows.Read()
		if err == io.EOF {
			return false
		}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			t.line = bad.Line
			t.find("%v: the row is left out", bad.Err)
			continue
		}
		if err != nil {
			t.find("%v: the rest is not read", err)
			return false
		}
		t.line, _ = t.rows.FieldPos(0)
		t.row = row
		return true
	}
}

func (t *handTable) cell(column string) string {
	if i, ok := t.column[column]; ok && i < len(t.row) {
		return strings.TrimSpace(t.row[i])
	}
	return ""
}

func (t *handTable) find(format string, args ...any) {
	t.diagnostics = append(t.diagnostics,
		Diagnostic{File: t.name, Line: t.line, Code: "manifest", Message: fmt.Sprintf(format, args...)})
}
