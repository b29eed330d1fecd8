package main

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"time"
)

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}
func loop(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		s += i
	}
	return s
}
func main() {
	t := time.Now()
	x := fib(30)
	fmt.Println("fib", x, time.Since(t))
	t = time.Now()
	x = loop(100_000_000)
	fmt.Println("loop", x, time.Since(t))
	xs := make([]int, 300000)
	for i := range xs {
		xs[i] = i * 7919 % 300007
	}
	ys := append([]int(nil), xs...)
	t = time.Now()
	sort.Slice(xs, func(i, j int) bool { return xs[i] < xs[j] })
	fmt.Println("sort.Slice", time.Since(t))
	t = time.Now()
	slices.SortFunc(ys, func(a, b int) int { return cmp.Compare(a, b) })
	fmt.Println("SortFunc", time.Since(t))
}
