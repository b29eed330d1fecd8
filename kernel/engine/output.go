package engine

import (
	"os"
	"strings"
	"sync"
	"syscall"
	"unicode/utf8"

	"onrecord/kernel/notebook"
)

// chunk is how much is read from a pipe at once.
const chunk = 64 << 10

// output puts what comes through the child's pipes into one order and hands it on.
type output struct {
	mu    sync.Mutex
	emit  func(notebook.Output) // nil: nobody listens
	pipes []*pipe
	crash tail // the end of stderr
}

// A pipe is the child's stdout or stderr.
type pipe struct {
	name string
	read *os.File
	raw  syscall.RawConn
	held []byte // the first bytes of a code point
	buf  [chunk]byte
	done chan struct{} // closed when pump has ended
}

// open makes a pipe and returns the end that the child writes.
func (o *output) open(name string) (*os.File, error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	raw, err := r.SyscallConn()
	if err != nil {
		r.Close()
		w.Close()
		return nil, err
	}
	o.pipes = append(o.pipes, &pipe{name: name, read: r, raw: raw, done: make(chan struct{})})
	return w, nil
}

// listen makes f the place where output goes from now on.
func (o *output) listen(f func(notebook.Output)) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.drain()
	o.emit = f
	o.crash.forget()
}

// text passes on bytes as text, in whole code points.
func (o *output) text(p *pipe, b []byte) {
	if p.name == "stderr" {
		o.crash.add(b)
	}
	if len(p.held) > 0 {
		b = append(p.held, b...)
	}
	whole := len(b) - incomplete(b)
	p.held = append([]byte(nil), b[whole:]...)
	o.pass(p.name, string(b[:whole]))
}

func (o *output) pass(name, text string) {
	if o.emit != nil && text != "" {
		o.emit(notebook.Output{Type: notebook.Stream, Name: name, Text: strings.ToValidUTF8(text, "\uFFFD")})
	}
}

// incomplete is the length of a code point's beginning at the end of b.
func incomplete(b []byte) int {
	for n := 1; n <= min(len(b), utf8.UTFMax-1); n++ {
		if c := b[len(b)-n]; utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(b[len(b)-n:]) {
				return n
			}
			return 0
		}
	}
	return 0
}

// send passes on an output after all that was written before it.
func (o *output) send(out notebook.Output) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.drain()
	if o.emit != nil {
		o.emit(out)
	}
}

// settle passes on all that was written, also what is no whole code point.
func (o *output) settle() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.drain()
	for _, p := range o.pipes {
		if len(p.held) > 0 {
			o.pass(p.name, string(p.held))
			p.held = nil
		}
	}
}

// close ends the pumps. What is written afterwards, by a program that outlives the
// child, is lost.
func (o *output) close() {
	for _, p := range o.pipes {
		p.read.Close()
		<-p.done
	}
}

// tail keeps the end of what was written to stderr, where Go's runtime says why a
// program ends.
type tail struct{ b []byte }

const tailSize = 64 << 10

func (t *tail) forget() { t.b = t.b[:0] }

func (t *tail) add(b []byte) {
	t.b = append(t.b, b...)
	if len(t.b) > 2*tailSize {
		t.b = append(t.b[:0], t.b[len(t.b)-tailSize:]...)
	}
}
