package interp

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/astutil"
)

// Where a value becomes an interface silently, gomacro errs: it passes constants and
// basic types on as they are, and hands compiled code its own stand-in for an
// interface of the notebook. Here such conversions are written out.

// coerce writes out the conversion of x to target.
func (l *lowerer) coerce(target types.Type, x ast.Expr) ast.Expr {
	if target == nil || x == nil {
		return x
	}
	iface, ok := target.Underlying().(*types.Interface)
	if !ok {
		return x
	}
	src := l.info.TypeOf(x)
	if src == nil {
		return x
	}
	if _, ok := src.(*types.Tuple); ok {
		return x
	}
	if iface.Empty() {
		if emulated(src) {
			return l.typed(&ast.CallExpr{Fun: l.id(concreteName), Lparen: l.pos, Args: []ast.Expr{x}, Rparen: l.pos}, target)
		}
		return x
	}
	if _, ok := src.Underlying().(*types.Interface); ok || notebookType(src) == nil {
		return x
	}
	if _, ok := x.(*ast.CallExpr); ok && l.info.Types[x].IsType() {
		return x
	}
	return l.typed(l.convert(target, x), target)
}

// typed notes the type of a made-up expression.
func (l *lowerer) typed(x ast.Expr, t types.Type) ast.Expr {
	l.info.Types[x] = types.TypeAndValue{Type: t}
	return x
}

// emulated tells an interface with methods that a notebook declares.
func emulated(t types.Type) bool {
	i, ok := t.Underlying().(*types.Interface)
	if !ok || i.NumMethods() == 0 {
		return false
	}
	named, ok := types.Unalias(t).(*types.Named)
	return ok && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "main"
}

// compiledInterface tells error and other interfaces with methods that compiled
// packages declare; gomacro's proxies are behind them, which a conversion to an empty
// interface would take away.
func compiledInterface(t types.Type) bool {
	i, ok := t.Underlying().(*types.Interface)
	if !ok || i.NumMethods() == 0 {
		return false
	}
	named, ok := types.Unalias(t).(*types.Named)
	return ok && (named.Obj().Pkg() == nil || named.Obj().Pkg().Path() != "main")
}

// notebookType is the type that a notebook declares, when t is one or a pointer to one.
func notebookType(t types.Type) *types.Named {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	named, ok := t.(*types.Named)
	if !ok || named.Obj().Pkg() == nil || named.Obj().Pkg().Path() != "main" {
		return nil
	}
	return named
}

// coerceCall writes out the conversions of a call's arguments.
func (l *lowerer) coerceCall(n *ast.CallExpr) {
	tv := l.info.Types[n.Fun]
	if tv.IsType() || tv.Type == nil {
		return
	}
	if tv.IsBuiltin() {
		if id, ok := ast.Unparen(n.Fun).(*ast.Ident); ok && id.Name == "panic" && len(n.Args) == 1 {
			if t := l.info.TypeOf(n.Args[0]); t != nil && notebookType(t) != nil && printMethod(t) == "Error" {
				t := types.Universe.Lookup("error").Type()
				n.Args[0] = &ast.CallExpr{Fun: l.id(l.formatter(t)), Lparen: l.pos, Args: []ast.Expr{l.convert(t, n.Args[0])}, Rparen: l.pos}
			}
		}
		if id, ok := ast.Unparen(n.Fun).(*ast.Ident); ok && id.Name == "append" && len(n.Args) > 1 && !n.Ellipsis.IsValid() {
			if s, ok := l.info.TypeOf(n.Args[0]).Underlying().(*types.Slice); ok {
				for i := 1; i < len(n.Args); i++ {
					n.Args[i] = l.coerce(s.Elem(), n.Args[i])
				}
			}
		}
		return
	}
	sig, ok := tv.Type.Underlying().(*types.Signature)
	if !ok {
		return
	}
	prints, shows := l.printing(n)
	params := sig.Params()
	for i, x := range n.Args {
		var t types.Type
		switch {
		case sig.Variadic() && i >= params.Len()-1:
			if n.Ellipsis.IsValid() {
				continue
			}
			t = params.At(params.Len() - 1).Type().Underlying().(*types.Slice).Elem()
		case i < params.Len():
			t = params.At(i).Type()
		default:
			continue
		}
		n.Args[i] = l.argument(t, x, prints, shows)
	}
}

// argument writes out the conversion of an argument to the parameter's type t.
func (l *lowerer) argument(t types.Type, x ast.Expr, prints, shows bool) ast.Expr {
	src := l.info.TypeOf(x)
	if isEmpty(t) && prints {
		if f := l.formatter(src); f != "" {
			return &ast.CallExpr{Fun: l.id(f), Lparen: l.pos, Args: []ast.Expr{x}, Rparen: l.pos}
		}
	}
	if isEmpty(t) && shows && src != nil && (emulated(src) || notebookType(src) != nil) {
		return &ast.CallExpr{Fun: l.face(src), Lparen: l.pos, Args: []ast.Expr{x}, Rparen: l.pos}
	}
	return l.coerce(t, x)
}

// face is the name of a function that makes the methods real by which a value of the
// type shows itself.
func (l *lowerer) face(t types.Type) ast.Expr {
	param := func(t types.Type) *types.Tuple { return types.NewTuple(types.NewParam(l.pos, nil, "", t)) }
	before := len(l.out.values)
	x := l.bind("face", types.NewSignatureType(nil, nil, nil, param(t), param(types.Universe.Lookup("any").Type()), false), nil)
	if len(l.out.values) > before {
		l.out.values[before].face = true
	}
	return x
}

// assertion lowers x.(I) for an interface I of a compiled package: gomacro would take
// the value out of its proxy, which is what implements I.
func (l *lowerer) assertion(c *astutil.Cursor, n *ast.TypeAssertExpr) {
	src, dst := l.info.TypeOf(n.X), l.info.TypeOf(n)
	pair, commaOK := dst.(*types.Tuple)
	if commaOK {
		dst = pair.At(0).Type()
	}
	if src == nil || !compiledInterface(dst) {
		return
	}
	x := l.coerce(types.Universe.Lookup("any").Type(), n.X)
	any := types.Universe.Lookup("any").Type()
	param := func(ts ...types.Type) *types.Tuple {
		var vs []*types.Var
		for _, t := range ts {
			vs = append(vs, types.NewParam(l.pos, nil, "", t))
		}
		return types.NewTuple(vs...)
	}
	if compiledInterface(src) {
		x = &ast.CallExpr{Fun: l.bind("keep", types.NewSignatureType(nil, nil, nil, param(src), param(any), false), reflectKeep), Args: []ast.Expr{x}}
	}
	results := param(dst)
	if commaOK {
		results = param(dst, types.Typ[types.Bool])
	}
	f := l.bind("assert", types.NewSignatureType(nil, nil, nil, param(any), results, false), reflectAssert)
	l.replace(c, n, &ast.CallExpr{Fun: f, Lparen: l.pos, Args: []ast.Expr{x}, Rparen: l.pos})
}

func isEmpty(t types.Type) bool {
	i, ok := t.Underlying().(*types.Interface)
	return ok && i.Empty()
}

// printing tells a call that prints its arguments: there, the String and Error
// methods of the notebook's types must be known to package fmt; and one that shows
// them, where package display must know all their methods.
func (l *lowerer) printing(n *ast.CallExpr) (prints, shows bool) {
	var id *ast.Ident
	switch f := ast.Unparen(n.Fun).(type) {
	case *ast.SelectorExpr:
		id = f.Sel
	case *ast.Ident:
		id = f
	default:
		return false, false
	}
	f, ok := l.info.Uses[id].(*types.Func)
	if !ok || f.Pkg() == nil {
		return false, false
	}
	path := f.Pkg().Path()
	return path == "fmt" || path == "log", path == "onrecord/kernel/display"
}

// formatter is the name of a function that makes a value printable as Go prints it,
// or "" when the value is so already.
func (l *lowerer) formatter(t types.Type) string {
	method, elem := "", types.Type(nil)
	switch {
	case t == nil:
		return ""
	case emulated(t):
	case compiledInterface(t):
		any := types.Universe.Lookup("any").Type()
		param := func(t types.Type) *types.Tuple { return types.NewTuple(types.NewParam(l.pos, nil, "", t)) }
		sig := types.NewSignatureType(nil, nil, nil, param(t), param(any), false)
		return l.bind("keep", sig, reflectKeep).(*ast.Ident).Name
	case notebookType(t) != nil:
		method = printMethod(t)
		if method == "" {
			return ""
		}
	default:
		switch u := types.Unalias(t).(type) {
		case *types.Slice:
			elem = u.Elem()
		case *types.Map:
			elem = u.Elem()
		default:
			return ""
		}
		if l.formatter(elem) == "" {
			return ""
		}
	}
	obj := l.s.builtins["print"]
	if obj == nil {
		obj = types.NewFunc(token.NoPos, nil, "print", types.NewSignatureType(nil, nil, nil, nil, nil, false))
		l.s.builtins["print"] = obj
	}
	inst, isNew := l.s.find(obj, []types.Type{t})
	name := hidden + inst.name
	if isNew {
		l.out.funcs = append(l.out.funcs, l.formatterDecl(name, t, elem, method))
	}
	return name
}

// formatterDecl is one of
//
//	func print(x T) any { return formatted(x, error(x)) }
//	func print(x I) any { return concrete(x) }
//	func print(x []T) any { o := make([]any, len(x)); for k, v := range x { o[k] = print(v) }; return o }
func (l *lowerer) formatterDecl(name string, t, elem types.Type, method string) ast.Node {
	empty := func() ast.Expr { return &ast.InterfaceType{Methods: &ast.FieldList{}} }
	x := l.name("x")
	call := func(f string, args ...ast.Expr) ast.Expr { return &ast.CallExpr{Fun: l.id(f), Args: args} }
	var body []ast.Stmt
	ret := func(x ast.Expr) { body = append(body, &ast.ReturnStmt{Results: []ast.Expr{x}}) }
	switch {
	case elem != nil:
		o, k, v := l.name("o"), l.name("k"), l.name("v")
		var typ ast.Expr = &ast.ArrayType{Elt: empty()}
		if m, ok := t.Underlying().(*types.Map); ok {
			typ = &ast.MapType{Key: l.typeExpr(m.Key()), Value: empty()}
		}
		body = append(body,
			l.define([]string{o}, call("make", typ, call("len", l.id(x)))),
			&ast.RangeStmt{Key: l.id(k), Value: l.id(v), Tok: token.DEFINE, X: l.id(x), Body: l.block(
				l.assign(&ast.IndexExpr{X: l.id(o), Index: l.id(k)}, call(l.formatter(elem), l.id(v))))})
		ret(l.id(o))
	case method == "Error":
		ret(call(formattedName+"Error", l.id(x), call("error", l.id(x))))
	case method == "String":
		stringer := &ast.SelectorExpr{X: l.id(l.hiddenImport("fmt")), Sel: l.id("Stringer")}
		ret(call(formattedName+"String", l.id(x), &ast.CallExpr{Fun: stringer, Args: []ast.Expr{l.id(x)}}))
	default:
		ret(call(concreteName, l.id(x)))
	}
	return &ast.FuncDecl{
		Name: l.id(name),
		Type: &ast.FuncType{Func: l.pos, Params: &ast.FieldList{List: []*ast.Field{{Names: []*ast.Ident{l.id(x)}, Type: l.typeExpr(t)}}},
			Results: &ast.FieldList{List: []*ast.Field{{Type: empty()}}}},
		Body: l.block(body...),
	}
}

// printMethod is "Error", "String" or "": the method by which fmt prints the type.
func printMethod(t types.Type) string {
	set := types.NewMethodSet(t)
	for _, name := range []string{"Error", "String"} {
		sel := set.Lookup(nil, name)
		if sel == nil {
			continue
		}
		sig := sel.Type().(*types.Signature)
		if sig.Params().Len() == 0 && sig.Results().Len() == 1 && types.Identical(sig.Results().At(0).Type(), types.Typ[types.String]) {
			return name
		}
	}
	return ""
}

// coerceStmt writes out the conversions of assignments, returns, sends and variables.
func (l *lowerer) coerceStmt(n ast.Node) {
	switch n := n.(type) {
	case *ast.AssignStmt:
		if n.Tok == token.ASSIGN && len(n.Lhs) == len(n.Rhs) {
			for i := range n.Rhs {
				n.Rhs[i] = l.coerce(l.info.TypeOf(n.Lhs[i]), n.Rhs[i])
			}
		}
	case *ast.ReturnStmt:
		if len(l.funcs) == 0 || l.funcs[len(l.funcs)-1] == nil || l.made[n] {
			return
		}
		if results := l.funcs[len(l.funcs)-1].Results(); results.Len() == len(n.Results) {
			for i := range n.Results {
				n.Results[i] = l.coerce(results.At(i).Type(), n.Results[i])
			}
		}
	case *ast.SendStmt:
		if ch, ok := l.info.TypeOf(n.Chan).Underlying().(*types.Chan); ok {
			n.Value = l.coerce(ch.Elem(), n.Value)
		}
	case *ast.ValueSpec:
		if n.Type == nil || len(n.Names) != len(n.Values) {
			return
		}
		for i, id := range n.Names {
			if v, ok := l.info.Defs[id].(*types.Var); ok {
				n.Values[i] = l.coerce(v.Type(), n.Values[i])
			}
		}
	case *ast.CompositeLit:
		l.coerceLiteral(n)
	}
}

func (l *lowerer) coerceLiteral(n *ast.CompositeLit) {
	t := l.info.TypeOf(n)
	if t == nil {
		return
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	for i, x := range n.Elts {
		kv, keyed := x.(*ast.KeyValueExpr)
		value := &n.Elts[i]
		if keyed {
			value = &kv.Value
		}
		switch u := t.Underlying().(type) {
		case *types.Slice:
			*value = l.coerce(u.Elem(), *value)
		case *types.Array:
			*value = l.coerce(u.Elem(), *value)
		case *types.Map:
			*value = l.coerce(u.Elem(), *value)
			if keyed {
				kv.Key = l.coerce(u.Key(), kv.Key)
			}
		case *types.Struct:
			for j := range u.NumFields() {
				id, ok := ast.Expr(nil), false
				if keyed {
					id = kv.Key
				}
				name, _ := id.(*ast.Ident)
				if ok = keyed && name != nil && u.Field(j).Name() == name.Name; ok || !keyed && i == j {
					*value = l.coerce(u.Field(j).Type(), *value)
				}
			}
		}
	}
}

const (
	concreteName  = hidden + "concrete"
	formattedName = hidden + "formatted"
)
