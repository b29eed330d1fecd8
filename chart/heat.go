package chart

import (
	"math"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// heatCells is a square table of coloured cells with their numbers in them.
type heatCells struct {
	labels  [][]string // of the rows, broken into lines
	columns [][]string // the same names below the columns
	values  [][]float64
	show    func(float64) string
	most    float64
	upright bool // the columns' labels read upwards

	labelWidth, columnHeight vg.Length
}

const (
	maxRowLabel    vg.Length = 160
	maxColumnLabel vg.Length = 140
	maxCell        vg.Length = 110
)

// newHeatCells measures the labels and returns the plot. NaN is a cell without
// a value.
func newHeatCells(title string, names []string, values [][]float64, show func(float64) string) *plot.Plot {
	h := &heatCells{values: values, show: show}
	f := regular(labelSize)
	n := vg.Length(len(names))
	for _, name := range names {
		lines := wrap(f, clean(name), maxRowLabel, 2)
		h.labels = append(h.labels, lines)
		h.labelWidth = max(h.labelWidth, widest(f, lines))
	}
	h.labelWidth += gap
	wide := min((width-h.labelWidth-2*margin)/n, maxCell)
	high := min(max(wide*0.55, 24), 48)
	for _, name := range names {
		name = clean(name)
		for word := range strings.FieldsSeq(name) {
			if f.Width(word) > wide-4 {
				h.upright = true
			}
		}
		if len(wrap(f, name, wide-4, 4)) > 3 {
			h.upright = true
		}
	}
	for _, name := range names {
		name = clean(name)
		if h.upright {
			lines := wrap(f, name, maxColumnLabel, min(2, max(1, int(wide/(labelSize*1.15)))))
			h.columns = append(h.columns, lines)
			h.columnHeight = max(h.columnHeight, widest(f, lines))
		} else {
			lines := wrap(f, name, wide-4, 3)
			h.columns = append(h.columns, lines)
			h.columnHeight = max(h.columnHeight, labelSize*1.15*vg.Length(len(lines)))
		}
	}
	h.columnHeight += gap
	for _, row := range values {
		for _, v := range row {
			if !math.IsNaN(v) {
				h.most = max(h.most, v)
			}
		}
	}

	w := max(wide*n+h.labelWidth+2*margin, 400)
	p := newPlot(title, w, 0)
	p.Y.Tick.Marker = preferred{w, titleHeight(p) + high*n + h.columnHeight + margin}
	p.X.LineStyle.Width = 0
	p.X.Tick.LineStyle.Width = 0
	p.X.Tick.Length = 0
	p.X.Tick.Marker = preferred{}
	p.Add(h)
	p.X.Min, p.X.Max = 0, float64(len(names))
	p.Y.Min, p.Y.Max = 0, float64(len(names))
	return p
}

// GlyphBoxes ask for the labels' margins.
func (h *heatCells) GlyphBoxes(p *plot.Plot) []plot.GlyphBox {
	return rim(p, h.labelWidth, 0, 0, h.columnHeight)
}

// Plot draws the cells.
func (h *heatCells) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	n := len(h.values)
	wide, high := (c.Max.X-c.Min.X)/vg.Length(n), (c.Max.Y-c.Min.Y)/vg.Length(n)
	numbers := h.numberSize(wide, high)
	for i, row := range h.values {
		bottom, top := y(float64(n-i-1)), y(float64(n-i))
		lines := h.labels[i]
		size := min(labelSize, high/vg.Length(len(lines))/1.15)
		if size >= leastSize {
			write(c, regular(size), ink, c.Min.X-gap, (bottom+top)/2, right, lines...)
		}
		for k, v := range row {
			r := vg.Rectangle{Min: vg.Point{X: x(float64(k)), Y: bottom}, Max: vg.Point{X: x(float64(k + 1)), Y: top}}
			if math.IsNaN(v) {
				// The diagonal, or a pair that no row tells of.
				fill{color: rule}.draw(c, r)
				continue
			}
			t := 0.0
			if h.most > 0 {
				t = v / h.most
			}
			shaded := shade(t)
			fill{color: shaded}.draw(c, r)
			if numbers > 0 {
				write(c, regular(numbers), on(shaded), (r.Min.X+r.Max.X)/2, (bottom+top)/2, center, h.show(v))
			}
		}
	}
	size := labelSize
	for _, lines := range h.columns {
		for !h.upright && size > leastSize && widest(regular(size), lines) > wide-4 {
			size -= 0.5
		}
	}
	for k, lines := range h.columns {
		mid := (x(float64(k)) + x(float64(k+1))) / 2
		if h.upright {
			size := min(labelSize, wide/vg.Length(len(lines))/1.15)
			if size >= leastSize {
				writeUp(c, regular(size), ink, mid, c.Min.Y-gap, lines...)
			}
			continue
		}
		block := size * 1.15 * vg.Length(len(lines))
		write(c, regular(size), ink, mid, c.Min.Y-gap-block/2+1, center, lines...)
	}
}

// numberSize is the size at which each number fits its cell, 0 where none does.
func (h *heatCells) numberSize(wide, high vg.Length) vg.Length {
	size := min(labelSize+1, high*0.8)
	for _, row := range h.values {
		for _, v := range row {
			if math.IsNaN(v) {
				continue
			}
			text := h.show(v)
			for size >= leastSize && regular(size).Width(text) > wide-4 {
				size -= 0.5
			}
		}
	}
	if size < leastSize {
		return 0
	}
	return size
}
