package engine

import (
	"os"
	"syscall"
	"time"
	"unsafe"
)

var peekNamedPipe = syscall.NewLazyDLL("kernel32.dll").NewProc("PeekNamedPipe")

// pump passes on what comes, until the pipe is closed at either end. A pipe here cannot
// be waited for and read in one step, so it is looked at again and again.
func (o *output) pump(p *pipe) {
	defer close(p.done)
	pause := time.Millisecond
	for {
		o.mu.Lock()
		if p != o.pipes[0] {
			// What came to stdout in the meantime was, most likely, written first.
			o.step(o.pipes[0])
		}
		n, err := o.step(p)
		o.mu.Unlock()
		switch {
		case err != nil:
			return
		case n > 0:
			pause = time.Millisecond
		default:
			time.Sleep(pause)
			pause = min(2*pause, 16*time.Millisecond)
		}
	}
}

// step reads what is there. The lock is held.
func (o *output) step(p *pipe) (int, error) {
	var available uint32
	ok, _, err := peekNamedPipe.Call(p.read.Fd(), 0, 0, 0, uintptr(unsafe.Pointer(&available)), 0)
	if ok == 0 {
		return 0, os.NewSyscallError("PeekNamedPipe", err)
	}
	if available == 0 {
		return 0, nil
	}
	n, err := p.read.Read(p.buf[:min(int(available), chunk)])
	if n > 0 {
		o.text(p, p.buf[:n])
	}
	return n, err
}

// drain passes on all that the pipes hold. The lock is held.
func (o *output) drain() {
	for _, p := range o.pipes {
		for {
			if n, err := o.step(p); n == 0 || err != nil {
				break
			}
		}
	}
}
