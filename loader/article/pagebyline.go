package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// byline is whom a page credits: the authors that it states, else those whom
// the elements near its headline name, else the byline that was read in the
// text, else a <meta>.
func (m *meta) byline(a *Article) string {
	if s := creditNames(m.stated(func(s *statement) string { return s.author })); s != "" {
		return s
	}
	if s := m.markedAuthors(); s != "" {
		return s
	}
	tag := ""
	for _, key := range []string{"author", "article:author", "dc.creator", "dcterms.creator", "parsely-author",
		"sailthru.author",
		"byl", "citation_author", "article:author_name", "authors", "twitter:data1"} {
		v := m.tags[key]
		if key == "twitter:data1" && !strings.EqualFold(m.tags["twitter:label1"], "written by") {
			v = ""
		}
		if tag = creditNames(v); tag != "" {
			break
		}
	}
	if a.Byline.Value != "" && (tag == "" || a.Byline.Evidence == Byline && !person(tag)) {
		return ""
	}
	return tag
}

// markedAuthors are the names in the elements that the markup calls authors,
// near the headline.
func (m *meta) markedAuthors() string {
	head := m.headAt()
	for _, kind := range []string{"author", "class"} {
		var found []string
		for _, c := range m.authors {
			if c.name != kind || head >= 0 && (c.at < head-headReachElements || c.at > head+2*headReachElements) {
				continue
			}
			name := creditNames(c.text)
			if name == "" || !namesPerson(name) {
				continue
			}
			if len(found) < 12 && !contained(found, name) {
				found = append(found, name)
			}
		}
		if len(found) > 0 {
			return strings.Join(found, ", ")
		}
	}
	return ""
}

// contained reports whether a name is already in the list, or in one of it.
func contained(list []string, name string) bool {
	for _, have := range list {
		if strings.Contains(strings.ToLower(have), strings.ToLower(name)) {
			return true
		}
	}
	return false
}

// namesPerson reports whether one of the names is a person's.
func namesPerson(s string) bool { return len(authors(s)) > 0 }

// creditNames are the names of a stated author: without "By", what a role or a
// place adds, addresses and doubled blanks.
func creditNames(s string) string {
	s = plainValue(s)
	if strings.HasPrefix(s, "http") || strings.HasPrefix(s, "@") || strings.Contains(s, "{{") {
		return ""
	}
	for _, by := range []string{"written by", "posted by", "reported by", "story by", "by", "von", "por", "par"} {
		if len(s) > len(by) && strings.EqualFold(s[:len(by)], by) && (s[len(by)] == ' ' || s[len(by)] == ':') {
			s = strings.TrimLeft(s[len(by):], " :")
		}
	}
	for _, mark := range []string{" | ", " • ", " · ", " — ", " – ", " ("} {
		if i := strings.Index(s, mark); i > 0 {
			s = s[:i]
		}
	}
	if i := strings.IndexByte(s, '@'); i > 0 {
		s = strings.TrimRight(s[:strings.LastIndexByte(s[:i], ' ')+1], " ,;(")
	}
	s = surnameLast(withoutRoles(s))
	if r, _ := utf8.DecodeRuneInString(s); !unicode.IsUpper(r) && !unicode.IsLower(r) {
		return ""
	}
	return strings.Trim(s, " ,;|")
}

// surnameLast is a name as it is spoken, of one that its surname in capitals opens, as
// indexes have it: "LUND, Per".
func surnameLast(s string) string {
	surname, given, ok := strings.Cut(s, ", ")
	if !ok || len(surname) < 3 || surname != strings.ToUpper(surname) || strings.Contains(given, ",") ||
		given == strings.ToUpper(given) || !nameWord(surname) || wordCount(given) > 3 || oneName(given) != len(given) {
		return s
	}
	first, n := utf8.DecodeRuneInString(surname)
	return given + " " + string(first) + strings.ToLower(surname[n:])
}

// withoutRoles cuts what is no name off a list of names: "Ada Mell, Harbour
// correspondent", "Ada Mell in Orvik".
func withoutRoles(s string) string {
	parts := strings.Split(s, ",")
	end := len(parts)
	for i := 1; i < len(parts); i++ {
		part := strings.TrimSpace(parts[i])
		if part != "" && roleName(part) && person(strings.TrimSpace(parts[0])) {
			end = i
			break
		}
	}
	s = strings.TrimSpace(strings.Join(parts[:end], ","))
	if i := strings.Index(s, " in "); i > 0 && titleEnd(s[i+4:]) == len(s)-i-4 && person(s[:i]) {
		s = s[:i]
	}
	return s
}

// roleName reports an office, a desk or a house behind a name.
func roleName(s string) bool {
	l := strings.ToLower(s)
	for _, t := range trades {
		if strings.Contains(l, t) {
			return true
		}
	}
	if day := days(s, wholeSpan(s)); len(day) > 0 {
		return true
	}
	for w := range strings.FieldsSeq(l) {
		if houseWords[strings.Trim(w, ".,")] {
			return true
		}
	}
	return false
}

// creditedWire is the agency that the elements of the authors name beside them: the
// page's own, near the headline.
func (m *meta) creditedWire() string {
	head := m.headAt()
	for _, c := range m.authors {
		if head >= 0 && (c.at < head-headReachElements || c.at > head+2*headReachElements) {
			continue
		}
		if a := wireOf(plainValue(c.text)); a != "" {
			return a
		}
		if beside := c.node.Parent; fewWords(beside, creditWords) {
			if a := wireOf(plainValue(nodeText(beside, 0))); a != "" {
				return a
			}
		}
	}
	return ""
}

// creditWords is how long a credit is at most.
const creditWords = 20

// wireOf is the agency that a byline names; "" where it names none.
func wireOf(byline string) string {
	for _, part := range betweenNames.Split(byline, -1) {
		if a := agencyName(part); a != "" {
			return a
		}
	}
	return ""
}
