package interp

import (
	"fmt"
	"log"
	"os"
	"reflect"
	"time"

	"onrecord/kernel/internal/vm"
)

// exitError ends a cell that calls os.Exit: the process belongs to the notebook.
type exitError struct{ code int }

func (e exitError) Error() string { return fmt.Sprintf("os.Exit(%d)", e.code) }

// config is the world that the machine sees: linked packages, with what means something
// else in a notebook.
func (ir *Interp) config() vm.Config {
	over := make(map[string]map[string]reflect.Value)
	for path, values := range ir.overrides() {
		over[path] = make(map[string]reflect.Value)
		for name, v := range values {
			r := reflect.ValueOf(v)
			if r.Kind() == reflect.Pointer && name != "Default" {
				r = r.Elem()
			}
			over[path][name] = r
		}
	}
	conf := vm.Registry(func(path, name string) reflect.Value { return over[path][name] })
	conf.Fset, conf.Importer = ir.fset, ir.session.types
	conf.Stray = ir.guard
	conf.Print = func(text string) { fmt.Fprint(ir.err.file, text) }
	return conf
}

// overrides are the names of linked packages that mean something else in a notebook:
// output goes to the cell, an exit ends the cell only. Pointers are to variables.
func (ir *Interp) overrides() map[string]map[string]any {
	l := log.New(stderrOf{ir}, "", log.LstdFlags)
	exit := func(code int) { panic(vm.Halt(exitError{code})) }
	fatal := func(print func()) {
		print()
		exit(1)
	}
	return map[string]map[string]any{
		"os":   {"Exit": exit, "Stdout": &ir.out.file, "Stderr": &ir.err.file},
		"time": {"Sleep": ir.sleep},
		"fmt": {
			"Print":   func(a ...any) (int, error) { return fmt.Fprint(ir.out.file, a...) },
			"Printf":  func(f string, a ...any) (int, error) { return fmt.Fprintf(ir.out.file, f, a...) },
			"Println": func(a ...any) (int, error) { return fmt.Fprintln(ir.out.file, a...) },
		},
		"log": {
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
			"Fatal":     func(a ...any) { fatal(func() { l.Print(a...) }) },
			"Fatalf":    func(f string, a ...any) { fatal(func() { l.Printf(f, a...) }) },
			"Fatalln":   func(a ...any) { fatal(func() { l.Println(a...) }) },
		},
	}
}

// stderrOf writes to what os.Stderr is at the moment.
type stderrOf struct{ ir *Interp }

func (w stderrOf) Write(b []byte) (int, error) { return w.ir.err.file.Write(b) }

func (ir *Interp) stdout() *os.File { return ir.out.file }
func (ir *Interp) stderr() *os.File { return ir.err.file }

// sleep is time.Sleep where it is called as a function value; the machine ends a plain
// call of it by itself when the cell is interrupted.
func (ir *Interp) sleep(d time.Duration) { time.Sleep(d) }
