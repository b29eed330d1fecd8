package main

import "fmt"

type counter func() int

func newCounter() counter {
	n := 0
	return func() int { n++; return n }
}

func apply(xs []int, f func(int) int) (out []int) {
	for _, x := range xs {
		out = append(out, f(x))
	}
	return
}

func sum(xs ...int) (total int) {
	for _, x := range xs {
		total += x
	}
	return total
}

func divide(a, b int) (q int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	q = a / b
	return
}

func main() {
	c := newCounter()
	c()
	fmt.Println(c(), c())
	fmt.Println(apply([]int{1, 2, 3}, func(x int) int { return x * x }))
	fmt.Println(sum(), sum(1), sum([]int{1, 2, 3}...))
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), " ", f(), " ")
	}
	fmt.Println()
	var ps []*int
	for i := 0; i < 5; i++ {
		if i == 1 {
			continue
		}
		if i == 4 {
			break
		}
		ps = append(ps, &i)
	}
	for _, p := range ps {
		fmt.Print(*p, " ")
	}
	fmt.Println()
	var gs []func() string
	for k, v := range []string{"a", "b", "c"} {
		gs = append(gs, func() string { return fmt.Sprint(k, v) })
	}
	for _, g := range gs {
		fmt.Print(g(), " ")
	}
	fmt.Println()
	fmt.Println(divide(7, 2))
	_, err := divide(1, 0)
	fmt.Println(err)
	fib := func() func() int {
		a, b := 0, 1
		return func() int {
			defer func() { a, b = b, a+b }()
			return a
		}
	}()
	for range 8 {
		fmt.Print(fib(), " ")
	}
	fmt.Println()
	var rec func(int) int
	rec = func(n int) int {
		if n < 2 {
			return 1
		}
		return n * rec(n-1)
	}
	fmt.Println(rec(10))
	for i := 0; i < 3; i++ {
		defer fmt.Println("deferred", i)
	}
	func() {
		for i, j := 0, 10; i < j; i, j = i+1, j-1 {
			defer func() { fmt.Print(i, ",", j, " ") }()
		}
	}()
	fmt.Println()
}
