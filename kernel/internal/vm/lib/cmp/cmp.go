// Package cmp has the bodies of the standard package's generic functions, for
// interpreted code.
package cmp

import "cmp"

func Less[T cmp.Ordered](x, y T) bool { return x != x && y == y || x < y }

func Compare[T cmp.Ordered](x, y T) int {
	if x < y {
		return -1
	}
	if x > y {
		return +1
	}
	if x == y {
		return 0
	}
	xn, yn := x != x, y != y // NaN comes first
	switch {
	case xn && yn:
		return 0
	case xn:
		return -1
	}
	return +1
}

func Or[T comparable](vals ...T) T {
	var zero T
	for _, v := range vals {
		if v != zero {
			return v
		}
	}
	return zero
}
