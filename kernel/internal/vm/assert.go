package vm

import (
	"go/types"
	"reflect"
	"runtime"
	"sync"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

type tableKey struct{ face, value unsafe.Pointer }

// faceTables remembers the method tables of interface values; nil where a type does not
// implement the interface.
var faceTables sync.Map

// tableFor is the first word of an interface of type it that holds a value of the type
// with the word tw, or nil when the type does not implement it.
func (m *Machine) tableFor(it reflect.Type, tw unsafe.Pointer) unsafe.Pointer {
	key := tableKey{typeWord(it), tw}
	if t, ok := faceTables.Load(key); ok {
		return t.(unsafe.Pointer)
	}
	xt := typeOf(tw)
	var t unsafe.Pointer
	if xt.Implements(it) {
		t = faceTable(it, xt)
	} else if m.isMade(tw) {
		return nil // a later cell may add the method
	}
	faceTables.Store(key, t)
	return t
}

func (m *Machine) isMade(tw unsafe.Pointer) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	_, ok := m.types.source[tw]
	return ok
}

// assertError fills in Go's own error of a failed type assertion.
func assertError(face, value, want reflect.Type, missing string) error {
	e := new(runtime.TypeAssertionError)
	if errorFields == nil {
		return e
	}
	p := unsafe.Pointer(e)
	set := func(i int, t reflect.Type) {
		if t != nil {
			*(*unsafe.Pointer)(unsafe.Add(p, errorFields[i])) = typeWord(t)
		}
	}
	set(0, face)
	set(1, value)
	set(2, want)
	*(*string)(unsafe.Add(p, errorFields[3])) = missing
	return e
}

// errorFields are the offsets of a TypeAssertionError's fields: three types and the name
// of a method.
var errorFields = func() []uintptr {
	t := reflect.TypeFor[runtime.TypeAssertionError]()
	if t.NumField() != 4 || t.Field(3).Type.Kind() != reflect.String {
		return nil
	}
	var offs []uintptr
	for i := range 4 {
		offs = append(offs, t.Field(i).Offset)
	}
	return offs
}()

func (c *compiler) typeAssert(in *ssa.TypeAssert) op {
	xt := c.typeOf(in.X)
	want := c.m.types.of(in.AssertedType)
	x, pos := c.off(in.X), in.Pos()
	var d, ok uintptr
	if in.CommaOk {
		d, ok = c.parts[in][0].off, c.parts[in][1].off
	} else {
		d = c.off(in)
	}
	method := xt.NumMethod() > 0
	get := func(f *frame) (tw, data unsafe.Pointer) {
		w := *at[words](f, x)
		if method {
			w.tab = tabType(w.tab)
		}
		return w.tab, w.data
	}
	var try func(f *frame, tw, data unsafe.Pointer) bool
	kind, tw := kindOf(want), typeWord(want)
	if want.Kind() == reflect.Interface {
		try = func(f *frame, have, data unsafe.Pointer) bool {
			if have == nil {
				return false
			}
			t := have
			if want.NumMethod() > 0 {
				if t = c.m.tableFor(want, have); t == nil {
					return false
				}
			}
			*at[words](f, d) = words{t, data}
			return true
		}
	} else {
		try = unboxer(want, d)
	}
	if in.CommaOk {
		zero := unsafeNew(tw)
		return func(f *frame) {
			have, data := get(f)
			got := try(f, have, data)
			if !got {
				copyZero(kind, tw, ptrAt(f, d), zero)
			}
			*at[bool](f, ok) = got
		}
	}
	return func(f *frame) {
		have, data := get(f)
		if try(f, have, data) {
			return
		}
		f.pos = pos
		var ht reflect.Type
		missing := ""
		if have != nil {
			ht = typeOf(have)
			if want.Kind() == reflect.Interface {
				missing = missingMethod(in.AssertedType, ht)
			}
		}
		panic(assertError(xt, ht, want, missing))
	}
}

func copyZero(kind moveKind, tw, dst, zero unsafe.Pointer) {
	if kind == moveWord {
		*(*uint64)(dst) = 0
		return
	}
	copyKind(kind, tw, dst, zero)
}

// unboxer takes a value of a concrete type out of an interface.
func unboxer(want reflect.Type, d uintptr) func(f *frame, have, data unsafe.Pointer) bool {
	tw, isDirect, kind := typeWord(want), direct(want), kindOf(want)
	size := want.Size()
	return func(f *frame, have, data unsafe.Pointer) bool {
		if have != tw && !sameVersion(have, tw) && !sameType(have, want) {
			return false
		}
		switch {
		case isDirect:
			*at[unsafe.Pointer](f, d) = data
		case kind == moveWord && size < 8:
			typedmemmove(tw, ptrAt(f, d), data)
		default:
			copyKind(kind, tw, ptrAt(f, d), data)
		}
		return true
	}
}

// sameType tells whether a type word means a type that is identical to want though made
// apart: unnamed types with interfaces in them.
func sameType(have unsafe.Pointer, want reflect.Type) bool {
	if have == nil || want.Name() != "" {
		return false
	}
	h := typeOf(have)
	return h.Kind() == want.Kind() && h.Name() == "" && h.String() == want.String() && identical(h, want, 0)
}

// identical compares types that are not named part by part.
func identical(a, b reflect.Type, depth int) bool {
	if a == b {
		return true
	}
	if a.Kind() != b.Kind() || a.Name() != "" || b.Name() != "" || depth > 10 {
		return false
	}
	switch a.Kind() {
	case reflect.Pointer, reflect.Slice:
		return identical(a.Elem(), b.Elem(), depth+1)
	case reflect.Array:
		return a.Len() == b.Len() && identical(a.Elem(), b.Elem(), depth+1)
	case reflect.Map:
		return identical(a.Key(), b.Key(), depth+1) && identical(a.Elem(), b.Elem(), depth+1)
	case reflect.Chan:
		return a.ChanDir() == b.ChanDir() && identical(a.Elem(), b.Elem(), depth+1)
	case reflect.Interface:
		if a.NumMethod() != b.NumMethod() {
			return false
		}
		for i := range a.NumMethod() {
			x, y := a.Method(i), b.Method(i)
			if x.Name != y.Name || x.PkgPath != y.PkgPath || !identical(x.Type, y.Type, depth+1) {
				return false
			}
		}
		return true
	case reflect.Func:
		if a.NumIn() != b.NumIn() || a.NumOut() != b.NumOut() || a.IsVariadic() != b.IsVariadic() {
			return false
		}
		for i := range a.NumIn() {
			if !identical(a.In(i), b.In(i), depth+1) {
				return false
			}
		}
		for i := range a.NumOut() {
			if !identical(a.Out(i), b.Out(i), depth+1) {
				return false
			}
		}
		return true
	case reflect.Struct:
		if a.NumField() != b.NumField() {
			return false
		}
		for i := range a.NumField() {
			x, y := a.Field(i), b.Field(i)
			same := x.Name == y.Name && x.PkgPath == y.PkgPath && x.Tag == y.Tag && x.Anonymous == y.Anonymous
			if !same || !identical(x.Type, y.Type, depth+1) {
				return false
			}
		}
		return true
	}
	return false
}

// missingMethod is the first method of an interface that a type lacks.
func missingMethod(face types.Type, have reflect.Type) string {
	it, ok := face.Underlying().(*types.Interface)
	if !ok {
		return ""
	}
	for i := range it.NumMethods() {
		name := it.Method(i).Name()
		if _, ok := have.MethodByName(name); !ok {
			return name
		}
	}
	return ""
}
