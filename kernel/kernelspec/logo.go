package kernelspec

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
)

// The logo is a pair of opening quotation marks, white in a rounded square. Each mark
// is a disc with a tail: the part of a larger disc's left edge that a second disc does
// not cover.

// Measures in parts of the logo's side.
const (
	corner  = 0.18
	discY   = 0.60
	discR   = 0.135
	leftX   = 0.31
	rightX  = 0.66
	tailR   = 0.30
	tailTop = 0.24
)

var ground = color.RGBA{0x0b, 0x4f, 0x6c, 0xff}

// SVG is the logo as a picture of any size.
var SVG = func() string {
	mark := func(x float64) string {
		return fmt.Sprintf(`<path d="M%.2f %.2fA%.2f %.2f 0 0 1 %.2f %.2fL%.2f %.2fA%.2f %.2f 0 0 0 %.2f %.2fA%.2f %.2f 0 1 1 %.2f %.2fZ"/>`,
			64*(x-discR), 64*discY, 64*tailR, 64*tailR, 64*(x+discR*0.75), 64*tailTop,
			64*(x+discR), 64*(tailTop+0.07), 64*tailR*0.8, 64*tailR*0.8, 64*x, 64*(discY-discR),
			64*discR, 64*discR, 64*(x-discR), 64*discY)
	}
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">`+
		`<rect width="64" height="64" rx="%.2f" fill="#%02x%02x%02x"/><g fill="#fff">%s%s</g></svg>`+"\n",
		64*corner, ground.R, ground.G, ground.B, mark(leftX), mark(rightX))
}()

// PNG is the logo with sides of so many pixels.
func PNG(side int) []byte {
	const fine = 4 // samples along a pixel's side
	img := image.NewNRGBA(image.Rect(0, 0, side, side))
	for y := range side {
		for x := range side {
			inside, white := 0, 0
			for i := range fine * fine {
				u := (float64(x) + (float64(i%fine)+0.5)/fine) / float64(side)
				v := (float64(y) + (float64(i/fine)+0.5)/fine) / float64(side)
				if inSquare(u, v) {
					inside++
					if inMark(u-leftX, v) || inMark(u-rightX, v) {
						white++
					}
				}
			}
			if inside == 0 {
				continue
			}
			mix := func(c uint8) uint8 { return uint8((int(c)*(inside-white) + 255*white) / inside) }
			img.SetNRGBA(x, y, color.NRGBA{mix(ground.R), mix(ground.G), mix(ground.B),
				uint8(255 * inside / (fine * fine))})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		panic(err) // a buffer takes everything
	}
	return b.Bytes()
}

func inSquare(x, y float64) bool {
	dx := math.Max(math.Abs(x-0.5)-(0.5-corner), 0)
	dy := math.Max(math.Abs(y-0.5)-(0.5-corner), 0)
	return math.Hypot(dx, dy) <= corner
}

// inMark tells whether a point, x from the mark's middle, is in the mark.
func inMark(x, y float64) bool {
	if math.Hypot(x, y-discY) <= discR {
		return true
	}
	if y > discY || y < tailTop {
		return false
	}
	// The tail: between the outer arc and the inner one.
	outer := math.Hypot(x-(tailR-discR), y-discY) <= tailR
	inner := math.Hypot(x-(tailR-discR)-0.09, y-discY-0.03) <= tailR*0.86
	return outer && !inner && x <= discR
}
