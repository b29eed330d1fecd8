// Package dataset embeds the open dataset: five news reports of two meetings of
// Vladimir Putin and Xi Jinping, restated in the project's own words with the
// spoken words as reported, and the tables made from them.
//
//	corpus, err := loader.Load(dataset.Articles())      // read the articles anew
//	corpus, err := loader.ReadTables(dataset.Tables())  // or take the tables as shipped
//	findings, err := datapackage.Check(dataset.Tables()) // none: a test holds that
//
// README.md in this folder is the datasheet: what is in the files, how they were
// made, what they are not fit for.
//
// The texts and tables are under CC BY 4.0, the Go source under MIT.
package dataset
