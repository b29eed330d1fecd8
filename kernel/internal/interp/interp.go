package interp

import (
	"context"
	"fmt"
	"go/token"
	"io"
	"os"
	"sync"

	"github.com/cosmos72/gomacro/fast"
	"github.com/cosmos72/gomacro/gls"

	"onrecord/kernel/display"
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
	g       *fast.Interp
	goid    uintptr // of the loop's goroutine
	session *session
	hidden  map[string]bool // packages imported under their hidden name
	fset    *token.FileSet
	sources map[string]cellSource // by file name
	count   int                   // of cells evaluated
	next    string                // proposed for the next cell

	mu    sync.Mutex
	stray string // the panic of a goroutine
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
		session: newSession(), hidden: make(map[string]bool),
	}
	var failed error
	ir.loop.do(context.Background(), func() {}, func() {
		defer func() {
			if r := recover(); r != nil {
				failed = fmt.Errorf("interp: start: %v", r)
			}
		}()
		ir.g = newGomacro()
		ir.goid = gls.GoID()
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

// poke tells gomacro to stop. It writes a flag that interpreted code reads without
// synchronisation: one byte that only ever says "stop", so a late read is harmless;
// the race detector is told to look away.
//
//go:norace
func (ir *Interp) poke() { ir.g.Interrupt(os.Interrupt) }
