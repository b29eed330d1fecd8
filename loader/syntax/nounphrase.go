package syntax

import "onrecord/loader/internal/rule"

// nounPlace is the token j, of which is to be decided whether a noun phrase that
// begins at token i ends before it.
type nounPlace struct {
	a     *Grammar
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
var nounTables = [SYM + 1]*nounTable{
	Q: &nounMark, D: &nounDeterminer, PP: &nounDeterminer, P: &nounPronoun, PO: &nounPronoun, EX: &nounPronoun,
	J: &nounAdjective, ADV: &nounAdverb, VBG: &nounParticiple, VBN: &nounParticiple,
	N: &nounNoun, NS: &nounNoun, NP: &nounNoun, NUM: &nounNoun,
	SYM: &nounSymbol, COMMA: &nounComma, CC: &nounConjunction, DASH: &nounDash,
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
	switch p.a.Form(p.j - 1) {
	case "all", "both", "half", "such", "many":
		return true
	}
	return p.previous() == NUM
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
		return p.head >= 0 && p.previous() == N && p.a.Tok.At(p.j-1).Upper && p.nextNominal()
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
		return !p.fresh && p.j+1 < p.to && p.a.Entry(p.j+1).Sem&semTime != 0 && p.a.dated(p.j)
	},
	Then: phraseEnds,
}}}

func (p *nounPlace) followsName() bool { return p.previous() == NP }

func (p *nounPlace) followsNumber() bool {
	return p.previous() == NUM || p.a.Entry(p.j-1).Tags.Has(NUM)
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
		return n != J && n != NUM && n != D
	},
	Then: phraseEnds,
}}}

var nounParticiple = nounTable{Name: "noun phrase before a participle", Rows: []nounRow{{
	Name:    "the gerund of a cue after a possessive",
	Example: "Alder’s |calling Finch a thief was odd.",
	When: func(p *nounPlace) bool {
		return p.previous() == PS && p.a.Tags.At(p.j) == VBG && p.a.Entry(p.j).Cue != 0
	},
	Then: phraseEnds,
}, {
	Name:    "it follows the noun",
	Example: "The boat |built in Orvik sank.",
	When:    func(p *nounPlace) bool { return p.head >= 0 && p.previous() != PS },
	Then:    phraseEnds,
}, {
	Name:    "no noun follows it",
	Example: "Alder repeated the same |phrasing three times.",
	When: func(p *nounPlace) bool {
		n := p.next()
		return !IsNoun(n) && n != J
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
		switch b := p.a.First(p.j); b {
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
		return (p.previous() == J || p.previous() == VBN) && p.j+2 < p.to &&
			(p.next() == J || p.next() == NUM && p.a.Tags.At(p.i) == D) && Nominal(p.a.Tags.At(p.j+2))
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
	When:    func(p *nounPlace) bool { return p.a.First(p.j) != '&' },
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
	t, j := p.a.Tok, p.j
	return j+1 < p.to && t.At(j-1).End == t.At(j).Start && t.At(j).End == t.At(j+1).Start &&
		p.a.First(j) != 0xe2
}

// previous and next are the tags of the tokens beside the one at hand.
func (p *nounPlace) previous() Tag { return p.a.Tags.At(p.j - 1) }

func (p *nounPlace) next() Tag {
	if p.j+1 < p.to {
		return p.a.Tags.At(p.j + 1)
	}
	return BRK
}

// nextNominal reports whether a noun, or what can stand before one, follows.
func (p *nounPlace) nextNominal() bool { return Nominal(p.next()) }

// nounPhrase reads a base noun phrase: determiners, adjectives, nouns, names,
// numbers, possessives; it ends before what cannot belong to it.
func (a *Grammar) nounPhrase(i, to int) int {
	if a.Tags.At(i) == J && i+1 < to && (a.Tags.At(i+1) == NS || a.Tags.At(i+1) == NP) && a.predicate(i) {
		return a.single(i, ChunkADJ)
	}
	p := &a.places.noun
	if p.a == nil {
		p.a = a
	}
	p.i, p.j, p.to, p.head, p.fresh = i, i, to, -1, true
	pronoun := a.readNoun(p)
	j := p.j
	if j == i {
		return a.single(i, ChunkOther)
	}
	for j > i+1 && (a.Tags.At(j-1) == Q && !a.closesInside(i, j-1) || a.Tags.At(j-1) == ADV) {
		j--
	}
	c := a.grow()
	c.Kind, c.From, c.To, c.Head, c.Pronoun = ChunkNP, int32(i), int32(j), int32(p.head), pronoun
	if p.head < 0 {
		c.Head = int32(j - 1)
		if t := a.Tags.At(j - 1); (t == J || t == VBN) && !a.determined(i, j) {
			c.Kind = ChunkADJ
		}
	}
	a.describeNoun(c)
	return j
}

// readNoun moves the place to the token before which the phrase ends, and reports
// whether the phrase is a pronoun.
func (a *Grammar) readNoun(p *nounPlace) bool {
	for ; p.j < p.to; p.j++ {
		if r := a.Reg.At(p.j); r > 0 && a.Regions.At(int(r-1)).Clause {
			return false
		}
		t := a.Tags.At(p.j)
		if t == Q && p.head >= 0 {
			if end := a.nickname(p.j, p.to); end > 0 {
				p.j = end
				continue
			}
		}
		if t == PS {
			if p.fresh = true; p.j == p.i {
				p.j++
				return false
			}
			continue
		}
		table := nounTables[t]
		if table == nil || t == COMMA && p.head >= 0 { // no adjective follows the noun
			return false
		}
		if p.open(t) {
			if ends, _ := table.Decide(p, a.Trace, p.j); ends {
				return false
			}
		}
		switch t {
		case P, PO, EX:
			p.head = p.j
			p.j++
			return true
		case N, NS, NP, NUM:
			p.head, p.fresh = p.j, false
		}
	}
	return false
}

// open reports whether the token with the tag may end the phrase. Most words can
// begin one, and the first noun always belongs to it.
func (p *nounPlace) open(t Tag) bool {
	switch t {
	case N, NS, NP, NUM:
		return p.head >= 0
	case SYM, ADV:
		return true
	}
	return p.j > p.i
}

// determined reports whether a determiner stands in tokens [i, j).
func (a *Grammar) determined(i, j int) bool {
	for ; i < j; i++ {
		if a.Tags[i] == D || a.Tags[i] == PP {
			return true
		}
	}
	return false
}

// describeNoun notes what the rules ask of the noun phrase.
func (a *Grammar) describeNoun(c *Chunk) {
	c.Poss = a.Tags.At(int(c.To-1)) == PS
	e := a.Entry(int(c.Head))
	c.Time = e.Sem&semTime != 0 && (e.Form != "march" || a.Tok.At(int(c.Head)).Upper)
	t := a.Tags.At(int(c.Head))
	c.plural = t == NS || e.Tags.Has(NS) && !e.Tags.Has(N) || t == NP && a.pluralName(int(c.Head))
	if c.Pronoun {
		switch e.Form {
		case "they", "we", "them", "us":
			c.plural = true
		}
	}
}

// predicate reports whether the adjective at token i, behind be, takes a clause
// rather than the noun behind it: I am glad sailors sing.
func (a *Grammar) predicate(i int) bool {
	m := a.Entry(i).Mind
	v := a.Ch.At(len(a.Ch) - 1)
	return m != 0 && Words.Minds[m].That && v.Kind == ChunkVG && int(v.To) == i && a.Entry(int(v.Head)).Aux == AuxBe
}

// rank reports whether token i is a noun that goes before others like an
// adjective: deputy.
func (a *Grammar) rank(i int) bool {
	switch a.Form(i) {
	case "deputy", "veteran", "executive":
		return true
	}
	return false
}

// ofNoun reports whether token i is an adverb that can belong to the noun
// before it: bakers there, two years ago.
func (a *Grammar) ofNoun(i int) bool {
	switch a.Form(i) {
	case "here", "there", "abroad", "everywhere", "elsewhere", "ago":
		return true
	}
	return false
}

// endsNoun reports whether a noun phrase ends between the nouns at tokens i
// and j: before a day (“told Alder Monday”).
func (a *Grammar) endsNoun(i, j int) bool {
	e, p := a.Entry(j), a.Entry(i)
	switch a.Tags.At(i) {
	case PS, J, D:
		return false
	}
	return e.Sem&semTime != 0 && isDay(e.Form) && p.Sem&semTime == 0
}

// dated reports whether token i makes a time of the noun behind it: last week.
func (a *Grammar) dated(i int) bool {
	f := a.Form(i)
	return f == "last" || f == "next"
}

func isDay(s string) bool {
	switch s {
	case "today", "yesterday", "tomorrow", "tonight":
		return true
	}
	return len(s) > 5 && s[len(s)-3:] == "day" && s != "holiday" && s != "birthday" && s != "weekday"
}

func Nominal(t Tag) bool {
	return t == N || t == NS || t == NP || t == J || t == NUM || t == VBN
}

// regionEnds reports whether the mark at token j closes its region.
func (a *Grammar) regionEnds(j int) bool {
	r := a.Reg.At(j)
	return r > 0 && a.Regions.At(int(r-1)).Last <= j
}

// closesInside reports whether the mark at token j closes a region that was
// opened at or behind token i.
func (a *Grammar) closesInside(i, j int) bool {
	r := a.Reg.At(j)
	return r > 0 && a.Regions.At(int(r-1)).Last <= j && a.Regions.At(int(r-1)).Open >= i
}
