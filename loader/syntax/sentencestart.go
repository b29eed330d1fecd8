package syntax

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
	a       *Grammar
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
	When:    func(p *startPlace) bool { return p.token().Kind != token.Word && p.a.Tags.At(p.j) == SYM },
	Then:    startsSentence,
}, {
	Name:    "no quotation before it",
	Example: "The yard closed. |Alder left.",
	When:    func(p *startPlace) bool { return p.a.Tags.At(p.i) != Q },
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
	When:    func(p *startPlace) bool { return p.a.Tags.At(p.j) == D || p.a.Tags.At(p.j) == PP },
	Then:    startsSentence,
}}}

// token is the one at which the sentence may begin.
func (p *startPlace) token() token.Token { return p.a.Tok.At(p.j) }

// canOpen reports whether a sentence can begin with the token, which is no word.
func (p *startPlace) canOpen() bool {
	switch p.a.Tags.At(p.j) {
	case Q, LP, BRK, DASH, SYM:
		return true
	}
	return p.token().Kind == token.Number
}

// fullStop reports whether the quotation before the token ends with a single
// dot, which no attribution follows as a rule.
func (p *startPlace) fullStop() bool {
	k := p.i
	for k > 0 && p.a.Tags.At(k) == Q {
		k--
	}
	return p.a.First(k) == '.' && p.a.Tags.At(k-1) != STOP
}

// startScan looks at the words after a quotation that ended with a stop, one
// after the other: the sentence goes on when a subject and a verb of speech
// follow, and little else.
var startScan = rule.Table[*startPlace, sentenceStart]{Name: "words after a quotation", Rows: []startRow{{
	Name:    "a comma opens or closes an aside",
	Example: "“So what?” ~Alder, the mayor, asked.",
	When:    func(p *startPlace) bool { return p.tag() == COMMA && p.k > p.j },
	Then:    tellsNothing,
}, {
	Name:    "a word of an aside",
	Example: "“So what?” ~Alder, in the yard, asked.",
	When:    func(p *startPlace) bool { return p.aside && p.asideTag() },
	Then:    tellsNothing,
}, {
	Name:    "nothing but a verb, in what looked like an aside",
	Example: "“So what?” |Alder, went to Orvik.",
	When:    func(p *startPlace) bool { return p.aside && IsVerb(p.tag()) && p.onlyVerb() },
	Then:    startsSentence,
}, {
	Name:    "a verb or noun in an aside",
	Example: "“So what?” ~Alder, head of the yard, asked.",
	When:    func(p *startPlace) bool { return p.aside && IsVerb(p.tag()) },
	Then:    tellsNothing,
}, {
	Name:    "a passive attributes the quotation",
	Example: "“So what?” ~Alder was asked.",
	When: func(p *startPlace) bool {
		return p.passive() && Words.Frames[p.a.Entry(p.k+1).Cue].Quote && p.a.endsSoon(p.k+2, p.to)
	},
	Then: goesOnWith,
}, {
	Name:    "quoted as saying",
	Example: "“So what?” ~Alder was quoted as saying.",
	When: func(p *startPlace) bool {
		return p.be() && p.a.Form(p.k+1) == "quoted" && p.a.Form(p.k+2) == "as" && p.a.endsSoon(p.k+4, p.to)
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
	When:    func(p *startPlace) bool { return IsVerb(p.tag()) && p.attributes() },
	Then:    goesOnWith,
}, {
	Name:    "wanted to know",
	Example: "“So what?” ~Alder wanted to know.",
	When: func(p *startPlace) bool {
		return IsVerb(p.tag()) && p.a.Tags.At(p.k+1) == TO && p.a.Form(p.k+2) == "know" &&
			Words.Frames[p.a.Entry(p.k).Cue].Lemma == "want" && p.a.endsSoon(p.k+3, p.to)
	},
	Then: goesOnWith,
}, {
	Name:    "another verb",
	Example: "“So what?” |Alder left.",
	When:    func(p *startPlace) bool { return IsVerb(p.tag()) },
	Then:    startsSentence,
}, {
	Name:    "a verb of speech with a capital",
	Example: "“So what?” ~Alder Asks.",
	When: func(p *startPlace) bool {
		e := p.a.Entry(p.k)
		return p.k > p.j && p.nominal() && (e.Tags.Has(VBD) || e.Tags.Has(VBZ)) && p.attributes()
	},
	Then: goesOnWith,
}, {
	Name:    "a word of the subject",
	Example: "“So what?” ~Mayor Alder asked.",
	When:    (*startPlace).nominal,
	Then:    tellsNothing,
}, {
	Name:    "the preposition of a title",
	Example: "“So what?” ~Mayor Alder of Orvik asked.",
	When: func(p *startPlace) bool {
		return p.k > p.j && p.tag() == IN && p.a.Form(p.k) == "of" && p.a.Tags.At(p.k-1) == NP
	},
	Then: tellsNothing,
}, {
	Name:    "a word that cannot belong to the subject",
	Example: "“So what?” |If it rains, Alder sleeps.",
	Then:    startsSentence,
}}}

// tag is that of the token at hand.
func (p *startPlace) tag() Tag { return p.a.Tags.At(p.k) }

// asideTag reports whether the token at hand can stand in an aside but not in a
// subject.
func (p *startPlace) asideTag() bool {
	switch p.tag() {
	case IN, PS, PP, W, NUM, VBG, VBN, CC:
		return true
	}
	return false
}

// onlyVerb reports whether the word at hand is a verb and can be neither a noun
// nor an adjective: no planter, no planted tree.
func (p *startPlace) onlyVerb() bool {
	e := p.a.Entry(p.k)
	return !e.Tags.Has(N) && !e.Tags.Has(NS) && !e.Tags.Has(VBN) || e.Aux != auxNone
}

// passive reports whether be stands at the token at hand, and after it the
// participle of a verb that can have its hearer as subject: was asked.
func (p *startPlace) passive() bool {
	n := p.a.Entry(p.k + 1)
	return p.be() && p.k+1 < p.to && n.Tags.Has(VBN) &&
		Words.Frames[n.Cue].Rcpt
}

// be reports whether a form of be is at hand.
func (p *startPlace) be() bool { return IsVerb(p.tag()) && p.a.Entry(p.k).Aux == AuxBe }

// attributes reports whether the word at hand is a cue that can take the
// quotation before it: nothing that it could take instead follows.
func (p *startPlace) attributes() bool {
	return p.a.Entry(p.k).Cue != 0 && p.a.quotative(p.k) && p.a.endsSoon(p.k+1, p.to)
}

// nominal reports whether the token at hand can be part of a subject.
func (p *startPlace) nominal() bool {
	switch p.tag() {
	case N, NS, NP, P, D, ADV, J:
		return true
	}
	return false
}

// begins reports whether a sentence can begin at token j, the one before having
// ended at token i.
func (a *Grammar) begins(i, j, to int) bool {
	p := &a.places.start
	p.a, p.i, p.j, p.k, p.to, p.aside = a, i, j, j, to, false
	if start, _ := startTable.Decide(p, a.Trace, j); start != startOpen {
		return start == startsHere
	}
	commas := 0
	for n := 0; p.k < to && n < 24 && (n < 7 || commas > 0); n++ {
		if start, _ := startScan.Decide(p, a.Trace, p.k); start != startOpen {
			return start == startsHere
		}
		if n > 0 && p.tag() == COMMA {
			p.aside, commas = !p.aside, commas+1 // Alder, the mayor, asked
		}
		p.k++
	}
	return true
}

// quotative reports whether the verb at token i reports speech, by itself or
// with the words behind it: shot back.
func (a *Grammar) quotative(i int) bool {
	f := &Words.Frames[a.Entry(i).Cue]
	if f.Quote {
		return true
	}
	for k := range f.Phrasal {
		p := &f.Phrasal[k]
		if len(p.Words) == 1 && i+1 < len(a.Tok) && Words.Frames[p.Frame].Quote && a.Form(i+1) == p.Words[0] {
			return true
		}
	}
	return false
}

// endsSoon reports whether nothing that a verb could attribute follows at
// token k: the sentence ends or goes on behind a comma.
func (a *Grammar) endsSoon(k, to int) bool {
	for n := 0; k < to && n < 18; k, n = k+1, n+1 {
		switch a.Tags.At(k) {
		case COMMA, COLON:
			return !(k+1 < to && a.Tags.At(k+1) == Q)
		case STOP, BRK:
			return true
		case TH, Q, P:
			return false
		case SUB, W:
			switch a.Form(k) {
			case "when", "while", "as", "after", "before":
				return n > 0 || a.Tags.At(k) == SUB || !Words.Frames[a.Entry(k-1).Cue].Wh
			}
		}
	}
	return k >= to
}

// justSaid reports whether the sentence at token j is no more than a subject
// and its verb, which attributes what stands before it although that ended with
// a full stop: “We won.” Alder said.
func (a *Grammar) justSaid(j, to int) bool {
	for k, n := j, 0; k < to && n < 6; k, n = k+1, n+1 {
		switch t := a.Tags.At(k); {
		case t == NP || t == P && n == 0:
		case n > 0 && a.quotative(k):
			end := k + 1
			if !Words.Frames[a.Entry(k).Cue].Quote {
				end++ // shot back
			}
			return a.Entry(k).Tags.Has(VBD) && end < to && a.Tags.At(end) == STOP
		default:
			return false
		}
	}
	return false
}
