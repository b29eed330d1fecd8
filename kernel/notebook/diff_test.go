package notebook

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"
)

func pngOf(t testing.TB, w, h int, level png.CompressionLevel, dots map[image.Point]color.Color) string {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range m.Pix {
		m.Pix[i] = 255
	}
	for p, c := range dots {
		m.Set(p.X, p.Y, c)
	}
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: level}).Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return base64.StdEncoding.EncodeToString(b.Bytes())
}

func withOutput(o Output) *Notebook {
	n := &Notebook{}
	n.Add(Code, "boats").Outputs = []Output{o}
	return n
}

func shows(data map[string]any) *Notebook {
	return withOutput(Output{Type: DisplayData, Data: data})
}

func TestDiff(t *testing.T) {
	white := pngOf(t, 4, 3, png.BestCompression, nil)
	long := strings.Repeat("line\n", 30)
	for _, c := range []struct {
		name      string
		want, got *Notebook
		diff      string
	}{
		{"same", readTour(t), readTour(t), ""},
		{"cells", &Notebook{}, withOutput(printed("x")), "want 0 cells, got 1\n"},
		{"text", withOutput(printed("a\nb\nc\nd\n")), withOutput(printed("a\nb\nC\nd\n")),
			"cell 1: output 1: stdout: line 3 differs (- want, + got)\n      b\n    - c\n    + C\n      d\n"},
		{"line end", withOutput(printed("a\n")), withOutput(printed("a")),
			"cell 1: output 1: stdout: line 1 differs (- want, + got)\n    - a\n    + a (no line end)\n"},
		{"blanks", withOutput(printed("a\n")), withOutput(printed("a \n")),
			"cell 1: output 1: stdout: line 1 differs (- want, + got)\n    - a\n    + \"a \"\n"},
		{"many lines", withOutput(printed("")), withOutput(printed(long)), "(18 more lines)\n"},
		{"kind", withOutput(printed("a")), withOutput(fails(0)), "cell 1: output 1: want stdout, got error panic\n"},
		{"number", withOutput(printed("a")), &Notebook{Cells: []*Cell{{Type: Code, Source: "boats"}}},
			"cell 1: want 1 outputs (stdout), got 0 (none)\n"},
		{"source", &Notebook{Cells: []*Cell{{Type: Raw, Source: "a"}}}, &Notebook{Cells: []*Cell{{Type: Raw, Source: "b"}}},
			"cell 1: source: line 1 differs (- want, + got)\n    - a (no line end)\n    + b (no line end)\n"},
		{"types", shows(map[string]any{"text/plain": "a"}), shows(map[string]any{"text/plain": "a", "text/html": "a"}),
			"cell 1: output 1: want text/plain, got text/html, text/plain\n"},
		{"PNG coded differently", shows(map[string]any{"image/png": white}),
			shows(map[string]any{"image/png": pngOf(t, 4, 3, png.NoCompression, nil)}), ""},
		{"PNG rounded differently", shows(map[string]any{"image/png": white}),
			shows(map[string]any{"image/png": pngOf(t, 4, 3, 0, map[image.Point]color.Color{{X: 1, Y: 1}: color.RGBA{253, 255, 254, 255}})}), ""},
		{"PNG size", shows(map[string]any{"image/png": white}), shows(map[string]any{"image/png": pngOf(t, 4, 4, 0, nil)}),
			"cell 1: output 1: image/png: the image is 4×4 pixels, want 4×3\n"},
		{"PNG pixels", shows(map[string]any{"image/png": white}),
			shows(map[string]any{"image/png": pngOf(t, 4, 3, 0, map[image.Point]color.Color{{X: 2, Y: 1}: color.Black, {X: 3, Y: 2}: color.RGBA{250, 255, 255, 255}})}),
			"cell 1: output 1: image/png: 2 of 12 pixels differ (16.67 %), by up to 255 of 255, the first at x=2 y=1\n"},
		{"PNG broken", shows(map[string]any{"image/png": white}), shows(map[string]any{"image/png": "QUFBQUFBQUFBQUFB"}),
			"cell 1: output 1: image/png: the image does not decode: png: invalid format: not a PNG file\n"},
		{"bytes", shows(map[string]any{"image/jpeg": []byte("abc")}), shows(map[string]any{"image/jpeg": "YWJj\n"}), ""},
		{"other bytes", shows(map[string]any{"image/jpeg": []byte("abc")}), shows(map[string]any{"image/jpeg": "YWI="}),
			"cell 1: output 1: image/jpeg: the data differs (3 and 2 bytes)\n"},
		{"numbers", shows(map[string]any{"application/json": map[string]any{"n": 640.0}}),
			shows(map[string]any{"application/json": map[string]any{"n": 640}}), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Diff(c.want, c.got)
			if c.name == "many lines" && strings.HasSuffix(got, c.diff) {
				return
			}
			if got != c.diff {
				t.Errorf("got\n%s\nwant\n%s", got, c.diff)
			}
		})
	}
}

func TestDiffIgnoresCountsAndTiming(t *testing.T) {
	a, b := readTour(t), readTour(t)
	for i, c := range b.Cells {
		c.ExecutionCount += i
		c.ID = ""
		c.Metadata["execution"] = map[string]any{"iopub.execute_input": "2031-03-04T10:00:00Z"}
		for k := range c.Outputs {
			c.Outputs[k].ExecutionCount = 0
		}
	}
	if d := Diff(a, b); d != "" {
		t.Error(d)
	}
}

// A PNG header that declares 2^30 pixels must not cost their memory.
func TestDiffOfAHugePNG(t *testing.T) {
	raw, err := base64.StdEncoding.DecodeString(pngOf(t, 1, 1, 0, nil))
	if err != nil {
		t.Fatal(err)
	}
	huge := bytes.Clone(raw)
	copy(huge[16:24], []byte{0, 0, 0x80, 0, 0, 0, 0x80, 0})
	crc := pngCRC(huge[12:29])
	copy(huge[29:33], crc[:])
	if got := comparePNG(raw, huge); !strings.Contains(got, "32768×32768 pixels are too many") {
		t.Error(got)
	}
}

func pngCRC(chunk []byte) [4]byte {
	var out [4]byte
	binary.BigEndian.PutUint32(out[:], crc32.ChecksumIEEE(chunk))
	return out
}
