package quote

// naming decides a verb that names the noun before it, as a participle; where
// no row decides it may still be a past, as in the mayor called it off.
var naming = tagTable{Name: "verb of naming", Rows: []tagRow{
	{
		Name:    "title in quotation marks",
		Example: "A book [titled] “The Long Ferry” sold. = VBN",
		When:    func(p *wordPlace) bool { return p.precedesMark() && !p.callsOrNames() },
		Then:    is(tVBN),
	},
	{
		Name:    "name in quotation marks with by",
		Example: "The plan, [called] “bold” by Alder, failed. = VBN",
		When:    func(p *wordPlace) bool { return p.a.form(p.afterQuotation()) == "by" },
		Then:    is(tVBN),
	},
	{
		Name:    "name in quotation marks of a subject",
		Example: "A plan [called] “Bridge” failed. = VBN",
		When: func(p *wordPlace) bool {
			return p.prevTag != tCOMMA && isFinite(p.a.tags.at(p.afterQuotation()))
		},
		Then: is(tVBN),
	},
	{
		Name:    "name in quotation marks of an object",
		Example: "Lund wrote a book [called] “The Long Ferry”. = VBN",
		When: func(p *wordPlace) bool {
			return p.precedesQuotation() && p.prevTag != tCOMMA && p.followsObject()
		},
		Then: is(tVBN),
	},
	{
		Name:    "name of a subject",
		Example: "A ship [named] Hope sank. = VBN",
		When:    func(p *wordPlace) bool { return p.nextTag == tNP && p.prevTag != tCOMMA && p.nameThenFinite() },
		Then:    is(tVBN),
	},
}}

// namesNoun reports whether the word is a verb of naming after a noun or an
// aside.
func (p *wordPlace) namesNoun() bool {
	if !p.followsCommonNoun() && p.prevTag != tCOMMA {
		return false
	}
	switch p.word.form {
	case "titled", "entitled", "dubbed", "nicknamed", "headlined", "called", "named":
		return true
	}
	return false
}

func (p *wordPlace) callsOrNames() bool { return p.word.form == "called" || p.word.form == "named" }

// precedesMark reports whether a quotation mark follows the word.
func (p *wordPlace) precedesMark() bool { return p.i+1 < p.to && p.a.tags.at(p.i+1) == tQ }

// precedesQuotation reports whether the mark that follows is one of a pair.
func (p *wordPlace) precedesQuotation() bool { return p.precedesMark() && p.a.reg.at(p.i+1) > 0 }

// afterQuotation is the token that follows the quotation after the word, or -1.
func (p *wordPlace) afterQuotation() int {
	if !p.precedesQuotation() {
		return -1
	}
	if n := p.a.regions.at(int(p.a.reg.at(p.i+1)-1)).close + 1; n < p.to {
		return n
	}
	return -1
}

// followsObject reports whether the noun that precedes the word is in the
// object of its clause's verb.
func (p *wordPlace) followsObject() bool {
	a := p.a
	for j := p.i - 1; j >= 0 && j > p.i-8; j-- {
		switch t := a.tags.at(j); t {
		case tVBD, tVBZ, tVB, tVBG:
			return a.tags.at(j+1) == tD || a.tags.at(j+1) == tIN
		case tCOMMA, tCC, tTH, tW, tSUB, tSTOP:
			return false
		}
	}
	return false
}

// nameThenFinite reports whether a finite verb follows the name after the word.
func (p *wordPlace) nameThenFinite() bool {
	a, j := p.a, p.i+1
	if p.precedesMark() {
		return false
	}
	for j < p.to && j < p.i+5 && a.tags.at(j) == tNP {
		j++
	}
	return j < p.to && isFinite(a.tags.at(j))
}
