package packages

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"

	"golang.org/x/mod/module"

	"onrecord/kernel/internal/godoc"
	"onrecord/kernel/packages/tables"
)

var documentation struct {
	sync.Mutex
	byPath map[string]map[string]string
}

// Doc is the documentation of a linked package's name, as its source has it: of the
// package itself for "", of a method or field for "Type.Name". Predeclared names are
// those of package builtin. It is read from the index in the user's data folder; on
// first use from GOROOT or the module cache, and the index is written. It is empty
// where neither is there.
func Doc(path, name string) string {
	documentation.Lock()
	defer documentation.Unlock()
	path = Canonical(path)
	docs, ok := documentation.byPath[path]
	if !ok {
		docs = documented(path)
		if documentation.byPath == nil {
			documentation.byPath = make(map[string]map[string]string)
		}
		documentation.byPath[path] = docs
	}
	return docs[name]
}

// IndexDocs writes the index of all linked packages' documentation. found is how many
// packages' sources are installed here, folder where the index is.
func IndexDocs() (found int, folder string, err error) {
	if folder, err = indexFolder(); err != nil {
		return 0, "", err
	}
	for _, path := range append(Paths(), "builtin") {
		docs, from, ok := readSource(path)
		if !ok {
			continue
		}
		found++
		if err := writeIndex(from, path, docs); err != nil {
			return found, folder, err
		}
	}
	return found, folder, nil
}

func documented(path string) map[string]string {
	if first, _, _ := strings.Cut(path, "/"); first == "onrecord" {
		return ownComments(path)
	}
	if name, err := indexFile(origin(path), path); err == nil {
		var docs map[string]string
		if b, err := os.ReadFile(name); err == nil && json.Unmarshal(b, &docs) == nil {
			return docs
		}
	}
	docs, from, ok := readSource(path)
	if ok {
		writeIndex(from, path, docs) // without it, the source is read again next time
	}
	return docs
}

// origin is where a package comes from, with its version: the release of Go, or a
// module; "" when that is not known.
func origin(path string) string {
	first, _, _ := strings.Cut(path, "/")
	if !strings.Contains(first, ".") {
		return tables.Go
	}
	if mod := moduleOf(path); mod.Path != "" {
		if escaped, err := module.EscapePath(mod.Path); err == nil {
			return escaped + "@" + mod.Version
		}
	}
	return ""
}

var dependencies = sync.OnceValue(func() []*debug.Module {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return nil
	}
	return info.Deps
})

// moduleOf is the module, as this program was built with it, that has the package.
func moduleOf(path string) (found debug.Module) {
	for _, m := range dependencies() {
		if (path == m.Path || strings.HasPrefix(path, m.Path+"/")) && len(m.Path) > len(found.Path) {
			found = *m
		}
	}
	return found
}

// readSource collects a package's comments from its source. The vendor folders of the
// standard library are not looked into: nothing there can be imported.
func readSource(path string) (docs map[string]string, from string, ok bool) {
	dir := ""
	if from = origin(path); from == tables.Go {
		if root := goroot(); root != "" {
			dir = filepath.Join(root, "src", filepath.FromSlash(path))
		}
	} else if from != "" {
		mod := moduleOf(path)
		sub := filepath.FromSlash(strings.TrimPrefix(path[len(mod.Path):], "/"))
		if mod.Replace != nil && mod.Replace.Version == "" {
			dir = filepath.Join(mod.Replace.Path, sub)
		} else if cache := moduleCache(); cache != "" {
			dir = filepath.Join(cache, filepath.FromSlash(from), sub)
		}
	}
	if dir == "" {
		return nil, from, false
	}
	context := build.Default
	context.CgoEnabled = false
	pkg, err := context.ImportDir(dir, 0)
	if err != nil && path != "builtin" {
		return nil, from, false
	}
	var files []*ast.File
	for _, name := range pkg.GoFiles {
		mode := parser.ParseComments | parser.SkipObjectResolution
		f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, name), nil, mode)
		if err != nil {
			return nil, from, false
		}
		files = append(files, f)
	}
	docs = godoc.Comments(files)
	for name := range docs {
		if path != "builtin" && hidden(name) {
			delete(docs, name)
		}
	}
	return docs, from, true
}

// hidden tells whether no user can write the name.
func hidden(name string) bool {
	_, member, isMember := strings.Cut(name, ".")
	if isMember {
		return !ast.IsExported(member) // the type may be embedded in an exported one
	}
	return name != "" && !ast.IsExported(name)
}

// goroot is the folder of a Go installation, "" when there is none.
var goroot = sync.OnceValue(func() string {
	for _, find := range []func() string{
		func() string { return os.Getenv("GOROOT") },
		func() string { return build.Default.GOROOT },
		func() string {
			out, err := exec.Command("go", "env", "GOROOT").Output()
			if err != nil {
				return ""
			}
			return strings.TrimSpace(string(out))
		},
		func() string { return "/usr/local/go" },
		func() string { return "/usr/lib/go" },
	} {
		if root := find(); root != "" {
			if _, err := os.Stat(filepath.Join(root, "src", "builtin", "builtin.go")); err == nil {
				return root
			}
		}
	}
	return ""
})

// moduleCache is the folder of downloaded modules.
func moduleCache() string {
	if dir := os.Getenv("GOMODCACHE"); dir != "" {
		return dir
	}
	path := os.Getenv("GOPATH")
	if list := filepath.SplitList(path); len(list) > 0 {
		return filepath.Join(list[0], "pkg", "mod")
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return filepath.Join(home, "go", "pkg", "mod")
}

// DataFolder is where this program keeps data of the user: ONRECORD_DATA, or a folder
// in the system's place for such data.
func DataFolder() (string, error) {
	if dir := os.Getenv("ONRECORD_DATA"); dir != "" {
		return filepath.Abs(dir)
	}
	if runtime.GOOS == "windows" {
		if dir := os.Getenv("LOCALAPPDATA"); dir != "" {
			return filepath.Join(dir, "onrecord"), nil
		}
	}
	if dir := os.Getenv("XDG_DATA_HOME"); dir != "" && runtime.GOOS != "darwin" {
		return filepath.Join(dir, "onrecord"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("packages: %w", err)
	}
	if runtime.GOOS == "darwin" {
		return filepath.Join(home, "Library", "Application Support", "onrecord"), nil
	}
	return filepath.Join(home, ".local", "share", "onrecord"), nil
}

func indexFolder() (string, error) {
	dir, err := DataFolder()
	return filepath.Join(dir, "doc"), err
}

func indexFile(from, path string) (string, error) {
	dir, err := indexFolder()
	if err != nil {
		return "", err
	}
	if from == "" {
		return "", errors.New("packages: " + path + " is of no known module")
	}
	return filepath.Join(dir, filepath.FromSlash(from), filepath.FromSlash(path)+".json"), nil
}

// writeIndex writes one package's part of the index; a file is there whole or not.
func writeIndex(from, path string, docs map[string]string) error {
	name, err := indexFile(from, path)
	if err != nil {
		return err
	}
	b, err := json.Marshal(docs) // sorts the keys
	if err != nil {
		return fmt.Errorf("packages: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return fmt.Errorf("packages: %w", err)
	}
	f, err := os.CreateTemp(filepath.Dir(name), "*.tmp")
	if err != nil {
		return fmt.Errorf("packages: %w", err)
	}
	_, err = f.Write(b)
	err = errors.Join(err, f.Close())
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
		return fmt.Errorf("packages: %w", err)
	}
	return nil
}
