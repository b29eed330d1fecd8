package vm

import (
	"fmt"
	"go/types"
	"reflect"
	"sort"
	"sync/atomic"
	"unsafe"

	"github.com/goplus/reflectx"
	"github.com/goplus/reflectx/abi"
)

// born makes the run-time type of a named type with its layout alone: size, alignment,
// pointers, and whether values compare. What a value of it refers to is filled in
// later, when that has a layout too.
func (tt *typeTable) born(n *namedType) reflect.Type {
	shape := tt.shape(n.t.Underlying())
	named := shape
	if t, ok := n.t.(*types.Named); ok {
		named = reflectx.NamedTypeOf(pkgPath(t.Obj().Pkg()), tt.typeName(t), shape)
	} else {
		named = tt.structOf(n.t.(*types.Struct))
	}
	tt.setHash(named)
	if named.Kind() == reflect.Interface || named.Kind() == reflect.Pointer {
		return named
	}
	room := len(tt.methodsOf(n.t)) + lateMethods
	rt := reflectx.NewContext().NewMethodSet(named, room, room)
	n.counts = [2]*methodRoom{findRoom(rt, room), findRoom(reflect.PointerTo(rt), room)}
	n.rt = rt
	tt.setHash(rt)
	tt.setHash(reflect.PointerTo(rt))
	tt.setMethods(n, nil)
	return rt
}

// setHash gives a made type a hash of its own, by which the runtime's tables find it:
// reflectx leaves it zero.
func (tt *typeTable) setHash(rt reflect.Type) {
	const at = 2 * unsafe.Sizeof(uintptr(0)) // behind the size and the bytes with pointers
	p := (*uint32)(unsafe.Add(typeWord(rt), at))
	if tt.m.hashes && *p == 0 {
		*p = hashes.Add(2654435761)
	}
}

var hashes atomic.Uint32

// hashesKnown tells whether a type's hash is where setHash expects it: equal for one
// type, different for many, and never zero.
func hashesKnown() bool {
	seen := make(map[uint32]bool)
	for _, rt := range basicTypes {
		h := *(*uint32)(unsafe.Add(typeWord(rt), 2*unsafe.Sizeof(uintptr(0))))
		if h == 0 {
			return false
		}
		seen[h] = true
	}
	return len(seen) >= 17
}

// lateMethods is how many methods later cells can add to a type.
const lateMethods = 24

// A methodRoom is where a run-time type says how many methods it has.
type methodRoom struct {
	pkgPath int32
	methods uint16
	visible uint16
	offset  uint32
}

// findRoom finds the counts of a type that was just made with room for n methods, or
// returns nil.
func findRoom(rt reflect.Type, n int) *methodRoom {
	const header = 48 // of every type
	for at := uintptr(header); at <= header+80; at += 8 {
		r := (*methodRoom)(unsafe.Add(typeWord(rt), at))
		if r.methods == uint16(n) && r.visible == 0 && r.offset >= 16 && r.offset < 1<<12 && r.offset%8 == 0 {
			return r
		}
	}
	return nil
}

// Stand-ins of the same shape for types that refer to others.
var (
	someMap  = reflect.TypeFor[map[int]int]()
	someFace = reflect.TypeFor[error]()
	noFace   = reflect.TypeFor[any]()
	somePtr  = reflect.TypeFor[*int]()
	someList = reflect.TypeFor[[]int]()
	someChan = reflect.TypeFor[chan int]()
)

// shape is a type of the same layout as t that refers to no named type.
func (tt *typeTable) shape(t types.Type) reflect.Type {
	switch t := types.Unalias(t).(type) {
	case *types.Basic:
		return tt.get(t)
	case *types.Named:
		return tt.get(t) // by value: go/types excludes circles
	case *types.Pointer:
		return somePtr
	case *types.Slice:
		return someList
	case *types.Map:
		return someMap
	case *types.Chan:
		return someChan
	case *types.Signature:
		return shapeOfFunc(t.Params().Len(), t.Results().Len(), t.Variadic())
	case *types.Interface:
		if t.NumMethods() == 0 {
			return noFace
		}
		return someFace
	case *types.Array:
		return tt.arrayOf(t.Len(), tt.shape(t.Elem()))
	case *types.Struct:
		fields := make([]reflect.StructField, t.NumFields())
		for i := range fields {
			name := t.Field(i).Name()
			fields[i] = reflect.StructField{Name: name, Type: tt.shape(t.Field(i).Type())}
			if name != "_" {
				fields[i].Name = fmt.Sprintf("F%d", i)
			} else {
				fields[i].PkgPath = pkgPath(t.Field(i).Pkg())
			}
		}
		return reflectx.NewContext().StructOf(fields)
	}
	return tt.get(t)
}

// shapeOfFunc is a function type with as many parameters and results.
func shapeOfFunc(in, out int, variadic bool) reflect.Type {
	ins, outs := make([]reflect.Type, in), make([]reflect.Type, out)
	for i := range ins {
		ins[i] = somePtr
	}
	for i := range outs {
		outs[i] = somePtr
	}
	if variadic {
		ins[in-1] = someList
	}
	return reflect.FuncOf(ins, outs, variadic)
}

// complete gives a named type what it refers to, then its methods.
func (tt *typeTable) complete(n *namedType) {
	if n.filled {
		return
	}
	n.filled = true
	if _, ok := n.t.(*types.Struct); ok {
		tt.setMethods(n, tt.methodsOf(n.t))
		return
	}
	under := n.t.Underlying()
	if face, ok := under.(*types.Interface); ok {
		if face.NumMethods() > 0 {
			if err := reflectx.SetInterfaceType(n.rt, nil, tt.interfaceMethods(face)); err != nil {
				panic(fmt.Errorf("vm: %s: %w", n.t, err))
			}
		}
		return
	}
	real := tt.get(under)
	if _, basic := under.(*types.Basic); !basic {
		equal := n.rt.Comparable()
		reflectx.SetUnderlying(n.rt, real)
		if equal != n.rt.Comparable() {
			panic(fmt.Errorf("vm: %s: layout and type differ", n.t))
		}
	}
	tt.setMethods(n, tt.methodsOf(n.t))
}

// methodsOf lists the methods of *T, promoted ones too.
func (tt *typeTable) methodsOf(t types.Type) []*types.Selection {
	if types.IsInterface(t) {
		return nil
	}
	if _, ok := t.Underlying().(*types.Pointer); ok {
		return nil
	}
	set := tt.m.methodSet(types.NewPointer(t))
	list := make([]*types.Selection, set.Len())
	for i := range list {
		list[i] = set.At(i)
	}
	return list
}

// setMethods gives a made type its methods, so that compiled code can call them.
func (tt *typeTable) setMethods(n *namedType, sels []*types.Selection) {
	if n.counts[0] == nil || n.counts[1] == nil {
		return
	}
	n.methods = len(sels)
	values := tt.m.methodSet(n.t)
	methods := make([]reflectx.Method, 0, len(sels))
	for _, sel := range sels {
		f := sel.Obj().(*types.Func)
		sig := f.Signature()
		m := reflectx.Method{Name: f.Name(), Pointer: values.Lookup(f.Pkg(), f.Name()) == nil,
			Type: tt.get(stripRecv(sig))}
		if !f.Exported() {
			m.PkgPath = pkgPath(f.Pkg())
		}
		recv := types.Type(n.t)
		if m.Pointer {
			recv = types.NewPointer(n.t)
		}
		m.Func = tt.m.methodFunc(recv, f, m.Type)
		methods = append(methods, m)
	}
	for i, room := range n.counts {
		need := uint16(len(methods))
		if i == 0 {
			need = uint16(len(sels))
		}
		if room.methods < need {
			room.methods = need
		}
	}
	kept := append([]reflectx.Method(nil), methods...)
	reflectx.DisableAllocateWarning = true
	if err := reflectx.NewContext().SetMethodSet(n.rt, methods, false); err != nil {
		const text = "the kernel has no room for the methods of type %s: restart it " +
			"(a session can hold about 8,000 methods, those of types that were declared again included)"
		panic(fmt.Errorf(text, n.t))
	}
	n.setFuncs(kept)
}

// A methodEntry is a method in a run-time type.
type methodEntry struct{ name, mtyp, ifn, tfn int32 }

// setFuncs makes the methods callable through reflect.Type.Method too, where reflectx
// leaves something that crashes: the code that takes a receiver as a plain argument. For
// a pointer that is the code which interfaces use.
func (n *namedType) setFuncs(methods []reflectx.Method) {
	entries := func(room *methodRoom) []methodEntry {
		return unsafe.Slice((*methodEntry)(unsafe.Add(unsafe.Pointer(room), room.offset)), room.methods)
	}
	for i := range entries(n.counts[1]) {
		e := &entries(n.counts[1])[i]
		e.tfn = e.ifn
	}
	plain := direct(n.rt)
	list := entries(n.counts[0])
	i := 0
	sort.SliceStable(methods, func(i, j int) bool { return methods[i].Name < methods[j].Name })
	for _, m := range methods {
		if m.Pointer || i >= len(list) {
			continue
		}
		e := &list[i]
		i++
		if plain {
			e.tfn = e.ifn
			continue
		}
		e.tfn = addReflectOff(valueReceiver(n.rt, m))
	}
}

// valueReceiver is code that calls a method with its receiver as the first argument. It
// takes a method slot while there are plenty.
func valueReceiver(rt reflect.Type, m reflectx.Method) unsafe.Pointer {
	in, out, variadic := funcTypes(m.Type)
	ft := reflect.FuncOf(append([]reflect.Type{rt}, in...), out, variadic)
	for _, slots := range abi.Default.List() {
		if slots.Available() > slots.Cap()/2 {
			fn := reflect.MakeFunc(ft, m.Func)
			info := &abi.MethodInfo{Name: m.Name, Type: rt, Func: fn, Pointer: true, Variadic: variadic}
			if code, i := slots.Insert(info); i >= 0 {
				return code
			}
		}
	}
	return noCode
}

// noCode is code for methods that have none.
var noCode = reflect.ValueOf(func() {
	panic(plainError("the kernel has no room to call this method through reflect.Type.Method: use " +
		"reflect.Value.Method"))
}).UnsafePointer()

func stripRecv(s *types.Signature) *types.Signature {
	return types.NewSignatureType(nil, nil, nil, s.Params(), s.Results(), s.Variadic())
}
