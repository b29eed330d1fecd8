package frame

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/go-gota/gota/dataframe"
	"github.com/go-gota/gota/series"
)

// WriteJSONL writes a dataframe as JSON Lines: an object per row, the columns
// in their order, missing cells null. Line breaks in text are kept, escaped. An
// infinite float, which JSON lacks, is an error.
func WriteJSONL(w io.Writer, df dataframe.DataFrame) error {
	columns, err := read(df)
	if err != nil {
		return err
	}
	b := bufio.NewWriterSize(w, 1<<16)
	if err := appendJSONL(b, columns, 0); err != nil {
		return err
	}
	return flush(b)
}

// WriteJSONLRows writes rows as JSON Lines, as WriteJSONL does their dataframe; what
// their tags call a list is an array.
func WriteJSONLRows[T any](w io.Writer, rows []T) error {
	b := bufio.NewWriterSize(w, 1<<16)
	err := inBatches(rows, func(columns []column, before int) error { return appendJSONL(b, columns, before) })
	if err != nil {
		return err
	}
	return flush(b)
}

// appendJSONL writes the rows of some columns, before which others went.
func appendJSONL(b *bufio.Writer, columns []column, before int) error {
	names := make([][]byte, len(columns))
	for k := range columns {
		names[k] = append(AppendJSONText(nil, columns[k].name), ':')
	}
	var cell []byte
	for i := range columns[0].len() {
		b.WriteByte('{')
		for k := range columns {
			writeSeparator(b, k)
			b.Write(names[k])
			c := &columns[k]
			switch {
			case c.isMissing(i):
				cell = append(cell[:0], "null"...)
			case c.holds == list:
				cell = appendJSONList(cell[:0], c.text[i])
			case c.typ == series.String:
				cell = AppendJSONText(cell[:0], c.text[i])
			case c.typ == series.Float && math.IsInf(c.floats[i], 0):
				return fmt.Errorf("frame: column %q, row %d: %v cannot be written as JSON",
					c.name, before+i+1, c.floats[i])
			default:
				cell = c.appendText(cell[:0], i)
			}
			b.Write(cell)
		}
		if _, err := b.WriteString("}\n"); err != nil {
			return fmt.Errorf("frame: %w", err)
		}
	}
	return nil
}

// appendJSONList appends the parts of a list's cell as an array.
func appendJSONList(dst []byte, cell string) []byte {
	dst = append(dst, '[')
	for i, part := range strings.Split(cell, Separator) {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = AppendJSONText(dst, part)
	}
	return append(dst, ']')
}

// WriteJSONLFile writes a dataframe to a file, whole or not at all.
func WriteJSONLFile(path string, df dataframe.DataFrame) error {
	return WriteFile(path, func(w io.Writer) error { return WriteJSONL(w, df) })
}

// AppendJSONText appends a JSON string; letters stand as they are, and so do <,
// > and &, which encoding/json escapes for the sake of HTML.
func AppendJSONText(dst []byte, s string) []byte {
	if standsAsIs(s) {
		dst = append(dst, '"')
		dst = append(dst, s...)
		return append(dst, '"')
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.Encode(valid(s)) // a string always encodes
	return append(dst, bytes.TrimSuffix(b.Bytes(), newline)...)
}

// standsAsIs reports whether a JSON string of s has nothing escaped.
func standsAsIs(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < ' ', c == '"', c == '\\':
			return false
		case c == 0xE2 && (strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029")):
			return false
		}
	}
	return utf8.ValidString(s)
}

// valid is s with what is not UTF-8 replaced by U+FFFD.
func valid(s string) string { return strings.ToValidUTF8(s, "\ufffd") }

// ReadJSONL reads JSON Lines of flat objects: text, numbers, bools and null. The
// columns are those of the first object, then others as they come; what an
// object lacks is missing. A column of whole numbers is int, of numbers float.
// Empty lines are skipped. file is what errors call the input.
func ReadJSONL(r io.Reader, file string) (dataframe.DataFrame, error) {
	if file == "" {
		file = "jsonl"
	}
	fail := func(line int, format string, args ...any) (dataframe.DataFrame, error) {
		return dataframe.DataFrame{}, fmt.Errorf("%s:%d: %s", file, line, fmt.Sprintf(format, args...))
	}
	var columns []*jsonColumn
	byName := make(map[string]*jsonColumn)
	b := bufio.NewReaderSize(r, 1<<16)
	row := 0
	for line := 1; ; line++ {
		text, err := b.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return dataframe.DataFrame{}, fmt.Errorf("frame: %s: %w", file, err)
		}
		last := err != nil
		if len(bytes.TrimSpace(text)) > 0 {
			d := json.NewDecoder(bytes.NewReader(text))
			d.UseNumber()
			if t, err := d.Token(); err != nil || t != json.Delim('{') {
				return fail(line, "not a JSON object: each line must be one, as {\"id\": \"a1\"}")
			}
			for d.More() {
				t, err := d.Token()
				if err != nil {
					return fail(line, "bad JSON: %v", err)
				}
				name := t.(string)
				if t, err = d.Token(); err != nil {
					return fail(line, "bad JSON: %v", err)
				}
				c := byName[name]
				if c == nil {
					c = &jsonColumn{name: name}
					byName[name] = c
					columns = append(columns, c)
				}
				if len(c.cells) > row {
					return fail(line, "two values for %q", name)
				}
				c.pad(row)
				if !c.add(t) {
					return fail(line, "%q holds %v, where it held %s before: a column is of one kind", name, t, c.kind)
				}
			}
			if _, err := d.Token(); err != nil {
				return fail(line, "bad JSON: %v", err)
			}
			if _, err := d.Token(); err != io.EOF {
				return fail(line, "text after the object: one line, one object")
			}
			row++
		}
		if last {
			break
		}
	}
	out := make([]column, len(columns))
	for k, c := range columns {
		c.pad(row)
		var err error
		if out[k], err = c.column(); err != nil {
			return dataframe.DataFrame{}, fmt.Errorf("frame: %s: %w", file, err)
		}
	}
	return build(out)
}

// A jsonColumn is a column whose type is not settled yet.
type jsonColumn struct {
	name  string
	kind  string // "text", "numbers", "bools"; empty: null so far
	cells []any  // string, json.Number, bool or nil
}

func (c *jsonColumn) pad(n int) {
	for len(c.cells) < n {
		c.cells = append(c.cells, nil)
	}
}

// add appends a value and tells whether it is of the column's kind.
func (c *jsonColumn) add(t json.Token) bool {
	kind := c.kind
	switch t.(type) {
	case string:
		kind = "text"
	case json.Number:
		kind = "numbers"
	case bool:
		kind = "bools"
	case nil:
	default:
		if c.kind == "" {
			c.kind = "nothing"
		}
		return false // an object or array
	}
	if c.kind != "" && kind != c.kind {
		return false
	}
	c.kind = kind
	c.cells = append(c.cells, t)
	return true
}

func (c *jsonColumn) column() (column, error) {
	typ := series.String
	switch c.kind {
	case "bools":
		typ = series.Bool
	case "numbers":
		typ = series.Int
		for _, v := range c.cells {
			if n, ok := v.(json.Number); ok && strings.ContainsAny(string(n), ".eE") {
				typ = series.Float
			}
		}
	}
	out := column{name: c.name, typ: typ}
	out.grow(len(c.cells))
	for i, v := range c.cells {
		var err error
		switch v := v.(type) {
		case nil:
			out.appendMissing()
		case string:
			out.text = append(out.text, v)
		case bool:
			out.bools = append(out.bools, v)
			out.present()
		case json.Number:
			err = out.parse(string(v))
		}
		if err != nil {
			return column{}, fmt.Errorf("column %q, row %d: %w", c.name, i+1, err)
		}
	}
	return out, nil
}
