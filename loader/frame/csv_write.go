package frame

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/go-gota/gota/dataframe"
)

// WriteCSV writes a dataframe as CSV: a header, then a line per row. The
// package comment says how cells are written.
func WriteCSV(w io.Writer, df dataframe.DataFrame) error {
	columns, err := read(df)
	if err != nil {
		return err
	}
	return writeCSV(w, columns)
}

// WriteCSVRows writes rows as CSV, as WriteCSV does their dataframe.
func WriteCSVRows[T any](w io.Writer, rows []T) error {
	b := bufio.NewWriterSize(w, 1<<16)
	err := inBatches(rows, func(columns []column, before int) error {
		if before == 0 {
			writeHeader(b, columns)
		}
		return writeLines(b, columns)
	})
	if err != nil {
		return err
	}
	return flush(b)
}

// WriteCSVFile writes a dataframe to a file, whole or not at all.
func WriteCSVFile(path string, df dataframe.DataFrame) error {
	return WriteFile(path, func(w io.Writer) error { return WriteCSV(w, df) })
}

func writeCSV(w io.Writer, columns []column) error {
	b := bufio.NewWriterSize(w, 1<<16)
	writeHeader(b, columns)
	if err := writeLines(b, columns); err != nil {
		return err
	}
	return flush(b)
}

func writeHeader(b *bufio.Writer, columns []column) {
	for k := range columns {
		writeSeparator(b, k)
		writeCell(b, []byte(columns[k].name), len(columns))
	}
	b.WriteByte('\n')
}

// writeLines writes the rows of some columns.
func writeLines(b *bufio.Writer, columns []column) error {
	var cell []byte
	for i := range columns[0].len() {
		for k := range columns {
			writeSeparator(b, k)
			cell = columns[k].appendText(cell[:0], i)
			writeCell(b, cell, len(columns))
		}
		if err := b.WriteByte('\n'); err != nil {
			return fmt.Errorf("frame: %w", err)
		}
	}
	return nil
}

func flush(b *bufio.Writer) error {
	if err := b.Flush(); err != nil {
		return fmt.Errorf("frame: %w", err)
	}
	return nil
}

// A CSVWriter writes rows one by one, for tables that need not be held in
// memory: make it with NewCSVWriter, Write each row, and Flush at the end.
type CSVWriter[T any] struct {
	b       *bufio.Writer
	fields  []field
	columns []column
	started bool
	rows    int
	row     [1]T // the row that is being written
}

// NewCSVWriter prepares a writer of rows of type T. The header is written with
// the first row, or by Flush.
func NewCSVWriter[T any](w io.Writer) (*CSVWriter[T], error) {
	columns, fs, err := emptyColumns[T]()
	if err != nil {
		return nil, err
	}
	return &CSVWriter[T]{b: bufio.NewWriterSize(w, 1<<16), fields: fs, columns: columns}, nil
}

func (w *CSVWriter[T]) header() {
	if w.started {
		return
	}
	w.started = true
	writeHeader(w.b, w.columns)
}

// Write writes one row.
func (w *CSVWriter[T]) Write(row T) error {
	w.header()
	for k := range w.columns {
		w.columns[k].clear()
	}
	w.row[0] = row
	if err := fill(w.columns, w.fields, w.row[:], w.rows); err != nil {
		return err
	}
	w.rows++
	return writeLines(w.b, w.columns)
}

// Flush writes what is still held back, and the header of a table without rows.
func (w *CSVWriter[T]) Flush() error {
	w.header()
	return flush(w.b)
}

func writeSeparator(b *bufio.Writer, k int) {
	if k > 0 {
		b.WriteByte(',')
	}
}

// writeCell writes a cell, quoted where RFC 4180 asks for it or a reader might
// trim it: blanks at its ends, a byte order mark. An empty cell of a table with
// one column is quoted, because readers skip empty lines. A line break becomes a space, a byte that is not UTF-8
// U+FFFD, and NUL, at which readers in C stop, U+2400.
func writeCell(b *bufio.Writer, cell []byte, columns int) {
	quote := len(cell) == 0 && columns == 1
	plain, ascii := true, true
	for i, c := range cell {
		switch {
		case c == ',' || c == '"':
			quote = true
		case (c == ' ' || c == '\t') && (i == 0 || i == len(cell)-1):
			quote = true
		case c < ' ' && c != '\t':
			plain = false
		case c == 0xC2 && bytes.HasPrefix(cell[i:], nel), c == 0xEF && bytes.HasPrefix(cell[i:], mark),
			c == 0xE2 && (bytes.HasPrefix(cell[i:], lineEnd) || bytes.HasPrefix(cell[i:], paragraphEnd)):
			plain = false
		case c >= utf8.RuneSelf:
			ascii = false
		}
	}
	if plain && (ascii || utf8.Valid(cell)) {
		if !quote {
			b.Write(cell)
			return
		}
		writeQuoted(b, cell)
		return
	}
	text := oneLine(cell)
	if strings.HasPrefix(text, " ") || strings.HasSuffix(text, " ") || strings.HasPrefix(text, "\ufeff") {
		quote = true
	}
	if !quote {
		b.WriteString(text)
		return
	}
	writeQuoted(b, []byte(text))
}

// Characters of several bytes that a CSV cell does not have as they are.
var (
	nel          = []byte("\u0085")
	lineEnd      = []byte("\u2028")
	paragraphEnd = []byte("\u2029")
	mark         = []byte("\ufeff")
)

func writeQuoted(b *bufio.Writer, cell []byte) {
	b.WriteByte('"')
	for {
		i := bytes.IndexByte(cell, '"')
		if i < 0 {
			break
		}
		b.Write(cell[:i+1])
		b.WriteByte('"')
		cell = cell[i+1:]
	}
	b.Write(cell)
	b.WriteByte('"')
}

// oneLine replaces each line break (CR LF counts once), NUL and bad byte.
func oneLine(cell []byte) string {
	var out strings.Builder
	out.Grow(len(cell))
	done := 0 // bytes of cell that are in out
	for i := 0; i < len(cell); {
		r, w := rune(cell[i]), 1
		if r >= utf8.RuneSelf {
			r, w = utf8.DecodeRune(cell[i:])
		}
		with := " "
		switch {
		case r == '\r':
			if i+1 < len(cell) && cell[i+1] == '\n' {
				w = 2
			}
		case r == '\n', r == '\v', r == '\f', r == '\u0085', r == '\u2028', r == '\u2029':
		case r == 0:
			with = "\u2400"
		case r == utf8.RuneError && w == 1:
			with = "\ufffd"
		default:
			i += w
			continue
		}
		out.Write(cell[done:i])
		out.WriteString(with)
		i += w
		done = i
	}
	out.Write(cell[done:])
	return out.String()
}
