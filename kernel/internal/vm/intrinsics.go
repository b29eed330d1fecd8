package vm

import (
	"go/token"
	"go/types"
	"reflect"
	"slices"
	"sort"
	"time"
	"unsafe"
)

// intrinsics are functions that the machine does itself: those that wait, so that an
// interrupt ends them, and those that call interpreted code so often that calls through
// package reflect would be slow. They get the places of the arguments and the result.
var intrinsics map[string]intrinsic

type intrinsic func(c *compiler, h *function, args, dst []place, pos token.Pos) op

func init() {
	intrinsics = map[string]intrinsic{
		"time.Sleep":            doSleep,
		"sort.Slice":            doSortSlice(sort.Slice),
		"sort.SliceStable":      doSortSlice(sort.SliceStable),
		"slices.Sort":           doSort,
		"slices.SortFunc":       doSortFunc(false),
		"slices.SortStableFunc": doSortFunc(true),
	}
}

// intrinsicName is the name by which the table has a function or a method, or "".
func (m *Machine) intrinsicName(h *function) string {
	fn := h.fn
	if o := fn.Origin(); o != nil {
		fn = o
	}
	obj, ok := fn.Object().(*types.Func)
	if !ok || obj.Pkg() == nil || !m.linked(obj.Pkg()) {
		return ""
	}
	name := obj.Pkg().Path() + "."
	if r := obj.Signature().Recv(); r != nil {
		t := r.Type()
		if p, ok := t.(*types.Pointer); ok {
			t = p.Elem()
		}
		named, ok := t.(*types.Named)
		if !ok {
			return ""
		}
		name += named.Obj().Name() + "."
	}
	return name + obj.Name()
}

func doSleep(c *compiler, h *function, args, dst []place, pos token.Pos) op {
	d := args[0].off
	return func(f *frame) {
		f.pos = pos
		f.th.sleep(*at[time.Duration](f, d))
	}
}

func (th *thread) sleep(d time.Duration) {
	th.poll()
	if th.job == nil {
		time.Sleep(d)
		return
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
	case <-th.job.done:
		th.poll()
	}
}

// A caller calls one function value many times.
type caller struct {
	b *body
	g *frame
	a [2]place
	r place
}

// caller is nil when the function is compiled.
func newCaller(f *frame, callee uintptr) *caller {
	cl := closureOf(*at[unsafe.Pointer](f, callee))
	if cl == nil {
		return nil
	}
	b := cl.h.load()
	g := b.enter(f)
	cl.bind(b, g)
	return &caller{b, g, [2]place{b.conv.params[0], b.conv.params[1]}, b.conv.results[0]}
}

func (k *caller) run() {
	if k.b.m.signal.Load() != 0 {
		k.g.th.poll()
	}
	k.b.run(k.g)
}

func doSortSlice(sorts func(any, func(i, j int) bool)) intrinsic {
	return func(c *compiler, h *function, args, dst []place, pos token.Pos) op {
		x, less := args[0].off, args[1].off
		return func(f *frame) {
			f.pos = pos
			if *at[unsafe.Pointer](f, less) == nil {
				sorts(*at[any](f, x), nil)
				return
			}
			k := newCaller(f, less)
			if k == nil {
				sorts(*at[any](f, x), *at[func(i, j int) bool](f, less))
				return
			}
			a, b, r := k.a[0].off, k.a[1].off, k.r.off
			sorts(*at[any](f, x), func(i, j int) bool {
				*at[int](k.g, a), *at[int](k.g, b) = i, j
				k.run()
				return *at[bool](k.g, r)
			})
			k.b.leave(k.g)
		}
	}
}

var sorters = map[reflect.Kind]func(s unsafe.Pointer){
	reflect.Int: sortOf[int], reflect.Int8: sortOf[int8], reflect.Int16: sortOf[int16], reflect.Int32: sortOf[int32],
	reflect.Int64: sortOf[int64], reflect.Uint: sortOf[uint], reflect.Uint8: sortOf[uint8],
	reflect.Uint16: sortOf[uint16],
	reflect.Uint32: sortOf[uint32], reflect.Uint64: sortOf[uint64], reflect.Uintptr: sortOf[uintptr],
	reflect.Float32: sortOf[float32], reflect.Float64: sortOf[float64], reflect.String: sortOf[string],
}

func sortOf[T integer | float | ~string](s unsafe.Pointer) { slices.Sort(*(*[]T)(s)) }

func doSort(c *compiler, h *function, args, dst []place, pos token.Pos) op {
	x := args[0].off
	s := sorters[args[0].rt.Elem().Kind()]
	if s == nil {
		return nil
	}
	return func(f *frame) { s(ptrAt(f, x)) }
}

// doSortFunc sorts with an interpreted comparison. The algorithm is Go's, which moves
// elements by their places alone: elements that are not one machine word are sorted as
// their indices.
func doSortFunc(stable bool) intrinsic {
	return func(c *compiler, h *function, args, dst []place, pos token.Pos) op {
		x, compare := args[0].off, args[1].off
		et := args[0].rt.Elem()
		ft := args[1].rt
		kind := kindOf(et)
		return func(f *frame) {
			f.pos = pos
			if at[header](f, x).len < 2 {
				return
			}
			if *at[unsafe.Pointer](f, compare) == nil {
				nilFault(f, pos)
			}
			k := newCaller(f, compare)
			if k == nil {
				sortCompiled(f, x, et, reflect.NewAt(ft, ptrAt(f, compare)).Elem(), stable)
				return
			}
			switch {
			case kind == moveWord && et.Size() == 8:
				sortWords[uint64](f, x, k, stable)
			case kind == movePtr:
				sortWords[unsafe.Pointer](f, x, k, stable)
			case kind == moveString:
				sortWords[string](f, x, k, stable)
			default:
				sortTyped(*at[header](f, x), et, stable, func(a, b unsafe.Pointer) int {
					typedmemmove(typeWord(et), ptrAt(k.g, k.a[0].off), a)
					typedmemmove(typeWord(et), ptrAt(k.g, k.a[1].off), b)
					k.run()
					return *at[int](k.g, k.r.off)
				})
			}
			k.b.leave(k.g)
		}
	}
}

func sortWords[T any](f *frame, x uintptr, k *caller, stable bool) {
	a, b, r := k.a[0].off, k.a[1].off, k.r.off
	sorts := slices.SortFunc[[]T, T]
	if stable {
		sorts = slices.SortStableFunc[[]T, T]
	}
	sorts(*at[[]T](f, x), func(p, q T) int {
		*at[T](k.g, a), *at[T](k.g, b) = p, q
		k.run()
		return *at[int](k.g, r)
	})
}

func sortTyped(s header, et reflect.Type, stable bool, compare func(a, b unsafe.Pointer) int) {
	size := et.Size()
	elem := func(i int) unsafe.Pointer { return unsafe.Add(s.data, uintptr(i)*size) }
	order := make([]int, s.len)
	for i := range order {
		order[i] = i
	}
	by := func(i, j int) int { return compare(elem(i), elem(j)) }
	if stable {
		slices.SortStableFunc(order, by)
	} else {
		slices.SortFunc(order, by)
	}
	old := reflect.MakeSlice(reflect.SliceOf(et), s.len, s.len)
	reflect.Copy(old, sliceValue(reflect.SliceOf(et), &s))
	for i, j := range order {
		typedmemmove(typeWord(et), elem(i), unsafe.Add(old.UnsafePointer(), uintptr(j)*size))
	}
}

func sortCompiled(f *frame, x uintptr, et reflect.Type, compare reflect.Value, stable bool) {
	sortTyped(*at[header](f, x), et, stable, func(a, b unsafe.Pointer) int {
		out := compare.Call([]reflect.Value{reflect.NewAt(et, a).Elem(), reflect.NewAt(et, b).Elem()})
		return int(out[0].Int())
	})
}
