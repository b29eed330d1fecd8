package quote

// What the rules ask of the chunk at an index. Beside the unit there is a
// stand-in (edge.go), so any index will do.

// chunkWord is the folded first word of chunk i.
func (a *analysis) chunkWord(i int) string { return a.form(int(a.ch.at(i).from)) }

// headEntry is what the lexicon knows of the head of chunk i.
func (a *analysis) headEntry(i int) *entry { return a.entry(int(a.ch.at(i).head)) }

// headTag is the tag of the head of chunk i.
func (a *analysis) headTag(i int) tag { return a.tags.at(int(a.ch.at(i).head)) }

// cueFrame is the complements of the verb of chunk i.
func (a *analysis) cueFrame(i int) *frame { return &words.frames[a.headEntry(i).cue] }

// chunkTokens are the tokens of chunks i to j.
func (a *analysis) chunkTokens(i, j int) tokens {
	return tokens{int(a.ch.at(i).from), int(a.ch.at(j).to)}
}

// clauseFrom are the tokens from chunk i to the end of the clause that it opens,
// which hangs on the verb group k.
func (a *analysis) clauseFrom(k, i int) tokens {
	return tokens{int(a.ch.at(i).from), a.boundary(k, i, clauseComp)}
}

// verbIs reports whether chunk i is a verb group of the form.
func (a *analysis) verbIs(i int, f form) bool {
	c := a.ch.at(i)
	return c.kind == cVG && c.form == f
}

// nounPhraseAt reports whether chunk i is a noun phrase that is no time.
func (a *analysis) nounPhraseAt(i int) bool {
	c := a.ch.at(i)
	return c.kind == cNP && !c.time
}

// opensQuestion reports whether chunk i opens an embedded question: what,
// whether.
func (a *analysis) opensQuestion(i int) bool {
	c := a.ch.at(i)
	if c.kind == cSUB {
		w := a.chunkWord(i)
		return w == "whether" || w == "if"
	}
	return c.kind == cW
}

// marksEnd returns the token that follows the marked words in which chunk i
// begins.
func (a *analysis) marksEnd(i int) int {
	return a.regions.at(int(a.reg.at(int(a.ch.at(i).from))-1)).close + 1
}
