package loader

import (
	"cmp"
	"slices"

	"onrecord/loader/span"
)

// addMentions makes the mentions table: where an article names those who speak in it.
func (c *Corpus) addMentions(rw *rows, speakerID func(entity int) string) {
	type row struct {
		at      span.Span
		speaker string
	}
	var found []row
	for i, e := range rw.Speakers.Entities {
		id := speakerID(i)
		for _, at := range e.Mentions {
			found = append(found, row{at, id})
		}
	}
	slices.SortStableFunc(found, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.at.Start, b.at.Start), cmp.Compare(b.at.End, a.at.End))
	})
	for n, f := range found {
		at := rw.points.Span(f.at)
		c.Mentions = append(c.Mentions, Mention{
			ID: rw.rowID("m", n), SpeakerID: f.speaker, ArticleID: rw.Article.ID,
			Form: f.at.Cut(rw.Article.Text), Start: at.Start, End: at.End,
		})
	}
}

// represents is whom the speaker of a quote speaks for.
func represents(rw *rows, quote int) string {
	if quote >= len(rw.Speakers.Represents) {
		return ""
	}
	return rw.Speakers.Represents[quote]
}
