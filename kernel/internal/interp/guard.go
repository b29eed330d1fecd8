package interp

import (
	"fmt"

	"onrecord/kernel/internal/vm"
)

// guard takes the panic of a goroutine that a cell has started. Go would end the
// process; here the cell that runs fails with it, or, when none does, the panic is
// written to stderr. A goroutine that compiled code starts has no guard.
func (ir *Interp) guard(p *vm.Panic) {
	message := panicText(p)
	ir.mu.Lock()
	first := ir.stray == nil
	if first {
		ir.stray = p
	}
	ir.mu.Unlock()
	fmt.Fprintf(ir.err.write, "panic in a goroutine: %s\n", message)
	if first {
		ir.loop.interrupt()
	}
}

// takeStray returns the panic of a goroutine, if one came.
func (ir *Interp) takeStray() *vm.Panic {
	ir.mu.Lock()
	defer ir.mu.Unlock()
	s := ir.stray
	ir.stray = nil
	return s
}
