package datapackage_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"onrecord/loader"
)

// TestOtherProgramsValidate has frictionless and mlcroissant validate and read
// what is built in each format.
func TestOtherProgramsValidate(t *testing.T) {
	python := os.Getenv("ONRECORD_PYTHON")
	if python == "" {
		var err error
		if python, err = filepath.Abs(filepath.Join("..", "..", ".venv", "bin", "python")); err != nil {
			t.Fatal(err)
		}
	}
	if err := exec.Command(python, "-c", "import frictionless, mlcroissant").Run(); err != nil {
		t.Skipf("no Python with frictionless and mlcroissant: %s: %v (make test installs them; ONRECORD_PYTHON "+
			"names another)", python, err)
	}
	const script = `
import sys
import frictionless, mlcroissant
for folder in sys.argv[1:]:
    report = frictionless.validate(folder + "/datapackage.json", type="package")
    assert report.valid, (folder, report.flatten(["name", "message"]))
    dataset = mlcroissant.Dataset(folder + "/croissant.json")
    assert not dataset.metadata.issues.errors, dataset.metadata.issues.report()
    read = {r.id: sum(1 for _ in dataset.records(r.id)) for r in dataset.metadata.record_sets}
    assert read["articles"] == 2 and read["speakers"] >= 1, (folder, read)
print("valid")
`
	var folders []string
	for _, f := range loader.Formats {
		folders = append(folders, written(t, f))
	}
	folders = append(folders, written(t))
	out, err := exec.CommandContext(t.Context(), python, append([]string{"-c", script}, folders...)...).CombinedOutput()
	if err != nil || !strings.HasSuffix(string(out), "valid\n") {
		t.Errorf("%v\n%s", err, out)
	}
}
