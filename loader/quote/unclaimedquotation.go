package quote

import "onrecord/loader/internal/rule"

// unclaimed is a quotation that no cue took.
type unclaimed struct {
	a       *analysis
	u, i    int // the unit and the chunk of the quotation
	content tokens
	after   int // the chunk that follows it and a comma
}

// looseQuotes gives a quotation that no cue took to the verb beside it, be it
// a cue or not: “Never,” she smiled.
func (a *analysis) looseQuotes(u int) {
	for i := range a.ch {
		c := a.ch.at(i)
		if c.kind != cQ || a.regions.at(int(c.region-1)).taken > 0 {
			continue
		}
		q := unclaimed{a: a, u: u, i: i, content: a.chunkTokens(i, i), after: i + 1}
		if a.ch.kind(q.after) == cCOMMA {
			q.after++
		}
		s, name, ok := decide(a, &unclaimedQuotations, q, int(c.head))
		switch {
		case ok && s.continues >= 0:
			a.stretch(s.continues, q.content.to)
		case !s.source.empty():
			a.emit(attribution{
				source: s.source, cue: []tokens{s.cue}, content: []tokens{q.content}, unit: u, quoted: true, rule: name,
			})
		}
	}
}

// speaker is who takes a quotation by which cue, or the attribution that the
// quotation continues, -1 without one.
type speaker struct {
	source, cue tokens
	continues   int
}

// nobody leaves the quotation to later steps.
var nobody = rule.Is[unclaimed](speaker{continues: -1})

// inverted reports whether a finite verb and its subject follow the quotation.
func (q unclaimed) inverted() bool {
	if !q.closed() || !q.a.verbIs(q.after, finite) || q.a.ch.at(q.after).passive {
		return false
	}
	s, _ := q.a.inverted(q.after)
	return !s.empty()
}

// closed reports whether punctuation closes the quotation and words follow it.
func (q unclaimed) closed() bool { return q.i+1 < len(q.a.ch) && q.a.closed(q.content.to-1) }

// verbAfter is the finite verb whose subject follows the quotation; -1 is none.
func (q unclaimed) verbAfter() int {
	if j := q.a.ch.kind(q.after); !q.closed() || j == cTH || j == cW {
		return -1
	}
	for k := q.after; k < len(q.a.ch) && k < q.after+10; k++ {
		switch c := q.a.ch.at(k); c.kind {
		case cQ, cSTOP, cSUB:
			return -1
		case cVG:
			if c.form != finite || c.passive || k == q.after || q.a.headEntry(k).aux == auxBe {
				return -1
			}
			if s, at := q.a.finiteSubject(k, 0); s.empty() || at != q.after {
				return -1
			}
			return k
		}
	}
	return -1
}

// continued is the attribution of the unit that ends at the colon or dash before
// the quotation; -1 is none.
func (q unclaimed) continued() int {
	a := q.a
	if k := a.ch.kind(q.i - 1); q.i < 2 || k != cCOLON && (k != cDASH || q.i+1 < len(a.ch)) {
		return -1
	}
	mark := int(a.ch.at(q.i - 1).from)
	for k := len(a.atts) - 1; k >= 0 && a.atts.at(k).unit == q.u; k-- {
		at := a.atts.at(k)
		last := at.content[len(at.content)-1]
		if at.cue[0].from < last.from && (last.to == mark || last.to < mark && a.nominal(last.to, mark)) {
			return k
		}
	}
	return -1
}

// stretch takes the tokens up to to into the content of attribution k.
func (a *analysis) stretch(k, to int) {
	at := a.atts.at(k)
	last := &at.content[len(at.content)-1]
	last.to = to
	a.claim([]tokens{*last}, k, at.size())
}

// goesOn reports whether the quotation continues one before it, whose source it
// will get.
func (q unclaimed) goesOn() bool {
	return q.i > 1 && q.a.ch.kind(q.i-1) == cCOMMA && q.a.lowerQuote(q.i) && q.a.quotedBefore(q.i)
}

// verbBefore is the verb group of the clause that introduces the quotation with a
// colon or a comma; -1 is none.
func (q unclaimed) verbBefore() int {
	if k := q.a.ch.kind(q.i - 1); q.i < 2 || k != cCOLON && k != cCOMMA {
		return -1
	}
	for k := q.i - 2; k >= 0 && k > q.i-16; k-- {
		switch c := q.a.ch.at(k); c.kind {
		case cVG:
			if c.form != infinitive {
				return k
			}
		case cQ, cSTOP:
			return -1
		}
	}
	return -1
}

// announcement is the cue of the clause that introduces the quotation when its
// object is what carries the words: issued a statement, “…
func (q unclaimed) announcement() tokens {
	k := q.verbBefore()
	if k < 0 {
		return tokens{}
	}
	c := q.a.ch.at(k)
	v := q.a.announces(tokens{int(c.from), int(c.to)})
	if s, _ := q.a.subject(k); s.empty() || v.to != int(q.a.ch.at(q.i-1).from) || v.to <= int(c.to) {
		return tokens{}
	}
	return v
}

// introduced reports whether a clause of the writer’s own words introduces the
// quotation: with a colon, with a cue or with a verb right before it.
func (q unclaimed) introduced() bool {
	k := q.verbBefore()
	if k < 0 || q.a.reg.at(int(q.a.ch.at(q.i-2).from)) > 0 {
		return false
	}
	if s, _ := q.a.subject(k); s.empty() {
		return false
	}
	return q.a.ch.kind(q.i-1) == cCOLON || q.a.headEntry(k).cue != 0 && k > q.i-6 || k == q.i-2 && !q.a.lowerQuote(q.i)
}

// unclaimedQuotations tell who takes a quotation that no cue took.
var unclaimedQuotations = proposing(rule.Table[unclaimed, speaker]{
	Name: "unclaimed quotation",
	Rows: []rule.Row[unclaimed, speaker]{
		{
			Name:    "verb and subject follow",
			Example: "<“Never!”> {smiled} [Alder].",
			When:    unclaimed.inverted,
			Then: func(q unclaimed) speaker {
				s, _ := q.a.inverted(q.after)
				return speaker{s, q.a.wholeVerb(q.after), -1}
			},
		},
		{
			Name:    "subject and verb follow",
			Example: "<“Never,”> [she] {smiled}.",
			When:    func(q unclaimed) bool { return q.verbAfter() >= 0 },
			Then: func(q unclaimed) speaker {
				k := q.verbAfter()
				s, _ := q.a.finiteSubject(k, 0)
				return speaker{s, q.a.wholeVerb(k), -1}
			},
		},
		{
			Name:    "continues the content before a colon or a dash",
			Example: "[She] {said} <it was plain: “We are lost.”>",
			When:    func(q unclaimed) bool { return q.continued() >= 0 },
			Then:    func(q unclaimed) speaker { return speaker{continues: q.continued()} },
		},
		{
			Name:    "continues the quotation before it",
			Example: "<“The bridge is old,”> [she] {said}, and in May, <“it was closed.”>",
			When:    unclaimed.goesOn,
			Then:    nobody,
		},
		{
			Name:    "announcement before it",
			Example: "[The guild] {issued a statement}: <“We are lost.”>",
			When:    func(q unclaimed) bool { return !q.announcement().empty() },
			Then: func(q unclaimed) speaker {
				s, _ := q.a.subject(q.verbBefore())
				return speaker{s, q.announcement(), -1}
			},
		},
		{
			Name:    "clause before it",
			Example: "[She] {turned to the crowd}: <“We are lost.”>",
			When:    unclaimed.introduced,
			Then: func(q unclaimed) speaker {
				k := q.verbBefore()
				s, _ := q.a.subject(k)
				return speaker{s, tokens{int(q.a.ch.at(k).from), int(q.a.ch.at(q.i - 1).from)}, -1}
			},
		},
	},
})

// wholeVerb is the verb group k with the particle or it behind it: went on,
// put it.
func (a *analysis) wholeVerb(k int) tokens {
	t := tokens{int(a.ch.at(k).from), int(a.ch.at(k).to)}
	if k+1 < len(a.ch) {
		switch c := a.ch.at(k + 1); a.form(int(c.from)) {
		case "it", "on", "back", "in", "out", "up":
			t.to = int(c.from) + 1
		}
	}
	return t
}

// nominal reports whether only phrases without a verb stand in tokens [from,
// to): quoted Alder in Latin: “…”
func (a *analysis) nominal(from, to int) bool {
	for i := from; i < to; i++ {
		switch a.tags.at(i) {
		case tN, tNS, tNP, tD, tJ, tPP, tPS, tNUM, tIN, tADV:
		default:
			return false
		}
	}
	return true
}

// quotedBefore reports whether a quotation that is taken stands before chunk i
// in its unit.
func (a *analysis) quotedBefore(i int) bool {
	for j := i - 1; j >= 0; j-- {
		if c := a.ch.at(j); c.kind == cQ {
			return a.regions.at(int(c.region-1)).taken > 0
		}
	}
	return false
}
