package vm

import (
	"fmt"
	"go/token"
	"reflect"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

type integer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

type float interface{ ~float32 | ~float64 }

type opKey struct {
	op   token.Token
	kind reflect.Kind
}

type branchKey = opKey

// A binary makes the operation d = a op b on registers.
type binary func(d, a, b uintptr) op

// A branch makes a block's end that compares two registers.
type branch func(a, b uintptr, yes, no *edge) func(*frame) *block

var (
	binaries = make(map[opKey]binary)
	branches = make(map[branchKey]branch)
	shifts   = make(map[[3]int]binary) // op, kind, kind of the count
)

func init() {
	integers[int](reflect.Int)
	integers[int8](reflect.Int8)
	integers[int16](reflect.Int16)
	integers[int32](reflect.Int32)
	integers[int64](reflect.Int64)
	integers[uint](reflect.Uint)
	integers[uint8](reflect.Uint8)
	integers[uint16](reflect.Uint16)
	integers[uint32](reflect.Uint32)
	integers[uint64](reflect.Uint64)
	integers[uintptr](reflect.Uintptr)
	floats[float32](reflect.Float32)
	floats[float64](reflect.Float64)
	complexes[complex64](reflect.Complex64)
	complexes[complex128](reflect.Complex128)
	binaries[opKey{token.ADD, reflect.String}] = func(d, a, b uintptr) op {
		return func(f *frame) { *at[string](f, d) = *at[string](f, a) + *at[string](f, b) }
	}
	ordered[string](reflect.String)
	equal[string](reflect.String)
	equal[bool](reflect.Bool)
	for _, k := range []reflect.Kind{reflect.Pointer, reflect.UnsafePointer, reflect.Chan, reflect.Map, reflect.Func} {
		equal[unsafe.Pointer](k)
	}
	binaries[opKey{token.EQL, reflect.Slice}] = func(d, a, b uintptr) op { // with nil
		return func(f *frame) {
			*at[bool](f, d) = *at[unsafe.Pointer](f, a) == *at[unsafe.Pointer](f, b)
		}
	}
	binaries[opKey{token.NEQ, reflect.Slice}] = func(d, a, b uintptr) op {
		return func(f *frame) {
			*at[bool](f, d) = *at[unsafe.Pointer](f, a) != *at[unsafe.Pointer](f, b)
		}
	}
}

func equal[T comparable](k reflect.Kind) {
	binaries[opKey{token.EQL, k}] = func(d, a, b uintptr) op {
		return func(f *frame) { *at[bool](f, d) = *at[T](f, a) == *at[T](f, b) }
	}
	binaries[opKey{token.NEQ, k}] = func(d, a, b uintptr) op {
		return func(f *frame) { *at[bool](f, d) = *at[T](f, a) != *at[T](f, b) }
	}
	branches[branchKey{token.EQL, k}] = func(a, b uintptr, yes, no *edge) func(*frame) *block {
		return func(f *frame) *block {
			if *at[T](f, a) == *at[T](f, b) {
				return yes.take(f)
			}
			return no.take(f)
		}
	}
	branches[branchKey{token.NEQ, k}] = func(a, b uintptr, yes, no *edge) func(*frame) *block {
		return func(f *frame) *block {
			if *at[T](f, a) != *at[T](f, b) {
				return yes.take(f)
			}
			return no.take(f)
		}
	}
}

func ordered[T integer | float | ~string](k reflect.Kind) {
	binaries[opKey{token.LSS, k}] = func(d, a, b uintptr) op {
		return func(f *frame) { *at[bool](f, d) = *at[T](f, a) < *at[T](f, b) }
	}
	binaries[opKey{token.LEQ, k}] = func(d, a, b uintptr) op {
		return func(f *frame) { *at[bool](f, d) = *at[T](f, a) <= *at[T](f, b) }
	}
	binaries[opKey{token.GTR, k}] = func(d, a, b uintptr) op {
		return func(f *frame) { *at[bool](f, d) = *at[T](f, a) > *at[T](f, b) }
	}
	binaries[opKey{token.GEQ, k}] = func(d, a, b uintptr) op {
		return func(f *frame) { *at[bool](f, d) = *at[T](f, a) >= *at[T](f, b) }
	}
	less := func(a, b uintptr, yes, no *edge) func(*frame) *block {
		return func(f *frame) *block {
			if *at[T](f, a) < *at[T](f, b) {
				return yes.take(f)
			}
			return no.take(f)
		}
	}
	lessEqual := func(a, b uintptr, yes, no *edge) func(*frame) *block {
		return func(f *frame) *block {
			if *at[T](f, a) <= *at[T](f, b) {
				return yes.take(f)
			}
			return no.take(f)
		}
	}
	branches[branchKey{token.LSS, k}] = less
	branches[branchKey{token.LEQ, k}] = lessEqual
	branches[branchKey{token.GTR, k}] = swapped(less)
	branches[branchKey{token.GEQ, k}] = swapped(lessEqual)
}

// swapped is a comparison with its operands the other way round.
func swapped(b branch) branch {
	return func(x, y uintptr, yes, no *edge) func(*frame) *block { return b(y, x, yes, no) }
}

func arithmetic[T integer | float | ~complex64 | ~complex128](k reflect.Kind) {
	binaries[opKey{token.ADD, k}] = func(d, a, b uintptr) op {
		return func(f *frame) { *at[T](f, d) = *at[T](f, a) + *at[T](f, b) }
	}
	binaries[opKey{token.SUB, k}] = func(d, a, b uintptr) op {
		return func(f *frame) { *at[T](f, d) = *at[T](f, a) - *at[T](f, b) }
	}
	binaries[opKey{token.MUL, k}] = func(d, a, b uintptr) op {
		return func(f *frame) { *at[T](f, d) = *at[T](f, a) * *at[T](f, b) }
	}
	binaries[opKey{token.QUO, k}] = func(d, a, b uintptr) op {
		return func(f *frame) { *at[T](f, d) = *at[T](f, a) / *at[T](f, b) }
	}
}

func integers[T integer](k reflect.Kind) {
	arithmetic[T](k)
	ordered[T](k)
	equal[T](k)
	binaries[opKey{token.REM, k}] = func(d, a, b uintptr) op {
		return func(f *frame) { *at[T](f, d) = *at[T](f, a) % *at[T](f, b) }
	}
	binaries[opKey{token.AND, k}] = func(d, a, b uintptr) op {
		return func(f *frame) { *at[T](f, d) = *at[T](f, a) & *at[T](f, b) }
	}
	binaries[opKey{token.OR, k}] = func(d, a, b uintptr) op {
		return func(f *frame) { *at[T](f, d) = *at[T](f, a) | *at[T](f, b) }
	}
	binaries[opKey{token.XOR, k}] = func(d, a, b uintptr) op {
		return func(f *frame) { *at[T](f, d) = *at[T](f, a) ^ *at[T](f, b) }
	}
	binaries[opKey{token.AND_NOT, k}] = func(d, a, b uintptr) op {
		return func(f *frame) { *at[T](f, d) = *at[T](f, a) &^ *at[T](f, b) }
	}
	shift[T, int](k, reflect.Int)
	shift[T, int8](k, reflect.Int8)
	shift[T, int16](k, reflect.Int16)
	shift[T, int32](k, reflect.Int32)
	shift[T, int64](k, reflect.Int64)
	shift[T, uint](k, reflect.Uint)
	shift[T, uint8](k, reflect.Uint8)
	shift[T, uint16](k, reflect.Uint16)
	shift[T, uint32](k, reflect.Uint32)
	shift[T, uint64](k, reflect.Uint64)
	shift[T, uintptr](k, reflect.Uintptr)
}

func shift[T, N integer](k, n reflect.Kind) {
	shifts[[3]int{int(token.SHL), int(k), int(n)}] = func(d, a, b uintptr) op {
		return func(f *frame) { *at[T](f, d) = *at[T](f, a) << *at[N](f, b) }
	}
	shifts[[3]int{int(token.SHR), int(k), int(n)}] = func(d, a, b uintptr) op {
		return func(f *frame) { *at[T](f, d) = *at[T](f, a) >> *at[N](f, b) }
	}
}

func floats[T float](k reflect.Kind) {
	arithmetic[T](k)
	ordered[T](k)
	equal[T](k)
}

func complexes[T ~complex64 | ~complex128](k reflect.Kind) {
	arithmetic[T](k)
	equal[T](k)
}

func init() { handle((*compiler).binOp) }

func (c *compiler) binOp(in *ssa.BinOp) op {
	xt := c.typeOf(in.X)
	d, a, b := c.off(in), c.off(in.X), c.off(in.Y)
	switch in.Op {
	case token.SHL, token.SHR:
		mk := shifts[[3]int{int(in.Op), int(xt.Kind()), int(c.typeOf(in.Y).Kind())}]
		if mk == nil {
			break
		}
		return c.faulty(in, mk(d, a, b))
	case token.QUO, token.REM:
		if mk := binaries[opKey{in.Op, xt.Kind()}]; mk != nil {
			return c.faulty(in, mk(d, a, b))
		}
	case token.EQL, token.NEQ:
		if mk := binaries[opKey{in.Op, xt.Kind()}]; mk != nil {
			return mk(d, a, b)
		}
		same := comparer(xt)
		negate := in.Op == token.NEQ
		return c.faulty(in, func(f *frame) { *at[bool](f, d) = same(ptrAt(f, a), ptrAt(f, b)) != negate })
	default:
		if mk := binaries[opKey{in.Op, xt.Kind()}]; mk != nil {
			return mk(d, a, b)
		}
	}
	panic(fmt.Errorf("vm: %s %s %s", xt, in.Op, c.typeOf(in.Y)))
}

// faulty notes the position before an operation that can fail.
func (c *compiler) faulty(in ssa.Instruction, o op) op {
	pos := in.Pos()
	return func(f *frame) {
		f.pos = pos
		o(f)
	}
}

// comparer compares two registers of a type with ==.
func comparer(rt reflect.Type) func(a, b unsafe.Pointer) bool {
	if rt.Kind() == reflect.Interface {
		if rt.NumMethod() == 0 {
			return func(a, b unsafe.Pointer) bool { return *(*any)(a) == *(*any)(b) }
		}
		return func(a, b unsafe.Pointer) bool { return plainFace(a) == plainFace(b) }
	}
	if rt.Size() == 0 {
		return func(a, b unsafe.Pointer) bool { return true }
	}
	// An interface value that refers to the register itself.
	tw := typeWord(rt)
	if direct(rt) {
		return func(a, b unsafe.Pointer) bool { return *(*unsafe.Pointer)(a) == *(*unsafe.Pointer)(b) }
	}
	return func(a, b unsafe.Pointer) bool {
		x, y := words{tw, a}, words{tw, b}
		return *(*any)(unsafe.Pointer(&x)) == *(*any)(unsafe.Pointer(&y))
	}
}

// plainFace is a non-empty interface's value as an any.
func plainFace(p unsafe.Pointer) (x any) {
	w := (*words)(p)
	*(*words)(unsafe.Pointer(&x)) = words{tabType(w.tab), w.data}
	return x
}

// direct tells whether an interface holds a value of the type itself and not a pointer
// to it: it is one pointer.
func direct(rt reflect.Type) bool {
	switch rt.Kind() {
	case reflect.Pointer, reflect.UnsafePointer, reflect.Map, reflect.Chan, reflect.Func:
		return true
	case reflect.Struct:
		return rt.NumField() == 1 && direct(rt.Field(0).Type)
	case reflect.Array:
		return rt.Len() == 1 && direct(rt.Elem())
	}
	return false
}
