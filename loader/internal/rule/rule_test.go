package rule

import (
	"slices"
	"testing"
)

var sizes = Table[int, string]{"size", []Row[int, string]{
	{Name: "none", Example: "0", When: func(n int) bool { return n == 0 }, Then: Is[int]("none")},
	{Name: "few", Example: "3", When: func(n int) bool { return n < 10 }, Then: func(n int) string {
		return []string{"few", "several"}[n/5]
	}},
	{Name: "many", Example: "40", Then: Is[int]("many")},
}}

func TestTheFirstRowDecides(t *testing.T) {
	var trace Trace
	for n, want := range map[int]string{0: "none", 3: "few", 7: "several", 40: "many"} {
		if got, ok := sizes.Decide(n, &trace, n); !ok || got != want {
			t.Errorf("%d: %q, %v, want %q", n, got, ok, want)
		}
	}
	if len(trace.Firings) != 4 || !trace.Fired("size", "few") || trace.Fired("size", "lots") {
		t.Errorf("the trace has %v", trace.Firings)
	}
	if !slices.Contains(trace.Firings, Firing{"size", "many", 40}) {
		t.Errorf("no firing of many at 40 in %v", trace.Firings)
	}
	if at := trace.At(3); len(at) != 1 || !trace.FiredAt("size", "few", 3) || trace.FiredAt("size", "few", 40) {
		t.Errorf("at 3 decided %v", at)
	}
}

func TestNoRowDecides(t *testing.T) {
	table := Table[int, string]{"size", sizes.Rows[:2]}
	if got, ok := table.Decide(40, nil, 0); ok || got != "" {
		t.Errorf("%q, %v where no row fits", got, ok)
	}
	if e := table.Examples(); len(e) != 2 || e[1] != (Example{"size", "few", "3"}) {
		t.Errorf("examples are %v", e)
	}
}
