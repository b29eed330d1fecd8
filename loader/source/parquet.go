package source

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/parquet-go/parquet-go"
)

// parquet reads a table, an article a row: columns of text, numbers, dates, moments and
// lists of text; others are left.
func (s *session) parquet(e entry, r *bufio.Reader, at io.ReaderAt) (err error) {
	defer func() { // the library panics on some damaged files
		if p := recover(); p != nil {
			err = s.failed(e, fmt.Errorf("damaged Parquet: %v", p))
		}
	}()
	size := e.size
	if at == nil || size <= 0 {
		f, n, err := s.spool(r)
		if err != nil {
			return s.failed(e, err)
		}
		defer f.Close()
		at, size = f, n
	}
	f, err := parquet.OpenFile(at, size, parquet.SkipPageIndex(true), parquet.SkipBloomFilters(true))
	if err != nil {
		return s.failed(e, fmt.Errorf("damaged Parquet: %w", err))
	}
	paths := f.Schema().Columns()
	if len(paths) > s.limits.Columns {
		return s.problem(e, 0, "too-large", "too large",
			"the table has more than %d columns: is it a table of articles?", s.limits.Columns)
	}
	columns := make([]parquetColumn, len(paths))
	var names []string
	for i, path := range paths {
		leaf, ok := f.Schema().Lookup(path...)
		if !ok || len(path) > 1 && !isList(path) {
			continue
		}
		columns[i] = parquetColumn{name: path[0], format: formatOf(leaf.Node.Type())}
		names = append(names, path[0])
	}
	fields := s.fields(names)
	if !fields.has() {
		return s.metadata(e, names)
	}
	b := &batch{s: s}
	n := 0
	for _, group := range f.RowGroups() {
		if err := s.parquetGroup(e, b, fields, columns, group, &n); err != nil {
			return err
		}
	}
	return b.flush()
}

// isList reports the paths that lists of plain values have.
func isList(path []string) bool {
	last := path[len(path)-1]
	return len(path) == 3 && (last == "element" || last == "item" || last == "array_element")
}

type parquetColumn struct {
	name   string
	format func(parquet.Value) string
}

// formatOf tells how the values of a column are written as a cell.
func formatOf(t parquet.Type) func(parquet.Value) string {
	logical := ""
	if l := t.LogicalType(); l != nil {
		logical = l.String()
	}
	switch {
	case logical == "DATE":
		return func(v parquet.Value) string { return time.Unix(int64(v.Int32())*86400, 0).UTC().Format(time.DateOnly) }
	case strings.HasPrefix(logical, "TIMESTAMP"):
		utc, unit := strings.Contains(logical, "isAdjustedToUTC=true"), time.Nanosecond
		switch {
		case strings.Contains(logical, "MILLIS"):
			unit = time.Millisecond
		case strings.Contains(logical, "MICROS"):
			unit = time.Microsecond
		}
		layout := "2006-01-02T15:04:05"
		if utc {
			layout += "Z"
		}
		return func(v parquet.Value) string {
			return time.Unix(0, 0).UTC().Add(time.Duration(v.Int64()) * unit).Format(layout)
		}
	}
	switch t.Kind() {
	case parquet.ByteArray, parquet.FixedLenByteArray:
		return func(v parquet.Value) string { return string(v.ByteArray()) }
	}
	return func(v parquet.Value) string { return v.String() }
}

func (s *session) parquetGroup(e entry, b *batch, f fields, columns []parquetColumn, group parquet.RowGroup,
	n *int) (err error) {
	rows := group.Rows()
	defer func() { err = errors.Join(err, rows.Close()) }()
	buffer := make([]parquet.Row, 16)
	for {
		if err := s.ctx.Err(); err != nil {
			return err
		}
		k, err := rows.ReadRows(buffer)
		for _, cells := range buffer[:k] {
			*n++
			r := make(row)
			for _, v := range cells {
				c := &columns[v.Column()]
				if c.format == nil || v.IsNull() {
					continue
				}
				if had := r[c.name]; had != "" {
					r[c.name] = had + "; " + c.format(v)
				} else {
					r[c.name] = c.format(v)
				}
			}
			if err := s.parquetRow(e, b, f, r, *n); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return s.failed(e, fmt.Errorf("damaged Parquet, what stands before the damage is read: %w", err))
		}
	}
}

func (s *session) parquetRow(e entry, b *batch, f fields, r row, n int) error {
	t := e.row(n, 0)
	f.fill(&t, r)
	return b.add(t)
}
