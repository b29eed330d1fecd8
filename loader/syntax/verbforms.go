package syntax

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
		Then:    is(VB),
	},
	{
		Name:    "past like the base form",
		Example: "Lund [beat] Alder. = VBD",
		When:    func(p *wordPlace) bool { return p.base() && !p.noun() },
		Then:    is(VBD),
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
		Then:    is(VBD),
	},
}}

// otherForms decides a word that can be no past.
var otherForms = tagTable{Name: "verb or noun", Rows: []tagRow{
	{
		Name:    "participle",
		Example: "Lund [seen] = VBN",
		When:    func(p *wordPlace) bool { return p.participle() },
		Then:    is(VBN),
	},
	{
		Name:    "third person and nothing else",
		Example: "Lund [sees] it. = VBZ",
		When:    func(p *wordPlace) bool { return !p.noun() && !p.adjective() && p.third() },
		Then:    is(VBZ),
	},
	{
		Name:    "base form and nothing else",
		Example: "They [see] it. = VB",
		When:    func(p *wordPlace) bool { return !p.noun() && !p.adjective() },
		Then:    is(VB),
	},
	{
		Name:    "third person of a cue at its quotation",
		Example: "“Never,” the paper [notes]. = VBZ",
		When:    func(p *wordPlace) bool { return p.third() && p.prevTag != NS && p.reports() },
		Then:    is(VBZ),
	},
	{
		Name:    "base form of a cue at its quotation",
		Example: "“Never,” the papers [note]. = VB",
		When: func(p *wordPlace) bool {
			return p.base() && !p.third() && p.followsPluralNoun() && p.reports()
		},
		Then: is(VB),
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
		Then: func(p *wordPlace) Tag {
			if t := p.baseOrNoun(); t == VB || p.noun() {
				return t
			}
			return J
		},
	},
}}

// pastOpeners are what precedes a past that can be a noun as well.
var pastOpeners = oneOf(P, NP, N, NS, ADV, W, COMMA, X)

// followsPlural reports whether a subject of the base form precedes.
func (p *wordPlace) followsPlural() bool {
	return p.prevTag == NS || p.prevTag == P && p.prevWord.Form != "he" && p.prevWord.Form != "she" || p.prevTag == W
}

// followsPluralNoun reports whether a plural or several names precede.
func (p *wordPlace) followsPluralNoun() bool {
	return p.prevTag == NS || p.prevTag == NP && (p.a.pluralName(p.prev) || p.a.joined(p.prev))
}

// reports reports whether the word is a cue that ends the clause of its source,
// with the content before that.
func (p *wordPlace) reports() bool {
	if p.word.Cue == 0 {
		return false
	}
	if f := p.frame(); !f.Quote && !(f.Bare && p.nextTag == STOP) {
		return false
	}
	return p.a.afterQuote(p.i, p.nextTag) || p.a.afterComma(p.i, p.prev, p.nextTag)
}

// afterComma reports whether token i ends the sentence after a noun phrase
// that follows a comma: ..., the paper reports.
func (a *Grammar) afterComma(i, prev int, next Tag) bool {
	if next != STOP && next != X && next != COMMA || prev < 0 {
		return false
	}
	first := a.Tags.At(prev) // of the noun phrase, the mark of a quotation before it left out
	for j, n := prev, 0; j >= 0 && n < 12; j, n = j-1, n+1 {
		switch t := a.Tags.At(j); t {
		case NP, D, N, NS, J, PS:
			first = t
		case CC, IN, VBN, NUM:
			if a.Tags.At(prev) != NS {
				return false
			}
			first = t
		case COMMA:
			return first == D || first == NP || a.Tags.At(prev) == NS && (first == NS || first == J || first == N)
		case Q:
		default:
			return false
		}
	}
	return false
}

// afterQuote reports whether token i ends a noun phrase that follows a
// quotation: “Never,” the report notes.
func (a *Grammar) afterQuote(i int, next Tag) bool {
	switch next {
	case STOP, COMMA, IN, X, ADV, COLON:
	default:
		return false
	}
	for j, n := i-1, 0; j >= 0 && n < 16; j, n = j-1, n+1 {
		if r := a.Reg.At(j); r > 0 && a.Regions.At(int(r-1)).Clause {
			return a.Closed(j)
		}
		switch a.Tags.At(j) {
		case N, NS, NP, D, J, NUM, IN, PP, PS, COMMA, SYM:
		default:
			return false
		}
	}
	return false
}
