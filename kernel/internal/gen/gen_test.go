package gen

import (
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func needGo(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("the test runs the go command")
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go command")
	}
}

// A module with what is hard to write down.
const hard = `package hard

import (
	"io"
	"sync"
)

type node struct{ next *node; seen map[string]*node }

// Tree has fields that nobody can name.
type Tree[K comparable, V any] struct {
	sync.Mutex
	Root  V
	first *node
	rest  []node
	f     func(*node) error
	_     [3]node
}

func (t *Tree[K, V]) Walk(f func(K, V) bool) {}

type base struct{ io.Reader }

func (base) Close() error { return nil }

type File struct{ base }

type Sealed interface{ Name() string; sealed(*node) }

type Number interface{ ~int | ~float64 }

func Sum[T Number](xs ...T) (sum T) { return sum }

type Kind uint8

const (
	A Kind = iota
	B
	Tiny = 1.0 / 3
	Huge = 1 << 100
	Rune = 'é'
	Text = "a\x00b"
	Imag = 2i
)

var Chans map[string]chan<- (<-chan int)

type Same = Tree[string, []File]

func Hidden() *node { return nil }
`

func TestSignaturesReadAgain(t *testing.T) {
	needGo(t)
	dir := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module hard\n\ngo 1.26\n", "hard.go": hard} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	made, err := Make(Options{Dir: dir, Platforms: Platforms[:1], Linked: []string{"hard", "io", "sync"}})
	if err != nil {
		t.Fatal(err)
	}
	text := made.Signatures["all/hard.txt"]
	if _, err := parser.ParseFile(token.NewFileSet(), "hard", text, 0); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"type Tree[K comparable, V any] struct {\n\tsync.Mutex\n", "first *node", "rest  []node",
		"func (t *Tree[K, V]) Walk(f func(K, V) bool)", "func (base) Close() error", "sealed(*node)",
		"type Number interface {\n\t~int | ~float64\n}", "func Sum[T Number](xs ...T) (sum T)", "const B Kind = 1",
		"const Tiny = 1.0 / 3.0", "const Huge = 1267650600228229401496703205376", `const Rune = '\u00e9'`,
		`const Text = "a\x00b"`, "var Chans map[string]chan<- (<-chan int)", "type Same = Tree[string, []File]",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

func TestVariants(t *testing.T) {
	for _, c := range []struct{ texts, want string }{
		{"a a a a a a", "=a"},
		{"a a b b - -", "linux=a darwin=b"},
		{"a b c c c c", "linux_amd64=a linux_arm64=b darwin=c windows=c"},
	} {
		var got []string
		for _, v := range variants(Platforms, strings.Fields(strings.ReplaceAll(c.texts, "-", "-"))) {
			if v.text != "-" {
				got = append(got, v.platforms+"="+v.text)
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", c.texts, s, c.want)
		}
	}
}
