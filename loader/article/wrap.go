package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A text that was wrapped at a fixed width has paragraphs of several lines.
// The width shows in the lines themselves: each line of a paragraph but the
// last is so long that the next line's first word would not have fitted. Where
// nearly all lines are so, and sentences run over their ends, lines are joined
// to paragraphs. Otherwise every line is a paragraph, but for the few in which a
// sentence runs over the end: a long line that ends within a sentence, and one right
// below it that goes on in lower case.

const (
	widestWrap   = 140 // columns; longer lines are not wrapped ones
	narrowWrap   = 30
	ragged       = 10 // columns that a line inside a sentence may stay short
	wrappedLines = 4  // fewer full lines do not tell
	longLine     = 50 // columns; a shorter line can be an item of a list or a line of verse
)

// unwrap joins the lines of wrapped paragraphs.
func unwrap(text string, blocks []block) []block {
	width := wrapWidth(text, blocks)
	var scratch []byte
	out := blocks[:0]
	for i := 0; i < len(blocks); {
		first := blocks[i]
		last := first
		j := i + 1
		for ; j < len(blocks) && follows(text, &last, &blocks[j], width); j++ {
			last = blocks[j]
		}
		if j > i+1 {
			first.span.End, first.words.End = last.span.End, last.words.End
			first.indent = min(first.indent, last.indent)
			if first.bullet != 0 {
				first.indent = blocks[i].indent
			}
			first.measure(first.words.Cut(text), &scratch)
		}
		out = append(out, first)
		i = j
	}
	return out
}

// wrapWidth is the width that a text was wrapped at, 0 when it was not.
func wrapWidth(text string, blocks []block) int {
	if len(blocks) < wrappedLines {
		return 0
	}
	var lengths [widestWrap + 2]int
	for i := range blocks {
		lengths[min(columns(text, &blocks[i]), widestWrap+1)]++
	}
	// one line in fifty may be longer: an address, a heading
	width, longer := 0, 0
	for n := widestWrap + 1; n > 0; n-- {
		if longer += lengths[n]; longer*50 > len(blocks) || n <= widestWrap && lengths[n] > 2 {
			width = n
			break
		}
	}
	if width > widestWrap || width < narrowWrap {
		return 0
	}
	full, running, pairs := 0, 0, 0
	for i := 1; i < len(blocks); i++ {
		a, b := &blocks[i-1], &blocks[i]
		if b.gap > 0 || b.bullet != 0 {
			continue
		}
		pairs++
		if isFull(text, a, b, width) {
			full++
			if r, _ := utf8.DecodeRuneInString(b.span.Cut(text)); unicode.IsLower(r) {
				running++
			}
		}
	}
	if full < wrappedLines || full*2 < pairs || running*3 < full {
		return 0
	}
	return width
}

// columns is the width of a block's line, its indentation included.
func columns(text string, b *block) int {
	s := b.span.Cut(text)
	if len(s) > 4*widestWrap {
		return len(s)
	}
	return b.indent + utf8.RuneCountInString(s)
}

// isFull reports whether the first word of line b would not have fitted on
// line a.
func isFull(text string, a, b *block, width int) bool {
	s := b.span.Cut(text)
	if i := strings.IndexAny(s, " \t"); i >= 0 {
		s = s[:i]
	}
	n := columns(text, a) + 1 + utf8.RuneCountInString(s)
	return n > width || n > width-ragged && !a.terminal()
}

// follows reports whether line b continues the paragraph whose line a is.
func follows(text string, a, b *block, width int) bool {
	if b.gap > 0 || b.bullet != 0 || a.n == 0 || b.n == 0 {
		return false
	}
	if b.indent > a.indent+1 && a.bullet == 0 { // the first line of a paragraph is indented
		return false
	}
	if width > 0 && isFull(text, a, b, width) {
		return true
	}
	// a sentence runs over the end of a line that was broken by hand
	r, _ := utf8.DecodeRuneInString(b.span.Cut(text))
	return unicode.IsLower(r) && !a.terminal() && !a.colon() && (width > 0 || columns(text, a) >= longLine)
}
