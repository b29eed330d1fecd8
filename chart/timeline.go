package chart

import (
	"cmp"
	"errors"
	"fmt"
	"image/color"
	"math"
	"slices"

	"github.com/go-gota/gota/dataframe"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"onrecord/loader"
	"onrecord/loader/frame"
)

// Timeline draws which dates the articles speak of: a row per article, in the
// order of Options.Articles, a dot per day that it names, the larger the more
// often, a bar per longer period, and a mark where Articles tell the day of
// publication. It heeds By, which is "article" (as "") or "outlet", From, To,
// Articles, Names and Title. What is no point on the calendar, durations and
// weekdays that stay open, is not drawn; the axis says how many. No dates that
// can be drawn are an error.
func Timeline(dates []loader.Date, o Options) (*plot.Plot, error) {
	if len(dates) == 0 {
		return nil, errors.New("chart: no dates")
	}
	if o.By != "" && o.By != "article" && o.By != "outlet" {
		return nil, fmt.Errorf("chart: unknown category %q of a timeline: use article or outlet", o.By)
	}
	window, err := o.window()
	if err != nil {
		return nil, err
	}
	t := timeline{}
	at := make(map[string]int)
	var names []string
	row := func(article, outlet string) int {
		key, name := article, o.label(article, "")
		if o.By == "outlet" && outlet != "" {
			key, name = outlet, o.label(outlet, "")
		}
		i, ok := at[key]
		if !ok {
			i = len(names)
			at[key] = i
			names = append(names, name)
		}
		return i
	}
	outlets := make(map[string]string, len(o.Articles))
	for _, a := range o.Articles {
		outlets[a.ID] = a.Outlet
		i := row(a.ID, a.Outlet)
		if p, ok := parsePeriod(a.Published); ok && p.from >= window.from && p.to <= window.to {
			t.published = append(t.published, mark{row: i, period: p, n: 1})
		}
	}
	marks := make(map[mark]int)
	missed := 0
	for _, d := range dates {
		p, ok := parsePeriod(d.Value)
		if !ok || d.Type == "DURATION" || d.Type == "SET" || p.from < window.from || p.to > window.to {
			missed++
			continue
		}
		marks[mark{row: row(d.ArticleID, outlets[d.ArticleID]), period: p}]++
	}
	if len(marks) == 0 {
		return nil, fmt.Errorf("chart: none of %d dates can be drawn", len(dates))
	}
	for m, n := range marks {
		m.n = n
		t.marks = append(t.marks, m)
	}
	// Long periods first, so that the dots lie on top.
	slices.SortFunc(t.marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(b.days(), a.days()), cmp.Compare(a.row, b.row), cmp.Compare(a.from, b.from))
	})

	t.labels = newRowLabels(names)
	t.legend = t.legendOf()
	least, most := math.Inf(1), math.Inf(-1)
	for _, m := range slices.Concat(t.marks, t.published) {
		least, most = min(least, m.from), max(most, m.to)
	}
	pad := max((most-least)*0.03, 1)
	by := o.By
	if by == "" {
		by = "article"
	}
	p := newPlot(o.title("Dates that each "+by+" names"), width, 0)
	p.Y.Tick.Marker = preferred{width, titleHeight(p) + t.legend.height + t.labels.height() + axisHeight}
	p.X.Label.Text = "date"
	if missed > 0 {
		p.X.Label.Text += " (not shown: " + plural(missed, "expression") + ")"
	}
	p.X.Tick.Marker = dayTicks{}
	p.X.LineStyle.Width = 0
	p.Add(&t)
	p.X.Min, p.X.Max = least-pad, most+pad
	p.Y.Min, p.Y.Max = 0, float64(len(names))
	return p, nil
}

// window is the time from From to To; the ends that are not told are open.
func (o *Options) window() (period, error) {
	window := period{math.Inf(-1), math.Inf(1)}
	read := func(value string) (period, error) {
		if p, ok := parsePeriod(value); ok {
			return p, nil
		}
		return period{}, fmt.Errorf("chart: %q is not a date such as 2025, 2025-05 or 2025-05-08", value)
	}
	if o.From != "" {
		p, err := read(o.From)
		if err != nil {
			return window, err
		}
		window.from = p.from
	}
	if o.To != "" {
		p, err := read(o.To)
		if err != nil {
			return window, err
		}
		window.to = p.to
	}
	if !(window.from < window.to) {
		return window, fmt.Errorf("chart: the time from %s to %s is none", o.From, o.To)
	}
	return window, nil
}

// legendOf tells the marks that there are, of which the longest come first.
func (t *timeline) legendOf() legend {
	var entries []string
	var fills []fill
	if last := t.marks[len(t.marks)-1]; last.days() <= 1 {
		entries, fills = append(entries, "day in the text"), append(fills, fill{color: okabeIto[0], shape: dot})
	}
	if t.marks[0].days() > 1 {
		entries, fills = append(entries, "longer period"), append(fills, fill{color: faint, shape: band})
	}
	if len(t.published) > 0 {
		entries, fills = append(entries, "day of publication"), append(fills, fill{color: okabeIto[5], shape: stroke})
	}
	return newLegend(entries, fills)
}

// TimelineFrame is Timeline of the dates table as a dataframe.
func TimelineFrame(dates dataframe.DataFrame, o Options) (*plot.Plot, error) {
	rows, err := frame.Rows[loader.Date](dates)
	if err != nil {
		return nil, fmt.Errorf("chart: dates: %w", err)
	}
	return Timeline(rows, o)
}

// A mark is a period that a row names, n times.
type mark struct {
	row int
	period
	n int
}

type timeline struct {
	labels    rowLabels
	marks     []mark
	published []mark
	legend    legend
}

// GlyphBoxes ask for the margins, to the right for half of the last tick's
// label.
func (t *timeline) GlyphBoxes(p *plot.Plot) []plot.GlyphBox {
	return rim(p, t.labels.width, regular(smallSize).Width("2006-01-02")/2, t.legend.height, 0)
}

// Plot draws the rows.
func (t *timeline) Plot(c draw.Canvas, p *plot.Plot) {
	x, _ := p.Transforms(&c)
	pitch := (c.Max.Y - c.Min.Y) / vg.Length(len(t.labels.lines))
	row := func(i int) vg.Length { return c.Max.Y - pitch*(vg.Length(i)+0.5) }
	thin := draw.LineStyle{Color: rule, Width: 0.5}
	for _, tick := range p.X.Tick.Marker.Ticks(p.X.Min, p.X.Max) {
		c.StrokeLine2(thin, x(tick.Value), c.Min.Y, x(tick.Value), c.Max.Y)
	}
	for i := range t.labels.lines {
		c.StrokeLine2(thin, c.Min.X, row(i), c.Max.X, row(i))
	}
	t.labels.draw(c)
	radius := min(3.5, pitch*0.3)
	// inside cuts a place to the canvas, for a plot whose axis was narrowed.
	inside := func(v float64) vg.Length { return min(max(x(v), c.Min.X), c.Max.X) }
	for _, m := range t.marks {
		if m.to < p.X.Min || m.from > p.X.Max {
			continue
		}
		from, to := inside(m.from), inside(m.to)
		if m.days() > 1 && to-from > 2*radius {
			fill{color: faint}.draw(c, vg.Rectangle{Min: vg.Point{X: from, Y: row(m.row) - radius},
				Max: vg.Point{X: to, Y: row(m.row) + radius}})
			continue
		}
		size := radius * vg.Length(min(math.Sqrt(float64(m.n)), 2.2))
		shade := okabeIto[0]
		if m.days() > 1 {
			shade = faint // a period too short to be seen as one
		}
		fill{color: shade}.dot(c, vg.Point{X: (from + to) / 2, Y: row(m.row)}, min(size, pitch/2))
	}
	for _, m := range t.published {
		if m.to < p.X.Min || m.from > p.X.Max {
			continue
		}
		mid := (inside(m.from) + inside(m.to)) / 2
		c.StrokeLine2(draw.LineStyle{Color: okabeIto[5], Width: 2}, mid, row(m.row)-pitch*0.42, mid,
			row(m.row)+pitch*0.42)
	}
	t.legend.draw(c, t.labels.width, 0)
}

// faint is the blue of the dots on white at half strength, opaque because SVG
// readers differ in what they do with the other kind.
var faint = color.RGBA{0x80, 0xb9, 0xd9, 0xff}
