package article

import (
	"strings"

	"onrecord/loader/span"
)

// findOutlet reads who published the article, where the text says it of
// itself: the scrape's header, the name beside its own address, a biography's
// employer, the page's furniture, the holder of the copyright. An outlet that
// the report cites is none of these.
func (p *page) findOutlet() {
	if p.source.Empty() || domainCore(p.source.Cut(p.Text)) != "" {
		for _, find := range []func(*page) (span.Span, Evidence){
			(*page).addressedOutlet, (*page).employingOutlet, (*page).masthead, (*page).copyrightOutlet,
		} {
			if at, evidence := find(p); !at.Empty() {
				p.Outlet = Field{at.Cut(p.Text), evidence, at}
				return
			}
		}
		return
	}
	p.Outlet = Field{p.source.Cut(p.Text), Header, p.source}
}

// addressedOutlet is a line of its own that spells one of the page's addresses.
func (p *page) addressedOutlet() (span.Span, Evidence) {
	cores := p.addressCores()
	if len(cores) == 0 {
		return span.Span{}, None
	}
	var buf [80]byte
	for i := len(p.blocks) - 1; i >= 0; i-- {
		b := &p.blocks[i]
		if b.kind != FooterOf && b.kind != Junk && b.kind != Related && b.kind != BylineOf || b.n > 7 || b.n == 0 {
			continue
		}
		s := strings.Trim(b.words.Cut(p.Text), " .|–—-©")
		if cores[string(letters(buf[:0], s))] && domainCore(s) == "" && s != strings.ToLower(s) &&
			!strings.ContainsAny(s, "[]()") {
			at := b.words.Start + strings.Index(b.words.Cut(p.Text), s)
			return span.Span{Start: at, End: at + len(s)}, Footer
		}
	}
	return span.Span{}, None
}

// addressCores are the letters of the addresses that the page may be published
// under: its own, and those in its furniture.
func (p *page) addressCores() map[string]bool {
	cores := map[string]bool{}
	if c := domainCore(p.o.URL); c != "" {
		cores[strings.ReplaceAll(c, "-", "")] = true
	}
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.kind != FooterOf && b.kind != Junk || i < p.body.to && b.kind == FooterOf && b.n > 6 {
			continue
		}
		line := b.words.Cut(p.Text)
		if !addressed(line) {
			continue
		}
		for _, w := range strings.Fields(line) {
			if strings.IndexByte(w, '.') <= 0 || strings.IndexByte(w, '@') >= 0 || len(w) >= 80 {
				continue
			}
			if c := domainCore(strings.Trim(w, "()[],;:“”\"'")); len(c) > 2 && lexicon[c]&(1<<sharing) == 0 {
				cores[strings.ReplaceAll(c, "-", "")] = true
			}
		}
	}
	return cores
}

// employingOutlet is the employer in a biography.
func (p *page) employingOutlet() (span.Span, Evidence) {
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.kind != FooterOf {
			continue
		}
		s := b.words.Cut(p.Text)
		if _, _, trade, ok := readBiography(s); ok {
			if at, end := employer(s, trade); end > at {
				return span.Span{Start: b.words.Start + at, End: b.words.Start + end}, Footer
			}
		}
	}
	return span.Span{}, None
}

// copyrightOutlet is the holder of the copyright below the text.
func (p *page) copyrightOutlet() (span.Span, Evidence) {
	for i := len(p.blocks) - 1; i >= p.body.to && i >= 0; i-- {
		b := &p.blocks[i]
		if b.kind != FooterOf || b.n > 60 {
			continue
		}
		s := b.words.Cut(p.Text)
		at, end := copyrightHolder(s)
		if end > at && agencyName(s[at:end]) == "" && rightsHolder(s[at:end]) {
			return span.Span{Start: b.words.Start + at, End: b.words.Start + end}, Footer
		}
	}
	return span.Span{}, None
}

// employer finds the house in "a staff writer at The Week since 2022".
func employer(s string, trade int) (int, int) {
	rest := s[trade:]
	limit := min(len(rest), 120)
	if i := strings.IndexAny(rest[:limit], ".;"); i > 0 {
		limit = i
	}
	for _, prep := range []string{" at ", " for ", " with ", " of "} {
		if i := strings.Index(rest[:limit], prep); i >= 0 && i < 40 {
			start := trade + i + len(prep)
			if strings.HasPrefix(s[start:], "the ") { // "The Week" has its article, "the Daily Echo" the sentence's
				start += len("the ")
			}
			end := titleEnd(s[start:])
			if end > 1 {
				return start, start + end
			}
		}
	}
	return 0, 0
}

// titleEnd is the end of the run of capitalised words that s begins with.
func titleEnd(s string) int {
	end := 0
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && s[j] != ' ' && s[j] != ',' && s[j] != '\n' && s[j] != ';' {
			j++
		}
		w := strings.TrimRight(s[i:j], ".:)")
		if w == "" || !(w[0] >= 'A' && w[0] <= 'Z' || w[0] >= '0' && w[0] <= '9' && end > 0 || w == "of" ||
			w == "the" ||
			w == "and" || w == "&") {
			break
		}
		if w != "of" && w != "and" && w != "&" && w != "the" {
			end = i + len(w)
		}
		if len(w) < j-i || j >= len(s) || s[j] != ' ' {
			break
		}
		i = j + 1
	}
	return end
}

// copyrightHolder finds the name in "© 2019 The Daily Example. All rights
// reserved."
func copyrightHolder(s string) (int, int) {
	i := strings.Index(s, "©")
	n := len("©")
	if i < 0 {
		if i, n = strings.Index(s, "(c)"), 3; i < 0 {
			if i, n = strings.Index(s, "Copyright"), len("Copyright"); i != 0 {
				return 0, 0
			}
		}
	}
	at := i + n
	for at < len(s) {
		switch {
		case s[at] == ' ' || s[at] == ',' || s[at] == '-' || s[at] >= '0' && s[at] <= '9':
			at++
		case strings.HasPrefix(s[at:], "–"):
			at += len("–")
		case strings.HasPrefix(s[at:], "©"):
			at += len("©")
		case strings.HasPrefix(s[at:], "\u00a0"):
			at += len("\u00a0")
		case strings.HasPrefix(s[at:], "Copyright "):
			at += len("Copyright ")
		case strings.HasPrefix(s[at:], "by "):
			at += 3
		default:
			end := titleEnd(s[at:])
			name := s[at : at+end]
			for _, cut := range []string{" All Rights", " All rights", " Inc", " LLC", " Ltd", " Limited", " Pty"} {
				if k := strings.Index(name, cut); k >= 0 {
					name = strings.TrimRight(name[:k], " ,.")
				}
			}
			// the years of the right stand behind the name too
			name = strings.TrimRight(name, "0123456789-–, ")
			switch strings.ToLower(name) {
			case "all", "news", "home", "blog", "the", "site", "website", "rights", "copyright":
				return 0, 0
			}
			if wordCount(name) > 6 || strings.HasPrefix(name, "All ") {
				return 0, 0
			}
			return at, at + len(name)
		}
	}
	return 0, 0
}

// addressed reports whether a line may hold a web address: a point between
// letters.
func addressed(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if s[i] == '.' && isWordByte(s[i-1]) && isWordByte(s[i+1]) {
			return true
		}
	}
	return false
}
