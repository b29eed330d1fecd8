package source

import (
	"bufio"
	"bytes"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// walk reads a folder of the machine and those below it, in the order of their names.
// Symbolic links are followed; one that leads into a folder that is being read is a
// problem.
func (s *session) walk(dir, key string) error {
	e := entry{file: dir, key: key, name: filepath.Base(dir)}
	real, err := filepath.EvalSymlinks(dir)
	if err == nil {
		real, err = filepath.Abs(real)
	}
	if err != nil {
		return s.failed(e, err)
	}
	if slices.Contains(s.open, real) {
		return s.problem(e, 0, "loop", "loop of links",
			"this link leads back into %s, a folder around it: remove the link", real)
	}
	if slices.Contains(s.Skip, real) {
		return nil
	}
	if builtByUs(dir) {
		return s.problem(e, 0, "earlier-build", "",
			"the folder holds tables and texts of an earlier build and is passed over: name its articles folder "+
				"to read those")
	}
	s.open = append(s.open, real)
	defer func() { s.open = s.open[:len(s.open)-1] }()
	entries, err := os.ReadDir(dir)
	if err != nil {
		return s.failed(e, err)
	}
	if len(s.open) == 1 {
		if err := s.manifest(os.DirFS(dir), dir); err != nil {
			return err
		}
	}
	for _, d := range entries {
		if hidden(d.Name()) {
			continue
		}
		name, below := filepath.Join(dir, d.Name()), path.Join(key, d.Name())
		if d.Type()&fs.ModeSymlink != 0 {
			if to, inside := s.leadsInside(name); inside {
				err := s.problem(entry{file: name, key: below, name: d.Name()}, 0, "link", "",
					"this link leads to the folder %s, which is read where it stands", to)
				if err != nil {
					return err
				}
				continue
			}
		}
		info, err := os.Stat(name) // follows links
		if err != nil {
			if err := s.failed(entry{file: name, key: below, name: d.Name()}, err); err != nil {
				return err
			}
			continue
		}
		if err := s.path(name, below, info, false); err != nil {
			return err
		}
	}
	return nil
}

// walkFS reads a file system in the order of its paths.
func (s *session) walkFS(fsys fs.FS, root string, depth int) error {
	if err := s.manifest(fsys, root); err != nil {
		return err
	}
	return fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		e := entry{file: filepath.Join(root, filepath.FromSlash(name)), key: name, name: path.Base(name), depth: depth}
		if err != nil {
			if name == "." {
				return err
			}
			return s.failed(e, err)
		}
		if name != "." && hidden(d.Name()) {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if d.IsDir() {
			return nil
		}
		info, err := fs.Stat(fsys, name)
		if err != nil {
			return s.failed(e, err)
		}
		if !info.Mode().IsRegular() {
			return s.problem(e, 0, "special", "special file", "this is %s, not a file: leave it out",
				describe(info.Mode()))
		}
		f, err := fsys.Open(name)
		if err != nil {
			return s.failed(e, err)
		}
		defer f.Close()
		e.size = info.Size()
		at, _ := f.(io.ReaderAt)
		return s.read(e, bufio.NewReaderSize(f, 1<<16), at)
	})
}

// manifest passes on the manifest of a folder or an archive, where it has one.
func (s *session) manifest(fsys fs.FS, root string) error {
	f, err := fsys.Open(ManifestFile)
	if err != nil {
		return nil
	}
	defer f.Close()
	m := &Manifest{File: filepath.Join(root, ManifestFile)}
	if m.Raw, err = s.all(entry{}, f); err != nil {
		return s.failed(entry{file: m.File}, err)
	}
	return s.yield(Item{Manifest: m})
}

// leadsInside reports whether a link leads to a folder inside the outermost one that is
// being read, but not around the link itself, which is a loop.
func (s *session) leadsInside(link string) (string, bool) {
	to, err := filepath.EvalSymlinks(link)
	if err == nil {
		to, err = filepath.Abs(to)
	}
	if err != nil || slices.Contains(s.open, to) {
		return "", false
	}
	if info, err := os.Stat(to); err != nil || !info.IsDir() {
		return "", false
	}
	rel, err := filepath.Rel(s.open[0], to)
	return to, err == nil && filepath.IsLocal(rel)
}

// builtByUs reports whether a folder holds what a build of this module has made.
func builtByUs(dir string) bool {
	f, err := os.Open(filepath.Join(dir, "datapackage.json"))
	if err != nil {
		return false
	}
	defer f.Close()
	raw, _ := io.ReadAll(io.LimitReader(f, 16<<20))
	return bytes.Contains(raw, []byte(`"articleId"`)) && bytes.Contains(raw, []byte(`"rowCount"`))
}
