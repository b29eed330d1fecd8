package chart

import (
	"image/color"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"gonum.org/v1/plot/vg"
)

func TestWrap(t *testing.T) {
	f := regular(10)
	for _, c := range []struct {
		in    string
		limit vg.Length
		most  int
		want  string // lines joined by "|"
	}{
		{"", 100, 2, ""},
		{"Fen Post", 100, 2, "Fen Post"},
		{"Weir News and Advertiser", 70, 3, "Weir News and|Advertiser"},
		{"Weir News and Advertiser", 70, 1, "Weir…dvertiser"},
		{"Donaudampfschiff", 40, 3, "Donaud|ampfsch|iff"},
		{"a  b", 100, 2, "a b"},
		{"weir-news-2024-03-bridge", 70, 3, "weir-news-|2024-03-bridge"},
	} {
		if got := strings.Join(wrap(f, clean(c.in), c.limit, c.most), "|"); got != c.want {
			t.Errorf("%q in %d lines of %v: %q, want %q", c.in, c.most, c.limit, got, c.want)
		}
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		" a\n b\t": "a b", "习 Xi": "□ Xi", "a\u200bb\u00adc": "abc", "\xff": "□", "e\u0301": "e\u0301", "❤️": "□",
	} {
		if got := clean(in); got != want && !(in == "\xff" && got == "\ufffd") {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("Weir News and Advertiser", 70.0, 2)
	f.Add("a\u0301\u0301 b", 1.0, 3)
	f.Add("\xff 习近平", 20.0, 1)
	f.Fuzz(func(t *testing.T, in string, limit float64, most int) {
		if !(limit > 0 && limit < 1e6) || most < 1 || most > 50 {
			return
		}
		face := regular(10)
		text := clean(in)
		lines := wrap(face, text, vg.Length(limit), most)
		if len(lines) > most {
			t.Fatalf("%d lines of %q", len(lines), text)
		}
		kept := 0
		for _, l := range lines {
			if !utf8.ValidString(l) {
				t.Fatalf("%q broken into %q", text, lines)
			}
			// One letter and its marks, or one and the dots, may be wider.
			if w := face.Width(l); w > vg.Length(limit)+0.5 &&
				utf8.RuneCountInString(strings.TrimRight(l, "…")) > 1+strings.Count(l, "\u0301") &&
				!strings.ContainsFunc(l, func(r rune) bool { return r > 0x2ff }) {
				t.Fatalf("%q is %v wide, limit %v", l, w, limit)
			}
			kept += len(l)
		}
		if face.Width(text) <= vg.Length(limit) && strings.Join(lines, " ") != text {
			t.Fatalf("%q fits, and became %q", text, lines)
		}
	})
}

// Text is readable on every fill and shade: WCAG's contrast of 3 at least.
func TestContrast(t *testing.T) {
	contrast := func(a, b color.Color) float64 {
		x, y := luminance(a)+0.05, luminance(b)+0.05
		return max(x, y) / min(x, y)
	}
	for i := range okabeIto {
		if c := contrast(okabeIto[i], on(okabeIto[i])); c < 3.5 {
			t.Errorf("text on colour %d has a contrast of %.1f", i, c)
		}
	}
	for i := range 101 {
		s := shade(float64(i) / 100)
		if c := contrast(s, on(s)); c < 3.5 {
			t.Errorf("text on shade %d %% has a contrast of %.1f", i, c)
		}
	}
	for _, c := range []color.Color{ink, muted} {
		if contrast(c, white) < 4.5 {
			t.Errorf("%v on white", c)
		}
	}
	if shade(-1) != ramp[0] || shade(2) != ramp[len(ramp)-1] || shade(math.NaN()) != ramp[0] {
		t.Error("shades beyond the scale")
	}
}
