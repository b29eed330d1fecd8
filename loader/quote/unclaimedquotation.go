package quote

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
)

// unclaimed is a quotation that no cue took.
type unclaimed struct {
	a       *analysis
	u, i    int // the unit and the chunk of the quotation
	content syntax.Tokens
	after   int // the chunk that follows it and a comma
}

// looseQuotes gives a quotation that no cue took to the verb beside it, be it
// a cue or not: “Never,” she smiled.
func (a *analysis) looseQuotes(u int) {
	for i := range a.Ch {
		c := a.Ch.At(i)
		if c.Kind != syntax.ChunkQ || a.Regions.At(int(c.Region-1)).Taken > 0 {
			continue
		}
		q := unclaimed{a: a, u: u, i: i, content: a.chunkTokens(i, i), after: i + 1}
		if a.Ch.Kind(q.after) == syntax.ChunkCOMMA {
			q.after++
		}
		s, name, ok := decide(a, &unclaimedQuotations, q, int(c.Head))
		switch {
		case ok && s.replaces:
			a.replace(s.continues, q.content)
		case ok && s.continues >= 0:
			a.stretch(s.continues, q.content.To)
		case !s.source.Empty():
			a.emit(attribution{
				source: s.source, cue: []syntax.Tokens{s.cue}, content: []syntax.Tokens{q.content}, unit: u,
				quoted: true, rule: name,
			})
		}
	}
}

// speaker is who takes a quotation by which cue, or the attribution that the
// quotation continues, -1 without one.
type speaker struct {
	source, cue syntax.Tokens
	continues   int
	replaces    bool // the quotation is what the other's content announces
}

// nobody leaves the quotation to later steps.
var nobody = rule.Is[unclaimed](speaker{continues: -1})

// inverted reports whether a finite verb and its subject follow the quotation.
func (q unclaimed) inverted() bool {
	if !q.closed() || !q.a.verbIs(q.after, syntax.Finite) || q.a.Ch.At(q.after).Passive {
		return false
	}
	s, _ := q.a.inverted(q.after)
	return !s.Empty()
}

// called is the speaker whose words a noun calls the quotation, after it and its verb.
func (q unclaimed) called() speaker {
	a := q.a
	if !a.verbIs(q.after, syntax.Finite) || a.headEntry(q.after).Aux != syntax.AuxBe &&
		a.Form(int(a.Ch.At(q.after).Head)) != "came" {
		return speaker{}
	}
	s := a.wordsOf(q.after, q.after+1)
	s.continues = -1
	return s
}

// seenSo is the speaker who is said to see or to put it as the quotation does.
func (q unclaimed) seenSo() speaker {
	a, k := q.a, q.after
	if !a.verbIs(k, syntax.Finite) || a.headEntry(k).Aux != syntax.AuxBe || a.chunkWord(k+1) != "how" ||
		a.Ch.Kind(k+2) != syntax.ChunkNP {
		return speaker{}
	}
	return speaker{source: a.chunkTokens(k+2, a.phraseEnd(k+2, true)-1), cue: a.chunkTokens(k, k+1), continues: -1}
}

// closed reports whether punctuation closes the quotation and words follow it.
func (q unclaimed) closed() bool { return q.i+1 < len(q.a.Ch) && q.a.Closed(q.content.To-1) }

// verbAfter is the finite verb whose subject follows the quotation; -1 is none.
func (q unclaimed) verbAfter() int {
	if j := q.a.Ch.Kind(q.after); !q.closed() || j == syntax.ChunkTH || j == syntax.ChunkW {
		return -1
	}
	for k := q.after; k < len(q.a.Ch) && k < q.after+10; k++ {
		switch c := q.a.Ch.At(k); c.Kind {
		case syntax.ChunkQ, syntax.ChunkSTOP, syntax.ChunkSUB:
			return -1
		case syntax.ChunkVG:
			if c.Form != syntax.Finite || c.Passive || k == q.after || q.a.headEntry(k).Aux == syntax.AuxBe {
				return -1
			}
			if s, at := q.a.finiteSubject(k, 0); s.Empty() || at != q.after {
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
	if k := a.Ch.Kind(q.i - 1); q.i < 2 || k != syntax.ChunkCOLON && (k != syntax.ChunkDASH || q.i+1 < len(a.Ch)) {
		return -1
	}
	mark := int(a.Ch.At(q.i - 1).From)
	for k := len(a.atts) - 1; k >= 0 && a.atts.at(k).unit == q.u; k-- {
		at := a.atts.at(k)
		last := at.content[len(at.content)-1]
		if at.cue[0].From < last.From && (last.To == mark || last.To < mark && a.nominal(last.To, mark)) {
			return k
		}
	}
	return -1
}

// announced reports whether the content before the colon is a noun phrase that
// announces the quotation: the object of a verb of speech.
func (q unclaimed) announced() bool {
	k := q.continued()
	if k < 0 || q.a.Ch.Kind(q.i-1) != syntax.ChunkCOLON {
		return false
	}
	at := q.a.atts.at(k)
	verb, _ := q.a.cueVerb(at.cue)
	if verb < 0 || !syntax.Words.Frames[q.a.Entry(verb).Cue].Quote || len(at.content) > 1 || q.a.marked(at.content) {
		return false
	}
	o := at.content[0]
	for i := o.From; i < o.To; i++ {
		t := q.a.Tags.At(i)
		if syntax.IsVerb(t) && t != syntax.VBN || t == syntax.MD || t == syntax.TH || t == syntax.W ||
			t == syntax.SUB {
			return false
		}
	}
	switch q.a.Form(o.From) {
	case "it", "this", "these":
		return true
	}
	h := q.a.headOf(o)
	e := q.a.Entry(h)
	return h >= 0 && (e.Sem&(syntax.SemPerson|syntax.SemPaper|syntax.SemVenue) != 0 ||
		q.a.Tags.At(h) == syntax.NP && !q.a.owned(o))
}

// owned reports whether a possessive ending stands among the tokens.
func (a *analysis) owned(t syntax.Tokens) bool {
	for i := t.From; i < t.To; i++ {
		if a.Tags.At(i) == syntax.PS {
			return true
		}
	}
	return false
}

// replace gives attribution k the quotation instead of the words that announce it.
func (a *analysis) replace(k int, quotation syntax.Tokens) {
	at := a.atts.at(k)
	at.content, at.quoted = []syntax.Tokens{quotation}, true
	a.claim(at.content, k, at.size())
}

// stretch takes the tokens up to to into the content of attribution k.
func (a *analysis) stretch(k, to int) {
	at := a.atts.at(k)
	last := &at.content[len(at.content)-1]
	last.To = to
	a.claim([]syntax.Tokens{*last}, k, at.size())
}

// goesOn reports whether the quotation continues one before it, whose source it
// will get.
func (q unclaimed) goesOn() bool {
	return q.i > 1 && q.a.Ch.Kind(q.i-1) == syntax.ChunkCOMMA && q.a.lowerQuote(q.i) && q.a.quotedBefore(q.i)
}

// verbBefore is the verb group of the clause that introduces the quotation with a
// colon or a comma; -1 is none.
func (q unclaimed) verbBefore() int {
	if k := q.a.Ch.Kind(q.i - 1); q.i < 2 || k != syntax.ChunkCOLON && k != syntax.ChunkCOMMA {
		return -1
	}
	for k := q.i - 2; k >= 0 && k > q.i-16; k-- {
		switch c := q.a.Ch.At(k); c.Kind {
		case syntax.ChunkVG:
			if c.Form != syntax.Infinitive && q.a.chunkWord(k-2) != "than" {
				return k // not can, of put it better than I can
			}
		case syntax.ChunkQ, syntax.ChunkSTOP:
			return -1
		}
	}
	return -1
}

// announcement is the cue of the clause that introduces the quotation when its
// object is what carries the words: issued a statement, “…
func (q unclaimed) announcement() syntax.Tokens {
	k := q.verbBefore()
	if k < 0 {
		return syntax.Tokens{}
	}
	c := q.a.Ch.At(k)
	v := q.a.announces(tokens(int(c.From), int(c.To)))
	if s, _ := q.a.subject(k); s.Empty() || v.To != int(q.a.Ch.At(q.i-1).From) || v.To <= int(c.To) {
		return syntax.Tokens{}
	}
	return v
}

// introduced reports whether a clause of the writer’s own words introduces the
// quotation: with a colon, with a cue or with a verb right before it.
func (q unclaimed) introduced() bool {
	k := q.verbBefore()
	if k < 0 || q.a.Reg.At(int(q.a.Ch.At(q.i-2).From)) > 0 {
		return false
	}
	if s, _ := q.a.subject(k); s.Empty() {
		return false
	}
	if k == q.i-3 && q.a.chunkWord(q.i-2) == "like" && q.a.headEntry(k).Aux == syntax.AuxBe {
		return true // she was like, “…
	}
	return q.a.Ch.Kind(q.i-1) == syntax.ChunkCOLON || q.a.headEntry(k).Cue != 0 && k > q.i-6 ||
		k == q.i-2 && !q.a.lowerQuote(q.i)
}

// unclaimedQuotations tell who takes a quotation that no cue took.
var unclaimedQuotations = proposing(rule.Table[unclaimed, speaker]{
	Name: "unclaimed quotation",
	Rows: []rule.Row[unclaimed, speaker]{
		{
			Name:    "how somebody sees it",
			Example: "<“The pier is ours”> {is how} [Alder] sees it.",
			When:    func(q unclaimed) bool { return !q.seenSo().source.Empty() },
			Then:    unclaimed.seenSo,
		},
		{
			Name:    "noun for the words follows",
			Example: "<“Never!”> {came the reply} from [Alder].",
			When:    func(q unclaimed) bool { return !q.called().source.Empty() },
			Then:    unclaimed.called,
		},
		{
			Name:    "verb and subject follow",
			Example: "<“Never!”> {smiled} [Alder].",
			When:    unclaimed.inverted,
			Then: func(q unclaimed) speaker {
				s, _ := q.a.inverted(q.after)
				return speaker{source: s, cue: q.a.wholeVerb(q.after), continues: -1}
			},
		},
		{
			Name:    "subject and verb follow",
			Example: "<“Never,”> [she] {smiled}.",
			When:    func(q unclaimed) bool { return q.verbAfter() >= 0 },
			Then: func(q unclaimed) speaker {
				k := q.verbAfter()
				s, _ := q.a.finiteSubject(k, 0)
				return speaker{source: s, cue: q.a.wholeVerb(k), continues: -1}
			},
		},
		{
			Name:    "object that announces it",
			Example: "[She] {posted} this update: <“We are lost.”>",
			When:    unclaimed.announced,
			Then:    func(q unclaimed) speaker { return speaker{continues: q.continued(), replaces: true} },
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
			When:    func(q unclaimed) bool { return !q.announcement().Empty() },
			Then: func(q unclaimed) speaker {
				s, _ := q.a.subject(q.verbBefore())
				return speaker{source: s, cue: q.announcement(), continues: -1}
			},
		},
		{
			Name:    "clause before it",
			Example: "[She] {turned to the crowd}: <“We are lost.”>",
			When:    unclaimed.introduced,
			Then: func(q unclaimed) speaker {
				k := q.verbBefore()
				s, _ := q.a.subject(k)
				cue := tokens(int(q.a.Ch.At(k).From), int(q.a.Ch.At(q.i-1).From))
				return speaker{source: s, cue: cue, continues: -1}
			},
		},
	},
})

// wholeVerb is the verb group k with the particle or it behind it: went on,
// put it.
func (a *analysis) wholeVerb(k int) syntax.Tokens {
	t := tokens(int(a.Ch.At(k).From), int(a.Ch.At(k).To))
	if k+1 < len(a.Ch) {
		switch c := a.Ch.At(k + 1); a.Form(int(c.From)) {
		case "it", "on", "back", "in", "out", "up":
			t.To = int(c.From) + 1
		}
	}
	return t
}

// nominal reports whether only phrases without a verb stand in tokens [from,
// to): quoted Alder in Latin: “…”
func (a *analysis) nominal(from, to int) bool {
	for i := from; i < to; i++ {
		switch a.Tags.At(i) {
		case syntax.N, syntax.NS, syntax.NP, syntax.D, syntax.J, syntax.PP, syntax.PS, syntax.NUM, syntax.IN,
			syntax.ADV:
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
		if c := a.Ch.At(j); c.Kind == syntax.ChunkQ {
			return a.Regions.At(int(c.Region-1)).Taken > 0
		}
	}
	return false
}
