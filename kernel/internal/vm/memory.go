package vm

import (
	"fmt"
	"go/constant"
	"go/token"
	"go/types"
	"reflect"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

func constBool(k *ssa.Const) bool { return constant.BoolVal(k.Value) }

func constString(k *ssa.Const) string {
	if k.Value.Kind() == constant.String {
		return constant.StringVal(k.Value)
	}
	return string(rune(k.Int64()))
}

func constFloat(k *ssa.Const, single bool) float64 {
	v := constant.ToFloat(k.Value)
	if single {
		x, _ := constant.Float32Val(v)
		return float64(x)
	}
	x, _ := constant.Float64Val(v)
	return x
}

func init() {
	handle((*compiler).alloc)
	handle((*compiler).unOp)
	handle((*compiler).store)
	handle((*compiler).fieldAddr)
	handle((*compiler).indexAddr)
	handle((*compiler).index)
	handle((*compiler).slice)
	handle((*compiler).makeSlice)
	handle((*compiler).arrayPointer)
}

func (c *compiler) alloc(in *ssa.Alloc) op {
	d := c.off(in)
	rt := c.m.types.of(in.Type().(*types.Pointer).Elem())
	tw := typeWord(rt)
	if local, ok := c.local[in]; ok {
		at, size := local.off, rt.Size()
		if local.kind == moveWord || local.kind == movePtr {
			return func(f *frame) {
				p := ptrAt(f, at)
				if size > 0 {
					clearLocal(p, local.kind)
				}
				*(*unsafe.Pointer)(ptrAt(f, d)) = p
			}
		}
		zero := unsafeNew(tw)
		return func(f *frame) {
			p := ptrAt(f, at)
			typedmemmove(tw, p, zero)
			*(*unsafe.Pointer)(ptrAt(f, d)) = p
		}
	}
	return func(f *frame) { *at[unsafe.Pointer](f, d) = unsafeNew(tw) }
}

func clearLocal(p unsafe.Pointer, kind moveKind) {
	if kind == movePtr {
		*(*unsafe.Pointer)(p) = nil
		return
	}
	*(*uint64)(p) = 0
}

// nilFault raises Go's own error of a nil pointer.
func nilFault(f *frame, pos token.Pos) {
	f.pos = pos
	var p *int
	sink = *p
	_ = sink
}

// sink holds a read that must not be left out.
var sink int

// loads copies a value from memory, by its size where that is all that matters.
func loads(rt reflect.Type, d, x uintptr, pos token.Pos) op {
	switch kindOf(rt) {
	case movePtr:
		return loadAs[unsafe.Pointer](d, x, pos)
	case moveString:
		return loadAs[string](d, x, pos)
	case moveSlice:
		return loadAs[[]byte](d, x, pos)
	case moveFace:
		return loadAs[any](d, x, pos)
	case moveWord:
		switch rt.Size() {
		case 1:
			return loadAs[uint8](d, x, pos)
		case 2:
			return loadAs[uint16](d, x, pos)
		case 4:
			return loadAs[uint32](d, x, pos)
		}
		if rt.Align() == 8 {
			return loadAs[uint64](d, x, pos)
		}
	case moveNone:
		return func(f *frame) {
			if *at[unsafe.Pointer](f, x) == nil {
				nilFault(f, pos)
			}
		}
	}
	tw := typeWord(rt)
	return func(f *frame) {
		p := *at[unsafe.Pointer](f, x)
		if p == nil {
			nilFault(f, pos)
		}
		typedmemmove(tw, ptrAt(f, d), p)
	}
}

func loadAs[T any](d, x uintptr, pos token.Pos) op {
	return func(f *frame) {
		p := *at[*T](f, x)
		if p == nil {
			nilFault(f, pos)
		}
		*at[T](f, d) = *p
	}
}

// stores copies a register to memory.
func stores(rt reflect.Type, a, v uintptr, pos token.Pos) op {
	switch kindOf(rt) {
	case movePtr:
		return storeAs[unsafe.Pointer](a, v, pos)
	case moveString:
		return storeAs[string](a, v, pos)
	case moveSlice:
		return storeAs[[]byte](a, v, pos)
	case moveFace:
		return storeAs[any](a, v, pos)
	case moveWord:
		switch rt.Size() {
		case 1:
			return storeAs[uint8](a, v, pos)
		case 2:
			return storeAs[uint16](a, v, pos)
		case 4:
			return storeAs[uint32](a, v, pos)
		}
		if rt.Align() == 8 {
			return storeAs[uint64](a, v, pos)
		}
	case moveNone:
		return func(f *frame) {
			if *at[unsafe.Pointer](f, a) == nil {
				nilFault(f, pos)
			}
		}
	}
	tw := typeWord(rt)
	return func(f *frame) {
		p := *at[unsafe.Pointer](f, a)
		if p == nil {
			nilFault(f, pos)
		}
		typedmemmove(tw, p, ptrAt(f, v))
	}
}

func storeAs[T any](a, v uintptr, pos token.Pos) op {
	return func(f *frame) {
		p := *at[*T](f, a)
		if p == nil {
			nilFault(f, pos)
		}
		*p = *at[T](f, v)
	}
}

func (c *compiler) store(in *ssa.Store) op {
	rt := c.m.types.of(in.Addr.Type().Underlying().(*types.Pointer).Elem())
	return stores(rt, c.off(in.Addr), c.off(in.Val), in.Pos())
}

func (c *compiler) unOp(in *ssa.UnOp) op {
	rt := c.typeOf(in.X)
	var d uintptr
	if !in.CommaOk {
		d = c.off(in)
	}
	x := c.off(in.X)
	switch in.Op {
	case token.MUL:
		return loads(c.typeOf(in), d, x, in.Pos())
	case token.ARROW:
		return c.receive(in)
	case token.NOT:
		return func(f *frame) { *at[bool](f, d) = !*at[bool](f, x) }
	}
	if mk := unaries[opKey{in.Op, rt.Kind()}]; mk != nil {
		return mk(d, x)
	}
	panic(fmt.Errorf("vm: %s%s", in.Op, rt))
}

var unaries = make(map[opKey]func(d, x uintptr) op)

func init() {
	unaryInt[int](reflect.Int)
	unaryInt[int8](reflect.Int8)
	unaryInt[int16](reflect.Int16)
	unaryInt[int32](reflect.Int32)
	unaryInt[int64](reflect.Int64)
	unaryInt[uint](reflect.Uint)
	unaryInt[uint8](reflect.Uint8)
	unaryInt[uint16](reflect.Uint16)
	unaryInt[uint32](reflect.Uint32)
	unaryInt[uint64](reflect.Uint64)
	unaryInt[uintptr](reflect.Uintptr)
	negation[float32](reflect.Float32)
	negation[float64](reflect.Float64)
	negation[complex64](reflect.Complex64)
	negation[complex128](reflect.Complex128)
}

func unaryInt[T integer](k reflect.Kind) {
	negation[T](k)
	unaries[opKey{token.XOR, k}] = func(d, x uintptr) op {
		return func(f *frame) { *at[T](f, d) = ^*at[T](f, x) }
	}
}

func negation[T integer | float | ~complex64 | ~complex128](k reflect.Kind) {
	unaries[opKey{token.SUB, k}] = func(d, x uintptr) op {
		return func(f *frame) { *at[T](f, d) = -*at[T](f, x) }
	}
}

func (c *compiler) fieldAddr(in *ssa.FieldAddr) op {
	st := c.m.types.of(in.X.Type().Underlying().(*types.Pointer).Elem())
	off := st.Field(in.Field).Offset
	d, x, pos := c.off(in), c.off(in.X), in.Pos()
	return func(f *frame) {
		p := *at[unsafe.Pointer](f, x)
		if p == nil {
			nilFault(f, pos)
		}
		*at[unsafe.Pointer](f, d) = unsafe.Add(p, off)
	}
}

// boundsFault raises Go's own error of an index that is out of range.
func boundsFault(f *frame, pos token.Pos, i, n int) {
	f.pos = pos
	var none [0]struct{}
	_ = unsafe.Slice((*struct{})(unsafe.Pointer(&none)), n)[i]
}

// indexes reads an index register as an int. A value that no int holds is out of every
// range: it is given as a negative one when signed, as the largest otherwise.
func indexes(k reflect.Kind) func(f *frame, off uintptr) int {
	switch k {
	case reflect.Int, reflect.Int64:
		return func(f *frame, off uintptr) int { return *at[int](f, off) }
	case reflect.Int8:
		return func(f *frame, off uintptr) int { return int(*at[int8](f, off)) }
	case reflect.Int16:
		return func(f *frame, off uintptr) int { return int(*at[int16](f, off)) }
	case reflect.Int32:
		return func(f *frame, off uintptr) int { return int(*at[int32](f, off)) }
	case reflect.Uint8:
		return func(f *frame, off uintptr) int { return int(*at[uint8](f, off)) }
	case reflect.Uint16:
		return func(f *frame, off uintptr) int { return int(*at[uint16](f, off)) }
	case reflect.Uint32:
		return func(f *frame, off uintptr) int { return int(*at[uint32](f, off)) }
	}
	return func(f *frame, off uintptr) int { return int(min(*at[uint64](f, off), 1<<63-1)) }
}

// A header is a slice as it is in memory.
type header struct {
	data     unsafe.Pointer
	len, cap int
}

func (c *compiler) indexAddr(in *ssa.IndexAddr) op {
	d, x, i, pos := c.off(in), c.off(in.X), c.off(in.Index), in.Pos()
	size := c.m.types.of(in.Type().(*types.Pointer).Elem()).Size()
	kind := c.typeOf(in.Index).Kind()
	get := indexes(kind)
	xt := c.typeOf(in.X)
	if xt.Kind() == reflect.Pointer {
		n := xt.Elem().Len()
		return func(f *frame) {
			p, i := *at[unsafe.Pointer](f, x), get(f, i)
			if p == nil {
				nilFault(f, pos)
			}
			if uint(i) >= uint(n) {
				boundsFault(f, pos, i, n)
			}
			*at[unsafe.Pointer](f, d) = unsafe.Add(p, uintptr(i)*size)
		}
	}
	if kind == reflect.Int {
		return func(f *frame) {
			s, i := at[header](f, x), *at[int](f, i)
			if uint(i) >= uint(s.len) {
				boundsFault(f, pos, i, s.len)
			}
			*at[unsafe.Pointer](f, d) = unsafe.Add(s.data, uintptr(i)*size)
		}
	}
	return func(f *frame) {
		s, i := at[header](f, x), get(f, i)
		if uint(i) >= uint(s.len) {
			boundsFault(f, pos, i, s.len)
		}
		*at[unsafe.Pointer](f, d) = unsafe.Add(s.data, uintptr(i)*size)
	}
}

// index is x[i] of an array in a register, or of a string.
func (c *compiler) index(in *ssa.Index) op {
	d, x, i, pos := c.off(in), c.off(in.X), c.off(in.Index), in.Pos()
	get := indexes(c.typeOf(in.Index).Kind())
	xt := c.typeOf(in.X)
	if xt.Kind() == reflect.String {
		return func(f *frame) {
			s, i := *at[string](f, x), get(f, i)
			if uint(i) >= uint(len(s)) {
				boundsFault(f, pos, i, len(s))
			}
			*at[byte](f, d) = s[i]
		}
	}
	et := c.typeOf(in)
	tw, size, n := typeWord(et), et.Size(), xt.Len()
	return func(f *frame) {
		i := get(f, i)
		if uint(i) >= uint(n) {
			boundsFault(f, pos, i, n)
		}
		typedmemmove(tw, ptrAt(f, d), ptrAt(f, x+uintptr(i)*size))
	}
}

// slice is x[lo:hi:max]. The bounds are checked by slicing a slice of nothing, so that
// the errors are Go's own.
func (c *compiler) slice(in *ssa.Slice) op {
	d, x, pos := c.off(in), c.off(in.X), in.Pos()
	bound := func(v ssa.Value) func(*frame) int {
		if v == nil {
			return nil
		}
		off, get := c.off(v), indexes(c.typeOf(v).Kind())
		return func(f *frame) int { return get(f, off) }
	}
	lo, hi, top := bound(in.Low), bound(in.High), bound(in.Max)
	xt := c.typeOf(in.X)
	if xt.Kind() == reflect.String {
		return func(f *frame) {
			f.pos = pos
			s := *at[string](f, x)
			l, h := 0, len(s)
			if lo != nil {
				l = lo(f)
			}
			if hi != nil {
				h = hi(f)
			}
			*at[string](f, d) = s[l:h]
		}
	}
	array := -1
	var size uintptr
	if xt.Kind() == reflect.Pointer {
		array, size = xt.Elem().Len(), xt.Elem().Elem().Size()
	} else {
		size = xt.Elem().Size()
	}
	return func(f *frame) {
		f.pos = pos
		var h header
		if array >= 0 {
			h = header{*at[unsafe.Pointer](f, x), array, array}
			if h.data == nil {
				nilFault(f, pos)
			}
		} else {
			h = *at[header](f, x)
		}
		*at[header](f, d) = sliced(f, h, size, lo, hi, top)
	}
}

func sliced(f *frame, h header, size uintptr, lo, hi, top func(*frame) int) header {
	var none [0]struct{}
	s := unsafe.Slice((*struct{})(unsafe.Pointer(&none)), h.cap)[:h.len]
	l, r := 0, h.len
	if lo != nil {
		l = lo(f)
	}
	if hi != nil {
		r = hi(f)
	}
	if top != nil {
		s = s[l:r:top(f)]
	} else {
		s = s[l:r]
	}
	data := h.data
	if cap(s) > 0 {
		data = unsafe.Add(data, uintptr(l)*size)
	}
	return header{data, len(s), cap(s)}
}

func (c *compiler) makeSlice(in *ssa.MakeSlice) op {
	d, n, k, pos := c.off(in), c.off(in.Len), c.off(in.Cap), in.Pos()
	rt := c.typeOf(in)
	st := reflect.SliceOf(rt.Elem())
	length, capacity := indexes(c.typeOf(in.Len).Kind()), indexes(c.typeOf(in.Cap).Kind())
	size := rt.Elem().Size()
	return func(f *frame) {
		f.pos = pos
		n, k := length(f, n), capacity(f, k)
		if n < 0 || size > 0 && uintptr(n) > maxAlloc/size {
			_ = make([]struct{}, -1+min(n, 0)) // Go's own error
			panic(errorString("makeslice: len out of range"))
		}
		if k < n || size > 0 && uintptr(k) > maxAlloc/size {
			_ = make([]struct{}, 0, -1+min(k, 0))
			panic(errorString("makeslice: cap out of range"))
		}
		v := reflect.MakeSlice(st, n, k)
		*at[header](f, d) = header{v.UnsafePointer(), n, k}
	}
}

const maxAlloc = 1 << 47

// errorString is a run-time error with Go's text.
type errorString string

func (e errorString) Error() string { return "runtime error: " + string(e) }
func (e errorString) RuntimeError() {}

func tooShort(have, want int) error {
	const text = "cannot convert slice with length %d to array or pointer to array with length %d"
	return errorString(fmt.Sprintf(text, have, want))
}

func (c *compiler) arrayPointer(in *ssa.SliceToArrayPointer) op {
	d, x, pos := c.off(in), c.off(in.X), in.Pos()
	n := c.typeOf(in).Elem().Len()
	return func(f *frame) {
		s := *at[header](f, x)
		if s.len < n {
			f.pos = pos
			panic(tooShort(s.len, n))
		}
		*at[unsafe.Pointer](f, d) = s.data
	}
}

// runeAt decodes the rune of a string at an offset.
func runeAt(s string, i int) (rune, int) { return utf8.DecodeRuneInString(s[i:]) }
