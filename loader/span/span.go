package span

import (
	"fmt"
	"strconv"
	"strings"
)

// A Span is a half-open range of byte offsets into a text: text[Start:End].
type Span struct {
	Start, End int
}

// Len is the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Cut returns the words the span names. It panics, as slicing does, when the
// span is not inside text.
func (s Span) Cut(text string) string { return text[s.Start:s.End] }

// Contains reports whether t lies inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether the two share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Shift moves the span by n bytes.
func (s Span) Shift(n int) Span { return Span{s.Start + n, s.End + n} }

// String is "start-end", the notation of the tables' spans column.
func (s Span) String() string {
	return strconv.Itoa(s.Start) + "-" + strconv.Itoa(s.End)
}

// Hull is the smallest span that holds all of spans; the zero Span when there
// are none.
func Hull(spans []Span) Span {
	if len(spans) == 0 {
		return Span{}
	}
	h := spans[0]
	for _, s := range spans[1:] {
		h.Start = min(h.Start, s.Start)
		h.End = max(h.End, s.End)
	}
	return h
}

// Join cuts every span from text and joins the pieces by a space.
func Join(text string, spans []Span) string {
	if len(spans) == 1 {
		return spans[0].Cut(text)
	}
	var b strings.Builder
	for i, s := range spans {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s.Cut(text))
	}
	return b.String()
}

// Format writes spans as "120-141 160-190".
func Format(spans []Span) string {
	var b strings.Builder
	for i, s := range spans {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s.String())
	}
	return b.String()
}

// Parse reads what Format writes. Spans must be in order and not overlap.
func Parse(s string) ([]Span, error) {
	var spans []Span
	last := 0
	for _, f := range strings.Fields(s) {
		a, b, ok := strings.Cut(f, "-")
		start, err1 := strconv.Atoi(a)
		end, err2 := strconv.Atoi(b)
		if !ok || err1 != nil || err2 != nil || start < last || end < start {
			return nil, fmt.Errorf("span: %q is not an ordered list of START-END", s)
		}
		spans, last = append(spans, Span{start, end}), end
	}
	return spans, nil
}
