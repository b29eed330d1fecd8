package engine

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"onrecord/kernel/display"
	"onrecord/kernel/notebook"
)

// Options of an Engine. The zero value evaluates in this process's folder and
// environment, without input and without a limit of memory.
type Options struct {
	// Dir is the child's folder; empty: this process's.
	Dir string
	// Env is added to this process's environment, as NAME=VALUE.
	Env []string
	// MemoryLimit, in bytes, bounds what the child holds in memory; 0: no bound.
	MemoryLimit int64
	// Input is asked for a line, without its end, when a cell reads standard input;
	// prompt and password are set by a cell that asks through display.SetInput's
	// function. An error, or a nil Input, means that there is none. The context ends
	// when the process is gone.
	Input func(ctx context.Context, prompt string, password bool) (string, error)
}

// ErrClosed says that the Engine was closed.
var ErrClosed = errors.New("engine: closed")

// grace is how long an interrupted child has to answer; the interpreter waits for a
// second of it.
const grace = 2 * time.Second

const blocked = "interrupted: the cell waited in compiled code and did not stop within a second"

// Engine evaluates cells in a child process. Its methods may be called from any
// goroutine: Execute, Complete, Inspect and IsComplete wait for each other, the rest
// does not wait.
type Engine struct {
	opt  Options
	turn chan struct{} // holds a token while a request is served

	mu     sync.Mutex
	cur    *process
	closed bool
	last   int           // number of the last request
	run    chan struct{} // of the cell that runs: closed at its end; nil: none
	notice string        // what the next cell says first
	built  builder
	all    sync.WaitGroup // processes
}

var _ notebook.Executor = (*Engine)(nil)

// Start starts an Engine and its first process, which gets ready by itself.
func Start(opt Options) (*Engine, error) {
	e := &Engine{opt: opt, turn: make(chan struct{}, 1)}
	p, err := launch(&e.opt, "")
	if err != nil {
		return nil, err
	}
	e.adopt(p)
	return e, nil
}

// adopt makes p the process of the moment. The lock is held, or e is not shared yet.
func (e *Engine) adopt(p *process) {
	e.cur = p
	e.all.Add(1)
	go func() {
		<-p.ended
		e.all.Done()
	}()
}

// Close ends the process with all that it has started, and returns when it is gone.
func (e *Engine) Close() error {
	e.mu.Lock()
	e.closed = true
	if e.cur != nil {
		e.cur.end("closed: the kernel shuts down")
	}
	e.mu.Unlock()
	e.all.Wait()
	return nil
}

// Restart replaces the process; the variables are gone, which the cell that runs, if
// one does, says in a Failure.
func (e *Engine) Restart() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return ErrClosed
	}
	e.notice = ""
	return e.replace("restarted: the kernel was restarted")
}

// replace ends the process and starts another. The lock is held.
func (e *Engine) replace(reason string) error {
	if e.cur != nil {
		e.cur.end(reason)
		e.cur = nil
	}
	if e.closed {
		return nil
	}
	e.built.cells, e.built.size = nil, 0
	p, err := launch(&e.opt, e.built.program)
	if err != nil {
		return err
	}
	e.adopt(p)
	return nil
}

// Pid is the process id of the child, 0 when there is none.
func (e *Engine) Pid() int {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.cur == nil {
		return 0
	}
	return e.cur.cmd.Process.Pid
}

// Interrupt stops the cell that runs; without one it does nothing, also when a cell
// waits for its process: the end of Execute's ctx stops that too. A cell that does not
// stop loses its process.
func (e *Engine) Interrupt() {
	e.mu.Lock()
	defer e.mu.Unlock()
	run, p := e.run, e.cur
	if run == nil || p == nil {
		return
	}
	go func() {
		p.to.send(&message{Kind: kindInterrupt}) // it blocks when the child is stopped
	}()
	go func() {
		t := time.NewTimer(grace)
		defer t.Stop()
		select {
		case <-run:
		case <-p.ended:
		case <-t.C:
			p.end(blocked)
		}
	}()
}

// Execute evaluates a cell and passes its outputs to emit in the order in which they
// came: streams, displays, and at last an ExecuteResult or a Failure. emit is called
// by one goroutine at a time and must not call the Engine; it gets the output of the
// cell's goroutines until the next cell starts. The end of ctx interrupts the cell,
// and is returned. An error means that there is no process and none can be started.
func (e *Engine) Execute(ctx context.Context, in notebook.Input, emit func(notebook.Output)) error {
	in, err := e.require(ctx, in, emit)
	if err != nil {
		emit(requireFailure(err))
		return ctx.Err()
	}
	var failed atomic.Bool
	err = e.execute(ctx, in, func(o notebook.Output) {
		if o.Type == notebook.Failure {
			failed.Store(true)
		}
		emit(o)
	})
	if err == nil && !failed.Load() {
		e.remember(in)
	}
	return err
}

// execute is Execute of a cell whose requirements are met.
func (e *Engine) execute(ctx context.Context, in notebook.Input, emit func(notebook.Output)) error {
	p, err := e.enter(ctx)
	if err != nil {
		if ctx.Err() != nil {
			const text = "interrupted before the cell had started"
			emit(notebook.Output{Type: notebook.Failure, EName: "interrupted", EValue: text, Traceback: []string{text}})
		}
		return err
	}
	run := make(chan struct{})
	e.mu.Lock()
	notice := e.notice
	e.notice, e.run = "", run
	e.mu.Unlock()
	defer e.leave(run)
	p.out.listen(emit)
	if notice != "" {
		p.out.send(notebook.Output{Type: notebook.Stream, Name: "stderr", Text: notice})
	}
	m, err := e.ask(ctx, p, &message{Kind: kindExecute, Number: in.Count, Code: in.Source})
	if err == nil && m.Text != "" {
		p.out.send(notebook.Output{Type: notebook.NextInput, Text: m.Text})
	}
	switch {
	case err != nil:
		e.abandon(p, "")
		p.out.send(p.crash())
	case m.Replace:
		p.end(blocked)
		e.abandon(p, blocked)
		<-p.ended
		p.out.send(p.crash())
	case m.Err != nil:
		p.out.send(notebook.Output{
			Type: notebook.Failure, EName: m.Err.Name, EValue: m.Err.Message,
			Traceback: m.Err.Traceback, Line: faultyLine(m.Err, in.Count),
		})
	case m.Data != nil:
		o := shown(notebook.ExecuteResult, m.Data)
		o.ExecutionCount = in.Count
		p.out.send(o)
	}
	return ctx.Err()
}

// Listen makes f take what goroutines of earlier cells put out, until the next cell
// starts.
func (e *Engine) Listen(f func(notebook.Output)) {
	e.mu.Lock()
	p := e.cur
	e.mu.Unlock()
	if p != nil {
		p.out.listen(f)
	}
}

// abandon starts another process in the place of p, unless that was done. An error
// shows when the next cell tries again.
func (e *Engine) abandon(p *process, reason string) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.cur == p {
		e.replace(reason)
	}
}

// Complete lists the completions at the cursor (in code points) and the code points
// [start, end) that each replaces.
func (e *Engine) Complete(ctx context.Context, code string, cursor int) (matches []string, start, end int, err error) {
	m, err := e.simple(ctx, &message{Kind: kindComplete, Code: code, Cursor: cursor})
	if err != nil {
		return nil, cursor, cursor, err
	}
	return m.Matches, m.Start, m.End, nil
}

// Inspect returns the documentation of what stands at the cursor (in code points).
func (e *Engine) Inspect(ctx context.Context, code string, cursor, detail int) (data display.Data, found bool,
	err error) {
	m, err := e.simple(ctx, &message{Kind: kindInspect, Code: code, Cursor: cursor, Detail: detail})
	if err != nil || m.Data == nil {
		return data, false, err
	}
	return display.Data{Data: m.Data.Data, Metadata: m.Data.Metadata, Transient: m.Data.Transient}, m.Found, nil
}

// IsComplete tells whether code could be run: "complete", "incomplete" (then with the
// indent of the next line), "invalid".
func (e *Engine) IsComplete(ctx context.Context, code string) (status, indent string, err error) {
	m, err := e.simple(ctx, &message{Kind: kindIsComplete, Code: code})
	if err != nil {
		return "unknown", "", err
	}
	return m.Status, m.Text, nil
}

func (e *Engine) simple(ctx context.Context, m *message) (*message, error) {
	p, err := e.enter(ctx)
	if err != nil {
		return nil, err
	}
	defer e.leave(nil)
	reply, err := e.ask(ctx, p, m)
	if err != nil {
		return nil, fmt.Errorf("engine: %s: %s", p.crash().EName, p.crash().EValue)
	}
	return reply, nil
}

var errEnded = errors.New("engine: the process has ended")

// ask sends a request and waits for the reply or the end of the process. The end of
// ctx interrupts.
func (e *Engine) ask(ctx context.Context, p *process, m *message) (*message, error) {
	e.mu.Lock()
	e.last++
	m.ID = e.last
	e.mu.Unlock()
	go p.to.send(m) // it blocks when the child is stopped; when it fails, the process ends
	done := ctx.Done()
	for {
		select {
		case reply := <-p.replies:
			if reply.ID == m.ID {
				return reply, nil
			}
		case <-p.ended:
			select {
			case reply := <-p.replies: // the last one
				if reply.ID == m.ID {
					return reply, nil
				}
			default:
			}
			return nil, errEnded
		case <-done:
			done = nil
			e.Interrupt()
		}
	}
}

// enter waits for its turn and for a process that is ready.
func (e *Engine) enter(ctx context.Context) (*process, error) {
	select {
	case e.turn <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	p, err := e.fresh()
	if err == nil {
		timer := time.NewTimer(startTimeout)
		defer timer.Stop()
		select {
		case <-p.ready:
			return p, nil
		case <-p.ended:
			err = fmt.Errorf("engine: the process has ended before it was ready: %s",
				strings.TrimSpace(string(p.out.crash.b)))
			if e.isClosed() {
				err = ErrClosed
			}
		case <-timer.C:
			p.end("")
			err = fmt.Errorf("engine: the process was not ready after %v", startTimeout)
		case <-ctx.Done():
			err = ctx.Err()
		}
	}
	<-e.turn
	return nil, err
}

// fresh is the process, a new one when it has ended.
func (e *Engine) fresh() (*process, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return nil, ErrClosed
	}
	if e.cur != nil {
		select {
		case <-e.cur.ended:
			e.notice = "between cells: " + e.cur.crash().EValue + "\n"
			e.cur = nil
		default:
			return e.cur, nil
		}
	}
	if err := e.replace(""); err != nil {
		return nil, err
	}
	return e.cur, nil
}

func (e *Engine) isClosed() bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.closed
}

// leave ends a turn, and the run, if it was one.
func (e *Engine) leave(run chan struct{}) {
	if run != nil {
		e.mu.Lock()
		e.run = nil
		e.mu.Unlock()
		close(run)
	}
	<-e.turn
}

var anyPosition = regexp.MustCompile(`cell ([0-9]+)(?::|, line )([0-9]+)`)

// faultyLine is the line of the cell in which an error arose, 0 when no position in
// it is named. The innermost one comes first.
func faultyLine(f *failure, count int) int {
	text := strings.Join(f.Traceback, "\n") + "\n" + f.Message
	for _, m := range anyPosition.FindAllStringSubmatch(text, -1) {
		if n, _ := strconv.Atoi(m[1]); n == count {
			line, _ := strconv.Atoi(m[2])
			return line
		}
	}
	return 0
}
