package vm

import (
	"fmt"
	"go/token"
	"go/types"
	"reflect"
	"strconv"
	"strings"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

// builtins compile calls of Go's builtin functions.
var builtins map[string]func(c *compiler, b builtinCall) op

// A builtinCall is a call of a builtin function: its arguments and where its result goes.
type builtinCall struct {
	args []ssa.Value
	in   []place
	rt   []reflect.Type
	dst  place
	pos  token.Pos
	sig  *types.Signature
}

func init() {
	builtins = map[string]func(c *compiler, b builtinCall) op{
		"append":         (*compiler).doAppend,
		"cap":            doCap,
		"clear":          doClear,
		"close":          doClose,
		"complex":        doComplex,
		"copy":           doCopy,
		"delete":         doDelete,
		"imag":           doImag,
		"len":            doLen,
		"max":            doMax,
		"min":            doMin,
		"panic":          doPanic,
		"print":          doPrint,
		"println":        doPrintln,
		"real":           doReal,
		"recover":        doRecover,
		"Add":            doAdd,
		"Alignof":        doAlignof,
		"Offsetof":       doOffsetof,
		"Sizeof":         doSizeof,
		"Slice":          doUnsafeSlice,
		"SliceData":      doSliceData,
		"String":         doUnsafeString,
		"StringData":     doSliceData,
		"ssa:deferstack": doDeferStack,
		"ssa:wrapnilchk": doWrapNil,
	}
}

func (c *compiler) builtin(in *ssa.Call, fn *ssa.Builtin) op {
	b := c.builtinCall(in.Common(), fn, in.Pos())
	if _, ok := in.Type().(*types.Tuple); !ok {
		b.dst = c.place(in)
	}
	return c.makeBuiltin(fn, b)
}

func (c *compiler) builtinCall(cc *ssa.CallCommon, fn *ssa.Builtin, pos token.Pos) builtinCall {
	b := builtinCall{args: cc.Args, in: c.places(cc.Args), pos: pos}
	b.sig, _ = fn.Type().(*types.Signature)
	for _, a := range cc.Args {
		b.rt = append(b.rt, c.typeOf(a))
	}
	return b
}

func (c *compiler) makeBuiltin(fn *ssa.Builtin, b builtinCall) op {
	mk := builtins[fn.Name()]
	if mk == nil {
		panic(fmt.Errorf("vm: builtin %s", fn.Name()))
	}
	return mk(c, b)
}

// prepareBuiltin compiles a deferred call of a builtin: its arguments are copied first.
func (c *compiler) prepareBuiltin(cc *ssa.CallCommon, fn *ssa.Builtin, pos token.Pos) prepared {
	b := c.builtinCall(cc, fn, pos)
	fields := []reflect.StructField{{Name: "Header", Type: reflect.TypeFor[frame]()}}
	off := headerSize
	from := append([]place(nil), b.in...)
	for i, p := range b.in {
		fields = append(fields, reflect.StructField{Name: fmt.Sprintf("A%d", i), Type: slotType(p.rt)})
		b.in[i].off = off
		off += slotSize(p.rt)
	}
	b.dst = place{off, moveWord, wordType}
	fields = append(fields, reflect.StructField{Name: "R", Type: reflect.TypeFor[[4]uint64]()})
	ft := typeWord(reflect.StructOf(fields))
	do := c.makeBuiltin(fn, b)
	return func(f *frame) func(*frame, *panicked) {
		g := (*frame)(unsafeNew(ft))
		g.body, g.pos = f.body, pos
		for i, p := range from {
			copyKind(p.kind, typeWord(p.rt), ptrAt(g, b.in[i].off), ptrAt(f, p.off))
		}
		return func(caller *frame, rec *panicked) {
			g.th, g.up, g.rec = caller.th, caller, nil
			if rec == nil { // defer recover() is as good as a call by the function itself
				g.rec = caller.rec
			}
			do(g)
		}
	}
}

func doLen(c *compiler, b builtinCall) op {
	d, x := b.dst.off, b.in[0].off
	switch rt := b.rt[0]; rt.Kind() {
	case reflect.String, reflect.Slice:
		return func(f *frame) { *at[int](f, d) = at[header](f, x).len }
	case reflect.Pointer, reflect.Array:
		if rt.Kind() == reflect.Pointer {
			rt = rt.Elem()
		}
		n := rt.Len()
		return func(f *frame) { *at[int](f, d) = n }
	case reflect.Map:
		return func(f *frame) { *at[int](f, d) = reflect.NewAt(rt, ptrAt(f, x)).Elem().Len() }
	default:
		get := channel(rt)
		return func(f *frame) { *at[int](f, d) = get(f, x).Len() }
	}
}

func doCap(c *compiler, b builtinCall) op {
	d, x := b.dst.off, b.in[0].off
	switch rt := b.rt[0]; rt.Kind() {
	case reflect.Slice:
		return func(f *frame) { *at[int](f, d) = at[header](f, x).cap }
	case reflect.Chan:
		get := channel(rt)
		return func(f *frame) { *at[int](f, d) = get(f, x).Cap() }
	}
	return doLen(c, b)
}

func (c *compiler) doAppend(b builtinCall) op {
	d, x, y := b.dst.off, b.in[0].off, b.in[1].off
	rt := b.dst.rt
	if rt == nil {
		rt = b.rt[0]
	}
	et := rt.Elem()
	st := reflect.SliceOf(et)
	size, tw := et.Size(), typeWord(et)
	kind := kindOf(et)
	word := kind != moveTyped && !(kind == moveWord && size < 8)
	pos := b.pos
	plain := !pointers(et)
	return func(f *frame) {
		f.pos = pos
		s, t := *at[header](f, x), *at[header](f, y)
		if t.len == 0 {
			*at[header](f, d) = s
			return
		}
		n := s.len + t.len
		if n > s.cap {
			s = grown(st, s, n)
		}
		switch {
		case t.len == 1 && word:
			copyKind(kind, tw, unsafe.Add(s.data, uintptr(s.len)*size), t.data)
		case size == 0:
		case plain:
			copy(unsafe.Slice((*byte)(unsafe.Add(s.data, uintptr(s.len)*size)), uintptr(t.len)*size),
				unsafe.Slice((*byte)(t.data), uintptr(t.len)*size))
		default:
			to, from := header{unsafe.Add(s.data, uintptr(s.len)*size), t.len, t.len}, header{t.data, t.len, t.len}
			reflect.Copy(sliceValue(st, &to), sliceValue(st, &from))
		}
		s.len = n
		*at[header](f, d) = s
	}
}

func sliceValue(st reflect.Type, h *header) reflect.Value {
	return reflect.NewAt(st, unsafe.Pointer(h)).Elem()
}

// grown is s with room for n elements, grown as Go's append does.
func grown(st reflect.Type, s header, n int) header {
	v := reflect.New(st)
	*(*header)(v.UnsafePointer()) = s
	v.Elem().Grow(n - s.len)
	return *(*header)(v.UnsafePointer())
}

func doCopy(c *compiler, b builtinCall) op {
	d, x, y := b.dst.off, b.in[0].off, b.in[1].off
	st := reflect.SliceOf(b.rt[0].Elem())
	if b.rt[1].Kind() == reflect.String {
		return func(f *frame) { setInt(f, d, copy(*at[[]byte](f, x), *at[string](f, y))) }
	}
	return func(f *frame) {
		setInt(f, d, reflect.Copy(sliceValue(st, at[header](f, x)), sliceValue(st, at[header](f, y))))
	}
}

func setInt(f *frame, d uintptr, n int) {
	if d != 0 {
		*at[int](f, d) = n
	}
}

func doClear(c *compiler, b builtinCall) op {
	rt, x := b.rt[0], b.in[0].off
	if rt.Kind() == reflect.Map {
		rt = reflect.MapOf(rt.Key(), rt.Elem())
	}
	return func(f *frame) { reflect.NewAt(rt, ptrAt(f, x)).Elem().Clear() }
}

func doClose(c *compiler, b builtinCall) op {
	rt, x, pos := b.rt[0], b.in[0].off, b.pos
	if rt.ChanDir() == reflect.SendDir {
		rt = reflect.ChanOf(reflect.BothDir, rt.Elem())
	}
	return func(f *frame) {
		f.pos = pos
		reflect.NewAt(rt, ptrAt(f, x)).Elem().Close()
	}
}

func doDelete(c *compiler, b builtinCall) op {
	tw, x, k, pos := typeWord(b.rt[0]), b.in[0].off, b.in[1].off, b.pos
	return func(f *frame) {
		f.pos = pos
		mapdelete(tw, *at[unsafe.Pointer](f, x), ptrAt(f, k))
	}
}

func doComplex(c *compiler, b builtinCall) op {
	d, x, y := b.dst.off, b.in[0].off, b.in[1].off
	if b.rt[0].Kind() == reflect.Float32 {
		return func(f *frame) { *at[complex64](f, d) = complex(*at[float32](f, x), *at[float32](f, y)) }
	}
	return func(f *frame) { *at[complex128](f, d) = complex(*at[float64](f, x), *at[float64](f, y)) }
}

func doReal(c *compiler, b builtinCall) op {
	d, x := b.dst.off, b.in[0].off
	if b.rt[0].Kind() == reflect.Complex64 {
		return func(f *frame) { *at[float32](f, d) = real(*at[complex64](f, x)) }
	}
	return func(f *frame) { *at[float64](f, d) = real(*at[complex128](f, x)) }
}

func doImag(c *compiler, b builtinCall) op {
	d, x := b.dst.off, b.in[0].off
	if b.rt[0].Kind() == reflect.Complex64 {
		return func(f *frame) { *at[float32](f, d) = imag(*at[complex64](f, x)) }
	}
	return func(f *frame) { *at[float64](f, d) = imag(*at[complex128](f, x)) }
}

func doMin(c *compiler, b builtinCall) op { return extreme(b, false) }
func doMax(c *compiler, b builtinCall) op { return extreme(b, true) }

var extremes = make(map[reflect.Kind]func(d uintptr, xs []place, largest bool) op)

func init() {
	extremeOf[int](reflect.Int)
	extremeOf[int8](reflect.Int8)
	extremeOf[int16](reflect.Int16)
	extremeOf[int32](reflect.Int32)
	extremeOf[int64](reflect.Int64)
	extremeOf[uint](reflect.Uint)
	extremeOf[uint8](reflect.Uint8)
	extremeOf[uint16](reflect.Uint16)
	extremeOf[uint32](reflect.Uint32)
	extremeOf[uint64](reflect.Uint64)
	extremeOf[uintptr](reflect.Uintptr)
	extremeOf[float32](reflect.Float32)
	extremeOf[float64](reflect.Float64)
	extremeOf[string](reflect.String)
}

func extremeOf[T integer | float | ~string](k reflect.Kind) {
	extremes[k] = func(d uintptr, xs []place, largest bool) op {
		return func(f *frame) {
			v := *at[T](f, xs[0].off)
			for _, x := range xs[1:] {
				if largest {
					v = max(v, *at[T](f, x.off))
				} else {
					v = min(v, *at[T](f, x.off))
				}
			}
			*at[T](f, d) = v
		}
	}
}

func extreme(b builtinCall, largest bool) op {
	mk := extremes[b.rt[0].Kind()]
	if mk == nil {
		panic(fmt.Errorf("vm: min or max of %s", b.rt[0]))
	}
	return mk(b.dst.off, b.in, largest)
}

func doPanic(c *compiler, b builtinCall) op {
	x := b.in[0].off
	return func(f *frame) { panic(*at[any](f, x)) }
}

func doPrint(c *compiler, b builtinCall) op   { return printer(c, b, "", "") }
func doPrintln(c *compiler, b builtinCall) op { return printer(c, b, " ", "\n") }

func printer(c *compiler, b builtinCall, between, end string) op {
	print := c.m.conf.Print
	return func(f *frame) {
		var s strings.Builder
		for i, p := range b.in {
			if i > 0 {
				s.WriteString(between)
			}
			s.WriteString(printed(reflect.NewAt(b.rt[i], ptrAt(f, p.off)).Elem()))
		}
		print(s.String() + end)
	}
}

// printed is a value as the builtin print writes it.
func printed(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Bool:
		return fmt.Sprint(v.Bool())
	case reflect.String:
		return v.String()
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return fmt.Sprint(v.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return fmt.Sprint(v.Uint())
	case reflect.Float32, reflect.Float64:
		return strconv.FormatFloat(v.Float(), 'g', -1, v.Type().Bits())
	case reflect.Complex64, reflect.Complex128:
		return strconv.FormatComplex(v.Complex(), 'g', -1, v.Type().Bits())
	case reflect.Slice:
		return fmt.Sprintf("[%d/%d]%#x", v.Len(), v.Cap(), v.Pointer())
	case reflect.Interface:
		w := (*words)(v.Addr().UnsafePointer())
		return fmt.Sprintf("(%#x,%#x)", uintptr(w.tab), uintptr(w.data))
	}
	return fmt.Sprintf("%#x", *(*uintptr)(v.Addr().UnsafePointer()))
}

func doRecover(c *compiler, b builtinCall) op {
	d := b.dst.off
	return func(f *frame) {
		v := recovers(f)
		if d != 0 {
			*at[any](f, d) = v
		}
	}
}

func doAdd(c *compiler, b builtinCall) op {
	d, x, n, get := b.dst.off, b.in[0].off, b.in[1].off, indexes(b.rt[1].Kind())
	return func(f *frame) { *at[unsafe.Pointer](f, d) = unsafe.Add(*at[unsafe.Pointer](f, x), get(f, n)) }
}

func doUnsafeSlice(c *compiler, b builtinCall) op {
	d, x, n, get := b.dst.off, b.in[0].off, b.in[1].off, indexes(b.rt[1].Kind())
	size := b.rt[0].Elem().Size()
	return func(f *frame) {
		p, n := *at[unsafe.Pointer](f, x), get(f, n)
		checkUnsafe("unsafe.Slice", p, n, size)
		if p == nil {
			*at[header](f, d) = header{}
			return
		}
		*at[header](f, d) = header{p, n, n}
	}
}

// checkUnsafe checks the arguments of unsafe.Slice and unsafe.String.
func checkUnsafe(name string, p unsafe.Pointer, n int, size uintptr) {
	if n < 0 || size > 0 && (uintptr(n) > maxAlloc/size || n > 0 && uintptr(p)+uintptr(n)*size-1 < uintptr(p)) {
		panic(errorString(name + ": len out of range"))
	}
	if p == nil && n > 0 {
		panic(errorString(name + ": ptr is nil and len is not zero"))
	}
}

func doUnsafeString(c *compiler, b builtinCall) op {
	d, x, n, get := b.dst.off, b.in[0].off, b.in[1].off, indexes(b.rt[1].Kind())
	return func(f *frame) {
		p, n := *at[unsafe.Pointer](f, x), get(f, n)
		checkUnsafe("unsafe.String", p, n, 1)
		*at[string](f, d) = unsafe.String((*byte)(p), n)
	}
}

func doSizeof(c *compiler, b builtinCall) op {
	d, n := b.dst.off, b.rt[0].Size()
	return func(f *frame) { *at[uintptr](f, d) = n }
}

// doOffsetof is unsafe.Offsetof where a type parameter keeps it from being a constant.
func doOffsetof(c *compiler, b builtinCall) op {
	var n uintptr
	x := b.args[0]
	if u, ok := x.(*ssa.UnOp); ok {
		x = u.X
	}
	switch x := x.(type) {
	case *ssa.FieldAddr:
		n = c.typeOf(x.X).Elem().Field(x.Field).Offset
	case *ssa.Field:
		n = c.typeOf(x.X).Field(x.Field).Offset
	}
	d := b.dst.off
	return func(f *frame) { *at[uintptr](f, d) = n }
}

func doAlignof(c *compiler, b builtinCall) op {
	d, n := b.dst.off, uintptr(b.rt[0].Align())
	return func(f *frame) { *at[uintptr](f, d) = n }
}

func doSliceData(c *compiler, b builtinCall) op {
	d, x := b.dst.off, b.in[0].off
	return func(f *frame) { *at[unsafe.Pointer](f, d) = *at[unsafe.Pointer](f, x) }
}

func doDeferStack(c *compiler, b builtinCall) op {
	d := b.dst.off
	return func(f *frame) { *at[*frame](f, d) = f }
}

// doWrapNil is the check that a method of a value makes when it is called through a nil
// pointer.
func doWrapNil(c *compiler, b builtinCall) op {
	d, x := b.dst.off, b.in[0].off
	t, _ := b.args[1].(*ssa.Const)
	name, _ := b.args[2].(*ssa.Const)
	return func(f *frame) {
		p := *at[unsafe.Pointer](f, x)
		if p == nil {
			panic(errorString("invalid memory address or nil pointer dereference"))
		}
		_, _ = t, name
		*at[unsafe.Pointer](f, d) = p
	}
}
