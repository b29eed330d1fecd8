package quote

import "onrecord/loader/internal/rule"

// rightOfAttribution finds the words that go on after an attribution that stands
// inside or after its content: “A,” she said, “B.”
func (a *analysis) rightOfAttribution(k int, inverted, quoted bool, left tokens, f *frame) tokens {
	p := followingPlace{a: a, k: k, f: f, inverted: inverted, quoted: quoted, left: left, end: k + 1}
	if inverted {
		p.end = a.phraseEnd(k+1, false)
	}
	p.mark = a.skipModifiers(p.end, f)
	p.start = p.mark + 1
	p.at = p.start
	if a.ch.kind(p.at) == cCC && p.at+1 < len(a.ch) {
		p.at++
	}
	t, _ := followingContents.Decide(p, a.trace, int(a.ch.at(k).head))
	return t
}

// followingPlace is what follows an attribution that other content precedes.
type followingPlace struct {
	a        *analysis
	k        int // the verb group
	f        *frame
	inverted bool // the subject follows the verb
	quoted   bool // the content that precedes is a quotation
	left     tokens
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
		if c := p.a.ch.at(n); c.kind == cVG && p.a.cues(c) {
			return true
		}
	}
	return false
}

// complementizer reports whether a that without a comma opens the rest of a
// quoted sentence, rather than a relative clause.
func (p followingPlace) complementizer() bool {
	e := p.mark
	if p.a.ch.kind(e) != cTH || !p.f.that || !p.quoted || p.inverted {
		return false
	}
	relative := e > p.k+1 && p.a.nounPhraseAt(e-1) && p.a.verbIs(e+1, finite)
	return !relative
}

// unmarked reports whether no mark lets the content go on.
func (p followingPlace) unmarked() bool {
	switch p.a.ch.kind(p.mark) {
	case cCOMMA, cCOLON, cDASH:
		return false
	case cSEMI:
		return p.a.ch.kind(p.start) != cQ
	}
	return true
}

// goesOn reports whether what follows the comma completes the sentence of the
// quotation: a that, or the verb that the quotation lacks.
func (p followingPlace) goesOn() bool {
	if !p.quoted || p.joined() || p.a.ch.kind(p.mark) != cCOMMA {
		return false
	}
	switch c := p.a.ch.at(p.at); c.kind {
	case cTH:
		return p.f.that
	case cVG:
		return c.form == finite && !c.passive && !p.a.cues(c) && p.a.tags.at(int(c.from)) != tADV && !p.a.hasVerb(p.left)
	}
	return false
}

// outsideMarks reports whether the writer's own words follow a quotation.
func (p followingPlace) outsideMarks() bool {
	c := p.a.ch.at(p.at)
	if !p.quoted || p.a.reg.at(int(c.from)) > 0 {
		return false
	}
	markedVerb := p.a.verbIs(p.at, infinitive) && p.a.reg.at(int(c.head)) > 0
	return !markedVerb || p.joined()
}

// anotherClause reports whether what follows is no part of the content: a
// gerund, a relative clause, a second mark, another source.
func (p followingPlace) anotherClause() bool {
	switch c := p.a.ch.at(p.at); c.kind {
	case cVG:
		return c.form == gerund || c.form == finite && p.quoted
	case cW, cCOMMA, cSTOP:
		return true
	case cIN:
		return p.a.chunkWord(p.at) == "according"
	}
	return false
}

// quotation are the tokens of the quotation of chunk i.
func (p followingPlace) quotation(i int) tokens { return p.a.chunkTokens(i, i) }

// clause are the tokens of the clause that begins at chunk i.
func (p followingPlace) clause(i int) tokens { return p.a.clauseFrom(p.k, i) }

// nothing is the decision that nothing more is attributed.
var nothing = rule.Is[followingPlace](tokens{})

// followingContents tell what of the words that follow an attribution belongs to
// its content, which precedes it.
var followingContents rule.Table[followingPlace, tokens]

// Where a content ends hangs on the clauses round it, which may be attributions
// with content on both sides.
func init() {
	followingContents = rule.Table[followingPlace, tokens]{
		Name: "content round its cue",
		Rows: []rule.Row[followingPlace, tokens]{
			{
				Name:    "sentence ends",
				Example: "<“The bridge is safe,”> [Alder] {said} on Monday.",
				When:    func(p followingPlace) bool { return p.start >= len(p.a.ch) },
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
				When:    func(p followingPlace) bool { return p.a.ch.kind(p.mark) == cQ },
				Then:    func(p followingPlace) tokens { return p.quotation(p.mark) },
			},
			{
				Name:    "that without a comma",
				Example: "<“It is a pity,”> [she] {said} <that they left>.",
				When:    followingPlace.complementizer,
				Then:    func(p followingPlace) tokens { return p.clause(p.mark) },
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
				When:    func(p followingPlace) bool { return p.a.ch.kind(p.start) == cQ },
				Then:    func(p followingPlace) tokens { return p.quotation(p.start) },
			},
			{
				Name:    "conjunction and another cue",
				Example: "<“It is late,”> [she] {said}, and added that it rained.",
				When: func(p followingPlace) bool {
					return p.joined() && p.a.ch.kind(p.at) == cVG && p.a.conjoined(p.a.ch.at(p.k), p.k, p.at)
				},
				Then: nothing,
			},
			{
				Name:    "rest of the quotation’s sentence",
				Example: "<“The guild,”> [she] {said}, <has left>.",
				When:    followingPlace.goesOn,
				Then:    func(p followingPlace) tokens { return p.clause(p.at) },
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
				Then:    func(p followingPlace) tokens { return p.clause(p.start) },
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
					return p.inverted && !p.joined() && !p.a.verbIs(p.at, finite)
				},
				Then: nothing,
			},
			{
				Name:    "rest of the clause",
				Example: "<The bridge>, [she] {said}, <is safe>.",
				Then:    func(p followingPlace) tokens { return p.clause(p.start) },
			},
		},
	}
}
