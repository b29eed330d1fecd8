package interp

import (
	"context"
	"errors"
	"go/ast"
	"go/parser"
	"go/types"
	"io"
	"os"
	"sort"
	"strings"

	"onrecord/kernel/display"
	"onrecord/kernel/internal/command"
	"onrecord/kernel/packages"
	"onrecord/kernel/packages/cellshell"
)

// special runs the commands of a cell, and returns the Go that is left, with its lines
// in their places, and what is to be done after it.
func (ir *Interp) special(text string) (command.Prepared, error) {
	cellshell.Set(ir.runContext, func() (out, err *os.File) { return ir.stdout(), ir.stderr() })
	return command.Prepare(host{ir}, text)
}

// A host is the interpreter as commands see it.
type host struct{ ir *Interp }

func (h host) Context() context.Context    { return h.ir.runContext() }
func (h host) Stdout() io.Writer           { return h.ir.stdout() }
func (h host) IsGo(expression string) bool { return h.ir.isGo(expression) }

func (h host) Next(source string) { h.ir.next = source }

func (h host) Variables() []command.Variable {
	var vs []command.Variable
	for name, obj := range h.ir.session.objects {
		v := command.Variable{Name: name}
		switch obj.(type) {
		case *types.Var:
			v.Kind = "var"
		case *types.Const:
			v.Kind = "const"
		case *types.Func:
			v.Kind = "func"
		case *types.TypeName:
			v.Kind = "type"
		default:
			continue
		}
		if obj.Pkg() == nil || obj.Pkg().Path() != "main" {
			continue // of a linked package
		}
		t := obj.Type()
		if v.Kind == "type" {
			t = t.Underlying()
		}
		v.Type = strings.ReplaceAll(types.TypeString(t, (*types.Package).Name), "main.", "")
		vs = append(vs, v)
	}
	sort.Slice(vs, func(i, j int) bool { return vs[i].Name < vs[j].Name })
	return vs
}

func (h host) Eval(source string) error {
	if res := h.ir.eval(Cell{Name: "command", Source: source}); res.Err != nil {
		return errors.New(res.Err.Message)
	}
	return nil
}

// Capture puts a pipe in the place of the cell's output, and drops displays.
func (h host) Capture() (end func() string, err error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	said := make(chan string)
	go func() {
		b, _ := io.ReadAll(io.LimitReader(r, maxCaptured))
		io.Copy(io.Discard, r)
		said <- string(b)
	}()
	// The same variable is Go's os.Stdout to the notebook and to this process.
	out, errs := h.ir.out.swap(w), h.ir.err.swap(w)
	old, oldErr := os.Stdout, os.Stderr
	os.Stdout, os.Stderr = w, w
	sink := display.SetSink(nowhere{})
	return func() string {
		display.SetSink(sink)
		os.Stdout, os.Stderr = old, oldErr
		h.ir.out.swap(out)
		h.ir.err.swap(errs)
		w.Close()
		defer r.Close()
		return <-said
	}, nil
}

// swap makes another file the stream's, and returns the one before it.
func (s *stream) swap(f *os.File) *os.File {
	old := s.file
	s.file = f
	return old
}

// maxCaptured bounds what %%capture keeps.
const maxCaptured = 64 << 20

// nowhere takes displays that nobody is to see.
type nowhere struct{}

func (nowhere) Display(display.Data) error { return nil }
func (nowhere) Update(display.Data) error  { return nil }
func (nowhere) Clear(bool) error           { return nil }

func (h host) Reset() error {
	h.ir.session = newSession()
	return h.ir.predeclare()
}

// isGo tells Go's !ok from the shell's !ls: the name is one of the notebook's.
func (ir *Interp) isGo(line string) bool {
	x, err := parser.ParseExpr(strings.TrimRight(line, "; \t"))
	if err != nil {
		return false
	}
	if ir.session == nil {
		return false
	}
	known := true
	ast.Inspect(x, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			ast.Inspect(n.X, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					_, isPackage := packages.ByName(id.Name)
					known = known && (isPackage || ir.session.objects[id.Name] != nil ||
						types.Universe.Lookup(id.Name) != nil)
				}
				return true
			})
			return false
		case *ast.Ident:
			known = known && (ir.session.objects[n.Name] != nil || types.Universe.Lookup(n.Name) != nil)
		}
		return true
	})
	return known
}
