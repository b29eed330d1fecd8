package frame

import (
	"encoding/binary"
	"math"

	"github.com/go-gota/gota/series"
)

// appendKey appends an encoding of cell i such that two cells have the same
// encoding where they are the same value, and no cell's encoding is the
// beginning of another's: several appended are one composite key.
func (c *column) appendKey(dst []byte, i int) []byte {
	if c.isMissing(i) {
		return append(dst, 0)
	}
	switch c.typ {
	case series.Int:
		return binary.BigEndian.AppendUint64(append(dst, 1), uint64(c.ints[i]))
	case series.Float:
		f := c.floats[i]
		if f == 0 {
			f = 0 // not the negative one
		}
		// A whole number is the same key as the int, so that an int column
		// joins a float column.
		if n := int(f); float64(n) == f && math.Abs(f) < 1<<53 {
			return binary.BigEndian.AppendUint64(append(dst, 1), uint64(n))
		}
		return binary.BigEndian.AppendUint64(append(dst, 2), math.Float64bits(f))
	case series.Bool:
		if c.bools[i] {
			return append(dst, 4)
		}
		return append(dst, 3)
	}
	dst = binary.AppendUvarint(append(dst, 5), uint64(len(c.text[i])))
	return append(dst, c.text[i]...)
}

// groups numbers the distinct keys of the rows in order of first appearance:
// of is each row's group, first each group's first row.
func groups(keys []column, rows int) (of, first []int) {
	of = make([]int, rows)
	numbers := make(map[string]int)
	var key []byte
	for i := range rows {
		key = key[:0]
		for k := range keys {
			key = keys[k].appendKey(key, i)
		}
		g, ok := numbers[string(key)]
		if !ok {
			g = len(first)
			numbers[string(key)] = g
			first = append(first, i)
		}
		of[i] = g
	}
	return of, first
}

// compare orders two cells of a column: missing ones last, false before true,
// text by its bytes.
func (c *column) compare(i, j int) int {
	a, b := c.isMissing(i), c.isMissing(j)
	switch {
	case a && b:
		return 0
	case a:
		return 1
	case b:
		return -1
	}
	switch c.typ {
	case series.Int:
		return order(c.ints[i], c.ints[j])
	case series.Float:
		return order(c.floats[i], c.floats[j])
	case series.Bool:
		switch {
		case c.bools[i] == c.bools[j]:
			return 0
		case c.bools[j]:
			return -1
		}
		return 1
	}
	return order(c.text[i], c.text[j])
}

func order[T int | float64 | string](a, b T) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
