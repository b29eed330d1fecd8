package chart

import (
	"image/color"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

func regular(size vg.Length) *font.Face { return face(size, xfont.WeightNormal) }
func bold(size vg.Length) *font.Face    { return face(size, xfont.WeightBold) }

func face(size vg.Length, weight xfont.Weight) *font.Face {
	f := font.DefaultCache.Lookup(font.Font{Typeface: "Liberation", Variant: "Sans", Weight: weight}, size)
	return &f
}

// substitute stands for a letter that the font lacks.
const substitute = '□'

// clean makes a label one line of letters that the font has: blanks become
// spaces, invisible characters go, unknown letters become the substitute.
func clean(s string) string {
	var out strings.Builder
	var buf sfnt.Buffer
	f := regular(labelSize)
	space := true // leading blanks go
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			if !space {
				out.WriteByte(' ')
			}
			space = true
			continue
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r):
			continue
		}
		space = false
		if g, err := f.Face.GlyphIndex(&buf, r); err != nil || g == 0 {
			r = substitute
		}
		out.WriteRune(r)
	}
	return strings.TrimRight(out.String(), " ")
}

// MissingGlyphs returns the letters of the labels that the charts' font lacks
// and that are therefore drawn as □, each once, in order.
func MissingGlyphs(labels ...string) []rune {
	var out []rune
	var buf sfnt.Buffer
	f := regular(labelSize)
	for _, l := range labels {
		for _, r := range l {
			if unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) ||
				unicode.Is(unicode.Variation_Selector, r) {
				continue
			}
			if g, err := f.Face.GlyphIndex(&buf, r); (err != nil || g == 0) && !slices.Contains(out, r) {
				out = append(out, r)
			}
		}
	}
	return out
}

// wrap breaks a text into lines not wider than limit, at most so many; where
// that is too few, the last line leaves out the middle, so that names that begin
// alike still differ. A word that is too wide alone is broken behind a hyphen in
// its second half, else anywhere.
func wrap(f *font.Face, s string, limit vg.Length, most int) []string {
	var lines []string
	for s != "" && len(lines) < most {
		if len(lines) == most-1 || f.Width(s) <= limit {
			lines = append(lines, shorten(f, s, limit))
			break
		}
		cut := fits(f, s, limit)
		if i := strings.LastIndexByte(s[:min(cut+1, len(s))], ' '); i > 0 {
			cut = i
		} else if i := strings.LastIndexByte(s[:cut], '-'); i > cut/2 {
			cut = i + 1
		}
		lines = append(lines, strings.TrimRight(s[:cut], " "))
		s = strings.TrimLeft(s[cut:], " ")
	}
	return lines
}

// shorten leaves out so much of the middle of a text, for "…", that it is not
// wider than limit.
func shorten(f *font.Face, s string, limit vg.Length) string {
	if f.Width(s) <= limit {
		return s
	}
	limit -= f.Width("…")
	head := strings.TrimRight(s[:fits(f, s, limit/2)], " ")
	rest := limit - f.Width(head)
	at := make([]int, 0, len(s))
	for i, r := range s {
		if !unicode.Is(unicode.Mn, r) {
			at = append(at, i)
		}
	}
	tail := len(s)
	for i := len(at) - 1; i >= 0 && at[i] >= len(head) && f.Width(s[at[i]:]) <= rest; i-- {
		tail = at[i]
	}
	return head + "…" + strings.TrimLeft(s[tail:], " ")
}

// fits is the length in bytes of the longest beginning not wider than limit,
// of at least one letter.
func fits(f *font.Face, s string, limit vg.Length) int {
	at := make([]int, 0, len(s))
	for i := range s {
		at = append(at, i)
	}
	at = append(at, len(s))
	// The width grows with the letters, but for kerning's hair.
	lo, hi := 1, len(at)-1
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if f.Width(s[:at[mid]]) <= limit {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	end := at[lo]
	for end < len(s) { // not before a combining mark
		r, w := utf8.DecodeRuneInString(s[end:])
		if !unicode.Is(unicode.Mn, r) {
			break
		}
		end += w
	}
	return end
}

// Where a text stands, seen from its point.
const (
	left   = 0.0  // the text begins at the point
	center = -0.5 // its middle is there
	right  = -1.0 // it ends there
)

// write draws lines of text round a point: x is their left end, middle or right
// end by align; y is the middle of the block.
func write(c draw.Canvas, f *font.Face, col color.Color, x, y vg.Length, align float64, lines ...string) {
	c.SetColor(col)
	size := f.Font.Size
	step := size * 1.15
	// Half the height of a capital puts the middle of a line at y.
	base := y + step*vg.Length(len(lines)-1)/2 - size*0.35
	for _, line := range lines {
		if line != "" {
			c.FillString(*f, vg.Point{X: x + f.Width(line)*vg.Length(align), Y: base}, line)
		}
		base -= step
	}
}

// writeUp draws lines that read upwards and end at y; x is the middle of the
// block.
func writeUp(c draw.Canvas, f *font.Face, col color.Color, x, y vg.Length, lines ...string) {
	c.Push()
	c.Translate(vg.Point{X: x, Y: y})
	c.Rotate(math.Pi / 2)
	write(c, f, col, 0, 0, right, lines...)
	c.Pop()
}

// widest is the width of the widest line.
func widest(f *font.Face, lines []string) vg.Length {
	var w vg.Length
	for _, l := range lines {
		w = max(w, f.Width(l))
	}
	return w
}
