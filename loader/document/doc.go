// Package document is an article as the extractors see it: paragraphs, their
// sentences and their tokens, all spans of one text, each found once.
//
//	d := document.New(a.Text, a.Paragraphs)
//	for _, s := range d.Sentences {
//		for _, t := range d.Tokens[s.Tokens.From:s.Tokens.To] { … }
//	}
//
// Every byte of a sentence that is not white space is in one of its tokens.
// The ranges nest: a paragraph's tokens are those of its sentences. A paragraph
// may reach over several lines, wrapped at some width; its line breaks are
// blanks. Tokens hold 32-bit offsets, so a text may have up to 2 GiB.
package document
