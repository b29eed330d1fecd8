package frame

import (
	"io"
	"math"
	"os"
	"reflect"
	"strconv"

	"fmt"

	"github.com/go-gota/gota/dataframe"
	"github.com/go-gota/gota/series"
)

// CSVOptions direct ReadCSV; the zero value is right for files of unknown
// making.
type CSVOptions struct {
	// File is what errors call the input.
	File string
	// Types are the types of columns by name. The others are told from their
	// cells: int or float where each cell that is not empty is the number just
	// as WriteCSV would write it, bool where each is true or false, else text.
	// So "00123", "1.50", "12e34" and "NaN" stay text.
	Types map[string]series.Type
}

// ReadCSV reads CSV into a dataframe. A file with a header alone gives an empty
// dataframe. An empty cell is missing. Errors are *CSVError.
func ReadCSV(r io.Reader, o CSVOptions) (dataframe.DataFrame, error) {
	reader := NewCSVReader(r, o.File)
	header := reader.Header()
	if reader.Err() != nil {
		return dataframe.DataFrame{}, reader.Err()
	}
	columns := make([]column, len(header))
	for k, name := range header {
		columns[k] = column{name: name, typ: series.String}
		if t, ok := o.Types[name]; ok {
			columns[k].typ = t
		}
	}
	if err := readColumns(reader, columns); err != nil {
		return dataframe.DataFrame{}, err
	}
	for k := range columns {
		if _, told := o.Types[columns[k].name]; !told {
			columns[k] = infer(columns[k])
		}
	}
	return build(columns)
}

// ReadCSVFile reads a CSV file into a dataframe.
func ReadCSVFile(path string, o CSVOptions) (dataframe.DataFrame, error) {
	f, err := os.Open(path)
	if err != nil {
		return dataframe.DataFrame{}, fmt.Errorf("frame: %w", err)
	}
	defer f.Close()
	if o.File == "" {
		o.File = path
	}
	return ReadCSV(f, o)
}

// ReadCSVRows reads CSV into rows of type T, which gives the columns and their
// types; columns that T does not name are left. A cell that does not fit its
// field is a *CSVError at that cell.
func ReadCSVRows[T any](r io.Reader, file string) ([]T, error) {
	fs, err := fields(reflect.TypeFor[T]())
	if err != nil {
		return nil, err
	}
	reader := NewCSVReader(r, file)
	header := reader.Header()
	if reader.Err() != nil {
		return nil, reader.Err()
	}
	columns := make([]column, len(header))
	for k, name := range header {
		columns[k] = column{name: name, typ: series.String}
		for _, f := range fs {
			if f.name == name {
				columns[k].typ = f.typ
			}
		}
	}
	for _, f := range fs {
		if index(columns, f.name) < 0 {
			return nil, &CSVError{reader.file, 1, 1, fmt.Sprintf("no column %q: the header must name it", f.name)}
		}
	}
	if err := readColumns(reader, columns); err != nil {
		return nil, err
	}
	return rowsOf[T](columns)
}

func readColumns(r *CSVReader, columns []column) error {
	for r.Scan() {
		for k, cell := range r.Record() {
			if err := columns[k].parse(cell); err != nil {
				return &CSVError{r.file, r.at[k].line, r.at[k].column,
					fmt.Sprintf("column %q: %v", columns[k].name, err)}
			}
		}
	}
	return r.Err()
}

// parse appends a cell as it stands in a file.
func (c *column) parse(cell string) error {
	if cell == "" {
		c.appendMissing()
		return nil
	}
	switch c.typ {
	case series.Int:
		n, err := strconv.Atoi(cell)
		if err != nil {
			return fmt.Errorf("%q is not a whole number: write digits only, or leave the cell empty", cell)
		}
		c.ints = append(c.ints, n)
	case series.Float:
		f, err := strconv.ParseFloat(cell, 64)
		if err != nil {
			return fmt.Errorf("%q is not a number: write it with a decimal point, or leave the cell empty", cell)
		}
		if math.IsNaN(f) {
			c.appendMissing()
			return nil
		}
		c.floats = append(c.floats, f)
	case series.Bool:
		switch cell {
		case "true", "True", "TRUE":
			c.bools = append(c.bools, true)
		case "false", "False", "FALSE":
			c.bools = append(c.bools, false)
		default:
			return fmt.Errorf("%q is neither true nor false: write one of them, or leave the cell empty", cell)
		}
	case series.String:
		c.text = append(c.text, cell)
	default:
		return fmt.Errorf("unknown type %q: use string, int, float or bool", c.typ)
	}
	c.present()
	return nil
}

// infer turns a column of text into numbers or bools where that loses nothing.
func infer(c column) column {
	for _, typ := range []series.Type{series.Int, series.Float, series.Bool} {
		out := column{name: c.name, typ: typ}
		out.grow(len(c.text))
		found := false
		for i, cell := range c.text {
			if out.parse(cell) != nil || out.cell(i) != cell {
				found = false
				break
			}
			found = found || cell != ""
		}
		if found {
			return out
		}
	}
	return c
}
