package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
	bars     int // | • » › / between blanks, as menus have them
	colons   int // between a label and what it says
	ellipsis bool
	rights   bool // the copyright sign
	teaser   bool // a headline runs into a sentence: "Bridge Closed AgainThe old bridge …"
}

// keyWords are the words that a known phrase may have.
const keyWords = 18

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

// measure counts the words and marks of s, and says whether its words are a
// known phrase. The scratch space holds the words meanwhile.
func (b *block) measure(s string, scratch *[]byte) {
	b.traits, b.role = traits{}, noPhrase
	t := &b.traits
	m := meter{traits: t, s: s, key: (*scratch)[:0]}
	t.first, _ = utf8.DecodeRuneInString(s)
	end := rune(0) // the last sentence end that no word has followed yet
	for i := 0; i < len(s); {
		r, w := rune(s[i]), 1
		if r == ' ' {
			m.prev = r
			i++
			continue
		}
		if r >= utf8.RuneSelf {
			r, w = utf8.DecodeRuneInString(s[i:])
		}
		if !isWordRune(r) {
			t.mark(r, m.prev, s, i, w)
			switch r {
			case '.', '!', '?', '…', '。', '！', '？', '؟', '।', '｡':
				end = r
			case ' ', '\u00a0', '\n', '\r', '\t', '"', '\'', '”', '’', ')', ']', '»', '」', '』':
			default:
				end = 0
			}
			m.prev = r
			i += w
			continue
		}
		if end != 0 && (m.prev != end || isIdeograph(r)) {
			t.ends++
		}
		end = 0
		if isIdeograph(r) {
			m.wide++
			m.prev, t.last = r, r
			i += w
			continue
		}
		i = m.word(i)
	}
	t.n += (m.wide + 1) / 2
	if t.n <= keyWords && (m.opens || m.wide > 0) {
		key := m.key
		if m.wide > 0 { // without blanks there are no words to join
			key = append(key[:0], strings.TrimRight(s, ".。…:： ")...)
		}
		if b.role = role(key, t); b.role != noPhrase && b.isSentence(s) {
			b.role = noPhrase
		}
		m.key = key
	}
	if s == "###" || s == "# # #" || s == "-30-" {
		b.role = endHead // as releases and wires end
	}
	*scratch = m.key
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
	case '©':
		t.rights = true
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
