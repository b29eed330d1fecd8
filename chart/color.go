package chart

import (
	"image/color"
	"math"
)

// ramp are the steps of the heat maps' colour scale, from light to dark blue,
// even in lightness (after ColorBrewer's Blues).
var ramp = []color.RGBA{
	{0xf7, 0xfb, 0xff, 0xff},
	{0xde, 0xeb, 0xf7, 0xff},
	{0xc6, 0xdb, 0xef, 0xff},
	{0x9e, 0xca, 0xe1, 0xff},
	{0x6b, 0xae, 0xd6, 0xff},
	{0x42, 0x92, 0xc6, 0xff},
	{0x21, 0x71, 0xb5, 0xff},
	{0x08, 0x51, 0x9c, 0xff},
	{0x08, 0x30, 0x6b, 0xff},
}

// shade is the colour of t, from 0 to 1, on the scale; of NaN, that of 0.
func shade(t float64) color.RGBA {
	if !(t > 0) {
		t = 0
	}
	t = min(t, 1) * float64(len(ramp)-1)
	i := min(int(t), len(ramp)-2)
	a, b, f := ramp[i], ramp[i+1], t-float64(i)
	mix := func(x, y uint8) uint8 { return uint8(math.Round(float64(x)*(1-f) + float64(y)*f)) }
	return color.RGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), 0xff}
}

// luminance is the relative luminance of WCAG 2, from 0 to 1.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}
