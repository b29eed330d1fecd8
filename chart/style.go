package chart

import (
	"image/color"
	"strings"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
)

// Sizes in points. A notebook's cell is about 760 pixels wide: 570 points.
const (
	width     vg.Length = 570
	titleSize vg.Length = 13
	labelSize vg.Length = 10
	smallSize vg.Length = 9
	leastSize vg.Length = 4 // to which text is made smaller, not further
	gap       vg.Length = 5 // between text and what it belongs to
	margin    vg.Length = 8 // white rim round a picture
)

var (
	ink   = color.RGBA{0x22, 0x22, 0x22, 0xff}
	other = color.RGBA{0xbb, 0xbb, 0xbb, 0xff} // what is summed up
	muted = color.RGBA{0x59, 0x59, 0x59, 0xff} // 7:1 on white
	rule  = color.RGBA{0xe0, 0xe0, 0xe0, 0xff}
	white = color.RGBA{0xff, 0xff, 0xff, 0xff}
)

// okabeIto are the colours of Okabe and Ito (2008), black left to the text, in
// an order in which neighbours differ in lightness too.
var okabeIto = []color.RGBA{
	{0x00, 0x72, 0xb2, 0xff}, // blue
	{0xe6, 0x9f, 0x00, 0xff}, // orange
	{0x00, 0x9e, 0x73, 0xff}, // bluish green
	{0xcc, 0x79, 0xa7, 0xff}, // reddish purple
	{0x56, 0xb4, 0xe9, 0xff}, // sky blue
	{0xd5, 0x5e, 0x00, 0xff}, // vermillion
	{0xf0, 0xe4, 0x42, 0xff}, // yellow
	{0x80, 0x80, 0x80, 0xff}, // grey
}

// on is the text colour that contrasts most with a background, by the relative
// luminance of WCAG 2.
func on(background color.Color) color.Color {
	l := luminance(background)
	if (l+0.05)/(luminance(ink)+0.05) >= 1.05/(l+0.05) {
		return ink
	}
	return color.White
}

// newPlot is a plot in the house's style: the one place where fonts, colours
// and margins are set.
func newPlot(title string, w, h vg.Length) *plot.Plot {
	p := plot.New()
	sans := func(size vg.Length, weight xfont.Weight) text.Style {
		return text.Style{
			Color:   ink,
			Font:    font.Font{Typeface: "Liberation", Variant: "Sans", Weight: weight, Size: size},
			XAlign:  text.XCenter,
			YAlign:  text.YTop,
			Handler: plot.DefaultTextHandler,
		}
	}
	p.Title.TextStyle = sans(titleSize, xfont.WeightBold)
	setTitle(p, title, w)
	for _, a := range []*plot.Axis{&p.X, &p.Y} {
		a.Padding = 0
		a.LineStyle.Color = muted
		a.Tick.LineStyle.Color = muted
		a.Tick.Length = 4
		a.Tick.Label.Font = sans(smallSize, xfont.WeightNormal).Font
		a.Tick.Label.Color = muted
		a.Label.TextStyle.Font = sans(labelSize, xfont.WeightNormal).Font
		a.Label.TextStyle.Color = ink
		a.Label.Padding = 4 + margin
		// The label stands above the rim.
		a.Label.TextStyle.YAlign = text.YAlignment(margin / a.Label.TextStyle.Height("x"))
	}
	p.Legend.TextStyle.Font = sans(smallSize, xfont.WeightNormal).Font
	// The labels of the vertical axis are drawn by the plotters; its marker
	// carries the size.
	p.Y.LineStyle.Width = 0
	p.Y.Tick.LineStyle.Width = 0
	p.Y.Tick.Length = 0
	p.Y.Tick.Marker = preferred{w, h}
	return p
}

// setTitle breaks the title into lines for a plot of that width, not wider than
// what fits the least wide notebooks, and sets it off from the upper edge.
func setTitle(p *plot.Plot, title string, w vg.Length) {
	p.Title.Text = strings.Join(wrap(bold(titleSize), clean(title), min(w-2*margin, 450), 4), "\n")
	p.Title.Padding = 8
	if p.Title.Text != "" {
		p.Title.Padding += margin
		p.Title.TextStyle.YAlign = text.YTop - text.YAlignment(margin/p.Title.TextStyle.Height(p.Title.Text))
	}
}

// titleHeight is what the title takes of a plot's height.
func titleHeight(p *plot.Plot) vg.Length {
	if p.Title.Text == "" {
		return margin
	}
	return vg.Length(1+strings.Count(p.Title.Text, "\n"))*titleSize*1.15 + p.Title.Padding
}

// rim are the boxes that keep a plotter's labels and a margin round them free:
// so much to the left and the right, above and below the data. A box without a
// height is no matter for the vertical ones, and so the other way round.
func rim(p *plot.Plot, left, right, top, bottom vg.Length) []plot.GlyphBox {
	if p.Title.Text == "" {
		top += margin
	}
	if p.X.Label.Text == "" {
		bottom += margin
	}
	return []plot.GlyphBox{
		{X: 0, Rectangle: vg.Rectangle{Min: vg.Point{X: -left - margin}}},
		{X: 1, Rectangle: vg.Rectangle{Max: vg.Point{X: right + margin}}},
		{Y: 0, Rectangle: vg.Rectangle{Min: vg.Point{Y: -bottom}}},
		{Y: 1, Rectangle: vg.Rectangle{Max: vg.Point{Y: top}}},
	}
}

// preferred is a marker of no ticks that remembers a plot's size: the one place
// in a plot.Plot that can.
type preferred struct{ w, h vg.Length }

// Ticks implements plot.Ticker.
func (preferred) Ticks(min, max float64) []plot.Tick { return nil }

// Size is the plot's preferred size.
func (s preferred) Size() (width, height vg.Length) { return s.w, s.h }

// PreferredSize tells at which size a chart of this package reads best: as wide
// as a notebook's cell, as high as its rows need. For other plots it is 6 by 4
// inches.
func PreferredSize(p *plot.Plot) (w, h vg.Length) {
	if s, ok := p.Y.Tick.Marker.(preferred); ok {
		return s.w, s.h
	}
	return 6 * vg.Inch, 4 * vg.Inch
}
