//go:build unix

package engine

import (
	"os"
	"sync"
	"syscall"
	"time"
)

// stdin is the child's standard input: a pipe that is empty until somebody reads it.
// While a cell runs, a goroutine looks whether a thread of the process waits in a
// read of it, and then asks the parent.
type stdin struct {
	out *link

	mu    sync.Mutex
	write int        // the pipe's other end
	asked chan error // of the question that waits, gets its outcome; nil: none
	stop  chan struct{}
}

func openStdin(out *link) (*stdin, error) {
	s := &stdin{out: out, write: -1}
	return s, s.renew()
}

// renew puts a new pipe in the place of the old one, whose readers find its end.
func (s *stdin) renew() error {
	var p [2]int
	syscall.ForkLock.RLock()
	err := syscall.Pipe(p[:])
	if err == nil {
		syscall.CloseOnExec(p[0])
		syscall.CloseOnExec(p[1])
	}
	syscall.ForkLock.RUnlock()
	if err != nil {
		return os.NewSyscallError("pipe", err)
	}
	if err := replaceFD(p[0], 0); err != nil {
		return os.NewSyscallError("dup", err)
	}
	syscall.Close(p[0])
	if s.write >= 0 {
		syscall.Close(s.write)
	}
	s.write = p[1]
	if !canSeeReaders {
		syscall.Close(s.write)
		s.write = -1
	}
	return nil
}

// watch starts and ends the looking for readers.
func (s *stdin) watch(on bool) {
	if !canSeeReaders {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if on && s.stop == nil {
		s.stop = make(chan struct{})
		go s.look(s.stop)
	} else if !on && s.stop != nil {
		close(s.stop)
		s.stop = nil
	}
}

// look asks for input when a reader was seen twice: one that is seen once may be on
// its way out of the call.
func (s *stdin) look(stop chan struct{}) {
	seen := 0
	pause := 5 * time.Millisecond
	for {
		select {
		case <-stop:
			return
		case <-time.After(pause):
		}
		if !readerWaits() {
			seen = 0
			pause = min(pause*5/4, 25*time.Millisecond)
			continue
		}
		pause = 3 * time.Millisecond
		if seen++; seen < 2 {
			continue
		}
		seen = 0
		s.ask("", false)
	}
}

// ask asks the parent, unless it was asked already, and returns where the outcome
// comes: nil when a line was handed to the reader.
func (s *stdin) ask(prompt string, password bool) <-chan error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.asked == nil {
		s.asked = make(chan error, 1)
		go s.out.send(&message{Kind: kindInput, Text: prompt, Wait: password})
	}
	return s.asked
}

// request asks for a line that a program reads afterwards.
func (s *stdin) request(prompt string, password bool) error {
	if !canSeeReaders {
		return errNoInput
	}
	return <-s.ask(prompt, password)
}

// answer hands a line to the reader; without one, the end of input.
func (s *stdin) answer(line string, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.asked == nil {
		return // an interrupt came first
	}
	if !ok {
		s.settle(errNoInput)
		s.renew()
		return
	}
	fd := s.write
	b := []byte(line + "\n")
	if len(b) <= 4<<10 { // which a pipe always takes at once, pipe(7)
		writeAll(fd, b)
		s.settle(nil)
		return
	}
	go func() {
		writeAll(fd, b)
		s.mu.Lock()
		s.settle(nil)
		s.mu.Unlock()
	}()
}

// settle ends the question. The lock is held.
func (s *stdin) settle(err error) {
	if s.asked != nil {
		s.asked <- err
		s.asked = nil
	}
}

func writeAll(fd int, b []byte) {
	for len(b) > 0 {
		n, err := syscall.Write(fd, b)
		if err == syscall.EINTR {
			continue
		}
		if err != nil {
			return
		}
		b = b[n:]
	}
}

// interrupt lets a reader that waits find the end of input.
func (s *stdin) interrupt() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.asked != nil {
		s.settle(errNoInput)
		s.renew()
	}
}
