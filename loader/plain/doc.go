// Package plain reads the words of a text through what machines left in it:
// characters decoded with the wrong code page, HTML entities and tags, Markdown,
// invisible characters, hyphens of a page's line ends.
//
//	t := plain.Read(given)
//	t.Text              // what is to be read
//	t.Back(s)           // where a span of t.Text stands in given
//	t.Pieces(spans)     // the same without the markup between words
//	t.Findings          // what was changed, and how often
//
// A text in which nothing was found is returned as it is. Each kind of trace is
// a pass with its own evidence, told in its file: one that is as likely the
// author's own, such as an entity in a report on HTML, stays. A pass leaves the
// number of lines as it is where it can, so that line numbers hold.
//
// Offsets are bytes.
package plain
