// Package packages links compiled packages into the interpreter: what a notebook
// can import is decided here, when the program is built.
//
// Typical use:
//
//	packages.Link()                 // once, before an interpreter starts
//	path, ok := packages.ByName("json") // "encoding/json": for automatic imports
//	text := packages.Doc("strings", "Builder.Len")
//
// list.txt names the packages. The generator (go generate ./kernel/packages) writes for
// each a table of names to values (tables) and its signatures (signatures, one Go file
// without bodies per package), from which go/types knows it: generic functions and types
// too, which have no value that could stand in a table. Both are read when a notebook
// imports the package.
//
// The tables go where gophernotes keeps its own (github.com/gopherdata/gophernotes/imports);
// what a program puts there itself can be imported too.
//
// Documentation is not shipped, but for this module's own packages: it is read where Go
// and the modules are installed, and kept as an index; see Doc.
package packages

import (
	"sort"
	"strings"
	"sync"

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
	paths  []string            // sorted
	byName map[string][]string // package name → paths, the best first
	tables map[string]tables.Table

	mu    sync.Mutex
	ready map[string]bool // whose table is made
}

// Link makes the linked packages known to every interpreter that starts afterwards.
// Only the first call does something.
func Link() {
	linked.once.Do(func() {
		linked.byName = map[string][]string{"unsafe": {"unsafe"}}
		linked.tables = map[string]tables.Table{"unsafe": {Path: "unsafe", Name: "unsafe"}}
		linked.ready = make(map[string]bool)
		linked.paths = []string{"unsafe"}
		for _, t := range tables.All {
			if _, twice := linked.tables[t.Path]; !twice {
				linked.paths = append(linked.paths, t.Path)
				linked.byName[t.Name] = append(linked.byName[t.Name], t.Path)
			}
			linked.tables[t.Path] = t
		}
		sort.Strings(linked.paths)
		for _, paths := range linked.byName {
			sort.Slice(paths, func(i, j int) bool { return better(paths[i], paths[j]) })
		}
		quietServeMux()
	})
}

// Load makes a linked package's table, once, and puts it into gophernotes' registry
// under all its paths.
func Load(path string) {
	Link()
	path = Canonical(path)
	linked.mu.Lock()
	defer linked.mu.Unlock()
	t, ok := linked.tables[path]
	if !ok || t.Make == nil || linked.ready[path] {
		return
	}
	linked.ready[path] = true
	p := t.Make()
	tables.Fill(path, &p)
	tables.Registry[path] = p
	for other, own := range otherPaths {
		if own == path {
			tables.Registry[other] = p
		}
	}
	serveOnImport(path)
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
	path = Canonical(path)
	if _, ok := linked.tables[path]; ok {
		return true
	}
	_, ok := registered(path)
	return ok
}

// Name is the name that an import of a linked package declares, or "".
func Name(path string) string {
	Link()
	if path == "github.com/gopherdata/gophernotes" {
		return "gophernotes" // the table had no name of its own there
	}
	if t, ok := linked.tables[Canonical(path)]; ok {
		return t.Name
	}
	if p, ok := registered(path); ok {
		if p.Name != "" {
			return p.Name
		}
		return lastName(path)
	}
	return ""
}

// Canonical is the path under which an import's package is linked: see
// otherPaths.
func Canonical(path string) string {
	if own, ok := otherPaths[path]; ok {
		return own
	}
	return path
}

// ByName finds the linked package that a name means when no import declares it: of
// several the one that has the most of the members that are used, and then the usual.
func ByName(name string, members ...string) (path string, ok bool) {
	Link()
	most := -1
	for _, p := range linked.byName[name] {
		n := 0
		if len(linked.byName[name]) > 1 && len(members) > 0 {
			n = count(p, members)
		}
		if n > most {
			path, most = p, n
		}
	}
	return path, most >= 0
}

// count is how many of the names a package declares.
func count(path string, names []string) (n int) {
	text, _ := Signature(path)
	for _, name := range names {
		for _, word := range []string{"func", "const", "var", "type"} {
			rest, found := text, false
			for !found {
				_, after, ok := strings.Cut(rest, "\n"+word+" "+name)
				if !ok {
					break
				}
				found = after != "" && strings.ContainsRune(" ([", rune(after[0]))
				rest = after
			}
			if found {
				n++
				break
			}
		}
	}
	return n
}
