package notebooks

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"onrecord/kernel/notebook"
)

var update = flag.Bool("update", false, "write the executed notebooks and their charts in place")

// TestNotebooksAreWhatARunGives runs every notebook and compares all outputs
// with the committed ones.
func TestNotebooksAreWhatARunGives(t *testing.T) {
	names, err := filepath.Glob("*.ipynb")
	if err != nil || len(names) == 0 {
		t.Fatalf("%d notebooks, %v", len(names), err)
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			want, err := notebook.Read(name)
			if err != nil {
				t.Fatal(err)
			}
			got, err := notebook.Read(name)
			if err != nil {
				t.Fatal(err)
			}
			ex, err := notebook.NewInterpreter()
			if err != nil {
				t.Fatal(err)
			}
			defer ex.Close()
			if err := notebook.Run(context.Background(), got, ex, notebook.Options{}); err != nil {
				t.Fatal(err)
			}
			pictures, err := notebook.Pictures(got)
			if err != nil {
				t.Fatal(err)
			}
			if len(pictures) == 0 {
				t.Error("no chart")
			}
			if *update {
				if err := notebook.Write(name, got); err != nil {
					t.Fatal(err)
				}
				cover := name[:len(name)-len(".ipynb")] + ".png"
				if err := os.WriteFile(cover, pictures[0].Data, 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := notebook.Diff(want, got); diff != "" {
				t.Errorf("the committed outputs differ from a run; if the run is right, go test ./notebooks -update\n%s", diff)
			}
		})
	}
}
