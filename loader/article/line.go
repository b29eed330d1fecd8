package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loader/span"
)

// A block is one line of the page, a part of one, or a paragraph that is
// wrapped over several, with what can be counted about it. All decisions are
// made about blocks.
type block struct {
	span   span.Span // without the blanks around it
	words  span.Span // without its bullet
	line   int       // 1-based, the first one of a wrapped paragraph
	indent int       // columns before the first mark
	bullet byte      // '*' for any mark, '1' for a number, 0 for none
	gap    int       // blank lines above
	kind   Kind
	traits
	role     phrase // what its words say it is, where they are a known phrase
	repeated bool   // its words stand on the page again
	linked   bool   // it is a link in the page's markup
	depth    int    // of the body, where this block stands
	taken    bool   // prose of the body by its depth
}

const tabWidth = 8

// scan cuts a text into its non-blank lines, in the memory of blocks where it
// suffices.
func scan(text string, blocks []block) []block {
	var scratch []byte
	returns := strings.IndexByte(text, '\r') >= 0
	if n := 1 + strings.Count(text, "\n"); cap(blocks) < n {
		blocks = make([]block, 0, n)
	}
	gap, line, feed := 0, 1, -1
	for i := 0; i < len(text); {
		if feed < i { // the line feed after i, found once
			feed = len(text)
			if k := strings.IndexByte(text[i:], '\n'); k >= 0 {
				feed = i + k
			}
		}
		end := feed
		if returns {
			if k := strings.IndexByte(text[i:end], '\r'); k >= 0 {
				end = i + k
			}
		}
		next := end
		if next < len(text) {
			next++
			if text[end] == '\r' && next < len(text) && text[next] == '\n' {
				next++
			}
		}
		blocks = append(blocks, block{})
		if b := &blocks[len(blocks)-1]; b.read(text, span.Span{Start: i, End: end}, &scratch) {
			b.line, b.gap = line, gap
			gap = 0
		} else {
			blocks = blocks[:len(blocks)-1]
			gap++
		}
		i = next
		line++
	}
	return blocks
}

// read measures one line into an empty block; false when the line is blank. The
// scratch space is for measure.
func (b *block) read(text string, in span.Span, scratch *[]byte) bool {
	i := in.Start
	for i < in.End && text[i] == ' ' {
		i++
	}
	b.indent = i - in.Start
	for i < in.End && (text[i] <= ' ' || text[i] >= utf8.RuneSelf) {
		r, w := utf8.DecodeRuneInString(text[i:in.End])
		if r == '\t' {
			b.indent += tabWidth - b.indent%tabWidth
		} else if invisible(r) {
			// a byte order mark or zero-width space takes no column
		} else if unicode.IsSpace(r) {
			b.indent++
		} else {
			break
		}
		i += w
	}
	if i == in.End {
		return false
	}
	end := in.End
	for end > i && (text[end-1] <= ' ' || text[end-1] >= utf8.RuneSelf) {
		r, w := utf8.DecodeLastRuneInString(text[i:end])
		if !unicode.IsSpace(r) && !invisible(r) {
			break
		}
		end -= w
	}
	b.span = span.Span{Start: i, End: end}
	b.words = b.span
	if w, mark := bullet(text[i:end], b.indent); mark != 0 {
		b.bullet = mark
		for w < end-i && (text[i+w] == ' ' || text[i+w] == '\t') {
			w++
		}
		b.words.Start = i + w
	}
	b.measure(b.words.Cut(text), scratch)
	return true
}

// invisible are the format characters that scrapes leave at the ends of lines.
func invisible(r rune) bool {
	return r == '\ufeff' || r == '\u200b' || r == '\u200c' || r == '\u200e' || r == '\u200f' || r == '\u2060'
}

// bullet returns the length and kind of the list mark that a line begins with.
func bullet(s string, indent int) (int, byte) {
	r, w := utf8.DecodeRuneInString(s)
	alone := w == len(s) || s[w] == ' ' || s[w] == '\t'
	switch r {
	case '*', '+', '-', '•', '‣', '▪', '●', '◦', '■', '➤', '►':
		if alone {
			return w, '*'
		}
	case 'o':
		if alone && indent > 0 { // the third level of lists in a text browser
			return w, '*'
		}
	}
	d := 0
	for d < len(s) && d < 3 && s[d] >= '0' && s[d] <= '9' {
		d++
	}
	if d > 0 && d+1 < len(s) && (s[d] == '.' || s[d] == ')') && s[d+1] == ' ' {
		return d + 1, '1'
	}
	return 0, 0
}
