package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"

	"onrecord/loader/span"
)

// A Prediction is what a program found in one article: a line of onrecord
// extract, or of another tool in the same fields. All spans are code points of
// gold's text.
type Prediction struct {
	ID        string            `json:"id"`
	Title     string            `json:"title"`
	Byline    string            `json:"byline"`
	Agency    string            `json:"agency"`
	Outlet    string            `json:"outlet"`
	Published string            `json:"published"`
	Body      PredictedBody     `json:"body"`
	Sentences []Pair            `json:"sentences"`
	Quotes    []PredictedQuote  `json:"quotes"`
	Dates     []PredictedDate   `json:"dates"`
	Citations []PredictedOutlet `json:"citations"`
	Mentions  []PredictedName   `json:"mentions"`

	fields map[string]bool
}

// A PredictedQuote is an attribution; Kind may be called type.
type PredictedQuote struct {
	Kind       string `json:"kind"`
	Type       string `json:"type"`
	Act        string `json:"act"`
	Polarity   string `json:"polarity"`
	What       string `json:"what"`
	Content    []Pair `json:"content"`
	Source     []Pair `json:"source"`
	Cue        []Pair `json:"cue"`
	Speaker    string `json:"speaker"`
	SpeakerID  string `json:"speaker_id"`
	Represents string `json:"represents"`
	ReportedBy string `json:"reported_by"`
	Utterance  string `json:"utterance_id"`
}

// A PredictedDate is a TIMEX3 expression.
type PredictedDate struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
	Value string `json:"value"`
	Mod   string `json:"mod"`
}

// A PredictedOutlet is an outlet that is cited.
type PredictedOutlet struct {
	Outlet string `json:"outlet"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
}

// A PredictedName is a naming of a person, by name or by key.
type PredictedName struct {
	Name   string `json:"name"`
	Person string `json:"person_id"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
}

// A Pair is a span, [start, end] or {"start": …, "end": …} in JSON.
type Pair [2]int

// UnmarshalJSON reads either form.
func (p *Pair) UnmarshalJSON(raw []byte) error {
	if bytes.HasPrefix(bytes.TrimSpace(raw), []byte("{")) {
		var o struct{ Start, End int }
		err := json.Unmarshal(raw, &o)
		*p = Pair{o.Start, o.End}
		return err
	}
	return json.Unmarshal(raw, (*[2]int)(p))
}

// A PredictedBody is running text, as spans or as the text itself.
type PredictedBody struct {
	Spans []Pair
	Text  string
}

// UnmarshalJSON reads either form.
func (b *PredictedBody) UnmarshalJSON(raw []byte) error {
	if bytes.HasPrefix(bytes.TrimSpace(raw), []byte(`"`)) {
		return json.Unmarshal(raw, &b.Text)
	}
	return json.Unmarshal(raw, &b.Spans)
}

// Predictions are those of a file, by id.
type Predictions map[string]Prediction

// ReadPredictions reads JSON lines. A field that no line, or no quote, has was not
// predicted, and is not scored. Errors begin with the line.
func ReadPredictions(r io.Reader) (Predictions, error) {
	out := Predictions{}
	err := readLines(r, func(n int, line []byte) error {
		var p Prediction
		var fields map[string]json.RawMessage
		if err := json.Unmarshal(line, &p); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
		if err := json.Unmarshal(line, &fields); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
		if _, twice := out[p.ID]; twice || p.ID == "" {
			return fmt.Errorf("line %d: an id of its own is wanted, not %q", n, p.ID)
		}
		p.fields = map[string]bool{}
		for name := range fields {
			p.fields[name] = true
		}
		for i := range p.Quotes {
			q := &p.Quotes[i]
			if q.Kind == "" {
				q.Kind = q.Type
			}
			for field, has := range map[string]bool{
				"utterances": q.Utterance != "", "act": q.Act != "", "polarity": q.Polarity != "",
				"source": q.Source != nil, "cue": q.Cue != nil, "speaker": q.Speaker != "",
				"represents": q.Represents != "", "reported_by": q.ReportedBy != "",
			} {
				p.fields[field] = p.fields[field] || has
			}
		}
		out[p.ID] = p
		return nil
	})
	return out, err
}

// Fields are those that any of the predictions has.
func (all Predictions) Fields() map[string]bool {
	out := map[string]bool{}
	for _, p := range all {
		maps.Copy(out, p.fields)
	}
	return out
}

// Bytes are pairs as spans of a text's bytes.
func Bytes(c *span.Codepoints, pairs []Pair) ([]span.Span, error) {
	out := make([]span.Span, 0, len(pairs))
	for _, p := range pairs {
		if p[0] < 0 || p[1] < p[0] || p[1] > c.Len() {
			return nil, fmt.Errorf("the span %d-%d lies outside its text", p[0], p[1])
		}
		out = append(out, c.Bytes(span.Span{Start: p[0], End: p[1]}))
	}
	return out, nil
}

// Unknown are ids of predictions that are none of the ids given.
func (all Predictions) Unknown(ids []string) []string {
	var out []string
	for _, id := range slices.Sorted(maps.Keys(all)) {
		if !slices.Contains(ids, id) {
			out = append(out, id)
		}
	}
	return out
}

// Spans are all spans of a prediction, field by field.
func (p *Prediction) Spans() [][]Pair {
	out := [][]Pair{p.Body.Spans, p.Sentences}
	for _, q := range p.Quotes {
		out = append(out, q.Content, q.Source, q.Cue)
	}
	var others []Pair
	for _, d := range p.Dates {
		others = append(others, Pair{d.Start, d.End})
	}
	for _, c := range p.Citations {
		others = append(others, Pair{c.Start, c.End})
	}
	for _, m := range p.Mentions {
		others = append(others, Pair{m.Start, m.End})
	}
	return append(out, others)
}
