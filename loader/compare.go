package loader

import (
	"fmt"
	"strings"

	"onrecord/loader/article"
	"onrecord/loader/overlap"
	"onrecord/loader/quote"
	"onrecord/loader/span"
	"onrecord/loader/speaker"
)

// mostUnknown is up to how many articles without an outlet stand each for an outlet of
// its own in the overlap table. More of them would be compared each with each; the
// reprints table has what they share.
const mostUnknown = 64

// compare finds the utterances that quotes are variants of, and what each two
// outlets share. An article whose outlet is not known stands for itself, under
// its id.
func (c *Corpus) compare(members map[string][]string) {
	outlet := make(map[string]string, len(c.Articles))
	copies := c.copies()
	unknown := 0
	for i := range c.Articles {
		if c.Articles[i].Outlet == "" {
			unknown++
		}
	}
	if unknown > mostUnknown {
		c.Diagnostics = append(c.Diagnostics, Diagnostic{Code: "overlap", Message: fmt.Sprintf(
			"%d articles have no outlet and are not in the overlap table, only in reprints: "+
				"name their outlets in a manifest", unknown)})
	}
	takesPart := func(a *Article) bool {
		return !copies[a.ID] && (a.Outlet != "" || unknown <= mostUnknown)
	}
	part := make(map[string]bool, len(c.Articles))
	var texts []overlap.Text
	for i := range c.Articles {
		a := &c.Articles[i]
		outlet[a.ID] = a.Outlet
		if part[a.ID] = takesPart(a); part[a.ID] {
			texts = append(texts, overlap.Text{Outlet: a.Outlet, Article: a.ID, Body: c.Readings[i].words()})
		}
	}
	// Indirect speech is the outlet's own wording, scare quotes are nobody's:
	// neither is an utterance.
	var quotes []overlap.Quote
	var rows []int
	for i, q := range c.Quotes {
		if q.Kind != "direct" && q.Kind != "mixed" || !q.Said() {
			continue
		}
		rows = append(rows, i)
		quotes = append(quotes, overlap.Quote{
			ID: q.ID, Article: q.ArticleID, Outlet: outlet[q.ArticleID],
			Speaker: q.SpeakerID, Members: members[q.SpeakerID], Text: q.Text,
		})
	}
	ids := overlap.Utterances(quotes)
	for k, i := range rows {
		c.Quotes[i].UtteranceID = ids[k]
	}
	var counted []overlap.Quote
	var utterances []string
	for k, q := range quotes {
		if part[q.Article] {
			counted, utterances = append(counted, q), append(utterances, ids[k])
		}
	}
	pairs, err := overlap.Pairs(texts, counted, utterances)
	if err != nil {
		c.Diagnostics = append(c.Diagnostics, Diagnostic{Code: "overlap", Message: err.Error()})
		return
	}
	for _, p := range pairs {
		c.Overlap = append(c.Overlap, Overlap(p))
	}
	c.addReprints(copies)
}

// addReprints makes the reprints table: each two articles that share wording or
// utterances. Articles that are there twice are told by their duplicate_of.
func (c *Corpus) addReprints(copies map[string]bool) {
	utterances := make(map[string][]string)
	for _, q := range c.Quotes {
		utterances[q.ArticleID] = append(utterances[q.ArticleID], q.UtteranceID)
	}
	var stories []overlap.Story
	var readings []*Reading
	for i, a := range c.Articles {
		if !copies[a.ID] {
			readings = append(readings, c.Readings[i])
			stories = append(stories, c.Readings[i].story(a.ID, utterances[a.ID]))
		}
	}
	points := make([]*span.Codepoints, len(readings)) // made when first asked for
	// place is a stretch of a text in code points, as the tables write it.
	place := func(k int, bytes [2]int) string {
		if points[k] == nil {
			points[k] = span.NewCodepoints(readings[k].Article.Text)
		}
		return span.Format([]span.Span{points[k].Span(span.Span{Start: bytes[0], End: bytes[1]})})
	}
	for _, r := range overlap.Reprints(stories) {
		row := Reprint{
			ArticleA: stories[r.A].Article, ArticleB: stories[r.B].Article,
			ContainmentAB: r.ContainmentAB, ContainmentBA: r.ContainmentBA,
			LongestRun: r.LongestRun, SharedQuotes: r.SharedQuotes, Verdict: string(r.Verdict),
		}
		if r.LongestRun > 0 {
			row.RunA, row.RunB = place(r.A, r.RunA), place(r.B, r.RunB)
		}
		c.Reprints = append(c.Reprints, row)
	}
}

// story is the running text, sentence by sentence, with which of them are for the
// most part what somebody is quoted with.
func (r *Reading) story(id string, utterances []string) overlap.Story {
	s := overlap.Story{Article: id, Utterances: utterances}
	for _, sentence := range r.Document.Sentences {
		if r.Document.Paragraphs[sentence.Paragraph].Kind != article.Text {
			continue
		}
		quoted := 0
		for _, q := range r.Quotes {
			if q.Kind != quote.Direct && q.Kind != quote.Mixed {
				continue
			}
			for _, c := range q.Content {
				quoted += max(0, min(c.End, sentence.End)-max(c.Start, sentence.Start))
			}
		}
		s.Sentences = append(s.Sentences, overlap.Sentence{
			Text: sentence.Cut(r.Article.Text), Start: sentence.Start, Quoted: 2*quoted >= sentence.Len(),
		})
	}
	return s
}

// parties gives, per joint speaker, the ids of those for whom it speaks.
func parties(registry *speaker.Registry) map[string][]string {
	ids := make(map[string]string)
	for _, s := range registry.Speakers() {
		ids[s.Name] = s.ID
	}
	members := make(map[string][]string)
	for _, s := range registry.Speakers() {
		for _, name := range s.Parties {
			if id, ok := ids[name]; ok {
				members[s.ID] = append(members[s.ID], id)
			}
		}
	}
	return members
}

// words is the running text, paragraph by paragraph.
func (r *Reading) words() string {
	var b strings.Builder
	for _, s := range r.Article.Body() {
		b.WriteString(s.Cut(r.Article.Text))
		b.WriteString("\n\n")
	}
	return b.String()
}

// Labels are the names under which people know the ids of the tables: a
// speaker's name, and an article's outlet where it is known. An article without
// one keeps its id.
func (c *Corpus) Labels() map[string]string {
	labels := make(map[string]string, len(c.Speakers)+len(c.Articles))
	for _, s := range c.Speakers {
		labels[s.ID] = s.Name
	}
	for _, a := range c.Articles {
		labels[a.ID] = a.ID
		if a.Outlet != "" {
			labels[a.ID] = a.Outlet
		}
	}
	return labels
}
