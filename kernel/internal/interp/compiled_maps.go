package interp

import (
	"errors"
	"iter"
	"math/rand/v2"
	"reflect"
	"sync"
)

func init() {
	type v = reflect.Value
	type vs = []reflect.Value
	type rt = reflect.Type
	each := func(m v, yield func(...v) bool, pick func(k, x v) []v) {
		for it := m.MapRange(); it.Next(); {
			if !yield(pick(it.Key(), it.Value())...) {
				return
			}
		}
	}
	picking := func(pick func(k, x v) []v) implementation {
		return func(t rt, a vs) vs {
			return returning(t, sequence(t.Out(0), func(yield func(...v) bool) { each(a[0], yield, pick) }))
		}
	}
	insert := func(m, seq v) {
		iterate(seq, func(kv []v) bool {
			m.SetMapIndex(kv[0], kv[1])
			return true
		})
	}
	implement("maps", map[string]implementation{
		"All":    picking(func(k, x v) []v { return []v{k, x} }),
		"Keys":   picking(func(k, _ v) []v { return []v{k} }),
		"Values": picking(func(_, x v) []v { return []v{x} }),
		"Collect": func(t rt, a vs) vs {
			m := reflect.MakeMap(t.Out(0))
			insert(m, a[0])
			return vs{m}
		},
		"Insert": func(_ rt, a vs) vs {
			insert(a[0], a[1])
			return nil
		},
		"Clone": func(t rt, a vs) vs {
			if a[0].IsNil() {
				return vs{a[0]}
			}
			m := reflect.MakeMapWithSize(t.Out(0), a[0].Len())
			for it := a[0].MapRange(); it.Next(); {
				m.SetMapIndex(it.Key(), it.Value())
			}
			return vs{m}
		},
		"Copy": func(_ rt, a vs) vs {
			for it := a[1].MapRange(); it.Next(); {
				a[0].SetMapIndex(it.Key(), it.Value())
			}
			return nil
		},
		"DeleteFunc": func(_ rt, a vs) vs {
			for it := a[0].MapRange(); it.Next(); {
				if holds(a[1])(it.Key(), it.Value()) {
					a[0].SetMapIndex(it.Key(), v{})
				}
			}
			return nil
		},
		"Equal": func(t rt, a vs) vs { return returning(t, sameMaps(a[0], a[1], equal)) },
		"EqualFunc": func(t rt, a vs) vs {
			return returning(t, sameMaps(a[0], a[1], func(x, y v) bool { return holds(a[2])(x, y) }))
		},
	})
	implement("cmp", map[string]implementation{
		"Compare": func(t rt, a vs) vs { return returning(t, order(a[0], a[1])) },
		"Less":    func(t rt, a vs) vs { return returning(t, order(a[0], a[1]) < 0) },
		"Or": func(t rt, a vs) vs {
			for i := range a[0].Len() {
				if x := a[0].Index(i); !x.IsZero() {
					return vs{x}
				}
			}
			return vs{reflect.Zero(t.Out(0))}
		},
	})
	implement("errors", map[string]implementation{
		"AsType": func(t rt, a vs) vs {
			target := reflect.New(t.Out(0))
			err, _ := a[0].Interface().(error)
			ok := errors.As(err, target.Interface())
			return returning(t, target.Elem(), ok)
		},
	})
	random := func(t rt, a vs) vs {
		if a[0].CanInt() {
			return returning(t, rand.N(a[0].Int()))
		}
		return returning(t, rand.N(a[0].Uint()))
	}
	implement("math/rand/v2", map[string]implementation{"N": random})
	implement("sync", map[string]implementation{
		"OnceValue":  once,
		"OnceValues": once,
	})
	implement("iter", map[string]implementation{"Pull": pull, "Pull2": pull})
}

func sameMaps(a, b reflect.Value, same func(x, y reflect.Value) bool) bool {
	if a.Len() != b.Len() {
		return false
	}
	for it := a.MapRange(); it.Next(); {
		y := b.MapIndex(it.Key())
		if !y.IsValid() || !same(it.Value(), y) {
			return false
		}
	}
	return true
}

func once(t reflect.Type, args []reflect.Value) []reflect.Value {
	f := sync.OnceValue(func() []reflect.Value { return args[0].Call(nil) })
	return []reflect.Value{reflect.MakeFunc(t.Out(0), func([]reflect.Value) []reflect.Value { return f() })}
}

// pull is iter.Pull and iter.Pull2.
func pull(t reflect.Type, args []reflect.Value) []reflect.Value {
	var seq iter.Seq[[]reflect.Value] = func(yield func([]reflect.Value) bool) { iterate(args[0], yield) }
	next, stop := iter.Pull(seq)
	n := t.Out(0)
	return []reflect.Value{
		reflect.MakeFunc(n, func([]reflect.Value) []reflect.Value {
			vs, ok := next()
			out := make([]reflect.Value, n.NumOut())
			for i := range n.NumOut() - 1 {
				if ok {
					out[i] = vs[i]
				} else {
					out[i] = reflect.Zero(n.Out(i))
				}
			}
			out[n.NumOut()-1] = reflect.ValueOf(ok)
			return out
		}),
		reflect.ValueOf(stop),
	}
}
