package quote

// attribution is a quote before it is cut into spans.
type attribution struct {
	source  tokens
	cue     []tokens
	content []tokens
	block   tokens // a paragraph without marks that is quoted whole
	unit    int
	quoted  bool // its content is a quotation of words of its own
	nest    nest
	rule    ruleNumber // that proposed it
}

// attribute finds the attributions of one unit.
func (a *analysis) attribute(u int) {
	un := a.units.at(u)
	a.disambiguate(un.from, un.to)
	a.chunks(un.from, un.to)
	a.cand, a.unitFrom = a.cand[:0], un.from
	for k := 0; k < len(a.ch); k++ { // phrasal verbs shorten the list
		c := &a.ch[k]
		switch c.kind {
		case cVG:
			a.byAdjective(u, k)
			if c.form == participle {
				a.byApposed(u, k)
			}
			cue := a.entry(int(c.head)).cue
			if cue == 0 || a.reg.at(int(c.head)) > 0 {
				continue // what a quotation says that others say is not attributed twice
			}
			a.byVerb(u, k, &words.frames[cue])
		case cIN:
			switch a.form(int(c.from)) {
			case "according":
				a.byAccording(u, k)
			case "in":
				a.inWords(u, k)
			}
		case cADJ:
			a.byApposed(u, k)
		case cNP:
			a.byNoun(u, k)
		case cCOLON:
			if a.ch.kind(k+1) == cQ {
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
func (a *analysis) hasMarks(u *unit) bool {
	for a.passed < len(a.regions) && a.regions.at(a.passed).close < u.from {
		a.passed++
	}
	return a.passed < len(a.regions) && a.regions.at(a.passed).open < u.to
}

// hasVerb reports whether a finite verb stands among the tokens.
func (a *analysis) hasVerb(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if isFinite(a.tags[i]) {
			return true
		}
	}
	return false
}

// exclaims reports whether the marked words that begin with chunk i end in a
// mark of exclamation or of question: yelled “Shame!” at the mayor.
func (a *analysis) exclaims(i int) bool {
	t := a.tok.at(a.regions.at(int(a.reg.at(int(a.ch.at(i).from))-1)).last - 1).Text(a.text)
	return t == "!" || t == "?"
}

// opensAt reports whether marked words begin with chunk i.
func (a *analysis) opensAt(i int) bool {
	if i >= len(a.ch) {
		return false
	}
	from := int(a.ch.at(i).from)
	r := a.reg.at(from)
	return r > 0 && a.regions.at(int(r-1)).first == from
}

// isQuote reports whether the tokens are a quotation of words of its own.
func (a *analysis) isQuote(t tokens) bool {
	r := a.reg.at(t.from)
	return r > 0 && a.regions.at(int(r-1)).clause
}

func (a *analysis) emit(at attribution) {
	if at.unit >= 0 && !at.source.empty() {
		a.units[at.unit].att = len(a.atts) + 1
	}
	a.claim(at.content, len(a.atts), at.size())
	a.atts = append(a.atts, at)
}
