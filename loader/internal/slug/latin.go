package slug

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Latin spells a letter or digit in small letters of plain Latin: ü is u, ж is
// zh. Letters with marks, ligatures and wide forms are those that Unicode takes
// them apart into. A mark and a sign that has no sound are nothing. It is not ok
// for what Latin letters do not spell.
func Latin(c rune) (string, bool) {
	if c < utf8.RuneSelf {
		return plain(c)
	}
	c = unicode.ToLower(c)
	if s, ok := letters[c]; ok {
		return s, true
	}
	if unicode.Is(unicode.Mn, c) {
		return "", true
	}
	var buf [utf8.UTFMax]byte
	parts := norm.NFKD.Bytes(utf8.AppendRune(buf[:0], c))
	out := ""
	for i := 0; i < len(parts); {
		r, w := utf8.DecodeRune(parts[i:])
		i += w
		s, ok := letters[r]
		if !ok {
			if s, ok = plain(r); !ok && !unicode.Is(unicode.Mn, r) {
				return "", false
			}
		}
		out += s
	}
	return out, true
}

// plain is a letter or digit of ASCII in small letters.
func plain(c rune) (string, bool) {
	const small = "0123456789abcdefghijklmnopqrstuvwxyz"
	switch {
	case c >= 'A' && c <= 'Z':
		c += 'a' - 'A' - 'a' + 10
	case c >= 'a' && c <= 'z':
		c -= 'a' - 10
	case c >= '0' && c <= '9':
		c -= '0'
	default:
		return "", false
	}
	return small[c : c+1], true
}

// letters are those that Unicode does not take apart into plain ones.
var letters = map[rune]string{
	'æ': "ae", 'đ': "d", 'ð': "d", 'ə': "a", 'ħ': "h", 'ı': "i", 'ł': "l", 'ø': "o", 'œ': "oe", 'ß': "ss", 'þ': "th",
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'ґ': "g", 'д': "d", 'е': "e", 'ё': "e", 'є': "ye", 'ж': "zh", 'з': "z",
	'и': "i", 'і': "i", 'ї': "yi", 'й': "y", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r",
	'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y",
	'ь': "", 'э': "e", 'ю': "yu", 'я': "ya",
	'α': "a", 'β': "v", 'γ': "g", 'δ': "d", 'ε': "e", 'ζ': "z", 'η': "i", 'θ': "th", 'ι': "i", 'κ': "k", 'λ': "l",
	'μ': "m", 'ν': "n", 'ξ': "x", 'ο': "o", 'π': "p", 'ρ': "r", 'σ': "s", 'ς': "s", 'τ': "t", 'υ': "y", 'φ': "f",
	'χ': "ch", 'ψ': "ps", 'ω': "o",
}
