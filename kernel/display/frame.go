package display

import (
	"math"

	"github.com/go-gota/gota/dataframe"
	"github.com/go-gota/gota/series"
)

// frame is a dataframe as a table; gota keeps errors inside values, so one that
// holds an error shows that.
func frame(df dataframe.DataFrame) Data {
	if df.Err != nil {
		return Error(df.Err)
	}
	names := df.Names()
	cols := make([]series.Series, len(names))
	for i, name := range names {
		cols[i] = df.Col(name)
	}
	return fromSeries(names, cols, df.Nrow())
}

func column(s series.Series) Data {
	if s.Err != nil {
		return Error(s.Err)
	}
	return fromSeries([]string{s.Name}, []series.Series{s}, s.Len())
}

func fromSeries(names []string, cols []series.Series, rows int) Data {
	t := table{rows: rows}
	for i, name := range names {
		typ := cols[i].Type()
		t.columns = append(t.columns, tableColumn{name, typ == series.Int || typ == series.Float})
	}
	t.cell = func(r, c int) (string, bool) {
		if r >= cols[c].Len() {
			return "", true
		}
		e := cols[c].Elem(r)
		if e.IsNA() {
			return "", true
		}
		if e.Type() == series.Float {
			f := e.Float()
			return number(f), math.IsNaN(f)
		}
		return e.String(), false
	}
	return t.data()
}
