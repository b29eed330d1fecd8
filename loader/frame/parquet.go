package frame

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/go-gota/gota/dataframe"
	"github.com/go-gota/gota/series"
	"github.com/parquet-go/parquet-go"
)

// WriteParquet writes a dataframe as Parquet: its columns in their order, its
// rows in theirs, each column optional, missing cells NULL; text as STRING,
// whole numbers as INT64, floats as DOUBLE, bools as BOOLEAN; compressed with
// gzip, which every reader has and whose bytes, unlike Snappy's, do not
// depend on the processor. name is the schema's name, such as "quotes".
// Text that is not UTF-8 has its bad bytes replaced by U+FFFD.
func WriteParquet(w io.Writer, df dataframe.DataFrame, name string) error {
	columns, err := read(df)
	if err != nil {
		return err
	}
	return writeParquet(w, columns, name)
}

// WriteParquetRows writes rows as Parquet, as WriteParquet does their dataframe; what
// their tags call a list is a LIST of STRING, a day a DATE.
func WriteParquetRows[T any](w io.Writer, rows []T, name string) error {
	columns, err := columnsOf(rows)
	if err != nil {
		return err
	}
	return writeParquet(w, columns, name)
}

func writeParquet(w io.Writer, columns []column, name string) error {
	root := orderedGroup{Group: make(parquet.Group, len(columns))}
	for i := range columns {
		root.Group[columns[i].name] = parquet.Optional(columns[i].node())
		root.names = append(root.names, columns[i].name)
	}
	// The default for "created by" is the version of the library as the
	// linked program knows it, and so differs between a test and a command.
	pw := parquet.NewWriter(w, parquet.NewSchema(name, root),
		parquet.CreatedBy("onrecord", "1", ""), parquet.Compression(&parquet.Gzip))
	var err error
	const batch = 512
	rows := make([]parquet.Row, 0, batch)
	n := columns[0].len()
	for i := range n {
		row := make(parquet.Row, 0, len(columns))
		for k := range columns {
			if row, err = columns[k].appendParquetCell(row, i, k); err != nil {
				return fmt.Errorf("frame: parquet: column %q, row %d: %w", columns[k].name, i+1, err)
			}
		}
		if rows = append(rows, row); len(rows) == batch || i == n-1 {
			if _, err := pw.WriteRows(rows); err != nil {
				return fmt.Errorf("frame: parquet: %w", err)
			}
			rows = rows[:0]
		}
	}
	if err := pw.Close(); err != nil {
		return fmt.Errorf("frame: parquet: %w", err)
	}
	return nil
}

// WriteParquetFile writes a dataframe to a file, whole or not at all.
func WriteParquetFile(path string, df dataframe.DataFrame, name string) error {
	return WriteFile(path, func(w io.Writer) error { return WriteParquet(w, df, name) })
}

// orderedGroup is a group whose fields keep their order; parquet.Group sorts
// them by name.
type orderedGroup struct {
	parquet.Group
	names []string
}

// Fields implements parquet.Node.
func (g orderedGroup) Fields() []parquet.Field {
	byName := make(map[string]parquet.Field, len(g.names))
	for _, f := range g.Group.Fields() {
		byName[f.Name()] = f
	}
	fields := make([]parquet.Field, len(g.names))
	for i, name := range g.names {
		fields[i] = byName[name]
	}
	return fields
}

// node is the column's type, but for that it is optional.
func (c *column) node() parquet.Node {
	switch {
	case c.typ == series.Int:
		return parquet.Leaf(parquet.Int64Type)
	case c.typ == series.Float:
		return parquet.Leaf(parquet.DoubleType)
	case c.typ == series.Bool:
		return parquet.Leaf(parquet.BooleanType)
	case c.holds == day:
		return parquet.Date()
	case c.holds == list:
		return parquet.List(parquet.String())
	}
	return parquet.String()
}

// appendParquetCell appends the values of cell i in the k-th column: one, or one per
// part of a list. Definition level 1 is a value, of a list's part 2.
func (c *column) appendParquetCell(row parquet.Row, i, k int) (parquet.Row, error) {
	if c.isMissing(i) {
		return append(row, parquet.NullValue().Level(0, 0, k)), nil
	}
	var v parquet.Value
	switch {
	case c.typ == series.Int:
		v = parquet.Int64Value(int64(c.ints[i]))
	case c.typ == series.Float:
		v = parquet.DoubleValue(c.floats[i])
	case c.typ == series.Bool:
		v = parquet.BooleanValue(c.bools[i])
	case c.holds == day:
		t, err := time.Parse(time.DateOnly, c.text[i])
		if err != nil {
			return row, fmt.Errorf("%q is no date YYYY-MM-DD", c.text[i])
		}
		v = parquet.Int32Value(int32(t.Unix() / secondsPerDay))
	case c.holds == list:
		for n, part := range strings.Split(c.text[i], Separator) {
			row = append(row, parquet.ByteArrayValue([]byte(valid(part))).Level(min(n, 1), 2, k))
		}
		return row, nil
	default:
		v = parquet.ByteArrayValue([]byte(valid(c.text[i])))
	}
	return append(row, v.Level(0, 1, k)), nil
}

const secondsPerDay = 24 * 60 * 60

// ReadParquet reads a flat Parquet file: columns of text, whole numbers, floats,
// bools, dates, and lists of text. NULL becomes a missing cell, a date its ISO text, a
// list its parts joined by Separator. Another nested or repeated column is an error,
// as is a damaged file.
func ReadParquet(r io.ReaderAt, size int64) (df dataframe.DataFrame, err error) {
	defer func() { // the library panics on some damaged files
		if p := recover(); p != nil {
			df, err = dataframe.DataFrame{}, fmt.Errorf("frame: parquet: damaged file: %v", p)
		}
	}()
	f, err := parquet.OpenFile(r, size)
	if err != nil {
		return dataframe.DataFrame{}, fmt.Errorf("frame: parquet: %w", err)
	}
	var columns []column
	for _, field := range f.Schema().Fields() {
		if textList(field) {
			columns = append(columns, column{name: field.Name(), typ: series.String, holds: list})
			continue
		}
		if !field.Leaf() || field.Repeated() {
			return dataframe.DataFrame{},
				fmt.Errorf("frame: parquet: column %q is nested: only flat tables can be read", field.Name())
		}
		c := column{name: field.Name()}
		switch kind := field.Type().Kind(); kind {
		case parquet.Boolean:
			c.typ = series.Bool
		case parquet.Int32, parquet.Int64:
			c.typ = series.Int
			if t := field.Type().LogicalType(); t != nil && t.String() == "DATE" {
				c.typ, c.holds = series.String, day
			}
		case parquet.Float, parquet.Double:
			c.typ = series.Float
		case parquet.ByteArray:
			c.typ = series.String
		default:
			return dataframe.DataFrame{},
				fmt.Errorf("frame: parquet: column %q is of kind %v: only text, numbers and bools can be read",
					field.Name(), kind)
		}
		columns = append(columns, c)
	}
	for _, group := range f.RowGroups() {
		if err := readGroup(group, columns); err != nil {
			return dataframe.DataFrame{}, fmt.Errorf("frame: parquet: %w", err)
		}
	}
	return build(columns)
}

func readGroup(group parquet.RowGroup, columns []column) (err error) {
	rows := group.Rows()
	defer func() { err = errors.Join(err, rows.Close()) }()
	buffer := make([]parquet.Row, 256)
	for {
		n, err := rows.ReadRows(buffer)
		for _, row := range buffer[:n] {
			at := 0
			for k := range columns {
				from := at
				for at < len(row) && row[at].Column() == k {
					at++
				}
				if at == from || at > from+1 && columns[k].holds != list {
					return fmt.Errorf("a row has %d values for the column %q", at-from, columns[k].name)
				}
				columns[k].appendParquet(row[from:at])
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// textList reports whether a column is a list of text, as WriteParquetRows writes it.
func textList(f parquet.Field) bool {
	t := f.Type().LogicalType()
	if f.Leaf() || t == nil || t.String() != "LIST" || len(f.Fields()) != 1 || len(f.Fields()[0].Fields()) != 1 {
		return false
	}
	part := f.Fields()[0].Fields()[0]
	return part.Leaf() && part.Type().Kind() == parquet.ByteArray
}

// appendParquet appends the values of one cell.
func (c *column) appendParquet(values []parquet.Value) {
	v := values[0]
	if v.IsNull() {
		c.appendMissing()
		return
	}
	switch c.holds {
	case list:
		parts := make([]string, len(values))
		for i, v := range values {
			parts[i] = string(v.ByteArray())
		}
		c.text = append(c.text, strings.Join(parts, Separator))
		c.present()
		return
	case day:
		c.text = append(c.text, time.Unix(int64(v.Int32())*secondsPerDay, 0).UTC().Format(time.DateOnly))
		c.present()
		return
	}
	switch c.typ {
	case series.Bool:
		c.bools = append(c.bools, v.Boolean())
	case series.Int:
		if v.Kind() == parquet.Int32 {
			c.ints = append(c.ints, int(v.Int32()))
		} else {
			c.ints = append(c.ints, int(v.Int64()))
		}
	case series.Float:
		if v.Kind() == parquet.Float {
			c.floats = append(c.floats, float64(v.Float()))
		} else {
			c.floats = append(c.floats, v.Double())
		}
	default:
		c.text = append(c.text, string(v.ByteArray()))
	}
	c.present()
}

// ReadParquetFile reads a flat Parquet file.
func ReadParquetFile(path string) (dataframe.DataFrame, error) {
	f, err := os.Open(path)
	if err != nil {
		return dataframe.DataFrame{}, fmt.Errorf("frame: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return dataframe.DataFrame{}, fmt.Errorf("frame: %w", err)
	}
	df, err := ReadParquet(f, info.Size())
	if err != nil {
		return dataframe.DataFrame{}, fmt.Errorf("%w (%s)", err, path)
	}
	return df, nil
}
