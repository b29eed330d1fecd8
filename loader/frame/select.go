package frame

import (
	"fmt"
	"slices"

	"github.com/go-gota/gota/dataframe"
)

// Select keeps the named columns, in the order named.
func Select(df dataframe.DataFrame, names ...string) (dataframe.DataFrame, error) {
	columns, err := read(df)
	if err != nil {
		return dataframe.DataFrame{}, err
	}
	if columns, err = find(columns, names); err != nil {
		return dataframe.DataFrame{}, err
	}
	return build(columns)
}

// Where keeps the rows whose cell in a column, as CSV shows it, is one of
// values; "" picks the missing ones.
func Where(df dataframe.DataFrame, name string, values ...string) (dataframe.DataFrame, error) {
	columns, err := read(df)
	if err != nil {
		return dataframe.DataFrame{}, err
	}
	at := index(columns, name)
	if at < 0 {
		return dataframe.DataFrame{}, unknown(columns, name)
	}
	var rows []int
	for i := range columns[at].len() {
		if slices.Contains(values, columns[at].cell(i)) {
			rows = append(rows, i)
		}
	}
	return takeAll(columns, rows)
}

// Filter keeps the rows for which keep is true. cell gives the row's cell in a
// column, as CSV shows it; a column that is not there is an error of Filter.
func Filter(df dataframe.DataFrame, keep func(cell func(name string) string) bool) (dataframe.DataFrame, error) {
	columns, err := read(df)
	if err != nil {
		return dataframe.DataFrame{}, err
	}
	at := make(map[string]int, len(columns))
	for i := range columns {
		at[columns[i].name] = i
	}
	row := 0
	cell := func(name string) string {
		i, ok := at[name]
		if !ok {
			if err == nil {
				err = unknown(columns, name)
			}
			return ""
		}
		return columns[i].cell(row)
	}
	var rows []int
	for row = range columns[0].len() {
		if keep(cell) {
			rows = append(rows, row)
		}
		if err != nil {
			return dataframe.DataFrame{}, err
		}
	}
	return takeAll(columns, rows)
}

// Rename gives a column another name.
func Rename(df dataframe.DataFrame, from, to string) (dataframe.DataFrame, error) {
	columns, err := read(df)
	if err != nil {
		return dataframe.DataFrame{}, err
	}
	i := index(columns, from)
	if i < 0 {
		return dataframe.DataFrame{}, unknown(columns, from)
	}
	columns[i].name = to
	return build(columns)
}

// Head keeps the first n rows.
func Head(df dataframe.DataFrame, n int) (dataframe.DataFrame, error) {
	columns, err := read(df)
	if err != nil {
		return dataframe.DataFrame{}, err
	}
	rows := make([]int, min(max(n, 0), columns[0].len()))
	for i := range rows {
		rows[i] = i
	}
	return takeAll(columns, rows)
}

// Concat puts dataframes with the same columns one below the other, in time
// linear in their rows. The first one gives the order of the columns.
func Concat(dfs ...dataframe.DataFrame) (dataframe.DataFrame, error) {
	var out []column
	for k, df := range dfs {
		columns, err := read(df)
		if err != nil {
			return dataframe.DataFrame{}, err
		}
		if k == 0 {
			out = columns
			continue
		}
		if len(columns) != len(out) {
			return dataframe.DataFrame{},
				fmt.Errorf("frame: dataframe %d has %d columns, the first %d", k+1, len(columns), len(out))
		}
		for i := range out {
			j := index(columns, out[i].name)
			if j < 0 {
				return dataframe.DataFrame{}, unknown(columns, out[i].name)
			}
			if columns[j].typ != out[i].typ {
				return dataframe.DataFrame{},
					fmt.Errorf("frame: column %q holds %s in dataframe %d, %s in the first", out[i].name,
						columns[j].typ, k+1, out[i].typ)
			}
			out[i].append(&columns[j])
		}
	}
	return build(out)
}

// append appends all cells of a column of the same type.
func (c *column) append(d *column) {
	if c.missing != nil || d.missing != nil {
		marks := make([]bool, c.len(), c.len()+d.len())
		copy(marks, c.missing)
		if d.missing != nil {
			marks = append(marks, d.missing...)
		} else {
			marks = marks[:c.len()+d.len()]
		}
		c.missing = marks
	}
	c.text = append(c.text, d.text...)
	c.ints = append(c.ints, d.ints...)
	c.floats = append(c.floats, d.floats...)
	c.bools = append(c.bools, d.bools...)
}
