package loader_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"onrecord/dataset"
	"onrecord/loader"
)

const pier = `Storm takes the old pier at Westhaven

Mayor Mara Ellison said on Tuesday that the town would not leave its waterfront in ruins after the storm of the weekend.

“We will rebuild the pier, plank by plank,” Ellison told reporters at the harbour. “It has stood for a hundred years.”

The council meets on 7 March 2024 to vote on the money for the works, which the mayor put at two million crowns.
`

func TestBadFilesCostOnlyThemselves(t *testing.T) {
	corpus, err := loader.Load(fstest.MapFS{
		"bad/binary.txt": {Data: []byte("\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00>\x00")},
		"bad/blank.txt":  {Data: []byte(" \n\n\t\n")},
		"bad/empty.txt":  {},
		"bad/utf8.txt":   {Data: []byte(strings.Replace(pier, "Mara", "M\xe4ra", 1))},
		"good.txt":       {Data: []byte(pier)},
		"ignored.pdf":    {Data: []byte("%PDF-1.4")},
		".hidden.txt":    {Data: []byte(pier)},
	})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, a := range corpus.Articles {
		ids = append(ids, a.ID)
	}
	if !slices.Contains(ids, "good") || slices.Contains(ids, "bad-empty") || slices.Contains(ids, "bad-binary") {
		t.Errorf("articles %q", ids)
	}
	codes := make(map[string]string)
	for _, d := range corpus.Diagnostics {
		codes[d.File] += d.Code + " "
		if d.Message == "" {
			t.Errorf("%s: a diagnostic without a message", d.File)
		}
	}
	for file, code := range map[string]string{"bad/empty.txt": "empty", "bad/blank.txt": "empty",
		"bad/binary.txt": "binary", "bad/utf8.txt": "utf8"} {
		if !strings.Contains(codes[filepath.FromSlash(file)], code) {
			t.Errorf("%s: diagnostics %q, want %s", file, codes[file], code)
		}
	}
	if got := codes["good.txt"]; got != "" {
		t.Errorf("good.txt: diagnostics %q", got)
	}
}

func TestTroubleThatEndsALoad(t *testing.T) {
	dir := t.TempDir()
	_, err := loader.LoadDir(filepath.Join(dir, "nowhere"))
	if !errors.Is(err, os.ErrNotExist) || !strings.Contains(err.Error(), "nowhere") {
		t.Errorf("a missing folder: %v", err)
	}
	_, err = loader.LoadDir(dir)
	if !errors.Is(err, loader.ErrNoArticles) || !strings.Contains(err.Error(), dir) {
		t.Errorf("an empty folder: %v", err)
	}
	if c, err := loader.LoadDir(filepath.Join(dir, "nowhere")); c == nil || len(c.Quotes) != 0 {
		t.Errorf("beside the error %v the corpus is %v", err, c)
	}
}

func TestABadManifestCostsItsRows(t *testing.T) {
	c, err := loader.Load(fstest.MapFS{
		"a.txt": {Data: []byte(pier)},
		"b.txt": {Data: []byte(pier + "It rained.")},
		"manifest.csv": {Data: []byte("outlet;file;published\nThe Gull;a.txt;May 1\nThe Tern;b.txt;3 April 2024 " +
			"9:30 pm\n;c.txt;\n;;\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	if a, b := c.Articles[0], c.Articles[1]; a.Outlet != "The Gull" || b.Outlet != "The Tern" ||
		b.Published != "2024-04-03" || b.PublishedAt != "2024-04-03T21:30:00-00:00" {
		t.Errorf("articles %+v, %+v", a, b)
	}
	var found []string
	for _, d := range c.Diagnostics {
		found = append(found, d.Place()+" "+d.Code)
	}
	for _, want := range []string{"manifest.csv:2 manifest", "manifest.csv:4 manifest", "manifest.csv:5 manifest"} {
		if !slices.Contains(found, want) {
			t.Errorf("no diagnostic %q in %q", want, found)
		}
	}
}

func TestArchivesAreFolders(t *testing.T) {
	dir := t.TempDir()
	var z, g bytes.Buffer
	zw := zip.NewWriter(&z)
	gw := gzip.NewWriter(&g)
	tw := tar.NewWriter(gw)
	for _, name := range []string{"one.txt", "sub/two.txt"} {
		w, err := zw.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(w, pier)
		if err := tw.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(pier))}); err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(tw, pier)
	}
	if err := errors.Join(zw.Close(), tw.Close(), gw.Close()); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"a.zip": z.Bytes(), "a.tar.gz": g.Bytes()} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		corpus, err := loader.LoadDir(path)
		if err != nil {
			t.Fatal(err)
		}
		if len(corpus.Articles) != 2 || corpus.Articles[0].ID != "one" || corpus.Articles[1].ID != "sub-two" {
			t.Errorf("%s: %+v", name, corpus.Articles)
		}
	}
}

func TestIDsBeginWithALetterAndAreUnique(t *testing.T) {
	corpus := loader.LoadTexts(loader.Text{File: "2024.txt", Text: pier}, loader.Text{File: "2024!.txt", Text: pier},
		loader.Text{File: "Überall.txt", Text: pier}, loader.Text{Text: pier})
	seen := make(map[string]bool)
	for _, a := range corpus.Articles {
		if a.ID == "" || a.ID[0] < 'a' || a.ID[0] > 'z' || seen[a.ID] {
			t.Errorf("id %q", a.ID)
		}
		seen[a.ID] = true
	}
	if len(seen) != 4 {
		t.Errorf("%d articles, want 4", len(seen))
	}
}

func TestTheSameResultTwice(t *testing.T) {
	load := func() *loader.Corpus {
		corpus, err := loader.Load(dataset.Articles())
		if err != nil {
			t.Fatal(err)
		}
		corpus.Readings = nil
		return corpus
	}
	if diff := cmp.Diff(load(), load(), cmpopts.EquateNaNs()); diff != "" {
		t.Error(diff)
	}
}

func TestTablesAreReadBack(t *testing.T) {
	corpus, err := loader.Load(dataset.Articles())
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	paths, err := corpus.WriteTables(dir, loader.Formats...)
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) != 11*len(loader.Formats) {
		t.Errorf("%d files written", len(paths))
	}
	back, err := loader.ReadTables(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	corpus.Readings = nil
	if diff := cmp.Diff(corpus, back, cmpopts.EquateEmpty(), cmpopts.EquateNaNs()); diff != "" {
		t.Error(diff)
	}
}

func TestFramesHaveTheColumnsOfTheTables(t *testing.T) {
	corpus, err := loader.Load(dataset.Articles())
	if err != nil {
		t.Fatal(err)
	}
	quotes := corpus.Frames().Quotes
	if quotes.Err != nil {
		t.Fatal(quotes.Err)
	}
	if quotes.Nrow() != len(corpus.Quotes) {
		t.Errorf("%d rows, want %d", quotes.Nrow(), len(corpus.Quotes))
	}
	want := []string{
		"quote_id", "article_id", "sentence_id", "in_title", "kind", "act", "polarity", "what", "text", "words",
		"start", "end", "spans", "content",
		"content_spans", "speaker_id", "speaker_mention", "represents", "reported_by", "cue", "confidence",
		"speaker_confidence", "utterance_id",
	}
	if diff := cmp.Diff(want, quotes.Names()); diff != "" {
		t.Error(diff)
	}
	if got := quotes.Col("text").Records()[0]; got != corpus.Quotes[0].Text {
		t.Errorf("first quote %q, want %q", got, corpus.Quotes[0].Text)
	}
}

// Articles without an outlet stand for themselves while they are few; many of them
// make no row for each two, and that is said.
func TestManyArticlesWithoutAnOutlet(t *testing.T) {
	for n, rows := range map[int]int{20: 190, 200: 0} {
		var texts []loader.Text
		for i := range n {
			texts = append(texts, loader.Text{ID: fmt.Sprintf("a%03d", i),
				Text: fmt.Sprintf("It was day %d of the strike. “We will not move a single crate of herring,” Ada Lund said.\n", i)})
		}
		c := loader.LoadTexts(texts...)
		said := slices.ContainsFunc(c.Diagnostics, func(d loader.Diagnostic) bool { return d.Code == "overlap" })
		if len(c.Overlap) != rows || said != (rows == 0) {
			t.Errorf("%d articles: %d rows of overlap, want %d; said: %v", n, len(c.Overlap), rows, said)
		}
		if len(c.Reprints) == 0 {
			t.Errorf("%d articles that share a quotation: no reprints", n)
		}
	}
}
