// Package packages links compiled packages into the interpreter: what a notebook
// can import is decided here, when the program is built.
//
// Typical use:
//
//	packages.Link()                 // once, before an interpreter starts
//	path, ok := packages.ByName("json") // "encoding/json": for automatic imports
//	text := packages.Doc("strings", "Builder.Len")
//
// list.txt names the packages. The generator (go generate ./kernel/packages) writes
// a table of names to values for each, in tables, and one archive, linked.zip, with
// their types as the compiler exports them and their documentation. The tables go
// where gophernotes and gomacro keep theirs, and replace gomacro's own, which are of
// Go 1.18.
//
// Generic functions and types have no value that could stand in a table; the
// interpreter instantiates those it knows from their types.
package packages

import (
	"sort"
	"strings"
	"sync"

	"github.com/gopherdata/gophernotes/imports"

	"onrecord/kernel/packages/tables"
)

//go:generate go run ./internal/gen

// otherPaths are the paths by which notebooks of other Go kernels import what is linked
// here under a path of this module. gophernotes' import display under gophernotes' own
// path, or as plain "display".
var otherPaths = map[string]string{
	"display":                           "onrecord/kernel/display",
	"github.com/gopherdata/gophernotes": "onrecord/kernel/display",
	"github.com/janpfeifer/gonb/gonbui": "onrecord/kernel/packages/gonbui",
}

var linked struct {
	once   sync.Once
	paths  []string          // sorted
	byName map[string]string // package name → path
	names  map[string]string // path → package name
}

// Link makes the tables known to every interpreter that starts afterwards.
// Only the first call does something.
func Link() {
	linked.once.Do(func() {
		linked.byName = make(map[string]string)
		linked.names = make(map[string]string)
		for _, t := range tables.All {
			p := t.Make()
			p.LazyInit(t.Path)
			imports.Packages[t.Path] = p
			for other, path := range otherPaths {
				if path == t.Path {
					imports.Packages[other] = p
				}
			}
			linked.paths = append(linked.paths, t.Path)
			linked.names[t.Path] = p.Name
			if old, ok := linked.byName[p.Name]; !ok || better(t.Path, old) {
				linked.byName[p.Name] = t.Path
			}
		}
		sort.Strings(linked.paths)
	})
}

// preferred settles the names that several packages of the standard library share.
var preferred = map[string]bool{
	"math/rand": true, "text/template": true, "text/scanner": true,
	"go/parser": true, "image/draw": true,
}

// better tells whether path is a better answer than old to the package name that
// they share: the preferred one, or else the shorter path.
func better(path, old string) bool {
	if preferred[path] != preferred[old] {
		return preferred[path]
	}
	if len(path) != len(old) {
		return len(path) < len(old)
	}
	return path < old
}

// Paths lists the linked packages, sorted.
func Paths() []string {
	Link()
	return append([]string(nil), linked.paths...)
}

// Linked tells whether a notebook can import the path.
func Linked(path string) bool {
	Link()
	_, ok := linked.names[Canonical(path)]
	return ok
}

// Name is the name that an import of a linked package declares, or "".
func Name(path string) string {
	Link()
	if path == "github.com/gopherdata/gophernotes" {
		return "gophernotes" // the table had no name of its own there
	}
	return linked.names[Canonical(path)]
}

// Canonical is the path under which an import's package is linked: see
// otherPaths.
func Canonical(path string) string {
	if own, ok := otherPaths[path]; ok {
		return own
	}
	return path
}

// ByName finds the linked package that a name means when no import declares it.
func ByName(name string) (path string, ok bool) {
	Link()
	path, ok = linked.byName[name]
	return path, ok
}

// Summary names what is linked in a line or two, for error messages.
func Summary() string {
	var others []string
	for _, path := range Paths() {
		if first, _, _ := strings.Cut(path, "/"); strings.Contains(first, ".") || first == "onrecord" {
			others = append(others, path)
		}
	}
	return "the standard library and " + strings.Join(others, ", ")
}
