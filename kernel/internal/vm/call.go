package vm

import (
	"fmt"
	"go/token"
	"go/types"
	"reflect"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

func init() {
	handle((*compiler).call)
	handle((*compiler).makeClosure)
}

// results are the places of a call's results.
func (c *compiler) results(in *ssa.Call) []place {
	if _, ok := in.Type().(*types.Tuple); ok {
		return c.parts[in]
	}
	return []place{c.place(in)}
}

func (c *compiler) places(vs []ssa.Value) []place {
	ps := make([]place, len(vs))
	for i, v := range vs {
		ps[i] = c.place(v)
	}
	return ps
}

func (c *compiler) call(in *ssa.Call) op {
	cc := in.Common()
	pos := in.Pos()
	switch fn := cc.Value.(type) {
	case *ssa.Builtin:
		return c.builtin(in, fn)
	case *ssa.Function:
		h := c.m.function(fn)
		if h.fn.Blocks == nil {
			if o := c.callLinked(h, c.places(cc.Args), c.results(in), pos); o != nil {
				return o
			}
		}
		return c.callStatic(h, c.places(cc.Args), c.results(in), pos)
	}
	if cc.IsInvoke() {
		return c.invoke(in, pos)
	}
	return c.callValue(in, pos)
}

// argMoves copy arguments into the callee's frame.
func argMoves(args, params []place) []move {
	var ms []move
	for i, a := range args {
		if p := params[i]; p.kind != moveNone {
			ms = append(ms, move{a.off, p.off, typeWord(p.rt), p.kind})
		}
	}
	return ms
}

func resultMoves(results, dst []place) []move {
	var ms []move
	for i, d := range dst {
		if r := results[i]; r.kind != moveNone && d.rt != nil {
			ms = append(ms, move{r.off, d.off, typeWord(r.rt), r.kind})
		}
	}
	return ms
}

// callStatic calls an interpreted function by name.
func (c *compiler) callStatic(h *function, args, dst []place, pos token.Pos) op {
	in := argMoves(args, h.conv.params)
	out := resultMoves(h.conv.results, dst)
	pass := c.b.wrapper
	if !pass && len(in) == 1 && in[0].kind == moveWord && len(out) == 1 && out[0].kind == moveWord {
		a, p, r, d := in[0].src, in[0].dst, out[0].src, out[0].dst
		return func(f *frame) {
			f.pos = pos
			b := h.load()
			g := b.enter(f)
			*at[uint64](g, p) = *at[uint64](f, a)
			b.run(g)
			*at[uint64](f, d) = *at[uint64](g, r)
			b.leave(g)
		}
	}
	return func(f *frame) {
		f.pos = pos
		b := h.load()
		g := b.enter(f)
		for i := range in {
			in[i].run(f, g)
		}
		if pass {
			g.rec = f.rec
		}
		b.run(g)
		for i := range out {
			out[i].run(g, f)
		}
		b.leave(g)
	}
}

// A target is what a dynamic call comes to: an interpreted function with its captured
// variables, or a compiled one.
type target struct {
	h     *function
	boxed bool // the first argument is the interface's data, and points to the value
	rt    reflect.Type
	index int // of a compiled method, -1: none
}

// callValue calls a function value.
func (c *compiler) callValue(in *ssa.Call, pos token.Pos) op {
	cc := in.Common()
	callee := c.off(cc.Value)
	ft := c.typeOf(cc.Value)
	args, dst := c.places(cc.Args), c.results(in)
	conv := c.m.conventionOf(cc.Signature())
	ins, outs := argMoves(args, conv.params), resultMoves(conv.results, dst)
	compiled := compiledCall(ft, args, dst, cc.Signature().Variadic())
	return func(f *frame) {
		f.pos = pos
		p := *at[unsafe.Pointer](f, callee)
		if p == nil {
			nilFault(f, pos)
		}
		cl := closureOf(p)
		if cl == nil {
			compiled(f, reflect.NewAt(ft, ptrAt(f, callee)).Elem())
			return
		}
		b := cl.h.load()
		g := b.enter(f)
		for i := range ins {
			ins[i].run(f, g)
		}
		cl.bind(b, g)
		b.run(g)
		for i := range outs {
			outs[i].run(g, f)
		}
		b.leave(g)
	}
}

// bind gives a frame the captured variables.
func (cl *closure) bind(b *body, g *frame) {
	for i := range cl.vars {
		p := b.frees[i]
		if p.kind == movePtr {
			*at[unsafe.Pointer](g, p.off) = cl.vars[i]
		} else if p.kind != moveNone {
			copyKind(p.kind, typeWord(p.rt), ptrAt(g, p.off), cl.vars[i])
		}
	}
}

func (c *compiler) makeClosure(in *ssa.MakeClosure) op {
	h := c.m.function(in.Fn.(*ssa.Function))
	ft := c.typeOf(in)
	ft = reflect.FuncOf(funcTypes(ft))
	binds := c.places(in.Bindings)
	d := c.off(in)
	return func(f *frame) {
		cl := &closure{h: h, vars: make([]unsafe.Pointer, len(binds))}
		for i, p := range binds {
			if p.kind == movePtr {
				cl.vars[i] = *at[unsafe.Pointer](f, p.off)
			} else {
				cl.vars[i] = unsafeNew(slotWord(p.rt))
				if p.kind == moveWord {
					*(*uint64)(cl.vars[i]) = *at[uint64](f, p.off)
				} else {
					copyKind(p.kind, typeWord(p.rt), cl.vars[i], ptrAt(f, p.off))
				}
			}
		}
		*at[unsafe.Pointer](f, d) = newFuncValue(cl, ft)
	}
}

func slotWord(rt reflect.Type) unsafe.Pointer { return typeWord(slotType(rt)) }

func funcTypes(ft reflect.Type) (in, out []reflect.Type, variadic bool) {
	for i := range ft.NumIn() {
		in = append(in, ft.In(i))
	}
	for i := range ft.NumOut() {
		out = append(out, ft.Out(i))
	}
	return in, out, ft.IsVariadic()
}

// A prepared call evaluates its callee and arguments, and returns what makes the call.
type prepared func(f *frame) func(caller *frame, rec *panicked)

// prepare compiles a call that runs later: its callee and arguments are evaluated at
// once.
func (c *compiler) prepare(cc *ssa.CallCommon, pos token.Pos) prepared {
	args := c.places(cc.Args)
	switch fn := cc.Value.(type) {
	case *ssa.Builtin:
		return c.prepareBuiltin(cc, fn, pos)
	case *ssa.Function:
		h := c.m.function(fn)
		return func(f *frame) func(*frame, *panicked) { return later(f, h, nil, args, pos) }
	}
	if cc.IsInvoke() {
		get := c.invokeTarget(cc)
		x := c.place(cc.Value)
		sig := cc.Signature()
		ft := c.m.types.of(stripRecv(sig))
		return func(f *frame) func(*frame, *panicked) {
			f.pos = pos
			t := get(f)
			if t.h != nil {
				return later(f, t.h, nil, append([]place{{x.off, moveKind(255), nil}}, args...), pos, t)
			}
			return laterCompiled(f, t.method(f, x), ft, args, sig.Variadic())
		}
	}
	callee, ft := c.off(cc.Value), c.typeOf(cc.Value)
	return func(f *frame) func(*frame, *panicked) {
		p := *at[unsafe.Pointer](f, callee)
		if p == nil {
			return func(g *frame, _ *panicked) { nilFault(g, pos) }
		}
		if cl := closureOf(p); cl != nil {
			return later(f, cl.h, cl, args, pos)
		}
		fn := reflect.ValueOf(reflect.NewAt(ft, ptrAt(f, callee)).Elem().Interface())
		return laterCompiled(f, fn, ft, args, cc.Signature().Variadic())
	}
}

// later evaluates the arguments of a call of an interpreted function.
func later(f *frame, h *function, cl *closure, args []place, pos token.Pos, recv ...*target) func(*frame, *panicked) {
	b := h.load()
	// A frame of its own, not one that a thread keeps: another goroutine may run it.
	p := unsafeNew(typeWord(b.frame))
	typedmemmove(typeWord(b.frame), p, b.template)
	g := (*frame)(p)
	g.body = b
	for i, a := range args {
		to := b.conv.params[i]
		if a.kind == 255 {
			recv[0].receiver(f, a.off, g, to)
			continue
		}
		copyKind(to.kind, typeWord(to.rt), ptrAt(g, to.off), ptrAt(f, a.off))
	}
	if cl != nil {
		cl.bind(b, g)
	}
	return func(caller *frame, rec *panicked) {
		th := caller.th
		if b.m.signal.Load() != 0 {
			th.poll()
		}
		g.th, g.up, g.rec = th, caller, rec
		th.cur = g
		th.depth++
		b.run(g)
		th.cur = caller
		th.depth--
	}
}

func laterCompiled(f *frame, fn reflect.Value, ft reflect.Type, args []place, variadic bool) func(*frame, *panicked) {
	list := make([]reflect.Value, len(args))
	for i, a := range args {
		v := reflect.New(fn.Type().In(i)).Elem()
		v.Set(reflect.NewAt(fn.Type().In(i), ptrAt(f, a.off)).Elem())
		list[i] = v
	}
	return func(*frame, *panicked) {
		if variadic {
			fn.CallSlice(list)
		} else {
			fn.Call(list)
		}
	}
}

// functionValue is a function without captured variables as a func value.
func (m *Machine) functionValue(fn *ssa.Function, rt reflect.Type) unsafe.Pointer {
	h := m.function(fn)
	if cl := h.value.Load(); cl != nil {
		return funcPointer(cl.fn)
	}
	if h.fn.Blocks == nil {
		if v := m.linkedValue(h); v.IsValid() && v.Type().NumIn() == rt.NumIn() {
			if wakes(fn) {
				m.outside.Store(true) // whoever calls the value, and when, is not seen
			}
			return funcPointer(v)
		}
	}
	cl := &closure{h: h}
	p := newFuncValue(cl, reflect.FuncOf(funcTypes(rt)))
	h.value.Store(cl)
	return p
}

// newFuncValue makes the Go func of a closure.
func newFuncValue(cl *closure, ft reflect.Type) unsafe.Pointer {
	v := reflect.MakeFunc(ft, func(args []reflect.Value) []reflect.Value { return cl.called(args) })
	if !probed.ok || cl.vars == nil {
		cl.fn = v
	}
	p := funcPointer(v)
	if !probed.ok {
		known.Store(p, cl)
	}
	return p
}

// called is a call from compiled code.
func (cl *closure) called(args []reflect.Value) []reflect.Value {
	return cl.h.m.callback(cl.h, args, func(b *body, g *frame) { cl.bind(b, g) })
}

// maxCallbacks bounds how deep compiled and interpreted calls can be nested in each
// other: each takes some kilobytes of Go's stack.
const maxCallbacks = 30_000

// callback runs an interpreted function for compiled code.
func (m *Machine) callback(h *function, args []reflect.Value, bind func(*body, *frame)) []reflect.Value {
	if m.callbacks.Add(1) > maxCallbacks {
		m.callbacks.Add(-1)
		panic(&halt{ErrOverflow})
	}
	th := m.threads.Get().(*thread)
	th.job = m.running.Load()
	root := &frame{th: th}
	defer m.callbacks.Add(-1)
	b := h.load()
	g := b.enter(root)
	for i, a := range args {
		p := b.conv.params[i]
		reflect.NewAt(p.rt, ptrAt(g, p.off)).Elem().Set(adapt(a, p.rt))
	}
	if bind != nil {
		bind(b, g)
	}
	b.run(g)
	out := make([]reflect.Value, len(b.conv.results))
	for i, p := range b.conv.results {
		v := reflect.New(p.rt).Elem()
		v.Set(reflect.NewAt(p.rt, ptrAt(g, p.off)).Elem())
		out[i] = v
	}
	b.leave(g)
	th.job, th.traced = nil, nil
	m.threads.Put(th)
	return out
}

// adapt is a value as another type of the same layout: an instance of a generic type has
// one run-time type in compiled code and another here.
func adapt(v reflect.Value, rt reflect.Type) reflect.Value {
	if v.Type() == rt || v.Type().AssignableTo(rt) {
		return v
	}
	if v.Type().ConvertibleTo(rt) && v.Kind() == rt.Kind() {
		return v.Convert(rt)
	}
	if v.Type().Size() == rt.Size() {
		p := reflect.New(v.Type())
		p.Elem().Set(v)
		return reflect.NewAt(rt, p.UnsafePointer()).Elem()
	}
	panic(fmt.Errorf("vm: %s is not %s", v.Type(), rt))
}
