package quote

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
)

// phraseStart extends a noun phrase that ends at chunk i leftwards over the
// prepositional phrases and conjuncts that belong to it, and returns its first
// chunk.
func (a *analysis) phraseStart(i int) int {
	for n := 0; i > 1 && n < 8; n++ {
		t := leftwards[a.Ch.Kind(i-1)]
		if t == nil {
			break
		}
		step, ok := t.Decide(phraseStartPlace{a, i}, a.Trace, int(a.Ch.At(i).Head))
		if step.whole {
			return step.first
		}
		if !ok {
			break
		}
		i = step.first
	}
	if a.Ch.Kind(i-1) == syntax.ChunkNP && a.Ch.At(i-1).Poss {
		i--
	}
	return a.counted(i)
}

// phraseStartPlace is the chunk i with which a noun phrase begins as far as is known.
type phraseStartPlace struct {
	a *analysis
	i int
}

// phraseStartStep is the chunk with which the phrase begins after all; whole says that
// nothing more belongs to it.
type phraseStartStep struct {
	first int
	whole bool
}

// phraseTable tells what precedes a noun phrase and belongs to it.
type phraseTable = rule.Table[phraseStartPlace, phraseStartStep]

// leftwards are the tables by the kind of the chunk before the phrase.
var leftwards [syntax.ChunkPAREN + 1]*phraseTable

// back is the chunk n chunks before the phrase.
func (p phraseStartPlace) back(n int) *syntax.Chunk { return p.a.Ch.At(p.i - n) }

// over goes on with the phrase n chunks to the left.
func (p phraseStartPlace) over(n int) phraseStartStep { return phraseStartStep{first: p.i - n} }

// from says that the phrase begins n chunks to the left.
func (p phraseStartPlace) from(n int) phraseStartStep { return phraseStartStep{p.i - n, true} }

// conjunctStart is the first chunk of the phrase that ends n chunks before this
// one and can begin a clause, which this one is joined to; -1 is none.
func (p phraseStartPlace) conjunctStart(n int) int {
	if i := p.a.phraseStart(p.i - n); p.a.startsClause(i) {
		return i
	}
	return -1
}

// namePart reports whether the noun phrase right before this one is its
// possessor or the beginning of its name.
func (p phraseStartPlace) namePart() bool {
	c := p.back(1)
	return c.Poss || !c.Time && !c.Pronoun && !p.back(0).Pronoun && p.a.continues(p.i)
}

// conjoined reports whether and or nor joins the phrase to another one that can
// begin a clause.
func (p phraseStartPlace) conjoined() bool {
	if w := p.a.chunkWord(p.i - 1); w != "and" && w != "nor" {
		return false
	}
	return p.back(2).Kind == syntax.ChunkNP && !p.back(2).Pronoun && p.conjunctStart(2) >= 0
}

// listStart is the first chunk of the list that ends with the conjoined phrase:
// Alder, Bly and Lund.
func (p phraseStartPlace) listStart() phraseStartStep {
	a := p.a
	p.i = a.phraseStart(p.i - 2)
	for p.i > 1 && p.back(1).Kind == syntax.ChunkCOMMA && a.nounPhraseAt(p.i-2) && a.headTag(p.i-2) == a.headTag(p.i) &&
		p.conjunctStart(2) >= 0 {
		p.i = a.phraseStart(p.i - 2)
	}
	return phraseStartStep{a.counted(p.i), true}
}

// phraseTables are the tables of phrases, in no order.
var phraseTables []*phraseTable

// The rows look for the beginning of other phrases.
//
//revive:disable-next-line:function-length four tables
func init() {
	governed := phraseTable{
		Name: "preposition before a noun phrase",
		Rows: []rule.Row[phraseStartPlace, phraseStartStep]{
			{
				Name:    "noun and adjective before it",
				Example: "[People close to the family] {said} <it was late>.",
				When: func(p phraseStartPlace) bool {
					return p.back(2).Kind == syntax.ChunkADJ && p.back(3).Kind == syntax.ChunkNP
				},
				Then: func(p phraseStartPlace) phraseStartStep { return p.over(3) },
			},
			{
				Name:    "quantifier before it",
				Example: "[Many in the crowd] {said} <it was late>.",
				When: func(p phraseStartPlace) bool {
					return p.back(2).Kind == syntax.ChunkADJ &&
						p.a.counts(p.back(2))
				},
				Then: func(p phraseStartPlace) phraseStartStep { return p.over(2) },
			},
			{
				Name:    "noun before it",
				Example: "[The mayor of Orvik] {said} <it was late>.",
				When:    func(p phraseStartPlace) bool { return p.a.nounPhraseAt(p.i-2) && !p.back(2).Pronoun },
				Then:    func(p phraseStartPlace) phraseStartStep { return p.over(2) },
			},
		},
	}
	adjoined := phraseTable{
		Name: "noun phrase before a noun phrase",
		Rows: []rule.Row[phraseStartPlace, phraseStartStep]{
			{
				Name:    "possessor or beginning of a name",
				Example: "He left when [Ada Alder’s (of Orvik) mother] {said} <it was late>.",
				When:    phraseStartPlace.namePart,
				Then:    func(p phraseStartPlace) phraseStartStep { return p.over(1) },
			},
		},
	}
	even := phraseTable{
		Name: "adverb before a noun phrase",
		Rows: []rule.Row[phraseStartPlace, phraseStartStep]{
			{
				Name:    "even of the last conjunct",
				Example: "[Bakers and even some bishops] {said} <it was late>.",
				When: func(p phraseStartPlace) bool {
					return p.back(2).Kind == syntax.ChunkCC && p.back(3).Kind == syntax.ChunkNP &&
						p.a.chunkWord(p.i-1) == "even" && p.conjunctStart(3) >= 0
				},
				Then: func(p phraseStartPlace) phraseStartStep { return phraseStartStep{p.conjunctStart(3), true} },
			},
		},
	}
	conjoined := phraseTable{
		Name: "conjunction before a noun phrase",
		Rows: []rule.Row[phraseStartPlace, phraseStartStep]{
			{
				Name:    "adjectives that it joins",
				Example: "[Old and new members] {said} <it was late>.",
				When: func(p phraseStartPlace) bool {
					return p.back(2).Kind == syntax.ChunkADJ &&
						p.a.startsClause(p.i-2)
				},
				Then: func(p phraseStartPlace) phraseStartStep { return p.from(2) },
			},
			{
				Name:    "pronoun that it joins",
				Example: "[She and her husband] {said} <it was late>.",
				When: func(p phraseStartPlace) bool {
					q := p.back(2)
					return q.Kind == syntax.ChunkNP && q.Pronoun && p.a.startsClause(p.i-2) &&
						p.a.chunkWord(p.i-2) != "it"
				},
				Then: func(p phraseStartPlace) phraseStartStep { return p.from(2) },
			},
			{
				Name:    "noun phrases that it joins",
				Example: "[Alder, Bly and Lund] {said} <it was late>.",
				When:    phraseStartPlace.conjoined,
				Then:    phraseStartPlace.listStart,
			},
		},
	}
	leftwards = [syntax.ChunkPAREN + 1]*phraseTable{syntax.ChunkIN: &governed, syntax.ChunkNP: &adjoined,
		syntax.ChunkADV: &even, syntax.ChunkCC: &conjoined}
	phraseTables = []*phraseTable{&governed, &adjoined, &even, &conjoined}
}
