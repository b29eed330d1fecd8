package interp

import (
	"fmt"
	"testing"
)

// Goroutines of earlier cells run on while later cells are compiled and run: neither
// side disturbs the other. The race detector is the judge.
func TestGoroutinesBesideCells(t *testing.T) {
	trials, cells := 20, 200 // go test -race -run GoroutinesBeside -timeout 1h: all of them
	if testing.Short() || !raceEnabled {
		trials, cells = 1, 60
	}
	for range trials {
		k := start(t)
		k.run(`type Animal interface{ Sound() string }
type Dog struct{ n int }
func (d Dog) Sound() string { return fmt.Sprint("woof", d.n) }
func work(stop chan bool, id int) {
	m := map[string]Animal{}
	for i := 0; ; i++ {
		select {
		case <-stop:
			return
		default:
		}
		m[fmt.Sprint(i%10)] = Dog{i}
		_ = m["3"]
		for _, a := range m {
			if d, ok := a.(Dog); ok && d.n < 0 {
				panic(a.Sound())
			}
		}
		xs := []int{3, 1, 2}
		sort.Slice(xs, func(a, b int) bool { return xs[a] < xs[b] })
	}
}
stop := make(chan bool)
for i := range 3 { go work(stop, i) }`)
		for i := range cells {
			if i%8 != 0 { // method slots are the process's: 20 notebooks would use them up
				want := fmt.Sprintf("[%d 1] map[%d:x]\n", i, i)
				if got := k.run(fmt.Sprintf("type L%d []int\nfunc g%d[P any](x P, y ...P) []P { return append(y, x) }\n"+
					"fmt.Println(L%d(g%d(1, %d)), map[int]string{%d: \"x\"})", i, i, i, i, i, i)); got != want {
					t.Fatalf("cell %d: got %q, want %q", i, got, want)
				}
				continue
			}
			got := k.run(fmt.Sprintf(`type T%d struct{ Dog; v int }
func (t *T%d) Add(n int) { t.v += n }
func f%d[P any](x P) string { return fmt.Sprintf("%%T", x) }
t := &T%d{v: %d}
t.Add(1)
var a%d Animal = t
fmt.Println(t.v, a%d.Sound(), f%d(t))`, i, i, i, i, i, i, i, i))
			if want := fmt.Sprintf("%d woof0 *main.T%d\n", i+1, i); got != want {
				t.Fatalf("cell %d: got %q, want %q", i, got, want)
			}
		}
		k.run("close(stop)")
		k.Close()
	}
}
