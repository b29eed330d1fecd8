package packages

import (
	"go/types"
	"reflect"
	"strings"
	"testing"

	"onrecord/kernel/packages/tables"
)

func TestTypesReadEveryPackage(t *testing.T) {
	reader := NewTypes()
	for _, path := range Paths() {
		p, err := reader.Import(path)
		if err != nil {
			t.Error(err)
			continue
		}
		if p.Name() != Name(path) || !p.Complete() {
			t.Errorf("%s: name %s in the types, %s in the table", path, p.Name(), Name(path))
		}
	}
}

// What the signatures say is what the compiled package is: each type's size, its
// fields, its methods, and whether it compares.
func TestTypesAreTheCompiledOnes(t *testing.T) {
	reader := NewTypes()
	sizes := types.SizesFor("gc", "amd64")
	checked := 0
	for _, path := range Paths() {
		pkg, err := reader.Import(path)
		if err != nil {
			t.Fatal(err)
		}
		for name, rt := range tables.Registry[path].Types {
			tn, ok := pkg.Scope().Lookup(name).(*types.TypeName)
			if !ok {
				t.Errorf("%s.%s: in the table, not in the types", path, name)
				continue
			}
			typ := tn.Type()
			if got, want := sizes.Sizeof(typ), int64(rt.Size()); got != want && reflect.TypeFor[int]().Size() == 8 {
				t.Errorf("%s.%s: size %d, compiled %d", path, name, got, want)
			}
			if got, want := types.Comparable(typ), rt.Comparable(); got != want {
				t.Errorf("%s.%s: comparable %v, compiled %v", path, name, got, want)
			}
			if st, ok := typ.Underlying().(*types.Struct); ok {
				for i := range st.NumFields() {
					if got, want := st.Field(i).Name(), rt.Field(i).Name; got != want {
						t.Errorf("%s.%s: field %d is %s, compiled %s", path, name, i, got, want)
					}
				}
			}
			if rt.Kind() != reflect.Interface {
				set := types.NewMethodSet(types.NewPointer(typ))
				for m := range reflect.PointerTo(rt).Methods() {
					if set.Lookup(pkg, m.Name) == nil {
						t.Errorf("%s.%s: no method %s", path, name, m.Name)
					}
				}
			}
			checked++
		}
	}
	if checked < 1000 {
		t.Errorf("%d types checked", checked)
	}
}

func TestGenericsHaveSignatures(t *testing.T) {
	reader := NewTypes()
	for path, names := range map[string]string{
		"slices": "SortFunc Collect", "maps": "Keys", "cmp": "Compare", "iter": "Seq Pull", "sync": "OnceValue",
		"sync/atomic": "Pointer", "unique": "Handle", "reflect": "TypeFor", "weak": "Pointer", "database/sql": "Null",
	} {
		pkg, err := reader.Import(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range strings.Fields(names) {
			if pkg.Scope().Lookup(name) == nil {
				t.Errorf("no %s.%s", path, name)
			}
		}
	}
}

func TestByName(t *testing.T) {
	for name, want := range map[string]string{
		"json": "encoding/json", "rand": "math/rand", "template": "text/template", "sql": "database/sql",
		"dataframe": "github.com/go-gota/gota/dataframe", "draw": "image/draw", "scanner": "text/scanner",
		"stat": "gonum.org/v1/gonum/stat", "pprof": "runtime/pprof", "unsafe": "unsafe",
	} {
		if got, _ := ByName(name); got != want {
			t.Errorf("%s means %s, want %s", name, got, want)
		}
	}
	for used, want := range map[string]string{
		"rand.IntN": "math/rand/v2", "rand.Intn": "math/rand", "rand.Text": "crypto/rand", "rand.N": "math/rand/v2",
		"template.HTML": "html/template", "template.New": "text/template", "scanner.ErrorList": "go/scanner",
	} {
		name, member, _ := strings.Cut(used, ".")
		if got, _ := ByName(name, member); got != want {
			t.Errorf("%s is in %s, want %s", used, got, want)
		}
	}
	if _, ok := ByName("nosuchpackage"); ok {
		t.Error("a package that is not linked has a name")
	}
}

func TestMissing(t *testing.T) {
	for path, want := range map[string]string{
		"maths":                  `did you mean "math"?`,
		"enconding/json":         `did you mean "encoding/json"?`,
		"json":                   `did you mean "encoding/json"?`,
		"golang.org/x/exp/maps":  `did you mean "maps"?`,
		"github.com/google/uuid": "%require github.com/google/uuid@VERSION",
		"nothing/like/this":      "%packages lists",
	} {
		if got := Missing(path); !strings.Contains(got, want) {
			t.Errorf("%s: %s", path, got)
		}
	}
}

// What a program puts into gophernotes' registry can be imported, with types made from
// its table.
func TestRegistered(t *testing.T) {
	type Thing struct{ N int }
	Link()
	tables.Registry["example.com/thing"] = tables.Package{
		Binds: map[string]reflect.Value{
			"Double": reflect.ValueOf(func(n int) int { return 2 * n }), "Answer": reflect.ValueOf(42),
		},
		Types: map[string]reflect.Type{"Thing": reflect.TypeFor[Thing]()},
	}
	defer delete(tables.Registry, "example.com/thing")
	if !Linked("example.com/thing") || Name("example.com/thing") != "thing" {
		t.Error("it is not linked")
	}
	p, err := NewTypes().Import("example.com/thing")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"Double": "func example.com/thing.Double(int) int", "Answer": "const example.com/thing.Answer untyped int",
	} {
		if got := p.Scope().Lookup(name); got == nil || !strings.HasPrefix(strings.ReplaceAll(want, "untyped ", ""), got.String()[:20]) {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestDoc(t *testing.T) {
	if goroot() == "" {
		t.Skip("no Go installation")
	}
	t.Setenv("ONRECORD_DATA", t.TempDir())
	forget := func() {
		documentation.Lock()
		defer documentation.Unlock()
		documentation.byPath = nil
	}
	defer forget()
	for range 2 { // from the source, from the index
		forget()
		for name, want := range map[string]string{
			"strings ": "Package strings", "strings Fields": "Fields splits", "strings Builder.Len": "Len returns",
			"builtin len": "The len", "net/http Client.Timeout": "Timeout specifies", "io Reader.Read": "",
			"onrecord/kernel/display Data": "Data is a MIME bundle",
		} {
			path, name, _ := strings.Cut(name, " ")
			if got := Doc(path, name); !strings.HasPrefix(got, want) {
				t.Errorf("%s %q: %q", path, name, got)
			}
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

func BenchmarkTypesDisplay(b *testing.B) {
	for b.Loop() {
		NewTypes().Import("onrecord/kernel/display")
	}
}
