package vm

import (
	"fmt"
	"go/types"
	"reflect"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

// A compiler compiles one function: it gives every value a register, then makes a Go
// closure of every instruction.
type compiler struct {
	m     *Machine
	h     *function
	fn    *ssa.Function
	b     *body
	regs  map[ssa.Value]place
	parts map[ssa.Value][]place // of tuples
	local map[*ssa.Alloc]place  // memory of variables that do not escape
	fused map[ssa.Value]bool    // comparisons that their branch makes itself
	temps map[*ssa.Phi]place

	bodyDefers bool // a loop over a function defers calls in its body

	want   []wanted
	consts []fixed
	blocks []*block
}

// A wanted is a register to be placed.
type wanted struct {
	rt  reflect.Type
	set func(place)
}

type fixed struct {
	wanted
	fill func(p unsafe.Pointer)
}

func newCompiler(h *function) *compiler {
	return &compiler{
		m: h.m, h: h, fn: h.fn,
		regs: make(map[ssa.Value]place), parts: make(map[ssa.Value][]place), local: make(map[*ssa.Alloc]place),
		fused: make(map[ssa.Value]bool), temps: make(map[*ssa.Phi]place),
	}
}

func (c *compiler) compile() *body {
	page, slot := pageAndSlot()
	c.b = &body{fn: c.h, m: c.m, page: page, slot: slot, conv: c.h.conv, unit: c.m.units[c.fn]}
	c.b.wrapper = c.fn.Synthetic != "" && c.fn.Parent() == nil && c.fn.Syntax() == nil
	for i, p := range c.fn.Params {
		c.regs[p] = c.b.conv.params[i]
	}
	c.b.frees = make([]place, len(c.fn.FreeVars))
	for i, v := range c.fn.FreeVars {
		c.register(v, c.typeOf(v), func(p place) { c.b.frees[i] = p })
	}
	c.bodyDefers = yieldDefers(c.fn)
	c.b.guarded = c.bodyDefers
	for _, blk := range c.fn.Blocks {
		c.blocks = append(c.blocks, &block{index: blk.Index})
	}
	c.coalesce()
	for _, blk := range c.fn.Blocks {
		for _, in := range blk.Instrs {
			c.reserve(in)
		}
	}
	c.layout()
	for _, blk := range c.fn.Blocks {
		c.block(blk)
	}
	c.b.entry = c.blocks[0]
	if c.fn.Recover != nil {
		c.b.recover = c.blocks[c.fn.Recover.Index]
	}
	return c.b
}

func (c *compiler) typeOf(v ssa.Value) reflect.Type { return c.m.types.of(v.Type()) }

// register asks for a register for v.
func (c *compiler) register(v ssa.Value, rt reflect.Type, also func(place)) {
	c.want = append(c.want, wanted{rt, func(p place) {
		c.regs[v] = p
		if also != nil {
			also(p)
		}
	}})
}

// reserve asks for the registers that an instruction needs: its value's and those of its
// constant operands.
func (c *compiler) reserve(in ssa.Instruction) {
	var buf [16]*ssa.Value
	for _, o := range in.Operands(buf[:0]) {
		if *o != nil {
			c.operand(*o)
		}
	}
	switch in := in.(type) {
	case *ssa.Defer, *ssa.RunDefers:
		c.b.guarded = true
	case *ssa.Alloc:
		rt := c.m.types.of(in.Type().(*types.Pointer).Elem())
		if !in.Heap && rt.Size() <= maxLocal {
			c.want = append(c.want, wanted{rt, func(p place) { c.local[in] = p }})
		}
	case *ssa.Phi:
		if _, ok := c.regs[in]; ok {
			return
		}
		c.register(in, c.typeOf(in), nil)
		c.want = append(c.want, wanted{c.typeOf(in), func(p place) { c.temps[in] = p }})
		return
	}
	v, ok := in.(ssa.Value)
	if !ok || c.alias(v) {
		return
	}
	if _, ok := c.regs[v]; ok {
		return
	}
	if t, ok := v.Type().(*types.Tuple); ok {
		c.parts[v] = make([]place, t.Len())
		for i := range t.Len() {
			ct := t.At(i).Type()
			if b, ok := ct.(*types.Basic); ok && b.Kind() == types.Invalid {
				continue // an unused part of a range
			}
			c.want = append(c.want, wanted{c.m.types.of(ct), func(p place) { c.parts[v][i] = p }})
		}
		return
	}
	if _, ok := in.(*ssa.Range); ok {
		c.register(v, ptrType, nil)
		return
	}
	if in, ok := in.(*ssa.BinOp); ok && c.fusable(in) {
		c.fused[v] = true
		return
	}
	c.register(v, c.typeOf(v), nil)
}

// maxLocal is the largest variable, in bytes, that is kept in the frame.
const maxLocal = 2048

// alias tells whether a value shares the register of another: the parts of tuples and
// structs, and conversions that change the type alone.
func (c *compiler) alias(v ssa.Value) bool {
	switch v.(type) {
	case *ssa.Extract, *ssa.Field, *ssa.ChangeType:
		return true
	}
	return false
}

// operand asks for a register for a constant, a function or a global's address.
func (c *compiler) operand(v ssa.Value) {
	if _, ok := c.regs[v]; ok {
		return
	}
	add := func(rt reflect.Type, fill func(unsafe.Pointer)) {
		c.regs[v] = place{}
		c.consts = append(c.consts, fixed{wanted{rt, func(p place) { c.regs[v] = p }}, fill})
	}
	switch v := v.(type) {
	case *ssa.Const:
		rt := c.typeOf(v)
		add(rt, func(p unsafe.Pointer) { setConst(rt, p, v) })
	case *ssa.Global:
		add(ptrType, func(p unsafe.Pointer) { *(*unsafe.Pointer)(p) = c.m.globalMemory(v) })
	case *ssa.Function:
		if c.calledOnly(v) {
			return
		}
		rt := c.m.types.of(v.Signature)
		add(rt, func(p unsafe.Pointer) { *(*unsafe.Pointer)(p) = c.m.functionValue(v, rt) })
	}
}

// calledOnly tells whether the body uses a function as the callee of calls alone.
func (c *compiler) calledOnly(fn *ssa.Function) bool {
	for _, blk := range c.fn.Blocks {
		for _, in := range blk.Instrs {
			var buf [16]*ssa.Value
			for i, o := range in.Operands(buf[:0]) {
				if *o != ssa.Value(fn) {
					continue
				}
				if ci, ok := in.(ssa.CallInstruction); ok && i == 0 && ci.Common().Value == fn {
					continue
				}
				if mc, ok := in.(*ssa.MakeClosure); ok && mc.Fn == fn && i == 0 {
					continue
				}
				return false
			}
		}
	}
	return true
}

// layout places all registers. Those with pointers, but for the constants, come right
// behind the parameters, so that one pass clears them.
func (c *compiler) layout() {
	conv := c.b.conv
	fields := []reflect.StructField{{Name: "Header", Type: reflect.TypeFor[frame]()}}
	n := 0
	off := headerSize
	add := func(rt reflect.Type) uintptr {
		n++
		at := off
		off += rt.Size()
		fields = append(fields, reflect.StructField{Name: fmt.Sprintf("R%d", n), Type: rt})
		return at
	}
	hasPointers := false
	for _, rt := range conv.types {
		add(rt)
		hasPointers = hasPointers || pointers(rt)
	}
	var plain []wanted
	var groups [moveNone + 1][]wanted
	for _, w := range c.want {
		k := kindOf(w.rt)
		if k == moveWord || k == moveWide || k == moveNone || k == moveTyped && !pointers(w.rt) {
			plain = append(plain, w)
			continue
		}
		groups[k] = append(groups[k], w)
		hasPointers = true
	}
	put := func(w wanted) { w.set(place{add(slotType(w.rt)), kindOf(w.rt), w.rt}) }
	for k, ws := range groups {
		if moveKind(k) == moveTyped {
			for _, w := range ws {
				put(w)
			}
		} else if len(ws) > 0 {
			t := slotType(ws[0].rt)
			start := add(reflect.ArrayOf(len(ws), t))
			for i, w := range ws {
				w.set(place{start + uintptr(i)*t.Size(), moveKind(k), w.rt})
			}
		}
	}
	if hasPointers {
		c.b.clear = off - headerSize
	}
	words := 0
	var wordSlots []wanted
	for _, w := range plain {
		if kindOf(w.rt) == moveTyped {
			put(w)
		} else {
			wordSlots = append(wordSlots, w)
			words += int(slotSize(w.rt) / 8)
		}
	}
	at := make([]uintptr, len(c.consts))
	for i, k := range c.consts {
		at[i] = off
		put(k.wanted)
	}
	start := add(reflect.ArrayOf(words+1, wordType)) // one more: a part of a struct is copied as a word
	for _, w := range wordSlots {
		w.set(place{start, kindOf(w.rt), w.rt})
		start += slotSize(w.rt)
	}
	c.b.frame = c.m.frameType(fields, off)
	c.b.template = unsafeNew(typeWord(c.b.frame))
	for i, k := range c.consts {
		k.fill(unsafe.Add(c.b.template, at[i]))
	}
}

func pointers(rt reflect.Type) bool {
	switch rt.Kind() {
	case reflect.Array:
		return rt.Len() > 0 && pointers(rt.Elem())
	case reflect.Struct:
		for i := range rt.NumField() {
			if pointers(rt.Field(i).Type) {
				return true
			}
		}
		return false
	case reflect.Pointer, reflect.UnsafePointer, reflect.Map, reflect.Chan, reflect.Func,
		reflect.String, reflect.Slice, reflect.Interface:
		return true
	}
	return false
}

// place is the register of a value.
func (c *compiler) place(v ssa.Value) place {
	if p, ok := c.regs[v]; ok {
		return p
	}
	var p place
	switch v := v.(type) {
	case *ssa.Extract:
		p = c.parts[v.Tuple][v.Index]
	case *ssa.Field:
		s := c.place(v.X)
		rt := c.typeOf(v)
		p = place{s.off + s.rt.Field(v.Field).Offset, kindOf(rt), rt}
	case *ssa.ChangeType:
		p = c.place(v.X)
		p.rt = c.typeOf(v)
	default:
		panic(fmt.Errorf("vm: no register for %s = %s", v.Name(), v))
	}
	c.regs[v] = p
	return p
}

// off is the offset of a value's register.
func (c *compiler) off(v ssa.Value) uintptr { return c.place(v).off }

// move copies the register of one value to another place.
func (c *compiler) move(from ssa.Value, to place) move {
	p := c.place(from)
	return move{src: p.off, dst: to.off, kind: to.kind, tw: typeWord(to.rt)}
}

// block compiles a basic block.
func (c *compiler) block(blk *ssa.BasicBlock) {
	out := c.blocks[blk.Index]
	for _, in := range blk.Instrs {
		switch in.(type) {
		case *ssa.Phi, *ssa.DebugRef:
			continue
		}
		if v, ok := in.(ssa.Value); ok && (c.fused[v] || c.alias(v)) {
			continue
		}
		if end := c.terminator(blk, in); end != nil {
			out.end = end
			return
		}
		h := handlers[reflect.TypeOf(in)]
		if h == nil {
			panic(fmt.Errorf("vm: instruction %T is not supported", in))
		}
		if o := h(c, in); o != nil {
			out.ops = append(out.ops, o)
		}
	}
}

// handlers compile an instruction each, by its type.
var handlers map[reflect.Type]func(*compiler, ssa.Instruction) op

func handle[T ssa.Instruction](f func(*compiler, T) op) {
	if handlers == nil {
		handlers = make(map[reflect.Type]func(*compiler, ssa.Instruction) op)
	}
	handlers[reflect.TypeFor[T]()] = func(c *compiler, in ssa.Instruction) op { return f(c, in.(T)) }
}

// frameType is the type of a frame's memory. Types of equal fields are one.
func (m *Machine) frameType(fields []reflect.StructField, size uintptr) reflect.Type {
	t := reflect.StructOf(fields)
	if t.Size() != size {
		panic(fmt.Errorf("vm: a frame of %d bytes, not %d", t.Size(), size))
	}
	return t
}
