package interp

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strconv"

	"onrecord/kernel/packages"
)

// hidden is the prefix of names that lowering makes up; no Go source can hold it.
const hidden = "·"

// A unnameable is the panic of typeExpr for a type that cannot be written down.
type unnameable struct{ t types.Type }

// typeExpr is the syntax of a type, for gomacro. Packages appear under hidden
// names, which need no import declaration; instances of generic types under their
// instance's name. It panics with unnameable.
func (l *lowerer) typeExpr(t types.Type) ast.Expr {
	id := func(name string) ast.Expr { return &ast.Ident{NamePos: l.pos, Name: name} }
	switch t := t.(type) {
	case *types.Basic:
		if t.Info()&types.IsUntyped != 0 {
			return l.typeExpr(types.Default(t))
		}
		if t.Kind() == types.UnsafePointer {
			panic(unnameable{t})
		}
		return id(t.Name())
	case *types.Alias:
		return l.typeExpr(types.Unalias(t))
	case *types.Named:
		return l.namedExpr(t)
	case *types.Pointer:
		return &ast.StarExpr{Star: l.pos, X: l.typeExpr(t.Elem())}
	case *types.Slice:
		return &ast.ArrayType{Lbrack: l.pos, Elt: l.typeExpr(t.Elem())}
	case *types.Array:
		n := &ast.BasicLit{ValuePos: l.pos, Kind: token.INT, Value: strconv.FormatInt(t.Len(), 10)}
		return &ast.ArrayType{Lbrack: l.pos, Len: n, Elt: l.typeExpr(t.Elem())}
	case *types.Map:
		return &ast.MapType{Map: l.pos, Key: l.typeExpr(t.Key()), Value: l.typeExpr(t.Elem())}
	case *types.Chan:
		dir := ast.SEND | ast.RECV
		switch t.Dir() {
		case types.SendOnly:
			dir = ast.SEND
		case types.RecvOnly:
			dir = ast.RECV
		}
		return &ast.ChanType{Begin: l.pos, Dir: dir, Value: l.typeExpr(t.Elem())}
	case *types.Signature:
		return l.funcType(t)
	case *types.Struct:
		return l.structType(t)
	case *types.Interface:
		return l.interfaceType(t)
	case *types.TypeParam:
		panic(unnameable{t})
	}
	panic(unnameable{t})
}

func (l *lowerer) namedExpr(t *types.Named) ast.Expr {
	obj := t.Obj()
	pkg := obj.Pkg()
	switch {
	case pkg == nil:
		return &ast.Ident{NamePos: l.pos, Name: obj.Name()} // error, comparable
	case pkg.Path() == "main":
		if t.TypeArgs().Len() > 0 {
			return &ast.Ident{NamePos: l.pos, Name: l.instanceType(t)}
		}
		if l.local(obj) {
			return &ast.Ident{NamePos: l.pos, Name: l.hoist(t)}
		}
		return &ast.Ident{NamePos: l.pos, Name: l.s.nameType(obj)}
	case t.TypeArgs().Len() > 0:
		if _, ok := t.Underlying().(*types.Signature); ok {
			return l.typeExpr(t.Underlying()) // iter.Seq
		}
		panic(unnameable{t})
	case !obj.Exported() || !packages.Linked(pkg.Path()):
		panic(unnameable{t})
	}
	return &ast.SelectorExpr{X: &ast.Ident{NamePos: l.pos, Name: l.hiddenImport(pkg.Path())}, Sel: &ast.Ident{NamePos: l.pos, Name: obj.Name()}}
}

func (l *lowerer) funcType(t *types.Signature) *ast.FuncType {
	ft := &ast.FuncType{Func: l.pos, Params: &ast.FieldList{Opening: l.pos, Closing: l.pos}}
	for i := range t.Params().Len() {
		p := t.Params().At(i)
		f := &ast.Field{Type: l.typeExpr(p.Type())}
		if t.Variadic() && i == t.Params().Len()-1 {
			f.Type = &ast.Ellipsis{Ellipsis: l.pos, Elt: l.typeExpr(p.Type().Underlying().(*types.Slice).Elem())}
		}
		ft.Params.List = append(ft.Params.List, f)
	}
	if n := t.Results().Len(); n > 0 {
		ft.Results = &ast.FieldList{Opening: l.pos, Closing: l.pos}
		for i := range n {
			ft.Results.List = append(ft.Results.List, &ast.Field{Type: l.typeExpr(t.Results().At(i).Type())})
		}
	}
	return ft
}

func (l *lowerer) structType(t *types.Struct) ast.Expr {
	fields := &ast.FieldList{Opening: l.pos, Closing: l.pos}
	for i := range t.NumFields() {
		f := t.Field(i)
		field := &ast.Field{Type: l.typeExpr(f.Type())}
		if !f.Embedded() {
			field.Names = []*ast.Ident{{NamePos: l.pos, Name: f.Name()}}
		}
		if tag := t.Tag(i); tag != "" {
			field.Tag = &ast.BasicLit{ValuePos: l.pos, Kind: token.STRING, Value: strconv.Quote(tag)}
		}
		fields.List = append(fields.List, field)
	}
	return &ast.StructType{Struct: l.pos, Fields: fields}
}

func (l *lowerer) interfaceType(t *types.Interface) ast.Expr {
	methods := &ast.FieldList{Opening: l.pos, Closing: l.pos}
	for i := range t.NumMethods() {
		m := t.Method(i)
		methods.List = append(methods.List, &ast.Field{
			Names: []*ast.Ident{{NamePos: l.pos, Name: m.Name()}},
			Type:  l.funcType(m.Signature()),
		})
	}
	if !t.IsMethodSet() {
		panic(unnameable{t})
	}
	return &ast.InterfaceType{Interface: l.pos, Methods: methods}
}

// hiddenImport is the name by which lowered code refers to a linked package.
func (l *lowerer) hiddenImport(path string) string {
	name := hidden + path
	l.out.imports[path] = name
	return name
}

// typeName is a type as people read it, for the names of instances.
func typeName(t types.Type) string {
	return types.TypeString(t, func(p *types.Package) string {
		if p.Path() == "main" {
			return ""
		}
		return p.Name()
	})
}

func (u unnameable) Error() string {
	return fmt.Sprintf("the type %s cannot be used in interpreted code", typeName(u.t))
}
