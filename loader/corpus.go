package loader

import (
	"cmp"
	"context"
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
	Mentions    []Mention
	Dates       []Date
	Citations   []Citation
	Overlap     []Overlap
	Reprints    []Reprint
	Diagnostics []Diagnostic
	QuotesFlat  []FlatQuote

	// Unread is what was not read; it is no table. Summary counts it.
	Unread []Unread

	// Readings holds one entry per row of Articles. It is nil when the corpus
	// came from tables.
	Readings []*Reading

	// CountCopies is the Loader's, see there.
	CountCopies bool

	// People are the Loader's; nil: none are known.
	People *People
	// Merges are what WriteReview writes; nil unless Loader.Review is set.
	Merges []speaker.Merge
}

// fill makes the tables of the readings. The error is that of ctx.
func (c *Corpus) fill(ctx context.Context) error {
	registry := c.register(c.Readings)
	read := c.Readings
	c.Readings = nil
	for _, r := range read {
		if err := ctx.Err(); err != nil {
			return err
		}
		before := *c
		fault := guarded(r.Article.File, func() {
			c.add(r, func(entity int) string { return registry.ID(r.Article.ID, entity) })
		})
		if fault != nil {
			*c = before
			d := diagnosticRow(*fault)
			c.Diagnostics = append(c.Diagnostics, d)
			c.Unread = append(c.Unread, Unread{d, reason(d.Code)})
			continue
		}
		c.Readings = append(c.Readings, r)
	}
	c.markCopies()
	c.addSpeakers(registry)
	if err := ctx.Err(); err != nil {
		return err
	}
	if c.Merges != nil {
		c.Merges = append(c.Merges, registry.Merges()...)
	}
	c.compare(parties(registry))
	c.addFlat()
	return ctx.Err()
}

// register gives the entities of all readings their ids.
func (c *Corpus) register(readings []*Reading) *speaker.Registry {
	registry := new(speaker.Registry)
	if c.People != nil {
		registry.Know(c.People.known...)
	}
	for _, r := range readings {
		a := r.Article
		registry.AddIn(a.ID, speaker.Setting{Outlet: a.Outlet.Value, Day: a.Published.Value}, r.Speakers)
	}
	return registry
}

// SpeakerIDs are the ids of each article's speakers, by the article's id and the index
// of Reading.Speakers.Entities, as they would be if only the articles kept were there.
func (c *Corpus) SpeakerIDs(keep func(*Reading) bool) map[string][]string {
	var kept []*Reading
	for _, r := range c.Readings {
		if keep(r) {
			kept = append(kept, r)
		}
	}
	registry := c.register(kept)
	ids := make(map[string][]string, len(kept))
	for _, r := range kept {
		for i := range r.Speakers.Entities {
			ids[r.Article.ID] = append(ids[r.Article.ID], registry.ID(r.Article.ID, i))
		}
	}
	return ids
}

// rows numbers the rows of one article and knows its offsets in code points.
type rows struct {
	*Reading
	points    *span.Codepoints
	sentences []string // ids by index of Document.Sentences
	signs     map[int]bool
}

func (c *Corpus) add(r *Reading, speakerID func(entity int) string) {
	a := r.Article
	rw := &rows{Reading: r, points: span.NewCodepoints(a.Text)}
	first := len(c.Quotes)
	c.addSentences(rw)
	c.addQuotes(rw, speakerID)
	c.addMentions(rw, speakerID)
	c.addDates(rw)
	c.addCitations(rw)
	words := 0
	for _, s := range c.Sentences[len(c.Sentences)-len(rw.sentences):] {
		words += s.Words
	}
	said := 0
	for i := range c.Quotes[first:] {
		if c.Quotes[first+i].Said() {
			said++
		}
	}
	c.Articles = append(c.Articles, Article{
		ID:                a.ID,
		URL:               a.URL,
		Outlet:            a.Outlet.Value,
		OutletEvidence:    string(a.Outlet.Evidence),
		Section:           a.Section,
		Title:             a.Title.Value,
		Byline:            a.Byline.Value,
		Authors:           strings.Join(a.Authors, "; "),
		Agency:            a.Agency.Value,
		Published:         a.Published.Value,
		PublishedAt:       a.PublishedAt,
		PublishedEvidence: string(a.Published.Evidence),
		Modified:          a.Modified,
		EventDate:         a.EventDate.Value,
		Language:          a.Language,
		Words:             words,
		Sentences:         len(rw.sentences),
		Quotes:            said,
		QuotesAll:         len(c.Quotes) - first,
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
			Part: rw.part(s.Paragraph),
		})
	}
}

// words counts the words and numbers in a span.
func (rw *rows) words(in span.Span) int {
	tokens := rw.Document.Tokens
	from, _ := slices.BinarySearchFunc(tokens, in.Start,
		func(t token.Token, start int) int { return cmp.Compare(int(t.Start), start) })
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

// inTitle reports whether a byte offset stands in the title or the standfirst.
func (rw *rows) inTitle(offset int) bool {
	i := rw.Document.SentenceAt(offset)
	if i < 0 {
		return false
	}
	kind := rw.Document.Paragraphs[rw.Document.Sentences[i].Paragraph].Kind
	return kind == article.Title || kind == article.Standfirst
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
			InTitle: rw.inTitle(f.pieces[0].Start),
			Kind:    string(q.Kind), Act: string(q.Act), Polarity: string(q.Polarity), What: string(q.What),
			Text: span.Join(text, f.pieces), Words: words,
			Start: hull.Start, End: hull.End, Spans: span.Format(at),
			Content: span.Join(text, q.Content), ContentSpans: span.Format(rw.points.Spans(q.Content)),
			SpeakerID: by, SpeakerMention: span.Join(text, q.Source), Cue: span.Join(text, q.Cue),
			Represents: represents(rw, f.quote), ReportedBy: rw.relay(f.quote),
			Confidence: q.Confidence, SpeakerConfidence: rw.Speakers.Confidence(rw.Quotes, f.quote),
		})
	}
}

func (c *Corpus) addDates(rw *rows) {
	for n, d := range rw.Dates {
		at := rw.points.Span(d.Span)
		earliest, latest := d.Interval()
		c.Dates = append(c.Dates, Date{
			ID: rw.rowID("d", n), ArticleID: rw.Article.ID, SentenceID: rw.sentenceOf(d.Span.Start),
			Expression: d.Span.Cut(rw.Article.Text), Type: string(d.Type), Value: d.Value, Mod: d.Mod,
			Earliest: earliest, Latest: latest, Start: at.Start, End: at.End,
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

// addSpeakers makes the speakers table: those who are given at least one row.
func (c *Corpus) addSpeakers(registry *speaker.Registry) {
	said, all, words := make(map[string]int), make(map[string]int), make(map[string]int)
	copies := c.copies()
	for i := range c.Quotes {
		q := &c.Quotes[i]
		all[q.SpeakerID]++
		if q.Said() && !copies[q.ArticleID] {
			said[q.SpeakerID]++
			words[q.SpeakerID] += q.Words
		}
	}
	for _, s := range registry.Speakers() {
		if all[s.ID] == 0 {
			continue
		}
		c.Speakers = append(c.Speakers, Speaker{
			ID: s.ID, Name: s.Name, Kind: string(s.Kind), Gender: genders[s.Gender],
			GenderEvidence: cmp.Or(s.GenderEvidence, "none"), Role: s.Role, Affiliation: s.Affiliation,
			Country: s.Country, Wikidata: s.Wikidata,
			Aliases: strings.Join(s.Aliases, "; "), Mentions: s.Mentions, Quotes: said[s.ID], QuotesAll: all[s.ID],
			Words: words[s.ID],
		})
	}
}

// genders are the values of the column for those of package speaker.
var genders = map[string]string{"m": "male", "f": "female"}

// addFlat makes the quotes_flat table of the others.
func (c *Corpus) addFlat() {
	articles, speakers := make(map[string]*Article), make(map[string]*Speaker)
	sentences := make(map[string]string)
	for i := range c.Articles {
		articles[c.Articles[i].ID] = &c.Articles[i]
	}
	for i := range c.Speakers {
		speakers[c.Speakers[i].ID] = &c.Speakers[i]
	}
	for i := range c.Sentences {
		sentences[c.Sentences[i].ID] = c.Sentences[i].Text
	}
	nobody := new(Speaker)
	for i := range c.Quotes {
		q := &c.Quotes[i]
		a, s := articles[q.ArticleID], speakers[q.SpeakerID]
		if s == nil {
			s = nobody
		}
		c.QuotesFlat = append(c.QuotesFlat, FlatQuote{
			ID: q.ID, Quote: q.Text, QuoteKind: q.Kind, QuoteAct: q.Act, IsSaid: q.Said(),
			SpeakerName: s.Name, SpeakerKind: s.Kind, SpeakerRole: s.Role,
			OutletName: a.Outlet, ArticleTitle: a.Title, Day: a.Published, ArticleURL: a.URL,
			SentenceText: sentences[q.SentenceID], ArticleID: q.ArticleID, UtteranceID: q.UtteranceID,
		})
	}
}
