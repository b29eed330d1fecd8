package frame

import (
	"errors"
	"fmt"
	"io"
	"os"

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
	root := orderedGroup{Group: make(parquet.Group, len(columns))}
	for i := range columns {
		root.Group[columns[i].name] = parquet.Optional(leaf(columns[i].typ))
		root.names = append(root.names, columns[i].name)
	}
	// The default for "created by" is the version of the library as the
	// linked program knows it, and so differs between a test and a command.
	pw := parquet.NewWriter(w, parquet.NewSchema(name, root),
		parquet.CreatedBy("onrecord", "1", ""), parquet.Compression(&parquet.Gzip))
	const batch = 512
	rows := make([]parquet.Row, 0, batch)
	n := columns[0].len()
	for i := range n {
		row := make(parquet.Row, len(columns))
		for k := range columns {
			row[k] = columns[k].parquet(i, k)
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

func leaf(t series.Type) parquet.Node {
	switch t {
	case series.Int:
		return parquet.Leaf(parquet.Int64Type)
	case series.Float:
		return parquet.Leaf(parquet.DoubleType)
	case series.Bool:
		return parquet.Leaf(parquet.BooleanType)
	}
	return parquet.String()
}

// parquet is cell i as a value of the k-th column: defined at level 1.
func (c *column) parquet(i, k int) parquet.Value {
	if c.isMissing(i) {
		return parquet.NullValue().Level(0, 0, k)
	}
	var v parquet.Value
	switch c.typ {
	case series.Int:
		v = parquet.Int64Value(int64(c.ints[i]))
	case series.Float:
		v = parquet.DoubleValue(c.floats[i])
	case series.Bool:
		v = parquet.BooleanValue(c.bools[i])
	default:
		v = parquet.ByteArrayValue([]byte(valid(c.text[i])))
	}
	return v.Level(0, 1, k)
}

// ReadParquet reads a flat Parquet file: columns of text, whole numbers, floats
// and bools. NULL becomes a missing cell. A nested or repeated column is an
// error, as is a damaged file.
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
		if !field.Leaf() || field.Repeated() {
			return dataframe.DataFrame{}, fmt.Errorf("frame: parquet: column %q is nested: only flat tables can be read", field.Name())
		}
		c := column{name: field.Name()}
		switch kind := field.Type().Kind(); kind {
		case parquet.Boolean:
			c.typ = series.Bool
		case parquet.Int32, parquet.Int64:
			c.typ = series.Int
		case parquet.Float, parquet.Double:
			c.typ = series.Float
		case parquet.ByteArray:
			c.typ = series.String
		default:
			return dataframe.DataFrame{}, fmt.Errorf("frame: parquet: column %q is of kind %v: only text, numbers and bools can be read", field.Name(), kind)
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
			if len(row) != len(columns) {
				return fmt.Errorf("a row of %d cells under %d columns", len(row), len(columns))
			}
			for k := range columns {
				columns[k].appendParquet(row[k])
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

func (c *column) appendParquet(v parquet.Value) {
	if v.IsNull() {
		c.appendMissing()
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
