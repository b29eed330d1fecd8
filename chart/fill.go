package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A fill is a colour, and stripes for the second round of colours.
type fill struct {
	color   color.RGBA
	striped bool
	shape   shape // in a legend
}

// A shape is what a legend shows of a series.
type shape uint8

const (
	square shape = iota
	dot
	band   // a bar along the row
	stroke // a line across it
)

// swatch draws the shape in a square.
func (f fill) swatch(c draw.Canvas, at vg.Point, side vg.Length) {
	w, h := side/2, side/2
	switch f.shape {
	case dot:
		f.dot(c, at, side/2)
		return
	case band:
		h = side / 3.5
	case stroke:
		w = 1
	}
	f.draw(c, vg.Rectangle{Min: vg.Point{X: at.X - w, Y: at.Y - h}, Max: vg.Point{X: at.X + w, Y: at.Y + h}})
}

// fills returns the fill of the i-th series.
func fills(i int) fill {
	return fill{color: okabeIto[i%len(okabeIto)], striped: i/len(okabeIto)%2 == 1}
}

// maxSeries is how many series fills tells apart.
var maxSeries = 2 * len(okabeIto)

// draw fills a rectangle, with a white rim that parts it from its neighbours.
func (f fill) draw(c draw.Canvas, r vg.Rectangle) {
	c.SetColor(f.color)
	c.Fill(r.Path())
	if f.striped {
		f.stripe(c, r)
	}
	line := min(0.75, (r.Max.X-r.Min.X)/6)
	c.StrokeLines(draw.LineStyle{Color: white, Width: line},
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

// dot fills a circle, with a white rim.
func (f fill) dot(c draw.Canvas, at vg.Point, radius vg.Length) {
	var p vg.Path
	p.Move(vg.Point{X: at.X + radius, Y: at.Y})
	p.Arc(at, radius, 0, 2*math.Pi)
	p.Close()
	c.SetColor(f.color)
	c.Fill(p)
	c.SetColor(white)
	c.SetLineWidth(0.75)
	c.SetLineDash(nil, 0)
	c.Stroke(p)
}
