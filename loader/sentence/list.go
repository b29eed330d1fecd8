package sentence

// A list is the last list mark seen in a paragraph: 2. 2) 2.) (2) b. iv)
type list struct {
	style uint8 // of the mark; 0 is no list
	value int
}

const (
	styleDot   = 1 + iota // 1.
	styleParen            // 1)
	styleBoth             // 1.)
	letters    = 8        // added for a letter
	romans     = 16       // added for a small roman number
)

// label reads the list mark at text[i], where a sentence begins, and returns
// where the item's text begins, and the list as it then stands; i when
// there is no list mark.
func (s *scanner) label(i int) (int, list) {
	j, bulleted := i, false
	if j < len(s.text) {
		if c, w := at(s.text, j); c == bullet {
			bulleted = true
			for j += w; j < len(s.text); j += w {
				if c, w = at(s.text, j); c != space {
					break
				}
			}
		}
	}
	k := j
	if k < len(s.text) && s.text[k] == '(' {
		k++
	}
	value, style, w := number(s.text, k, s.list.style)
	if w == 0 {
		if bulleted {
			return j, list{}
		}
		return i, list{}
	}
	k += w
	m, ok := s.ending(k)
	style |= m.style
	if !ok {
		if bulleted {
			return j, list{}
		}
		return i, list{}
	}
	if !s.opening && !bulleted && value != 1 && (s.list.style != style || s.list.value+1 != value) {
		return i, list{}
	}
	return m.end, list{style, value}
}

type ending struct {
	style uint8
	end   int
}

// ending reads what closes a list mark at text[k]: . ) .) and then a blank.
func (s *scanner) ending(k int) (ending, bool) {
	e := ending{end: k}
	for k < len(s.text) && (s.text[k] == '.' || s.text[k] == ')') && k-e.end < 2 {
		switch {
		case s.text[k] == '.' && e.style == 0:
			e.style = styleDot
		case s.text[k] == ')' && e.style == styleDot:
			e.style = styleBoth
		case s.text[k] == ')' && e.style == 0:
			e.style = styleParen
		default:
			return e, false
		}
		k++
	}
	e.end = k
	if e.style == 0 || k >= len(s.text) {
		return e, false
	}
	c, _ := at(s.text, k)
	return e, isBlank(c)
}

// number reads a list's number: up to three digits, a small letter, or a small
// roman number up to x. A single i, v or x is a letter where the list so far
// has letters.
func number(text string, i int, last uint8) (value int, style uint8, width int) {
	j := i
	for j < len(text) && j-i < 4 && text[j] >= '0' && text[j] <= '9' {
		value = value*10 + int(text[j]-'0')
		j++
	}
	if j > i {
		if j-i > 3 {
			return 0, 0, 0
		}
		return value, 0, j - i
	}
	if i >= len(text) || ascii[text[i]] != lower {
		return 0, 0, 0
	}
	for j < len(text) && j-i < 5 && ascii[text[j]] == lower {
		j++
	}
	if c := text[i]; last&letters == 0 && (c == 'i' || c == 'v' || c == 'x') {
		for k, r := range [...]string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"} {
			if text[i:j] == r {
				return k + 1, romans, j - i
			}
		}
	}
	if j == i+1 {
		return int(text[i]-'a') + 1, letters, 1
	}
	return 0, 0, 0
}

// item handles a ')' or the '.' of a possible list mark within a sentence: the
// mark that follows the last one begins the next item, with or without a stop
// before it.
func (s *scanner) item(i int) int {
	if p := s.mark(i); p > s.start {
		s.emit(p)
		return s.begin(p)
	}
	return i + 1
}

// mark returns where the list mark that has its stop or bracket at text[i]
// begins, when it is the one that comes next in the list; else -1.
func (s *scanner) mark(i int) int {
	if s.list.style == 0 {
		return -1
	}
	p := i
	for p > s.start && i-p < 5 {
		c := s.text[p-1]
		if c >= '0' && c <= '9' || c >= 'a' && c <= 'z' {
			p--
			continue
		}
		break
	}
	value, style, w := number(s.text, p, s.list.style)
	if w == 0 || p+w != i || value != s.list.value+1 {
		return -1
	}
	e, ok := s.ending(i)
	if !ok || style|e.style != s.list.style {
		return -1
	}
	if p > s.start && s.text[p-1] == '(' {
		p--
	}
	for e.end < len(s.text) && isBlank(ascii[s.text[e.end]]) {
		e.end++
	}
	if e.end >= len(s.text) {
		return -1
	}
	if c, _ := at(s.text, e.end); c == lower && style == 0 {
		return -1
	}
	switch c, _ := before(s.text, p, s.start); c {
	case space, bullet:
		return p
	}
	return -1
}
