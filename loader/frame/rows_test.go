package frame_test

import (
	"math"
	"strings"
	"testing"

	"github.com/go-gota/gota/series"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"onrecord/loader/frame"
)

type report struct {
	ID     string   `csv:"report_id"`
	Outlet string   `csv:"outlet"`
	Words  int      `csv:"words"`
	Share  float64  `csv:"share"`
	Signed bool     `csv:"signed"`
	Page   *int     `csv:"page"`
	Rank   int32    `csv:"rank"`
	Size   uint8    `csv:"size"`
	Half   float32  `csv:"half"`
	Note   *string  `csv:"note"`
	Sure   *bool    `csv:"sure"`
	Part   *float64 `csv:"part"`
	Plain  string
	Secret string `csv:"-"`
}

func pointer[T any](v T) *T { return &v }

func reports() []report {
	return []report{
		{ID: "r1", Outlet: "The Dale Herald", Words: 1700, Share: 0.1, Signed: true, Page: pointer(3), Rank: -7,
			Size: 255, Half: 0.5, Note: pointer("late"), Sure: pointer(false), Part: pointer(1.0 / 3), Plain: "x"},
		{ID: "r2", Outlet: "", Words: math.MaxInt, Share: math.NaN(), Rank: math.MinInt32},
		{ID: "NaN", Outlet: "NA", Words: math.MinInt, Share: math.Inf(1), Plain: "00123"},
	}
}

func TestRoundTrip(t *testing.T) {
	want := reports()
	df, err := frame.Of(want)
	if err != nil {
		t.Fatal(err)
	}
	names := []string{"report_id", "outlet", "words", "share", "signed", "page", "rank", "size", "half", "note",
		"sure", "part", "Plain"}
	if diff := cmp.Diff(names, df.Names()); diff != "" {
		t.Errorf("columns (-want +got):\n%s", diff)
	}
	if e := df.Col("report_id").Elem(2); e.IsNA() || e.String() != "NaN" {
		t.Errorf("the text NaN became %v, missing %v", e, e.IsNA())
	}
	if e := df.Col("outlet").Elem(1); e.IsNA() || e.String() != "" {
		t.Errorf("a missing text became %q, NaN %v", e, e.IsNA())
	}
	got, err := frame.Rows[report](df)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateNaNs()); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}

func TestOfEmpty(t *testing.T) {
	df, err := frame.Of([]report(nil))
	if err != nil {
		t.Fatal(err)
	}
	if df.Nrow() != 0 || df.Ncol() != 13 {
		t.Fatalf("shape %d×%d, want 0×13", df.Nrow(), df.Ncol())
	}
	for name, want := range map[string]series.Type{"outlet": series.String, "words": series.Int,
		"share": series.Float, "signed": series.Bool} {
		if got := df.Col(name).Type(); got != want {
			t.Errorf("column %s holds %s, want %s", name, got, want)
		}
	}
	rows, err := frame.Rows[report](df)
	if err != nil || len(rows) != 0 {
		t.Errorf("Rows = %v, %v", rows, err)
	}
}

func TestOfErrors(t *testing.T) {
	type twice struct {
		A string `csv:"a"`
		B string `csv:"a"`
	}
	type deep struct {
		A []string `csv:"a"`
	}
	type big struct {
		A uint64 `csv:"a"`
	}
	type small struct {
		Words int8 `csv:"words"`
	}
	type other struct {
		Words string `csv:"words"`
	}
	type strict struct {
		Page int `csv:"page"`
	}
	df, err := frame.Of(reports())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		err  func() error
		want string
	}{
		{"two columns of one name", func() error { _, err := frame.Of([]twice{}); return err },
			`two columns are named "a"`},
		{"slice field", func() error { _, err := frame.Of([]deep{}); return err }, "field deep.A"},
		{"no struct", func() error { _, err := frame.Of([]int{1}); return err }, "not of a struct"},
		{"too great", func() error { _, err := frame.Of([]big{{math.MaxUint64}}); return err }, "row 1"},
		{"too small a field", func() error { _, err := frame.Rows[small](df); return err }, "1700 does not fit int8"},
		{"other type", func() error { _, err := frame.Rows[other](df); return err },
			`column "words" holds int, the field needs string`},
		{"missing cell", func() error { _, err := frame.Rows[strict](df); return err },
			`column "page", row 2: the cell is missing; a *int field can hold that`},
		{"missing column", func() error { _, err := frame.Rows[big](df); return err },
			`no column "a"; there are report_id, outlet`},
		{"bad dataframe", func() error { _, err := frame.Rows[big](df.Drop("nowhere")); return err }, "frame: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			if err := c.err(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want one with %q", err, c.want)
			}
		})
	}
}
