package kernelspec

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPlace(t *testing.T) {
	t.Setenv("JUPYTER_DATA_DIR", "/data")
	t.Setenv("VIRTUAL_ENV", "/venv")
	for _, c := range []struct {
		place Place
		want  string
	}{
		{Place{}, "/data/kernels/onrecord"},
		{Place{User: true}, "/data/kernels/onrecord"},
		{Place{Prefix: "/opt/x"}, "/opt/x/share/jupyter/kernels/onrecord"},
		{Place{SysPrefix: true}, "/venv/share/jupyter/kernels/onrecord"},
	} {
		if got, err := c.place.Dir(); got != filepath.FromSlash(c.want) || err != nil {
			t.Errorf("%+v: %s, %v", c.place, got, err)
		}
	}
	if _, err := (Place{User: true, Prefix: "/x"}).Dir(); err == nil {
		t.Error("two places were taken")
	}
	t.Setenv("JUPYTER_DATA_DIR", "")
	t.Setenv("XDG_DATA_HOME", "/xdg")
	t.Setenv("HOME", "/home/mira")
	if got, err := (Place{}).Dir(); err != nil || !strings.Contains(got, "upyter") {
		t.Error(got, err)
	}
}

func TestInstall(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "kernels", Name)
	for range 2 {
		if err := Install(dir, "bin/onrecord"); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(filepath.Join(dir, "kernel.json"))
	if err != nil {
		t.Fatal(err)
	}
	var spec Spec
	if err := json.Unmarshal(b, &spec); err != nil {
		t.Fatal(err)
	}
	if !filepath.IsAbs(spec.Argv[0]) || spec.Argv[len(spec.Argv)-1] != "{connection_file}" || spec.InterruptMode != "message" {
		t.Errorf("%s", b)
	}
	if err := Uninstall(dir); err != nil {
		t.Fatal(err)
	}
	if err := Uninstall(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

func TestLogos(t *testing.T) {
	for _, side := range []int{32, 64} {
		img, err := png.Decode(bytes.NewReader(PNG(side)))
		if err != nil {
			t.Fatal(err)
		}
		if b := img.Bounds(); b.Dx() != side || b.Dy() != side {
			t.Error(b)
		}
		if _, _, _, a := img.At(0, 0).RGBA(); a != 0 {
			t.Error("the corner is not round")
		}
		white := 0
		for i := range side * side {
			if r, _, _, _ := img.At(i%side, i/side).RGBA(); r > 0xf000 {
				white++
			}
		}
		if share := float64(white) / float64(side*side); share < 0.08 || share > 0.4 {
			t.Errorf("%.2f of the logo is white", share)
		}
		if !bytes.Equal(PNG(side), PNG(side)) {
			t.Error("not the same twice")
		}
	}
	dec := xml.NewDecoder(strings.NewReader(SVG))
	for {
		if _, err := dec.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
}
