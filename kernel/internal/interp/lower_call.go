package interp

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/astutil"
)

// call lowers the builtin functions that gomacro lacks.
func (l *lowerer) call(c *astutil.Cursor, n *ast.CallExpr) {
	id, ok := ast.Unparen(n.Fun).(*ast.Ident)
	if !ok {
		return
	}
	if _, ok := l.info.Uses[id].(*types.Builtin); !ok {
		return
	}
	tv := l.info.Types[n]
	switch id.Name {
	case "min", "max":
		if tv.Value != nil {
			l.replace(c, n, l.constant(tv))
			return
		}
		l.replace(c, n, l.minMax(n, tv.Type, id.Name))
	case "print", "println":
		id.Name = hidden + id.Name
	case "copy":
		if _, ok := c.Parent().(*ast.ExprStmt); !ok {
			// gomacro's own has no value.
			dst, src := l.info.TypeOf(n.Args[0]), l.info.TypeOf(n.Args[1])
			sig := types.NewSignatureType(nil, nil, nil, types.NewTuple(types.NewParam(n.Pos(), nil, "", dst), types.NewParam(n.Pos(), nil, "", types.Default(src))),
				types.NewTuple(types.NewParam(n.Pos(), nil, "", types.Typ[types.Int])), false)
			l.replace(c, n, &ast.CallExpr{Fun: l.bind("copy", sig, reflectCopy), Lparen: l.pos, Args: n.Args, Rparen: l.pos})
		}
	case "clear":
		t := l.info.TypeOf(n.Args[0])
		c.Replace(&ast.CallExpr{Fun: l.bind("clear", types.NewSignatureType(nil, nil, nil, types.NewTuple(types.NewParam(n.Pos(), nil, "", t)), nil, false), reflectClear),
			Lparen: l.pos, Args: n.Args, Rparen: l.pos})
	case "new":
		if len(n.Args) == 1 && !l.info.Types[n.Args[0]].IsType() {
			p, ok := tv.Type.Underlying().(*types.Pointer)
			if ok {
				l.replace(c, n, l.newOf(n.Args[0], p.Elem()))
			}
		}
	}
}

// constant is a constant's literal, converted to its type.
func (l *lowerer) constant(tv types.TypeAndValue) ast.Expr {
	kind := token.INT
	text := tv.Value.ExactString()
	switch tv.Value.Kind() {
	case constant.String:
		kind = token.STRING
	case constant.Float:
		kind = token.FLOAT
		text = tv.Value.String()
		if f, exact := constant.Float64Val(tv.Value); exact {
			text = constant.MakeFloat64(f).ExactString()
		}
		if r := tv.Value.ExactString(); len(r) > 0 {
			// A fraction: written as a division of floats.
			num, den := constant.Num(tv.Value), constant.Denom(tv.Value)
			return l.convert(tv.Type, &ast.BinaryExpr{
				X: &ast.BasicLit{ValuePos: l.pos, Kind: token.FLOAT, Value: num.ExactString() + ".0"}, OpPos: l.pos, Op: token.QUO,
				Y: &ast.BasicLit{ValuePos: l.pos, Kind: token.FLOAT, Value: den.ExactString() + ".0"},
			})
		}
	}
	var x ast.Expr = &ast.BasicLit{ValuePos: l.pos, Kind: kind, Value: text}
	if tv.Value.Kind() == constant.Int && constant.Sign(tv.Value) < 0 {
		x = &ast.UnaryExpr{OpPos: l.pos, Op: token.SUB, X: &ast.BasicLit{ValuePos: l.pos, Kind: kind, Value: text[1:]}}
	}
	return l.convert(tv.Type, x)
}

// minMax is a call of func(a, b T) T { … } with as many parameters as the call has
// arguments. A NaN among floats is the result.
func (l *lowerer) minMax(n *ast.CallExpr, t types.Type, name string) ast.Expr {
	op := token.LSS
	if name == "max" {
		op = token.GTR
	}
	best := l.name("m")
	params := &ast.FieldList{List: []*ast.Field{{Names: []*ast.Ident{l.id(best)}, Type: l.typeExpr(t)}}}
	var list []ast.Stmt
	for range n.Args[1:] {
		p := l.name("m")
		params.List = append(params.List, &ast.Field{Names: []*ast.Ident{l.id(p)}, Type: l.typeExpr(t)})
		var cond ast.Expr = &ast.BinaryExpr{X: l.id(p), OpPos: l.pos, Op: op, Y: l.id(best)}
		if b, ok := t.Underlying().(*types.Basic); ok && b.Info()&types.IsFloat != 0 {
			cond = &ast.BinaryExpr{X: cond, OpPos: l.pos, Op: token.LOR, Y: &ast.BinaryExpr{X: l.id(p), OpPos: l.pos, Op: token.NEQ, Y: l.id(p)}}
		}
		list = append(list, &ast.IfStmt{If: l.pos, Cond: cond, Body: l.block(l.assign(l.id(best), l.id(p)))})
	}
	list = append(list, &ast.ReturnStmt{Return: l.pos, Results: []ast.Expr{l.id(best)}})
	f := &ast.FuncLit{
		Type: &ast.FuncType{Func: l.pos, Params: params, Results: &ast.FieldList{List: []*ast.Field{{Type: l.typeExpr(t)}}}},
		Body: l.block(list...),
	}
	return &ast.CallExpr{Fun: f, Lparen: l.pos, Args: n.Args, Rparen: l.pos}
}

// newOf is new(x) with a value, of Go 1.26.
func (l *lowerer) newOf(x ast.Expr, t types.Type) ast.Expr {
	v := l.name("p")
	f := &ast.FuncLit{
		Type: &ast.FuncType{Func: l.pos, Params: &ast.FieldList{List: []*ast.Field{{Names: []*ast.Ident{l.id(v)}, Type: l.typeExpr(t)}}},
			Results: &ast.FieldList{List: []*ast.Field{{Type: &ast.StarExpr{X: l.typeExpr(t)}}}}},
		Body: l.block(&ast.ReturnStmt{Return: l.pos, Results: []ast.Expr{&ast.UnaryExpr{OpPos: l.pos, Op: token.AND, X: l.id(v)}}}),
	}
	return &ast.CallExpr{Fun: f, Lparen: l.pos, Args: []ast.Expr{x}, Rparen: l.pos}
}

// goStmt gives a goroutine a guard: a panic in it ends the cell, not the process.
//
//	go func(f F, a A) { defer func() { guard(recover()) }(); f(a) }(f, a)
func (l *lowerer) goStmt(c *astutil.Cursor, n *ast.GoStmt) {
	guard := func() ast.Stmt {
		f := &ast.FuncLit{
			Type: &ast.FuncType{Func: l.pos, Params: &ast.FieldList{}},
			Body: l.block(&ast.ExprStmt{X: &ast.CallExpr{Fun: l.id(guardName), Args: []ast.Expr{&ast.CallExpr{Fun: l.id("recover")}}}}),
		}
		return &ast.DeferStmt{Defer: l.pos, Call: &ast.CallExpr{Fun: f}}
	}
	if f, ok := ast.Unparen(n.Call.Fun).(*ast.FuncLit); ok {
		f.Body.List = append([]ast.Stmt{guard()}, f.Body.List...)
		return
	}
	tv, ok := l.info.Types[n.Call.Fun]
	if !ok || tv.IsType() || tv.IsBuiltin() {
		return
	}
	sig, ok := tv.Type.Underlying().(*types.Signature)
	if !ok || sig.Variadic() && !n.Call.Ellipsis.IsValid() || len(n.Call.Args) != sig.Params().Len() {
		return
	}
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(unnameable); !ok {
				panic(r)
			}
		}
	}()
	fun := l.name("f")
	params := &ast.FieldList{List: []*ast.Field{{Names: []*ast.Ident{l.id(fun)}, Type: l.typeExpr(sig)}}}
	call := &ast.CallExpr{Fun: l.id(fun), Ellipsis: n.Call.Ellipsis}
	for i := range sig.Params().Len() {
		p := l.name("a")
		params.List = append(params.List, &ast.Field{Names: []*ast.Ident{l.id(p)}, Type: l.typeExpr(sig.Params().At(i).Type())})
		call.Args = append(call.Args, l.id(p))
	}
	c.Replace(&ast.GoStmt{Go: n.Go, Call: &ast.CallExpr{
		Fun:  &ast.FuncLit{Type: &ast.FuncType{Func: l.pos, Params: params}, Body: l.block(guard(), &ast.ExprStmt{X: call})},
		Args: append([]ast.Expr{n.Call.Fun}, n.Call.Args...),
	}})
}

// commaOK tells an expression that may give two values.
func (l *lowerer) commaOK(x ast.Expr) bool {
	switch x := x.(type) {
	case *ast.ParenExpr:
		return l.commaOK(x.X)
	case *ast.IndexExpr:
		t := l.info.TypeOf(x.X)
		if t == nil {
			return false
		}
		_, ok := t.Underlying().(*types.Map)
		return ok
	case *ast.TypeAssertExpr:
		return x.Type != nil
	case *ast.UnaryExpr:
		return x.Op == token.ARROW
	}
	return false
}

// single makes one value of an expression that may also give ok: an index of a map,
// a type assertion, a receive. gomacro passes both values on where Go has one: as the
// only argument of a call, as a condition, as a statement.
func (l *lowerer) single(c *astutil.Cursor, x ast.Expr) {
	t := l.info.TypeOf(x)
	if tuple, ok := t.(*types.Tuple); ok && tuple.Len() == 2 {
		return // v, ok :=
	}
	if t == nil {
		return
	}
	switch p := c.Parent().(type) {
	case *ast.CallExpr:
		if c.Name() != "Args" || len(p.Args) != 1 {
			return
		}
		if tv := l.info.Types[p.Fun]; tv.IsType() {
			return // converted already
		}
	case *ast.IfStmt, *ast.ForStmt, *ast.SwitchStmt, *ast.ReturnStmt, *ast.RangeStmt, *ast.CaseClause,
		*ast.SendStmt, *ast.UnaryExpr, *ast.KeyValueExpr, *ast.CompositeLit:
		if u, ok := p.(*ast.UnaryExpr); ok && u.Op == token.AND {
			return
		}
		if s, ok := p.(*ast.SendStmt); ok && s.Chan == x {
			return
		}
	case *ast.ExprStmt:
		if ast.Stmt(p) != l.last {
			return
		}
	default:
		return
	}
	l.replace(c, x, l.convert(t, x))
}

// methodConstant makes a variable's value of a constant whose type has methods, where
// it may become an interface: gomacro cannot make that of the constant.
func (l *lowerer) methodConstant(c *astutil.Cursor, x ast.Expr) bool {
	tv, ok := l.info.Types[x]
	if !ok || tv.Value == nil {
		return false
	}
	named, ok := types.Unalias(tv.Type).(*types.Named)
	if !ok || named.NumMethods() == 0 || named.Obj().Pkg() == nil || named.Obj().Pkg().Path() != "main" {
		return false
	}
	switch p := c.Parent().(type) {
	case *ast.CallExpr:
		f := l.info.Types[p.Fun]
		if c.Name() != "Args" || f.IsType() && !types.IsInterface(f.Type) {
			return false
		}
	case *ast.KeyValueExpr:
		if c.Name() != "Value" {
			return false
		}
	case *ast.AssignStmt:
		if c.Name() != "Rhs" {
			return false
		}
	case *ast.ValueSpec:
		if _, isVar := l.info.Defs[p.Names[0]].(*types.Var); !isVar {
			return false
		}
	case *ast.CompositeLit, *ast.ReturnStmt, *ast.SendStmt:
	default:
		return false
	}
	v := l.name("c")
	f := &ast.FuncLit{
		Type: &ast.FuncType{Func: l.pos, Params: &ast.FieldList{List: []*ast.Field{{Names: []*ast.Ident{l.id(v)}, Type: l.typeExpr(named)}}},
			Results: &ast.FieldList{List: []*ast.Field{{Type: l.typeExpr(named)}}}},
		Body: l.block(&ast.ReturnStmt{Return: l.pos, Results: []ast.Expr{l.id(v)}}),
	}
	l.replace(c, x, &ast.CallExpr{Fun: f, Lparen: l.pos, Args: []ast.Expr{l.convert(named, x)}, Rparen: l.pos})
	return true
}

// deferStmt wraps a builtin, which gomacro cannot defer, in a function.
//
//	defer func(a A) { close(a) }(a)
func (l *lowerer) deferStmt(n *ast.DeferStmt) {
	if tv, ok := l.info.Types[n.Call.Fun]; !ok || !tv.IsBuiltin() {
		return
	}
	params := &ast.FieldList{}
	call := &ast.CallExpr{Fun: n.Call.Fun, Lparen: l.pos, Ellipsis: n.Call.Ellipsis, Rparen: l.pos}
	for _, x := range n.Call.Args {
		t := l.info.TypeOf(x)
		if t == nil || l.info.Types[x].IsNil() {
			t = types.Universe.Lookup("any").Type()
		}
		a := l.name("a")
		params.List = append(params.List, &ast.Field{Names: []*ast.Ident{l.id(a)}, Type: l.typeExpr(t)})
		call.Args = append(call.Args, l.id(a))
	}
	n.Call = &ast.CallExpr{
		Fun:    &ast.FuncLit{Type: &ast.FuncType{Func: l.pos, Params: params}, Body: l.block(&ast.ExprStmt{X: call})},
		Lparen: l.pos, Args: n.Call.Args, Rparen: l.pos,
	}
}

const guardName = hidden + "guard"
