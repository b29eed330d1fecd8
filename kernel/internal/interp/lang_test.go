package interp

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew, with go run")

// TestLanguage runs whole programs as cells and compares with what the Go compiler
// makes of them: the golden files are the output of go run.
func TestLanguage(t *testing.T) {
	files, err := filepath.Glob("testdata/lang/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no programs", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".go"), func(t *testing.T) {
			golden := strings.TrimSuffix(file, ".go") + ".golden"
			if *update {
				out, err := exec.Command("go", "run", file).Output()
				if err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(golden, out, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			k := start(t)
			got := k.run(string(src))
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
				t.Errorf("(-go run +interpreter)\n%s\nstderr: %s", diff, k.err.take())
			}
		})
	}
}
