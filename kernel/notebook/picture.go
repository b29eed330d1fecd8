package notebook

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"
	"path/filepath"
	"strings"
	"unicode"
)

// Picture is an image that a cell gave.
type Picture struct {
	// Name is a file name, the same for every run of the notebook:
	// NOTEBOOK-CELL[-CAPTION].EXT, with the cell's number from 1 in two
	// digits, and a letter after it from the cell's second picture on.
	Name string
	Cell int
	MIME string // image/png or image/svg+xml
	Data []byte
	// Alt is a text for those who do not see the picture; Caption is empty
	// when the metadata has none.
	Alt     string
	Caption string
}

var pictureTypes = []struct{ mime, ext string }{
	{"image/svg+xml", ".svg"},
	{"image/png", ".png"},
}

// Pictures gives every PNG and SVG output of the notebook in order. An output
// in both forms gives both, under one name. Data that is not base64 is left
// out with an error that names the cell; the other pictures are given.
func Pictures(n *Notebook) ([]Picture, error) {
	base := strings.TrimSuffix(filepath.Base(n.Path), filepath.Ext(n.Path))
	if n.Path == "" {
		base = "notebook"
	}
	var pictures []Picture
	var failed error
	for i, c := range n.Cells {
		inCell := 0
		for k := range c.Outputs {
			o := &c.Outputs[k]
			stem := ""
			for _, t := range pictureTypes {
				v, ok := o.Data[t.mime]
				if !ok {
					continue
				}
				data, err := imageBytes(t.mime, v)
				if err != nil {
					if failed == nil {
						failed = fmt.Errorf("%s: cell %d: output %d: %s: %w", n.name(), i+1, k+1, t.mime, err)
					}
					continue
				}
				if stem == "" {
					inCell++
					stem = fmt.Sprintf("%s-%02d%s", base, i+1, letter(inCell))
					if s := slug(o.caption()); s != "" {
						stem += "-" + s
					}
				}
				pictures = append(pictures, Picture{
					Name: stem + t.ext, Cell: i + 1, MIME: t.mime, Data: data,
					Alt: o.alt(i + 1), Caption: o.caption(),
				})
			}
		}
	}
	return pictures, failed
}

// letter is empty for the first picture of a cell, then b, c, … z, aa, ….
func letter(n int) string {
	if n == 1 {
		return ""
	}
	s := ""
	for ; n > 0; n = (n - 1) / 26 {
		s = string(rune('a'+(n-1)%26)) + s
	}
	return s
}

// slug keeps the letters and digits of a caption, in lower case, with hyphens
// between the words, for at most 60 bytes.
func slug(caption string) string {
	words := strings.FieldsFunc(strings.ToLower(caption), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	s := ""
	for _, w := range words {
		if len(s)+1+len(w) > 60 {
			break
		}
		if s != "" {
			s += "-"
		}
		s += w
	}
	return s
}

// imageMetadata looks a field up in the metadata of the output's image types
// first, then in the output's own.
func (o *Output) imageMetadata(keys ...string) any {
	for _, k := range keys {
		for _, t := range []string{"image/png", "image/svg+xml", "image/jpeg", "image/gif", "image/webp"} {
			if m, ok := o.Metadata[t].(map[string]any); ok && m[k] != nil {
				return m[k]
			}
		}
		if v := o.Metadata[k]; v != nil {
			return v
		}
	}
	return nil
}

func (o *Output) caption() string {
	s, _ := o.imageMetadata("caption").(string)
	return strings.TrimSpace(s)
}

// alt is the text for an image: the alt, caption or title of the metadata;
// else the bundle's plain text, when it is words rather than a Go value; else
// where the picture stands.
func (o *Output) alt(cell int) string {
	for _, key := range []string{"alt", "caption", "title"} {
		if s, ok := o.imageMetadata(key).(string); ok && strings.TrimSpace(s) != "" {
			return strings.TrimSpace(s)
		}
	}
	s := strings.TrimSpace(textOf(o.Data["text/plain"]))
	if s != "" && len(s) <= 1000 && !strings.ContainsAny(s[:1], "&<{[(*") && !strings.HasPrefix(s, "0x") {
		return strings.Join(strings.Fields(s), " ")
	}
	return fmt.Sprintf("Picture that cell %d shows", cell)
}

// imageBytes is the content of an image in a bundle: SVG is text, the other
// types are base64.
func imageBytes(mime string, v any) ([]byte, error) {
	if isText(mime) {
		return []byte(textOf(v)), nil
	}
	return bytesOf(v)
}

func textOf(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []byte:
		return string(v)
	case nil:
		return ""
	}
	return fmt.Sprint(v)
}

// bytesOf decodes binary data of a bundle: base64 text, with or without line
// ends, or the bytes themselves as a cell gave them.
func bytesOf(v any) ([]byte, error) {
	switch v := v.(type) {
	case []byte:
		return v, nil
	case string:
		b, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(v), ""))
		if err != nil {
			return nil, fmt.Errorf("no base64: %w", err)
		}
		return b, nil
	}
	return nil, fmt.Errorf("%s instead of base64", kindOf(v))
}

// Pixels whose channels differ by no more than this, of 255, count as equal:
// the rounding of blended edges differs between processors that fuse
// multiplication and addition and those that do not.
const pixelTolerance = 2

// largestImage bounds the memory for a comparison: a PNG of a few bytes can
// declare gigabytes of pixels.
const largestImage = 1 << 26

// comparePNG says how two PNG images differ, with a channel difference above
// pixelTolerance, or returns an empty string.
func comparePNG(want, got []byte) string {
	if bytes.Equal(want, got) {
		return ""
	}
	a, err := decodePNG(want)
	if err != nil {
		return fmt.Sprintf("the wanted image does not decode: %v", err)
	}
	b, err := decodePNG(got)
	if err != nil {
		return fmt.Sprintf("the image does not decode: %v", err)
	}
	sa, sb := a.Bounds().Size(), b.Bounds().Size()
	if sa != sb {
		return fmt.Sprintf("the image is %d×%d pixels, want %d×%d", sb.X, sb.Y, sa.X, sa.Y)
	}
	differ, worst, first := 0, 0, image.Point{}
	for y := range sa.Y {
		for x := range sa.X {
			n := channelDistance(a, b, x, y)
			if n <= pixelTolerance {
				continue
			}
			if differ == 0 {
				first = image.Pt(x, y)
			}
			differ++
			worst = max(worst, n)
		}
	}
	if differ == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d pixels differ (%.2f %%), by up to %d of 255, the first at x=%d y=%d",
		differ, sa.X*sa.Y, 100*float64(differ)/float64(sa.X*sa.Y), worst, first.X, first.Y)
}

func decodePNG(data []byte) (image.Image, error) {
	cfg, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	if cfg.Width > largestImage/max(1, cfg.Height) {
		return nil, fmt.Errorf("%d×%d pixels are too many", cfg.Width, cfg.Height)
	}
	return png.Decode(bytes.NewReader(data))
}

// channelDistance is the largest difference of a channel, of 255, between the
// pixels at the same place of two images, alpha multiplied in.
func channelDistance(a, b image.Image, x, y int) int {
	pa, pb := a.Bounds().Min, b.Bounds().Min
	r1, g1, b1, a1 := a.At(pa.X+x, pa.Y+y).RGBA()
	r2, g2, b2, a2 := b.At(pb.X+x, pb.Y+y).RGBA()
	worst := 0
	for _, p := range [4][2]uint32{{r1, r2}, {g1, g2}, {b1, b2}, {a1, a2}} {
		n := int(p[0]>>8) - int(p[1]>>8)
		worst = max(worst, n, -n)
	}
	return worst
}
