package chart

import (
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

const (
	maxLabel   vg.Length = 190 // width
	axisHeight vg.Length = 34 + margin
)

// rowLabels are the labels of rows of one height, left of the data, the first
// on top.
type rowLabels struct {
	lines [][]string
	width vg.Length // kept free for them
}

func newRowLabels(names []string) rowLabels {
	var l rowLabels
	f := regular(labelSize)
	for _, n := range names {
		lines := wrap(f, clean(n), maxLabel, 2)
		l.lines = append(l.lines, lines)
		l.width = max(l.width, widest(f, lines))
	}
	l.width += gap
	return l
}

// height is what the rows take to be read well.
func (l *rowLabels) height() vg.Length {
	pitch := vg.Length(22)
	for _, lines := range l.lines {
		if len(lines) > 1 {
			pitch = 30
		}
	}
	return pitch * vg.Length(len(l.lines))
}

// draw draws the labels left of the canvas of the data, smaller where the rows
// are low; where even the least size is too large, only some of them.
func (l *rowLabels) draw(c draw.Canvas) {
	pitch := (c.Max.Y - c.Min.Y) / vg.Length(len(l.lines))
	every := max(1, int(math.Ceil(float64(leastSize*1.1/pitch))))
	for i := 0; i < len(l.lines); i += every {
		lines := l.lines[i]
		if len(lines) == 0 {
			continue
		}
		size := min(labelSize, pitch*vg.Length(every)/vg.Length(len(lines))/1.15)
		write(c, regular(size), ink, c.Min.X-gap, c.Max.Y-pitch*(vg.Length(i)+0.5), right, lines...)
	}
}
