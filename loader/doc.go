// Package loader reads news articles, as messy as people have them, into tidy
// tables: articles, sentences, quotes, speakers, dates, citations, and how
// outlets overlap.
//
// The typical steps:
//
//	corpus, err := loader.LoadDir("articles")  // text, pages, tables, exports, archives
//	for _, q := range corpus.Quotes { … }      // typed rows
//	df := corpus.Frames().Quotes               // the same as gota dataframes
//	err = corpus.WriteTables("tables", loader.CSV)
//
// Load takes any fs.FS (the embedded dataset, a zip file), LoadTexts takes texts
// in memory, Loader.All gives readings one by one where a corpus would not fit into
// memory. A Loader has the few options: a manifest that says what the texts
// do not (outlet, date), names that are one person, whether to clean.
//
// The packages below do one thing each and are usable alone: source reads what people
// have, plain takes out what machines left in a text, article finds the body, sentence,
// quote, speaker, timex and citation read it, overlap compares.
//
// # Spans
//
// Every row names its words by where they stand. Inside Go (Corpus.Readings) a
// span is bytes; in the rows and in JSON it counts Unicode code points of the
// text, so that Python's text[start:end] gives the same words. A quote that its
// attribution interrupts is one row with several pieces.
//
// # What is not known
//
// An empty string is a missing value. Inferred fields have their evidence beside
// them. Weekdays in an article without a date stay unresolved.
//
// # Errors
//
// Only I/O trouble ends a load: a path that is missing, a folder without
// articles, a context that ends. The corpus beside such an error is empty, never
// nil. An empty, binary or foreign file is a row of Corpus.Diagnostics that
// names it and an entry of Corpus.Unread, and the other articles load. So is a
// fault of this module that one article brings out: its code is "internal", and
// it names the place. ErrNoArticles, ErrManifest and ErrFormat are for errors.Is.
//
// # Counts
//
// Article.Quotes, Speaker.Quotes and Corpus.Counted are of said rows: see
// Quote.Said. An article that is there twice has DuplicateOf and is not counted
// again elsewhere.
//
// # Compatibility
//
// Before version 1.0 the names of tables and columns are kept; Go names may
// still change, and the changelog says which.
package loader
