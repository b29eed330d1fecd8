// Package sync has the bodies of the standard package's generic functions, for
// interpreted code.
package sync

import "sync"

func OnceValue[T any](f func() T) func() T {
	var once sync.Once
	var valid bool
	var p any
	var result T
	return func() T {
		once.Do(func() {
			defer func() {
				if p = recover(); !valid {
					panic(p)
				}
			}()
			result = f()
			valid = true
		})
		if !valid {
			panic(p)
		}
		return result
	}
}

func OnceValues[A, B any](f func() (A, B)) func() (A, B) {
	type both struct {
		a A
		b B
	}
	one := OnceValue(func() both {
		a, b := f()
		return both{a, b}
	})
	return func() (A, B) {
		r := one()
		return r.a, r.b
	}
}
