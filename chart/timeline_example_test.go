package chart_test

import (
	"fmt"
	"log"

	"onrecord/chart"
	"onrecord/loader"
)

func ExampleTimeline() {
	dates := []loader.Date{
		{ID: "d1", ArticleID: "a1", Type: "DATE", Value: "2031-05-08"},
		{ID: "d2", ArticleID: "a1", Type: "DURATION", Value: "P3D"},
		{ID: "d3", ArticleID: "a2", Type: "DATE", Value: "2031-04"},
	}
	p, err := chart.Timeline(dates, chart.Options{
		By: "outlet",
		Articles: []loader.Article{{ID: "a1", Outlet: "Fen Post", Published: "2031-05-09"},
			{ID: "a2", Outlet: "Coast"}},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(p.Title.Text)
	fmt.Println(p.X.Label.Text)
	// Output:
	// Dates that each outlet names
	// date (not shown: 1 expression)
}
