package quote

import (
	"onrecord/loader/document"
	"onrecord/loader/internal/rule"
)

// grammar is what is known of the grammar of a document. Its slices run parallel to
// the document's tokens.
type grammar struct {
	doc      *document.Document
	text     string
	tok      tokenList
	tags     tagList
	ent      entryList
	place    wordPlace  // of the word whose part of speech is being told
	reg      numberList // region of the token plus one, marks included
	marks    []mark
	inner    [][2]int
	places   places
	regions  regionList
	headline bool // the paragraph is a headline, where capitals tell nothing
	units    unitList
	ch       chunkList
	trace    *rule.Trace // told which rule decided; nil outside of tests and eval
}

// reset makes the grammar that of a document of which nothing is known yet.
func (a *grammar) reset(d *document.Document) {
	n := len(d.Tokens)
	a.doc, a.text, a.tok = d, d.Text, d.Tokens
	if cap(a.tags) < n {
		a.tags = make([]tag, n, n+n/4)
		a.ent = make([]uint16, n, n+n/4)
		a.reg = make([]int32, n, n+n/4)
	}
	a.tags, a.ent, a.reg = a.tags[:n], a.ent[:n], a.reg[:n]
	clear(a.ent)
	clear(a.reg)
	a.regions, a.units, a.ch = a.regions[:0], a.units[:0], a.ch[:0]
	a.trace = nil
}

// release lets the document go.
func (a *grammar) release() { a.doc, a.text, a.tok = nil, "", nil }

// paragraph tags the words of paragraph p, as far as they have one reading, and finds
// its quotation marks. It returns the index of its first region. Paragraphs come in
// order.
func (a *grammar) paragraph(p int) (first int) {
	para := &a.doc.Paragraphs[p]
	a.look(para.Tokens.From, para.Tokens.To)
	first = len(a.regions)
	a.pairMarks(p, para)
	a.judge(first, para)
	a.setRegions(first)
	a.apostrophes(para)
	return first
}

// parse tells the tags of unit u, and its chunks, which stand until the next one is
// parsed.
func (a *grammar) parse(u int) {
	un := a.units.at(u)
	a.disambiguate(un.from, un.to)
	a.chunks(un.from, un.to)
}
