package interp

import (
	"fmt"

	"github.com/cosmos72/gomacro/base"
)

// guard takes the panic of a goroutine that a cell has started. Go would end the
// process; here the cell that runs fails with it, or, when none does, the panic is
// written to stderr. A goroutine that compiled code starts has no guard.
func (ir *Interp) guard(r interface{}) {
	if r == nil {
		return
	}
	if s, ok := r.(base.Signal); ok && s == base.SigInterrupt {
		return
	}
	message := fmt.Sprint(r)
	ir.mu.Lock()
	first := ir.stray == ""
	if first {
		ir.stray = message
	}
	ir.mu.Unlock()
	fmt.Fprintf(ir.err.write, "panic in a goroutine: %s\n", message)
	if first {
		ir.loop.interrupt()
	}
}

// takeStray returns the panic of a goroutine, if one came.
func (ir *Interp) takeStray() string {
	ir.mu.Lock()
	defer ir.mu.Unlock()
	s := ir.stray
	ir.stray = ""
	return s
}
