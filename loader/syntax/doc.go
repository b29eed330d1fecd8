// Package syntax tells the grammar of a document's sentences: the part of speech of
// every word, noun phrases and verb groups, the stretches between quotation marks, and
// the units, clauses and sentences, in which one thing can be said of another. It knows
// nothing of who said what.
//
//	g := syntax.Parse(d)
//	for u := range g.Units {
//		for _, c := range g.Chunks(u) {
//			fmt.Println(g.Cut(c.Tokens()), c.Kind) // the mayor NP
//		}
//	}
//
// # Steps
//
// A paragraph at a time: every word is looked up, and gets its part of speech where
// only one is possible (tagger.go); marks are paired (marks.go, markdirection.go,
// unpaired.go), and it is told which of the stretches between them are words of their
// own and which belong to the sentence around them (ownwords.go); the paragraph is cut
// into units (unit.go, sentencestart.go). Then a unit at a time: words that can be
// several parts of speech are settled by what precedes and follows them (wordplace.go
// and the tables beside it: verbforms.go, participle.go, thirdornoun.go, baseornoun.go,
// adjectiveadverb.go, functionword.go, capital.go), and the tags are grouped into
// chunks (chunk.go, nounphrase.go, verbgroup.go).
//
// # Rules
//
// Decisions are ordered tables of rows (package rule), each with an example that is its
// test; a trace tells which row decided what. The words are those of package lexicon,
// in the form that the rules ask for (lexicon.go): tags, meanings, and the complements
// that a verb or noun takes.
//
// # Conventions
//
// Indexes are of the document's tokens, ranges are [from, to). Before the first and
// after the last there is nothing: a list asked for an index outside of it answers with
// a stand-in (edge.go), so that rules can ask for their neighbours without a check.
// The tags are coarser than those of the Penn Treebank; see Tag.
package syntax
