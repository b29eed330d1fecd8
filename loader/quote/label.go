package quote

import (
	"strings"

	"onrecord/loader/document"
	"onrecord/loader/internal/rule"
	"onrecord/loader/token"
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
	l := label{a: a, p: p, from: para.Tokens.From, to: para.Tokens.To}
	for l.colon = l.from; l.colon < l.to && l.colon < l.from+9 && a.tags.at(l.colon) != tCOLON; l.colon++ {
		switch a.tags.at(l.colon) {
		case tSTOP, tQ, tCOMMA:
			return false
		}
	}
	if l.colon == l.from || l.colon+2 >= l.to || a.tags.at(l.colon) != tCOLON {
		return false
	}
	source, name, _ := decide(a, &labels, l, l.colon)
	if source.empty() {
		return false
	}
	cue := tokens{l.colon, l.colon + 1}
	a.emit(attribution{source: source, cue: []tokens{cue}, content: []tokens{{cue.to, l.to}}, unit: -1, rule: name})
	return true
}

// closeUp reports whether no blank follows the colon.
func (l label) closeUp() bool { return l.a.tok.at(l.colon).End == l.a.tok.at(l.colon+1).Start }

// question reports whether the headline asks something of its own.
func (l label) question() bool { return l.a.stopAt(l.to) == '?' && l.a.regionIn(l.colon, l.to) < 0 }

// names is the token that follows the name in a headline, which may tell its
// subject before the colon: Alder on the bridge. It is 0 where the words before
// the colon are no name.
func (l label) names() int {
	for i := l.from; i < l.colon; i++ {
		switch w, _ := labelWords.Decide(labelWord{l.a, i, i > l.from}, l.a.trace, i); w {
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
	last := l.a.entry(to - 1)
	if l.a.form(l.from) == "the" && last.sem&(semPerson|semPaper|semBody) == 0 {
		return false // The Latest: ..., The Long Night: ...
	}
	if !l.a.headline && to-l.from == 2 && l.a.tok.at(to-1).Upper {
		return true // Mark Young: where only names have capitals
	}
	if l.a.tags.at(to-1) != tNP && last.sem&(semPerson|semPaper|semBody) == 0 {
		return false
	}
	return last.tags == 0 || last.sem != 0
}

// labels are the sources that a label names. A row without one says that there is
// none.
var labels = proposing(rule.Table[label, tokens]{
	Name: "label",
	Rows: []rule.Row[label, tokens]{
		{
			Name:    "no blank after the colon",
			Example: "Orvik:The yard closed.",
			When:    label.closeUp,
			Then:    rule.Is[label](tokens{}),
		},
		{
			Name:    "speaker of a transcript",
			Example: "[LUND]{:} <Good evening>.",
			When:    func(l label) bool { return l.a.transcript(l.from, l.colon) },
			Then:    func(l label) tokens { return tokens{l.from, l.colon} },
		},
		{
			Name:    "speaker of an interview",
			Example: "[Ada Alder]{:} <Do you like the yard?> ¶ Per Lund: I do.",
			When:    func(l label) bool { return l.a.turn(l.p, l.from, l.colon) },
			Then:    func(l label) tokens { return tokens{l.from, l.colon} },
		},
		{
			Name:    "no headline",
			Example: "The yard closed. ¶ Alder: Bridge to close",
			When:    func(l label) bool { return l.p > 0 },
			Then:    rule.Is[label](tokens{}),
		},
		{
			Name:    "question of the headline",
			Example: "Alder: a saint or a schemer?",
			When:    label.question,
			Then:    rule.Is[label](tokens{}),
		},
		{
			Name:    "name in a headline",
			Example: "[Alder]{:} <Bridge to close>",
			When: func(l label) bool {
				to := l.names()
				return to > 0 && l.named(to)
			},
			Then: func(l label) tokens { return tokens{l.from, l.names()} },
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
	if t := w.a.tags.at(w.i); !w.later || t != tIN && t != tTO {
		return false
	}
	f := w.a.form(w.i)
	return f == "on" || f == "to"
}

// lowerCase reports whether the word is one that a name would write with a
// capital, and has none.
func (w labelWord) lowerCase() bool {
	if t := w.a.tok.at(w.i); t.Kind != token.Word || t.Upper {
		return false
	}
	switch w.a.tags.at(w.i) {
	case tIN, tTO, tCC, tD:
		return false
	}
	return true
}

// afterThing reports whether the word is a preposition but of after the noun of a
// thing.
func (w labelWord) afterThing() bool {
	n := w.a.entry(w.i - 1)
	return w.later && w.a.tags.at(w.i) == tIN && n.tags.has(tN) && n.sem&(semPerson|semPaper|semBody) == 0 &&
		w.a.form(w.i) != "of"
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
				return isVerb(w.a.tags.at(w.i)) && !w.a.entry(w.i).tags.has(tN)
			},
			Then: rule.Is[labelWord](givenUp),
		},
	},
}

// turn reports whether tokens [from, to) name a speaker in an interview: a
// label of capitalised words like the one of a paragraph beside it, and behind
// it words that address somebody.
func (a *analysis) turn(p, from, to int) bool {
	if a.tags.at(to-1) != tNP || a.ent.at(to-1) != 0 || !a.labelled(p) ||
		!a.addresses(to, a.doc.Paragraphs[p].Tokens.To) {
		return false
	}
	for i := max(0, p-2); i <= p+2 && i < len(a.doc.Paragraphs); i++ {
		if i != p && a.labelled(i) {
			return true
		}
	}
	return false
}

// addresses reports whether somebody speaks in tokens [from, to): I, you, a
// question, Well, ...
func (a *analysis) addresses(from, to int) bool {
	for i := from; i < to; i++ {
		switch a.tags.at(i) {
		case tP, tPP:
			switch a.form(i) {
			case "i", "we", "you", "my", "our", "your":
				return true
			}
		case tSTOP:
			if a.first(i) == '?' {
				return true
			}
		case tUH:
			return true
		}
	}
	return false
}

// labelled reports whether paragraph p begins with up to five capitalised words
// and a colon. Its words need not have been looked up.
func (a *analysis) labelled(p int) bool {
	t := a.doc.Paragraphs[p].Tokens
	for i := t.From; i < t.To && i < t.From+6; i++ {
		w := a.tok.at(i)
		if w.Kind == token.Word && w.Upper {
			continue
		}
		return i > t.From && a.text[w.Start] == ':' && i+1 < t.To && a.tok.at(i+1).Start > w.End
	}
	return false
}

// stopAt returns the mark of punctuation that ends the paragraph before token to.
func (a *analysis) stopAt(to int) byte {
	for to > 0 && (a.tags.at(to-1) == tBRK || a.tags.at(to-1) == tQ) {
		to--
	}
	return a.first(to - 1)
}

// regionIn returns the first region in tokens [from, to), or -1.
func (a *analysis) regionIn(from, to int) int {
	for i := from; i < to; i++ {
		if r := a.reg.at(i); r > 0 {
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
		t := a.tok.at(i)
		if t.Kind != token.Word {
			if a.tags.at(i) == tLP || a.tags.at(i) == tRP || t.Kind == token.Clitic {
				continue
			}
			return false
		}
		w := t.Text(a.text)
		if w != strings.ToUpper(w) {
			return false
		}
		switch e := a.entry(i); {
		case len(w) == 1 && (w == "Q" || w == "A") && to-from == 1:
			return true
		case e.tags != 0 && e.sem&(semPerson|semTitle) == 0 && (i == to-1 || isVerb(e.pref)) &&
			e.form != "question" && e.form != "voice":
			return false
		}
		letters += len(w)
	}
	return letters > 2
}
