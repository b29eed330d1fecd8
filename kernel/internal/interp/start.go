package interp

import (
	"go/build"
	"io"
	"path/filepath"
	"sync"

	"github.com/cosmos72/gomacro/base"
	"github.com/cosmos72/gomacro/fast"
	"github.com/cosmos72/gomacro/xreflect"

	"onrecord/kernel/packages"
)

// gomacroLock guards what gomacro shares between interpreters: it computes parts of
// its predeclared types when they are first used. It is held while gomacro starts,
// imports and compiles, never while the notebook's code runs.
var gomacroLock sync.Mutex

// newGomacro starts gomacro. At its start it would read the standard library's types
// through go/importer, which needs a Go installation and cannot read the aliases of
// today's; pointed at no Go installation it goes on without, and the zero Importer
// set afterwards makes it take types from reflection.
func newGomacro() *fast.Interp {
	packages.Link()
	gomacroLock.Lock()
	// go/build.Default is the process's too.
	root := build.Default.GOROOT
	build.Default.GOROOT = filepath.Join("nowhere", "go")
	g := func() *fast.Interp {
		defer func() {
			build.Default.GOROOT = root
			gomacroLock.Unlock()
		}()
		return fast.New()
	}()
	g.Comp.Universe.Importer = &xreflect.Importer{}
	g.Comp.Stdout, g.Comp.Stderr = io.Discard, io.Discard // warnings of redefinition
	g.Comp.Options &^= base.OptShowPrompt | base.OptTrapPanic | base.OptModuleImport
	return g
}
