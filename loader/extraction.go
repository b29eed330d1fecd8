package loader

import (
	"onrecord/loader/plain"
	"onrecord/loader/quote"
	"onrecord/loader/span"
)

// An Extraction is what was found in one text, with spans in Unicode code
// points of the text as given: one line of what `onrecord extract` prints.
type Extraction struct {
	ID          string            `json:"id"`
	Published   string            `json:"published,omitempty"`
	Body        [][2]int          `json:"body"`
	Sentences   [][2]int          `json:"sentences"`
	Quotes      []ExtractedQuote  `json:"quotes"`
	Dates       []ExtractedDate   `json:"dates"`
	Citations   []ExtractedOutlet `json:"citations"`
	Diagnostics []Diagnostic      `json:"diagnostics"`
}

// An ExtractedQuote is one attribution: all that is attributed, who is its
// source and by which cue; Quoted are the pieces between quotation marks. Marks
// says which: "double" (“…” or "…"), "single" (‘…’), "apostrophes" (two for each
// mark, as some feeds write them); empty without marks.
type ExtractedQuote struct {
	Kind      string   `json:"kind"`
	Marks     string   `json:"marks"`
	Content   [][2]int `json:"content"`
	Quoted    [][2]int `json:"quoted"`
	Source    [][2]int `json:"source"`
	Cue       [][2]int `json:"cue"`
	Speaker   string   `json:"speaker"`
	SpeakerID string   `json:"speaker_id"`
}

// An ExtractedDate is one TIMEX3 expression.
type ExtractedDate struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
	Value string `json:"value"`
	Mod   string `json:"mod,omitempty"`
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
	file := t.File
	if file == "" {
		file = t.ID
	}
	e := Extraction{ID: t.ID, Body: [][2]int{}, Sentences: [][2]int{}, Quotes: []ExtractedQuote{},
		Dates: []ExtractedDate{}, Citations: []ExtractedOutlet{}, Diagnostics: []Diagnostic{}}
	r, diagnostics := l.read(source{file: file, key: file, id: t.ID, raw: []byte(t.Text), published: t.Published})
	for _, d := range diagnostics {
		e.Diagnostics = append(e.Diagnostics, diagnosticRow(d))
	}
	if r == nil {
		return e
	}
	empty := e
	if fault := guarded(file, func() { e.fill(r) }); fault != nil {
		e = empty
		e.Diagnostics = append(e.Diagnostics, diagnosticRow(*fault))
	}
	return e
}

func (e *Extraction) fill(r *Reading) {
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
	registry := register([]*Reading{r})
	names := make(map[string]string)
	for _, s := range registry.Speakers() {
		names[s.ID] = s.Name
	}
	for i, q := range r.Quotes {
		row := ExtractedQuote{
			Kind: string(q.Kind), Marks: marks(q), Content: pairs(q.Content), Quoted: [][2]int{},
			Source: pairs(q.Source), Cue: pairs(q.Cue),
		}
		for _, stretch := range q.Quoted {
			row.Quoted = append(row.Quoted, pairs(stretch)...)
		}
		if entity := r.Speakers.Of[i]; entity >= 0 {
			row.SpeakerID = registry.ID(r.Article.ID, entity)
			row.Speaker = names[row.SpeakerID]
		}
		e.Quotes = append(e.Quotes, row)
	}
	for _, d := range r.Dates {
		p := hull(d.Span)
		e.Dates = append(e.Dates, ExtractedDate{p[0], p[1], string(d.Type), d.Value, d.Mod})
	}
	for _, c := range r.Citations {
		p := hull(c.Span)
		e.Citations = append(e.Citations, ExtractedOutlet{c.Outlet, p[0], p[1]})
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
