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

// The files in the tree are what the generator makes of the packages in the tree.
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
	made := read(t, dir)
	for name, want := range made {
		if got, err := os.ReadFile(name); err != nil || string(got) != want {
			t.Errorf("%s is out of date (%v)", name, err)
		}
	}
	for _, folder := range []string{"signatures", "tables"} {
		for name := range read(t, folder) {
			name = filepath.Join(folder, name)
			if _, ok := made[name]; !ok && (folder == "signatures" || strings.HasPrefix(filepath.Base(name), "p_")) {
				t.Errorf("%s is left over", name)
			}
		}
	}
}

func read(t *testing.T, dir string) map[string]string {
	texts := make(map[string]string)
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		texts[rel] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}
