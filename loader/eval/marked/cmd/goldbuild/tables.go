package main

import (
	"strings"
	"unicode/utf8"

	"onrecord/loader/eval/marked"
	"onrecord/loader/frame"
	"onrecord/loader/span"
)

type articleRow struct {
	ID        string `csv:"article_id" doc:"The article’s key."`
	Part      string `csv:"part" doc:"train or test; the parts are split by event."`
	Event     string `csv:"event" doc:"Key of the event, several joined by +, or single."`
	Form      string `csv:"form" doc:"How a stranger has it: text, html or export."`
	File      string `csv:"file" doc:"The page or export, beside this file."`
	OutletID  string `csv:"outlet_id" doc:"Key of the outlet in people.tsv."`
	Outlet    string `csv:"outlet" doc:"The outlet that the text itself names."`
	Agency    string `csv:"agency" doc:"The agency whose copy it is, as the text says."`
	Published string `csv:"published,day" doc:"Day of publication, as the text states it."`
	Title     string `csv:"title" doc:"The headline."`
	Byline    string `csv:"byline" doc:"The byline as it stands."`
	URL       string `csv:"url" doc:"The address that the text states."`
	Section   string `csv:"section" doc:"The section that the text states."`
	Manner    string `csv:"manner" doc:"How it is written, such as agency take."`
	Sentences int    `csv:"sentences" doc:"Number of sentences that are read."`
	Text      string `csv:"text" doc:"The text, from which all spans cut their words."`
}

type quoteRow struct {
	ID           string `csv:"quote_id" doc:"The quote’s key."`
	ArticleID    string `csv:"article_id" doc:"The article."`
	Part         string `csv:"part" doc:"train or test."`
	Kind         string `csv:"kind" doc:"direct, mixed, indirect or scare."`
	Act          string `csv:"act" doc:"What the cue says that the source does; missing for scare quotes."`
	Polarity     string `csv:"polarity" doc:"What became of the words; missing for scare quotes."`
	What         string `csv:"what" doc:"Of scare quotes: title, term or irony."`
	Said         bool   `csv:"is_said" doc:"Somebody is reported to have said it in words."`
	Content      string `csv:"content" doc:"What is attributed, its pieces joined by a blank."`
	ContentSpans string `csv:"content_spans" doc:"Its pieces: “120-141 160-190”, in code points of the text."`
	Source       string `csv:"source" doc:"Who speaks, as it stands."`
	SourceSpans  string `csv:"source_spans" doc:"Its pieces."`
	Cue          string `csv:"cue" doc:"The words that say that somebody speaks."`
	CueSpans     string `csv:"cue_spans" doc:"Its pieces."`
	SpeakerID    string `csv:"speaker_id" doc:"The speaker’s key, the same in all articles; a+b for two."`
	Speaker      string `csv:"speaker" doc:"The speaker’s name."`
	Represents   string `csv:"represents" doc:"Key of whom it is said for."`
	ReportedBy   string `csv:"reported_by" doc:"Key of who relays it."`
	Utterance    string `csv:"utterance,list" doc:"Keys of the utterances within."`
}

type mentionRow struct {
	ArticleID string `csv:"article_id" doc:"The article."`
	Part      string `csv:"part" doc:"train or test."`
	PersonID  string `csv:"person_id" doc:"Key of the person in people.tsv."`
	Person    string `csv:"person" doc:"The person’s name."`
	Form      string `csv:"form" doc:"The words that name the person."`
	Start     int    `csv:"start" doc:"Where they begin, in code points of the text."`
	End       int    `csv:"end" doc:"Where they end."`
}

type dateRow struct {
	ArticleID string `csv:"article_id" doc:"The article."`
	Part      string `csv:"part" doc:"train or test."`
	Text      string `csv:"text" doc:"The expression."`
	Type      string `csv:"type" doc:"TIMEX3 type: DATE, TIME, DURATION or SET."`
	Value     string `csv:"value" doc:"TIMEX3 value."`
	Mod       string `csv:"mod" doc:"TIMEX3 mod."`
	Earliest  string `csv:"earliest,day" doc:"First day that can be meant, where the value does not give it."`
	Latest    string `csv:"latest,day" doc:"Last such day."`
	Start     int    `csv:"start" doc:"Where it begins, in code points of the text."`
	End       int    `csv:"end" doc:"Where it ends."`
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
	t.articles = append(t.articles, articleRow{r.ID, r.Part, r.Event, r.Form, text(r.File), text(r.OutletID),
		text(r.Outlet), text(r.Agency), text(r.Published), text(r.Title), text(r.Byline), text(r.URL),
		text(r.Section), r.Manner, len(r.Sentences), r.Text})
	for _, q := range r.Quotes {
		var keys []string
		for _, u := range q.Utterances {
			keys = append(keys, u.Key)
		}
		t.quotes = append(t.quotes, quoteRow{q.ID, r.ID, r.Part, q.Kind, text(q.Act), text(q.Polarity), text(q.What),
			q.bytes.Said(), words(q.Content), places(q.Content), words(q.Source), places(q.Source),
			words(q.Cue), places(q.Cue), text(q.SpeakerID), text(q.Speaker), text(q.Represents), text(q.ReportedBy),
			strings.Join(keys, frame.Separator)})
	}
	for _, m := range r.Mentions {
		person, _ := people.Get(m.Person)
		row := mentionRow{r.ID, r.Part, m.Person, person.Name, cut(m.Start, m.End), m.Start, m.End}
		t.mentions = append(t.mentions, row)
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
