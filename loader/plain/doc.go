// Package plain takes off a text what it caught on its way into a file: characters
// that were encoded twice, entities, tags, Markdown, invisible characters, hyphens at
// the ends of lines. What is left is what a reader would read.
//
//	p := plain.Read(text)
//	words := p.String              // “The bridge is safe,” said Rhoda Finch.
//	at := p.Given(span)            // the same words in the text that was given
//
// Characters alone, without markup, are repaired by Characters: it is for text whose
// markup has been read already.
//
// # The way back
//
// A Text keeps each change as an edit, so a span of the plain text can be told in the
// text that was given: as the shortest stretch that holds all of its words. A text with
// nothing to take off is returned as it is.
//
// # What is left alone
//
// An entity that stands alone between quotation marks or backticks is what the text is
// about. Asterisks and underscores are emphasis only in pairs that hug their words:
// footnotes, list marks, products and the underscores of handles stay. Only names of
// HTML elements make a tag.
package plain
