package interp

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"

	"github.com/cosmos72/gomacro/xreflect"

	"onrecord/kernel/display"
)

// Eval runs a cell and returns what it shows. Errors of the cell, and an interrupt
// or the end of ctx, are in the result; what the cell had done before stays.
func (ir *Interp) Eval(ctx context.Context, cell Cell) Result {
	var res Result
	err := ir.loop.do(ctx, ir.poke, func() {
		ir.next = ""
		res = ir.eval(cell)
		res.Next = ir.next
	})
	switch {
	case err == nil:
		return res
	case errors.Is(err, errStuck):
		return Result{Err: &Error{Name: "interrupted", Message: err.Error(), Traceback: []string{"interrupted: " + err.Error()}}}
	default:
		return Result{Err: &Error{Name: "interrupted", Message: err.Error(), Traceback: []string{err.Error()}}}
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
	ir.takeStray()
	defer func() {
		if r := recover(); r != nil {
			res = Result{Err: ir.failure(r, run)}
		}
		if stray := ir.takeStray(); stray != "" && (res.Err == nil || res.Err.Name == "interrupted") {
			res = Result{Err: ir.plainFailure("panic", stray+" (in a goroutine)")}
		}
	}()
	prepared, err := ir.special(cell.Source)
	if err != nil {
		return Result{Err: ir.plainError(err)}
	}
	defer prepared.Finish()
	src, err := parseCell(ir.fset, name, prepared.Go)
	if err != nil {
		return Result{Err: ir.compileError(err)}
	}
	ir.addFunctions(name, src)
	if err := ir.importAll(src); err != nil {
		return Result{Err: ir.compileError(err)}
	}
	gs, staged, err := ir.checkCell(src.items)
	if err != nil {
		return Result{Err: ir.compileError(err)}
	}
	known := len(ir.session.instances)
	defer func() {
		ir.session.instances = ir.session.instances[:known]
		run.forget(gs)
	}()
	for _, g := range gs {
		if g.lowered, err = ir.session.lower(ir.fset, g, staged); err != nil {
			return Result{Err: ir.compileError(err)}
		}
		g.instances = len(ir.session.instances)
	}
	for _, g := range gs {
		run.compile(g)
	}
	var last []xreflect.Value
	var lastTypes []xreflect.Type
	for _, g := range gs {
		for _, s := range g.steps {
			last, lastTypes = run.step(s)
		}
		g.done = true
		known = g.instances
		for name, obj := range g.defined {
			ir.session.objects[name] = obj
		}
	}
	if n := len(gs); n > 0 && gs[n-1].last != nil && !src.semicolon {
		return ir.show(gs[n-1].last, last, lastTypes)
	}
	return Result{}
}

// checkCell checks a cell's items in their order. When that fails, functions and types
// may be used before the cell declares them: they are tried first.
func (ir *Interp) checkCell(items []item) ([]*group, map[string]types.Object, error) {
	try := func(items []item) ([]*group, map[string]types.Object, error) {
		gs := groups(items)
		staged := make(map[string]types.Object)
		for _, g := range gs {
			if err := ir.session.check(ir.fset, g, staged); err != nil {
				return nil, nil, err
			}
		}
		return gs, staged, nil
	}
	gs, staged, err := try(items)
	if err == nil {
		return gs, staged, nil
	}
	var first, rest []item
	moved := false
	for _, it := range items {
		d, isDecl := it.node.(ast.Decl)
		if g, ok := d.(*ast.GenDecl); isDecl && (!ok || g.Tok != token.VAR) {
			moved = moved || len(rest) > 0
			first = append(first, it)
		} else {
			rest = append(rest, it)
		}
	}
	if moved {
		if gs, staged, err := try(append(first, rest...)); err == nil {
			return gs, staged, nil
		}
	}
	return nil, nil, err
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
func (ir *Interp) predeclare() error {
	top := ir.g.Comp.Outer
	for _, name := range []string{"Interp", "Eval", "EvalKeepUntyped", "EvalType", "MacroExpand", "MacroExpand1", "MacroExpandCodeWalk", "Parse"} {
		delete(top.Binds, name) // gomacro's own, which a Go program does not have
	}
	ir.g.DeclFunc("Display", display.Display)
	ir.g.DeclFunc(guardName, ir.guard)
	ir.g.DeclFunc(hidden+"print", func(a ...interface{}) { fmt.Fprint(ir.err.file, a...) })
	ir.g.DeclFunc(hidden+"println", func(a ...interface{}) { fmt.Fprintln(ir.err.file, a...) })
	ir.hiddenImport("onrecord/kernel/display", hidden+"display") // its proxies render values
	ir.g.DeclFunc(concreteName, ir.concrete)
	// The parameter's type keeps gomacro from taking the value out of its proxy again.
	ir.g.DeclFunc(formattedName+"Error", func(x interface{}, m error) interface{} { return formatted(x, m) })
	ir.g.DeclFunc(formattedName+"String", func(x interface{}, m fmt.Stringer) interface{} { return formatted(x, m) })
	ir.g.DeclFunc(errorTreeName, errorTree)
	p, err := ir.session.types.Import("onrecord/kernel/display")
	if err != nil {
		return err
	}
	ir.session.objects["Display"] = p.Scope().Lookup("Display")
	return nil
}
