package gen

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A listed package, as go list describes it.
type listed struct {
	ImportPath string
	Name       string
	Dir        string
	GoFiles    []string
	ImportMap  map[string]string
	Standard   bool
	Module     *struct{ Path string }
	Error      *struct{ Err string }
}

// A source is a package read from its source.
type source struct {
	listed
	types *types.Package
	files []*ast.File
}

// A program is what the go command finds for one platform.
type program struct {
	platform Platform
	fset     *token.FileSet
	sources  map[string]*source
}

// load reads the packages and all that they import. Function bodies are not checked.
func load(dir string, p Platform, paths []string) (*program, error) {
	args := []string{"list", "-e", "-deps", "-json=ImportPath,Name,Dir,GoFiles,ImportMap,Standard,Module,Error", "--"}
	cmd := exec.Command("go", append(args, paths...)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOOS="+p.OS, "GOARCH="+p.Arch, "CGO_ENABLED=0")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("gen: go list: %w: %s", err, strings.TrimSpace(stderr.String()))
	}
	prog := &program{p, token.NewFileSet(), make(map[string]*source)}
	var broken error
	for dec := json.NewDecoder(bytes.NewReader(out)); ; { // what a package imports comes before it
		var l listed
		if err := dec.Decode(&l); err == io.EOF {
			break
		} else if err != nil {
			return nil, fmt.Errorf("gen: go list: %w", err)
		}
		if l.ImportPath == "unsafe" {
			prog.sources["unsafe"] = &source{listed: l, types: types.Unsafe}
			continue
		}
		if l.Error != nil || len(l.GoFiles) == 0 {
			if l.Error != nil && !strings.Contains(l.Error.Err, "build constraints exclude") {
				broken = errors.Join(broken, fmt.Errorf("gen: %s: %s", l.ImportPath, l.Error.Err))
			}
			continue // it is not there on this platform
		}
		if err := prog.check(l); err != nil {
			broken = errors.Join(broken, err)
		}
	}
	return prog, broken
}

// check reads one package, whose imports have been read.
func (prog *program) check(l listed) error {
	src := &source{listed: l}
	mode := parser.SkipObjectResolution
	if src.own() {
		mode |= parser.ParseComments
	}
	for _, name := range l.GoFiles {
		f, err := parser.ParseFile(prog.fset, filepath.Join(l.Dir, name), nil, mode)
		if err != nil {
			return fmt.Errorf("gen: %w", err)
		}
		src.files = append(src.files, f)
	}
	var first error
	conf := types.Config{
		IgnoreFuncBodies: true,
		Sizes:            types.SizesFor("gc", prog.platform.Arch),
		Importer: importerFunc(func(path string) (*types.Package, error) {
			if mapped, ok := l.ImportMap[path]; ok {
				path = mapped
			}
			if s := prog.sources[path]; s != nil {
				return s.types, nil
			}
			return nil, fmt.Errorf("%s was not read", path)
		}),
		Error: func(err error) {
			if e, ok := err.(types.Error); first == nil && !(ok && e.Soft) {
				first = err
			}
		},
	}
	src.types, _ = conf.Check(l.ImportPath, prog.fset, src.files, nil)
	if first != nil {
		return fmt.Errorf("gen: %s does not compile: %w", l.ImportPath, first)
	}
	prog.sources[l.ImportPath] = src
	return nil
}

// own tells whether the package is of this module, whose comments are ours to ship.
func (s *source) own() bool { return s.Module != nil && s.Module.Path == module }

// module is the path of this module.
const module = "onrecord"

type importerFunc func(string) (*types.Package, error)

func (f importerFunc) Import(path string) (*types.Package, error) { return f(path) }
