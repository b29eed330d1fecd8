package datapackage

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"onrecord/loader"
	"onrecord/loader/frame"
)

// Options of Write. The zero value is right for most.
type Options struct {
	// Formats of the tables; none: CSV.
	Formats []loader.Format
	// Inputs are the paths from which the corpus was read. A folder among them
	// that is the package's own folder of texts gets no new files.
	Inputs []string
}

// textFolder holds the articles' texts in a package.
const textFolder = "articles"

// Write makes the folder dir a package: the corpus's tables in the formats asked
// for, the articles' texts in articles/, and the metadata. Of a datapackage.json
// that is there already it keeps the head and the resources marked as stored; files of
// an earlier build that this one does not make go. It returns the paths of the files
// that the package describes and of its metadata. The folder holds the former package
// or the new one, whole, whenever the program is ended; see Build.
//
// A file in the folder is never replaced unless the old descriptor shows that a build
// made it; a text that stands there already is described as it stands. The corpus must
// come from articles, not from tables, which hold no texts.
func Write(dir string, c *loader.Corpus, o Options) ([]string, error) {
	b, err := Begin(dir, c, o)
	if err != nil {
		return nil, err
	}
	return b.Commit()
}

type writer struct {
	dir       string // absolute; of the package
	stage     string // in which it is made
	readHere  bool   // articles were read from the package's own folder
	corpus    *loader.Corpus
	texts     map[string]string // by article
	old       *Package          // what the folder held before, nil when nothing
	resources []Resource
	paths     []string
}

func newWriter(dir string, c *loader.Corpus) *writer {
	w := &writer{dir: dir, stage: dir + partial, corpus: sorted(c), texts: make(map[string]string, len(c.Readings))}
	for _, r := range c.Readings {
		w.texts[r.Article.ID] = strings.ToValidUTF8(r.Article.Text, "\ufffd")
	}
	return w
}

// final is where a file of the package stands at the end, staged where it is made.
func (w *writer) final(name string) string  { return filepath.Join(w.dir, filepath.FromSlash(name)) }
func (w *writer) staged(name string) string { return filepath.Join(w.stage, filepath.FromSlash(name)) }

// previous reads the folder's descriptor as it is before the build.
func (w *writer) previous() (*Package, error) {
	file, err := os.Open(filepath.Join(w.dir, File))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("datapackage: %w", err)
	}
	defer file.Close()
	p, err := Read(file)
	if err != nil {
		return nil, fmt.Errorf("%w; mend it or move it away (%s)", err, file.Name())
	}
	return p, nil
}

// head is what people wrote of the package, or a first draft for them.
func (w *writer) head() *Package {
	if w.old != nil {
		p := *w.old
		p.Profile = packageProfile
		return &p
	}
	name := "articles"
	if abs, err := filepath.Abs(w.dir); err == nil {
		if s := slug(filepath.Base(abs)); s != "" {
			name = s
		}
	}
	return &Package{
		Profile: packageProfile,
		Name:    name,
		Title:   "Who said what: tables of news articles",
		Description: "Sentences, quotes, speakers, dates and citations that rules found in news articles, with " +
			"the place of each in its article's text. Rights in the texts are their publishers'.",
		Keywords: []string{"news", "quotations"},
	}
}

var notSlug = regexp.MustCompile(`[^a-z0-9._]+`)

func slug(s string) string {
	return strings.Trim(notSlug.ReplaceAllString(strings.ToLower(s), "-"), "-._")
}

// tables are the tables that a format has a file for.
func tablesOf(f loader.Format) []table {
	if f != loader.JSONL {
		return schemas
	}
	return slices.DeleteFunc(slices.Clone(schemas), func(t table) bool { return slices.Contains(nested, t.name) })
}

var mediaTypes = map[loader.Format]string{
	loader.CSV:     "text/csv",
	loader.Parquet: "application/vnd.apache.parquet",
	loader.JSONL:   "application/jsonl",
}

// suffix ends the names of a format's resources: quotes, quotes-parquet.
func suffix(f loader.Format) string {
	if f == loader.CSV {
		return ""
	}
	return "-" + string(f)
}

func (w *writer) writeTables(formats []loader.Format) error {
	var flat []loader.Format
	for _, f := range loader.Formats { // one order, whatever the caller's
		if slices.Contains(formats, f) && f != loader.JSONL {
			flat = append(flat, f)
		}
	}
	if _, err := w.corpus.WriteTables(w.stage, flat...); err != nil {
		return err
	}
	if slices.Contains(formats, loader.JSONL) {
		flat = append(flat, loader.JSONL)
		if err := w.writeJSONL(); err != nil {
			return err
		}
	}
	rows := w.counts()
	for _, f := range flat {
		for _, t := range tablesOf(f) {
			n := rows[t.name]
			if n == 0 && f == loader.JSONL {
				continue // there is no such file: to readers, no line is no table
			}
			r := Resource{
				Profile: resourceProfile, Name: t.name + suffix(f), Type: "table", Path: t.name + "." + string(f),
				Title: t.title, Description: t.description, Format: string(f), MediaType: mediaTypes[f],
				Schema: t.schema(suffix(f)), Table: t.name, Rows: &n,
			}
			switch {
			case f == loader.JSONL && t.name == "articles":
				r.Title = "Articles, nested"
				r.Description = "One JSON object per article, with its text, sentences, quotes, dates and citations."
				r.Schema = nestedSchema()
			case f == loader.Parquet:
				// frictionless 5 takes what it knows as Parquet for a table and then
				// fails to count its bytes; under this name it measures the file.
				r.Type, r.Format = "", "apache-parquet"
			}
			if f != loader.Parquet {
				r.Encoding = "utf-8"
			}
			if err := w.add(r); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *writer) counts() map[string]int {
	c := w.corpus
	return map[string]int{
		"articles": len(c.Articles), "sentences": len(c.Sentences), "quotes": len(c.Quotes),
		"speakers": len(c.Speakers),
		"mentions": len(c.Mentions), "dates": len(c.Dates), "citations": len(c.Citations), "overlap": len(c.Overlap),
		"reprints": len(c.Reprints), "diagnostics": len(c.Diagnostics), "quotes_flat": len(c.QuotesFlat),
	}
}

// add measures a resource's file and takes it into the package.
func (w *writer) add(r Resource) error {
	file, err := os.Open(w.staged(r.Path))
	if errors.Is(err, fs.ErrNotExist) {
		file, err = os.Open(w.final(r.Path)) // it stays as it is
	}
	if err != nil {
		return fmt.Errorf("datapackage: %w", err)
	}
	defer file.Close()
	sum := sha256.New()
	if r.Bytes, err = io.Copy(sum, file); err != nil {
		return fmt.Errorf("datapackage: %w", err)
	}
	r.Hash = "sha256:" + hex.EncodeToString(sum.Sum(nil))
	w.resources = append(w.resources, r)
	w.paths = append(w.paths, w.final(r.Path))
	return nil
}

var plainName = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,99}$`)

// textPath is where an article's text stands. Ids that come with the articles
// can be anything: what is no plain name becomes one, told apart by a checksum.
func textPath(id string) string {
	if !plainName.MatchString(id) {
		sum := sha256.Sum256([]byte(id))
		name := slug(id)
		id = strings.Trim(name[:min(len(name), 80)]+"-"+hex.EncodeToString(sum[:6]), "-._")
	}
	return textFolder + "/" + id + ".txt"
}

// checkTexts finds, before anything is written, texts that cannot be.
func (w *writer) checkTexts(inputs []string) error {
	folder := filepath.Join(w.dir, textFolder)
	for _, a := range w.corpus.Articles {
		path := filepath.Join(w.dir, filepath.FromSlash(textPath(a.ID)))
		have, err := os.ReadFile(path)
		switch {
		case err == nil && string(have) == w.texts[a.ID]:
			continue
		case err == nil && !w.wrote(textPath(a.ID), have):
			return fmt.Errorf("datapackage: %s: another file stands where the text of the article %s goes: build "+
				"into another folder", path, a.ID)
		case err != nil && !errors.Is(err, fs.ErrNotExist):
			return fmt.Errorf("datapackage: %w", err)
		}
		for _, in := range inputs {
			if inside(in, folder) {
				return fmt.Errorf("datapackage: the text of the article %s would be written into %s, which was "+
					"read from: build into another folder", a.ID, in)
			}
		}
	}
	return nil
}

// wrote tells whether an earlier build wrote the file, by the old descriptor.
func (w *writer) wrote(path string, content []byte) bool {
	if w.old == nil {
		return false
	}
	sum := sha256.Sum256(content)
	return slices.ContainsFunc(w.old.Resources, func(r Resource) bool {
		return r.Path == path && r.ArticleID != "" && r.Hash == "sha256:"+hex.EncodeToString(sum[:])
	})
}

// inside tells whether a path, which is a folder itself, is another or lies below
// it.
func inside(path, folder string) bool {
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return false
	}
	path, err1 := filepath.Abs(path)
	folder, err2 := filepath.Abs(folder)
	rel, err3 := filepath.Rel(folder, path)
	return err1 == nil && err2 == nil && err3 == nil && filepath.IsLocal(rel)
}

func (w *writer) writeTexts() error {
	if err := os.MkdirAll(w.staged(textFolder), 0o755); err != nil {
		return fmt.Errorf("datapackage: %w", err)
	}
	for _, a := range w.corpus.Articles {
		text := w.texts[a.ID]
		path := textPath(a.ID)
		if have, err := os.ReadFile(w.final(path)); err != nil || string(have) != text {
			err := frame.WriteFile(w.staged(path), func(to io.Writer) error {
				_, err := io.WriteString(to, text)
				return err
			})
			if err != nil {
				return fmt.Errorf("datapackage: %w", err)
			}
		}
		err := w.add(Resource{
			Profile: resourceProfile, Name: "text-" + strings.TrimSuffix(filepath.Base(path), ".txt"), Path: path,
			Title:       "Text of the article " + a.ID,
			Description: "The article as it was read: spans count its Unicode code points.",
			Format:      "txt", MediaType: "text/plain", Encoding: "utf-8", ArticleID: a.ID,
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// keepStored takes over the resources that no build makes.
func (w *writer) keepStored() error {
	if w.old == nil {
		return nil
	}
	for _, r := range w.old.Resources {
		if !r.Stored {
			continue
		}
		if !fs.ValidPath(r.Path) {
			return fmt.Errorf("datapackage: %s: the path %q of the resource %s leads out of the folder", File, r.Path,
				r.Name)
		}
		if slices.ContainsFunc(w.resources,
			func(made Resource) bool { return made.Path == r.Path || made.Name == r.Name }) {
			return fmt.Errorf("datapackage: %s: the resource %s is marked as stored, and a build makes it: rename "+
				"it and its file", File, r.Name)
		}
		r.Profile = resourceProfile
		if err := w.add(r); err != nil {
			return err
		}
	}
	return nil
}

// oneLine is a cell's text as it stands in a CSV file; see frame.WriteCSV.
func oneLine(s string) string {
	plain, ascii := true, true
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ' && c != '\t', c == 0xC2, c == 0xE2: // NEL, line and paragraph separator
			plain = false
		case c >= utf8.RuneSelf:
			ascii = false
		}
	}
	if plain && (ascii || utf8.ValidString(s)) {
		return s
	}
	return lineBreaks.Replace(strings.ToValidUTF8(s, "\ufffd"))
}

var lineBreaks = strings.NewReplacer("\r\n", " ", "\r", " ", "\n", " ", "\v", " ", "\f", " ", "\u0085", " ", "\u2028",
	" ", "\u2029", " ", "\x00", "\u2400")
