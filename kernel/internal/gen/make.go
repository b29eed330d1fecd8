package gen

import (
	"fmt"
	"go/types"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"
)

// Options say what is made.
type Options struct {
	Dir       string     // of the module in which the go command runs
	Platforms []Platform // for which platforms
	Linked    []string   // the packages' paths
	Skip      []string   // of Linked, those that need no table and no signatures
	Package   string     // the name of the tables' package; empty: this module's own
}

// Made is the text of all files.
type Made struct {
	Tables     map[string]string // by file name
	Signatures map[string]string // by path, such as all/net/http.txt or linux/os.txt
}

// Make makes the files. A package that does not compile is an error: to leave it out
// would make tables that are wrong tomorrow.
func Make(opt Options) (*Made, error) {
	paths := make(map[string]bool) // of all files' packages
	var tables, texts []map[string]string
	file := tableFile{pkg: "tables"}
	if opt.Package != "" {
		file = tableFile{pkg: opt.Package, add: "tables."}
	}
	skip := make(map[string]bool)
	for _, p := range opt.Skip {
		skip[p] = true
	}
	for _, p := range opt.Platforms {
		prog, err := load(opt.Dir, p, opt.Linked)
		if err != nil {
			return nil, err
		}
		t, s, err := prog.make(opt.Linked, skip, file)
		if err != nil {
			return nil, err
		}
		tables, texts = append(tables, t), append(texts, s)
		for path := range s {
			paths[path] = true
		}
	}
	made := &Made{make(map[string]string), make(map[string]string)}
	for _, p := range sortedKeys(paths) {
		for _, v := range variants(opt.Platforms, column(tables, p)) {
			if v.text == "" {
				continue // signatures only
			}
			text := Header
			if v.platforms != "" {
				text += "//go:build " + constraint(v.platforms) + "\n\n"
			}
			made.Tables[fileName(p, v.platforms)] = text + v.text
		}
		for _, v := range variants(opt.Platforms, column(texts, p)) {
			dir := v.platforms
			if dir == "" {
				dir = "all"
			}
			made.Signatures[path.Join(dir, p+".txt")] = v.text
		}
	}
	return made, nil
}

func column(ms []map[string]string, key string) []string {
	var texts []string
	for _, m := range ms {
		texts = append(texts, m[key])
	}
	return texts
}

// make makes one platform's tables and signatures, by package path.
func (prog *program) make(linked []string, skip map[string]bool, file tableFile) (tables, texts map[string]string, err error) {
	tables, texts = make(map[string]string), make(map[string]string)
	isLinked := make(map[string]bool)
	var pkgs []*types.Package
	for _, path := range linked {
		if src := prog.sources[path]; src != nil && path != "unsafe" {
			isLinked[path] = true
			pkgs = append(pkgs, src.types)
		}
	}
	n := need(pkgs)
	wanted := make(map[string]bool)
	for path := range isLinked {
		wanted[path] = true
	}
	for obj := range n {
		wanted[obj.Pkg().Path()] = true
	}
	for path := range wanted {
		src := prog.sources[path]
		if skip[path] {
			continue
		}
		if src == nil {
			return nil, nil, fmt.Errorf("gen: %s was not read", path)
		}
		if texts[path], err = signatureFile(src, n, isLinked[path]); err != nil {
			return nil, nil, err
		}
		if isLinked[path] {
			if tables[path], err = table(src, file); err != nil {
				return nil, nil, err
			}
		}
	}
	return tables, texts, nil
}

// fileName is the table's file of a package; it never ends in _test or in the name of
// an operating system, which the go command would take for a condition.
func fileName(path, platforms string) string {
	if platforms != "" {
		path += "_" + platforms
	}
	return "p_" + strings.NewReplacer("/", "_", ".", "_", "-", "_").Replace(path) + "_table.go"
}

// Write writes the files into two folders, and removes files that an earlier run has
// left there. Files that stay the same are not touched.
func (m *Made) Write(tables, signatures string) error {
	for _, dir := range []string{tables, signatures} {
		if err := os.MkdirAll(dir, 0o777); err != nil {
			return fmt.Errorf("gen: %w", err)
		}
	}
	for name, text := range m.Tables {
		if err := writeIfChanged(filepath.Join(tables, name), text); err != nil {
			return err
		}
	}
	old, err := filepath.Glob(filepath.Join(tables, "p_*_table.go"))
	if err != nil {
		return err
	}
	for _, name := range old {
		if _, ok := m.Tables[filepath.Base(name)]; !ok {
			if err := os.Remove(name); err != nil {
				return err
			}
		}
	}
	for name, text := range m.Signatures {
		if err := writeIfChanged(filepath.Join(signatures, filepath.FromSlash(name)), text); err != nil {
			return err
		}
	}
	return filepath.WalkDir(signatures, func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".txt") {
			return err
		}
		rel, err := filepath.Rel(signatures, name)
		if err != nil {
			return err
		}
		if _, ok := m.Signatures[filepath.ToSlash(rel)]; !ok {
			return os.Remove(name)
		}
		return nil
	})
}

func writeIfChanged(name, text string) error {
	if old, err := os.ReadFile(name); err == nil && string(old) == text {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return fmt.Errorf("gen: %w", err)
	}
	return os.WriteFile(name, []byte(text), 0o666)
}

// Release is the release of Go without the number of the patch, which changes no API.
func Release() string {
	parts := strings.SplitN(runtime.Version(), ".", 3)
	return strings.Join(parts[:min(2, len(parts))], ".")
}

// ReadList returns the lines of a list of packages that are neither empty nor comments.
func ReadList(name string) ([]string, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("gen: %w", err)
	}
	return ParseList(string(text)), nil
}

// ParseList is ReadList of a text.
func ParseList(text string) []string {
	var paths []string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "#") {
			paths = append(paths, line)
		}
	}
	return paths
}
