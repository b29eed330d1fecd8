package interp

import (
	"go/ast"
	"go/token"
	"go/types"
	"runtime"

	"onrecord/kernel/packages"
)

// A session is what the type checker knows of a notebook: go/types checks every cell
// before it runs. That gives Go's own error messages before anything happens.
//
// Each declaration group and each statement is checked as a package "main" of its
// own, whose scope is first filled with the earlier objects that it mentions; so a
// name can be declared again, which a real package would not allow.
type session struct {
	types    *packages.Types
	objects  map[string]types.Object       // the notebook's names: package names too
	pkg      *types.Package                // of objects that no cell declares
	declared map[types.Object]*declaration // what cells have declared, with its source
}

func newSession() *session {
	return &session{
		types:    packages.NewTypes(),
		objects:  make(map[string]types.Object),
		pkg:      types.NewPackage("main", "main"),
		declared: make(map[types.Object]*declaration),
	}
}

// use declares a linked package under a name; an empty one means the package's own.
func (s *session) use(name, path string) error {
	p, err := s.types.Import(path)
	if err != nil {
		return err
	}
	switch name {
	case "_":
	case ".":
		for _, n := range p.Scope().Names() {
			if token.IsExported(n) {
				s.objects[n] = p.Scope().Lookup(n)
			}
		}
	default:
		if name == "" {
			name = p.Name()
		}
		s.objects[name] = types.NewPkgName(token.NoPos, s.pkg, name, p)
	}
	return nil
}

// A group is what is checked, compiled and run in one step: neighbouring declarations,
// or one statement.
type group struct {
	items []item
	stmt  ast.Stmt // nil: declarations
	last  ast.Expr // the expression when the statement is one

	file    *ast.File
	pkg     *types.Package
	info    *types.Info
	defined map[string]types.Object
	methods []*lateMethod
	results []*types.Var // that the last expression is assigned to
}

// A lateMethod is a method whose receiver type an earlier group declares.
type lateMethod struct {
	decl   *ast.FuncDecl
	recv   *ast.FieldList
	first  *ast.Field // the receiver as a parameter
	name   string
	method *types.Func
}

// groups puts neighbouring declarations together, which may refer to each other in
// any order.
func groups(items []item) []*group {
	var gs []*group
	for _, it := range items {
		if d, ok := it.node.(ast.Decl); ok {
			if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.IMPORT {
				continue // done before
			}
			if n := len(gs); n > 0 && gs[n-1].stmt == nil {
				gs[n-1].items = append(gs[n-1].items, it)
			} else {
				gs = append(gs, &group{items: []item{it}})
			}
			continue
		}
		g := &group{items: []item{it}, stmt: it.node.(ast.Stmt)}
		if x, ok := g.stmt.(*ast.ExprStmt); ok {
			g.last = x.X
		}
		gs = append(gs, g)
	}
	return gs
}

// goVersion is the language that cells are written in.
const goVersion = "go1.26"

func newInfo() *types.Info {
	return &types.Info{
		Types:      make(map[ast.Expr]types.TypeAndValue),
		Instances:  make(map[*ast.Ident]types.Instance),
		Defs:       make(map[*ast.Ident]types.Object),
		Uses:       make(map[*ast.Ident]types.Object),
		Implicits:  make(map[ast.Node]types.Object),
		Selections: make(map[*ast.SelectorExpr]*types.Selection),
		Scopes:     make(map[ast.Node]*types.Scope),

		FileVersions: make(map[*ast.File]string),
	}
}

// checkFile runs go/types on a file with the given objects in its package's scope,
// and returns the package and the errors that ignore does not excuse.
func (s *session) checkFile(fset *token.FileSet, file *ast.File, info *types.Info, scope []types.Object,
	ignore func(types.Error) bool) (*types.Package, error) {
	file.Name = ast.NewIdent(packageName(fset, file))
	pkg := types.NewPackage("main", file.Name.Name)
	for _, obj := range scope {
		if p, ok := obj.(*types.PkgName); ok {
			obj = types.NewPkgName(token.NoPos, pkg, p.Name(), p.Imported())
		}
		pkg.Scope().Insert(obj)
	}
	var all errorList
	conf := types.Config{
		Importer:  s.types,
		GoVersion: goVersion,
		Sizes:     types.SizesFor("gc", runtime.GOARCH),
		Error: func(err error) {
			if e, ok := err.(types.Error); ok && (e.Soft || ignore(e)) {
				return
			}
			all = all.add(positioned(fset, err))
		},
	}
	types.NewChecker(&conf, fset, pkg, info).Files([]*ast.File{file})
	if len(all) == 0 {
		return pkg, nil
	}
	return pkg, all
}

// lookup finds a name of the notebook, the staged ones of the running cell first.
func lookup(name string, scopes ...map[string]types.Object) types.Object {
	for _, s := range scopes {
		if obj := s[name]; obj != nil {
			return obj
		}
	}
	return nil
}

// mentioned lists the notebook's objects that the nodes mention by name, without
// those that declared holds.
func mentioned(nodes []ast.Node, declared map[string]bool, scopes ...map[string]types.Object) []types.Object {
	seen := make(map[string]bool)
	var objs []types.Object
	for _, n := range nodes {
		ast.Inspect(n, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if !ok || seen[id.Name] || declared[id.Name] {
				return true
			}
			seen[id.Name] = true
			if obj := lookup(id.Name, scopes...); obj != nil {
				objs = append(objs, obj)
			}
			return true
		})
	}
	return objs
}
