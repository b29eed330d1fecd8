package article

import (
	"regexp"
	"strings"
	"time"

	"onrecord/loader/span"
)

// A page states when it was published in several places, which do not always
// agree. The candidates are tried from the surest on. A day that is stated in
// UTC gives way to the day before or after that the page shows its readers.

var (
	// publishedTags are the names of <meta> that hold the day of publication.
	publishedTags = strings.Fields(`article:published_time og:published_time og:article:published_time datepublished
		parsely-pub-date`)
	// otherTags are those that also hold the day of a first edition, of an entry in
	// an archive, or of the page.
	otherTags = strings.Fields(`bt:pubdate article:post_date article:published article.published article_date_original
		article-date-original
		publication_date publication-date published_date published-date published_time publishdate publish-date

		publish_date publishtime published_at pub_date pubdate date-published sailthru.date displaydate display-date
		dc.date.issued dcterms.issued dcterms.created
		dc.date.created dc.created dc.date dcterms.date dcsext.articlefirstpublished cxenseparse:recs:publishtime
		cxenseparse:publishtime originalpublicationdate original-publish-date ptime releasedate release_date
		citation_publication_date citation_date rnews:datepublished video:release_date dateposted posteddate
		article:created_time created og:pubdate analyticsattributes.articledate shareaholic:article_published_time
		iso-8601-publish-date date`)
	modifiedTags = strings.Fields(`article:modified_time og:updated_time og:modified_time datemodified last-modified
		lastmod article:updated modified_time revision_date dcterms.modified dc.date.modified`)
)

// publish sets an article's day of publication, and the hour where one is
// stated.
func (m *meta) publish(a *Article, address string) {
	shown := m.shownDay(a)
	for _, value := range m.statedDates(address) {
		at := readStated(value)
		if at.Day == "" {
			continue
		}
		a.PublishedAt = at.At
		if shown != "" && shown != at.Day && oneDayApart(shown, at.Day) && inUTC(at.At) {
			at.Day = shown
		}
		a.Published = Field{Value: at.Day, Evidence: Meta}
		return
	}
}

// statedDates are the dates of publication that a page states, from the surest
// on.
func (m *meta) statedDates(address string) []string {
	var out []string
	add := func(s string) {
		if s != "" {
			out = append(out, s)
		}
	}
	for i := range m.statements {
		if s := &m.statements[i]; s.rank < 2 {
			add(s.published)
		}
	}
	for _, key := range publishedTags {
		add(m.tags[key])
	}
	for _, d := range m.markedDates() {
		add(d)
	}
	for _, key := range otherTags {
		add(m.tags[key])
	}
	for i := range m.statements {
		if s := &m.statements[i]; s.rank >= 2 && s.rank < asideLD {
			add(s.published)
		}
	}
	add(addressDay(address))
	add(addressDay(m.address()))
	return out
}

// headAt is the place of the page's headline among its elements; the end of
// the page where it has none.
func (m *meta) headAt() int {
	for _, h := range m.heads {
		if strings.HasPrefix(h.node.Data, "h1") {
			return h.at
		}
	}
	if len(m.heads) > 0 {
		return m.heads[0].at
	}
	return -1
}

const headReachElements = 60 // elements around the headline in which the article's own date and byline stand

// markedDates are the dates that elements near the headline hold, those that the
// markup calls dates of publication first.
func (m *meta) markedDates() []string {
	head := m.headAt()
	var published, others []string
	for _, d := range m.dates {
		if d.name == "datemodified" || updating(d) {
			continue
		}
		value := d.value
		if readStated(value).Day == "" {
			value = strings.TrimSpace(d.text)
		}
		if value == "" || readStated(value).Day == "" {
			continue
		}
		near := head >= 0 && d.at > head-headReachElements && d.at < head+headReachElements
		switch {
		case d.name == "datepublished" && (near || head < 0):
			published = append([]string{value}, published...)
		case d.name == "datepublished":
			others = append(others, value)
		case near:
			published = append(published, value)
		}
	}
	return append(published, others...)
}

// updating reports an element that tells when the page was changed.
func updating(d markedText) bool {
	words := strings.ToLower(d.text + " " + attribute(d.node, "class"))
	if d.node.Parent != nil {
		words += " " + strings.ToLower(attribute(d.node.Parent, "class"))
	}
	return strings.Contains(words, "updated") || strings.Contains(words, "modified")
}

// shownDay is the day that the page's head shows, as its reader sees it; ""
// where it shows none or more than one.
func (m *meta) shownDay(a *Article) string {
	day := ""
	if a.Published.Evidence == Byline || a.Published.Evidence == Header {
		day = a.Published.Value
	}
	head := m.headAt()
	for _, d := range m.dates {
		if head < 0 || d.at < head-headReachElements || d.at > head+headReachElements || updating(d) {
			continue
		}
		found := days(d.text, span.Span{End: len(d.text)})
		if len(found) != 1 || found[0].ambiguous {
			continue
		}
		if day != "" && day != found[0].iso() {
			return ""
		}
		day = found[0].iso()
	}
	return day
}

// inUTC reports an hour that is stated in UTC, as machines do.
func inUTC(at string) bool { return strings.HasSuffix(at, "Z") || strings.HasSuffix(at, "+00:00") }

func oneDayApart(a, b string) bool {
	s, errS := time.Parse(time.DateOnly, a)
	t, errT := time.Parse(time.DateOnly, b)
	d := s.Sub(t)
	return errS == nil && errT == nil && (d == 24*time.Hour || d == -24*time.Hour)
}

var addressDate = regexp.MustCompile(`[/_-]((?:19|20)\d\d)[/_-]?(0?[1-9]|1[0-2]|[a-z]{3})` +
	`[/_-]?(0?[1-9]|[12]\d|3[01])(?:[/_.-]|$)`)

// addressDay is the day in a page's address: /2014/12/22/, /2014/dec/22/,
// -2014-12-22.
func addressDay(address string) string {
	m := addressDate.FindStringSubmatch(strings.ToLower(address))
	if m == nil {
		return ""
	}
	month := m[2]
	if n := monthNames[month]; n != 0 {
		month = time.Month(n).String()
		return m[3] + " " + month + " " + m[1]
	}
	if len(month) == 1 {
		month = "0" + month
	}
	day := m[3]
	if len(day) == 1 {
		day = "0" + day
	}
	return m[1] + "-" + month + "-" + day
}
