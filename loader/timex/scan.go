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
	entry      *entry
	kind       kind
	glued      bool
	newline    bool // a line break stands before it
	upper      bool // begins with a capital
	past       bool // a word in -ed
	mark       byte // of punct
	num        int  // of digits; -1 when longer than 8
}

// scan appends the tokens of text[from:to] in one pass over its bytes.
func (x *lexicon) scan(toks []token, text string, from, to int) []token {
	t := token{newline: true}
	for i := from; i < to; {
		c := text[i]
		switch {
		case c == '\n':
			t.glued, t.newline = false, true
			i++
			continue
		case c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v':
			t.glued = false
			i++
			continue
		case isLetter(c):
			toks = append(toks, x.word(t, text, i, to))
		case c >= '0' && c <= '9':
			toks = append(toks, number(t, text, i, to))
		case c < 0x80:
			toks = append(toks, token{start: i, end: i + 1, entry: &unlisted, kind: punct, glued: t.glued,
				newline: t.newline, mark: c})
		default:
			if space := spaceAt(text, i, to); space > 0 {
				t.glued = false
				i += space
				continue
			}
			toks = append(toks, beyond(t, text, i, to))
		}
		i = toks[len(toks)-1].end
		t.glued, t.newline = true, false
	}
	return toks
}

// word is the token of the letters at i, looked up while they are walked. t
// says what stands before it.
func (x *lexicon) word(t token, text string, i, to int) token {
	h := uint32(hashSeed)
	j := i
	for j < to && isLetter(text[j]) {
		h = (h ^ uint32(text[j]|0x20)) * hashPrime
		j++
	}
	t.start, t.end, t.kind, t.upper, t.entry = i, j, word, text[i] < 'a', &x.entries[0]
	if j-i <= x.longest {
		t.entry = &x.entries[x.find(text[i:j], h)]
	}
	t.past = t.entry.class == none && j-i > 3 && text[j-1] == 'd' && text[j-2] == 'e' && text[j-3] != 'e'
	return t
}

// number is the token of the digits at i.
func number(t token, text string, i, to int) token {
	j := i
	for j < to && text[j] >= '0' && text[j] <= '9' {
		if j-i < 9 {
			t.num = t.num*10 + int(text[j]-'0')
		}
		j++
	}
	if j-i > 8 {
		t.num = -1
	}
	t.start, t.end, t.kind, t.entry = i, j, digits, &unlisted
	return t
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

// beyond is the token of a mark outside ASCII at i, or of a run of anything
// else.
func beyond(t token, text string, i, to int) token {
	t.start, t.kind, t.entry = i, other, &unlisted
	if i+2 < to && text[i] == 0xE2 && text[i+1] == 0x80 {
		if m := general[text[i+2]&0x3F]; m != 0 {
			t.end, t.kind, t.mark = i+3, punct, m
			return t
		}
	}
	j := i + 1
	for j < to && text[j] >= 0x80 && !(text[j] == 0xE2 && j+1 < to && text[j+1] == 0x80) && text[j] != 0xC2 {
		j++
	}
	t.end = j
	return t
}

// general maps the last byte of U+2000 to U+203F to the mark it stands for: a
// space, a dash, an apostrophe, a quotation mark, a point.
var general = [64]byte{
	0x00: ' ', 0x01: ' ', 0x02: ' ', 0x03: ' ', 0x04: ' ', 0x05: ' ', 0x06: ' ', 0x07: ' ', 0x08: ' ', 0x09: ' ',
	0x0A: ' ', 0x2F: ' ', 0x10: dash, 0x11: dash, 0x12: dash, 0x13: dash, 0x14: dash, 0x15: dash,
	0x18: apostrophe, 0x19: apostrophe, 0x1C: '"', 0x1D: '"', 0x26: '.',
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
