package chart

import (
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

const (
	swatch     vg.Length = 9
	legendRow  vg.Length = 15
	legendStep vg.Length = 16 // between entries
	legendRim  vg.Length = 4  // below
)

// A legend stands above the data and below the title, in as many rows as it
// takes.
type legend struct {
	names  []string
	fills  []fill
	height vg.Length // kept free for it
}

// newLegend measures the names for a plot of the standard width.
func newLegend(names []string, fills []fill) legend {
	l := legend{fills: fills}
	for _, n := range names {
		l.names = append(l.names, clean(n))
	}
	if len(names) > 0 {
		l.height = legendRow*vg.Length(len(l.rows(labelSize, width-2*margin))) + legendRim
	}
	return l
}

// rows breaks the entries into rows that fit a width.
func (l *legend) rows(size, width vg.Length) [][]int {
	f := regular(size)
	var rows [][]int
	at := width
	for i, name := range l.names {
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

// draw draws the legend above the canvas of the data, over the width of what
// stands to its left and right too, smaller where the width is less than it was
// measured for.
func (l *legend) draw(c draw.Canvas, before, after vg.Length) {
	if len(l.names) == 0 {
		return
	}
	edge := c.Min.X - before
	width := c.Max.X + after - edge
	size := labelSize
	rows := l.rows(size, width)
	height := l.height - legendRim
	for size > leastSize && vg.Length(len(rows))*size*1.3 > height {
		size -= 0.5
		rows = l.rows(size, width)
	}
	f := regular(size)
	step := min(legendRow, height/vg.Length(len(rows)))
	side := min(swatch, size)
	for r, row := range rows {
		y := c.Max.Y + l.height - step*(vg.Length(r)+0.5)
		x := edge
		for _, i := range row {
			l.fills[i].swatch(c, vg.Point{X: x + side/2, Y: y}, side)
			x += swatch + gap
			name := shorten(f, l.names[i], width-swatch-gap)
			write(c, f, ink, x, y, left, name)
			x += f.Width(name) + legendStep
		}
	}
}
