package cellshell

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"time"
)

// ErrInterrupted says that a line was ended by an interrupt.
var ErrInterrupted = errors.New("interrupted")

var current struct {
	sync.Mutex
	context func() context.Context
	files   func() (out, err *os.File)
}

// Set says whose end ends the lines that run, the cell of the moment's, and where their
// output goes.
func Set(context func() context.Context, files func() (out, err *os.File)) {
	current.Lock()
	defer current.Unlock()
	current.context, current.files = context, files
}

func output() (out, err *os.File) {
	current.Lock()
	f := current.files
	current.Unlock()
	if f == nil {
		return os.Stdout, os.Stderr
	}
	return f()
}

func cellContext() context.Context {
	current.Lock()
	f := current.context
	current.Unlock()
	if f == nil {
		return context.Background()
	}
	return f()
}

// Run runs a line with the system's shell; its output is the cell's as it comes. A line
// that fails ends the cell.
func Run(line string) {
	if err := Execute(cellContext(), line, ""); err != nil {
		panic(err)
	}
}

// grace is how long the output of an interrupted line is waited for.
const grace = time.Second

// Execute runs a line or a script with the system's shell, with the input given.
func Execute(ctx context.Context, script, input string) error {
	name, args := "sh", []string{"-c", script}
	if runtime.GOOS == "windows" {
		name, args = "cmd", []string{"/C", script}
	}
	return Program(ctx, input, name, args...)
}

// Program runs a program in the same way.
func Program(ctx context.Context, input, name string, args ...string) error {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Stdout, cmd.Stderr = output()
	if input != "" {
		cmd.Stdin = strings.NewReader(input)
	}
	cmd.WaitDelay = grace
	killGroup(cmd)
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil {
			return ErrInterrupted
		}
		what, _, more := strings.Cut(strings.TrimSpace(append([]string{name}, args...)[len(args)]), "\n")
		if more {
			what += " …"
		}
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}

// Main prepares what GoNB's %% and %main do before the code after them: arguments for
// the program, and flags read from them.
func Main(arguments ...string) {
	os.Args = append([]string{"main"}, arguments...)
	if len(arguments) > 0 {
		flag.CommandLine.Init("main", flag.PanicOnError)
	}
	flag.CommandLine.Parse(arguments)
}
