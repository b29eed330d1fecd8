package quote

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
)

// inverted finds the subject behind its verb: said Ada Alder, the mayor.
func (a *analysis) inverted(k int) (syntax.Tokens, int) {
	i := k + 1
	if i >= len(a.Ch) || a.Ch.Kind(i) != syntax.ChunkNP || a.Ch.At(i).Time {
		return syntax.Tokens{}, -1
	}
	end := a.phraseEnd(i, false)
	return tokens(int(a.Ch.At(i).From), int(a.Ch.At(end-1).To)), i
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
	When:    func(p *phrasePlace) bool { return p.at().Kind == syntax.ChunkNP && p.previous().Poss },
	Then:    over(1),
}, {
	Name:    "a time before a preposition",
	Example: "“The pier is safe,” according to a report ~Tuesday from the guild.",
	When: func(p *phrasePlace) bool {
		return p.deep && p.at().Kind == syntax.ChunkNP && p.at().Time && p.next().Kind == syntax.ChunkIN
	},
	Then: over(1),
}, {
	Name:    "a preposition that describes the noun",
	Example: "“It is safe,” said the mayor ~of Orvik.",
	When: func(p *phrasePlace) bool {
		return p.preposition() && (p.deep && p.a.Tags.At(int(p.next().Head)) == syntax.NP || !p.a.ofPlace(p.at()))
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
		w := p.a.Form(int(p.at().To) - 1)
		return p.at().Kind == syntax.ChunkADJ && p.next().Kind == syntax.ChunkIN && p.after() == syntax.ChunkNP &&
			(w == "familiar" || w == "close")
	},
	Then: over(3),
}, {
	Name:    "and another noun",
	Example: "“It is safe,” said Alder ~and Finch.",
	When: func(p *phrasePlace) bool {
		return p.at().Kind == syntax.ChunkCC && p.word() == "and" && p.next().Kind == syntax.ChunkNP &&
			!p.a.Ch.At(p.j+2).Is(syntax.Finite)
	},
	Then: over(2),
}, {
	Name:    "an apposition",
	Example: "“It is safe,” said Alder~, the mayor.",
	When: func(p *phrasePlace) bool {
		return p.at().Kind == syntax.ChunkCOMMA && p.next().Kind == syntax.ChunkNP && !p.next().Time &&
			!p.a.marksClause(p.j+1) && p.a.apposition(p.j+1)
	},
	Then: follows(1, restPhrase),
}, {
	Name:    "an apposition with then",
	Example: "“It is safe,” said Alder~, then mayor of Orvik.",
	When: func(p *phrasePlace) bool {
		return p.at().Kind == syntax.ChunkCOMMA && p.next().Kind == syntax.ChunkADV && p.nextWord() == "then" &&
			p.after() == syntax.ChunkNP
	},
	Then: follows(2, restPhrase),
}, {
	Name:    "the home after the age",
	Example: "“It is safe,” said Alder, 55~, of Orvik.",
	When: func(p *phrasePlace) bool {
		w := p.nextWord()
		return p.at().Kind == syntax.ChunkCOMMA && (w == "of" || w == "from") &&
			p.a.Tags.At(int(p.previous().Head)) == syntax.NUM &&
			p.after() == syntax.ChunkNP && !p.a.Ch.At(p.j+2).Time
	},
	Then: follows(2, restPhrase),
}, {
	Name:    "a comma and a relative clause",
	Example: "“It is safe,” said Alder~, who built it.",
	When: func(p *phrasePlace) bool {
		w := p.nextWord()
		return p.at().Kind == syntax.ChunkCOMMA && p.next().Kind == syntax.ChunkW && (w == "who" || w == "whose")
	},
	Then: follows(1, restClause),
}, {
	Name:    "a relative clause without a pronoun",
	Example: "“It is safe,” according to a letter ~she sent to Finch.",
	When: func(p *phrasePlace) bool {
		return p.deep && p.at().Kind == syntax.ChunkNP && p.next().Is(syntax.Finite) && !p.at().Time
	},
	Then: follows(0, restClause),
}, {
	Name:    "a participle, or what looks like a past",
	Example: "“It is safe,” according to a report ~warning the guild.",
	When:    func(p *phrasePlace) bool { return p.deep && p.at().Kind == syntax.ChunkVG && p.participial() },
	Then:    follows(0, restClause),
}, {
	Name:    "that and a verb",
	Example: "“It is safe,” said a baker ~that lives in Orvik.",
	When:    func(p *phrasePlace) bool { return p.at().Kind == syntax.ChunkTH && p.next().Is(syntax.Finite) },
	Then:    follows(0, restClause),
}, {
	Name:    "a relative pronoun",
	Example: "“It is safe,” said a baker ~who lives in Orvik.",
	When: func(p *phrasePlace) bool {
		return p.at().Kind == syntax.ChunkW && p.word() != "when" && p.word() != "where"
	},
	Then: follows(0, restClause),
}, {
	Name:    "a participle",
	Example: "“It is safe,” said a baker ~hired by the guild.",
	When: func(p *phrasePlace) bool {
		return p.at().Kind == syntax.ChunkVG && (p.at().Form == syntax.Participle || p.a.reduced(p.j))
	},
	Then: follows(0, restClause),
}, {
	Name:    "whose and a noun",
	Example: "“It is safe,” said a baker ~whose boat sank.",
	When:    func(p *phrasePlace) bool { return p.at().Kind == syntax.ChunkNP && p.word() == "whose" },
	Then:    follows(0, restClause),
}}}

// previous is the chunk before the one at hand, next the one that follows it, and
// after the kind of the one that follows next.
func (p *phrasePlace) previous() *syntax.Chunk { return p.a.Ch.At(p.j - 1) }
func (p *phrasePlace) at() *syntax.Chunk       { return &p.a.Ch[p.j] }
func (p *phrasePlace) next() *syntax.Chunk     { return p.a.following(p.j + 1) }
func (p *phrasePlace) after() syntax.ChunkKind { return p.a.Ch.Kind(p.j + 2) }

// word is the first word of the chunk at hand, and nextWord that of the one that
// follows it.
func (p *phrasePlace) word() string     { return p.a.Form(int(p.at().From)) }
func (p *phrasePlace) nextWord() string { return p.a.Form(int(p.next().From)) }

// preposition reports whether the chunk at hand is a preposition before a noun
// phrase that is no time.
func (p *phrasePlace) preposition() bool {
	return p.at().Kind == syntax.ChunkIN && p.next().Kind == syntax.ChunkNP && !p.next().Time
}

// participial reports whether the verb group at hand is a gerund or, where no
// that follows, a past that can be a participle.
func (p *phrasePlace) participial() bool {
	h := int(p.at().Head)
	return p.at().Form == syntax.Gerund ||
		p.a.Tags.At(h) == syntax.VBD && p.a.Entry(h).Tags.Has(syntax.VBN) && p.next().Kind != syntax.ChunkTH
}

// phraseEnd extends a noun phrase that begins at chunk i rightwards over the
// phrases and asides that belong to it, and returns the chunk behind it. Where
// the phrase stands behind its verb, a phrase of place may be the verb's; deep
// says that it cannot.
func (a *analysis) phraseEnd(i int, deep bool) int {
	p := &a.phrasePlace
	if p.a == nil {
		p.a = a
	}
	j := i + 1
	for j < len(a.Ch) {
		p.j, p.deep = j, deep
		step, ok := phraseSteps.Decide(p, a.Trace, int(a.Ch[j].From))
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
	for ; j < len(a.Ch); j++ {
		switch a.Ch.Kind(j) {
		case syntax.ChunkCOMMA, syntax.ChunkSTOP, syntax.ChunkQ, syntax.ChunkSEMI, syntax.ChunkDASH, syntax.ChunkCOLON:
			return j
		}
	}
	return j
}

// ofPlace reports whether the preposition can begin a phrase that says where,
// when or as what somebody spoke.
func (a *analysis) ofPlace(c *syntax.Chunk) bool {
	switch a.Form(int(c.From)) {
	case "as", "in", "during", "at", "on", "after", "before", "to", "by":
		return true
	}
	return false
}

// marksClause reports whether marked words with a finite verb begin with chunk i.
func (a *analysis) marksClause(i int) bool {
	if !a.opensAt(i) {
		return false
	}
	r := a.Regions.At(int(a.Reg.At(int(a.Ch.At(i).From)) - 1))
	return a.Tags.At(r.First) == syntax.P || a.hasVerb(tokens(r.First, r.Last))
}

// apposition reports whether the noun phrase at chunk i behind a comma is one
// and not the beginning of a clause.
func (a *analysis) apposition(i int) bool {
	relative := 0 // relative clauses whose verb is still to come
	for j := i + 1; j < len(a.Ch) && j < i+20; j++ {
		switch c := a.Ch.At(j); c.Kind {
		case syntax.ChunkVG:
			if c.Form != syntax.Finite || a.reduced(j) {
				continue
			}
			if relative--; relative < 0 {
				return false
			}
		case syntax.ChunkNP:
			if a.Form(int(c.From)) == "whose" {
				return true
			}
		case syntax.ChunkTH:
			relative++
		case syntax.ChunkCOMMA, syntax.ChunkSTOP, syntax.ChunkQ, syntax.ChunkW, syntax.ChunkSEMI, syntax.ChunkDASH:
			return true
		}
	}
	return true
}
