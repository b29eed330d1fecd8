package loader

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"sync"

	"onrecord/loader/article"
)

// A Text is one article in memory.
type Text struct {
	ID        string // of the article; empty: made from File
	File      string // named in diagnostics
	Text      string
	Published string // ISO date, where it is known beside the text
}

// A Loader reads articles. The zero value is right for most.
type Loader struct {
	// Manifest says what the texts do not; see ReadManifest.
	Manifest Manifest
	// Keep takes all of every text as body: no line is a caption, byline or pitch.
	Keep bool
	// Aliases are names of one and the same: {"Bibi": "Benjamin Netanyahu"}.
	Aliases map[string]string
	// CountCopies counts the quotes of articles that are there twice each time.
	CountCopies bool
	// Progress, when set, is called after each article, from one goroutine at a time.
	Progress func(done, of int)
}

// ErrNoArticles is in the error of a load that found no file to read.
var ErrNoArticles = errors.New("no articles found")

// LoadDir reads the articles of a folder and the folders below it: .txt, .text,
// .html and .htm files. Other files and those whose name begins with a dot are
// passed over. A manifest.csv in the folder is read as its manifest.
func LoadDir(dir string) (*Corpus, error) { return Loader{}.LoadPaths(dir) }

// Load reads the articles of a file system, as LoadDir does.
func Load(fsys fs.FS) (*Corpus, error) { return Loader{}.Load(fsys) }

// LoadTexts reads articles in memory.
func LoadTexts(texts ...Text) *Corpus { return Loader{}.LoadTexts(texts...) }

// LoadPaths reads files, folders and archives (.zip, .tar, .tar.gz, .tgz), and
// files of JSON lines {"id", "text", "published"} when they are named themselves.
func (l Loader) LoadPaths(paths ...string) (*Corpus, error) {
	var sources []source
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return nil, fmt.Errorf("loader: %w", err)
		}
		var more []source
		switch {
		case info.IsDir():
			more, err = l.walk(os.DirFS(path), path)
		default:
			more, err = l.readPath(path)
		}
		if err != nil {
			return nil, err
		}
		sources = append(sources, more...)
	}
	if len(sources) == 0 {
		return nil, fmt.Errorf("loader: %w: name at least one file or folder", ErrNoArticles)
	}
	return l.load(sources), nil
}

// Load reads the articles of a file system, as LoadDir does.
func (l Loader) Load(fsys fs.FS) (*Corpus, error) {
	sources, err := l.walk(fsys, "")
	if err != nil {
		return nil, err
	}
	return l.load(sources), nil
}

// LoadTexts reads articles in memory.
func (l Loader) LoadTexts(texts ...Text) *Corpus {
	sources := make([]source, len(texts))
	for i, t := range texts {
		sources[i] = source{file: t.File, id: t.ID, raw: []byte(t.Text), published: t.Published}
		if t.File == "" {
			sources[i].file = fmt.Sprintf("text %d", i+1)
			if t.ID != "" {
				sources[i].file = t.ID
			}
		}
	}
	return l.load(sources)
}

// load reads the sources on all cores; the result does not depend on how many.
func (l Loader) load(sources []source) *Corpus {
	name(sources)
	readings := make([]*Reading, len(sources))
	diagnostics := make([][]article.Diagnostic, len(sources))
	var (
		wait sync.WaitGroup
		mu   sync.Mutex
		done int
	)
	next := make(chan int)
	for range min(runtime.GOMAXPROCS(0), len(sources)) {
		wait.Go(func() {
			for i := range next {
				readings[i], diagnostics[i] = l.read(sources[i])
				if l.Progress != nil {
					mu.Lock()
					done++
					l.Progress(done, len(sources))
					mu.Unlock()
				}
			}
		})
	}
	for i := range sources {
		next <- i
	}
	close(next)
	wait.Wait()
	return l.corpus(readings, diagnostics)
}
