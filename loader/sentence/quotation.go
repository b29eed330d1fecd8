package sentence

import "strings"

// The quotation marks that WholeQuotes pairs, opening and closing.
var pairs = [...]struct{ open, close string }{
	{"“", "”"},
	{"„", "“"},
	{"«", "»"},
	{"‘", "’"},
	{"\"", "\""},
	{"'", "'"},
	{"「", "」"},
	{"『", "』"},
	{"‹", "›"},
}

// quotation holds the stops back up to the mark that closes the quotation
// which opens at text[i], in its own paragraph. Of quotations with the same
// marks inside one another only the innermost is held.
func (s *scanner) quotation(i, w int) {
	if i < s.hold {
		return
	}
	for k := range pairs {
		if s.text[i:i+w] != pairs[k].open {
			continue
		}
		if b, _ := before(s.text, i, s.start); b != space && b != newline && b != opener && b != dash && b != either {
			return
		}
		if n, _ := s.peek(i + w); isBlank(n) && pairs[k].open != "«" {
			return
		}
		end := s.closing(k, i+w)
		if end == 0 {
			return
		}
		// A mark that is followed by another like it has lost its own end.
		if o := pairs[k]; o.open == o.close || !strings.Contains(s.text[i+w:end], o.open) {
			s.hold = end
		}
		return
	}
}

// closing returns where the next closing mark of the kind stands that is not
// an apostrophe, or 0 when the paragraph ends before it.
func (s *scanner) closing(k, from int) int {
	mark := pairs[k].close
	i := max(from, s.marks[k])
	for i < len(s.text) {
		j := strings.Index(s.text[i:], mark)
		if j < 0 {
			i = len(s.text)
			break
		}
		i += j
		n, _ := s.peek(i + len(mark))
		b, _ := before(s.text, i, from)
		if n != lower && n != upper && n != digit && (!isBlank(b) || mark == "»") {
			break
		}
		i += len(mark)
	}
	s.marks[k] = i
	if i >= len(s.text) || i >= s.endOfParagraph(from) {
		return 0
	}
	return i
}

// endOfParagraph returns where the paragraph that holds text[from] ends.
func (s *scanner) endOfParagraph(from int) int {
	if s.paragraph > from {
		return s.paragraph
	}
	i := from
	for i < len(s.text) {
		c, w := at(s.text, i)
		if c == newline || c == parabreak {
			j, brk := s.skip(i)
			if brk == paragraphEnd {
				break
			}
			i = j
			continue
		}
		i += w
	}
	s.paragraph = max(i, from+1)
	return s.paragraph
}

// attribution reports whether the words at text[q], after a quotation, name
// who said it: a name, perhaps with what he or she is, and a verb of saying.
// After a question or exclamation any such words will do; after a full stop
// the verb must end the sentence or clause (“We stay.” Ostrova said.), since
// else a new sentence begins there.
func (s *scanner) attribution(q int, question bool) bool {
	text := s.text
	if s.opens(q) && !s.pronounI(q) {
		return false
	}
	aside := false
	for n := 0; n < 14 && q < len(text); n++ {
		c, _ := at(text, q)
		e := s.wordAt(q)
		if c == lower {
			w := fold(text, q, e)
			if end, ok := s.says(w, e); ok && n > 0 && !aside {
				if question {
					return true
				}
				c, _ := s.peek(end)
				return c == terminal || c == comma && !s.quotes(end+1) && !s.goesOn(end+1)
			}
			if !aside && !particles[string(w.text())] && !linking[string(w.text())] {
				return false
			}
		} else if c != upper && !aside {
			return false
		}
		for aside && e < len(text) && ascii[text[e]] == digit && e-q < 8 {
			e++ // Ostrova, 40, asked
		}
		for e > q && e < len(text) && (text[e] == '-' || text[e] == '\'' || text[e] == '.' && e-q <= 4) {
			if next := s.wordAt(e + 1); next > e+1 {
				e = next
			} else {
				e++
			}
		}
		if e < len(text) && text[e] == ',' {
			aside = !aside
			e++
		}
		if e >= len(text) || text[e] != ' ' && text[e] != '\n' {
			return false
		}
		q = e + 1
	}
	return false
}

// goesOn reports whether the aside at text[i], after a verb and a comma, ends
// in a comma before that: Ostrova argued, however, that the ferry was late.
func (s *scanner) goesOn(i int) bool {
	for k := i; k < len(s.text) && k-i < 48; k++ {
		switch s.text[k] {
		case ',':
			return strings.HasPrefix(s.text[k+1:], " that ")
		case '.', '!', '?', '\n':
			return false
		}
	}
	return false
}

// quotes reports whether a quotation opens after the blank at text[i].
func (s *scanner) quotes(i int) bool {
	if c, w := s.peek(i); c == space && w > 0 {
		c, _ = s.peek(i + w)
		return c == opener || c == either
	}
	return false
}

// Small words that begin surnames, and others that stand within names.
var (
	particles = map[string]bool{
		"al": true, "bin": true, "da": true, "de": true, "del": true, "della": true, "den": true, "der": true,
		"di":  true,
		"ibn": true, "la": true, "le": true, "van": true, "von": true,
	}
	linking = map[string]bool{"and": true, "el": true, "of": true, "the": true}
)
