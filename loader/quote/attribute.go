package quote

import "onrecord/loader/syntax"

// attribution is a quote before it is cut into spans.
type attribution struct {
	source  syntax.Tokens
	cue     []syntax.Tokens
	content []syntax.Tokens
	block   []syntax.Tokens // paragraphs without marks that are quoted whole
	unit    int
	quoted  bool // its content is a quotation of words of its own
	object  bool // its content is the object of a verb, that of its preposition included
	nest    nest
	rule    ruleNumber // that proposed it
}

// attribute finds the attributions of one unit.
func (a *analysis) attribute(u int) {
	un := a.Units.At(u)
	a.Parse(u)
	a.cand, a.unitFrom = a.cand[:0], un.From
	if a.byClosing(u) {
		a.prepareJoin(u)
		return
	}
	for k := 0; k < len(a.Ch); k++ { // phrasal verbs shorten the list
		c := &a.Ch[k]
		switch c.Kind {
		case syntax.ChunkVG:
			a.byAdjective(u, k)
			if c.Form == syntax.Participle {
				a.byApposed(u, k)
			}
			cue := a.Entry(int(c.Head)).Cue
			if cue == 0 || a.Reg.At(int(c.Head)) > 0 {
				continue // what a quotation says that others say is not attributed twice
			}
			a.byVerb(u, k, &syntax.Words.Frames[cue])
		case syntax.ChunkIN:
			switch a.Form(int(c.From)) {
			case "according":
				a.byAccording(u, k)
			case "per":
				a.byPer(u, k)
			case "in":
				a.inWords(u, k)
			case "for", "to":
				a.byView(u, k)
			case "against":
				a.byAgainst(u, k)
			}
		case syntax.ChunkADJ:
			a.byApposed(u, k)
		case syntax.ChunkNP:
			a.byNoun(u, k)
		case syntax.ChunkCOLON:
			if a.Ch.Kind(k+1) == syntax.ChunkQ {
				a.byColon(u, k)
			}
		}
	}
	a.bySurvey(u)
	marked := a.hasMarks(un)
	if marked {
		a.attract()
	}
	a.outermost()
	if marked {
		a.looseQuotes(u)
	}
	a.joinSentence(u)
	a.prepareJoin(u)
}

// hasMarks reports whether a quotation stands in the unit. Units come in order.
func (a *analysis) hasMarks(u *syntax.Unit) bool {
	for a.passed < len(a.Regions) && a.Regions.At(a.passed).Close < u.From {
		a.passed++
	}
	return a.passed < len(a.Regions) && a.Regions.At(a.passed).Open < u.To
}

// hasVerb reports whether a finite verb stands among the tokens.
func (a *analysis) hasVerb(t syntax.Tokens) bool {
	for i := t.From; i < t.To; i++ {
		if syntax.IsFinite(a.Tags[i]) {
			return true
		}
	}
	return false
}

// exclaims reports whether the marked words that begin with chunk i end in a
// mark of exclamation or of question: yelled “Shame!” at the mayor.
func (a *analysis) exclaims(i int) bool {
	t := a.Tok.At(a.Regions.At(int(a.Reg.At(int(a.Ch.At(i).From))-1)).Last - 1).Text(a.Text)
	return t == "!" || t == "?"
}

// opensAt reports whether marked words begin with chunk i.
func (a *analysis) opensAt(i int) bool {
	if i >= len(a.Ch) {
		return false
	}
	from := int(a.Ch.At(i).From)
	r := a.Reg.At(from)
	return r > 0 && a.Regions.At(int(r-1)).First == from
}

// isQuote reports whether the tokens are a quotation of words of its own.
func (a *analysis) isQuote(t syntax.Tokens) bool {
	r := a.Reg.At(t.From)
	return r > 0 && a.Regions.At(int(r-1)).Clause
}

func (a *analysis) emit(at attribution) {
	if at.unit >= 0 && !at.source.Empty() {
		a.Units[at.unit].Att = len(a.atts) + 1
	}
	a.claim(at.content, len(a.atts), at.size())
	a.atts = append(a.atts, at)
}
