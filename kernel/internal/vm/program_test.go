package vm

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"os/exec"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"onrecord/kernel/packages"
)

// runVariable names a file that the test binary runs as a program, in a process of its
// own, instead of testing.
const runVariable = "ONRECORD_VM_RUN"

func TestMain(m *testing.M) {
	if path := os.Getenv(runVariable); path != "" {
		os.Unsetenv(runVariable)
		os.Exit(runFile(path))
	}
	os.Exit(m.Run())
}

// runFile runs a Go file of package main and returns the exit status that the compiled
// program would have.
func runFile(path string) int {
	src, err := os.ReadFile(path)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 3
	}
	return runSource(path, string(src))
}

func checked(fset *token.FileSet, imp types.Importer, path, src string) (Unit, error) {
	file, err := parser.ParseFile(fset, path, src, parser.SkipObjectResolution)
	if err != nil {
		return Unit{}, err
	}
	info := newInfo()
	conf := types.Config{Importer: imp, Sizes: types.SizesFor("gc", runtime.GOARCH), GoVersion: "go1.26"}
	pkg, err := conf.Check("main", fset, []*ast.File{file}, info)
	if err != nil {
		return Unit{}, err
	}
	return Unit{Pkg: pkg, File: file, Info: info, Imports: pkg.Imports()}, nil
}

func runSource(path, src string) (code int) {
	fset := token.NewFileSet()
	imp := packages.NewTypes()
	u, err := checked(fset, imp, path, src)
	if err != nil {
		fmt.Fprintln(os.Stderr, "check:", err)
		return 3
	}
	conf := Registry(func(path, name string) reflect.Value {
		if path == "os" && name == "Exit" {
			return reflect.ValueOf(func(code int) { os.Exit(code) })
		}
		return reflect.Value{}
	})
	conf.Fset, conf.Importer = fset, imp
	conf.Print = func(s string) { fmt.Fprint(os.Stderr, s) }
	conf.Stray = func(p *Panic) {
		fmt.Fprintf(os.Stderr, "panic: %v\n", p.Value)
		os.Exit(2)
	}
	m := New(conf)
	l, err := m.Load(u)
	if err != nil {
		fmt.Fprintln(os.Stderr, "load:", err)
		return 4
	}
	r := m.Start()
	p := m.Run(r, l)
	if p == nil {
		p = m.Main(r, l)
	}
	if p = r.Finish(p); p == nil {
		return 0
	}
	var fail *compileFailure
	if err, ok := p.Value.(error); ok && errors.As(err, &fail) {
		fmt.Fprintln(os.Stderr, "load:", err)
		return 4
	}
	if p.Err != nil {
		fmt.Fprintf(os.Stderr, "fatal error: %v\n", p.Err)
	} else {
		fmt.Fprintf(os.Stderr, "panic: %v\n", p.Value)
	}
	for _, f := range p.Frames {
		fmt.Fprintf(os.Stderr, "  %s %s\n", f.Function, fset.Position(f.Pos))
	}
	return 2
}

// program runs source in a process of its own.
func program(t testing.TB, path string, limit time.Duration) (stdout, stderr string, code int) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(ctx, exe)
	cmd.Env = append(os.Environ(), runVariable+"="+path)
	var out, errs strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &errs
	err = cmd.Run()
	if cmd.ProcessState != nil {
		code = cmd.ProcessState.ExitCode()
	}
	if ctx.Err() != nil {
		code = -9
	}
	_ = err
	return out.String(), errs.String(), code
}
