package quote

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
)

// asClause is a clause of as that tells who is attributed the sentence round it:
// as she put it.
type asClause struct {
	a    *analysis
	k, s int // the verb group, and the chunk at which its subject begins
	end  int // the chunk that follows the clause
}

// byAs handles as she put it, before, inside or after what is attributed.
func (a *analysis) byAs(u, k, s int, source, cue syntax.Tokens, f *syntax.Frame) bool {
	if s < 1 || !(f.Quote || f.Bare) || a.chunkWord(s-1) != "as" ||
		a.Ch.Kind(s-1) != syntax.ChunkSUB && a.Ch.Kind(s-1) != syntax.ChunkIN {
		return false
	}
	if a.headTag(k) == syntax.VBG {
		return false // “…” as the feast was winding up
	}
	p := asClause{a, k, s, a.skipModifiers(k+1, f)}
	at, name, ok := decide(a, &asClauses, p, int(a.Ch.At(k).Head))
	if ok {
		at.source, at.cue, at.unit, at.rule = source, []syntax.Tokens{cue}, u, name
		a.cand = append(a.cand, at)
	}
	return ok
}

// is reports whether the chunk that follows the clause is of the kind.
func (p asClause) is(kind syntax.ChunkKind) bool { return p.a.Ch.Kind(p.end) == kind }

// opens reports whether the clause opens its sentence and a mark follows.
func (p asClause) opens() bool {
	return (p.is(syntax.ChunkCOMMA) || p.is(syntax.ChunkCOLON)) && p.end+1 < len(p.a.Ch) &&
		(p.s == 1 || p.s == 2 && p.a.Ch.Kind(0) == syntax.ChunkCC)
}

// between reports whether the clause stands between commas.
func (p asClause) between() bool {
	return p.is(syntax.ChunkCOMMA) && p.end+1 < len(p.a.Ch) && p.s > 1 && p.a.Ch.Kind(p.s-2) == syntax.ChunkCOMMA
}

// closes reports whether the sentence ends with the clause.
func (p asClause) closes() bool { return p.end >= len(p.a.Ch) || p.is(syntax.ChunkSTOP) }

// next is the attribution of the clause that follows.
func (p asClause) next() attribution {
	return attribution{content: []syntax.Tokens{p.a.clauseFrom(p.k, p.end+1)}}
}

// sentence are the tokens of the sentence before the clause, none where it has
// neither a verb nor a quotation.
func (p asClause) sentence() syntax.Tokens {
	from := p.s - 2
	if from >= 0 && p.a.Ch.Kind(from) == syntax.ChunkCOMMA {
		from--
	}
	if from < 0 {
		return syntax.Tokens{}
	}
	end := int(p.a.Ch.At(from).To)
	verb := false
	for from > 0 && p.a.Ch.Kind(from-1) != syntax.ChunkSTOP && p.a.Ch.Kind(from-1) != syntax.ChunkSEMI {
		from--
		verb = verb || p.a.verbIs(from, syntax.Finite)
	}
	if !verb && p.a.Ch.Kind(from) != syntax.ChunkQ {
		return syntax.Tokens{}
	}
	return tokens(int(p.a.Ch.At(from).From), end)
}

// asClauses are the contents of such clauses, which lack only their source and cue.
var asClauses proposals[asClause, attribution]

// Where a content ends hangs on the clauses round it.
func init() {
	asClauses = proposing(rule.Table[asClause, attribution]{
		Name: "as-clause",
		Rows: []rule.Row[asClause, attribution]{
			{
				Name:    "before a quotation",
				Example: "As [she] {put it}: <“The bridge is a wreck.”>",
				When:    func(p asClause) bool { return p.opens() && p.a.Ch.Kind(p.end+1) == syntax.ChunkQ },
				Then: func(p asClause) attribution {
					return attribution{content: []syntax.Tokens{p.a.chunkTokens(p.end+1, p.end+1)}, quoted: true}
				},
			},
			{
				Name:    "before a clause",
				Example: "As [she] {put it}, <the bridge is a wreck>.",
				When:    asClause.opens,
				Then:    asClause.next,
			},
			{
				Name:    "between subject and verb",
				Example: "<The bridge>, as [she] {put it}, <is “a wreck.”>",
				When: func(p asClause) bool {
					return p.between() && p.a.verbIs(p.end+1, syntax.Finite) && p.s > 2 &&
						p.a.Ch.Kind(p.s-3) == syntax.ChunkNP
				},
				Then: func(p asClause) attribution {
					subject := p.a.chunkTokens(p.a.phraseStart(p.s-3), p.s-3)
					return attribution{content: []syntax.Tokens{subject, p.a.clauseFrom(p.k, p.end+1)}}
				},
			},
			{
				Name:    "between commas before marked words",
				Example: "They are, as [Alder] {said}, <“our” guests>.",
				When: func(p asClause) bool {
					return p.between() && !p.a.verbIs(p.end+1, syntax.Finite) && p.a.opensAt(p.end+1)
				},
				Then: asClause.next,
			},
			{
				Name:    "after the sentence",
				Example: "<The bridge is a wreck>, as [she] {put it}.",
				When:    func(p asClause) bool { return p.closes() && !p.sentence().Empty() },
				Then:    func(p asClause) attribution { return attribution{content: []syntax.Tokens{p.sentence()}} },
			},
		},
	})
}
