package frame

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// A CSVError says where a CSV file is wrong and what to do about it. Line and
// Column count from 1; Column counts code points and is where the cell or the
// offending mark begins.
type CSVError struct {
	File    string
	Line    int
	Column  int
	Message string
}

func (e *CSVError) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Message)
}

// A CSVReader reads CSV record by record, like a bufio.Scanner: RFC 4180, with
// LF or CR LF line ends and an optional byte order mark. Line breaks inside
// quoted cells are kept. Empty lines are skipped. It is strict where a guess
// would lose data: see CSVError.
//
//	r := frame.NewCSVReader(f, "quotes.csv")
//	for r.Scan() {
//		use(r.Header(), r.Record())
//	}
//	err := r.Err()
type CSVReader struct {
	b      *bufio.Reader
	file   string
	header []string
	record []string
	at     []place // where each cell of record begins
	here   place   // of the next byte
	cell   []byte
	err    error
	begun  bool
	done   bool
}

type place struct{ line, column int }

// NewCSVReader reads from r; file is what errors call it.
func NewCSVReader(r io.Reader, file string) *CSVReader {
	if file == "" {
		file = "csv"
	}
	return &CSVReader{b: bufio.NewReaderSize(r, 1<<16), file: file, here: place{1, 1}}
}

// Header returns the names in the first line.
func (r *CSVReader) Header() []string {
	r.begin()
	return r.header
}

// Record returns the cells that Scan has just read, as many as the header has.
// The slice is overwritten by the next Scan.
func (r *CSVReader) Record() []string { return r.record }

// Line is the line on which the record begins, from 1.
func (r *CSVReader) Line() int {
	if len(r.at) == 0 {
		return r.here.line
	}
	return r.at[0].line
}

// Err is what ended the reading, nil at the end of the file. It is a *CSVError
// where the file, not the reading of it, is at fault.
func (r *CSVReader) Err() error { return r.err }

// Scan reads the next record and tells whether there is one.
func (r *CSVReader) Scan() bool {
	r.begin()
	if r.err != nil || r.done || !r.next() {
		return false
	}
	if len(r.record) != len(r.header) {
		r.fail(r.at[0], "%d cells, where the header has %d: quote the cells that hold commas, and end none early",
			len(r.record), len(r.header))
		return false
	}
	return true
}

func (r *CSVReader) begin() {
	if r.begun {
		return
	}
	r.begun = true
	head, err := r.b.Peek(3)
	switch {
	case len(head) == 3 && head[0] == 0xEF && head[1] == 0xBB && head[2] == 0xBF:
		r.b.Discard(3)
	case len(head) >= 2 && (head[0] == 0xFF && head[1] == 0xFE || head[0] == 0xFE && head[1] == 0xFF):
		r.fail(r.here, "the file is in UTF-16: save it as UTF-8")
		return
	case err != nil && err != io.EOF:
		r.err = fmt.Errorf("frame: %s: %w", r.file, err)
		return
	}
	if !r.next() {
		if r.err == nil {
			r.fail(place{1, 1}, "the file is empty: its first line must name the columns")
		}
		return
	}
	seen := make(map[string]int, len(r.record))
	for k, name := range r.record {
		if name == "" {
			r.fail(r.at[k], "column %d has no name: name every column in the first line", k+1)
			return
		}
		if first, ok := seen[name]; ok {
			r.fail(r.at[k], "columns %d and %d are both named %q: rename one", first+1, k+1, name)
			return
		}
		seen[name] = k
	}
	r.header = append([]string(nil), r.record...)
}

// fail ends the reading with an error at p.
func (r *CSVReader) fail(p place, format string, args ...any) {
	if r.err == nil {
		r.err = &CSVError{r.file, p.line, p.column, fmt.Sprintf(format, args...)}
	}
}

// end is what a byte that is not there says.
const end = -1

// peek returns the next byte, or end at the end of the file or on an error.
func (r *CSVReader) peek() int {
	b, err := r.b.Peek(1)
	if len(b) == 1 {
		return int(b[0])
	}
	if err != nil && !errors.Is(err, io.EOF) && r.err == nil {
		r.err = fmt.Errorf("frame: %s: %w", r.file, err)
	}
	return end
}

// take consumes the byte that peek returned. A code point is counted at its
// first byte.
func (r *CSVReader) take(b int) {
	r.b.Discard(1)
	switch {
	case b == '\n':
		r.here = place{r.here.line + 1, 1}
	case b&0xC0 != 0x80:
		r.here.column++
	}
}

// plain moves the bytes up to the next one of stops, as far as they are
// buffered, to the cell.
func (r *CSVReader) plain(stops string) {
	chunk, _ := r.b.Peek(r.b.Buffered())
	if i := bytes.IndexAny(chunk, stops); i >= 0 {
		chunk = chunk[:i]
	}
	r.cell = append(r.cell, chunk...)
	if n := bytes.Count(chunk, newline); n > 0 {
		r.here.line += n
		r.here.column = 1
		r.b.Discard(bytes.LastIndexByte(chunk, '\n') + 1)
		chunk = chunk[bytes.LastIndexByte(chunk, '\n')+1:]
	}
	for _, b := range chunk {
		if b&0xC0 != 0x80 {
			r.here.column++
		}
	}
	r.b.Discard(len(chunk))
}

var newline = []byte{'\n'}

// next reads one record, without regard to the header.
func (r *CSVReader) next() bool {
	r.record, r.at = r.record[:0], r.at[:0]
	for { // empty lines
		b := r.peek()
		if b == '\r' {
			if two, _ := r.b.Peek(2); len(two) == 2 && two[1] != '\n' {
				break
			}
			r.take('\r')
			b = r.peek()
		}
		if b != '\n' {
			break
		}
		r.take(b)
	}
	if r.peek() == end {
		r.done = true
		return false
	}
	for {
		start := r.here
		r.cell = r.cell[:0]
		var more bool
		if r.peek() == '"' {
			more = r.quoted(start)
		} else {
			more = r.bare(start)
		}
		if r.err != nil {
			return false
		}
		if !utf8.Valid(r.cell) {
			r.fail(start, "the cell is not valid UTF-8: save the file as UTF-8")
			return false
		}
		r.record = append(r.record, string(r.cell))
		r.at = append(r.at, start)
		if !more {
			return true
		}
	}
}

// bare reads a cell without quotation marks and tells whether another follows.
func (r *CSVReader) bare(start place) bool {
	for {
		r.plain(",\n\r\"")
		b := r.peek()
		switch b {
		case ',', '\n', '\r', end:
			return r.endCell(b)
		case '"':
			r.fail(r.here, "a quotation mark inside a cell that does not begin with one: put the whole cell in "+
				"quotation marks and double those inside")
			return false
		}
		// A byte that was not yet buffered.
		r.cell = append(r.cell, byte(b))
		r.take(b)
	}
}

// quoted reads a cell in quotation marks and tells whether another follows.
func (r *CSVReader) quoted(start place) bool {
	r.take('"')
	for {
		r.plain("\"")
		b := r.peek()
		switch b {
		case end:
			r.fail(start, "the cell that begins here with a quotation mark is never closed: add the closing one, "+
				"or double the marks inside")
			return false
		case '"':
			r.take(b)
			b = r.peek()
			switch b {
			case '"':
				r.cell = append(r.cell, '"')
				r.take(b)
				continue
			case ',', '\n', '\r', end:
				return r.endCell(b)
			}
			r.fail(r.here, "text after the closing quotation mark of a cell: double the marks inside the cell")
			return false
		}
		// A byte that was not yet buffered.
		r.cell = append(r.cell, byte(b))
		r.take(b)
	}
}

// endCell consumes what ends a cell, b, and tells whether another follows.
func (r *CSVReader) endCell(b int) bool {
	switch b {
	case ',':
		r.take(b)
		return true
	case '\n':
		r.take(b)
	case '\r':
		at := r.here
		r.take(b)
		if n := r.peek(); n == '\n' {
			r.take(n)
		} else if n != end {
			r.fail(at, "a carriage return without a line feed: save the file with LF or CR LF line ends")
		}
	}
	return false
}
