package engine

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"sync"
	"syscall"
	"time"

	"onrecord/kernel/display"
	"onrecord/kernel/internal/idle"
	"onrecord/kernel/internal/interp"
)

// marker is the environment variable by which a child knows what it is. It lists the
// variables that are for the child alone, itself first.
const marker = "ONRECORD_ENGINE_CHILD"

// maxStack bounds a goroutine's stack: Go's own bound of 1 GB takes seconds to reach
// and fills the memory first.
const maxStack = 256 << 20

// IsChild tells whether this process was started by an Engine to evaluate cells.
func IsChild() bool { return os.Getenv(marker) != "" }

// Main evaluates cells, and does not return, when this process is a child; otherwise
// it does nothing. A program that uses an Engine calls it first in main, a test in
// TestMain.
func Main() {
	if !IsChild() {
		return
	}
	requests, answers, err := handedOver()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for _, name := range strings.Split(os.Getenv(marker), ",") {
		os.Unsetenv(name) // the runtime has read it; programs that cells start get the user's
	}
	c := &worker{
		requests: make(chan *message, 16),
		waiting:  newAcks(),
		from:     requests,
		out:      &link{w: answers},
	}
	if err := c.run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

var errNoInput = errors.New("there is no input")

// A worker is the child's side.
type worker struct {
	requests chan *message
	from     *os.File // the parent's messages
	out      *link
	waiting  *acks
	stdin    *stdin
	ir       *interp.Interp

	mu     sync.Mutex
	ctx    context.Context // of the cell that runs or comes next
	cancel context.CancelFunc
}

func (c *worker) run() (err error) {
	debug.SetMaxStack(maxStack)
	yieldToMemoryKiller()
	// The parent sends SIGTERM by dying; everything that cells have started goes too.
	// A closed terminal and Ctrl-C are the parent's business; they are caught, since
	// what is ignored would stay ignored in the programs that cells start.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGINT, syscall.SIGHUP)
	term := make(chan os.Signal, 1)
	signal.Notify(term, syscall.SIGTERM)
	go func() {
		<-term
		endAll()
	}()
	// Linked packages have put flags there that the notebook does not know of.
	flag.CommandLine = flag.NewFlagSet("main", flag.ContinueOnError)
	display.SetSink(sink{c})
	if c.ir, err = interp.New(interp.Options{}); err != nil {
		return fmt.Errorf("engine: %w", err)
	}
	if c.stdin, err = openStdin(c.out); err != nil {
		return fmt.Errorf("engine: %w", err)
	}
	display.SetInput(c.stdin.request)
	go c.listen()
	if err := c.out.send(&message{Kind: kindReady}); err != nil {
		return err
	}
	quiet := idle.Start()
	defer quiet.Stop()
	for m := range c.requests {
		quiet.Busy()
		if err := c.handle(m); err != nil {
			return err
		}
		quiet.Idle()
	}
	return nil
}

// listen takes messages as they come; requests wait for each other, all else is done
// at once. The end of the pipe means that the parent is gone.
func (c *worker) listen() {
	r := bufio.NewReaderSize(c.from, 64<<10)
	for {
		m, err := readMessage(r)
		if err != nil {
			endAll()
		}
		switch m.Kind {
		case kindInterrupt:
			c.interrupt()
		case kindAck:
			c.waiting.done(m.ID)
		case kindInputReply:
			c.stdin.answer(m.Text, m.Found)
		case kindExecute:
			c.begin()
			c.requests <- m
		default:
			c.requests <- m
		}
	}
}

// begin makes the context of a cell, when it is asked for: an interrupt may come
// before the cell starts.
func (c *worker) begin() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ctx, c.cancel = context.WithCancel(context.Background())
}

func (c *worker) interrupt() {
	c.mu.Lock()
	if c.cancel != nil {
		c.cancel()
	}
	c.mu.Unlock()
	c.stdin.interrupt()
}

func (c *worker) context() context.Context {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.ctx
}

// endAll ends this process and all that it has started.
func endAll() {
	killSession(os.Getpid())
	killOwnGroup()
	os.Exit(1)
}

func (c *worker) handle(m *message) error {
	reply := &message{Kind: kindReply, ID: m.ID}
	switch m.Kind {
	case kindExecute:
		c.execute(m, reply)
	case kindComplete:
		reply.Matches, reply.Start, reply.End = c.ir.Complete(m.Code, m.Cursor)
	case kindInspect:
		d, found := c.ir.Inspect(m.Code, m.Cursor, m.Detail)
		reply.Data, reply.Found = toBundle(d), found
	case kindIsComplete:
		reply.Status, reply.Text = c.ir.IsComplete(m.Code)
	default:
		return fmt.Errorf("engine: unknown request %q", m.Kind)
	}
	return c.out.send(reply)
}

func (c *worker) execute(m, reply *message) {
	c.stdin.watch(true)
	res := c.ir.Eval(c.context(), interp.Cell{Number: m.Number, Source: m.Code})
	c.stdin.watch(false)
	reply.Text = res.Next
	if e := res.Err; e != nil {
		reply.Err = &failure{e.Name, e.Message, e.Traceback}
		if c.context().Err() == nil {
			return
		}
		if e.Message == "interrupted" { // a shell command's, too
			reply.Err.Name = "interrupted"
		}
		reply.Replace = reply.Err.Name == "interrupted" && c.stuck()
		return
	}
	if res.Value != nil {
		reply.Data = toBundle(*res.Value)
	}
}

// stuck tells whether code that was interrupted still holds the interpreter.
func (c *worker) stuck() bool {
	ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
	defer cancel()
	return c.ir.Eval(ctx, interp.Cell{Name: "probe"}).Err != nil
}

// toBundle leaves out what JSON cannot write.
func toBundle(d display.Data) *bundle {
	return &bundle{writable(d.Data), writable(d.Metadata), writable(d.Transient)}
}

func writable(m map[string]any) map[string]any {
	if len(m) == 0 {
		return nil
	}
	w := make(map[string]any, len(m))
	for key, value := range m {
		switch value.(type) {
		case string, []byte, bool, int, nil:
			w[key] = value
		default:
			if b, err := json.Marshal(value); err == nil {
				w[key] = json.RawMessage(b)
			}
		}
	}
	return w
}
