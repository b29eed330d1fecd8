// Package article finds the article in the text of a page.
//
// A scraped page is an article in a heap of other things: menus, captions,
// pitches for a newsletter, headlines of other articles, imprints. Parse says
// of every line, or part of a line, which of these it is, and reads from the
// right ones what the article says of itself: title, byline, agency, outlet,
// day of publication, day of the event, language.
//
// The typical steps:
//
//	text, diags, err := article.Decode(name, raw)   // a file's bytes
//	a := article.Parse(name, text, article.Options{})
//	for _, p := range a.Paragraphs { … p.Span.Cut(a.Text) … }
//
// ParseHTML does both for a web page. Duplicates finds the articles of a
// collection that carry the same text.
//
// Parse does not rewrite the text: every span cuts Article.Text. Every inferred
// field has its evidence beside it, and is empty where the text does not say:
// a date in a caption is no day of publication, an agency that is cited is no
// outlet.
//
// How the running text is found: each line is measured once (words, capitals,
// small words, marks, depth of indentation); prose weighs its words,
// everything else costs a little, and the stretch of lines with the largest
// sum is the body. What is not prose inside the stretch, and what stands at
// its ends, is then told by its words and by its neighbours. There is no model
// and no list of sites, so what a rule does can be read here and a new site
// needs no training.
//
// The pieces: scan measures the lines, unwrap joins wrapped ones, the header and
// an agency's closing credit are cut from the lines they share, repeats and
// captions are marked, findBody finds the stretch, head, inside and outside say
// what everything is, and the fields are read from the lines that may hold
// them. All of it is linear in the text.
//
// A web page is read in the same way. Elements that the page's markup names as
// something else (comments, forms, lists of other articles) are left out where
// most of the prose stands elsewhere; the lines that remain, indented by the depth
// of their elements, are told apart as those of a dump are; paragraphs in elements
// of the same shape as the body's belong to it. Title, byline, day and outlet come
// from JSON-LD, meta tags, microdata, the elements near the headline, the address
// and the text, the surest first. Readability, trafilatura and the DOM distiller
// were measured on the same pages and find less of the body, or more beside it.
//
// Limits: the phrases that mark boundaries are mostly English, with a few of
// other languages; a page whose text is a list or a table is seen only in part;
// comments that are indented like the article are taken for it.
package article
