package quote

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/token"
)

// sentenceStart is what is known of a token at which a sentence may begin.
type sentenceStart uint8

const (
	startOpen   sentenceStart = iota // the words that follow tell
	startsHere                       // a sentence begins
	startsNever                      // the sentence goes on
)

// startPlace is a token j at which a sentence may begin, the one before having
// ended at token i; where what follows has to tell, k is the token at hand.
type startPlace struct {
	a       *analysis
	i, j, k int
	to      int  // end of the paragraph
	aside   bool // token k stands in an aside of the subject
}

type startRow = rule.Row[*startPlace, sentenceStart]

var (
	startsSentence = rule.Is[*startPlace](startsHere)
	goesOnWith     = rule.Is[*startPlace](startsNever)
	tellsNothing   = rule.Is[*startPlace](startOpen)
)

// startTable looks at the token itself, and at the one before it.
var startTable = rule.Table[*startPlace, sentenceStart]{Name: "start of a sentence", Rows: []startRow{{
	Name:    "a word in lower case",
	Example: "“So what?” ~he asked.",
	When:    func(p *startPlace) bool { return p.token().Kind == token.Word && !p.token().Upper },
	Then:    goesOnWith,
}, {
	Name:    "a mark of punctuation",
	Example: "The paper asked “So what?”~; Alder left.",
	When:    func(p *startPlace) bool { return p.token().Kind != token.Word && !p.canOpen() },
	Then:    goesOnWith,
}, {
	Name:    "a symbol",
	Example: "“So what?” |#pier Alder left.",
	When:    func(p *startPlace) bool { return p.token().Kind != token.Word && p.a.tags.at(p.j) == tSYM },
	Then:    startsSentence,
}, {
	Name:    "no quotation before it",
	Example: "The yard closed. |Alder left.",
	When:    func(p *startPlace) bool { return p.a.tags.at(p.i) != tQ },
	Then:    startsSentence,
}, {
	Name:    "a short attribution of a quotation with a full stop",
	Example: "“The yard closed.” ~Alder said.",
	When:    func(p *startPlace) bool { return p.fullStop() && p.a.justSaid(p.j, p.to) },
	Then:    goesOnWith,
}, {
	Name:    "a full stop in the quotation",
	Example: "“The yard closed.” |Alder left.",
	When:    (*startPlace).fullStop,
	Then:    startsSentence,
}, {
	Name:    "a determiner after a quotation",
	Example: "“So what?” |The mayor left.",
	When:    func(p *startPlace) bool { return p.a.tags.at(p.j) == tD || p.a.tags.at(p.j) == tPP },
	Then:    startsSentence,
}}}

// token is the one at which the sentence may begin.
func (p *startPlace) token() token.Token { return p.a.tok.at(p.j) }

// canOpen reports whether a sentence can begin with the token, which is no word.
func (p *startPlace) canOpen() bool {
	switch p.a.tags.at(p.j) {
	case tQ, tLP, tBRK, tDASH, tSYM:
		return true
	}
	return p.token().Kind == token.Number
}

// fullStop reports whether the quotation before the token ends with a single
// dot, which no attribution follows as a rule.
func (p *startPlace) fullStop() bool {
	k := p.i
	for k > 0 && p.a.tags.at(k) == tQ {
		k--
	}
	return p.a.first(k) == '.' && p.a.tags.at(k-1) != tSTOP
}

// startScan looks at the words after a quotation that ended with a stop, one
// after the other: the sentence goes on when a subject and a verb of speech
// follow, and little else.
var startScan = rule.Table[*startPlace, sentenceStart]{Name: "words after a quotation", Rows: []startRow{{
	Name:    "a comma opens or closes an aside",
	Example: "“So what?” ~Alder, the mayor, asked.",
	When:    func(p *startPlace) bool { return p.tag() == tCOMMA && p.k > p.j },
	Then:    tellsNothing,
}, {
	Name:    "a word of an aside",
	Example: "“So what?” ~Alder, in the yard, asked.",
	When:    func(p *startPlace) bool { return p.aside && p.asideTag() },
	Then:    tellsNothing,
}, {
	Name:    "nothing but a verb, in what looked like an aside",
	Example: "“So what?” |Alder, went to Orvik.",
	When:    func(p *startPlace) bool { return p.aside && isVerb(p.tag()) && p.onlyVerb() },
	Then:    startsSentence,
}, {
	Name:    "a verb or noun in an aside",
	Example: "“So what?” ~Alder, head of the yard, asked.",
	When:    func(p *startPlace) bool { return p.aside && isVerb(p.tag()) },
	Then:    tellsNothing,
}, {
	Name:    "a passive attributes the quotation",
	Example: "“So what?” ~Alder was asked.",
	When: func(p *startPlace) bool {
		return p.passive() && words.frames[p.a.entry(p.k+1).cue].quote && p.a.endsSoon(p.k+2, p.to)
	},
	Then: goesOnWith,
}, {
	Name:    "a passive",
	Example: "“So what?” |Alder was told that it rained.",
	When:    (*startPlace).passive,
	Then:    startsSentence,
}, {
	Name:    "a verb of speech attributes the quotation",
	Example: "“So what?” ~Alder asked.",
	When:    func(p *startPlace) bool { return isVerb(p.tag()) && p.attributes() },
	Then:    goesOnWith,
}, {
	Name:    "another verb",
	Example: "“So what?” |Alder left.",
	When:    func(p *startPlace) bool { return isVerb(p.tag()) },
	Then:    startsSentence,
}, {
	Name:    "a verb of speech with a capital",
	Example: "“So what?” ~Alder Asks.",
	When: func(p *startPlace) bool {
		e := p.a.entry(p.k)
		return p.k > p.j && p.nominal() && (e.tags.has(tVBD) || e.tags.has(tVBZ)) && p.attributes()
	},
	Then: goesOnWith,
}, {
	Name:    "a word of the subject",
	Example: "“So what?” ~Mayor Alder asked.",
	When:    (*startPlace).nominal,
	Then:    tellsNothing,
}, {
	Name:    "a word that cannot belong to the subject",
	Example: "“So what?” |If it rains, Alder sleeps.",
	Then:    startsSentence,
}}}

// tag is that of the token at hand.
func (p *startPlace) tag() tag { return p.a.tags.at(p.k) }

// asideTag reports whether the token at hand can stand in an aside but not in a
// subject.
func (p *startPlace) asideTag() bool {
	switch p.tag() {
	case tIN, tPS, tPP, tW, tNUM, tVBG, tVBN, tCC:
		return true
	}
	return false
}

// onlyVerb reports whether the word at hand is a verb and can be neither a noun
// nor an adjective: no planter, no planted tree.
func (p *startPlace) onlyVerb() bool {
	e := p.a.entry(p.k)
	return !e.tags.has(tN) && !e.tags.has(tNS) && !e.tags.has(tVBN) || e.aux != auxNone
}

// passive reports whether be stands at the token at hand, and after it the
// participle of a verb that can have its hearer as subject: was asked.
func (p *startPlace) passive() bool {
	n := p.a.entry(p.k + 1)
	return isVerb(p.tag()) && p.a.entry(p.k).aux == auxBe && p.k+1 < p.to && n.tags.has(tVBN) &&
		words.frames[n.cue].rcpt
}

// attributes reports whether the word at hand is a cue that can take the
// quotation before it: nothing that it could take instead follows.
func (p *startPlace) attributes() bool {
	return p.a.entry(p.k).cue != 0 && p.a.quotative(p.k) && p.a.endsSoon(p.k+1, p.to)
}

// nominal reports whether the token at hand can be part of a subject.
func (p *startPlace) nominal() bool {
	switch p.tag() {
	case tN, tNS, tNP, tP, tD, tADV, tJ:
		return true
	}
	return false
}

// begins reports whether a sentence can begin at token j, the one before having
// ended at token i.
func (a *analysis) begins(i, j, to int) bool {
	p := &a.places.start
	p.a, p.i, p.j, p.k, p.to, p.aside = a, i, j, j, to, false
	if start, _ := startTable.Decide(p, a.trace, j); start != startOpen {
		return start == startsHere
	}
	commas := 0
	for n := 0; p.k < to && n < 24 && (n < 7 || commas > 0); n++ {
		if start, _ := startScan.Decide(p, a.trace, p.k); start != startOpen {
			return start == startsHere
		}
		if n > 0 && p.tag() == tCOMMA {
			p.aside, commas = !p.aside, commas+1 // Alder, the mayor, asked
		}
		p.k++
	}
	return true
}

// quotative reports whether the verb at token i reports speech, by itself or
// with the words behind it: shot back.
func (a *analysis) quotative(i int) bool {
	f := &words.frames[a.entry(i).cue]
	if f.quote {
		return true
	}
	for k := range f.phrasal {
		p := &f.phrasal[k]
		if len(p.words) == 1 && i+1 < len(a.tok) && words.frames[p.frame].quote && a.form(i+1) == p.words[0] {
			return true
		}
	}
	return false
}

// endsSoon reports whether nothing that a verb could attribute follows at
// token k: the sentence ends or goes on behind a comma.
func (a *analysis) endsSoon(k, to int) bool {
	for n := 0; k < to && n < 18; k, n = k+1, n+1 {
		switch a.tags.at(k) {
		case tCOMMA, tCOLON:
			return !(k+1 < to && a.tags.at(k+1) == tQ)
		case tSTOP, tBRK:
			return true
		case tTH, tQ, tP:
			return false
		case tSUB, tW:
			switch a.form(k) {
			case "when", "while", "as", "after", "before":
				return n > 0 || a.tags.at(k) == tSUB || !words.frames[a.entry(k-1).cue].wh
			}
		}
	}
	return k >= to
}

// justSaid reports whether the sentence at token j is no more than a subject
// and its verb, which attributes what stands before it although that ended with
// a full stop: “We won.” Alder said.
func (a *analysis) justSaid(j, to int) bool {
	for k, n := j, 0; k < to && n < 6; k, n = k+1, n+1 {
		switch t := a.tags.at(k); {
		case t == tNP || t == tP && n == 0:
		case isVerb(t) && n > 0:
			switch e := a.entry(k); words.frames[e.cue].lemma {
			case "say", "add", "write", "tweet":
				return e.tags.has(tVBD) && k+1 < to && a.tags.at(k+1) == tSTOP
			}
			return false
		default:
			return false
		}
	}
	return false
}
