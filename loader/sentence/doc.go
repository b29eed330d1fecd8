// Package sentence cuts running text into sentences, as news writes it.
//
// The steps, in one pass over the bytes:
//
//  1. A table finds the bytes that can matter: stops, line breaks, brackets,
//     list marks, and the first byte of such marks outside ASCII.
//  2. A stop takes the closing quotation marks and brackets that follow it.
//  3. What stands before it (an abbreviation, an initial, a list mark) and the
//     word that follows (lower case, a word that opens sentences, a verb of
//     saying) decide whether the sentence ends there.
//  4. A paragraph's end always ends the sentence; a line's end does, unless the
//     paragraph is hard-wrapped there.
//
// A quotation keeps its attribution: “So what?” said X. is one sentence. A
// quotation of three sentences is three sentences, the opening mark with the
// first and the closing mark with the last; Splitter.WholeQuotes keeps it in
// one piece.
//
// Sentences are spans of the text, trimmed, in order; between them stands
// nothing but white space (unicode.IsSpace). The rules know English
// abbreviations, and the stops and quotation marks of other languages and
// scripts, but not their abbreviations and ordinals (“am 8. Mai”).
//
// Limits: where only the meaning tells ("in the U.S. Investors" against "in
// the U.S. Senate"), the list of words that open sentences decides, and a name
// after an abbreviation does not end the sentence. A stop before a lower-case
// word never ends one, so text written all in lower case stays in one piece
// per paragraph.
//
// Rules by hand and not a trained model (Punkt): the quotation and list rules
// need to see what follows, the answer must not depend on a training corpus,
// and a table of bytes is ten times faster.
package sentence
