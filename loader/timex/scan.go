package timex

// kind is what a token is made of.
type kind uint8

const (
	word   kind = iota // a run of ASCII letters
	digits             // a run of ASCII digits
	punct              // one byte of ASCII punctuation, or one of the marks below
	other              // a run of anything else
)

// Punctuation outside ASCII that takes part in expressions is told by the
// byte it stands for.
const (
	dash       = '-'  // hyphen, en dash, em dash
	apostrophe = '\'' // ' and ’
)

// A token is a piece of the text. Letters and digits are separate tokens, so
// "1990s" is two and "52-year-old" five; glued says that no space stands
// before it.
type token struct {
	start, end int
	class      class
	digits     int32
	entry      int16 // in the lexicon's entries; 0 for what it lacks
	kind       kind
	glued      bool
	newline    bool // a line break stands before it
	upper      bool // begins with a capital
	past       bool // a word in -ed
	mark       byte // of punct
}

// scan appends the tokens of text[from:to] in one pass over its bytes. A word is
// looked up with the hash of the letters walked.
func (x *lexicon) scan(toks []token, text string, from, to int) []token {
	glued, newline := false, true
	for i := from; i < to; {
		c := text[i]
		switch {
		case c == '\n':
			glued, newline = false, true
			i++
			continue
		case c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v':
			glued = false
			i++
			continue
		case c >= 0x80:
			if space := spaceAt(text, i, to); space > 0 {
				glued = false
				i += space
				continue
			}
		}
		// filled in place: a copy of a token costs more than reading its word
		toks = append(toks, token{})
		t := &toks[len(toks)-1]
		t.start, t.glued, t.newline = i, glued, newline
		switch {
		case isLetter(c):
			h := uint32(hashSeed)
			j := i
			for j < to && isLetter(text[j]) {
				h = (h ^ uint32(text[j]|0x20)) * hashPrime
				j++
			}
			t.end, t.kind, t.upper = j, word, c < 'a'
			if j-i <= x.longest {
				if n := x.table[slotOf(h)]; n != 0 { // mostly there is nothing
					t.entry = x.find(text[i:j], h)
					t.class = x.entries[t.entry].class
				}
			}
			t.past = t.class == none && regularPast(text[i:j])
		case c >= '0' && c <= '9':
			number(t, text, to)
		case c < 0x80:
			t.end, t.kind, t.mark = i+1, punct, c
		default:
			beyond(t, text, to)
		}
		i = t.end
		glued, newline = true, false
	}
	return toks
}

// regularPast says that a word ends as "wanted" does, and not as "need".
func regularPast(w string) bool {
	n := len(w)
	return n > 3 && w[n-1] == 'd' && w[n-2] == 'e' && w[n-3] != 'e'
}

// number makes t the token of the digits at its start.
func number(t *token, text string, to int) {
	i := t.start
	j := i
	for j < to && text[j] >= '0' && text[j] <= '9' {
		if j-i < 9 {
			t.digits = t.digits*10 + int32(text[j]-'0')
		}
		j++
	}
	if j-i > 8 {
		t.digits = -1
	}
	t.end, t.kind = j, digits
}

// spaceAt is the length of the space outside ASCII at i, or 0.
func spaceAt(text string, i, to int) int {
	if i+2 < to && text[i] == 0xE2 && text[i+1] == 0x80 && general[text[i+2]&0x3F] == ' ' {
		return 3
	}
	if i+1 < to && text[i] == 0xC2 && text[i+1] == 0xA0 {
		return 2 // no-break space
	}
	return 0
}

// beyond makes t the token of a mark outside ASCII, or of a run of anything
// else.
func beyond(t *token, text string, to int) {
	i := t.start
	t.kind = other
	if i+2 < to && text[i] == 0xE2 && text[i+1] == 0x80 {
		if m := general[text[i+2]&0x3F]; m != 0 {
			t.end, t.kind, t.mark = i+3, punct, m
			return
		}
	}
	j := i + 1
	for j < to && text[j] >= 0x80 && !(text[j] == 0xE2 && j+1 < to && text[j+1] == 0x80) && text[j] != 0xC2 {
		j++
	}
	t.end = j
}

// general maps the last byte of U+2000 to U+203F to the mark it stands for: a
// space, a dash, an apostrophe, a quotation mark, a point.
var general = [64]byte{
	0x00: ' ', 0x01: ' ', 0x02: ' ', 0x03: ' ', 0x04: ' ', 0x05: ' ', 0x06: ' ', 0x07: ' ', 0x08: ' ', 0x09: ' ',
	0x0A: ' ', 0x2F: ' ', 0x10: dash, 0x11: dash, 0x12: dash, 0x13: dash, 0x14: dash, 0x15: dash,
	0x18: apostrophe, 0x19: apostrophe, 0x1C: '"', 0x1D: '"', 0x26: '.',
}

// num is the number that digits are; -1 when they are more than 8.
func (t *token) num() int { return int(t.digits) }

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
