package vm

import (
	"go/token"
	"reflect"
	"sync/atomic"
	"unsafe"
)

// A frame is one activation of a function: this header, and behind it in the same
// memory the function's registers, each in its native layout. The memory has a type of
// its own, made when the function is compiled, so that the garbage collector knows its
// pointers.
type frame struct {
	th       *thread
	body     *body
	up       *frame // the caller; in a free list the next
	pos      token.Pos
	deferred *deferred
	rec      *panicked // what recover answers to, in a deferred call
	tmp      unsafe.Pointer
}

const headerSize = unsafe.Sizeof(frame{})

// at is the register at an offset.
func at[T any](f *frame, off uintptr) *T { return (*T)(unsafe.Add(unsafe.Pointer(f), off)) }

func ptrAt(f *frame, off uintptr) unsafe.Pointer { return unsafe.Add(unsafe.Pointer(f), off) }

// A moveKind is how a register is copied.
type moveKind uint8

const (
	moveWord moveKind = iota // up to eight bytes without pointers
	movePtr
	moveString
	moveSlice
	moveFace
	moveWide // sixteen bytes without pointers
	moveTyped
	moveNone // no bytes
)

// A place is a register: where it is and what it holds.
type place struct {
	off  uintptr
	kind moveKind
	rt   reflect.Type
}

// A move copies a register.
type move struct {
	src, dst uintptr
	tw       unsafe.Pointer
	kind     moveKind
}

func (m *move) run(from, to *frame) {
	copyKind(m.kind, m.tw, ptrAt(to, m.dst), ptrAt(from, m.src))
}

// copyKind copies between registers.
func copyKind(kind moveKind, tw, dst, src unsafe.Pointer) {
	switch kind {
	case moveWord:
		*(*uint64)(dst) = *(*uint64)(src)
	case movePtr:
		*(*unsafe.Pointer)(dst) = *(*unsafe.Pointer)(src)
	case moveString:
		*(*string)(dst) = *(*string)(src)
	case moveSlice:
		*(*[]byte)(dst) = *(*[]byte)(src)
	case moveFace:
		*(*any)(dst) = *(*any)(src)
	case moveWide:
		*(*[2]uint64)(dst) = *(*[2]uint64)(src)
	case moveTyped:
		typedmemmove(tw, dst, src)
	}
}

func moves(ms []move, from, to *frame) {
	for i := range ms {
		ms[i].run(from, to)
	}
}

// kindOf is how registers of a type are copied.
func kindOf(rt reflect.Type) moveKind {
	switch rt.Kind() {
	case reflect.Pointer, reflect.UnsafePointer, reflect.Map, reflect.Chan, reflect.Func:
		return movePtr
	case reflect.String:
		return moveString
	case reflect.Slice:
		return moveSlice
	case reflect.Interface:
		return moveFace
	case reflect.Complex128:
		return moveWide
	case reflect.Struct, reflect.Array:
		if rt.Size() == 0 {
			return moveNone
		}
		return moveTyped
	}
	return moveWord
}

// slotSize is the room that a register takes.
func slotSize(rt reflect.Type) uintptr { return (max(rt.Size(), 1) + 7) &^ 7 }

// A convention is where a function's parameters and results are, in its frame: a matter
// of its signature alone, so that a caller need not know the function's body.
type convention struct {
	params, results []place
	end             uintptr
	types           []reflect.Type // of the region between the header and end
}

func newConvention(params, results []reflect.Type) *convention {
	c := &convention{end: headerSize}
	add := func(rt reflect.Type) place {
		p := place{c.end, kindOf(rt), rt}
		c.types = append(c.types, slotType(rt))
		c.end += slotSize(rt)
		return p
	}
	for _, rt := range params {
		c.params = append(c.params, add(rt))
	}
	for _, rt := range results {
		c.results = append(c.results, add(rt))
	}
	return c
}

var (
	wordType   = reflect.TypeFor[uint64]()
	ptrType    = reflect.TypeFor[unsafe.Pointer]()
	stringType = reflect.TypeFor[string]()
	sliceType  = reflect.TypeFor[[]byte]()
	anyType    = reflect.TypeFor[any]()
	wideType   = reflect.TypeFor[[2]uint64]()
)

// slotType is the type of the memory of a register: the same for all of a shape, so that
// functions share the types of their frames.
func slotType(rt reflect.Type) reflect.Type {
	switch kindOf(rt) {
	case movePtr:
		return ptrType
	case moveString:
		return stringType
	case moveSlice:
		return sliceType
	case moveFace:
		return anyType
	case moveWide:
		return wideType
	case moveTyped:
		if rt.Size()%8 != 0 || rt.Align() < 8 {
			align := reflect.StructField{Name: "A", Type: reflect.TypeFor[[0]uint64]()}
			return reflect.StructOf([]reflect.StructField{align, {Name: "V", Type: rt}})
		}
		return rt
	}
	return wordType
}

// A body is a compiled function.
type body struct {
	fn       *function
	m        *Machine
	page     int32 // of the frames that threads keep
	slot     int32
	entry    *block
	recover  *block
	guarded  bool // has deferred calls
	wrapper  bool // passes on what recover answers to
	unit     bool // a statement of a cell: its deferred calls are the cell's
	conv     *convention
	frees    []place // captured variables
	frame    reflect.Type
	template unsafe.Pointer
	clear    uintptr // bytes with pointers behind the header
}

// A block is a basic block: operations, and what follows.
type block struct {
	ops []op
	end func(f *frame) *block
	// of a loop's head that has no operations: its end, so that a jump can do it at once
	index int
}

type op func(f *frame)

const pageSize = 64

type framePage [pageSize]*frame

// A thread is a goroutine that runs interpreted code.
type thread struct {
	m     *Machine
	job   *Job
	cur   *frame
	depth int32
	// calls that are unwound, for the error's traceback
	traced *panicked
	pages  []*framePage
	root   *frame // of a cell: holds its deferred calls
	main   bool   // the cell's own goroutine
}

// maxDepth is how deep interpreted calls can be nested. Go bounds the bytes of a stack,
// which interpreted calls use faster than compiled ones.
const maxDepth = 400_000

func (b *body) enter(up *frame) *frame {
	th := up.th
	if b.m.signal.Load() != 0 {
		th.poll()
	}
	f := b.take(th)
	f.up = up
	th.cur = f
	th.depth++
	if th.depth > maxDepth {
		th.overflow()
	}
	return f
}

// take takes a frame from those that the thread keeps, or makes one.
func (b *body) take(th *thread) *frame {
	if int(b.page) < len(th.pages) {
		if p := th.pages[b.page]; p != nil {
			if f := p[b.slot]; f != nil {
				p[b.slot] = f.up
				return f
			}
		}
	}
	p := unsafeNew(typeWord(b.frame))
	typedmemmove(typeWord(b.frame), p, b.template)
	f := (*frame)(p)
	f.th, f.body = th, b
	return f
}

// leave gives a frame back, without what it refers to.
func (b *body) leave(f *frame) {
	th := f.th
	th.cur = f.up
	th.depth--
	if b.clear != 0 {
		clear(unsafe.Slice((*unsafe.Pointer)(ptrAt(f, headerSize)), b.clear/8))
	}
	f.rec = nil
	if f.deferred != nil {
		return // never: but a frame with deferred calls must not run again
	}
	for int(b.page) >= len(th.pages) {
		th.pages = append(th.pages, nil)
	}
	page := th.pages[b.page]
	if page == nil {
		page = new(framePage)
		th.pages[b.page] = page
	}
	f.up = page[b.slot]
	page[b.slot] = f
}

// run runs the function; its results are in the frame then.
func (b *body) run(f *frame) {
	if b.guarded {
		b.runGuarded(f)
		return
	}
	execute(f, b.entry)
}

func execute(f *frame, blk *block) {
	for blk != nil {
		for _, o := range blk.ops {
			o(f)
		}
		blk = blk.end(f)
	}
}

// counters shared by all frames
var bodies atomic.Int32
