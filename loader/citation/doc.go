// Package citation finds where an article reports what another outlet
// reported: "Reuters reports", "told the BBC", "according to Der Spiegel".
//
// Typical use:
//
//	for _, c := range citation.Find(d) {
//		fmt.Println(c.Outlet, c.Span.Cut(d.Text))
//	}
//
// An outlet is known from a lexicon of some six hundred, or from the pattern
// of its name (The … Times, Northern News Agency), or by the noun that it stands
// beside ("the broadcaster Kanal Nord"); the rest of the text may have such a one
// by its first word. An outlet does not cite itself. The name alone is not a citation: a word of
// reporting must stand with it, so that "a Post journalist was hurt" cites
// nobody. An agency credit at the end of a report is one; it may stand outside
// the paragraphs, in the article's agency field, from which Credit makes a
// citation.
//
// Limits: English only; an outlet that is neither in the lexicon, nor named like
// a newspaper, nor called one, is missed; "it reported" is not followed back to its
// outlet.
package citation
