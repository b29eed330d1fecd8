package quote

import "onrecord/loader/syntax"

// What the rules ask of the chunk at an index. Beside the unit there is a
// stand-in (edge.go), so any index will do.

// chunkWord is the folded first word of chunk i.
func (a *analysis) chunkWord(i int) string { return a.Form(int(a.Ch.At(i).From)) }

// headEntry is what the lexicon knows of the head of chunk i.
func (a *analysis) headEntry(i int) *syntax.Entry { return a.Entry(int(a.Ch.At(i).Head)) }

// headTag is the tag of the head of chunk i.
func (a *analysis) headTag(i int) syntax.Tag { return a.Tags.At(int(a.Ch.At(i).Head)) }

// cueFrame is the complements of the verb of chunk i.
func (a *analysis) cueFrame(i int) *syntax.Frame { return &syntax.Words.Frames[a.headEntry(i).Cue] }

// chunkTokens are the tokens of chunks i to j.
func (a *analysis) chunkTokens(i, j int) syntax.Tokens {
	return tokens(int(a.Ch.At(i).From), int(a.Ch.At(j).To))
}

// clauseFrom are the tokens from chunk i to the end of the clause that it opens,
// which hangs on the verb group k.
func (a *analysis) clauseFrom(k, i int) syntax.Tokens {
	return tokens(int(a.Ch.At(i).From), a.boundary(k, i, clauseComp))
}

// verbIs reports whether chunk i is a verb group of the form.
func (a *analysis) verbIs(i int, f syntax.Form) bool {
	c := a.Ch.At(i)
	return c.Kind == syntax.ChunkVG && c.Form == f
}

// nounPhraseAt reports whether chunk i is a noun phrase that is no time.
func (a *analysis) nounPhraseAt(i int) bool {
	c := a.Ch.At(i)
	return c.Kind == syntax.ChunkNP && !c.Time
}

// opensQuestion reports whether chunk i opens an embedded question: what,
// whether.
func (a *analysis) opensQuestion(i int) bool {
	c := a.Ch.At(i)
	if c.Kind == syntax.ChunkSUB {
		w := a.chunkWord(i)
		return w == "whether" || w == "if"
	}
	return c.Kind == syntax.ChunkW
}

// marksEnd returns the token that follows the marked words in which chunk i
// begins.
func (a *analysis) marksEnd(i int) int {
	return a.Regions.At(int(a.Reg.At(int(a.Ch.At(i).From))-1)).Close + 1
}
