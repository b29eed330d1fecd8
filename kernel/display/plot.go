package display

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"math"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"
	"gonum.org/v1/plot/vg/vgsvg"
)

// The size of a plot that does not say its own: it fits a notebook's column.
const (
	DefaultWidth  = 6.5 * vg.Inch
	DefaultHeight = 4 * vg.Inch
)

// A page has 96 pixels to an inch. Pictures are drawn with twice as many, so that
// they are sharp on dense screens, and their metadata states the size on the page.
const (
	pageDPI = 96
	scale   = 2
)

// A Drawer draws itself on a canvas: a *plot.Plot. One that also has the method
// Size() (width, height vg.Length) says how large, as does a *plot.Plot whose
// vertical axis has a marker with that method.
type Drawer = interface{ Draw(draw.Canvas) }

type sizer interface {
	Size() (width, height vg.Length)
}

func sized(p Drawer) (sizer, bool) {
	if p, ok := p.(*plot.Plot); ok {
		s, ok := p.Y.Tick.Marker.(sizer)
		return s, ok
	}
	s, ok := p.(sizer)
	return s, ok
}

// PlotOptions say how a plot is drawn; the zero value is right.
type PlotOptions struct {
	Width, Height vg.Length // 0: the plot's own size, or the default
	SVG           bool      // SVG instead of PNG
}

// Plot draws p. A plot that panics (gonum's do on some data) gives an error output.
func Plot(p Drawer, opt PlotOptions) (d Data) {
	defer func() {
		if r := recover(); r != nil {
			d = Error(fmt.Errorf("display: plot: %v", r))
		}
	}()
	w, h := DefaultWidth, DefaultHeight
	if s, ok := sized(p); ok {
		w, h = s.Size()
	}
	if opt.Width > 0 {
		w = opt.Width
	}
	if opt.Height > 0 {
		h = opt.Height
	}
	if opt.SVG {
		c := vgsvg.New(w, h)
		p.Draw(draw.New(c))
		var b bytes.Buffer
		if _, err := c.WriteTo(&b); err != nil {
			return Error(fmt.Errorf("display: plot: %w", err))
		}
		return MakeData3(MIMETypeSVG, "SVG plot", genericFonts(b.String()))
	}
	c := vgimg.NewWith(vgimg.UseWH(w, h), vgimg.UseDPI(pageDPI*scale))
	p.Draw(draw.New(c))
	d = picture(c.Image(), scale)
	if p, ok := p.(*plot.Plot); ok && p.Title.Text != "" {
		// For those who do not see the picture.
		title := strings.Join(strings.Fields(p.Title.Text), " ")
		d.Data[MIMETypeText] = "Chart: " + title
		if m, ok := d.Metadata[MIMETypePNG].(MIMEMap); ok {
			m["alt"] = "Chart: " + title
		}
	}
	return d
}

// genericFonts lets a browser without plot's fonts take another of the same kind:
// vgsvg names Liberation fonts without an alternative.
func genericFonts(svg string) string {
	return strings.NewReplacer(
		"font-family:Liberation Sans;", "font-family:'Liberation Sans',Arial,Helvetica,sans-serif;",
		"font-family:Liberation Serif;", "font-family:'Liberation Serif','Times New Roman',serif;",
		"font-family:Liberation Mono;", "font-family:'Liberation Mono','Courier New',monospace;",
	).Replace(svg)
}

// picture is the image as PNG with the size on the page, in pixels, as metadata:
// the image's own divided by scale.
func picture(img image.Image, scale float64) Data {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		return Error(fmt.Errorf("display: image: %w", err))
	}
	size := img.Bounds().Size()
	w, h := int(math.Round(float64(size.X)/scale)), int(math.Round(float64(size.Y)/scale))
	return Data{
		Data: MIMEMap{
			MIMETypePNG:  b.Bytes(),
			MIMETypeText: fmt.Sprintf("picture, %d × %d", w, h),
		},
		Metadata: MIMEMap{MIMETypePNG: MIMEMap{"width": w, "height": h}},
	}
}
