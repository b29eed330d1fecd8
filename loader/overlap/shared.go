package overlap

import "iter"

// The members of many sets at once: who has what is written down once, and
// each two sets are then compared by it, not by their members.

// haveIn lists, for each member of more than one set, the sets that have it, in
// order, and counts the distinct members of each set.
func haveIn[T comparable](sets []iter.Seq[T]) (lists [][]int32, sizes []int) {
	type member struct{ last, list int32 } // the last set that has it; its list
	members := make(map[T]member)
	sizes = make([]int, len(sets))
	for s, set := range sets {
		s := int32(s)
		for x := range set {
			m, ok := members[x]
			switch {
			case !ok:
				m.list = -1
			case m.last == s:
				continue
			case m.list < 0:
				m.list = int32(len(lists))
				lists = append(lists, []int32{m.last, s})
			default:
				lists[m.list] = append(lists[m.list], s)
			}
			m.last = s
			members[x] = m
			sizes[s]++
		}
	}
	return lists, sizes
}

// counts holds how many members each two of n sets share.
type counts struct {
	n     int
	cells []int32 // the upper triangle, row by row
}

func count(n int, lists [][]int32) counts {
	c := counts{n, make([]int32, n*(n-1)/2)}
	for _, list := range lists {
		for i, a := range list {
			row := c.row(int(a))
			for _, b := range list[i+1:] {
				c.cells[row+int(b)]++
			}
		}
	}
	return c
}

// row is what added to b > a gives the cell of a and b.
func (c counts) row(a int) int { return a*c.n - a*(a+1)/2 - a - 1 }

func (c counts) of(a, b int) int { return int(c.cells[c.row(a)+b]) }

// A relation holds which of n sets share a member.
type relation [][]uint64

func relate(n int, lists [][]int32) relation {
	width := (n + 63) / 64
	r := make(relation, n)
	for a := range r {
		r[a] = make([]uint64, width)
	}
	have := make([]uint64, width)
	for _, list := range lists {
		for _, a := range list {
			have[a/64] |= 1 << (a % 64)
		}
		for _, a := range list {
			for w, bits := range have {
				r[a][w] |= bits
			}
		}
		for _, a := range list {
			have[a/64] = 0
		}
	}
	return r
}

func (r relation) holds(a, b int) bool { return r[a][b/64]>>(b%64)&1 == 1 }

// shortRuns knows the longest run of words that two outlets share, where it is
// shorter than a shingle: most have no more in common than "at the end of".
type shortRuns [ShingleWords]relation // by the number of words

func newShortRuns(outlets []outlet) *shortRuns {
	var runs shortRuns
	for size := 1; size < ShingleWords; size++ {
		lists, _ := haveIn(grams(outlets, size))
		runs[size] = relate(len(outlets), lists)
	}
	return &runs
}

func (r *shortRuns) longest(a, b int) int {
	for size := ShingleWords - 1; size > 0; size-- {
		if r[size].holds(a, b) {
			return size
		}
	}
	return 0
}

// A gram is a run of up to ShingleWords words, filled up with -1.
type gram [ShingleWords]int32

// grams are the runs of size words of each outlet.
func grams(outlets []outlet, size int) []iter.Seq[gram] {
	out := make([]iter.Seq[gram], len(outlets))
	for a := range outlets {
		out[a] = func(yield func(gram) bool) {
			g := gram{-1, -1, -1, -1, -1}
			for _, words := range outlets[a].texts {
				for i := 0; i+size <= len(words); i++ {
					copy(g[:], words[i:i+size])
					if !yield(g) {
						return
					}
				}
			}
		}
	}
	return out
}
