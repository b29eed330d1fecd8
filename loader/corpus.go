package loader

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"onrecord/loader/article"
	"onrecord/loader/quote"
	"onrecord/loader/span"
	"onrecord/loader/speaker"
	"onrecord/loader/token"
)

// A Corpus is what was read: the tables as typed rows, in reading order, and
// the readings behind them.
type Corpus struct {
	Articles    []Article
	Sentences   []Sentence
	Quotes      []Quote
	Speakers    []Speaker
	Dates       []Date
	Citations   []Citation
	Overlap     []Overlap
	Diagnostics []Diagnostic

	// Readings holds one entry per row of Articles. It is nil when the corpus
	// came from tables.
	Readings []*Reading
}

// corpus makes the tables. Readings that are nil could not be read.
func (l Loader) corpus(readings []*Reading, diagnostics [][]article.Diagnostic) *Corpus {
	c := new(Corpus)
	for i, r := range readings {
		for _, d := range diagnostics[i] {
			c.Diagnostics = append(c.Diagnostics, diagnosticRow(d))
		}
		if r != nil {
			c.Readings = append(c.Readings, r)
		}
	}
	registry := register(c.Readings)
	read := c.Readings
	c.Readings = nil
	for _, r := range read {
		before := *c
		fault := guarded(r.Article.File, func() {
			c.add(r, func(entity int) string { return registry.ID(r.Article.ID, entity) })
		})
		if fault != nil {
			*c = before
			c.Diagnostics = append(c.Diagnostics, diagnosticRow(*fault))
			continue
		}
		c.Readings = append(c.Readings, r)
	}
	c.addSpeakers(registry)
	c.compare(parties(registry))
	return c
}

// register gives the entities of all readings their ids.
func register(readings []*Reading) *speaker.Registry {
	registry := new(speaker.Registry)
	for _, r := range readings {
		registry.Add(r.Article.ID, r.Speakers)
	}
	return registry
}

// rows numbers the rows of one article and knows its offsets in code points.
type rows struct {
	*Reading
	points    *span.Codepoints
	sentences []string // ids by index of Document.Sentences
}

func (c *Corpus) add(r *Reading, speakerID func(entity int) string) {
	a := r.Article
	rw := &rows{Reading: r, points: span.NewCodepoints(a.Text)}
	first := len(c.Quotes)
	c.addSentences(rw)
	c.addQuotes(rw, speakerID)
	c.addDates(rw)
	c.addCitations(rw)
	words := 0
	for _, s := range c.Sentences[len(c.Sentences)-len(rw.sentences):] {
		words += s.Words
	}
	c.Articles = append(c.Articles, Article{
		ID:                a.ID,
		Outlet:            a.Outlet.Value,
		OutletEvidence:    string(a.Outlet.Evidence),
		Title:             a.Title.Value,
		Byline:            a.Byline.Value,
		Agency:            a.Agency.Value,
		Published:         a.Published.Value,
		PublishedEvidence: string(a.Published.Evidence),
		EventDate:         a.EventDate.Value,
		Language:          a.Language,
		Words:             words,
		Sentences:         len(rw.sentences),
		Quotes:            len(c.Quotes) - first,
		SHA256:            r.SHA256,
	})
}

// rowID is article, letter and number: "the-week-q0003" sorts in reading order.
func (rw *rows) rowID(letter string, n int) string {
	return fmt.Sprintf("%s-%s%04d", rw.Article.ID, letter, n+1)
}

func (c *Corpus) addSentences(rw *rows) {
	position, paragraph := 0, -1
	for i, s := range rw.Document.Sentences {
		if s.Paragraph != paragraph {
			position, paragraph = 0, s.Paragraph
		}
		position++
		id := rw.rowID("s", i)
		rw.sentences = append(rw.sentences, id)
		at := rw.points.Span(s.Span)
		c.Sentences = append(c.Sentences, Sentence{
			ID: id, ArticleID: rw.Article.ID, Paragraph: paragraph + 1, Position: position,
			Start: at.Start, End: at.End, Words: rw.words(s.Span), Text: s.Cut(rw.Article.Text),
			Part: string(rw.Document.Paragraphs[s.Paragraph].Kind),
		})
	}
}

// words counts the words and numbers in a span.
func (rw *rows) words(in span.Span) int {
	tokens := rw.Document.Tokens
	from, _ := slices.BinarySearchFunc(tokens, in.Start, func(t token.Token, start int) int { return cmp.Compare(int(t.Start), start) })
	n := 0
	for _, t := range tokens[from:] {
		if int(t.End) > in.End {
			break
		}
		if t.Kind == token.Word || t.Kind == token.Number {
			n++
		}
	}
	return n
}

// sentenceOf is the id of the sentence that holds a byte offset, empty when
// none does.
func (rw *rows) sentenceOf(offset int) string {
	i := rw.Document.SentenceAt(offset)
	if i < 0 || offset >= rw.Document.Sentences[i].End {
		return ""
	}
	return rw.sentences[i]
}

// stretches are the rows that a quote makes: one for each stretch between
// quotation marks, or one for the content where there are none.
func stretches(q quote.Quote) [][]span.Span {
	if len(q.Quoted) == 0 {
		return [][]span.Span{q.Content}
	}
	return q.Quoted
}

func (c *Corpus) addQuotes(rw *rows, speakerID func(entity int) string) {
	type row struct {
		pieces []span.Span
		quote  int
	}
	var found []row
	for i, q := range rw.Quotes {
		for _, pieces := range stretches(q) {
			if len(pieces) > 0 {
				found = append(found, row{pieces, i})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.pieces[0].Start, b.pieces[0].Start), cmp.Compare(b.pieces[0].End, a.pieces[0].End))
	})
	text := rw.Article.Text
	for n, f := range found {
		q := rw.Quotes[f.quote]
		at := rw.points.Spans(f.pieces)
		hull := span.Hull(at)
		words := 0
		for _, p := range f.pieces {
			words += rw.words(p)
		}
		by := ""
		if entity := rw.Speakers.Of[f.quote]; entity >= 0 {
			by = speakerID(entity)
		}
		c.Quotes = append(c.Quotes, Quote{
			ID: rw.rowID("q", n), ArticleID: rw.Article.ID, SentenceID: rw.sentenceOf(f.pieces[0].Start),
			Kind: string(q.Kind), Text: span.Join(text, f.pieces), Words: words,
			Start: hull.Start, End: hull.End, Spans: span.Format(at),
			SpeakerID: by, SpeakerMention: span.Join(text, q.Source), Cue: span.Join(text, q.Cue),
		})
	}
}

func (c *Corpus) addDates(rw *rows) {
	for n, d := range rw.Dates {
		at := rw.points.Span(d.Span)
		c.Dates = append(c.Dates, Date{
			ID: rw.rowID("d", n), ArticleID: rw.Article.ID, SentenceID: rw.sentenceOf(d.Span.Start),
			Expression: d.Span.Cut(rw.Article.Text), Type: string(d.Type), Value: d.Value, Mod: d.Mod,
			Start: at.Start, End: at.End,
		})
	}
}

func (c *Corpus) addCitations(rw *rows) {
	for n, ci := range rw.Citations {
		at := rw.points.Span(ci.Span)
		c.Citations = append(c.Citations, Citation{
			ID: rw.rowID("c", n), ArticleID: rw.Article.ID, SentenceID: rw.sentenceOf(ci.Span.Start),
			Cited: ci.Outlet, Start: at.Start, End: at.End,
		})
	}
}

// addSpeakers makes the speakers table: those who are given at least one quote.
func (c *Corpus) addSpeakers(registry *speaker.Registry) {
	quotes, words := make(map[string]int), make(map[string]int)
	for _, q := range c.Quotes {
		quotes[q.SpeakerID]++
		words[q.SpeakerID] += q.Words
	}
	for _, s := range registry.Speakers() {
		if quotes[s.ID] == 0 {
			continue
		}
		c.Speakers = append(c.Speakers, Speaker{
			ID: s.ID, Name: s.Name, Kind: string(s.Kind), Role: s.Role, Country: s.Country,
			Aliases: strings.Join(s.Aliases, "; "), Mentions: s.Mentions, Quotes: quotes[s.ID], Words: words[s.ID],
		})
	}
}
