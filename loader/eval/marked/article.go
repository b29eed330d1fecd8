package marked

import (
	"onrecord/loader/eval"
	"onrecord/loader/span"
)

// An Article is one marked article: its text without the marks, what the marks
// say, and what was found. All spans are bytes of Text.
type Article struct {
	Name   string // of the file, without its extension
	Manner string // in which the article is written: "live blog"
	Text   string
	Gold   Marks
	Found  Marks
}

// Marks are what an article holds, as marked or as found.
type Marks struct {
	Title, Byline, Agency, Outlet, Published string // empty: the text does not say

	Body       []span.Span // running text and its crossheads, by line
	Sentences  []span.Span // of all that is read, title and standfirst included
	Quotes     []Quote
	Dates      []eval.DateMark
	Citations  []Citation
	Utterances []Utterance
}

// A Quote is one attribution. Type is direct, mixed, indirect or scare.
type Quote struct {
	eval.Attribution
	// Speakers are the names of which any one is right; none where the text
	// gives the source no name.
	Speakers []string
}

// A Citation is an outlet that the article reports from.
type Citation struct {
	Outlet string
	Span   span.Span
}

// An Utterance is a stretch of quoted words; those with one key, in whatever
// article, are variants of the same words by the same speaker.
type Utterance struct {
	Key   string
	Spans []span.Span
}
