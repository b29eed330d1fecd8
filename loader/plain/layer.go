package plain

import (
	"slices"
	"sort"
	"strings"

	"onrecord/loader/span"
)

// An edit replaces a span of a text.
type edit struct {
	span.Span
	with string
	cut  bool // markup between words, which belongs to neither
}

// A layer is the edits of one pass, in order, with where each one's
// replacement stands in the text that it made.
type layer struct {
	edits []edit
	at    []int
}

// apply makes the edits, which must not overlap; it sorts them.
func apply(text string, edits []edit) (string, layer) {
	slices.SortStableFunc(edits, func(a, b edit) int { return a.Start - b.Start })
	var b strings.Builder
	b.Grow(len(text))
	l := layer{edits, make([]int, len(edits))}
	done := 0
	for i, e := range edits {
		b.WriteString(text[done:e.Start])
		l.at[i] = b.Len()
		b.WriteString(e.with)
		done = e.End
	}
	b.WriteString(text[done:])
	return b.String(), l
}

// end is where the replacement of edit i ends.
func (l *layer) end(i int) int { return l.at[i] + len(l.edits[i].with) }

// back maps a span of the text made to the text that the pass was given.
func (l *layer) back(s span.Span) span.Span {
	start := l.start(s.Start)
	return span.Span{Start: start, End: max(start, l.stop(s.End))}
}

// start maps the beginning of a span: behind what was taken out there.
func (l *layer) start(p int) int {
	k := sort.Search(len(l.edits), func(i int) bool { return l.end(i) > p })
	if k < len(l.edits) && l.at[k] <= p {
		return l.edits[k].Start
	}
	if k == 0 {
		return p
	}
	return p + l.edits[k-1].End - l.end(k-1)
}

// stop maps the end of a span: before what was taken out there.
func (l *layer) stop(p int) int {
	k := sort.Search(len(l.edits), func(i int) bool { return l.at[i] >= p })
	switch {
	case k == 0:
		return p
	case p <= l.end(k-1):
		return l.edits[k-1].End
	}
	return p + l.edits[k-1].End - l.end(k-1)
}

// pieces appends what back gives, cut at markup.
func (l *layer) pieces(dst []span.Span, s span.Span) []span.Span {
	k := sort.Search(len(l.edits), func(i int) bool { return l.at[i] > s.Start })
	for ; k < len(l.edits) && l.at[k] < s.End; k++ {
		if l.edits[k].cut && l.edits[k].with == "" && l.at[k] > s.Start {
			dst = append(dst, l.back(span.Span{Start: s.Start, End: l.at[k]}))
			s.Start = l.at[k]
		}
	}
	return append(dst, l.back(s))
}
