//go:build unix

package source_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"

	"github.com/klauspost/compress/zstd"
	"github.com/parquet-go/parquet-go"

	"onrecord/loader/source"
)

// read collects what a reader finds.
func read(t *testing.T, r source.Reader, paths ...string) (texts []source.Text, problems []source.Problem) {
	t.Helper()
	for item, err := range r.Paths(context.Background(), strings.NewReader(""), paths...) {
		switch {
		case err != nil:
			t.Fatal(err)
		case item.Text != nil:
			texts = append(texts, *item.Text)
		case item.Problem != nil:
			problems = append(problems, *item.Problem)
		}
	}
	return texts, problems
}

func write(t *testing.T, name string, data []byte) string {
	t.Helper()
	if !filepath.IsAbs(name) {
		name = filepath.Join(t.TempDir(), name)
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

func testdata(name string) string { return filepath.Join("testdata", name) }

// ferry and council are the two articles of the exports in testdata.
func ferry(t *testing.T, got []source.Text, line int, published string) {
	t.Helper()
	if len(got) != 2 {
		t.Fatalf("%d articles, want 2: %+v", len(got), got)
	}
	a, b := got[0], got[1]
	if a.Title != "Ferry pier shut after beam falls" || a.Outlet != "The Dorn Gazette" || a.Published != published ||
		a.Line != line {
		t.Errorf("the first is %q of %q on %q, line %d", a.Title, a.Outlet, a.Published, a.Line)
	}
	if !strings.HasPrefix(a.Text, "Mayor Rhoda Finch said") || !strings.HasSuffix(a.Text, "the coastguard said.") ||
		strings.Count(a.Text, "\n\n") != 2 {
		t.Errorf("the body of the first: %q", a.Text)
	}
	if !strings.Contains(a.Byline, "Lanyon") {
		t.Errorf("the byline of the first: %q", a.Byline)
	}
	if b.Title != "Council lends to the ferry" || b.Outlet != "Pell Evening Mail" ||
		!strings.Contains(b.Published, "2021") {
		t.Errorf("the second is %q of %q on %q", b.Title, b.Outlet, b.Published)
	}
	if !strings.HasPrefix(b.Text, "The council of Dorn voted") || !strings.HasSuffix(b.Text, "due in May.") {
		t.Errorf("the body of the second: %q", b.Text)
	}
}

func TestNexis(t *testing.T) {
	got, problems := read(t, source.Reader{}, testdata("nexis-old.txt"))
	ferry(t, got, 2, "March 5, 2021")
	if len(problems) > 0 || got[0].Section != "NEWS" || got[0].Language != "en" {
		t.Errorf("section %q, language %q, problems %v", got[0].Section, got[0].Language, problems)
	}
	got, problems = read(t, source.Reader{}, testdata("nexis-new.txt"))
	ferry(t, got, 1, "March 5, 2021")
	if len(problems) > 0 {
		t.Errorf("problems %v", problems)
	}
}

// Exports with a key for everything, the title and the body too, in either order and
// whatever line numbers the documents.
func TestNexisKeys(t *testing.T) {
	raw, err := os.ReadFile(testdata("nexis-keys.txt"))
	if err != nil {
		t.Fatal(err)
	}
	text := string(raw)
	const keys, headline = "SECTION: NEWS; Pg. 3\n\nLENGTH: 45 words\n", "HEADLINE: Ferry pier shut after\nbeam falls\n"
	for name, variant := range map[string]string{
		"as it is":       text,
		"numbered":       strings.NewReplacer("Document 1 of 2", "1 of 2 DOCUMENTS", "Document 2 of 2", "2 of 2 DOCUMENTS").Replace(text),
		"no body key":    strings.ReplaceAll(text, "BODY:\n\n", ""),
		"headline first": strings.Replace(text, keys+"\n"+headline, headline+"\n"+keys, 1),
		"small letters":  strings.NewReplacer("HEADLINE:", "Headline:", "BODY:", "Body", "LENGTH:", "Length:").Replace(text),
	} {
		got, problems := read(t, source.Reader{}, write(t, "export.txt", []byte(variant)))
		if len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
		}
		ferry(t, got, 2, "March 5, 2021")
		if strings.Contains(got[0].Text, "44 piles") || got[0].Byline != "By Suki Lanyon, Dorn" {
			t.Errorf("%s: byline %q, body %q", name, got[0].Byline, got[0].Text)
		}
	}
}

// What merely speaks of documents is an article.
func TestNoExport(t *testing.T) {
	for _, text := range []string{
		"The clerk read from the file.\n\nDocument 1 of 2\n\nIt was a bill, and nobody had paid it.\n",
		"Letters\n\n1 of 2 documents was lost, Moll said.\n\nHEADLINE: a word she disliked.\n",
	} {
		if got, problems := read(t, source.Reader{}, write(t, "article.txt", []byte(text))); len(got) != 1 || len(problems) > 0 || got[0].Text != text {
			t.Errorf("%q: %v %v", text, got, problems)
		}
	}
}

func TestNexisWord(t *testing.T) {
	raw, err := os.ReadFile(testdata("nexis-new.txt"))
	if err != nil {
		t.Fatal(err)
	}
	got, _ := read(t, source.Reader{}, write(t, "export.docx", docx(t, string(raw))))
	ferry(t, got, 1, "March 5, 2021")
}

func TestFactiva(t *testing.T) {
	got, problems := read(t, source.Reader{}, testdata("factiva.txt"))
	ferry(t, got, 1, "5 March 2021 09:42")
	if len(problems) > 0 || got[0].Language != "en" {
		t.Errorf("language %q, problems %v", got[0].Language, problems)
	}
	got, _ = read(t, source.Reader{}, testdata("factiva-codes.txt"))
	ferry(t, got, 1, "5 March 2021 09:42")
}

func TestProQuest(t *testing.T) {
	got, problems := read(t, source.Reader{}, testdata("proquest.txt"))
	ferry(t, got, 2, "Mar 5, 2021")
	if len(problems) > 0 || got[0].ID != "101" || got[0].URL != "https://library.example/docview/101" ||
		got[1].Published != "12 Mar 2021" {
		t.Errorf("id %q, address %q, day of the second %q, problems %v", got[0].ID, got[0].URL, got[1].Published,
			problems)
	}
}

func TestAnExportThatCannotBeCut(t *testing.T) {
	_, problems := read(t, source.Reader{},
		write(t, "cut.txt", []byte("1 of 1 DOCUMENTS\n\nLENGTH: 3 words\n\nNothing here.\n")))
	if len(problems) != 1 || problems[0].Code != "export" {
		t.Errorf("problems %v", problems)
	}
}

func TestJSONLines(t *testing.T) {
	got, problems := read(t, source.Reader{}, testdata("newsplease.jsonl"))
	if len(got) != 3 || got[0].Outlet != "dorngazette.example" || got[0].Byline != "Suki Lanyon; Per Lund" ||
		got[0].Published != "2021-03-05 09:42:00" || got[0].Language != "en" || got[0].Title != "Ferry pier shut" {
		t.Errorf("%d texts, the first %+v", len(got), got[0])
	}
	if len(problems) != 1 || problems[0].Line != 3 || problems[0].Reason != "bad row" {
		t.Errorf("problems %v", problems)
	}
	if got[2].File != testdata("newsplease.jsonl")+":4" {
		t.Errorf("the third is called %q", got[2].File)
	}
}

func TestJSON(t *testing.T) {
	got, _ := read(t, source.Reader{}, testdata("newsapi.json"))
	if len(got) != 2 || got[0].Outlet != "Dorn Gazette" || got[0].Published != "2021-03-05T23:42:00-05:00" ||
		got[1].Title != "Council lends" {
		t.Errorf("%+v", got)
	}
	got, _ = read(t, source.Reader{}, write(t, "a.json", []byte(`[{"text":"One."},{"text":"Two."}, 3]`)),
		write(t, "b.json",
			[]byte(`{"headline":"H","body":["Para one is so long that it cannot be a name, and it goes on and on and on and on and on.","Two."]}`)))
	if len(got) != 3 || got[2].Title != "H" || !strings.Contains(got[2].Text, "\n\nTwo.") {
		t.Errorf("%+v", got)
	}
}

func TestCSV(t *testing.T) {
	got, _ := read(t, source.Reader{}, testdata("articles.csv"))
	if len(got) != 3 || got[0].ID != "a1" || got[0].Title != "Ferry pier shut" || got[0].Outlet != "Dorn Gazette" ||
		got[0].Published != "03/04/2021" || got[0].Order != 1 || !strings.Contains(got[0].Text, "\"We heard") {
		t.Errorf("%d texts, the first %+v", len(got), got[0])
	}
	got, problems := read(t, source.Reader{}, testdata("mediacloud.csv"))
	if len(got) != 0 || len(problems) != 1 || problems[0].Reason != "without texts" ||
		!strings.Contains(problems[0].Message, "media_name") {
		t.Errorf("texts %v, problems %v", got, problems)
	}
	tsv := write(t, "t.tsv", []byte("Paper\tBody\nThe Gull\tIt rained, he said.\n"))
	got, _ = read(t, source.Reader{Columns: map[string]string{"text": "Body", "outlet": "Paper"}}, tsv)
	if len(got) != 1 || got[0].Outlet != "The Gull" || got[0].Text != "It rained, he said." {
		t.Errorf("%+v", got)
	}
	open := write(t, "open.csv",
		[]byte("id,text,date\n1,He said a.,2023-01-01\n2,\"He said b.,2023-01-02\n3,He said c.,2023-01-03\n"))
	if got, _ = read(t, source.Reader{}, open); len(got) != 2 || len(got[0].Notes) != 0 || len(got[1].Notes) != 1 ||
		got[1].Notes[0].Line != 3 {
		t.Errorf("an open quotation mark: %+v", got)
	}
	cp1252 := write(t, "w.csv", []byte("title;text;outlet\nT;\"\x93Ja,\x94 he said in Z\xfcrich.\";Z\xfcrcher Bote\n"))
	if got, _ = read(t, source.Reader{}, cp1252); len(got) != 1 || got[0].Outlet != "Zürcher Bote" ||
		got[0].Text != "“Ja,” he said in Zürich." {
		t.Errorf("Windows-1252: %+v", got)
	}
	if err := (source.Reader{Columns: map[string]string{"paper": "x"}}).CheckColumns(); err == nil {
		t.Error("a role that is none is taken")
	}
}

func TestParquet(t *testing.T) {
	type article struct {
		Headline string   `parquet:"headline"`
		Text     string   `parquet:"text,optional"`
		Day      int32    `parquet:"date,date"`
		Authors  []string `parquet:"authors,list"`
	}
	var b bytes.Buffer
	if err := parquet.Write(&b, []article{{"Ferry pier shut", "The pier is shut, she said.", 18691,
		[]string{"Suki Lanyon", "Per Lund"}}, {Headline: "None"}}); err != nil {
		t.Fatal(err)
	}
	got, problems := read(t, source.Reader{}, write(t, "a.parquet", b.Bytes()))
	if len(got) != 2 || len(problems) != 0 || got[0].Title != "Ferry pier shut" || got[0].Published != "2021-03-05" ||
		got[0].Byline != "Suki Lanyon; Per Lund" {
		t.Errorf("%+v, problems %v", got, problems)
	}
	_, problems = read(t, source.Reader{}, write(t, "b.parquet", b.Bytes()[:b.Len()/2]))
	if len(problems) != 1 || problems[0].Code != "unreadable" {
		t.Errorf("damaged: %v", problems)
	}
}

func TestMarkdown(t *testing.T) {
	got, _ := read(t, source.Reader{}, testdata("article.md"))
	if len(got) != 1 || got[0].Title != "Ferry pier shut after beam falls" || got[0].Byline != "Suki Lanyon" ||
		got[0].Published != "2021-03-05" || !strings.Contains(got[0].HTML, "<strong>Rhoda Finch</strong>") {
		t.Errorf("%+v", got)
	}
}

// docx is a Word document with a paragraph per line.
func docx(t *testing.T, text string) []byte {
	t.Helper()
	var body, out bytes.Buffer
	body.WriteString(`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`)
	for line := range strings.SplitSeq(text, "\n") {
		body.WriteString(`<w:p><w:r><w:t xml:space="preserve">`)
		xml.EscapeText(&body, []byte(line))
		body.WriteString(`</w:t></w:r><w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del></w:p>`)
	}
	body.WriteString(`</w:body></w:document>`)
	z := zip.NewWriter(&out)
	w, err := z.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	w.Write(body.Bytes())
	z.Close()
	return out.Bytes()
}

func TestWord(t *testing.T) {
	got, _ := read(t, source.Reader{}, write(t, "a.docx",
		docx(t, "Ferry pier shut\nThe pier is shut, Rhoda Finch said.")))
	if len(got) != 1 || got[0].Text != "Ferry pier shut\n\nThe pier is shut, Rhoda Finch said.\n\n" {
		t.Errorf("%+v", got)
	}
}

// record is one of a web archive.
func record(kind, uri, content, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\nContent-Length: "+
		"%d\r\n\r\n%s\r\n\r\n", kind, uri, content, len(block), block)
}

func TestWARC(t *testing.T) {
	page := "<html><body><p>The pier is shut, she said.</p></body></html>"
	archive := record("warcinfo", "", "application/warc-fields", "software: x\r\n") +
		record("request", "https://a.example/1", "application/http; msgtype=request", "GET /1 HTTP/1.1\r\n\r\n") +
		record("response", "https://a.example/1", "application/http; msgtype=response",
			"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"+page) +
		record("response", "https://a.example/2", "application/http; msgtype=response",
			"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n"+page) +
		record("response", "https://a.example/3.png", "application/http; msgtype=response",
			"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxx") +
		record("resource", "https://a.example/4", "text/html", page)
	for _, name := range []string{"a.warc", "a.warc.gz"} {
		data := []byte(archive)
		if strings.HasSuffix(name, ".gz") {
			data = gzipped(data)
		}
		got, problems := read(t, source.Reader{}, write(t, name, data))
		if len(got) != 2 || len(problems) != 0 || got[0].URL != "https://a.example/1" || got[0].HTML != page ||
			got[1].URL != "https://a.example/4" {
			t.Errorf("%s: %+v, problems %v", name, got, problems)
		}
	}
	got, problems := read(t, source.Reader{}, write(t, "cut.warc", []byte(archive[:len(archive)-40])))
	if len(got) != 1 && len(got) != 2 || len(problems) != 1 {
		t.Errorf("cut: %d texts, problems %v", len(got), problems)
	}
}

func gzipped(data []byte) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write(data)
	z.Close()
	return b.Bytes()
}

func zipped(t *testing.T, files map[string]string, names ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, n := range names {
		w, err := z.Create(n)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, files[n])
	}
	z.Close()
	return b.Bytes()
}

func tarred(t *testing.T, names ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, n := range names {
		text := "He said it rained in " + n + "."
		if err := w.WriteHeader(&tar.Header{Name: n, Mode: 0o644, Size: int64(len(text))}); err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, text)
	}
	w.Close()
	return b.Bytes()
}

func TestArchives(t *testing.T) {
	plain := tarred(t, "a.txt", "sub/b.txt", ".hidden/c.txt", "__MACOSX/d.txt", "../up.txt", "/abs.txt")
	var zs bytes.Buffer
	z, _ := zstd.NewWriter(&zs)
	z.Write(plain)
	z.Close()
	for name, data := range map[string][]byte{
		"a.tar": plain, "a.tar.gz": gzipped(plain), "a.tgz": gzipped(plain), "a.tar.zst": zs.Bytes(),
		"a.zip": zipped(t, map[string]string{"a.txt": "He said a.", "sub/b.txt": "He said b."}, "a.txt", "sub/b.txt",
			".hidden/c.txt", "../up.txt", "/abs.txt"),
		"wrong": gzipped(plain),
	} {
		file := write(t, name, data)
		got, problems := read(t, source.Reader{}, file)
		if len(got) != 2 || got[0].Key != "a.txt" || got[1].Key != "sub/b.txt" || got[1].File != file+"/sub/b.txt" {
			t.Errorf("%s: %+v", name, got)
		}
		if len(problems) != 2 || problems[0].Reason != "unsafe name" || problems[1].Reason != "unsafe name" {
			t.Errorf("%s: problems %v", name, problems)
		}
	}
	inner := zipped(t, map[string]string{"a.jsonl": "{\"text\":\"He said a.\"}\n"}, "a.jsonl")
	outer := zipped(t, map[string]string{"in.zip": string(inner), "t.txt": "He said t.",
		"p.txt.gz": string(gzipped([]byte("He said p.")))}, "in.zip", "t.txt", "p.txt.gz")
	got, problems := read(t, source.Reader{}, write(t, "outer.zip", outer))
	if len(got) != 3 || len(problems) != 0 {
		t.Errorf("nested: %+v, problems %v", got, problems)
	}
}

func TestFoldersAndLinks(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.txt"), []byte("He said a."))
	write(t, filepath.Join(dir, "deep/er/b.txt"), []byte("He said b."))
	write(t, filepath.Join(dir, ".git/c.txt"), []byte("no"))
	for link, to := range map[string]string{"deep/up": dir, "l.txt": filepath.Join(dir, "a.txt"),
		"none.txt": filepath.Join(dir, "nowhere")} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skip("no symbolic links here")
		}
	}
	got, problems := read(t, source.Reader{}, dir)
	if len(got) != 3 {
		t.Errorf("%+v", got)
	}
	var reasons []string
	for _, p := range problems {
		reasons = append(reasons, p.Reason)
	}
	if strings.Join(reasons, ",") != "loop of links,unreadable" {
		t.Errorf("problems %v", problems)
	}
}

func TestStandardInput(t *testing.T) {
	for in, want := range map[string]string{
		"He said it rained.\n":                    "He said it rained.\n",
		"{\"text\": \"He said a.\"}\n":            "He said a.",
		"[{\"text\": \"He said a.\"}]":            "He said a.",
		"<!DOCTYPE html><p>x":                     "",
		string(gzipped([]byte("He said zip.\n"))): "He said zip.\n",
	} {
		n := 0
		for item, err := range (source.Reader{}).Paths(context.Background(), strings.NewReader(in), "-") {
			if err != nil || item.Text == nil || item.Text.Text != want || want == "" && item.Text.HTML != in {
				t.Errorf("%q: %+v, %v", in, item, err)
			}
			n++
		}
		if n != 1 {
			t.Errorf("%q: %d texts", in, n)
		}
	}
}

// What must be refused is refused with a reason, and takes little memory and no time
// without end.
func TestRefused(t *testing.T) {
	dir := t.TempDir()
	bomb := func(n int) []byte {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		zero := make([]byte, 1<<20)
		for range n {
			z.Write(zero)
		}
		z.Close()
		return b.Bytes()
	}
	files := map[string][]byte{
		"a.pdf": []byte("%PDF-1.7\n"), "b.txt": []byte("%PDF-1.7\n"), "c.doc": []byte("\xd0\xcf\x11\xe0xxxx"),
		"d.rtf": []byte("{\\rtf1 x}"),
		"e.png": []byte("\x89PNG\r\n"), "f.jpg": []byte("\xff\xd8\xff\xe0"),
		"g.xlsx": zipped(t, nil, "xl/workbook.xml"), "h.7z": []byte("7z\xbc\xaf\x27"),
		"i.epub": zipped(t, nil, "META-INF/container.xml"), "j.xz": []byte("\xfd7zXZ\x00"), "k.exe": []byte("MZ"),
		"l.txt": {}, "m.txt": []byte(" \n\t"),
		"n.jsonl.gz": bomb(200), "o.zip": []byte("PK\x03\x04 broken"), "p.tar": tarred(t, "x.txt")[:300],
		"q.parquet": []byte("PAR1 broken"),
		"r.csv":     []byte(strings.Repeat("a,", 1_000_000) + "text\n"), "s.json": []byte("{\"text\": "),
		"t.docx":  zipped(t, map[string]string{"word/document.xml": "<w:document><w:p>"}, "word/document.xml"),
		"y.jsonl": append(append([]byte("{\"text\": \""), bytes.Repeat([]byte("a"), 80<<20)...), '"'),
		"u.warc":  []byte("WARC/1.0\r\nContent-Length: -5\r\n\r\n"), "v.mp3": []byte("ID3"),
	}
	for name, data := range files {
		write(t, filepath.Join(dir, name), data)
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "w.txt"), 0o644); err != nil {
		t.Log("no named pipes here:", err)
	} else {
		files["w.txt"] = nil
	}
	sparse, err := os.Create(filepath.Join(dir, "x.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if err := sparse.Truncate(2 << 30); err != nil {
		t.Fatal(err)
	}
	sparse.Close()
	files["x.txt"] = nil
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(200 << 20)) // garbage does not count
	got, problems := read(t, source.Reader{}, dir)
	seen := make(map[string]int)
	for _, p := range problems {
		file, _, _ := strings.Cut(strings.TrimPrefix(p.File, dir+"/"), "/")
		seen[file]++
		if p.Message == "" || p.Reason == "" || p.Code == "" {
			t.Errorf("%+v", p)
		}
	}
	for name := range files {
		if seen[name] != 1 {
			t.Errorf("%s: %d problems", name, seen[name])
		}
	}
	if len(got) != 0 {
		t.Errorf("read: %+v", got)
	}
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err == nil && used.Maxrss > 400<<10 { // KiB
		t.Errorf("%d MiB of memory were taken", used.Maxrss>>10)
	}
}

func TestContextEndsTheReading(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	fsys := fstest.MapFS{"a.txt": {Data: []byte("a b")}, "b.txt": {Data: []byte("a b")}, "c.txt": {Data: []byte("a b")}}
	n := 0
	var last error
	for _, err := range (source.Reader{}).FS(ctx, fsys, "") {
		if last = err; err == nil {
			n++
			cancel()
		}
	}
	if n != 1 || last != context.Canceled {
		t.Errorf("%d texts, then %v", n, last)
	}
}

func FuzzStream(f *testing.F) {
	for _, name := range []string{"nexis-old.txt", "nexis-new.txt", "nexis-keys.txt", "factiva.txt",
		"factiva-codes.txt", "proquest.txt", "newsplease.jsonl", "articles.csv", "newsapi.json", "article.md"} {
		raw, err := os.ReadFile(testdata(name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(filepath.Ext(name), string(raw))
	}
	f.Add(".eml", letter)
	f.Add(".mhtml", letter)
	f.Add(".mbox", "From ada@orvik.example Thu Mar 12 10:00:00 2026\n"+letter)
	f.Add(".warc", record("resource", "https://a.example/4", "text/html", "<html>x"))
	f.Fuzz(func(t *testing.T, ending, text string) {
		fsys := fstest.MapFS{"a" + strings.NewReplacer("/", "", "\x00", "").Replace(ending): {Data: []byte(text)}}
		for item, err := range (source.Reader{Limits: source.Limits{Article: 1 << 16,
			Row: 1 << 16}}).FS(context.Background(), fsys, "") {
			if err != nil {
				return // a name that is none
			}
			if item.Text == nil && item.Problem == nil && item.Manifest == nil {
				t.Error("an empty item")
			}
		}
	})
}

// letter is a message that was passed on, with an alternative, a picture and a file.
const letter = "From: Ada Alder <ada@orvik.example>\r\n" +
	"Subject: =?iso-8859-1?q?Fwd:_F=E4hre_faellt_aus?=\r\n" +
	"Date: Thu, 12 Mar 2026 10:00:00 +0100\r\n" +
	"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"a\"\r\n\r\n" +
	"--a\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n\r\n" +
	"--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
	"Die F=E4hre ist in Orvik.\r\n" +
	"--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Die Fähre ist in Orvik.</p>\r\n--b--\r\n" +
	"--a\r\nContent-Type: image/png; name=x.png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n" +
	"--a\r\nContent-Type: text/plain; name=\"pier.txt\"\r\nContent-Disposition: attachment; filename=\"pier.txt\"\r\n" +
	"Content-Transfer-Encoding: base64\r\n\r\nVGhlIHBpZXIgaXMgc2h1dC4=\r\n--a--\r\n"

func TestMail(t *testing.T) {
	got, problems := read(t, source.Reader{}, write(t, "a.eml", []byte(letter)))
	if len(got) != 2 || len(problems) != 0 {
		t.Fatalf("%+v, problems %v", got, problems)
	}
	if a := got[1]; a.Text != "Die Fähre ist in Orvik." || a.Title != "Fähre faellt aus" || a.Published != "" {
		t.Errorf("%+v", a)
	}
	if a := got[0]; a.Text != "The pier is shut." || !strings.HasSuffix(a.File, "a.eml/pier.txt") {
		t.Errorf("attachment: %+v", a)
	}
	for name, c := range map[string]struct{ text, want string }{
		"a day of its own":  {"Subject: Pier\nDate: Thu, 12 Mar 2026 10:00:00 +0100\n\nIt is shut.\n", "Pier|Thu, 12 Mar 2026 10:00:00 +0100|It is shut.\n|"},
		"a page alone":      {"Subject: Pier\nContent-Type: text/html\n\n<p>It is shut.</p>\n", "Pier|||<p>It is shut.</p>\n"},
		"a page as text":    {strings.Replace(letter, "Die F=E4hre ist", "https://a.example/1", 1), "Fähre faellt aus|||<p>Die Fähre ist in Orvik.</p>"},
		"cut off":           {letter[:strings.Index(letter, "--b--")], "Fähre faellt aus||Die Fähre ist in Orvik.|"},
		"unknown encodings": {"Subject: =?x-none?q?a?=\nContent-Type: text/plain; charset=x-none\nContent-Transfer-Encoding: x\n\nIt is shut.", "=?x-none?q?a?=|" + "|It is shut.|"},
	} {
		got, _ := read(t, source.Reader{}, write(t, "b.eml", []byte(c.text)))
		if len(got) == 0 {
			t.Errorf("%s: nothing", name)
			continue
		}
		a := got[len(got)-1]
		if s := strings.Join([]string{a.Title, a.Published, a.Text, a.HTML}, "|"); s != c.want {
			t.Errorf("%s: %q, want %q", name, s, c.want)
		}
	}
	for name, text := range map[string]string{
		"no header":    "no header at all",
		"no words":     "Subject: x\n\n",
		"no boundary":  "Content-Type: multipart/mixed\n\nx",
		"bad base64":   "Subject: x\nContent-Transfer-Encoding: base64\n\n***",
		"deep":         deep(20),
		"picture only": "Subject: x\nContent-Type: image/png\n\nx",
	} {
		if got, problems := read(t, source.Reader{}, write(t, "c.eml", []byte(text))); len(got) != 0 || len(problems) == 0 {
			t.Errorf("%s: %+v, problems %v", name, got, problems)
		}
	}
}

// deep is a message with n multipart entities in each other.
func deep(n int) string {
	s := "Subject: x\n"
	for i := range n {
		s += fmt.Sprintf("Content-Type: multipart/mixed; boundary=\"b%d\"\n\n--b%d\n", i, i)
	}
	return s + "\nIt is shut."
}

func TestMailbox(t *testing.T) {
	box := "From ada@orvik.example Thu Mar 12 10:00:00 2026\nSubject: Pier\n\nIt is shut.\n>From here on it rains.\n\n" +
		"From per@orvik.example Fri Mar 13 10:00:00 2026\nSubject: Ferry\n\nIt sails.\nFrom May on.\n\nFrom May 2026 at 10 it rains.\n"
	for _, name := range []string{"a.mbox", "Inbox"} {
		got, problems := read(t, source.Reader{}, write(t, name, []byte(box)))
		if len(got) != 2 || len(problems) != 0 {
			t.Fatalf("%s: %+v, problems %v", name, got, problems)
		}
		if got[0].Title != "Pier" || got[0].Text != "It is shut.\nFrom here on it rains.\n\n" || got[0].Line != 1 ||
			got[1].Title != "Ferry" || !strings.HasSuffix(got[1].Text, "at 10 it rains.\n") || got[1].Line != 7 {
			t.Errorf("%s: %+v", name, got)
		}
	}
	article := "From our own correspondent\nOrvik: The pier is shut.\n"
	if got, _ := read(t, source.Reader{}, write(t, "b.txt", []byte(article))); len(got) != 1 || got[0].Text != article {
		t.Errorf("an article: %+v", got)
	}
	large := "From a Thu Mar 12 10:00:00 2026\nSubject: x\n\n" + strings.Repeat("It is shut.\n", 2000) +
		"\nFrom a Thu Mar 12 10:00:00 2026\nSubject: y\n\nIt is shut.\n"
	got, problems := read(t, source.Reader{Limits: source.Limits{Article: 1 << 10}}, write(t, "c.mbox", []byte(large)))
	if len(got) != 1 || len(problems) != 1 || got[0].Title != "y" {
		t.Errorf("large: %+v, problems %v", got, problems)
	}
}

func TestSavedPage(t *testing.T) {
	page := "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://a.example/1\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/related; type=\"text/html\"; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html\r\n" +
		"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/1?x\r\n\r\n" +
		"<p>=E2=80=9CIt is shut.=E2=80=9D</p>\r\n--x\r\nContent-Type: text/css\r\n\r\np {}\r\n--x\r\n" +
		"Content-Type: text/html\r\n\r\n<p>An advertisement</p>\r\n--x--\r\n"
	for _, name := range []string{"a.mhtml", "a.MHT"} {
		got, problems := read(t, source.Reader{}, write(t, name, []byte(page)))
		if len(got) != 1 || len(problems) != 0 || got[0].HTML != "<p>“It is shut.”</p>" || got[0].URL != "https://a.example/1" {
			t.Errorf("%s: %+v, problems %v", name, got, problems)
		}
	}
	got, problems := read(t, source.Reader{}, write(t, "b.mht", []byte("Content-Type: image/png\n\nx")))
	if len(got) != 0 || len(problems) != 1 {
		t.Errorf("no page: %+v, problems %v", got, problems)
	}
}
