package quote

// pastForms decides a word that can be a past.
var pastForms = tagTable{Name: "past form", Rows: []tagRow{
	{
		Name:    "past or participle",
		Example: "The ferry [sailed]. = VBD",
		When:    func(p *wordPlace) bool { return p.participle() },
		Then:    (*wordPlace).pastOrParticiple,
	},
	{
		Name:    "base form after a plural subject",
		Example: "Sailors who [beat] Alder left. = VB",
		When:    func(p *wordPlace) bool { return p.base() && !p.noun() && p.followsPlural() },
		Then:    is(tVB),
	},
	{
		Name:    "past like the base form",
		Example: "Lund [beat] Alder. = VBD",
		When:    func(p *wordPlace) bool { return p.base() && !p.noun() },
		Then:    is(tVBD),
	},
	{
		Name:    "noun like a past",
		Example: "Slowly and [bit] by bit it sank. = N",
		When:    func(p *wordPlace) bool { return p.noun() && !p.prevIs(pastOpeners) },
		Then:    asNoun,
	},
	{
		Name:    "past",
		Example: "Lund [saw] the ferry. = VBD",
		Then:    is(tVBD),
	},
}}

// otherForms decides a word that can be no past.
var otherForms = tagTable{Name: "verb or noun", Rows: []tagRow{
	{
		Name:    "participle",
		Example: "Lund [seen] = VBN",
		When:    func(p *wordPlace) bool { return p.participle() },
		Then:    is(tVBN),
	},
	{
		Name:    "third person and nothing else",
		Example: "Lund [sees] it. = VBZ",
		When:    func(p *wordPlace) bool { return !p.noun() && !p.adjective() && p.third() },
		Then:    is(tVBZ),
	},
	{
		Name:    "base form and nothing else",
		Example: "They [see] it. = VB",
		When:    func(p *wordPlace) bool { return !p.noun() && !p.adjective() },
		Then:    is(tVB),
	},
	{
		Name:    "third person of a cue at its quotation",
		Example: "“Never,” the paper [notes]. = VBZ",
		When:    func(p *wordPlace) bool { return p.third() && p.prevTag != tNS && p.reports() },
		Then:    is(tVBZ),
	},
	{
		Name:    "base form of a cue at its quotation",
		Example: "“Never,” the papers [note]. = VB",
		When: func(p *wordPlace) bool {
			return p.base() && !p.third() && p.followsPluralNoun() && p.reports()
		},
		Then: is(tVB),
	},
	{
		Name:    "third person or plural noun",
		Example: "The port council [plans] a ferry. = VBZ",
		When:    func(p *wordPlace) bool { return p.third() },
		Then:    (*wordPlace).thirdOrNoun,
	},
	{
		Name:    "base form, noun or adjective",
		Example: "The voters [hope] for luck. = VB",
		Then: func(p *wordPlace) tag {
			if t := p.baseOrNoun(); t == tVB || p.noun() {
				return t
			}
			return tJ
		},
	},
}}

// pastOpeners are what precedes a past that can be a noun as well.
var pastOpeners = oneOf(tP, tNP, tN, tNS, tADV, tW, tCOMMA, tX)

// followsPlural reports whether a subject of the base form precedes.
func (p *wordPlace) followsPlural() bool {
	return p.prevTag == tNS || p.prevTag == tP && p.prevWord.form != "he" && p.prevWord.form != "she" || p.prevTag == tW
}

// followsPluralNoun reports whether a plural or several names precede.
func (p *wordPlace) followsPluralNoun() bool {
	return p.prevTag == tNS || p.prevTag == tNP && (p.a.pluralName(p.prev) || p.a.joined(p.prev))
}

// reports reports whether the word is a cue that ends the clause of its source,
// with the content before that.
func (p *wordPlace) reports() bool {
	if p.word.cue == 0 {
		return false
	}
	if f := p.frame(); !f.quote && !(f.bare && p.nextTag == tSTOP) {
		return false
	}
	return p.a.afterQuote(p.i, p.nextTag) || p.a.afterComma(p.i, p.prev, p.nextTag)
}

// afterComma reports whether token i ends the sentence after a noun phrase
// that follows a comma: ..., the paper reports.
func (a *analysis) afterComma(i, prev int, next tag) bool {
	if next != tSTOP && next != tX && next != tCOMMA || prev < 0 {
		return false
	}
	first := a.tags.at(prev) // of the noun phrase, the mark of a quotation before it left out
	for j, n := prev, 0; j >= 0 && n < 12; j, n = j-1, n+1 {
		switch t := a.tags.at(j); t {
		case tNP, tD, tN, tNS, tJ, tPS:
			first = t
		case tCC, tIN, tVBN, tNUM:
			if a.tags.at(prev) != tNS {
				return false
			}
			first = t
		case tCOMMA:
			return first == tD || first == tNP || a.tags.at(prev) == tNS && (first == tNS || first == tJ || first == tN)
		case tQ:
		default:
			return false
		}
	}
	return false
}

// afterQuote reports whether token i ends a noun phrase that follows a
// quotation: “Never,” the report notes.
func (a *analysis) afterQuote(i int, next tag) bool {
	switch next {
	case tSTOP, tCOMMA, tIN, tX, tADV, tCOLON:
	default:
		return false
	}
	for j, n := i-1, 0; j >= 0 && n < 16; j, n = j-1, n+1 {
		if r := a.reg.at(j); r > 0 && a.regions.at(int(r-1)).clause {
			return a.closed(j)
		}
		switch a.tags.at(j) {
		case tN, tNS, tNP, tD, tJ, tNUM, tIN, tPP, tPS, tCOMMA, tSYM:
		default:
			return false
		}
	}
	return false
}
