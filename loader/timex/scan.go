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
		case isLetter(c):
			h := uint32(hashSeed)
			j := i
			for j < to && isLetter(text[j]) {
				h = (h ^ uint32(text[j]|0x20)) * hashPrime
				j++
			}
			t := token{start: i, end: j, kind: word, glued: glued, newline: newline, upper: c < 'a', entry: &x.entries[0]}
			if j-i <= x.longest {
				t.entry = &x.entries[x.find(text[i:j], h)]
			}
			t.past = t.entry.class == none && j-i > 3 && text[j-1] == 'd' && text[j-2] == 'e' && text[j-3] != 'e'
			toks = append(toks, t)
			i = j
		case c >= '0' && c <= '9':
			j, n := i, 0
			for j < to && text[j] >= '0' && text[j] <= '9' {
				if j-i < 9 {
					n = n*10 + int(text[j]-'0')
				}
				j++
			}
			if j-i > 8 {
				n = -1
			}
			toks = append(toks, token{start: i, end: j, kind: digits, glued: glued, newline: newline, num: n, entry: &unlisted})
			i = j
		case c < 0x80:
			toks = append(toks, token{start: i, end: i + 1, kind: punct, glued: glued, newline: newline, mark: c, entry: &unlisted})
			i++
		default:
			if i+2 < to && c == 0xE2 && text[i+1] == 0x80 {
				if m := general[text[i+2]&0x3F]; m == ' ' {
					glued = false
					i += 3
					continue
				} else if m != 0 {
					toks = append(toks, token{start: i, end: i + 3, kind: punct, glued: glued, newline: newline, mark: m, entry: &unlisted})
					i += 3
					break
				}
			}
			if i+1 < to && c == 0xC2 && text[i+1] == 0xA0 { // no-break space
				glued = false
				i += 2
				continue
			}
			j := i + 1
			for j < to && text[j] >= 0x80 && !(text[j] == 0xE2 && j+1 < to && text[j+1] == 0x80) && text[j] != 0xC2 {
				j++
			}
			toks = append(toks, token{start: i, end: j, kind: other, glued: glued, newline: newline, entry: &unlisted})
			i = j
		}
		glued, newline = true, false
	}
	return toks
}

// general maps the last byte of U+2000 to U+203F to the mark it stands for: a
// space, a dash, an apostrophe, a quotation mark, a point.
var general = [64]byte{
	0x00: ' ', 0x01: ' ', 0x02: ' ', 0x03: ' ', 0x04: ' ', 0x05: ' ', 0x06: ' ', 0x07: ' ', 0x08: ' ', 0x09: ' ',
	0x0A: ' ', 0x2F: ' ', 0x10: dash, 0x11: dash, 0x12: dash, 0x13: dash, 0x14: dash, 0x15: dash,
	0x18: apostrophe, 0x19: apostrophe, 0x1C: '"', 0x1D: '"', 0x26: '.',
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
