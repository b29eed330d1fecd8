package quote

import (
	"unicode"
	"unicode/utf8"

	"onrecord/loader/document"
	"onrecord/loader/internal/rule"
	"onrecord/loader/token"
)

// regionPlace is a region of marked words of which is to be decided whether they
// are words of their own, said as a sentence, or part of the sentence round them.
type regionPlace struct {
	a        *analysis
	k        int // the region's index
	r        *region
	from, to int  // of the paragraph
	words    int  // in the region, a dozen at most
	verb     bool // one of the first dozen may be a finite verb or its subject
	upper    bool // it begins with a capital or a number
	last     tag  // of its last token
	before   tag  // of the token before it, or tSTOP where a sentence ends there
	after    tag  // of the token that follows it
}

type regionTable = rule.Table[*regionPlace, bool]

type regionRow = rule.Row[*regionPlace, bool]

var (
	ownWords       = rule.Is[*regionPlace](true)
	partOfSentence = rule.Is[*regionPlace](false)
)

// isClause reports whether region k is words of their own.
func (a *analysis) isClause(k int, para *document.Paragraph) bool {
	p := &a.places.region
	*p = regionPlace{a: a, k: k, r: a.regions.at(k), from: para.Tokens.From, to: para.Tokens.To}
	p.measure()
	clause, decided := regionTableAny.Decide(p, a.trace, p.r.open)
	if t := regionTables[p.before]; !decided && t != nil {
		clause, _ = t.Decide(p, a.trace, p.r.open)
	}
	return clause
}

// measure looks at the words of the region and at what stands beside it.
func (p *regionPlace) measure() {
	a, r := p.a, p.r
	for i := r.first; i < r.last && p.words < 12; i++ {
		if a.tok[i].Kind == token.Word || a.tok[i].Kind == token.Number {
			p.words++
		}
		switch a.tags[i] {
		case tVBZ, tVBD, tMD, tP:
			p.verb = true
		}
	}
	p.last = a.tags.at(r.last - 1)
	head := r.first
	for head+1 < r.last && a.tags.at(head) == tSTOP {
		head++ // “... The bridge
	}
	p.upper = a.tok.at(head).Upper || a.tok.at(head).Kind == token.Number
	p.after = tSTOP
	if r.close+1 < p.to {
		p.after = a.tags.at(r.close + 1)
	}
	p.before = p.tagBefore()
}

// tagBefore is the tag of the token before the region, but for what does not
// count: a bullet at the beginning of the paragraph, a character that is not shown.
func (p *regionPlace) tagBefore() tag {
	a, i := p.a, p.r.open-1
	if i < p.from {
		return tBRK
	}
	if p.words >= 3 && p.upper && p.followsAbbreviation() {
		return tSTOP // in Salem, N.Y. “We
	}
	t := a.tags.at(i)
	if t == tSYM && i == p.from {
		return tBRK // a bullet, an emoji
	}
	if t == tSYM && a.invisible(i) {
		t = a.tags.at(i - 1)
	}
	if t == tQ && i > p.from {
		return tSTOP // right behind another quotation
	}
	return t
}

// followsAbbreviation reports whether the region, which ends like a quotation,
// follows an abbreviation that can end a sentence, as a title cannot.
func (p *regionPlace) followsAbbreviation() bool {
	a, i := p.a, p.r.open-1
	return a.dotted(i) && a.tok.at(i).End < a.tok.at(i+1).Start && (p.last == tSTOP || p.last == tCOMMA) && !a.titled(i)
}

// ends reports whether the region ends with a mark at which one ends or breaks
// off to speak.
func (p *regionPlace) ends() bool { return p.last == tCOMMA || p.last == tSTOP || p.last == tDASH }

// regionTables are by the tag of the token before the region.
var regionTables = [tSYM + 1]*regionTable{
	tBRK: &regionAtStart, tSTOP: &regionAtStart, tLP: &regionAtStart, tCOLON: &regionAfterColon,
	tCOMMA: &regionAfterComma, tSEMI: &regionAfterSemicolon, tDASH: &regionAfterDash, tCC: &regionAfterConjunction,
	tVB: &regionAfterVerb, tVBZ: &regionAfterVerb, tVBD: &regionAfterVerb, tVBN: &regionAfterVerb,
	tVBG: &regionAfterVerb,
}

var regionTableAny = regionTable{Name: "marked words", Rows: []regionRow{{
	Name:    "a mark is missing, or the paragraph before goes on",
	Example: "|“The yard closed.",
	When:    func(p *regionPlace) bool { return p.r.noOpen || p.r.noClose || p.r.follows },
	Then:    ownWords,
}, {
	Name:    "a member of a list",
	Example: "Alder named “Gulls,” ~“Terns,” and “Boats”.",
	When:    (*regionPlace).listed,
	Then:    partOfSentence,
}}}

// listed reports whether the region is right behind another that is part of its
// sentence, and both end with a comma: named “A,” “B,” and “C”.
func (p *regionPlace) listed() bool {
	i, q := p.r.open-1, p.a.regions.at(p.k-1)
	return i > p.from && q.close == i && p.a.tags.at(i) == tQ && !q.clause && p.last == tCOMMA &&
		p.a.tags.at(q.last-1) == tCOMMA
}

var regionAtStart = regionTable{Name: "marked words at the start of a sentence", Rows: []regionRow{{
	Name:    "a comma follows",
	Example: "|“The pier is safe”, Alder said.",
	When:    func(p *regionPlace) bool { return p.after == tCOMMA && p.words >= 3 },
	Then:    ownWords,
}, {
	Name:    "the line ends",
	Example: "|“Two boats”\u2028Alder left.",
	When:    func(p *regionPlace) bool { return p.after == tBRK },
	Then:    ownWords,
}, {
	Name:    "a stop follows",
	Example: "|“The pier is safe.”",
	When:    func(p *regionPlace) bool { return p.after == tSTOP && p.words >= 3 },
	Then:    ownWords,
}, {
	Name:    "a comma ends three words, or a verb",
	Example: "|“The pier is safe,” Alder said.",
	When:    func(p *regionPlace) bool { return p.last == tCOMMA && (p.words >= 3 || p.verb) },
	Then:    ownWords,
}, {
	Name:    "a comma and a cue",
	Example: "|“Quiet,” Alder demanded.",
	When:    func(p *regionPlace) bool { return p.last == tCOMMA && p.a.cueSoon(p.r.close+1, p.to) },
	Then:    ownWords,
}, {
	Name:    "a comma, a subject and a verb",
	Example: "|“Hm,” she smiled.",
	When:    func(p *regionPlace) bool { return p.last == tCOMMA && p.a.nounVerb(p.r.close+1, p.to) },
	Then:    ownWords,
}, {
	Name:    "the first of two that one verb attributes",
	Example: "|“Basta,” or “Enough,” Alder said.",
	When:    func(p *regionPlace) bool { return p.last == tCOMMA && p.a.twofold(p.k, p.to) },
	Then:    ownWords,
}, {
	Name:    "a phrase that a comma ends",
	Example: "~“Gulls,” the oldest play in Orvik, is odd.",
	When:    func(p *regionPlace) bool { return p.last == tCOMMA },
	Then:    partOfSentence,
}, {
	Name:    "a stop or a dash ends it",
	Example: "|“So what?” Alder asked.",
	When:    (*regionPlace).ends,
	Then:    ownWords,
}, {
	Name:    "six words with a capital and a verb",
	Example: "|“The pier of Orvik is safe” Alder.",
	When:    func(p *regionPlace) bool { return p.upper && p.verb && p.words >= 6 },
	Then:    ownWords,
}, {
	Name:    "a cue follows",
	Example: "|“College Bowl” Alder said.",
	When:    func(p *regionPlace) bool { return p.a.cueAt(p.r.close+1, p.to) },
	Then:    ownWords,
}}}

var regionAfterColon = regionTable{Name: "marked words after a colon", Rows: []regionRow{{
	Name:    "a capital",
	Example: "Alder was sure: |“Closed.”",
	When:    func(p *regionPlace) bool { return p.upper },
	Then:    ownWords,
}, {
	Name:    "five words",
	Example: "Alder was sure: |“the pier is not safe.”",
	When:    func(p *regionPlace) bool { return p.words >= 5 },
	Then:    ownWords,
}}}

var regionAfterComma = regionTable{Name: "marked words after a comma", Rows: []regionRow{{
	Name:    "the quotation before goes on",
	Example: "“The pier,” Alder said, |“is safe.”",
	When:    func(p *regionPlace) bool { return p.a.goesOn(p.k) },
	Then:    ownWords,
}, {
	Name:    "an apposition before an auxiliary",
	Example: "Alder said Finch, ~“a thief,” must go.",
	When: func(p *regionPlace) bool {
		return p.last == tCOMMA && !p.upper && !p.verb && p.r.close+1 < p.to &&
			(p.after == tMD || p.a.entry(p.r.close+1).aux != auxNone)
	},
	Then: partOfSentence,
}, {
	Name:    "said by the cue before the comma",
	Example: "Alder said, |“It is over.”",
	When: func(p *regionPlace) bool {
		return (p.words >= 2 || p.ends()) && p.followsCue() && (p.upper || p.a.cueNear(p.r.open-2, p.from))
	},
	Then: ownWords,
}, {
	Name:    "a phrase after a cue",
	Example: "Alder called Finch, among other things, ~“a thief”.",
	When:    (*regionPlace).followsCue,
	Then:    partOfSentence,
}, {
	Name:    "five words of a sentence",
	Example: "If it rains, |“The pier is going to close.”",
	When: func(p *regionPlace) bool {
		return p.upper && p.words >= 5 && (p.verb || p.last == tSTOP)
	},
	Then: ownWords,
}}}

// followsCue reports whether a cue stands before the comma that the region
// follows.
func (p *regionPlace) followsCue() bool { return p.a.cueBefore(p.r.open-2, p.from) }

var regionAfterSemicolon = regionTable{Name: "marked words after a semicolon", Rows: []regionRow{{
	Name:    "the quotation before goes on",
	Example: "“The pier is safe,” Alder said; |“it is old.”",
	When:    func(p *regionPlace) bool { return p.a.goesOn(p.k) },
	Then:    ownWords,
}}}

var regionAfterDash = regionTable{Name: "marked words after a dash", Rows: []regionRow{{
	Name:    "five words with a capital",
	Example: "Alder praised the pier – |“It is safe to stand on.”",
	When:    func(p *regionPlace) bool { return p.words >= 5 && p.upper },
	Then:    ownWords,
}, {
	Name:    "five words, and a cue follows",
	Example: "Alder praised the pier – |“safe to stand on all day,” she said.",
	When: func(p *regionPlace) bool {
		return p.words >= 5 && p.ends() && p.a.cueAt(p.r.close+1, p.to)
	},
	Then: ownWords,
}}}

var regionAfterConjunction = regionTable{Name: "marked words after a conjunction", Rows: []regionRow{{
	Name:    "joined to a quotation",
	Example: "The crew sang, “Send them home,” and |“Build the bridge.”",
	When:    func(p *regionPlace) bool { return p.upper && p.words >= 2 && p.joined() },
	Then:    ownWords,
}}}

// joined reports whether nothing but the conjunction, and perhaps a comma,
// stands between the region and another of words of their own: “Send them home”
// and “Build the bridge”.
func (p *regionPlace) joined() bool {
	q := p.a.regions.at(p.k - 1)
	if p.k == 0 || q.para != p.r.para || !q.clause && !p.a.twofold(p.k-1, p.to) {
		return false
	}
	return p.r.open-q.close == 2 || p.r.open-q.close == 3 && p.a.tags.at(q.close+1) == tCOMMA
}

var regionAfterVerb = regionTable{Name: "marked words after a verb", Rows: []regionRow{{
	Name:    "a sentence after a verb of speech",
	Example: "Alder said |“The pier is safe.”",
	When: func(p *regionPlace) bool {
		e := p.a.entry(p.r.open - 1)
		return e.cue != 0 && words.frames[e.cue].quote && p.upper && p.words >= 3 && (p.verb || p.last == tSTOP)
	},
	Then: ownWords,
}}}

// twofold reports whether region k is the first of two that one verb attributes:
// “Basta,” or “Enough,” she told the crowd.
func (a *analysis) twofold(k, to int) bool {
	r, n := a.regions.at(k), a.regions.at(k+1)
	return n.para == r.para && n.open == r.close+2 && a.tags.at(r.close+1) == tCC &&
		a.tags.at(r.last-1) == tCOMMA && a.tags.at(n.last-1) == tCOMMA && a.cueSoon(n.close+1, to)
}

// invisible reports whether token i is a character that is not shown, such as a
// mark of the direction of writing, which web pages leave before a quotation.
func (a *analysis) invisible(i int) bool {
	r, _ := utf8.DecodeRuneInString(a.text[a.tok.at(i).Start:a.tok.at(i).End])
	return unicode.Is(unicode.Cf, r)
}

// cueAt reports whether a verb that reports speech follows at token i, its
// subject perhaps before it.
func (a *analysis) cueAt(i, to int) bool {
	for k, n := i, 0; k < to && n < 6; k, n = k+1, n+1 {
		switch t := a.tags.at(k); {
		case isVerb(t):
			e := a.entry(k)
			return e.cue != 0 && words.frames[e.cue].quote && a.endsSoon(k+1, to)
		case t == tNP || t == tP || t == tD || t == tN || t == tNS || t == tADV:
		default:
			return false
		}
	}
	return false
}

// cueSoon is cueAt with more room.
func (a *analysis) cueSoon(i, to int) bool {
	for k, n := i, 0; k < to && n < 14; k, n = k+1, n+1 {
		e := a.entry(k)
		if e.cue != 0 && words.frames[e.cue].quote && (e.tags.has(tVBD) || e.tags.has(tVBZ)) {
			return true
		}
		if a.tags.at(k) == tSTOP || a.tags.at(k) == tQ {
			return false
		}
	}
	return false
}

// cueBefore reports whether a verb that reports speech stands at token i or
// shortly before it in its clause.
func (a *analysis) cueBefore(i, from int) bool {
	for n := 0; i >= from && n < 14; i, n = i-1, n+1 {
		if a.tags.at(i) == tTH || a.tags.at(i) == tMD {
			return false
		}
		e := a.entry(i)
		verb := e.tags.has(tVBD) || e.tags.has(tVBZ) || e.tags.has(tVBG) || a.tags.at(i) == tVB
		if verb && e.cue != 0 && (words.frames[e.cue].quote || a.putsIt(i)) {
			return true
		}
		if a.tags.at(i) == tSTOP || a.tags.at(i) == tBRK || a.tags.at(i) == tSEMI {
			return false
		}
	}
	return false
}

// cueNear is cueBefore without a clause between: said on Monday, “...
func (a *analysis) cueNear(i, from int) bool {
	if i > from && a.putsIt(i-1) {
		return true
	}
	for n := 0; i >= from && n < 7; i, n = i-1, n+1 {
		e := a.entry(i)
		if e.cue != 0 && words.frames[e.cue].quote {
			return true
		}
		switch a.tags.at(i) {
		case tSTOP, tBRK, tSEMI, tP, tMD, tVBD, tVBZ, tVB, tTH, tCOMMA:
			return false
		}
	}
	return false
}

// putsIt reports whether token i is put in put it, which reports speech.
func (a *analysis) putsIt(i int) bool {
	return i+1 < len(a.tok) && a.form(i+1) == "it" && words.frames[a.entry(i).cue].lemma == "put"
}

// nounVerb reports whether a pronoun and a verb, or a name and a verb that ends
// the sentence, stand at token i: “Hm,” she smiled, “Good day,” Alder began.
func (a *analysis) nounVerb(i, to int) bool {
	if i+1 < to && a.tags.at(i) == tP {
		return isVerb(a.tags.at(i + 1))
	}
	from := i
	for i < to && i < from+4 && a.tags.at(i) == tNP {
		i++
	}
	return i > from && i+1 < to && a.tags.at(i) == tVBD && a.tags.at(i+1) == tSTOP
}

// goesOn reports whether region k goes on with the one before it, which ended
// in a comma: “The bridge,” said Alder, the mayor, “is safe.”
func (a *analysis) goesOn(k int) bool {
	if k == 0 {
		return false
	}
	r, p := a.regions.at(k), a.regions.at(k-1)
	if p.para != r.para || !p.clause || r.open-p.close > 30 ||
		a.tags.at(p.last-1) != tCOMMA && a.tags.at(p.close+1) != tCOMMA {
		return false
	}
	cue := false
	for i := p.close + 1; i < r.open; i++ {
		if a.tags.at(i) == tSTOP {
			return false
		}
		e := a.entry(i)
		speech := e.cue != 0 && words.frames[e.cue].quote && (e.tags.has(tVBD) || e.tags.has(tVBZ))
		cue = cue || speech || e.form == "according"
	}
	return cue
}

// titled reports whether token i is a title, whose dot ends no sentence.
func (a *analysis) titled(i int) bool { return a.entry(i).sem&semTitle != 0 }
