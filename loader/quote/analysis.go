package quote

import (
	"sync"

	"onrecord/loader/document"
	"onrecord/loader/internal/rule"
)

// analysis is the working state for one document. Its slices run parallel to
// the document's tokens.
type analysis struct {
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
	firstOf  []int32 // scratch of the result
	nextOf   []int32
	passed   int  // regions that end before the unit
	headline bool // the paragraph is a headline, where capitals tell nothing
	units    unitList
	atts     attList
	cand     []attribution // of the unit
	unitFrom int
	ch       chunkList
	trace    *rule.Trace // told which rule decided; nil outside of tests and eval
}

var pool = sync.Pool{New: func() any { return new(analysis) }}

func newAnalysis(d *document.Document) *analysis {
	a := pool.Get().(*analysis)
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
	a.regions, a.units, a.ch, a.atts = a.regions[:0], a.units[:0], a.ch[:0], a.atts[:0]
	a.passed = 0
	a.trace = nil
	return a
}

func (a *analysis) free() {
	a.doc, a.text, a.tok = nil, "", nil
	pool.Put(a)
}
