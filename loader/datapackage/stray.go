package datapackage

import (
	"io/fs"
	"path"
	"slices"
	"strings"
)

// strays finds files that the descriptor does not tell of: left by an earlier build, or
// put there by somebody. Names that begin with a dot are passed over.
func (c *checker) strays() error {
	known := map[string]bool{File: true}
	for _, r := range c.pkg.Resources {
		known[r.Path] = true
	}
	for _, name := range c.pkg.Made {
		known[name] = true
	}
	return fs.WalkDir(c.fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name != "." && strings.HasPrefix(d.Name(), ".") {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if d.IsDir() || known[name] || slices.ContainsFunc(c.pkg.Keep,
			func(pattern string) bool { ok, _ := path.Match(pattern, name); return ok }) {
			return nil
		}
		c.find(name, 0, "no part of the package: remove it, or name it under \"keep\" in %s", File)
		return nil
	})
}
