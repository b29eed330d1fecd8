package session

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"

	"onrecord/kernel/internal/wire"
)

// DefaultHistory is the file that keeps the history in the user's data folder; empty
// when there is none.
func DefaultHistory() string {
	dir := os.Getenv("XDG_DATA_HOME")
	if dir == "" || !filepath.IsAbs(dir) {
		home, err := os.UserHomeDir()
		if err != nil {
			return ""
		}
		dir = filepath.Join(home, ".local", "share")
		if runtime.GOOS == "darwin" {
			dir = filepath.Join(home, "Library", "Application Support")
		}
	}
	return filepath.Join(dir, "onrecord", "history.jsonl")
}

// maxHistory is how many entries of the file are kept in memory, the newest, and how
// long the file can grow, twice that, before its older half goes.
const maxHistory = 10_000

// maxEntry bounds a cell in the history.
const maxEntry = 1 << 20

// An entry is a cell that was executed. One without a line is the start of a session.
type entry struct {
	Session int    `json:"session"`
	Line    int    `json:"line,omitempty"`
	Input   string `json:"input,omitempty"`
	Output  string `json:"output,omitempty"`
}

// history is what was executed, in this session and earlier ones. The file is read
// when it is needed first, so that it costs a start nothing. Several kernels can
// append to it at once.
type history struct {
	path string

	mu      sync.Mutex
	loaded  bool
	file    *os.File // nil: in memory only
	session int
	list    []entry
}

func openHistory(path string) *history {
	switch path {
	case "":
		path = DefaultHistory()
	case "-":
		path = ""
	}
	return &history{path: path}
}

func (h *history) close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.file != nil {
		h.file.Close()
		h.file = nil
	}
}

// load reads the file and begins a session in it. Without a file that can be written,
// the history is kept in memory. The lock is held.
func (h *history) load() {
	if h.loaded {
		return
	}
	h.loaded = true
	h.session = 1
	if h.path == "" {
		return
	}
	if err := os.MkdirAll(filepath.Dir(h.path), 0o700); err != nil {
		return
	}
	f, err := os.OpenFile(h.path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return
	}
	// The lock keeps two kernels from taking the same number.
	defer lockFile(f)()
	h.file = f
	lines := h.read(f)
	if lines > 2*maxHistory {
		h.rewrite()
	}
	h.write(entry{Session: h.session})
}

// read reads the entries and sets the number of the session. A line that is none, as
// a crash may leave it, is passed over.
func (h *history) read(r io.Reader) (lines int) {
	br := bufio.NewReaderSize(r, 64<<10)
	for {
		line, err := br.ReadBytes('\n')
		var e entry
		if len(line) > 0 && json.Unmarshal(line, &e) == nil {
			lines++
			h.session = max(h.session, e.Session+1)
			if e.Line > 0 {
				h.list = append(h.list, e)
			}
			if len(h.list) > 2*maxHistory {
				h.list = append(h.list[:0], h.list[len(h.list)-maxHistory:]...)
			}
		}
		if err != nil {
			break
		}
	}
	if n := len(h.list); n > maxHistory {
		h.list = append(h.list[:0], h.list[n-maxHistory:]...)
	}
	return lines
}

// rewrite writes the newest entries in the place of all. The file is locked, and kept,
// since other kernels have it open.
func (h *history) rewrite() {
	if h.file.Truncate(0) != nil {
		return
	}
	for _, e := range h.list {
		h.write(e)
	}
}

func (h *history) write(e entry) {
	if h.file == nil {
		return
	}
	if b, err := json.Marshal(e); err == nil {
		h.file.Write(append(b, '\n'))
	}
}

// add keeps a cell.
func (h *history) add(line int, input, output string) {
	if len(input) > maxEntry {
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.load()
	if len(output) > 4<<10 {
		output = strings.ToValidUTF8(output[:4<<10], "")
	}
	e := entry{h.session, line, input, output}
	h.list = append(h.list, e)
	h.write(e)
}

// tail is the last n entries.
func (h *history) tail(n int) []entry {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.load()
	n = min(max(n, 0), len(h.list))
	return append([]entry(nil), h.list[len(h.list)-n:]...)
}

// span is the lines [start, stop) of a session: 0 is this one, -1 the one before. A
// stop of 0 means the end.
func (h *history) span(session, start, stop int) (found []entry) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.load()
	if session <= 0 {
		session += h.session
	}
	for _, e := range h.list {
		if e.Session == session && e.Line >= start && (stop <= 0 || e.Line < stop) {
			found = append(found, e)
		}
	}
	return found
}

// search is the last n entries (0: all) that the glob matches; unique keeps the newest
// of equal ones.
func (h *history) search(glob string, n int, unique bool) ([]entry, error) {
	pattern, err := globPattern(glob)
	if err != nil {
		return nil, err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.load()
	var found []entry
	seen := make(map[string]bool)
	for i := len(h.list) - 1; i >= 0 && (n <= 0 || len(found) < n); i-- {
		e := h.list[i]
		if pattern.MatchString(e.Input) && !(unique && seen[e.Input]) {
			seen[e.Input] = true
			found = append(found, e)
		}
	}
	for i, j := 0, len(found)-1; i < j; i, j = i+1, j-1 {
		found[i], found[j] = found[j], found[i]
	}
	return found, nil
}

// globPattern makes a regular expression of a glob with * and ?.
func globPattern(glob string) (*regexp.Regexp, error) {
	if glob == "" {
		glob = "*"
	}
	var b strings.Builder
	b.WriteString(`(?s)\A`)
	for _, r := range glob {
		switch r {
		case '*':
			b.WriteString(".*")
		case '?':
			b.WriteString(".")
		default:
			b.WriteString(regexp.QuoteMeta(string(r)))
		}
	}
	b.WriteString(`\z`)
	return regexp.Compile(b.String())
}

var errAccess = errors.New("hist_access_type must be tail, range or search")

func (s *session) historyRequest(r *request) wire.Content {
	c := r.msg.Content.(*wire.HistoryRequest)
	var found []entry
	var err error
	switch c.HistAccessType {
	case "tail":
		found = s.history.tail(c.N)
	case "range":
		found = s.history.span(c.Session, c.Start, c.Stop)
	case "search":
		found, err = s.history.search(c.Pattern, c.N, c.Unique)
	default:
		err = fmt.Errorf("%w, not %q", errAccess, c.HistAccessType)
	}
	if err != nil {
		return &wire.HistoryReply{Status: wire.Failed,
			Failure: &wire.Failure{EName: "history", EValue: err.Error(), Traceback: []string{err.Error()}}}
	}
	reply := &wire.HistoryReply{Status: wire.OK}
	for _, e := range found {
		row := []any{e.Session, e.Line, e.Input}
		if c.Output {
			var output any
			if e.Output != "" {
				output = e.Output
			}
			row[2] = []any{e.Input, output}
		}
		reply.History = append(reply.History, row)
	}
	return reply
}
