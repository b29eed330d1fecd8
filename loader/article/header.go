package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loader/span"
)

// headerLabels are the keys that a scrape writes before the page itself.
var headerLabels = []string{"date", "published", "publication date", "pubdate", "timestamp", "crawled", "scraped"}

// splitHeader cuts the scrape's own header line, " date 2025-05-08 Some
// caption", from what shares the line with it. The header is the first line of
// the text: a label and a date, or an ISO date alone.
func (p *page) splitHeader() {
	if len(p.blocks) == 0 {
		return
	}
	b := p.blocks[0]
	s := b.words.Cut(p.Text)
	i := 0
	for _, l := range headerLabels {
		if len(s) > len(l) && strings.EqualFold(s[:len(l)], l) && !isWordByte(s[len(l)]) {
			i = skip(s, len(l), " \t:=-\u00a0")
			break
		}
	}
	if i == len(s) || s[i] < '0' || s[i] > '9' && i == 0 {
		return
	}
	d, n := numberDay(s[i:])
	if n == 0 || !d.valid() || i == 0 && !(d.numeric && s[4] == '-') {
		return
	}
	end := i + n
	// the hour belongs to it: 2025-05-08T10:15:00Z, 2025-05-08 10:15
	for end < len(s) && (s[end] == 'T' || s[end] == 'Z' || s[end] == ':' || s[end] == '+' || s[end] == '.' ||
		s[end] >= '0' && s[end] <= '9' || s[end] == ' ' && hourAt(s[end+1:])) {
		end++
	}
	rest := strings.TrimLeft(s[end:], " \t\u00a0|-–—:")
	at := b.span.End - len(rest)
	p.blocks[0] = p.part(b, b.span.Start, at)
	p.blocks[0].kind = BylineOf
	p.header = p.blocks[0].span
	if rest != "" {
		p.blocks = slices.Insert(p.blocks, 1, p.part(b, at, b.span.End))
		p.blocks[1].gap = 0
	}
}

// headerKeys are the labels of a header of several lines, "title: …", and what
// their values are.
var headerKeys = map[string]string{
	"title": "title", "headline": "title", "author": "author", "authors": "author", "byline": "author", "by": "author",
	"date": "date", "published": "date", "publication date": "date", "pubdate": "date", "source": "outlet",
	"publisher": "outlet", "outlet": "outlet", "site": "outlet", "publication": "outlet",
	"url": "", "link": "", "section": "", "category": "", "tags": "", "keywords": "", "id": "", "language": "",
	"lang": "", "crawled": "", "retrieved": "", "updated": "",
}

// splitKeys reads a header of labelled lines at the top of the text, two at
// least, and cuts each label from its value.
func (p *page) splitKeys() {
	n := 0
	for n < len(p.blocks) && n < 12 {
		if _, at := headerKey(p.blocks[n].words.Cut(p.Text)); at == 0 {
			break
		}
		n++
	}
	if n < 2 {
		return
	}
	out := make([]block, 0, len(p.blocks)+n)
	for _, b := range p.blocks[:n] {
		s := b.words.Cut(p.Text)
		what, at := headerKey(s)
		label := p.part(b, b.span.Start, b.words.Start+at)
		label.kind = BylineOf
		out = append(out, label)
		if strings.TrimSpace(s[at:]) == "" {
			continue
		}
		value := p.part(b, b.words.Start+at, b.span.End)
		value.kind, value.gap = BylineOf, 0
		switch what {
		case "title":
			value.kind = Title
		case "date":
			if p.header.Empty() {
				p.header = value.span
			}
		case "author":
			if p.author.Empty() {
				p.author = value.span
			}
		case "outlet":
			if p.source.Empty() {
				p.source = value.span
			}
		}
		out = append(out, value)
	}
	p.blocks = append(out, p.blocks[n:]...)
}

// headerKey reads a label and its colon; 0 when s begins with none.
func headerKey(s string) (what string, end int) {
	i := strings.IndexByte(s[:min(len(s), 24)], ':')
	if i <= 0 {
		return "", 0
	}
	what, ok := headerKeys[strings.ToLower(strings.TrimSpace(s[:i]))]
	if !ok {
		return "", 0
	}
	return what, i + 1
}

// hourAt reports whether s begins like 10:15.
func hourAt(s string) bool {
	_, n := digits(s)
	return n > 0 && n <= 2 && n < len(s) && s[n] == ':'
}

// part is a block of its own made from a piece of another.
func (p *page) part(b block, start, end int) block {
	var q block
	if !q.read(p.Text, span.Span{Start: start, End: end}, new([]byte)) {
		return b
	}
	q.line, q.indent, q.gap = b.line, b.indent, b.gap
	return q
}

// splitCredits cuts an agency's closing credit from the paragraph it ends.
func (p *page) splitCredits() {
	var out []block
	for i := range p.blocks {
		b := &p.blocks[i]
		first, rest, ok := p.cutCredit(b)
		if ok && out == nil {
			out = append(make([]block, 0, len(p.blocks)+8), p.blocks[:i]...)
		}
		if ok {
			out = append(out, first, rest)
		} else if out != nil {
			out = append(out, *b)
		}
	}
	if out != nil {
		p.blocks = out
	}
}

func (p *page) cutCredit(b *block) (first, rest block, ok bool) {
	s := b.words.Cut(p.Text)
	if b.n < 12 || b.kind != "" && b.kind != Text || b.terminal() && s[len(s)-1] != ')' {
		return first, rest, false
	}
	tail := max(0, len(s)-48)
	for tail > 0 && !utf8.RuneStart(s[tail]) {
		tail--
	}
	cut, name := closingCredit(s[tail:])
	if name == "" || cut == 0 && tail > 0 {
		return first, rest, false
	}
	at := b.words.Start + tail + cut
	first = p.part(*b, b.span.Start, at)
	rest = p.part(*b, at, b.span.End)
	first.kind = b.kind
	rest.kind, rest.gap = FooterOf, 0
	return first, rest, true
}

// signed reports whether a block is a byline, a date line or both.
func (p *page) signed(b *block) bool {
	if b.n == 0 || b.n > 26 {
		return false
	}
	s := b.words.Cut(p.Text)
	if startsWithDash(s) { // "— Jane Doe (@jane) March 1, 2020" signs a quoted message
		return false
	}
	if gluedBy(s) && b.n <= 8 || b.n <= 12 && !b.terminal() && creditsWords(s) {
		return true
	}
	ds := 0
	if b.numbers > 0 {
		for _, d := range days(p.Text, b.words) {
			ds += d.words
		}
	}
	if b.role == signature {
		switch first := firstWord(strings.ToLower(s)); first {
		case "by", "von", "por", "par", "di":
			// "By Jane Doe", not "By Friday the strike was over."
			_, w := utf8.DecodeRuneInString(s)
			rest := strings.TrimLeft(s[min(len(s), max(w, len(first))):], " :\u00a0")
			r, _ := utf8.DecodeRuneInString(rest)
			return unicode.IsUpper(r) && (!b.terminal() || b.upper*2 >= b.n || ds > 0) && b.n <= 22
		default:
			return ds > 0 || b.classes[dating] > 0 && b.numbers > 0 || !b.terminal() && b.n <= 8
		}
	}
	if ds == 0 || s[len(s)-1] == ')' && b.n-ds > 3 {
		return false
	}
	return b.n-ds <= 5 || !b.terminal() && b.n-ds <= 12 && b.small <= 4
}

func firstWord(key string) string {
	w, _, _ := strings.Cut(key, " ")
	return w
}

// creditsWords reports a byline that also credits the pictures: "Words: Ada Mell.
// Photographs: Per Lund", "By Ada Mell | Pictures by Per Lund".
func creditsWords(s string) bool {
	for _, w := range []string{"by ", "words: ", "words by ", "text: ", "text by "} {
		if len(s) <= len(w) || !strings.EqualFold(s[:len(w)], w) {
			continue
		}
		rest := s[len(w):]
		n := namesEnd(rest)
		if n == 0 || !strings.Contains(rest[:n], " ") {
			return false
		}
		after := strings.ToLower(strings.TrimLeft(rest[n:], " .|,;/"))
		return after != rest[n:] && (strings.HasPrefix(after, "photo") || strings.HasPrefix(after, "pictur") ||
			strings.HasPrefix(after, "illustrat") || strings.HasPrefix(after, "image"))
	}
	return false
}

// gluedBy reports a byline whose blank was lost: "byJane Doe".
func gluedBy(s string) bool {
	if len(s) < 5 || !strings.EqualFold(s[:2], "by") {
		return false
	}
	r, w := utf8.DecodeRuneInString(s[2:])
	r2, _ := utf8.DecodeRuneInString(s[2+w:])
	return unicode.IsUpper(r) && (unicode.IsLower(r2) || s[1] == 'y' && unicode.IsUpper(r2))
}
