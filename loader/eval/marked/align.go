package marked

import (
	"unicode"

	"onrecord/loader/span"
)

// An alignment says where the words of one text stand in another, by the longest
// sequence of words and punctuation that both have.
type alignment struct {
	from, to []span.Span // words
	partner  []int       // of each word of from; -1: it has none
}

func align(from, to string) alignment {
	a := alignment{from: pieces(from), to: pieces(to)}
	ids := map[string]int32{}
	number := func(text string, words []span.Span) []int32 {
		out := make([]int32, len(words))
		for i, w := range words {
			key := w.Cut(text)
			if _, ok := ids[key]; !ok {
				ids[key] = int32(len(ids))
			}
			out[i] = ids[key]
		}
		return out
	}
	x, y := number(from, a.from), number(to, a.to)
	a.partner = pairUp(x, y)
	return a
}

// pairUp pairs equal numbers of both in order, so that each pair counts two and
// one right behind another pair one more: runs are rather kept whole.
func pairUp(x, y []int32) []int {
	width := len(y) + 1
	best := make([]int32, (len(x)+1)*width)   // of x[i:] and y[j:]
	paired := make([]int32, (len(x)+1)*width) // the same, with x[i] and y[j] a pair; 0: they are none
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			at, next := i*width+j, (i+1)*width+j+1
			if x[i] == y[j] {
				paired[at] = 2 + best[next]
				if p := paired[next]; p > 0 {
					paired[at] = max(paired[at], 3+p)
				}
			}
			best[at] = max(paired[at], best[(i+1)*width+j], best[at+1])
		}
	}
	partner := make([]int, len(x))
	run := false // the pair above wants one right behind it
	for i, j := 0, 0; i < len(x); i++ {
		partner[i] = -1
		if !run {
			for j < len(y) && paired[i*width+j] != best[i*width+j] && best[i*width+j+1] == best[i*width+j] {
				j++
			}
		}
		if at := i*width + j; j < len(y) && paired[at] > 0 && (run || paired[at] == best[at]) {
			next := (i+1)*width + j + 1
			run = paired[next] > 0 && paired[at] == 3+paired[next]
			partner[i] = j
			j++
		}
	}
	return partner
}

// place is where a span of the one text stands in the other; false: less than
// half of its words do, or they stand apart.
func (a alignment) place(s span.Span) (span.Span, bool) {
	first, last, all, placed := -1, -1, 0, 0
	for i, w := range a.from {
		if !s.Overlaps(w) {
			continue
		}
		all++
		if a.partner[i] < 0 {
			continue
		}
		if placed++; first < 0 {
			first = a.partner[i]
		}
		last = a.partner[i]
	}
	if placed == 0 || 2*placed < all || last-first+1 > 2*all {
		return span.Span{}, false
	}
	return span.Span{Start: a.to[first].Start, End: a.to[last].End}, true
}

// pieces are the words of a text, and its other signs one by one.
func pieces(text string) []span.Span {
	var out []span.Span
	word := false
	for i, r := range text {
		end := i + len(string(r))
		switch {
		case unicode.IsSpace(r) || r == '\u00ad' || r == '\u200b' || r == unicode.ReplacementChar:
			word = false
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if word {
				out[len(out)-1].End = end
			} else {
				out = append(out, span.Span{Start: i, End: end})
			}
			word = true
		default:
			out = append(out, span.Span{Start: i, End: end})
			word = false
		}
	}
	return out
}
