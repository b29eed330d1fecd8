package interp

import (
	"reflect"
	"slices"
)

func init() {
	sorting := func(stable func(args []reflect.Value) func(a, b reflect.Value) int) implementation {
		return func(_ reflect.Type, args []reflect.Value) []reflect.Value {
			sortSlice(args[0], stable(args))
			return nil
		}
	}
	natural := func([]reflect.Value) func(a, b reflect.Value) int { return order }
	second := func(args []reflect.Value) func(a, b reflect.Value) int { return by(args[1]) }
	// of turns a function of the slice into an implementation with one result.
	of := func(f func(t reflect.Type, args []reflect.Value) interface{}) implementation {
		return func(t reflect.Type, args []reflect.Value) []reflect.Value { return returning(t, f(t, args)) }
	}
	type v = reflect.Value
	type vs = []reflect.Value
	type rt = reflect.Type

	implement("slices", map[string]implementation{
		"Sort": func(t rt, args vs) vs {
			switch s := args[0].Interface().(type) {
			case []int:
				slices.Sort(s)
			case []float64:
				slices.Sort(s)
			case []string:
				slices.Sort(s)
			default:
				sortSlice(args[0], order)
			}
			return nil
		},
		"SortFunc":       sorting(second),
		"SortStableFunc": sorting(second),
		"IsSorted":       of(func(_ rt, a vs) interface{} { return isSorted(a[0], natural(a)) }),
		"IsSortedFunc":   of(func(_ rt, a vs) interface{} { return isSorted(a[0], second(a)) }),
		"Max":            of(func(_ rt, a vs) interface{} { return extreme(a[0], order, 1, "slices.Max: empty list") }),
		"Min":            of(func(_ rt, a vs) interface{} { return extreme(a[0], order, -1, "slices.Min: empty list") }),
		"MaxFunc":        of(func(_ rt, a vs) interface{} { return extreme(a[0], second(a), 1, "slices.MaxFunc: empty list") }),
		"MinFunc":        of(func(_ rt, a vs) interface{} { return extreme(a[0], second(a), -1, "slices.MinFunc: empty list") }),

		"Index":        of(func(_ rt, a vs) interface{} { return find(a[0], func(x v) bool { return equal(x, a[1]) }) }),
		"IndexFunc":    of(func(_ rt, a vs) interface{} { return find(a[0], func(x v) bool { return holds(a[1])(x) }) }),
		"Contains":     of(func(_ rt, a vs) interface{} { return find(a[0], func(x v) bool { return equal(x, a[1]) }) >= 0 }),
		"ContainsFunc": of(func(_ rt, a vs) interface{} { return find(a[0], func(x v) bool { return holds(a[1])(x) }) >= 0 }),
		"BinarySearch": func(t rt, a vs) vs {
			i, ok := search(a[0], func(x v) int { return order(x, a[1]) })
			return returning(t, i, ok)
		},
		"BinarySearchFunc": func(t rt, a vs) vs {
			i, ok := search(a[0], func(x v) int { return by(a[2])(x, a[1]) })
			return returning(t, i, ok)
		},
		"Equal": of(func(_ rt, a vs) interface{} { return sameSlices(a[0], a[1], equal) }),
		"EqualFunc": of(func(_ rt, a vs) interface{} {
			return sameSlices(a[0], a[1], func(x, y v) bool { return holds(a[2])(x, y) })
		}),
		"Compare": of(func(_ rt, a vs) interface{} { return compareSlices(a[0], a[1], order) }),
		"CompareFunc": of(func(_ rt, a vs) interface{} {
			return compareSlices(a[0], a[1], by(a[2]))
		}),

		"Reverse": func(_ rt, a vs) vs {
			swap := reflect.Swapper(a[0].Interface())
			for i, j := 0, a[0].Len()-1; i < j; i, j = i+1, j-1 {
				swap(i, j)
			}
			return nil
		},
		"Clone": of(func(_ rt, a vs) interface{} {
			if a[0].IsNil() {
				return a[0]
			}
			return reflect.AppendSlice(reflect.MakeSlice(a[0].Type(), 0, a[0].Len()), a[0])
		}),
		"Clip": of(func(_ rt, a vs) interface{} { return a[0].Slice3(0, a[0].Len(), a[0].Len()) }),
		"Grow": of(func(_ rt, a vs) interface{} {
			s := reflect.New(a[0].Type()).Elem()
			s.Set(a[0])
			s.Grow(int(a[1].Int()))
			return s
		}),
		"Concat": of(func(t rt, a vs) interface{} {
			s := reflect.Zero(t.Out(0))
			for i := range a[0].Len() {
				s = reflect.AppendSlice(s, a[0].Index(i).Convert(t.Out(0)))
			}
			return s
		}),
		"Repeat": of(func(t rt, a vs) interface{} {
			n := int(a[1].Int())
			if n < 0 {
				panic("cannot be negative")
			}
			s := reflect.MakeSlice(a[0].Type(), 0, n*a[0].Len())
			for range n {
				s = reflect.AppendSlice(s, a[0])
			}
			return s
		}),
		"Insert": of(func(_ rt, a vs) interface{} {
			i := int(a[1].Int())
			return splice(a[0], i, i, a[2])
		}),
		"Replace": of(func(_ rt, a vs) interface{} { return splice(a[0], int(a[1].Int()), int(a[2].Int()), a[3]) }),
		"Delete": of(func(_ rt, a vs) interface{} {
			i, j := int(a[1].Int()), int(a[2].Int())
			_ = a[0].Slice3(i, j, a[0].Len())
			n := i + reflect.Copy(a[0].Slice(i, a[0].Len()), a[0].Slice(j, a[0].Len()))
			return truncate(a[0], n)
		}),
		"DeleteFunc": of(func(_ rt, a vs) interface{} {
			return keep(a[0], func(i int) bool { return !holds(a[1])(a[0].Index(i)) })
		}),
		"Compact":     of(func(_ rt, a vs) interface{} { return compact(a[0], equal) }),
		"CompactFunc": of(func(_ rt, a vs) interface{} { return compact(a[0], func(x, y v) bool { return holds(a[1])(x, y) }) }),

		"All": of(func(t rt, a vs) interface{} {
			return sequence(t.Out(0), func(yield func(...v) bool) {
				for i := 0; i < a[0].Len() && yield(reflect.ValueOf(i), a[0].Index(i)); i++ {
				}
			})
		}),
		"Backward": of(func(t rt, a vs) interface{} {
			return sequence(t.Out(0), func(yield func(...v) bool) {
				for i := a[0].Len() - 1; i >= 0 && yield(reflect.ValueOf(i), a[0].Index(i)); i-- {
				}
			})
		}),
		"Values": of(func(t rt, a vs) interface{} {
			return sequence(t.Out(0), func(yield func(...v) bool) {
				for i := 0; i < a[0].Len() && yield(a[0].Index(i)); i++ {
				}
			})
		}),
		"Chunk": of(func(t rt, a vs) interface{} {
			n := int(a[1].Int())
			if n < 1 {
				panic("cannot be less than 1")
			}
			return sequence(t.Out(0), func(yield func(...v) bool) {
				for i := 0; i < a[0].Len(); i += n {
					end := min(i+n, a[0].Len())
					if !yield(a[0].Slice3(i, end, end)) {
						return
					}
				}
			})
		}),
		"Collect":   of(func(t rt, a vs) interface{} { return collect(reflect.Zero(t.Out(0)), a[0]) }),
		"AppendSeq": of(func(_ rt, a vs) interface{} { return collect(a[0], a[1]) }),
		"Sorted": of(func(t rt, a vs) interface{} {
			s := collect(reflect.Zero(t.Out(0)), a[0])
			sortSlice(s, order)
			return s
		}),
		"SortedFunc":       of(func(t rt, a vs) interface{} { return sortedBy(t, a) }),
		"SortedStableFunc": of(func(t rt, a vs) interface{} { return sortedBy(t, a) }),
	})
}

func sortedBy(t reflect.Type, a []reflect.Value) interface{} {
	s := collect(reflect.Zero(t.Out(0)), a[0])
	sortSlice(s, by(a[1]))
	return s
}

// sortSlice sorts in place, and stably: the same result each time.
func sortSlice(s reflect.Value, compare func(a, b reflect.Value) int) {
	n := s.Len()
	elems := make([]reflect.Value, n)
	from := reflect.MakeSlice(s.Type(), n, n)
	reflect.Copy(from, s)
	for i := range elems {
		elems[i] = from.Index(i)
	}
	slices.SortStableFunc(elems, compare)
	for i, e := range elems {
		s.Index(i).Set(e)
	}
}

func isSorted(s reflect.Value, compare func(a, b reflect.Value) int) bool {
	for i := 1; i < s.Len(); i++ {
		if compare(s.Index(i), s.Index(i-1)) < 0 {
			return false
		}
	}
	return true
}

// extreme is the first of the largest elements (sign 1) or of the smallest (-1); a
// NaN among floats in their natural order wins.
func extreme(s reflect.Value, compare func(a, b reflect.Value) int, sign int, empty string) reflect.Value {
	if s.Len() == 0 {
		panic(empty)
	}
	best := s.Index(0)
	for i := 1; i < s.Len(); i++ {
		x := s.Index(i)
		if x.CanFloat() && x.Float() != x.Float() {
			return x
		}
		if best.CanFloat() && best.Float() != best.Float() {
			return best
		}
		if compare(x, best)*sign > 0 {
			best = x
		}
	}
	return best
}

func find(s reflect.Value, is func(reflect.Value) bool) int {
	for i := range s.Len() {
		if is(s.Index(i)) {
			return i
		}
	}
	return -1
}

func search(s reflect.Value, compare func(reflect.Value) int) (int, bool) {
	lo, hi := 0, s.Len()
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if compare(s.Index(mid)) < 0 {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, lo < s.Len() && compare(s.Index(lo)) == 0
}

func sameSlices(a, b reflect.Value, same func(x, y reflect.Value) bool) bool {
	if a.Len() != b.Len() {
		return false
	}
	for i := range a.Len() {
		if !same(a.Index(i), b.Index(i)) {
			return false
		}
	}
	return true
}

func compareSlices(a, b reflect.Value, compare func(x, y reflect.Value) int) int {
	for i := range min(a.Len(), b.Len()) {
		if c := compare(a.Index(i), b.Index(i)); c != 0 {
			return c
		}
	}
	return compareInts(a.Len(), b.Len())
}

func compareInts(a, b int) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func splice(s reflect.Value, i, j int, with reflect.Value) reflect.Value {
	_ = s.Slice(i, j)
	r := reflect.MakeSlice(s.Type(), 0, s.Len()-(j-i)+with.Len())
	r = reflect.AppendSlice(r, s.Slice(0, i))
	for k := range with.Len() {
		r = reflect.Append(r, with.Index(k))
	}
	return reflect.AppendSlice(r, s.Slice(j, s.Len()))
}

// truncate cuts the slice to n elements and zeroes those behind, as package slices does.
func truncate(s reflect.Value, n int) reflect.Value {
	for i := n; i < s.Len(); i++ {
		s.Index(i).SetZero()
	}
	return s.Slice(0, n)
}

func keep(s reflect.Value, is func(i int) bool) reflect.Value {
	n := 0
	for i := range s.Len() {
		if is(i) {
			s.Index(n).Set(s.Index(i))
			n++
		}
	}
	return truncate(s, n)
}

func compact(s reflect.Value, same func(x, y reflect.Value) bool) reflect.Value {
	if s.Len() < 2 {
		return s
	}
	n := 1
	for i := 1; i < s.Len(); i++ {
		if !same(s.Index(n-1), s.Index(i)) {
			s.Index(n).Set(s.Index(i))
			n++
		}
	}
	return truncate(s, n)
}

func collect(s, seq reflect.Value) reflect.Value {
	iterate(seq, func(vs []reflect.Value) bool {
		s = reflect.Append(s, vs[0])
		return true
	})
	return s
}
