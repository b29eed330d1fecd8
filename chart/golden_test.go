package chart_test

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"

	"onrecord/chart"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// golden compares a plot with testdata/NAME.png, pixel by pixel. Processors
// round differently in the last bit, so a channel may be off by a little. On a
// mismatch the new picture is saved beside the old.
func golden(t *testing.T, name string, p *plot.Plot, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	got, err := chart.PNG(p, 0, 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	again, err := chart.PNG(p, 0, 0, 1)
	if err != nil || !bytes.Equal(got, again) {
		t.Errorf("drawn twice, the pictures differ (%v)", err)
	}
	path := filepath.Join("testdata", name+".png")
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if n, of := different(t, want, got); n > 0 {
		fresh := filepath.Join("testdata", name+".got.png")
		if err := os.WriteFile(fresh, got, 0o644); err != nil {
			t.Error(err)
		}
		t.Errorf("%d of %d pixels differ from %s; see %s, and run with -update if it is right", n, of, path, fresh)
	}
}

// different counts the pixels that differ, all of them where the sizes do.
func different(t *testing.T, a, b []byte) (n, of int) {
	t.Helper()
	x, y := decode(t, a), decode(t, b)
	if x.Bounds() != y.Bounds() {
		return x.Bounds().Dx() * x.Bounds().Dy(), x.Bounds().Dx() * x.Bounds().Dy()
	}
	const most = 8 << 8
	off := func(p, q uint32) bool { return p > q+most || q > p+most }
	for i := x.Bounds().Min.Y; i < x.Bounds().Max.Y; i++ {
		for k := x.Bounds().Min.X; k < x.Bounds().Max.X; k++ {
			of++
			r, g, bl, _ := x.At(k, i).RGBA()
			r2, g2, bl2, _ := y.At(k, i).RGBA()
			if off(r, r2) || off(g, g2) || off(bl, bl2) {
				n++
			}
		}
	}
	return n, of
}

func decode(t *testing.T, b []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// rim checks that nothing is cut off at the picture's edge, at the preferred
// size and at others: its outermost pixels are white.
func rim(t *testing.T, name string, p *plot.Plot) {
	t.Helper()
	for _, size := range [][2]vg.Length{{0, 0}, {468, 288}, {700, 900}} {
		b, err := chart.PNG(p, size[0], size[1], 1)
		if err != nil {
			t.Fatal(err)
		}
		img := decode(t, b)
		r := img.Bounds()
		for y := r.Min.Y; y < r.Max.Y; y++ {
			for x := r.Min.X; x < r.Max.X; x++ {
				if x == r.Min.X+2 && y >= r.Min.Y+2 && y < r.Max.Y-2 {
					x = r.Max.X - 2
				}
				if r, g, b, _ := img.At(x, y).RGBA(); r&g&b != 0xffff {
					t.Errorf("%s, %v by %v: ink at the edge, %d,%d", name, size[0], size[1], x, y)
					return
				}
			}
		}
	}
}
