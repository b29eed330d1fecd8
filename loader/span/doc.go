// Package span names pieces of a text by where they stand.
//
// Every sentence, quote, cue, source and date that the loader finds is a Span
// of the article's text, and nobody rewrites the text once it is read: for every
// row of every table, text[span] is the row's value. Inside Go a span is a
// half-open range of bytes. What leaves Go (CSV, Parquet, JSON) counts Unicode
// code points; Codepoints converts in both directions.
package span
