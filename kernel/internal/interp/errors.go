package interp

import (
	"errors"
	"go/ast"
	"go/token"
	"go/types"
	"reflect"

	"github.com/cosmos72/gomacro/xreflect"
)

// An error of an interpreted type reaches compiled code as gomacro's proxy, which has
// the method Error only; errors.Is, errors.As and errors.Unwrap would not see what it
// wraps. Interpreted code gets its own, which look into the proxy.

// header is what a proxy holds: the interpreted value and its type.
func header(err error) (h xreflect.InterfaceHeader, ok bool) {
	v := reflect.ValueOf(err)
	if v.Kind() != reflect.Pointer || v.IsNil() || v.Elem().Kind() != reflect.Struct || v.Elem().NumField() == 0 {
		return h, false
	}
	f := v.Elem().Field(0)
	if v.Elem().Type().Field(0).Name != "Object" || f.Kind() != reflect.Interface {
		return h, false
	}
	h, ok = f.Interface().(xreflect.InterfaceHeader)
	return h, ok && h.Type() != nil
}

// method is a method of the value that a proxy holds, bound to it; methods promoted
// from embedded fields are not found.
func method(h xreflect.InterfaceHeader, name string) (call func(args ...reflect.Value) []reflect.Value, ok bool) {
	t, v := h.Type(), h.Value().ReflectValue()
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if !t.Named() {
		return nil, false
	}
	m, n := t.MethodByName(name, "main")
	if n != 1 || len(m.FieldIndex) > 0 || m.Funs == nil || m.Index >= len(*m.Funs) {
		return nil, false
	}
	f := (*m.Funs)[m.Index]
	if !f.IsValid() || f.Kind() != reflect.Func || f.IsNil() {
		return nil, false
	}
	if recv := f.Type().In(0); v.Type() != recv {
		if v.Kind() != reflect.Pointer || v.Type().Elem() != recv || v.IsNil() {
			return nil, false
		}
		v = v.Elem()
	}
	return func(args ...reflect.Value) []reflect.Value { return f.Call(append([]reflect.Value{v}, args...)) }, true
}

// unwrap lists what an error wraps directly.
func unwrap(err error) []error {
	switch x := err.(type) {
	case interface{ Unwrap() error }:
		if e := x.Unwrap(); e != nil {
			return []error{e}
		}
		return nil
	case interface{ Unwrap() []error }:
		return x.Unwrap()
	}
	h, ok := header(err)
	if !ok {
		return nil
	}
	call, ok := method(h, "Unwrap")
	if !ok {
		return nil
	}
	out := call()
	if len(out) != 1 {
		return nil
	}
	switch e := out[0].Interface().(type) {
	case error:
		return []error{e}
	case []error:
		return e
	}
	return nil
}

func errorUnwrap(err error) error {
	if _, many := err.(interface{ Unwrap() []error }); many {
		return nil
	}
	if es := unwrap(err); len(es) == 1 {
		return es[0]
	}
	return nil
}

func errorIs(err, target error) bool {
	if err == nil || target == nil {
		return err == target
	}
	for _, e := range errorTree(err) {
		if sameError(e, target) {
			return true
		}
	}
	return false
}

func sameError(e, target error) bool {
	if reflect.TypeOf(e) == reflect.TypeOf(target) && reflect.TypeOf(target).Comparable() && e == target {
		return true
	}
	if x, ok := e.(interface{ Is(error) bool }); ok {
		return x.Is(target)
	}
	h, ok := header(e)
	if !ok {
		return false
	}
	if t, ok := header(target); ok {
		a, b := h.Value().ReflectValue(), t.Value().ReflectValue()
		if a.IsValid() && b.IsValid() && h.Type().IdenticalTo(t.Type()) && a.Comparable() && a.Equal(b) {
			return true
		}
	}
	if call, ok := method(h, "Is"); ok {
		out := call(reflect.ValueOf(&target).Elem())
		return len(out) == 1 && out[0].Kind() == reflect.Bool && out[0].Bool()
	}
	return false
}

func errorAs(err error, target interface{}) bool {
	for _, e := range errorTree(err) {
		if _, wraps := e.(interface{ Unwrap() error }); !wraps {
			if errors.As(e, target) {
				return true
			}
			continue
		}
		v := reflect.ValueOf(target)
		if v.Kind() != reflect.Pointer || v.IsNil() {
			return errors.As(e, target) // panics with Go's words
		}
		if reflect.TypeOf(e).AssignableTo(v.Type().Elem()) {
			v.Elem().Set(reflect.ValueOf(e))
			return true
		}
		if x, ok := e.(interface{ As(any) bool }); ok && x.As(target) {
			return true
		}
	}
	return false
}

// errorTree lists an error and those it wraps, in the order of errors.As.
func errorTree(err error) []error {
	if err == nil {
		return nil
	}
	list := []error{err}
	for _, e := range unwrap(err) {
		list = append(list, errorTree(e)...)
	}
	return list
}

// errorsAs lowers errors.As(err, &target) for a target of an interpreted type, which
// errors.As could not recognise:
//
//	func as(err error, t *T) bool { for _, e := range errorTree(err) { if v, ok := e.(T); ok { *t = v; return true } }; return false }
func (l *lowerer) errorsAs(n *ast.CallExpr) bool {
	sel, ok := n.Fun.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "As" || len(n.Args) != 2 {
		return false
	}
	if f, ok := l.info.Uses[sel.Sel].(*types.Func); !ok || f.Pkg() == nil || f.Pkg().Path() != "errors" {
		return false
	}
	p, ok := l.info.TypeOf(n.Args[1]).Underlying().(*types.Pointer)
	if !ok || notebookType(p.Elem()) == nil {
		return false
	}
	obj := l.s.builtins["as"]
	if obj == nil {
		obj = types.NewFunc(token.NoPos, nil, "as", types.NewSignatureType(nil, nil, nil, nil, nil, false))
		l.s.builtins["as"] = obj
	}
	inst, isNew := l.s.find(obj, []types.Type{p.Elem()})
	name := hidden + inst.name
	if isNew {
		e, t, x, v, ok := l.name("err"), l.name("t"), l.name("e"), l.name("v"), l.name("ok")
		test := &ast.IfStmt{
			Init: l.define([]string{v, ok}, &ast.TypeAssertExpr{X: l.id(x), Type: l.typeExpr(p.Elem())}),
			Cond: l.id(ok),
			Body: l.block(l.assign(&ast.StarExpr{X: l.id(t)}, l.id(v)), &ast.ReturnStmt{Results: []ast.Expr{l.id("true")}}),
		}
		l.out.funcs = append(l.out.funcs, &ast.FuncDecl{
			Name: l.id(name),
			Type: &ast.FuncType{Func: l.pos, Params: &ast.FieldList{List: []*ast.Field{
				{Names: []*ast.Ident{l.id(e)}, Type: l.id("error")},
				{Names: []*ast.Ident{l.id(t)}, Type: &ast.StarExpr{X: l.typeExpr(p.Elem())}},
			}}, Results: &ast.FieldList{List: []*ast.Field{{Type: l.id("bool")}}}},
			Body: l.block(
				&ast.RangeStmt{Key: l.id("_"), Value: l.id(x), Tok: token.DEFINE, X: &ast.CallExpr{Fun: l.id(errorTreeName), Args: []ast.Expr{l.id(e)}}, Body: l.block(test)},
				&ast.ReturnStmt{Results: []ast.Expr{l.id("false")}},
			),
		})
	}
	n.Fun = l.id(name)
	return true
}

const errorTreeName = hidden + "errorTree"
