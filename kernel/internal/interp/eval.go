package interp

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"

	"onrecord/kernel/display"
	"onrecord/kernel/internal/vm"
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
		return Result{Err: &Error{Name: "interrupted", Message: err.Error(),
			Traceback: []string{"interrupted: " + err.Error()}}}
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
	ir.takeStray()
	defer func() {
		if r := recover(); r != nil {
			res = Result{Err: ir.plainFailure("internal error", fmt.Sprint(r))}
		}
		if stray := ir.takeStray(); stray != nil && (res.Err == nil || res.Err.Name == "interrupted") {
			res = Result{Err: ir.withFrames("panic", panicText(stray)+" (in a goroutine)", stray.Frames)}
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
	var gs []*group
	var units []vm.Unit
	ir.vm.Exclusive(func() {
		if gs, _, err = ir.checkCell(src.items); err == nil {
			units = ir.units(gs)
		}
	})
	if err != nil {
		return Result{Err: ir.compileError(err)}
	}
	loaded := make([]*vm.Loaded, len(gs))
	for i, u := range units {
		if loaded[i], err = ir.vm.Load(u); err != nil {
			return Result{Err: ir.plainFailure("compile error", err.Error())}
		}
	}
	p := ir.run(gs, loaded, src.program)
	switch {
	case p != nil && !p.Goexit:
		return Result{Err: ir.failure(p)}
	case p != nil:
		return Result{}
	}
	if n := len(gs); n > 0 && gs[n-1].last != nil && !src.semicolon {
		return ir.show(gs[n-1].last, gs[n-1].results)
	}
	return Result{}
}

// units are the groups as the machine takes them.
func (ir *Interp) units(gs []*group) []vm.Unit {
	var units []vm.Unit
	staged := make(map[string]types.Object)
	for _, g := range gs {
		units = append(units, ir.session.unit(g, staged))
		for name, obj := range g.defined {
			staged[name] = obj
		}
	}
	return units
}

// run runs the cell's groups as one function. A group that ran to its end has declared
// its names.
func (ir *Interp) run(gs []*group, loaded []*vm.Loaded, program bool) *vm.Panic {
	r := ir.vm.Start()
	ir.runner.Store(r)
	defer ir.runner.Store(nil)
	if ir.runContext().Err() != nil {
		r.Job.Stop(vm.ErrInterrupted)
	}
	changed, fresh := ir.session.changes(gs)
	var p *vm.Panic
	for i, g := range gs {
		if p = ir.vm.Run(r, loaded[i]); p != nil {
			break
		}
		ir.session.commit(g)
		if i == lastDeclaring(gs) && len(changed) > 0 {
			ir.renew(changed, fresh)
		}
		if program && g.defined["main"] != nil {
			if p = ir.vm.Main(r, loaded[i]); p != nil {
				break
			}
		}
	}
	return r.Finish(p)
}

// lastDeclaring is the index of the last group that declares names, or -1.
func lastDeclaring(gs []*group) int {
	last := -1
	for i, g := range gs {
		if len(g.defined) > 0 {
			last = i
		}
	}
	return last
}

// checkCell checks a cell's items in their order. When that fails, functions and types
// may be used before the cell declares them: they are tried first.
func (ir *Interp) checkCell(items []item) ([]*group, map[string]types.Object, error) {
	try := func(items []item) ([]*group, map[string]types.Object, error) {
		gs := groups(items)
		staged := make(map[string]types.Object)
		var all errorList
		for _, g := range gs {
			if err := ir.session.check(ir.fset, g, staged); err != nil {
				all = all.add(err)
			}
		}
		if len(all) > 0 {
			return nil, nil, all
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
	p, err := ir.session.types.Import("onrecord/kernel/display")
	if err != nil {
		return err
	}
	ir.session.objects["Display"] = p.Scope().Lookup("Display")
	return nil
}
