package sentence

// A folded word: at most 20 bytes, ASCII capitals made small.
type word struct {
	buf [20]byte
	n   int
}

func (w *word) text() []byte { return w.buf[:w.n] }

// fold reads text[from:to] into the word; a longer one is cut off and so is
// found in no table.
func fold(text string, from, to int) word {
	var w word
	for ; from < to && w.n < len(w.buf); from++ {
		c := text[from]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		w.buf[w.n] = c
		w.n++
	}
	return w
}

// wordAt returns the end of the letters at text[q].
func (s *scanner) wordAt(q int) int {
	e := q
	for e < len(s.text) && e-q < 24 {
		if c := s.text[e]; c < 0x80 && ascii[c] != lower && ascii[c] != upper {
			break
		}
		e++
	}
	return e
}

// opens reports whether the word at text[q] is one that opens sentences.
func (s *scanner) opens(q int) bool {
	e := s.wordAt(q)
	w := fold(s.text, q, e)
	if openers()[string(w.text())] {
		return true
	}
	if nouns()[string(w.text())] && e < len(s.text) && s.text[e] == ' ' {
		n, _ := s.peek(e + 1)
		return n == lower
	}
	return false
}

func (s *scanner) pronounI(q int) bool {
	e := s.wordAt(q)
	return e == q+1 && s.text[q] == 'I'
}

// innerCapital reports whether the small word at text[q] has a capital inside,
// as iPhone and al-Shabab have, and so may open a sentence.
func (s *scanner) innerCapital(q int) bool {
	for e := q; e < len(s.text) && e-q < 5; e++ {
		switch ascii[s.text[e]] {
		case upper:
			return true
		case lower, dash:
		default:
			return false
		}
	}
	return false
}

// tokenBefore returns where the token that ends at text[i] begins: letters,
// marks and inner dots.
func (s *scanner) tokenBefore(i int) int {
	f := i
	for f > s.start && i-f < 24 {
		c := s.text[f-1]
		if c < 0x80 && ascii[c] != lower && ascii[c] != upper && c != '.' {
			break
		}
		f--
	}
	// Never begin inside a character or with an opening mark outside ASCII.
	for f < i && s.text[f] >= 0x80 {
		c, w := at(s.text, f)
		if c == upper || c == lower {
			break
		}
		f += w
	}
	return f
}

func (s *scanner) brand(i int) bool {
	w := fold(s.text, s.tokenBefore(i), i)
	return brands()[string(w.text())]
}

func (s *scanner) abbreviated(i int) bool {
	if s.text[i] != '.' {
		return false
	}
	w := fold(s.text, s.tokenBefore(i), i)
	return abbreviations()[string(w.text())] != 0 || w.n == 1
}

// title reports whether the stop at text[i] is that of a title: Gen. Mr.
func (s *scanner) title(i int) bool {
	if i >= len(s.text) || s.text[i] != '.' {
		return false
	}
	f := s.tokenBefore(i)
	w := fold(s.text, f, i)
	return abbreviations()[string(w.text())]&^capital == never && f < i && ascii[s.text[f]] == upper
}

// titled reports whether a title begins at text[p].
func (s *scanner) titled(p int) bool {
	e := s.wordAt(p)
	w := fold(s.text, p, e)
	return e < len(s.text) && s.text[e] == '.' && abbreviations()[string(w.text())]&^capital == never
}

// period decides for a single full stop at text[i] without closing marks; the
// next words begin at text[q] with a character of class n.
func (s *scanner) period(i, q int, n class, opened, dashed bool) bool {
	text := s.text
	f := s.tokenBefore(i)
	if f == i {
		return true // a number, a bracket, a symbol
	}
	if i-f >= 20 {
		return true
	}
	w := fold(text, f, i)
	first := text[f]
	isUpper := first >= 'A' && first <= 'Z' || first >= 0x80
	if i-f == 1 || first >= 0x80 && w.n <= 3 && singleLetter(text[f:i]) {
		return s.initial(f, i, q, n, isUpper, opened)
	}
	for k := f; k < i; k++ {
		if text[k] == '.' {
			return s.acronym(f, i, q, n, w, opened, dashed)
		}
	}
	a := abbreviations()[string(w.text())]
	if a == 0 {
		// A short word without a vowel, written as a name: Pvt. Bldg.
		if isUpper && n == upper && w.n <= 5 && w.n > 1 && vowelless(w.text()) && text[f+1] >= 'a' && text[f+1] <= 'z' {
			return s.opens(q)
		}
		return true
	}
	if a&capital != 0 && !isUpper {
		return true
	}
	if dashed {
		return false // a dateline: TARROW, Calif. – The mayor
	}
	switch a &^ capital {
	case never:
		return false
	case numeric:
		return n != digit && n != other && !(n == upper && w.n <= 3 && string(w.text()) != "no" && !s.opens(q))
	case final:
		return n != digit
	}
	// byWord
	if n == upper {
		return s.opens(q)
	}
	return n != digit && opened || n == bullet
}

func singleLetter(t string) bool {
	c, w := at(t, 0)
	return (c == upper || c == lower) && w == len(t)
}

func vowelless(w []byte) bool {
	for _, c := range w {
		switch c {
		case 'a', 'e', 'i', 'o', 'u', 'y':
			return false
		}
		if c >= 0x80 {
			return false
		}
	}
	return true
}

// initial decides for a single letter: J. Smith, vitamin C. You and I.
func (s *scanner) initial(f, i, q int, n class, isUpper, opened bool) bool {
	text := s.text
	if b, bw := before(text, f, s.start); b == digit {
		return true // the 1990s
	} else if b == either {
		if b, _ = before(text, f-bw, s.start); b == lower || b == upper {
			return true // the mayor's
		}
	}
	if !isUpper {
		w := fold(text, f, i)
		if a := abbreviations()[string(w.text())]; a == numeric {
			return n != digit && n != upper
		}
		return n == upper && s.opens(q)
	}
	if f == s.start {
		return false // an initial or a list's letter
	}
	if (text[f] == 'C' || text[f] == 'F') && f-s.start > 1 && text[f-1] == ' ' && ascii[text[f-2]] == digit {
		return true // 30 C.
	}
	if n != upper {
		return n != digit || text[f] != 'I'
	}
	return s.opens(q)
}

// acronym decides for a token with dots inside: U.S. p.m. Ph.D. e.g.
func (s *scanner) acronym(f, i, q int, n class, w word, opened, dashed bool) bool {
	text := s.text
	t := w.text()
	switch string(t) {
	case "e.g", "i.e":
		return false
	case "a.m", "p.m":
		return s.clock(f, q, n)
	}
	if !capitals(text[f:i]) && abbreviations()[string(t)] == 0 {
		return true // a web address, a file's name
	}
	if dashed {
		return false // a dateline: TARROW, W.Va. – The mayor
	}
	switch n {
	case upper:
		return s.opens(q) && !s.headline(f, q)
	case digit:
		if f-s.start < 4 || text[f-4:f] != "the " {
			return false // U.S. 41, U.N. 2254
		}
		e := q
		for e < len(text) && ascii[text[e]] == digit {
			e++
		}
		if e < len(text) && text[e] == ' ' {
			c, _ := s.peek(e + 1)
			return c == lower
		}
		return false
	case other:
		return true
	}
	return opened
}

// headline reports whether the words on both sides of an acronym, at text[f],
// and of the word at text[q] after it are capitalised, as a headline's are.
func (s *scanner) headline(f, q int) bool {
	e := s.wordAt(q)
	if c, w := s.peek(e); c != space {
		return false
	} else if c, _ = s.peek(e + w); c != upper {
		return false
	}
	if f-s.start < 2 || s.text[f-1] != ' ' {
		return false
	}
	p := f - 1
	for p > s.start && f-p < 24 && s.text[p-1] != ' ' {
		p--
	}
	return ascii[s.text[p]] == upper
}

// capitals reports whether every part between the dots of an acronym begins
// with a capital or is a single letter: U.S, W.Va, i.v but not lorne.example.
func capitals(t string) bool {
	part := 0
	for k := 0; k <= len(t); k++ {
		if k < len(t) && t[k] != '.' {
			continue
		}
		if k == part || k-part > 1 && ascii[t[part]] != upper || k-part > 4 {
			return false
		}
		part = k + 1
	}
	return true
}

// clock decides for a.m. and p.m.
func (s *scanner) clock(f, q int, n class) bool {
	text := s.text
	if text[q-1] == '(' {
		return false
	}
	if n != upper {
		return true
	}
	e := s.wordAt(q)
	if e == q+1 && e < len(text) && text[e] == '.' {
		return false // 9 p.m. E.T.
	}
	w := fold(text, q, e)
	if dayWords()[string(w.text())] {
		return false
	}
	if s.opens(q) {
		return true
	}
	// “At 5 a.m. Mr. Ostrov left”: so far there is only the time.
	if f-s.start < 28 {
		w = fold(text, s.start, s.wordAt(s.start))
		if timeWords()[string(w.text())] {
			return false
		}
	}
	return true
}

// glued decides for a stop with no white space after it: “in May 2025.Photo by”.
func (s *scanner) glued(i, e, p int, k kind, quoted bool) bool {
	text := s.text
	n, w := at(text, p)
	if n == opener && e == i+1 {
		n, w = s.peek(p + w)
	}
	if n != upper {
		return false
	}
	c, _ := s.peek(p + w)
	if c != lower && c != space {
		return false
	}
	for j := p; j < len(text) && j-p < 40; j++ {
		switch text[j] {
		case '@', '/', '_', '\\':
			return false
		case '.':
			if c, _ := s.peek(j + 1); !isBlank(c) {
				return false
			}
		case ' ', '\n':
			j = len(text)
		}
	}
	if quoted || k == strong && text[i] != '.' {
		return true
	}
	if k != period {
		return false
	}
	j, digits, smalls, grouped := i, 0, 0, false
	for j > s.start && i-j < 40 {
		c, w := before(text, j, s.start)
		switch c {
		case digit:
			digits++
		case lower:
			smalls++
		case upper:
			return smalls > 2 && (s.opens(p) || s.titled(p))
		case space:
			if digits > 0 {
				return smalls == 0 && (digits == 4 && !grouped || s.opens(p))
			}
			return smalls > 1
		case comma:
			grouped = true
		default:
			return false
		}
		j -= w
	}
	return false
}
