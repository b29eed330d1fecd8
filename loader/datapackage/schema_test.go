package datapackage

import (
	"strings"
	"testing"

	"onrecord/loader/frame"
)

// TestColumnsAreThoseOfTheRows holds the descriptions against the rows' Go types.
func TestColumnsAreThoseOfTheRows(t *testing.T) {
	for _, s := range schemas {
		if s.row.NumField() != len(s.columns) {
			t.Errorf("%s: %d columns, the row has %d fields", s.name, len(s.columns), s.row.NumField())
			continue
		}
		names := make(map[string]bool)
		for i, c := range s.columns {
			want := c.name
			switch {
			case c.list:
				want += ",list"
			case c.date:
				want += ",day"
			}
			if tag := s.row.Field(i).Tag.Get("csv"); tag != want {
				t.Errorf("%s: column %d is %s, the field's tag %s", s.name, i+1, c.name, tag)
			}
			if !strings.HasSuffix(c.description, ".") || strings.Contains(c.description, "|") {
				t.Errorf("%s: %s: description %q", s.name, c.name, c.description)
			}
			names[c.name] = true
		}
		for _, r := range s.references {
			if find(r.table) == nil || !names[r.column] {
				t.Errorf("%s: reference %v", s.name, r)
			}
		}
		if s.value != "" && !names[s.value] {
			t.Errorf("%s: value %s", s.name, s.value)
		}
	}
}

// TestOneLineIsHowCSVWrites holds oneLine against what frame writes.
func TestOneLineIsHowCSVWrites(t *testing.T) {
	for _, s := range []string{"a\r\nb", "a\rb\nc", "a\vb\fc", "\u0085\u2028x\u2029", "a\x00b", "bad \xff byte",
		"plain"} {
		df, err := frame.Of([]struct{ Text, More string }{{s, "x"}})
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := frame.WriteCSV(&b, df); err != nil {
			t.Fatal(err)
		}
		r := frame.NewCSVReader(strings.NewReader(b.String()), "")
		if !r.Scan() || r.Record()[0] != oneLine(s) {
			t.Errorf("%q becomes %q, in CSV %q", s, oneLine(s), r.Record())
		}
	}
}
