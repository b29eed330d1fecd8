package sentence

// A block is a run of lines without a blank one among them. Whether it is
// hard-wrapped is found out when its first line break is met.
type block struct {
	from, to int // to is 0 until the block is measured
	width    int // of its longest line, in characters
	evidence int // line breaks that stand within a sentence for certain
	lines    int
}

// Lines wider than widest were not wrapped by hand or by a mail program, nor
// were, for all that can be told, two or three that are narrower than narrowest.
const widest, narrowest = 132, 44

// wrapped reports whether the line break at text[end], before the line that
// begins at text[next], only wraps its paragraph.
//
// A break before a lower-case word, or after a word that cannot end a
// sentence, is one. Otherwise the block must be filled, as a program fills
// lines: the next line's first word would not have fitted on this one, which
// holds for hardly any headline above its text.
func (s *scanner) wrapped(end, next int) bool {
	if j, _ := s.label(next); j > next {
		return false
	}
	c, w := at(s.text, next)
	if n, _ := s.peek(next + w); c == bullet || (c == dash || s.text[next] == '*') && isBlank(n) && !s.small(next+w+1) {
		return false // a list's item
	}
	last, w := before(s.text, end, s.start)
	for last == space && w > 0 {
		end -= w
		last, w = before(s.text, end, s.start)
	}
	small := s.small(next)
	if small && last != terminal && !s.address(next) {
		return true
	}
	if last == comma && s.text[end-1] == ',' || s.hanging(end) {
		return true
	}
	if last == terminal && s.title(end-1) {
		return true
	}
	if s.block.to <= end {
		s.measure(end)
	}
	b := &s.block
	if b.width > widest {
		return false
	}
	word := 0
	for j := next; j < len(s.text) && word < widest; {
		c, w := at(s.text, j)
		if isBlank(c) {
			break
		}
		word++
		j += w
	}
	if s.column(end)+1+word <= b.width {
		return false
	}
	if b.evidence > 0 || small && last == terminal {
		return true
	}
	// Nothing else to go by: running text is wrapped at no less than narrowest,
	// ends with a stop and is not capitalised like a headline.
	return b.width >= narrowest && !s.titleCase(end) && s.stopped(b.to)
}

// small reports whether the line at text[next] begins with a lower-case word,
// perhaps after a quotation mark or bracket.
func (s *scanner) small(next int) bool {
	c, w := s.peek(next)
	for n := 0; n < 3 && (c == opener || c == either); n++ {
		next += w
		c, w = s.peek(next)
	}
	return c == lower
}

// address reports whether the line at text[next] is one word with a dot
// inside, as the address of a site is.
func (s *scanner) address(next int) bool {
	dot := false
	for i := next; i < len(s.text) && i-next < widest; i++ {
		switch c := s.text[i]; {
		case c == '.':
			n, _ := s.peek(i + 1)
			dot = dot || n == lower || n == digit
		case c == '\n' || c == '\r':
			return dot
		case c == ' ':
			return false
		}
	}
	return dot
}

// column is the width of the line that ends at text[end], at most widest+1.
func (s *scanner) column(end int) int {
	n := 0
	for end > s.block.from && n <= widest {
		c, w := before(s.text, end, s.block.from)
		if c == newline || c == parabreak {
			break
		}
		end -= w
		n++
	}
	return n
}

// measure reads the block's lines.
func (s *scanner) measure(from int) {
	b := &s.block
	*b = block{from: b.from, lines: 1}
	width := s.column(from)
	i := from
	for i < len(s.text) {
		c, w := at(s.text, i)
		if c == parabreak {
			break
		}
		if c != newline {
			width++
			i += w
			continue
		}
		b.width = max(b.width, width)
		end := i
		if s.text[i] == '\r' && i+1 < len(s.text) && s.text[i+1] == '\n' {
			w = 2
		}
		i += w
		width = 0
		for i < len(s.text) {
			if c, w = at(s.text, i); c != space {
				break
			}
			i += w
			width++
		}
		if i >= len(s.text) || c == newline || c == parabreak {
			i = end
			break
		}
		b.lines++
		if s.small(i) && !s.address(i) || s.hanging(end) {
			b.evidence++
		}
	}
	b.width = max(b.width, width)
	b.to = max(i, from+1)
}

// hanging reports whether the word that ends at text[end] cannot end a
// sentence: an article, a preposition, a conjunction.
func (s *scanner) hanging(end int) bool {
	i := end
	for i > s.start && end-i < 8 && ascii[s.text[i-1]] == lower {
		i--
	}
	if i == end || i > s.start && s.text[i-1] != ' ' {
		return false
	}
	return hangers()[s.text[i:end]]
}

// titleCase reports whether the words of the line that ends at text[end] are
// capitalised like a headline's: no long word among the first ten is not.
func (s *scanner) titleCase(end int) bool {
	from := end
	for from > s.start && end-from < 2*widest {
		if c, _ := before(s.text, from, s.start); c == newline {
			break
		}
		from--
	}
	first, n := true, 0
	for i := from; i < end; {
		c, w := at(s.text, i)
		i += w
		if c == lower && first {
			j := i
			for j < end && ascii[s.text[j]] == lower {
				j++
			}
			if w+j-i >= 4 {
				return false
			}
		}
		if first = isBlank(c); first {
			n++
		}
	}
	return n > 0
}

// stopped reports whether the text before text[end] ends with a stop.
func (s *scanner) stopped(end int) bool {
	for k := 0; k < 4; k++ {
		c, w := before(s.text, end, s.block.from)
		switch c {
		case terminal, dots, cjkStop:
			return true
		case closer, either, space:
			end -= w
			if w == 0 {
				return false
			}
		default:
			return false
		}
	}
	return false
}
