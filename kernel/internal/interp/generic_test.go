package interp

import "testing"

// A generic function is compiled anew, like any other, when what it mentions is declared
// again, and so is what calls it.
func TestGenericsAreRedeclared(t *testing.T) {
	check(t, []step{
		{"func Map[T, U any](xs []T, f func(T) U) []U { var out []U; for _, x := range xs { out = append(out, f(x)) }; return out }", ""},
		{"func lengths(xs []string) []int { return Map(xs, func(s string) int { return len(s) }) }\nlengths([]string{\"a\", \"bcd\"})", "=> [1 3]"},
		{"func Map[T, U any](xs []T, f func(T) U) []U { var out []U; for _, x := range xs { out = append([]U{f(x)}, out...) }; return out }", ""},
		{"lengths([]string{\"a\", \"bcd\"})", "=> [3 1]"},
		{"func unit() int { return 1 }\nfunc Count[T any](xs []T) string { return fmt.Sprint(len(xs), unit()) }\nfunc total() string { return Count([]int{5, 6}) }\ntotal()", "=> 2 1"},
		{"func unit() int { return 2 }\ntotal()", "=> 2 2"},
		{"func unit() string { return \"items\" }\ntotal()", "=> 2items"},
		{"type Item struct{ A int }\nfunc First[T any](xs []T, d Item) string { return fmt.Sprint(len(xs), d) }\nfunc show() string { return First([]int{1}, Item{}) }\nshow()", "=> 1 {0}"},
		{"type Item struct{ A, B int }\nshow()", "=> 1 {0 0}"},
		{"type Pair[T any] struct{ A T }\nfunc swap(p Pair[int]) string { return fmt.Sprintf(\"%+v\", p) }\nswap(Pair[int]{1})", "=> {A:1}"},
		{"type Pair[T any] struct{ A, B T }\n1", "=> 1"},
		{"swap(Pair[int]{1, 2})", "=> {A:1 B:2}"},
		{"type Plain struct{ A int }\nfunc both(p Plain) string { return fmt.Sprintf(\"%+v\", p) }\nboth(Plain{1})", "=> {A:1}"},
		{"type Plain struct{ A, B int }", ""},
		{"both(Plain{1, 2})", "=> {A:1 B:2}"},
		{"type Stack[T any] struct{ xs []T }\nfunc (s *Stack[T]) Push(x T) { s.xs = append(s.xs, x) }\nfunc (s Stack[T]) Len() int { return len(s.xs) }\nvar st Stack[int]\nst.Push(1)\nst.Len()", "=> 1"},
		{"type Stack[T any] struct{ xs []T }\nfunc (s *Stack[T]) Push(x T) { s.xs = append(s.xs, x, x) }\nfunc (s Stack[T]) Len() int { return len(s.xs) }", ""},
		{"var st2 Stack[int]\nst2.Push(1)\nst2.Len()", "=> 2"},
		{"var limit = 3\nfunc Below[T ~int](x T) bool { return int(x) < limit }\nBelow(2)", "=> true"},
		{"var limit = 2.5\nBelow(2)", "~Below no longer fits"},
		{"1", "=> 1"},
	})
}
