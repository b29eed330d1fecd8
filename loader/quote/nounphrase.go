package quote

import "onrecord/loader/internal/rule"

// nounPlace is the token j, of which is to be decided whether a noun phrase that
// begins at token i ends before it.
type nounPlace struct {
	a     *analysis
	i, j  int
	to    int  // end of the unit
	head  int  // the last noun so far, or -1
	fresh bool // no noun was read yet, or none that follows the last possessive
}

// A nounTable tells whether a noun phrase ends at a place. Where no row decides,
// the token belongs to it.
type nounTable = rule.Table[*nounPlace, bool]

type nounRow = rule.Row[*nounPlace, bool]

var (
	phraseEnds   = rule.Is[*nounPlace](true)
	phraseGoesOn = rule.Is[*nounPlace](false)
)

// nounTables are by the tag of the token; what has none cannot belong to a noun
// phrase, but for a possessive ending.
var nounTables = [tSYM + 1]*nounTable{
	tQ: &nounMark, tD: &nounDeterminer, tPP: &nounDeterminer, tP: &nounPronoun, tPO: &nounPronoun, tEX: &nounPronoun,
	tJ: &nounAdjective, tADV: &nounAdverb, tVBG: &nounParticiple, tVBN: &nounParticiple,
	tN: &nounNoun, tNS: &nounNoun, tNP: &nounNoun, tNUM: &nounNoun,
	tSYM: &nounSymbol, tCOMMA: &nounComma, tCC: &nounConjunction, tDASH: &nounDash,
}

var nounMark = nounTable{Name: "noun phrase before a quotation mark", Rows: []nounRow{{
	Name:    "no noun follows it",
	Example: "Alder saw an |“if” question.",
	When:    func(p *nounPlace) bool { return !p.nextNominal() },
	Then:    phraseEnds,
}, {
	Name:    "it closes after the noun",
	Example: "The “safety|” talk bored Alder.",
	When:    func(p *nounPlace) bool { return p.head >= 0 && p.a.regionEnds(p.j) },
	Then:    phraseEnds,
}}}

var nounDeterminer = nounTable{Name: "noun phrase before a determiner", Rows: []nounRow{{
	Name:    "it begins another phrase",
	Example: "Alder called the pier |a farce.",
	When:    func(p *nounPlace) bool { return p.head >= 0 || !p.followsPredeterminer() },
	Then:    phraseEnds,
}}}

// followsPredeterminer reports whether a word that stands before determiners
// comes before the token: all the boats.
func (p *nounPlace) followsPredeterminer() bool {
	switch p.a.form(p.j - 1) {
	case "all", "both", "half", "such", "many":
		return true
	}
	return p.previous() == tNUM
}

var nounPronoun = nounTable{Name: "noun phrase before a pronoun", Rows: []nounRow{{
	Name:    "it begins another phrase",
	Example: "The boat |she built sank.",
	Then:    phraseEnds,
}}}

var nounAdjective = nounTable{Name: "noun phrase before an adjective", Rows: []nounRow{{
	Name:    "it follows a noun with a capital",
	Example: "Conservative ~national adviser Finch left.",
	When: func(p *nounPlace) bool {
		return p.head >= 0 && p.previous() == tN && p.a.tok.at(p.j-1).Upper && p.nextNominal()
	},
	Then: phraseGoesOn,
}, {
	Name:    "it follows a rank",
	Example: "Alder met a veteran ~national adviser.",
	When:    func(p *nounPlace) bool { return !p.fresh && p.nextNominal() && p.a.rank(p.j-1) },
	Then:    phraseGoesOn,
}, {
	Name:    "it follows the noun",
	Example: "Alder made the boat |new.",
	When:    func(p *nounPlace) bool { return !p.fresh && !p.followsName() && !p.followsNumber() },
	Then:    phraseEnds,
}, {
	Name:    "it follows a name, and no noun follows it",
	Example: "Alder called Finch |honest.",
	When:    func(p *nounPlace) bool { return !p.fresh && p.followsName() && !p.nextNominal() },
	Then:    phraseEnds,
}, {
	Name:    "it begins a time",
	Example: "Alder captured Orvik |last month.",
	When: func(p *nounPlace) bool {
		return !p.fresh && p.j+1 < p.to && p.a.entry(p.j+1).sem&semTime != 0 && p.a.dated(p.j)
	},
	Then: phraseEnds,
}}}

func (p *nounPlace) followsName() bool { return p.previous() == tNP }

func (p *nounPlace) followsNumber() bool {
	return p.previous() == tNUM || p.a.entry(p.j-1).tags.has(tNUM)
}

var nounAdverb = nounTable{Name: "noun phrase before an adverb", Rows: []nounRow{{
	Name:    "it follows the noun",
	Example: "Alder knew the crew |well.",
	When:    func(p *nounPlace) bool { return !p.fresh },
	Then:    phraseEnds,
}, {
	Name:    "it modifies no adjective",
	Example: "Alder feared that this |probably sank.",
	When: func(p *nounPlace) bool {
		n := p.next()
		return n != tJ && n != tNUM && n != tD
	},
	Then: phraseEnds,
}}}

var nounParticiple = nounTable{Name: "noun phrase before a participle", Rows: []nounRow{{
	Name:    "the gerund of a cue after a possessive",
	Example: "Alder’s |calling Finch a thief was odd.",
	When: func(p *nounPlace) bool {
		return p.previous() == tPS && p.a.tags.at(p.j) == tVBG && p.a.entry(p.j).cue != 0
	},
	Then: phraseEnds,
}, {
	Name:    "it follows the noun",
	Example: "The boat |built in Orvik sank.",
	When:    func(p *nounPlace) bool { return p.head >= 0 && p.previous() != tPS },
	Then:    phraseEnds,
}, {
	Name:    "no noun follows it",
	Example: "Alder repeated the same |phrasing three times.",
	When: func(p *nounPlace) bool {
		n := p.next()
		return !isNoun(n) && n != tJ
	},
	Then: phraseEnds,
}}}

var nounNoun = nounTable{Name: "noun phrase before a noun", Rows: []nounRow{{
	Name:    "a day after another noun",
	Example: "Alder endorsed Finch |Wednesday.",
	When:    func(p *nounPlace) bool { return p.head >= 0 && p.a.endsNoun(p.j-1, p.j) },
	Then:    phraseEnds,
}}}

var nounSymbol = nounTable{Name: "noun phrase before a symbol", Rows: []nounRow{{
	Name:    "it stands in no noun",
	Example: "The boat |* sank.",
	When: func(p *nounPlace) bool {
		switch b := p.a.first(p.j); b {
		case '$', '%', '#', '@', '/', '&':
			return false
		default:
			return b < 0x80
		}
	},
	Then: phraseEnds,
}}}

var nounComma = nounTable{Name: "noun phrase before a comma", Rows: []nounRow{{
	Name:    "it stands between two adjectives",
	Example: "Alder is the tall~, elderly mayor.",
	When: func(p *nounPlace) bool {
		return (p.previous() == tJ || p.previous() == tVBN) && p.j+2 < p.to &&
			(p.next() == tJ || p.next() == tNUM && p.a.tags.at(p.i) == tD) && nominal(p.a.tags.at(p.j+2))
	},
	Then: phraseGoesOn,
}, {
	Name:    "another comma",
	Example: "The tall|, Alder said, sank.",
	Then:    phraseEnds,
}}}

var nounConjunction = nounTable{Name: "noun phrase before a conjunction", Rows: []nounRow{{
	Name:    "a word",
	Example: "The boat |and Alder sank.",
	When:    func(p *nounPlace) bool { return p.a.first(p.j) != '&' },
	Then:    phraseEnds,
}}}

var nounDash = nounTable{Name: "noun phrase before a dash", Rows: []nounRow{{
	Name:    "a hyphen within a word",
	Example: "Alder won 32%~-25% in Orvik.",
	When:    (*nounPlace).hyphen,
	Then:    phraseGoesOn,
}, {
	Name:    "another dash",
	Example: "The boat |– an old one – sank.",
	Then:    phraseEnds,
}}}

// hyphen reports whether the dash at the token joins the words beside it.
func (p *nounPlace) hyphen() bool {
	t, j := p.a.tok, p.j
	return j+1 < p.to && t.at(j-1).End == t.at(j).Start && t.at(j).End == t.at(j+1).Start &&
		p.a.first(j) != 0xe2
}

// previous and next are the tags of the tokens beside the one at hand.
func (p *nounPlace) previous() tag { return p.a.tags.at(p.j - 1) }

func (p *nounPlace) next() tag {
	if p.j+1 < p.to {
		return p.a.tags.at(p.j + 1)
	}
	return tBRK
}

// nextNominal reports whether a noun, or what can stand before one, follows.
func (p *nounPlace) nextNominal() bool { return nominal(p.next()) }

// nounPhrase reads a base noun phrase: determiners, adjectives, nouns, names,
// numbers, possessives; it ends before what cannot belong to it.
func (a *analysis) nounPhrase(i, to int) int {
	if a.tags.at(i) == tJ && i+1 < to && (a.tags.at(i+1) == tNS || a.tags.at(i+1) == tNP) && a.predicate(i) {
		return a.single(i, cADJ)
	}
	p := &a.places.noun
	if p.a == nil {
		p.a = a
	}
	p.i, p.j, p.to, p.head, p.fresh = i, i, to, -1, true
	pronoun := a.readNoun(p)
	j := p.j
	if j == i {
		return a.single(i, cOther)
	}
	for j > i+1 && (a.tags.at(j-1) == tQ && !a.closesInside(i, j-1) || a.tags.at(j-1) == tADV) {
		j--
	}
	c := a.grow()
	c.kind, c.from, c.to, c.head, c.pronoun = cNP, int32(i), int32(j), int32(p.head), pronoun
	if p.head < 0 {
		c.head = int32(j - 1)
		if t := a.tags.at(j - 1); (t == tJ || t == tVBN) && !a.determined(i, j) {
			c.kind = cADJ
		}
	}
	a.describeNoun(c)
	return j
}

// readNoun moves the place to the token before which the phrase ends, and reports
// whether the phrase is a pronoun.
func (a *analysis) readNoun(p *nounPlace) bool {
	for ; p.j < p.to; p.j++ {
		if r := a.reg.at(p.j); r > 0 && a.regions.at(int(r-1)).clause {
			return false
		}
		t := a.tags.at(p.j)
		if t == tQ && p.head >= 0 {
			if end := a.nickname(p.j, p.to); end > 0 {
				p.j = end
				continue
			}
		}
		if t == tPS {
			if p.fresh = true; p.j == p.i {
				p.j++
				return false
			}
			continue
		}
		table := nounTables[t]
		if table == nil || t == tCOMMA && p.head >= 0 { // no adjective follows the noun
			return false
		}
		if p.open(t) {
			if ends, _ := table.Decide(p, a.trace, p.j); ends {
				return false
			}
		}
		switch t {
		case tP, tPO, tEX:
			p.head = p.j
			p.j++
			return true
		case tN, tNS, tNP, tNUM:
			p.head, p.fresh = p.j, false
		}
	}
	return false
}

// open reports whether the token with the tag may end the phrase. Most words can
// begin one, and the first noun always belongs to it.
func (p *nounPlace) open(t tag) bool {
	switch t {
	case tN, tNS, tNP, tNUM:
		return p.head >= 0
	case tSYM, tADV:
		return true
	}
	return p.j > p.i
}

// determined reports whether a determiner stands in tokens [i, j).
func (a *analysis) determined(i, j int) bool {
	for ; i < j; i++ {
		if a.tags[i] == tD || a.tags[i] == tPP {
			return true
		}
	}
	return false
}

// describeNoun notes what the rules ask of the noun phrase.
func (a *analysis) describeNoun(c *chunk) {
	c.poss = a.tags.at(int(c.to-1)) == tPS
	e := a.entry(int(c.head))
	c.time = e.sem&semTime != 0 && (e.form != "march" || a.tok.at(int(c.head)).Upper)
	t := a.tags.at(int(c.head))
	c.plural = t == tNS || e.tags.has(tNS) && !e.tags.has(tN) || t == tNP && a.pluralName(int(c.head))
	if c.pronoun {
		switch e.form {
		case "they", "we", "them", "us":
			c.plural = true
		}
	}
}

// predicate reports whether the adjective at token i, behind be, takes a clause
// rather than the noun behind it: I am glad sailors sing.
func (a *analysis) predicate(i int) bool {
	m := a.entry(i).mind
	v := a.ch.at(len(a.ch) - 1)
	return m != 0 && words.minds[m].that && v.kind == cVG && int(v.to) == i && a.entry(int(v.head)).aux == auxBe
}

// rank reports whether token i is a noun that goes before others like an
// adjective: deputy.
func (a *analysis) rank(i int) bool {
	switch a.form(i) {
	case "deputy", "veteran", "executive":
		return true
	}
	return false
}

// ofNoun reports whether token i is an adverb that can belong to the noun
// before it: bakers there, two years ago.
func (a *analysis) ofNoun(i int) bool {
	switch a.form(i) {
	case "here", "there", "abroad", "everywhere", "elsewhere", "ago":
		return true
	}
	return false
}

// endsNoun reports whether a noun phrase ends between the nouns at tokens i
// and j: before a day (“told Alder Monday”).
func (a *analysis) endsNoun(i, j int) bool {
	e, p := a.entry(j), a.entry(i)
	switch a.tags.at(i) {
	case tPS, tJ, tD:
		return false
	}
	return e.sem&semTime != 0 && isDay(e.form) && p.sem&semTime == 0
}

// dated reports whether token i makes a time of the noun behind it: last week.
func (a *analysis) dated(i int) bool {
	f := a.form(i)
	return f == "last" || f == "next"
}

func isDay(s string) bool {
	switch s {
	case "today", "yesterday", "tomorrow", "tonight":
		return true
	}
	return len(s) > 5 && s[len(s)-3:] == "day" && s != "holiday" && s != "birthday" && s != "weekday"
}

func nominal(t tag) bool {
	return t == tN || t == tNS || t == tNP || t == tJ || t == tNUM || t == tVBN
}

// regionEnds reports whether the mark at token j closes its region.
func (a *analysis) regionEnds(j int) bool {
	r := a.reg.at(j)
	return r > 0 && a.regions.at(int(r-1)).last <= j
}

// closesInside reports whether the mark at token j closes a region that was
// opened at or behind token i.
func (a *analysis) closesInside(i, j int) bool {
	r := a.reg.at(j)
	return r > 0 && a.regions.at(int(r-1)).last <= j && a.regions.at(int(r-1)).open >= i
}
