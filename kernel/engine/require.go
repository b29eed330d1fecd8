package engine

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"onrecord/kernel/internal/rebuild"
	"onrecord/kernel/notebook"
	"onrecord/kernel/packages"
)

// A builder keeps what a notebook requires besides what is linked, and the cells to run
// again in a process that has it.
type builder struct {
	request rebuild.Request
	program string // built for it; empty: this program
	cells   []notebook.Input
	size    int // of the cells
}

// maxSession bounds the cells that are kept, in bytes.
const maxSession = 64 << 20

// require looks for what a cell requires and builds it in. It returns the cell without
// its %require lines.
func (e *Engine) require(ctx context.Context, in notebook.Input, emit func(notebook.Output)) (notebook.Input, error) {
	if !strings.Contains(in.Source, "%require") && !strings.Contains(in.Source, "import") {
		return in, nil
	}
	dir := e.opt.Dir
	if dir == "" {
		dir, _ = os.Getwd()
	}
	e.mu.Lock()
	want := e.built.request.Clone()
	e.mu.Unlock()
	changed, err := requirements(&in, &want, dir)
	if err != nil || !changed {
		return in, err
	}
	say := func(format string, args ...any) {
		emit(notebook.Output{Type: notebook.Stream, Name: "stderr", Text: fmt.Sprintf(format, args...)})
	}
	var names []string
	for _, m := range want.Modules {
		names = append(names, m.String())
	}
	say("building %s into the kernel", strings.Join(append(names, want.Imports...), ", "))
	start := time.Now()
	program, cached, err := rebuild.Build(ctx, want)
	if err != nil {
		say(": failed\n")
		return in, err
	}
	if cached {
		say(": built before")
	} else {
		say(": %.1f s", time.Since(start).Seconds())
	}
	e.mu.Lock()
	e.built.request, e.built.program = want, program
	cells := e.built.cells
	e.mu.Unlock()
	if err := e.Restart(); err != nil {
		say("\n")
		return in, err
	}
	if len(cells) > 0 {
		say("; running %d cells again", len(cells))
	}
	say("\n")
	return in, e.rerun(ctx, cells)
}

// requirements takes the %require lines out of a cell, and adds them, and the imports
// that the notebook's go.mod has, to what is wanted.
func requirements(in *notebook.Input, want *rebuild.Request, dir string) (changed bool, err error) {
	lines := strings.SplitAfter(in.Source, "\n")
	for i, line := range lines {
		text := strings.TrimSpace(line)
		if text == "" {
			continue
		}
		args, ok := strings.CutPrefix(text, "%require")
		if !ok || args != "" && args[0] != ' ' && args[0] != '\t' {
			if !strings.ContainsRune("%!$/", rune(text[0])) {
				break
			}
			continue
		}
		modules, err := rebuild.ParseRequire(strings.TrimSpace(args), dir)
		if err != nil {
			return false, err
		}
		for _, m := range modules {
			if m.Folder != "" || !slices.Contains(want.Modules, m) {
				want.Require(m)
				changed = true
			}
		}
		lines[i] = line[len(strings.TrimRight(line, "\r\n")):]
	}
	in.Source = strings.Join(lines, "")
	goMod := ""
	for _, path := range rebuild.Imports(in.Source) {
		if packages.Linked(path) || slices.Contains(want.Imports, path) {
			continue
		}
		if goMod == "" {
			if goMod = rebuild.FindGoMod(dir); goMod == "" {
				break
			}
		}
		if rebuild.Provides(goMod, path) {
			want.Imports, want.GoMod, changed = append(want.Imports, path), goMod, true
		}
	}
	return changed, nil
}

// rerun evaluates cells again, without their output.
func (e *Engine) rerun(ctx context.Context, cells []notebook.Input) error {
	for _, in := range cells {
		var failed *notebook.Output
		err := e.execute(ctx, in, func(o notebook.Output) {
			if o.Type == notebook.Failure {
				failed = &o
			}
		})
		if err != nil {
			return err
		}
		if failed != nil {
			return fmt.Errorf("cell %d, run again, fails: %s", in.Count, failed.EValue)
		}
		e.remember(in)
	}
	return nil
}

// remember keeps a cell that has run to its end.
func (e *Engine) remember(in notebook.Input) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.built.size += len(in.Source); e.built.size <= maxSession {
		e.built.cells = append(e.built.cells, in)
	}
}

// requireFailure shows why a requirement could not be met.
func requireFailure(err error) notebook.Output {
	name := "require"
	if errors.Is(err, context.Canceled) {
		name = "interrupted"
	}
	text := err.Error()
	return notebook.Output{
		Type: notebook.Failure, EName: name, EValue: text, Traceback: strings.Split(name+": "+text, "\n"),
	}
}
