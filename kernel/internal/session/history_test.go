package session

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

func inputs(list []entry) string {
	var s []string
	for _, e := range list {
		s = append(s, fmt.Sprintf("%d/%d %s", e.Session, e.Line, e.Input))
	}
	return strings.Join(s, ", ")
}

func TestHistory(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "history.jsonl")
	first := openHistory(path)
	first.add(1, "a := 1", "")
	first.add(2, "a + 1", "2")
	first.close()
	h := openHistory(path)
	defer h.close()
	h.add(1, "b := 1", "")
	h.add(2, "a + 1", "2")
	h.add(3, "c", "")
	search := func(glob string, n int, unique bool) []entry {
		list, err := h.search(glob, n, unique)
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
	for _, c := range []struct {
		name string
		got  []entry
		want string
	}{
		{"tail", h.tail(2), "2/2 a + 1, 2/3 c"},
		{"tail of more", h.tail(99), "1/1 a := 1, 1/2 a + 1, 2/1 b := 1, 2/2 a + 1, 2/3 c"},
		{"tail of less than none", h.tail(-1), ""},
		{"this session", h.span(0, 2, 3), "2/2 a + 1"},
		{"the session before", h.span(-1, 1, 0), "1/1 a := 1, 1/2 a + 1"},
		{"a session", h.span(1, 0, 2), "1/1 a := 1"},
		{"no session", h.span(-7, 0, 2), ""},
		{"search", search("? := 1", 0, false), "1/1 a := 1, 2/1 b := 1"},
		{"search of the last", search("*1*", 2, false), "2/1 b := 1, 2/2 a + 1"},
		{"unique", search("a + *", 0, true), "2/2 a + 1"},
		{"not a pattern of expressions", search("a + .*", 0, false), ""},
		{"all", search("", 1, false), "2/3 c"},
	} {
		if got := inputs(c.got); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// Several kernels write one file, each with a number of its own.
func TestHistoryShared(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history.jsonl")
	var all sync.WaitGroup
	sessions := make(chan int, 8)
	for range 8 {
		all.Go(func() {
			h := openHistory(path)
			defer h.close()
			for i := range 20 {
				h.add(i+1, "x", "")
			}
			sessions <- h.session
		})
	}
	all.Wait()
	close(sessions)
	seen := make(map[int]bool)
	for n := range sessions {
		if seen[n] {
			t.Errorf("two sessions with the number %d", n)
		}
		seen[n] = true
	}
	h := openHistory(path)
	defer h.close()
	if n := len(h.tail(1000)); n != 160 {
		t.Errorf("%d entries", n)
	}
}

func TestHistoryIsBounded(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history.jsonl")
	var b strings.Builder
	for i := range 2*maxHistory + 10 {
		fmt.Fprintf(&b, "{\"session\":1,\"line\":%d,\"input\":\"x\"}\n", i+1)
	}
	b.WriteString("not JSON\n{\"session\":1,\"li")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	h := openHistory(path)
	h.add(1, "new", "")
	h.close()
	h = openHistory(path)
	defer h.close()
	list := h.tail(3 * maxHistory)
	if len(list) != maxHistory || list[len(list)-1].Input != "new" || list[len(list)-1].Session != 2 {
		t.Errorf("%d entries, the last %+v", len(list), list[len(list)-1])
	}
	if info, err := os.Stat(path); err != nil || info.Size() > int64(b.Len())*2/3 {
		t.Errorf("the file has not become shorter: %v", err)
	}
}

// Without a file the history of this session is there.
func TestHistoryInMemory(t *testing.T) {
	for _, path := range []string{"-", filepath.Join(os.DevNull, "no", "folder")} {
		h := openHistory(path)
		h.add(1, "x", "")
		if got := inputs(h.tail(5)); got != "1/1 x" {
			t.Errorf("%s: %s", path, got)
		}
		h.close()
	}
}
