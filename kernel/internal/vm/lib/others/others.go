// Package others has the bodies of single generic functions of the standard library, for
// interpreted code.
package others

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"sync"
	"unique"
	"unsafe"
)

func Reflect_TypeFor[T any]() reflect.Type { return reflect.TypeOf((*T)(nil)).Elem() }

func Errors_AsType[E error](err error) (E, bool) {
	var e E
	ok := errors.As(err, &e)
	return e, ok
}

func Rand_N[Int interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}](n Int) Int {
	if n <= 0 {
		panic("invalid argument to N")
	}
	return Int(rand.Uint64N(uint64(n)))
}

var handles sync.Map

func Unique_Make[T comparable](v T) unique.Handle[T] {
	p := new(T)
	*p = v
	kept, _ := handles.LoadOrStore(any(v), p)
	p = kept.(*T)
	return *(*unique.Handle[T])(unsafe.Pointer(&p))
}

func Unique_Handle_Value[T comparable](h unique.Handle[T]) T { return **(**T)(unsafe.Pointer(&h)) }
