package article

import (
	"cmp"
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"onrecord/loader/span"
)

// meta is what a page states of itself in its markup.
type meta struct {
	title, heading, author, published, modified, outlet, section, language, url string // heading is the first <h1>
}

// jsonld types that are articles: https://schema.org/Article and what is
// derived from it.
var articleTypes = map[string]bool{
	"Article": true, "NewsArticle": true, "AnalysisNewsArticle": true, "AskPublicNewsArticle": true,
	"BackgroundNewsArticle": true, "OpinionNewsArticle": true,
	"ReportageNewsArticle": true, "ReviewNewsArticle": true, "BlogPosting": true, "LiveBlogPosting": true,
	"Report": true, "SocialMediaPosting": true,
}

// readMeta reads JSON-LD first, since it is written for the article, then meta
// tags, which may be the site's.
func readMeta(doc *html.Node) meta {
	var ld meta
	tags := map[string]string{}
	var walk func(n *html.Node, depth int)
	walk = func(n *html.Node, depth int) {
		if depth > maxDepth {
			return
		}
		if n.Type == html.ElementNode {
			switch n.DataAtom {
			case atom.Script:
				if strings.EqualFold(strings.TrimSpace(attribute(n, "type")), "application/ld+json") && n.FirstChild != nil {
					var v any
					if json.Unmarshal([]byte(n.FirstChild.Data), &v) == nil {
						ld.readLD(v, 0)
					}
				}
				return
			case atom.Meta:
				key := strings.ToLower(attribute(n, "property"))
				if key == "" {
					key = strings.ToLower(attribute(n, "name"))
				}
				if key == "" {
					key = strings.ToLower(attribute(n, "itemprop"))
				}
				if c := strings.TrimSpace(attribute(n, "content")); key != "" && c != "" && tags[key] == "" {
					tags[key] = c
				}
			case atom.H1:
				if ld.heading == "" {
					ld.heading = nodeText(n, 0)
				}
			case atom.Html:
				ld.language = attribute(n, "lang")
			case atom.Link:
				if strings.EqualFold(attribute(n, "rel"), "canonical") {
					ld.url = attribute(n, "href")
				}
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, depth+1)
		}
	}
	walk(doc, 0)
	first := func(field *string, keys ...string) {
		for _, k := range keys {
			if *field == "" {
				*field = tags[k]
			}
		}
	}
	if h, t := ld.heading, tags["og:title"]; ld.title == "" && h != "" && (t == "" || strings.HasPrefix(t, h)) {
		ld.title = h // og:title often has the site's name behind it
	}
	first(&ld.title, "og:title", "twitter:title", "dc.title", "parsely-title", "headline")
	first(&ld.author, "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
	first(&ld.published, "article:published_time", "og:published_time", "datepublished", "date", "pubdate",
		"publishdate", "publish-date", "dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date",
		"article.published", "cxenseparse:recs:publishtime")
	first(&ld.modified, "article:modified_time", "og:updated_time", "datemodified", "last-modified")
	first(&ld.section, "article:section", "parsely-section", "section")
	first(&ld.outlet, "og:site_name", "application-name", "dc.publisher", "publisher", "twitter:site")
	first(&ld.url, "og:url")
	if strings.HasPrefix(ld.author, "http") {
		ld.author = ""
	}
	ld.outlet = strings.TrimPrefix(ld.outlet, "@")
	return ld
}

// readLD walks a JSON-LD value for an article.
func (m *meta) readLD(v any, depth int) {
	if depth > 12 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			m.readLD(e, depth+1)
		}
	case map[string]any:
		if isArticleLD(v["@type"]) {
			set := func(field *string, s string) {
				if *field == "" {
					*field = strings.Join(strings.Fields(html.UnescapeString(s)), " ")
				}
			}
			set(&m.title, text(v["headline"]))
			set(&m.author, names(v["author"], 0))
			set(&m.published, text(v["datePublished"]))
			set(&m.modified, text(v["dateModified"]))
			set(&m.section, names(v["articleSection"], 0))
			set(&m.outlet, names(v["publisher"], 0))
		}
		for _, k := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"} {
			if e, ok := v[k]; ok {
				m.readLD(e, depth+1)
			}
		}
	}
}

func isArticleLD(t any) bool {
	switch t := t.(type) {
	case string:
		return articleTypes[strings.TrimPrefix(t, "http://schema.org/")] || articleTypes[t]
	case []any:
		for _, e := range t {
			if isArticleLD(e) {
				return true
			}
		}
	}
	return false
}

func text(v any) string {
	s, _ := v.(string)
	return s
}

// names reads a person, an organisation or a list of them.
func names(v any, depth int) string {
	switch v := v.(type) {
	case string:
		if strings.HasPrefix(v, "http") {
			return ""
		}
		return v
	case map[string]any:
		if depth < 3 {
			return names(v["name"], depth+1)
		}
	case []any:
		var all []string
		for _, e := range v {
			if s := names(e, depth+1); s != "" && len(all) < 12 {
				all = append(all, s)
			}
		}
		return strings.Join(all, ", ")
	}
	return ""
}

// fill writes what the markup states into the fields that the manifest leaves
// open.
func (m meta) fill(a *Article, o Options) {
	set := func(f *Field, given, value string) {
		if given != "" || value == "" {
			return
		}
		*f = Field{Value: value, Evidence: Meta}
		if i := strings.Index(a.Text, value); i >= 0 {
			f.Span = span.Span{Start: i, End: i + len(value)}
		}
	}
	author := m.author
	if len(author) > 3 && strings.EqualFold(author[:3], "by ") {
		author = strings.TrimSpace(author[3:])
	}
	set(&a.Byline, o.Byline, author)
	set(&a.Outlet, o.Outlet, m.outlet)
	published := readStated(m.published)
	set(&a.Published, o.Published, published.Day)
	if a.Published.Evidence == Meta {
		a.Published.Span = span.Span{}
		a.PublishedAt = published.At
	}
	a.Modified = readStated(m.modified).Day
	a.URL, a.Section = cmp.Or(o.URL, m.url), cmp.Or(o.Section, m.section)
	a.Authors = authors(a.Byline.Value)
	if a.Language == "" && len(m.language) >= 2 {
		a.Language = strings.ToLower(m.language[:2])
	}
}
