package chart

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/go-gota/gota/dataframe"
	"gonum.org/v1/plot"

	"onrecord/loader"
	"onrecord/loader/frame"
)

// QuoteFrequency draws how often each speaker, outlet, article or kind of quote
// occurs, as horizontal bars, the most frequent on top, each divided by outlet
// or another of these. It heeds By, Stack, Measure, Articles, Speakers, Names,
// Title and Top. Quotes whose speaker is not known have a bar of their own at
// the bottom. No quotes are an error.
func QuoteFrequency(quotes []loader.Quote, o Options) (*plot.Plot, error) {
	if len(quotes) == 0 {
		return nil, errors.New("chart: no quotes to count")
	}
	if o.By == "" {
		o.By = "speaker"
	}
	if o.Stack == "" {
		o.Stack = "outlet"
		if o.By == "outlet" || o.By == "article" {
			o.Stack = "kind"
		}
	}
	if o.Measure == "" {
		o.Measure = "quotes"
	}
	if o.Measure != "quotes" && o.Measure != "words" {
		return nil, fmt.Errorf("chart: unknown measure %q: use quotes or words", o.Measure)
	}
	by, err := o.category(o.By)
	if err != nil {
		return nil, err
	}
	stack := func(*loader.Quote) string { return "" }
	if o.Stack != "none" {
		if stack, err = o.category(o.Stack); err != nil {
			return nil, err
		}
	}

	bars := make(tally)
	cells := make(map[[2]string]float64)
	for i := range quotes {
		q := &quotes[i]
		n := 1.0
		if o.Measure == "words" {
			if q.Words < 0 {
				return nil, fmt.Errorf("chart: quote %s has %d words", q.ID, q.Words)
			}
			n = float64(q.Words)
		}
		bars[by(q)] += n
		cells[[2]string{by(q), stack(q)}] += n
	}

	rows := bars.ranked()
	axis := o.Measure
	if top := o.top(); top > 0 && len(rows) > top {
		left := 0.0
		for _, r := range rows[top:] {
			left += bars[r]
		}
		axis += fmt.Sprintf(" (not shown: %s with %s)", plural(len(rows)-top, o.By),
			plural(int(left), strings.TrimSuffix(o.Measure, "s")))
		rows = rows[:top]
	}
	o.index()
	labels := make([]string, len(rows))
	for i, r := range rows {
		labels[i] = o.name(o.By, r)
	}
	values, names, colours := o.series(rows, cells)
	title := map[string]string{"quotes": "Quotes", "words": "Words quoted"}[o.Measure] + " by " + o.By
	if o.Stack == "none" {
		names = nil
	} else {
		title += " and " + o.Stack
	}
	return newStackedBars(o.title(title), axis, labels, values, names, colours), nil
}

// series divides the rows by what they are stacked of, the greatest first; those
// beyond the colours there are become one.
func (o *Options) series(rows []string, cells map[[2]string]float64) (values [][]float64, names []string,
	colours []fill) {
	shown := make(map[string]bool, len(rows))
	for _, r := range rows {
		shown[r] = true
	}
	sums := make(tally)
	for cell, n := range cells {
		if shown[cell[0]] {
			sums[cell[1]] += n // whole numbers: their order is no matter
		}
	}
	series := sums.ranked()
	values = make([][]float64, len(rows))
	for k, s := range series {
		if k < maxSeries {
			name, colour := o.name(o.Stack, s), fills(k)
			if k == maxSeries-1 && len(series) > maxSeries {
				name, colour = fmt.Sprintf("%d others", len(series)-k), fill{color: other}
			}
			names, colours = append(names, name), append(colours, colour)
			for i := range rows {
				values[i] = append(values[i], 0)
			}
		}
		for i, r := range rows {
			values[i][len(names)-1] += cells[[2]string{r, s}]
		}
	}
	return values, names, colours
}

// QuoteFrequencyFrame is QuoteFrequency of the quotes table as a dataframe.
func QuoteFrequencyFrame(quotes dataframe.DataFrame, o Options) (*plot.Plot, error) {
	rows, err := frame.Rows[loader.Quote](quotes)
	if err != nil {
		return nil, fmt.Errorf("chart: quotes: %w", err)
	}
	return QuoteFrequency(rows, o)
}

// category returns what tells a quote's category.
func (o *Options) category(name string) (func(*loader.Quote) string, error) {
	switch name {
	case "speaker":
		return func(q *loader.Quote) string { return q.SpeakerID }, nil
	case "kind":
		return func(q *loader.Quote) string { return q.Kind }, nil
	case "article":
		return func(q *loader.Quote) string { return q.ArticleID }, nil
	case "outlet":
		outlets := make(map[string]string, len(o.Articles))
		for _, a := range o.Articles {
			outlets[a.ID] = a.Outlet
		}
		return func(q *loader.Quote) string {
			if s := outlets[q.ArticleID]; s != "" {
				return s
			}
			return q.ArticleID
		}, nil
	}
	return nil, fmt.Errorf("chart: unknown category %q: use speaker, outlet, article or kind", name)
}

// index prepares name.
func (o *Options) index() {
	o.speakers = make(map[string]string, len(o.Speakers))
	for _, s := range o.Speakers {
		o.speakers[s.ID] = s.Name
	}
}

// name is the label of a category's member.
func (o *Options) name(category, id string) string {
	switch {
	case id == "":
		return o.label("", category+" not known")
	case category == "speaker":
		return o.label(id, o.speakers[id])
	}
	return o.label(id, "")
}

// A tally sums by key.
type tally map[string]float64

// ranked lists the keys, the greatest sum first, equal ones by name, the
// missing one last.
func (t tally) ranked() []string {
	keys := make([]string, 0, len(t))
	for k := range t {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		if (a == "") != (b == "") {
			if a == "" {
				return 1
			}
			return -1
		}
		return cmp.Or(cmp.Compare(t[b], t[a]), cmp.Compare(a, b))
	})
	return keys
}

func plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}
