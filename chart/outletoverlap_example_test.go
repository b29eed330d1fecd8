package chart_test

import (
	"fmt"
	"log"

	"onrecord/chart"
	"onrecord/loader"
)

func ExampleOutletOverlap() {
	rows := []loader.Overlap{
		{OutletA: "Coast", OutletB: "Fen Post", SharedQuotes: 3, LongestRun: 12},
		{OutletA: "Coast", OutletB: "Weir News", SharedQuotes: 0, LongestRun: 2},
		{OutletA: "Fen Post", OutletB: "Weir News", SharedQuotes: 1, LongestRun: 5},
	}
	p, err := chart.OutletOverlap(rows, chart.Options{Metric: "longest_run"})
	if err != nil {
		log.Fatal(err)
	}
	svg, err := chart.SVG(p, 0, 0)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(p.Title.Text)
	fmt.Printf("%.5s\n", svg)
	// Output:
	// Longest run of words that both outlets have
	// <?xml
}
