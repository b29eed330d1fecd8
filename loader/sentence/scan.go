package sentence

import (
	"strings"

	"onrecord/loader/internal/rule"
	"onrecord/loader/span"
)

// A scanner is one pass over one piece of text. Everything it remembers of
// what lies ahead (the next bracket, the next closing mark, the paragraph's
// width) is looked up once and used until it is passed, which keeps the time
// linear.
type scanner struct {
	text  string // cut at the end of the piece
	dst   []span.Span
	whole bool

	start   int  // of the current sentence
	opening bool // the current sentence is the first of its line

	hold      int // no stop before this byte ends a sentence
	nextClose int // where the next ')' stands, when > the current byte
	list      list
	block     block
	paragraph int             // where the current paragraph ends, when > the current byte
	marks     [len(pairs)]int // per kind of mark, where the next closing one stands
	site      site            // the stop that is looked at
	trace     *rule.Trace     // which rules decided; nil but in tests
}

func (s *scanner) scan(from int) {
	s.opening = true
	s.block.from = from
	i := s.begin(from)
	text := s.text
	for i < len(text) {
		a := action[text[i]]
		if a == plain {
			i++
			continue
		}
		switch a {
		case stopByte:
			i = s.stop(i, terminal)
		case lineByte:
			i = s.line(i)
		case openByte:
			s.bracket(i)
			i++
		case closeByte:
			i = s.item(i)
		case markByte:
			if s.whole {
				s.quotation(i, 1)
			}
			i++
		case leadByte:
			i = s.lead(i)
		}
	}
	s.emit(len(text))
}

// lead handles a character outside ASCII.
func (s *scanner) lead(i int) int {
	c, w := at(s.text, i)
	switch c {
	case terminal, dots, cjkStop:
		return s.stop(i, c)
	case newline, parabreak:
		return s.line(i)
	case bullet:
		if b, _ := before(s.text, i, s.start); b == space && i > s.start {
			s.emit(i)
			return s.begin(i)
		}
	case opener, either:
		if s.whole {
			s.quotation(i, w)
		}
	}
	return i + w
}

// emit ends the current sentence at text[end], without the white space before.
func (s *scanner) emit(end int) {
	for end > s.start {
		c, w := before(s.text, end, s.start)
		if !isBlank(c) {
			break
		}
		end -= w
	}
	if end > s.start {
		s.dst = append(s.dst, span.Span{Start: s.start, End: end})
	}
	s.start = end
}

// begin starts a sentence at the first visible character from i on, and
// returns where to go on reading: after the list mark if there is one.
func (s *scanner) begin(i int) int {
	for i < len(s.text) {
		c, w := at(s.text, i)
		if !isBlank(c) {
			break
		}
		i += w
	}
	s.start = i
	s.hold = 0
	j, l := s.label(i)
	if j > i && l.style != 0 {
		s.list = l
	}
	s.opening = false
	return j
}

// bracket holds back the stops inside round brackets that open within a
// sentence: “He paid (It was late. He was tired.) and left.”
func (s *scanner) bracket(i int) {
	const far = 400
	if i == s.start || i < s.hold {
		return
	}
	if s.nextClose <= i {
		k := strings.IndexByte(s.text[i:], ')')
		if k < 0 {
			s.nextClose = len(s.text) + far
		} else {
			s.nextClose = i + k
		}
	}
	if s.nextClose-i > far || s.nextClose >= len(s.text) {
		return
	}
	// One that opens another before it closes has most likely lost its end.
	if strings.IndexByte(s.text[i+1:s.nextClose], '(') < 0 {
		s.hold = s.nextClose
	}
}

// line handles a line break: a paragraph's end ends the sentence, a line's end
// does unless the paragraph is wrapped there.
func (s *scanner) line(i int) int {
	j, brk := s.skip(i)
	if brk == none {
		return j
	}
	s.emit(i)
	return s.next(j, brk)
}

// What ends between two visible characters.
type breaking uint8

const (
	none breaking = iota
	lineEnd
	paragraphEnd
)

// next begins a sentence at text[i], after what ended there.
func (s *scanner) next(i int, brk breaking) int {
	if brk == paragraphEnd {
		s.block = block{from: i}
		s.list = list{}
	}
	s.opening = brk != none
	return s.begin(i)
}

// skip returns the first visible character from i on, and what ends before it:
// a paragraph, or a line that is not wrapped there. The text's end ends both.
func (s *scanner) skip(i int) (int, breaking) {
	lines, first := 0, i
	paragraph := false
	for i < len(s.text) {
		c, w := at(s.text, i)
		switch c {
		case newline:
			if s.text[i] == '\r' && i+1 < len(s.text) && s.text[i+1] == '\n' {
				w = 2
			}
			if lines == 0 {
				first = i
			}
			lines++
		case parabreak:
			paragraph = true
		case space:
		default:
			switch {
			case paragraph || lines > 1:
				return i, paragraphEnd
			case lines == 1 && !s.wrapped(first, i):
				return i, lineEnd
			}
			return i, none
		}
		i += w
	}
	return i, paragraphEnd
}
