package plain

import (
	"slices"
	"strings"

	"onrecord/loader/span"
)

// Code names a kind of trace.
type Code string

const (
	Mojibake  Code = "mojibake"  // UTF-8 that was read as Windows-1252, or Windows-1252 as Latin-1
	Entities  Code = "entities"  // &quot; &#8220; &amp;quot;
	Tags      Code = "tags"      // <b>, <br/>
	Markdown  Code = "markdown"  // **, _, [name](link), >
	Invisible Code = "invisible" // soft hyphens, zero-width spaces
	Hyphens   Code = "hyphens"   // words broken at line ends
)

// A Finding says that a kind of trace was taken out of a text.
type Finding struct {
	Code  Code
	Count int
	At    int    // offset of the first one in the text given
	First string // what stood there
}

// A Text is a text that was given and what is to be read in its stead.
type Text struct {
	Given, Text string
	Findings    []Finding
	layers      []layer
}

// A pass finds what to replace in a text.
type pass struct {
	code Code
	find func(text string) []edit
	most int // times that it may find something in what it left
}

// passes are in the order in which the traces came into a text, the last one
// first: a page's markup was there before its bytes were read wrongly.
var passes = []pass{
	{Mojibake, mojibake, 3},
	{Mojibake, otherPages, 1},
	{Mojibake, controls, 1},
	{Entities, entities, 1},
	{Tags, tags, 1},
	{Markdown, markdown, 1},
	{Hyphens, hyphens, 1},
	{Invisible, invisible, 1},
}

// Read takes the traces of the kinds out of a text; of all kinds, where none is
// named.
func Read(given string, kinds ...Code) *Text {
	t := &Text{Given: given, Text: given}
	for _, p := range passes {
		if len(kinds) > 0 && !slices.Contains(kinds, p.code) {
			continue
		}
		for range p.most {
			if !t.run(p) {
				break
			}
		}
	}
	return t
}

func (t *Text) run(p pass) bool {
	edits := p.find(t.Text)
	if len(edits) == 0 {
		return false
	}
	at := t.Back(span.Span{Start: edits[0].Start, End: edits[0].End})
	text, l := apply(t.Text, edits)
	t.Text, t.layers = text, append(t.layers, l)
	for i := range t.Findings {
		if f := &t.Findings[i]; f.Code == p.code {
			f.Count += len(edits)
			return true
		}
	}
	t.Findings = append(t.Findings, Finding{p.code, len(edits), at.Start, at.Cut(t.Given)})
	return true
}

// Clean reports whether nothing was found.
func (t *Text) Clean() bool { return len(t.layers) == 0 }

// Back is where a span of Text stands in Given: from the first of its
// characters to the last one, with what was taken out between them.
func (t *Text) Back(s span.Span) span.Span {
	for i := len(t.layers) - 1; i >= 0; i-- {
		s = t.layers[i].back(s)
	}
	return s
}

// Pieces are spans of Text in Given, in order, cut where markup stood between
// words: “We *will* go” is three pieces. Blanks beside the markup are in none.
func (t *Text) Pieces(spans []span.Span) []span.Span {
	if t.Clean() {
		return spans
	}
	var out []span.Span
	for _, s := range spans {
		pieces := []span.Span{s}
		for i := len(t.layers) - 1; i >= 0; i-- {
			var back []span.Span
			for _, p := range pieces {
				back = t.layers[i].pieces(back, p)
			}
			pieces = back
		}
		for _, p := range pieces {
			if len(pieces) > 1 {
				p = trim(t.Given, p)
			}
			if !p.Empty() || len(pieces) == 1 {
				out = append(out, p)
			}
		}
	}
	return out
}

func trim(text string, s span.Span) span.Span {
	words := s.Cut(text)
	s.Start += len(words) - len(strings.TrimLeft(words, " \t\r\n"))
	s.End -= len(words) - len(strings.TrimRight(words, " \t\r\n"))
	return span.Span{Start: s.Start, End: max(s.Start, s.End)}
}
