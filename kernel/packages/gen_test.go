package packages

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"onrecord/kernel/packages/tables"
)

// The tables in the tree are what the generator makes of the packages in the tree.
// After a change of a linked package: go generate ./kernel/packages
func TestGenerated(t *testing.T) {
	if testing.Short() {
		t.Skip("the generator runs the go command")
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go command")
	}
	if !strings.HasPrefix(runtime.Version(), tables.Go+".") && runtime.Version() != tables.Go {
		t.Skipf("the tables are of %s, this is %s", tables.Go, runtime.Version())
	}
	dir := t.TempDir()
	out, err := exec.Command("go", "run", "./internal/gen", "-o", dir).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	made, err := filepath.Glob(filepath.Join(dir, "tables", "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	made = append(made, filepath.Join(dir, "linked.zip"))
	for _, name := range made {
		rel, _ := filepath.Rel(dir, name)
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(rel); err != nil || string(got) != string(want) {
			t.Errorf("%s is out of date (%v)", rel, err)
		}
	}
	old, _ := filepath.Glob("tables/p_*.go")
	if n, _ := filepath.Glob(filepath.Join(dir, "tables", "p_*.go")); len(old) != len(n) {
		t.Errorf("%d tables in the tree, %d made", len(old), len(n))
	}
}
