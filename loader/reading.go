package loader

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"onrecord/loader/article"
	"onrecord/loader/citation"
	"onrecord/loader/document"
	"onrecord/loader/plain"
	"onrecord/loader/quote"
	"onrecord/loader/span"
	"onrecord/loader/speaker"
	"onrecord/loader/timex"
)

// A Reading is all that was found in one article, as spans in bytes of
// Article.Text.
type Reading struct {
	Article   *article.Article
	Document  *document.Document
	Quotes    []quote.Quote
	Speakers  speaker.Resolution // Speakers.Of is by index of Quotes
	Dates     []timex.Timex
	Citations []citation.Citation
	// SHA256 is that of the article's bytes as they were read, hexadecimal.
	SHA256 string

	// Plain says where Article.Text, which was freed of what machines left in the
	// text given, stands in that; nil for a web page, whose text is not its own.
	Plain *plain.Text

	// Diagnostics are of this article; of readings in a Corpus, they stand there.
	Diagnostics []Diagnostic

	people *People // the Loader's; nil: none
	once   sync.Once
	own    *Corpus // see alone
}

// parse reads the article. The second result is where its text stands in the text
// given, nil for a page.
func parse(t Text, o article.Options) (*article.Article, *plain.Text, []article.Diagnostic, error) {
	if t.HTML != "" {
		a, err := article.ParseHTML(t.File, []byte(t.HTML), o)
		return a, nil, nil, err
	}
	text, diagnostics, err := article.Decode(t.File, []byte(t.Text))
	if err != nil {
		return nil, nil, diagnostics, err
	}
	readAs := plain.Read(text)
	return article.Parse(t.File, readAs.Text, o), readAs, append(diagnostics, article.Traces(t.File, readAs)...), nil
}

// read reads one text, of which the manifest's row is known beside. It returns no
// reading when there is nothing to read or reading it failed, and then at least one
// diagnostic.
func (l Loader) read(t Text, known ManifestRow) (r *Reading, diagnostics []article.Diagnostic) {
	if fault := guarded(t.File, func() { r, diagnostics = l.readText(t, known) }); fault != nil {
		return nil, append(diagnostics, *fault)
	}
	return r, diagnostics
}

func (l Loader) readText(t Text, known ManifestRow) (*Reading, []article.Diagnostic) {
	options, diagnostics := l.options(t, known)
	a, readAs, more, err := parse(t, options)
	diagnostics = append(diagnostics, more...)
	if err != nil {
		if len(more) == 0 {
			diagnostics = append(diagnostics, diagnose(t.File, err))
		}
		return nil, diagnostics
	}
	diagnostics = append(diagnostics, a.Diagnostics...)
	if len(a.Paragraphs) == 0 {
		if len(diagnostics) == 0 {
			diagnostics = append(diagnostics,
				article.Diagnostic{File: t.File, Code: "no-body",
					Message: "no running text was found; is it an article?"})
		}
		return nil, diagnostics
	}
	r := l.readArticle(a)
	r.Plain = readAs
	sum := sha256.Sum256([]byte(t.Text + t.HTML))
	r.SHA256 = hex.EncodeToString(sum[:])
	return r, diagnostics
}

// options are what is known of a text beside its words: what the manifest says, then
// what came with it. A day that cannot be read is missing, and said.
func (l Loader) options(t Text, known ManifestRow) (article.Options, []article.Diagnostic) {
	diagnostics := slices.Clone(t.Notes)
	day, at := known.Published, known.publishedAt
	if day == "" && t.Published != "" {
		m, err := article.ReadMoment(t.Published, t.Order)
		switch {
		case errors.Is(err, article.ErrOrder):
			diagnostics = append(diagnostics,
				article.Diagnostic{File: t.File, Code: "date-order",
					Message: fmt.Sprintf("published: %v: give the day as YYYY-MM-DD", err)})
		case err != nil:
			diagnostics = append(diagnostics,
				article.Diagnostic{File: t.File, Code: "date", Message: fmt.Sprintf("published: %v", err)})
		}
		day, at = m.Day, m.At
	}
	return article.Options{
		ID: t.ID, Outlet: cmp.Or(known.Outlet, t.Outlet), Title: cmp.Or(known.Title, t.Title),
		Byline:    cmp.Or(known.Byline, t.Byline),
		Published: day, PublishedAt: at, Event: known.EventDate, URL: cmp.Or(known.URL, t.URL),
		Section:  cmp.Or(known.Section, t.Section),
		Language: cmp.Or(known.Language, t.Language), Keep: l.Keep,
	}, diagnostics
}

// readArticle finds everything in an article.
func (l Loader) readArticle(a *article.Article) *Reading {
	r := &Reading{Article: a, people: l.known()}
	r.Document = document.New(a.Text, a.Paragraphs)
	r.Quotes = quote.Extract(r.Document)
	r.Speakers = l.speakers(author(a)).Resolve(r.Document, r.Quotes)
	r.Citations = citation.All(r.Document, a)
	r.Dates = l.Dates.Tag(a.Text, dated(a), anchor(a))
	return r
}

// author is the person of the byline, where it names one only.
func author(a *article.Article) string {
	if len(a.Authors) != 1 {
		return ""
	}
	return a.Authors[0]
}

// dated are the pieces of the text whose dates are the article's own: what is
// read, its captions and bylines; not pitches and other articles' headlines.
func dated(a *article.Article) []span.Span {
	var spans []span.Span
	for _, line := range a.Lines {
		switch line.Kind {
		case article.Title, article.Standfirst, article.Heading, article.Text, article.CaptionOf, article.BylineOf:
			spans = append(spans, line.Span)
		}
	}
	return spans
}

func anchor(a *article.Article) timex.Anchor {
	day := func(f article.Field) time.Time {
		t, _ := time.Parse(time.DateOnly, f.Value)
		return t
	}
	at := timex.Anchor{Published: day(a.Published), DayFirst: a.DayFirst}
	if at.Published.IsZero() {
		at.Event = day(a.EventDate)
	}
	return at
}

func diagnose(file string, err error) article.Diagnostic {
	return article.Diagnostic{File: file, Code: "unreadable", Message: fmt.Sprint(err)}
}
