package gen

import (
	"fmt"
	"go/types"
	"sort"
	"strings"
)

// proxy writes the compiled type through which an interpreted type implements an
// interface: a struct with the interpreted object and one function per method.
// An interface with a method or type that another package cannot name has none.
func (w *writer) proxy(name string, iface *types.Interface) {
	if iface.NumMethods() == 0 {
		return
	}
	for i := range iface.NumMethods() {
		m := iface.Method(i)
		if !m.Exported() || !nameable(m.Type(), nil) {
			return
		}
	}
	proxy := "P_" + strings.NewReplacer("/", "_", ".", "_", "-", "_").Replace(w.pkg.Path()) + "_" + name
	fmt.Fprintf(&w.proxies, "%q: reflect.TypeFor[%s](),\n", name, proxy)
	fmt.Fprintf(&w.code, "\n// %s is the proxy of %s.%s.\ntype %s struct {\nObject interface{}\n", proxy,
		w.pkg.Name(), name, proxy)
	for i := range iface.NumMethods() {
		m := iface.Method(i)
		params, _ := w.params(m.Signature(), false)
		fmt.Fprintf(&w.code, "%s_ func(interface{}%s) %s\n", m.Name(), prefixed(params), w.results(m.Signature()))
	}
	w.code.WriteString("}\n")
	for i := range iface.NumMethods() {
		m := iface.Method(i)
		params, args := w.params(m.Signature(), true)
		ret := ""
		if m.Signature().Results().Len() > 0 {
			ret = "return "
		}
		fmt.Fprintf(&w.code, "func (p *%s) %s(%s) %s { %sp.%s_(p.Object%s) }\n",
			proxy, m.Name(), params, w.results(m.Signature()), ret, m.Name(), prefixed(args))
	}
}

func prefixed(s string) string {
	if s == "" {
		return ""
	}
	return ", " + s
}

// params lists a signature's parameters, with names or as bare types, and the
// arguments that pass them on.
func (w *writer) params(sig *types.Signature, names bool) (params, args string) {
	var ps, as []string
	n := sig.Params().Len()
	for i := range n {
		t := sig.Params().At(i).Type()
		text := w.typeString(t)
		arg := fmt.Sprintf("a%d", i)
		if sig.Variadic() && i == n-1 {
			text = "..." + w.typeString(t.(*types.Slice).Elem())
			as = append(as, arg+"...")
		} else {
			as = append(as, arg)
		}
		if names {
			text = arg + " " + text
		}
		ps = append(ps, text)
	}
	return strings.Join(ps, ", "), strings.Join(as, ", ")
}

func (w *writer) results(sig *types.Signature) string {
	var rs []string
	for i := range sig.Results().Len() {
		rs = append(rs, w.typeString(sig.Results().At(i).Type()))
	}
	return "(" + strings.Join(rs, ", ") + ")"
}

func (w *writer) typeString(t types.Type) string {
	return types.TypeString(t, func(p *types.Package) string { return w.use(p) })
}

// nameable tells whether another package can write the type down.
func nameable(t types.Type, seen []types.Type) bool {
	for _, s := range seen {
		if s == t {
			return true
		}
	}
	seen = append(seen, t)
	all := func(ts ...types.Type) bool {
		for _, t := range ts {
			if !nameable(t, seen) {
				return false
			}
		}
		return true
	}
	switch t := t.(type) {
	case *types.Alias:
		return public(t.Obj()) && all(typeList(t.TypeArgs())...)
	case *types.Named:
		return public(t.Obj()) && all(typeList(t.TypeArgs())...)
	case *types.Basic:
		return true
	case *types.Pointer:
		return all(t.Elem())
	case *types.Slice:
		return all(t.Elem())
	case *types.Array:
		return all(t.Elem())
	case *types.Chan:
		return all(t.Elem())
	case *types.Map:
		return all(t.Key(), t.Elem())
	case *types.Signature:
		for i := range t.Params().Len() {
			if !all(t.Params().At(i).Type()) {
				return false
			}
		}
		for i := range t.Results().Len() {
			if !all(t.Results().At(i).Type()) {
				return false
			}
		}
		return true
	case *types.Interface:
		return t.NumMethods() == 0 && t.NumEmbeddeds() == 0
	case *types.Struct:
		return t.NumFields() == 0
	}
	return false
}

func public(obj *types.TypeName) bool {
	if obj.Pkg() == nil {
		return true // error, any, comparable
	}
	path := "/" + obj.Pkg().Path() + "/"
	return obj.Exported() && !strings.Contains(path, "/internal/") && !strings.Contains(path, "/vendor/")
}

func typeList(l *types.TypeList) []types.Type {
	var ts []types.Type
	for t := range l.Types() {
		ts = append(ts, t)
	}
	return ts
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
