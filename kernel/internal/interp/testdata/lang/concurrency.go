package main

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

func worker(id int, jobs <-chan int, results chan<- [2]int, wg *sync.WaitGroup) {
	defer wg.Done()
	for j := range jobs {
		results <- [2]int{j, j * j}
	}
	_ = id
}

func generate(ctx context.Context) <-chan int {
	ch := make(chan int)
	go func() {
		defer close(ch)
		for i := 0; ; i++ {
			select {
			case ch <- i:
			case <-ctx.Done():
				return
			}
		}
	}()
	return ch
}

type safe struct {
	mu sync.Mutex
	m  map[string]int
}

func (s *safe) inc(k string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.m[k]++
}

func main() {
	jobs, results := make(chan int, 10), make(chan [2]int, 10)
	var wg sync.WaitGroup
	for w := 1; w <= 3; w++ {
		wg.Add(1)
		go worker(w, jobs, results, &wg)
	}
	for i := range 9 {
		jobs <- i
	}
	close(jobs)
	wg.Wait()
	close(results)
	sum := 0
	for r := range results {
		sum += r[1]
	}
	fmt.Println("sum", sum)

	ctx, cancel := context.WithCancel(context.Background())
	for v := range generate(ctx) {
		if v == 5 {
			break
		}
		fmt.Print(v, " ")
	}
	cancel()
	fmt.Println()

	s := safe{m: make(map[string]int)}
	var n atomic.Int64
	var once sync.Once
	var group sync.WaitGroup
	for i := 0; i < 20; i++ {
		group.Add(1)
		go func() {
			defer group.Done()
			once.Do(func() { fmt.Println("once") })
			s.inc([]string{"even", "odd"}[i%2])
			n.Add(int64(i))
		}()
	}
	group.Wait()
	fmt.Println(s.m["even"], s.m["odd"], n.Load())

	timeout := time.After(20 * time.Millisecond)
	never := make(chan int)
	select {
	case <-never:
		fmt.Println("never")
	case <-timeout:
		fmt.Println("timeout")
	}
	select {
	case v := <-never:
		fmt.Println(v)
	default:
		fmt.Println("default")
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer func() { fmt.Println("recovered", recover()) }()
		panic("in goroutine")
	}()
	<-done
	v, ok := <-done
	fmt.Println(v, ok)
	c := make(chan int, 3)
	c <- 1
	c <- 2
	fmt.Println(len(c), cap(c))
	var rw sync.RWMutex
	rw.RLock()
	rw.RUnlock()
	var m sync.Map
	m.Store("k", 1)
	x, _ := m.Load("k")
	fmt.Println(x)
}
