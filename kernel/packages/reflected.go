package packages

import (
	"cmp"
	"go/constant"
	"go/token"
	"go/types"
	"maps"
	"reflect"
	"slices"

	"onrecord/kernel/packages/tables"
)

// registered is a table that a program has put into gophernotes' registry itself.
func registered(path string) (tables.Package, bool) {
	p, ok := tables.Registry[path]
	return p, ok
}

// reflected makes a package's types from its table alone. Reflection knows no names of
// parameters, no untyped constants and no generics.
func (t *Types) reflected(path string, table tables.Package) *types.Package {
	name := table.Name
	if name == "" {
		name = lastName(path)
	}
	pkg := types.NewPackage(path, name)
	r := &reflector{t, make(map[reflect.Type]types.Type), map[string]*types.Package{path: pkg}}
	for _, name := range slices.Sorted(maps.Keys(table.Types)) {
		rt := table.Types[name]
		typ := r.typ(rt)
		if pkg.Scope().Lookup(name) == nil {
			pkg.Scope().Insert(types.NewTypeName(token.NoPos, pkg, name, typ))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(table.Binds)) {
		v := table.Binds[name]
		if !v.IsValid() || pkg.Scope().Lookup(name) != nil {
			continue
		}
		var obj types.Object
		typ := r.typ(v.Type())
		sig, isFunc := typ.(*types.Signature)
		c, isConst := constantOf(v)
		switch {
		case v.CanAddr():
			obj = types.NewVar(token.NoPos, pkg, name, typ)
		case isFunc:
			obj = types.NewFunc(token.NoPos, pkg, name, sig)
		case isConst:
			obj = types.NewConst(token.NoPos, pkg, name, typ, c)
		default:
			obj = types.NewVar(token.NoPos, pkg, name, typ)
		}
		pkg.Scope().Insert(obj)
	}
	pkg.MarkComplete()
	return pkg
}

func constantOf(v reflect.Value) (constant.Value, bool) {
	switch {
	case v.Kind() == reflect.Bool:
		return constant.MakeBool(v.Bool()), true
	case v.CanInt():
		return constant.MakeInt64(v.Int()), true
	case v.CanUint():
		return constant.MakeUint64(v.Uint()), true
	case v.CanFloat():
		return constant.MakeFloat64(v.Float()), true
	case v.Kind() == reflect.String:
		return constant.MakeString(v.String()), true
	}
	return nil, false
}

// A reflector turns types of the running program into types of the type checker.
type reflector struct {
	t    *Types
	done map[reflect.Type]types.Type
	pkgs map[string]*types.Package
}

var basics = map[reflect.Kind]types.BasicKind{
	reflect.Bool: types.Bool, reflect.String: types.String, reflect.UnsafePointer: types.UnsafePointer,
	reflect.Int: types.Int, reflect.Int8: types.Int8, reflect.Int16: types.Int16, reflect.Int32: types.Int32,
	reflect.Int64: types.Int64, reflect.Uint: types.Uint, reflect.Uint8: types.Uint8, reflect.Uint16: types.Uint16,
	reflect.Uint32: types.Uint32, reflect.Uint64: types.Uint64, reflect.Uintptr: types.Uintptr,
	reflect.Float32: types.Float32, reflect.Float64: types.Float64,
	reflect.Complex64: types.Complex64, reflect.Complex128: types.Complex128,
}

func (r *reflector) typ(rt reflect.Type) types.Type {
	if t := r.done[rt]; t != nil {
		return t
	}
	if rt.Name() != "" && rt.PkgPath() != "" {
		return r.named(rt)
	}
	if rt == reflect.TypeFor[error]() {
		return types.Universe.Lookup("error").Type()
	}
	t := r.underlying(rt)
	r.done[rt] = t
	return t
}

func (r *reflector) named(rt reflect.Type) types.Type {
	pkg := r.pkgs[rt.PkgPath()]
	if pkg == nil {
		if p, err := r.t.read(rt.PkgPath()); err == nil {
			if tn, ok := p.Scope().Lookup(rt.Name()).(*types.TypeName); ok {
				r.done[rt] = tn.Type()
				return tn.Type()
			}
		}
		pkg = types.NewPackage(rt.PkgPath(), lastName(rt.PkgPath()))
		r.pkgs[rt.PkgPath()] = pkg
	}
	obj := types.NewTypeName(token.NoPos, pkg, rt.Name(), nil)
	named := types.NewNamed(obj, nil, nil)
	r.done[rt] = named
	pkg.Scope().Insert(obj)
	named.SetUnderlying(r.underlying(rt).Underlying())
	if rt.Kind() != reflect.Interface {
		r.methods(named, pkg, rt)
	}
	return named
}

// methods adds those of the type, and those that only its pointer has.
func (r *reflector) methods(named *types.Named, pkg *types.Package, rt reflect.Type) {
	add := func(recv reflect.Type, typ types.Type) {
		for m := range recv.Methods() {
			if _, have := rt.MethodByName(m.Name); have && recv != rt {
				continue
			}
			sig := r.signature(m.Type, 1)
			v := types.NewVar(token.NoPos, pkg, "", typ)
			sig = types.NewSignatureType(v, nil, nil, sig.Params(), sig.Results(), sig.Variadic())
			named.AddMethod(types.NewFunc(token.NoPos, pkg, m.Name, sig))
		}
	}
	add(rt, named)
	add(reflect.PointerTo(rt), types.NewPointer(named))
}

func (r *reflector) underlying(rt reflect.Type) types.Type {
	if kind, ok := basics[rt.Kind()]; ok {
		return types.Typ[kind]
	}
	switch rt.Kind() {
	case reflect.Pointer:
		return types.NewPointer(r.typ(rt.Elem()))
	case reflect.Slice:
		return types.NewSlice(r.typ(rt.Elem()))
	case reflect.Array:
		return types.NewArray(r.typ(rt.Elem()), int64(rt.Len()))
	case reflect.Map:
		return types.NewMap(r.typ(rt.Key()), r.typ(rt.Elem()))
	case reflect.Chan:
		dir := map[reflect.ChanDir]types.ChanDir{
			reflect.BothDir: types.SendRecv, reflect.SendDir: types.SendOnly, reflect.RecvDir: types.RecvOnly,
		}[rt.ChanDir()]
		return types.NewChan(dir, r.typ(rt.Elem()))
	case reflect.Func:
		return r.signature(rt, 0)
	case reflect.Interface:
		var ms []*types.Func
		for m := range rt.Methods() {
			ms = append(ms, types.NewFunc(token.NoPos, r.pkgs[m.PkgPath], m.Name, r.signature(m.Type, 0)))
		}
		return types.NewInterfaceType(ms, nil).Complete()
	case reflect.Struct:
		var fs []*types.Var
		var tags []string
		for f := range rt.Fields() {
			pkg := r.pkgs[cmp.Or(f.PkgPath, rt.PkgPath())]
			fs = append(fs, types.NewField(token.NoPos, pkg, f.Name, r.typ(f.Type), f.Anonymous))
			tags = append(tags, string(f.Tag))
		}
		return types.NewStruct(fs, tags)
	}
	return types.Typ[types.Invalid]
}

// signature is a function's, without the first parameters.
func (r *reflector) signature(rt reflect.Type, skip int) *types.Signature {
	var ins, outs []*types.Var
	for i := skip; i < rt.NumIn(); i++ {
		ins = append(ins, types.NewParam(token.NoPos, nil, "", r.typ(rt.In(i))))
	}
	for out := range rt.Outs() {
		outs = append(outs, types.NewParam(token.NoPos, nil, "", r.typ(out)))
	}
	return types.NewSignatureType(nil, nil, nil, types.NewTuple(ins...), types.NewTuple(outs...), rt.IsVariadic())
}
