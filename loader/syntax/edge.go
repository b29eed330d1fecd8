package syntax

import "onrecord/loader/token"

// The rules look at what stands beside a word: the two tokens before it, the
// chunk behind it. At the edge of a text there is nothing, and a search that
// found nothing gives -1. So lists are read by at, which answers with a stand-in
// outside of the list; an index in brackets is for writing and for loops over
// the whole list.

type (
	tagList    []Tag
	tokenList  []token.Token
	numberList []int32
	chunkList  []Chunk
	regionList []Region
	unitList   []Unit
)

func (l tagList) At(i int) Tag {
	if uint(i) < uint(len(l)) {
		return l[i]
	}
	return BRK
}

func (l tokenList) At(i int) token.Token {
	if uint(i) < uint(len(l)) {
		return l[i]
	}
	return token.Token{Kind: token.Break}
}

func (l numberList) At(i int) int32 {
	if uint(i) < uint(len(l)) {
		return l[i]
	}
	return 0
}

// What stands outside of the lists of structs, for reading only: whoever writes
// into an element takes it by its index.
var (
	noChunk  = Chunk{From: -1, To: -1, Head: -1}
	noRegion = Region{Open: -1, Close: -1, First: -1, Last: -1, Unit: -1}
	noUnit   = Unit{From: -1, To: -1, Para: -1}
)

func (l chunkList) At(i int) *Chunk {
	if uint(i) < uint(len(l)) {
		return &l[i]
	}
	return &noChunk
}

func (l regionList) At(i int) *Region {
	if uint(i) < uint(len(l)) {
		return &l[i]
	}
	return &noRegion
}

func (l unitList) At(i int) *Unit {
	if uint(i) < uint(len(l)) {
		return &l[i]
	}
	return &noUnit
}

type entryList []uint16

func (l entryList) At(i int) uint16 {
	if uint(i) < uint(len(l)) {
		return l[i]
	}
	return 0
}

// First and last are the bytes that token i begins and ends with.
func (a *Grammar) First(i int) byte {
	if uint(i) < uint(len(a.Tok)) {
		return a.Text[a.Tok[i].Start]
	}
	return 0
}

func (a *Grammar) last(i int) byte {
	if uint(i) < uint(len(a.Tok)) {
		return a.Text[a.Tok[i].End-1]
	}
	return 0
}

func (l chunkList) Kind(i int) ChunkKind {
	if uint(i) < uint(len(l)) {
		return l[i].Kind
	}
	return ChunkOther
}
