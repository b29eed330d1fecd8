package chart_test

import (
	"math"
	"strings"
	"testing"

	"gonum.org/v1/plot"

	"onrecord/chart"
	"onrecord/loader"
	"onrecord/loader/frame"
)

// shared makes the overlap of so many outlets.
func shared(n int, name func(int) string) []loader.Overlap {
	var rows []loader.Overlap
	for i := range n {
		for k := i + 1; k < n; k++ {
			m := (i*k*7 + 3*k) % 23
			rows = append(rows, loader.Overlap{
				OutletA: name(i), OutletB: name(k),
				SharedQuotes: m, QuoteJaccard: float64(m) / 40, SharedShingles: m * m,
				ContainmentAB: float64(m) / 300, ContainmentBA: 1 / float64(k+1), LongestRun: i * k * 9,
			})
		}
	}
	return rows
}

func TestOutletOverlap(t *testing.T) {
	p, err := chart.OutletOverlap(shared(5, paper), chart.Options{})
	golden(t, "outletoverlap", p, err)
	p, err = chart.OutletOverlap(shared(12, paper), chart.Options{Metric: "containment"})
	golden(t, "outletoverlap-containment", p, err)
	p, err = chart.OutletOverlap([]loader.Overlap{{OutletA: "a1", OutletB: "a2"}, {OutletA: "a1", OutletB: "a3"}},
		chart.Options{Metric: "longest_run", Title: "Nothing shared",
			Names: map[string]string{"a1": "The Dale Herald", "a3": "新 News"}})
	golden(t, "outletoverlap-zero", p, err)
}

func TestOutletOverlapShowsThoseThatShareMost(t *testing.T) {
	rows := []loader.Overlap{{OutletA: "A", OutletB: "B", SharedQuotes: 1},
		{OutletA: "A", OutletB: "C", SharedQuotes: 5}, {OutletA: "B", OutletB: "C"}}
	p, err := chart.OutletOverlap(rows, chart.Options{Top: 2})
	if err != nil {
		t.Fatal(err)
	}
	if want := "Quotes that both outlets carry (2 of 3 outlets)"; p.Title.Text != want {
		t.Errorf("title %q, want %q", p.Title.Text, want)
	}
	only, err := chart.OutletOverlap(rows[1:2], chart.Options{Title: p.Title.Text})
	if err != nil {
		t.Fatal(err)
	}
	got, err := chart.PNG(p, 0, 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	want, err := chart.PNG(only, 0, 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	if n, of := different(t, want, got); n > 0 {
		t.Errorf("%d of %d pixels differ from the chart of A and C alone", n, of)
	}
	rim(t, "many", must(chart.OutletOverlap(shared(200, paper), chart.Options{})))
	rim(t, "all", must(chart.OutletOverlap(shared(30, paper), chart.Options{Top: -1})))
}

func must(p *plot.Plot, err error) *plot.Plot {
	if err != nil {
		panic(err)
	}
	return p
}

func TestOutletOverlapRim(t *testing.T) {
	for _, metric := range []string{"shared_shingles", "containment"} {
		for _, n := range []int{2, 30} {
			for _, name := range []func(int) string{paper, long} {
				p, err := chart.OutletOverlap(shared(n, name), chart.Options{Metric: metric, Top: -1})
				if err != nil {
					t.Fatal(err)
				}
				rim(t, metric, p)
			}
		}
	}
}

func TestOutletOverlapOfFrame(t *testing.T) {
	df, err := frame.Of(shared(3, paper))
	if err != nil {
		t.Fatal(err)
	}
	p, err := chart.OutletOverlapFrame(df, chart.Options{})
	if err != nil {
		t.Fatal(err)
	}
	rim(t, "frame", p)
}

func TestOutletOverlapErrors(t *testing.T) {
	row := func(f func(*loader.Overlap)) []loader.Overlap {
		r := []loader.Overlap{{OutletA: "A", OutletB: "B"}, {OutletA: "A", OutletB: "C"}}
		f(&r[1])
		return r
	}
	for _, c := range []struct {
		name   string
		rows   []loader.Overlap
		metric string
		want   string
	}{
		{"none", nil, "", "chart: no outlets to compare"},
		{"metric", row(func(*loader.Overlap) {}), "colour",
			`chart: unknown metric "colour": use one of shared_quotes, quote_jaccard`},
		{"nan", row(func(o *loader.Overlap) { o.QuoteJaccard = math.NaN() }), "quote_jaccard",
			`chart: overlap row 2: quote_jaccard of "A" and "C" is NaN`},
		{"infinite", row(func(o *loader.Overlap) { o.ContainmentBA = math.Inf(-1) }), "containment",
			"chart: overlap row 2: containment"},
		{"above one", row(func(o *loader.Overlap) { o.ContainmentAB = 1.5 }), "containment",
			"chart: overlap row 2: containment"},
		{"negative", row(func(o *loader.Overlap) { o.SharedQuotes = -1 }), "", "chart: overlap row 2: shared_quotes"},
		{"itself", row(func(o *loader.Overlap) { o.OutletB = "A" }), "",
			`chart: overlap row 2 compares "A" with itself`},
		{"twice", row(func(o *loader.Overlap) { o.OutletA, o.OutletB = "B", "A" }), "",
			"chart: overlap row 2: a second row"},
	} {
		if _, err := chart.OutletOverlap(c.rows, chart.Options{Metric: c.metric}); err == nil ||
			!strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %s…", c.name, err, c.want)
		}
	}
}
