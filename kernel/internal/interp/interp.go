package interp

import (
	"context"
	"fmt"
	"go/token"
	"io"
	"os"
	"sync"
	"sync/atomic"

	"onrecord/kernel/display"
	"onrecord/kernel/internal/vm"
)

// Options of an interpreter. The zero value writes to the process's own stdout
// and stderr and drops displays.
type Options struct {
	// Stdout and Stderr take the output of cells: fmt.Print, println, log, os.Stdout.
	// A nil or *os.File is written to directly. Each is called by one goroutine at a
	// time; with the same value for both, it must take calls at once.
	Stdout, Stderr io.Writer
	// Display takes what cells show besides their value; nil leaves the process's
	// sink (display.SetSink) as it is.
	Display display.Sink
}

// A Cell is a piece of Go source as a notebook holds it.
type Cell struct {
	Name   string // shown in tracebacks; empty: "cell N", or "cell"
	Number int    // execution count; 0: none
	Source string
}

// A Result is what a cell came to.
type Result struct {
	// Value is the last expression's MIME bundle; nil when the cell shows nothing.
	Value *display.Data
	// Err is nil when the cell ran to its end.
	Err *Error
	// Next is what a command proposes as the text of the next cell.
	Next string
}

// Interp is one interpreter with its variables. Its methods may be called from any
// goroutine; they wait for each other, but Interrupt does not.
type Interp struct {
	opt  Options
	loop *loop
	out  *stream
	err  *stream

	// What follows belongs to the loop's goroutine.
	vm      *vm.Machine
	session *session
	fset    *token.FileSet
	sources map[string]cellSource // by file name
	count   int                   // of cells evaluated
	next    string                // proposed for the next cell

	runner atomic.Pointer[vm.Runner] // of the cell that runs

	mu    sync.Mutex
	stray *vm.Panic // of a goroutine
}

// New starts an interpreter.
func New(opt Options) (*Interp, error) {
	out, err := openStream(opt.Stdout, os.Stdout)
	if err != nil {
		return nil, fmt.Errorf("interp: %w", err)
	}
	errs, err := openStream(opt.Stderr, os.Stderr)
	if err != nil {
		out.close()
		return nil, fmt.Errorf("interp: %w", err)
	}
	ir := &Interp{
		opt: opt, loop: newLoop(), out: out, err: errs,
		fset: token.NewFileSet(), sources: make(map[string]cellSource),
		session: newSession(),
	}
	var failed error
	ir.loop.do(context.Background(), func() {}, func() {
		defer func() {
			if r := recover(); r != nil {
				failed = fmt.Errorf("interp: start: %v", r)
			}
		}()
		ir.vm = vm.New(ir.config())
		failed = ir.predeclare()
	})
	if failed != nil {
		ir.Close()
		return nil, failed
	}
	return ir, nil
}

// Close ends the interpreter. A cell that runs is interrupted and, within the grace,
// waited for.
func (ir *Interp) Close() error {
	ir.loop.interrupt()
	ctx, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	ir.loop.do(ctx, func() {}, func() {})
	ir.loop.close()
	ir.out.close()
	ir.err.close()
	return nil
}

// Interrupt stops the cell that runs: interpreted code at once, a time.Sleep too;
// compiled code that blocks is left behind after a second, and Eval then says so.
func (ir *Interp) Interrupt() { ir.loop.interrupt() }

func (ir *Interp) runContext() context.Context { return ir.loop.runContext() }

// poke tells the cell that runs to stop.
func (ir *Interp) poke() {
	if r := ir.runner.Load(); r != nil {
		r.Job.Stop(vm.ErrInterrupted)
	}
}
