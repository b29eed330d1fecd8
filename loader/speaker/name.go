package speaker

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"onrecord/loader/internal/slug"
)

// fold returns s in lower case without diacritics and with plain apostrophes,
// so that spellings compare. ASCII in lower case comes back as it is.
func fold(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, c := range s {
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			b.WriteByte(byte(c))
			continue
		}
		c = unicode.ToLower(c)
		switch {
		case c == '’' || c == '‘' || c == 'ʼ':
			b.WriteByte('\'')
		case unicode.Is(unicode.Mn, c) || c == '\u00ad' || c == '\u200d' || c == '\u200b':
		default:
			if a, ok := slug.Latin(c); ok {
				b.WriteString(a)
			} else {
				b.WriteRune(c)
			}
		}
	}
	return b.String()
}

// plainApostrophes is the form in which names are given: typography is the
// outlet's, not the name's.
func plainApostrophes(s string) string {
	if strings.IndexByte(s, 0xe2) < 0 && strings.IndexByte(s, 0xca) < 0 {
		return s // the first bytes of the three below
	}
	for _, c := range [...]string{"’", "‘", "ʼ"} {
		if strings.Contains(s, c) {
			s = strings.ReplaceAll(s, c, "'")
		}
	}
	return s
}

// sounds joins the transliterations of one Slavic or Arabic name: Zelensky,
// Zelenskiy, Zelenskyy; Mohammed, Muhammad, Mohamed.
func sounds(s string) string {
	s = fold(s)
	if s == "" {
		return s
	}
	switch s[len(s)-1] {
	case 'y', 'i', 'j':
	case 'd':
		return arabic(s)
	default:
		return s
	}
	for _, e := range [...]string{"skiy", "skyi", "skyy", "skii", "skij", "skyj", "ski"} {
		if n, ok := strings.CutSuffix(s, e); ok && len(n) > 1 {
			return n + "sky"
		}
	}
	for _, e := range [...]string{"iy", "ii", "yi", "yy", "ij", "yj"} {
		if n, ok := strings.CutSuffix(s, e); ok && len(n) > 2 {
			return n + "y"
		}
	}
	return s
}

func arabic(s string) string {
	switch s {
	case "muhammad", "mohamed", "mohamad", "muhammed", "mohammad", "mohamud":
		return "mohammed"
	}
	return s
}

// nick gives the full form of a first name that is commonly shortened.
func nick(s string) string {
	if full, ok := nicknames()[s]; ok {
		return full
	}
	return s
}

// nicknames are the full first names of short forms, folded.
var nicknames = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, line := range lines("nicknames.txt") {
		f := strings.Fields(line)
		for _, n := range f[1:] {
			if _, ok := m[n]; !ok {
				m[n] = f[0]
			}
		}
	}
	return m
})

// parts are the words of a person's name that tell persons apart, and how the
// name is built.
type parts struct {
	given, family string // folded; given is empty for a single name
	middle        string // folded words and initials between the two
	suffix        string
	familyFirst   bool
	words         int
}

// bare is a name without a nickname between quotation marks.
func bare(name string) string {
	marked := false
	for i := 0; i < len(name) && !marked; i++ {
		marked = name[i] == '"' || name[i] == 0xe2 || name[i] == '\'' // “ ‘ ’ begin with 0xe2
	}
	if !marked {
		return name
	}
	var out []string
	for _, f := range strings.Fields(name) {
		if strings.ContainsAny(f[:1], "\"'") || strings.HasPrefix(f, "“") || strings.HasPrefix(f, "‘") ||
			strings.HasPrefix(f, "’") {
			continue
		}
		out = append(out, f)
	}
	return strings.Join(out, " ")
}

// split cuts a person's name. "Xi Jinping" has its family name first, "Ursula
// von der Leyen" keeps the particles out of it, "Martin King Jr." the suffix.
func (l *lexicon) split(name string) parts { return l.splitFolded(name, fold(name)) }

// splitFolded is split of a name that is at hand folded too.
func (l *lexicon) splitFolded(name, folded string) parts {
	var p parts
	if i := strings.IndexByte(name, ' '); i < 0 && name != "" && !strings.Contains(name, "\u00a0") {
		p.words, p.family = 1, familyKey(strings.TrimSpace(folded))
		return p
	}
	if s := bare(name); s != name {
		name, folded = s, fold(s)
	}
	var buf, foldedBuf [8]string
	f, low := fields(buf[:0], name), fields(foldedBuf[:0], folded)
	if len(f) != len(low) { // a word of nothing but marks
		low = low[:0]
		for _, s := range f {
			low = append(low, fold(s))
		}
	}
	for len(f) > 1 {
		s := strings.Trim(low[len(f)-1], ".,")
		if !l.table.lookup(s, false).is(isSuffix) {
			break
		}
		p.suffix, f = s, f[:len(f)-1]
	}
	p.words = len(f)
	if len(f) == 0 {
		return p
	}
	last := len(f) - 1
	if last == 0 || l.surnameOnly(f, low[:len(f)]) {
		p.words, p.family = 1, familyKey(low[last])
		return p
	}
	if len(f) <= 3 && l.familyFirst(f) {
		p.familyFirst = true
		p.family, p.given = sounds(low[0]), join(low[1:last+1])
		return p
	}
	p.given = strings.TrimRight(low[0], ".")
	p.family = familyKey(low[last])
	p.middle = join(low[1:last])
	return p
}

// familyFirst reports whether a name of two or three words begins with its
// family name.
func (l *lexicon) familyFirst(f []string) bool {
	if !l.table.lookup(f[0], true).is(isFamily) {
		return false // most do not, and this look-up is the faster
	}
	first := l.cased[f[0]]
	if !first.is(isFamily) || l.cased[f[len(f)-1]].is(isFamily) {
		return false
	}
	if !first.is(isGiven) {
		return true
	}
	second := l.cased[f[1]]
	return len(f) == 2 && second.flags == 0 && eastern(f[1])
}

// fields appends the words of s to dst.
func fields(dst []string, s string) []string {
	from := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ':
			if i > from {
				dst = append(dst, s[from:i])
			}
			from = i + 1
		case c < ' ' || c >= utf8.RuneSelf:
			return fieldsUnicode(dst[:0], s)
		}
	}
	if from < len(s) {
		dst = append(dst, s[from:])
	}
	return dst
}

// fieldsUnicode is fields for a text that may have other blanks.
func fieldsUnicode(dst []string, s string) []string {
	for f := range strings.FieldsSeq(s) {
		dst = append(dst, f)
	}
	return dst
}

func join(f []string) string {
	if len(f) == 1 {
		return f[0]
	}
	return strings.Join(f, " ")
}

// eastern reports whether a word looks like a given name of two Chinese or
// Korean syllables.
func eastern(s string) bool {
	if strings.Contains(s, "-") {
		return true
	}
	for _, e := range [...]string{"ng", "n", "i", "ao", "u", "ei", "ang", "ing", "uk", "eok", "eun"} {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}
