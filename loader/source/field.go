package source

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"onrecord/loader/article"
)

// Roles are what the columns of a table and the keys of an object can be, with the
// names that the field's tools give them, the most telling first: news-please,
// newspaper4k, trafilatura, fundus, Media Cloud, CC-News and other data sets.
var roles = []struct {
	role  string
	names []string
}{
	{"text", []string{"text", "maintext", "main_text", "body", "article_text", "articletext", "article_body",
		"articlebody", "full_text", "fulltext",
		"plain_text", "plaintext", "cleaned_text", "raw_text", "content", "article", "story", "paragraphs",
		"document", "transcript"}},
	{"html", []string{"html", "raw_html", "page_html", "article_html", "body_html", "content_html"}},
	{"summary", []string{"description", "abstract", "summary", "snippet", "excerpt"}},
	{"title", []string{"title", "headline", "headlines", "article_title", "heading"}},
	{"outlet", []string{"outlet", "publication", "publisher", "media_name", "media_outlet", "site_name", "sitename",
		"source_name", "newspaper", "source",
		"source_domain", "domain", "hostname", "host", "media_url"}},
	{"byline", []string{"byline", "authors", "author", "creator", "writer", "journalist"}},
	{"published", []string{"published", "published_at", "date_published", "date_publish", "datepublished",
		"publish_date", "published_date", "publication_date",
		"publishing_date", "published_time", "pub_date", "pubdate", "date", "datetime", "time", "timestamp", "day"}},
	{"url", []string{"url", "link", "source_url", "article_url", "canonical_url", "permalink", "web_url", "weburl",
		"requested_url", "uri"}},
	{"section", []string{"section", "category", "categories", "news_desk", "desk", "rubric"}},
	{"language", []string{"language", "lang", "language_code"}},
	{"id", []string{"id", "article_id", "stories_id", "story_id", "doc_id", "document_id", "uuid", "guid", "_id"}},
}

// Roles are the names by which Reader.Columns and manifests call what is known of an
// article.
func Roles() []string {
	out := make([]string, len(roles))
	for i, r := range roles {
		out[i] = r.role
	}
	return out
}

// fold makes the ways of writing a name one: "Publish Date", publishDate, publish_date.
func fold(name string) string {
	var b strings.Builder
	lower := false
	for _, r := range strings.TrimSpace(strings.TrimPrefix(name, "\ufeff")) {
		switch {
		case r >= 'A' && r <= 'Z':
			if lower {
				b.WriteByte('_')
			}
			b.WriteRune(r | 0x20)
			lower = false
			continue
		case r == ' ' || r == '-' || r == '.':
			r = '_'
		}
		b.WriteRune(r)
		lower = r >= 'a' && r <= 'z' || r >= '0' && r <= '9'
	}
	return b.String()
}

// fields finds, among the names of a file's columns, the one for each role.
type fields map[string][]string

func (r Reader) fields(names []string) fields {
	f := make(fields)
	folded := make(map[string]string, len(names))
	for _, n := range names {
		if _, ok := folded[fold(n)]; !ok {
			folded[fold(n)] = n
		}
	}
	for _, role := range roles {
		if given, ok := r.Columns[role.role]; ok {
			if column, there := folded[fold(given)]; there {
				f[role.role] = []string{column}
			}
			continue
		}
		for _, name := range role.names {
			if column, ok := folded[name]; ok {
				f[role.role] = append(f[role.role], column)
			}
		}
	}
	return f
}

// CheckColumns finds what is wrong with Columns.
func (r Reader) CheckColumns() error {
	for role := range r.Columns {
		if !slices.Contains(Roles(), role) {
			return fmt.Errorf("no column is called %q here: choose from %s", role, strings.Join(Roles(), ", "))
		}
	}
	return nil
}

// A row is one article of a table or an object, by the names of its columns.
type row map[string]string

// first is the first cell of a role that says something.
func (f fields) first(r row, role string) string {
	for _, name := range f[role] {
		if v := strings.TrimSpace(r[name]); v != "" && !nothing[strings.ToLower(v)] {
			return r[name]
		}
	}
	return ""
}

// nothing are the cells by which programs say that there is nothing.
var nothing = map[string]bool{"null": true, "none": true, "nan": true, "nat": true, "n/a": true, "na": true,
	"[]": true, "{}": true, "undefined": true, "-": true}

// fill makes a text of a row. One without words is passed on too, since the reading says
// that it is empty.
func (f fields) fill(t *Text, r row) {
	t.ID, t.Title = strings.TrimSpace(f.first(r, "id")), strings.TrimSpace(f.first(r, "title"))
	t.URL, t.Section = strings.TrimSpace(f.first(r, "url")), strings.TrimSpace(f.first(r, "section"))
	t.Byline, t.Published = cleanByline(f.first(r, "byline")), strings.TrimSpace(f.first(r, "published"))
	t.Outlet = outletName(strings.TrimSpace(f.first(r, "outlet")))
	t.Language = languageCode(f.first(r, "language"))
	t.Text = f.first(r, "text")
	if t.Text == "" {
		if t.HTML = f.first(r, "html"); t.HTML == "" {
			t.Text = f.first(r, "summary")
		}
	} else if page([]byte(t.Text[:min(len(t.Text), 200)])) {
		t.HTML, t.Text = t.Text, ""
	}
}

// has reports whether some column can hold an article's words.
func (f fields) has() bool { return len(f["text"])+len(f["html"])+len(f["summary"]) > 0 }

// languageCode is the ISO 639-1 code of "en-GB", "en" or "English"; empty where it is
// not known.
func languageCode(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if code, ok := languages[s]; ok {
		return code
	}
	if len(s) == 2 || len(s) > 2 && (s[2] == '-' || s[2] == '_') {
		return s[:2]
	}
	return ""
}

var languages = map[string]string{
	"english": "en", "eng": "en", "german": "de", "french": "fr", "spanish": "es", "italian": "it",
	"portuguese": "pt", "russian": "ru", "ukrainian": "uk", "dutch": "nl", "polish": "pl",
}

// cleanByline takes the marks of a program's list off a byline: ['A B', 'C D'].
func cleanByline(s string) string {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]") {
		var names []string
		for part := range strings.SplitSeq(s[1:len(s)-1], ",") {
			if part = strings.Trim(part, " '\"“”"); part != "" {
				names = append(names, part)
			}
		}
		s = strings.Join(names, "; ")
	}
	return s
}

// outletName is an outlet's name, of an address its host without www.
func outletName(s string) string {
	if _, rest, ok := strings.Cut(s, "://"); ok {
		s, _, _ = strings.Cut(rest, "/")
	}
	return strings.TrimPrefix(s, "www.")
}

// A batch holds back the first rows of a file until their dates of numbers tell the
// order of day and month.
type batch struct {
	s     *session
	order article.Order
	held  []Text
	size  int
}

const (
	heldRows  = 500
	heldBytes = 4 << 20
)

// add passes a text on, or keeps it while the order is open.
func (b *batch) add(t Text) error {
	if b.order == article.AnyOrder {
		b.order = orderOf(t.Published)
	}
	if b.order == article.AnyOrder && (len(b.held) > 0 || ambiguous(t.Published)) && len(b.held) < heldRows &&
		b.size < heldBytes {
		b.held = append(b.held, t)
		b.size += len(t.Text) + len(t.HTML)
		return nil
	}
	if err := b.flush(); err != nil {
		return err
	}
	t.Order = b.order
	return b.s.text(t)
}

func (b *batch) flush() error {
	for _, t := range b.held {
		t.Order = b.order
		if err := b.s.text(t); err != nil {
			return err
		}
	}
	b.held, b.size = nil, 0
	return nil
}

func ambiguous(published string) bool {
	_, err := article.ReadMoment(published, article.AnyOrder)
	return errors.Is(err, article.ErrOrder)
}

// orderOf is the order that a date of numbers shows: 25/03/2021, 03/25/2021.
func orderOf(published string) article.Order {
	if !strings.ContainsAny(published, "/.-") {
		return article.AnyOrder
	}
	m, err := article.ReadMoment(published, article.AnyOrder)
	if err != nil || strings.HasPrefix(published, m.Day[:4]) {
		return article.AnyOrder
	}
	var a, b, y int
	if n, _ := fmt.Sscanf(strings.NewReplacer("/", " ", ".", " ", "-", " ").Replace(published), "%d %d %d", &a, &b,
		&y); n < 3 || a == b {
		return article.AnyOrder
	}
	return cmp.Or(map[bool]article.Order{true: article.DayFirst}[a > 12],
		map[bool]article.Order{true: article.MonthFirst}[b > 12])
}
