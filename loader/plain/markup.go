package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// markup takes off tags, Markdown, backslashes before quotation marks, and the breaks
// of words at the ends of lines.
func markup(w *writer) {
	given := w.before
	if !strings.ContainsAny(given, "<>*_[\\#`") && !strings.Contains(given, "-\n") && !strings.Contains(given, "-\r") {
		return
	}
	m := &marker{writer: w}
	lineStart := true
	for i := 0; i < len(given); {
		if lineStart {
			if n := m.linePrefix(i); n > 0 {
				i += n
				lineStart = false
				continue
			}
		}
		c := given[i]
		lineStart = c == '\n' || lineStart && (c == ' ' || c == '\t')
		n := 0
		switch c {
		case '<':
			n = m.tag(i)
		case '*', '_':
			n = m.emphasis(i)
		case '[', '!':
			n = m.link(i)
		case '\\':
			n = m.backslash(i)
		case '-':
			n = m.hyphen(i)
		}
		i += max(n, 1)
	}
}

// marker finds markup. Each of its functions gets the byte at which it may begin, and
// returns how many bytes to go on.
type marker struct {
	*writer
	closings []int           // where emphasis that was opened ends, the last opened last
	parts    words           // for hyphens, made when first asked
	missing  map[string]bool // closing marks that do not come any more
}

// linePrefix takes off the marks of a block quotation and of a heading.
func (m *marker) linePrefix(i int) int {
	s := m.before[i:]
	n := 0
	for n < len(s) && s[n] == '>' {
		n++
		for n < len(s) && s[n] == ' ' && n < 16 {
			n++
		}
	}
	if n == 0 {
		for n < len(s) && s[n] == '#' {
			n++
		}
		if n > 6 || n == len(s) || n > 0 && s[n] != ' ' {
			return 0
		}
		for n > 0 && n < len(s) && s[n] == ' ' {
			n++
		}
	}
	if n > 0 {
		m.replace(i, i+n, "", "markup")
	}
	return n
}

const longestTag = 2000 // bytes

// tag takes off a tag of HTML, a comment, or a script with what is in it. One that
// ends a line or a paragraph becomes a line break.
func (m *marker) tag(i int) int {
	s := m.before[i:min(len(m.before), i+longestTag)]
	if strings.HasPrefix(s, "<!--") {
		if end := m.ahead(i, "-->"); end >= 0 {
			m.replace(i, i+end+3, "", "markup")
			return end + 3
		}
		return 1
	}
	j := 1
	if j < len(s) && s[j] == '/' {
		j++
	}
	name := j
	for j < len(s) && (s[j]|0x20 >= 'a' && s[j]|0x20 <= 'z' || j > name && s[j] >= '0' && s[j] <= '9') {
		j++
	}
	element := atom.Lookup([]byte(strings.ToLower(s[name:j])))
	if !elements[element] || j >= len(s) || s[j] != '>' && s[j] != ' ' && s[j] != '/' && s[j] != '\n' {
		return 1
	}
	end := strings.IndexByte(s, '>')
	if end < 0 || strings.IndexByte(s[1:end], '<') >= 0 {
		return 1
	}
	end++
	if (element == atom.Script || element == atom.Style) && s[1] != '/' {
		if at := m.ahead(i, "</"+s[name:j]); at >= 0 {
			end = at
		}
	}
	words := ""
	if breaks[element] {
		words = "\n"
	}
	m.replace(i, i+end, words, "markup")
	return end
}

// ahead is how far ahead of byte i a closing mark is, -1 when none comes. A text
// without one is searched once.
func (m *marker) ahead(i int, mark string) int {
	if m.missing[mark] {
		return -1
	}
	n := strings.Index(m.before[i:], mark)
	if n < 0 {
		if m.missing == nil {
			m.missing = make(map[string]bool)
		}
		m.missing[mark] = true
	}
	return n
}

// elements are the names that make a tag; breaks are those that end a line.
var elements, breaks = func() (all, line map[atom.Atom]bool) {
	all, line = make(map[atom.Atom]bool), make(map[atom.Atom]bool)
	for _, a := range []atom.Atom{atom.B, atom.I, atom.U, atom.S, atom.A, atom.Em, atom.Strong, atom.Span, atom.Font, atom.Q,
		atom.Cite, atom.Sup, atom.Sub, atom.Small, atom.Big, atom.Mark, atom.Abbr, atom.Time, atom.Code, atom.Img, atom.Wbr,
		atom.Ins, atom.Del, atom.Strike, atom.Center, atom.Script, atom.Style, atom.Iframe, atom.Picture, atom.Source} {
		all[a] = true
	}
	for _, a := range []atom.Atom{atom.P, atom.Br, atom.Div, atom.Li, atom.Ul, atom.Ol, atom.Blockquote, atom.H1, atom.H2, atom.H3,
		atom.H4, atom.H5, atom.H6, atom.Tr, atom.Td, atom.Th, atom.Table, atom.Tbody, atom.Section, atom.Article, atom.Figure,
		atom.Figcaption, atom.Hr, atom.Pre, atom.Header, atom.Footer, atom.Aside, atom.Html, atom.Body, atom.Head, atom.Title} {
		all[a], line[a] = true, true
	}
	return all, line
}()

const longestEmphasis = 2000 // bytes

// emphasis takes off the asterisks and underscores round words: *so*, **so**, _so_.
func (m *marker) emphasis(i int) int {
	s, c := m.before, m.before[i]
	n := 1
	for i+n < len(s) && s[i+n] == c {
		n++
	}
	if k := len(m.closings) - 1; k >= 0 && m.closings[k] == i {
		m.closings = m.closings[:k]
		m.replace(i, i+n, "", "markup")
		return n
	}
	if n > 3 || !m.opens(i, i+n) {
		return n
	}
	run := s[i : i+n]
	limit := min(len(s), i+n+longestEmphasis)
	for j := i + n; j < limit; j++ {
		switch {
		case s[j] == '\n' && (j+1 == limit || s[j+1] == '\n' || s[j+1] == '\r'):
			return n // a paragraph's end
		case s[j] == c:
			e := j
			for e < len(s) && s[e] == c {
				e++
			}
			if s[j:e] == run && m.closes(j, e) {
				m.closings = append(m.closings, j)
				m.replace(i, i+n, "", "markup")
				return n
			}
			j = e - 1
		}
	}
	return n
}

// opens reports whether marks at [i, j) hug the word behind them and no word before.
func (m *marker) opens(i, j int) bool {
	before, _ := utf8.DecodeLastRuneInString(m.before[:i])
	after, n := utf8.DecodeRuneInString(m.before[j:])
	return n > 0 && !unicode.IsSpace(after) && (i == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{“‘\"'«—–-*_>", before))
}

// closes reports whether marks at [i, j) hug the word before them and none behind.
func (m *marker) closes(i, j int) bool {
	before, _ := utf8.DecodeLastRuneInString(m.before[:i])
	after, n := utf8.DecodeRuneInString(m.before[j:])
	return !unicode.IsSpace(before) && (n == 0 || !unicode.IsLetter(after) && !unicode.IsDigit(after) && after != '@')
}

const longestLink = 500 // bytes, of the words and of the address each

// link takes the address off a link and the mark off a picture: [words](address).
func (m *marker) link(i int) int {
	s := m.before
	open := i
	if s[i] == '!' {
		open++
	}
	if open >= len(s) || s[open] != '[' {
		return 1
	}
	close := -1
	for j := open + 1; j < min(len(s), open+longestLink); j++ {
		if s[j] == '\n' || s[j] == '[' {
			return 1
		}
		if s[j] == ']' {
			close = j
			break
		}
	}
	if close < 0 || close+1 >= len(s) || s[close+1] != '(' {
		return 1
	}
	end := strings.IndexByte(s[close:min(len(s), close+longestLink)], ')')
	if end < 0 || !address(s[close+2:close+end]) {
		return 1
	}
	end += close + 1
	words := s[open+1 : close]
	if strings.ContainsAny(words, "*_<&\\") {
		inner := Text{String: words}.then(markup)
		words = inner.String
	}
	m.replace(i, end, words, "markup")
	return end - i
}

// address reports what stands between the brackets of a link.
func address(s string) bool {
	s, _, _ = strings.Cut(s, " \"")
	if strings.ContainsAny(s, " \n\t") {
		return false
	}
	for _, prefix := range []string{"http://", "https://", "mailto:", "/", "#", "www."} {
		if strings.HasPrefix(s, prefix) {
			return true
		}
	}
	return false
}

// backslash takes off one that a program put before a quotation mark or an apostrophe,
// and Markdown before punctuation.
func (m *marker) backslash(i int) int {
	r, _ := utf8.DecodeRuneInString(m.before[i+1:])
	if strings.ContainsRune("\"'“”‘’*_[]#>", r) {
		m.replace(i, i+1, "", "markup")
		return 2
	}
	return 1
}
