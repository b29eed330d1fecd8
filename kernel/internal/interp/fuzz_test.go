package interp

import (
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

var seeds = []string{
	"", "x := 1\nx", "for i := range 3 { fmt.Println(i) }", "func f[T any](x T) T { return x }\nf(1)",
	"type T struct{ next *T }\nfunc (t *T) M() *T { return t.next }", "1 +", "}", "(", "`abc", "/*", "\"",
	"for k, v := range m { defer f(k, v); continue }", "import (\n\t\"fmt\"\n)\nfmt.Println()", "%help\n$ls\n!x",
	"switch x := y.(type) { case int: }", "a, b := <-c, m[k]", "L: for { break L }", "func (p P) String() string { return \"\" }\nP{}",
	"for x := range f { return x }", "min(1, 2.5, x)", "go f(a...)\ndefer close(c)", "é😀 := 1\x00\xff", "type A = []A", "type I interface{ M(I) }",
	"const (\n\ta = iota\n\tb\n)", "if x := f(); x > 0 {\n} else {\n}", "func() { for range seq { go func() { return }() } }()", "x.(int)", "[...]int{1,2}[i:j:k]",
}

func addSeeds(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	files, _ := filepath.Glob("testdata/lang/*.go")
	for _, name := range files {
		if b, err := os.ReadFile(name); err == nil {
			f.Add(string(b))
		}
	}
}

// Any text is judged without a panic, and the verdict is one of three.
func FuzzIsComplete(f *testing.F) {
	ir := &Interp{}
	addSeeds(f)
	f.Fuzz(func(t *testing.T, code string) {
		switch status, indent := ir.IsComplete(code); status {
		case "complete", "invalid":
			if indent != "" {
				t.Errorf("%s with the indent %q", status, indent)
			}
		case "incomplete":
			if strings.Trim(indent, "\t") != "" {
				t.Errorf("indent %q", indent)
			}
		default:
			t.Errorf("status %q", status)
		}
	})
}

// A cell cut into pieces loses nothing but semicolons, comments and white space, and
// its pieces are in order.
func FuzzSplit(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, code string) {
		offset := 0
		for _, p := range split(code) {
			if p.text == "" {
				t.Fatal("an empty piece")
			}
			i := strings.Index(code[offset:], p.text)
			if i < 0 {
				t.Fatalf("piece %q is not in the rest of the code", p.text)
			}
			offset += i + len(p.text)
		}
	})
}

// Checking a cell and making it ready for the machine, whatever it holds, ends without a
// panic: with a unit or an error at a position.
func FuzzUnit(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, code string) {
		if len(code) > 1<<12 {
			return
		}
		s, fset := newSession(), token.NewFileSet()
		src, err := parseCell(fset, "cell", code)
		if err != nil {
			return
		}
		staged := make(map[string]types.Object)
		declared := make(map[string]bool)
		for _, it := range src.items {
			declares(it.node, declared)
		}
		for _, it := range src.items {
			s.sketchImports(it, declared, staged)
		}
		for _, g := range groups(src.items) {
			if err := s.check(fset, g, staged); err != nil {
				return
			}
			s.unit(g, nil)
		}
	})
}

// Completion on unfinished code does not panic, and what it would replace lies before
// the cursor.
func FuzzComplete(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, len(s)/2)
	}
	s := newSession()
	f.Fuzz(func(t *testing.T, code string, cursor int) {
		if len(code) > 1<<12 || !utf8.ValidString(code) {
			return
		}
		offset := byteOffset(code, max(cursor, 0))
		from := wordBefore(code, offset)
		if _, start := s.complete(code, from, offset); start < 0 || start > offset {
			t.Errorf("replaces from %d, the cursor is at %d", start, offset)
		}
	})
}
