package syntax

import (
	"onrecord/loader/document"
	"onrecord/loader/internal/rule"
)

// Grammar is what is known of the grammar of a document. Its slices run parallel to
// the document's tokens.
type Grammar struct {
	Doc      *document.Document
	Text     string
	Tok      tokenList
	Tags     tagList
	Ent      entryList
	place    wordPlace  // of the word whose part of speech is being told
	Reg      numberList // region of the token plus one, marks included
	marks    []mark
	inner    [][2]int
	places   places
	Regions  regionList
	Headline bool // the paragraph is a headline, where capitals tell nothing
	Units    unitList
	Ch       chunkList
	Trace    *rule.Trace // told which rule decided; nil outside of tests and eval
}

// Reset makes the grammar that of a document of which nothing is known yet.
func (a *Grammar) Reset(d *document.Document) {
	n := len(d.Tokens)
	a.Doc, a.Text, a.Tok = d, d.Text, d.Tokens
	if cap(a.Tags) < n {
		a.Tags = make([]Tag, n, n+n/4)
		a.Ent = make([]uint16, n, n+n/4)
		a.Reg = make([]int32, n, n+n/4)
	}
	a.Tags, a.Ent, a.Reg = a.Tags[:n], a.Ent[:n], a.Reg[:n]
	clear(a.Ent)
	clear(a.Reg)
	a.Regions, a.Units, a.Ch = a.Regions[:0], a.Units[:0], a.Ch[:0]
	a.Trace = nil
}

// Release lets the document go.
func (a *Grammar) Release() { a.Doc, a.Text, a.Tok = nil, "", nil }

// Paragraph tags the words of paragraph p, as far as they have one reading, and finds
// its quotation marks. It returns the index of its first region. Paragraphs come in
// order.
func (a *Grammar) Paragraph(p int) (first int) {
	para := &a.Doc.Paragraphs[p]
	a.look(para.Tokens.From, para.Tokens.To)
	first = len(a.Regions)
	a.pairMarks(p, para)
	a.judge(first, para)
	a.setRegions(first)
	a.apostrophes(para)
	return first
}

// Parse tells the tags of unit u, and its chunks, which stand until the next one is
// parsed.
func (a *Grammar) Parse(u int) {
	un := a.Units.At(u)
	a.disambiguate(un.From, un.To)
	a.chunks(un.From, un.To)
}
