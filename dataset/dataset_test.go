package dataset_test

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/dataset"
	"onrecord/loader"
	"onrecord/loader/datapackage"
)

var update = flag.Bool("update", false, "write overlap_originals.csv from the original reports")

const originals = "../../shared/articles"

// sources are the files that no build makes, beside the texts. The head of
// datapackage.json and the prose of README.md are among them.
var sources = []string{datapackage.File, datapackage.CardFile, "overlap_originals.csv"}

// checkout copies what a build starts from into a folder of its own and makes
// that the working directory.
func checkout(t *testing.T) {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "articles"), dataset.Articles()); err != nil {
		t.Fatal(err)
	}
	for _, name := range sources {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), raw, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
}

// build does what go generate does, in the working directory.
func build(t *testing.T) {
	t.Helper()
	corpus, err := loader.LoadDir("articles")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := datapackage.Write(".", corpus, datapackage.Options{Formats: loader.Formats, Inputs: []string{"articles"}}); err != nil {
		t.Fatal(err)
	}
}

// shipped reads the package's files, by name.
func shipped(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	file, err := os.Open(filepath.Join(dir, datapackage.File))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	p, err := datapackage.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	names := []string{datapackage.File, datapackage.CroissantFile, datapackage.CardFile}
	for _, r := range p.Resources {
		names = append(names, r.Path)
	}
	files := make(map[string][]byte)
	for _, name := range names {
		if files[name], err = os.ReadFile(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// TestFilesAreWhatABuildGives holds every shipped file against a build.
func TestFilesAreWhatABuildGives(t *testing.T) {
	want := shipped(t, ".")
	checkout(t)
	build(t)
	got := shipped(t, ".")
	if len(got) < 20 {
		t.Errorf("%d files", len(got))
	}
	for name, content := range want {
		if !bytes.Equal(got[name], content) {
			t.Errorf("%s is not what a build gives: make dataset", name)
		}
		delete(got, name)
	}
	for name := range got {
		t.Errorf("%s is built and not described: make dataset", name)
	}
}

// TestPackageHolds validates the package, as a folder and as it is embedded.
func TestPackageHolds(t *testing.T) {
	for name, check := range map[string]func() ([]datapackage.Finding, error){
		"folder":   func() ([]datapackage.Finding, error) { return datapackage.CheckDir(".") },
		"embedded": func() ([]datapackage.Finding, error) { return datapackage.Check(dataset.Tables()) },
	} {
		findings, err := check()
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range findings {
			t.Errorf("%s: %v", name, f)
		}
	}
}

// TestOneArticleChangesOnlyItsRows adds a sentence to one article and looks at
// the rows of the others.
func TestOneArticleChangesOnlyItsRows(t *testing.T) {
	checkout(t)
	build(t)
	before := shipped(t, ".")
	const changed = "reuters-copy"
	name := "articles/" + changed + ".txt"
	text := string(before[name])
	at := strings.Index(text, "\n\n") // behind the first paragraph
	at += 2 + strings.Index(text[at+2:], "\n\n")
	text = text[:at] + "\n\nThe hall was swept on Tuesday by nine men with brooms, and nobody spoke a word in it." + text[at:]
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	build(t)
	after := shipped(t, ".")
	if bytes.Equal(before["sentences.csv"], after["sentences.csv"]) {
		t.Fatal("the new sentence is not found")
	}
	others := func(files map[string][]byte, name string) []string {
		return slices.DeleteFunc(strings.Split(string(files[name]), "\n"), func(row string) bool { return strings.Contains(row, changed) })
	}
	for _, table := range []string{"articles", "sentences", "quotes", "dates", "citations", "overlap"} {
		if diff := cmp.Diff(others(before, table+".csv"), others(after, table+".csv")); diff != "" {
			t.Errorf("%s: rows of other articles changed:\n%s", table, diff)
		}
	}
	for file := range before {
		if strings.HasPrefix(file, "articles/") && file != name && !bytes.Equal(before[file], after[file]) {
			t.Errorf("%s changed", file)
		}
	}
	if findings, err := datapackage.CheckDir("."); err != nil || len(findings) > 0 {
		t.Errorf("after the change: %v, %v", findings, err)
	}
}

// TestOverlapOfTheOriginals holds the stored figures against the reports.
func TestOverlapOfTheOriginals(t *testing.T) {
	if _, err := os.Stat(originals); errors.Is(err, fs.ErrNotExist) {
		t.Skip("the original articles are not at hand")
	}
	manifest, err := dataset.Articles().Open(loader.ManifestFile)
	if err != nil {
		t.Fatal(err)
	}
	defer manifest.Close()
	var l loader.Loader
	if l.Manifest, _, err = loader.ReadManifest(manifest, loader.ManifestFile); err != nil {
		t.Fatal(err)
	}
	corpus, err := l.LoadPaths(originals)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if _, err := corpus.WriteTables(dir, loader.CSV); err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(filepath.Join(dir, "overlap.csv"))
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
		t.Error("overlap_originals.csv is not what the reports give: go test ./dataset -run Originals -update, then make dataset")
	}
}

// TestStoredOverlapHasTheSchemaOfTheTable keeps the one schema that stands in
// datapackage.json by hand like the generated one.
func TestStoredOverlapHasTheSchemaOfTheTable(t *testing.T) {
	file, err := dataset.Tables().Open(datapackage.File)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	p, err := datapackage.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	schemas := make(map[string]*datapackage.Schema)
	for _, r := range p.Resources {
		schemas[r.Name] = r.Schema
		if r.Stored != (r.Name == "overlap-originals" || r.Name == "articles-manifest") {
			t.Errorf("%s: stored is %v", r.Name, r.Stored)
		}
	}
	if diff := cmp.Diff(schemas["overlap"], schemas["overlap-originals"]); diff != "" || schemas["overlap"] == nil {
		t.Errorf("overlap (-), overlap-originals (+):\n%s", diff)
	}
}

func TestArticlesAreAFileSystem(t *testing.T) {
	names, err := fs.Glob(dataset.Articles(), "*.txt")
	if err != nil || len(names) != 5 {
		t.Errorf("%d articles, %v", len(names), err)
	}
}
