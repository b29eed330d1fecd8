package marked

import (
	"cmp"

	"onrecord/loader"
	"onrecord/loader/eval"
	"onrecord/loader/span"
	"onrecord/loader/timex"
)

// asMarked loads as the guideline has it: no article in a date.
var asMarked = loader.Loader{Dates: timex.Convention{WithoutDeterminers: true}}

// Find loads the articles together, as a corpus, and fills in what was found.
// An article in which nothing was found to read keeps an empty Found.
func Find(articles []Article) {
	texts := make([]loader.Text, len(articles))
	index := make(map[string]*Article, len(articles))
	for i, a := range articles {
		texts[i] = loader.Text{ID: a.Name, Text: a.Text}
		index[a.Name] = &articles[i]
		articles[i].Found = Marks{}
	}
	f := newFinder(asMarked.LoadTexts(texts...))
	for _, r := range f.corpus.Readings {
		index[r.Article.ID].Found = f.marks(r)
	}
}

// A finder says what a corpus has found, article by article. Rows of the quotes
// table know the speaker, the act and the utterance, readings the spans of
// content, source and cue: a row's first piece joins them.
type finder struct {
	corpus   *loader.Corpus
	names    map[string]string         // of speakers, by id
	quotes   map[string][]loader.Quote // by article
	mentions map[string][]loader.Mention
}

func newFinder(c *loader.Corpus) *finder {
	f := &finder{c, map[string]string{}, map[string][]loader.Quote{}, map[string][]loader.Mention{}}
	for _, s := range c.Speakers {
		f.names[s.ID] = s.Name
	}
	for _, q := range c.Quotes {
		f.quotes[q.ArticleID] = append(f.quotes[q.ArticleID], q)
	}
	for _, m := range c.Mentions {
		f.mentions[m.ArticleID] = append(f.mentions[m.ArticleID], m)
	}
	return f
}

// place tells a quote from those within it: the byte at which its first piece begins, and
// the hull of its content.
type place struct {
	start   int
	content span.Span
}

// party is the name of a cell that holds a speaker's id or a name; nil: neither.
func (f *finder) party(cell string) []string {
	if cell == "" {
		return nil
	}
	return []string{cmp.Or(f.names[cell], cell)}
}

// marks are what was found in an article, as bytes of its text.
func (f *finder) marks(r *loader.Reading) Marks {
	a := r.Article
	out := Marks{Title: a.Title.Value, Byline: a.Byline.Value, Agency: a.Agency.Value,
		Outlet: a.Outlet.Value, Published: a.Published.Value, Body: a.Body()}
	for _, s := range r.Document.Sentences {
		out.Sentences = append(out.Sentences, s.Span)
	}
	points := span.NewCodepoints(a.Text)
	rows := map[place]loader.Quote{}
	for _, q := range f.quotes[a.ID] {
		pieces, err := span.Parse(q.Spans)
		if err != nil || len(pieces) == 0 {
			continue
		}
		for k := range pieces {
			pieces[k] = points.Bytes(pieces[k])
		}
		if content, err := span.Parse(q.ContentSpans); err == nil && len(content) > 0 {
			rows[place{pieces[0].Start, points.Bytes(span.Hull(content))}] = q
		}
		if q.UtteranceID != "" {
			out.Utterances = append(out.Utterances, Utterance{q.UtteranceID, pieces})
		}
	}
	for i, q := range r.Quotes {
		found := Quote{SpeakerConfidence: r.Speakers.Confidence(r.Quotes, i)}
		if e := r.Speakers.Of[i]; e >= 0 {
			found.Evidence, found.Form = r.Speakers.Evidence[i], r.Speakers.Forms[i]
			found.Unnamed = r.Speakers.Entities[e].Nominal
		}
		found.Attribution = eval.Attribution{Type: string(q.Kind), Source: q.Source, Cue: q.Cue, Content: q.Content}
		first := q.Content
		for _, stretch := range q.Quoted {
			if len(stretch) > 0 {
				first = stretch
				break
			}
		}
		if len(first) > 0 {
			row := rows[place{first[0].Start, span.Hull(q.Content)}]
			found.Act, found.Polarity, found.What = row.Act, row.Polarity, row.What
			found.SpeakerID = row.SpeakerID
			if name := f.names[row.SpeakerID]; name != "" {
				found.Speakers = []string{name}
			}
			found.RepresentsNames, found.ReporterNames = f.party(row.Represents), f.party(row.ReportedBy)
		}
		out.Quotes = append(out.Quotes, found)
	}
	for _, d := range r.Dates {
		out.Dates = append(out.Dates, eval.DateMark{Span: d.Span, Type: string(d.Type), Value: d.Value, Mod: d.Mod})
	}
	for _, c := range r.Citations {
		out.Citations = append(out.Citations, Citation{c.Outlet, c.Span})
	}
	for _, m := range f.mentions[a.ID] {
		at := points.Bytes(span.Span{Start: m.Start, End: m.End})
		out.Mentions = append(out.Mentions, Mention{f.names[m.SpeakerID], at})
	}
	return out
}
