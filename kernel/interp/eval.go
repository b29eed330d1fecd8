package interp

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/token"

	"github.com/cosmos72/gomacro/ast2"
	"github.com/cosmos72/gomacro/fast"
	"github.com/cosmos72/gomacro/xreflect"

	"onrecord/kernel/display"
)

// Eval runs a cell and returns what it shows. Errors of the cell, and an interrupt
// or the end of ctx, are in the result; what the cell had done before stays.
func (ir *Interp) Eval(ctx context.Context, cell Cell) Result {
	var res Result
	err := ir.loop.do(ctx, ir.poke, func() { res = ir.eval(cell) })
	switch {
	case err == nil:
		return res
	case errors.Is(err, errStuck):
		return Result{Err: &Error{Name: "Interrupted", Message: err.Error(), Traceback: []string{"Interrupted: " + err.Error()}}}
	default:
		return Result{Err: &Error{Name: "Interrupted", Message: err.Error(), Traceback: []string{err.Error()}}}
	}
}

// eval runs a cell on the loop's goroutine.
func (ir *Interp) eval(cell Cell) (res Result) {
	ir.count++
	name := ir.addSource(cell)
	if ir.opt.Display != nil {
		defer display.SetSink(display.SetSink(ordered{ir}))
	}
	defer ir.flush()
	run := &running{ir: ir}
	defer func() {
		if r := recover(); r != nil {
			res = Result{Err: ir.failure(r, run)}
		}
	}()
	text, err := ir.special(cell.Source)
	if err != nil {
		return Result{Err: ir.plainError(err)}
	}
	src, err := parseCell(ir.fset, name, text)
	if err != nil {
		return Result{Err: ir.compileError(err)}
	}
	if err := ir.importMissing(src); err != nil {
		return Result{Err: ir.compileError(err)}
	}
	for i := 0; i < len(src.items); {
		nodes, last := run.next(src.items, i)
		i += len(nodes)
		values, types := run.nodes(nodes)
		if i == len(src.items) && last != nil && !src.semicolon {
			return ir.show(last, values, types)
		}
	}
	return Result{}
}

// running is the state of an evaluation that an error report needs.
type running struct {
	ir        *Interp
	compiling bool
	env       *fast.Env
}

// next groups neighbouring declarations, which may refer to each other in any order;
// a statement stands alone. last is the expression when the statement is one.
func (r *running) next(items []item, i int) (nodes []ast.Node, last ast.Expr) {
	if decl, ok := items[i].node.(ast.Decl); !ok {
		if x, ok := items[i].node.(*ast.ExprStmt); ok {
			return []ast.Node{x.X}, x.X
		}
		if _, ok := items[i].node.(*ast.EmptyStmt); ok {
			return []ast.Node{items[i].node}, nil
		}
		return []ast.Node{items[i].node}, nil
	} else if g, ok := decl.(*ast.GenDecl); ok && len(g.Specs) == 0 {
		return []ast.Node{decl}, nil
	}
	for ; i < len(items); i++ {
		decl, ok := items[i].node.(ast.Decl)
		if !ok {
			break
		}
		nodes = append(nodes, decl)
	}
	return nodes, nil
}

// nodes compiles and runs.
func (r *running) nodes(nodes []ast.Node) ([]xreflect.Value, []xreflect.Type) {
	g := r.ir.g
	r.compiling = true
	var form ast2.Ast
	if len(nodes) == 1 {
		form = ast2.ToAst(nodes[0])
	} else {
		form = ast2.AnyToAst(nodes, "cell")
	}
	x := g.CompileAst(form)
	r.compiling = false
	if x == nil {
		return nil, nil
	}
	r.env = g.PrepareEnv()
	r.env.Run.CurrEnv = r.env
	// An expression sets no position of its own.
	r.env.IP, r.env.DebugPos = 0, []token.Pos{nodes[0].Pos()}
	fun := x.AsXV(fast.COptKeepUntyped)
	v, vs := fun(r.env)
	if vs == nil {
		vs = []xreflect.Value{v}
	}
	types := x.Types
	if types == nil {
		types = []xreflect.Type{x.Type}
	}
	r.env.Run.CurrEnv = nil
	return vs, types
}

func (ir *Interp) flush() {
	ir.out.flush()
	ir.err.flush()
}

// ordered hands on displays after the output that was written before them.
type ordered struct{ ir *Interp }

func (o ordered) Display(d display.Data) error {
	o.ir.flush()
	return o.ir.opt.Display.Display(d)
}

func (o ordered) Update(d display.Data) error {
	o.ir.flush()
	return o.ir.opt.Display.Update(d)
}

func (o ordered) Clear(wait bool) error {
	o.ir.flush()
	return o.ir.opt.Display.Clear(wait)
}

// predeclare declares what a notebook has without an import.
func (ir *Interp) predeclare() {
	top := ir.g.Comp.Outer
	for _, name := range []string{"Interp", "Eval", "EvalKeepUntyped", "EvalType", "MacroExpand", "MacroExpand1", "MacroExpandCodeWalk", "Parse"} {
		delete(top.Binds, name) // gomacro's own, which a Go program does not have
	}
	ir.g.DeclFunc("Display", func(values ...interface{}) error { return display.Display(values...) })
	out := func(a ...interface{}) { fmt.Fprint(ir.err.file, a...) }
	_ = out
}
