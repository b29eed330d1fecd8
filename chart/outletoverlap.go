package chart

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/go-gota/gota/dataframe"
	"gonum.org/v1/plot"

	"onrecord/loader"
	"onrecord/loader/frame"
)

// A metric is one thing that two outlets can share.
type metric struct {
	name  string
	title string
	ab    func(*loader.Overlap) float64 // of A's row and B's column
	ba    func(*loader.Overlap) float64
	share bool // between 0 and 1
}

var metrics = []metric{
	{"shared_quotes", "Quotes that both outlets carry",
		func(o *loader.Overlap) float64 { return float64(o.SharedQuotes) },
		func(o *loader.Overlap) float64 { return float64(o.SharedQuotes) }, false},
	{"quote_jaccard", "Shared quotes among all quotes of the two outlets, in %",
		func(o *loader.Overlap) float64 { return o.QuoteJaccard },
		func(o *loader.Overlap) float64 { return o.QuoteJaccard }, true},
	{"shared_shingles", "Runs of five words that both outlets have",
		func(o *loader.Overlap) float64 { return float64(o.SharedShingles) },
		func(o *loader.Overlap) float64 { return float64(o.SharedShingles) }, false},
	{"containment", "Runs of five words of the row that the column has too, in %",
		func(o *loader.Overlap) float64 { return o.ContainmentAB },
		func(o *loader.Overlap) float64 { return o.ContainmentBA }, true},
	{"longest_run", "Longest run of words that both outlets have",
		func(o *loader.Overlap) float64 { return float64(o.LongestRun) },
		func(o *loader.Overlap) float64 { return float64(o.LongestRun) }, false},
}

// OutletOverlap draws what each two outlets share as a heat map with the
// numbers in its cells. Options.Metric is one of shared_quotes (as ""),
// quote_jaccard, shared_shingles, containment and longest_run; containment is
// the share of the row's outlet that the column's has. It heeds Names, Title and
// Top too: of more outlets those stay that share most, and the title says so. The
// outlets stand in the order of the rows; a pair without a row is a grey cell. No rows, two rows of
// one pair, and numbers below zero, NaN or
// infinite are errors.
func OutletOverlap(rows []loader.Overlap, o Options) (*plot.Plot, error) {
	if len(rows) == 0 {
		return nil, errors.New("chart: no outlets to compare: it takes two")
	}
	if o.Metric == "" {
		o.Metric = metrics[0].name
	}
	var m *metric
	known := ""
	for i := range metrics {
		if metrics[i].name == o.Metric {
			m = &metrics[i]
		}
		known += ", " + metrics[i].name
	}
	if m == nil {
		return nil, fmt.Errorf("chart: unknown metric %q: use one of %s", o.Metric, known[2:])
	}

	at := make(map[string]int)
	var names []string
	for _, r := range rows {
		for _, outlet := range []string{r.OutletA, r.OutletB} {
			if _, ok := at[outlet]; !ok {
				at[outlet] = len(names)
				names = append(names, o.label(outlet, ""))
			}
		}
	}
	sums := make([]float64, len(names))
	seen := make(map[[2]int]bool, len(rows))
	for i := range rows {
		r := &rows[i]
		a, b := at[r.OutletA], at[r.OutletB]
		if a == b {
			return nil, fmt.Errorf("chart: overlap row %d compares %q with itself", i+1, r.OutletA)
		}
		if seen[[2]int{min(a, b), max(a, b)}] {
			return nil, fmt.Errorf("chart: overlap row %d: a second row of %q and %q", i+1, r.OutletA, r.OutletB)
		}
		seen[[2]int{min(a, b), max(a, b)}] = true
		for _, v := range []float64{m.ab(r), m.ba(r)} {
			if !(v >= 0) || math.IsInf(v, 0) || m.share && v > 1 {
				return nil, fmt.Errorf("chart: overlap row %d: %s of %q and %q is %v", i+1, m.name, r.OutletA,
					r.OutletB, v)
			}
		}
		sums[a] += m.ab(r)
		sums[b] += m.ba(r)
	}
	title := m.title
	cells := mostShared(sums, o.top())
	if len(cells) < len(names) {
		title += fmt.Sprintf(" (%d of %d outlets)", len(cells), len(names))
	}
	place := make(map[int]int, len(cells)) // of an outlet among the cells
	shown := make([]string, len(cells))
	values := make([][]float64, len(cells))
	for i, outlet := range cells {
		place[outlet], shown[i] = i, names[outlet]
		values[i] = make([]float64, len(cells))
		for k := range values[i] {
			values[i][k] = math.NaN()
		}
	}
	for i := range rows {
		r := &rows[i]
		a, okA := place[at[r.OutletA]]
		b, okB := place[at[r.OutletB]]
		if okA && okB {
			values[a][b], values[b][a] = m.ab(r), m.ba(r)
		}
	}
	show := count
	if m.share {
		show = percent
	}
	return newHeatCells(o.title(title), shown, values, show), nil
}

// mostShared is which outlets have the greatest sums, at most top of them, in
// their old order.
func mostShared(sums []float64, top int) []int {
	all := make([]int, len(sums))
	for i := range all {
		all[i] = i
	}
	if top < 0 || len(all) <= top {
		return all
	}
	slices.SortStableFunc(all, func(a, b int) int { return cmp.Compare(sums[b], sums[a]) })
	all = all[:top]
	slices.Sort(all)
	return all
}

// OutletOverlapFrame is OutletOverlap of the overlap table as a dataframe.
func OutletOverlapFrame(rows dataframe.DataFrame, o Options) (*plot.Plot, error) {
	typed, err := frame.Rows[loader.Overlap](rows)
	if err != nil {
		return nil, fmt.Errorf("chart: overlap: %w", err)
	}
	return OutletOverlap(typed, o)
}

// percent shows a share without its sign, which the title has. One that is not
// nothing is not shown as 0, nor one that is not all as 100.
func percent(v float64) string {
	switch {
	case v > 0 && v < 0.001:
		return "<0.1"
	case v > 0 && v < 0.0095:
		return strconv.FormatFloat(v*100, 'f', 1, 64)
	case v < 1 && v > 0.99:
		return "99"
	}
	return strconv.FormatFloat(v*100, 'f', 0, 64)
}
