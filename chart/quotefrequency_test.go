package chart_test

import (
	"fmt"
	"strings"
	"testing"

	"onrecord/chart"
	"onrecord/loader"
	"onrecord/loader/frame"
)

var papers = []string{"The Dale Herald", "Fen Post", "Weir News and Advertiser", "Dunmere Evening Chronicle", "Coast",
	"Radio North"}

// paper is the name of the i-th outlet.
func paper(i int) string {
	if i < len(papers) {
		return papers[i]
	}
	return fmt.Sprintf("%s %d", papers[i%len(papers)], i/len(papers)+1)
}

// sayings makes quotes of so many speakers in so many outlets.
func sayings(speakers, outlets int, name func(int) string) ([]loader.Quote, chart.Options) {
	var q []loader.Quote
	var o chart.Options
	for i := range speakers {
		o.Speakers = append(o.Speakers, loader.Speaker{ID: fmt.Sprintf("s%d", i), Name: name(i)})
	}
	for i := range outlets {
		o.Articles = append(o.Articles, loader.Article{ID: fmt.Sprintf("a%d", i), Outlet: paper(i)})
	}
	kinds := []string{"direct", "mixed", "indirect", "scare"}
	for i := range speakers {
		for k := range outlets {
			for n := range (i*7+k*5)%9 + speakers/(i+1)/4 {
				q = append(q, loader.Quote{
					SpeakerID: fmt.Sprintf("s%d", i), ArticleID: fmt.Sprintf("a%d", k),
					Kind: kinds[(i+n)%4], Words: 3 + n,
				})
			}
		}
	}
	return q, o
}

func short(i int) string {
	return []string{"Ada Marsh", "Ben Weir", "Col. Iris Vane", "Øyvind Sæther"}[i%4]
}

func long(i int) string {
	return fmt.Sprintf("Deputy Undersecretary for Harbour Dredging and Inland Waterways Maximiliana "+
		"Featherstonehaugh-Cholmondeley (No. %d)", i+1)
}

func TestQuoteFrequency(t *testing.T) {
	q, o := sayings(4, 3, short)
	q = append(q, loader.Quote{ArticleID: "a0", Kind: "direct", Words: 9},
		loader.Quote{SpeakerID: "s0", ArticleID: "a9", Kind: "mixed", Words: 1})
	p, err := chart.QuoteFrequency(q, o)
	golden(t, "quotefrequency", p, err)

	words := o
	words.By, words.Measure, words.Title = "outlet", "words",
		"Words quoted in three papers of the lower Dale, of which this title says so much that it takes two lines"
	p, err = chart.QuoteFrequency(q, words)
	golden(t, "quotefrequency-words", p, err)

	q, o = sayings(40, 12, long)
	o.Top = 6
	p, err = chart.QuoteFrequency(q, o)
	golden(t, "quotefrequency-long", p, err)
}

func TestQuoteFrequencyOfFrame(t *testing.T) {
	q, o := sayings(4, 3, short)
	df, err := frame.Of(q)
	if err != nil {
		t.Fatal(err)
	}
	p, err := chart.QuoteFrequencyFrame(df, o)
	if err != nil {
		t.Fatal(err)
	}
	p2, err := chart.QuoteFrequency(q, o)
	if err != nil {
		t.Fatal(err)
	}
	a, err := chart.PNG(p, 0, 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	b, err := chart.PNG(p2, 0, 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	if n, _ := different(t, a, b); n > 0 {
		t.Errorf("%d pixels differ between the chart of the rows and that of the frame", n)
	}
	if df, err = frame.Of([]loader.Speaker{{ID: "s1"}}); err != nil {
		t.Fatal(err)
	}
	if _, err := chart.QuoteFrequencyFrame(df, o); err == nil ||
		!strings.Contains(err.Error(), `no column "quote_id"`) {
		t.Errorf("another table's frame: error %v", err)
	}
}

// Nothing is cut off, whatever the numbers and names.
func TestQuoteFrequencyRim(t *testing.T) {
	for _, c := range []struct {
		name              string
		speakers, outlets int
		label             func(int) string
	}{
		{"one", 1, 1, func(int) string { return "A" }},
		{"long", 3, 20, long},
		{"one long word", 2, 2, func(i int) string {
			return strings.Repeat("Donaudampfschifffahrt", 8) +
				fmt.Sprint(i)
		}},
		{"no letters of the font", 2, 2, func(i int) string { return strings.Repeat("习近平", i+1) }},
		{"control characters", 2, 2, func(i int) string { return "a\nb\tc\u200b\x00d\xff" }},
		{"many", 60, 2, short},
	} {
		q, o := sayings(c.speakers, c.outlets, c.label)
		q = append(q, loader.Quote{SpeakerID: "s0", ArticleID: "a0"})
		for _, top := range []int{0, -1} {
			o.Top = top
			p, err := chart.QuoteFrequency(q, o)
			if err != nil {
				t.Fatalf("%s: %v", c.name, err)
			}
			rim(t, c.name, p)
		}
	}
}

func TestQuoteFrequencyErrors(t *testing.T) {
	one := []loader.Quote{{ID: "q1", SpeakerID: "s1"}}
	for _, c := range []struct {
		name   string
		quotes []loader.Quote
		o      chart.Options
		want   string
	}{
		{"none", nil, chart.Options{}, "chart: no quotes"},
		{"by", one, chart.Options{By: "colour"}, `chart: unknown category "colour": use speaker`},
		{"stack", one, chart.Options{Stack: "colour"}, `chart: unknown category "colour"`},
		{"measure", one, chart.Options{Measure: "letters"}, `chart: unknown measure "letters"`},
		{"negative", []loader.Quote{{ID: "q1", Words: -1}}, chart.Options{Measure: "words"},
			"chart: quote q1 has -1 words"},
	} {
		if _, err := chart.QuoteFrequency(c.quotes, c.o); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %s…", c.name, err, c.want)
		}
	}
}

// No words at all still give a chart.
func TestQuoteFrequencyZero(t *testing.T) {
	p, err := chart.QuoteFrequency([]loader.Quote{{SpeakerID: "s1"}, {SpeakerID: "s2"}},
		chart.Options{Measure: "words", Stack: "none"})
	if err != nil {
		t.Fatal(err)
	}
	rim(t, "zero", p)
}
