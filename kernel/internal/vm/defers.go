package vm

import (
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

// A deferred is a call that runs when its function returns or panics.
type deferred struct {
	next *deferred
	run  func(rec *panicked)
}

// A panicked is a panic on its way up.
type panicked struct {
	value     any
	active    bool // not a Goexit
	recovered bool
	halt      *halt
	frames    []Frame
}

// repanic lets a panic go on with its own value, and remembers where it came from.
func (th *thread) repanic(rec *panicked) {
	th.traced = rec
	panic(rec.value)
}

// framesOf are the calls that were running when x was first raised.
func (th *thread) framesOf(x any) []Frame {
	if t := th.traced; t != nil && *(*words)(unsafe.Pointer(&t.value)) == *(*words)(unsafe.Pointer(&x)) {
		return t.frames
	}
	return th.frames()
}

func init() {
	handle((*compiler).deferCall)
	handle((*compiler).runDefers)
	handle((*compiler).goCall)
}

func (c *compiler) deferCall(in *ssa.Defer) op {
	prepare := c.prepare(in.Common(), in.Pos())
	pos := in.Pos()
	stack := uintptr(0)
	if in.DeferStack != nil {
		stack = c.off(in.DeferStack)
	}
	unit := c.b.unit
	return func(f *frame) {
		f.pos = pos
		owner := f
		if stack != 0 {
			owner = *at[*frame](f, stack)
		}
		if unit || owner.body != nil && owner.body.unit {
			if f.th.root != nil {
				owner = f.th.root
			}
		}
		call := prepare(f)
		owner.deferred = &deferred{owner.deferred, func(rec *panicked) { call(owner, rec) }}
	}
}

func (c *compiler) runDefers(in *ssa.RunDefers) op {
	return func(f *frame) {
		for f.deferred != nil {
			d := f.deferred
			f.deferred = d.next
			d.run(nil)
		}
	}
}

func (c *compiler) goCall(in *ssa.Go) op {
	prepare := c.prepare(in.Common(), in.Pos())
	pos := in.Pos()
	return func(f *frame) {
		f.pos = pos
		call := prepare(f)
		f.th.goroutine(func(root *frame) { call(root, nil) })
	}
}

// runGuarded runs a function that defers calls.
func (b *body) runGuarded(f *frame) {
	th, depth := f.th, f.th.depth
	normal := false
	defer func() {
		if normal {
			return
		}
		x := recover()
		rec := &panicked{}
		switch x := x.(type) {
		case nil: // Goexit
		case *halt:
			rec = &panicked{halt: x, active: true, recovered: true}
		default:
			rec = &panicked{value: x, active: true, frames: th.framesOf(x)}
		}
		if rec.halt != nil && rec.halt.err != ErrInterrupted {
			panic(rec.halt)
		}
		th.cur, th.depth = f, depth
		clearResults(f)
		rec = f.runAll(rec)
		switch {
		case rec.halt != nil:
			panic(rec.halt)
		case !rec.active: // Goexit goes on
		case !rec.recovered:
			th.repanic(rec)
		default:
			th.cur, th.depth = f, depth
			if b.recover != nil {
				execute(f, b.recover)
			}
		}
	}()
	execute(f, b.entry)
	normal = true
}

// clearResults makes the results zero: a function without named ones that recovers
// returns zero values.
func clearResults(f *frame) {
	for _, p := range f.body.conv.results {
		if p.kind != moveNone {
			copyZero(p.kind, typeWord(p.rt), ptrAt(f, p.off), unsafeNew(typeWord(p.rt)))
		}
	}
}

// runAll runs the deferred calls of a function that panics, and returns the panic that
// goes on, which a deferred call may have replaced or recovered.
func (f *frame) runAll(rec *panicked) *panicked {
	for f.deferred != nil {
		d := f.deferred
		f.deferred = d.next
		rec = f.runOne(d, rec)
	}
	return rec
}

func (f *frame) runOne(d *deferred, rec *panicked) (out *panicked) {
	th, depth := f.th, f.th.depth
	out = rec
	normal := false
	defer func() {
		if normal {
			return
		}
		switch x := recover().(type) {
		case nil: // Goexit in a deferred call
			out = f.runAll(&panicked{})
			return
		case *halt:
			out = &panicked{halt: x, active: true, recovered: true}
		default:
			out = &panicked{value: x, active: true, frames: th.framesOf(x)}
		}
		th.cur, th.depth = f, depth
	}()
	if rec.recovered || !rec.active {
		d.run(nil)
	} else {
		d.run(rec)
	}
	normal = true
	return out
}

// recovers is the builtin recover: it answers in a function that was deferred, to the
// panic that runs it.
func recovers(f *frame) (v any) {
	if rec := f.rec; rec != nil && rec.active && !rec.recovered && rec.halt == nil {
		rec.recovered = true
		return rec.value
	}
	return nil
}
