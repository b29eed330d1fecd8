package vm

import (
	"fmt"
	"go/token"
	"reflect"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

// An edge leads from a block to another. It carries the moves into the other's φ nodes,
// which happen all at once: they are put in an order in which none overwrites what a
// later one reads, with copies aside where there is no such order.
type edge struct {
	to    *block
	moves []move
	back  bool // may be part of a loop
	plain bool // only leads on
	m     *Machine
}

func (e *edge) take(f *frame) *block {
	if e.plain {
		return e.to
	}
	return e.slow(f)
}

func (e *edge) slow(f *frame) *block {
	if e.back && e.m.signal.Load() != 0 {
		f.th.poll()
	}
	for i := range e.moves {
		e.moves[i].run(f, f)
	}
	return e.to
}

func (c *compiler) edge(from *ssa.BasicBlock, succ int) *edge {
	to := from.Succs[succ]
	e := &edge{to: c.blocks[to.Index], back: to.Index <= from.Index, m: c.m}
	pred := -1
	nth := 0 // the same block may be a predecessor twice
	for i := range succ {
		if from.Succs[i] == to {
			nth++
		}
	}
	for i, p := range to.Preds {
		if p == from {
			if nth == 0 {
				pred = i
				break
			}
			nth--
		}
	}
	var ms []move
	var temps []place
	for _, in := range to.Instrs {
		phi, ok := in.(*ssa.Phi)
		if !ok {
			break
		}
		m := c.move(phi.Edges[pred], c.place(phi))
		if m.src != m.dst && m.kind != moveNone {
			ms = append(ms, m)
			temps = append(temps, c.temps[phi])
		}
	}
	e.moves = parallel(ms, temps)
	e.plain = !e.back && len(e.moves) == 0
	return e
}

// parallel orders moves that happen at once.
func parallel(ms []move, temps []place) []move {
	var out []move
	for len(ms) > 0 {
		found := false
		for i, m := range ms {
			read := false
			for j, o := range ms {
				read = read || i != j && overlaps(o.src, o, m.dst, m)
			}
			if !read {
				out = append(out, m)
				ms = append(ms[:i:i], ms[i+1:]...)
				temps = append(temps[:i:i], temps[i+1:]...)
				found = true
				break
			}
		}
		if found {
			continue
		}
		// A circle: the first source is copied aside.
		m := ms[0]
		out = append(out, move{m.src, temps[0].off, m.tw, m.kind})
		ms[0].src = temps[0].off
	}
	return out
}

func overlaps(src uintptr, o move, dst uintptr, m move) bool {
	return src < dst+moveSize(m) && dst < src+moveSize(o)
}

func moveSize(m move) uintptr { return slotSize(typeOf(m.tw)) }

// terminator compiles an instruction that ends a block, or returns nil.
func (c *compiler) terminator(blk *ssa.BasicBlock, in ssa.Instruction) func(*frame) *block {
	switch in := in.(type) {
	case *ssa.Jump:
		e := c.edge(blk, 0)
		if e.plain {
			to := e.to
			return func(f *frame) *block { return to }
		}
		if len(e.moves) == 0 {
			to, m := e.to, c.m
			return func(f *frame) *block {
				if m.signal.Load() != 0 {
					f.th.poll()
				}
				return to
			}
		}
		return e.slow
	case *ssa.If:
		yes, no := c.edge(blk, 0), c.edge(blk, 1)
		if c.fused[in.Cond] {
			bin := in.Cond.(*ssa.BinOp)
			return branches[branchKey{bin.Op, c.typeOf(bin.X).Kind()}](c.off(bin.X), c.off(bin.Y), yes, no)
		}
		cond := c.off(in.Cond)
		return func(f *frame) *block {
			if *at[bool](f, cond) {
				return yes.take(f)
			}
			return no.take(f)
		}
	case *ssa.Return:
		return c.returns(in)
	case *ssa.Panic:
		x := c.off(in.X)
		pos := in.Pos()
		return func(f *frame) *block {
			f.pos = pos
			panic(*at[any](f, x))
		}
	}
	return nil
}

func (c *compiler) returns(in *ssa.Return) func(*frame) *block {
	var ms []move
	for i, v := range in.Results {
		if m := c.move(v, c.b.conv.results[i]); m.kind != moveNone {
			ms = append(ms, m)
		}
	}
	if c.bodyDefers {
		return c.returnsLate(in, ms)
	}
	switch {
	case len(ms) == 0:
		return func(*frame) *block { return nil }
	case len(ms) == 1 && ms[0].kind == moveWord:
		src, dst := ms[0].src, ms[0].dst
		return func(f *frame) *block {
			*at[uint64](f, dst) = *at[uint64](f, src)
			return nil
		}
	}
	return func(f *frame) *block {
		moves(ms, f, f)
		return nil
	}
}

// yieldDefers tells whether the body of a loop over a function, which is a function of
// its own, defers calls of fn.
func yieldDefers(fn *ssa.Function) bool {
	for _, y := range fn.AnonFuncs {
		if y.Synthetic != "range-over-func yield" {
			continue
		}
		for _, b := range y.Blocks {
			for _, in := range b.Instrs {
				if _, ok := in.(*ssa.Defer); ok {
					return true
				}
			}
		}
		if yieldDefers(y) {
			return true
		}
	}
	return false
}

// returnsLate returns from a function whose deferred calls the SSA form does not run:
// only the bodies of its loops over functions have any. Named results are read after
// them.
func (c *compiler) returnsLate(in *ssa.Return, ms []move) func(*frame) *block {
	var again []op
	for _, v := range in.Results {
		if u, ok := v.(*ssa.UnOp); ok && u.Op == token.MUL {
			if _, ok := u.X.(*ssa.Alloc); ok && u.Block() == in.Block() {
				again = append(again, c.unOp(u))
			}
		}
	}
	yield := c.fn.Synthetic == "range-over-func yield"
	return func(f *frame) *block {
		for f.deferred != nil && !yield {
			d := f.deferred
			f.deferred = d.next
			d.run(nil)
		}
		for _, o := range again {
			o(f)
		}
		moves(ms, f, f)
		return nil
	}
}

// setConst writes a constant to memory of its type.
func setConst(rt reflect.Type, p unsafe.Pointer, k *ssa.Const) {
	if k.Value == nil {
		return // nil, or a zero value: the memory is zero
	}
	v := reflect.NewAt(rt, p).Elem()
	switch rt.Kind() {
	case reflect.Bool:
		v.SetBool(constBool(k))
	case reflect.String:
		v.SetString(constString(k))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(k.Int64())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		v.SetUint(k.Uint64())
	case reflect.Float32, reflect.Float64:
		v.SetFloat(constFloat(k, rt.Kind() == reflect.Float32))
	case reflect.Complex64, reflect.Complex128:
		v.SetComplex(k.Complex128())
	case reflect.UnsafePointer:
		*(*uintptr)(p) = uintptr(k.Uint64())
	default:
		panic(fmt.Errorf("vm: constant %s of type %s", k, rt))
	}
}
