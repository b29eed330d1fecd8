package interp

import (
	"context"
	"fmt"
	"sort"
	"testing"
	"time"
)

// The thousandth cell costs what is new in it, as the tenth: the log has both times.
func TestAThousandCells(t *testing.T) {
	k := start(t)
	median := func(from, to int) time.Duration {
		var ds []time.Duration
		for i := from; i < to; i++ {
			src := fmt.Sprintf("x%d := %d\nfunc f%d(n int) int { return n + x%d }\ntype T%d struct{ N int }\nfmt.Sprint(f%d(1), T%d{2})",
				i%50, i, i%50, i%50, i%50, i%50, i%50)
			begin := time.Now()
			if res := k.Eval(context.Background(), Cell{Number: i, Source: src}); res.Err != nil {
				t.Fatal(res.Err)
			}
			ds = append(ds, time.Since(begin))
		}
		sort.Slice(ds, func(i, j int) bool { return ds[i] < ds[j] })
		return ds[len(ds)/2]
	}
	median(0, 10)
	early := median(10, 110)
	median(110, 900)
	late := median(900, 1000)
	t.Logf("cells 10 to 110: %v, 900 to 1000: %v", early, late)
}
