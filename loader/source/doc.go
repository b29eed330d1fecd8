// Package source reads what people have, as what it is, into a stream of articles with
// what is known beside their words.
//
//	for item, err := range (source.Reader{}).Paths(ctx, os.Stdin, "articles", "export.zip") {
//		if err != nil { … }                // the path is not there, or ctx has ended
//		if item.Problem != nil { … }       // something is not read: where, and why
//		if item.Text != nil { … }          // an article
//	}
//
// # Kinds
//
// The first bytes decide where they are plain, then the ending of the name.
//
//	kind                        read as                   fields (… as the kind has it)      test
//	.txt .text                  an article, or an export  -                                 TestArchives
//	.html .htm .xhtml           a page                    those of its markup               TestStandardInput
//	.md .markdown               the page that it makes    of its front matter               TestMarkdown
//	.docx                       paragraphs, or an export  -                                 TestWord
//	.jsonl .ndjson              an article a line         by the names of its keys          TestJSONLines
//	.json                       a list, in an object, one by the names of its keys          TestJSON
//	.csv .tsv .tab              an article a row          by the names of its columns       TestCSV
//	.parquet                    an article a row          by the names of its columns       TestParquet
//	Nexis, text or .docx        its articles              title, outlet, day, byline, …     TestNexis
//	Factiva, coded or not       its articles              title, outlet, day, byline, …     TestFactiva
//	ProQuest                    its articles              title, outlet, day, address, …    TestProQuest
//	.mhtml .mht                 the page that was saved   address                           TestSavedPage
//	.eml                        a message, its files      subject, day                      TestMail
//	.mbox                       its messages              subject, day                      TestMailbox
//	.warc                       its pages                 address                           TestWARC
//	.zip .tar                   what is in it             those of its manifest.csv (.zip)  TestArchives
//	.gz .zst .bz2 .tgz          what is in it             -                                 TestArchives
//	folders, links to them      what is in them           those of its manifest.csv         TestFoldersAndLinks
//	-                           standard input            -                                 TestStandardInput
//
// Columns and keys are known under the names that the field's tools give them (see
// Roles and field.go), in any case, with blanks, hyphens or underscores; Reader.Columns
// names others. A PDF, an old office document, a picture and other kinds are refused
// with the words that help; a kind that is not known is told by its ending.
//
// # What is not read
//
// Each file, entry, row or line that is not read is one Problem. Only what systems and
// people leave beside articles is passed over without a word: names that begin with a
// dot, __MACOSX, Thumbs.db, desktop.ini, README, LICENSE, the manifest.
//
// # Limits
//
// An article, a row, a table's columns, an archive's entries, depth and ratio of
// unpacked to packed bytes are bounded by Limits. Texts are read as they are asked for:
// what is held is one article, or the first rows of a table until its dates tell the
// order of day and month; an export is held whole. Old and new Nexis layouts are known
// in English only.
package source
