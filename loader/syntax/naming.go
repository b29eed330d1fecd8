package syntax

// naming decides a verb that names the noun before it, as a participle; where
// no row decides it may still be a past, as in the mayor called it off.
var naming = tagTable{Name: "verb of naming", Rows: []tagRow{
	{
		Name:    "title in quotation marks",
		Example: "A book [titled] “The Long Ferry” sold. = VBN",
		When:    func(p *wordPlace) bool { return p.precedesMark() && !p.callsOrNames() },
		Then:    is(VBN),
	},
	{
		Name:    "name in quotation marks with by",
		Example: "The plan, [called] “bold” by Alder, failed. = VBN",
		When:    func(p *wordPlace) bool { return p.a.Form(p.afterQuotation()) == "by" },
		Then:    is(VBN),
	},
	{
		Name:    "name in quotation marks of a subject",
		Example: "A plan [called] “Bridge” failed. = VBN",
		When: func(p *wordPlace) bool {
			return p.prevTag != COMMA && IsFinite(p.a.Tags.At(p.afterQuotation()))
		},
		Then: is(VBN),
	},
	{
		Name:    "name in quotation marks of an object",
		Example: "Lund wrote a book [called] “The Long Ferry”. = VBN",
		When: func(p *wordPlace) bool {
			return p.precedesQuotation() && p.prevTag != COMMA && p.followsObject()
		},
		Then: is(VBN),
	},
	{
		Name:    "name of a subject",
		Example: "A ship [named] Hope sank. = VBN",
		When:    func(p *wordPlace) bool { return p.nextTag == NP && p.prevTag != COMMA && p.nameThenFinite() },
		Then:    is(VBN),
	},
}}

// namesNoun reports whether the word is a verb of naming after a noun or an
// aside.
func (p *wordPlace) namesNoun() bool {
	if !p.followsCommonNoun() && p.prevTag != COMMA && !(p.prevTag == J && p.a.Form(p.afterQuotation()) == "by") {
		return false
	}
	switch p.word.Form {
	case "titled", "entitled", "dubbed", "nicknamed", "headlined", "called", "named":
		return true
	}
	return false
}

func (p *wordPlace) callsOrNames() bool { return p.word.Form == "called" || p.word.Form == "named" }

// precedesMark reports whether a quotation mark follows the word.
func (p *wordPlace) precedesMark() bool { return p.i+1 < p.to && p.a.Tags.At(p.i+1) == Q }

// precedesQuotation reports whether the mark that follows is one of a pair.
func (p *wordPlace) precedesQuotation() bool { return p.precedesMark() && p.a.Reg.At(p.i+1) > 0 }

// afterQuotation is the token that follows the quotation after the word, or -1.
func (p *wordPlace) afterQuotation() int {
	if !p.precedesQuotation() {
		return -1
	}
	if n := p.a.Regions.At(int(p.a.Reg.At(p.i+1)-1)).Close + 1; n < p.to {
		return n
	}
	return -1
}

// followsObject reports whether the noun that precedes the word is in the
// object of its clause's verb.
func (p *wordPlace) followsObject() bool {
	a := p.a
	for j := p.i - 1; j >= 0 && j > p.i-8; j-- {
		switch t := a.Tags.At(j); t {
		case VBD, VBZ, VB, VBG:
			return a.Tags.At(j+1) == D || a.Tags.At(j+1) == IN
		case COMMA, CC, TH, W, SUB, STOP:
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
	for j < p.to && j < p.i+5 && a.Tags.At(j) == NP {
		j++
	}
	return j < p.to && IsFinite(a.Tags.At(j))
}
