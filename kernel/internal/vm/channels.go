package vm

import (
	"go/types"
	"reflect"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

// Channels are Go's own. An operation that cannot go on at once waits for the channel
// and for the job's end together.

func init() {
	handle((*compiler).makeChan)
	handle((*compiler).send)
	handle((*compiler).selects)
}

func (c *compiler) makeChan(in *ssa.MakeChan) op {
	d, n, pos := c.off(in), c.off(in.Size), in.Pos()
	rt := c.typeOf(in)
	ct := reflect.ChanOf(reflect.BothDir, rt.Elem())
	get := indexes(c.typeOf(in.Size).Kind())
	return func(f *frame) {
		f.pos = pos
		n := get(f, n)
		if n < 0 {
			panic(plainError("makechan: size out of range"))
		}
		*at[unsafe.Pointer](f, d) = reflect.MakeChan(ct, n).UnsafePointer()
	}
}

// plainError is a run-time error whose text has no "runtime error" in front.
type plainError string

func (e plainError) Error() string { return string(e) }
func (e plainError) RuntimeError() {}

// channel is a register that holds a channel, as a channel of both directions.
func channel(rt reflect.Type) func(f *frame, off uintptr) reflect.Value {
	ct := reflect.ChanOf(reflect.BothDir, rt.Elem())
	return func(f *frame, off uintptr) reflect.Value { return reflect.NewAt(ct, ptrAt(f, off)).Elem() }
}

func (c *compiler) send(in *ssa.Send) op {
	ch, x, pos := c.off(in.Chan), c.off(in.X), in.Pos()
	get := channel(c.typeOf(in.Chan))
	et := c.typeOf(in.Chan).Elem()
	return func(f *frame) {
		f.pos = pos
		v := reflect.NewAt(et, ptrAt(f, x)).Elem()
		c := get(f, ch)
		if !c.IsNil() && c.TrySend(v) {
			return
		}
		f.th.wait([]reflect.SelectCase{{Dir: reflect.SelectSend, Chan: c, Send: v}})
	}
}

func (c *compiler) receive(in *ssa.UnOp) op {
	x, pos := c.off(in.X), in.Pos()
	get := channel(c.typeOf(in.X))
	et := c.typeOf(in.X).Elem()
	var d, ok uintptr
	if in.CommaOk {
		d, ok = c.parts[in][0].off, c.parts[in][1].off
	} else {
		d = c.off(in)
	}
	commaOk := in.CommaOk
	return func(f *frame) {
		f.pos = pos
		c := get(f, x)
		var v reflect.Value
		var got bool
		if !c.IsNil() {
			v, got = c.TryRecv()
		}
		if !v.IsValid() {
			_, v, got = f.th.wait([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: c}})
		}
		reflect.NewAt(et, ptrAt(f, d)).Elem().Set(v)
		if commaOk {
			*at[bool](f, ok) = got
		}
	}
}

func (c *compiler) selects(in *ssa.Select) op {
	pos := in.Pos()
	parts := c.parts[in]
	type state struct {
		dir  reflect.SelectDir
		ch   func(f *frame, off uintptr) reflect.Value
		off  uintptr
		send place
		et   reflect.Type
	}
	var states []state
	next := 2
	results := make([]int, len(in.States))
	for i, s := range in.States {
		ct := c.typeOf(s.Chan)
		st := state{dir: reflect.SelectRecv, ch: channel(ct), off: c.off(s.Chan), et: ct.Elem()}
		if s.Dir == types.SendOnly {
			st.dir, st.send = reflect.SelectSend, c.place(s.Send)
		} else {
			results[i] = next
			next++
		}
		states = append(states, st)
	}
	blocking := in.Blocking
	return func(f *frame) {
		f.pos = pos
		cases := make([]reflect.SelectCase, len(states), len(states)+1)
		for i, s := range states {
			cases[i] = reflect.SelectCase{Dir: s.dir, Chan: s.ch(f, s.off)}
			if s.dir == reflect.SelectSend {
				cases[i].Send = reflect.NewAt(s.et, ptrAt(f, s.send.off)).Elem()
			}
		}
		n, v, ok := 0, reflect.Value{}, false
		if blocking {
			n, v, ok = f.th.wait(cases)
		} else {
			n, v, ok = reflect.Select(append(cases, reflect.SelectCase{Dir: reflect.SelectDefault}))
			if n == len(states) {
				n = -1
			}
		}
		*at[int](f, parts[0].off) = n
		*at[bool](f, parts[1].off) = ok
		for i, s := range states {
			if s.dir != reflect.SelectRecv {
				continue
			}
			p := parts[results[i]]
			if i == n {
				reflect.NewAt(p.rt, ptrAt(f, p.off)).Elem().Set(v)
			} else {
				reflect.NewAt(p.rt, ptrAt(f, p.off)).Elem().SetZero()
			}
		}
	}
}
