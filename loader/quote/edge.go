package quote

import "onrecord/loader/token"

// The rules look at what stands beside a word: the two tokens before it, the
// chunk behind it. At the edge of a text there is nothing, and a search that
// found nothing gives -1. So lists are read by at, which answers with a stand-in
// outside of the list; an index in brackets is for writing and for loops over
// the whole list.

type (
	tagList    []tag
	tokenList  []token.Token
	numberList []int32
	chunkList  []chunk
	regionList []region
	unitList   []unit
)

func (l tagList) at(i int) tag {
	if uint(i) < uint(len(l)) {
		return l[i]
	}
	return tBRK
}

func (l tokenList) at(i int) token.Token {
	if uint(i) < uint(len(l)) {
		return l[i]
	}
	return token.Token{Kind: token.Break}
}

func (l numberList) at(i int) int32 {
	if uint(i) < uint(len(l)) {
		return l[i]
	}
	return 0
}

// What stands outside of the lists of structs, for reading only: whoever writes
// into an element takes it by its index.
var (
	noChunk  = chunk{from: -1, to: -1, head: -1}
	noRegion = region{open: -1, close: -1, first: -1, last: -1, unit: -1}
	noUnit   = unit{from: -1, to: -1, para: -1}
)

func (l chunkList) at(i int) *chunk {
	if uint(i) < uint(len(l)) {
		return &l[i]
	}
	return &noChunk
}

func (l regionList) at(i int) *region {
	if uint(i) < uint(len(l)) {
		return &l[i]
	}
	return &noRegion
}

func (l unitList) at(i int) *unit {
	if uint(i) < uint(len(l)) {
		return &l[i]
	}
	return &noUnit
}

type entryList []uint16

func (l entryList) at(i int) uint16 {
	if uint(i) < uint(len(l)) {
		return l[i]
	}
	return 0
}

// first and last are the bytes that token i begins and ends with.
func (a *grammar) first(i int) byte {
	if uint(i) < uint(len(a.tok)) {
		return a.text[a.tok[i].Start]
	}
	return 0
}

func (a *grammar) last(i int) byte {
	if uint(i) < uint(len(a.tok)) {
		return a.text[a.tok[i].End-1]
	}
	return 0
}

func (l chunkList) kind(i int) chunkKind {
	if uint(i) < uint(len(l)) {
		return l[i].kind
	}
	return cOther
}
