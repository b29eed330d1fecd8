package vm

import (
	"reflect"
	"unsafe"
)

// Functions of the runtime that package reflect uses, and that the runtime keeps for
// others too (each carries the remark that its signature must stay). They move and
// find values without a reflect.Value, which would cost an allocation each.

//go:linkname typedmemmove reflect.typedmemmove
//go:noescape
func typedmemmove(t unsafe.Pointer, dst, src unsafe.Pointer)

//go:linkname unsafeNew reflect.unsafe_New
func unsafeNew(t unsafe.Pointer) unsafe.Pointer

//go:linkname mapaccess reflect.mapaccess
func mapaccess(t unsafe.Pointer, m unsafe.Pointer, key unsafe.Pointer) unsafe.Pointer

//go:linkname mapassign reflect.mapassign0
func mapassign(t unsafe.Pointer, m unsafe.Pointer, key, val unsafe.Pointer)

//go:linkname mapdelete reflect.mapdelete
func mapdelete(t unsafe.Pointer, m unsafe.Pointer, key unsafe.Pointer)

//go:linkname addReflectOff reflect.addReflectOff
//go:noescape
func addReflectOff(p unsafe.Pointer) int32

// words are an interface value: its type or table, and its data.
type words struct{ tab, data unsafe.Pointer }

// typeWord is the pointer by which the runtime knows a type.
func typeWord(t reflect.Type) unsafe.Pointer { return (*words)(unsafe.Pointer(&t)).data }

// typeOf is the type that a type word means.
func typeOf(w unsafe.Pointer) reflect.Type {
	var x any
	(*words)(unsafe.Pointer(&x)).tab = w
	return reflect.TypeOf(x)
}

// tabType is the type word in the table of a non-empty interface. The table's first
// word is the interface's type, the second the value's.
func tabType(tab unsafe.Pointer) unsafe.Pointer {
	if tab == nil {
		return nil
	}
	return *(*unsafe.Pointer)(unsafe.Add(tab, unsafe.Sizeof(uintptr(0))))
}
