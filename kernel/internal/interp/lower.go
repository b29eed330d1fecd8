package interp

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"strconv"

	"golang.org/x/tools/go/ast/astutil"
)

// A lowerer rewrites checked Go into the Go that gomacro knows, which is about 1.12:
// no generics, no range over integers and functions, one loop variable for all
// iterations, no min, max and clear. Positions stay those of the cell.
type lowerer struct {
	fset *token.FileSet
	s    *session
	info *types.Info
	pos  token.Pos // for nodes that are made up

	// scopes are where an instance's body finds the notebook's names.
	scopes []map[string]types.Object
	// params are the type parameters of the instance being lowered, as aliases.
	params map[types.Object]bool
	funcs  []*types.Signature // of the enclosing functions
	last   ast.Stmt           // whose value the cell shows
	writes map[*ast.AssignStmt][]write
	made   map[*ast.ReturnStmt]bool // return statements that lowering put in

	out *lowered
}

// lowered is what lowering adds to a group.
type lowered struct {
	imports map[string]string // path → hidden name
	types   []ast.Node        // declarations of instances and hoisted types
	funcs   []ast.Node        // declarations of instances
	values  []value           // instances of compiled generic functions
}

// A value is a compiled function that is bound under a hidden name.
type value struct {
	name string
	typ  ast.Expr
	impl func(t reflect.Type, args []reflect.Value) []reflect.Value
	// face: instead of impl, a function from a value of its parameter's type to what
	// compiled code shows of it.
	face bool
}

// A lowerError is the panic by which lowering gives up at a node.
type lowerError struct {
	pos token.Pos
	msg string
}

func (l *lowerer) fail(n ast.Node, format string, args ...interface{}) {
	panic(lowerError{n.Pos(), fmt.Sprintf(format, args...)})
}

// lower rewrites a group's nodes in place and returns what has to come before them.
func (s *session) lower(fset *token.FileSet, g *group, staged map[string]types.Object) (out *lowered, err error) {
	out = &lowered{imports: make(map[string]string)}
	l := &lowerer{fset: fset, s: s, info: g.info, scopes: []map[string]types.Object{staged, s.objects}, out: out,
		writes: make(map[*ast.AssignStmt][]write)}
	if len(g.items) > 0 {
		l.pos = g.items[0].node.Pos()
	}
	defer func() { l.recovered(recover(), &err) }()
	for _, obj := range g.defined {
		if tn, ok := obj.(*types.TypeName); ok {
			s.nameType(tn)
		}
	}
	if g.last != nil {
		l.last = g.stmt
	}
	for i := range g.items {
		g.items[i].node = l.node(g.items[i].node)
	}
	if g.last != nil {
		g.last = g.items[0].node.(*ast.ExprStmt).X
	}
	return out, nil
}

func (l *lowerer) recovered(r interface{}, err *error) {
	switch r := r.(type) {
	case nil:
	case lowerError:
		*err = errorAt(l.fset, &ast.Ident{NamePos: r.pos}, r.msg)
	case unnameable:
		*err = errorAt(l.fset, &ast.Ident{NamePos: l.pos}, r.Error())
	default:
		panic(r)
	}
}

// node lowers a declaration or statement.
func (l *lowerer) node(n ast.Node) ast.Node {
	var root ast.Node
	switch n := n.(type) {
	case ast.Decl:
		root = &ast.File{Name: ast.NewIdent("main"), Decls: []ast.Decl{n}}
		root = astutil.Apply(root, l.enter, l.leave)
		if decls := root.(*ast.File).Decls; len(decls) == 1 {
			return decls[0]
		}
		return &ast.GenDecl{TokPos: n.Pos(), Tok: token.VAR}
	case ast.Stmt:
		root = astutil.Apply(&ast.BlockStmt{List: []ast.Stmt{n}}, l.enter, l.leave)
		if list := root.(*ast.BlockStmt).List; len(list) == 1 {
			return list[0]
		}
		return root
	}
	return n
}

func (l *lowerer) enter(c *astutil.Cursor) bool {
	switch n := c.Node().(type) {
	case *ast.FuncDecl:
		if n.Type.TypeParams != nil {
			c.Delete() // instances are declared where they are used
			return false
		}
		if base, params := receiverBase(n); base != nil && len(params) > 0 {
			c.Delete()
			return false
		}
		var sig *types.Signature
		if f, ok := l.info.Defs[n.Name].(*types.Func); ok {
			sig = f.Signature()
		}
		l.funcs = append(l.funcs, sig)
	case *ast.FuncLit:
		sig, _ := l.info.TypeOf(n).(*types.Signature)
		l.funcs = append(l.funcs, sig)
	case *ast.GenDecl:
		if n.Tok == token.TYPE {
			var kept []ast.Spec
			for _, spec := range n.Specs {
				if ts := spec.(*ast.TypeSpec); ts.TypeParams == nil && !l.local(l.info.Defs[ts.Name]) && !isConstraint(l.info.Defs[ts.Name]) {
					kept = append(kept, spec)
				}
			}
			n.Specs = kept
			if len(kept) == 0 {
				if _, ok := c.Parent().(*ast.DeclStmt); !ok {
					c.Delete()
				}
				return false
			}
		}
	}
	return true
}

func (l *lowerer) leave(c *astutil.Cursor) bool {
	n := c.Node()
	if n == nil {
		return true
	}
	if n.Pos().IsValid() {
		l.pos = n.Pos()
	}
	if x, ok := n.(ast.Expr); ok && l.methodConstant(c, x) {
		return true
	}
	switch n := n.(type) {
	case *ast.FuncDecl, *ast.FuncLit:
		l.funcs = l.funcs[:len(l.funcs)-1]
	case *ast.DeclStmt:
		if d, ok := n.Decl.(*ast.GenDecl); ok && d.Tok == token.TYPE && len(d.Specs) == 0 {
			c.Replace(&ast.EmptyStmt{Semicolon: n.Pos(), Implicit: true})
		}
	case *ast.Ident:
		l.ident(c, n)
	case *ast.SelectorExpr:
		if !isOperand(c) {
			l.instance(c, n, n.Sel)
		}
		if c.Node() == ast.Node(n) {
			l.readField(c, n)
		}
	case *ast.IndexExpr:
		l.index(c, n, n.X)
		if c.Node() == ast.Node(n) {
			if l.commaOK(n) {
				l.single(c, n)
			} else {
				n.Index = l.intIndex(n.Index)
			}
		}
		if c.Node() == ast.Node(n) {
			l.readField(c, n)
		}
	case *ast.SliceExpr:
		n.Low, n.High, n.Max = l.intIndex(n.Low), l.intIndex(n.High), l.intIndex(n.Max)
	case *ast.AssignStmt:
		l.coerceStmt(n)
		l.writeFields(n)
	case *ast.ReturnStmt, *ast.SendStmt, *ast.ValueSpec:
		l.coerceStmt(n)
	case *ast.CompositeLit:
		l.coerceStmt(n)
		l.literal(n)
	case *ast.TypeSpec:
		if tn, ok := l.info.Defs[n.Name].(*types.TypeName); ok {
			if named, ok := tn.Type().(*types.Named); ok && refersToItself(named) {
				l.fail(n, "type %s: an interface or function type that refers to itself is not supported in notebooks", tn.Name())
			}
		}
		if st, ok := n.Type.(*ast.StructType); ok {
			if tn, ok := l.info.Defs[n.Name].(*types.TypeName); ok {
				if named, ok := tn.Type().(*types.Named); ok {
					l.cutStruct(named, st)
				}
			}
		}
	case *ast.ParenExpr, *ast.TypeAssertExpr, *ast.UnaryExpr:
		if a, ok := n.(*ast.TypeAssertExpr); ok && a.Type != nil {
			if l.assertion(c, a); c.Node() != n {
				return true
			}
		}
		if x := n.(ast.Expr); l.commaOK(x) {
			l.single(c, x)
		}
	case *ast.IndexListExpr:
		l.index(c, n, n.X)
	case *ast.CallExpr:
		if !l.errorsAs(n) {
			l.coerceCall(n)
		}
		l.call(c, n)
	case *ast.ForStmt:
		l.forStmt(n, label(c))
	case *ast.RangeStmt:
		l.rangeStmt(c, n, label(c))
	case *ast.GoStmt:
		l.goStmt(c, n)
	case *ast.DeferStmt:
		l.deferStmt(n)
	}
	return true
}

// replace puts an expression in another's place and keeps what is known of its type.
func (l *lowerer) replace(c *astutil.Cursor, old, new ast.Expr) {
	if tv, ok := l.info.Types[old]; ok {
		l.info.Types[new] = tv
	}
	c.Replace(new)
}

// isOperand tells whether the node is the generic operand of an index expression,
// which replaces both.
func isOperand(c *astutil.Cursor) bool {
	switch c.Parent().(type) {
	case *ast.IndexExpr, *ast.IndexListExpr:
		return c.Name() == "X"
	}
	return false
}

func (l *lowerer) ident(c *astutil.Cursor, id *ast.Ident) {
	switch p := c.Parent().(type) {
	case *ast.SelectorExpr:
		if c.Name() == "Sel" {
			return
		}
	case *ast.TypeSpec:
		if c.Name() == "Name" {
			if tn, ok := l.info.Defs[id].(*types.TypeName); ok && !p.Assign.IsValid() {
				id.Name = l.s.nameType(tn)
			}
			return
		}
	}
	obj := l.info.Uses[id]
	tn, ok := obj.(*types.TypeName)
	if !ok {
		if !isOperand(c) {
			l.instance(c, id, id)
		}
		return
	}
	switch {
	case l.params[obj] || l.local(obj):
		l.replace(c, id, l.typeExpr(obj.Type()))
	case obj.Pkg() != nil && obj.Pkg().Path() == "main" && !tn.IsAlias():
		if named, ok := obj.Type().(*types.Named); ok && named.TypeParams().Len() == 0 {
			id.Name = l.s.nameType(tn)
		}
	}
}

// isConstraint tells an interface with a type set: only type parameters have it as
// their type, and they are gone after lowering.
func isConstraint(obj types.Object) bool {
	if obj == nil {
		return false
	}
	i, ok := obj.Type().Underlying().(*types.Interface)
	return ok && !i.IsMethodSet()
}

// local tells whether a type is declared inside a function.
func (l *lowerer) local(obj types.Object) bool {
	tn, ok := obj.(*types.TypeName)
	return ok && tn.Pkg() != nil && tn.Pkg().Path() == "main" && tn.Parent() != nil && tn.Parent() != tn.Pkg().Scope() && !l.params[obj]
}

// nameType is gomacro's name of a notebook's type: its own or, for a type declared
// again, one with a number, so that the older stays what it was.
func (s *session) nameType(tn *types.TypeName) string {
	if name, ok := s.typeNames[tn]; ok {
		return name
	}
	n := s.versions[tn.Name()]
	s.versions[tn.Name()]++
	name := tn.Name()
	if n > 0 {
		name += hidden + strconv.Itoa(n+1)
	}
	s.typeNames[tn] = name
	return name
}

// index lowers an index expression that is an instance.
func (l *lowerer) index(c *astutil.Cursor, n, x ast.Expr) {
	if tv := l.info.Types[n]; tv.IsType() {
		l.replace(c, n, l.typeExpr(tv.Type))
		return
	}
	switch x := x.(type) {
	case *ast.Ident:
		l.instance(c, n, x)
	case *ast.SelectorExpr:
		l.instance(c, n, x.Sel)
	}
}

// intIndex makes an index an int: gomacro takes no other type.
func (l *lowerer) intIndex(x ast.Expr) ast.Expr {
	if x == nil {
		return nil
	}
	tv := l.info.Types[x]
	if b, ok := tv.Type.(*types.Basic); tv.Type == nil || tv.Value != nil || ok && b.Kind() == types.Int {
		return x
	}
	return l.convert(types.Typ[types.Int], x)
}

// instance replaces the use of a generic function by the name of its instance.
func (l *lowerer) instance(c *astutil.Cursor, n ast.Expr, id *ast.Ident) {
	inst, ok := l.info.Instances[id]
	if !ok {
		return
	}
	f, ok := l.info.Uses[id].(*types.Func)
	if !ok {
		return
	}
	l.replace(c, n, &ast.Ident{NamePos: n.Pos(), Name: l.instanceFunc(n, f.Origin(), inst)})
}

// label is the label of the statement at the cursor, or "".
func label(c *astutil.Cursor) string {
	if s, ok := c.Parent().(*ast.LabeledStmt); ok {
		return s.Label.Name
	}
	return ""
}

// made-up syntax

func (l *lowerer) name(base string) string {
	l.s.made++
	return hidden + base + strconv.Itoa(l.s.made)
}

func (l *lowerer) id(name string) *ast.Ident { return &ast.Ident{NamePos: l.pos, Name: name} }

func (l *lowerer) define(names []string, values ...ast.Expr) *ast.AssignStmt {
	s := &ast.AssignStmt{TokPos: l.pos, Tok: token.DEFINE, Rhs: values}
	for _, n := range names {
		s.Lhs = append(s.Lhs, l.id(n))
	}
	return s
}

func (l *lowerer) assign(to, value ast.Expr) *ast.AssignStmt {
	return &ast.AssignStmt{Lhs: []ast.Expr{to}, TokPos: l.pos, Tok: token.ASSIGN, Rhs: []ast.Expr{value}}
}

func (l *lowerer) block(list ...ast.Stmt) *ast.BlockStmt {
	return &ast.BlockStmt{Lbrace: l.pos, List: list, Rbrace: l.pos}
}

func (l *lowerer) convert(t types.Type, x ast.Expr) ast.Expr {
	return &ast.CallExpr{Fun: &ast.ParenExpr{Lparen: l.pos, X: l.typeExpr(t), Rparen: l.pos}, Lparen: l.pos, Args: []ast.Expr{x}, Rparen: l.pos}
}

func (l *lowerer) number(n int) ast.Expr {
	return &ast.BasicLit{ValuePos: l.pos, Kind: token.INT, Value: strconv.Itoa(n)}
}
