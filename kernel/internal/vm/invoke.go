package vm

import (
	"go/token"
	"go/types"
	"reflect"
	"sync/atomic"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

type methodKey struct {
	tw   unsafe.Pointer
	name string
}

type cached struct {
	tw unsafe.Pointer
	t  *target
}

// resolve finds the method of a dynamic type.
func (m *Machine) resolve(tw unsafe.Pointer, f *types.Func) *target {
	key := methodKey{tw, f.Id()}
	if t, ok := m.methods.Load(key); ok {
		return t.(*target)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	rt := typeOf(tw)
	t := &target{rt: rt, index: -1}
	if src, ok := m.types.source[tw]; ok {
		if h := m.methodFunction(src, f); h != nil {
			t.h, t.boxed = h, !direct(rt)
		}
	} else if met, ok := rt.MethodByName(f.Name()); ok {
		t.index = met.Index
	}
	m.methods.Store(key, t)
	return t
}

// methodFunction is the function of a method of a made type.
func (m *Machine) methodFunction(recv types.Type, f *types.Func) *function {
	sel := m.methodSet(recv).Lookup(f.Pkg(), f.Name())
	if sel == nil {
		return nil
	}
	fn := m.prog.MethodValue(sel)
	if fn == nil {
		return nil
	}
	return m.function(fn)
}

// methodFunc is the Go side of a method of a made type: what compiled code calls.
func (m *Machine) methodFunc(recv types.Type, f *types.Func, _ reflect.Type) func([]reflect.Value) []reflect.Value {
	var found atomic.Pointer[function]
	return func(args []reflect.Value) []reflect.Value {
		h := found.Load()
		if h == nil {
			m.mu.Lock()
			h = m.methodFunction(recv, f)
			m.mu.Unlock()
			if h == nil {
				panic(plainError("no method " + f.Name()))
			}
			found.Store(h)
		}
		return m.callback(h, args, nil)
	}
}

// receiver copies an interface's data to the first parameter.
func (t *target) receiver(f *frame, iface uintptr, g *frame, to place) {
	data := at[words](f, iface).data
	if !t.boxed {
		*at[unsafe.Pointer](g, to.off) = data
		return
	}
	if to.kind != moveNone {
		typedmemmove(typeWord(to.rt), ptrAt(g, to.off), data)
	}
}

// method is a compiled method, bound to its receiver.
func (t *target) method(f *frame, x place) reflect.Value {
	v := reflect.NewAt(x.rt, ptrAt(f, x.off)).Elem().Elem()
	return v.Method(t.index)
}

// invokeTarget finds what a call of an interface's method comes to. A call site keeps
// the last answer.
func (c *compiler) invokeTarget(cc *ssa.CallCommon) func(f *frame) *target {
	x := c.off(cc.Value)
	plain := c.typeOf(cc.Value).NumMethod() == 0
	m, method := c.m, cc.Method
	var last atomic.Pointer[cached]
	return func(f *frame) *target {
		w := at[words](f, x)
		tw := w.tab
		if !plain {
			tw = tabType(tw)
		}
		if tw == nil {
			nilFault(f, f.pos)
		}
		if k := last.Load(); k != nil && k.tw == tw {
			return k.t
		}
		t := m.resolve(tw, method)
		if t.h == nil && t.index < 0 {
			panic(plainError("value of type " + typeOf(tw).String() + " has no method " + method.Name()))
		}
		last.Store(&cached{tw: tw, t: t})
		return t
	}
}

func (c *compiler) invoke(in *ssa.Call, pos token.Pos) op {
	cc := in.Common()
	get := c.invokeTarget(cc)
	x := c.place(cc.Value)
	args, dst := c.places(cc.Args), c.results(in)
	sig := cc.Signature()
	ft := c.m.types.of(stripRecv(sig))
	compiled := compiledCall(ft, args, dst, sig.Variadic())
	pass := c.b.wrapper
	return func(f *frame) {
		f.pos = pos
		t := get(f)
		if t.h == nil {
			compiled(f, t.method(f, x))
			return
		}
		b := t.h.load()
		g := b.enter(f)
		params := b.conv.params
		t.receiver(f, x.off, g, params[0])
		for i, a := range args {
			p := params[i+1]
			copyKind(p.kind, nilWord(p), ptrAt(g, p.off), ptrAt(f, a.off))
		}
		if pass {
			g.rec = f.rec
		}
		b.run(g)
		for i, d := range dst {
			if r := b.conv.results[i]; d.rt != nil {
				copyKind(r.kind, nilWord(r), ptrAt(f, d.off), ptrAt(g, r.off))
			}
		}
		b.leave(g)
	}
}

func nilWord(p place) unsafe.Pointer {
	if p.kind == moveTyped {
		return typeWord(p.rt)
	}
	return nil
}
