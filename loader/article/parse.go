package article

import (
	"sync"

	"onrecord/loader/internal/rule"
	"onrecord/loader/span"
)

// Options are what is known of an article beside its text. The zero Options
// infer everything and clean.
type Options struct {
	ID          string // the article's id; the name without its folder and ending when empty
	Outlet      string // who published it
	Title       string // its headline
	Byline      string // who wrote it
	Published   string // ISO date of publication
	PublishedAt string // RFC 3339
	Event       string // ISO date of what is reported
	URL         string // where it was published
	Section     string // of the outlet
	Language    string // ISO 639-1
	Keep        bool   // no cleaning: every line, or paragraph wrapped over lines, is running text
}

// page is an article while it is being read.
type page struct {
	Article
	o      Options
	blocks []block
	body   region
	depth  int
	order  order
	nested bool      // the indentation tells of markup
	spaced bool      // blank lines stand between the paragraphs
	header span.Span // the scrape's own header line
	author span.Span // stated by the scrape's header
	source span.Span
	trace  *rule.Trace
}

// Parse reads one article's text. The text is not rewritten. Whatever is odd
// about it is a diagnostic; Parse does not fail.
func Parse(name, text string, o Options) *Article { return parse(name, text, o, nil) }

// parse is Parse; the trace is told which rules decided, with the index of the
// line.
func parse(name, text string, o Options, trace *rule.Trace) *Article {
	p := &page{o: o, trace: trace}
	p.ID, p.File, p.Text = o.ID, name, text
	pooled := blockPool.Get().(*[]block)
	p.blocks = unwrap(text, scan(text, (*pooled)[:0]))
	if o.Keep {
		for i := range p.blocks {
			p.blocks[i].kind = Text
		}
	} else {
		p.clean()
	}
	p.lines()
	p.fields()
	*pooled = p.blocks
	blockPool.Put(pooled)
	return p.article()
}

// blockPool keeps the blocks' memory from one article to the next.
var blockPool = sync.Pool{New: func() any { return new([]block) }}

// article is what is kept of a page that was read; its blocks are not.
func (p *page) article() *Article {
	a := p.Article
	return &a
}

// fields infers what the article says about itself.
func (p *page) fields() {
	p.findByline()
	p.findAgency()
	p.findPublished()
	p.findOrder()
	p.findEvent()
	p.findOutlet()
	p.findLanguage()
	p.diagnose()
	for _, f := range []struct {
		field *Field
		given string
	}{{&p.Outlet, p.o.Outlet}, {&p.Title, p.o.Title}, {&p.Byline, p.o.Byline}, {&p.Published, p.o.Published},
		{&p.EventDate, p.o.Event}} {
		if f.given != "" {
			*f.field = Field{Value: f.given, Evidence: Manifest}
		}
	}
	if names := creditNames(p.o.Byline); names != "" {
		p.Byline.Value = names
		if wire := wireOf(p.o.Byline); wire != "" && p.Agency.Value == "" {
			p.Agency = Field{Value: wire, Evidence: Manifest}
		}
	}
	p.URL, p.Section, p.PublishedAt = p.o.URL, p.o.Section, p.o.PublishedAt
	p.Authors = authors(p.Byline.Value)
	if p.o.Language != "" {
		p.Language = p.o.Language
	}
	for _, f := range []*Field{&p.Title, &p.Byline, &p.Agency, &p.Outlet, &p.Published, &p.EventDate} {
		if f.Value == "" {
			f.Evidence = None
		}
	}
}

func (p *page) clean() {
	p.splitKeys()
	p.splitHeader()
	p.splitCredits()
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.kind == "" && captionAt(p.Text, b) >= 0 {
			b.kind = CaptionOf
		}
	}
	p.notices()
	p.repeats()
	p.nested = nested(p.blocks)
	p.findBody()
	p.spaced = p.hasGaps()
	p.trim()
	p.extend()
	p.head()
	p.inside()
	p.outside()
}

// lines writes the blocks out.
func (p *page) lines() {
	p.Lines = make([]Line, 0, len(p.blocks))
	for i := range p.blocks {
		b := &p.blocks[i]
		p.Lines = append(p.Lines, Line{b.span, b.kind})
		if b.kind == Title && p.Title.Value == "" {
			p.Title = Field{b.words.Cut(p.Text), Header, b.words}
		}
		switch b.kind {
		case Title, Standfirst, Heading, Text:
			s := b.words
			if s.Empty() || p.o.Keep { // a bullet is text too, when all is kept
				s = b.span
			}
			p.Paragraphs = append(p.Paragraphs, Line{s, b.kind})
		}
	}
}
