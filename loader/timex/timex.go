package timex

import (
	"time"

	"onrecord/loader/span"
)

// Type is a TIMEX3 type.
type Type string

const (
	Date     Type = "DATE"
	Time     Type = "TIME"
	Duration Type = "DURATION"
	Set      Type = "SET"
)

// A Timex is one time expression: text[Span], its TIMEX3 type, value and mod.
type Timex struct {
	Span  span.Span
	Type  Type
	Value string // "2025-05-08", "2025-W18", "P30D", "XXXX-WXX-4" …
	Mod   string // "APPROX", "START", "MORE_THAN" …; mostly empty
	Rule  string // the name of the rule that decided, for measuring
}

// Anchor is what is known of the text's own time. Zero times are unknown: the
// values that would hang on them stay underspecified.
type Anchor struct {
	Published time.Time // day of publication
	Event     time.Time // day of what is reported, where publication is not known
	DayFirst  bool      // 08/05/2025 is 8 May
}

// Tag finds the time expressions of the pieces of text given, in order.
// Pieces are sentences or paragraphs: no expression crosses from one into the
// next. They must lie inside text; what does not is left out.
func Tag(text string, in []span.Span, a Anchor) []Timex { return Convention{}.Tag(text, in, a) }

// Tag finds the time expressions as the convention has them.
func (c Convention) Tag(text string, in []span.Span, a Anchor) []Timex {
	p := newParser(text, a)
	p.convention = c
	p.tag(in)
	return p.out
}

// tag reads the pieces; a history, which tells only by its end that it is one,
// twice.
func (p *parser) tag(in []span.Span) {
	p.pieces(in)
	if p.story.judge() {
		p.story.history = true
		p.out, p.antecedent = p.out[:0], antecedent{}
		p.weekOld, p.tomorrow = p.weekOld[:0], false
		p.pieces(in)
	}
}

func (p *parser) pieces(in []span.Span) {
	for _, s := range in {
		if s.Start < 0 || s.End > len(p.text) || s.Empty() {
			continue
		}
		p.piece(s)
		p.antecedent.at, p.antecedent.to, p.antecedent.out = -1, -1, -1
	}
}

func newParser(text string, a Anchor) *parser {
	p := &parser{grammar: theGrammar(), text: text}
	if !a.Published.IsZero() {
		p.ref.day, p.ref.published = dayOfTime(a.Published), true
	}
	if !a.Event.IsZero() {
		p.ref.event, p.ref.hasEvent = dayOfTime(a.Event), true
	}
	p.ref.dayFirst = a.DayFirst
	p.written = p.ref
	return p
}
