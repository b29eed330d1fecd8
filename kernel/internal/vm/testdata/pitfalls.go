package main

import (
	"errors"
	"fmt"
	"iter"
	"runtime"
	"sync"
	"unsafe"
)

type pair[K comparable, V any] struct {
	k K
	v V
}

type linked interface{ Next() linked }

type item struct{ n int }

func (i item) Next() linked {
	if i.n == 0 {
		return nil
	}
	return item{i.n - 1}
}

func chanKind(v any) string {
	switch v.(type) {
	case chan<- int:
		return "send"
	case <-chan int:
		return "receive"
	case chan int:
		return "both"
	}
	return "none"
}

func attempt(name string, f func()) {
	defer func() {
		r := recover()
		if err, ok := r.(runtime.Error); ok {
			fmt.Println(name, "runtime error:", err)
			return
		}
		fmt.Println(name, r)
	}()
	f()
}

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func deferred() (s string) {
	for i := range count(3) {
		defer func() { s += fmt.Sprint(i) }()
	}
	return "d"
}

func early() (n int, err error) {
	for i := range count(10) {
		if i == 4 {
			return i, errors.New("early")
		}
	}
	return -1, nil
}

type narrow struct {
	a int8
	b int16
	c int32
}

type inner struct{ x, y int32 }
type outer struct {
	inner
	name string
}

func (i inner) Sum() int32    { return i.x + i.y }
func (i *inner) Grow(n int32) { i.x += n }

func main() {
	a, b := 1, 2
	for i := 0; i < 3; i++ {
		a, b = b, a
	}
	x, y, z := 1, 2, 3
	for range 4 {
		x, y, z = y, z, x
	}
	fmt.Println(a, b, x, y, z)

	c := make(chan int)
	fmt.Println(chanKind(c), chanKind((chan<- int)(c)), chanKind((<-chan int)(c)), chanKind(1))

	m := map[string]any{"a": nil}
	m["b"] = nil
	v, ok := m["b"]
	fmt.Println(len(m), v, ok)

	done := make(chan bool)
	go func() {
		defer close(done)
		runtime.Goexit()
	}()
	<-done

	attempt("assert", func() { var v any = "s"; _ = v.(int) })
	attempt("assert nil", func() { var v any; _ = v.(int) })
	attempt("method", func() { var v any = narrow{}; _ = v.(fmt.Stringer) })
	attempt("nil map", func() { var m map[string]int; m["x"]++ })
	attempt("index", func() { s := []int{1}; i := 5; _ = s[i] })
	attempt("slice", func() { s := []int{1}; i := 5; _ = s[2:i] })
	attempt("divide", func() { i := 0; fmt.Println(1 / i) })
	attempt("nil", func() { var p *narrow; fmt.Println(p.c) })
	attempt("nil call", func() { var f func(); f() })
	attempt("unhashable", func() { m := map[any]int{}; m[[]int{1}] = 2 })
	attempt("compare", func() { var a, b any = []int{1}, []int{1}; fmt.Println(a == b) })
	attempt("closed", func() { c := make(chan int); close(c); close(c) })
	attempt("send", func() { c := make(chan int); close(c); c <- 1 })
	attempt("makeslice", func() { n := -1; _ = make([]int, n) })
	attempt("array", func() { s := []int{1}; _ = [2]int(s) })
	attempt("custom", func() { panic(fmt.Errorf("custom %d", 1)) })
	attempt("again", func() {
		defer func() { panic(fmt.Sprint("second after ", recover())) }()
		panic("first")
	})

	fmt.Printf("%T %T %T\n", pair[string, int]{}, pair[int, narrow]{}, pair[string, pair[int, any]]{})
	fmt.Println(item{2}.Next().Next().Next() == nil)
	fmt.Println(deferred())
	fmt.Println(early())

	next, stop := iter.Pull(count(2))
	for range 3 {
		fmt.Println(next())
	}
	stop()

	n := narrow{1, 2, 3}
	n.b, n.c = int16(n.c), int32(n.b)
	fmt.Println(n, unsafe.Sizeof(n))
	o := outer{inner{1, 2}, "o"}
	o.Grow(5)
	grow, sum := o.Grow, o.Sum
	grow(10)
	fmt.Println(o.Sum(), sum(), o)
	arr := [3]inner{{1, 2}, {3, 4}, {5, 6}}
	brr := arr
	brr[1].x = 9
	fmt.Println(arr == brr, arr[1].y, brr[1])

	var once sync.Once
	var wg sync.WaitGroup
	var mu sync.Mutex
	total := 0
	for i := range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			once.Do(func() { total += 1000 })
			mu.Lock()
			defer mu.Unlock()
			total += i
		}()
	}
	wg.Wait()
	fmt.Println(total)

	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	fmt.Println(fs[0](), fs[0](), fs[2]())
	type local struct{ linked }
	fmt.Println(local{item{1}}.Next())
outer:
	for i := range 3 {
		switch {
		case i == 1:
			continue outer
		case i == 2:
			break outer
		}
		fmt.Println("i", i)
	}
	var e error = &myErr{1}
	var t *myErr
	fmt.Println(errors.As(fmt.Errorf("w: %w", e), &t), t.n)
	select {
	case v := <-time():
		fmt.Println("got", v)
	}
	u8 := uint8(250)
	u8 += 10
	i8 := int8(-128)
	fmt.Println(u8, -i8, i8-1, ^u8, u8<<3, uint32(1)<<31>>3, -7/2, -7%3, 7&^5)
	f32 := float32(0.1)
	fmt.Println(f32*3, float64(f32), complex(1, -2)*complex(0, 1))
}

type myErr struct{ n int }

func (e *myErr) Error() string { return fmt.Sprint("my", e.n) }

func time() chan string {
	c := make(chan string, 1)
	c <- "x"
	return c
}
