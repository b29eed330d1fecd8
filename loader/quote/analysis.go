package quote

import (
	"sync"

	"onrecord/loader/document"
	"onrecord/loader/token"
)

// analysis is the working state for one document. Its slices run parallel to
// the document's tokens.
type analysis struct {
	doc      *document.Document
	text     string
	tok      []token.Token
	tags     []tag
	ent      []uint16
	reg      []int32 // region of the token plus one, marks included
	marks    []mark
	inner    [][2]int
	regions  []region
	firstOf  []int32 // scratch of the result
	nextOf   []int32
	passed   int  // regions that end before the unit
	headline bool // the paragraph is a headline, where capitals tell nothing
	units    []unit
	atts     []attribution
	cand     []attribution // of the unit
	unitFrom int
	ch       []chunk
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
	return a
}

func (a *analysis) free() {
	a.doc, a.text, a.tok = nil, "", nil
	pool.Put(a)
}

// What stands at an index is read through these functions only: before the first
// token and behind the last there are words that are not known, of no tag and in no
// region, so that a rule may look at the neighbours of any token.

// entry is what the lexicon knows of token i.
func (a *analysis) entry(i int) *entry {
	if uint(i) >= uint(len(a.ent)) {
		return &entries[0]
	}
	return &entries[a.ent[i]]
}

func (a *analysis) tag(i int) tag {
	if uint(i) >= uint(len(a.tags)) {
		return tX
	}
	return a.tags[i]
}

// regionOf is the region of token i plus one; 0 is none.
func (a *analysis) regionOf(i int) int32 {
	if uint(i) >= uint(len(a.reg)) {
		return 0
	}
	return a.reg[i]
}

// noToken and noChunk stand where there is none. They are never written.
var (
	noToken = token.Token{Kind: token.Break}
	noChunk = chunk{kind: cOther}
)

func (a *analysis) token(i int) *token.Token {
	if uint(i) >= uint(len(a.tok)) {
		return &noToken
	}
	return &a.tok[i]
}

// chunk is the i-th chunk of the unit.
func (a *analysis) chunk(i int) *chunk {
	if uint(i) >= uint(len(a.ch)) {
		return &noChunk
	}
	return &a.ch[i]
}

// noRegion stands where there is no quotation. It is never written.
var noRegion region

// quotation is the k-th region, counted from 0; regionOf counts from 1.
func (a *analysis) quotation(k int32) *region {
	if uint32(k) >= uint32(len(a.regions)) {
		return &noRegion
	}
	return &a.regions[k]
}
