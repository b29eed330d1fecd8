package vm

import (
	"bufio"
	"flag"
	"fmt"
	"go/build"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"time"
)

var (
	goroot   = flag.Bool("goroot", false, "run the programs of $GOROOT/test, all that testdata/goroot.txt lists")
	listings = flag.Bool("list", false, "with -goroot: print the listing anew, with what happened")
)

// TestGoroot runs Go's own test programs that are marked "// run" and need no more than
// themselves. testdata/goroot.txt lists them: "run NAME", "differ NAME why" of those that
// are known to come out otherwise, and "skip NAME why". Where the tests of Go are not
// installed there is nothing to do.
func TestGoroot(t *testing.T) {
	root := filepath.Join(build.Default.GOROOT, "test")
	if _, err := os.Stat(filepath.Join(root, "ken")); err != nil {
		t.Skip("no $GOROOT/test")
	}
	if *listings {
		relist(t, root)
		return
	}
	f, err := os.Open("testdata/goroot.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	n, equal := 0, 0
	for s := bufio.NewScanner(f); s.Scan(); {
		word, rest, _ := strings.Cut(s.Text(), " ")
		name, _, _ := strings.Cut(rest, " ")
		if word != "run" && word != "differ" {
			continue
		}
		n++
		if !*goroot && n%10 != 0 {
			continue // a sample, unless asked for all
		}
		got := verdict(t, root, name)
		if got == "" {
			equal++
		}
		if got != "" && word == "run" {
			t.Errorf("%s: %s", name, got)
		}
		if got == "" && word == "differ" {
			t.Logf("%s: is equal now", name)
		}
	}
	t.Logf("%d of %d programs print what the compiled program prints", equal, n)
}

// verdict is empty when a program prints what it should and ends well.
func verdict(t *testing.T, root, name string) string {
	path := filepath.Join(root, filepath.FromSlash(name))
	if _, err := os.Stat(path); err != nil {
		return ""
	}
	out, errs, code := program(t, path, 60*time.Second)
	want, _ := os.ReadFile(strings.TrimSuffix(path, ".go") + ".out")
	switch {
	case code == -9:
		return "no end"
	case code != 0:
		return fmt.Sprintf("exit %d: %.300s %.200s", code, errs, out)
	case len(want) > 0 && out+errs != string(want):
		return "output differs"
	case len(want) == 0 && strings.Contains(out, "BUG"):
		return "output: " + out
	}
	return ""
}

// leftOut are programs that test something else than what a program prints.
var leftOut = map[string]string{
	"closure.go":                     "counts allocations",
	"devirtualization_nil_panics.go": "wants the compiler's line numbers",
	"heapsampling.go":                "wants the compiler's heap profile",
	"inline_literal.go":              "wants the compiler's line table",
	"linkmain_run.go":                "runs the linker",
	"linkobj.go":                     "runs the linker",
	"linkx_run.go":                   "runs the linker",
	"nilptr.go":                      "needs an array at a fixed address",
	"nilptr_aix.go":                  "needs an array of 4 GB",
	"stackobj.go":                    "wants the compiler's liveness of variables",
	"stackobj3.go":                   "wants the compiler's liveness of variables",
}

func relist(t *testing.T, root string) {
	var names []string
	for _, dir := range []string{".", "ken", "chan", "interface", "typeparam"} {
		files, _ := filepath.Glob(filepath.Join(root, dir, "*.go"))
		for _, f := range files {
			src, _ := os.ReadFile(f)
			line, _, _ := strings.Cut(string(src), "\n")
			if strings.TrimSpace(line) == "// run" {
				rel, _ := filepath.Rel(root, f)
				names = append(names, filepath.ToSlash(rel))
			}
		}
	}
	sort.Strings(names)
	for _, name := range names {
		if why, ok := leftOut[name]; ok {
			fmt.Println("skip", name, why)
			continue
		}
		got := verdict(t, root, name)
		if got == "" {
			fmt.Println("run", name)
		} else {
			fmt.Println("differ", name, strings.ReplaceAll(got, "\n", " | "))
		}
	}
}
