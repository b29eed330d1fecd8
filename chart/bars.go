package chart

import (
	"math"
	"strconv"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// stackedBars are horizontal bars, the first on top, with their labels, their
// sums and a legend above them.
type stackedBars struct {
	labels [][]string  // lines of each bar's label
	values [][]float64 // per bar, per series
	names  []string    // of the series, for the legend
	fills  []fill

	labelWidth, sumWidth, legendHeight vg.Length
}

const (
	maxLabel   vg.Length = 190 // width
	swatch     vg.Length = 9
	legendRow  vg.Length = 15
	legendStep vg.Length = 16 // between entries
)

// newStackedBars measures the labels and returns the plot.
func newStackedBars(title, axis string, labels []string, values [][]float64, names []string, fill []fill) *plot.Plot {
	b := &stackedBars{values: values, fills: fill}
	f := regular(labelSize)
	pitch := vg.Length(22)
	for _, l := range labels {
		lines := wrap(f, clean(l), maxLabel, 2)
		b.labels = append(b.labels, lines)
		b.labelWidth = max(b.labelWidth, widest(f, lines))
		if len(lines) > 1 {
			pitch = 30
		}
	}
	b.labelWidth += gap
	most := 0.0
	for i := range values {
		most = max(most, b.sum(i))
		b.sumWidth = max(b.sumWidth, bold(smallSize).Width(count(b.sum(i)))+gap)
	}
	for _, n := range names {
		b.names = append(b.names, clean(n))
	}
	if len(names) > 0 {
		b.legendHeight = legendRow*vg.Length(len(b.legend(labelSize, width-2*margin))) + 4
	}

	p := newPlot(title, width, 0)
	height := titleHeight(p) + b.legendHeight + pitch*vg.Length(len(labels)) + 34 + margin
	p.Y.Tick.Marker = preferred{width, height}
	p.X.Label.Text = axis
	p.X.Tick.Marker = wholeTicks{}
	p.X.LineStyle.Width = 0
	p.Add(b)
	p.X.Min, p.X.Max = 0, max(most, 1)
	p.Y.Min, p.Y.Max = 0, float64(len(labels))
	return p
}

func (b *stackedBars) sum(i int) float64 {
	s := 0.0
	for _, v := range b.values[i] {
		s += v
	}
	return s
}

func count(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// GlyphBoxes ask for the margins: labels to the left, sums to the right, the
// legend on top.
func (b *stackedBars) GlyphBoxes(p *plot.Plot) []plot.GlyphBox {
	return rim(p, b.labelWidth, b.sumWidth, b.legendHeight, 0)
}

// Plot draws the bars.
func (b *stackedBars) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	for _, t := range p.X.Tick.Marker.Ticks(p.X.Min, p.X.Max) {
		if !t.IsMinor() {
			c.StrokeLine2(draw.LineStyle{Color: rule, Width: 0.5}, x(t.Value), c.Min.Y, x(t.Value), c.Max.Y)
		}
	}
	n := len(b.labels)
	pitch := (c.Max.Y - c.Min.Y) / vg.Length(n)
	thick := min(pitch*0.72, 22)
	sums := bold(min(smallSize, pitch*0.9))
	inner := regular(min(smallSize, thick*0.8))
	every := max(1, int(math.Ceil(float64(leastSize*1.1/pitch))))
	for i := range n {
		mid := y(float64(n) - float64(i) - 0.5)
		if i%every == 0 {
			size := min(labelSize, pitch*vg.Length(every)/vg.Length(len(b.labels[i]))/1.15)
			write(c, regular(size), ink, c.Min.X-gap, mid, right, b.labels[i]...)
		}
		start := 0.0
		for s, v := range b.values[i] {
			if v <= 0 {
				continue
			}
			from, to := x(start), x(start+v)
			start += v
			b.fills[s].draw(c, vg.Rectangle{Min: vg.Point{X: from, Y: mid - thick/2}, Max: vg.Point{X: to, Y: mid + thick/2}})
			if text := count(v); v != b.sum(i) && inner.Font.Size >= 5 && inner.Width(text)+4 < to-from && !b.fills[s].striped {
				write(c, inner, on(b.fills[s].color), (from+to)/2, mid, center, text)
			}
		}
		if sums.Font.Size >= leastSize {
			write(c, sums, ink, x(start)+gap, mid, left, count(b.sum(i)))
		}
	}
	c.StrokeLine2(draw.LineStyle{Color: muted, Width: 0.5}, x(0), c.Min.Y, x(0), c.Max.Y)
	b.drawLegend(c)
}

// legend breaks the entries into rows that fit the width.
func (b *stackedBars) legend(size, width vg.Length) [][]int {
	f := regular(size)
	var rows [][]int
	at := width
	for i, name := range b.names {
		w := swatch + gap + min(f.Width(name), width-swatch-gap) + legendStep
		if at+w-legendStep > width+0.01 || len(rows) == 0 {
			rows = append(rows, nil)
			at = 0
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], i)
		at += w
	}
	return rows
}

func (b *stackedBars) drawLegend(c draw.Canvas) {
	if len(b.names) == 0 {
		return
	}
	edge := c.Min.X - b.labelWidth
	width := c.Max.X + b.sumWidth - edge
	size := labelSize
	rows := b.legend(size, width)
	height := b.legendHeight - 4
	for size > leastSize && vg.Length(len(rows))*size*1.3 > height {
		size -= 0.5
		rows = b.legend(size, width)
	}
	f := regular(size)
	step := min(legendRow, height/vg.Length(len(rows)))
	for r, row := range rows {
		y := c.Max.Y + b.legendHeight - step*(vg.Length(r)+0.5)
		x := edge
		for _, i := range row {
			side := min(swatch, size)
			b.fills[i].draw(c, vg.Rectangle{Min: vg.Point{X: x, Y: y - side/2}, Max: vg.Point{X: x + side, Y: y + side/2}})
			x += swatch + gap
			name := shorten(f, b.names[i], width-swatch-gap)
			write(c, f, ink, x, y, left, name)
			x += f.Width(name) + legendStep
		}
	}
}

// draw fills a rectangle, with a white rim that parts it from its neighbours.
func (f fill) draw(c draw.Canvas, r vg.Rectangle) {
	c.SetColor(f.color)
	c.Fill(r.Path())
	if f.striped {
		f.stripe(c, r)
	}
	rim := min(0.75, (r.Max.X-r.Min.X)/6)
	c.StrokeLines(draw.LineStyle{Color: white, Width: rim},
		[]vg.Point{r.Min, {X: r.Min.X, Y: r.Max.Y}, r.Max, {X: r.Max.X, Y: r.Min.Y}, r.Min})
}

// stripe draws white diagonals, clipped to the rectangle.
func (fill) stripe(c draw.Canvas, r vg.Rectangle) {
	const step = 4
	w, h := r.Max.X-r.Min.X, r.Max.Y-r.Min.Y
	for d := vg.Length(step) / 2; d < w+h; d += step {
		a := vg.Point{X: r.Min.X + d, Y: r.Min.Y}
		if d > w {
			a = vg.Point{X: r.Max.X, Y: r.Min.Y + d - w}
		}
		z := vg.Point{X: r.Min.X, Y: r.Min.Y + d}
		if d > h {
			z = vg.Point{X: r.Min.X + d - h, Y: r.Max.Y}
		}
		c.StrokeLine2(draw.LineStyle{Color: white, Width: 1.2}, a.X, a.Y, z.X, z.Y)
	}
}

// wholeTicks are about five ticks at whole numbers.
type wholeTicks struct{}

// Ticks implements plot.Ticker.
func (wholeTicks) Ticks(least, most float64) []plot.Tick {
	step := 1.0
	for k := 0; (most-least)/step > 6; k++ { // 1, 2, 5, 10, …
		step *= []float64{2, 2.5, 2}[k%3]
	}
	var out []plot.Tick
	for v := math.Ceil(least/step) * step; v <= most; v += step {
		out = append(out, plot.Tick{Value: v, Label: count(v)})
	}
	return out
}
