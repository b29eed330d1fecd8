package notebook

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"sync"
)

// Executor evaluates cells, one after the other, in one place that keeps the
// variables: an interpreter in this process or an engine in another.
type Executor interface {
	// Execute evaluates one cell and passes its outputs to emit in the order
	// in which they came. A cell that fails emits one Failure output and
	// returns nil; an error means that no further cell can be evaluated, or
	// that ctx was done. emit may be called from any goroutine.
	Execute(ctx context.Context, in Input, emit func(Output)) error
}

// Input is a cell to be evaluated.
type Input struct {
	// Cell is the number of the cell in the notebook, from 1, counting all
	// types; Count is its execution count.
	Cell   int
	Count  int
	Source string
}

// Options say how a notebook is run. The zero value stops at the first cell
// that fails.
type Options struct {
	// KeepGoing runs the cells after a failing one too.
	KeepGoing bool
	// Progress, when set, is called before each code cell and once at the end.
	Progress func(Progress)
}

// Progress tells how far a run is: Done of Total code cells are evaluated,
// and Cell (its number in the notebook, from 1) comes next; 0 at the end.
type Progress struct {
	Done, Total int
	Cell        int
}

// CellError says that a cell failed: the notebook, the cell's number from 1
// (all types counted) and its execution count, the line of the cell from 1, 0
// when it is not known, and the name and value of the error.
type CellError struct {
	Path  string
	Cell  int
	Count int
	Line  int
	Name  string
	Value string
}

// leadingPosition is what interpreters put in front of a compile error; the
// cell and line are said already.
var leadingPosition = regexp.MustCompile(`^cell [0-9]+:[0-9]+(:[0-9]+)?: `)

func (e *CellError) Error() string {
	where := fmt.Sprintf("%s: cell %d", e.Path, e.Cell)
	if e.Line > 0 {
		where += fmt.Sprintf(", line %d", e.Line)
	}
	where += fmt.Sprintf(" (In [%d])", e.Count)
	value := leadingPosition.ReplaceAllString(e.Value, "")
	if value == "" {
		value = e.Name
	}
	return where + ": " + value
}

// Tags of a cell's metadata that a run minds, with the meaning that nbclient
// gives them.
const (
	tagRaises = "raises-exception" // the cell may fail
	tagSkip   = "skip-execution"   // the cell is left as it is
)

// Run evaluates the code cells of the notebook from the first to the last and
// puts outputs and execution counts into it, in place of those it had. Cells
// of white space only get no count. The error of a cell that fails is a
// *CellError; the outputs up to there are kept, and the cells after it have
// none. With KeepGoing the errors of all failing cells are joined.
func Run(ctx context.Context, n *Notebook, ex Executor, opt Options) error {
	var code []int
	for i, c := range n.Cells {
		if c.Type != Code || c.HasTag(tagSkip) {
			continue
		}
		c.Outputs, c.ExecutionCount = nil, 0
		if strings.TrimSpace(c.Source) != "" {
			code = append(code, i)
		}
	}
	if len(n.Cells) == 0 {
		return fmt.Errorf("%s: no cells: there is nothing to run", n.name())
	}
	r := run{displays: make(map[string][]place)}
	defer r.close()
	var failed []error
	for done, i := range code {
		if opt.Progress != nil {
			r.locked(func() { opt.Progress(Progress{Done: done, Total: len(code), Cell: i + 1}) })
		}
		err := r.cell(ctx, n, i, done+1, ex)
		var fail *CellError
		switch {
		case err == nil:
		case errors.As(err, &fail) && opt.KeepGoing:
			failed = append(failed, err)
		default:
			return errors.Join(append(failed, err)...)
		}
	}
	if opt.Progress != nil {
		r.locked(func() { opt.Progress(Progress{Done: len(code), Total: len(code)}) })
	}
	return errors.Join(failed...)
}

// run is the state of one run. Its lock guards the outputs of the notebook,
// as a goroutine that a cell started may still print during later cells.
type run struct {
	mu       sync.Mutex
	closed   bool
	displays map[string][]place
}

// place is an output: a cell and the index in its outputs.
type place struct {
	cell  *Cell
	index int
}

func (r *run) locked(f func()) {
	r.mu.Lock()
	defer r.mu.Unlock()
	f()
}

func (r *run) close() { r.locked(func() { r.closed = true }) }

func (r *run) cell(ctx context.Context, n *Notebook, i, count int, ex Executor) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("%s: stopped before cell %d: %w", n.name(), i+1, err)
	}
	c := n.Cells[i]
	c.ExecutionCount = count
	var fail *Output
	clearNext := false
	emit := func(o Output) {
		r.locked(func() {
			if r.closed {
				return
			}
			if o.Type == ClearOutput && o.Wait {
				clearNext = true
				return
			}
			if clearNext || o.Type == ClearOutput {
				r.clear(c)
				clearNext = false
			}
			if o.Type == Failure && fail == nil {
				fail = &o
			}
			r.add(c, o, count)
		})
	}
	err := ex.Execute(ctx, Input{Cell: i + 1, Count: count, Source: c.Source}, emit)
	r.mu.Lock()
	defer r.mu.Unlock()
	if err != nil {
		return fmt.Errorf("%s: cell %d: %w", n.name(), i+1, err)
	}
	if fail == nil || c.HasTag(tagRaises) {
		return nil
	}
	return &CellError{Path: n.name(), Cell: i + 1, Count: count, Line: fail.Line, Name: fail.EName, Value: fail.EValue}
}

func (r *run) add(c *Cell, o Output, count int) {
	switch o.Type {
	case ClearOutput, NextInput:
		return
	case UpdateDisplay:
		for _, p := range r.displays[o.DisplayID] {
			p.cell.Outputs[p.index].Data = o.Data
			p.cell.Outputs[p.index].Metadata = o.Metadata
		}
		return
	case Stream:
		if o.Text == "" {
			return
		}
		if k := len(c.Outputs) - 1; k >= 0 && c.Outputs[k].Type == Stream && c.Outputs[k].Name == o.Name {
			c.Outputs[k].Text += o.Text
			return
		}
	case ExecuteResult:
		o.ExecutionCount = count
	}
	if o.DisplayID != "" {
		r.displays[o.DisplayID] = append(r.displays[o.DisplayID], place{c, len(c.Outputs)})
	}
	c.Outputs = append(c.Outputs, o)
}

// clear empties the outputs of a cell; displays that were there can no longer
// be updated.
func (r *run) clear(c *Cell) {
	c.Outputs = nil
	for id, places := range r.displays {
		kept := places[:0]
		for _, p := range places {
			if p.cell != c {
				kept = append(kept, p)
			}
		}
		r.displays[id] = kept
	}
}
