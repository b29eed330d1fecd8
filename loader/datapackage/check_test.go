package datapackage_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"onrecord/loader"
	"onrecord/loader/datapackage"
)

// sealed puts a file's size and checksum into the descriptor, as somebody would
// who hides a change.
func sealed(t *testing.T, dir, name string) {
	t.Helper()
	content := read(t, dir, name)
	sum := sha256.Sum256([]byte(content))
	at := regexp.MustCompile(`(?s)("path": "` + regexp.QuoteMeta(name) +
		`".*?"bytes": )\d+(.*?"hash": "sha256:)[0-9a-f]{64}`)
	text := read(t, dir, datapackage.File)
	if !at.MatchString(text) {
		t.Fatalf("%s is not described", name)
	}
	write(t, at.ReplaceAllString(text, fmt.Sprintf("${1}%d${2}%s", len(content), hex.EncodeToString(sum[:]))), dir,
		datapackage.File)
}

var articleColumns = reflect.TypeFor[loader.Article]().NumField()

// TestCheckFinds changes one thing of a package that is right.
func TestCheckFinds(t *testing.T) {
	for _, test := range []struct {
		name, file, old, new string
		seal                 bool // hide the change from the checksum
		want                 string
	}{
		{"a changed byte", "quotes.csv", "rebuild", "rebuilt", false, "quotes.csv: the checksum is sha256:"},
		{"a changed size", "quotes.csv", "rebuild", "re", false,
			`datapackage.json:\d+: resource "quotes": quotes.csv has \d+ bytes, not the \d+ that are declared`},
		{"words that do not stand there", "quotes.csv", "rebuild", "rebuilt", true,
			`quotes.csv:\d+: the span \d+-\d+ of the article "\w+" is "We will rebuild the pier", not "We will rebuilt the pier"`},
		{"a changed text", "articles/ferry.txt", "Nobody", "Nobudy", true,
			`sentences.csv:\d+: the span \d+-\d+ of the article "ferry" is "Nobudy answered her.", not "Nobody answered her."`},
		{"a shorter text", "articles/ferry.txt", " that night", "", true,
			`sentences.csv:\d+: the span \d+-\d+ does not lie in the text of the article "ferry"`},
		{"a text that is not UTF-8", "articles/ferry.txt", "waits\n", "wait\xe9\n", true,
			`articles/ferry.txt:1: the text is not valid UTF-8: save it as UTF-8`},
		{"a kind that is none", "quotes.csv", ",direct,", ",shouted,", true,
			`quotes.csv:\d+: kind: "shouted" is none of direct, mixed, indirect, scare`},
		{"no number", "sentences.csv", ",1,1,0,", ",one,1,0,", true,
			`sentences.csv:\d+: paragraph: "one" is no whole number`},
		{"below the least", "sentences.csv", ",1,1,0,", ",0,1,0,", true,
			`sentences.csv:\d+: paragraph: "0" is below 1`},
		{"no date", "articles.csv", "2024-03-05", "2024-13-05", true,
			`articles.csv:\d+: published: "2024-13-05" is no date YYYY-MM-DD`},
		{"a pattern", "articles.csv", ",en,", ",English,", true, `articles.csv:2: language: "English" does not match`},
		{"a missing cell", "articles.csv", "\nferry,", "\n,", true,
			`articles.csv:2: article_id is missing, and the schema requires it`},
		{"a key twice", "sentences.csv", "ferry-s0002,", "ferry-s0001,", true,
			`sentences.csv:3: the key "ferry-s0001" stands already on line 2`},
		{"a foreign key", "quotes.csv", ",mara-ellison,", ",nobody-at-all,", true,
			`quotes.csv:\d+: speaker_id: "nobody-at-all" is no key of speakers.csv`},
		{"a column's name", "quotes.csv", "quote_id,", "quoteid,", true,
			`quotes.csv:1: column 1 is "quoteid", in the schema it is "quote_id"`},
		{"a row too many", "diagnostics.csv", "message\n", "message\nx.txt,1,odd,it is odd\n", true,
			`diagnostics.csv: it has 1 rows, and 0 are declared`},
		{"a cell too many", "articles.csv", "\nferry,", "\nferry,,", true,
			fmt.Sprintf(`articles.csv:2: %d cells, where the header has %d`, articleColumns+1, articleColumns)},
		{"a line break", "articles.csv", "Pier to be rebuilt", "\"Pier to\nbe rebuilt\"", true,
			`articles.csv:3: title: a line break stands in the cell`},
		{"counts", "articles.csv", "\nferry,", "\nferry2,", true,
			`articles.csv:2: "ferry2" declares \d+ sentences and has 0`},
		{"no parquet", "quotes.parquet", "PAR1", "PAR2", true, `quotes.parquet: `},
		{"a nested span", "articles.jsonl", `"text":"Nobody answered her."`, `"text":"Nobody replied to her."`, true,
			`articles.jsonl:1: the span \d+-\d+ of the article "ferry" is "Nobody answered her.", not "Nobody replied to her."`},
		{"a nested type", "articles.jsonl", `"paragraph":1`, `"paragraph":"1"`, true,
			`articles.jsonl:1: paragraph is not of type integer`},
		{"a nested text", "articles.jsonl", `that night`, `this night`, true,
			`articles.jsonl:1: the text of the article "ferry" is not that of articles/ferry.txt`},
		{"a nested field", "articles.jsonl", `"citations":`, `"sightings":`, true,
			`articles.jsonl:1: citations is no array of objects`},
		{"a JSON line", "speakers.jsonl", `{`, `[`, true, `speakers.jsonl:1: no JSON object on a line of its own`},
		{"deep JSON", "articles.jsonl", `"sentences":[`, `"sentences":[` + strings.Repeat("[", 1000), true,
			`articles.jsonl:1: more than 64 brackets within brackets`},
		{"formats that differ", "speakers.jsonl", `"name":"Mara Ellison"`, `"name":"Mara Allison"`, true,
			`speakers.jsonl: its rows of the table speakers are not those of speakers.csv`},
		{"a schema's field", datapackage.File, `"name": "outlet",`, `"name": "paper",`, false,
			`datapackage.json:\d+: resource "articles": field 3 is "paper" of type "string", not "outlet" of type string`},
		{"a schema's key", datapackage.File, `"primaryKey": [
          "article_id"`, `"primaryKey": [
          "outlet"`, false, `datapackage.json:\d+: resource "articles": the primary key is`},
		{"a type that is none", datapackage.File, `"missingValues": [
          ""`, `"missingValues": [
          "-"`, false, ``}, // the table's own schema counts
		{"a name twice", datapackage.File, `"name": "sentences",
      "type": "table"`, `"name": "articles",
      "type": "table"`, false, `datapackage.json:\d+: resource "articles": the name stands twice`},
		{"no hash", datapackage.File, `"hash": "sha256:`, `"hash": "md5:`, false,
			`datapackage.json:\d+: resource "articles": the hash is "md5:`},
		{"ten gigabytes", datapackage.File, `"bytes": `, `"bytes": 10000000000`, false,
			`datapackage.json:\d+: resource "articles": 10000000000\d+ bytes are declared, and files of up to 268435456 are read`},
		{"a path outside", datapackage.File, `"path": "articles.csv"`, `"path": "../articles.csv"`, false,
			`datapackage.json:\d+: resource "articles": the path "../articles.csv" leads out of the folder`},
		{"a path outside, hidden", datapackage.File, `"path": "articles.csv"`, `"path": "articles/../../x.csv"`,
			false, `leads out of the folder or is not in its plain form`},
		{"an absolute path", datapackage.File, `"path": "articles.csv"`, `"path": "/etc/passwd"`, false,
			`datapackage.json:\d+: resource "articles": the path "/etc/passwd" is absolute`},
		{"a path of Windows", datapackage.File, `"path": "articles.csv"`, `"path": "C:/x.csv"`, false,
			`the path "C:/x.csv" is absolute`},
		{"an address", datapackage.File, `"path": "articles.csv"`, `"path": "http://example.org/articles.csv"`, false,
			`is an address`},
		{"a file that is not there", datapackage.File, `"path": "articles.csv"`, `"path": "artikel.csv"`, false,
			`the file artikel.csv is not there`},
		{"a path twice", datapackage.File, `"path": "sentences.csv"`, `"path": "articles.csv"`, false,
			`resource "sentences": the path "articles.csv" is described already`},
		{"itself", datapackage.File, `"path": "articles.csv"`, `"path": "datapackage.json"`, false,
			`is described already`},
		{"a folder", datapackage.File, `"path": "articles.csv"`, `"path": "articles"`, false,
			`articles is no plain file in plain folders`},
		{"not JSON", datapackage.File, `"name"`, `name`, false, `datapackage.json:3: not JSON`},
		{"a gigabyte in all", datapackage.File, `"resources": [`,
			`"resources": [` + strings.Repeat(`{"name": "x", "path": "x", "bytes": 268435456},`, 4), false,
			`resource "articles": the files up to this one have more than 1073741824 bytes`},
		{"many fields", datapackage.File, `"resources": [`,
			`"resources": [{"name": "many", "path": "diagnostics.csv", "schema": {"missingValues": [""], "fields": [{}` + strings.Repeat(`,{}`, 1000) + `]}},`, false, `resource "many": the schema has more than 1000 fields or keys`},
		{"a long pattern", datapackage.File, `"resources": [`,
			`"resources": [{"name": "long", "path": "diagnostics.csv", "schema": {"missingValues": [""], "fields": [{"name": "file", "type": "string", "constraints": {"pattern": "` + strings.Repeat("a?", 1000) + `"}}]}},`, false, `resource "long": the pattern of the field "file" is longer than 1000 bytes`},
		{"no text of an article", datapackage.File, `"articleId": "ferry"`, `"articleId": "fairy"`, false,
			`sentences.csv:2: the package has no text of the article "ferry"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := written(t)
			text := read(t, dir, test.file)
			changed := strings.Replace(text, test.old, test.new, 1)
			if changed == text {
				t.Fatalf("%s has no %q:\n%s", test.file, test.old, text)
			}
			write(t, changed, dir, test.file)
			if test.seal {
				sealed(t, dir, test.file)
			}
			out := findings(t, dir)
			if !regexp.MustCompile(test.want).MatchString(out) || (test.want == "") != (out == "") {
				t.Errorf("want %s, found\n%s", test.want, out)
			}
		})
	}
}

func TestCheckFollowsNoLinks(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "outside")
	for _, test := range []struct {
		name string
		make func(dir string) error
		want string
	}{
		{"a file", func(dir string) error {
			if err := os.Rename(filepath.Join(dir, "articles.csv"), outside); err != nil {
				return err
			}
			return os.Symlink(outside, filepath.Join(dir, "articles.csv"))
		}, "articles.csv is a symbolic link"},
		{"a link inside", func(dir string) error {
			if err := os.Rename(filepath.Join(dir, "articles.csv"), filepath.Join(dir, "real.csv")); err != nil {
				return err
			}
			return os.Symlink("real.csv", filepath.Join(dir, "articles.csv"))
		}, "articles.csv is a symbolic link"},
		{"a folder", func(dir string) error {
			if err := os.Rename(filepath.Join(dir, "articles"), outside+"2"); err != nil {
				return err
			}
			return os.Symlink(outside+"2", filepath.Join(dir, "articles"))
		}, "articles is a symbolic link"},
		{"the descriptor", func(dir string) error {
			if err := os.Rename(filepath.Join(dir, datapackage.File), outside+"3"); err != nil {
				return err
			}
			return os.Symlink(outside+"3", filepath.Join(dir, datapackage.File))
		}, "datapackage.json is a symbolic link"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := written(t)
			if err := test.make(dir); err != nil {
				t.Skip(err)
			}
			if out := findings(t, dir); !strings.Contains(out, test.want) {
				t.Errorf("want %s, found\n%s", test.want, out)
			}
		})
	}
}

// TestHugeFilesAreNotRead declares a size that is true and too large: the file
// is sparse, and reading it would take its size in memory.
func TestHugeFilesAreNotRead(t *testing.T) {
	dir := written(t)
	const size = 10 << 30
	if err := os.Truncate(filepath.Join(dir, "quotes.csv"), size); err != nil {
		t.Skip(err)
	}
	text := read(t, dir, datapackage.File)
	for _, declared := range []string{"", fmt.Sprint(size)} {
		if declared != "" {
			text = regexp.MustCompile(`(?s)("path": "quotes.csv".*?"bytes": )\d+`).ReplaceAllString(text,
				"${1}"+declared)
			write(t, text, dir, datapackage.File)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		out := findings(t, dir)
		runtime.ReadMemStats(&after)
		if !regexp.MustCompile(`quotes.csv has 10737418240 bytes, not|10737418240 bytes are declared`).MatchString(out) {
			t.Errorf("found\n%s", out)
		}
		if took := after.TotalAlloc - before.TotalAlloc; took > 256<<20 {
			t.Errorf("%d MiB were allocated", took>>20)
		}
	}
}

func TestCheckListsSoManyFindings(t *testing.T) {
	dir := written(t)
	table := read(t, dir, "diagnostics.csv") + strings.Repeat("x.txt,one,odd,it is odd\n", 500)
	write(t, table, dir, "diagnostics.csv")
	sealed(t, dir, "diagnostics.csv")
	out := findings(t, dir)
	if n := strings.Count(out, "diagnostics.csv"); n != 21 ||
		!strings.Contains(out, "diagnostics.csv: 480 more findings of this file are not listed") {
		t.Errorf("%d lines:\n%s", n, out)
	}
}

func TestCheckWithoutAPackage(t *testing.T) {
	if _, err := datapackage.CheckDir(filepath.Join(t.TempDir(), "nowhere")); err == nil {
		t.Error("no error for a folder that is not there")
	}
	if out := findings(t,
		t.TempDir()); out != "datapackage.json: it is not there: onrecord build -o makes a package\n" {
		t.Errorf("found %s", out)
	}
}

// FuzzCheck feeds descriptors and a table to Check: whatever they are, it comes
// back, and it opens nothing that the file system does not hold.
func FuzzCheck(f *testing.F) {
	f.Add(`{"resources": [{"name": "t", "path": "t.csv", "schema": {"fields": [{"name": "a", "type": "number"}, {"name": "b", "type": "date"}],
		"missingValues": [""], "primaryKey": ["a", "b"]}}]}`, "a,b\n1,2024-05-06\n\"2\",\n1,2024-05-06\n", ".csv")
	f.Add(`{"resources": [{"name": "t", "path": "t.jsonl", "schema": {"fields": [{"name": "a", "type": "integer"}], "missingValues": [""], "primaryKey": ["a"],
		"foreignKeys": [{"fields": ["a"], "reference": {"resource": "t", "fields": ["a"]}}]}}]}`, "{\"a\": 1}\n{\"a\": 1}\n[\n", ".jsonl")
	f.Add(`{"resources": [{"name": "articles-jsonl", "table": "articles", "path": "t.jsonl", "schema": {"fields": []}}]}`, "{}", ".jsonl")
	f.Add(`{"resources": [{"name": "quotes-parquet", "path": "t.parquet", "rowCount": 0, "schema": {"fields": [{"name": "a", "type": "date", "constraints": {"pattern": "("}}]}}]}`, "PAR1PAR1", ".parquet")
	f.Fuzz(func(t *testing.T, descriptor, table, ext string) {
		if !map[string]bool{".csv": true, ".jsonl": true, ".parquet": true}[ext] {
			return
		}
		fsys := fstest.MapFS{
			datapackage.File: &fstest.MapFile{Data: []byte(descriptor)},
			"t" + ext:        &fstest.MapFile{Data: []byte(table)}, "quotes.csv": &fstest.MapFile{Data: []byte(table)},
			"articles/ferry.txt": &fstest.MapFile{Data: []byte(texts[1].Text)},
		}
		findings, err := datapackage.Check(fsys)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range findings {
			if f.File == "" || f.Message == "" || f.Line < 0 {
				t.Errorf("%+v", f)
			}
		}
	})
}
