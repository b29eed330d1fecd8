package main

import (
	"fmt"
	"io"
	"runtime"
	"time"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/eval"
	"onrecord/loader/quote"
	"onrecord/loader/speaker"
)

// speedRounds is how often the articles are gone through; the fastest round
// counts, as the one that other programs disturbed least.
const speedRounds = 10

// printSpeed prints how many megabytes of text a second one core finds quotes
// in, and resolves speakers in, once the text is cut into sentences and tokens.
func printSpeed(w io.Writer, articles []eval.QuoteArticle) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	docs := make([]*document.Document, len(articles))
	size := 0
	for i, a := range articles {
		p := article.Parse(a.ID, a.Text, article.Options{Keep: true})
		docs[i] = document.New(p.Text, p.Paragraphs)
		size += len(a.Text)
	}
	var best [2]time.Duration
	for round := range speedRounds {
		var sum [2]time.Duration
		for _, d := range docs {
			start := time.Now()
			quotes := quote.Extract(d)
			between := time.Now()
			speaker.Resolve(d, quotes)
			sum[0] += between.Sub(start)
			sum[1] += time.Since(between)
		}
		if round == 0 || sum[0]+sum[1] < best[0]+best[1] {
			best = sum
		}
	}
	rate := func(t time.Duration) float64 { return float64(size) / 1e6 / t.Seconds() }
	fmt.Fprintf(w, "throughput on one core: quotes and speakers %.1f MB/s (quotes alone %.1f, speakers alone %.1f)\n",
		rate(best[0]+best[1]), rate(best[0]), rate(best[1]))
}
