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
	entry      int16 // in entries; 0 for a word that the lexicon lacks
	kind       kind
	glued      bool
	newline    bool // a line break stands before it
	upper      bool // begins with a capital
	past       bool // a word in -ed
	mark       byte // of punct
	num        int  // of digits; -1 when longer than 8
}

// scan appends the tokens of text[from:to] in one pass over its bytes.
func scan(toks []token, text string, from, to int) []token {
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
			t := token{start: i, end: j, kind: word, glued: glued, newline: newline, upper: c < 'a'}
			if j-i <= longest {
				t.entry = find(text[i:j], h)
			}
			t.past = t.entry == 0 && j-i > 3 && text[j-1] == 'd' && text[j-2] == 'e' && text[j-3] != 'e'
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
			toks = append(toks, token{start: i, end: j, kind: digits, glued: glued, newline: newline, num: n})
			i = j
		case c < 0x80:
			toks = append(toks, token{start: i, end: i + 1, kind: punct, glued: glued, newline: newline, mark: c})
			i++
		default:
			if i+2 < to && c == 0xE2 && text[i+1] == 0x80 {
				if m := general[text[i+2]&0x3F]; m == ' ' {
					glued = false
					i += 3
					continue
				} else if m != 0 {
					toks = append(toks, token{start: i, end: i + 3, kind: punct, glued: glued, newline: newline, mark: m})
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
			toks = append(toks, token{start: i, end: j, kind: other, glued: glued, newline: newline})
			i = j
		}
		glued, newline = true, false
	}
	return toks
}

// general maps the last byte of U+2000 to U+203F to the mark it stands for.
var general = func() (t [64]byte) {
	for _, b := range []byte{0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0A, 0x2F} {
		t[b] = ' '
	}
	for b := 0x10; b <= 0x15; b++ {
		t[b] = dash
	}
	t[0x18], t[0x19] = apostrophe, apostrophe
	t[0x1C], t[0x1D] = '"', '"'
	t[0x26] = '.'
	return t
}()

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
