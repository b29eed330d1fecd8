package article

import "strings"

// title is the headline of a page, without the site's name: the one that it is
// shared under, where that is the page's own headline edited, else the one that
// most of the places agree on in which it stands, and the heading that the page
// shows where they are at odds.
func (m *meta) title() string {
	site := m.siteNames()
	ballot := []string{shownTitle: m.heading(site), 1: m.stated(func(s *statement) string { return s.title }),
		sharedTitle: m.first("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "headline"),
		m.headline}
	for i, s := range ballot {
		ballot[i] = m.withoutSite(plainValue(s), site)
	}
	for i, s := range ballot {
		ballot[i] = upToBar(s, ballot)
	}
	ballot[len(ballot)-1] = withoutPaper(ballot[len(ballot)-1])
	if shared := m.withoutSite(plainValue(m.first("og:title", "twitter:title")), site); ofThisPage(shared, ballot) &&
		!site[letterKey(shared)] {
		return upToBar(shared, ballot)
	}
	votes, best := map[string]int{}, ""
	for _, s := range ballot {
		if k := letterKey(s); k != "" && !site[k] {
			votes[k]++
		}
	}
	for _, s := range ballot {
		if k := letterKey(s); votes[k] > 0 && (best == "" || votes[k] > votes[letterKey(best)]) {
			best = s
		}
	}
	return best
}

// The places of the ballot: the heading that the page shows, and the title that it
// is shared under.
const (
	shownTitle  = 0
	sharedTitle = 2
)

// sameHeadline is the share of words that a headline keeps when it is edited.
const sameHeadline = 0.7

// ofThisPage reports whether the title that a page is shared under is its own
// headline, whole, shorter or edited. What is worded anew for readers elsewhere
// gives way to what the page shows.
func ofThisPage(shared string, ballot []string) bool {
	if wordCount(shared) < 3 || strings.HasSuffix(shared, "…") || strings.HasSuffix(shared, "...") {
		return false
	}
	title := ballot[len(ballot)-1]
	return letterKey(shared) != letterKey(title) && // which searchers see too: the places are counted
		max(sharedWords(shared, ballot[shownTitle]), sharedWords(shared, title)) >= sameHeadline
}

// withoutPaper cuts what reads as a paper's name off the end of <title>.
func withoutPaper(title string) string {
	for _, bar := range titleBars {
		i := strings.LastIndex(title, bar)
		if i <= 0 || wordCount(title[:i]) < 3 {
			continue
		}
		name := strings.TrimSpace(title[i+len(bar):])
		if likely, ok := paperName(name); ok && titleEnd(name) == len(name) &&
			(likely > 0 || !strings.Contains(name, " ")) {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

// upToBar cuts off a title what follows a bar, where another title says only
// what precedes it.
func upToBar(title string, others []string) string {
	for _, bar := range titleBars {
		for i := strings.LastIndex(title, bar); i > 0; i = strings.LastIndex(title[:i], bar) {
			for _, o := range others {
				if letterKey(o) == letterKey(title[:i]) {
					return strings.TrimSpace(title[:i])
				}
			}
		}
	}
	return title
}

// heading is the heading of the page that its stated titles agree with most, or
// its only <h1>; "" where none does.
func (m *meta) heading(site map[string]bool) string {
	stated := []string{m.stated(func(s *statement) string { return s.title }), m.first("og:title", "twitter:title"),
		m.headline}
	best, most := "", 0.0
	for i, h := range m.heads {
		text := m.withoutSite(plainValue(h.text), site)
		if text == "" || site[letterKey(text)] || wordCount(text) < 2 {
			continue
		}
		agree := 0.0
		for _, s := range stated {
			agree = max(agree, sharedWords(text, s))
		}
		if h.node.Data != "h1" {
			agree -= 0.35
		}
		if agree -= 0.001 * float64(min(i, 50)); agree > most {
			best, most = text, agree
		}
	}
	if most >= leastAgreement {
		return best
	}
	if stated[0]+stated[1] != "" {
		return ""
	}
	for _, h := range m.heads {
		if text := plainValue(h.text); h.node.Data == "h1" && !site[letterKey(text)] && wordCount(text) >= 3 {
			return text
		}
	}
	return ""
}

// leastAgreement is the share of words that a heading has in common with a
// stated title.
const leastAgreement = 0.45

// siteNames are the names of the site, by their letters.
func (m *meta) siteNames() map[string]bool {
	site := map[string]bool{}
	for _, s := range []string{m.first("og:site_name", "application-name", "apple-mobile-web-app-title", "publisher"),
		m.stated(func(s *statement) string { return s.outlet }), domainCore(m.address())} {
		if k := letterKey(s); k != "" {
			site[k] = true
		}
	}
	if m.headline != "" && headsPage(m.headline) &&
		wordCount(m.headline) <= 4 { // the site's name is all that <title> says
		site[letterKey(m.headline)] = true
	}
	return site
}

// letterKey is a name's letters in small type, without an article.
func letterKey(s string) string {
	var buf [80]byte
	s = strings.ToLower(s)
	return string(letters(buf[:0], strings.TrimPrefix(s, "the ")))
}

// titleBars part a title from the site's name.
var titleBars = []string{" | ", " - ", " – ", " — ", " :: ", " · ", " « ", " » ", " • ", " ‹ ", " // ", " * ", "| "}

// withoutSite cuts the site's name, and a section before it, off a title.
func (m *meta) withoutSite(title string, site map[string]bool) string {
	for range 3 {
		cut := title
		for _, bar := range titleBars {
			if i := strings.LastIndex(title, bar); i > 0 &&
				(site[letterKey(title[i+len(bar):])] || m.isHead(title[:i])) {
				cut = title[:i]
				break
			}
			if i := strings.Index(title, bar); i > 0 && site[letterKey(title[:i])] {
				cut = title[i+len(bar):]
				break
			}
		}
		if cut == title || strings.TrimSpace(cut) == "" {
			break
		}
		title = strings.TrimSpace(cut)
	}
	return title
}

// isHead reports whether a heading of the page says just this.
func (m *meta) isHead(s string) bool {
	key := letterKey(s)
	for _, h := range m.heads {
		if letterKey(h.text) == key {
			return true
		}
	}
	return false
}

// sharedWords is how much two titles have in common: twice the shared words
// over all.
func sharedWords(a, b string) float64 {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	left := map[string]int{}
	for _, w := range x {
		left[trimWord(w)]++
	}
	shared := 0
	for _, w := range y {
		if w = trimWord(w); left[w] > 0 {
			left[w]--
			shared++
		}
	}
	return 2 * float64(shared) / float64(len(x)+len(y))
}

func trimWord(w string) string { return strings.Trim(w, `.,:;!?'"“”‘’()[]`) }
