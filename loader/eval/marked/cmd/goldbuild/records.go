package main

import (
	"cmp"
	"fmt"
	"slices"

	"onrecord/loader/eval"
	"onrecord/loader/eval/marked"
	"onrecord/loader/span"
)

// A record is an article as a line of JSON; spans count code points of text.
type record struct {
	ID        string     `json:"id"`
	Part      string     `json:"part"`
	Event     string     `json:"event"`
	Form      string     `json:"form"`
	File      *string    `json:"file"`
	OutletID  *string    `json:"outlet_id"`
	Outlet    *string    `json:"outlet"`
	Agency    *string    `json:"agency"`
	Published *string    `json:"published"`
	Title     *string    `json:"title"`
	Byline    *string    `json:"byline"`
	URL       *string    `json:"url"`
	Section   *string    `json:"section"`
	Manner    string     `json:"manner"`
	Text      string     `json:"text"`
	Body      []pair     `json:"body"`
	Sentences []sentence `json:"sentences"`
	Quotes    []quote    `json:"quotes"`
	Mentions  []mention  `json:"mentions"`
	Dates     []date     `json:"dates"`
	Citations []citation `json:"citations"`
}

type pair [2]int

type sentence struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Part  string `json:"part"`
}

type quote struct {
	ID         string      `json:"id"`
	Kind       string      `json:"kind"`
	Act        *string     `json:"act"`
	Polarity   *string     `json:"polarity"`
	What       *string     `json:"what"`
	Content    []pair      `json:"content"`
	Source     []pair      `json:"source"`
	Cue        []pair      `json:"cue"`
	SpeakerID  *string     `json:"speaker_id"`
	Speaker    *string     `json:"speaker"`
	Names      []string    `json:"speaker_names"`
	Represents *string     `json:"represents"`
	ReportedBy *string     `json:"reported_by"`
	Utterances []utterance `json:"utterance"`

	bytes marked.Quote
}

type utterance struct {
	Key   string `json:"key"`
	Spans []pair `json:"spans"`
}

type mention struct {
	Person string `json:"person_id"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
}

type date struct {
	Start    int     `json:"start"`
	End      int     `json:"end"`
	Type     string  `json:"type"`
	Value    string  `json:"value"`
	Mod      *string `json:"mod"`
	Earliest *string `json:"earliest"`
	Latest   *string `json:"latest"`
}

type citation struct {
	Outlet string `json:"outlet"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
}

// known is nil for what is empty: null in JSON.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// newRecord writes an article's marks in code points, in the order of the text.
func newRecord(a *marked.Article, l marked.Listed) record {
	points := span.NewCodepoints(a.Text)
	one := func(s span.Span) pair {
		s = points.Span(s)
		return pair{s.Start, s.End}
	}
	all := func(spans []span.Span) []pair {
		out := []pair{}
		for _, s := range spans {
			out = append(out, one(s))
		}
		return out
	}
	g := &a.Gold
	r := record{ID: a.Name, Part: l.Part, Event: l.Event, Form: l.Form, File: known(l.Path()),
		OutletID: known(l.Outlet), Outlet: known(g.Outlet), Agency: known(g.Agency), Published: known(g.Published),
		Title: known(g.Title), Byline: known(g.Byline), URL: known(g.URL), Section: known(g.Section),
		Manner: a.Manner, Text: a.Text, Body: all(g.Body), Sentences: []sentence{},
		Mentions: []mention{}, Dates: []date{}, Citations: []citation{}}
	for i, s := range g.Sentences {
		p := one(s)
		r.Sentences = append(r.Sentences, sentence{p[0], p[1], g.Parts[i]})
	}
	r.Quotes = newQuotes(a, all)
	for _, m := range sorted(g.Mentions, func(m marked.Mention) span.Span { return m.Span }) {
		p := one(m.Span)
		r.Mentions = append(r.Mentions, mention{m.Speaker, p[0], p[1]})
	}
	for _, d := range sorted(g.Dates, func(d eval.DateMark) span.Span { return d.Span }) {
		p := one(d.Span)
		r.Dates = append(r.Dates, date{p[0], p[1], d.Type, d.Value, known(d.Mod), known(d.Earliest), known(d.Latest)})
	}
	for _, c := range sorted(g.Citations, func(c marked.Citation) span.Span { return c.Span }) {
		p := one(c.Span)
		r.Citations = append(r.Citations, citation{c.Outlet, p[0], p[1]})
	}
	return r
}

func newQuotes(a *marked.Article, all func([]span.Span) []pair) []quote {
	quotes := sorted(a.Gold.Quotes, func(q marked.Quote) span.Span { return span.Hull(q.Content) })
	out := []quote{}
	for i, q := range quotes {
		row := quote{ID: fmt.Sprintf("%s-q%04d", a.Name, i+1), Kind: q.Type, What: known(q.What),
			Content: all(q.Content), Source: all(q.Source), Cue: all(q.Cue), SpeakerID: known(q.SpeakerID),
			Names: once(q.Speakers), Represents: known(q.Represents), ReportedBy: known(q.ReportedBy),
			Utterances: []utterance{}, bytes: q}
		if q.Type != "scare" {
			row.Act, row.Polarity = known(q.Act), known(q.Polarity)
		}
		if len(q.Speakers) > 0 {
			row.Speaker = &q.Speakers[0]
		}
		out = append(out, row)
	}
	for _, u := range a.Gold.Utterances {
		if i := marked.Innermost(quotes, u.Spans[0]); i >= 0 {
			out[i].Utterances = append(out[i].Utterances, utterance{u.Key, all(u.Spans)})
		}
	}
	return out
}

// once are the names without those that stand there already.
func once(names []string) []string {
	out := []string{}
	for _, name := range names {
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// sorted is a copy in the order of the text, what holds before what is held.
func sorted[T any](rows []T, at func(T) span.Span) []T {
	out := slices.Clone(rows)
	slices.SortStableFunc(out, func(x, y T) int {
		return cmp.Or(cmp.Compare(at(x).Start, at(y).Start), cmp.Compare(at(y).End, at(x).End))
	})
	return out
}
