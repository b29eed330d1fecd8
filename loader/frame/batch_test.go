package frame_test

import (
	"bytes"
	"encoding/json"
	"io"
	"testing"
	"unicode/utf8"

	"github.com/go-gota/gota/dataframe"

	"onrecord/loader/frame"
)

// TestManyRows holds the tables that are written batch by batch against those
// of the whole dataframe.
func TestManyRows(t *testing.T) {
	for _, n := range []int{0, 1, 511, 512, 513, 1300} {
		rows := lines(n)
		df, err := frame.Of(rows)
		if err != nil {
			t.Fatal(err)
		}
		for name, write := range map[string]struct {
			rows func(io.Writer) error
			df   func(io.Writer, dataframe.DataFrame) error
		}{
			"csv":   {func(w io.Writer) error { return frame.WriteCSVRows(w, rows) }, frame.WriteCSV},
			"jsonl": {func(w io.Writer) error { return frame.WriteJSONLRows(w, rows) }, frame.WriteJSONL},
			"parquet": {
				func(w io.Writer) error { return frame.WriteParquetRows(w, rows, "lines") },
				func(w io.Writer, df dataframe.DataFrame) error { return frame.WriteParquet(w, df, "lines") },
			},
		} {
			var got, want bytes.Buffer
			if err := write.rows(&got); err != nil {
				t.Fatal(name, n, err)
			}
			if err := write.df(&want, df); err != nil {
				t.Fatal(name, n, err)
			}
			if !bytes.Equal(got.Bytes(), want.Bytes()) {
				t.Errorf("%s: %d rows written one way are %d bytes, the other %d", name, n, got.Len(), want.Len())
			}
		}
	}
}

// FuzzAppendJSONText holds that the strings are those of encoding/json.
func FuzzAppendJSONText(f *testing.F) {
	for _, s := range []string{"", "plain", "“she” said", "a\"b\\c", "a\u2028b", "<&>", "\x7f\x00", "\xff", "\xe2\x80"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := frame.AppendJSONText(nil, s)
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		if err := e.Encode(s); err != nil {
			t.Fatal(err)
		}
		if want := bytes.TrimSuffix(b.Bytes(), []byte("\n")); utf8.ValidString(s) && !bytes.Equal(got, want) {
			t.Errorf("%q is %s, want %s", s, got, want)
		}
	})
}

func BenchmarkWriteRows(b *testing.B) {
	rows := lines(100000)
	for _, c := range []struct {
		name  string
		write func() error
	}{
		{"csv", func() error { return frame.WriteCSVRows(io.Discard, rows) }},
		{"jsonl", func() error { return frame.WriteJSONLRows(io.Discard, rows) }},
		{"parquet", func() error { return frame.WriteParquetRows(io.Discard, rows, "lines") }},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := c.write(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
