package article

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// meter measures one block.
type meter struct {
	*traits
	s     string
	key   []byte
	wide  int  // characters of scripts without blanks
	opens bool // the first word is one that known phrases begin with
	prev  rune // the character before
	buf   [32]byte
}

// spelled is what is seen of a word while its letters are read.
type spelled struct {
	hash    uint32
	nb      int // letters in the meter's buffer
	letters int
	run     int // small letters directly before
	head    rune
	lower   bool // it has a small letter
	plain   bool // all are of ASCII
}

// word measures the word at i and returns its end. An apostrophe between
// letters belongs to it and is left out of its key.
func (m *meter) word(i int) int {
	s := m.s
	w := spelled{hash: hashSeed, plain: true}
	j := i
	for j < len(s) {
		// most characters are small letters
		from := j
		for j < len(s) && s[j] >= 'a' && s[j] <= 'z' {
			if w.nb < len(m.buf) {
				m.buf[w.nb] = s[j]
				w.nb++
			}
			w.hash = (w.hash ^ uint32(s[j])) * hashPrime
			j++
		}
		if j > from {
			if w.letters == 0 {
				w.head = rune(s[from])
			}
			w.lower = true
			w.run += j - from
			w.letters += j - from
			m.prev = rune(s[j-1])
			continue
		}
		n := m.letter(&w, j)
		if n == 0 {
			break
		}
		j += n
	}
	m.count(&w, s[i:j])
	return j
}

// letter reads the character at j, which is no small letter of ASCII, and
// returns its bytes; 0 where the word has ended.
func (m *meter) letter(w *spelled, j int) int {
	s := m.s
	r, n, up := rune(s[j]), 1, false
	switch {
	case r >= 'A' && r <= 'Z':
		up = true
	case r >= '0' && r <= '9':
	default:
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[j:])
		}
		if (r == '\'' || r == '’') && w.letters > 0 && j+n < len(s) {
			if next, _ := utf8.DecodeRuneInString(s[j+n:]); unicode.IsLetter(next) {
				return n
			}
		}
		if r < utf8.RuneSelf || !isWordRune(r) || isIdeograph(r) {
			return 0
		}
		w.plain = false
		up = unicode.IsUpper(r)
		w.lower = w.lower || !up
	}
	if w.letters == 0 {
		w.head = r
	}
	switch {
	case up:
		if w.run >= 3 && j+n < len(s) && s[j+n] >= 'a' && s[j+n] <= 'z' { // McAllister is a name
			m.gluedLabel()
		}
		w.run = 0
	case r > '9':
		w.run++
	default:
		w.run = 0
	}
	if r < utf8.RuneSelf && w.nb < len(m.buf) {
		c := byte(r)
		if up {
			c += 'a' - 'A'
		}
		m.buf[w.nb] = c
		w.hash = (w.hash ^ uint32(c)) * hashPrime
		w.nb++
	}
	w.letters++
	m.prev = r
	return n
}

// gluedLabel notes a small letter directly before a capital.
func (t *traits) gluedLabel() {
	t.glued++
	if t.n >= 4 && t.ends == 0 && (t.upper+t.numbers)*10 >= t.n*7 {
		t.teaser = true
	}
}

// count counts a word that was read.
func (m *meter) count(w *spelled, word string) {
	t := m.traits
	t.n++
	t.last = m.prev
	switch {
	case w.head >= '0' && w.head <= '9':
		t.numbers++
	case w.head >= 'A' && w.head <= 'Z' || w.head >= utf8.RuneSelf && unicode.IsUpper(w.head):
		t.upper++
		if !w.lower && w.letters > 1 {
			t.caps++
		}
	case w.letters <= 3:
		t.small++
	}
	plain := w.plain && w.nb == w.letters
	m.opens = m.opens || t.n == 1 && (!plain || w.nb == 1 || w.head <= '9')
	if plain && w.nb >= 2 && w.nb <= longestWord {
		set := classOf(m.buf[:w.nb], w.hash)
		m.opens = m.opens || t.n == 1 && set&(1<<opens) != 0
		for ; set != 0; set &= set - 1 {
			if n := &t.classes[bits.TrailingZeros16(set)]; *n < 1<<15 {
				*n++
			}
		}
	}
	if t.n <= keyWords {
		m.addKey(word, w.nb, plain)
	}
}

// addKey appends a word to the key, in small letters and without apostrophes.
func (m *meter) addKey(word string, nb int, plain bool) {
	if len(m.key) > 0 {
		m.key = append(m.key, ' ')
	}
	if plain {
		m.key = append(m.key, m.buf[:nb]...)
		return
	}
	for _, r := range word {
		if r != '\'' && r != '’' {
			m.key = utf8.AppendRune(m.key, unicode.ToLower(r))
		}
	}
}
