//go:build rival

package vm

import (
	"go/build"
	"path/filepath"
	"testing"
	"time"

	"github.com/cosmos72/gomacro/fast"
	"github.com/cosmos72/gomacro/xreflect"
)

// TestRival times a few programs here and in gomacro, in one run:
//
//	go test -tags rival -run Rival -v ./kernel/internal/vm
func TestRival(t *testing.T) {
	root := build.Default.GOROOT
	build.Default.GOROOT = filepath.Join("nowhere", "go")
	g := fast.New()
	build.Default.GOROOT = root
	g.Comp.Universe.Importer = &xreflect.Importer{}
	g.Eval(`import ("sort")`)
	g.Eval(`func fib(n int) int { if n < 2 { return n }; return fib(n-1) + fib(n-2) }
func loop(n int) int { s := 0; for i := 0; i < n; i++ { s += i }; return s }
func quick(n int) { xs := make([]int, n); for i := range xs { xs[i] = i * 7919 % 300007 }; sort.Slice(xs, func(i, j int) bool { return xs[i] < xs[j] }) }`)
	took := func(code string) time.Duration {
		begin := time.Now()
		g.Eval(code)
		return time.Since(begin)
	}
	gomacro := map[string]time.Duration{
		"fib": took("fib(30)"), "loop": took("loop(100000000)"), "sort.Slice": took("quick(300000)"),
	}
	gomacro["SortFunc"] = took("quick(300000)") // it has no generics: against its sort.Slice
	out, errs, code := program(t, "testdata/speed/speed.go", time.Minute)
	if code != 0 {
		t.Fatal(errs)
	}
	t.Logf("gomacro %v\nhere\n%s", gomacro, out)
}
