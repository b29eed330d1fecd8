package quote

import "onrecord/loader/internal/rule"

// verbPlace is the token j, of which is to be decided whether a verb group that
// begins at token i ends before it.
type verbPlace struct {
	a          *analysis
	i, j       int
	to         int  // end of the unit
	head       int  // the last verb so far, or -1
	first      int  // the first, or -1
	infinitive bool // to was read
	form       form
	passive    bool // a participle without auxiliary, or after be
	neg        bool
}

// A verbTable tells whether a verb group ends at a place. Where no row decides,
// the token belongs to it.
type verbTable = rule.Table[*verbPlace, bool]

type verbRow = rule.Row[*verbPlace, bool]

var (
	groupEnds   = rule.Is[*verbPlace](true)
	groupGoesOn = rule.Is[*verbPlace](false)
)

// groupTables are by the tag of the token; what has none cannot belong to a verb
// group, but for a negation.
var groupTables = [tSYM + 1]*verbTable{
	tQ: &groupMark, tTO: &groupTo, tCOMMA: &groupComma, tADV: &groupAdverb, tCC: &groupConjunction, tMD: &groupModal,
	tVB: &groupVerb, tVBZ: &groupVerb, tVBD: &groupVerb, tVBN: &groupVerb, tVBG: &groupVerb,
}

var groupMark = verbTable{Name: "verb group before a quotation mark", Rows: []verbRow{{
	Name:    "it follows the main verb",
	Example: "Alder left| “the pier” alone.",
	When:    func(p *verbPlace) bool { return p.head >= 0 && p.aux() == auxNone },
	Then:    groupEnds,
}, {
	Name:    "no verb follows it",
	Example: "The pier was| “odd”.",
	When: func(p *verbPlace) bool {
		n := p.next()
		return !isVerb(n) && n != tADV && n != tNOT
	},
	Then: groupEnds,
}}}

var groupTo = verbTable{Name: "verb group before to", Rows: []verbRow{{
	Name:    "it follows a verb",
	Example: "Alder vowed |to leave.",
	When:    func(p *verbPlace) bool { return p.first >= 0 },
	Then:    groupEnds,
}, {
	Name:    "no base form follows it",
	Example: "Alder was rude, not |to Finch.",
	When:    func(p *verbPlace) bool { return !p.a.opensInfinitive(p.j, p.to) },
	Then:    groupEnds,
}}}

var groupComma = verbTable{Name: "verb group before a comma", Rows: []verbRow{{
	Name:    "among the marked adverbs of an infinitive",
	Example: "Alder vowed to “never~, ever” sell it.",
	When:    func(p *verbPlace) bool { return p.infinitive && p.first < 0 && p.a.reg.at(p.j) > 0 },
	Then:    groupGoesOn,
}, {
	Name:    "another comma",
	Example: "Alder left|, Finch said.",
	Then:    groupEnds,
}}}

var groupAdverb = verbTable{Name: "verb group before an adverb", Rows: []verbRow{{
	Name:    "it follows the main verb",
	Example: "Alder left |quickly.",
	When:    func(p *verbPlace) bool { return p.head >= 0 && p.aux() == auxNone && p.headTag() != tMD },
	Then:    groupEnds,
}}}

var groupConjunction = verbTable{Name: "verb group before a conjunction", Rows: []verbRow{{
	Name:    "it joins two adverbs before the verb",
	Example: "Alder vowed to quickly ~and safely sell it.",
	When:    func(p *verbPlace) bool { return p.head < 0 && p.a.joinsAdverbs(p.j, p.to) },
	Then:    groupGoesOn,
}, {
	Name:    "another conjunction",
	Example: "Alder left |and slept.",
	Then:    groupEnds,
}}}

var groupModal = verbTable{Name: "verb group before a modal", Rows: []verbRow{{
	Name:    "it follows a verb",
	Example: "The men detained |could leave.",
	When:    func(p *verbPlace) bool { return p.first >= 0 },
	Then:    groupEnds,
}}}

// groupVerb tells which forms follow an auxiliary; the first verb always belongs
// to its group.
var groupVerb = verbTable{Name: "verb group before a verb", Rows: []verbRow{{
	Name:    "a base form after a modal",
	Example: "Alder will ~leave.",
	When:    func(p *verbPlace) bool { return p.headTag() == tMD && p.tag() == tVB },
	Then:    groupGoesOn,
}, {
	Name:    "a participle after ’d",
	Example: "Alder said she’d ~asked Finch.",
	When: func(p *verbPlace) bool {
		return p.headTag() == tMD && p.tag() == tVBN && p.a.form(p.head) == "'d"
	},
	Then: groupGoesOn,
}, {
	Name:    "a verb that no modal takes",
	Example: "All who could |sought shelter.",
	When:    func(p *verbPlace) bool { return p.headTag() == tMD },
	Then:    groupEnds,
}, {
	Name:    "a participle after be",
	Example: "Alder was ~joking.",
	When:    func(p *verbPlace) bool { return p.aux() == auxBe && (p.tag() == tVBG || p.tag() == tVBN) },
	Then:    groupGoesOn,
}, {
	Name:    "a past participle after have",
	Example: "Alder has ~left.",
	When:    func(p *verbPlace) bool { return p.aux() == auxHave && p.tag() == tVBN },
	Then:    groupGoesOn,
}, {
	Name:    "a base form after do",
	Example: "Alder did ~leave.",
	When:    func(p *verbPlace) bool { return p.aux() == auxDo && p.tag() == tVB },
	Then:    groupGoesOn,
}, {
	Name:    "another verb",
	Example: "Alder helped |provide it.",
	Then:    groupEnds,
}}}

// tag is that of the token at hand, headTag that of the last verb, and aux tells
// which auxiliary the last verb is.
func (p *verbPlace) tag() tag     { return p.a.tags.at(p.j) }
func (p *verbPlace) headTag() tag { return p.a.tags.at(p.head) }
func (p *verbPlace) aux() aux     { return p.a.entry(p.head).aux }

// next is the tag of the token that follows.
func (p *verbPlace) next() tag {
	if p.j+1 < p.to {
		return p.a.tags.at(p.j + 1)
	}
	return tBRK
}

// verbGroup reads auxiliaries, adverbs and the main verb.
func (a *analysis) verbGroup(i, to int) int {
	if a.tags.at(i) == tTO && !a.opensInfinitive(i, to) {
		return a.single(i, cIN)
	}
	p := &a.places.verb
	if p.a == nil {
		p.a = a
	}
	p.i, p.j, p.to, p.head, p.first, p.infinitive = i, i, to, -1, -1, false
	p.form, p.passive, p.neg = finite, false, false
	a.readVerbs(p)
	if p.head < 0 {
		return a.single(i, cADV)
	}
	j := p.j
	for j > i+1 && p.head < j-1 && a.trailsVerb(p.head, j-1, to) {
		j--
	}
	if p.infinitive {
		p.form = infinitive
	}
	c := a.grow()
	c.kind, c.from, c.to, c.head = cVG, int32(i), int32(j), int32(p.head)
	c.form, c.passive, c.neg = p.form, p.passive, p.neg
	return j
}

// readVerbs moves the place to the token before which the group ends.
func (a *analysis) readVerbs(p *verbPlace) {
	be := false // the last verb is a past participle after be
	for ; p.j < p.to; p.j++ {
		if r := a.reg.at(p.j); r > 0 && a.regions.at(int(r-1)).clause {
			break
		}
		t := a.tags.at(p.j)
		if t == tNOT {
			p.neg = true
			continue
		}
		if p.head >= 0 || p.j > p.i && !isVerb(t) {
			table := groupTables[t]
			if table == nil {
				break
			}
			if ends, _ := table.Decide(p, a.trace, p.j); ends {
				break
			}
		}
		switch {
		case t == tTO:
			p.infinitive = true
		case t == tMD:
			p.first, p.head = p.j, p.j
		case isVerb(t):
			if p.head < 0 {
				p.first = p.j
				p.form, p.passive = formOf(t, p.infinitive)
			} else if p.headTag() != tMD && p.aux() == auxBe {
				be = t == tVBN
			}
			p.neg = p.neg || contracted(a.form(p.j))
			p.head = p.j
		}
	}
	p.passive = p.passive || be
}

// formOf is the form of a verb group whose first verb has the tag, and whether it
// is passive.
func formOf(t tag, to bool) (form, bool) {
	switch {
	case to:
	case t == tVBG:
		return gerund, false
	case t == tVBN:
		return participle, true
	}
	return finite, false
}

// contracted reports whether the form is an auxiliary with not.
func contracted(form string) bool {
	switch form {
	case "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't":
		return true
	}
	return false
}

// opensInfinitive reports whether to, at token i, is followed by a base form:
// to “not simply repair”, to quickly and safely repair, to “never, ever” repair.
func (a *analysis) opensInfinitive(i, to int) bool {
	n := i + 1
	for n < to && n < i+6 && a.withinInfinitive(n, to) {
		n++
	}
	return n < to && a.tags.at(n) == tVB
}

func (a *analysis) withinInfinitive(n, to int) bool {
	switch a.tags.at(n) {
	case tADV, tNOT, tQ:
		return true
	case tCOMMA:
		return a.reg.at(n) > 0
	}
	return a.joinsAdverbs(n, to)
}

// trailsVerb reports whether token i, the last of a verb group, is no part of it:
// an adverb, a mark, or the not of an infinitive that follows a cue.
func (a *analysis) trailsVerb(head, i, to int) bool {
	switch a.tags.at(i) {
	case tADV, tQ:
		return true
	case tNOT:
		return i+1 < to && a.tags.at(i+1) == tTO && a.entry(head).cue != 0
	}
	return false
}

// joinsAdverbs reports whether token i is a conjunction of two adverbs.
func (a *analysis) joinsAdverbs(i, to int) bool {
	return a.tags.at(i) == tCC && i > 0 && i+1 < to && a.tags.at(i-1) == tADV && a.tags.at(i+1) == tADV
}
