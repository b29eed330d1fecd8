package sentence

import (
	"unicode"
	"unicode/utf8"
)

// What the main loop does with a byte.
const (
	plain     = iota
	stopByte  // . ! ?
	lineByte  // \n \r \v \f
	openByte  // (
	closeByte // )
	markByte  // " ', looked at only when quotations are kept whole
	leadByte  // first byte of a character outside ASCII that may matter
)

var action = [256]uint8{
	'.': stopByte, '!': stopByte, '?': stopByte,
	'\n': lineByte, '\r': lineByte, '\v': lineByte, '\f': lineByte,
	'(': openByte, ')': closeByte,
	'"': markByte, '\'': markByte,
	0xC2: leadByte, // « » · U+0085
	0xD8: leadByte, // Arabic question mark
	0xDB: leadByte, // Arabic full stop
	0xE0: leadByte, // danda
	0xE2: leadByte, // “ ” ‘ ’ … • U+2028
	0xE3: leadByte, // 。「」
	0xEF: leadByte, // ！？．｡
}

// What a character is to the rules.
type class uint8

const (
	other     class = iota // symbols, letters without case
	space                  // unicode.IsSpace, without line breaks
	newline                // ends a line
	parabreak              // ends a paragraph by itself
	lower
	upper
	digit
	terminal // ! ? and their kin
	dots     // …
	cjkStop  // a stop that needs no space after it
	opener   // “ « ( and what else only opens
	closer   // ” » ) and what else only closes
	either   // " ' ’: both
	dash
	bullet
	comma // , ; : and what else goes on with the sentence
	mark  // combining marks, variation selectors, joiners
	pictograph
)

// ascii is the class of each byte; bytes outside ASCII are other.
var ascii = func() (t [256]class) {
	for c := byte('a'); c <= 'z'; c++ {
		t[c], t[c-32] = lower, upper
	}
	for c := byte('0'); c <= '9'; c++ {
		t[c] = digit
	}
	t[' '], t['\t'] = space, space
	t['\n'], t['\r'], t['\v'] = newline, newline, newline
	t['\f'] = parabreak
	t['!'], t['?'], t['.'] = terminal, terminal, terminal
	t['('], t['['], t['{'] = opener, opener, opener
	t[')'], t[']'], t['}'] = closer, closer, closer
	t['"'], t['\''], t['`'] = either, either, either
	t['-'] = dash
	for _, c := range ",;:&/+=%<>|\\^~" {
		t[c] = comma
	}
	return t
}()

// at classifies the character at text[i] and gives its width.
func at(text string, i int) (class, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return ascii[c], 1
	}
	r, w := utf8.DecodeRuneInString(text[i:])
	return classify(r), w
}

func classify(r rune) class {
	switch r {
	case '“', '‘', '‚', '„', '‟', '‛', '«', '‹', '「', '『', '（', '【', '《', '〈', '¿', '¡', '［', '｢':
		return opener
	case '”', '»', '›', '」', '』', '）', '】', '》', '〉', '］', '｣':
		return closer
	case '’':
		return either
	case '…', '⋯':
		return dots
	case '‽', '⁇', '⁈', '⁉', '‼', '؟', '۔', '।', '॥', '።', '՜', '՞', '։':
		return terminal
	case '。', '！', '？', '｡', '．':
		return cjkStop
	case '–', '—', '―', '−', '‒', '‐', '‑', '⸺':
		return dash
	case '•', '‣', '⁃', '◦', '▪', '▫', '●', '■', '∙', '▸', '►', '➤':
		return bullet
	case '、', '，', '；', '：', '·', '§':
		return comma
	case '\u0085', '\u2028':
		return newline
	case '\u2029':
		return parabreak
	case '\u200d', '\u200c', '\u20e3':
		return mark
	case utf8.RuneError:
		return other
	}
	switch {
	case unicode.IsSpace(r):
		return space
	case unicode.IsLower(r):
		return lower
	case unicode.IsUpper(r), unicode.IsTitle(r):
		return upper
	case unicode.IsDigit(r):
		return digit
	case unicode.Is(unicode.M, r), r >= 0xFE00 && r <= 0xFE0F:
		return mark
	case r >= 0x1F000 && r <= 0x1FAFF, r >= 0x2600 && r <= 0x27BF:
		return pictograph
	}
	return other
}

// before classifies the character that ends at text[i], which must not be at
// or before floor.
func before(text string, i, floor int) (class, int) {
	if i <= floor {
		return space, 0
	}
	if c := text[i-1]; c < utf8.RuneSelf {
		return ascii[c], 1
	}
	r, w := utf8.DecodeLastRuneInString(text[floor:i])
	return classify(r), w
}

func isBlank(c class) bool { return c == space || c == newline || c == parabreak }
