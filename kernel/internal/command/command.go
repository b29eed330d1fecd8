package command

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
)

// A Host is the interpreter, as commands need it.
type Host interface {
	// Context ends when the cell is interrupted.
	Context() context.Context
	// Stdout is where the cell prints.
	Stdout() io.Writer
	// Variables lists the notebook's own names, sorted.
	Variables() []Variable
	// IsGo tells whether the notebook knows all names of an expression.
	IsGo(expression string) bool
	// Eval runs Go on behalf of the cell.
	Eval(source string) error
	// Capture makes what the cell prints and shows go nowhere else until the function
	// that it returns is called, which returns what was printed.
	Capture() (end func() string, err error)
	// Reset forgets the notebook's names.
	Reset() error
	// Next proposes a text for the next cell.
	Next(source string)
}

// A Variable is one of the notebook's names.
type Variable struct{ Name, Kind, Type string }

// A Command is an entry of the table.
type Command struct {
	Name    string // with its % or %%
	Form    string // of its arguments
	What    string
	Example string // a cell
	Prints  string // what the example prints, in part
	run     func(c *call) error
}

// A call is a command with its arguments.
type call struct {
	Host
	name   string
	args   string
	body   string // of a %% command: the lines after it
	goText string // what is left to compile, in the place of the command
	finish func() // called when the cell has ended
	inBody bool   // the Go of the body goes through Prepare too
}

// Prepared is what is left of a cell.
type Prepared struct {
	// Go is the cell's Go; lines keep their numbers.
	Go string
	// Finish is called when the Go has run, or failed.
	Finish func()
}

// Prepare runs the commands before a cell's Go.
func Prepare(h Host, cell string) (Prepared, error) { return prepare(h, cell, 0) }

const maxDepth = 8 // of %% commands in %% commands

func prepare(h Host, cell string, depth int) (p Prepared, err error) {
	var finish []func()
	p.Finish = func() {
		for _, f := range slices.Backward(finish) {
			f()
		}
		finish = nil
	}
	defer func() {
		if err != nil {
			p.Finish()
		}
	}()
	lines := strings.SplitAfter(cell, "\n")
	var out strings.Builder
	for i := 0; i < len(lines); {
		text, n := joined(lines[i:])
		switch {
		case text == "" || strings.HasPrefix(text, "//"):
			out.WriteString(lines[i])
		case strings.HasPrefix(text, "%%"):
			c, err := start(h, text, strings.Join(lines[i+n:], ""))
			if err != nil {
				return p, err
			}
			if c.finish != nil {
				finish = append(finish, c.finish)
			}
			out.WriteString(blank(n))
			if c.inBody && depth < maxDepth {
				inner, err := prepare(h, c.body, depth+1)
				finish = append(finish, inner.Finish)
				if err != nil {
					return p, err
				}
				out.WriteString(inner.Go)
				p.Go = out.String()
				return p, nil
			}
			p.Go = out.String() + c.goText
			return p, nil
		case text[0] == '%':
			c, err := start(h, text, strings.Join(lines[i+n:], ""))
			if err != nil {
				return p, err
			}
			if c.finish != nil {
				finish = append(finish, c.finish)
			}
			if c.inBody { // the rest is the command's
				p.Go = out.String() + c.goText
				return p, nil
			}
			out.WriteString(c.goText + blank(n))
		case text[0] == '$', text[0] == '!' && !h.IsGo(text):
			if err := shellLine(h, text[1:]); err != nil {
				return p, err
			}
			out.WriteString(blank(n))
		default:
			rest, err := among(strings.Join(lines[i:], ""), h.IsGo)
			p.Go = out.String() + rest
			return p, err
		}
		i += n
	}
	p.Go = out.String()
	return p, nil
}

// start runs a command.
func start(h Host, text, body string) (*call, error) {
	name, args, _ := strings.Cut(text, " ")
	c := &call{Host: h, name: name, args: strings.TrimSpace(args), body: body}
	entry, ok := find(name)
	if !ok {
		message := fmt.Sprintf("unknown special command %s", name)
		if near := nearest(name); near != "" {
			message += ", did you mean " + near + "?"
		}
		return nil, fmt.Errorf("%s; %%help lists them", message)
	}
	if strings.HasPrefix(name, "%%") && name != "%%" && strings.TrimSpace(body) == "" {
		return nil, fmt.Errorf("%s: the lines after it are what it is for, and there are none", name)
	}
	if err := entry.run(c); err != nil {
		return nil, err
	}
	return c, nil
}

// joined is a line without the space around it, with those that it continues on by a \
// at its end; n is how many they are.
func joined(lines []string) (text string, n int) {
	for _, line := range lines {
		n++
		line = strings.TrimRight(line, " \t\r\n")
		if n == 1 {
			line = strings.TrimLeft(line, " \t")
			if line == "" || !strings.ContainsRune("%!$", rune(line[0])) {
				return line, 1
			}
		}
		before, more := strings.CutSuffix(line, `\`)
		text += before
		if !more {
			break
		}
	}
	return strings.TrimSpace(text), n
}

func blank(lines int) string { return strings.Repeat("\n", lines) }

// nearest is the command whose name begins like the text, or differs in two letters at most.
func nearest(name string) string {
	for _, c := range Commands() {
		if len(c.Name) == len(name) && differ(c.Name, name) <= 2 || len(name) > 2 && strings.HasPrefix(c.Name, name) ||
			"%"+name == c.Name || name == "%"+c.Name {
			return c.Name
		}
	}
	return ""
}

func differ(a, b string) (n int) {
	for i := range len(a) {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}
