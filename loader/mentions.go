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

// relay is the outlet or agency that the clause which reports a quote says has it: told
// the Gazette, according to the agency. The source itself is no relay.
func (rw *rows) relay(n int) string {
	if by := rw.Speakers.ReportedBy; n < len(by) && by[n] != "" {
		return by[n]
	}
	q := rw.Quotes[n]
	clause := slices.Concat(q.Source, q.Cue)
	if len(clause) == 0 {
		return ""
	}
	hull := span.Hull(clause)
	sentence := rw.Document.SentenceAt(hull.Start)
	if sentence < 0 {
		return ""
	}
	for _, ci := range rw.Citations {
		if rw.Document.SentenceAt(ci.Span.Start) != sentence || within(ci.Span, q.Content) ||
			within(ci.Span, q.Source) {
			continue
		}
		return ci.Outlet
	}
	return ""
}

// within reports whether one of the pieces holds a span.
func within(s span.Span, pieces []span.Span) bool {
	return slices.ContainsFunc(pieces, func(p span.Span) bool { return p.Contains(s) })
}
