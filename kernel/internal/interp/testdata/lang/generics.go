package main

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"sort"
	"strings"
)

type Number interface {
	~int | ~int64 | ~float64
}

func Map[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func Filter[T any](xs []T, keep func(T) bool) []T {
	var out []T
	for _, x := range xs {
		if keep(x) {
			out = append(out, x)
		}
	}
	return out
}

func Reduce[T, A any](xs []T, init A, f func(A, T) A) A {
	acc := init
	for _, x := range xs {
		acc = f(acc, x)
	}
	return acc
}

func Sum[T Number](xs ...T) (s T) {
	for _, x := range xs {
		s += x
	}
	return
}

func Keys[K cmp.Ordered, V any](m map[K]V) []K {
	ks := make([]K, 0, len(m))
	for k := range m {
		ks = append(ks, k)
	}
	sort.Slice(ks, func(i, j int) bool { return ks[i] < ks[j] })
	return ks
}

type Stack[T any] struct{ items []T }

func (s *Stack[T]) Push(x T) { s.items = append(s.items, x) }
func (s *Stack[T]) Pop() (T, error) {
	var zero T
	if len(s.items) == 0 {
		return zero, errors.New("empty stack")
	}
	x := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return x, nil
}
func (s Stack[E]) Len() int { return len(s.items) }

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

func (p Pair[K, V]) String() string { return fmt.Sprintf("%v=>%v", p.Key, p.Val) }

func Sorted[K cmp.Ordered, V any](m map[K]V) []Pair[K, V] {
	var ps []Pair[K, V]
	for k, v := range m {
		ps = append(ps, Pair[K, V]{k, v})
	}
	slices.SortFunc(ps, func(a, b Pair[K, V]) int { return cmp.Compare(a.Key, b.Key) })
	return ps
}

type List[T any] struct {
	head *node[T]
	n    int
}

type node[T any] struct {
	v    T
	next *node[T]
}

func (l *List[T]) Add(v T) {
	l.head = &node[T]{v, l.head}
	l.n++
}

func (l *List[T]) All() iter.Seq[T] {
	return func(yield func(T) bool) {
		for n := l.head; n != nil; n = n.next {
			if !yield(n.v) {
				return
			}
		}
	}
}

type MyInt int

type person struct {
	Name string
	Age  int
}

func fibs() iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		a, b := 0, 1
		for i := 0; ; i++ {
			if !yield(i, a) {
				return
			}
			a, b = b, a+b
		}
	}
}

func firstOver(limit int) (int, error) {
	for i, f := range fibs() {
		if f > limit {
			return i, nil
		}
		if i > 1000 {
			return 0, errors.New("too far")
		}
	}
	return -1, nil
}

func nested() (found string) {
outer:
	for i := range fibs() {
		for _, f := range fibs() {
			if f > 10 {
				continue outer
			}
			if i == 3 {
				break outer
			}
			if i*f == 4 {
				found = fmt.Sprint(i, " ", f)
				return
			}
		}
	}
	return "none"
}

func main() {
	fmt.Println(Map([]int{1, 2}, func(x int) string { return strings.Repeat("x", x) }))
	fmt.Println(Filter([]string{"a", "bb"}, func(s string) bool { return len(s) > 1 }))
	fmt.Println(Reduce([]int{1, 2, 3}, 0.5, func(a float64, x int) float64 { return a + float64(x) }))
	fmt.Println(Sum(1, 2, 3), Sum(1.5, 2), Sum[MyInt](1, 2))
	fmt.Println(Keys(map[string]int{"b": 1, "a": 2}))
	var s Stack[int]
	s.Push(1)
	s.Push(2)
	fmt.Println(s.Pop())
	fmt.Println(s.Len())
	s.Pop()
	_, err := s.Pop()
	fmt.Println(err)
	ss := &Stack[string]{}
	ss.Push("x")
	fmt.Println(ss.Len())
	for _, p := range Sorted(map[string]int{"z": 1, "y": 2}) {
		fmt.Println(p.Key, p.Val, p.String())
	}
	l := &List[string]{}
	l.Add("a")
	l.Add("b")
	for v := range l.All() {
		fmt.Print(v, " ")
	}
	fmt.Println(l.n, slices.Collect(l.All()))
	people := []person{{"Al", 30}, {"Bo", 25}, {"Cy", 30}}
	slices.SortStableFunc(people, func(a, b person) int { return cmp.Compare(a.Age, b.Age) })
	fmt.Println(people)
	slices.SortFunc(people, func(a, b person) int {
		return cmp.Or(-cmp.Compare(a.Age, b.Age), strings.Compare(a.Name, b.Name))
	})
	fmt.Println(people)
	xs := []int{3, 1, 2}
	slices.Sort(xs)
	i, ok := slices.BinarySearch(xs, 2)
	fmt.Println(xs, slices.Contains(xs, 2), slices.Index(xs, 3), slices.Max(xs), slices.Min(xs), i, ok)
	slices.Reverse(xs)
	fmt.Println(xs, slices.Equal(xs, []int{3, 2, 1}), slices.IndexFunc(xs, func(x int) bool { return x < 3 }))
	m := map[string]int{"one": 1, "two": 2, "three": 3}
	fmt.Println(slices.Sorted(maps.Keys(m)), len(slices.Collect(maps.Values(m))))
	for _, k := range slices.Sorted(maps.Keys(m)) {
		fmt.Print(k, " ")
	}
	fmt.Println()
	fmt.Println(slices.Insert([]int{1, 4}, 1, 2, 3), slices.Delete([]int{1, 2, 3, 4}, 1, 3),
		slices.Compact([]int{1, 1, 2, 2, 1}))
	for part := range strings.SplitSeq("a,b,c", ",") {
		fmt.Print(part, ";")
	}
	for c := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Print(c)
	}
	fmt.Println()
	for i, v := range slices.Backward([]string{"x", "y"}) {
		fmt.Print(i, v, " ")
	}
	fmt.Println(slices.Repeat([]int{1}, 3), slices.Concat([]int{1}, []int{2, 3}))
	fmt.Println(firstOver(100))
	fmt.Println(nested())
	for i, f := range fibs() {
		if i == 2 {
			continue
		}
		if i > 6 {
			break
		}
		fmt.Print(f, " ")
	}
	fmt.Println()
	type kv struct {
		k string
		v int
	}
	var kvs []kv
	for k, v := range m {
		kvs = append(kvs, kv{k, v})
	}
	slices.SortFunc(kvs, func(a, b kv) int { return b.v - a.v })
	fmt.Println(kvs, Map(kvs, func(x kv) int { return x.v }))
	fmt.Println(slices.MaxFunc(kvs, func(a, b kv) int { return cmp.Compare(len(a.k), len(b.k)) }).k)
	next, stop := iter.Pull(l.All())
	v, _ := next()
	fmt.Println(v)
	stop()
	mm := maps.Clone(m)
	maps.DeleteFunc(mm, func(k string, v int) bool { return v > 1 })
	fmt.Println(mm, len(m), maps.Equal(m, mm))
	var p Pair[string, []int] = Pair[string, []int]{"k", []int{1}}
	fmt.Println(p.Key, p.Val)
	f := Map[int, int]
	fmt.Println(f([]int{1}, func(i int) int { return -i }))
}
