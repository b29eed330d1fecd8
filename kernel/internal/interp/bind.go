package interp

import (
	"fmt"
	"log"
	"os"
	"reflect"
	"time"

	"github.com/cosmos72/gomacro/fast"
	"github.com/cosmos72/gomacro/gls"
	"github.com/cosmos72/gomacro/xreflect"
)

// exitPanic ends a cell that calls os.Exit: the process belongs to the notebook.
type exitPanic struct{ code int }

func (e exitPanic) String() string { return fmt.Sprintf("os.Exit(%d)", e.code) }

// overrides are the names of linked packages that mean something else in a
// notebook: output goes to the cell, an exit ends the cell only, a sleep can be
// interrupted. They are bound per interpreter, in its own copy of the package.
func (ir *Interp) overrides(path string) map[string]interface{} {
	switch path {
	case "os":
		return map[string]interface{}{
			"Exit":   func(code int) { panic(exitPanic{code}) },
			"Stdout": &ir.out.file,
			"Stderr": &ir.err.file,
		}
	case "errors":
		return map[string]interface{}{"Is": errorIs, "As": errorAs, "Unwrap": errorUnwrap}
	case "time":
		return map[string]interface{}{"Sleep": ir.sleep}
	case "fmt":
		return map[string]interface{}{
			"Print":   func(a ...interface{}) (int, error) { return fmt.Fprint(ir.out.file, a...) },
			"Printf":  func(f string, a ...interface{}) (int, error) { return fmt.Fprintf(ir.out.file, f, a...) },
			"Println": func(a ...interface{}) (int, error) { return fmt.Fprintln(ir.out.file, a...) },
		}
	case "log":
		l := log.New(stderrOf{ir}, "", log.LstdFlags)
		fatal := func(print func()) {
			print()
			panic(exitPanic{1})
		}
		return map[string]interface{}{
			"Default":   func() *log.Logger { return l },
			"Flags":     l.Flags,
			"Output":    l.Output,
			"Prefix":    l.Prefix,
			"Writer":    l.Writer,
			"SetFlags":  l.SetFlags,
			"SetOutput": l.SetOutput,
			"SetPrefix": l.SetPrefix,
			"Print":     l.Print,
			"Printf":    l.Printf,
			"Println":   l.Println,
			"Panic":     l.Panic,
			"Panicf":    l.Panicf,
			"Panicln":   l.Panicln,
			"Fatal":     func(a ...interface{}) { fatal(func() { l.Print(a...) }) },
			"Fatalf":    func(f string, a ...interface{}) { fatal(func() { l.Printf(f, a...) }) },
			"Fatalln":   func(a ...interface{}) { fatal(func() { l.Println(a...) }) },
		}
	}
	return nil
}

// stderrOf writes to what os.Stderr is at the moment.
type stderrOf struct{ ir *Interp }

func (w stderrOf) Write(b []byte) (int, error) { return w.ir.err.file.Write(b) }

func (ir *Interp) stdout() *os.File { return ir.out.file }
func (ir *Interp) stderr() *os.File { return ir.err.file }

// sleep is time.Sleep that an interrupt ends, when it is the cell that sleeps and not
// a goroutine of its own.
func (ir *Interp) sleep(d time.Duration) {
	if gls.GoID() != ir.goid {
		time.Sleep(d)
		return
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
	case <-ir.runContext().Done():
		panic(errInterrupted)
	}
}

// override puts the overrides into an imported package.
func (ir *Interp) override(imp *fast.Import) {
	for name, value := range ir.overrides(imp.Path) {
		bind := imp.Binds[name]
		if bind == nil {
			continue
		}
		v := reflect.ValueOf(value)
		if bind.Desc.Class() == fast.VarBind {
			v = v.Elem()
		}
		imp.Vals[bind.Desc.Index()] = xreflect.MakeValue(v)
	}
}
