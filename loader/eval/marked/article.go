package marked

import (
	"slices"

	"onrecord/loader/eval"
	"onrecord/loader/span"
	"onrecord/loader/speaker"
)

// An Article is one marked article: its text without the marks, what the marks
// say, and what was found. All spans are bytes of Text.
type Article struct {
	Name   string // of the file, without its extension
	Manner string // in which the article is written: "live blog"
	Text   string
	Gold   Marks
	Found  Marks

	others []span.Span // names marked as nobody's of the register
	layers []string    // that a second marking has; nil: all of them
}

// Marks are what an article holds, as marked or as found.
type Marks struct {
	Title, Byline, Agency, Outlet, Published string // empty: the text does not say
	Modified, EventDate, URL, Section        string

	Body       []span.Span // running text and its crossheads, by line
	Sentences  []span.Span // of all that is read, title and standfirst included
	Parts      []string    // of each sentence: title, standfirst, heading, text or attribution
	Quotes     []Quote
	Dates      []eval.DateMark
	Citations  []Citation
	Utterances []Utterance
	Mentions   []Mention
}

// A Quote is one attribution. Type is direct, mixed, indirect or scare.
type Quote struct {
	eval.Attribution
	// Speakers are the names of which any one is right; none where the text
	// gives the source no name.
	Speakers []string
	// SpeakerID is the speaker's key, the same in all articles; keys of people
	// who speak together are joined by "+".
	SpeakerID string
	// SpeakerConfidence is, of a quote found, how likely its speaker is said to be
	// right; Evidence and Form tell how it was found, Unnamed that it has no name.
	SpeakerConfidence float64
	Evidence          speaker.Evidence
	Form              speaker.Form
	Unnamed           bool
	// Act and Polarity are words of Acts and Polarities, empty for scare quotes;
	// What is title, term or irony, or empty, and only scare quotes have it.
	Act, Polarity, What string
	// Represents and ReportedBy are keys: who is spoken for, who relays. Of their
	// names any one is right.
	Represents, ReportedBy         string
	RepresentsNames, ReporterNames []string
}

// Acts are what a cue can say that the source does; what people say in words are
// the first five.
var Acts = []string{"said", "wrote", "asked", "ordered", "named", "thought", "wanted", "judged", "showed", "reported"}

// Polarities are what a text can say that became of the words.
var Polarities = []string{"said", "not_said", "denied", "declined", "hypothetical"}

// Said reports whether the text says that somebody said this in words.
func (q *Quote) Said() bool {
	return q.Type != "scare" && q.Polarity == "said" && slices.Contains(Acts[:5], q.Act)
}

// A Mention is a name of somebody in the register.
type Mention struct {
	Speaker string // key
	Span    span.Span
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
