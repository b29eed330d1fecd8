package frame

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/go-gota/gota/dataframe"
	"github.com/go-gota/gota/series"
)

// A column is one column in Go's own types; of the slices only that of its
// type is filled. missing is nil where no cell is missing.
type column struct {
	name    string
	typ     series.Type
	holds   holds
	text    []string
	ints    []int
	floats  []float64
	bools   []bool
	missing []bool
}

func (c *column) len() int {
	return max(len(c.text), len(c.ints), len(c.floats), len(c.bools))
}

// isMissing tells a missing cell: gota's, an empty text, or a float's NaN.
func (c *column) isMissing(i int) bool {
	if c.missing != nil && c.missing[i] {
		return true
	}
	switch c.typ {
	case series.String:
		return c.text[i] == ""
	case series.Float:
		return math.IsNaN(c.floats[i])
	}
	return false
}

// appendText appends cell i as CSV and HTML show it; a missing one is empty.
func (c *column) appendText(dst []byte, i int) []byte {
	if c.isMissing(i) {
		return dst
	}
	switch c.typ {
	case series.Int:
		return strconv.AppendInt(dst, int64(c.ints[i]), 10)
	case series.Float:
		return strconv.AppendFloat(dst, c.floats[i], 'g', -1, 64)
	case series.Bool:
		return strconv.AppendBool(dst, c.bools[i])
	}
	return append(dst, c.text[i]...)
}

// cell is appendText as a string.
func (c *column) cell(i int) string {
	if c.typ == series.String {
		if c.isMissing(i) {
			return ""
		}
		return c.text[i]
	}
	return string(c.appendText(nil, i))
}

func (c *column) grow(n int) {
	switch c.typ {
	case series.String:
		c.text = make([]string, 0, n)
	case series.Int:
		c.ints = make([]int, 0, n)
	case series.Float:
		c.floats = make([]float64, 0, n)
	case series.Bool:
		c.bools = make([]bool, 0, n)
	}
}

// appendMissing appends a missing cell.
func (c *column) appendMissing() {
	switch c.typ {
	case series.String:
		c.text = append(c.text, "")
		return
	case series.Int:
		c.ints = append(c.ints, 0)
	case series.Float:
		c.floats = append(c.floats, math.NaN())
	case series.Bool:
		c.bools = append(c.bools, false)
	}
	n := c.len()
	for len(c.missing) < n {
		c.missing = append(c.missing, false)
	}
	c.missing[n-1] = true
}

// present notes that the cell just appended is there.
func (c *column) present() {
	if c.missing != nil {
		c.missing = append(c.missing, false)
	}
}

// take builds a column of the cells at rows; a negative row is a missing cell.
func (c *column) take(rows []int) column {
	out := column{name: c.name, typ: c.typ}
	out.grow(len(rows))
	for _, r := range rows {
		if r < 0 || c.missing != nil && c.missing[r] {
			out.appendMissing()
			continue
		}
		switch c.typ {
		case series.String:
			out.text = append(out.text, c.text[r])
		case series.Int:
			out.ints = append(out.ints, c.ints[r])
		case series.Float:
			out.floats = append(out.floats, c.floats[r])
		case series.Bool:
			out.bools = append(out.bools, c.bools[r])
		}
		out.present()
	}
	return out
}

// rename returns the column under another name, sharing its cells.
func (c column) rename(name string) column {
	c.name = name
	return c
}

// literal is a text cell that gota must take as it stands: handed over as a
// string, "NaN" would become a missing cell.
type literal string

func (l literal) Set(any)                       {}
func (l literal) Eq(e series.Element) bool      { return string(l) == e.String() }
func (l literal) Neq(e series.Element) bool     { return string(l) != e.String() }
func (l literal) Less(e series.Element) bool    { return string(l) < e.String() }
func (l literal) LessEq(e series.Element) bool  { return string(l) <= e.String() }
func (l literal) Greater(e series.Element) bool { return string(l) > e.String() }
func (l literal) GreaterEq(e series.Element) bool {
	return string(l) >= e.String()
}
func (l literal) Copy() series.Element     { return l }
func (l literal) Val() series.ElementValue { return string(l) }
func (l literal) String() string           { return string(l) }
func (l literal) Int() (int, error)        { return strconv.Atoi(string(l)) }
func (l literal) Float() float64           { return math.NaN() }
func (l literal) Bool() (bool, error)      { return strconv.ParseBool(string(l)) }
func (l literal) IsNA() bool               { return false }
func (l literal) Type() series.Type        { return series.String }

// series hands the column to gota.
func (c *column) series() series.Series {
	var s series.Series
	switch c.typ {
	case series.Int:
		s = series.New(orEmpty(c.ints), series.Int, c.name)
	case series.Float:
		s = series.New(orEmpty(c.floats), series.Float, c.name)
	case series.Bool:
		s = series.New(orEmpty(c.bools), series.Bool, c.name)
	default:
		s = series.New(orEmpty(c.text), series.String, c.name)
		for i, t := range c.text {
			if t == "NaN" {
				s.Elem(i).Set(literal(t))
			}
		}
	}
	for i, m := range c.missing {
		if m {
			s.Elem(i).Set(nil)
		}
	}
	return s
}

// orEmpty keeps series.New from reading a nil slice as one missing cell.
func orEmpty[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// build makes the dataframe of columns and takes its hidden error out.
func build(columns []column) (dataframe.DataFrame, error) {
	if len(columns) == 0 {
		return dataframe.DataFrame{}, errors.New("frame: no columns")
	}
	seen := make(map[string]bool, len(columns))
	list := make([]series.Series, len(columns))
	for i := range columns {
		name := columns[i].name
		if name == "" {
			return dataframe.DataFrame{}, fmt.Errorf("frame: column %d has no name", i+1)
		}
		if seen[name] {
			return dataframe.DataFrame{}, fmt.Errorf("frame: two columns are named %q", name)
		}
		seen[name] = true
		list[i] = columns[i].series()
		if list[i].Err != nil {
			return dataframe.DataFrame{}, fmt.Errorf("frame: column %q: %w", name, list[i].Err)
		}
	}
	df := dataframe.New(list...)
	if df.Err != nil {
		return dataframe.DataFrame{}, fmt.Errorf("frame: %w", df.Err)
	}
	return df, nil
}

// read takes all columns out of a dataframe, in order.
func read(df dataframe.DataFrame) ([]column, error) {
	if df.Err != nil {
		return nil, fmt.Errorf("frame: %w", df.Err)
	}
	names := df.Names()
	if len(names) == 0 {
		return nil, errors.New("frame: the dataframe has no columns")
	}
	columns := make([]column, len(names))
	for i, name := range names {
		c, err := readSeries(df.Col(name))
		if err != nil {
			return nil, err
		}
		columns[i] = c
	}
	return columns, nil
}

func readSeries(s series.Series) (column, error) {
	if s.Err != nil {
		return column{}, fmt.Errorf("frame: column %q: %w", s.Name, s.Err)
	}
	c := column{name: s.Name, typ: s.Type()}
	n := s.Len()
	c.grow(n)
	for i := range n {
		e := s.Elem(i)
		if e.IsNA() {
			c.appendMissing()
			continue
		}
		switch c.typ {
		case series.String:
			c.text = append(c.text, e.String())
		case series.Int:
			v, err := e.Int()
			if err != nil {
				return column{}, fmt.Errorf("frame: column %q, row %d: %w", s.Name, i+1, err)
			}
			c.ints = append(c.ints, v)
		case series.Float:
			c.floats = append(c.floats, e.Float())
		case series.Bool:
			v, err := e.Bool()
			if err != nil {
				return column{}, fmt.Errorf("frame: column %q, row %d: %w", s.Name, i+1, err)
			}
			c.bools = append(c.bools, v)
		default:
			return column{}, fmt.Errorf("frame: column %q is of the type %q, not text, int, float or bool", s.Name,
				c.typ)
		}
		c.present()
	}
	return c, nil
}

// find picks columns by name.
func find(columns []column, names []string) ([]column, error) {
	out := make([]column, 0, len(names))
	for _, name := range names {
		i := index(columns, name)
		if i < 0 {
			return nil, unknown(columns, name)
		}
		out = append(out, columns[i])
	}
	return out, nil
}

func index(columns []column, name string) int {
	for i := range columns {
		if columns[i].name == name {
			return i
		}
	}
	return -1
}

func unknown(columns []column, name string) error {
	names := make([]string, len(columns))
	for i := range columns {
		names[i] = columns[i].name
	}
	return fmt.Errorf("frame: no column %q; there are %s", name, strings.Join(names, ", "))
}

// takeAll builds a dataframe of the given rows of all columns.
func takeAll(columns []column, rows []int) (dataframe.DataFrame, error) {
	out := make([]column, len(columns))
	for i := range columns {
		out[i] = columns[i].take(rows)
	}
	return build(out)
}

// number tells whether a column's cells are numbers.
func number(c *column) bool { return c.typ == series.Int || c.typ == series.Float }
