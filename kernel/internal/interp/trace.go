package interp

import (
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"strconv"
	"strings"

	"onrecord/kernel/internal/vm"
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
			s.functions = append(s.functions,
				functionLines{name, ir.fset.Position(d.Pos()).Line, ir.fset.Position(d.End()).Line})
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

// failure is the Error of what ended an evaluation.
func (ir *Interp) failure(p *vm.Panic) *Error {
	var exit exitError
	switch {
	case errors.As(p.Err, &exit):
		return ir.withFrames("exit", exit.Error()+" was called: the cell ends, the notebook's variables stay", p.Frames)
	case errors.Is(p.Err, vm.ErrInterrupted):
		return ir.withFrames("interrupted", "the cell was interrupted", p.Frames)
	case errors.Is(p.Err, vm.ErrOverflow):
		return ir.withFrames("stack overflow", "calls are nested too deeply", p.Frames)
	case p.Err != nil:
		return ir.withFrames("fatal error", p.Err.Error(), p.Frames)
	}
	return ir.withFrames("panic", panicText(p), p.Frames)
}

// panicText is a panic's value as Go prints it.
func panicText(p *vm.Panic) (text string) {
	defer func() {
		if recover() != nil {
			text = fmt.Sprintf("%T", p.Value)
		}
	}()
	if p.Err != nil {
		return p.Err.Error()
	}
	if err, ok := p.Value.(error); ok {
		return err.Error()
	}
	return fmt.Sprint(p.Value)
}

// plainError is an error value that a cell returned.
func (ir *Interp) plainError(err error) *Error { return ir.plainFailure("error", err.Error()) }

func (ir *Interp) plainFailure(name, message string) *Error {
	return &Error{Name: name, Message: message, Traceback: strings.Split(name+": "+message, "\n")}
}

// compileError is an error with a position in the cell, or several.
func (ir *Interp) compileError(err error) *Error {
	all := errorList(nil).add(err)
	var e *Error
	for i, at := range all {
		if i == maxErrors {
			e.Traceback = append(e.Traceback, "", fmt.Sprintf("and %d more errors", len(all)-i))
			break
		}
		msg := ir.worded(at.Msg)
		if e == nil {
			e = &Error{Name: "compile error", Message: msg}
			if src, ok := ir.sources[at.Pos.Filename]; ok {
				e.Message = fmt.Sprintf("%s:%d:%d: %s", src.name, at.Pos.Line, at.Pos.Column, msg)
			}
		} else {
			e.Traceback = append(e.Traceback, "")
		}
		e.Traceback = append(e.Traceback, "compile error: "+msg)
		if lines := ir.excerpt(at.Pos); len(lines) > 0 {
			e.Traceback = append(append(e.Traceback, ""), ir.withCaret(lines, at.Pos)...)
		}
	}
	return e
}

// withCaret puts a caret under the column of the marked line.
func (ir *Interp) withCaret(lines []string, pos token.Position) []string {
	if pos.Column < 1 {
		return lines
	}
	for i, line := range lines {
		if !strings.HasPrefix(line, "--> ") {
			continue
		}
		source := ir.sources[pos.Filename].lines
		text := source[min(pos.Line, len(source))-1]
		before := []rune(text[:min(pos.Column-1, len(text))])
		for j, r := range before {
			if r != '\t' {
				before[j] = ' '
			}
		}
		return append(append(append([]string(nil), lines[:i+1]...), "        | "+string(before)+"^"), lines[i+1:]...)
	}
	return lines
}

// withFrames adds the call stack, innermost first.
func (ir *Interp) withFrames(name, message string, calls []vm.Frame) *Error {
	e := &Error{Name: name, Message: message}
	e.Traceback = strings.Split(name+": "+message, "\n")
	var frames []token.Position
	for _, f := range calls {
		if f.Pos.IsValid() {
			frames = append(frames, ir.fset.Position(f.Pos))
		}
	}
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
