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

	bars, parts := newTally(), newTally()
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
		b, s := by(q), stack(q)
		bars.add(b, n)
		parts.add(s, n)
		cells[[2]string{b, s}] += n
	}

	top := o.Top
	if top == 0 {
		top = 20
	}
	rows := bars.ranked()
	axis := o.Measure
	if top > 0 && len(rows) > top {
		left := 0.0
		for _, r := range rows[top:] {
			left += bars[r]
		}
		axis += fmt.Sprintf(" (not shown: %s with %s)", plural(len(rows)-top, o.By), plural(int(left), strings.TrimSuffix(o.Measure, "s")))
		rows = rows[:top]
	}
	series := parts.ranked()
	names, colours := make([]string, 0, len(series)), make([]fill, 0, len(series))
	values := make([][]float64, len(rows))
	for k, s := range series {
		last := k == maxSeries-1 && len(series) > maxSeries
		switch {
		case last:
			names = append(names, fmt.Sprintf("%d others", len(series)-k))
			colours = append(colours, fill{color: other})
		case k < maxSeries:
			names = append(names, o.name(o.Stack, s))
			colours = append(colours, fills(k))
		}
		for i, r := range rows {
			if k < maxSeries {
				values[i] = append(values[i], 0)
			}
			values[i][len(values[i])-1] += cells[[2]string{r, s}]
		}
	}
	labels := make([]string, len(rows))
	for i, r := range rows {
		labels[i] = o.name(o.By, r)
	}
	title := fmt.Sprintf("%s by %s", map[string]string{"quotes": "Quotes", "words": "Words quoted"}[o.Measure], o.By)
	if o.Stack == "none" {
		names = nil
	} else {
		title += " and " + o.Stack
	}
	return newStackedBars(o.title(title), axis, labels, values, names, colours), nil
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

// name is the label of a category's member.
func (o *Options) name(category, id string) string {
	if id == "" {
		return o.label("", category+" not known")
	}
	if category == "speaker" {
		for i := range o.Speakers {
			if o.Speakers[i].ID == id {
				return o.label(id, o.Speakers[i].Name)
			}
		}
	}
	return o.label(id, "")
}

// A tally sums by key.
type tally map[string]float64

func newTally() tally { return make(tally) }

func (t tally) add(key string, n float64) { t[key] += n }

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
