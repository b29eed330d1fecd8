//go:build unix

package engine

import "syscall"

// pump passes on what comes, until the pipe is closed at either end.
func (o *output) pump(p *pipe) {
	defer close(p.done)
	for {
		ended := false
		err := p.raw.Read(func(fd uintptr) bool {
			o.mu.Lock()
			defer o.mu.Unlock()
			if p != o.pipes[0] {
				// What came to stdout in the meantime was, most likely, written first.
				o.pipes[0].raw.Control(func(fd uintptr) { o.step(o.pipes[0], fd) })
			}
			n, err := o.step(p, fd)
			ended = n == 0 && err == nil || err != nil && err != syscall.EAGAIN
			return ended || n > 0
		})
		if ended || err != nil {
			return
		}
	}
}

// step reads once. The lock is held.
func (o *output) step(p *pipe, fd uintptr) (int, error) {
	for {
		n, err := syscall.Read(int(fd), p.buf[:])
		if err == syscall.EINTR {
			continue
		}
		if n > 0 {
			o.text(p, p.buf[:n])
		}
		return max(n, 0), err
	}
}

// drain passes on all that the pipes hold. The lock is held.
func (o *output) drain() {
	for _, p := range o.pipes {
		p.raw.Control(func(fd uintptr) {
			for {
				if n, err := o.step(p, fd); n == 0 || err != nil {
					return
				}
			}
		})
	}
}
