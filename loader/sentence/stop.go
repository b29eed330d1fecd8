package sentence

// What kind of stop was read.
type kind uint8

const (
	period   kind = iota // one full stop
	strong               // ! ? and what holds one; ....; stops that need no space
	trailing             // an ellipsis at a word's end: well...
	omission             // an ellipsis between words or in brackets: the talks ... [...]
)

// stop handles the stop at text[i] and returns where to go on reading.
func (s *scanner) stop(i int, c class) int {
	if i > s.start && s.text[i] == '.' {
		if p := s.mark(i); p > s.start {
			s.emit(p)
			return s.begin(p)
		}
	}
	// “It ended. ... The next day”: the omission opens the next sentence.
	if p, after := s.ellipsisAfter(i); p > 0 && i >= s.hold {
		s.emit(i + 1)
		s.begin(p)
		return after
	}
	j, k := s.run(i, c)
	e, quoted, bracketed := s.closers(j)
	if bracketed && s.aside(i) {
		k = omission
	}
	if s.boundary(i, e, k, c, quoted) {
		e = s.pictographs(e)
		s.emit(e)
		p, brk := s.skip(e)
		return s.next(p, brk)
	}
	return e
}

// aside reports whether the stop at text[i], before a closing bracket, ends a
// single short word in brackets within a sentence: [...] (!) (ret.) (R-Calif.)
func (s *scanner) aside(i int) bool {
	for f := i; f > s.start && i-f < 12; f-- {
		switch s.text[f-1] {
		case '[', '(':
			return f-1 > s.start || f == i
		case ' ', '\n':
			return false
		}
	}
	return false
}

// run reads the stops from text[i] on: ?! ... . . . .
func (s *scanner) run(i int, c class) (int, kind) {
	text := s.text
	j, n, bang := i, 0, false
	for j < len(text) {
		c, w := at(text, j)
		switch c {
		case terminal:
			if text[j] != '.' {
				bang = true
			}
			n++
		case cjkStop:
			bang = true
		case dots:
			n += 3
		default:
			w = 0
		}
		if w == 0 {
			break
		}
		j += w
	}
	attached := false
	if b, _ := before(text, i, s.start); !isBlank(b) && b != opener {
		attached = true
	}
	if bang {
		return j, strong
	}
	if n == 1 && text[i] == '.' {
		p := j
		for p+1 < len(text) && text[p] == ' ' && text[p+1] == '.' && (p+2 == len(text) || text[p+2] != '.') {
			p += 2
			n++
		}
		if n > 1 {
			if attached && n >= 4 {
				// A stop and an omission; which of the two sentences it
				// belongs to, ellipsisAfter has told already or the end tells.
				return p, strong
			}
			if !attached && n == 4 {
				return p, strong
			}
			return p, omission
		}
		return j, period
	}
	switch {
	case n == 2, n >= 4 && attached:
		return j, strong
	case attached:
		return j, trailing
	}
	return j, omission
}

// ellipsisAfter looks for an omission after the full stop at text[i] with a
// capital after it. It returns where the omission begins and ends.
func (s *scanner) ellipsisAfter(i int) (int, int) {
	text := s.text
	if text[i] != '.' || i+1 == len(text) || !isBlank(ascii[text[i+1]]) && text[i+1] < 0x80 {
		return 0, 0
	}
	if i+2 < len(text) && ascii[text[i+2]] != other && text[i+2] != '.' && !isBlank(ascii[text[i+2]]) {
		return 0, 0
	}
	p, brk := s.skip(i + 1)
	if brk != none || text[p] != '.' && text[p] < 0x80 {
		return 0, 0
	}
	if b, _ := before(text, i, s.start); isBlank(b) || b == opener || b == terminal {
		return 0, 0
	}
	q, n := p, 0
	for q < len(text) {
		c, w := at(text, q)
		if c == dots {
			n += 3
		} else if text[q] == '.' {
			n++
		} else if text[q] != ' ' || q+1 >= len(text) || text[q+1] != '.' {
			break
		}
		if n > 3 {
			break
		}
		q += w
	}
	if n != 3 || q >= len(text) {
		return 0, 0
	}
	if next, brk := s.skip(q); brk == none && next > q {
		if c, _ := s.peek(next); c == upper {
			return p, q
		}
	}
	return 0, 0
}

// closers reads the closing marks and note numbers that belong to the stop
// before text[j].
func (s *scanner) closers(j int) (end int, quoted, bracketed bool) {
	text := s.text
	for j < len(text) {
		c, w := at(text, j)
		switch c {
		case closer:
			switch text[j] {
			case ')', ']', '}':
				bracketed = true
			default:
				quoted = true
			}
		case either:
			if n, _ := s.peek(j + w); n == lower || n == upper || n == digit {
				return j, quoted, bracketed
			}
			quoted = true
		case opener:
			// “ closes a German „quotation“; [12] is a note.
			if text[j] == '[' {
				k := s.note(j)
				if k == j {
					return j, quoted, bracketed
				}
				j = k
				continue
			}
			if n, _ := s.peek(j + w); text[j] < 0x80 || n == lower || n == upper || n == digit || n == other {
				return j, quoted, bracketed
			}
			quoted = true
		case space:
			// « Oui. » closes with a space before the mark.
			if n, nw := s.peek(j + w); n == closer && nw > 1 {
				if m, _ := s.peek(j + w + nw); isBlank(m) || m == comma {
					quoted = true
					w += nw
					break
				}
			}
			return j, quoted, bracketed
		default:
			if text[j] != '*' && text[j] != '_' {
				return j, quoted, bracketed
			}
		}
		j += w
	}
	return j, quoted, bracketed
}

// note returns the end of the note that opens at text[j], a number or a few
// small words in square brackets; j when there is none.
func (s *scanner) note(j int) int {
	const longest = 24
	for k := j + 1; k < len(s.text) && k-j <= longest; k++ {
		c := s.text[k]
		switch {
		case c == ']' && k > j+1:
			return k + 1
		case c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c == ' ':
		default:
			return j
		}
	}
	return j
}

// reversed reports whether the mark at text[q], which closes quotations in
// English, opens one: »so« in German, ”so” in Swedish.
func (s *scanner) reversed(q, w int) bool {
	n, _ := s.peek(q + w)
	return w > 1 && (n == upper || n == lower || n == digit)
}

// peek classifies the character at text[i]; the end of the text is a space.
func (s *scanner) peek(i int) (class, int) {
	if i >= len(s.text) {
		return space, 0
	}
	return at(s.text, i)
}

// pictographs takes the emoji that follow a stop into its sentence.
func (s *scanner) pictographs(e int) int {
	i := e
	for i < len(s.text) {
		c, w := at(s.text, i)
		switch c {
		case pictograph, mark:
			i += w
			e = i
			continue
		case space:
			i += w
			continue
		}
		break
	}
	return e
}
