package interp

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/ast/astutil"
)

// rangeFunc lowers for k, v := range f { body } to a call of f with the body as a
// function. What leaves the body leaves that function first, with a number that says
// where to go:
//
//	{
//		exit := 0
//		f(func(k K, v V) bool { body; return true })
//		if exit == 1 { return results }
//		if exit == 2 { break outer }
//	}
func (l *lowerer) rangeFunc(n *ast.RangeStmt, f *types.Signature, label string) ast.Stmt {
	l.pos = n.Pos()
	yield := f.Params().At(0).Type().Underlying().(*types.Signature)
	exit := l.name("exit")
	list := []ast.Stmt{l.define([]string{exit}, l.number(0))}
	var after []ast.Stmt
	codes := 0
	leaveBy := func(s ast.Stmt, before ...ast.Stmt) ast.Stmt {
		codes++
		code := l.number(codes)
		after = append(after, &ast.IfStmt{
			If:   l.pos,
			Cond: &ast.BinaryExpr{X: l.id(exit), OpPos: l.pos, Op: token.EQL, Y: l.number(codes)},
			Body: l.block(s),
		})
		return l.block(append(before, l.assign(l.id(exit), code), l.yields(false))...)
	}

	branches(n.Body, label, func(b *ast.BranchStmt) ast.Stmt { return l.yields(b.Tok == token.CONTINUE) })
	declared := make(map[string]bool)
	ast.Inspect(n.Body, func(n ast.Node) bool {
		if s, ok := n.(*ast.LabeledStmt); ok {
			declared[s.Label.Name] = true
		}
		return true
	})
	var results []string
	astutil.Apply(n.Body, func(c *astutil.Cursor) bool {
		switch s := c.Node().(type) {
		case *ast.FuncLit:
			return false
		case *ast.DeferStmt:
			l.fail(s, "defer inside a loop over a function is not supported in notebooks")
		case *ast.BranchStmt:
			switch {
			case s.Label == nil || declared[s.Label.Name]:
			case s.Tok == token.GOTO:
				l.fail(s, "goto out of a loop over a function is not supported in notebooks")
			default:
				c.Replace(leaveBy(s))
			}
			return false
		case *ast.ReturnStmt:
			if l.made[s] {
				return false
			}
			c.Replace(l.returns(s, &results, &list, leaveBy))
			return false
		}
		return true
	}, nil)

	body := &ast.FuncLit{Type: &ast.FuncType{Func: l.pos, Params: &ast.FieldList{Opening: l.pos, Closing: l.pos},
		Results: &ast.FieldList{List: []*ast.Field{{Type: l.id("bool")}}}}, Body: n.Body}
	var before []ast.Stmt
	vars := []ast.Expr{n.Key, n.Value}
	for i := range yield.Params().Len() {
		name := "_"
		if x := vars[i]; x != nil {
			id, isIdent := x.(*ast.Ident)
			switch {
			case n.Tok == token.ASSIGN && !(isIdent && id.Name == "_"):
				name = l.name("v" + strconv.Itoa(i))
				before = append(before, l.assign(x, l.id(name)))
			case isIdent:
				name = id.Name
			}
		}
		body.Type.Params.List = append(body.Type.Params.List, &ast.Field{Names: []*ast.Ident{l.id(name)}, Type: l.typeExpr(yield.Params().At(i).Type())})
	}
	body.Body = l.block(append(before, n.Body, l.yields(true))...)
	list = append(list, &ast.ExprStmt{X: &ast.CallExpr{Fun: n.X, Lparen: l.pos, Args: []ast.Expr{body}, Rparen: l.pos}})
	return l.block(append(list, after...)...)
}

// yields is the return statement of a loop's body turned function.
func (l *lowerer) yields(more bool) ast.Stmt {
	s := &ast.ReturnStmt{Return: l.pos, Results: []ast.Expr{l.id(strconv.FormatBool(more))}}
	if l.made == nil {
		l.made = make(map[*ast.ReturnStmt]bool)
	}
	l.made[s] = true
	return s
}

// returns lowers a return statement inside the body: its values wait in variables
// declared before the loop.
func (l *lowerer) returns(s *ast.ReturnStmt, results *[]string, list *[]ast.Stmt, leaveBy func(ast.Stmt, ...ast.Stmt) ast.Stmt) ast.Stmt {
	if len(s.Results) == 0 {
		return leaveBy(&ast.ReturnStmt{Return: s.Return})
	}
	var sig *types.Signature
	if len(l.funcs) > 0 {
		sig = l.funcs[len(l.funcs)-1]
	}
	if sig == nil {
		l.fail(s, "return with values outside a function")
	}
	if *results == nil {
		for i := range sig.Results().Len() {
			r := l.name("r")
			*results = append(*results, r)
			*list = append(*list, &ast.DeclStmt{Decl: &ast.GenDecl{TokPos: l.pos, Tok: token.VAR, Specs: []ast.Spec{
				&ast.ValueSpec{Names: []*ast.Ident{l.id(r)}, Type: l.typeExpr(sig.Results().At(i).Type())},
			}}})
		}
	}
	set := &ast.AssignStmt{TokPos: s.Pos(), Tok: token.ASSIGN, Rhs: s.Results}
	ret := &ast.ReturnStmt{Return: s.Return}
	for _, r := range *results {
		set.Lhs = append(set.Lhs, l.id(r))
		ret.Results = append(ret.Results, l.id(r))
	}
	return leaveBy(ret, set)
}
