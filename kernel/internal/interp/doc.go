// Package interp evaluates the cells of a notebook: Go, checked by go/types and run by
// package vm.
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
// expression shows itself. What a cell declares stays. Names of linked packages need no
// import. All of a cell is checked before any of it runs, and all errors are reported.
//
// # How a cell runs
//
// The cell is cut into declarations and statements (cell.go), which go/parser parses and
// go/types checks (session.go, check.go), each group as a package of its own into whose
// scope the earlier objects are put that it mentions: so a name can be declared again,
// which a real package would not allow. What a statement declares becomes a variable of
// the notebook, and the last expression is assigned to hidden ones (unit.go). Then the
// machine runs the groups in their order, as one function: what a statement defers runs
// when the cell ends. A cell with a package clause and a function main is a program: main
// runs.
//
// # Cells are edited
//
// A function, method or variable that is declared again with the same type serves earlier
// code too. When the type is another, the functions and methods that mention it are
// compiled anew from their source (depend.go); the first that no longer fits is named,
// and fails when it is called. A type that is declared again is another type: messages
// call the old one "Rec (cell 3)". Methods can be declared in a later cell than their type.
//
// # Limits
//
// Code runs in this process: memory without end, or a panic in a goroutine that compiled
// code has started ends it. Interrupt does not stop compiled code that waits, nor the
// goroutines of earlier cells. goto cannot leave a statement of the cell's top level.
// Methods of generic types must be declared in the type's cell. See package vm for those
// of the machine.
//
// # Rejected
//
// Rewriting cells for an interpreter that does not know today's Go (its types had neither
// names nor methods inside interfaces: of 187 everyday programs 43 printed something else
// without a word); cells compiled as plugins (half a second to three for each).
package interp
