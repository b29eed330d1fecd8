package vm

import (
	"fmt"
	"reflect"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

type convKey struct{ from, to reflect.Kind }

var conversions = make(map[convKey]func(d, x uintptr) op)

type number interface{ integer | float }

func init() {
	from[int](reflect.Int)
	from[int8](reflect.Int8)
	from[int16](reflect.Int16)
	from[int32](reflect.Int32)
	from[int64](reflect.Int64)
	from[uint](reflect.Uint)
	from[uint8](reflect.Uint8)
	from[uint16](reflect.Uint16)
	from[uint32](reflect.Uint32)
	from[uint64](reflect.Uint64)
	from[uintptr](reflect.Uintptr)
	from[float32](reflect.Float32)
	from[float64](reflect.Float64)
	conversions[convKey{reflect.Complex64, reflect.Complex128}] = func(d, x uintptr) op {
		return func(f *frame) { *at[complex128](f, d) = complex128(*at[complex64](f, x)) }
	}
	conversions[convKey{reflect.Complex128, reflect.Complex64}] = func(d, x uintptr) op {
		return func(f *frame) { *at[complex64](f, d) = complex64(*at[complex128](f, x)) }
	}
	fromRune[int](reflect.Int)
	fromRune[int8](reflect.Int8)
	fromRune[int16](reflect.Int16)
	fromRune[int32](reflect.Int32)
	fromRune[int64](reflect.Int64)
	fromRune[uint](reflect.Uint)
	fromRune[uint8](reflect.Uint8)
	fromRune[uint16](reflect.Uint16)
	fromRune[uint32](reflect.Uint32)
	fromRune[uint64](reflect.Uint64)
	fromRune[uintptr](reflect.Uintptr)
	conversions[convKey{reflect.Uintptr, reflect.UnsafePointer}] = func(d, x uintptr) op {
		return func(f *frame) { *at[uintptr](f, d) = *at[uintptr](f, x) }
	}
	toPointer := conversions[convKey{reflect.Uintptr, reflect.UnsafePointer}]
	conversions[convKey{reflect.UnsafePointer, reflect.Uintptr}] = toPointer
}

func from[A number](k reflect.Kind) {
	to[A, int](k, reflect.Int)
	to[A, int8](k, reflect.Int8)
	to[A, int16](k, reflect.Int16)
	to[A, int32](k, reflect.Int32)
	to[A, int64](k, reflect.Int64)
	to[A, uint](k, reflect.Uint)
	to[A, uint8](k, reflect.Uint8)
	to[A, uint16](k, reflect.Uint16)
	to[A, uint32](k, reflect.Uint32)
	to[A, uint64](k, reflect.Uint64)
	to[A, uintptr](k, reflect.Uintptr)
	to[A, float32](k, reflect.Float32)
	to[A, float64](k, reflect.Float64)
}

func to[A, B number](a, b reflect.Kind) {
	conversions[convKey{a, b}] = func(d, x uintptr) op {
		return func(f *frame) { *at[B](f, d) = B(*at[A](f, x)) }
	}
}

func fromRune[A integer](k reflect.Kind) {
	conversions[convKey{k, reflect.String}] = func(d, x uintptr) op {
		return func(f *frame) {
			v := *at[A](f, x)
			r := rune(v)
			if A(r) != v {
				r = '\uFFFD'
			}
			*at[string](f, d) = string(r)
		}
	}
}

func init() {
	handle((*compiler).convert)
	handle((*compiler).multiConvert)
}

func (c *compiler) convert(in *ssa.Convert) op { return c.conversion(in, in.X) }

func (c *compiler) multiConvert(in *ssa.MultiConvert) op { return c.conversion(in, in.X) }

func (c *compiler) conversion(in ssa.Value, from ssa.Value) op {
	ft, tt := c.typeOf(from), c.typeOf(in)
	d, x := c.off(in), c.off(from)
	if mk := conversions[convKey{ft.Kind(), tt.Kind()}]; mk != nil {
		return mk(d, x)
	}
	if o := textConversion(ft, tt, d, x); o != nil {
		return o
	}
	if ft.Kind() == tt.Kind() || kindOf(ft) == movePtr && kindOf(tt) == movePtr {
		kind, tw := kindOf(tt), typeWord(tt)
		return func(f *frame) { copyKind(kind, tw, ptrAt(f, d), ptrAt(f, x)) }
	}
	if ft.Kind() == reflect.Slice && tt.Kind() == reflect.Array {
		n, tw := tt.Len(), typeWord(tt)
		return func(f *frame) {
			s := *at[header](f, x)
			if s.len < n {
				panic(tooShort(s.len, n))
			}
			if n > 0 {
				typedmemmove(tw, ptrAt(f, d), s.data)
			}
		}
	}
	panic(fmt.Errorf("vm: conversion of %s to %s", ft, tt))
}

// textConversion converts between strings and slices of bytes or runes.
func textConversion(ft, tt reflect.Type, d, x uintptr) op {
	switch {
	case ft.Kind() == reflect.Slice && tt.Kind() == reflect.String:
		if ft.Elem().Kind() == reflect.Uint8 {
			return func(f *frame) { *at[string](f, d) = string(*at[[]byte](f, x)) }
		}
		return func(f *frame) { *at[string](f, d) = string(*(*[]rune)(ptrAt(f, x))) }
	case ft.Kind() == reflect.String && tt.Kind() == reflect.Slice:
		if tt.Elem().Kind() == reflect.Uint8 {
			return func(f *frame) { *at[[]byte](f, d) = []byte(*at[string](f, x)) }
		}
		return func(f *frame) { *at[[]rune](f, d) = []rune(*at[string](f, x)) }
	case ft.Kind() == reflect.String && tt.Kind() == reflect.String:
		return func(f *frame) { *at[string](f, d) = *at[string](f, x) }
	}
	return nil
}

func init() {
	handle((*compiler).makeInterface)
	handle((*compiler).changeInterface)
	handle((*compiler).typeAssert)
}

// box is the data word of an interface that holds the value in memory.
func box(rt reflect.Type) func(p unsafe.Pointer) unsafe.Pointer {
	if direct(rt) {
		return func(p unsafe.Pointer) unsafe.Pointer { return *(*unsafe.Pointer)(p) }
	}
	tw := typeWord(rt)
	if rt.Size() == 0 {
		none := unsafeNew(tw)
		return func(unsafe.Pointer) unsafe.Pointer { return none }
	}
	return func(p unsafe.Pointer) unsafe.Pointer {
		q := unsafeNew(tw)
		typedmemmove(tw, q, p)
		return q
	}
}

func (c *compiler) makeInterface(in *ssa.MakeInterface) op {
	it, xt := c.typeOf(in), c.typeOf(in.X)
	d, x := c.off(in), c.off(in.X)
	data := box(xt)
	tab := typeWord(xt)
	if it.NumMethod() == 0 {
		return func(f *frame) { *at[words](f, d) = words{tab, data(ptrAt(f, x))} }
	}
	table := faceTable(it, xt) // of methods: the runtime makes it when the first value comes
	return func(f *frame) { *at[words](f, d) = words{table, data(ptrAt(f, x))} }
}

// faceTable is the first word of an interface of type it that holds an xt.
func faceTable(it, xt reflect.Type) unsafe.Pointer {
	if it.NumMethod() == 0 {
		return typeWord(xt)
	}
	p := reflect.New(it)
	p.Elem().Set(reflect.Zero(xt))
	return (*words)(p.UnsafePointer()).tab
}

func (c *compiler) changeInterface(in *ssa.ChangeInterface) op {
	it, xt := c.typeOf(in), c.typeOf(in.X)
	d, x := c.off(in), c.off(in.X)
	toAny, fromAny := it.NumMethod() == 0, xt.NumMethod() == 0
	if toAny && fromAny || it == xt {
		return func(f *frame) { *at[any](f, d) = *at[any](f, x) }
	}
	if toAny {
		return func(f *frame) { *at[any](f, d) = plainFace(ptrAt(f, x)) }
	}
	return func(f *frame) {
		w := *at[words](f, x)
		tw := w.tab
		if !fromAny {
			tw = tabType(tw)
		}
		if tw == nil {
			*at[words](f, d) = words{}
			return
		}
		*at[words](f, d) = words{c.m.tableFor(it, tw), w.data}
	}
}
