// Command onrecord turns news articles into tables of who said what, and runs
// notebooks that chart them in its own Go kernel. "onrecord --help" says how.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"

	"onrecord/kernel/engine"
)

// Exit codes: 0 done, 1 it could not be done, 2 the command line is wrong.
const (
	exitFailed = 1
	exitUsage  = 2
)

func main() {
	engine.Main() // does not return in a process that evaluates cells
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Stdin, os.Stdout, os.Stderr, os.Args[1:])
	stop()
	os.Exit(code)
}

// commands is the command line.
type commands struct {
	Run     runCommand     `cmd:"" help:"Run notebooks in the Go kernel, no Jupyter needed; without arguments, the shipped ones."`
	Build   buildCommand   `cmd:"" help:"Articles in, tables and a report page with charts out."`
	Quotes  quotesCommand  `cmd:"" help:"Quotes to read on a terminal, by speaker, outlet, day and words."`
	Extract extractCommand `cmd:"" help:"Articles in, one JSON line each out, with the spans of all that was found."`
	Eval    evalCommand    `cmd:"" help:"Score the extraction against hand-marked articles."`
	Bench   benchCommand   `cmd:"" help:"Measure every stage: MB/s, memory, against one pass of strings.Fields."`
	Check   checkCommand   `cmd:"" help:"Validate a folder of tables and their metadata, as build makes it."`
	Lab     labCommand     `cmd:"" help:"The shipped notebooks in JupyterLab, which is installed when there is none."`
	Script  scriptCommand  `cmd:"" help:"A notebook as a Go program."`
	Kernel  kernelCommand  `cmd:"" help:"The Go kernel for Jupyter: install, uninstall, serve."`
	Version versionCommand `cmd:"" help:"Say which version this is."`
}

// console is where a command reads and writes.
type console struct {
	context.Context
	in       io.Reader
	out, err io.Writer
}

const description = `Who said what, in which outlet, on what day.

Examples:
  onrecord run                              run the shipped notebooks, write pages and charts to out/
  onrecord build -o tables articles         a folder of articles to CSV tables and tables/report.html
  onrecord quotes tables --speaker Alder    what one of them said, to read
  onrecord extract article.txt              one JSON line with sentences, quotes, speakers and dates
  onrecord extract --clean=off texts.jsonl  the same for JSON lines {"id", "text", "published"}
  onrecord eval gold.jsonl                  how right the extraction is on articles marked by hand`

// run is main as a function: it returns the exit code.
func run(ctx context.Context, in io.Reader, out, errOut io.Writer, args []string) (code int) {
	var cli commands
	exited := -1
	parser, err := kong.New(&cli,
		kong.Name("onrecord"),
		kong.Description(description),
		kong.Writers(out, errOut),
		kong.Exit(func(code int) { exited = code }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, Summary: false}),
		kong.UsageOnError(),
	)
	if err != nil {
		fmt.Fprintln(errOut, "onrecord:", err)
		return exitFailed
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	command, err := parser.Parse(args)
	if exited >= 0 { // --help was asked for
		return exited
	}
	if err != nil {
		fmt.Fprintf(errOut, "onrecord: %v; see onrecord --help\n", err)
		return exitUsage
	}
	err = command.Run(&console{ctx, in, out, errOut})
	var usage *usageError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &usage):
		fmt.Fprintf(errOut, "onrecord: %v; see onrecord %s --help\n", err, command.Command())
		return exitUsage
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(errOut, "onrecord: interrupted")
		return exitFailed
	}
	fmt.Fprintln(errOut, "onrecord:", err)
	return exitFailed
}

// A usageError is a command line that parses and still makes no sense.
type usageError struct{ message string }

func (e *usageError) Error() string { return e.message }
