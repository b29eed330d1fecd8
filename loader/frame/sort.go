package frame

import (
	"sort"
	"strings"

	"github.com/go-gota/gota/dataframe"
)

// Sort orders the rows by columns, the first one deciding first; rows that are
// equal in all of them keep their order. "-" before a name turns its order
// round. Missing cells come last either way.
func Sort(df dataframe.DataFrame, by ...string) (dataframe.DataFrame, error) {
	columns, err := read(df)
	if err != nil {
		return dataframe.DataFrame{}, err
	}
	keys := make([]column, len(by))
	down := make([]bool, len(by))
	for k, name := range by {
		i := index(columns, name)
		if i < 0 && strings.HasPrefix(name, "-") {
			i, down[k] = index(columns, name[1:]), true
		}
		if i < 0 {
			return dataframe.DataFrame{}, unknown(columns, name)
		}
		keys[k] = columns[i]
	}
	rows := make([]int, columns[0].len())
	for i := range rows {
		rows[i] = i
	}
	sort.SliceStable(rows, func(i, j int) bool {
		a, b := rows[i], rows[j]
		for k := range keys {
			c := keys[k].compare(a, b)
			if c == 0 {
				continue
			}
			if down[k] && !keys[k].isMissing(a) && !keys[k].isMissing(b) {
				return c > 0
			}
			return c < 0
		}
		return false
	})
	return takeAll(columns, rows)
}
