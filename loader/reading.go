package loader

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
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
	// Plain says where Article.Text, which was freed of what machines left in the
	// text given, stands in that; nil for a web page, whose text is not its own.
	Plain *plain.Text
	// SHA256 is that of the article's bytes as they were read, hexadecimal.
	SHA256 string
}

// apply takes what the manifest says of the source, by its path.
func (s *source) apply(m Manifest) {
	row := m.find(s.key)
	s.known = row
	if row.Published == "" {
		s.known.Published = s.published
	}
}

// read reads one source. It returns no reading when there is nothing to read or
// reading it failed, and then at least one diagnostic.
func (l Loader) read(s source) (r *Reading, diagnostics []article.Diagnostic) {
	if fault := guarded(s.file, func() { r, diagnostics = l.readSource(s) }); fault != nil {
		return nil, append(diagnostics, *fault)
	}
	return r, diagnostics
}

func (l Loader) readSource(s source) (*Reading, []article.Diagnostic) {
	if s.diagnosis != nil {
		return nil, []article.Diagnostic{*s.diagnosis}
	}
	if l.Manifest != nil {
		s.apply(l.Manifest)
	} else if s.known.Published == "" {
		s.known.Published = s.published
	}
	options := article.Options{
		ID:        s.id,
		Outlet:    s.known.Outlet,
		Published: s.known.Published,
		Event:     s.known.EventDate,
		Keep:      l.Keep,
	}
	var (
		a           *article.Article
		diagnostics []article.Diagnostic
	)
	var readAs *plain.Text
	if s.html {
		var err error
		if a, err = article.ParseHTML(s.file, s.raw, options); err != nil {
			return nil, append(diagnostics, diagnose(s.file, err))
		}
	} else {
		text, odd, err := article.Decode(s.file, s.raw)
		if diagnostics = odd; err != nil {
			return nil, append(diagnostics, diagnose(s.file, err))
		}
		readAs = plain.Read(text)
		diagnostics = append(diagnostics, article.Traces(s.file, readAs)...)
		a = article.Parse(s.file, readAs.Text, options)
	}
	diagnostics = append(diagnostics, a.Diagnostics...)
	if len(a.Paragraphs) == 0 {
		if len(diagnostics) == 0 {
			diagnostics = append(diagnostics, article.Diagnostic{File: s.file, Code: "no-body", Message: "no running text was found; is it an article?"})
		}
		return nil, diagnostics
	}
	r := read(a, l.Aliases)
	r.Plain = readAs
	sum := sha256.Sum256(s.raw)
	r.SHA256 = hex.EncodeToString(sum[:])
	return r, diagnostics
}

// read finds everything in an article.
func read(a *article.Article, aliases map[string]string) *Reading {
	r := &Reading{Article: a}
	r.Document = document.New(a.Text, a.Paragraphs)
	r.Quotes = quote.Extract(r.Document)
	r.Speakers = speaker.Config{Aliases: aliases}.Resolve(r.Document, r.Quotes)
	r.Citations = citation.All(r.Document, a)
	r.Dates = timex.Tag(a.Text, dated(a), anchor(a))
	return r
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
