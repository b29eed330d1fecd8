package session

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"
)

// A sent collects messages of streams.
type sent struct {
	mu   sync.Mutex
	list []string
}

func (s *sent) send(name, text string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.list = append(s.list, name+" "+text)
}

func (s *sent) take() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := s.list
	s.list = nil
	return list
}

func TestStreamsAreBatched(t *testing.T) {
	var out sent
	b := newStreams(1<<30, out.send)
	for i := range 1000 {
		b.write("stdout", fmt.Sprintln(i))
	}
	b.write("stderr", "e")
	b.write("stdout", "o")
	b.flush()
	got := out.take()
	if len(got) < 3 || len(got) > 20 || got[len(got)-2] != "stderr e" || got[len(got)-1] != "stdout o" {
		t.Errorf("%d messages, the last %q", len(got), got[len(got)-1])
	}
	b.flush()
	if got := out.take(); got != nil {
		t.Errorf("sent twice: %q", got)
	}
}

// Text that nothing follows is sent by itself, also after the cell's end.
func TestStreamsFlushThemselves(t *testing.T) {
	var out sent
	b := newStreams(1<<30, out.send)
	for range 3 {
		b.write("stdout", "late")
		for deadline := time.Now().Add(10 * time.Second); ; time.Sleep(time.Millisecond) {
			if got := out.take(); len(got) == 1 && got[0] == "stdout late" {
				break
			} else if time.Now().After(deadline) {
				t.Fatal("not sent within 10 s")
			}
		}
	}
}

func TestVolumeCap(t *testing.T) {
	var out sent
	b := newStreams(100, out.send)
	for range 50 {
		b.write("stdout", "ää€😀")
	}
	b.flush()
	all := ""
	for _, m := range out.take() {
		if !utf8.ValidString(m) {
			t.Errorf("a code point was cut: %q", m)
		}
		all += m
	}
	text, notice, ok := strings.Cut(all, "stderr ")
	if n := len(strings.TrimPrefix(text, "stdout ")); n > 100 || n < 97 || !ok || strings.Count(notice, "output cut") != 1 {
		t.Errorf("%d bytes, then %q", n, notice)
	}
}
