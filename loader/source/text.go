package source

import (
	"onrecord/loader/article"
)

// A Text is one article as it is given, with what is known beside its words. Empty
// fields say nothing.
type Text struct {
	ID        string // the row's own id; empty: to be made from Key
	File      string // named in diagnostics: folder/a.zip/b.csv:12
	Line      int    // of File at which it begins; 0 where it is all of it
	Key       string // its path below the folder or archive given, and its number in the file
	Text      string
	HTML      string // a page, in place of Text
	Title     string
	Outlet    string
	Byline    string
	Published string        // as it is given, in whatever form; see article.ReadMoment
	Order     article.Order // of day and month in Published
	URL       string
	Section   string
	Language  string

	// Notes are oddities of the article itself, which is read all the same.
	Notes []article.Diagnostic
}

// A Problem is something that is not read: a file, an entry, a row, a line.
type Problem struct {
	article.Diagnostic
	// Reason is what a summary counts it under: ".pdf", "empty", "bad row".
	Reason string
}

// A Manifest is a table that says what is known of the articles beside it. It comes
// before them.
type Manifest struct {
	File string // as shown to people; its folder or archive is what it speaks of
	Raw  []byte
}

// ManifestFile is the name under which a folder's or an archive's manifest is found.
const ManifestFile = "manifest.csv"

// An Item is one of the three.
type Item struct {
	Text     *Text
	Problem  *Problem
	Manifest *Manifest
}
