package rebuild

import (
	"fmt"
	"go/scanner"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
)

// A Module is one that is asked for. Exactly one of Version and Folder is set.
type Module struct {
	Path, Version string
	Folder        string // of its source; absolute
}

func (m Module) String() string {
	if m.Folder != "" {
		return m.Path + " => " + m.Folder
	}
	return m.Path + "@" + m.Version
}

// A Request says what the program is to have besides what is linked.
type Request struct {
	// Modules whose packages are all linked.
	Modules []Module
	// Imports are further packages, which GoMod finds.
	Imports []string
	// GoMod is a go.mod file whose requirements and replacements count; empty: none.
	GoMod string
}

// Empty tells whether nothing is asked for.
func (r Request) Empty() bool { return len(r.Modules) == 0 && len(r.Imports) == 0 }

// Clone is a copy.
func (r Request) Clone() Request {
	r.Modules, r.Imports = slices.Clone(r.Modules), slices.Clone(r.Imports)
	return r
}

// Require adds a module, in the place of one of the same path.
func (r *Request) Require(m Module) {
	r.Modules = slices.DeleteFunc(r.Modules, func(old Module) bool { return old.Path == m.Path })
	r.Modules = append(r.Modules, m)
}

// ParseRequire reads the arguments of %require: module@version, several of them, or
// module => folder.
func ParseRequire(args, dir string) ([]Module, error) {
	if path, folder, ok := strings.Cut(args, "=>"); ok {
		folder = strings.TrimSpace(folder)
		if !filepath.IsAbs(folder) {
			folder = filepath.Join(dir, folder)
		}
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err != nil {
			return nil, fmt.Errorf("%%require: there is no module in %s: %w", folder, err)
		}
		m := Module{Path: strings.TrimSpace(path), Folder: folder}
		return []Module{m}, module.CheckImportPath(m.Path)
	}
	var ms []Module
	for _, word := range strings.Fields(args) {
		path, version, ok := strings.Cut(word, "@")
		if !ok {
			version = "latest"
		}
		if err := module.CheckPath(path); err != nil {
			return nil, fmt.Errorf("%%require: %w", err)
		}
		if version == "" || strings.ContainsAny(version, " \t=\"'`") || version[0] == '-' {
			return nil, fmt.Errorf("%%require: %q is no version", version)
		}
		ms = append(ms, Module{Path: path, Version: version})
	}
	if len(ms) == 0 {
		return nil, fmt.Errorf("%%require: which module? %%require module@version, or %%require module => folder")
	}
	return ms, nil
}

// Imports lists the paths that the import declarations of a cell name.
func Imports(cell string) (paths []string) {
	var s scanner.Scanner
	s.Init(token.NewFileSet().AddFile("", -1, len(cell)), []byte(cell), func(token.Position, string) {}, 0)
	declaration, brackets := false, false
	for {
		_, tok, lit := s.Scan()
		switch tok {
		case token.EOF:
			return paths
		case token.IMPORT:
			declaration, brackets = true, false
		case token.LPAREN:
			brackets = true
		case token.RPAREN:
			declaration = false
		case token.SEMICOLON:
			declaration = declaration && brackets
		case token.STRING:
			if path, err := strconv.Unquote(lit); err == nil && declaration {
				paths = append(paths, path)
			}
		case token.IDENT, token.PERIOD:
		default:
			declaration = false
		}
	}
}

// FindGoMod finds the go.mod of a folder, as the go command does; "" when there is none.
func FindGoMod(dir string) string {
	for {
		name := filepath.Join(dir, "go.mod")
		if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
			return name
		}
		up := filepath.Dir(dir)
		if up == dir {
			return ""
		}
		dir = up
	}
}

// Provides tells whether a go.mod may have the package: its own module, or one that it
// requires.
func Provides(goMod, importPath string) bool {
	f, err := readGoMod(goMod)
	if err != nil {
		return false
	}
	under := func(path string) bool { return importPath == path || strings.HasPrefix(importPath, path+"/") }
	if f.Module != nil && under(f.Module.Mod.Path) {
		return f.Module.Mod.Path != own
	}
	return slices.ContainsFunc(f.Require, func(r *modfile.Require) bool { return under(r.Mod.Path) })
}

func readGoMod(name string) (*modfile.File, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return modfile.Parse(name, b, nil)
}

// own is the path of this module.
const own = "onrecord"
