package syntax

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
	a        *Grammar
	k        int // the region's index
	r        *Region
	from, to int  // of the paragraph
	words    int  // in the region, a dozen at most
	verb     bool // one of the first dozen may be a finite verb or its subject
	upper    bool // it begins with a capital or a number
	last     Tag  // of its last token
	before   Tag  // of the token before it, or tSTOP where a sentence ends there
	after    Tag  // of the token that follows it
}

type regionTable = rule.Table[*regionPlace, bool]

type regionRow = rule.Row[*regionPlace, bool]

var (
	ownWords       = rule.Is[*regionPlace](true)
	partOfSentence = rule.Is[*regionPlace](false)
)

// isClause reports whether region k is words of their own.
func (a *Grammar) isClause(k int, para *document.Paragraph) bool {
	p := &a.places.region
	*p = regionPlace{a: a, k: k, r: a.Regions.At(k), from: para.Tokens.From, to: para.Tokens.To}
	p.measure()
	clause, decided := regionTableAny.Decide(p, a.Trace, p.r.Open)
	if t := regionTables[p.before]; !decided && t != nil {
		clause, _ = t.Decide(p, a.Trace, p.r.Open)
	}
	return clause
}

// measure looks at the words of the region and at what stands beside it.
func (p *regionPlace) measure() {
	a, r := p.a, p.r
	for i := r.First; i < r.Last && p.words < 12; i++ {
		if a.Tok[i].Kind == token.Word || a.Tok[i].Kind == token.Number {
			p.words++
		}
		switch a.Tags[i] {
		case VBZ, VBD, MD, P:
			p.verb = true
		}
	}
	p.last = a.Tags.At(r.Last - 1)
	head := r.First
	for head+1 < r.Last && a.Tags.At(head) == STOP {
		head++ // “... The bridge
	}
	p.upper = a.Tok.At(head).Upper || a.Tok.At(head).Kind == token.Number
	p.after = STOP
	if r.Close+1 < p.to {
		p.after = a.Tags.At(r.Close + 1)
	}
	p.before = p.tagBefore()
}

// tagBefore is the tag of the token before the region, but for what does not
// count: a bullet at the beginning of the paragraph, a character that is not shown.
func (p *regionPlace) tagBefore() Tag {
	a, i := p.a, p.r.Open-1
	if i < p.from {
		return BRK
	}
	if p.words >= 3 && p.upper && p.followsAbbreviation() {
		return STOP // in Salem, N.Y. “We
	}
	t := a.Tags.At(i)
	if (t == SYM || t == DASH) && i == p.from {
		return BRK // a bullet, an emoji
	}
	if t == SYM && a.invisible(i) {
		t = a.Tags.At(i - 1)
	}
	if t == Q && i > p.from {
		return STOP // right behind another quotation
	}
	return t
}

// followsAbbreviation reports whether the region, which ends like a quotation,
// follows an abbreviation that can end a sentence, as a title cannot.
func (p *regionPlace) followsAbbreviation() bool {
	a, i := p.a, p.r.Open-1
	return a.dotted(i) && a.Tok.At(i).End < a.Tok.At(i+1).Start && (p.last == STOP || p.last == COMMA) && !a.titled(i)
}

// ends reports whether the region ends with a mark at which one ends or breaks
// off to speak.
func (p *regionPlace) ends() bool { return p.last == COMMA || p.last == STOP || p.last == DASH }

// regionTables are by the tag of the token before the region.
var regionTables = [SYM + 1]*regionTable{
	BRK: &regionAtStart, STOP: &regionAtStart, LP: &regionAtStart, COLON: &regionAfterColon,
	COMMA: &regionAfterComma, SEMI: &regionAfterSemicolon, DASH: &regionAfterDash, CC: &regionAfterConjunction,
	VB: &regionAfterVerb, VBZ: &regionAfterVerb, VBD: &regionAfterVerb, VBN: &regionAfterVerb,
	VBG: &regionAfterVerb,
}

var regionTableAny = regionTable{Name: "marked words", Rows: []regionRow{{
	Name:    "a mark is missing, or the paragraph before goes on",
	Example: "|“The yard closed.",
	When:    func(p *regionPlace) bool { return p.r.NoOpen || p.r.NoClose || p.r.follows },
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
	i, q := p.r.Open-1, p.a.Regions.At(p.k-1)
	return i > p.from && q.Close == i && p.a.Tags.At(i) == Q && !q.Clause && p.last == COMMA &&
		p.a.Tags.At(q.Last-1) == COMMA
}

var regionAtStart = regionTable{Name: "marked words at the start of a sentence", Rows: []regionRow{{
	Name:    "a comma follows",
	Example: "|“The pier is safe”, Alder said.",
	When:    func(p *regionPlace) bool { return p.after == COMMA && p.words >= 3 },
	Then:    ownWords,
}, {
	Name:    "a comma and the verb of an attribution follow",
	Example: "|“Stop it”, said Alder.",
	When: func(p *regionPlace) bool {
		e := p.a.Entry(p.r.Close + 2)
		return p.after == COMMA && p.upper && e.Cue != 0 && Words.Frames[e.Cue].Quote && e.Tags.Has(VBD)
	},
	Then: ownWords,
}, {
	Name:    "the line ends",
	Example: "|“Two boats”\u2028Alder left.",
	When:    func(p *regionPlace) bool { return p.after == BRK },
	Then:    ownWords,
}, {
	Name:    "a stop follows",
	Example: "|“The pier is safe.”",
	When:    func(p *regionPlace) bool { return p.after == STOP && p.words >= 3 },
	Then:    ownWords,
}, {
	Name:    "a comma ends three words, or a verb",
	Example: "|“The pier is safe,” Alder said.",
	When:    func(p *regionPlace) bool { return p.last == COMMA && (p.words >= 3 || p.verb) },
	Then:    ownWords,
}, {
	Name:    "a comma and a cue",
	Example: "|“Quiet,” Alder demanded.",
	When:    func(p *regionPlace) bool { return p.last == COMMA && p.a.cueSoon(p.r.Close+1, p.to) },
	Then:    ownWords,
}, {
	Name:    "a comma, a subject and a verb",
	Example: "|“Hm,” she smiled.",
	When:    func(p *regionPlace) bool { return p.last == COMMA && p.a.nounVerb(p.r.Close+1, p.to) },
	Then:    ownWords,
}, {
	Name:    "the first of two that one verb attributes",
	Example: "|“Basta,” or “Enough,” Alder said.",
	When:    func(p *regionPlace) bool { return p.last == COMMA && p.a.twofold(p.k, p.to) },
	Then:    ownWords,
}, {
	Name:    "a phrase that a comma ends",
	Example: "~“Gulls,” the oldest play in Orvik, is odd.",
	When:    func(p *regionPlace) bool { return p.last == COMMA },
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
	Name:    "be follows, and whose words they are",
	Example: "|“The pier is ours” is how Alder sees it.",
	When:    func(p *regionPlace) bool { return p.upper && p.words >= 3 && p.a.toldWhose(p.r.Close+1, p.to) },
	Then:    ownWords,
}, {
	Name:    "a cue follows",
	Example: "|“College Bowl” Alder said.",
	When:    func(p *regionPlace) bool { return p.a.cueAt(p.r.Close+1, p.to) },
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
		return p.last == COMMA && !p.upper && !p.verb && p.r.Close+1 < p.to &&
			(p.after == MD || p.a.Entry(p.r.Close+1).Aux != auxNone)
	},
	Then: partOfSentence,
}, {
	Name:    "said by the cue before the comma",
	Example: "Alder said, |“It is over.”",
	When: func(p *regionPlace) bool {
		return (p.words >= 2 || p.ends()) && p.followsCue() && (p.upper || p.a.cueNear(p.r.Open-2, p.from))
	},
	Then: ownWords,
}, {
	Name:    "said by goes or like before the comma",
	Example: "Then Alder goes, |“No way.”",
	When:    func(p *regionPlace) bool { return p.upper && p.a.goesLike(p.r.Open-2, p.from) },
	Then:    ownWords,
}, {
	Name:    "a phrase after a cue",
	Example: "Alder called Finch, among other things, ~“a thief”.",
	When:    (*regionPlace).followsCue,
	Then:    partOfSentence,
}, {
	Name:    "five words of a sentence",
	Example: "If it rains, |“The pier is going to close.”",
	When: func(p *regionPlace) bool {
		return p.upper && p.words >= 5 && (p.verb || p.last == STOP)
	},
	Then: ownWords,
}}}

// followsCue reports whether a cue stands before the comma that the region
// follows.
func (p *regionPlace) followsCue() bool { return p.a.cueBefore(p.r.Open-2, p.from) }

var regionAfterSemicolon = regionTable{Name: "marked words after a semicolon", Rows: []regionRow{{
	Name:    "the quotation before goes on",
	Example: "“The pier is safe,” Alder said; |“it is old.”",
	When:    func(p *regionPlace) bool { return p.a.goesOn(p.k) },
	Then:    ownWords,
}, {
	Name:    "said by the cue before the semicolon",
	Example: "Alder said; |“The pier is safe.”",
	When: func(p *regionPlace) bool {
		return p.upper && p.words >= 3 && p.ends() && p.a.cueNear(p.r.Open-2, p.from)
	},
	Then: ownWords,
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
		return p.words >= 5 && p.ends() && p.a.cueAt(p.r.Close+1, p.to)
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
	q := p.a.Regions.At(p.k - 1)
	if p.k == 0 || q.Para != p.r.Para || !q.Clause && !p.a.twofold(p.k-1, p.to) {
		return false
	}
	return p.r.Open-q.Close == 2 || p.r.Open-q.Close == 3 && p.a.Tags.At(q.Close+1) == COMMA
}

var regionAfterVerb = regionTable{Name: "marked words after a verb", Rows: []regionRow{{
	Name:    "a sentence after a verb of speech",
	Example: "Alder said |“The pier is safe.”",
	When: func(p *regionPlace) bool {
		e := p.a.Entry(p.r.Open - 1)
		return e.Cue != 0 && Words.Frames[e.Cue].Quote && p.upper && p.words >= 3 && (p.verb || p.last == STOP)
	},
	Then: ownWords,
}}}

// twofold reports whether region k is the first of two that one verb attributes:
// “Basta,” or “Enough,” she told the crowd.
func (a *Grammar) twofold(k, to int) bool {
	r, n := a.Regions.At(k), a.Regions.At(k+1)
	return n.Para == r.Para && n.Open == r.Close+2 && a.Tags.At(r.Close+1) == CC &&
		a.Tags.At(r.Last-1) == COMMA && a.Tags.At(n.Last-1) == COMMA && a.cueSoon(n.Close+1, to)
}

// invisible reports whether token i is a character that is not shown, such as a
// mark of the direction of writing, which web pages leave before a quotation.
func (a *Grammar) invisible(i int) bool {
	r, _ := utf8.DecodeRuneInString(a.Text[a.Tok.At(i).Start:a.Tok.At(i).End])
	return unicode.Is(unicode.Cf, r)
}

// cueAt reports whether a verb that reports speech follows at token i, its
// subject perhaps before it.
func (a *Grammar) cueAt(i, to int) bool {
	for k, n := i, 0; k < to && n < 6; k, n = k+1, n+1 {
		switch t := a.Tags.At(k); {
		case IsVerb(t):
			e := a.Entry(k)
			return e.Cue != 0 && Words.Frames[e.Cue].Quote && a.endsSoon(k+1, to)
		case t == NP || t == P || t == D || t == N || t == NS || t == ADV:
		default:
			return false
		}
	}
	return false
}

// cueSoon is cueAt with more room.
func (a *Grammar) cueSoon(i, to int) bool {
	for k, n := i, 0; k < to && n < 14; k, n = k+1, n+1 {
		e := a.Entry(k)
		if e.Cue != 0 && Words.Frames[e.Cue].Quote && (e.Tags.Has(VBD) || e.Tags.Has(VBZ)) {
			return true
		}
		if a.Tags.At(k) == STOP || a.Tags.At(k) == Q {
			return false
		}
	}
	return false
}

// cueBefore reports whether a verb that reports speech stands at token i or
// shortly before it in its clause.
func (a *Grammar) cueBefore(i, from int) bool {
	for n := 0; i >= from && n < 14; i, n = i-1, n+1 {
		if a.Tags.At(i) == TH || a.Tags.At(i) == MD {
			return false
		}
		e := a.Entry(i)
		verb := e.Tags.Has(VBD) || e.Tags.Has(VBZ) || e.Tags.Has(VBG) || a.Tags.At(i) == VB
		if verb && e.Cue != 0 && (Words.Frames[e.Cue].Quote || a.putsIt(i)) {
			return true
		}
		if a.Tags.At(i) == STOP || a.Tags.At(i) == BRK || a.Tags.At(i) == SEMI {
			return false
		}
	}
	return false
}

// cueNear is cueBefore without a clause between: said on Monday, “...
func (a *Grammar) cueNear(i, from int) bool {
	if i > from && a.putsIt(i-1) {
		return true
	}
	for n := 0; i >= from && n < 7; i, n = i-1, n+1 {
		e := a.Entry(i)
		if e.Cue != 0 && Words.Frames[e.Cue].Quote {
			return true
		}
		switch a.Tags.At(i) {
		case STOP, BRK, SEMI, P, MD, VBD, VBZ, VB, TH, COMMA:
			return false
		}
	}
	return false
}

// toldWhose reports whether be stands at token i and after it how, or a possessor and
// a noun for words: was Alder’s answer.
func (a *Grammar) toldWhose(i, to int) bool {
	if a.Entry(i).Aux != AuxBe {
		return false
	}
	owned := false
	for k := i + 1; k < to && k < i+6; k++ {
		switch e := a.Entry(k); a.Tags.At(k) {
		case W:
			return k == i+1 && e.Form == "how"
		case PP, PS:
			owned = true
		case D, NP, J:
		case N, NS, VB:
			if owned && Words.Nouns[e.Noun].Words {
				return true
			}
		default:
			return false
		}
	}
	return false
}

// goesLike reports whether goes, or be and like, after a name or a pronoun ends at
// token i: he goes, she was like.
func (a *Grammar) goesLike(i, from int) bool {
	switch a.Form(i) {
	case "goes", "went":
	case "like":
		if i--; a.Entry(i).Aux != AuxBe {
			return false
		}
	default:
		return false
	}
	return i > from && (a.Tags.At(i-1) == NP || a.Tags.At(i-1) == P)
}

// putsIt reports whether token i is put in put it, which reports speech.
func (a *Grammar) putsIt(i int) bool {
	return i+1 < len(a.Tok) && a.Form(i+1) == "it" && Words.Frames[a.Entry(i).Cue].Lemma == "put"
}

// nounVerb reports whether a pronoun and a verb, or a name and a verb that ends
// the sentence, stand at token i: “Hm,” she smiled, “Good day,” Alder began.
func (a *Grammar) nounVerb(i, to int) bool {
	if i+1 < to && a.Tags.At(i) == P {
		return IsVerb(a.Tags.At(i + 1))
	}
	from := i
	for i < to && i < from+4 && a.Tags.At(i) == NP {
		i++
	}
	return i > from && i+1 < to && a.Tags.At(i) == VBD && a.Tags.At(i+1) == STOP
}

// goesOn reports whether region k goes on with the one before it, which ended
// in a comma: “The bridge,” said Alder, the mayor, “is safe.”
func (a *Grammar) goesOn(k int) bool {
	if k == 0 {
		return false
	}
	r, p := a.Regions.At(k), a.Regions.At(k-1)
	if p.Para != r.Para || !p.Clause || r.Open-p.Close > 30 ||
		a.Tags.At(p.Last-1) != COMMA && a.Tags.At(p.Close+1) != COMMA {
		return false
	}
	cue := false
	for i := p.Close + 1; i < r.Open; i++ {
		if a.Tags.At(i) == STOP {
			return false
		}
		e := a.Entry(i)
		speech := e.Cue != 0 && Words.Frames[e.Cue].Quote && (e.Tags.Has(VBD) || e.Tags.Has(VBZ))
		cue = cue || speech || e.Form == "according"
	}
	return cue
}

// titled reports whether token i is a title, whose dot ends no sentence.
func (a *Grammar) titled(i int) bool { return a.Entry(i).Sem&SemTitle != 0 }
