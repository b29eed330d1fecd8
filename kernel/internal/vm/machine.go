package vm

import (
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"sync"
	"sync/atomic"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

// Config is what a Machine needs to know of the world.
type Config struct {
	Fset *token.FileSet
	// Importer gives the types of linked packages.
	Importer types.Importer
	// Linked tells whether a package is linked.
	Linked func(path string) bool
	// Type is the run-time type of a linked package's exported type, or nil.
	Type func(path, name string) reflect.Type
	// Value is a linked package's function, or its variable, which can be set.
	Value func(path, name string) reflect.Value
	// Mentioned lists the types of a linked package's exported names.
	Mentioned func(path string) []reflect.Type
	// Print takes what the builtins print and println write.
	Print func(text string)
	// Stray is told of a panic that ended a goroutine.
	Stray func(p *Panic)
}

// A Machine holds a notebook's compiled functions, variables and types. Load, Run and
// Call may be called from one goroutine at a time; goroutines that interpreted code has
// started run beside them.
type Machine struct {
	conf   Config
	signal atomic.Int32 // a job is to stop
	hashes bool         // types' hashes are where we think

	mu      sync.Mutex // guards what follows
	prog    *ssa.Program
	types   *typeTable
	sets    map[types.Type]*types.MethodSet
	funcs   map[*ssa.Function]*function
	objects map[types.Object]*function     // of functions declared again
	late    map[*types.Func]*ssa.Function  // methods that a later cell declares
	globals map[*ssa.Global]unsafe.Pointer // their memory
	vars    map[types.Object]unsafe.Pointer
	lib     *library
	units   map[*ssa.Function]bool

	methods   sync.Map // methodKey → *target
	threads   sync.Pool
	callbacks atomic.Int32
	running   atomic.Pointer[Job]
	live      atomic.Int32 // interpreted goroutines
	blocked   atomic.Int32
	wakes     atomic.Int64 // waits that have ended
	outside   atomic.Bool  // compiled code may wake interpreted code
}

// New makes a machine.
func New(conf Config) *Machine {
	m := &Machine{
		conf:    conf,
		hashes:  hashesKnown(),
		prog:    ssa.NewProgram(conf.Fset, ssa.InstantiateGenerics|ssa.BuildSerially|ssa.BareInits),
		sets:    make(map[types.Type]*types.MethodSet),
		funcs:   make(map[*ssa.Function]*function),
		objects: make(map[types.Object]*function),
		late:    make(map[*types.Func]*ssa.Function),
		globals: make(map[*ssa.Global]unsafe.Pointer),
		vars:    make(map[types.Object]unsafe.Pointer),
		units:   make(map[*ssa.Function]bool),
	}
	m.types = newTypeTable(m)
	m.lib = newLibrary(m)
	m.threads.New = func() any { return &thread{m: m} }
	return m
}

// Exclusive runs f while no goroutine of the notebook compiles a function: what changes
// types, as go/types does when a later cell adds a method, goes in it.
func (m *Machine) Exclusive(f func()) {
	m.mu.Lock()
	defer m.mu.Unlock()
	f()
}

func (m *Machine) linked(p *types.Package) bool {
	return p != nil && p.Path() != "main" && m.conf.Linked(p.Path())
}

// methodSet is types.NewMethodSet, kept.
func (m *Machine) methodSet(t types.Type) *types.MethodSet {
	set := m.sets[t]
	if set == nil {
		set = types.NewMethodSet(t)
		m.sets[t] = set
	}
	return set
}

// A Unit is a checked part of a cell: declarations, or one statement.
type Unit struct {
	Pkg     *types.Package
	File    *ast.File
	Info    *types.Info
	Stmt    *ast.FuncDecl                 // the function that holds the statement, if it is one
	Late    map[*types.Func]*ast.FuncDecl // methods whose type an earlier unit declares
	Older   map[types.Object]types.Object // what the unit declares again with the same type
	Imports []*types.Package
}

// A Loaded is a unit that can run.
type Loaded struct {
	m    *Machine
	pkg  *ssa.Package
	init *function
	stmt *function
	zero []reflect.Value // variables that an older declaration shares, to be zeroed
}

// Load compiles a unit as far as its types; functions are compiled when they are first
// called.
func (m *Machine) Load(u Unit) (l *Loaded, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	defer catch(&err)
	for _, p := range u.Imports {
		m.importPackage(p)
	}
	pkg := m.prog.CreatePackage(u.Pkg, []*ast.File{u.File}, u.Info, false)
	pkg.Build()
	l = &Loaded{m: m, pkg: pkg}
	for obj, old := range u.Older {
		m.redeclare(pkg, obj, old)
		if _, ok := obj.(*types.Var); ok && u.Stmt == nil {
			if p, rt := m.global(obj); p != nil {
				l.zero = append(l.zero, reflect.NewAt(rt, p).Elem())
			}
		}
	}
	for method, decl := range u.Late {
		if fn := m.prog.FuncValue(u.Info.Defs[decl.Name].(*types.Func)); fn != nil {
			m.addLate(method, fn)
		}
	}
	if u.Stmt != nil {
		fn := m.prog.FuncValue(u.Info.Defs[u.Stmt.Name].(*types.Func))
		m.units[fn] = true
		l.stmt = m.function(fn)
	}
	l.init = m.function(pkg.Func("init"))
	return l, nil
}

// importPackage makes a linked package known to the builder.
func (m *Machine) importPackage(p *types.Package) {
	if m.prog.Package(p) == nil {
		m.prog.CreatePackage(p, nil, nil, true)
	}
}

// redeclare makes code that mentions an older function or variable mean the new one.
func (m *Machine) redeclare(pkg *ssa.Package, obj, old types.Object) {
	switch o := obj.(type) {
	case *types.Func:
		oldFn := m.prog.FuncValue(old.(*types.Func))
		newFn := m.prog.FuncValue(o)
		if oldFn == nil || newFn == nil {
			return
		}
		h := m.function(oldFn)
		m.funcs[newFn] = h
		h.fn, h.broken = newFn, ""
		h.body.Store(nil)
	case *types.Var:
		og, _ := m.global(old)
		ng, _ := pkg.Members[o.Name()].(*ssa.Global)
		if ng != nil && og != nil {
			m.globals[ng] = og
			m.vars[obj] = og
		}
	}
}

// Break makes calls of a function fail with a text: what it mentions has changed, and it
// no longer fits.
func (m *Machine) Break(obj types.Object, why string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	f, ok := obj.(*types.Func)
	if !ok {
		return
	}
	for fn, h := range m.funcs {
		if fn == m.prog.FuncValue(f) || fn.Object() == obj {
			h.broken = why
			h.body.Store(nil)
		}
	}
}

// addLate adds a method that a later cell declares to its type.
func (m *Machine) addLate(method *types.Func, fn *ssa.Function) {
	m.late[method] = fn
	clear(m.sets)
	m.methods.Clear()
	if h := m.funcs[m.prog.FuncValue(method)]; h != nil {
		h.fn = fn
		h.body.Store(nil)
	}
	for f, h := range m.funcs {
		if f.Object() == types.Object(method) {
			h.fn = fn
			h.body.Store(nil)
		}
	}
	recv := method.Signature().Recv().Type()
	if p, ok := recv.(*types.Pointer); ok {
		recv = p.Elem()
	}
	named, ok := types.Unalias(recv).(*types.Named)
	if !ok {
		return
	}
	var grown []*namedType
	for _, n := range m.types.owners {
		if n.filled && (n.t == types.Type(named) || embedsType(n.t, named, 0)) {
			m.types.setMethods(n, m.types.methodsOf(n.t))
			if m.types.cache.At(n.t) == n.rt {
				grown = append(grown, n)
			}
		}
	}
	for _, n := range grown {
		m.types.newVersion(n)
	}
}

func embedsType(t types.Type, named *types.Named, depth int) bool {
	st, ok := t.Underlying().(*types.Struct)
	if !ok || depth > 8 {
		return false
	}
	for i := range st.NumFields() {
		f := st.Field(i)
		if !f.Embedded() {
			continue
		}
		ft := types.Unalias(f.Type())
		if p, ok := ft.(*types.Pointer); ok {
			ft = types.Unalias(p.Elem())
		}
		if ft == types.Type(named) || embedsType(ft, named, depth+1) {
			return true
		}
	}
	return false
}

// global is the memory of a package-level variable, and its type.
func (m *Machine) global(obj types.Object) (unsafe.Pointer, reflect.Type) {
	rt := m.types.of(obj.Type())
	if p, ok := m.vars[obj]; ok {
		return p, rt
	}
	pkg := m.prog.Package(obj.Pkg())
	if pkg == nil {
		return nil, rt
	}
	g, ok := pkg.Members[obj.Name()].(*ssa.Global)
	if !ok || g.Object() != obj {
		return nil, rt
	}
	return m.globalMemory(g), rt
}

func (m *Machine) globalMemory(g *ssa.Global) unsafe.Pointer {
	if p, ok := m.globals[g]; ok {
		return p
	}
	var p unsafe.Pointer
	if obj := g.Object(); obj != nil && m.linked(obj.Pkg()) {
		if v := m.conf.Value(obj.Pkg().Path(), obj.Name()); v.IsValid() && v.CanAddr() {
			p = v.Addr().UnsafePointer()
		}
	}
	if p == nil {
		p = unsafeNew(typeWord(m.types.of(g.Type().(*types.Pointer).Elem())))
	}
	m.globals[g] = p
	if obj := g.Object(); obj != nil {
		m.vars[obj] = p
	}
	return p
}

// Variable is the notebook's variable that obj declares; it can be set.
func (m *Machine) Variable(obj types.Object) (v reflect.Value, ok bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	p, rt := m.global(obj)
	if p == nil {
		return v, false
	}
	return reflect.NewAt(rt, p).Elem(), true
}

// Type is the run-time type of t.
func (m *Machine) Type(t types.Type) (rt reflect.Type, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	defer catch(&err)
	return m.types.of(t), nil
}
