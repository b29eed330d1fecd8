package cellshell

import (
	"fmt"
	"slices"
	"sync"
	"time"
)

var started struct {
	sync.Mutex
	at time.Time
}

// Start notes the time for Stop.
func Start() {
	started.Lock()
	defer started.Unlock()
	started.at = time.Now()
}

// Stop prints the time since Start.
func Stop() {
	started.Lock()
	defer started.Unlock()
	PrintTime(time.Since(started.at))
}

// PrintTime prints how long something took.
func PrintTime(d time.Duration) {
	out, _ := output()
	fmt.Fprintf(out, "time: %v\n", rounded(d))
}

// rounded leaves three digits or so.
func rounded(d time.Duration) time.Duration {
	for unit := time.Duration(1); unit < time.Hour; unit *= 10 {
		if d < 1000*unit {
			return d.Round(unit)
		}
	}
	return d
}

// Bounds of Timeit.
const (
	timeitRuns   = 7
	timeitLength = 100 * time.Millisecond
)

// Timeit calls f as often as fits well into a second, and prints the median and the
// range of its times.
func Timeit(f func()) {
	n := 1
	for {
		if d := measure(n, f); d >= timeitLength || n >= 1<<30 || cellContext().Err() != nil {
			break
		} else if d < timeitLength/100 {
			n *= 10
		} else {
			n = max(n+1, int(float64(n)*1.1*float64(timeitLength)/float64(d)))
		}
	}
	var each []time.Duration
	for range timeitRuns {
		each = append(each, measure(n, f)/time.Duration(n))
		if cellContext().Err() != nil {
			return
		}
	}
	slices.Sort(each)
	out, _ := output()
	fmt.Fprintf(out, "%v per turn (%v to %v; median of %d runs of %d)\n",
		rounded(each[len(each)/2]), rounded(each[0]), rounded(each[len(each)-1]), timeitRuns, n)
}

func measure(n int, f func()) time.Duration {
	start := time.Now()
	for range n {
		f()
	}
	return time.Since(start)
}
