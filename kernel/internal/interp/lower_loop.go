package interp

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/astutil"
)

// Since Go 1.22 each iteration has variables of its own. gomacro has one for all,
// which a program can only tell apart when something outlives the iteration: a
// function literal or a pointer. Only then is the variable copied.

// outlives tells whether the body keeps the variable beyond the iteration.
func (l *lowerer) outlives(obj types.Object, body ast.Node) bool {
	found := false
	depth := 0
	astutil.Apply(body, func(c *astutil.Cursor) bool {
		switch n := c.Node().(type) {
		case *ast.FuncLit:
			depth++
		case *ast.UnaryExpr:
			if n.Op == token.AND && l.mentions(n.X, obj) {
				found = true
			}
		case *ast.SelectorExpr:
			// A method with a pointer receiver, called on the variable.
			if sel := l.info.Selections[n]; sel != nil && sel.Kind() != types.FieldVal && l.mentions(n.X, obj) {
				found = true
			}
		case *ast.SliceExpr: // of an array
			if l.mentions(n.X, obj) {
				found = true
			}
		case *ast.Ident:
			if depth > 0 && l.info.Uses[n] == obj {
				found = true
			}
		}
		return !found
	}, func(c *astutil.Cursor) bool {
		if _, ok := c.Node().(*ast.FuncLit); ok {
			depth--
		}
		return true
	})
	return found
}

func (l *lowerer) mentions(n ast.Node, obj types.Object) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && l.info.Uses[id] == obj {
			found = true
		}
		return !found
	})
	return found
}

// assigned tells whether the body may change the variable.
func (l *lowerer) assigned(obj types.Object, body ast.Node) bool {
	found := false
	is := func(x ast.Expr) bool {
		if x == nil {
			return false
		}
		id, ok := ast.Unparen(x).(*ast.Ident)
		return ok && l.info.Uses[id] == obj
	}
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, x := range n.Lhs {
				found = found || is(x)
			}
		case *ast.IncDecStmt:
			found = found || is(n.X)
		case *ast.RangeStmt:
			found = found || is(n.Key) || is(n.Value)
		}
		return !found
	})
	return found
}

// rename gives the variable another name below n.
func (l *lowerer) rename(n ast.Node, obj types.Object, name string) {
	if n == nil {
		return
	}
	ast.Inspect(n, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && (l.info.Uses[id] == obj || l.info.Defs[id] == obj) {
			id.Name = name
		}
		return true
	})
}

// forStmt lowers for i := a; cond; post { body } to
//
//	for outer := a; cond(outer); post(outer) { i := outer; { body }; outer = i }
//
// with outer = i before each continue too.
func (l *lowerer) forStmt(n *ast.ForStmt, label string) {
	init, ok := n.Init.(*ast.AssignStmt)
	if !ok || init.Tok != token.DEFINE {
		return
	}
	var before, back []ast.Stmt
	for _, x := range init.Lhs {
		id, ok := x.(*ast.Ident)
		if !ok {
			continue
		}
		obj := l.info.Defs[id]
		if obj == nil || !l.outlives(obj, n.Body) {
			continue
		}
		outer, inner := l.name(id.Name), l.name(id.Name)
		l.rename(n.Body, obj, inner)
		l.rename(n.Cond, obj, outer)
		l.rename(n.Post, obj, outer)
		id.Name = outer
		before = append(before, l.define([]string{inner}, l.id(outer)))
		back = append(back, l.assign(l.id(outer), l.id(inner)))
	}
	if before == nil {
		return
	}
	branches(n.Body, label, func(b *ast.BranchStmt) ast.Stmt {
		if b.Tok != token.CONTINUE {
			return b
		}
		return l.block(append(append([]ast.Stmt(nil), back...), b)...)
	})
	n.Body = l.block(append(append(before, n.Body), back...)...)
}

// branches replaces the break and continue statements in a loop's body that mean
// this loop.
func branches(body *ast.BlockStmt, label string, replace func(*ast.BranchStmt) ast.Stmt) {
	loops, breakables := 0, 0
	astutil.Apply(body, func(c *astutil.Cursor) bool {
		switch n := c.Node().(type) {
		case *ast.FuncLit:
			return false
		case *ast.ForStmt, *ast.RangeStmt:
			loops++
			breakables++
		case *ast.SwitchStmt, *ast.TypeSwitchStmt, *ast.SelectStmt:
			breakables++
		case *ast.BranchStmt:
			own := false
			switch {
			case n.Label != nil:
				own = n.Label.Name == label && (n.Tok == token.BREAK || n.Tok == token.CONTINUE)
			case n.Tok == token.BREAK:
				own = breakables == 0
			case n.Tok == token.CONTINUE:
				own = loops == 0
			}
			if own {
				if s := replace(n); s != n {
					c.Replace(s)
				}
			}
			return false
		}
		return true
	}, func(c *astutil.Cursor) bool {
		switch c.Node().(type) {
		case *ast.ForStmt, *ast.RangeStmt:
			loops--
			breakables--
		case *ast.SwitchStmt, *ast.TypeSwitchStmt, *ast.SelectStmt:
			breakables--
		}
		return true
	})
}

func (l *lowerer) rangeStmt(c *astutil.Cursor, n *ast.RangeStmt, label string) {
	t := l.info.TypeOf(n.X)
	if t == nil {
		return
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if u.Info()&types.IsInteger != 0 {
			c.Replace(l.rangeInt(n, t))
			return
		}
	case *types.Signature:
		c.Replace(l.rangeFunc(n, u, label))
		return
	}
	if n.Tok != token.DEFINE {
		return
	}
	var before []ast.Stmt
	for _, x := range []ast.Expr{n.Key, n.Value} {
		id, ok := x.(*ast.Ident)
		if !ok {
			continue
		}
		obj := l.info.Defs[id]
		if obj == nil || !l.outlives(obj, n.Body) {
			continue
		}
		outer := l.name(id.Name)
		before = append(before, l.define([]string{id.Name}, l.id(outer)))
		id.Name = outer
	}
	if before != nil {
		n.Body = l.block(append(before, n.Body)...)
	}
}

// rangeInt lowers for i := range n { body } to
//
//	for k, end := T(0), T(n); k < end; k++ { i := k; { body } }
//
// or to the same with i itself when the body leaves it alone.
func (l *lowerer) rangeInt(n *ast.RangeStmt, t types.Type) ast.Stmt {
	l.pos = n.Pos()
	if b, ok := t.(*types.Basic); ok && b.Info()&types.IsUntyped != 0 {
		t = types.Default(t)
		if n.Tok == token.ASSIGN && n.Key != nil {
			t = l.info.TypeOf(n.Key)
		}
	}
	counter, end := l.name("i"), l.name("n")
	body := n.Body
	if n.Key != nil {
		id, isIdent := n.Key.(*ast.Ident)
		switch {
		case isIdent && id.Name == "_":
		case n.Tok == token.ASSIGN:
			body = l.block(l.assign(n.Key, l.id(counter)), n.Body)
		default:
			obj := l.info.Defs[id]
			if obj != nil && !l.assigned(obj, n.Body) && !l.outlives(obj, n.Body) {
				counter = id.Name
			} else {
				body = l.block(l.define([]string{id.Name}, l.id(counter)), n.Body)
			}
		}
	}
	return &ast.ForStmt{
		For:  n.For,
		Init: l.define([]string{counter, end}, l.convert(t, l.number(0)), l.convert(t, n.X)),
		Cond: &ast.BinaryExpr{X: l.id(counter), OpPos: l.pos, Op: token.LSS, Y: l.id(end)},
		Post: &ast.IncDecStmt{X: l.id(counter), TokPos: l.pos, Tok: token.INC},
		Body: body,
	}
}
