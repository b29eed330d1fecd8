package loader

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"math"

	"onrecord/loader/plain"
	"onrecord/loader/quote"
	"onrecord/loader/source"
	"onrecord/loader/span"
)

// An Extraction is what was found in one text, with spans in Unicode code
// points of the text as given: one line of what `onrecord extract` prints.
type Extraction struct {
	ID string `json:"id"`
	// Text is what the spans cut, where that is not the text as given: of a page.
	Text        string            `json:"text,omitempty"`
	Published   string            `json:"published,omitempty"`
	Body        [][2]int          `json:"body"`
	Sentences   [][2]int          `json:"sentences"`
	Quotes      []ExtractedQuote  `json:"quotes"`
	Dates       []ExtractedDate   `json:"dates"`
	Citations   []ExtractedOutlet `json:"citations"`
	Diagnostics []Diagnostic      `json:"diagnostics"`
	// Rules are what the rules of attribution and grammar decided, of a Loader that
	// explains.
	Rules []ExtractedRule `json:"rules,omitempty"`
	// Syntax is the grammar of the body, of a Loader that tells it.
	Syntax *ExtractedSyntax `json:"syntax,omitempty"`
	// Unread says why nothing could be found; nil where the text was read.
	Unread *Unread `json:"-"`
}

// An ExtractedQuote is one attribution: all that is attributed, who is its
// source and by which cue; Quoted are the pieces between quotation marks. Marks
// says which: "double" (“…” or "…"), "single" (‘…’), "apostrophes" (two for each
// mark, as some feeds write them); empty without marks.
type ExtractedQuote struct {
	Kind      string   `json:"kind"`
	Marks     string   `json:"marks"`
	Act       string   `json:"act,omitempty"`
	Polarity  string   `json:"polarity,omitempty"`
	What      string   `json:"what,omitempty"` // of scare quotes: title, term or irony, where the text tells
	Content   [][2]int `json:"content"`
	Quoted    [][2]int `json:"quoted"`
	Source    [][2]int `json:"source"`
	Cue       [][2]int `json:"cue"`
	Speaker   string   `json:"speaker"`
	SpeakerID string   `json:"speaker_id"`
	// Confidence is how likely source and content are right, from 0 to 1; 0 for scare
	// quotes.
	Confidence float64 `json:"confidence"`
	Rule       string  `json:"rule,omitempty"` // that proposed it, of a Loader that explains
}

// An ExtractedRule is one decision: a row of a rule table, and the word that it is
// about.
type ExtractedRule struct {
	Table string `json:"table"`
	Rule  string `json:"rule"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// ExtractedSyntax is the grammar of a text; see package syntax.
type ExtractedSyntax struct {
	Tokens []ExtractedLabel `json:"tokens"` // with their parts of speech
	Chunks []ExtractedLabel `json:"chunks"` // noun phrases, verb groups and what stands between
	Units  [][2]int         `json:"units"`  // clauses and sentences
	Marks  [][2]int         `json:"marks"`  // stretches between quotation marks, with the marks
}

// An ExtractedLabel is a stretch of the text and what it is.
type ExtractedLabel struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Label string `json:"label"`
}

// An ExtractedDate is one TIMEX3 expression.
type ExtractedDate struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
	Value string `json:"value"`
	Mod   string `json:"mod,omitempty"`
	// Earliest and Latest are the first and the last day of the value, where it has them.
	Earliest string `json:"earliest,omitempty"`
	Latest   string `json:"latest,omitempty"`
}

// An ExtractedOutlet is an outlet whose report the article reports.
type ExtractedOutlet struct {
	Outlet string `json:"outlet"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
}

// Extract reads one text and returns what it found in it. A text that cannot be
// read gives an Extraction with nothing but its diagnostics.
func (l Loader) Extract(t Text) Extraction {
	t.File = cmp.Or(t.File, t.ID)
	return l.extract(t, ManifestRow{})
}

func (l Loader) extract(t Text, known ManifestRow) Extraction {
	e := Extraction{ID: t.ID, Body: [][2]int{}, Sentences: [][2]int{}, Quotes: []ExtractedQuote{},
		Dates: []ExtractedDate{}, Citations: []ExtractedOutlet{}, Diagnostics: []Diagnostic{}}
	r, diagnostics := l.read(t, known)
	e.Diagnostics = append(e.Diagnostics, rowsOf(&t, diagnostics)...)
	if r == nil {
		e.Unread = unreadText(&t, e.Diagnostics)
		return e
	}
	empty := e
	if fault := guarded(t.File, func() { e.fill(r, l) }); fault != nil {
		e = empty
		e.Diagnostics = append(e.Diagnostics, diagnosticRow(*fault))
		e.Unread = unreadText(&t, e.Diagnostics)
		return e
	}
	if t.HTML != "" {
		e.Text = r.Article.Text
	}
	return e
}

// ExtractPaths extracts the articles of files, folders and archives, "-" is standard
// input, in their order, as LoadPaths reads them. What is not read comes as an *Unread,
// and the next follows; another error ends it.
func (l Loader) ExtractPaths(ctx context.Context, paths ...string) iter.Seq2[Extraction, error] {
	return func(yield func(Extraction, error) bool) {
		if err := l.reader().CheckColumns(); err != nil {
			yield(Extraction{}, fmt.Errorf("loader: %w", err))
			return
		}
		l.extractItems(ctx, l.reader().Paths(ctx, l.stdin(), paths...), yield)
	}
}

// ExtractTexts extracts articles in memory, in their order, on all cores.
func (l Loader) ExtractTexts(ctx context.Context, texts []Text) iter.Seq[Extraction] {
	return func(yield func(Extraction) bool) {
		l.extractItems(ctx, textItems(texts), func(e Extraction, err error) bool { return err != nil || yield(e) })
	}
}

func (l Loader) extractItems(ctx context.Context, items iter.Seq2[source.Item, error],
	yield func(Extraction, error) bool) {
	type extracted struct {
		Extraction
		errs []error // in place of the extraction, where there are some
		none bool
	}
	r := &run{Loader: l, names: make(names), used: make(map[string]bool), manifest: l.Manifest}
	job := func(item source.Item) func() extracted {
		if item.Text == nil {
			o := r.job(item)()
			e := extracted{none: true}
			for _, u := range o.notRead() {
				e.errs = append(e.errs, u)
			}
			return func() extracted { return e }
		}
		t := *item.Text
		known := r.manifest.find(&t, r.used)
		if t.ID == "" {
			t.ID = r.names.give(&t)
		}
		return func() extracted { return extracted{Extraction: l.extract(t, known)} }
	}
	for e := range inOrder(ctx, items, job,
		func(err error) extracted { return extracted{errs: []error{err}, none: true} }) {
		for _, err := range e.errs {
			if !yield(Extraction{}, err) {
				return
			}
		}
		if !e.none && !yield(e.Extraction, nil) {
			return
		}
	}
}

func (e *Extraction) fill(r *Reading, l Loader) {
	given := r.Plain
	if given == nil {
		given = &plain.Text{Given: r.Article.Text, Text: r.Article.Text}
	}
	points := span.NewCodepoints(given.Given)
	hull := func(s span.Span) [2]int {
		p := points.Span(given.Back(s))
		return [2]int{p.Start, p.End}
	}
	hulls := func(spans []span.Span) [][2]int {
		out := make([][2]int, len(spans))
		for i, s := range spans {
			out[i] = hull(s)
		}
		return out
	}
	pairs := func(spans []span.Span) [][2]int {
		pieces := given.Pieces(spans)
		out := make([][2]int, len(pieces))
		for i, s := range pieces {
			p := points.Span(s)
			out[i] = [2]int{p.Start, p.End}
		}
		return out
	}
	e.Published = r.Article.Published.Value
	e.Body = hulls(r.Article.Body())
	for _, s := range r.Document.Sentences {
		e.Sentences = append(e.Sentences, hull(s.Span))
	}
	registry := (&Corpus{People: r.people}).register([]*Reading{r})
	names := make(map[string]string)
	for _, s := range registry.Speakers() {
		names[s.ID] = s.Name
	}
	for i, q := range r.Quotes {
		if q.Inner {
			continue // corpora mark the outermost alone
		}
		row := ExtractedQuote{
			Kind: string(q.Kind), Marks: marks(q), Act: string(q.Act), Polarity: string(q.Polarity),
			What:    string(q.What),
			Content: pairs(q.Content), Quoted: [][2]int{},
			Source: pairs(q.Source), Cue: pairs(q.Cue),
		}
		for _, stretch := range q.Quoted {
			row.Quoted = append(row.Quoted, pairs(stretch)...)
		}
		if !math.IsNaN(q.Confidence) {
			row.Confidence = q.Confidence
		}
		if l.Explain {
			row.Rule = q.Rule
		}
		if entity := r.Speakers.Of[i]; entity >= 0 {
			row.SpeakerID = registry.ID(r.Article.ID, entity)
			row.Speaker = names[row.SpeakerID]
		}
		e.Quotes = append(e.Quotes, row)
	}
	for _, d := range r.Dates {
		p := hull(d.Span)
		earliest, latest := d.Interval()
		e.Dates = append(e.Dates, ExtractedDate{p[0], p[1], string(d.Type), d.Value, d.Mod, earliest, latest})
	}
	for _, c := range r.Citations {
		p := hull(c.Span)
		e.Citations = append(e.Citations, ExtractedOutlet{c.Outlet, p[0], p[1]})
	}
	if l.Explain {
		e.Rules = explained(r, hull)
	}
	if l.Syntax {
		e.Syntax = parsed(r, hull)
	}
}

func marks(q quote.Quote) string {
	switch {
	case len(q.Quoted) == 0:
		return ""
	case q.Doubled:
		return "apostrophes"
	case q.Single:
		return "single"
	}
	return "double"
}
