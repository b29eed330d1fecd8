package chart

import (
	"strconv"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// stackedBars are horizontal bars, the first on top, with their labels, their
// sums and a legend above them.
type stackedBars struct {
	labels   rowLabels
	values   [][]float64 // per bar, per series
	legend   legend
	sumWidth vg.Length
}

// newStackedBars measures the labels and returns the plot.
func newStackedBars(title, axis string, labels []string, values [][]float64, names []string, fills []fill) *plot.Plot {
	b := &stackedBars{labels: newRowLabels(labels), values: values, legend: newLegend(names, fills)}
	most := 0.0
	for i := range values {
		most = max(most, b.sum(i))
		b.sumWidth = max(b.sumWidth, bold(smallSize).Width(count(b.sum(i)))+gap)
	}
	p := newPlot(title, width, 0)
	p.Y.Tick.Marker = preferred{width, titleHeight(p) + b.legend.height + b.labels.height() + axisHeight}
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
	return rim(p, b.labels.width, b.sumWidth, b.legend.height, 0)
}

// Plot draws the bars.
func (b *stackedBars) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	for _, t := range p.X.Tick.Marker.Ticks(p.X.Min, p.X.Max) {
		if !t.IsMinor() {
			c.StrokeLine2(draw.LineStyle{Color: rule, Width: 0.5}, x(t.Value), c.Min.Y, x(t.Value), c.Max.Y)
		}
	}
	n := len(b.values)
	pitch := (c.Max.Y - c.Min.Y) / vg.Length(n)
	b.labels.draw(c)
	thick := min(pitch*0.72, 22)
	sums := bold(min(smallSize, pitch*0.9))
	inner := regular(min(smallSize, thick*0.8))
	for i := range n {
		mid := y(float64(n) - float64(i) - 0.5)
		start := 0.0
		for s, v := range b.values[i] {
			if v <= 0 {
				continue
			}
			from, to := min(x(start), c.Max.X), min(x(start+v), c.Max.X)
			start += v
			b.legend.fills[s].draw(c, vg.Rectangle{Min: vg.Point{X: from, Y: mid - thick/2},
				Max: vg.Point{X: to, Y: mid + thick/2}})
			text := count(v)
			w := inner.Width(text) + 4
			if v == b.sum(i) || inner.Font.Size < 5 || w > to-from {
				continue
			}
			f := b.legend.fills[s]
			at := vg.Point{X: (from + to) / 2, Y: mid}
			if f.striped { // a plain ground for the number
				c.SetColor(f.color)
				c.Fill(vg.Rectangle{Min: vg.Point{X: at.X - w/2, Y: mid - inner.Font.Size*0.6},
					Max: vg.Point{X: at.X + w/2, Y: mid + inner.Font.Size*0.6}}.Path())
			}
			write(c, inner, on(f.color), at.X, at.Y, center, text)
		}
		if sums.Font.Size >= leastSize {
			write(c, sums, ink, min(x(start), c.Max.X)+gap, mid, left, count(b.sum(i)))
		}
	}
	c.StrokeLine2(draw.LineStyle{Color: muted, Width: 0.5}, x(0), c.Min.Y, x(0), c.Max.Y)
	b.legend.draw(c, b.labels.width, b.sumWidth)
}
