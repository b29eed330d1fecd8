// Package vm runs Go that go/types has checked: the cells of a notebook, one after
// another, in one growing program.
//
// Typical use:
//
//	conf := vm.Registry(nil)               // linked packages, of gophernotes' registry
//	conf.Fset, conf.Importer = fset, imp
//	m := vm.New(conf)
//	l, err := m.Load(vm.Unit{Pkg: pkg, File: file, Info: info, Imports: pkg.Imports()})
//	r := m.Start()                         // a cell begins
//	p := m.Run(r, l)                       // its units, in order
//	p = r.Finish(p)                        // what it deferred runs; p is the panic that is left
//	r.Job.Stop(vm.ErrInterrupted)          // from another goroutine
//
// # Design
//
// golang.org/x/tools/go/ssa builds each unit; generic functions are instantiated there.
// A function is compiled when it is first called (compiler.go): every SSA value gets a
// register, and every instruction becomes a Go closure on the registers. All registers of
// an activation lie in one piece of memory, its frame (frame.go), each in the layout that
// the Go compiler would give it; the frame has a run-time type of its own, so the garbage
// collector knows its pointers. So nothing is boxed: an addition is one of machine words,
// a struct is copied as the runtime copies it, and compiled code takes values as its own.
//
// Named types are real run-time types with their methods (types.go, layout.go), made by
// github.com/goplus/reflectx: fmt, encoding/json, errors.As, sort.Sort see what they would
// see of compiled types. Function values are Go funcs made by reflect.MakeFunc, in which
// interpreted code finds the closure again (funcvalue.go). Channels and maps are Go's own.
//
// Panics are Go's panics; run-time errors are raised by doing natively what fails, so
// their values and texts are Go's. Functions that defer calls run under a Go deferred
// function that runs them (defers.go). Interrupts are heard at calls and at the back
// edges of loops, by one atomic load; waits for channels are selects with the job's end.
//
// Generic functions of linked packages have no compiled body: package lib has Go source
// of those there are, and intrinsics.go compiled ones of those that must be fast.
//
// # Limits
//
// Run-time types are never freed, and a method that compiled code can call takes one of
// about 8,000 slots: a session that declares types with thousands of methods ends in an
// error that says so. A method that a later cell adds to a type whose values compiled code
// has already looked at for it is not seen there. A recursion deeper than 400,000 calls is
// an error. Functions without a body in Go (assembly) of linked packages' internals do not
// exist. Deadlocks are seen among interpreted goroutines that wait for channels and for the
// locks, groups and conditions of package sync (waits.go), until a compiled function is used
// that may wake one later by itself: a timer, a server, a finalizer.
//
// # Rejected
//
// Values boxed in interfaces or reflect.Values: five to eight times slower. A switch over
// byte code: closures were as fast, and can be fused and kept in small files. Reading
// generic bodies from GOROOT: kernels run where no Go is installed, and two sources of the
// same function would have to be tested.
package vm
