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

// startLock guards go/build.Default, which gomacro's start needs changed for a moment.
var startLock sync.Mutex

// newGomacro starts gomacro. At its start it would read the standard library's types
// through go/importer, which needs a Go installation and cannot read the aliases of
// today's; pointed at no Go installation it goes on without, and the zero Importer
// set afterwards makes it take types from reflection.
func newGomacro() *fast.Interp {
	packages.Link()
	startLock.Lock()
	root := build.Default.GOROOT
	build.Default.GOROOT = filepath.Join("nowhere", "go")
	g := func() *fast.Interp {
		defer func() {
			build.Default.GOROOT = root
			startLock.Unlock()
		}()
		return fast.New()
	}()
	g.Comp.Universe.Importer = &xreflect.Importer{}
	g.Comp.Stdout, g.Comp.Stderr = io.Discard, io.Discard // warnings of redefinition
	g.Comp.Options &^= base.OptShowPrompt | base.OptTrapPanic | base.OptModuleImport
	return g
}
