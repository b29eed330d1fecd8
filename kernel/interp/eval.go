package interp

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"reflect"

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
	text, err := ir.special(cell.Source)
	if err != nil {
		return Result{Err: ir.plainError(err)}
	}
	src, err := parseCell(ir.fset, name, text)
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
	defer func() { ir.session.instances = ir.session.instances[:known] }()
	for _, g := range gs {
		if g.lowered, err = ir.session.lower(ir.fset, g, staged); err != nil {
			return Result{Err: ir.compileError(err)}
		}
		g.instances = len(ir.session.instances)
	}
	for i, g := range gs {
		values, types := run.group(g)
		known = g.instances
		for name, obj := range g.defined {
			ir.session.objects[name] = obj
		}
		if i == len(gs)-1 && g.last != nil && !src.semicolon {
			return ir.show(g.last, values, types)
		}
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

// running is the state of an evaluation that an error report needs.
type running struct {
	ir        *Interp
	compiling bool
	env       *fast.Env
}

// group compiles and runs what lowering has made of a group: types and constants,
// then functions bound to their types, then what uses them.
func (r *running) group(g *group) ([]xreflect.Value, []xreflect.Type) {
	for path, name := range g.lowered.imports {
		r.ir.hiddenImport(path, name)
	}
	first, second := g.lowered.types, g.lowered.funcs
	for _, it := range g.items {
		switch n := it.node.(type) {
		case *ast.GenDecl:
			if len(n.Specs) == 0 {
				continue
			}
			if n.Tok == token.TYPE || n.Tok == token.CONST {
				first = append(first, n)
			} else {
				second = append(second, n)
			}
		case *ast.FuncDecl:
			second = append(second, n)
		}
	}
	r.ir.unbind(g.defined)
	r.nodes(first)
	r.declare(stubs(second))
	for _, v := range g.lowered.values {
		r.compiling = true
		t := r.ir.g.Comp.Type(v.typ)
		r.compiling = false
		rt := t.ReflectType()
		f := reflect.MakeFunc(rt, func(args []reflect.Value) []reflect.Value {
			if v.face {
				return returning(rt, r.ir.face(args[0], t.In(0)))
			}
			return v.impl(rt, args)
		})
		r.ir.g.DeclVar(v.name, t, f.Interface())
	}
	r.nodes(second)
	switch {
	case g.last != nil:
		return r.nodes([]ast.Node{g.last})
	case g.stmt != nil:
		r.nodes([]ast.Node{g.items[0].node})
	}
	return nil, nil
}

// stubs declares the functions and methods of a group without bodies, so that bodies
// can refer to all of them: gomacro needs a method before a value of its type meets
// an interface, which no name in the source shows.
func stubs(nodes []ast.Node) (stubs []ast.Node) {
	for _, n := range nodes {
		d, ok := n.(*ast.FuncDecl)
		if !ok || d.Name.Name == "_" {
			continue
		}
		missing := &ast.CallExpr{Fun: &ast.Ident{NamePos: d.Pos(), Name: "panic"}, Args: []ast.Expr{
			&ast.BasicLit{ValuePos: d.Pos(), Kind: token.STRING, Value: `"called before its cell has declared it"`},
		}}
		stubs = append(stubs, &ast.FuncDecl{Recv: d.Recv, Name: d.Name, Type: d.Type, Body: &ast.BlockStmt{
			Lbrace: d.Pos(), Rbrace: d.Pos(), List: []ast.Stmt{&ast.ExprStmt{X: missing}},
		}})
	}
	return stubs
}

// declare runs stubs. When a type's table of methods grows, gomacro loses those that
// it held (xreflect's resizemethodvalues copies the wrong way round): methods of
// earlier cells are put back, and the stubs run again on the table that has grown.
func (r *running) declare(stubs []ast.Node) {
	var tables []*[]reflect.Value
	var before [][]reflect.Value
	for _, n := range stubs {
		base, _ := receiverBase(n.(*ast.FuncDecl))
		if base == nil {
			continue
		}
		if t := r.ir.g.Comp.TryResolveType(base.Name); t != nil && t.Named() && t.Kind() != reflect.Interface {
			table := t.GetMethods()
			tables = append(tables, table)
			before = append(before, append([]reflect.Value(nil), *table...))
		}
	}
	r.nodes(stubs)
	if len(tables) == 0 {
		return
	}
	r.nodes(stubs)
	for i, t := range tables {
		for j, old := range before[i] {
			if m := (*t)[j]; old.IsValid() && (!m.IsValid() || m.IsNil()) {
				(*t)[j] = old
			}
		}
	}
}

// unbind makes gomacro forget the names that are declared again with another type:
// it would give the new variable the old one's place, which earlier functions still
// use with the old type. With the same type that is what a notebook wants.
func (ir *Interp) unbind(defined map[string]types.Object) {
	c := ir.g.Comp
	for name, obj := range defined {
		old := ir.session.objects[name]
		if old == nil || reflect.TypeOf(old) == reflect.TypeOf(obj) && types.Identical(old.Type(), obj.Type()) {
			continue
		}
		delete(c.Binds, name)
		if _, isType := obj.(*types.TypeName); !isType {
			delete(c.Types, name)
		}
	}
}

// nodes compiles and runs.
func (r *running) nodes(nodes []ast.Node) ([]xreflect.Value, []xreflect.Type) {
	if len(nodes) == 0 {
		return nil, nil
	}
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
