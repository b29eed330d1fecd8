package datapackage_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/loader"
	"onrecord/loader/datapackage"
)

// A corpus of two invented articles, with a letter outside the basic plane, so
// that code points, UTF-16 and bytes differ.
var texts = []loader.Text{
	{ID: "harbour", File: "harbour.txt", Published: "2024-03-05",
		Text: "Pier to be rebuilt\n\nThe port 🛳 of Lorne will get a new pier, “We will rebuild the pier,” Mayor " +
			"Mara Ellison said on Tuesday, “and then the ferry.”\n\nShe said that the money was there. The " +
			"Harbour Gazette had reported the plan.\n"},
	{ID: "ferry", File: "ferry.txt",
		Text: "Ferry waits\n\n“We will rebuild the pier,” Mayor Mara Ellison told the council. Nobody answered " +
			"her.\n\nIt was a cold evening, and the council went home early that night.\n"},
}

func corpus(t testing.TB) *loader.Corpus {
	t.Helper()
	c := loader.LoadTexts(texts...)
	if len(c.Articles) != 2 || len(c.Quotes) < 3 || len(c.Speakers) == 0 {
		t.Fatalf("%d articles, %d quotes, %d speakers: %v", len(c.Articles), len(c.Quotes), len(c.Speakers),
			c.Diagnostics)
	}
	return c
}

// written is a package with all formats in a new folder.
func written(t testing.TB, formats ...loader.Format) string {
	t.Helper()
	if len(formats) == 0 {
		formats = loader.Formats
	}
	dir := filepath.Join(t.TempDir(), "lorne")
	if _, err := datapackage.Write(dir, corpus(t), datapackage.Options{Formats: formats}); err != nil {
		t.Fatal(err)
	}
	return dir
}

func read(t testing.TB, path ...string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(path...))
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func write(t testing.TB, text string, path ...string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(path...), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func descriptor(t testing.TB, dir string) *datapackage.Package {
	t.Helper()
	p, err := datapackage.Read(strings.NewReader(read(t, dir, datapackage.File)))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func paths(p *datapackage.Package) []string {
	var names []string
	for _, r := range p.Resources {
		names = append(names, r.Path)
	}
	return names
}

func findings(t testing.TB, dir string) string {
	t.Helper()
	all, err := datapackage.CheckDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range all {
		b.WriteString(f.String() + "\n")
	}
	return b.String()
}

func TestEveryFormatChecks(t *testing.T) {
	for _, formats := range [][]loader.Format{{loader.CSV}, {loader.Parquet}, {loader.JSONL},
		{loader.JSONL, loader.CSV}, loader.Formats} {
		dir := written(t, formats...)
		if out := findings(t, dir); out != "" {
			t.Errorf("%v:\n%s", formats, out)
		}
		p := descriptor(t, dir)
		for _, f := range formats {
			if !slices.Contains(paths(p), "articles."+string(f)) {
				t.Errorf("%v: %v", formats, paths(p))
			}
		}
		var croissant struct {
			RecordSet []struct{ Name string }
		}
		if err := json.Unmarshal([]byte(read(t, dir, datapackage.CroissantFile)), &croissant); err != nil ||
			len(croissant.RecordSet) < 3 {
			t.Errorf("%v: %d record sets, %v", formats, len(croissant.RecordSet), err)
		}
	}
}

func TestTheSameBytesTwice(t *testing.T) {
	a, b := written(t), written(t)
	for _, name := range append(paths(descriptor(t, a)), datapackage.File, datapackage.CroissantFile,
		datapackage.CardFile) {
		if read(t, a, name) != read(t, b, name) {
			t.Errorf("%s differs", name)
		}
	}
}

func TestRowsStandInTheOrderOfTheirKeys(t *testing.T) {
	dir := written(t)
	for _, table := range []string{"articles", "sentences", "quotes", "speakers", "dates", "citations"} {
		var keys []string
		for _, line := range strings.Split(strings.TrimSpace(read(t, dir, table+".csv")), "\n")[1:] {
			key, _, _ := strings.Cut(line, ",")
			keys = append(keys, key)
		}
		if !slices.IsSorted(keys) {
			t.Errorf("%s: %v", table, keys)
		}
	}
}

// TestFewerFormatsLater builds into a folder that holds more than is built.
func TestFewerFormatsLater(t *testing.T) {
	dir := written(t)
	if _, err := datapackage.Write(dir, corpus(t),
		datapackage.Options{Formats: []loader.Format{loader.Parquet}}); err != nil {
		t.Fatal(err)
	}
	for _, path := range paths(descriptor(t, dir)) {
		if strings.HasSuffix(path, ".csv") || strings.HasSuffix(path, ".jsonl") {
			t.Errorf("%s is still described", path)
		}
	}
	for _, name := range []string{datapackage.CroissantFile, datapackage.CardFile} {
		if strings.Contains(read(t, dir, name), "quotes.csv") {
			t.Errorf("%s names quotes.csv", name)
		}
	}
	if out := findings(t, dir); out != "" {
		t.Error(out)
	}
}

// TestPeoplesOwnWordsStay edits the head, the page and adds a table.
func TestPeoplesOwnWordsStay(t *testing.T) {
	dir := written(t, loader.CSV)
	write(t, "ship,tons\nMarigold,3\n", dir, "ships.csv")
	text := read(t, dir, datapackage.File)
	text = strings.Replace(text, `"title": "Who said what: tables of news articles"`, `"title": "Lorne & its <pier>",
  "version": "2.1.0", "funding": {"by": "nobody"},
  "licenses": [{"name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/"}]`, 1)
	text = strings.Replace(text, `"resources": [`, `"resources": [{"name": "ships", "type": "table", "path": "ships.csv", "stored": true, "rowCount": 1, "schema": {
  "fields": [{"name": "ship", "type": "string"}, {"name": "tons", "type": "integer"}], "missingValues": [""], "primaryKey": ["ship"]}},`, 1)
	write(t, text, dir, datapackage.File)
	page := read(t, dir, datapackage.CardFile)
	write(t, strings.Replace(page, "## Tables", "Words of our own.\n\n## Tables", 1), dir, datapackage.CardFile)
	if _, err := datapackage.Write(dir, corpus(t), datapackage.Options{}); err != nil {
		t.Fatal(err)
	}
	text = read(t, dir, datapackage.File)
	for _, want := range []string{`"title": "Lorne & its <pier>"`, `"by": "nobody"`, `"path": "ships.csv"`,
		`"version": "2.1.0"`} {
		if !strings.Contains(text, want) {
			t.Errorf("datapackage.json lost %s", want)
		}
	}
	page = read(t, dir, datapackage.CardFile)
	for _, want := range []string{"Words of our own.", `pretty_name: "Lorne & its <pier>"`, `- "cc0-1.0"`,
		"### ships", "**Stored**"} {
		if !strings.Contains(page, want) {
			t.Errorf("README.md lacks %q:\n%s", want, page)
		}
	}
	if croissant := read(t, dir, datapackage.CroissantFile); !strings.Contains(croissant, "ships/tons") {
		t.Error("croissant.json lacks the table ships")
	}
	if out := findings(t, dir); out != "" {
		t.Error(out)
	}
	// A page that is somebody's own is left alone.
	write(t, "---\ntitle: mine\n---\nmine\n", dir, datapackage.CardFile)
	if _, err := datapackage.Write(dir, corpus(t), datapackage.Options{}); err != nil {
		t.Fatal(err)
	}
	if page := read(t, dir, datapackage.CardFile); page != "---\ntitle: mine\n---\nmine\n" {
		t.Errorf("the page was changed:\n%s", page)
	}
}

func TestWriteRefuses(t *testing.T) {
	t.Run("another file in a text's place", func(t *testing.T) {
		dir := t.TempDir()
		if err := os.Mkdir(filepath.Join(dir, "articles"), 0o755); err != nil {
			t.Fatal(err)
		}
		write(t, "precious", dir, "articles", "ferry.txt")
		_, err := datapackage.Write(dir, corpus(t), datapackage.Options{})
		if err == nil || !strings.Contains(err.Error(), "build into another folder") {
			t.Errorf("error %v", err)
		}
		if read(t, dir, "articles", "ferry.txt") != "precious" {
			t.Error("the file was replaced")
		}
		if _, err := os.Stat(filepath.Join(dir, "articles.csv")); err == nil {
			t.Error("tables were written")
		}
	})
	t.Run("a folder that was read", func(t *testing.T) {
		dir := t.TempDir()
		in := filepath.Join(dir, "articles")
		if err := os.Mkdir(in, 0o755); err != nil {
			t.Fatal(err)
		}
		_, err := datapackage.Write(dir, corpus(t), datapackage.Options{Inputs: []string{in}})
		if err == nil || !strings.Contains(err.Error(), "which was read from") {
			t.Errorf("error %v", err)
		}
	})
	t.Run("a broken descriptor", func(t *testing.T) {
		dir := t.TempDir()
		write(t, "{\n\"name\": 3}", dir, datapackage.File)
		_, err := datapackage.Write(dir, corpus(t), datapackage.Options{})
		if err == nil || !strings.Contains(err.Error(), "datapackage.json:2: name is a JSON number") {
			t.Errorf("error %v", err)
		}
	})
	t.Run("a corpus without texts", func(t *testing.T) {
		c := corpus(t)
		c.Readings = nil
		if _, err := datapackage.Write(t.TempDir(), c, datapackage.Options{}); err == nil ||
			!strings.Contains(err.Error(), "load the articles") {
			t.Errorf("error %v", err)
		}
	})
	t.Run("a stored path that leads out", func(t *testing.T) {
		dir := t.TempDir()
		write(t, `{"name": "x", "resources": [{"name": "key", "path": "../key", "stored": true}]}`, dir,
			datapackage.File)
		if _, err := datapackage.Write(dir, corpus(t), datapackage.Options{}); err == nil ||
			!strings.Contains(err.Error(), "leads out of the folder") {
			t.Errorf("error %v", err)
		}
	})
}

// TestIDsThatAreNoNames come with JSON lines.
func TestIDsThatAreNoNames(t *testing.T) {
	var given []loader.Text
	for _, id := range []string{"../../escape", "a/b", "A", "a", "..", "ä", "ö", "x\ny", strings.Repeat("long", 100),
		"con.txt"} {
		given = append(given, loader.Text{ID: id, Text: texts[0].Text})
	}
	dir := filepath.Join(t.TempDir(), "p")
	if _, err := datapackage.Write(dir, loader.LoadTexts(given...),
		datapackage.Options{Formats: loader.Formats}); err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir(filepath.Join(dir, "articles"))
	if err != nil || len(files) != len(given) {
		t.Errorf("%d texts for %d articles: %v", len(files), len(given), err)
	}
	if out := findings(t, dir); out != "" && !strings.Contains(out, "line break") {
		t.Error(out)
	}
}

// TestOddTextsCheck has line ends, marks and bytes that tables write otherwise.
func TestOddTextsCheck(t *testing.T) {
	text := texts[0].Text
	var odd []loader.Text
	for id, text := range map[string]string{
		"crlf": strings.ReplaceAll(text, "\n", "\r\n"), "bom": "\ufeff" + text,
		"separator": strings.Replace(text, " said", "\u2028said", 1),
		"bytes":     strings.Replace(text, "ferry", "f\xe9rry", 1), "tabs": strings.Replace(text, "port ", "port\t", 1),
		"marks": strings.Replace(text, "pier", "\"pier, pier\"", 1),
	} {
		odd = append(odd, loader.Text{ID: id, Text: text})
	}
	dir := filepath.Join(t.TempDir(), "p")
	if _, err := datapackage.Write(dir, loader.LoadTexts(odd...),
		datapackage.Options{Formats: loader.Formats}); err != nil {
		t.Fatal(err)
	}
	if out := findings(t, dir); out != "" {
		t.Error(out)
	}
}

func TestReadTellsTheLine(t *testing.T) {
	for name, test := range map[string]struct{ in, want string }{
		"empty":  {"", "datapackage.json:1: not JSON: unexpected end of JSON input"},
		"syntax": {"{\n\n\"name\": x}", "datapackage.json:3: not JSON: "},
		"type": {"{\n\"resources\": [\n{\"path\": [\"a\"]}]}",
			"datapackage.json:3: resources.path is a JSON array, which it must not be"},
		"array":     {"[]", "datapackage.json:1: the descriptor is a JSON array"},
		"deep":      {"{\n\"a\": " + strings.Repeat("[", 1_000_000), "datapackage.json:2: more than 64 brackets"},
		"too large": {strings.Repeat(" ", 17<<20), "datapackage.json:1: larger than 16 MiB"},
	} {
		if _, err := datapackage.Read(strings.NewReader(test.in)); err == nil ||
			!strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%s: error %v, want %s", name, err, test.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(`{"name": "a", "licenses": [{"name": "MIT"}], "resources": [{"name": "t", "path": "t.csv", "rowCount": 2, "stored": true,
 "schema": {"fields": [{"name": "k", "type": "date", "constraints": {"enum": ["x"], "minimum": 1e3}}], "primaryKey": ["k"]}}]}`)
	f.Add(`{"name": "a", "x": {"y": [1, "\u00e9"]}, "resources": [{"path": "a.csv", "bytes": 3}, {}], "resources": []}`)
	f.Add(`{"resources": [[[[`)
	f.Add("null")
	f.Fuzz(func(t *testing.T, in string) {
		p, err := datapackage.Read(strings.NewReader(in))
		if err != nil {
			if !strings.HasPrefix(err.Error(), "datapackage.json:") {
				t.Errorf("error %v", err)
			}
			return
		}
		out, err := json.Marshal(p)
		if err != nil {
			t.Fatalf("%q: %v", in, err)
		}
		again, err := datapackage.Read(strings.NewReader(string(out)))
		if err != nil {
			t.Fatalf("%q becomes %q: %v", in, out, err)
		}
		out2, err := json.Marshal(again)
		if diff := cmp.Diff(string(out), string(out2)); err != nil || diff != "" {
			t.Fatalf("%q: %v %s", in, err, diff)
		}
		p.Card()
		p.Columns()
		if _, err := p.Croissant(); err != nil {
			t.Error(err)
		}
	})
}
