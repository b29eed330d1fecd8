package quote

import "onrecord/loader/internal/rule"

// asClause is a clause of as that tells who is attributed the sentence round it:
// as she put it.
type asClause struct {
	a    *analysis
	k, s int // the verb group, and the chunk at which its subject begins
	end  int // the chunk that follows the clause
}

// byAs handles as she put it, before, inside or after what is attributed.
func (a *analysis) byAs(u, k, s int, source, cue tokens, f *frame) bool {
	if s < 1 || !(f.quote || f.bare) || a.chunkWord(s-1) != "as" || a.ch.kind(s-1) != cSUB && a.ch.kind(s-1) != cIN {
		return false
	}
	if a.headTag(k) == tVBG {
		return false // “…” as the feast was winding up
	}
	p := asClause{a, k, s, a.skipModifiers(k+1, f)}
	at, name, ok := decide(a, &asClauses, p, int(a.ch.at(k).head))
	if ok {
		at.source, at.cue, at.unit, at.rule = source, []tokens{cue}, u, name
		a.cand = append(a.cand, at)
	}
	return ok
}

// is reports whether the chunk that follows the clause is of the kind.
func (p asClause) is(kind chunkKind) bool { return p.a.ch.kind(p.end) == kind }

// opens reports whether the clause opens its sentence and a mark follows.
func (p asClause) opens() bool {
	return (p.is(cCOMMA) || p.is(cCOLON)) && p.end+1 < len(p.a.ch) && (p.s == 1 || p.s == 2 && p.a.ch.kind(0) == cCC)
}

// between reports whether the clause stands between commas.
func (p asClause) between() bool {
	return p.is(cCOMMA) && p.end+1 < len(p.a.ch) && p.s > 1 && p.a.ch.kind(p.s-2) == cCOMMA
}

// closes reports whether the sentence ends with the clause.
func (p asClause) closes() bool { return p.end >= len(p.a.ch) || p.is(cSTOP) }

// next is the attribution of the clause that follows.
func (p asClause) next() attribution {
	return attribution{content: []tokens{p.a.clauseFrom(p.k, p.end+1)}}
}

// sentence are the tokens of the sentence before the clause, none where it has
// neither a verb nor a quotation.
func (p asClause) sentence() tokens {
	from := p.s - 2
	if from >= 0 && p.a.ch.kind(from) == cCOMMA {
		from--
	}
	if from < 0 {
		return tokens{}
	}
	end := int(p.a.ch.at(from).to)
	verb := false
	for from > 0 && p.a.ch.kind(from-1) != cSTOP && p.a.ch.kind(from-1) != cSEMI {
		from--
		verb = verb || p.a.verbIs(from, finite)
	}
	if !verb && p.a.ch.kind(from) != cQ {
		return tokens{}
	}
	return tokens{int(p.a.ch.at(from).from), end}
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
				When:    func(p asClause) bool { return p.opens() && p.a.ch.kind(p.end+1) == cQ },
				Then: func(p asClause) attribution {
					return attribution{content: []tokens{p.a.chunkTokens(p.end+1, p.end+1)}, quoted: true}
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
					return p.between() && p.a.verbIs(p.end+1, finite) && p.s > 2 && p.a.ch.kind(p.s-3) == cNP
				},
				Then: func(p asClause) attribution {
					subject := p.a.chunkTokens(p.a.phraseStart(p.s-3), p.s-3)
					return attribution{content: []tokens{subject, p.a.clauseFrom(p.k, p.end+1)}}
				},
			},
			{
				Name:    "between commas before marked words",
				Example: "They are, as [Alder] {said}, <“our” guests>.",
				When: func(p asClause) bool {
					return p.between() && !p.a.verbIs(p.end+1, finite) && p.a.opensAt(p.end+1)
				},
				Then: asClause.next,
			},
			{
				Name:    "after the sentence",
				Example: "<The bridge is a wreck>, as [she] {put it}.",
				When:    func(p asClause) bool { return p.closes() && !p.sentence().empty() },
				Then:    func(p asClause) attribution { return attribution{content: []tokens{p.sentence()}} },
			},
		},
	})
}
