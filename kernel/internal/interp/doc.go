// Package interp evaluates the cells of a notebook: Go, interpreted by gomacro.
//
// Typical use:
//
//	ir, err := interp.New(interp.Options{Stdout: out, Stderr: errs, Display: sink})
//	defer ir.Close()
//	res := ir.Eval(ctx, interp.Cell{Number: 1, Source: "x := 6 * 7\nx"})
//	if res.Err != nil { ... res.Err.Traceback ... }
//	if res.Value != nil { ... res.Value.Data["text/html"] ... }
//	ir.Interrupt() // from another goroutine
//
// A cell holds imports, declarations, statements and expressions in any order; its last
// expression shows itself. What a cell declares stays. A name can be declared again,
// with another type too; functions that used the old one keep it. Names of linked
// packages need no import. All of a cell is checked before any of it runs.
//
// # How a cell runs
//
// The cell is cut into declarations and statements (cell.go), which go/parser parses and
// go/types checks, with the types of linked packages read from package packages
// (session.go, check.go). gomacro knows Go as it was before generics, and errs in some
// corners; what it lacks is rewritten with the types at hand (lower*.go, generic.go,
// compiled*.go): range over integers and functions, a loop variable per iteration, min,
// max, clear and new(x), generic functions and types by instantiation, recursive types,
// conversions to interfaces, single values of comma-ok expressions. Positions stay
// those of the cell. Then gomacro compiles the whole cell (compile.go), and runs it.
//
// The type checker in front is why errors read as those of the Go compiler and why the
// rewriting is sound: a rewriter without types could not tell a range over an integer
// from one over a slice.
//
// # Limits
//
// An interface or function type that mentions itself; the address of a field through
// which a struct refers to itself; generic types of linked packages other than
// iterators (atomic.Pointer[T]); defer and goto out of a loop over a function; goto into
// an enclosing block: these are errors that say so.
//
// Types that a notebook declares have no methods for compiled code, but for the
// interfaces that the tables have proxies for, where the conversion is written or
// implied; inside an interface{} a value keeps its structure, not its name. So a
// template cannot call an interpreted method, encoding/json not MarshalJSON.
//
// Code runs in this process: a stack overflow, memory without end, or a panic in a
// goroutine that compiled code has started ends it. Interrupt does not stop compiled
// code that waits, nor goroutines. A goroutine that a cell leaves running while the next
// is compiled shares gomacro's tables with it unlocked. An engine that evaluates in a
// child process is the answer to these.
package interp
