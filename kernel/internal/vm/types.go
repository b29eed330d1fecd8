package vm

import (
	"fmt"
	"go/token"
	"go/types"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"unsafe"

	"github.com/goplus/reflectx"
	_ "github.com/goplus/reflectx/icall/icall8192" // method slots
	"golang.org/x/tools/go/types/typeutil"
)

// typeTable gives each go/types type its run-time type. Linked named types come from
// the registry, those of cells are made by reflectx, all others are composed by package
// reflect, so that values have their native layout and compiled code takes them as its
// own. A named type is born with its layout alone (layout.go), filled in afterwards, and
// given its methods last: so types may refer to each other in any way.
type typeTable struct {
	m      *Machine
	cache  typeutil.Map                       // types.Type → reflect.Type
	source map[unsafe.Pointer]types.Type      // of made types, and pointers to them
	owners map[unsafe.Pointer]*namedType      // by type word
	hidden map[string]map[string]reflect.Type // unexported types of linked packages
	fill   []*namedType
	depth  int
}

// A namedType is a named type of the notebook.
type namedType struct {
	t       types.Type // *types.Named, or *types.Struct with methods of embedded fields
	rt      reflect.Type
	filled  bool
	methods int            // in the run-time type
	counts  [2]*methodRoom // of T and *T
}

func newTypeTable(m *Machine) *typeTable {
	return &typeTable{
		m: m, source: make(map[unsafe.Pointer]types.Type),
		owners: make(map[unsafe.Pointer]*namedType), hidden: make(map[string]map[string]reflect.Type),
	}
}

// of is the run-time type of t, with everything it refers to complete.
func (tt *typeTable) of(t types.Type) reflect.Type {
	tt.depth++
	rt := tt.get(t)
	tt.depth--
	if tt.depth == 0 {
		for len(tt.fill) > 0 {
			n := tt.fill[0]
			tt.fill = tt.fill[1:]
			tt.depth++
			tt.complete(n)
			tt.depth--
		}
	}
	return rt
}

func (tt *typeTable) get(t types.Type) reflect.Type {
	t = types.Unalias(t)
	if opaque(t) {
		return reflect.TypeFor[unsafe.Pointer]()
	}
	if rt, ok := tt.cache.At(t).(reflect.Type); ok {
		return rt
	}
	rt := tt.make(t)
	if old, ok := tt.cache.At(t).(reflect.Type); ok {
		return old
	}
	tt.cache.Set(t, rt)
	if st, ok := t.(*types.Struct); ok && embeds(st) {
		tt.source[typeWord(rt)] = t
	}
	return rt
}

// opaque tells whether a type is of the SSA builder's own: iterators and stacks of
// deferred calls.
func opaque(t types.Type) bool {
	for {
		p, ok := t.(*types.Pointer)
		if !ok {
			break
		}
		t = p.Elem()
	}
	switch t.(type) {
	case *types.Basic, *types.Named, *types.Pointer, *types.Slice, *types.Array, *types.Map, *types.Chan,
		*types.Signature, *types.Struct, *types.Interface, *types.Tuple, *types.TypeParam, *types.Alias, *types.Union:
		return false
	}
	return true
}

func embeds(st *types.Struct) bool {
	for i := range st.NumFields() {
		if st.Field(i).Embedded() {
			return true
		}
	}
	return false
}

var basicTypes = map[types.BasicKind]reflect.Type{
	types.Bool: reflect.TypeFor[bool](), types.String: reflect.TypeFor[string](),
	types.Int: reflect.TypeFor[int](), types.Int8: reflect.TypeFor[int8](), types.Int16: reflect.TypeFor[int16](),
	types.Int32: reflect.TypeFor[int32](), types.Int64: reflect.TypeFor[int64](),
	types.Uint: reflect.TypeFor[uint](), types.Uint8: reflect.TypeFor[uint8](), types.Uint16: reflect.TypeFor[uint16](),
	types.Uint32: reflect.TypeFor[uint32](), types.Uint64: reflect.TypeFor[uint64](),
	types.Uintptr: reflect.TypeFor[uintptr](),
	types.Float32: reflect.TypeFor[float32](), types.Float64: reflect.TypeFor[float64](),
	types.Complex64: reflect.TypeFor[complex64](), types.Complex128: reflect.TypeFor[complex128](),
	types.UnsafePointer: reflect.TypeFor[unsafe.Pointer](),
	types.UntypedBool:   reflect.TypeFor[bool](), types.UntypedInt: reflect.TypeFor[int](),
	types.UntypedRune:  reflect.TypeFor[rune](),
	types.UntypedFloat: reflect.TypeFor[float64](), types.UntypedComplex: reflect.TypeFor[complex128](),
	types.UntypedString: reflect.TypeFor[string](), types.UntypedNil: reflect.TypeFor[unsafe.Pointer](),
}

var chanDirs = map[types.ChanDir]reflect.ChanDir{
	types.SendRecv: reflect.BothDir, types.SendOnly: reflect.SendDir, types.RecvOnly: reflect.RecvDir,
}

func (tt *typeTable) make(t types.Type) reflect.Type {
	switch t := t.(type) {
	case *types.Basic:
		if rt, ok := basicTypes[t.Kind()]; ok {
			return rt
		}
	case *types.Named:
		return tt.namedOf(t)
	case *types.Pointer:
		rt := reflect.PointerTo(tt.get(t.Elem()))
		return rt
	case *types.Slice:
		return reflect.SliceOf(tt.get(t.Elem()))
	case *types.Array:
		return tt.arrayOf(t.Len(), tt.get(t.Elem()))
	case *types.Map:
		return reflect.MapOf(tt.get(t.Key()), tt.get(t.Elem()))
	case *types.Chan:
		return reflect.ChanOf(chanDirs[t.Dir()], tt.get(t.Elem()))
	case *types.Signature:
		return tt.funcOf(t)
	case *types.Struct:
		if embeds(t) && len(tt.methodsOf(t)) > 0 {
			return tt.own(&namedType{t: t})
		}
		return tt.structOf(t)
	case *types.Interface:
		return tt.interfaceOf(t)
	case *types.Tuple:
		return reflect.TypeFor[struct{}]()
	}
	panic(fmt.Errorf("vm: no run-time type for %v (%T)", t, t))
}

// maxArray bounds the arrays that can be declared, in bytes.
const maxArray = 1 << 32

func (tt *typeTable) arrayOf(n int64, elem reflect.Type) reflect.Type {
	if size := int64(elem.Size()); size > 0 && n > maxArray/size {
		panic(fmt.Errorf("type [%d]%s is too large", n, elem))
	}
	return reflect.ArrayOf(int(n), elem)
}

func (tt *typeTable) funcOf(s *types.Signature) reflect.Type {
	return reflect.FuncOf(tt.tuple(s.Params()), tt.tuple(s.Results()), s.Variadic())
}

func (tt *typeTable) tuple(t *types.Tuple) []reflect.Type {
	list := make([]reflect.Type, t.Len())
	for i := range list {
		list[i] = tt.get(t.At(i).Type())
	}
	return list
}

func (tt *typeTable) structOf(t *types.Struct) reflect.Type {
	fields := make([]reflect.StructField, t.NumFields())
	for i := range fields {
		f := t.Field(i)
		fields[i] = reflect.StructField{
			Name: f.Name(), Type: tt.get(f.Type()), Anonymous: f.Embedded(), Tag: reflect.StructTag(t.Tag(i)),
		}
		if !token.IsExported(f.Name()) {
			fields[i].PkgPath = pkgPath(f.Pkg())
		}
	}
	return reflectx.NewContext().StructOf(fields)
}

func pkgPath(p *types.Package) string {
	if p == nil {
		return "main"
	}
	return p.Path()
}

func (tt *typeTable) interfaceOf(t *types.Interface) reflect.Type {
	if t.NumMethods() == 0 {
		return reflect.TypeFor[any]()
	}
	if types.Identical(t, types.Universe.Lookup("error").Type().Underlying()) {
		return reflect.TypeFor[interface{ Error() string }]()
	}
	return reflectx.NewContext().InterfaceOf(nil, tt.interfaceMethods(t))
}

func (tt *typeTable) interfaceMethods(t *types.Interface) []reflect.Method {
	var ms []reflect.Method
	for i := range t.NumMethods() {
		f := t.Method(i)
		m := reflect.Method{Name: f.Name(), Type: tt.get(f.Signature())}
		if !f.Exported() {
			m.PkgPath = pkgPath(f.Pkg())
		}
		ms = append(ms, m)
	}
	return ms
}

// namedOf is the run-time type of a named type: the linked one, or one that is made.
func (tt *typeTable) namedOf(t *types.Named) reflect.Type {
	obj := t.Obj()
	if obj.Pkg() == nil { // error, comparable
		if obj.Name() == "error" {
			return reflect.TypeFor[error]()
		}
		return reflect.TypeFor[any]()
	}
	if obj.Pkg().Path() == "unsafe" {
		return reflect.TypeFor[unsafe.Pointer]()
	}
	if t.TypeArgs().Len() == 0 && tt.m.linked(obj.Pkg()) {
		if rt := tt.m.conf.Type(obj.Pkg().Path(), obj.Name()); rt != nil {
			return rt
		}
		if rt := tt.hiddenType(obj); rt != nil {
			return rt
		}
	}
	return tt.own(&namedType{t: t})
}

// own makes the run-time type of a type with methods of its own.
func (tt *typeTable) own(n *namedType) reflect.Type {
	n.rt = tt.born(n)
	tt.cache.Set(n.t, n.rt)
	tt.source[typeWord(n.rt)] = n.t
	tt.owners[typeWord(n.rt)] = n
	ptr := types.NewPointer(n.t)
	rp := reflect.PointerTo(n.rt)
	tt.cache.Set(ptr, rp)
	tt.source[typeWord(rp)] = ptr
	tt.fill = append(tt.fill, n)
	return n.rt
}

// newVersion makes another run-time type of a type that has grown by a method: the
// runtime remembers which interfaces the old one did not implement. Code is compiled
// again with the new one, and takes values of the old as its own.
func (tt *typeTable) newVersion(n *namedType) {
	if n.counts[0] == nil {
		return
	}
	tt.depth++
	rt := tt.own(&namedType{t: n.t})
	tt.depth--
	tt.of(n.t)
	versions.Store(typeWord(n.rt), n.t)
	versions.Store(typeWord(rt), n.t)
	versions.Store(typeWord(reflect.PointerTo(n.rt)), types.Type(n.t.Underlying()))
	versions.Store(typeWord(reflect.PointerTo(rt)), types.Type(n.t.Underlying()))
	for _, h := range tt.m.funcs {
		if h.fn.Blocks != nil {
			h.conv = tt.m.conventionOf(h.fn.Signature)
			h.body.Store(nil)
		}
	}
}

// versions are the run-time types of which there are several for one type.
var versions sync.Map

// sameVersion tells whether two type words mean one type of the notebook.
func sameVersion(a, b unsafe.Pointer) bool {
	x, ok := versions.Load(a)
	if !ok {
		return false
	}
	y, ok := versions.Load(b)
	return ok && x == y
}

// typeName is a named type's name as %T prints it, without the package.
func (tt *typeTable) typeName(t *types.Named) string {
	name := t.Obj().Name()
	if n := t.TypeArgs().Len(); n > 0 {
		args := make([]string, n)
		for i := range n {
			args[i] = types.TypeString(t.TypeArgs().At(i), func(p *types.Package) string { return p.Path() })
			args[i] = strings.ReplaceAll(args[i], ", ", ",")
			args[i] = anyWord.ReplaceAllString(args[i], "interface {}")
		}
		name += "[" + strings.Join(args, ",") + "]"
	}
	return name
}

var anyWord = regexp.MustCompile(`\bany\b`)

// hiddenType finds an unexported type of a linked package through the types that
// mention it.
func (tt *typeTable) hiddenType(obj *types.TypeName) reflect.Type {
	path := obj.Pkg().Path()
	index, ok := tt.hidden[path]
	if !ok {
		index = make(map[string]reflect.Type)
		w := typeWalker{path: path, found: index, seen: make(map[reflect.Type]bool)}
		for _, rt := range tt.m.conf.Mentioned(path) {
			w.walk(rt, 0)
		}
		tt.hidden[path] = index
	}
	return index[obj.Name()]
}

type typeWalker struct {
	path  string
	found map[string]reflect.Type
	seen  map[reflect.Type]bool
}

func (w typeWalker) walk(t reflect.Type, depth int) {
	if w.seen[t] || depth > 12 {
		return
	}
	w.seen[t] = true
	if t.PkgPath() == w.path && t.Name() != "" {
		w.found[t.Name()] = t
	}
	if t.Name() != "" && t.PkgPath() != w.path {
		return
	}
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Chan:
		w.walk(t.Elem(), depth+1)
	case reflect.Map:
		w.walk(t.Key(), depth+1)
		w.walk(t.Elem(), depth+1)
	case reflect.Struct:
		for i := range t.NumField() {
			w.walk(t.Field(i).Type, depth+1)
		}
	case reflect.Func:
		for i := range t.NumIn() {
			w.walk(t.In(i), depth+1)
		}
		for i := range t.NumOut() {
			w.walk(t.Out(i), depth+1)
		}
	}
	for i := range t.NumMethod() {
		w.walk(t.Method(i).Type, depth+1)
	}
	if t.Kind() != reflect.Pointer && t.Kind() != reflect.Interface {
		p := reflect.PointerTo(t)
		for i := range p.NumMethod() {
			w.walk(p.Method(i).Type, depth+1)
		}
	}
}
