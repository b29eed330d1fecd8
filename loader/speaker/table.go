package speaker

// table answers what is known of a word as it is written: folded and cased
// knowledge merged, words of up to eight bytes in an open hash table of their
// own, since most words of a text are short and the built-in map's general
// hash costs more than the rest of the look-up.
type table struct {
	lower map[string]*word // by lower-case spelling
	cased map[string]*word // by spelling; what lower has is merged in
	short []shortWord
	shift uint
}

type shortWord struct {
	key  uint64
	word *word
}

var unknown word

const longestKnown = 24 // bytes of the longest word

func (t *table) build(l *lexicon) {
	t.lower = make(map[string]*word, len(l.folded))
	t.cased = make(map[string]*word, len(l.cased))
	t.shift = 64 - 14
	t.short = make([]shortWord, 1<<14)
	for s, w := range l.folded {
		p := new(word)
		*p = w
		t.lower[s] = p
		if len(s) <= 8 {
			t.insert(packed(s), p)
		}
	}
	for s, w := range l.cased {
		p := new(word)
		*p = w
		if f, ok := l.folded[asciiLower(s)]; ok {
			*p = f.merge(w)
		}
		t.cased[s] = p
	}
}

// packed is a word of up to eight bytes as one number, its length in it by the
// zero bytes that no word has.
func packed(s string) uint64 {
	var k uint64
	for i := 0; i < len(s); i++ {
		k = k<<8 | uint64(s[i])
	}
	return k
}

func (t *table) slot(k uint64) int { return int(k * 0x9e3779b97f4a7c15 >> t.shift) }

func (t *table) insert(k uint64, w *word) {
	i := t.slot(k)
	for t.short[i].word != nil {
		i = (i + 1) & (len(t.short) - 1)
	}
	t.short[i] = shortWord{k, w}
}

// find is the entry of a packed word in lower case, or nil.
func (t *table) find(k uint64) *word {
	for i := t.slot(k); ; i = (i + 1) & (len(t.short) - 1) {
		switch e := &t.short[i]; {
		case e.key == k && e.word != nil:
			return e.word
		case e.word == nil:
			return nil
		}
	}
}

// lookup returns what is known of the word s, never nil. It does not allocate.
func (t *table) lookup(s string, upper bool) *word {
	if len(s) > longestKnown {
		return &unknown
	}
	if upper {
		if w, ok := t.cased[s]; ok {
			return w
		}
		if n := len(s) - 1; n > 0 && s[n] == '.' {
			s = s[:n] // Mr.
			if w, ok := t.cased[s]; ok {
				return w
			}
		}
	}
	if len(s) <= 8 {
		var k uint64
		for i := 0; i < len(s); i++ {
			c := s[i]
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			k = k<<8 | uint64(c)
		}
		if w := t.find(k); w != nil {
			return w
		}
		return &unknown
	}
	if !upper {
		if w, ok := t.lower[s]; ok {
			return w
		}
		return &unknown
	}
	var buf [longestKnown]byte
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		buf[i] = c
	}
	if w, ok := t.lower[string(buf[:len(s)])]; ok {
		return w
	}
	return &unknown
}

func asciiLower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c | 0x20
		}
	}
	return string(b)
}
