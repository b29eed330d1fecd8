package article

import "onrecord/loader/span"

// Evidence says where in the article an inferred field was read.
type Evidence string

const (
	None     Evidence = "none"     // the text does not say; the value is empty
	Header   Evidence = "header"   // the scrape's own header line, the title's line, the masthead
	Byline   Evidence = "byline"   // the byline or the date line under it
	Dateline Evidence = "dateline" // "MOSCOW, May 8 (Reuters) -"
	Caption  Evidence = "caption"  // a photo caption or credit
	Body     Evidence = "body"     // the running text
	Footer   Evidence = "footer"   // an imprint, an agency credit or a pitch around the body
	Manifest Evidence = "manifest" // given beside the text by whoever loads it
	Meta     Evidence = "meta"     // an HTML meta tag or JSON-LD
)

// Field is one inferred value with its evidence. Span is where it was read, in
// bytes of the article's text; zero when it was read elsewhere.
type Field struct {
	Value    string
	Evidence Evidence
	Span     span.Span
}

// Kind is what a line of an article is.
type Kind string

const (
	Blank      Kind = "blank"
	Title      Kind = "title"
	Standfirst Kind = "standfirst" // the deck under the title
	Heading    Kind = "heading"    // a crosshead inside the body
	Text       Kind = "text"       // running text
	CaptionOf  Kind = "caption"    // photo caption, credit
	BylineOf   Kind = "byline"     // author, date line, section label
	Junk       Kind = "junk"       // pitch, share bar, cookie notice, menu
	Related    Kind = "related"    // headline of another article
	FooterOf   Kind = "footer"     // imprint, biography, copyright
)

// A Line is one line of the text, or the part of one that is of one kind, or a
// paragraph that is wrapped over several, without the blanks around it and its
// last line break.
type Line struct {
	Span span.Span
	Kind Kind
}

// A Diagnostic tells what was odd about an article and where.
type Diagnostic struct {
	File    string // as it was given
	Line    int    // 1-based; 0 for the whole file
	Code    string // short and stable: "empty", "binary", "utf8", "language", "no-body" …
	Message string // what is wrong and what can be done
}

// Article is one report, read but not rewritten: every span cuts Text.
type Article struct {
	ID   string
	File string
	Text string

	Lines []Line // all of Text, in order, gaps are line breaks and blanks
	// Paragraphs are the pieces that are read for sentences and quotes, in
	// order: the title and standfirst if there are any, then the running text
	// with its headings. A list entry's mark is part of its line, not of its
	// paragraph, unless all is kept.
	Paragraphs []Line

	Title, Byline, Agency, Outlet Field
	Published                     Field  // an ISO date
	EventDate                     Field  // the ISO date of what is reported, when the text gives one
	DayFirst                      bool   // the day stands first in 08/05/2025, by the article's own evidence
	Language                      string // ISO 639-1, empty when it cannot be told

	URL         string   // where it was published
	Section     string   // of the outlet
	Authors     []string // the persons of the byline
	PublishedAt string   // RFC 3339, with the offset stated; empty without an hour
	Modified    string   // an ISO date

	Diagnostics []Diagnostic
}

// Body are the spans of the running text with its headings, without title and
// standfirst.
func (a *Article) Body() []span.Span {
	var body []span.Span
	for _, p := range a.Paragraphs {
		if p.Kind == Text || p.Kind == Heading {
			body = append(body, p.Span)
		}
	}
	return body
}
