package quote

import (
	"onrecord/loader/document"
	"onrecord/loader/internal/rule"
	"onrecord/loader/token"
)

// A unit is what attribution looks at: a sentence, or several when a quotation
// joins them. It never begins or ends inside a quotation.
type unit struct {
	from, to int // tokens
	para     int
	subject  tokens // of its first verb, when a quotation or a new paragraph follows
	cue      tokens // that verb
	att      int    // its last attribution with a source plus one
}

// longest is how many tokens a unit may have, so that time stays linear in
// texts that have no sentences. Journalists stop long before.
const longest = 500

// unitEnd is how a unit ends at a token.
type unitEnd uint8

const (
	unitGoesOn   unitEnd = iota
	endsUnit             // right after the token
	endsSentence         // after the stop and the marks that follow it, if a sentence can begin there
)

// unitPlace is the token i, outside of quotations, at which the unit that began
// at token from may end.
type unitPlace struct {
	a       *analysis
	from, i int
	to      int // end of the paragraph
	sent    int // end of the sentence that holds the token; 0 when none is left
}

type unitRow = rule.Row[*unitPlace, unitEnd]

var unitEnds = rule.Table[*unitPlace, unitEnd]{Name: "end of a unit", Rows: []unitRow{{
	Name:    "end of a line",
	Example: "The yard in Orvik\u2028|Alder left.",
	When:    func(p *unitPlace) bool { return p.a.tags[p.i] == tBRK },
	Then:    rule.Is[*unitPlace](endsUnit),
}, {
	Name:    "an abbreviation ends the sentence",
	Example: "The yard closed at 7 p.m. |He left.",
	When:    func(p *unitPlace) bool { return p.i+1 == p.sent && p.a.dotted(p.i) },
	Then:    rule.Is[*unitPlace](endsUnit),
}, {
	Name:    "an abbreviation before a quotation",
	Example: "“It rained,” Alder said in Salem, Ill. |“... We sailed to Orvik.”",
	When:    func(p *unitPlace) bool { return p.beforeQuotation() && p.a.dotted(p.i) },
	Then:    rule.Is[*unitPlace](endsUnit),
}, {
	Name:    "a quotation ends with its sentence",
	Example: "Alder asked “So what?” |Finch left.",
	When:    (*unitPlace).stoppedQuotation,
	Then:    rule.Is[*unitPlace](endsSentence),
}}}

var unitStops = rule.Table[*unitPlace, unitEnd]{Name: "end of a unit at a stop", Rows: []unitRow{{
	Name:    "a dot within the sentence",
	Example: "Alder is No. ~2 in Orvik.",
	When:    (*unitPlace).dotWithin,
	Then:    rule.Is[*unitPlace](unitGoesOn),
}, {
	Name:    "a stop",
	Example: "The yard closed. |Alder left.",
	Then:    rule.Is[*unitPlace](endsSentence),
}}}

// beforeQuotation reports whether a quotation of words of its own follows the
// token and a blank.
func (p *unitPlace) beforeQuotation() bool {
	a, n := p.a, p.i+1
	if n >= p.to || a.tags.at(n) != tQ || a.tok[p.i].End >= a.tok.at(n).Start {
		return false
	}
	r := a.regions.at(int(a.reg.at(n)) - 1)
	return r.open == n && r.clause
}

// stoppedQuotation reports whether the token closes a quotation that ends with
// its sentence.
func (p *unitPlace) stoppedQuotation() bool {
	r := int(p.a.reg[p.i]) - 1
	return r >= 0 && p.a.regions.at(r).close == p.i && p.i > p.from &&
		(p.a.stopBefore(p.i) || p.a.unstopped(r, p.to))
}

// dotWithin reports whether the token is the dot of a word behind which its
// sentence goes on.
func (p *unitPlace) dotWithin() bool {
	a, i := p.a, p.i
	return a.reg[i] == 0 && i > p.from && a.first(i) == '.' && a.tok.at(i-1).End == a.tok[i].Start && p.sent > i+3
}

// cutUnits cuts a paragraph into units.
func (a *analysis) cutUnits(p int, para *document.Paragraph) {
	from, to := para.Tokens.From, para.Tokens.To
	sent := para.Sentences.From
	place := &a.places.unit
	place.a, place.to = a, to
	for i := from; i < to; i++ {
		if t := a.tags[i]; t != tSTOP && t != tBRK && a.reg[i] == 0 && a.last(i) != '.' && i-from < longest {
			continue // most tokens end nothing
		}
		if r := a.reg[i]; r > 0 && i < a.regions.at(int(r-1)).close {
			continue // nor do those inside a quotation
		}
		if i-from >= longest {
			from = a.cut(p, from, i+1)
			continue
		}
		for sent < para.Sentences.To && a.doc.Sentences[sent].Tokens.To <= i {
			sent++
		}
		place.from, place.i, place.sent = from, i, 0
		if sent < para.Sentences.To {
			place.sent = a.doc.Sentences[sent].Tokens.To
		}
		table := &unitEnds
		if a.tags[i] == tSTOP {
			table = &unitStops
		}
		switch end, _ := table.Decide(place, a.trace, i); end {
		case endsUnit:
			from = a.cut(p, from, i+1)
		case endsSentence:
			j := i + 1
			for j < to && (a.tags.at(j) == tSTOP || a.tags.at(j) == tRP || a.tags.at(j) == tQ && a.reg.at(j) == 0) {
				j++
			}
			if j == to || a.begins(i, j, to) {
				from = a.cut(p, from, j)
				i = j - 1
			}
		}
	}
	a.cut(p, from, to)
}

// dotted reports whether token i is an abbreviation with its dot.
func (a *analysis) dotted(i int) bool {
	t := a.tok.at(i)
	return t.Kind == token.Word && a.text[t.End-1] == '.'
}

func (a *analysis) cut(p, from, to int) int {
	if to > from {
		a.units = append(a.units, unit{from: from, to: to, para: p})
	}
	return to
}

// stopBefore reports whether a stop stands right before the marks that end at
// token i.
func (a *analysis) stopBefore(i int) bool {
	for i >= 0 && a.tags.at(i) == tQ {
		i--
	}
	return i >= 0 && a.tags.at(i) == tSTOP
}

// unstopped reports whether region k, said behind a colon, ends its sentence
// without a stop, as posts do: she tweeted: “No boat. #pier” On Monday it sank.
func (a *analysis) unstopped(k, to int) bool {
	r := a.regions.at(k)
	if !r.clause || a.tags.at(r.open-1) != tCOLON || r.close+1 >= to || !a.tok.at(r.close+1).Upper {
		return false
	}
	switch a.tags.at(r.close + 1) {
	case tIN, tP, tD, tSUB, tPP:
		return r.last-r.first >= 3
	}
	return false
}

// setRegions writes down for every token which region holds it.
func (a *analysis) setRegions(from int) {
	for k := from; k < len(a.regions); k++ {
		r := &a.regions[k]
		for i := r.open; i <= r.close; i++ {
			a.reg[i] = int32(k + 1)
		}
	}
}

// apostrophes tags the bare apostrophes of plurals: the voters’ mood.
func (a *analysis) apostrophes(para *document.Paragraph) {
	for i := para.Tokens.From + 1; i < para.Tokens.To; i++ {
		if a.tags.at(i) == tQ && a.reg.at(i) == 0 && a.tok.at(i-1).End == a.tok.at(i).Start &&
			a.text[a.tok.at(i).Start-1]|0x20 == 's' && a.tok.at(i-1).Kind == token.Word {
			if s := a.tok.at(i).Text(a.text); s == "'" || s == "’" {
				a.tags[i] = tPS
			}
		}
	}
}

// judge decides for the regions from the given one on whether they are words
// of their own, said as a sentence, or part of the sentence round them.
func (a *analysis) judge(from int, para *document.Paragraph) {
	for k := from; k < len(a.regions); k++ {
		a.regions[k].clause = a.isClause(k, para)
	}
}
