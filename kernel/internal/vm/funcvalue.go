package vm

import (
	"reflect"
	"sync"
	"unsafe"
)

// An interpreted func value is made by reflect.MakeFunc, so that compiled code can call
// it. Interpreted code that calls it wants the closure behind it, and finds it in the
// memory of the func: MakeFunc keeps the Go function it was given, and that, being a
// closure itself, keeps a pointer to our closure behind its code's address. Where these
// are is found by looking at a func whose parts are known; should a release of Go lay
// them out in another way, a table does the same, slower.

type layoutOfFunc struct {
	ok   bool
	stub uintptr // code of all that MakeFunc makes
	fn   uintptr // offset of the function given to MakeFunc
	code uintptr // of the function literal in newFuncValue
}

var (
	probed layoutOfFunc
	known  sync.Map // func value → *closure, where the layout is not known
)

func init() {
	cl := &closure{}
	p := newFuncValue(cl, reflect.TypeFor[func()]())
	q := newFuncValue(&closure{}, reflect.TypeFor[func(int) string]())
	w := func(p unsafe.Pointer, off uintptr) uintptr { return *(*uintptr)(unsafe.Add(p, off)) }
	const size = unsafe.Sizeof(uintptr(0))
	l := layoutOfFunc{stub: w(p, 0)}
	if w(q, 0) != l.stub {
		return
	}
	other := reflect.ValueOf(func() {})
	if w(funcPointer(other), 0) == l.stub {
		return
	}
	for off := size; off <= 5*size; off += size {
		f := *(*unsafe.Pointer)(unsafe.Add(p, off))
		if uintptr(f) < 1<<16 || !inHeap(f, p) {
			continue
		}
		if *(**closure)(unsafe.Add(f, size)) == cl {
			l.fn, l.code, l.ok = off, w(f, 0), true
			break
		}
	}
	probed = l
}

// inHeap tells whether f is likely a pointer to a small object like p: both are on Go's
// heap, whose addresses are close together.
func inHeap(f, p unsafe.Pointer) bool { return uintptr(f)>>34 == uintptr(p)>>34 }

// closureOf is the closure of a func value, or nil when the value is compiled.
func closureOf(p unsafe.Pointer) *closure {
	if !probed.ok {
		if cl, ok := known.Load(p); ok {
			return cl.(*closure)
		}
		return nil
	}
	if *(*uintptr)(p) != probed.stub {
		return nil
	}
	f := *(*unsafe.Pointer)(unsafe.Add(p, probed.fn))
	if f == nil || *(*uintptr)(f) != probed.code {
		return nil
	}
	return *(**closure)(unsafe.Add(f, unsafe.Sizeof(uintptr(0))))
}
