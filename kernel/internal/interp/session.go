package interp

import (
	"go/ast"
	"go/token"
	"go/types"
	"runtime"

	"onrecord/kernel/packages"
)

// A session is what the type checker knows of a notebook: go/types checks every cell
// before gomacro sees it. That gives Go's own error messages before anything runs,
// and the types without which today's syntax cannot be rewritten for gomacro.
//
// Each declaration group and each statement is checked as a package "main" of its
// own, whose scope is first filled with the earlier objects that it mentions; so a
// name can be declared again, which a real package would not allow.
type session struct {
	types   *packages.Types
	objects map[string]types.Object // the notebook's names: package names too
	pkg     *types.Package          // of objects that no cell declares
	// generics are the sources of generic functions and types, which are
	// instantiated when they are used.
	generics  map[types.Object]*generic
	instances []*instance
	typeNames map[*types.TypeName]string // gomacro's names of the notebook's types
	versions  map[string]int             // how often a type name was declared
	builtins  map[string]types.Object    // functions that stand for builtins
	made      int                        // names made up so far
}

func newSession() *session {
	return &session{
		types:     packages.NewTypes(),
		objects:   make(map[string]types.Object),
		pkg:       types.NewPackage("main", "main"),
		generics:  make(map[types.Object]*generic),
		typeNames: make(map[*types.TypeName]string),
		versions:  make(map[string]int),
		builtins:  make(map[string]types.Object),
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

// A group is what is checked, lowered, compiled and run in one step: neighbouring
// declarations, or one statement.
type group struct {
	items []item
	stmt  ast.Stmt // nil: declarations
	last  ast.Expr // the expression when the statement is one

	file    *ast.File
	info    *types.Info
	defined map[string]types.Object
	methods []lateMethod

	lowered   *lowered
	instances int // known after the group
	steps     []compiledStep
	before    map[string]binding // of the names it declares
	done      bool               // all steps have run
}

// A lateMethod is a method whose receiver type an earlier group declares.
type lateMethod struct {
	decl *ast.FuncDecl
	recv *ast.FieldList
	name string
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

func newInfo() *types.Info {
	return &types.Info{
		Types:      make(map[ast.Expr]types.TypeAndValue),
		Instances:  make(map[*ast.Ident]types.Instance),
		Defs:       make(map[*ast.Ident]types.Object),
		Uses:       make(map[*ast.Ident]types.Object),
		Implicits:  make(map[ast.Node]types.Object),
		Selections: make(map[*ast.SelectorExpr]*types.Selection),
		Scopes:     make(map[ast.Node]*types.Scope),
	}
}

// checkFile runs go/types on a file with the given objects in its package's scope,
// and returns the package and the first error that ignore does not excuse.
func (s *session) checkFile(fset *token.FileSet, file *ast.File, info *types.Info, scope []types.Object, ignore func(types.Error) bool) (*types.Package, error) {
	pkg := types.NewPackage("main", "main")
	for _, obj := range scope {
		if p, ok := obj.(*types.PkgName); ok {
			obj = types.NewPkgName(token.NoPos, pkg, p.Name(), p.Imported())
		}
		pkg.Scope().Insert(obj)
	}
	var first error
	conf := types.Config{
		Importer: s.types,
		Sizes:    types.SizesFor("gc", runtime.GOARCH),
		Error: func(err error) {
			if e, ok := err.(types.Error); ok && (e.Soft || ignore(e)) {
				return
			}
			if first == nil {
				first = err
			}
		},
	}
	types.NewChecker(&conf, fset, pkg, info).Files([]*ast.File{file})
	return pkg, first
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
