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
	cpu         float64 // MB per second of processor time, all threads; 0: not known
	note        string
}

var rows []row

// measure runs a benchmark's loop over size bytes and stores its speed. Where
// other programs run beside it, processor time tells more than the clock. When
// a benchmark runs several times the fastest run counts.
func measure(b *testing.B, table, name string, size int, run func() (note string)) {
	b.Helper()
	b.SetBytes(int64(size))
	note := ""
	before := processorTime()
	for b.Loop() {
		note = run()
	}
	after := processorTime()
	bytes := float64(size) * float64(b.N) / 1e6
	r := row{table: table, name: name, speed: bytes / b.Elapsed().Seconds(), note: note}
	if after > before {
		r.cpu = bytes / (after - before).Seconds()
	}
	add(r)
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
		var tables []string
		for _, r := range rows {
			if !slices.Contains(tables, r.table) {
				tables = append(tables, r.table)
			}
		}
		slices.SortStableFunc(rows, func(a, b row) int {
			return slices.Index(tables, a.table) - slices.Index(tables, b.table)
		})
		w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
		table := ""
		for _, r := range rows {
			if r.table != table {
				table = r.table
				fmt.Fprintf(w, "\n%s\tMB/s\tMB/CPU s\t\n", table)
			}
			cpu := "-"
			if r.cpu > 0 {
				cpu = fmt.Sprintf("%.2f", r.cpu)
			}
			fmt.Fprintf(w, "  %s\t%.2f\t%s\t%s\n", r.name, r.speed, cpu, r.note)
		}
		w.Flush()
	}
	os.Exit(code)
}
