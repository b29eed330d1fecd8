package main

import (
	"bytes"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"path/filepath"
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"

	"onrecord/chart"
	"onrecord/loader"
)

//go:embed report.html
var reportPage string

var reportTemplate = template.Must(template.New("report").Parse(reportPage))

// A report is what the page shows of a corpus.
type report struct {
	Articles    []articleRow
	Speakers    []loader.Speaker
	Quotes      []quoteRow
	MoreQuotes  int
	Citations   []citationRow
	Diagnostics []loader.Diagnostic
	Charts      []reportChart
	Counts      []count
}

type count struct {
	Of     string
	Number int
}

type articleRow struct {
	loader.Article
	Label string
}

type quoteRow struct {
	loader.Quote
	Speaker, Outlet, Day string
}

type citationRow struct{ Outlet, Cited string }

type reportChart struct {
	Title, Alt string
	Source     template.URL
	Width      int // of the page's pixels; the picture has twice as many
}

// reportQuotes bounds the quotes on the page; the table has them all.
const reportQuotes = 200

// writeReport writes report.html and its charts as files beside it.
func writeReport(dir string, c *loader.Corpus) ([]string, error) {
	r := newReport(c)
	options := chart.Options{Articles: c.Articles, Speakers: c.Speakers}
	var paths []string
	for _, draw := range []struct {
		name, title, alt string
		plot             func() (*plot.Plot, error)
	}{
		{"quote-frequency.png", "Who is quoted, and where", "Bars: quotes by speaker, divided by outlet",
			func() (*plot.Plot, error) {
				return chart.QuoteFrequency(spoken(c.Counted()), options)
			}},
		{"outlet-overlap.png", "What outlets share", "Heat map: utterances that two outlets both carry",
			func() (*plot.Plot, error) {
				return chart.OutletOverlap(c.Overlap, options)
			}},
	} {
		p, err := draw.plot()
		if err != nil {
			continue // a corpus of one article has no overlap, one without quotes no bars
		}
		png, err := chart.PNG(p, 0, 0, 0)
		if err != nil {
			return nil, err
		}
		path := filepath.Join(dir, draw.name)
		if err := writeFile(path, png); err != nil {
			return nil, err
		}
		paths = append(paths, draw.name)
		w, _ := chart.PreferredSize(p)
		r.Charts = append(r.Charts, reportChart{
			Title: draw.title, Alt: draw.alt,
			Source: template.URL("data:image/png;base64," + base64.StdEncoding.EncodeToString(png)),
			Width:  int(w / vg.Inch * 96),
		})
	}
	var page bytes.Buffer
	if err := reportTemplate.Execute(&page, r); err != nil {
		return nil, fmt.Errorf("report: %w", err)
	}
	path := filepath.Join(dir, "report.html")
	return append([]string{"report.html"}, paths...), writeFile(path, page.Bytes())
}

func newReport(c *loader.Corpus) *report {
	labels := c.Labels()
	label := func(id string) string {
		if name, ok := labels[id]; ok {
			return name
		}
		return id
	}
	r := &report{Speakers: slices.Clone(c.Speakers), Diagnostics: c.Diagnostics}
	days := make(map[string]string)
	for _, a := range c.Articles {
		days[a.ID] = a.Published
		r.Articles = append(r.Articles, articleRow{a, label(a.ID)})
	}
	slices.SortStableFunc(r.Speakers, func(a, b loader.Speaker) int { return b.Quotes - a.Quotes })
	for _, q := range spoken(c.Counted()) {
		if len(r.Quotes) == reportQuotes {
			r.MoreQuotes++
			continue
		}
		r.Quotes = append(r.Quotes, quoteRow{q, label(q.SpeakerID), label(q.ArticleID), days[q.ArticleID]})
	}
	for _, ci := range c.Citations {
		row := citationRow{label(ci.ArticleID), ci.Cited}
		if !slices.Contains(r.Citations, row) {
			r.Citations = append(r.Citations, row)
		}
	}
	r.Counts = []count{{"articles", len(c.Articles)}, {"sentences", len(c.Sentences)}, {"quotes", len(c.Quotes)},
		{"speakers", len(c.Speakers)}, {"dates", len(c.Dates)}, {"citations", len(c.Citations)}}
	return r
}

// spoken are the quotes between quotation marks that somebody said.
func spoken(quotes []loader.Quote) []loader.Quote {
	var out []loader.Quote
	for _, q := range quotes {
		if q.Kind == "direct" || q.Kind == "mixed" {
			out = append(out, q)
		}
	}
	return out
}
