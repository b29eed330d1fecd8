package article

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"onrecord/loader/span"
)

// meta is what a page states of itself in its markup.
type meta struct {
	statements []statement       // of its JSON-LD, the article's own first
	tags       map[string]string // of <meta>, by property, name or itemprop in small letters
	headline   string            // of <title>
	language   string
	canonical  string
	heads      []markedText // <h1>, and <h2> where it may be the title
	dates      []markedText // <time>, and elements that microdata call a date
	authors    []markedText // elements that the markup calls an author or a byline
}

// markedText is the text of an element, and the value that its attributes state.
type markedText struct {
	node  *html.Node
	text  string
	value string // of datetime or content
	name  string // what the markup calls it
	at    int    // its place among the page's elements
}

// readMeta reads a page's markup once.
func readMeta(doc *html.Node, skip map[*html.Node]bool) *meta {
	r := metaReader{meta: &meta{tags: map[string]string{}}, skip: skip}
	r.walk(doc, 0, false)
	slices.SortStableFunc(r.statements, func(a, b statement) int { return a.rank - b.rank })
	return r.meta
}

type metaReader struct {
	*meta
	skip map[*html.Node]bool
	at   int
}

// walk reads n and what is below it; aside is inside an element that is not the
// article's.
func (m *metaReader) walk(n *html.Node, depth int, aside bool) {
	if depth > maxDepth {
		return
	}
	if n.Type == html.ElementNode {
		m.at++
		switch n.DataAtom {
		case atom.Script:
			if strings.EqualFold(strings.TrimSpace(attribute(n, "type")), "application/ld+json") &&
				n.FirstChild != nil {
				m.statements = append(m.statements, readLD(n.FirstChild.Data)...)
			}
			return
		case atom.Style, atom.Svg, atom.Template:
			return
		case atom.Meta:
			m.tag(n, aside)
		case atom.Title:
			m.headline = cmp.Or(m.headline, nodeText(n, 0))
		case atom.Html:
			m.language = attribute(n, "lang")
		case atom.Link:
			if strings.EqualFold(attribute(n, "rel"), "canonical") {
				m.canonical = attribute(n, "href")
			}
		default:
			if !aside {
				m.mark(n)
			}
		}
	}
	aside = aside || m.skip[n] && !textless(n.DataAtom)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		m.walk(c, depth+1, aside)
	}
}

// tag reads a <meta>. Those of microdata inside the page may be a teaser's.
func (m *metaReader) tag(n *html.Node, aside bool) {
	content := plainValue(attribute(n, "content"))
	if content == "" {
		return
	}
	for _, key := range []string{"property", "name"} {
		if k := strings.ToLower(attribute(n, key)); k != "" && m.tags[k] == "" {
			m.tags[k] = content
		}
	}
	switch prop := strings.ToLower(attribute(n, "itemprop")); prop {
	case "":
	case "datepublished", "datecreated":
		if !aside {
			m.dates = append(m.dates, markedText{node: n, value: content, name: prop, at: m.at})
		}
	default:
		if m.tags[prop] == "" && !aside {
			m.tags[prop] = content
		}
	}
}

var (
	authorNames = nameSet(`author, authors, byline, bylines, author name, byline name, writer, contributor name`)
	dateNames   = nameSet(`date, pubdate, published, publish date, publication date, timestamp, dateline, posted on,
		entry date,
		article date, post date, date published, published date, publish time, time`)
)

// mark notes an element that may hold the title, a date or an author.
func (m *metaReader) mark(n *html.Node) {
	if len(m.heads)+len(m.dates)+len(m.authors) > 400 {
		return
	}
	prop := strings.ToLower(attribute(n, "itemprop"))
	at := markedText{node: n, name: prop, at: m.at}
	switch n.DataAtom {
	case atom.H1, atom.H2:
		if at.text = nodeText(n, 0); at.text != "" {
			m.heads = append(m.heads, at)
		}
		return
	case atom.Time:
		at.text, at.value = nodeText(n, 0), attribute(n, "datetime")
		m.dates = append(m.dates, at)
		return
	case atom.Body, atom.Article, atom.Main:
		return
	}
	names := nameWords(n)
	rel := strings.ToLower(attribute(n, "rel"))
	switch {
	case prop == "datepublished" || prop == "datecreated" || prop == "datemodified":
		at.text, at.value = nodeText(n, 0), cmp.Or(attribute(n, "datetime"), attribute(n, "content"))
		m.dates = append(m.dates, at)
	case prop == "author" || prop == "creator" || rel == "author":
		at.name, at.text = "author", cmp.Or(attribute(n, "content"), nodeText(n, 0))
		m.authors = append(m.authors, at)
	case named(names, authorNames) != "" && fewWords(n, 30):
		at.name, at.text = "class", nodeText(n, 0)
		m.authors = append(m.authors, at)
	case named(names, dateNames) != "" && fewWords(n, 14):
		at.name, at.text = "class", nodeText(n, 0)
		m.dates = append(m.dates, at)
	}
}

// stated is the first statement's value that is not empty, of those that speak
// of the article.
func (m *meta) stated(value func(*statement) string) string {
	for i := range m.statements {
		if s := &m.statements[i]; s.rank < asideLD {
			if v := value(s); v != "" {
				return v
			}
		}
	}
	return ""
}

// first is the value of the first tag that is there.
func (m *meta) first(keys ...string) string {
	for _, k := range keys {
		if v := m.tags[k]; v != "" {
			return v
		}
	}
	return ""
}

// address is where the page says that it is published.
func (m *meta) address() string { return cmp.Or(m.canonical, m.tags["og:url"]) }

// fill writes what the markup states into the fields that the manifest leaves
// open.
func (m *meta) fill(a *Article, o Options) {
	set := func(f *Field, given, value string) {
		if given != "" || value == "" {
			return
		}
		*f = Field{Value: value, Evidence: Meta}
		if i := strings.Index(a.Text, value); i >= 0 {
			f.Span = span.Span{Start: i, End: i + len(value)}
		}
	}
	set(&a.Byline, o.Byline, m.byline(a))
	set(&a.Outlet, o.Outlet, m.outlet(o.URL))
	if a.Agency.Value == "" {
		set(&a.Agency, "", cmp.Or(wireOf(a.Byline.Value), m.creditedWire()))
	}
	if o.Published == "" {
		m.publish(a, o.URL)
	}
	a.Modified = readStated(cmp.Or(m.stated(func(s *statement) string { return s.modified }),
		m.first(modifiedTags...))).Day
	a.URL, a.Section = cmp.Or(o.URL, m.address()), cmp.Or(o.Section, m.section())
	a.Authors = authors(a.Byline.Value)
	if a.Language == "" && len(m.language) >= 2 {
		a.Language = strings.ToLower(m.language[:2])
	}
}

func (m *meta) section() string {
	return cmp.Or(m.stated(func(s *statement) string { return s.section }),
		m.first("article:section", "parsely-section", "section"))
}
