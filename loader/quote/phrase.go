package quote

import "onrecord/loader/internal/rule"

// inverted finds the subject behind its verb: said Ada Alder, the mayor.
func (a *analysis) inverted(k int) (tokens, int) {
	i := k + 1
	if i >= len(a.ch) || a.ch.kind(i) != cNP || a.ch.at(i).time {
		return tokens{}, -1
	}
	end := a.phraseEnd(i, false)
	return tokens{int(a.ch.at(i).from), int(a.ch.at(end - 1).to)}, i
}

// phraseStep is how far a noun phrase goes on at a chunk.
type phraseStep struct {
	chunks int // these belong to it
	then   phraseRest
}

// phraseRest is what follows the chunks of a step.
type phraseRest uint8

const (
	restOpen   phraseRest = iota // anything: the phrase may go on
	restPhrase                   // a noun phrase, with all that belongs to it
	restClause                   // a relative clause, with which the phrase ends
)

// phrasePlace is the chunk j, which follows a noun phrase and may belong to it.
type phrasePlace struct {
	a    *analysis
	j    int
	deep bool // a phrase of place cannot be the verb's
}

type phraseRow = rule.Row[*phrasePlace, phraseStep]

// over is a step over n chunks, and follows one over n chunks to what follows them.
func over(n int) func(*phrasePlace) phraseStep { return follows(n, restOpen) }

func follows(n int, rest phraseRest) func(*phrasePlace) phraseStep {
	return rule.Is[*phrasePlace](phraseStep{n, rest})
}

// phraseSteps tells what belongs to a noun phrase. Where no row decides, it ends.
var phraseSteps = rule.Table[*phrasePlace, phraseStep]{Name: "rest of a noun phrase", Rows: []phraseRow{{
	Name:    "the noun after a possessive",
	Example: "“It is safe,” according to the guild’s (old) ~book.",
	When:    func(p *phrasePlace) bool { return p.at().kind == cNP && p.previous().poss },
	Then:    over(1),
}, {
	Name:    "a time before a preposition",
	Example: "“The pier is safe,” according to a report ~Tuesday from the guild.",
	When: func(p *phrasePlace) bool {
		return p.deep && p.at().kind == cNP && p.at().time && p.next().kind == cIN
	},
	Then: over(1),
}, {
	Name:    "a preposition that describes the noun",
	Example: "“It is safe,” said the mayor ~of Orvik.",
	When: func(p *phrasePlace) bool {
		return p.preposition() && (p.deep && p.a.tags.at(int(p.next().head)) == tNP || !p.a.ofPlace(p.at()))
	},
	Then: over(2),
}, {
	Name:    "a phrase of place that cannot be the verb's",
	Example: "“It is safe,” according to a report ~in the paper.",
	When:    func(p *phrasePlace) bool { return p.preposition() && p.deep && p.word() != "as" },
	Then:    over(2),
}, {
	Name:    "close to, familiar with",
	Example: "“It is safe,” said a man ~close to the mayor.",
	When: func(p *phrasePlace) bool {
		w := p.a.form(int(p.at().to) - 1)
		return p.at().kind == cADJ && p.next().kind == cIN && p.after() == cNP && (w == "familiar" || w == "close")
	},
	Then: over(3),
}, {
	Name:    "and another noun",
	Example: "“It is safe,” said Alder ~and Finch.",
	When: func(p *phrasePlace) bool {
		return p.at().kind == cCC && p.word() == "and" && p.next().kind == cNP && !p.a.ch.at(p.j+2).is(finite)
	},
	Then: over(2),
}, {
	Name:    "an apposition",
	Example: "“It is safe,” said Alder~, the mayor.",
	When: func(p *phrasePlace) bool {
		return p.at().kind == cCOMMA && p.next().kind == cNP && !p.next().time && p.a.apposition(p.j+1)
	},
	Then: follows(1, restPhrase),
}, {
	Name:    "an apposition with then",
	Example: "“It is safe,” said Alder~, then mayor of Orvik.",
	When: func(p *phrasePlace) bool {
		return p.at().kind == cCOMMA && p.next().kind == cADV && p.nextWord() == "then" && p.after() == cNP
	},
	Then: follows(2, restPhrase),
}, {
	Name:    "the home after the age",
	Example: "“It is safe,” said Alder, 55~, of Orvik.",
	When: func(p *phrasePlace) bool {
		w := p.nextWord()
		return p.at().kind == cCOMMA && (w == "of" || w == "from") && p.a.tags.at(int(p.previous().head)) == tNUM &&
			p.after() == cNP && !p.a.ch.at(p.j+2).time
	},
	Then: follows(2, restPhrase),
}, {
	Name:    "a comma and a relative clause",
	Example: "“It is safe,” said Alder~, who built it.",
	When: func(p *phrasePlace) bool {
		w := p.nextWord()
		return p.at().kind == cCOMMA && p.next().kind == cW && (w == "who" || w == "whose")
	},
	Then: follows(1, restClause),
}, {
	Name:    "a relative clause without a pronoun",
	Example: "“It is safe,” according to a letter ~she sent to Finch.",
	When: func(p *phrasePlace) bool {
		return p.deep && p.at().kind == cNP && p.next().is(finite) && !p.at().time
	},
	Then: follows(0, restClause),
}, {
	Name:    "a participle, or what looks like a past",
	Example: "“It is safe,” according to a report ~warning the guild.",
	When:    func(p *phrasePlace) bool { return p.deep && p.at().kind == cVG && p.participial() },
	Then:    follows(0, restClause),
}, {
	Name:    "that and a verb",
	Example: "“It is safe,” said a baker ~that lives in Orvik.",
	When:    func(p *phrasePlace) bool { return p.at().kind == cTH && p.next().is(finite) },
	Then:    follows(0, restClause),
}, {
	Name:    "a relative pronoun",
	Example: "“It is safe,” said a baker ~who lives in Orvik.",
	When: func(p *phrasePlace) bool {
		return p.at().kind == cW && p.word() != "when" && p.word() != "where"
	},
	Then: follows(0, restClause),
}, {
	Name:    "a participle",
	Example: "“It is safe,” said a baker ~hired by the guild.",
	When: func(p *phrasePlace) bool {
		return p.at().kind == cVG && (p.at().form == participle || p.a.reduced(p.j))
	},
	Then: follows(0, restClause),
}, {
	Name:    "whose and a noun",
	Example: "“It is safe,” said a baker ~whose boat sank.",
	When:    func(p *phrasePlace) bool { return p.at().kind == cNP && p.word() == "whose" },
	Then:    follows(0, restClause),
}}}

// previous is the chunk before the one at hand, next the one that follows it, and
// after the kind of the one that follows next.
func (p *phrasePlace) previous() *chunk { return p.a.ch.at(p.j - 1) }
func (p *phrasePlace) at() *chunk       { return &p.a.ch[p.j] }
func (p *phrasePlace) next() *chunk     { return p.a.following(p.j + 1) }
func (p *phrasePlace) after() chunkKind { return p.a.ch.kind(p.j + 2) }

// word is the first word of the chunk at hand, and nextWord that of the one that
// follows it.
func (p *phrasePlace) word() string     { return p.a.form(int(p.at().from)) }
func (p *phrasePlace) nextWord() string { return p.a.form(int(p.next().from)) }

// preposition reports whether the chunk at hand is a preposition before a noun
// phrase that is no time.
func (p *phrasePlace) preposition() bool {
	return p.at().kind == cIN && p.next().kind == cNP && !p.next().time
}

// participial reports whether the verb group at hand is a gerund or, where no
// that follows, a past that can be a participle.
func (p *phrasePlace) participial() bool {
	h := int(p.at().head)
	return p.at().form == gerund ||
		p.a.tags.at(h) == tVBD && p.a.entry(h).tags.has(tVBN) && p.next().kind != cTH
}

// phraseEnd extends a noun phrase that begins at chunk i rightwards over the
// phrases and asides that belong to it, and returns the chunk behind it. Where
// the phrase stands behind its verb, a phrase of place may be the verb's; deep
// says that it cannot.
func (a *analysis) phraseEnd(i int, deep bool) int {
	p := &a.places.phrase
	if p.a == nil {
		p.a = a
	}
	j := i + 1
	for j < len(a.ch) {
		p.j, p.deep = j, deep
		step, ok := phraseSteps.Decide(p, a.trace, int(a.ch[j].from))
		if !ok {
			return j
		}
		j += step.chunks
		switch step.then {
		case restPhrase:
			j = a.phraseEnd(j, true)
		case restClause:
			return a.clauseEnd(j)
		}
	}
	return j
}

// clauseEnd returns the chunk of the mark at which the clause at chunk j ends.
func (a *analysis) clauseEnd(j int) int {
	for ; j < len(a.ch); j++ {
		switch a.ch.kind(j) {
		case cCOMMA, cSTOP, cQ, cSEMI, cDASH, cCOLON:
			return j
		}
	}
	return j
}

// ofPlace reports whether the preposition can begin a phrase that says where,
// when or as what somebody spoke.
func (a *analysis) ofPlace(c *chunk) bool {
	switch a.form(int(c.from)) {
	case "as", "in", "during", "at", "on", "after", "before", "to", "by":
		return true
	}
	return false
}

// apposition reports whether the noun phrase at chunk i behind a comma is one
// and not the beginning of a clause.
func (a *analysis) apposition(i int) bool {
	relative := 0 // relative clauses whose verb is still to come
	for j := i + 1; j < len(a.ch) && j < i+20; j++ {
		switch c := a.ch.at(j); c.kind {
		case cVG:
			if c.form != finite || a.reduced(j) {
				continue
			}
			if relative--; relative < 0 {
				return false
			}
		case cNP:
			if a.form(int(c.from)) == "whose" {
				return true
			}
		case cTH:
			relative++
		case cCOMMA, cSTOP, cQ, cW, cSEMI, cDASH:
			return true
		}
	}
	return true
}
