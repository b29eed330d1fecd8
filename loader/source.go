package loader

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"onrecord/loader/article"
)

// maxArticle bounds what is read of one file, in bytes: far above any article,
// and small enough that an archive cannot fill the memory with one entry.
const maxArticle = 16 << 20

// A source is one article before it is read.
type source struct {
	file      string // as shown to people
	key       string // its path below the folder given, for the manifest
	id        string
	raw       []byte
	html      bool
	published string
	known     ManifestRow         // what the manifest says of it
	diagnosis *article.Diagnostic // why it cannot be read
}

func isArticle(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".txt", ".text", ".html", ".htm":
		return !strings.HasPrefix(path.Base(name), ".")
	}
	return false
}

func isHTML(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".html" || ext == ".htm"
}

// walk finds the articles of a file system, in the order of their paths. A file
// that cannot be read is a diagnosis; a folder that cannot be is an error.
func (l Loader) walk(fsys fs.FS, root string) ([]source, error) {
	var sources []source
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if name != "." && strings.HasPrefix(entry.Name(), ".") {
				return fs.SkipDir
			}
			return nil
		}
		if !entry.Type().IsRegular() || !isArticle(name) {
			return nil
		}
		src := source{file: filepath.Join(root, filepath.FromSlash(name)), key: name, html: isHTML(name)}
		file, err := fsys.Open(name)
		if err == nil {
			src.raw, err = readBounded(file)
			file.Close()
		}
		if err != nil {
			src.diagnosis = unreadable(src.file, err)
		}
		sources = append(sources, src)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("loader: %w", err)
	}
	if len(sources) == 0 {
		where := root
		if where == "" {
			where = "the file system"
		}
		return nil, fmt.Errorf("loader: %w in %s: articles are .txt, .text, .html or .htm files", ErrNoArticles, where)
	}
	manifest, err := fs.ReadFile(fsys, ManifestFile)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, fmt.Errorf("loader: %w", err)
	case l.Manifest == nil:
		m, err := ReadManifest(strings.NewReader(string(manifest)), filepath.Join(root, ManifestFile))
		if err != nil {
			return nil, err
		}
		for i := range sources {
			sources[i].apply(m)
		}
	}
	return sources, nil
}

var errTooLarge = fmt.Errorf("larger than %d MiB", maxArticle>>20)

func readBounded(r io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxArticle+1))
	if err == nil && len(raw) > maxArticle {
		return nil, errTooLarge
	}
	return raw, err
}

func unreadable(file string, err error) *article.Diagnostic {
	code, remedy := "unreadable", "check the file and its permissions"
	if errors.Is(err, errTooLarge) {
		code, remedy = "too-large", "cut it into its articles"
	}
	return &article.Diagnostic{File: file, Code: code, Message: fmt.Sprintf("%v; %s", err, remedy)}
}

// readPath reads one file that was named by itself.
func (l Loader) readPath(name string) ([]source, error) {
	lower := strings.ToLower(name)
	switch {
	case strings.HasSuffix(lower, ".zip"):
		archive, err := zip.OpenReader(name)
		if err != nil {
			return nil, fmt.Errorf("loader: %s: %w", name, err)
		}
		defer archive.Close()
		return l.walk(archive, name)
	case strings.HasSuffix(lower, ".tar"), strings.HasSuffix(lower, ".tar.gz"), strings.HasSuffix(lower, ".tgz"):
		return readTar(name)
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("loader: %w", err)
	}
	defer file.Close()
	if strings.HasSuffix(lower, ".jsonl") || strings.HasSuffix(lower, ".ndjson") {
		return readJSONLines(file, name)
	}
	src := source{file: name, key: filepath.Base(name), html: isHTML(name)}
	if src.raw, err = readBounded(file); err != nil {
		src.diagnosis = unreadable(name, err)
	}
	return []source{src}, nil
}

func readTar(name string) ([]source, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("loader: %w", err)
	}
	defer file.Close()
	var r io.Reader = bufio.NewReader(file)
	if !strings.HasSuffix(strings.ToLower(name), ".tar") {
		if r, err = gzip.NewReader(r); err != nil {
			return nil, fmt.Errorf("loader: %s: %w", name, err)
		}
	}
	var sources []source
	for archive := tar.NewReader(r); ; {
		header, err := archive.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("loader: %s: %w", name, err)
		}
		if header.Typeflag != tar.TypeReg || !isArticle(header.Name) {
			continue
		}
		src := source{file: name + "/" + header.Name, key: path.Clean(header.Name), html: isHTML(header.Name)}
		if src.raw, err = readBounded(archive); err != nil {
			src.diagnosis = unreadable(src.file, err)
		}
		sources = append(sources, src)
	}
	if len(sources) == 0 {
		return nil, fmt.Errorf("loader: %w in %s", ErrNoArticles, name)
	}
	return sources, nil
}

// ReadJSONLines reads articles given one a line, {"id", "text", "published"}.
// A line that is not such an object is an error that names it.
func ReadJSONLines(r io.Reader, file string) ([]Text, error) {
	var texts []Text
	lines := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		line, err := lines.ReadBytes('\n')
		if len(strings.TrimSpace(string(line))) > 0 {
			var row struct {
				ID        string  `json:"id"`
				Text      *string `json:"text"`
				Published string  `json:"published"`
			}
			if err := json.Unmarshal(line, &row); err != nil {
				return nil, fmt.Errorf("%s:%d: not a JSON object {\"id\", \"text\"}: %w", file, n, err)
			}
			if row.Text == nil {
				return nil, fmt.Errorf("%s:%d: the field \"text\" is missing", file, n)
			}
			texts = append(texts, Text{ID: row.ID, File: file + ":" + strconv.Itoa(n), Text: *row.Text, Published: row.Published})
		}
		if err == io.EOF {
			return texts, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
}

func readJSONLines(r io.Reader, file string) ([]source, error) {
	texts, err := ReadJSONLines(r, file)
	if err != nil {
		return nil, fmt.Errorf("loader: %w", err)
	}
	sources := make([]source, len(texts))
	for i, t := range texts {
		sources[i] = source{file: t.File, id: t.ID, raw: []byte(t.Text), published: t.Published}
	}
	return sources, nil
}

// name gives every source an id: letters, digits and hyphens of its path, a
// letter first, each once.
func name(sources []source) {
	taken := make(map[string]bool, len(sources))
	for i := range sources {
		s := &sources[i]
		id := s.id
		if id == "" {
			from := s.key
			if from == "" {
				from = s.file
			}
			id = slug(strings.TrimSuffix(from, path.Ext(from)))
		}
		unique := id
		for n := 2; taken[unique]; n++ {
			unique = id + "-" + strconv.Itoa(n)
		}
		taken[unique] = true
		s.id = unique
	}
}

// slug keeps the ASCII letters and digits of s in lower case, runs of all else
// become one hyphen, and "a-" goes before a digit.
func slug(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			fmt.Fprintf(&b, "u%x", r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	id := strings.Trim(b.String(), "-")
	if id == "" {
		return "article"
	}
	if id[0] >= '0' && id[0] <= '9' {
		return "a-" + id
	}
	return id
}
