package interp

import (
	"go/ast"
	"go/scanner"
	"go/token"
	"go/types"
	"strings"
)

// check type-checks a group. staged are the objects of the cell's groups before it;
// the group's own are added to them.
func (s *session) check(fset *token.FileSet, g *group, staged map[string]types.Object) error {
	g.info = newInfo()
	g.defined = make(map[string]types.Object)
	var nodes []ast.Node
	declared := make(map[string]bool)
	for _, it := range g.items {
		nodes = append(nodes, it.node)
		if g.stmt == nil {
			declares(it.node, declared)
		}
	}
	scope := mentioned(nodes, declared, staged, s.objects)
	if g.stmt != nil {
		g.file = g.items[0].file
	} else {
		g.file = &ast.File{Package: g.items[0].node.Pos(), Name: ast.NewIdent("main")}
		for _, it := range g.items {
			g.file.Decls = append(g.file.Decls, it.node.(ast.Decl))
		}
		if err := s.lateMethods(fset, g, declared, staged); err != nil {
			return err
		}
	}
	pkg, err := s.checkFile(fset, g.file, g.info, scope, g.excused)
	for _, m := range g.methods {
		m.restore()
	}
	g.pkg = pkg
	if g.stmt != nil {
		body := g.info.Scopes[g.file.Decls[0].(*ast.FuncDecl).Type]
		if body == nil {
			return err
		}
		for _, name := range body.Names() {
			g.defined[name] = body.Lookup(name)
		}
	} else {
		for name := range declared {
			if obj := pkg.Scope().Lookup(name); obj != nil && name != "_" {
				g.defined[name] = obj
			}
		}
	}
	for name, obj := range g.defined {
		staged[name] = obj
	}
	return err
}

// excused are errors that a notebook does not mind: a last expression need not be
// used, and structs of earlier cells are not foreign.
func (g *group) excused(e types.Error) bool {
	if g.stmt != nil && strings.HasSuffix(e.Msg, "is not used") {
		if x, ok := g.stmt.(*ast.ExprStmt); ok && x.Pos() <= e.Pos && e.Pos <= x.End() {
			_, isCall := ast.Unparen(x.X).(*ast.FuncLit)
			return !isCall
		}
	}
	return strings.HasPrefix(e.Msg, "implicit assignment to unexported field")
}

// positioned is a type error as a scanner.Error, which carries a position.
func positioned(fset *token.FileSet, err error) error {
	e, ok := err.(types.Error)
	if !ok {
		return err
	}
	return &scanner.Error{Pos: fset.Position(e.Pos), Msg: e.Msg}
}

func errorAt(fset *token.FileSet, n ast.Node, msg string) error {
	return &scanner.Error{Pos: fset.Position(n.Pos()), Msg: msg}
}

// receiverBase is the name of a method's receiver type, and whether it is generic.
func receiverBase(d *ast.FuncDecl) (base *ast.Ident, params []ast.Expr) {
	if d.Recv == nil || len(d.Recv.List) != 1 {
		return nil, nil
	}
	t := ast.Unparen(d.Recv.List[0].Type)
	if star, ok := t.(*ast.StarExpr); ok {
		t = ast.Unparen(star.X)
	}
	switch x := t.(type) {
	case *ast.IndexExpr:
		t, params = x.X, []ast.Expr{x.Index}
	case *ast.IndexListExpr:
		t, params = x.X, x.Indices
	}
	base, _ = t.(*ast.Ident)
	return base, params
}

// lateMethods makes functions, for the check, of the methods whose type is not
// declared in the group: to go/types that type is another package's. Their
// signatures are added to the type first, so that bodies can call them.
func (s *session) lateMethods(fset *token.FileSet, g *group, declared map[string]bool,
	staged map[string]types.Object) error {
	for _, it := range g.items {
		d, ok := it.node.(*ast.FuncDecl)
		if !ok {
			continue
		}
		base, params := receiverBase(d)
		if base == nil || declared[base.Name] || len(params) > 0 {
			continue
		}
		if obj, ok := lookup(base.Name, staged, s.objects).(*types.TypeName); !ok || obj.Pkg() == nil ||
			obj.Pkg().Path() != "main" {
			continue // go/types says what is wrong
		}
		g.methods = append(g.methods, &lateMethod{decl: d, recv: d.Recv, name: d.Name.Name})
	}
	if len(g.methods) == 0 {
		return nil
	}
	// A first check of the signatures alone.
	file := &ast.File{Package: g.file.Package, Name: g.file.Name}
	var nodes []ast.Node
	for _, m := range g.methods {
		m.asFunction()
		file.Decls = append(file.Decls, &ast.FuncDecl{Name: m.decl.Name, Type: m.decl.Type})
		nodes = append(nodes, m.decl.Type)
	}
	for _, it := range g.items {
		if d, ok := it.node.(*ast.GenDecl); ok {
			file.Decls = append(file.Decls, d)
			nodes = append(nodes, d)
		}
	}
	info := newInfo()
	if _, err := s.checkFile(fset, file, info, mentioned(nodes, declared, staged, s.objects),
		func(types.Error) bool { return false }); err != nil {
		for _, m := range g.methods {
			m.restore()
		}
		return err
	}
	for _, m := range g.methods {
		if err := m.add(fset, info); err != nil {
			for _, m := range g.methods {
				m.restore()
			}
			return err
		}
	}
	return nil
}

// asFunction moves the receiver to the parameters; restore moves it back.
func (m *lateMethod) asFunction() {
	if m.first == nil {
		recv := m.recv.List[0]
		m.first = &ast.Field{Names: recv.Names, Type: recv.Type}
		if len(m.first.Names) == 0 {
			m.first.Names = []*ast.Ident{{NamePos: recv.Pos(), Name: "_"}}
		}
		for _, f := range m.decl.Type.Params.List { // names for all or for none
			if len(f.Names) == 0 {
				f.Names = []*ast.Ident{{NamePos: f.Pos(), Name: "_"}}
			}
		}
	}
	m.decl.Recv = nil
	m.decl.Type.Params.List = append([]*ast.Field{m.first}, m.decl.Type.Params.List...)
	m.decl.Name.Name = "_" // many methods may have one name
}

func (m *lateMethod) restore() {
	if m.decl.Recv == nil {
		m.decl.Recv = m.recv
		m.decl.Type.Params.List = m.decl.Type.Params.List[1:]
		m.decl.Name.Name = m.name
	}
}

// add adds the method, which info knows as a function, to its type.
func (m *lateMethod) add(fset *token.FileSet, info *types.Info) error {
	sig := info.Defs[m.decl.Name].(*types.Func).Signature()
	recv := sig.Params().At(0)
	t := recv.Type()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok {
		return errorAt(fset, m.recv, "a method needs a named type as its receiver")
	}
	var params []*types.Var
	for i := 1; i < sig.Params().Len(); i++ {
		params = append(params, sig.Params().At(i))
	}
	own := types.NewSignatureType(recv, nil, nil, types.NewTuple(params...), sig.Results(), sig.Variadic())
	for old := range named.Methods() {
		if old.Name() == m.name {
			m.method = old
		}
		if old.Name() == m.name && !types.Identical(old.Signature(), own) {
			return errorAt(fset, m.decl,
				"method "+m.name+" had another signature before; run the cell that declares type "+named.Obj().Name()+" again, then this one")
		}
	}
	if m.method == nil {
		m.method = types.NewFunc(m.decl.Pos(), named.Obj().Pkg(), m.name, own)
		named.AddMethod(m.method)
	}
	return nil
}
