package article

import "github.com/cespare/xxhash/v2"

// Running text is written once. A long line that stands on the page more than
// once is a picture's caption, a pitch or a teaser, unless the scrape holds
// the whole article twice: then the first copy is read.

const repeatWords = 9 // shorter lines may be repeated by a recipe or a table

// repeats marks the long lines that stand on the page again.
func (p *page) repeats() {
	long := 0
	for i := range p.blocks {
		if p.blocks[i].n >= repeatWords {
			long++
		}
	}
	at := make(map[uint64]int32, long) // the first block with those words
	var copies []int32                 // per block, the first one like it, from 1
	var again []bool                   // the first ones that have a copy
	all, twice := 0, 0
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.n < repeatWords {
			continue
		}
		all += b.n
		h := xxhash.Sum64String(b.words.Cut(p.Text))
		first, ok := at[h]
		if !ok {
			at[h] = int32(i)
			continue
		}
		if twice == 0 {
			copies, again = make([]int32, len(p.blocks)), make([]bool, len(p.blocks))
		}
		twice += b.n
		copies[i] = first + 1
		again[first] = true
	}
	if twice == 0 {
		return
	}
	doubled := twice*5 >= all*2 && all > 60 && inOrder(copies)
	if !doubled && twice*2 >= all {
		return // so much is repeated that it says nothing
	}
	noted := false
	for i := range p.blocks {
		b := &p.blocks[i]
		if copies[i] == 0 && !again[i] || b.kind != "" {
			continue
		}
		first := i
		if copies[i] > 0 {
			first = int(copies[i]) - 1
		}
		if doubled {
			if copies[i] > 0 {
				b.kind = Junk
				if !noted {
					noted = true
					p.note(b.line, "duplicate-lines",
						"the text holds the same paragraphs twice: the first copy is read; remove the second if "+
							"it is not meant")
				}
			}
			continue
		}
		b.repeated = true
		p.blocks[first].repeated = true
	}
}

// inOrder reports whether the copies follow their first ones as one block, in
// the same order, as when a page is pasted twice.
func inOrder(copies []int32) bool {
	last, n := int32(0), 0
	start := int32(len(copies))
	for i, c := range copies {
		if c == 0 {
			continue
		}
		if c <= last || c-1 >= start {
			return false
		}
		if n == 0 {
			start = int32(i)
		}
		last = c
		n++
	}
	return n >= 3
}
