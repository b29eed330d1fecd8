package span

import "unicode/utf8"

// Codepoints converts between byte offsets and Unicode code point offsets of
// one text. Inside Go a span is bytes; tables and JSON count code points, so
// that Python's text[start:end] gives the same words. An invalid byte counts
// as one code point, as utf8.DecodeRuneInString counts it.
type Codepoints struct {
	text string
	// every[i] is the byte offset of code point i*stride; nil for ASCII text,
	// where both offsets are the same.
	every []int
	count int
}

const stride = 64

// NewCodepoints indexes text in one pass.
func NewCodepoints(text string) *Codepoints {
	c := &Codepoints{text: text}
	if isASCII(text) {
		c.count = len(text)
		return c
	}
	n := 0
	for i := range text {
		if n%stride == 0 {
			c.every = append(c.every, i)
		}
		n++
	}
	c.count = n
	return c
}

// Len is the number of code points in the text.
func (c *Codepoints) Len() int { return c.count }

// Of returns the code point offset of a byte offset. An offset inside a code
// point gives that code point's own offset.
func (c *Codepoints) Of(b int) int {
	if c.every == nil {
		return b
	}
	if b >= len(c.text) {
		return c.count
	}
	lo, hi := 0, len(c.every)
	for lo+1 < hi {
		if m := (lo + hi) / 2; c.every[m] <= b {
			lo = m
		} else {
			hi = m
		}
	}
	n, i := lo*stride, c.every[lo]
	for {
		_, w := utf8.DecodeRuneInString(c.text[i:])
		if i+w > b {
			return n
		}
		i += w
		n++
	}
}

// Byte returns the byte offset of a code point offset.
func (c *Codepoints) Byte(n int) int {
	if c.every == nil {
		return n
	}
	if n >= c.count {
		return len(c.text)
	}
	i := c.every[n/stride]
	for k := n % stride; k > 0; k-- {
		_, w := utf8.DecodeRuneInString(c.text[i:])
		i += w
	}
	return i
}

// Span converts a span of bytes into one of code points.
func (c *Codepoints) Span(s Span) Span { return Span{c.Of(s.Start), c.Of(s.End)} }

// Spans converts each span of bytes into one of code points.
func (c *Codepoints) Spans(spans []Span) []Span {
	out := make([]Span, len(spans))
	for i, s := range spans {
		out[i] = c.Span(s)
	}
	return out
}

// Bytes converts a span of code points into one of bytes.
func (c *Codepoints) Bytes(s Span) Span { return Span{c.Byte(s.Start), c.Byte(s.End)} }

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
