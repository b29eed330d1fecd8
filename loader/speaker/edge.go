package speaker

import "onrecord/loader/token"

// Lists of tokens are read by at, which answers with a stand-in, for reading
// only, where a rule looks before the first token of a text or after its last.

type (
	tokenList []token.Token
	wordList  []*word
)

var (
	noToken = token.Token{Kind: token.Break}
	noWord  word
)

func (l tokenList) at(i int32) *token.Token {
	if uint(i) < uint(len(l)) {
		return &l[i]
	}
	return &noToken
}

func (l wordList) at(i int32) *word {
	if uint(i) < uint(len(l)) {
		return l[i]
	}
	return &noWord
}

// first and last are the bytes that token i begins and ends with.
func (r *resolver) first(i int32) byte {
	if uint(i) < uint(len(r.tokens)) {
		return r.text[r.tokens[i].Start]
	}
	return 0
}

func (r *resolver) last(i int32) byte {
	if uint(i) < uint(len(r.tokens)) {
		return r.text[r.tokens[i].End-1]
	}
	return 0
}
