package interp

import (
	"go/ast"
	"go/token"
	"go/types"

	"onrecord/kernel/internal/vm"
)

// unit is a checked group as the machine takes it. The names that a statement declares
// become variables of the notebook: the statement assigns to them.
func (s *session) unit(g *group, staged map[string]types.Object) vm.Unit {
	u := vm.Unit{Pkg: g.pkg, Info: g.info, Older: make(map[types.Object]types.Object)}
	u.File = &ast.File{Package: g.file.Package, Name: ast.NewIdent("main"),
		Decls: append([]ast.Decl(nil), g.file.Decls...)}
	g.info.FileVersions[u.File] = goVersion
	if g.stmt != nil {
		u.Stmt = g.file.Decls[0].(*ast.FuncDecl)
		u.File.Decls = append(u.File.Decls, g.promote()...)
	}
	if len(g.methods) > 0 {
		u.Late = make(map[*types.Func]*ast.FuncDecl)
		for _, m := range g.methods {
			m.asFunction()
			u.Late[m.method] = m.decl
		}
	}
	for name, obj := range g.defined {
		old := staged[name]
		if old == nil {
			old = s.objects[name]
		}
		if old != nil && old != obj && sameDeclaration(old, obj) {
			u.Older[obj] = old
		}
	}
	u.Imports = usedPackages(g.info)
	return u
}

// usedPackages are the linked packages that the checked syntax mentions, through
// promoted methods and fields of types too.
func usedPackages(info *types.Info) []*types.Package {
	seen := make(map[*types.Package]bool)
	var list []*types.Package
	for _, obj := range info.Uses {
		p := obj.Pkg()
		if name, ok := obj.(*types.PkgName); ok {
			p = name.Imported()
		}
		if p != nil && p.Path() != "main" && !seen[p] {
			seen[p] = true
			list = append(list, p)
		}
	}
	return list
}

// sameDeclaration tells whether code that was compiled for the old object can use the
// new one.
func sameDeclaration(old, obj types.Object) bool {
	switch obj.(type) {
	case *types.Var:
		if _, ok := old.(*types.Var); !ok {
			return false
		}
	case *types.Func:
		f, ok := old.(*types.Func)
		if !ok || f.Signature().TypeParams().Len() > 0 || obj.(*types.Func).Signature().TypeParams().Len() > 0 {
			return false
		}
		if f.Pkg() == nil || f.Pkg().Path() != "main" {
			return false
		}
	default:
		return false
	}
	return types.Identical(old.Type(), obj.Type())
}

// promote makes the statement's names package-level variables, and the last expression
// an assignment to hidden ones. It returns their declarations.
func (g *group) promote() []ast.Decl {
	var names []*ast.Ident
	declare := func(obj types.Object) *ast.Ident {
		id := &ast.Ident{NamePos: obj.Pos(), Name: obj.Name()}
		g.info.Defs[id] = obj
		names = append(names, id)
		return id
	}
	assign, _ := unlabelled(g.stmt).(*ast.AssignStmt)
	if assign != nil && assign.Tok == token.DEFINE {
		for _, x := range assign.Lhs {
			id, ok := x.(*ast.Ident)
			if !ok {
				continue
			}
			if obj := g.info.Defs[id]; obj != nil {
				delete(g.info.Defs, id)
				g.info.Uses[id] = obj
				declare(obj)
			}
		}
		assign.Tok = token.ASSIGN
	}
	if g.last != nil {
		g.assignLast(declare)
	}
	if len(names) == 0 {
		return nil
	}
	var specs []ast.Spec
	for _, id := range names {
		specs = append(specs, &ast.ValueSpec{Names: []*ast.Ident{id}})
	}
	return []ast.Decl{&ast.GenDecl{TokPos: g.stmt.Pos(), Tok: token.VAR, Specs: specs}}
}

func unlabelled(s ast.Stmt) ast.Stmt {
	for {
		l, ok := s.(*ast.LabeledStmt)
		if !ok {
			return s
		}
		s = l.Stmt
	}
}

// assignLast assigns the value of the last expression to hidden variables.
func (g *group) assignLast(declare func(types.Object) *ast.Ident) {
	tv := g.info.Types[g.last]
	if tv.IsType() || tv.IsVoid() || tv.IsBuiltin() || tv.IsNil() || tv.Type == nil {
		return
	}
	var list []types.Type
	if t, ok := tv.Type.(*types.Tuple); ok {
		for i := range t.Len() {
			list = append(list, t.At(i).Type())
		}
	} else {
		t := types.Default(tv.Type)
		if b, ok := tv.Type.(*types.Basic); ok && b.Info()&types.IsUntyped != 0 {
			tv.Type = t
			g.info.Types[g.last] = tv
		}
		list = []types.Type{t}
	}
	assign := &ast.AssignStmt{TokPos: g.last.Pos(), Tok: token.ASSIGN, Rhs: []ast.Expr{g.last}}
	for i, t := range list {
		obj := types.NewVar(g.last.Pos(), g.pkg, "·result"+string(rune('0'+i)), t)
		g.results = append(g.results, obj)
		declare(obj)
		id := &ast.Ident{NamePos: g.last.Pos(), Name: obj.Name()}
		g.info.Uses[id] = obj
		g.info.Types[id] = types.TypeAndValue{Type: t}
		assign.Lhs = append(assign.Lhs, id)
	}
	body := g.file.Decls[0].(*ast.FuncDecl).Body
	for i, s := range body.List {
		if s == g.stmt {
			body.List[i] = assign
		}
	}
}
