package frame

import (
	"errors"
	"fmt"
	"math"

	"github.com/go-gota/gota/dataframe"
	"github.com/go-gota/gota/series"
)

// Count counts the rows of each distinct combination of the columns: those
// columns, and the count in a column "n". The rows stand in the order in which
// the combinations first appear. Missing cells are a combination like others.
func Count(df dataframe.DataFrame, by ...string) (dataframe.DataFrame, error) {
	g, err := GroupBy(df, by...)
	if err != nil {
		return dataframe.DataFrame{}, err
	}
	return g.Aggregate(Agg{Func: N})
}

// Grouped is a dataframe whose rows are grouped.
type Grouped struct {
	columns []column
	keys    []column
	of      []int
	first   []int
}

// GroupBy groups the rows by the columns' values. Groups are numbered in the
// order in which they first appear, and hold their rows in order.
func GroupBy(df dataframe.DataFrame, by ...string) (*Grouped, error) {
	columns, err := read(df)
	if err != nil {
		return nil, err
	}
	if len(by) == 0 {
		return nil, errors.New("frame: no columns to group by")
	}
	keys, err := find(columns, by)
	if err != nil {
		return nil, err
	}
	of, first := groups(keys, columns[0].len())
	return &Grouped{columns, keys, of, first}, nil
}

// Len is the number of groups.
func (g *Grouped) Len() int { return len(g.first) }

// Frames returns one dataframe per group, in order.
func (g *Grouped) Frames() ([]dataframe.DataFrame, error) {
	rows := g.rows()
	out := make([]dataframe.DataFrame, len(rows))
	for i, r := range rows {
		df, err := takeAll(g.columns, r)
		if err != nil {
			return nil, err
		}
		out[i] = df
	}
	return out, nil
}

// rows lists each group's rows.
func (g *Grouped) rows() [][]int {
	out := make([][]int, len(g.first))
	for i, k := range g.of {
		out[k] = append(out[k], i)
	}
	return out
}

// Func is what an aggregation does with the cells of a group. Missing cells are
// passed over by all but N; what is left of nothing is missing, its sum zero.
type Func string

const (
	N        Func = "n"        // rows
	Sum      Func = "sum"      // of numbers
	Mean     Func = "mean"     // of numbers
	Min      Func = "min"      // least number, first text
	Max      Func = "max"      // greatest number, last text
	First    Func = "first"    // first cell that is not missing
	Distinct Func = "distinct" // number of distinct cells
)

// Agg is one column of an aggregation.
type Agg struct {
	Func   Func
	Column string // what it is computed from; none for N
	As     string // the new column's name; empty: Func for N, else Column_Func
}

// Aggregate makes one row per group: the columns grouped by, then one column
// per aggregation.
func (g *Grouped) Aggregate(aggs ...Agg) (dataframe.DataFrame, error) {
	out := make([]column, 0, len(g.keys)+len(aggs))
	for i := range g.keys {
		out = append(out, g.keys[i].take(g.first))
	}
	var rows [][]int
	for _, a := range aggs {
		name := a.As
		if a.Func == N {
			if name == "" {
				name = string(N)
			}
			counts := make([]int, len(g.first))
			for _, k := range g.of {
				counts[k]++
			}
			out = append(out, column{name: name, typ: series.Int, ints: counts})
			continue
		}
		if name == "" {
			name = a.Column + "_" + string(a.Func)
		}
		i := index(g.columns, a.Column)
		if i < 0 {
			return dataframe.DataFrame{}, unknown(g.columns, a.Column)
		}
		if rows == nil {
			rows = g.rows()
		}
		c, err := aggregate(&g.columns[i], a.Func, rows)
		if err != nil {
			return dataframe.DataFrame{}, err
		}
		out = append(out, c.rename(name))
	}
	return build(out)
}

func aggregate(c *column, f Func, groups [][]int) (column, error) {
	switch f {
	case Sum, Mean:
		if !number(c) {
			return column{}, fmt.Errorf("frame: %s of column %q, which holds %s", f, c.name, c.typ)
		}
		if f == Sum && c.typ == series.Int {
			return sumInts(c, groups)
		}
		return sumFloats(c, groups, f == Mean), nil
	case Min, Max, First:
		pick := make([]int, len(groups))
		for g, rows := range groups {
			pick[g] = -1
			for _, r := range rows {
				switch {
				case c.isMissing(r):
				case pick[g] < 0,
					f == Min && c.compare(r, pick[g]) < 0,
					f == Max && c.compare(r, pick[g]) > 0:
					pick[g] = r
				}
			}
		}
		return c.take(pick), nil
	case Distinct:
		counts := make([]int, len(groups))
		var key []byte
		for g, rows := range groups {
			seen := make(map[string]bool)
			for _, r := range rows {
				if !c.isMissing(r) {
					key = c.appendKey(key[:0], r)
					seen[string(key)] = true
				}
			}
			counts[g] = len(seen)
		}
		return column{typ: series.Int, ints: counts}, nil
	}
	return column{}, fmt.Errorf("frame: unknown aggregation %q: use n, sum, mean, min, max, first or distinct", f)
}

func sumInts(c *column, groups [][]int) (column, error) {
	sums := make([]int, len(groups))
	for g, rows := range groups {
		for _, r := range rows {
			if c.isMissing(r) {
				continue
			}
			v := c.ints[r]
			s := sums[g] + v
			if (s > sums[g]) != (v > 0) && v != 0 {
				return column{}, fmt.Errorf("frame: the sum of column %q does not fit an int", c.name)
			}
			sums[g] = s
		}
	}
	return column{typ: series.Int, ints: sums}, nil
}

func sumFloats(c *column, groups [][]int, mean bool) column {
	out := column{typ: series.Float}
	out.grow(len(groups))
	for _, rows := range groups {
		sum, n := 0.0, 0
		for _, r := range rows {
			if c.isMissing(r) {
				continue
			}
			n++
			if c.typ == series.Int {
				sum += float64(c.ints[r])
			} else {
				sum += c.floats[r]
			}
		}
		if mean {
			sum /= float64(n) // of nothing: NaN, missing
		}
		if math.IsNaN(sum) {
			out.appendMissing()
			continue
		}
		out.floats = append(out.floats, sum)
		out.present()
	}
	return out
}
