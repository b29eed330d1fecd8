package loader

import (
	"strings"

	"onrecord/loader/overlap"
	"onrecord/loader/speaker"
)

// compare finds the utterances that quotes are variants of, and what each two
// outlets share. An article whose outlet is not known stands for itself, under
// its id.
func (c *Corpus) compare(members map[string][]string) {
	outlet := make(map[string]string, len(c.Articles))
	copies := c.copies()
	var texts []overlap.Text
	for i, a := range c.Articles {
		outlet[a.ID] = a.Outlet
		if !copies[a.ID] {
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
		if !copies[q.Article] {
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
