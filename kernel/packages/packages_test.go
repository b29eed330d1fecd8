package packages

import (
	"strings"
	"testing"
)

func TestTypesReadEveryPackage(t *testing.T) {
	types := NewTypes()
	for _, path := range Paths() {
		p, err := types.Import(path)
		if err != nil {
			t.Fatal(err)
		}
		if p.Name() != Name(path) {
			t.Errorf("%s: name %s in the types, %s in the table", path, p.Name(), Name(path))
		}
		if !p.Complete() || len(p.Scope().Names()) == 0 {
			t.Errorf("%s: nothing read", path)
		}
	}
}

func TestByName(t *testing.T) {
	for name, want := range map[string]string{
		"json": "encoding/json", "rand": "math/rand", "template": "text/template",
		"dataframe": "github.com/go-gota/gota/dataframe", "draw": "image/draw", "scanner": "text/scanner",
	} {
		if got, _ := ByName(name); got != want {
			t.Errorf("%s means %s, want %s", name, got, want)
		}
	}
	if _, ok := ByName("nosuchpackage"); ok {
		t.Error("a package that is not linked has a name")
	}
}

func TestDoc(t *testing.T) {
	for name, want := range map[string]string{"": "Package strings", "Fields": "Fields splits", "Builder.Len": "Len returns"} {
		if got := Doc("strings", name); !strings.HasPrefix(got, want) {
			t.Errorf("strings %q: %q", name, got)
		}
	}
	if got := Doc("strings", "NoSuch"); got != "" {
		t.Errorf("got %q", got)
	}
}

func BenchmarkTypesFmt(b *testing.B) {
	for b.Loop() {
		NewTypes().Import("fmt")
	}
}
func BenchmarkTypesHTTP(b *testing.B) {
	for b.Loop() {
		NewTypes().Import("net/http")
	}
}
func BenchmarkTypesPlot(b *testing.B) {
	for b.Loop() {
		NewTypes().Import("gonum.org/v1/plot/plotter")
	}
}
