package quote

import "onrecord/loader/internal/rule"

// endPlace is a place at which a content may end: before chunk j.
type endPlace struct {
	a       *analysis
	k, i, j int      // chunks: the verb group of the cue, the first of the content, the one at hand
	kind    compKind // of the content
	verb    bool     // the content has its verb
	sub     bool     // the clause of the cue is subordinate
}

// The chunks are looked up where a rule asks for them: there are many places, and
// few rules look far.

// cue is the verb group of the cue, and first the first chunk of the content.
func (p *endPlace) cue() *chunk   { return p.a.ch.at(p.k) }
func (p *endPlace) first() *chunk { return p.a.ch.at(p.i) }

// previous is the chunk before the one at hand, next the one that follows it, and
// after the one that follows next.
func (p *endPlace) previous() *chunk { return p.a.ch.at(p.j - 1) }
func (p *endPlace) at() *chunk       { return &p.a.ch[p.j] }
func (p *endPlace) next() *chunk     { return p.a.following(p.j + 1) }
func (p *endPlace) after() *chunk    { return p.a.following(p.j + 2) }

// An endTable tells whether a content ends at a place. Where no row decides, it
// goes on.
type endTable = rule.Table[*endPlace, bool]

type endRow = rule.Row[*endPlace, bool]

var (
	contentEnds   = rule.Is[*endPlace](true)
	contentGoesOn = rule.Is[*endPlace](false)
)

// pastEnd stands for the chunks that follow the last of a unit.
var pastEnd = chunk{kind: cSTOP}

func (a *analysis) following(j int) *chunk {
	if j < len(a.ch) {
		return &a.ch[j]
	}
	return &pastEnd
}

// endTables are by the kind of the chunk before which a content may end, and
// endCommaTables, where that is a comma, by the kind of the one that follows it.
var (
	endTables = [...]*endTable{
		cSTOP: &endStop, cSEMI: &endSemicolon, cPAREN: &endBracket, cCOLON: &endColon, cCOMMA: &endComma,
		cDASH: &endDash, cCC: &endConjunction, cIN: &endPreposition, cVG: &endVerb, cNP: &endTime,
		cSUB: &endSubordinator,
	}
	endCommaTables = [...]*endTable{
		cOther: &endCommaOther, cTH: &endCommaOther, cADV: &endCommaOther, cCOMMA: &endCommaOther,
		cCOLON: &endCommaOther, cSEMI: &endCommaOther, cDASH: &endCommaOther, cSTOP: &endCommaOther,
		cPAREN: &endCommaOther, cVG: &endCommaVerb, cCC: &endCommaConjunction, cIN: &endCommaPreposition,
		cQ: &endCommaQuotation, cW: &endCommaRelative, cSUB: &endCommaSubordinator, cNP: &endCommaNoun,
		cADJ: &endCommaAdjective,
	}
)

// ends reports whether the content that begins at chunk i and hangs on the verb
// group k ends before chunk j. verb says that it has its verb, sub that the
// clause of the cue is subordinate.
func (a *analysis) ends(k, i, j int, kind compKind, verb, sub bool) bool {
	c := a.ch.at(j)
	if int(c.kind) >= len(endTables) || endTables[c.kind] == nil || !a.mayEnd(k, c, kind, verb, sub) {
		return false
	}
	p := &a.places.end
	if p.a == nil {
		p.a = a
	}
	p.k, p.i, p.j, p.kind, p.verb, p.sub = k, i, j, kind, verb, sub
	end, decided := endTables[c.kind].Decide(p, a.trace, int(c.from))
	if !decided && c.kind == cCOMMA {
		end, _ = endCommaTables[p.next().kind].Decide(p, a.trace, int(c.from))
	}
	return end
}

// mayEnd reports whether a row can decide before the chunk at all: it tells the
// most frequent places at which none does, so that no table has to be read.
func (a *analysis) mayEnd(k int, c *chunk, kind compKind, verb, sub bool) bool {
	switch c.kind {
	case cNP:
		return kind == objectComp && c.time
	case cVG:
		switch c.form {
		case finite:
			return sub || a.ch.at(k).form != finite
		case gerund:
			return !verb
		}
		return false
	case cIN:
		switch a.form(int(c.from)) {
		case "according", "by", "before", "after", "in", "on", "during", "at":
			return true
		}
		return false
	}
	return true
}

// is reports whether the chunk is a verb group of the form.
func (c *chunk) is(f form) bool { return c.kind == cVG && c.form == f }

// object reports whether the content is the object of its cue, not a clause.
func (p *endPlace) object() bool { return p.kind == objectComp }

// clause reports whether the content is a clause.
func (p *endPlace) clause() bool { return p.kind == clauseComp }

// word is the first word of the chunk at hand, and nextWord that of the one
// that follows it.
func (p *endPlace) word() string     { return p.a.form(int(p.at().from)) }
func (p *endPlace) nextWord() string { return p.a.form(int(p.next().from)) }

// opensWithInfinitive reports whether the content is an infinitive: vowed to go.
func (p *endPlace) opensWithInfinitive() bool { return p.first().is(infinitive) }

// progressive reports whether the cue's verb is an -ing form.
func (p *endPlace) progressive() bool { return p.a.tags.at(int(p.cue().head)) == tVBG }

// verbless reports whether neither a verb nor a clause stands in the content so
// far.
func (p *endPlace) verbless() bool { return p.a.verbless(p.i, p.j) }

// beforeSubject reports whether chunk n, a noun phrase, is the subject of a
// finite verb.
func (p *endPlace) beforeSubject(n int) bool {
	return p.a.ch.kind(n) == cNP && p.a.finiteFollows(n)
}

// followsMark reports whether a closing quotation mark stands right before the
// chunk at hand.
func (p *endPlace) followsMark() bool { return p.a.behindMark(p.at()) }

// markAtComma reports whether a closing quotation mark stands beside the comma at
// hand.
func (p *endPlace) markAtComma() bool { return p.a.behindComma(p.j) }

// commaBeforeMark reports whether a comma stands before the closing quotation
// mark that the chunk at hand follows.
func (p *endPlace) commaBeforeMark() bool { return p.a.tags.at(int(p.at().from-2)) == tCOMMA }

// nextGerund reports whether a gerund follows the chunk at hand.
func (p *endPlace) nextGerund() bool { return p.next().is(gerund) }

// nextCites reports whether the verb that follows can stand with a quotation.
func (p *endPlace) nextCites() bool {
	return p.next().kind == cVG && words.frames[p.a.entry(int(p.next().head)).cue].quote
}

// list reports whether the comma at hand separates the members of a list.
func (p *endPlace) list() bool { return p.a.list(p.j) }
