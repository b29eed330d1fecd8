package article

import (
	"slices"
	"strings"
	"unicode/utf8"

	"onrecord/loader/span"
)

// bylineWords introduce an author's name.
var bylineWords = []string{"written by", "posted by", "reported by", "story by", "words by", "text by", "words:",
	"text:", "by", "von", "por", "par"}

// findByline reads who wrote the article: from the lines between title and
// text, from those shortly above and below, from those further above, else from the biography below the
// text.
func (p *page) findByline() {
	if !p.author.Empty() {
		if n := namesEnd(p.author.Cut(p.Text)); n > 0 {
			p.author.End = p.author.Start + n
		}
		p.Byline = Field{p.author.Cut(p.Text), Header, p.author}
		return
	}
	title := p.titleAt()
	for _, r := range [4]region{{title + 1, p.body.from + 4}, {title - 4, title}, {p.body.to, p.body.to + 4},
		{p.body.from - 40, title - 4}} {
		for i := max(0, r.from); i < min(r.to, len(p.blocks)); i++ {
			if b := &p.blocks[i]; b.kind == BylineOf {
				if s := readByline(p.Text, b.words); !s.Empty() {
					p.Byline = Field{s.Cut(p.Text), Byline, s}
					return
				}
			}
		}
	}
	// a name alone on its line, a date line directly below
	for i := max(0, title+1); i+1 < p.body.from; i++ {
		if b := &p.blocks[i]; b.kind == BylineOf && p.blocks[i+1].kind == BylineOf && p.nameLine(i) {
			names := span.Span{Start: b.words.Start, End: b.words.Start + namesAlone(b.words.Cut(p.Text))}
			p.Byline = Field{names.Cut(p.Text), Byline, names}
			return
		}
	}
	for i := max(0, title+1); i < p.body.from; i++ {
		if b := &p.blocks[i]; b.kind == BylineOf {
			if n := nameWithPost(b.words.Cut(p.Text)); n > 0 {
				at := span.Span{Start: b.words.Start, End: b.words.Start + n}
				p.Byline = Field{at.Cut(p.Text), Byline, at}
				return
			}
		}
	}
	if at := p.datedName(title); !at.Empty() {
		p.Byline = Field{at.Cut(p.Text), Byline, at}
		return
	}
	for i := p.body.from; i < len(p.blocks); i++ {
		b := &p.blocks[i]
		if b.kind != FooterOf {
			continue
		}
		if name, end, _, ok := readBiography(b.words.Cut(p.Text)); ok {
			p.Byline = Field{name, Footer, span.Span{Start: b.words.Start, End: b.words.Start + end}}
			return
		}
	}
}

// datedName is a person's name that opens the date line below the title: Ada
// Mell, Orvik Echo | 2 March 2024.
func (p *page) datedName(title int) span.Span {
	for i := max(0, title+1); i < min(p.body.from+2, len(p.blocks)); i++ {
		b := &p.blocks[i]
		if b.kind != BylineOf {
			continue
		}
		s := b.words.Cut(p.Text)
		end := namesEnd(s)
		if end == 0 || !person(s[:end]) || len(days(p.Text, b.words)) == 0 {
			continue
		}
		rest := strings.TrimLeft(s[end:], " \u00a0")
		if rest != "" && (strings.ContainsRune(",|•·-–—", []rune(rest)[0]) ||
			len(days(rest, span.Span{End: len(rest)})) > 0) {
			return span.Span{Start: b.words.Start, End: b.words.Start + end}
		}
	}
	return span.Span{}
}

// nameLine reports a name alone on its line, a date line directly below.
func (p *page) nameLine(i int) bool {
	b := &p.blocks[i]
	if b.n < 2 || b.n > 12 || i+1 >= len(p.blocks) || p.blocks[i+1].n > 40 ||
		len(days(p.Text, p.blocks[i+1].words)) == 0 {
		return false
	}
	s := b.words.Cut(p.Text)
	return namesAlone(s) > 0
}

// nameWithPost is the end of the name in a line that is a person's name and post:
// "Ada Mell Local Affairs Writer". 0 where it is none.
func nameWithPost(s string) int {
	words := strings.Split(s, " ")
	if len(words) < 3 || len(words) > 7 || !isTrade(words[len(words)-1]) || titleEnd(s) != len(s) {
		return 0
	}
	name := strings.Join(words[:2], " ")
	if oneName(name) != len(name) || notName(name) || !person(name) || menuWords[strings.ToLower(words[1])] ||
		menuWords[strings.ToLower(words[0])] {
		return 0
	}
	return len(name)
}

func isTrade(w string) bool {
	return slices.Contains(trades, strings.ToLower(w))
}

// namesAlone is the end of the names in a line that says nothing else but
// where their bearers are: Jane Doe and John Roe in Lowbridge. 0 when it says
// something else.
func namesAlone(s string) int {
	end := namesEnd(s)
	if nameEnd(s) == 0 || notName(s[:end]) {
		return 0
	}
	for _, w := range []string{" at ", " in "} {
		if place, ok := strings.CutPrefix(s[end:], w); ok && titleEnd(place) == len(place) {
			return end
		}
	}
	if end < len(s) {
		return 0
	}
	return end
}

// titleAt is the title's block, or the beginning of the head where there is
// no title.
func (p *page) titleAt() int {
	for i := p.body.from - 1; i >= 0; i-- {
		if p.blocks[i].kind == Title {
			return i
		}
	}
	return max(-1, p.body.from-8)
}

// readByline finds the names in "By Jane Doe and John Roe, Chief Reporter".
func readByline(text string, in span.Span) span.Span {
	s := in.Cut(text)
	for at := 0; at < len(s); {
		rest := s[at:]
		if at == 0 || !isWordByte(s[at-1]) {
			for _, w := range bylineWords {
				if len(rest) <= len(w) || !strings.EqualFold(rest[:len(w)], w) {
					continue
				}
				i := skip(rest, len(w), " :\t\u00a0")
				if i == len(w) && !(at == 0 && gluedBy(s)) {
					continue
				}
				if n := namesEnd(rest[i:]); n > 0 && !deskName(rest[i:], n) {
					return span.Span{Start: in.Start + at + i, End: in.Start + at + i + n}
				}
			}
		}
		i := strings.IndexAny(rest[1:], " |\u00a0")
		if i < 0 || at > 120 {
			break
		}
		at += i + 2
		for at < len(s) && !utf8.RuneStart(s[at]) {
			at++
		}
	}
	return span.Span{}
}

// deskName reports that s[:n] is the beginning of a paper's or an agency's name
// and not a person's: Echo Reporter, Northern Courts News.
func deskName(s string, n int) bool {
	next := strings.ToLower(firstWord(strings.TrimPrefix(s[n:], " ")))
	switch next {
	case "news", "media", "agency", "press":
		return true
	case "staff":
		return !strings.Contains(s[:n], " ")
	}
	for _, t := range trades {
		if next == t {
			return !strings.Contains(s[:n], " ")
		}
	}
	return false
}

// namesEnd reads one or more names joined by commas and "and".
func namesEnd(s string) int {
	end, at := 0, 0
	for n := 0; n < 8; n++ {
		k := oneName(s[at:])
		if k == 0 || n == 0 && notName(s[:k]) && strings.Contains(s[:k], " ") {
			break
		}
		end = at + k
		next := -1
		for _, join := range []string{", and ", " and ", " & ", ", ", " AND ", " und ", " e ", " y ", " et "} {
			if strings.HasPrefix(s[end:], join) {
				next = end + len(join)
				break
			}
		}
		if next < 0 {
			break
		}
		// what follows a comma may be the author's post or place
		if k := oneName(s[next:]); k == 0 ||
			strings.HasPrefix(s[end:], ", ") && !strings.HasPrefix(s[end:], ", and ") &&
				(notName(s[next:next+k]) || roleName(s[next:next+k])) {
			break
		}
		at = next
	}
	return end
}

// oneName is a name of one to four words with capitals; months, weekdays,
// offices and networks end it.
func oneName(s string) int {
	end, words := 0, 0
	for i := 0; i < len(s) && words < 5; {
		j := i
		for j < len(s) && s[j] != ' ' && s[j] != ',' && s[j] != '|' && s[j] != ';' && s[j] != '\n' && s[j] != '/' &&
			s[j] != '(' && !strings.HasPrefix(s[j:], "\u00a0") {
			j++
		}
		w := s[i:j]
		if !nameWord(w) || (words > 0 || len(w) < 3) && nameStop(w) || words > 0 && datedMonth(w, s[j:]) {
			break
		}
		words++
		end = j
		if j >= len(s) || s[j] != ' ' {
			break
		}
		i = j + 1
	}
	name := s[:end]
	for _, particle := range []string{" de", " di", " la", " el", " al"} {
		name = strings.TrimSuffix(name, particle)
	}
	if first, _, _ := strings.Cut(name, " "); nameStop(first) {
		return 0
	}
	return len(name)
}

// datedMonth reports a month with its day: May 12. May and Mar are names too.
func datedMonth(w, rest string) bool {
	rest = strings.TrimLeft(rest, " .\u00a0")
	return monthNames[strings.ToLower(strings.TrimRight(w, "."))] != 0 && rest != "" && rest[0] >= '0' && rest[0] <= '9'
}

// nameStop reports words that stand after a name in a byline.
func nameStop(w string) bool {
	l := strings.ToLower(strings.TrimRight(w, "."))
	if monthNames[l] != 0 && w[0] != 'A' && l != "may" && l != "mar" || lexicon[l]&(1<<dating|1<<sharing) != 0 &&
		l != "may" && l != "mar" && l != "mark" {
		return true
	}
	switch l {
	case "on", "at", "for", "in", "staff", "special", "chief", "senior", "updated", "published", "posted", "reuters",
		"ap", "afp", "cnn", "associated", "writer", "reporter", "editor", "the", "am", "pm", "today", "yesterday",
		"with",
		"via", "by", "from", "to", "follow", "this", "our", "business", "columnist", "correspondent", "photographer",
		"critic", "contributor", "author", "political", "sports", "national", "news":
		return true
	}
	return false
}

// notName reports words that are an office rather than a name.
func notName(s string) bool {
	l := strings.ToLower(s)
	for _, t := range trades {
		if strings.Contains(l, t) {
			return true
		}
	}
	for _, t := range []string{"news", "press", "times", "staff", "times", "post", ".com", "magazine", "journal",
		"insider", "telegraph"} {
		if strings.Contains(l, t) {
			return true
		}
	}
	return !strings.Contains(s, " ") || agencyName(s) != ""
}

// findAgency reads whose copy the article is: the credit at its end, the
// dateline, a line of the head that is an agency's name.
func (p *page) findAgency() {
	for i := range p.blocks {
		b := &p.blocks[i]
		switch {
		case b.kind == FooterOf && b.n <= 6 && i >= p.body.from:
			s := b.words.Cut(p.Text)
			if cut, a := closingCredit(". " + s); a != "" && cut <= 2 {
				p.Agency = Field{a, Footer, p.nameIn(b.words, a)}
				return
			}
		case i == p.body.from && i < p.body.to:
			if a, at := datelineAgency(p.Text, b.words); a != "" {
				p.Agency = Field{a, Dateline, at}
				return
			}
		case b.kind == BylineOf && i >= p.titleAt()-2 && i < p.body.to+4:
			if a, at := p.agencyWithin(b); a != "" {
				p.Agency = Field{a, Byline, at}
				return
			}
		}
	}
}

// agencyWithin finds an agency named between the commas and bars of a byline,
// or at the end of it: "By Jane Doe, Associated Press | March 1, 2020".
func (p *page) agencyWithin(b *block) (string, span.Span) {
	s := b.words.Cut(p.Text)
	for i := 0; i < len(s); {
		end := len(s)
		if k := strings.IndexAny(s[i:], ",|/()"); k >= 0 {
			end = i + k
		}
		part := s[i:end]
		for at := 0; at < len(part); at++ {
			if isWordByte(part[at]) && (at == 0 || part[at-1] == ' ') {
				if a, n := agencyOf(part[at:]); a != "" {
					return a, span.Span{Start: b.words.Start + i + at, End: b.words.Start + i + at + n}
				}
			}
		}
		i = end + 1
	}
	return "", span.Span{}
}

// nameIn is where an agency's name stands in a credit.
func (p *page) nameIn(in span.Span, name string) span.Span {
	s := in.Cut(p.Text)
	for i := 0; i < len(s); i++ {
		if isWordByte(s[i]) && (i == 0 || !isWordByte(s[i-1])) && agencyName(s[i:]) == name {
			return span.Span{Start: in.Start + i, End: in.Start + len(strings.TrimRight(s, " .)]"))}
		}
	}
	return in
}
