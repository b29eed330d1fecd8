package interp

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"onrecord/kernel/display"
)

// A buffer takes writes from several goroutines.
type buffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *buffer) take() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	s := b.b.String()
	b.b.Reset()
	return s
}

// A kernel is an interpreter with what it has written.
type kernel struct {
	*Interp
	out, err buffer
	n        int
}

func start(t testing.TB) *kernel {
	t.Helper()
	k := &kernel{}
	ir, err := New(Options{Stdout: &k.out, Stderr: &k.err})
	if err != nil {
		t.Fatal(err)
	}
	k.Interp = ir
	t.Cleanup(func() { ir.Close() })
	return k
}

// run evaluates a cell and returns what it printed and then showed, or its error.
func (k *kernel) run(source string) string {
	k.n++
	res := k.Eval(context.Background(), Cell{Number: k.n, Source: source})
	out := k.out.take()
	if res.Err != nil {
		return out + strings.Join(res.Err.Traceback, "\n")
	}
	if res.Value != nil {
		out += "=> " + fmt.Sprint(res.Value.Data[display.MIMETypeText])
	}
	return out
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		ir, err := New(Options{})
		if err != nil {
			b.Fatal(err)
		}
		ir.Close()
	}
}

func BenchmarkTrivialCell(b *testing.B) {
	k := start(b)
	for b.Loop() {
		k.run("1+1")
	}
}
