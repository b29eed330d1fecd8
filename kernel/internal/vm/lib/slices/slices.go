// Package slices has the bodies of the standard package's generic functions, for
// interpreted code: those that sort are compiled ones of the machine.
package slices

import (
	"cmp"
	"iter"
	"slices"
	"unsafe"
)

func All[S ~[]E, E any](s S) iter.Seq2[int, E] {
	return func(yield func(int, E) bool) {
		for i, v := range s {
			if !yield(i, v) {
				return
			}
		}
	}
}

func Backward[S ~[]E, E any](s S) iter.Seq2[int, E] {
	return func(yield func(int, E) bool) {
		for i := len(s) - 1; i >= 0; i-- {
			if !yield(i, s[i]) {
				return
			}
		}
	}
}

func Values[S ~[]E, E any](s S) iter.Seq[E] {
	return func(yield func(E) bool) {
		for _, v := range s {
			if !yield(v) {
				return
			}
		}
	}
}

func AppendSeq[S ~[]E, E any](s S, seq iter.Seq[E]) S {
	for v := range seq {
		s = append(s, v)
	}
	return s
}

func Collect[E any](seq iter.Seq[E]) []E { return AppendSeq([]E(nil), seq) }

func Sorted[E cmp.Ordered](seq iter.Seq[E]) []E {
	s := Collect(seq)
	slices.Sort(s)
	return s
}

func SortedFunc[E any](seq iter.Seq[E], compare func(E, E) int) []E {
	s := Collect(seq)
	slices.SortFunc(s, compare)
	return s
}

func SortedStableFunc[E any](seq iter.Seq[E], compare func(E, E) int) []E {
	s := Collect(seq)
	slices.SortStableFunc(s, compare)
	return s
}

func Chunk[S ~[]E, E any](s S, n int) iter.Seq[S] {
	if n < 1 {
		panic("cannot be less than 1")
	}
	return func(yield func(S) bool) {
		for i := 0; i < len(s); i += n {
			end := min(n, len(s[i:]))
			if !yield(s[i : i+end : i+end]) {
				return
			}
		}
	}
}

func Equal[S ~[]E, E comparable](a, b S) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func EqualFunc[A ~[]E, B ~[]F, E, F any](a A, b B, eq func(E, F) bool) bool {
	if len(a) != len(b) {
		return false
	}
	for i, v := range a {
		if !eq(v, b[i]) {
			return false
		}
	}
	return true
}

func Compare[S ~[]E, E cmp.Ordered](a, b S) int {
	return CompareFunc(a, b, cmp.Compare[E])
}

func CompareFunc[A ~[]E, B ~[]F, E, F any](a A, b B, compare func(E, F) int) int {
	for i, v := range a {
		if i >= len(b) {
			return +1
		}
		if c := compare(v, b[i]); c != 0 {
			return c
		}
	}
	if len(a) < len(b) {
		return -1
	}
	return 0
}

func Index[S ~[]E, E comparable](s S, v E) int {
	for i := range s {
		if v == s[i] {
			return i
		}
	}
	return -1
}

func IndexFunc[S ~[]E, E any](s S, is func(E) bool) int {
	for i := range s {
		if is(s[i]) {
			return i
		}
	}
	return -1
}

func Contains[S ~[]E, E comparable](s S, v E) bool { return Index(s, v) >= 0 }

func ContainsFunc[S ~[]E, E any](s S, is func(E) bool) bool { return IndexFunc(s, is) >= 0 }

func Clone[S ~[]E, E any](s S) S {
	if s == nil {
		return nil
	}
	return append(S{}, s...)
}

func Clip[S ~[]E, E any](s S) S { return s[:len(s):len(s)] }

func Grow[S ~[]E, E any](s S, n int) S {
	if n < 0 {
		panic("cannot be negative")
	}
	if n -= cap(s) - len(s); n > 0 {
		s = append(s[:cap(s)], make([]E, n)...)[:len(s)]
	}
	return s
}

func Concat[S ~[]E, E any](list ...S) S {
	n := 0
	for _, s := range list {
		n += len(s)
	}
	all := Grow[S](nil, n)
	for _, s := range list {
		all = append(all, s...)
	}
	return all
}

func Repeat[S ~[]E, E any](s S, count int) S {
	if count < 0 {
		panic("cannot be negative")
	}
	all := make(S, 0, len(s)*count)
	for range count {
		all = append(all, s...)
	}
	return all
}

func Reverse[S ~[]E, E any](s S) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

func overlap[E any](a, b []E) bool {
	size := unsafe.Sizeof(*new(E))
	if len(a) == 0 || len(b) == 0 || size == 0 {
		return false
	}
	first := func(s []E) uintptr { return uintptr(unsafe.Pointer(&s[0])) }
	last := func(s []E) uintptr { return uintptr(unsafe.Pointer(&s[len(s)-1])) + size - 1 }
	return first(a) <= last(b) && first(b) <= last(a)
}

func Insert[S ~[]E, E any](s S, i int, v ...E) S {
	_ = s[i:]
	n := len(s) + len(v)
	if len(v) == 0 {
		return s
	}
	if n > cap(s) || overlap(v, s[i:]) {
		all := append(s[:i:i], make(S, n-i)...)
		copy(all[i:], v)
		copy(all[i+len(v):], s[i:])
		return all
	}
	old := len(s)
	s = s[:n]
	copy(s[i+len(v):], s[i:old])
	copy(s[i:], v)
	return s
}

func Delete[S ~[]E, E any](s S, i, j int) S {
	_ = s[i:j:len(s)]
	if i == j {
		return s
	}
	old := len(s)
	s = append(s[:i], s[j:]...)
	clear(s[len(s):old])
	return s
}

func DeleteFunc[S ~[]E, E any](s S, del func(E) bool) S {
	i := IndexFunc(s, del)
	if i == -1 {
		return s
	}
	for j := i + 1; j < len(s); j++ {
		if v := s[j]; !del(v) {
			s[i] = v
			i++
		}
	}
	clear(s[i:])
	return s[:i]
}

func Replace[S ~[]E, E any](s S, i, j int, v ...E) S {
	_ = s[i:j]
	tail := Clone(s[j:])
	if n := i + len(v) + len(tail); n <= cap(s) {
		if overlap(v, s[i:]) {
			v = Clone(v)
		}
		old := len(s)
		s = s[:n]
		copy(s[i:], v)
		copy(s[i+len(v):], tail)
		if n < old {
			clear(s[n:old])
		}
		return s
	}
	all := append(s[:i:i], v...)
	return append(all, tail...)
}

func Compact[S ~[]E, E comparable](s S) S {
	return CompactFunc(s, func(a, b E) bool { return a == b })
}

func CompactFunc[S ~[]E, E any](s S, eq func(E, E) bool) S {
	if len(s) < 2 {
		return s
	}
	n := 1
	for k := 1; k < len(s); k++ {
		if !eq(s[k], s[k-1]) {
			if n != k {
				s[n] = s[k]
			}
			n++
		}
	}
	clear(s[n:])
	return s[:n]
}

func IsSorted[S ~[]E, E cmp.Ordered](s S) bool { return IsSortedFunc(s, cmp.Compare[E]) }

func IsSortedFunc[S ~[]E, E any](s S, compare func(a, b E) int) bool {
	for i := len(s) - 1; i > 0; i-- {
		if compare(s[i], s[i-1]) < 0 {
			return false
		}
	}
	return true
}

func Min[S ~[]E, E cmp.Ordered](s S) E {
	if len(s) < 1 {
		panic("slices.Min: empty list")
	}
	m := s[0]
	for _, v := range s[1:] {
		m = min(m, v)
	}
	return m
}

func Max[S ~[]E, E cmp.Ordered](s S) E {
	if len(s) < 1 {
		panic("slices.Max: empty list")
	}
	m := s[0]
	for _, v := range s[1:] {
		m = max(m, v)
	}
	return m
}

func MinFunc[S ~[]E, E any](s S, compare func(a, b E) int) E {
	if len(s) < 1 {
		panic("slices.MinFunc: empty list")
	}
	m := s[0]
	for _, v := range s[1:] {
		if compare(v, m) < 0 {
			m = v
		}
	}
	return m
}

func MaxFunc[S ~[]E, E any](s S, compare func(a, b E) int) E {
	if len(s) < 1 {
		panic("slices.MaxFunc: empty list")
	}
	m := s[0]
	for _, v := range s[1:] {
		if compare(v, m) > 0 {
			m = v
		}
	}
	return m
}

func BinarySearch[S ~[]E, E cmp.Ordered](s S, want E) (int, bool) {
	return BinarySearchFunc(s, want, cmp.Compare[E])
}

func BinarySearchFunc[S ~[]E, E, T any](s S, want T, compare func(E, T) int) (int, bool) {
	lo, hi := 0, len(s)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if compare(s[mid], want) < 0 {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, lo < len(s) && compare(s[lo], want) == 0
}
