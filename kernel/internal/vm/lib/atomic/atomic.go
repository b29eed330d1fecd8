// Package atomic has the bodies of the methods of atomic.Pointer, for interpreted code.
package atomic

import (
	"sync/atomic"
	"unsafe"
)

func word[T any](x *atomic.Pointer[T]) *unsafe.Pointer { return (*unsafe.Pointer)(unsafe.Pointer(x)) }

func Pointer_Load[T any](x *atomic.Pointer[T]) *T { return (*T)(atomic.LoadPointer(word(x))) }

func Pointer_Store[T any](x *atomic.Pointer[T], v *T) {
	atomic.StorePointer(word(x), unsafe.Pointer(v))
}

func Pointer_Swap[T any](x *atomic.Pointer[T], v *T) *T {
	return (*T)(atomic.SwapPointer(word(x), unsafe.Pointer(v)))
}

func Pointer_CompareAndSwap[T any](x *atomic.Pointer[T], old, v *T) bool {
	return atomic.CompareAndSwapPointer(word(x), unsafe.Pointer(old), unsafe.Pointer(v))
}
