package interp

import (
	"bytes"
	"crypto/rand"
	"io"
	"os"
	"sync"
)

// A stream takes what a cell writes to one of os.Stdout and os.Stderr. Interpreted
// code needs an *os.File there, so the stream is a pipe when its writer is none.
type stream struct {
	file  *os.File // what interpreted code sees, and can set: os.Stdout
	write *os.File // what file was at first
	read  *os.File // nil: write is the writer itself
	sync  chan struct{}
	mark  []byte
	mu    sync.Mutex
	done  chan struct{}
}

// openStream opens a stream to w; a nil w means the process's own file.
func openStream(w io.Writer, own *os.File) (*stream, error) {
	if w == nil {
		return &stream{file: own, write: own}, nil
	}
	if f, ok := w.(*os.File); ok {
		return &stream{file: f, write: f}, nil
	}
	r, f, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	s := &stream{file: f, write: f, read: r, sync: make(chan struct{}), mark: make([]byte, 24),
		done: make(chan struct{})}
	// The mark separates what was written before flush from what comes after; it is
	// random so that no program writes it by chance.
	s.mark[0] = 0
	rand.Read(s.mark[1:])
	go s.copy(w)
	return s, nil
}

// copy hands on what arrives, without the marks.
func (s *stream) copy(w io.Writer) {
	defer close(s.done)
	buf := make([]byte, 64<<10)
	var held []byte
	for {
		n, err := s.read.Read(buf)
		held = append(held, buf[:n]...)
		for {
			i := bytes.Index(held, s.mark)
			if i < 0 {
				break
			}
			if i > 0 {
				w.Write(held[:i])
			}
			held = held[i+len(s.mark):]
			s.sync <- struct{}{}
		}
		// The end of what is held may be the start of a mark.
		keep := partial(held, s.mark)
		if out := held[:len(held)-keep]; len(out) > 0 {
			w.Write(out)
		}
		held = append([]byte(nil), held[len(held)-keep:]...)
		if err != nil {
			if len(held) > 0 {
				w.Write(held)
			}
			return
		}
	}
}

// partial is the length of the longest end of data that begins mark.
func partial(data, mark []byte) int {
	for n := min(len(data), len(mark)-1); n > 0; n-- {
		if bytes.HasPrefix(mark, data[len(data)-n:]) {
			return n
		}
	}
	return 0
}

// flush returns when everything written so far has reached the writer.
func (s *stream) flush() {
	if s.read == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, err := s.write.Write(s.mark); err != nil {
		return // the program closed its own stdout
	}
	select {
	case <-s.sync:
	case <-s.done:
	}
}

// close ends the stream, after what was written has reached the writer.
func (s *stream) close() {
	if s.read == nil {
		return
	}
	s.flush()
	s.write.Close()
	s.read.Close() // a process that the notebook has left behind may hold the other end
	<-s.done
}
