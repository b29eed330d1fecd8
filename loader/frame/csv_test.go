package frame_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"onrecord/loader/frame"
)

func TestCSVRoundTrip(t *testing.T) {
	want := reports()
	df, err := frame.Of(want)
	if err != nil {
		t.Fatal(err)
	}
	var a, b bytes.Buffer
	if err := frame.WriteCSV(&a, df); err != nil {
		t.Fatal(err)
	}
	w, err := frame.NewCSVWriter[report](&b)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range want {
		if err := w.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if a.String() != b.String() {
		t.Errorf("WriteCSV and CSVWriter differ:\n%s\n%s", a.String(), b.String())
	}
	got, err := frame.ReadCSVRows[report](&a, "reports.csv")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateNaNs()); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}

func TestWriteCSVCells(t *testing.T) {
	type row struct {
		A string `csv:"a"`
		B string `csv:"b"`
	}
	for _, c := range []struct{ in, want string }{
		{"plain", "plain"},
		{"", ""},
		{"a,b", `"a,b"`},
		{`say "so"`, `"say ""so"""`},
		{"two\nlines", "two lines"},
		{"two\r\nlines", "two lines"},
		{"two\u2028lines\u2029\u0085", `"two lines  "`},
		{" lead", `" lead"`},
		{"trail\t", "\"trail\t\""},
		{"bad\xffbyte", "bad\ufffdbyte"},
		{"nul\x00", "nul\u2400"},
		{"“curly”, ’s", `"“curly”, ’s"`},
		{"\n", `" "`},
	} {
		df, err := frame.Of([]row{{c.in, "end"}})
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := frame.WriteCSV(&b, df); err != nil {
			t.Fatal(err)
		}
		if want := "a,b\n" + c.want + ",end\n"; b.String() != want {
			t.Errorf("%q is written %q, want %q", c.in, b.String(), want)
		}
	}
}

func TestReadCSVTypes(t *testing.T) {
	const in = "\ufeffcode,n,x,yes,word,none,mixed\r\n00123,1,0.5,true,\"NaN\",,1\r\n\r\n12,,3,false,\"a\nb\",,x\r\n"
	df, err := frame.ReadCSV(strings.NewReader(in), frame.CSVOptions{File: "t.csv"})
	if err != nil {
		t.Fatal(err)
	}
	var types []string
	for _, typ := range df.Types() {
		types = append(types, string(typ))
	}
	if diff := cmp.Diff([]string{"string", "int", "float", "bool", "string", "string", "string"}, types); diff != "" {
		t.Errorf("types (-want +got):\n%s", diff)
	}
	if got := df.Col("word").Elem(1).String(); got != "a\nb" {
		t.Errorf("quoted line break read as %q", got)
	}
	if !df.Col("n").Elem(1).IsNA() {
		t.Error("an empty cell of an int column is not missing")
	}
	if df, err = frame.ReadCSV(strings.NewReader("a,b\n"), frame.CSVOptions{}); err != nil || df.Nrow() != 0 ||
		df.Ncol() != 2 {
		t.Errorf("header alone: %d×%d, %v", df.Nrow(), df.Ncol(), err)
	}
}

func TestReadCSVErrors(t *testing.T) {
	type row struct {
		A string `csv:"a"`
		N int    `csv:"n"`
	}
	for _, c := range []struct{ name, in, want string }{
		{"empty", "", "t.csv:1:1: the file is empty"},
		{"short", "a,n\n1,2\nx\n", "t.csv:3:1: 1 cells, where the header has 2"},
		{"bare quote", "a,n\nsay \"x\",1\n", "t.csv:2:5: a quotation mark inside"},
		{"after quote", "a,n\n\"x\"y,1\n", "t.csv:2:4: text after the closing"},
		{"unclosed", "a,n\nü,1\nö,\"x\n\n", "t.csv:3:3: the cell that begins here"},
		{"latin 1", "a,n\ncaf\xe9,1\n", "t.csv:2:1: the cell is not valid UTF-8"},
		{"utf-16", "\xff\xfea\x00", "t.csv:1:1: the file is in UTF-16"},
		{"lone CR", "a,n\rx,1", "t.csv:1:4: a carriage return"},
		{"double name", "a,a\n", `t.csv:1:3: columns 1 and 2 are both named "a"`},
		{"no name", "a,\n", "t.csv:1:3: column 2 has no name"},
		{"not a number", "a,n\n\"x\ny\",1\nz,one\n",
			`t.csv:4:3: column "n": "one" is not a whole number: write digits`},
		{"no column", "a,b\n", `t.csv:1:1: no column "n"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := frame.ReadCSVRows[row](strings.NewReader(c.in), "t.csv")
			var bad *frame.CSVError
			if !errors.As(err, &bad) || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("error %v, want %s…", err, c.want)
			}
		})
	}
}

func FuzzCSVReader(f *testing.F) {
	for _, s := range []string{"a,b\n1,2\n", "a\n\"\"\n", "\"a\r\nb\",c\r\n\"x\"\"y\",", "\ufeffa,b\n\n1,\"\n\"",
		"a\r\r\n", "a,b\n\"", "a\n\r\nx"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		r := frame.NewCSVReader(strings.NewReader(in), "f")
		var records [][]string
		if h := r.Header(); h != nil {
			records = append(records, append([]string(nil), h...))
		}
		for r.Scan() {
			if len(r.Record()) != len(r.Header()) {
				t.Fatalf("%d cells under a header of %d", len(r.Record()), len(r.Header()))
			}
			records = append(records, append([]string(nil), r.Record()...))
		}
		if err := r.Err(); err != nil {
			var bad *frame.CSVError
			if !errors.As(err, &bad) || bad.Line < 1 || bad.Column < 1 || bad.Line > strings.Count(in, "\n")+1 {
				t.Fatalf("error without a place in the file: %v", err)
			}
			return
		}
		// What this reader takes, the standard library's takes alike.
		std := csv.NewReader(strings.NewReader(strings.TrimPrefix(in, "\ufeff")))
		want, err := std.ReadAll()
		if err != nil {
			t.Fatalf("encoding/csv refuses what was read: %v", err)
		}
		for i := range records {
			for k := range records[i] {
				records[i][k] = strings.ReplaceAll(records[i][k], "\r\n", "\n")
			}
		}
		if diff := cmp.Diff(want, records); diff != "" {
			t.Fatalf("encoding/csv reads (-) otherwise (+):\n%s", diff)
		}
		// Written and read again, the cells are the same but for line breaks.
		df, err := frame.ReadCSV(strings.NewReader(in), frame.CSVOptions{})
		if err != nil {
			t.Fatal(err)
		}
		var a, b bytes.Buffer
		if err := frame.WriteCSV(&a, df); err != nil {
			t.Fatal(err)
		}
		again, err := frame.ReadCSV(bytes.NewReader(a.Bytes()), frame.CSVOptions{})
		if err != nil {
			t.Fatalf("own output: %v\n%q", err, a.String())
		}
		if err := frame.WriteCSV(&b, again); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(a.Bytes(), b.Bytes()) {
			t.Fatalf("written twice:\n%q\n%q", a.String(), b.String())
		}
	})
}
