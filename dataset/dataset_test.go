package dataset_test

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"onrecord/dataset"
	"onrecord/loader"
)

var update = flag.Bool("update", false, "write overlap_originals.csv from the original reports")

const originals = "../../shared/articles"

// built writes the tables of a folder of articles, with the dataset's manifest.
func built(t *testing.T, articles fs.FS) string {
	t.Helper()
	manifest, err := dataset.Articles().Open(loader.ManifestFile)
	if err != nil {
		t.Fatal(err)
	}
	defer manifest.Close()
	var l loader.Loader
	if l.Manifest, err = loader.ReadManifest(manifest, loader.ManifestFile); err != nil {
		t.Fatal(err)
	}
	corpus, err := l.Load(articles)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if _, err := corpus.WriteTables(dir, loader.CSV); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestTablesAreWhatABuildGives holds the shipped tables against a build.
func TestTablesAreWhatABuildGives(t *testing.T) {
	dir := built(t, dataset.Articles())
	names, err := filepath.Glob(filepath.Join(dir, "*.csv"))
	if err != nil || len(names) == 0 {
		t.Fatalf("%d tables, %v", len(names), err)
	}
	for _, name := range names {
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		got, err := fs.ReadFile(dataset.Tables(), filepath.Base(name))
		if err != nil {
			t.Error(err)
			continue
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what a build gives: make dataset", filepath.Base(name))
		}
	}
}

// TestOverlapOfTheOriginals holds the stored figures against the reports.
func TestOverlapOfTheOriginals(t *testing.T) {
	if _, err := os.Stat(originals); errors.Is(err, fs.ErrNotExist) {
		t.Skip("the original articles are not at hand")
	}
	want, err := os.ReadFile(filepath.Join(built(t, os.DirFS(originals)), "overlap.csv"))
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("overlap_originals.csv", want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := fs.ReadFile(dataset.Tables(), "overlap_originals.csv")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("overlap_originals.csv is not what the reports give: go test ./dataset -run Originals -update")
	}
}

func TestArticlesAreAFileSystem(t *testing.T) {
	names, err := fs.Glob(dataset.Articles(), "*.txt")
	if err != nil || len(names) != 5 {
		t.Errorf("%d articles, %v", len(names), err)
	}
}
