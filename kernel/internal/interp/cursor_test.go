package interp

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"onrecord/kernel/display"
)

// cursorAt cuts the mark out of the code and gives its place in code points.
func cursorAt(code string) (string, int) {
	before, after, _ := strings.Cut(code, "‸")
	return before + after, utf8.RuneCountInString(before)
}

func TestComplete(t *testing.T) {
	k := start(t)
	for _, cell := range []string{
		"type Point struct { X, y int; Name string }\nfunc (p *Point) Move(dx int) {}\nvar origin Point\npoints := map[string]*Point{}",
		"// Greet says hello.\nfunc Greet(name string) string { return name }",
		"df := dataframe.New(series.New([]int{1}, series.Int, \"n\"))",
	} {
		if out := k.run(cell); out != "" {
			t.Fatal(out)
		}
	}
	for _, c := range []struct {
		code string
		want []string // all must be there, the first in front
		not  string
		from string // the text that is replaced
	}{
		{"fmt.Prin‸", []string{"Print", "Printf", "Println"}, "Fprint", "Prin"},
		{"strings.‸", []string{"Builder", "ToUpper"}, "", ""},
		{"ori‸", []string{"origin"}, "", "ori"},
		{"origin.‸", []string{"Move", "X", "y", "Name"}, "", ""},
		{"origin.mo‸", []string{"Move"}, "X", "mo"},
		{"q := Point{Na‸", []string{"Name"}, "", "Na"},
		{"q := &Point{X: 1, ‸}", []string{"Name", "y"}, "X", ""},
		{"!ls -l\nq := Point{‸}", []string{"Name", "X", "y"}, "", ""},
		{"go func(p Point) {}(Point{N‸})", []string{"Name"}, "", "N"},
		{"Gre‸", []string{"Greet"}, "", "Gre"},
		{"points[\"a\"].N‸", []string{"Name"}, "X", "N"},
		{"for _, p := range points {\n\tp.‸\n}", []string{"Move", "X"}, "", ""},
		{"for _, p := range points {\n\tp.M‸", []string{"Move"}, "", "M"},
		{"func f(count int) {\n\tcou‸\n}", []string{"count"}, "", "cou"},
		{"x := strings.NewReplacer(\"a\", \"b\")\nx.Rep‸", []string{"Replace"}, "", "Rep"},
		{"y := df.‸", []string{"Filter", "Select", "Nrow"}, "", ""},
		{"df.Names()[0].‸", nil, "", ""},
		{"import \"encoding/j‸", []string{"encoding/json"}, "", "encoding/j"},
		{"%h‸", []string{"%help"}, "", "%h"},
		{"\"fmt.Pri‸\"", nil, "Print", "Pri"},
		{"// fmt.Pri‸", nil, "Print", "Pri"},
		{"len(origin.N‸)", []string{"Name"}, "", "N"},
		{"swi‸", []string{"switch"}, "", "swi"},
		{"dataf‸", []string{"dataframe"}, "", "dataf"},
		{"s := \"é😀\"; ori‸", []string{"origin"}, "", "ori"},
		{"nothing.‸", nil, "", ""},
		{"1.‸", nil, "", ""},
		{"time.Now().Ye‸", []string{"Year", "YearDay"}, "", "Ye"},
		{"if v, ok := points[\"a\"]; ok {\n\tv.‸", []string{"Move"}, "", ""},
		{"func(p Point) { p.‸ }(origin)", []string{"X"}, "", ""},
		{"zzz‸", nil, "", "zzz"},
	} {
		code, cursor := cursorAt(c.code)
		matches, from, to := k.Complete(code, cursor)
		runes := []rune(code)
		if got := string(runes[from:to]); got != c.from || to != cursor {
			t.Errorf("%q: replaces %q (%d to %d), want %q", c.code, got, from, to, c.from)
		}
		if len(c.want) == 0 && len(matches) > 0 {
			t.Errorf("%q: %q, want nothing", c.code, matches)
		}
		for i, w := range c.want {
			if !slices.Contains(matches, w) || i == 0 && c.from != "" && matches[0] != w {
				t.Errorf("%q: %q not there or not first in %.20q", c.code, w, matches)
			}
		}
		if c.not != "" && slices.Contains(matches, c.not) {
			t.Errorf("%q: %q is among the matches", c.code, c.not)
		}
	}
}

func TestInspect(t *testing.T) {
	k := start(t)
	k.run("// Greet says hello.\n// Politely.\nfunc Greet(name string) string { return name }\nvar count = 3\ntype P struct{ A int }\nfunc (p P) Sum() int { return p.A }")
	for _, c := range []struct {
		code string
		want []string
	}{
		{"fmt.Print‸ln(1)", []string{"func fmt.Println(a ...any) (n int, err error)", "operands"}},
		{"fmt.Println(‸)", []string{"func fmt.Println"}},
		{"fmt.Println(1, ‸", []string{"func fmt.Println"}},
		{"strings.Join(x, \",\"‸)", []string{"func strings.Join", "concatenates"}},
		{"Greet‸(\"x\")", []string{"func Greet(name string) string", "Greet says hello.\nPolitely."}},
		{"coun‸t", []string{"var count int"}},
		{"fm‸t.Println", []string{"package fmt", "formatted I/O"}},
		{"P‸{}", []string{"type P struct{A int}", "func (P).Sum() int"}},
		{"var b strings.Builder\nb.WriteS‸tring(\"x\")", []string{"func (*strings.Builder).WriteString", "appends the contents"}},
		{"time.Sec‸ond", []string{"const time.Second time.Duration = "}},
		{"le‸n(x)", []string{"builtin len", "length"}},
		{"plot.New().Title.Te‸xt", []string{"Text string"}},
	} {
		code, cursor := cursorAt(c.code)
		data, found := k.Inspect(code, cursor, 0)
		text, _ := data.Data[display.MIMETypeText].(string)
		if !found {
			t.Errorf("%q: nothing found", c.code)
		}
		for _, w := range c.want {
			if !strings.Contains(text, w) {
				t.Errorf("%q: no %q in\n%s", c.code, w, text)
			}
		}
	}
	for _, code := range []string{"‸", "nosuch‸", "1 + ‸", "\"text‸\""} {
		code, cursor := cursorAt(code)
		if data, found := k.Inspect(code, cursor, 0); found {
			t.Errorf("%q: found %v", code, data.Data)
		}
	}
}

func TestIsComplete(t *testing.T) {
	k := start(t)
	for code, want := range map[string][2]string{
		"":                                   {"complete", ""},
		"x := 1":                             {"complete", ""},
		"fmt.Println(\"hi\")":                {"complete", ""},
		"func f() {":                         {"incomplete", "\t"},
		"for i := 0; i < 3; i++ {\n\tif x {": {"incomplete", "\t\t"},
		"fmt.Println(":                       {"incomplete", "\t"},
		"x := `abc":                          {"incomplete", ""},
		"/* a comment":                       {"incomplete", ""},
		"1 +":                                {"incomplete", ""},
		"x :=":                               {"incomplete", ""},
		"x = = 1":                            {"invalid", ""},
		"}":                                  {"invalid", ""},
		"f(]":                                {"invalid", ""},
		"\"abc":                              {"invalid", ""},
		"import \"fmt\"\nfmt.Println()":      {"complete", ""},
		"%help":                              {"complete", ""},
		"$ls -l (":                           {"complete", ""},
		"if x {\n}":                          {"complete", ""},
		"func (p P) M() int { return 1 }":    {"complete", ""},
		"type T struct {\n\tA int":           {"incomplete", "\t"},
	} {
		if status, indent := k.IsComplete(code); status != want[0] || indent != want[1] {
			t.Errorf("%q: %s %q, want %s %q", code, status, indent, want[0], want[1])
		}
	}
}
