package chart_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"

	"onrecord/chart"
)

func TestSave(t *testing.T) {
	q, o := sayings(4, 3, short)
	p, err := chart.QuoteFrequency(q, o)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, name := range []string{"a.png", "a.SVG"} {
		path := filepath.Join(dir, name)
		for range 2 { // the second replaces the first
			if err := chart.Save(p, path); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(path)
		if err != nil || len(got) < 1000 {
			t.Errorf("%s: %d bytes, %v", name, len(got), err)
		}
	}
	for _, c := range []struct {
		name string
		err  error
		want string
	}{
		{"kind", chart.Save(p, filepath.Join(dir, "a.pdf")), "unknown kind of picture"},
		{"folder", chart.Save(p, filepath.Join(dir, "none", "a.png")), "chart: "},
		{"nil", chart.Save(nil, filepath.Join(dir, "n.png")), "chart: no plot"},
		{"small", chart.SaveSize(p, filepath.Join(dir, "s.png"), 3, 3), "chart: a picture of 3 by 3"},
		{"great", chart.SaveSize(p, filepath.Join(dir, "g.png"), 1e9, 1e9), "more than can be drawn"},
	} {
		if c.err == nil || !strings.Contains(c.err.Error(), c.want) {
			t.Errorf("%s: error %v, want one with %q", c.name, c.err, c.want)
		}
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 2 {
		t.Errorf("%d files are left, want 2 (%v)", len(files), err)
	}
}

// What panics in gonum/plot is an error here, and leaves no file.
func TestSavePanic(t *testing.T) {
	p := plot.New()
	line, err := plotter.NewLine(plotter.XYs{{X: 0, Y: 0}, {X: 1, Y: 1}})
	if err != nil {
		t.Fatal(err)
	}
	p.Add(line)
	p.X.Scale = plot.LogScale{}
	path := filepath.Join(t.TempDir(), "p.png")
	if err := chart.Save(p, path); err == nil || !strings.HasPrefix(err.Error(), "chart: drawing: ") {
		t.Errorf("error %v", err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("a file is left")
	}
}

func TestSVG(t *testing.T) {
	q, o := sayings(4, 3, func(i int) string { return "A & <B> \"C\" " + short(i) })
	p, err := chart.QuoteFrequency(q, o)
	if err != nil {
		t.Fatal(err)
	}
	a, err := chart.SVG(p, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	b, err := chart.SVG(p, 0, 0)
	if err != nil || !bytes.Equal(a, b) {
		t.Errorf("drawn twice, the pictures differ (%v)", err)
	}
	if !bytes.Contains(a, []byte(",sans-serif;")) {
		t.Error("no generic font family")
	}
	if bytes.Contains(a, []byte("<B>")) {
		t.Error("a label is not escaped")
	}
}

func TestPreferredSize(t *testing.T) {
	if w, h := chart.PreferredSize(plot.New()); w != 6*vg.Inch || h != 4*vg.Inch {
		t.Errorf("a plain plot: %v by %v", w, h)
	}
	q, o := sayings(4, 3, short)
	p, err := chart.QuoteFrequency(q, o)
	if err != nil {
		t.Fatal(err)
	}
	if w, h := chart.Fit(p).Size(); w != 570 || h < 100 || h > 300 {
		t.Errorf("%v by %v", w, h)
	}
}

func TestMissingGlyphs(t *testing.T) {
	if got := string(chart.MissingGlyphs("Zoë Ångström – Жанна Ωμέγα", "“ok” €5…")); got != "" {
		t.Errorf("missing %q", got)
	}
	if got := string(chart.MissingGlyphs("习近平 Xi", "平🚢\n")); got != "习近平🚢" {
		t.Errorf("missing %q", got)
	}
}
