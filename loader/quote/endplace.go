package quote

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
)

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
func (p *endPlace) cue() *syntax.Chunk   { return p.a.Ch.At(p.k) }
func (p *endPlace) first() *syntax.Chunk { return p.a.Ch.At(p.i) }

// previous is the chunk before the one at hand, next the one that follows it, and
// after the one that follows next.
func (p *endPlace) previous() *syntax.Chunk { return p.a.Ch.At(p.j - 1) }
func (p *endPlace) at() *syntax.Chunk       { return &p.a.Ch[p.j] }
func (p *endPlace) next() *syntax.Chunk     { return p.a.following(p.j + 1) }
func (p *endPlace) after() *syntax.Chunk    { return p.a.following(p.j + 2) }

// An endTable tells whether a content ends at a place. Where no row decides, it
// goes on.
type endTable = rule.Table[*endPlace, bool]

type endRow = rule.Row[*endPlace, bool]

var (
	contentEnds   = rule.Is[*endPlace](true)
	contentGoesOn = rule.Is[*endPlace](false)
)

// pastEnd stands for the chunks that follow the last of a unit.
var pastEnd = syntax.Chunk{Kind: syntax.ChunkSTOP}

func (a *analysis) following(j int) *syntax.Chunk {
	if j < len(a.Ch) {
		return &a.Ch[j]
	}
	return &pastEnd
}

// endTables are by the kind of the chunk before which a content may end, and
// endCommaTables, where that is a comma, by the kind of the one that follows it.
var (
	endTables = [...]*endTable{
		syntax.ChunkSTOP: &endStop, syntax.ChunkSEMI: &endSemicolon, syntax.ChunkPAREN: &endBracket,
		syntax.ChunkCOLON: &endColon, syntax.ChunkCOMMA: &endComma,
		syntax.ChunkDASH: &endDash, syntax.ChunkCC: &endConjunction, syntax.ChunkIN: &endPreposition,
		syntax.ChunkVG: &endVerb, syntax.ChunkNP: &endTime,
		syntax.ChunkSUB: &endSubordinator,
	}
	endCommaTables = [...]*endTable{
		syntax.ChunkOther: &endCommaOther, syntax.ChunkTH: &endCommaOther, syntax.ChunkADV: &endCommaOther,
		syntax.ChunkCOMMA: &endCommaOther,
		syntax.ChunkCOLON: &endCommaOther, syntax.ChunkSEMI: &endCommaOther, syntax.ChunkDASH: &endCommaOther,
		syntax.ChunkSTOP:  &endCommaOther,
		syntax.ChunkPAREN: &endCommaOther, syntax.ChunkVG: &endCommaVerb, syntax.ChunkCC: &endCommaConjunction,
		syntax.ChunkIN: &endCommaPreposition,
		syntax.ChunkQ:  &endCommaQuotation, syntax.ChunkW: &endCommaRelative, syntax.ChunkSUB: &endCommaSubordinator,
		syntax.ChunkNP:  &endCommaNoun,
		syntax.ChunkADJ: &endCommaAdjective,
	}
)

// ends reports whether the content that begins at chunk i and hangs on the verb
// group k ends before chunk j. verb says that it has its verb, sub that the
// clause of the cue is subordinate.
func (a *analysis) ends(k, i, j int, kind compKind, verb, sub bool) bool {
	c := a.Ch.At(j)
	if int(c.Kind) >= len(endTables) || endTables[c.Kind] == nil || !a.mayEnd(k, c, kind, verb, sub) {
		return false
	}
	p := &a.endPlace
	if p.a == nil {
		p.a = a
	}
	p.k, p.i, p.j, p.kind, p.verb, p.sub = k, i, j, kind, verb, sub
	end, decided := endTables[c.Kind].Decide(p, a.Trace, int(c.From))
	if !decided && c.Kind == syntax.ChunkCOMMA {
		end, _ = endCommaTables[p.next().Kind].Decide(p, a.Trace, int(c.From))
	}
	return end
}

// mayEnd reports whether a row can decide before the chunk at all: it tells the
// most frequent places at which none does, so that no table has to be read.
func (a *analysis) mayEnd(k int, c *syntax.Chunk, kind compKind, verb, sub bool) bool {
	switch c.Kind {
	case syntax.ChunkNP:
		return kind == objectComp && c.Time
	case syntax.ChunkVG:
		switch c.Form {
		case syntax.Finite:
			return sub || a.Ch.At(k).Form != syntax.Finite
		case syntax.Gerund:
			return !verb
		}
		return false
	case syntax.ChunkIN:
		switch a.Form(int(c.From)) {
		case "according", "by", "before", "after", "in", "on", "during", "at":
			return true
		}
		return false
	}
	return true
}

// object reports whether the content is the object of its cue, not a clause.
func (p *endPlace) object() bool { return p.kind == objectComp }

// clause reports whether the content is a clause.
func (p *endPlace) clause() bool { return p.kind == clauseComp }

// word is the first word of the chunk at hand, and nextWord that of the one
// that follows it.
func (p *endPlace) word() string     { return p.a.Form(int(p.at().From)) }
func (p *endPlace) nextWord() string { return p.a.Form(int(p.next().From)) }

// opensWithInfinitive reports whether the content is an infinitive: vowed to go.
func (p *endPlace) opensWithInfinitive() bool { return p.first().Is(syntax.Infinitive) }

// progressive reports whether the cue's verb is an -ing form.
func (p *endPlace) progressive() bool { return p.a.Tags.At(int(p.cue().Head)) == syntax.VBG }

// verbless reports whether neither a verb nor a clause stands in the content so
// far.
func (p *endPlace) verbless() bool { return p.a.verbless(p.i, p.j) }

// beforeSubject reports whether chunk n, a noun phrase, is the subject of a
// finite verb.
func (p *endPlace) beforeSubject(n int) bool {
	return p.a.Ch.Kind(n) == syntax.ChunkNP && p.a.finiteFollows(n)
}

// followsMark reports whether a closing quotation mark stands right before the
// chunk at hand.
func (p *endPlace) followsMark() bool { return p.a.behindMark(p.at()) }

// markAtComma reports whether a closing quotation mark stands beside the comma at
// hand.
func (p *endPlace) markAtComma() bool { return p.a.behindComma(p.j) }

// commaBeforeMark reports whether a comma stands before the closing quotation
// mark that the chunk at hand follows.
func (p *endPlace) commaBeforeMark() bool { return p.a.Tags.At(int(p.at().From-2)) == syntax.COMMA }

// nextGerund reports whether a gerund follows the chunk at hand.
func (p *endPlace) nextGerund() bool { return p.next().Is(syntax.Gerund) }

// nextCites reports whether the verb that follows can stand with a quotation.
func (p *endPlace) nextCites() bool {
	return p.next().Kind == syntax.ChunkVG && syntax.Words.Frames[p.a.Entry(int(p.next().Head)).Cue].Quote
}

// list reports whether the comma at hand separates the members of a list.
func (p *endPlace) list() bool { return p.a.list(p.j) }
