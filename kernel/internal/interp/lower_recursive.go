package interp

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/astutil"
)

// Reflection cannot make a type that refers to itself, and gomacro's way around that
// loses the methods of such types. So a field through which a struct refers to itself
// (next *List) is declared as interface{}; what is written to it is converted to the
// field's type first, and what is read is asserted back, with nil for nil.

// cutting says how a field is declared.
type cutting int

const (
	whole    cutting = iota // as it is
	cut                     // as interface{}
	elements                // an array: its elements as interface{}
)

// cutField tells how the i-th field of a struct type is declared.
func cutField(named *types.Named, i int) cutting {
	st, ok := named.Underlying().(*types.Struct)
	if !ok || named.Obj().Pkg() == nil || named.Obj().Pkg().Path() != "main" {
		return whole
	}
	f := st.Field(i)
	if f.Embedded() || !reaches(f.Type(), named, make(map[types.Type]bool)) {
		return whole
	}
	switch u := f.Type().Underlying().(type) {
	case *types.Struct:
		return whole // the field inside it that closes the circle is cut
	case *types.Array:
		if reference(u.Elem()) {
			return elements
		}
		return whole
	}
	return cut
}

// refersToItself tells an interface or function type that mentions itself, for which
// there is no way around.
func refersToItself(t *types.Named) bool {
	switch u := t.Underlying().(type) {
	case *types.Interface:
		for i := range u.NumMethods() {
			if reaches(u.Method(i).Type(), t, make(map[types.Type]bool)) {
				return true
			}
		}
	case *types.Signature:
		return reaches(u, t, make(map[types.Type]bool))
	}
	return false
}

func reference(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Slice, *types.Map, *types.Chan, *types.Signature:
		return true
	}
	return false
}

// reaches tells whether a type mentions the named type, also through other types of
// the notebook.
func reaches(t types.Type, named *types.Named, seen map[types.Type]bool) bool {
	t = types.Unalias(t)
	if seen[t] {
		return false
	}
	seen[t] = true
	any := func(ts ...types.Type) bool {
		for _, t := range ts {
			if reaches(t, named, seen) {
				return true
			}
		}
		return false
	}
	switch t := t.(type) {
	case *types.Named:
		if types.Identical(t, named) {
			return true
		}
		if t.Obj().Pkg() == nil || t.Obj().Pkg().Path() != "main" {
			for arg := range t.TypeArgs().Types() {
				if any(arg) {
					return true
				}
			}
			return false
		}
		return any(t.Underlying())
	case *types.Pointer:
		return any(t.Elem())
	case *types.Slice:
		return any(t.Elem())
	case *types.Array:
		return any(t.Elem())
	case *types.Chan:
		return any(t.Elem())
	case *types.Map:
		return any(t.Key(), t.Elem())
	case *types.Struct:
		for i := range t.NumFields() {
			if any(t.Field(i).Type()) {
				return true
			}
		}
	case *types.Interface:
		for i := range t.NumMethods() {
			if any(t.Method(i).Type()) {
				return true
			}
		}
	case *types.Signature:
		for i := range t.Params().Len() {
			if any(t.Params().At(i).Type()) {
				return true
			}
		}
		for i := range t.Results().Len() {
			if any(t.Results().At(i).Type()) {
				return true
			}
		}
	}
	return false
}

// fieldType is the declared type of a field.
func (l *lowerer) fieldType(named *types.Named, i int) ast.Expr {
	f := named.Underlying().(*types.Struct).Field(i)
	empty := &ast.InterfaceType{Interface: l.pos, Methods: &ast.FieldList{}}
	switch cutField(named, i) {
	case cut:
		return empty
	case elements:
		a := l.typeExpr(types.NewArray(types.Typ[types.Int], f.Type().Underlying().(*types.Array).Len())).(*ast.ArrayType)
		a.Elt = empty
		return a
	}
	return l.typeExpr(f.Type())
}

// cutStruct gives a struct type's declaration the fields' declared types.
func (l *lowerer) cutStruct(named *types.Named, st *ast.StructType) {
	i := 0
	for _, f := range st.Fields.List {
		n := max(1, len(f.Names))
		if i < named.Underlying().(*types.Struct).NumFields() && cutField(named, i) != whole {
			f.Type = l.fieldType(named, i)
		}
		i += n
	}
}

// selected is how the field that a selector names is declared.
func (l *lowerer) selected(x ast.Expr) (cutting, types.Type) {
	sel, ok := ast.Unparen(x).(*ast.SelectorExpr)
	if !ok {
		return whole, nil
	}
	s := l.info.Selections[sel]
	if s == nil || s.Kind() != types.FieldVal {
		return whole, nil
	}
	t := s.Recv()
	for n, i := range s.Index() {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		named, _ := types.Unalias(t).(*types.Named)
		st, ok := t.Underlying().(*types.Struct)
		if !ok {
			return whole, nil
		}
		t = st.Field(i).Type()
		if n == len(s.Index())-1 && named != nil {
			return cutField(named, i), t
		}
	}
	return whole, nil
}

// stored is the type of what is stored as interface{} at x: a field or an element of
// an array field.
func (l *lowerer) stored(x ast.Expr) types.Type {
	x = ast.Unparen(x)
	if how, t := l.selected(x); how == cut {
		return t
	}
	if ix, ok := x.(*ast.IndexExpr); ok {
		if how, t := l.selected(ix.X); how == elements {
			return t.Underlying().(*types.Array).Elem()
		}
	}
	return nil
}

// readField lowers the use of a cut field or element.
func (l *lowerer) readField(c *astutil.Cursor, x ast.Expr) {
	if how, t := l.selected(x); how == elements {
		switch p := c.Parent().(type) {
		case *ast.IndexExpr:
			if c.Name() == "X" {
				return
			}
		case *ast.RangeStmt:
			if c.Name() == "X" {
				l.rangeElements(p, t.Underlying().(*types.Array).Elem())
				return
			}
		case *ast.CallExpr:
			if tv := l.info.Types[p.Fun]; tv.IsBuiltin() {
				return // len
			}
		}
		l.fail(x, "this use of an array whose elements refer to the struct around it is not supported in notebooks")
	}
	t := l.stored(x)
	if t == nil {
		return
	}
	switch p := c.Parent().(type) {
	case *ast.AssignStmt:
		if c.Name() == "Lhs" {
			if len(p.Lhs) == len(p.Rhs) {
				l.writes[p] = append(l.writes[p], write{c.Index(), t})
			}
			return
		}
	case *ast.UnaryExpr:
		if p.Op == token.AND {
			l.fail(x, "the address of a field that refers to the struct around it is not supported in notebooks")
		}
	case *ast.RangeStmt:
		if c.Name() != "X" {
			return
		}
	}
	l.replace(c, x, &ast.CallExpr{Fun: l.reader(t), Lparen: l.pos, Args: []ast.Expr{x}, Rparen: l.pos})
}

// A write is the index of a left side that is stored as interface{}, and its type.
type write struct {
	index int
	typ   types.Type
}

// writeFields converts what an assignment stores in cut fields.
func (l *lowerer) writeFields(s *ast.AssignStmt) {
	for _, w := range l.writes[s] {
		s.Rhs[w.index] = l.convert(w.typ, s.Rhs[w.index])
	}
	delete(l.writes, s)
}

// literal converts the values of cut fields in a composite literal.
func (l *lowerer) literal(n *ast.CompositeLit) {
	t := l.info.TypeOf(n)
	if t == nil {
		return
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok {
		return
	}
	st, ok := named.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for i, x := range n.Elts {
		value := &n.Elts[i]
		if kv, ok := x.(*ast.KeyValueExpr); ok {
			id, _ := kv.Key.(*ast.Ident)
			value = &kv.Value
			for j := range st.NumFields() {
				if id != nil && st.Field(j).Name() == id.Name {
					i = j
				}
			}
		}
		if i >= st.NumFields() {
			continue
		}
		switch cutField(named, i) {
		case cut:
			*value = l.convert(st.Field(i).Type(), *value)
		case elements:
			l.fail(*value, "a literal for an array whose elements refer to the struct around it is not supported in notebooks")
		}
	}
}

// rangeElements lowers the values of a range over a cut array.
func (l *lowerer) rangeElements(n *ast.RangeStmt, t types.Type) {
	id, ok := n.Value.(*ast.Ident)
	if !ok || id.Name == "_" {
		return
	}
	if n.Tok != token.DEFINE {
		l.fail(n, "this range over an array whose elements refer to the struct around it is not supported in notebooks")
	}
	outer := l.name(id.Name)
	n.Body = l.block(l.define([]string{id.Name}, &ast.CallExpr{Fun: l.reader(t), Args: []ast.Expr{l.id(outer)}}), n.Body)
	n.Value = l.id(outer)
}

// reader is the name of a function that asserts an interface{} to be of the type.
func (l *lowerer) reader(t types.Type) ast.Expr {
	obj := l.s.builtins["read"]
	if obj == nil {
		obj = types.NewFunc(token.NoPos, nil, "read", types.NewSignatureType(nil, nil, nil, nil, nil, false))
		l.s.builtins["read"] = obj
	}
	inst, isNew := l.s.find(obj, []types.Type{t})
	name := hidden + inst.name
	if isNew {
		x, v := l.name("x"), l.name("v")
		read := l.define([]string{v, "_"}, &ast.TypeAssertExpr{X: l.id(x), Type: l.typeExpr(t)})
		l.out.funcs = append(l.out.funcs, &ast.FuncDecl{
			Name: l.id(name),
			Type: &ast.FuncType{Func: l.pos, Params: &ast.FieldList{List: []*ast.Field{{Names: []*ast.Ident{l.id(x)}, Type: &ast.InterfaceType{Methods: &ast.FieldList{}}}}},
				Results: &ast.FieldList{List: []*ast.Field{{Type: l.typeExpr(t)}}}},
			Body: l.block(read, &ast.ReturnStmt{Return: l.pos, Results: []ast.Expr{l.id(v)}}),
		})
	}
	return l.id(name)
}
