package quote

import (
	"onrecord/loader/document"
	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
	"onrecord/loader/token"
	"strings"
)

// label is the beginning of a paragraph, up to a colon.
type label struct {
	a        *analysis
	p        int // the paragraph
	from, to int // its tokens
	colon    int // the token of the colon
}

// byLabel handles a paragraph that begins with its speaker and a colon: a
// headline (Alder: Bridge to close), a transcript (LUND: Good evening.). It
// reports whether the paragraph is taken.
func (a *analysis) byLabel(p int, para *document.Paragraph) bool {
	l := label{a: a, p: p, from: a.pastTimestamp(para.Tokens.From, para.Tokens.To), to: para.Tokens.To}
	if a.byLetter(p, l.to) {
		return true
	}
	for l.colon = l.from; l.colon < l.to && l.colon < l.from+9 && a.Tags.At(l.colon) != syntax.COLON; l.colon++ {
		switch a.Tags.At(l.colon) {
		case syntax.STOP, syntax.Q:
			return false
		case syntax.COMMA:
			if !a.transcript(l.from, l.colon) {
				return false // ADA ALDER, HOST:
			}
		}
	}
	if l.colon == l.from || l.colon+2 >= l.to || a.Tags.At(l.colon) != syntax.COLON {
		return false
	}
	source, name, _ := decide(a, &labels, l, l.colon)
	if source.Empty() {
		return false
	}
	cue := tokens(l.colon, l.colon+1)
	a.emit(attribution{source: source, cue: []syntax.Tokens{cue}, content: []syntax.Tokens{tokens(cue.To, l.to)},
		unit: -1, rule: name})
	if p > 0 {
		a.withinTurn(p, cue.To)
	}
	return true
}

// quotation reports whether a quotation follows the colon, and in a headline another
// label after it: then the label is the source of that alone.
func (l label) quotation() bool {
	r := l.a.Regions.At(int(l.a.Reg.At(l.colon+1)) - 1)
	if r.Open != l.colon+1 || !r.Clause {
		return false
	}
	if l.p > 0 {
		return true
	}
	for i := r.Close + 1; i < l.to && i < r.Close+6; i++ {
		if l.a.Tags.At(i) == syntax.COLON {
			return true
		}
	}
	return false
}

// closeUp reports whether no blank follows the colon.
func (l label) closeUp() bool { return l.a.Tok.At(l.colon).End == l.a.Tok.At(l.colon+1).Start }

// question reports whether the headline asks something of its own.
func (l label) question() bool { return l.a.stopAt(l.to) == '?' && l.a.regionIn(l.colon, l.to) < 0 }

// names is the token that follows the name in a headline, which may tell its
// subject before the colon: Alder on the bridge. It is 0 where the words before
// the colon are no name.
func (l label) names() int {
	for i := l.from; i < l.colon; i++ {
		switch w, _ := labelWords.Decide(labelWord{l.a, i, i > l.from}, l.a.Trace, i); w {
		case foundHere:
			return i
		case givenUp:
			return 0
		}
	}
	return l.colon
}

// named reports whether the words up to token to can be who says what a headline
// reports: a name, a person, a body, a paper.
func (l label) named(to int) bool {
	last := l.a.Entry(to - 1)
	if l.a.Form(l.from) == "the" && last.Sem&(syntax.SemPerson|syntax.SemPaper|syntax.SemBody) == 0 {
		return false // The Latest: ..., The Long Night: ...
	}
	if !l.a.Headline && to-l.from == 2 && l.a.Tok.At(to-1).Upper {
		return true // Mark Young: where only names have capitals
	}
	if l.a.Tags.At(to-1) != syntax.NP && last.Sem&(syntax.SemPerson|syntax.SemPaper|syntax.SemBody) == 0 {
		return false
	}
	return last.Tags == 0 || last.Sem != 0
}

// labels are the sources that a label names. A row without one says that there is
// none.
var labels = proposing(rule.Table[label, syntax.Tokens]{
	Name: "label",
	Rows: []rule.Row[label, syntax.Tokens]{
		{
			Name:    "no blank after the colon",
			Example: "Orvik:The yard closed.",
			When:    label.closeUp,
			Then:    rule.Is[label](syntax.Tokens{}),
		},
		{
			Name:    "quotation after the colon",
			Example: "[Alder]{:} <“Close it.”> Lund: “No.”",
			When:    label.quotation,
			Then:    rule.Is[label](syntax.Tokens{}),
		},
		{
			Name:    "speaker of a transcript",
			Example: "[LUND]{:} <Good evening>.",
			When:    func(l label) bool { return l.a.transcript(l.from, l.colon) },
			Then:    func(l label) syntax.Tokens { return tokens(l.from, l.colon) },
		},
		{
			Name:    "speaker of an interview",
			Example: "[Ada Alder]{:} <Do you like the yard?> ¶ Per Lund: I do.",
			When:    func(l label) bool { return l.a.turn(l.p, l.from, l.colon) },
			Then:    func(l label) syntax.Tokens { return tokens(l.from, l.colon) },
		},
		{
			Name:    "no headline",
			Example: "The yard closed. ¶ Alder: Bridge to close",
			When:    func(l label) bool { return l.p > 0 },
			Then:    rule.Is[label](syntax.Tokens{}),
		},
		{
			Name:    "question of the headline",
			Example: "Alder: a saint or a schemer?",
			When:    label.question,
			Then:    rule.Is[label](syntax.Tokens{}),
		},
		{
			Name:    "name in a headline",
			Example: "[Alder]{:} <Bridge to close>",
			When: func(l label) bool {
				to := l.names()
				return to > 0 && l.named(to)
			},
			Then: func(l label) syntax.Tokens { return tokens(l.from, l.names()) },
		},
	},
})

// labelWord is a word before the colon of a headline; later tells that others
// precede it.
type labelWord struct {
	a     *analysis
	i     int
	later bool
}

// opensSubject reports whether the word opens the subject of a speech: on, to.
func (w labelWord) opensSubject() bool {
	if t := w.a.Tags.At(w.i); !w.later || t != syntax.IN && t != syntax.TO {
		return false
	}
	f := w.a.Form(w.i)
	return f == "on" || f == "to"
}

// lowerCase reports whether the word is one that a name would write with a
// capital, and has none.
func (w labelWord) lowerCase() bool {
	if t := w.a.Tok.At(w.i); t.Kind != token.Word || t.Upper {
		return false
	}
	switch w.a.Tags.At(w.i) {
	case syntax.IN, syntax.TO, syntax.CC, syntax.D:
		return false
	}
	return true
}

// afterThing reports whether the word is a preposition but of after the noun of a
// thing.
func (w labelWord) afterThing() bool {
	n := w.a.Entry(w.i - 1)
	return w.later && w.a.Tags.At(w.i) == syntax.IN && n.Tags.Has(syntax.N) &&
		n.Sem&(syntax.SemPerson|syntax.SemPaper|syntax.SemBody) == 0 &&
		w.a.Form(w.i) != "of"
}

// labelWords tell at each word before the colon of a headline whether the name
// ends there or is none. Words without a row may be part of a name.
var labelWords = rule.Table[labelWord, search]{
	Name: "word of a label",
	Rows: []rule.Row[labelWord, search]{
		{
			Name:    "word in lower case",
			Example: "A day at the yard: Bridge to close",
			When:    labelWord.lowerCase,
			Then:    rule.Is[labelWord](givenUp),
		},
		{
			Name:    "subject of a speech",
			Example: "[Alder] on the Bridge{:} <It Must Go>",
			When:    labelWord.opensSubject,
			Then:    rule.Is[labelWord](foundHere),
		},
		{
			Name:    "preposition after a thing",
			Example: "Big Win for Alder: Bridge to Close",
			When:    labelWord.afterThing,
			Then:    rule.Is[labelWord](givenUp),
		},
		{
			Name:    "verb",
			Example: "Alder Resigns: Bridge to Close",
			When: func(w labelWord) bool {
				return syntax.IsVerb(w.a.Tags.At(w.i)) && !w.a.Entry(w.i).Tags.Has(syntax.N)
			},
			Then: rule.Is[labelWord](givenUp),
		},
	},
}

// turn reports whether tokens [from, to) name a speaker in an interview: a label of
// capitalised words like the one of a paragraph beside it, of which one asks or words
// that address somebody follow it; or a label after a paragraph that asks.
func (a *analysis) turn(p, from, to int) bool {
	last := a.Entry(to - 1)
	if a.Tags.At(to-1) != syntax.NP && last.Sem&syntax.SemPerson == 0 || a.Ent.At(to-1) != 0 &&
		last.Sem&(syntax.SemPerson|syntax.SemTitle) == 0 || !a.labelled(p) {
		return false
	}
	if p > 0 && a.Ent.At(to-1) == 0 && a.question(p-1) {
		return true
	}
	speaks := a.addresses(to, a.Doc.Paragraphs[p].Tokens.To)
	for i := max(0, p-2); i <= p+2 && i < len(a.Doc.Paragraphs); i++ {
		if i != p && a.labelled(i) && (speaks || a.asks(i)) {
			return true
		}
	}
	return false
}

// addresses reports whether somebody speaks in tokens [from, to): I, you, a
// question, Well, ...
func (a *analysis) addresses(from, to int) bool {
	for i := from; i < to; i++ {
		switch a.Tags.At(i) {
		case syntax.P, syntax.PP:
			switch a.Form(i) {
			case "i", "we", "you", "my", "our", "your":
				return true
			}
		case syntax.STOP:
			if a.First(i) == '?' {
				return true
			}
		case syntax.UH:
			return true
		}
	}
	return false
}

// stopAt returns the mark of punctuation that ends the paragraph before token to.
func (a *analysis) stopAt(to int) byte {
	for to > 0 && (a.Tags.At(to-1) == syntax.BRK || a.Tags.At(to-1) == syntax.Q) {
		to--
	}
	return a.First(to - 1)
}

// regionIn returns the first region in tokens [from, to), or -1.
func (a *analysis) regionIn(from, to int) int {
	for i := from; i < to; i++ {
		if r := a.Reg.At(i); r > 0 {
			return int(r) - 1
		}
	}
	return -1
}

// transcript reports whether tokens [from, to) are a speaker's label in a
// transcript: capitals throughout and a name, or Q and A.
func (a *analysis) transcript(from, to int) bool {
	letters := 0
	for i := from; i < to; i++ {
		t := a.Tok.At(i)
		if a.Tags.At(i) == syntax.COMMA && i > from {
			to = i // ADA ALDER, HOST
			break
		}
		if t.Kind != token.Word {
			if a.Tags.At(i) == syntax.LP || a.Tags.At(i) == syntax.RP || t.Kind == token.Clitic {
				continue
			}
			return false
		}
		w := t.Text(a.Text)
		if w != strings.ToUpper(w) {
			return false
		}
		switch e := a.Entry(i); {
		case len(w) == 1 && (w == "Q" || w == "A") && to-from == 1:
			return true
		case e.Tags != 0 && e.Sem&(syntax.SemPerson|syntax.SemTitle) == 0 && (i == to-1 || syntax.IsVerb(e.Pref)) &&
			e.Form != "question" && e.Form != "voice":
			return false
		}
		letters += len(w)
	}
	return letters > 2
}
