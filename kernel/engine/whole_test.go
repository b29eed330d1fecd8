package engine

import (
	"context"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"

	"onrecord/kernel/notebook"
)

// TestFirstCellWhole runs a cell as the first one of many processes that start at once:
// its output is whole, to the last line. ONRECORD_STRESS sets how many of them.
func TestFirstCellWhole(t *testing.T) {
	rounds, err := strconv.Atoi(os.Getenv("ONRECORD_STRESS"))
	if err != nil {
		rounds = 6
	}
	const source = `import ("fmt"; "slices")
walk: for i := range 4 {
	for v := range slices.Values([]int{5, 6, 7}) {
		if v == 6 { continue walk }
		if i == 3 { break walk }
		fmt.Print(i, v, ";")
	}
}
fmt.Println()
func() { for v := range slices.Values([]string{"x", "y"}) { defer fmt.Print("late ", v, ";") } }()
fmt.Println()`
	const want = "0 5;1 5;2 5;\nlate y;late x;\n"
	var all sync.WaitGroup
	turns := make(chan struct{}, 6)
	for i := range rounds {
		turns <- struct{}{}
		all.Go(func() {
			defer func() { <-turns }()
			e, err := Start(Options{})
			if err != nil {
				t.Error(err)
				return
			}
			defer e.Close()
			for n := range 4 {
				var mu sync.Mutex
				var text strings.Builder
				err := e.Execute(context.Background(), notebook.Input{Count: n + 1, Source: source}, func(o notebook.Output) {
					mu.Lock()
					defer mu.Unlock()
					text.WriteString(o.Text + o.EValue)
				})
				mu.Lock()
				got := text.String()
				mu.Unlock()
				if err != nil || got != want {
					t.Errorf("process %d, cell %d: %q, %v", i, n+1, got, err)
				}
			}
		})
	}
	all.Wait()
}
