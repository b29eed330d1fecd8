package gen

import (
	"go/token"
	"go/types"
)

// needed are the types that signatures have to name: the exported ones of the linked
// packages, and what these mention where users can see it.
type needed map[*types.TypeName]bool

// need finds them.
func need(linked []*types.Package) needed {
	n := make(needed)
	for _, pkg := range linked {
		scope := pkg.Scope()
		for _, name := range scope.Names() {
			if !token.IsExported(name) {
				continue
			}
			switch obj := scope.Lookup(name).(type) {
			case *types.TypeName:
				n.add(obj)
			default:
				n.walk(obj.Type())
			}
		}
	}
	return n
}

// add takes up a declared type with all that it mentions.
func (n needed) add(obj *types.TypeName) {
	if obj.Pkg() == nil || obj.Pkg() == types.Unsafe || n[obj] {
		return
	}
	n[obj] = true
	switch t := obj.Type().(type) {
	case *types.Alias:
		n.params(t.TypeParams())
		n.walk(t.Rhs())
	case *types.Named:
		n.params(t.TypeParams())
		n.walk(t.Underlying())
		for m := range t.Methods() {
			if m.Exported() {
				n.walk(m.Signature())
			}
		}
	}
}

func (n needed) params(list *types.TypeParamList) {
	for p := range list.TypeParams() {
		n.walk(p.Constraint())
	}
}

func (n needed) walk(t types.Type) {
	switch t := t.(type) {
	case *types.Alias:
		n.add(t.Origin().Obj())
		for a := range t.TypeArgs().Types() {
			n.walk(a)
		}
	case *types.Named:
		n.add(t.Origin().Obj())
		for a := range t.TypeArgs().Types() {
			n.walk(a)
		}
	case *types.Struct:
		for f := range t.Fields() {
			if f.Exported() || f.Embedded() {
				n.walk(f.Type())
			}
		}
	case *types.Interface:
		for m := range t.ExplicitMethods() {
			if m.Exported() {
				n.walk(m.Signature())
			}
		}
		for e := range t.EmbeddedTypes() {
			n.walk(e)
		}
	case *types.Union:
		for term := range t.Terms() {
			n.walk(term.Type())
		}
	case *types.Signature:
		n.params(t.TypeParams())
		n.walk(t.Params())
		n.walk(t.Results())
	case *types.Tuple:
		for v := range t.Variables() {
			n.walk(v.Type())
		}
	case *types.Map:
		n.walk(t.Key())
		n.walk(t.Elem())
	case interface{ Elem() types.Type }: // pointer, slice, array, channel
		n.walk(t.Elem())
	}
}

// nameable tells whether the package's own file can write the type down for a place
// that users cannot see. Types of other packages are not asked for there: each would
// be a package more to read.
func (n needed) nameable(pkg *types.Package, t types.Type) bool {
	switch t := t.(type) {
	case *types.Basic, *types.TypeParam:
		return true
	case *types.Alias:
		return n.known(pkg, t.Origin().Obj()) && n.allNameable(pkg, typeList(t.TypeArgs())...)
	case *types.Named:
		return n.known(pkg, t.Origin().Obj()) && n.allNameable(pkg, typeList(t.TypeArgs())...)
	case *types.Map:
		return n.allNameable(pkg, t.Key(), t.Elem())
	case *types.Signature:
		for _, tuple := range []*types.Tuple{t.Params(), t.Results()} {
			for v := range tuple.Variables() {
				if !n.nameable(pkg, v.Type()) {
					return false
				}
			}
		}
		return true
	case *types.Struct:
		return t.NumFields() == 0
	case *types.Interface:
		return t.NumMethods() == 0 && t.NumEmbeddeds() == 0
	case interface{ Elem() types.Type }:
		return n.nameable(pkg, t.Elem())
	}
	return false
}

func (n needed) known(pkg *types.Package, obj *types.TypeName) bool {
	return obj.Pkg() == nil || obj.Pkg() == pkg && n[obj]
}

func (n needed) allNameable(pkg *types.Package, ts ...types.Type) bool {
	for _, t := range ts {
		if !n.nameable(pkg, t) {
			return false
		}
	}
	return true
}
