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
	for _, d := range fields("com org net info biz news media press today live online tv io co me eu uk ie us ca au nz in pk ng ke za gh sg my ph hk cn jp kr tw th vn id il tr ae sa qa ir eg ru ua by kz de fr es it pt nl be ch at se no dk fi pl cz sk hu ro bg gr rs hr si lt lv ee br mx ar cl pe gov edu int") {
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
	labels := strings.Split(s, ".")
	if len(labels) < 2 {
		return ""
	}
	for _, l := range labels {
		if l == "" {
			return ""
		}
		for i := 0; i < len(l); i++ {
			if !isWordByte(l[i]) && l[i] != '-' {
				return ""
			}
		}
	}
	n := len(labels)
	if !domains[labels[n-1]] {
		return ""
	}
	if n > 2 && len(labels[n-1]) == 2 && (labels[n-2] == "co" || labels[n-2] == "com" || labels[n-2] == "org" || labels[n-2] == "net" || labels[n-2] == "ac") {
		return labels[n-3]
	}
	return labels[n-2]
}

// letters are the letters and digits of s in small letters, as an address has
// them.
func letters(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}
