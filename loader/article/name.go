package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// nameWord reports whether w can be part of a personal name: Jane, O'Brien,
// DiCaprio, J., McKay, van, al-Din, JANE.
func nameWord(w string) bool {
	switch w {
	case "van", "von", "de", "der", "den", "da", "di", "du", "la", "le", "al", "bin", "ibn", "el", "dos", "del", "ter":
		return true
	}
	r, n := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(r) {
		lower := strings.ToLower(w)
		return (strings.HasPrefix(lower, "al-") || strings.HasPrefix(lower, "el-")) && len(w) > 3
	}
	for _, r := range w[n:] {
		if !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) && r != '\'' && r != '’' && r != '-' && r != '.' {
			return false
		}
	}
	return true
}

// domains are the endings by which a web address without its scheme is told
// from words joined by a point.
var domains = map[string]bool{}

func init() {
	for _, d := range strings.Fields(`com org net info biz news media press today live online tv io co me eu uk ie us ca
		au nz in pk ng ke za gh sg my ph hk cn jp kr tw th vn id il tr ae sa qa ir eg ru ua by kz de fr es it pt nl
		be ch at se no dk fi pl cz sk hu ro bg gr rs hr si lt lv ee br mx ar cl pe gov edu int`) {
		domains[d] = true
	}
}

// domainCore is the name of the site in a web address, "bbc" in
// https://www.bbc.co.uk/news; "" when s is no address.
func domainCore(s string) string {
	s = strings.ToLower(s)
	for _, scheme := range []string{"https://", "http://", "//"} {
		s = strings.TrimPrefix(s, scheme)
	}
	s, _, _ = strings.Cut(s, "/")
	s = strings.TrimPrefix(strings.TrimRight(s, ".,;:)"), "www.")
	for i := 0; i < len(s); i++ {
		if !isWordByte(s[i]) && s[i] != '-' && (s[i] != '.' || i == 0 || s[i-1] == '.') {
			return ""
		}
	}
	dot := strings.LastIndexByte(s, '.')
	if dot < 0 || !domains[s[dot+1:]] {
		return ""
	}
	top, rest := s[dot+1:], s[:dot]
	if dot := strings.LastIndexByte(rest, '.'); dot >= 0 {
		switch second := rest[dot+1:]; {
		case len(top) == 2 && (second == "co" || second == "com" || second == "org" || second == "net" ||
			second == "ac"):
			rest = rest[:dot]
		default:
			return second
		}
	}
	return rest[strings.LastIndexByte(rest, '.')+1:]
}

// letters appends the letters and digits of s in small letters, as an address
// has them.
func letters(dst []byte, s string) []byte {
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf && isWordByte(byte(r)):
			dst = append(dst, byte(unicode.ToLower(r)))
		case r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		}
	}
	return dst
}
