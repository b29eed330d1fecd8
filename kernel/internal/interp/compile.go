package interp

import (
	"go/ast"
	"go/token"
	"go/types"
	"reflect"

	"github.com/cosmos72/gomacro/ast2"
	"github.com/cosmos72/gomacro/fast"
	"github.com/cosmos72/gomacro/xreflect"
)

// All of a cell is compiled before any of it runs: gomacro keeps its types in maps that
// running code reads, so a goroutine of the cell and the compilation of the cell's next
// statement must not meet.

// running is the state of an evaluation that an error report needs.
type running struct {
	ir        *Interp
	compiling bool
	env       *fast.Env
}

// A compiledStep is code with the position at which it begins.
type compiledStep struct {
	code *fast.Expr
	pos  token.Pos
}

// compile compiles what lowering has made of a group: types and constants, then
// functions bound to their types, then what uses them.
func (r *running) compile(g *group) {
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
	r.unbind(g)
	g.steps = append(g.steps, r.nodes(first)...)
	r.declare(stubs(second))
	for _, v := range g.lowered.values {
		r.bind(v)
	}
	g.steps = append(g.steps, r.nodes(second)...)
	switch {
	case g.last != nil:
		g.steps = append(g.steps, r.nodes([]ast.Node{g.last})...)
	case g.stmt != nil:
		g.steps = append(g.steps, r.nodes([]ast.Node{g.items[0].node})...)
	}
}

// bind declares a compiled function under its hidden name, with the type that gomacro
// makes of its syntax.
func (r *running) bind(v value) {
	r.compiling = true
	gomacroLock.Lock()
	t := func() xreflect.Type {
		defer gomacroLock.Unlock()
		return r.ir.g.Comp.Type(v.typ)
	}()
	rt := t.ReflectType()
	f := reflect.MakeFunc(rt, func(args []reflect.Value) []reflect.Value {
		if v.face {
			return returning(rt, r.ir.face(args[0], t.In(0)))
		}
		return v.impl(rt, args)
	})
	r.ir.g.DeclVar(v.name, t, f.Interface())
	r.compiling = false
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

// declare compiles stubs, which need not run. When a type's table of methods grows,
// gomacro loses those that it held (xreflect's resizemethodvalues copies the wrong way
// round): so the stubs are compiled again on the table that has grown, and the methods
// of earlier cells are put back.
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

// A binding is what gomacro knew of a name before a cell declared it again.
type binding struct {
	bind *fast.Bind
	typ  xreflect.Type
}

// unbind makes gomacro forget the names that are declared again with another type:
// it would give the new variable the old one's place, which earlier functions still
// use with the old type. With the same type that is what a notebook wants.
func (r *running) unbind(g *group) {
	c := r.ir.g.Comp
	g.before = make(map[string]binding)
	for name, obj := range g.defined {
		g.before[name] = binding{c.Binds[name], c.Types[name]}
		old := r.ir.session.objects[name]
		if old != nil && reflect.TypeOf(old) == reflect.TypeOf(obj) && types.Identical(old.Type(), obj.Type()) {
			continue
		}
		delete(c.Binds, name)
		if _, isType := obj.(*types.TypeName); !isType {
			delete(c.Types, name)
		}
	}
}

// forget restores the names of groups that were compiled but did not run to their end.
func (r *running) forget(gs []*group) {
	c := r.ir.g.Comp
	c.Code.Clear()
	for i := len(gs) - 1; i >= 0; i-- {
		if gs[i].done {
			continue
		}
		for name, b := range gs[i].before {
			delete(c.Binds, name)
			delete(c.Types, name)
			if b.bind != nil {
				c.Binds[name] = b.bind
			}
			if b.typ != nil {
				c.Types[name] = b.typ
			}
		}
	}
	r.ir.g.PrepareEnv() // notes whether the place of an integer variable is in use
}

// nodes compiles nodes, which may refer to each other in any order.
func (r *running) nodes(nodes []ast.Node) []compiledStep {
	if len(nodes) == 0 {
		return nil
	}
	var form ast2.Ast
	if len(nodes) == 1 {
		form = ast2.ToAst(nodes[0])
	} else {
		form = ast2.AnyToAst(nodes, "cell")
	}
	r.compiling = true
	gomacroLock.Lock()
	defer gomacroLock.Unlock()
	x := r.ir.g.CompileAst(form)
	r.compiling = false
	if x == nil {
		return nil
	}
	return []compiledStep{{x, nodes[0].Pos()}}
}

// step runs compiled code.
func (r *running) step(s compiledStep) ([]xreflect.Value, []xreflect.Type) {
	r.env = r.ir.g.PrepareEnv()
	r.env.Run.CurrEnv = r.env
	// An expression sets no position of its own.
	r.env.IP, r.env.DebugPos = 0, []token.Pos{s.pos}
	fun := s.code.AsXV(fast.COptKeepUntyped)
	v, vs := fun(r.env)
	if vs == nil {
		vs = []xreflect.Value{v}
	}
	types := s.code.Types
	if types == nil {
		types = []xreflect.Type{s.code.Type}
	}
	r.env.Run.CurrEnv = nil
	return vs, types
}
