package chart_test

import (
	"fmt"
	"log"
	"os"
	"path/filepath"

	"onrecord/chart"
	"onrecord/loader"
)

func ExampleQuoteFrequency() {
	quotes := []loader.Quote{
		{ID: "q1", ArticleID: "a1", SpeakerID: "ada-marsh", Kind: "direct"},
		{ID: "q2", ArticleID: "a2", SpeakerID: "ada-marsh", Kind: "direct"},
		{ID: "q3", ArticleID: "a2", SpeakerID: "ben-weir", Kind: "mixed"},
	}
	p, err := chart.QuoteFrequency(quotes, chart.Options{
		By:       "speaker",
		Articles: []loader.Article{{ID: "a1", Outlet: "Fen Post"}, {ID: "a2", Outlet: "Coast"}},
		Speakers: []loader.Speaker{{ID: "ada-marsh", Name: "Ada Marsh"}, {ID: "ben-weir", Name: "Ben Weir"}},
	})
	if err != nil {
		log.Fatal(err)
	}
	dir, err := os.MkdirTemp("", "chart")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	if err := chart.Save(p, filepath.Join(dir, "quotes.png")); err != nil {
		log.Fatal(err)
	}
	w, h := chart.PreferredSize(p)
	fmt.Printf("%s, %.0f by %.0f points\n", p.Title.Text, w.Points(), h.Points())
	// Output: Quotes by speaker and outlet, 570 by 136 points
}
