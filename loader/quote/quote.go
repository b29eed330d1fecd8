package quote

import (
	"slices"

	"onrecord/loader/document"
	"onrecord/loader/internal/rule"
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
	Act      Act      // empty for scare quotes
	Polarity Polarity // empty for scare quotes
	What     What     // of scare quotes, where the text tells; else empty
	Content  []span.Span
	Quoted   [][]span.Span
	Cue      []span.Span
	Source   []span.Span
	// Confidence is how likely source and content are right, from 0 to 1, by the rule
	// that proposed the attribution and how often it was right on hand-marked news; NaN
	// for scare quotes.
	Confidence float64
	// Rule is the rule that proposed the attribution; empty for scare quotes.
	Rule     string
	Sentence int // index of the sentence in which the content begins
	// Inner tells that the quote is part of what another's source says, who relays it:
	// corpora mark the other alone. What an outlet reports that others said is not.
	Inner bool
	// Doubled tells that the marks are doubled apostrophes, ''…'', as some
	// archives write them; Single, that they are single ones, ‘…’. Corpora that
	// are marked by hand often count neither as quotation marks.
	Doubled, Single bool
}

// Extract finds the quotes of a document, in reading order.
func Extract(d *document.Document) []Quote { return extract(d, nil) }

// extract is Extract; the trace, unless it is nil, is told of the rules that
// decided.
func extract(d *document.Document, trace *rule.Trace) []Quote {
	if len(d.Tokens) == 0 {
		return nil
	}
	a := newAnalysis(d)
	a.Trace = trace
	defer a.free()
	return a.extract()
}

// extract finds the quotes paragraph by paragraph, then joins what goes on from one
// to the next.
func (a *analysis) extract() []Quote {
	last, speaking, signed := colon{}, 0, 0
	a.interview()
	for p := range a.Doc.Paragraphs {
		para := &a.Doc.Paragraphs[p]
		first := a.Paragraph(p)
		if a.pullQuote(p, first, para) {
			a.forget(first, para)
			continue
		}
		turns := speaking
		speaking = 0
		if a.byLine(p, first, para) {
			last = colon{}
			continue
		}
		if a.fromColon(last, p, first, para) {
			last.goes = true
			continue
		}
		if signed--; signed <= 0 {
			signed = a.bySignature(p)
		}
		if signed > 0 {
			last = colon{}
			continue
		}
		if n := len(a.atts); a.byLabel(p, para) {
			last, speaking = colon{}, n+1
			continue
		}
		if speaking = a.byTurn(p, turns, para); speaking > 0 {
			last = colon{}
			continue
		}
		a.byDash(first, para)
		a.byHeading(p, first, para)
		u := len(a.Units)
		a.CutUnits(p, para)
		for ; u < len(a.Units); u++ {
			a.attribute(u)
		}
		last = a.endsWithColon(len(a.Units) - 1)
	}
	a.dialogues()
	a.joinForward(false)
	a.joinQuotes()
	a.joinForward(true)
	quotes := a.told(a.quotes())
	slices.SortStableFunc(quotes, func(p, q Quote) int { return p.Content[0].Start - q.Content[0].Start })
	return quotes
}
