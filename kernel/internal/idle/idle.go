// Package idle gives memory back while a process waits for requests.
//
//	w := idle.Start()
//	defer w.Stop()
//	for r := range requests {
//		w.Busy()
//		handle(r)
//		w.Idle()
//	}
package idle

import (
	"runtime/debug"
	"time"
)

// after is how long nothing must be asked before memory is given back.
const after = 400 * time.Millisecond

// A Watch waits for the moments in which nothing is asked.
type Watch struct{ timer *time.Timer }

// Start begins with an idle process.
func Start() *Watch { return &Watch{time.AfterFunc(after, release)} }

// Busy says that a request has come.
func (w *Watch) Busy() { w.timer.Stop() }

// Idle says that a request is answered.
func (w *Watch) Idle() { w.timer.Reset(after) }

// Stop ends the watch.
func (w *Watch) Stop() { w.timer.Stop() }

// release gives back garbage, the free parts of the heap, and the pages of the program's
// file that are in memory.
func release() {
	debug.FreeOSMemory()
	dropProgram()
}
