package interp

import (
	"cmp"
	"go/ast"
	"go/types"
	"reflect"
)

// Generic functions of linked packages have no value that a table could hold. Those
// here are written over reflection; for each instance a function of the instance's
// type is made and bound under a hidden name.

type implementation = func(t reflect.Type, args []reflect.Value) []reflect.Value

var implementations = map[string]implementation{}

func implement(path string, fs map[string]implementation) {
	for name, f := range fs {
		implementations[path+"."+name] = f
	}
}

func (l *lowerer) compiledInstance(n ast.Node, f *types.Func, in types.Instance) string {
	impl := implementations[f.Pkg().Path()+"."+f.Name()]
	if impl == nil {
		l.fail(n, "generic function %s.%s is not supported in notebooks", f.Pkg().Name(), f.Name())
	}
	sig := in.Type.(*types.Signature)
	inst, isNew := l.s.find(f, list(in.TypeArgs))
	name := hidden + f.Pkg().Name() + "." + inst.name
	if isNew {
		l.out.values = append(l.out.values, value{name: name, typ: l.typeExpr(sig), impl: impl})
	}
	return name
}

// bind is the name of a compiled function of the signature.
func (l *lowerer) bind(name string, sig *types.Signature, impl implementation) ast.Expr {
	obj := l.s.builtins[name]
	if obj == nil {
		obj = types.NewFunc(0, nil, name, types.NewSignatureType(nil, nil, nil, nil, nil, false))
		l.s.builtins[name] = obj
	}
	inst, isNew := l.s.find(obj, []types.Type{sig})
	bound := hidden + inst.name
	if isNew {
		l.out.values = append(l.out.values, value{name: bound, typ: l.typeExpr(sig), impl: impl})
	}
	return l.id(bound)
}

func reflectClear(_ reflect.Type, args []reflect.Value) []reflect.Value {
	args[0].Clear()
	return nil
}

func reflectCopy(_ reflect.Type, args []reflect.Value) []reflect.Value {
	return []reflect.Value{reflect.ValueOf(reflect.Copy(args[0], args[1]))}
}

func reflectAssert(t reflect.Type, args []reflect.Value) []reflect.Value {
	x := args[0]
	if x.Kind() == reflect.Interface {
		x = x.Elem()
	}
	want := t.Out(0)
	ok := x.IsValid() && x.Type().Implements(want)
	result := reflect.New(want).Elem()
	if ok {
		result.Set(x)
	}
	if t.NumOut() == 2 {
		return []reflect.Value{result, reflect.ValueOf(ok)}
	}
	if !ok {
		dynamic := "nil"
		if x.IsValid() {
			dynamic = x.Type().String()
		}
		panic("interface conversion: interface is " + dynamic + ", not " + want.String())
	}
	return []reflect.Value{result}
}

func reflectKeep(t reflect.Type, args []reflect.Value) []reflect.Value {
	return []reflect.Value{args[0].Convert(t.Out(0))}
}

// returning is the results of a function, converted to its types.
func returning(t reflect.Type, results ...interface{}) []reflect.Value {
	vs := make([]reflect.Value, len(results))
	for i, r := range results {
		v, ok := r.(reflect.Value)
		if !ok {
			v = reflect.ValueOf(r)
		}
		if out := t.Out(i); v.IsValid() && v.Type() != out {
			v = v.Convert(out)
		} else if !v.IsValid() {
			v = reflect.Zero(out)
		}
		vs[i] = v
	}
	return vs
}

// order compares values of an ordered type as cmp.Compare does.
func order(a, b reflect.Value) int {
	switch {
	case a.CanInt():
		return cmp.Compare(a.Int(), b.Int())
	case a.CanUint():
		return cmp.Compare(a.Uint(), b.Uint())
	case a.CanFloat():
		return cmp.Compare(a.Float(), b.Float())
	}
	return cmp.Compare(a.String(), b.String())
}

func equal(a, b reflect.Value) bool { return a.Equal(b) }

// by is a comparison given as a function value.
func by(f reflect.Value) func(a, b reflect.Value) int {
	return func(a, b reflect.Value) int { return int(f.Call([]reflect.Value{a, b})[0].Int()) }
}

// holds is a predicate given as a function value.
func holds(f reflect.Value) func(...reflect.Value) bool {
	return func(vs ...reflect.Value) bool { return f.Call(vs)[0].Bool() }
}

// sequence makes an iterator of the function type t from one over values.
func sequence(t reflect.Type, each func(yield func(...reflect.Value) bool)) reflect.Value {
	return reflect.MakeFunc(t, func(args []reflect.Value) []reflect.Value {
		each(holds(args[0]))
		return nil
	})
}

// iterate calls each for what an iterator yields.
func iterate(seq reflect.Value, each func(vs []reflect.Value) bool) {
	yield := reflect.MakeFunc(seq.Type().In(0), func(args []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(each(args))}
	})
	seq.Call([]reflect.Value{yield})
}
