package marked

import (
	"unicode"

	"onrecord/loader/span"
)

// An alignment says where the words of one text stand in another: where both
// have the longest sequence of words and punctuation in common.
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
	width := len(y) + 1
	common := make([]int32, (len(x)+1)*width) // of x[i:] and y[j:]
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if x[i] == y[j] {
				common[i*width+j] = 1 + common[(i+1)*width+j+1]
			} else {
				common[i*width+j] = max(common[(i+1)*width+j], common[i*width+j+1])
			}
		}
	}
	a.partner = make([]int, len(x))
	for i, j := 0, 0; i < len(x); i++ {
		a.partner[i] = -1
		for j < len(y) && x[i] != y[j] && common[i*width+j+1] == common[i*width+j] {
			j++
		}
		if j < len(y) && x[i] == y[j] {
			a.partner[i] = j
			j++
		}
	}
	return a
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
