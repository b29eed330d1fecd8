package vm

import (
	"fmt"
	"go/token"
	"go/types"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// linkedValue is the compiled function of a linked package, or a method of one of its
// types with the receiver as its first parameter; invalid where there is none.
func (m *Machine) linkedValue(h *function) reflect.Value {
	obj, ok := h.fn.Object().(*types.Func)
	if !ok || obj.Pkg() == nil || !m.linked(obj.Pkg()) {
		return reflect.Value{}
	}
	recv := obj.Signature().Recv()
	if recv == nil {
		v := m.conf.Value(obj.Pkg().Path(), obj.Name())
		if v.IsValid() && v.Kind() == reflect.Func {
			return v
		}
		return reflect.Value{}
	}
	rt := h.conv.params[0].rt
	if _, made := m.types.source[typeWord(rt)]; made || h.fn.Origin() != nil {
		return reflect.Value{} // of an instance of a generic type
	}
	if met, ok := rt.MethodByName(obj.Name()); ok && rt.Kind() != reflect.Interface {
		if v := m.methodOverride(obj); v.IsValid() {
			return v
		}
		return met.Func
	}
	return reflect.Value{}
}

func (m *Machine) methodOverride(obj *types.Func) reflect.Value {
	name := types.TypeString(obj.Signature().Recv().Type(), func(p *types.Package) string { return "" })
	return m.conf.Value(obj.Pkg().Path(), strings.TrimPrefix(name, "*")+"."+obj.Name())
}

// external is the body of a function that has no source here: it calls the compiled
// function, or the library's.
func (h *function) external() *body {
	page, slot := pageAndSlot()
	b := &body{fn: h, m: h.m, page: page, slot: slot, conv: h.conv}
	c := newCompiler(h)
	c.b = b
	c.layout()
	var call op
	if mk := intrinsics[h.m.intrinsicName(h)]; mk != nil {
		call = mk(c, h, h.conv.params, h.conv.results, token.NoPos)
	}
	if call != nil {
	} else if v := h.m.linkedValue(h); v.IsValid() {
		do := compiledCall(v.Type(), h.conv.params, h.conv.results, h.sig.Variadic())
		v, m, outside := v, h.m, wakes(h.fn)
		call = func(f *frame) {
			if outside {
				m.outside.Store(true)
			}
			do(f, v)
		}
	} else if lib := h.m.lib.find(h.fn); lib != nil {
		call = c.callStatic(lib, h.conv.params, h.conv.results, token.NoPos)
	} else {
		name := h.fn.String()
		call = func(*frame) {
			panic(plainError(fmt.Sprintf("%s cannot be called: it has no body", name)))
		}
	}
	b.entry = &block{ops: []op{call}, end: func(*frame) *block { return nil }}
	b.wrapper = true
	return b
}

// callLinked calls a compiled function straight from the instruction, or returns nil.
func (c *compiler) callLinked(h *function, args, dst []place, pos token.Pos) op {
	if mk := intrinsics[c.m.intrinsicName(h)]; mk != nil {
		if o := mk(c, h, args, dst, pos); o != nil {
			return o
		}
	}
	v := c.m.linkedValue(h)
	if !v.IsValid() {
		if lib := c.m.lib.find(h.fn); lib != nil {
			return c.callStatic(lib, args, dst, pos)
		}
		return nil
	}
	if o := direct1(v, args, dst); o != nil {
		return func(f *frame) {
			f.pos = pos
			o(f)
		}
	}
	outside := wakes(h.fn)
	m := c.m
	do := compiledCall(v.Type(), args, dst, h.sig.Variadic())
	return func(f *frame) {
		f.pos = pos
		if f.th.m.signal.Load() != 0 {
			f.th.poll()
		}
		if outside && !m.outside.Load() {
			m.outside.Store(true)
		}
		do(f, v)
	}
}

// wakes tells whether a compiled function may later wake interpreted goroutines by
// itself, from a goroutine of its own, a timer or the garbage collector: then no wait is
// called a deadlock any more. One that wakes nobody after it has returned does not count,
// however long it waits.
func wakes(fn *ssa.Function) bool {
	obj := fn.Object()
	if obj == nil || obj.Pkg() == nil {
		return false
	}
	path, name := obj.Pkg().Path(), obj.Name()
	if names, ok := wakers[path]; ok {
		return slices.Contains(names, name)
	}
	first, _, _ := strings.Cut(path, "/")
	return !slices.Contains(quietTrees, first)
}

// wakers are the names in a package that wake by themselves, where the others do not.
var wakers = map[string][]string{
	"time":          {"After", "AfterFunc", "NewTimer", "NewTicker", "Tick", "Reset"},
	"context":       {"WithTimeout", "WithTimeoutCause", "WithDeadline", "WithDeadlineCause", "AfterFunc"},
	"runtime":       {"SetFinalizer", "AddCleanup"},
	"runtime/debug": {},
	"os":            {},
}

// quietTrees begin the paths of packages whose functions, when they have returned, do
// nothing more.
var quietTrees = []string{
	"bufio", "bytes", "cmp", "container", "embed", "encoding", "errors", "flag", "fmt", "hash", "html", "io", "iter",
	"log", "maps", "math", "path", "reflect", "regexp", "slices", "sort", "strconv", "strings", "sync", "text",
	"unicode", "unsafe",
}

// compiledCall calls a compiled function through package reflect. The arguments are
// taken as values of the callee's own types: the layout is the same.
func compiledCall(ft reflect.Type, args, dst []place, variadic bool) func(f *frame, fn reflect.Value) {
	n := len(args)
	return func(f *frame, fn reflect.Value) {
		t := fn.Type()
		var buf [6]reflect.Value
		list := buf[:0]
		for i := range n {
			list = append(list, reflect.NewAt(t.In(i), ptrAt(f, args[i].off)).Elem())
		}
		var out []reflect.Value
		if variadic {
			out = fn.CallSlice(list)
		} else {
			out = fn.Call(list)
		}
		for i, d := range dst {
			if d.rt != nil {
				reflect.NewAt(t.Out(i), ptrAt(f, d.off)).Elem().Set(out[i])
			}
		}
	}
}

// direct1 calls the compiled functions of the commonest types without reflection.
func direct1(v reflect.Value, args, dst []place) op {
	off := func(i int) uintptr { return args[i].off }
	if len(dst) != 1 || dst[0].rt == nil {
		return nil
	}
	d := dst[0].off
	switch fn := v.Interface().(type) {
	case func(float64) float64:
		x := off(0)
		return func(f *frame) { *at[float64](f, d) = fn(*at[float64](f, x)) }
	case func(float64, float64) float64:
		x, y := off(0), off(1)
		return func(f *frame) { *at[float64](f, d) = fn(*at[float64](f, x), *at[float64](f, y)) }
	case func(string) string:
		x := off(0)
		return func(f *frame) { *at[string](f, d) = fn(*at[string](f, x)) }
	case func(string, string) bool:
		x, y := off(0), off(1)
		return func(f *frame) { *at[bool](f, d) = fn(*at[string](f, x), *at[string](f, y)) }
	case func(string, string) int:
		x, y := off(0), off(1)
		return func(f *frame) { *at[int](f, d) = fn(*at[string](f, x), *at[string](f, y)) }
	case func(string, string) []string:
		x, y := off(0), off(1)
		return func(f *frame) { *at[[]string](f, d) = fn(*at[string](f, x), *at[string](f, y)) }
	case func(rune) bool:
		x := off(0)
		return func(f *frame) { *at[bool](f, d) = fn(*at[rune](f, x)) }
	case func(rune) rune:
		x := off(0)
		return func(f *frame) { *at[rune](f, d) = fn(*at[rune](f, x)) }
	case func(int) string:
		x := off(0)
		return func(f *frame) { *at[string](f, d) = fn(*at[int](f, x)) }
	case func(int) int:
		x := off(0)
		return func(f *frame) { *at[int](f, d) = fn(*at[int](f, x)) }
	case func(string, ...any) string:
		x, y := off(0), off(1)
		return func(f *frame) { *at[string](f, d) = fn(*at[string](f, x), *at[[]any](f, y)...) }
	case func(...any) string:
		x := off(0)
		return func(f *frame) { *at[string](f, d) = fn(*at[[]any](f, x)...) }
	}
	return nil
}
