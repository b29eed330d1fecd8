package quote

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
)

// rightOfAttribution finds the words that go on after an attribution that stands
// inside or after its content: “A,” she said, “B.”
func (a *analysis) rightOfAttribution(k int, inverted, quoted bool, left syntax.Tokens, f *syntax.Frame) syntax.Tokens {
	p := followingPlace{a: a, k: k, f: f, inverted: inverted, quoted: quoted, left: left, end: k + 1}
	if inverted {
		p.end = a.phraseEnd(k+1, false)
	}
	p.mark = a.skipModifiers(p.end, f)
	p.start = p.mark + 1
	p.at = p.start
	if a.Ch.Kind(p.at) == syntax.ChunkCC && p.at+1 < len(a.Ch) {
		p.at++
	}
	t, _ := followingContents.Decide(p, a.Trace, int(a.Ch.At(k).Head))
	return t
}

// followingPlace is what follows an attribution that other content precedes.
type followingPlace struct {
	a        *analysis
	k        int // the verb group
	f        *syntax.Frame
	inverted bool // the subject follows the verb
	quoted   bool // the content that precedes is a quotation
	left     syntax.Tokens
	end      int // the chunk that follows the verb and an inverted subject
	mark     int // the chunk that follows their modifiers: the mark
	start    int // the chunk that follows the mark
	at       int // start, or what follows it where it is a conjunction
}

// joined reports whether a conjunction follows the mark.
func (p followingPlace) joined() bool { return p.start < p.at }

// anotherCue reports whether another cue is among the modifiers.
func (p followingPlace) anotherCue() bool {
	for n := p.end; n < p.mark; n++ {
		if c := p.a.Ch.At(n); c.Kind == syntax.ChunkVG && p.a.cues(c) {
			return true
		}
	}
	return false
}

// complementizer reports whether a that without a comma opens the rest of a
// quoted sentence, rather than a relative clause.
func (p followingPlace) complementizer() bool {
	e := p.mark
	if p.a.Ch.Kind(e) != syntax.ChunkTH || !p.f.That || !p.quoted || p.inverted {
		return false
	}
	relative := e > p.k+1 && p.a.nounPhraseAt(e-1) && p.a.verbIs(e+1, syntax.Finite)
	return !relative
}

// unmarked reports whether no mark lets the content go on.
func (p followingPlace) unmarked() bool {
	switch p.a.Ch.Kind(p.mark) {
	case syntax.ChunkCOMMA, syntax.ChunkCOLON, syntax.ChunkDASH:
		return false
	case syntax.ChunkSEMI:
		return p.a.Ch.Kind(p.start) != syntax.ChunkQ
	}
	return true
}

// goesOn reports whether what follows the comma completes the sentence of the
// quotation: a that, or the verb that the quotation lacks.
func (p followingPlace) goesOn() bool {
	if !p.quoted || p.joined() || p.a.Ch.Kind(p.mark) != syntax.ChunkCOMMA {
		return false
	}
	switch c := p.a.Ch.At(p.at); c.Kind {
	case syntax.ChunkTH:
		return p.f.That
	case syntax.ChunkVG:
		return c.Form == syntax.Finite && !c.Passive && !p.a.cues(c) && p.a.Tags.At(int(c.From)) != syntax.ADV &&
			!p.a.hasVerb(p.left)
	}
	return false
}

// outsideMarks reports whether the writer's own words follow a quotation.
func (p followingPlace) outsideMarks() bool {
	c := p.a.Ch.At(p.at)
	if !p.quoted || p.a.Reg.At(int(c.From)) > 0 {
		return false
	}
	markedVerb := p.a.verbIs(p.at, syntax.Infinitive) && p.a.Reg.At(int(c.Head)) > 0
	return !markedVerb || p.joined()
}

// anotherClause reports whether what follows is no part of the content: a
// gerund, a relative clause, a second mark, another source.
func (p followingPlace) anotherClause() bool {
	switch c := p.a.Ch.At(p.at); c.Kind {
	case syntax.ChunkVG:
		return c.Form == syntax.Gerund || c.Form == syntax.Finite && p.quoted
	case syntax.ChunkW, syntax.ChunkCOMMA, syntax.ChunkSTOP:
		return true
	case syntax.ChunkIN:
		return p.a.chunkWord(p.at) == "according"
	}
	return false
}

// quotation are the tokens of the quotation of chunk i.
func (p followingPlace) quotation(i int) syntax.Tokens { return p.a.chunkTokens(i, i) }

// clause are the tokens of the clause that begins at chunk i.
func (p followingPlace) clause(i int) syntax.Tokens { return p.a.clauseFrom(p.k, i) }

// nothing is the decision that nothing more is attributed.
var nothing = rule.Is[followingPlace](syntax.Tokens{})

// followingContents tell what of the words that follow an attribution belongs to
// its content, which precedes it.
var followingContents rule.Table[followingPlace, syntax.Tokens]

// Where a content ends hangs on the clauses round it, which may be attributions
// with content on both sides.
//
//revive:disable-next-line:function-length a table
func init() {
	followingContents = rule.Table[followingPlace, syntax.Tokens]{
		Name: "content round its cue",
		Rows: []rule.Row[followingPlace, syntax.Tokens]{
			{
				Name:    "sentence ends",
				Example: "<“The bridge is safe,”> [Alder] {said} on Monday.",
				When:    func(p followingPlace) bool { return p.start >= len(p.a.Ch) },
				Then:    nothing,
			},
			{
				Name:    "another cue",
				Example: "<“We won,”> [she] {said} before adding: “It was hard.”",
				When:    followingPlace.anotherCue,
				Then:    nothing,
			},
			{
				Name:    "quotation without a mark before it",
				Example: "<“The bridge is safe,”> [Alder] {said} <“We tested it twice,”> and left.",
				When:    func(p followingPlace) bool { return p.a.Ch.Kind(p.mark) == syntax.ChunkQ },
				Then:    func(p followingPlace) syntax.Tokens { return p.quotation(p.mark) },
			},
			{
				Name:    "that without a comma",
				Example: "<“It is a pity,”> [she] {said} <that they left>.",
				When:    followingPlace.complementizer,
				Then:    func(p followingPlace) syntax.Tokens { return p.clause(p.mark) },
			},
			{
				Name:    "no mark",
				Example: "<“It is a pity,”> [she] {said} and left.",
				When:    followingPlace.unmarked,
				Then:    nothing,
			},
			{
				Name:    "quotation",
				Example: "<“The bridge,”> [Alder] {said}, <“is safe.”>",
				When:    func(p followingPlace) bool { return p.a.Ch.Kind(p.start) == syntax.ChunkQ },
				Then:    func(p followingPlace) syntax.Tokens { return p.quotation(p.start) },
			},
			{
				Name:    "conjunction and another cue",
				Example: "<“It is late,”> [she] {said}, and added that it rained.",
				When: func(p followingPlace) bool {
					return p.joined() && p.a.Ch.Kind(p.at) == syntax.ChunkVG && p.a.conjoined(p.a.Ch.At(p.k), p.k, p.at)
				},
				Then: nothing,
			},
			{
				Name:    "rest of the quotation’s sentence",
				Example: "<“The guild,”> [she] {said}, <has left>.",
				When:    followingPlace.goesOn,
				Then:    func(p followingPlace) syntax.Tokens { return p.clause(p.at) },
			},
			{
				Name:    "words of the writer after a quotation",
				Example: "<“It is late,”> [she] {said}, her coat in her hand.",
				When:    followingPlace.outsideMarks,
				Then:    nothing,
			},
			{
				Name:    "conjunction before marked words",
				Example: "<“I love it,”> [she] {said}, <but “it is late.”>",
				When:    func(p followingPlace) bool { return p.quoted && p.joined() },
				Then:    func(p followingPlace) syntax.Tokens { return p.clause(p.start) },
			},
			{
				Name:    "another clause",
				Example: "<The bridge is safe>, [she] {said}, pointing at it.",
				When:    followingPlace.anotherClause,
				Then:    nothing,
			},
			{
				Name:    "inverted attribution that ends a clause",
				Example: "<The bridge is safe>, {said} [Alder], in a long letter.",
				When: func(p followingPlace) bool {
					return p.inverted && !p.joined() && !p.a.verbIs(p.at, syntax.Finite)
				},
				Then: nothing,
			},
			{
				Name:    "rest of the clause",
				Example: "<The bridge>, [she] {said}, <is safe>.",
				Then:    func(p followingPlace) syntax.Tokens { return p.clause(p.start) },
			},
		},
	}
}
