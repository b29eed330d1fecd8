package interp

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"onrecord/kernel/display"
)

// A buffer takes writes from several goroutines.
type buffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *buffer) take() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	s := b.b.String()
	b.b.Reset()
	return s
}

// A kernel is an interpreter with what it has written.
type kernel struct {
	*Interp
	out, err buffer
	n        int
}

func start(t testing.TB) *kernel {
	t.Helper()
	k := &kernel{}
	ir, err := New(Options{Stdout: &k.out, Stderr: &k.err})
	if err != nil {
		t.Fatal(err)
	}
	k.Interp = ir
	t.Cleanup(func() { ir.Close() })
	return k
}

// run evaluates a cell and returns what it printed and then showed, or its error.
func (k *kernel) run(source string) string {
	k.n++
	res := k.Eval(context.Background(), Cell{Number: k.n, Source: source})
	out := k.out.take()
	if res.Err != nil {
		return out + strings.Join(res.Err.Traceback, "\n")
	}
	if res.Value != nil {
		out += "=> " + fmt.Sprint(res.Value.Data[display.MIMETypeText])
	}
	return out
}

func TestFirst(t *testing.T) {
	k := start(t)
	for _, src := range []string{
		`fmt.Println("hello")`,
		`x := 1`, `x := 1`, `x + 1`, `x + 1;`,
		"import \"strings\"\nstrings.ToUpper(\"a\")",
		"func f(n int) int {\n  xs := []int{1,2}\n  return xs[n]\n}",
		"f(1)", "y := 3\nf(7)",
		`strconv.Atoi("5")`, `strconv.Atoi("x")`,
		`errors.New("bad")`, `undefinedName + 1`, "a := 1\nb := ",
		`df := dataframe.New(series.New([]string{"a","b"}, series.String, "k"), series.New([]int{1,2}, series.Int, "n"))`, "df",
		`os.Exit(3)`, `log.Println("x")`, `fmt.Fprintln(os.Stdout, "direct")`,
		"%help", "$echo hi", `import "example.com/x"`,
		`p := plot.New()
p.Title.Text = "t"
p`,
		`for i := 0; i < 3; i++ { fmt.Print(i) }`,
		`println("p")`,
		"func g() { defer func() { fmt.Println(recover()) }(); panic(1) }\ng()",
		"type P struct{ X, y int }\nfunc (p P) String() string { return \"P!\" }\nP{1,2}",
		"[]P{{1,2}}",
	} {
		t.Logf("%s\n   %s", src, strings.ReplaceAll(k.run(src), "\n", "\n   "))
		if e := k.err.take(); e != "" {
			t.Log("stderr", e)
		}
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		ir, err := New(Options{})
		if err != nil {
			b.Fatal(err)
		}
		ir.Close()
	}
}

func BenchmarkTrivialCell(b *testing.B) {
	k := start(b)
	for b.Loop() {
		k.run("1+1")
	}
}
