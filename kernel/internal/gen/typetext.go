package gen

import (
	"fmt"
	"go/types"
	"strings"
)

// text is a type as the file writes it.
func (s *signatures) text(t types.Type) string {
	switch t := t.(type) {
	case *types.Basic:
		if t.Kind() == types.UnsafePointer {
			return s.use(types.Unsafe) + ".Pointer"
		}
		return t.Name()
	case *types.TypeParam:
		return t.Obj().Name()
	case *types.Alias:
		return s.ref(t.Origin().Obj()) + s.arguments(t.TypeArgs())
	case *types.Named:
		return s.ref(t.Origin().Obj()) + s.arguments(t.TypeArgs())
	case *types.Pointer:
		return "*" + s.text(t.Elem())
	case *types.Slice:
		return "[]" + s.text(t.Elem())
	case *types.Array:
		return fmt.Sprintf("[%d]%s", t.Len(), s.text(t.Elem()))
	case *types.Map:
		return "map[" + s.text(t.Key()) + "]" + s.text(t.Elem())
	case *types.Chan:
		return s.channel(t)
	case *types.Signature:
		return "func" + s.signature(t)
	case *types.Struct:
		return s.structure(t, "", "; ")
	case *types.Interface:
		return s.iface(t, "", "; ")
	case *types.Union:
		var terms []string
		for term := range t.Terms() {
			tilde := ""
			if term.Tilde() {
				tilde = "~"
			}
			terms = append(terms, tilde+s.text(term.Type()))
		}
		return strings.Join(terms, " | ")
	}
	return t.String()
}

func (s *signatures) ref(obj *types.TypeName) string {
	if obj.Pkg() == nil || obj.Pkg() == s.pkg {
		return obj.Name()
	}
	return s.use(obj.Pkg()) + "." + obj.Name()
}

func (s *signatures) arguments(list *types.TypeList) string {
	if list.Len() == 0 {
		return ""
	}
	var args []string
	for t := range list.Types() {
		args = append(args, s.text(t))
	}
	return "[" + strings.Join(args, ", ") + "]"
}

func (s *signatures) channel(t *types.Chan) string {
	elem := s.text(t.Elem())
	if inner, ok := t.Elem().(*types.Chan); ok && inner.Dir() == types.RecvOnly {
		elem = "(" + elem + ")"
	}
	switch t.Dir() {
	case types.SendOnly:
		return "chan<- " + elem
	case types.RecvOnly:
		return "<-chan " + elem
	}
	return "chan " + elem
}

// signature is all of a function's type but the word func.
func (s *signatures) signature(sig *types.Signature) string {
	text := s.parameters(sig.TypeParams()) + "(" + s.variables(sig.Params(), sig.Variadic(), s.text) + ")"
	return text + s.results(sig, s.text)
}

func (s *signatures) results(sig *types.Signature, text func(types.Type) string) string {
	rs := sig.Results()
	switch {
	case rs.Len() == 0:
		return ""
	case rs.Len() == 1 && rs.At(0).Name() == "":
		return " " + text(rs.At(0).Type())
	}
	return " (" + s.variables(rs, false, text) + ")"
}

func (s *signatures) variables(tuple *types.Tuple, variadic bool, text func(types.Type) string) string {
	var vs []string
	for i := range tuple.Len() {
		v := tuple.At(i)
		typ := ""
		if variadic && i == tuple.Len()-1 {
			if slice, ok := v.Type().(*types.Slice); ok {
				typ = "..." + text(slice.Elem())
			}
		}
		if typ == "" {
			typ = text(v.Type())
		}
		if v.Name() != "" {
			typ = v.Name() + " " + typ
		}
		vs = append(vs, typ)
	}
	return strings.Join(vs, ", ")
}

// parameters are the type parameters of a declaration with their brackets.
func (s *signatures) parameters(list *types.TypeParamList) string {
	if list.Len() == 0 {
		return ""
	}
	var ps []string
	for p := range list.TypeParams() {
		c := p.Constraint()
		text := s.text(c)
		if iface, ok := c.(*types.Interface); ok && iface.IsImplicit() && iface.NumEmbeddeds() == 1 {
			text = s.text(iface.EmbeddedType(0))
		}
		ps = append(ps, p.Obj().Name()+" "+text)
	}
	return "[" + strings.Join(ps, ", ") + "]"
}

// structure is a struct type; owner is the declared type's name, for comments.
func (s *signatures) structure(t *types.Struct, owner, separator string) string {
	var fs []string
	for i := range t.NumFields() {
		f := t.Field(i)
		typ := ""
		if f.Exported() || f.Embedded() {
			typ = s.text(f.Type())
		} else {
			typ = s.private(f.Type())
		}
		if !f.Embedded() {
			typ = f.Name() + " " + typ
		}
		if tag := t.Tag(i); tag != "" {
			typ += fmt.Sprintf(" %q", tag)
		}
		if owner != "" && f.Exported() {
			typ = s.comment(owner+"."+f.Name()) + typ
		}
		fs = append(fs, typ)
	}
	return braces("struct", fs, separator)
}

func (s *signatures) iface(t *types.Interface, owner, separator string) string {
	var parts []string
	for m := range t.ExplicitMethods() {
		if !m.Exported() {
			parts = append(parts, s.privateMethod(m))
			continue
		}
		comment := ""
		if owner != "" {
			comment = s.comment(owner + "." + m.Name())
		}
		parts = append(parts, comment+m.Name()+s.signature(m.Signature()))
	}
	for e := range t.EmbeddedTypes() {
		parts = append(parts, s.text(e))
	}
	return braces("interface", parts, separator)
}

func braces(word string, parts []string, separator string) string {
	if len(parts) == 0 {
		return word + "{}"
	}
	if separator == "\n" {
		return word + " {\n" + strings.Join(parts, separator) + "\n}"
	}
	return word + "{ " + strings.Join(parts, separator) + " }"
}

// private is a type in a place that users cannot see: of types that the file cannot
// name there stays the kind, and whether it compares.
func (s *signatures) private(t types.Type) string {
	if s.need.nameable(s.pkg, t) {
		return s.text(t)
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return s.text(u)
	case *types.Pointer:
		return s.use(types.Unsafe) + ".Pointer"
	case *types.Slice:
		return "[]byte"
	case *types.Map:
		return "map[string]bool"
	case *types.Chan:
		return "chan bool"
	case *types.Signature:
		return "func()"
	case *types.Array:
		return fmt.Sprintf("[%d]%s", u.Len(), s.private(u.Elem()))
	case *types.Struct:
		var fs []string
		for f := range u.Fields() {
			name := f.Name()
			if f.Embedded() {
				name = "_"
			}
			fs = append(fs, name+" "+s.private(f.Type()))
		}
		return braces("struct", fs, "; ")
	}
	return "any"
}

// privateMethod is a method that other packages cannot call, but that decides who
// implements an interface.
func (s *signatures) privateMethod(m *types.Func) string {
	sig := m.Signature()
	return m.Name() + "(" + s.variables(sig.Params(), sig.Variadic(), s.private) + ")" + s.results(sig, s.private)
}
