package datapackage

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"onrecord/loader"
	"onrecord/loader/frame"
)

// A Build is a package that is being made. Its files stand in a folder beside the one
// that they are for, NAME.partial beside NAME, until Commit moves them there: a build
// that is cut leaves what was there before.
//
// A folder that is new is moved as a whole. Into one that is there the files are moved
// one by one, by a journal, NAME.journal: once that is written, whoever comes next
// (Begin, Recover) ends the move if it was cut.
type Build struct {
	w    *writer
	made []string // files that are no resources, relative
}

// partial and journal are the endings of the folder and of the file beside a package.
const (
	partial = ".partial"
	journal = ".journal"
)

// A move is a journal: what is to be done to make a build the package.
type move struct {
	Files  []string `json:"files"`  // that stand in the partial folder, and take their places
	Remove []string `json:"remove"` // of the former package, which has no use for them
}

// Begin writes the tables and texts of a corpus; see Write. What an earlier build that
// was cut has left is ended or taken away.
func Begin(dir string, c *loader.Corpus, o Options) (*Build, error) {
	if len(c.Readings) != len(c.Articles) {
		return nil, errors.New("datapackage: the corpus was read from tables, which hold no texts: load the articles")
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("datapackage: %w", err)
	}
	if err := Recover(dir); err != nil {
		return nil, err
	}
	formats := o.Formats
	if len(formats) == 0 {
		formats = []loader.Format{loader.CSV}
	}
	w := newWriter(dir, c)
	if w.old, err = w.previous(); err != nil {
		return nil, err
	}
	if err := w.checkTexts(o.Inputs); err != nil {
		return nil, err
	}
	w.readHere = slices.ContainsFunc(o.Inputs, func(in string) bool {
		in, err := filepath.Abs(in)
		rel, outside := filepath.Rel(w.dir, in)
		return err == nil && outside == nil && filepath.IsLocal(rel)
	})
	if err := os.RemoveAll(w.stage); err != nil {
		return nil, fmt.Errorf("datapackage: %w", err)
	}
	if err := os.MkdirAll(w.stage, 0o755); err != nil {
		return nil, fmt.Errorf("datapackage: %w", err)
	}
	for _, step := range []func() error{func() error { return w.writeTables(formats) }, w.writeTexts, w.keepStored} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return &Build{w: w}, nil
}

// Dir is the folder for further files, until Commit.
func (b *Build) Dir() string { return b.w.stage }

// Add tells of further files in Dir, by their paths below it: the next build replaces
// them, or takes them away.
func (b *Build) Add(names ...string) { b.made = append(b.made, names...) }

// Commit writes the metadata and moves the build to its place. It returns the paths of
// the files that the package describes, of its metadata and of what was added.
func (b *Build) Commit() ([]string, error) {
	w := b.w
	p := w.head()
	p.SchemaVersion = loader.SchemaVersion
	p.Resources = w.resources
	p.Made = append([]string{CardFile, CroissantFile}, b.made...)
	slices.Sort(p.Made)
	if err := w.writeMetadata(p); err != nil {
		return nil, err
	}
	m, err := w.move(p)
	if err != nil {
		return nil, errors.Join(err, b.Abandon())
	}
	if err := w.settle(m); err != nil {
		return nil, err
	}
	paths := w.paths
	for _, name := range b.made {
		paths = append(paths, w.final(name))
	}
	return paths, nil
}

// Abandon takes away what was written.
func (b *Build) Abandon() error { return os.RemoveAll(b.w.stage) }

// madeBefore are files that builds made before the descriptor named them.
var madeBefore = []string{CardFile, CroissantFile, File, "report.html", "quote-frequency.png", "outlet-overlap.png"}

// move says which files take their places and which go. It fails where a file stands
// that no build has made.
func (w *writer) move(p *Package) (*move, error) {
	m := new(move)
	err := filepath.WalkDir(w.stage, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			var name string
			name, err = filepath.Rel(w.stage, path)
			m.Files = append(m.Files, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("datapackage: %w", err)
	}
	own := make(map[string]bool)
	if w.old != nil {
		for _, name := range append(slices.Clone(madeBefore), w.old.Made...) {
			own[name] = true
		}
		for _, r := range w.old.Resources {
			own[r.Path] = own[r.Path] || !r.Stored
		}
	}
	for _, name := range m.Files {
		if _, err := os.Lstat(w.final(name)); err == nil && !own[name] {
			return nil, fmt.Errorf("datapackage: %s: another file stands where the build has one of its own: "+
				"build into another folder", w.final(name))
		}
	}
	stays := make(map[string]bool)
	for _, r := range p.Resources {
		stays[r.Path] = true
	}
	for name := range own {
		if w.readHere && strings.HasPrefix(name, textFolder+"/") {
			continue // it may be somebody's article and no copy of one
		}
		if own[name] && !stays[name] && !slices.Contains(m.Files, name) && filepath.IsLocal(filepath.FromSlash(name)) {
			m.Remove = append(m.Remove, name)
		}
	}
	slices.Sort(m.Remove)
	return m, nil
}

// settle moves the build to its place.
func (w *writer) settle(m *move) error {
	if empty(w.dir) {
		os.Remove(w.dir) // an empty folder is none
		if err := os.Rename(w.stage, w.dir); err != nil {
			return fmt.Errorf("datapackage: %w", err)
		}
		return syncDir(filepath.Dir(w.dir))
	}
	content, err := json.Marshal(m)
	if err != nil {
		return fmt.Errorf("datapackage: %w", err)
	}
	if err := syncDir(w.stage); err != nil {
		return err
	}
	if err := frame.WriteFile(w.dir+journal,
		func(to io.Writer) error { _, err := to.Write(content); return err }); err != nil {
		return fmt.Errorf("datapackage: %w", err)
	}
	if err := syncDir(filepath.Dir(w.dir)); err != nil {
		return err
	}
	return m.carryOut(w.dir)
}

// cut is called before each step of a move, by tests.
var cut = func(step string) {}

// carryOut does what is left of the move. Each step can be done again.
func (m *move) carryOut(dir string) error {
	for _, name := range m.Files {
		from, to := filepath.Join(dir+partial, filepath.FromSlash(name)), filepath.Join(dir, filepath.FromSlash(name))
		cut("move " + name)
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return fmt.Errorf("datapackage: %w", err)
		}
		if err := os.Rename(from, to); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("datapackage: %w", err)
		}
	}
	for _, name := range m.Remove {
		cut("remove " + name)
		if err := os.Remove(filepath.Join(dir, filepath.FromSlash(name))); err != nil &&
			!errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("datapackage: %w", err)
		}
	}
	if err := syncDir(dir); err != nil {
		return err
	}
	cut("take away the partial folder")
	if err := os.RemoveAll(dir + partial); err != nil {
		return fmt.Errorf("datapackage: %w", err)
	}
	cut("take away the journal")
	if err := os.Remove(dir + journal); err != nil {
		return fmt.Errorf("datapackage: %w", err)
	}
	return syncDir(filepath.Dir(dir))
}

// Recover ends the move of a build into the folder, where one was cut. Where none was,
// it does nothing; a partial folder without a journal is left.
func Recover(dir string) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return fmt.Errorf("datapackage: %w", err)
	}
	content, err := os.ReadFile(dir + journal)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("datapackage: %w", err)
	}
	m := new(move)
	if err := json.Unmarshal(content, m); err != nil {
		return fmt.Errorf("datapackage: %s: not a journal of a build: %w; remove it", dir+journal, err)
	}
	for _, name := range slices.Concat(m.Files, m.Remove) {
		if !filepath.IsLocal(filepath.FromSlash(name)) {
			return fmt.Errorf("datapackage: %s: the path %q leads out of the folder; remove the journal", dir+journal,
				name)
		}
	}
	return m.carryOut(dir)
}

// empty reports whether there is no folder, or nothing in it.
func empty(dir string) bool {
	entries, err := os.ReadDir(dir)
	return errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0
}

// syncDir brings a folder's entries to the disk, where the system can.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("datapackage: %w", err)
	}
	defer d.Close()
	d.Sync() // some systems cannot sync a folder, and lose nothing by it
	return nil
}
