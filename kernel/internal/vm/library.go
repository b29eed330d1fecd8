package vm

import (
	"embed"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"runtime"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Generic functions of linked packages have no compiled body that could stand in a
// table. Their bodies are here, as Go: see the packages under lib. A method T.M is the
// function T_M there.

//go:embed lib/*/*.go
var libFiles embed.FS

// libPackages are the folders of lib, by the path whose functions they hold, with what
// stands before their names.
var libPackages = map[string][2]string{
	"slices":       {"slices", ""},
	"maps":         {"maps", ""},
	"cmp":          {"cmp", ""},
	"iter":         {"iter", ""},
	"sync":         {"sync", ""},
	"sync/atomic":  {"atomic", ""},
	"reflect":      {"others", "Reflect_"},
	"errors":       {"others", "Errors_"},
	"math/rand/v2": {"others", "Rand_"},
	"unique":       {"others", "Unique_"},
}

type library struct {
	m     *Machine
	pkgs  map[string]*types.Package
	found map[*ssa.Function]*function
	n     int
}

func newLibrary(m *Machine) *library {
	return &library{m: m, pkgs: make(map[string]*types.Package), found: make(map[*ssa.Function]*function)}
}

// find is the library's function for an instance of a generic function, or nil.
func (l *library) find(fn *ssa.Function) *function {
	if fn.Origin() == nil {
		return nil
	}
	obj, ok := fn.Origin().Object().(*types.Func)
	if !ok || obj.Pkg() == nil {
		return nil
	}
	where, ok := libPackages[obj.Pkg().Path()]
	if !ok || !l.m.linked(obj.Pkg()) {
		return nil
	}
	if h := l.found[fn]; h != nil {
		return h
	}
	name := obj.Name()
	if r := obj.Signature().Recv(); r != nil {
		t := r.Type()
		if p, ok := t.(*types.Pointer); ok {
			t = p.Elem()
		}
		name = t.(*types.Named).Obj().Name() + "_" + name
	}
	generic, _ := l.pkg(where[0]).Scope().Lookup(where[1] + name).(*types.Func)
	if generic == nil {
		return nil
	}
	h := l.m.function(l.instance(generic, fn.TypeArgs()))
	l.found[fn] = h
	return h
}

// pkg loads a folder of lib.
func (l *library) pkg(dir string) *types.Package {
	if p := l.pkgs[dir]; p != nil {
		return p
	}
	entries, err := libFiles.ReadDir("lib/" + dir)
	if err != nil {
		panic(err)
	}
	var files []*ast.File
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		src, err := libFiles.ReadFile("lib/" + dir + "/" + e.Name())
		if err != nil {
			panic(err)
		}
		f, err := parser.ParseFile(l.m.conf.Fset, "$lib/"+dir+"/"+e.Name(), src, parser.SkipObjectResolution)
		if err != nil {
			panic(err)
		}
		files = append(files, f)
	}
	info := newInfo()
	conf := types.Config{Importer: l.m.conf.Importer, Sizes: types.SizesFor("gc", runtime.GOARCH), GoVersion: "go1.26"}
	p, err := conf.Check("main", l.m.conf.Fset, files, info)
	if err != nil {
		panic(fmt.Errorf("vm: library %s: %w", dir, err))
	}
	for _, imp := range p.Imports() {
		l.m.importPackage(imp)
	}
	l.m.prog.CreatePackage(p, files, info, false).Build()
	l.pkgs[dir] = p
	return p
}

func newInfo() *types.Info {
	return &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Instances: make(map[*ast.Ident]types.Instance),
		Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Selections: make(map[*ast.SelectorExpr]*types.Selection),
		Scopes: make(map[ast.Node]*types.Scope), FileVersions: make(map[*ast.File]string),
	}
}

// instance instantiates a generic function: it builds a package of one variable that is
// set to the instance.
func (l *library) instance(generic *types.Func, args []types.Type) *ssa.Function {
	sig, err := types.Instantiate(types.NewContext(), generic.Type(), args, false)
	if err != nil {
		panic(err)
	}
	l.n++
	pkg := types.NewPackage("main", "main")
	v := types.NewVar(token.NoPos, pkg, fmt.Sprintf("·instance%d", l.n), sig)
	name, use := ast.NewIdent(v.Name()), ast.NewIdent(generic.Name())
	info := newInfo()
	info.Defs[name] = v
	info.Uses[use] = generic
	info.Instances[use] = types.Instance{TypeArgs: typeList(generic, args), Type: sig}
	info.Types[use] = types.TypeAndValue{Type: sig}
	info.InitOrder = []*types.Initializer{{Lhs: []*types.Var{v}, Rhs: use}}
	file := &ast.File{Name: ast.NewIdent("main"), Decls: []ast.Decl{
		&ast.GenDecl{Tok: token.VAR, Specs: []ast.Spec{&ast.ValueSpec{Names: []*ast.Ident{name},
			Values: []ast.Expr{use}}}},
	}}
	p := l.m.prog.CreatePackage(pkg, []*ast.File{file}, info, false)
	p.Build()
	for _, b := range p.Func("init").Blocks {
		for _, in := range b.Instrs {
			if s, ok := in.(*ssa.Store); ok {
				if fn, ok := s.Val.(*ssa.Function); ok {
					return fn
				}
			}
		}
	}
	panic(fmt.Errorf("vm: no instance of %s", generic.Name()))
}

// typeList makes a go/types list of type arguments, which has no constructor of its own.
func typeList(generic *types.Func, args []types.Type) *types.TypeList {
	tparams := make([]*types.TypeParam, len(args))
	for i := range args {
		tn := types.NewTypeName(token.NoPos, nil, fmt.Sprintf("T%d", i), nil)
		tparams[i] = types.NewTypeParam(tn, types.Universe.Lookup("any").Type())
	}
	holder := types.NewNamed(types.NewTypeName(token.NoPos, nil, "holder", nil), types.NewStruct(nil, nil), nil)
	holder.SetTypeParams(tparams)
	inst, err := types.Instantiate(types.NewContext(), holder, args, false)
	if err != nil {
		panic(err)
	}
	return inst.(*types.Named).TypeArgs()
}
