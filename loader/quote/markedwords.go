package quote

import (
	"strings"

	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
)

// What is what marked words are that nobody is reported to have said, where the text
// tells.
type What string

const (
	Title What = "title" // a book, a song, a show, a ship
	Term  What = "term"  // a term, a nickname
	Irony What = "irony" // the writer keeps a distance
)

// markedWords are marked words that nobody is reported to have said.
type markedWords struct {
	a *analysis
	r *syntax.Region
}

// before and after are the folded words i tokens from the marks, 1 the nearest;
// a comma within or before the marks is passed over.
func (p markedWords) before(i int) string {
	at := p.r.Open
	if p.a.Tags.At(at-1) == syntax.COMMA {
		at--
	}
	return p.a.lower(at - i)
}

func (p markedWords) after(i int) string {
	at := p.r.Close
	if p.a.Tags.At(at+1) == syntax.COMMA {
		at++
	}
	return p.a.lower(at + i)
}

// lower is the word of token i in lower case, also one that the lexicon does not know.
func (a *analysis) lower(i int) string {
	if i < 0 || i >= len(a.Tags) {
		return ""
	}
	return strings.ToLower(a.Tok.At(i).Text(a.Text))
}

// what is what the marked words are.
func (a *analysis) what(r *syntax.Region) What {
	if r.NoOpen || r.NoClose {
		return ""
	}
	w, _ := scareWords.Decide(markedWords{a, r}, a.Trace, r.First)
	return w
}

// termNouns are words for words.
var termNouns = map[string]bool{
	"term": true, "word": true, "words": true, "phrase": true, "expression": true, "nickname": true, "label": true,
	"concept": true, "acronym": true, "codename": true, "moniker": true, "adjective": true, "noun": true, "verb": true,
	"slogan": true, "password": true, "terms": true,
}

// defines reports whether what follows tells what the marked words mean.
func (p markedWords) defines() bool {
	switch p.after(1) {
	case "means", "meaning", "meant", "denotes":
		return true
	case "refers", "referred":
		return p.after(2) == "to"
	case "stands", "stood", "is", "was":
		return p.after(2) == "for" || p.after(2) == "short" && p.after(3) == "for"
	}
	return false
}

// nickname reports whether the marked words stand within a name: Jan “Red” Alder.
func (p markedWords) nickname() bool {
	return p.a.Tags.At(p.r.Open-1) == syntax.NP && p.a.Tags.At(p.r.Close+1) == syntax.NP && p.r.Last-p.r.First < 4
}

// soCalled reports whether so-called precedes.
func (p markedWords) soCalled() bool {
	return p.before(1) == "so-called" || p.before(1) == "called" && p.before(2) == "-" && p.before(3) == "so"
}

// knownAs reports whether the marked words are a name by which something is known.
func (p markedWords) knownAs() bool {
	switch p.before(1) {
	case "dubbed", "nicknamed", "aka", "termed":
		return true
	case "as":
		for i := 2; i < 6; i++ {
			if p.before(i) == "known" {
				return true
			}
		}
		return p.before(2) == "to" && p.before(3) == "referred"
	}
	return false
}

// named reports whether a verb that gives names precedes.
func (p markedWords) named() bool {
	switch p.before(1) {
	case "called", "named", "christened", "titled", "entitled":
		return true
	}
	return false
}

// ofWork reports whether a noun for a work, or a ship, stands right before the marked
// words, or a verb that makes or gives one.
func (p markedWords) ofWork() bool {
	for i := 1; i < 3; i++ {
		w := p.before(i)
		if kinds := objects()[w]; kinds&(workKind|1) != 0 {
			return true
		}
		if i == 1 && (w == "in" || w == "from" || w == "by") && p.long() {
			return true
		}
	}
	switch p.after(1) {
	case "by", "directed", "written", "starring", "composed", "performed":
		return true
	}
	return objects()[p.after(1)]&workKind != 0
}

// long reports whether there are two words or more.
func (p markedWords) long() bool { return p.r.Last-p.r.First > 1 }

// scareWords tell what marked words are that nobody said.
var scareWords = rule.Table[markedWords, What]{
	Name: "marked words that nobody said",
	Rows: []rule.Row[markedWords, What]{
		{
			Name:    "distance",
			Example: "The supposed “ferry of peace” sank.",
			When: func(p markedWords) bool {
				switch p.before(1) {
				case "supposed", "supposedly", "purported", "purportedly", "ostensible", "ostensibly", "self-styled",
					"self-proclaimed", "alleged", "allegedly", "pretend":
					return true
				}
				return p.before(1) == "called" && p.before(2) == "wrongly"
			},
			Then: rule.Is[markedWords](Irony),
		},
		{
			Name:    "so-called before an adjective",
			Example: "The so-called “free” bridge costs money.",
			When: func(p markedWords) bool {
				return p.soCalled() && !p.long() && p.a.Tags.At(p.r.First) == syntax.J &&
					syntax.IsNoun(p.a.Tags.At(p.r.Close+1))
			},
			Then: rule.Is[markedWords](Irony),
		},
		{
			Name:    "so-called",
			Example: "The so-called “ferry tax” was dropped.",
			When:    markedWords.soCalled,
			Then:    rule.Is[markedWords](Term),
		},
		{
			Name:    "noun for words",
			Example: "The term “ferry tax” is new.",
			When: func(p markedWords) bool {
				return termNouns[p.before(1)] || (p.before(1) == "is" || p.before(1) == "was") && termNouns[p.before(2)]
			},
			Then: rule.Is[markedWords](Term),
		},
		{
			Name:    "what it means",
			Example: "On the coast, “tarn” means a pond.",
			When:    markedWords.defines,
			Then:    rule.Is[markedWords](Term),
		},
		{
			Name:    "nickname within a name",
			Example: "Jan “Red” Alder left the hall.",
			When:    markedWords.nickname,
			Then:    rule.Is[markedWords](Term),
		},
		{
			Name:    "known as",
			Example: "The pond known as “Tarn” froze.",
			When:    markedWords.knownAs,
			Then:    rule.Is[markedWords](Term),
		},
		{
			Name:    "title of a work",
			Example: "Her novel “Salt Roads” sold well.",
			When: func(p markedWords) bool {
				return p.a.title(p.r) && (p.ofWork() || p.long() ||
					p.before(1) == "titled" || p.before(1) == "entitled")
			},
			Then: rule.Is[markedWords](Title),
		},
		{
			Name:    "name that is given",
			Example: "A plan called “Bridge” failed.",
			When:    markedWords.named,
			Then:    rule.Is[markedWords](Term),
		},
	},
}

// title reports whether marked words are written like a title, and are no answer of
// one word: “Never”.
func (a *analysis) title(r *syntax.Region) bool {
	if !a.titled(r) {
		return false
	}
	switch a.lower(r.First) {
	case "yes", "no", "never", "always", "sorry", "hello", "thanks", "out", "not", "please", "ok", "okay", "why", "how":
		return r.Last-r.First > 2
	}
	return true
}

// regionAt are the marked words that begin with chunk i.
func (a *analysis) regionAt(i int) *syntax.Region {
	return a.Regions.At(int(a.Reg.At(int(a.Ch.At(i).From)) - 1))
}

// titled reports whether the words between the marks are written as a title is: each
// begins with a capital but for short ones within, and no sentence ends in it.
func (a *analysis) titled(r *syntax.Region) bool {
	if r.Last-r.First > 12 || r.Last <= r.First {
		return false
	}
	words := 0
	for i := r.First; i < r.Last; i++ {
		s := a.Tok.At(i).Text(a.Text)
		switch t := a.Tags.At(i); {
		case s == "!" || s == "?" || s == "." || s == ";":
			return false
		case s[0] >= 'A' && s[0] <= 'Z':
			words++
		case i > r.First && (s[0] < 'a' || s[0] > 'z'):
		case i == r.First && s[0] >= 'a' && s[0] <= 'z':
			return false
		case len(s) > 4 && s[0] >= 'a' && s[0] <= 'z' && t != syntax.IN:
			return false
		case t == syntax.N || t == syntax.NS || t == syntax.J || syntax.IsVerb(t):
			return false
		}
	}
	return words > 0
}
