package notebook

import (
	"context"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"onrecord/kernel/display"
	"onrecord/kernel/internal/interp"
)

// Interpreter is the Executor that evaluates cells in this process, with
// package interp. Only one may run at a time: the interpreter captures what
// belongs to the whole process.
//
// What a cell prints stays in order with what it displays. Between two
// displays all of stdout comes before all of stderr: the two are separate
// files to the program, the order of writes to different files is not to be
// had, and the same notebook must give the same outputs on every run.
type Interpreter struct {
	ir *interp.Interp

	mu      sync.Mutex
	running bool
	printed [2]strings.Builder // stdout, stderr since the last display
	emit    func(Output)
}

var streamNames = [...]string{"stdout", "stderr"}

// NewInterpreter starts an interpreter. Close it after use.
func NewInterpreter() (*Interpreter, error) {
	x := new(Interpreter)
	ir, err := interp.New(interp.Options{
		Stdout:  streamWriter{x, 0},
		Stderr:  streamWriter{x, 1},
		Display: sink{x},
	})
	if err != nil {
		return nil, fmt.Errorf("notebook: %w", err)
	}
	x.ir = ir
	return x, nil
}

// Close ends the interpreter.
func (x *Interpreter) Close() error { return x.ir.Close() }

// Execute evaluates one cell.
func (x *Interpreter) Execute(ctx context.Context, in Input, emit func(Output)) error {
	x.mu.Lock()
	x.emit, x.running = emit, true
	x.mu.Unlock()
	res := x.ir.Eval(ctx, interp.Cell{Number: in.Count, Source: in.Source})
	x.mu.Lock()
	defer x.mu.Unlock()
	x.running = false
	x.flush()
	if e := res.Err; e != nil {
		emit(Output{
			Type: Failure, EName: e.Name, EValue: e.Message, Traceback: e.Traceback,
			Line: faultyLine(e, in.Count),
		})
		return ctx.Err()
	}
	if res.Value != nil {
		emit(fromBundle(ExecuteResult, *res.Value))
	}
	return nil
}

// flush passes on what was printed. The lock is held.
func (x *Interpreter) flush() {
	for i := range x.printed {
		if b := &x.printed[i]; b.Len() > 0 {
			x.emit(Output{Type: Stream, Name: streamNames[i], Text: b.String()})
			b.Reset()
		}
	}
}

// send passes on an output after what was printed before it.
func (x *Interpreter) send(o Output) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.emit != nil {
		x.flush()
		x.emit(o)
	}
}

type streamWriter struct {
	x     *Interpreter
	index int
}

// Write takes what a cell prints, or a goroutine of the last cell after it.
func (w streamWriter) Write(p []byte) (int, error) {
	w.x.mu.Lock()
	defer w.x.mu.Unlock()
	w.x.printed[w.index].Write(p)
	if !w.x.running && w.x.emit != nil {
		w.x.flush()
	}
	return len(p), nil
}

type sink struct{ x *Interpreter }

func (s sink) Display(d display.Data) error {
	s.x.send(fromBundle(DisplayData, d))
	return nil
}

func (s sink) Update(d display.Data) error {
	s.x.send(fromBundle(UpdateDisplay, d))
	return nil
}

func (s sink) Clear(wait bool) error {
	s.x.send(Output{Type: ClearOutput, Wait: wait})
	return nil
}

func fromBundle(kind OutputType, d display.Data) Output {
	id, _ := d.Transient["display_id"].(string)
	return Output{Type: kind, Data: d.Data, Metadata: d.Metadata, DisplayID: id}
}

var anyPosition = regexp.MustCompile(`cell ([0-9]+)(?::|, line )([0-9]+)`)

// faultyLine finds the line in the cell where an error arose. The traceback
// names positions as "cell N:LINE:COLUMN", N being the execution count; the
// innermost one in the cell itself is the first that is named.
func faultyLine(e *interp.Error, count int) int {
	text := strings.Join(e.Traceback, "\n") + "\n" + e.Message
	for _, m := range anyPosition.FindAllStringSubmatch(text, -1) {
		if n, _ := strconv.Atoi(m[1]); n == count {
			line, _ := strconv.Atoi(m[2])
			return line
		}
	}
	return 0
}
