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

// A gram is a run of ShingleWords words.
type gram [ShingleWords]int32

// shinglesOf are the shingles of each outlet.
func shinglesOf(outlets []outlet) []iter.Seq[gram] {
	out := make([]iter.Seq[gram], len(outlets))
	for a := range outlets {
		out[a] = func(yield func(gram) bool) {
			for _, words := range outlets[a].texts {
				for i := 0; i+ShingleWords <= len(words); i++ {
					if !yield(gram(words[i : i+ShingleWords])) {
						return
					}
				}
			}
		}
	}
	return out
}
