package quote

import (
	"onrecord/loader/document"
	"onrecord/loader/span"
)

// Kind is how a quote's words are given.
type Kind string

const (
	Direct   Kind = "direct"   // all of the content stands between quotation marks
	Mixed    Kind = "mixed"    // part of the content does
	Indirect Kind = "indirect" // none of it does
	Scare    Kind = "scare"    // marked words that nobody is reported to have said
)

// A Quote is one attribution: a source, by a cue, is given a content. Content
// is all that is attributed, a clause where the quotation marks stand round a
// few of its words; Quoted are the stretches inside quotation marks, without
// the marks, each a list of pieces in case its attribution interrupts it. All
// spans are bytes of the document's text, in order.
type Quote struct {
	Kind     Kind
	Content  []span.Span
	Quoted   [][]span.Span
	Cue      []span.Span
	Source   []span.Span
	Sentence int // index of the sentence in which the content begins
}

// Extract finds the quotes of a document, in reading order.
func Extract(d *document.Document) []Quote { return nil }
