package main

import (
	"strings"
	"unicode/utf8"

	"onrecord/loader/eval/marked"
	"onrecord/loader/frame"
	"onrecord/loader/span"
)

type articleRow struct {
	ID        string `csv:"article_id"`
	Part      string `csv:"part"`
	Event     string `csv:"event"`
	Form      string `csv:"form"`
	File      string `csv:"file"`
	OutletID  string `csv:"outlet_id"`
	Outlet    string `csv:"outlet"`
	Agency    string `csv:"agency"`
	Published string `csv:"published,day"`
	Title     string `csv:"title"`
	Byline    string `csv:"byline"`
	URL       string `csv:"url"`
	Section   string `csv:"section"`
	Manner    string `csv:"manner"`
	Sentences int    `csv:"sentences"`
	Text      string `csv:"text"`
}

type quoteRow struct {
	ID           string `csv:"quote_id"`
	ArticleID    string `csv:"article_id"`
	Part         string `csv:"part"`
	Kind         string `csv:"kind"`
	Act          string `csv:"act"`
	Polarity     string `csv:"polarity"`
	What         string `csv:"what"`
	Said         bool   `csv:"is_said"`
	Content      string `csv:"content"`
	ContentSpans string `csv:"content_spans"`
	Source       string `csv:"source"`
	SourceSpans  string `csv:"source_spans"`
	Cue          string `csv:"cue"`
	CueSpans     string `csv:"cue_spans"`
	SpeakerID    string `csv:"speaker_id"`
	Speaker      string `csv:"speaker"`
	Represents   string `csv:"represents"`
	ReportedBy   string `csv:"reported_by"`
	Utterance    string `csv:"utterance,list"`
}

type mentionRow struct {
	ArticleID string `csv:"article_id"`
	Part      string `csv:"part"`
	PersonID  string `csv:"person_id"`
	Person    string `csv:"person"`
	Form      string `csv:"form"`
	Start     int    `csv:"start"`
	End       int    `csv:"end"`
}

type dateRow struct {
	ArticleID string `csv:"article_id"`
	Part      string `csv:"part"`
	Text      string `csv:"text"`
	Type      string `csv:"type"`
	Value     string `csv:"value"`
	Mod       string `csv:"mod"`
	Earliest  string `csv:"earliest,day"`
	Latest    string `csv:"latest,day"`
	Start     int    `csv:"start"`
	End       int    `csv:"end"`
}

// tables are the records flat.
type tables struct {
	articles []articleRow
	quotes   []quoteRow
	mentions []mentionRow
	dates    []dateRow
}

func (t *tables) add(r record, people marked.People) {
	points := span.NewCodepoints(r.Text)
	cut := func(start, end int) string { return points.Bytes(span.Span{Start: start, End: end}).Cut(r.Text) }
	words := func(pairs []pair) string {
		out := make([]string, len(pairs))
		for i, p := range pairs {
			out[i] = cut(p[0], p[1])
		}
		return strings.Join(out, " ")
	}
	t.articles = append(t.articles, articleRow{r.ID, r.Part, r.Event, r.Form, text(r.File), text(r.OutletID), text(r.Outlet),
		text(r.Agency), text(r.Published), text(r.Title), text(r.Byline), text(r.URL), text(r.Section), r.Manner,
		len(r.Sentences), r.Text})
	for _, q := range r.Quotes {
		var keys []string
		for _, u := range q.Utterances {
			keys = append(keys, u.Key)
		}
		t.quotes = append(t.quotes, quoteRow{q.ID, r.ID, r.Part, q.Kind, text(q.Act), text(q.Polarity), text(q.What),
			q.bytes.Said(), words(q.Content), places(q.Content), words(q.Source), places(q.Source),
			words(q.Cue), places(q.Cue), text(q.SpeakerID), text(q.Speaker), text(q.Represents), text(q.ReportedBy), strings.Join(keys, frame.Separator)})
	}
	for _, m := range r.Mentions {
		person, _ := people.Get(m.Person)
		t.mentions = append(t.mentions, mentionRow{r.ID, r.Part, m.Person, person.Name, cut(m.Start, m.End), m.Start, m.End})
	}
	for _, d := range r.Dates {
		t.dates = append(t.dates, dateRow{r.ID, r.Part, cut(d.Start, d.End), d.Type, d.Value, text(d.Mod),
			text(d.Earliest), text(d.Latest), d.Start, d.End})
	}
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// places are spans as the tables of the dataset have them: "120-141 160-190".
func places(pairs []pair) string {
	spans := make([]span.Span, len(pairs))
	for i, p := range pairs {
		spans[i] = span.Span{Start: p[0], End: p[1]}
	}
	return span.Format(spans)
}

// holds tells whether every span lies in the text.
func (r *record) holds() bool {
	n := utf8.RuneCountInString(r.Text)
	for _, q := range r.Quotes {
		for _, pairs := range [][]pair{q.Content, q.Source, q.Cue} {
			for _, p := range pairs {
				if p[0] < 0 || p[1] <= p[0] || p[1] > n {
					return false
				}
			}
		}
	}
	return true
}
