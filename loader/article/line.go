package article

import (
	"unicode"
	"unicode/utf8"

	"onrecord/loader/span"
)

// A block is one line of the page, a part of one, or a paragraph that is
// wrapped over several, with what can be counted about it. All decisions are
// made about blocks.
type block struct {
	span   span.Span // without the blanks around it
	words  span.Span // without its bullet
	line   int       // 1-based, the first one of a wrapped paragraph
	indent int       // columns before the first mark
	bullet byte      // '*' for any mark, '1' for a number, 0 for none
	gap    int       // blank lines above
	kind   Kind
	traits
	role     phrase // what its words say it is, where they are a known phrase
	repeated bool   // its words stand on the page again
	depth    int    // of the body, where this block stands
	taken    bool   // prose of the body by its depth
}

// traits are the counts of a block's words, taken in one pass.
type traits struct {
	n        int // words; two Han or kana characters count as one
	small    int // words of one to three letters that begin with a small letter
	upper    int // words that begin with a capital
	caps     int // words of two letters or more without a small letter
	numbers  int // words that begin with a digit
	glued    int // a small letter directly before a capital, as where two labels were joined
	ends     int // sentence ends inside
	quotes   int // quotation marks
	links    int // web addresses and handles
	classes  [classes]uint16
	last     rune // the last mark, closing quotes and brackets not counted
	first    rune
	key      string // the words of a short block, lower-cased, one blank between
	bars     int    // | • » › / between blanks, as menus have them
	colons   int    // between a label and what it says
	ellipsis bool
	teaser   bool // a headline runs into a sentence: "Bridge Closed AgainThe old bridge …"
}

const (
	keyWords = 18 // words that a block may have to get a key
	tabWidth = 8
)

// terminal reports whether the block ends like a sentence.
func (b *block) terminal() bool {
	switch b.last {
	case '.', '!', '?', '…', '。', '！', '？', '؟', '।', '｡':
		return true
	}
	return false
}

// colon reports whether the block announces what follows.
func (b *block) colon() bool { return b.last == ':' || b.last == '：' }

// titled reports whether most words begin with a capital, as in a headline.
func (b *block) titled() bool {
	return b.n-b.numbers > 0 && b.upper*10 >= (b.n-b.numbers-b.small)*8 && b.upper > 0
}

// scan cuts a text into its non-blank lines.
func scan(text string) []block {
	var scratch []byte
	blocks := make([]block, 0, 16+len(text)/80)
	gap, line := 0, 1
	for i := 0; i < len(text); {
		end, next := i, 0
		for end < len(text) && text[end] != '\n' && text[end] != '\r' {
			end++
		}
		next = end
		if next < len(text) {
			next++
			if text[end] == '\r' && next < len(text) && text[next] == '\n' {
				next++
			}
		}
		if b, ok := newBlock(text, span.Span{Start: i, End: end}, &scratch); ok {
			b.line, b.gap = line, gap
			blocks = append(blocks, b)
			gap = 0
		} else {
			gap++
		}
		i = next
		line++
	}
	return blocks
}

// newBlock measures one line; false when it is blank. The scratch space is for
// keys.
func newBlock(text string, in span.Span, scratch *[]byte) (block, bool) {
	var b block
	i := in.Start
	for i < in.End {
		r, w := utf8.DecodeRuneInString(text[i:in.End])
		if r == '\t' {
			b.indent += tabWidth - b.indent%tabWidth
		} else if invisible(r) {
			// a byte order mark or zero-width space takes no column
		} else if unicode.IsSpace(r) {
			b.indent++
		} else {
			break
		}
		i += w
	}
	if i == in.End {
		return b, false
	}
	end := in.End
	for end > i {
		r, w := utf8.DecodeLastRuneInString(text[i:end])
		if !unicode.IsSpace(r) && !invisible(r) {
			break
		}
		end -= w
	}
	b.span = span.Span{Start: i, End: end}
	b.words = b.span
	if w, mark := bullet(text[i:end], b.indent); mark != 0 {
		b.bullet = mark
		for w < end-i && (text[i+w] == ' ' || text[i+w] == '\t') {
			w++
		}
		b.words.Start = i + w
	}
	b.traits = measure(b.words.Cut(text), scratch)
	return b, true
}

// invisible are the format characters that scrapes leave at the ends of lines.
func invisible(r rune) bool {
	return r == '\ufeff' || r == '\u200b' || r == '\u200c' || r == '\u200e' || r == '\u200f' || r == '\u2060'
}

// bullet returns the length and kind of the list mark that a line begins with.
func bullet(s string, indent int) (int, byte) {
	r, w := utf8.DecodeRuneInString(s)
	alone := w == len(s) || s[w] == ' ' || s[w] == '\t'
	switch r {
	case '*', '+', '-', '•', '‣', '▪', '●', '◦', '■', '➤', '►':
		if alone {
			return w, '*'
		}
	case 'o':
		if alone && indent > 0 { // the third level of lists in a text browser
			return w, '*'
		}
	}
	d := 0
	for d < len(s) && d < 3 && s[d] >= '0' && s[d] <= '9' {
		d++
	}
	if d > 0 && d+1 < len(s) && (s[d] == '.' || s[d] == ')') && s[d+1] == ' ' {
		return d + 1, '1'
	}
	return 0, 0
}

// measure counts the words and marks of s.
func measure(s string, scratch *[]byte) traits {
	var t traits
	var buf [24]byte
	key := (*scratch)[:0]
	defer func() { *scratch = key }()
	wide := 0
	t.first, _ = utf8.DecodeRuneInString(s)
	prev, end := rune(0), rune(0) // the rune before, and the last sentence end not yet followed by a word
	for i := 0; i < len(s); {
		r, w := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, w = utf8.DecodeRuneInString(s[i:])
		}
		if !isWordRune(r) {
			t.mark(r, prev, s, i, w)
			switch r {
			case '.', '!', '?', '…', '。', '！', '？', '؟', '।', '｡':
				end = r
			case ' ', '\u00a0', '\n', '\r', '\t', '"', '\'', '”', '’', ')', ']', '»', '」', '』':
			default:
				end = 0
			}
			prev = r
			i += w
			continue
		}
		if isIdeograph(r) {
			if end != 0 {
				t.ends++
				end = 0
			}
			wide++
			prev = r
			t.last = r
			i += w
			continue
		}
		// a word
		if end != 0 {
			if prev != end {
				t.ends++
			}
			end = 0
		}
		small := 0                                           // small letters directly before
		j, nb, lower, letters, plain := i, 0, false, 0, true // the key leaves apostrophes out
		head := r
		for j < len(s) {
			r, w := rune(s[j]), 1
			if r >= utf8.RuneSelf {
				r, w = utf8.DecodeRuneInString(s[j:])
			}
			if (r == '\'' || r == '’') && j+w < len(s) && letters > 0 {
				if next, _ := utf8.DecodeRuneInString(s[j+w:]); unicode.IsLetter(next) {
					j += w
					continue
				}
			}
			if !isWordRune(r) || isIdeograph(r) {
				break
			}
			if r >= utf8.RuneSelf {
				plain = false
			}
			up := r >= 'A' && r <= 'Z' || r >= utf8.RuneSelf && unicode.IsUpper(r)
			if up && small >= 3 && j+w < len(s) && s[j+w] >= 'a' && s[j+w] <= 'z' { // McAllister is a name
				t.glued++
				if t.n >= 4 && t.ends == 0 && (t.upper+t.numbers)*10 >= t.n*7 {
					t.teaser = true
				}
			}
			if !up && (r < '0' || r > '9') {
				lower = true
				small++
			} else {
				small = 0
			}
			if r < utf8.RuneSelf && nb < len(buf) {
				c := byte(r)
				if up {
					c += 'a' - 'A'
				}
				buf[nb] = c
				nb++
			}
			letters++
			prev = r
			j += w
		}
		t.n++
		t.last = prev
		switch {
		case head >= '0' && head <= '9':
			t.numbers++
		case head >= 'A' && head <= 'Z' || head >= utf8.RuneSelf && unicode.IsUpper(head):
			t.upper++
			if !lower && letters > 1 {
				t.caps++
			}
		case letters <= 3:
			t.small++
		}
		if plain && nb == letters && nb >= 2 {
			if c := lexicon[string(buf[:nb])]; c != 0 {
				for k := range int(classes) {
					if c&(1<<k) != 0 {
						t.classes[k] = min(t.classes[k]+1, 1<<15)
					}
				}
			}
		}
		if t.n <= keyWords {
			if len(key) > 0 {
				key = append(key, ' ')
			}
			if plain && nb == letters {
				key = append(key, buf[:nb]...)
			} else {
				for _, r := range s[i:j] {
					if r != '\'' && r != '’' {
						key = utf8.AppendRune(key, unicode.ToLower(r))
					}
				}
			}
		}
		i = j
	}
	if wide > 0 {
		t.n += (wide + 1) / 2
	}
	if t.n <= keyWords {
		t.key = string(key)
		if wide > 0 {
			t.key = s
		}
	}
	return t
}

// mark notes a character that is not part of a word.
func (t *traits) mark(r, prev rune, s string, i, w int) {
	switch r {
	case ' ', '\t', '\n', '\r', '\u00a0', '\u3000', '\u200b', '\ufeff':
		return
	case '"', '“', '”', '«', '»', '„', '「', '」', '『', '』':
		t.quotes++
		return
	case '\'', '’', '‘', ')', ']', '}', '*', '†', '）', '】':
		if i+w < len(s) {
			return
		}
		if t.last == 0 || r == ')' || r == ']' || r == '}' || r == '\'' || r == '’' {
			return
		}
	case '\u200d', '\ufe0e', '\ufe0f', '~', '^':
		return
	case '|', '•', '›', '/', '·', '>':
		if i > 0 && i+w < len(s) && s[i-1] == ' ' && s[i+w] == ' ' {
			t.bars++
		}
	case '@':
		t.links++
	case ':':
		if i+w < len(s) && s[i+w] == ' ' {
			t.colons++
		}
		if i+2 < len(s) && s[i+1] == '/' && s[i+2] == '/' {
			t.links++
		}
	case '…':
		t.ellipsis = i+w == len(s)
	case '.':
		t.ellipsis = prev == '.' && i+1 == len(s)
	}
	if r >= 0x2190 && unicode.IsSymbol(r) { // an emoji does not end a sentence
		return
	}
	t.last = r
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// isIdeograph reports characters of scripts written without blanks.
func isIdeograph(r rune) bool {
	return r >= 0x2e80 && (r < 0xac00 || r > 0xd7a3) && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}
