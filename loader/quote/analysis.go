package quote

import (
	"onrecord/loader/document"
	"onrecord/loader/syntax"
	"sync"
)

// analysis is the working state for one document: its grammar, and what is
// attributed in it.
type analysis struct {
	syntax.Grammar
	firstOf     []int32 // scratch of the result
	nextOf      []int32
	passed      int // regions that end before the unit
	atts        attList
	cand        []attribution // of the unit
	unitFrom    int
	turns       []turnKind // of the paragraphs, where they are an interview without labels
	pulled      int        // quotations that were looked for elsewhere in the text
	endPlace    endPlace
	phrasePlace phrasePlace
}

var pool = sync.Pool{New: func() any { return new(analysis) }}

func newAnalysis(d *document.Document) *analysis {
	a := pool.Get().(*analysis)
	a.Reset(d)
	a.atts = a.atts[:0]
	a.passed, a.pulled = 0, 0
	return a
}

func (a *analysis) free() {
	a.Release()
	pool.Put(a)
}
