package loader

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"strings"

	"onrecord/loader/source"
	"onrecord/loader/speaker"
	"onrecord/loader/timex"
)

// A Text is one article in memory, with what is known beside its words.
type Text = source.Text

// Limits bound what is read of files and archives.
type Limits = source.Limits

// A Loader reads articles. The zero value is right for most.
type Loader struct {
	// Manifest says what the texts do not; see ReadManifest. Without one, that of each
	// folder and archive is taken.
	Manifest Manifest
	// Columns names the columns of tables and the keys of JSON objects, {"text":
	// "Body"}, where they are not found by themselves; the keys are source.Roles.
	Columns map[string]string
	// Keep takes all of every text as body: no line is a caption, byline or pitch.
	Keep bool
	// Aliases are names of one and the same: {"Bibi": "Benjamin Netanyahu"}.
	Aliases map[string]string
	// People are people and bodies that are known beforehand; see ReadPeople.
	People People
	// Review has the corpus keep what Corpus.WriteReview writes.
	Review bool
	// Explain has extractions tell which rules decided, and their quotes which one
	// proposed them.
	Explain bool
	// Syntax has extractions tell the grammar of their sentences.
	Syntax bool
	// CountCopies counts the quotes of articles that are there twice each time.
	CountCopies bool
	// Dates is what the dates table counts as an expression: with or without "the"
	// and "now".
	Dates timex.Convention
	// Limits bound what is read; the zero value is right for news.
	Limits Limits
	// Skip are folders, by their absolute paths, that are passed over: what is written
	// to.
	Skip []string
	// Stdin is what the path "-" reads; nil: os.Stdin.
	Stdin io.Reader
	// Progress, when set, is called after each article, from one goroutine at a time.
	// of is 0 while it is not known how many there are.
	Progress func(done, of int)
}

// ErrNoArticles is in the error of a load that found no file to read.
var ErrNoArticles = errors.New("no articles found")

// LoadDir reads the articles of a folder and the folders below it, of all kinds that
// package source lists. What is not read is in Corpus.Unread and the diagnostics; names
// that begin with a dot are passed over. A manifest.csv in the folder is read as its
// manifest. The corpus is never nil: beside an error it is empty.
func LoadDir(dir string) (*Corpus, error) { return Loader{}.LoadPaths(dir) }

// Load reads the articles of a file system, as LoadDir does.
func Load(fsys fs.FS) (*Corpus, error) { return Loader{}.Load(fsys) }

// LoadTexts reads articles in memory.
func LoadTexts(texts ...Text) *Corpus { return Loader{}.LoadTexts(texts...) }

// LoadPaths reads files, folders and archives; "-" is standard input.
func (l Loader) LoadPaths(paths ...string) (*Corpus, error) {
	return l.LoadContext(context.Background(), paths...)
}

// LoadContext is LoadPaths with a context, whose end ends the load with its error.
func (l Loader) LoadContext(ctx context.Context, paths ...string) (*Corpus, error) {
	if err := l.reader().CheckColumns(); err != nil {
		return new(Corpus), fmt.Errorf("loader: %w", err)
	}
	if len(paths) == 0 {
		return new(Corpus), fmt.Errorf("loader: %w: name at least one file or folder", ErrNoArticles)
	}
	return l.found(ctx, l.reader().Paths(ctx, l.stdin(), paths...), strings.Join(paths, ", "))
}

// Load reads the articles of a file system, as LoadDir does.
func (l Loader) Load(fsys fs.FS) (*Corpus, error) {
	ctx := context.Background()
	return l.found(ctx, l.reader().FS(ctx, fsys, ""), "the file system")
}

// found is load for files, of which there must be some.
func (l Loader) found(ctx context.Context, items iter.Seq2[source.Item, error], where string) (*Corpus, error) {
	c, err := l.load(ctx, items)
	switch {
	case err != nil:
		return new(Corpus), fmt.Errorf("loader: %w", err)
	case len(c.Articles) == 0 && len(c.Unread) == 0:
		return new(Corpus), fmt.Errorf("loader: %w in %s: name files of text, pages or tables, or a folder of them",
			ErrNoArticles, where)
	}
	return c, nil
}

func (l Loader) reader() source.Reader {
	return source.Reader{Columns: l.Columns, Limits: l.Limits, Skip: l.Skip}
}

func (l Loader) stdin() io.Reader {
	if l.Stdin == nil {
		return os.Stdin
	}
	return l.Stdin
}

// LoadTexts reads articles in memory.
func (l Loader) LoadTexts(texts ...Text) *Corpus {
	c, _ := l.load(context.Background(), textItems(texts)) // it has no context to end it
	return c
}

// textItems are texts as items, each with a name for its diagnostics.
func textItems(texts []Text) iter.Seq2[source.Item, error] {
	return func(yield func(source.Item, error) bool) {
		for i := range texts {
			t := texts[i]
			t.File = cmp.Or(t.File, t.ID, fmt.Sprintf("text %d", i+1))
			t.Key = cmp.Or(t.Key, t.File)
			if !yield(source.Item{Text: &t}, nil) {
				return
			}
		}
	}
}

// load reads the items on all cores; the result does not depend on how many. The error
// is that of the items, or of ctx.
func (l Loader) load(ctx context.Context, items iter.Seq2[source.Item, error]) (*Corpus, error) {
	c := &Corpus{CountCopies: l.CountCopies, People: l.known()}
	if l.Review {
		c.Merges = []speaker.Merge{}
	}
	r := &run{Loader: l, names: make(names), used: make(map[string]bool), manifest: l.Manifest}
	done := 0
	for res := range inOrder(ctx, items, r.job, func(err error) outcome { return outcome{err: err} }) {
		if res.err != nil {
			return c, res.err
		}
		c.Diagnostics = append(c.Diagnostics, res.diagnostics...)
		if res.reading != nil {
			c.Readings = append(c.Readings, res.reading)
		}
		if res.unread != nil {
			c.Unread = append(c.Unread, *res.unread)
		}
		if done++; l.Progress != nil {
			l.Progress(done, 0)
		}
	}
	if err := ctx.Err(); err != nil {
		return c, err
	}
	c.Diagnostics = append(c.Diagnostics, r.unmatched(c.Readings)...)
	if err := c.fill(ctx); err != nil {
		return c, err
	}
	return c, nil
}

// outcome is what became of one item.
type outcome struct {
	reading     *Reading
	unread      *Unread
	diagnostics []Diagnostic
	err         error
}

// run is one load: what is known from one article to the next.
type run struct {
	Loader
	names    names
	manifest Manifest
	used     map[string]bool // rows of the manifest
	earlier  []Diagnostic    // of manifests that are over
}

// job says what is to be done with an item.
func (r *run) job(item source.Item) func() outcome {
	switch {
	case item.Problem != nil:
		p := item.Problem
		o := outcome{diagnostics: []Diagnostic{diagnosticRow(p.Diagnostic)}}
		if p.Reason != "" {
			o.unread = unreadOf(p)
		}
		return done(o)
	case item.Manifest != nil:
		if r.Loader.Manifest != nil {
			return done(outcome{})
		}
		r.earlier = append(r.earlier, r.manifest.unused(r.used)...)
		r.used = make(map[string]bool)
		m, diagnostics, err := ReadManifest(strings.NewReader(string(item.Manifest.Raw)), item.Manifest.File)
		if err != nil {
			diagnostics = append(diagnostics,
				Diagnostic{File: item.Manifest.File, Line: 1, Code: "manifest", Message: err.Error()})
		}
		r.manifest = m
		return done(outcome{diagnostics: diagnostics})
	}
	t := *item.Text
	known := r.manifest.find(&t, r.used)
	t.ID = r.names.give(&t)
	return func() outcome {
		reading, diagnostics := r.read(t, known)
		o := outcome{reading: reading}
		o.diagnostics = rowsOf(&t, diagnostics)
		if reading == nil {
			o.unread = unreadText(&t, o.diagnostics)
		}
		return o
	}
}

func done(o outcome) func() outcome { return func() outcome { return o } }

// unmatched tells of rows of manifests and of aliases that speak of nothing.
func (r *run) unmatched(readings []*Reading) []Diagnostic {
	out := append(r.earlier, r.manifest.unused(r.used)...)
	for _, alias := range sortedKeys(r.Aliases) {
		if !mentioned(readings, alias) {
			out = append(out, Diagnostic{Code: "alias",
				Message: fmt.Sprintf("no article names %q, an alias of %q: write it as the articles do", alias,
					r.Aliases[alias])})
		}
	}
	return out
}

func mentioned(readings []*Reading, name string) bool {
	for _, r := range readings {
		if strings.Contains(r.Article.Text, name) {
			return true
		}
	}
	return false
}
