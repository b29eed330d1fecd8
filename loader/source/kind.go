package source

import (
	"bufio"
	"bytes"
	"io"
	"path"
	"strings"
)

// A kind is what a file can be.
type kind struct {
	name    string
	endings []string
	// magic recognises the kind by its first bytes, whatever the file's name; nil: the
	// ending alone tells.
	magic func(head []byte) bool
	read  func(s *session, e entry, r *bufio.Reader, at io.ReaderAt) error
}

func prefixed(prefixes ...string) func([]byte) bool {
	return func(head []byte) bool {
		for _, p := range prefixes {
			if bytes.HasPrefix(head, []byte(p)) {
				return true
			}
		}
		return false
	}
}

// kinds are tried in order: first all by their first bytes, then by the ending.
var kinds []kind

func init() { // its functions come back to it
	kinds = []kind{
		{"ZIP archive", []string{".zip"}, prefixed("PK\x03\x04", "PK\x05\x06"), (*session).zip},
		{"Word document", []string{".docx"}, nil, (*session).zip},
		{"gzip", []string{".gz", ".tgz"}, prefixed("\x1f\x8b"), (*session).gzip},
		{"Zstandard", []string{".zst"}, prefixed("\x28\xb5\x2f\xfd"), (*session).zstd},
		{"bzip2", []string{".bz2"}, prefixed("BZh"), (*session).bzip2},
		{"tar archive", []string{".tar"},
			func(h []byte) bool { return len(h) > 262 && string(h[257:262]) == "ustar" }, (*session).tar},
		{"Parquet", []string{".parquet"}, prefixed("PAR1"), (*session).parquet},
		{"mailbox", []string{".mbox"}, firstMessage.Match, (*session).mailbox},
		{"WARC", []string{".warc"}, prefixed("WARC/1.", "WARC/0."), (*session).warc},
		{"JSON lines", []string{".jsonl", ".ndjson"}, nil, (*session).jsonLines},
		{"JSON", []string{".json"}, nil, (*session).json},
		{"CSV", []string{".csv", ".tsv", ".tab"}, nil, (*session).csv},
		{"Markdown", []string{".md", ".markdown"}, nil, (*session).markdown},
		{"web page", []string{".html", ".htm", ".xhtml"}, page, (*session).html},
		{"saved page", []string{".mhtml", ".mht"}, nil, (*session).savedPage},
		{"mail", []string{".eml"}, nil, (*session).mail},
		{"text", []string{".txt", ".text"}, nil, (*session).plain},
	}
}

// page recognises a web page by how it begins.
func page(head []byte) bool {
	head = bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n"))
	return prefixed("<!doctype html", "<html", "<head>", "<body")(head)
}

// refused are kinds whose articles must be brought into another form first.
var refused = []struct {
	magic, name, reason, remedy string
}{
	{"%PDF-", "a PDF", ".pdf", "take its text out: pdftotext FILE.pdf"},
	{"\xd0\xcf\x11\xe0", "an old office document", ".doc", "save it as .docx or .txt"},
	{"{\\rtf", "a rich-text document", ".rtf", "save it as .docx or .txt"},
	{"\x89PNG", "a picture", "picture", "text in pictures is not read"},
	{"\xff\xd8\xff", "a picture", "picture", "text in pictures is not read"},
	{"GIF8", "a picture", "picture", "text in pictures is not read"},
	{"RIFF", "a picture or a sound", "picture", "text in pictures is not read"},
	{"7z\xbc\xaf", "a 7z archive", ".7z", "unpack it, or pack it as .zip"},
	{"Rar!", "a RAR archive", ".rar", "unpack it, or pack it as .zip"},
	{"\xfd7zXZ", "xz-compressed", ".xz", "unpack it: xz -d FILE"},
	{"\x7fELF", "a program", "program", "leave it out"},
	{"SQLite format 3", "an SQLite database", ".sqlite", "export its table as CSV"},
}

// read reads one file of whatever kind. at, where it is not nil, reads the same from
// any place.
func (s *session) read(e entry, r *bufio.Reader, at io.ReaderAt) error {
	head, err := r.Peek(1024)
	if err != nil && err != io.EOF {
		return s.failed(e, err)
	}
	if len(bytes.TrimSpace(head)) == 0 && len(head) < 1024 {
		return s.problem(e, 0, "empty", "empty", "the file is empty: fetch the article again or remove the file")
	}
	for _, m := range refused {
		if bytes.HasPrefix(head, []byte(m.magic)) {
			return s.problem(e, 0, "binary", m.reason, "the file is %s, which is not read: %s", m.name, m.remedy)
		}
	}
	ending := strings.ToLower(path.Ext(e.name))
	for _, k := range kinds {
		if k.magic != nil && k.magic(head) {
			return k.read(s, e, r, at)
		}
	}
	if zeroes(head) {
		return s.problem(e, 0, "binary", "binary",
			"the file is binary, not text: save the article's text as .txt or .html")
	}
	for _, k := range kinds {
		for _, x := range k.endings {
			if x == ending {
				return k.read(s, e, r, at)
			}
		}
	}
	if e.named || ending == "" {
		return s.unknown(e, r)
	}
	return s.problem(e, 0, "kind", ending,
		"files that end in %s are not read: name the file itself if it is text, or see the kinds that are", ending)
}

// zeroes reports zeroes at even and at odd places: no text, nor one of two bytes or four
// a character.
func zeroes(head []byte) bool {
	if bytes.HasPrefix(head, []byte("\xff\xfe\x00\x00")) || bytes.HasPrefix(head, []byte("\x00\x00\xfe\xff")) {
		return false
	}
	var at [2]bool
	for i, b := range head {
		if b == 0 {
			at[i%2] = true
		}
	}
	return at[0] && at[1]
}

// unknown reads a file whose ending tells nothing: JSON by its first mark, else text.
func (s *session) unknown(e entry, r *bufio.Reader) error {
	head, _ := r.Peek(4096)
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	switch {
	case bytes.HasPrefix(head, []byte("{\"")) || bytes.HasPrefix(head, []byte("{ \"")):
		return s.jsonLines(e, r, nil)
	case bytes.HasPrefix(head, []byte("[{")) || bytes.HasPrefix(head, []byte("[\n")) ||
		bytes.HasPrefix(head, []byte("{\n")):
		return s.json(e, r, nil)
	case bytes.HasPrefix(head, []byte("---\n")) && bytes.Contains(head, []byte("\n---\n")):
		return s.markdown(e, r, nil)
	case s.looksTabular(head):
		return s.csv(e, r, nil)
	}
	return s.plain(e, r, nil)
}

// plain reads a text: an export of many articles, or one.
func (s *session) plain(e entry, r *bufio.Reader, _ io.ReaderAt) error {
	if e.size > s.limits.Article || export(peek(r)) {
		return s.export(e, r)
	}
	raw, err := s.all(e, r)
	if err != nil {
		return s.failed(e, err)
	}
	return s.text(e.text(string(raw)))
}

func peek(r *bufio.Reader) []byte {
	head, _ := r.Peek(1 << 16)
	return head
}

// html reads a page.
func (s *session) html(e entry, r *bufio.Reader, _ io.ReaderAt) error {
	raw, err := s.all(e, r)
	if err != nil {
		return s.failed(e, err)
	}
	t := e.text("")
	t.HTML = string(raw)
	return s.text(t)
}
