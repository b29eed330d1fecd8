package interp

import (
	"errors"
	"fmt"
	"go/ast"
	"go/scanner"
	"go/token"
	"reflect"
	"strconv"
	"strings"

	"github.com/cosmos72/gomacro/base"
	"github.com/cosmos72/gomacro/base/output"
	"github.com/cosmos72/gomacro/fast"
)

// An Error is a cell's failure in Jupyter's terms.
type Error struct {
	Name      string   // ename: "compile error", "panic", "error", "interrupted", "exit"
	Message   string   // evalue
	Traceback []string // for people: plain text lines, the faulty line of the cell marked
}

// Error returns the name and message.
func (e *Error) Error() string { return e.Name + ": " + e.Message }

// A cellSource is kept so that a traceback can show the lines of an earlier cell.
type cellSource struct {
	name  string // for people
	lines []string

	functions []functionLines
}

// function is the name of the function whose declaration the line is in, or "".
func (s cellSource) function(line int) string {
	for _, f := range s.functions {
		if f.first <= line && line <= f.last {
			return f.name
		}
	}
	return ""
}

// A span of lines that a function's declaration takes.
type functionLines struct {
	name        string
	first, last int
}

// addFunctions notes the functions of a parsed cell.
func (ir *Interp) addFunctions(file string, src source) {
	s := ir.sources[file]
	for _, it := range src.items {
		if d, ok := it.node.(*ast.FuncDecl); ok {
			name := d.Name.Name
			if base, _ := receiverBase(d); base != nil {
				name = base.Name + "." + name
			}
			s.functions = append(s.functions, functionLines{name, ir.fset.Position(d.Pos()).Line, ir.fset.Position(d.End()).Line})
		}
	}
	ir.sources[file] = s
}

// addSource keeps the cell's text and returns the file name of its positions.
func (ir *Interp) addSource(cell Cell) string {
	name := cell.Name
	if name == "" {
		name = "cell"
		if cell.Number > 0 {
			name = "cell " + strconv.Itoa(cell.Number)
		}
	}
	file := "#" + strconv.Itoa(ir.count)
	ir.sources[file] = cellSource{name: name, lines: strings.Split(cell.Source, "\n")}
	return file
}

// failure is the Error of a panic that ended an evaluation.
func (ir *Interp) failure(r interface{}, run *running) *Error {
	switch r := r.(type) {
	case base.Signal:
		return ir.interrupted(run)
	case exitPanic:
		return ir.withFrames("exit", r.String()+" was called: the cell ends, the notebook's variables stay", run)
	case error:
		if errors.Is(r, errInterrupted) {
			return ir.interrupted(run)
		}
		if run.compiling {
			return ir.compileError(&scanner.Error{Pos: ir.fset.Position(ir.g.Comp.Pos), Msg: gomacroMessage(r)})
		}
		return ir.withFrames("panic", panicMessage(r), run)
	}
	if run.compiling {
		return ir.compileError(&scanner.Error{Pos: ir.fset.Position(ir.g.Comp.Pos), Msg: fmt.Sprint(r)})
	}
	message := fmt.Sprint(r)
	if text, ok := strings.CutPrefix(message, "reflect: "); ok && strings.HasSuffix(text, "index out of range") {
		message = "runtime error: index out of range" // of a slice, array or string
	}
	return ir.withFrames("panic", message, run)
}

// panicMessage is a run-time error as Go words it; gomacro works by reflection, which
// has words of its own for a nil pointer.
func panicMessage(err error) string {
	if v, ok := err.(*reflect.ValueError); ok && v.Kind == reflect.Invalid {
		return "runtime error: invalid memory address or nil pointer dereference"
	}
	return err.Error()
}

func (ir *Interp) interrupted(run *running) *Error {
	return ir.withFrames("interrupted", "the cell was interrupted", run)
}

// gomacroMessage is a compile error without the position that gomacro puts in front.
func gomacroMessage(err error) string {
	message := err.Error()
	if _, ok := err.(output.RuntimeError); ok {
		message = strings.TrimPrefix(message, "-: ")
	}
	return message
}

// plainError is an error value that a cell returned.
func (ir *Interp) plainError(err error) *Error { return ir.plainFailure("error", err.Error()) }

func (ir *Interp) plainFailure(name, message string) *Error {
	return &Error{Name: name, Message: message, Traceback: strings.Split(name+": "+message, "\n")}
}

// compileError is an error with a position in the cell.
func (ir *Interp) compileError(err error) *Error {
	var at *scanner.Error
	if !errors.As(err, &at) {
		return &Error{Name: "compile error", Message: err.Error(), Traceback: []string{"compile error: " + err.Error()}}
	}
	e := &Error{Name: "compile error", Message: at.Msg}
	if src, ok := ir.sources[at.Pos.Filename]; ok {
		e.Message = fmt.Sprintf("%s:%d:%d: %s", src.name, at.Pos.Line, at.Pos.Column, at.Msg)
	}
	e.Traceback = append([]string{"compile error: " + at.Msg, ""}, ir.excerpt(at.Pos)...)
	return e
}

// withFrames adds the call stack, innermost first.
func (ir *Interp) withFrames(name, message string, run *running) *Error {
	e := &Error{Name: name, Message: message}
	e.Traceback = strings.Split(name+": "+message, "\n")
	frames := ir.frames(run)
	shown := 0
	for i := 0; i < len(frames) && shown < maxFrames; i++ {
		lines := ir.excerpt(frames[i])
		if len(lines) == 0 {
			continue
		}
		same := 0 // a recursion fills the stack with one line
		for i+1 < len(frames) && frames[i+1] == frames[i] {
			i++
			same++
		}
		e.Traceback = append(append(e.Traceback, ""), lines...)
		if same > 0 {
			e.Traceback = append(e.Traceback, fmt.Sprintf("    … and %d more calls of this line", same))
		}
		shown++
	}
	return e
}

// maxFrames is how many lines of the call stack a traceback shows.
const maxFrames = 20

// frames lists the positions of the calls that were running, innermost first.
func (ir *Interp) frames(run *running) []token.Position {
	if run.env == nil {
		return nil
	}
	var frames []token.Position
	env := run.env.Run.CurrEnv
	run.env.Run.CurrEnv = nil
	for n := 0; env != nil && n < 1_000_000; n++ {
		if p, ok := ir.position(env); ok {
			frames = append(frames, p)
		}
		// Blocks have environments of their own, with the function's further out.
		fun := env
		for fun != nil && fun.Caller == nil && fun.Outer != nil && fun != run.env {
			fun = fun.Outer
		}
		if fun == nil {
			break
		}
		env = fun.Caller
	}
	return frames
}

func (ir *Interp) position(env *fast.Env) (token.Position, bool) {
	if env.IP < 0 || len(env.DebugPos) == 0 {
		return token.Position{}, false
	}
	p := ir.fset.Position(env.DebugPos[min(env.IP, len(env.DebugPos)-1)])
	return p, p.IsValid()
}

// excerpt shows a line of a cell between its neighbours, with an arrow.
func (ir *Interp) excerpt(pos token.Position) []string {
	src, ok := ir.sources[pos.Filename]
	if !ok || pos.Line < 1 {
		return nil
	}
	pos.Line = min(pos.Line, len(src.lines)) // what is missing is missing after the last
	lines := []string{fmt.Sprintf("%s, line %d", src.name, pos.Line)}
	if f := src.function(pos.Line); f != "" {
		lines[0] += ", in " + f
	}
	for n := max(1, pos.Line-2); n <= min(len(src.lines), pos.Line+2); n++ {
		arrow := "    "
		if n == pos.Line {
			arrow = "--> "
		}
		lines = append(lines, strings.TrimRight(fmt.Sprintf("%s%3d | %s", arrow, n, src.lines[n-1]), " "))
	}
	return lines
}
