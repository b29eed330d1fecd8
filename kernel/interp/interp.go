// Package interp evaluates the cells of a notebook: Go, interpreted by gomacro.
package interp

import (
	"context"
	"errors"
	"io"

	"onrecord/kernel/display"
)

// Options of an interpreter. The zero value writes to the process's own stdout
// and stderr and drops displays.
type Options struct {
	// Stdout and Stderr take the output of cells: fmt.Print, println, log,
	// os.Stdout. They may be called from several goroutines, not at once.
	Stdout, Stderr io.Writer
	// Display takes what cells show besides their value.
	Display display.Sink
}

// A Cell is a piece of Go source as a notebook holds it.
type Cell struct {
	Name   string // shown in tracebacks; empty: "cell N" or "cell"
	Number int    // execution count; 0: none
	Source string
}

// A Result is what a cell came to.
type Result struct {
	// Value is the last expression's MIME bundle; nil when the cell shows nothing.
	Value *display.Data
	// Err is nil when the cell ran to its end.
	Err *Error
}

// An Error is a cell's failure in Jupyter's terms.
type Error struct {
	Name      string   // ename: "CompileError", "panic", "Interrupted", …
	Message   string   // evalue
	Traceback []string // lines for people, plain text, the faulty line marked
}

// Error returns Name and Message.
func (e *Error) Error() string { return e.Name + ": " + e.Message }

// Interp is one interpreter with its variables. Its methods may be called from
// any goroutine; calls wait for each other, but Interrupt does not.
type Interp struct {
	opt Options
}

// New starts an interpreter.
func New(opt Options) (*Interp, error) { return &Interp{opt: opt}, nil }

// Close stops the interpreter's goroutine.
func (ir *Interp) Close() error { return nil }

// Eval runs a cell. When ctx ends the cell is interrupted.
func (ir *Interp) Eval(ctx context.Context, cell Cell) Result {
	return Result{Err: &Error{Name: "Error", Message: errors.ErrUnsupported.Error()}}
}

// Interrupt stops the running cell.
func (ir *Interp) Interrupt() {}

// Complete lists the completions at the cursor (in code points) and the code
// points [start, end) that each replaces.
func (ir *Interp) Complete(code string, cursor int) (matches []string, start, end int) {
	return nil, cursor, cursor
}

// Inspect returns the documentation of what stands at the cursor (in code points).
func (ir *Interp) Inspect(code string, cursor, detail int) (data display.Data, found bool) {
	return data, false
}

// IsComplete tells whether code could be run: "complete", "incomplete" (then with
// the indent of the next line), "invalid".
func (ir *Interp) IsComplete(code string) (status, indent string) { return "complete", "" }
