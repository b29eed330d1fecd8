package frame_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"onrecord/loader/frame"
)

func TestParquetRoundTrip(t *testing.T) {
	want := reports()
	df, err := frame.Of(want)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "reports.parquet")
	if err := frame.WriteParquetFile(path, df, "reports"); err != nil {
		t.Fatal(err)
	}
	back, err := frame.ReadParquetFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(df.Names(), back.Names()); diff != "" {
		t.Errorf("columns (-want +got):\n%s", diff)
	}
	got, err := frame.Rows[report](back)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateNaNs()); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	empty, err := frame.Of([]report{})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := frame.WriteParquet(&b, empty, "reports"); err != nil {
		t.Fatal(err)
	}
	if back, err = frame.ReadParquet(bytes.NewReader(b.Bytes()), int64(b.Len())); err != nil || back.Nrow() != 0 ||
		back.Ncol() != empty.Ncol() {
		t.Errorf("empty: %d×%d, %v", back.Nrow(), back.Ncol(), err)
	}
}

// The same rows give the same bytes, also in another program: the sum is fixed.
func TestParquetBytes(t *testing.T) {
	df, err := frame.Of(lines(2000))
	if err != nil {
		t.Fatal(err)
	}
	var sums []string
	for range 3 {
		h := sha256.New()
		if err := frame.WriteParquet(h, df, "lines"); err != nil {
			t.Fatal(err)
		}
		sums = append(sums, fmt.Sprintf("%x", h.Sum(nil)))
	}
	const want = "b94fa2cf47560558b6a39ab9e997078cdaa1dd3ede5c18a2a8e22d91aae05644"
	for _, s := range sums {
		if s != want {
			t.Errorf("sha256 %s, want %s", s, want)
		}
	}
}

func TestParquetDamaged(t *testing.T) {
	df, err := frame.Of(lines(300))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := frame.WriteParquet(&b, df, "lines"); err != nil {
		t.Fatal(err)
	}
	good := b.Bytes()
	read := func(data []byte) error {
		_, err := frame.ReadParquet(bytes.NewReader(data), int64(len(data)))
		return err
	}
	for _, n := range []int{0, 3, 8, len(good) / 2, len(good) - 1} {
		if read(good[:n]) == nil {
			t.Errorf("the first %d bytes of %d are no error", n, len(good))
		}
	}
	for i := 0; i < len(good); i += 7 { // must not panic
		bad := bytes.Clone(good)
		bad[i] ^= 0x55
		read(bad)
	}
}

func TestJSONL(t *testing.T) {
	type row struct {
		ID   string   `csv:"id"`
		Text string   `csv:"text"`
		N    int      `csv:"n"`
		X    *float64 `csv:"x"`
		Yes  bool     `csv:"yes"`
	}
	want := []row{{"a<b>", "two\nlines “&” \u2028", 1, pointer(0.1), true}, {"NaN", "", -5, nil, false}}
	df, err := frame.Of(want)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := frame.WriteJSONL(&b, df); err != nil {
		t.Fatal(err)
	}
	const text = `{"id":"a<b>","text":"two\nlines “&” \u2028","n":1,"x":0.1,"yes":true}
{"id":"NaN","text":null,"n":-5,"x":null,"yes":false}
`
	if diff := cmp.Diff(text, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	back, err := frame.ReadJSONL(&b, "t.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	got, err := frame.Rows[row](back)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	infinite, err := frame.Of([]row{{X: pointer(math.Inf(1))}})
	if err != nil {
		t.Fatal(err)
	}
	if err := frame.WriteJSONL(io.Discard, infinite); err == nil ||
		!strings.Contains(err.Error(), `column "x", row 1`) {
		t.Errorf("infinite: %v", err)
	}
}

func TestReadJSONLErrors(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", "frame: no columns"},
		{"{\"a\":1}\n\n[1]", "t.jsonl:3: not a JSON object"},
		{"{\"a\":1}\n{\"a\":\"x\"}", `t.jsonl:2: "a" holds x, where it held numbers`},
		{`{"a":{}}`, `t.jsonl:1: "a" holds {`},
		{`{"a":1,"a":2}`, `t.jsonl:1: two values for "a"`},
		{`{"a":1`, "t.jsonl:1: bad JSON"},
		{`{"a":1} x`, "t.jsonl:1: text after the object"},
		{`{"a":99999999999999999999}`, `frame: t.jsonl: column "a", row 1`},
	} {
		if _, err := frame.ReadJSONL(strings.NewReader(c.in), "t.jsonl"); err == nil ||
			!strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: error %v, want %s…", c.in, err, c.want)
		}
	}
}

func FuzzReadJSONL(f *testing.F) {
	f.Add("{\"a\":1,\"b\":null}\n{\"b\":\"x\"}\n")
	f.Add("{\"a\":1.5e3}\n{\"a\":2}")
	f.Add("{\"\":true}")
	f.Fuzz(func(t *testing.T, in string) {
		df, err := frame.ReadJSONL(strings.NewReader(in), "f")
		if err != nil {
			return
		}
		var a, b bytes.Buffer
		if err := frame.WriteJSONL(&a, df); err != nil {
			t.Fatal(err)
		}
		again, err := frame.ReadJSONL(bytes.NewReader(a.Bytes()), "again")
		if err != nil {
			t.Fatalf("own output: %v\n%s", err, a.String())
		}
		if err := frame.WriteJSONL(&b, again); err != nil || a.String() != b.String() {
			t.Fatalf("written twice (%v):\n%s\n%s", err, a.String(), b.String())
		}
	})
}

func TestHTML(t *testing.T) {
	type row struct {
		Name string  `csv:"na<me"`
		N    int     `csv:"n"`
		X    float64 `csv:"x"`
	}
	var rows []row
	for i := range 1234 {
		rows = append(rows, row{fmt.Sprintf("<b>%d & co</b>", i), i, float64(i) / 3})
	}
	rows[0].Name = strings.Repeat("ö", 300)
	df, err := frame.Of(rows)
	if err != nil {
		t.Fatal(err)
	}
	got, err := frame.HTML(df, frame.HTMLOptions{MaxRows: 5, MaxText: 10})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`<th style="text-align: left">na&lt;me</th><th style="text-align: right">n</th>`,
		`">ööööööööö…</td><td style="text-align: right">0</td>`,
		">2</td>", ">1232</td>", ">1233</td>",
		"&lt;b&gt;1233", ">…</td><td style=\"text-align: right\">…</td>",
		"<p>1,234 rows × 3 columns</p>",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if n := strings.Count(got, "<tr>"); n != 1+3+1+2 {
		t.Errorf("%d rows, want 7:\n%s", n, got)
	}
	if strings.Contains(got, "<b>") || strings.Contains(got, ">3</td>") {
		t.Errorf("not escaped, or too many rows:\n%s", got)
	}
	for n, want := range map[[2]int]string{{0, 1}: "0 rows × 1 column", {1, 2}: "1 row × 2 columns",
		{1234567, 12}: "1,234,567 rows × 12 columns"} {
		if got := frame.Shape(n[0], n[1]); got != want {
			t.Errorf("Shape %v is %q, want %q", n, got, want)
		}
	}
}

// A failure leaves the old file as it was, and no other.
func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "t.csv")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := frame.WriteFile(path, func(w io.Writer) error {
		io.WriteString(w, "half")
		return fmt.Errorf("no more")
	})
	if err == nil || !strings.Contains(err.Error(), "no more") {
		t.Errorf("error %v", err)
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "old" {
		t.Errorf("%q, %v", b, err)
	}
	df, err := frame.Of([]place{{"p1", "Weir", "wren"}})
	if err != nil {
		t.Fatal(err)
	}
	if err := frame.WriteCSVFile(path, df); err != nil {
		t.Fatal(err)
	}
	if back, err := frame.ReadCSVFile(path, frame.CSVOptions{}); err != nil || back.Nrow() != 1 {
		t.Errorf("%d rows, %v", back.Nrow(), err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if err := frame.WriteJSONLFile(filepath.Join(dir, "t.jsonl"), df); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(filepath.Join(dir, "t.jsonl")); err != nil || info.Mode().Perm() != 0o644 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if err := frame.WriteCSVFile(filepath.Join(dir, "none", "t.csv"), df); err == nil {
		t.Error("a folder that is not there is no error")
	}
	if _, err := frame.ReadCSVFile(filepath.Join(dir, "none.csv"), frame.CSVOptions{}); err == nil {
		t.Error("a file that is not there is no error")
	}
	if files, err := os.ReadDir(dir); err != nil || len(files) != 2 {
		t.Errorf("%d files, %v", len(files), err)
	}
}
