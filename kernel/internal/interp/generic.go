package interp

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"
)

// Generic functions and types of the notebook are instantiated by source: for each
// list of type arguments the declaration is parsed again, its type parameters are
// declared as aliases of the arguments, and the result is checked and lowered like
// any other declaration.

// A generic is the source of a generic function or type.
type generic struct {
	piece   piece // of a function
	file    string
	params  []string
	methods []genericMethod // of a type
}

type genericMethod struct {
	name   string
	piece  piece
	file   string
	params []string // the receiver's names for the type parameters
}

// An instance is a generic object with its type arguments.
type instance struct {
	generic types.Object
	args    []types.Type
	name    string
}

// keepGenerics keeps the sources of a checked group's generic declarations.
func (s *session) keepGenerics(g *group) {
	for _, it := range g.items {
		switch d := it.node.(type) {
		case *ast.FuncDecl:
			obj := g.info.Defs[d.Name]
			if d.Type.TypeParams != nil && obj != nil {
				s.generics[obj] = &generic{piece: it.piece, file: it.name, params: paramNames(d.Type.TypeParams)}
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				ts, ok := spec.(*ast.TypeSpec)
				if ok && ts.TypeParams != nil && g.info.Defs[ts.Name] != nil {
					s.generics[g.info.Defs[ts.Name]] = &generic{params: paramNames(ts.TypeParams)}
				}
			}
		}
	}
	for _, it := range g.items {
		d, ok := it.node.(*ast.FuncDecl)
		if !ok {
			continue
		}
		base, params := receiverBase(d)
		if base == nil || len(params) == 0 {
			continue
		}
		gen := s.generics[g.info.Uses[base]]
		if gen == nil {
			continue
		}
		m := genericMethod{name: d.Name.Name, piece: it.piece, file: it.name}
		for _, p := range params {
			if id, ok := p.(*ast.Ident); ok {
				m.params = append(m.params, id.Name)
			}
		}
		gen.methods = append(gen.methods, m)
	}
}

func paramNames(list *ast.FieldList) []string {
	var names []string
	for _, f := range list.List {
		for _, id := range f.Names {
			names = append(names, id.Name)
		}
	}
	return names
}

// find returns the instance, which is new when it was not needed before.
func (s *session) find(obj types.Object, args []types.Type) (inst *instance, isNew bool) {
	taken := 0
	var names []string
	for _, a := range args {
		names = append(names, typeName(a))
	}
	name := obj.Name() + "[" + strings.Join(names, ",") + "]"
	for _, in := range s.instances {
		if in.generic == obj && len(in.args) == len(args) {
			same := true
			for i := range args {
				same = same && types.Identical(in.args[i], args[i])
			}
			if same {
				return in, false
			}
		}
		if in.name == name || strings.HasPrefix(in.name, name+hidden) {
			taken++
		}
	}
	if taken > 0 {
		name += hidden + strconv.Itoa(taken+1)
	}
	inst = &instance{obj, args, name}
	s.instances = append(s.instances, inst)
	return inst, true
}

func list(l *types.TypeList) []types.Type {
	var ts []types.Type
	for t := range l.Types() {
		ts = append(ts, t)
	}
	return ts
}

// instanceFunc is the name of a generic function's instance, which it declares when
// it is new.
func (l *lowerer) instanceFunc(n ast.Node, f *types.Func, in types.Instance) string {
	if f.Pkg() == nil || f.Pkg().Path() != "main" {
		return l.compiledInstance(n, f, in)
	}
	inst, isNew := l.s.find(f, list(in.TypeArgs))
	if !isNew {
		return inst.name
	}
	gen := l.s.generics[f]
	if gen == nil {
		l.fail(n, "generic function %s: its source is not known", f.Name())
	}
	it, err := gen.piece.declaration(l.fset, gen.file)
	if err != nil {
		l.fail(n, "generic function %s: %v", f.Name(), err)
	}
	d := it.node.(*ast.FuncDecl)
	d.Type.TypeParams = nil
	l.declareInstance(n, d, inst, gen.params)
	return inst.name
}

// declareInstance checks and lowers a function whose type parameters are params.
func (l *lowerer) declareInstance(n ast.Node, d *ast.FuncDecl, inst *instance, params []string) {
	name := d.Name
	d.Name = &ast.Ident{NamePos: name.Pos(), Name: "_"}
	child := l.child(n, d, inst, params)
	d.Name = &ast.Ident{NamePos: name.Pos(), Name: inst.name}
	child.info.Defs[d.Name] = child.info.Defs[nil]
	l.out.funcs = append(l.out.funcs, child.node(d))
}

// child checks a declaration with the instance's type arguments, and returns a
// lowerer for it.
func (l *lowerer) child(n ast.Node, d *ast.FuncDecl, inst *instance, params []string) *lowerer {
	child := &lowerer{fset: l.fset, s: l.s, info: newInfo(), pos: d.Pos(), scopes: l.scopes, params: make(map[types.Object]bool), out: l.out,
		writes: make(map[*ast.AssignStmt][]write)}
	declared := make(map[string]bool)
	var scope []types.Object
	for i, name := range params {
		if i < len(inst.args) && name != "_" {
			tn := types.NewTypeName(token.NoPos, l.s.pkg, name, inst.args[i])
			child.params[tn] = true
			declared[name] = true
			scope = append(scope, tn)
		}
	}
	scope = append(scope, mentioned([]ast.Node{d}, declared, l.scopes...)...)
	file := &ast.File{Package: d.Pos(), Name: ast.NewIdent("main"), Decls: []ast.Decl{d}}
	_, err := l.s.checkFile(l.fset, file, child.info, scope, (&group{}).excused)
	if err != nil {
		l.fail(n, "%s: %v", inst.name, positioned(l.fset, err))
	}
	child.info.Defs[nil] = child.info.Defs[d.Name]
	return child
}

// instanceType is the name of a generic type's instance, which it declares, with its
// methods, when it is new.
func (l *lowerer) instanceType(t *types.Named) string {
	inst, isNew := l.s.find(t.Origin().Obj(), list(t.TypeArgs()))
	if !isNew {
		return inst.name
	}
	spec := &ast.TypeSpec{Name: l.id(inst.name), Type: l.declaredType(t)}
	l.out.types = append(l.out.types, &ast.GenDecl{TokPos: l.pos, Tok: token.TYPE, Specs: []ast.Spec{spec}})
	gen := l.s.generics[t.Origin().Obj()]
	if gen == nil {
		return inst.name
	}
	at := &ast.Ident{NamePos: l.pos}
	for _, m := range gen.methods {
		it, err := m.piece.declaration(l.fset, m.file)
		if err != nil {
			l.fail(at, "%s: %v", inst.name, err)
		}
		d := it.node.(*ast.FuncDecl)
		recv := d.Recv.List[0]
		_, pointer := ast.Unparen(recv.Type).(*ast.StarExpr)
		late := lateMethod{d, d.Recv, d.Name.Name}
		late.asFunction()
		child := l.child(at, d, inst, m.params)
		late.restore()
		d.Recv.List[0].Type = ast.Expr(l.id(inst.name))
		if pointer {
			d.Recv.List[0].Type = &ast.StarExpr{X: l.id(inst.name)}
		}
		child.info.Defs[d.Name] = child.info.Defs[nil]
		l.out.funcs = append(l.out.funcs, child.node(d))
	}
	return inst.name
}

// declaredType is the syntax of a named type's declaration.
func (l *lowerer) declaredType(t *types.Named) ast.Expr {
	x := l.typeExpr(t.Underlying())
	if st, ok := x.(*ast.StructType); ok {
		l.cutStruct(t, st)
	}
	return x
}

// hoist declares a type of a function's body at the top, where instances and bound
// functions can name it, and returns its name there.
func (l *lowerer) hoist(t *types.Named) string {
	obj := t.Obj()
	if name, ok := l.s.typeNames[obj]; ok {
		return name
	}
	name := l.s.nameType(obj)
	spec := &ast.TypeSpec{Name: l.id(name), Type: l.declaredType(t)}
	l.out.types = append(l.out.types, &ast.GenDecl{TokPos: l.pos, Tok: token.TYPE, Specs: []ast.Spec{spec}})
	return name
}
