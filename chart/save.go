package chart

import (
	"bytes"
	"fmt"
	"image/png"
	"io"
	"math"
	"path/filepath"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"
	"gonum.org/v1/plot/vg/vgsvg"

	"onrecord/loader/frame"
)

// PNG draws a plot of the given size; 0 by 0 is its preferred size. scale is
// the number of pixels for each of a 96 dpi screen: 2 is sharp on today's
// screens and in print, and is what 0 means.
func PNG(p *plot.Plot, w, h vg.Length, scale float64) (_ []byte, err error) {
	if scale == 0 {
		scale = 2
	}
	if w, h, err = size(p, w, h); err != nil {
		return nil, err
	}
	pixels := float64(w) * float64(h) / 72 / 72 * 96 * 96 * scale * scale
	if !(scale > 0) || pixels > 1<<28 {
		return nil, fmt.Errorf("chart: a picture of %.0f by %.0f points at scale %g is more than can be drawn", w, h,
			scale)
	}
	defer caught(&err)
	c := vgimg.NewWith(vgimg.UseWH(w, h), vgimg.UseDPI(int(math.Round(96*scale))))
	render(p, draw.New(c))
	var b bytes.Buffer
	if err := png.Encode(&b, c.Image()); err != nil {
		return nil, fmt.Errorf("chart: %w", err)
	}
	return b.Bytes(), nil
}

// SVG draws a plot of the given size; 0 by 0 is its preferred size. Its text is
// text, in Liberation Sans or what a browser has of that kind.
func SVG(p *plot.Plot, w, h vg.Length) (_ []byte, err error) {
	if w, h, err = size(p, w, h); err != nil {
		return nil, err
	}
	defer caught(&err)
	c := vgsvg.New(w, h)
	render(p, draw.New(c))
	var b bytes.Buffer
	if _, err := c.WriteTo(&b); err != nil {
		return nil, fmt.Errorf("chart: %w", err)
	}
	// Few browsers have the font by its name; Arial and Helvetica have its
	// widths.
	return bytes.ReplaceAll(b.Bytes(), []byte("font-family:Liberation Sans;"),
		[]byte("font-family:Liberation Sans,Arial,Helvetica,sans-serif;")), nil
}

// Save draws a plot at its preferred size into a file, PNG or SVG by the name's
// ending. The picture is drawn first and written then, to a temporary file that
// takes the other's place: a failure leaves no empty file.
func Save(p *plot.Plot, path string) error {
	return SaveSize(p, path, 0, 0)
}

// SaveSize is Save at a given size.
func SaveSize(p *plot.Plot, path string, w, h vg.Length) error {
	var picture []byte
	var err error
	switch ext := strings.ToLower(filepath.Ext(path)); ext {
	case ".png":
		picture, err = PNG(p, w, h, 0)
	case ".svg":
		picture, err = SVG(p, w, h)
	default:
		return fmt.Errorf("chart: %s: unknown kind of picture %q: use .png or .svg", path, ext)
	}
	if err != nil {
		return err
	}
	err = frame.WriteFile(path, func(w io.Writer) error {
		_, err := w.Write(picture)
		return err
	})
	if err != nil {
		return fmt.Errorf("chart: %w", err)
	}
	return nil
}

func size(p *plot.Plot, w, h vg.Length) (vg.Length, vg.Length, error) {
	if p == nil {
		return 0, 0, fmt.Errorf("chart: no plot")
	}
	if w == 0 && h == 0 {
		w, h = PreferredSize(p)
	}
	if !(w > 2*margin && h > 2*margin) || math.IsInf(float64(w), 0) || math.IsInf(float64(h), 0) {
		return 0, 0, fmt.Errorf("chart: a picture of %g by %g points", w, h)
	}
	return w, h, nil
}

func render(p *plot.Plot, c draw.Canvas) {
	if p.BackgroundColor != nil { // also of the rim
		c.SetColor(p.BackgroundColor)
		c.Fill(c.Rectangle.Path())
	}
	// The title was broken for the preferred size.
	fitted := *p
	if _, own := p.Y.Tick.Marker.(preferred); own {
		setTitle(&fitted, p.Title.Text, c.Max.X-c.Min.X)
	} else {
		c = draw.Crop(c, margin, -margin, margin, -margin)
	}
	fitted.Draw(c)
}

// Sized is a plot with its preferred size, as a value that shows itself in a
// notebook at that size.
type Sized struct{ Plot *plot.Plot }

// Fit returns the plot as a Sized.
func Fit(p *plot.Plot) Sized { return Sized{p} }

// Size is the plot's preferred size.
func (s Sized) Size() (width, height vg.Length) { return PreferredSize(s.Plot) }

// Draw draws the plot, its title broken to the width there is.
func (s Sized) Draw(c draw.Canvas) { render(s.Plot, c) }

// caught turns a panic of gonum/plot, such as that of a log axis at zero, into
// an error.
func caught(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("chart: drawing: %v", r)
	}
}
