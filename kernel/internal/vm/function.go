package vm

import (
	"fmt"
	"go/types"
	"os"
	"reflect"
	"runtime"
	"runtime/debug"
	"sync/atomic"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

// A function is what calls name: its body is compiled at the first call, and again when
// a later cell declares the function anew.
type function struct {
	m      *Machine
	fn     *ssa.Function
	conv   *convention
	sig    *types.Signature
	body   atomic.Pointer[body]
	value  atomic.Pointer[closure] // as a func value without captured variables
	broken string                  // why it can no longer be called
}

// function is the function of an ssa.Function. The machine's lock is held.
func (m *Machine) function(fn *ssa.Function) *function {
	if h, ok := m.funcs[fn]; ok {
		return h
	}
	h := &function{m: m, fn: fn, sig: fn.Signature, conv: m.conventionOf(fn.Signature)}
	if obj, ok := fn.Object().(*types.Func); ok {
		if late := m.late[obj]; late != nil {
			h.fn = late
		}
	}
	m.funcs[fn] = h
	return h
}

// conventionOf is the convention of a signature, the receiver being the first parameter.
func (m *Machine) conventionOf(sig *types.Signature) *convention {
	var params, results []reflect.Type
	if r := sig.Recv(); r != nil {
		params = append(params, m.types.of(r.Type()))
	}
	for i := range sig.Params().Len() {
		params = append(params, m.types.of(sig.Params().At(i).Type()))
	}
	for i := range sig.Results().Len() {
		results = append(results, m.types.of(sig.Results().At(i).Type()))
	}
	return newConvention(params, results)
}

func (h *function) load() *body {
	if b := h.body.Load(); b != nil {
		return b
	}
	return h.compile()
}

// compile compiles the body. A running goroutine comes here too.
func (h *function) compile() *body {
	h.m.mu.Lock()
	defer h.m.mu.Unlock()
	return h.compileLocked()
}

func (h *function) compileLocked() (b *body) {
	if b := h.body.Load(); b != nil {
		return b
	}
	if h.broken != "" {
		panic(brokenError(h.broken))
	}
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(runtime.Error); ok && os.Getenv("ONRECORD_VM_TRACE") != "" {
				debug.PrintStack()
			}
			if _, ok := r.(error); !ok {
				r = fmt.Errorf("%v", r)
			}
			panic(&compileFailure{h.fn.Name(), r.(error)})
		}
	}()
	if h.fn.Blocks == nil {
		b = h.external()
	} else {
		b = newCompiler(h).compile()
	}
	h.body.Store(b)
	return b
}

// A compileFailure says that the machine could not compile a function: its own fault.
type compileFailure struct {
	name string
	err  error
}

func (e *compileFailure) Error() string { return fmt.Sprintf("cannot compile %s: %v", e.name, e.err) }
func (e *compileFailure) Unwrap() error { return e.err }

type brokenError string

func (e brokenError) Error() string { return string(e) }

func catch(err *error) {
	switch r := recover().(type) {
	case nil:
	case error:
		*err = r
	default:
		*err = fmt.Errorf("vm: %v", r)
	}
}

// pageAndSlot is where threads keep a new body's frames.
func pageAndSlot() (page, slot int32) {
	n := bodies.Add(1)
	return n / pageSize, n % pageSize
}

// A closure is an interpreted function value. The value itself is a Go func that package
// reflect made, which calls the closure: compiled code can call it, and interpreted code
// finds the closure in it.
type closure struct {
	h    *function
	vars []unsafe.Pointer // captured: pointers, or pointers to copies
	fn   reflect.Value
}

// funcPointer is a func value as it is in memory.
func funcPointer(v reflect.Value) unsafe.Pointer {
	x := v.Interface()
	return (*words)(unsafe.Pointer(&x)).data
}
