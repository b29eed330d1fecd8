package vm

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestPrograms runs the programs of testdata and compares with their golden output, which
// is that of the compiled program.
func TestPrograms(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.go")
	if len(files) == 0 {
		t.Fatal("no programs")
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			want, err := os.ReadFile(strings.TrimSuffix(file, ".go") + ".golden")
			if err != nil {
				t.Fatal(err)
			}
			out, errs, _ := program(t, file, 30*time.Second)
			if out != string(want) {
				t.Errorf("got\n%s\nwant\n%s\n%s", out, want, errs)
			}
		})
	}
}
