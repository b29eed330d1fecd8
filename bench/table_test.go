package bench

import (
	"fmt"
	"os"
	"slices"
	"testing"
	"text/tabwriter"
)

// A row is one line of the table that is printed at the end.
type row struct {
	table, name string
	speed       float64 // MB/s
	note        string
}

var rows []row

// record stores the speed of a finished b.Loop over size bytes. When a
// benchmark runs several times the fastest run counts.
func record(b *testing.B, table, name string, size int, note string) {
	b.Helper()
	b.SetBytes(int64(size))
	add(row{table, name, float64(size) * float64(b.N) / 1e6 / b.Elapsed().Seconds(), note})
}

func add(r row) {
	i := slices.IndexFunc(rows, func(o row) bool { return o.table == r.table && o.name == r.name })
	switch {
	case i < 0:
		rows = append(rows, r)
	case r.speed > rows[i].speed:
		rows[i] = r
	}
}

func TestMain(m *testing.M) {
	code := m.Run()
	if len(rows) > 0 {
		w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
		table := ""
		for _, r := range rows {
			if r.table != table {
				table = r.table
				fmt.Fprintf(w, "\n%s\tMB/s\t\n", table)
			}
			fmt.Fprintf(w, "  %s\t%.2f\t%s\n", r.name, r.speed, r.note)
		}
		w.Flush()
	}
	os.Exit(code)
}
