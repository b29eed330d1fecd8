package syntax

import "onrecord/loader/token"

// isName reports whether the capitalised word at token i, with the entry e, is a
// name. Start is that it stands at the beginning of a sentence. The tables decide
// for the tag of a name or for noName.
func (a *Grammar) isName(i int, e *Entry, start bool) bool {
	p := &a.place
	p.i, p.word, p.start = i, e, start
	if e.Tags == 0 {
		return p.by(&unknownCapital) == NP
	}
	switch e.Pref {
	case N, PO, P:
		if _, ok := p.try(&alwaysName); ok {
			return true
		}
	case MD, IN, ADV:
		if p.beforeWord() && !a.Headline {
			if _, ok := p.try(&firstName); ok {
				return true
			}
		}
	}
	if start {
		return p.by(&openingCapital) == NP
	}
	return p.by(&insideCapital) == NP
}

// noName decides that a capitalised word has the tag that it has without its
// capital.
const noName = X

var unknownCapital = tagTable{Name: "unknown word with a capital", Rows: []tagRow{
	{
		Name:    "adjective that opens a phrase",
		Example: "[Estuarial] ships sank. = J",
		When:    func(p *wordPlace) bool { return p.start && p.opensPhrase() },
		Then:    is(noName),
	},
	{
		Name:    "name",
		Example: "[Tidal] Lund left. = NP",
		Then:    is(NP),
	},
}}

var alwaysName = tagTable{Name: "name wherever it stands", Rows: []tagRow{
	{
		Name:    "title",
		Example: "[Mr.] Lund left. = NP",
		When:    func(p *wordPlace) bool { return p.word.Sem&SemTitle != 0 },
		Then:    is(NP),
	},
	{
		Name:    "pronoun that is an acronym",
		Example: "They left the [US] in May. = NP",
		When:    func(p *wordPlace) bool { w := p.a.Tok.At(p.i).Text(p.a.Text); return w == "US" || w == "IT" },
		Then:    is(NP),
	},
}}

// firstName tells the function words that are first names before another word,
// but for headlines.
var firstName = tagTable{Name: "function word as a first name", Rows: []tagRow{
	{
		Name:    "modal before a finite verb",
		Example: "[Will] said that it rained. = NP",
		When:    func(p *wordPlace) bool { return p.word.Pref == MD && p.beforeFinite() },
		Then:    is(NP),
	},
	{
		Name:    "Per before a surname",
		Example: "[Per] Lund left. = NP",
		When:    func(p *wordPlace) bool { return p.word.Form == "per" && p.beforeCapital() },
		Then:    is(NP),
	},
	{
		Name:    "modal or so before a surname inside a sentence",
		Example: "They met [Will] Alder. = NP",
		When: func(p *wordPlace) bool {
			switch p.word.Form {
			case "will", "may", "can", "so":
				return !p.start && p.beforeCapital()
			}
			return false
		},
		Then: is(NP),
	},
}}

var openingCapital = tagTable{Name: "capital at the beginning of a sentence", Rows: []tagRow{
	{
		Name:    "past as a first name",
		Example: "[Drew] Alder left. = NP",
		When: func(p *wordPlace) bool {
			return p.word.Pref == VBD && !p.word.Tags.Has(VBN) && p.word.Aux == auxNone
		},
		Then: is(NP),
	},
	{
		Name:    "any other word",
		Example: "[Bakers] left. = NS",
		Then:    is(noName),
	},
}}

var insideCapital = tagTable{Name: "capital inside a sentence", Rows: []tagRow{
	{
		Name:    "month",
		Example: "They left in [May]. = NP",
		When:    func(p *wordPlace) bool { return p.word.Form == "may" && !p.a.Headline },
		Then:    is(NP),
	},
	{
		Name:    "function word",
		Example: "They read A Ship [On] the Tarn. = IN",
		When:    func(p *wordPlace) bool { return functionTags.has(p.word.Pref) || p.word.Aux != auxNone },
		Then:    is(noName),
	},
	{
		Name:    "name",
		Example: "They left the [Council]. = NP",
		When:    func(p *wordPlace) bool { return !p.a.Headline },
		Then:    is(NP),
	},
	{
		Name:    "adverb of a headline",
		Example: "Norwood Ferry [Now] Stops At Every Pier = ADV",
		When:    func(p *wordPlace) bool { return p.word.Pref == ADV },
		Then:    is(noName),
	},
	{
		Name:    "verb of a headline",
		Example: "Norwood Ferry [Stops] At Every Pier = VBZ",
		When: func(p *wordPlace) bool {
			return p.word.Cue != 0 || p.word.Tags.Has(VBZ) || p.word.Tags.Has(VBD)
		},
		Then: is(noName),
	},
	{
		Name:    "other word of a headline",
		Example: "Norwood [Council] Stops At Every Pier = NP",
		Then:    is(NP),
	},
}}

// functionTags are those of the words that are no names inside a sentence.
var functionTags = oneOf(D, IN, TO, CC, SUB, TH, W, P, PO, PP, MD, NOT, EX)

// beforeWord reports whether a word follows.
func (p *wordPlace) beforeWord() bool { return p.i+1 < p.to && p.a.Tok.At(p.i+1).Kind == token.Word }

// beforeCapital reports whether what follows begins with a capital.
func (p *wordPlace) beforeCapital() bool { return p.a.Tok.At(p.i + 1).Upper }

// following is the entry of the word that follows, which has no tag yet.
func (p *wordPlace) following() *Entry { return &entries[numbered()[p.a.Doc.Words[p.i+1]].entry] }

// beforeFinite reports whether a past or a third person follows that is neither
// a base form nor a plural noun.
func (p *wordPlace) beforeFinite() bool {
	tags := p.following().Tags
	return (tags.Has(VBD) || tags.Has(VBZ)) && !tags.Has(VB) && !tags.Has(NS)
}

// opensPhrase reports whether an unknown word is an adjective by its ending and
// a noun in lower case follows.
func (p *wordPlace) opensPhrase() bool {
	if !p.beforeWord() || p.beforeCapital() || guess(p.a.Tok.At(p.i).Text(p.a.Text)) != J {
		return false
	}
	tags := p.following().Tags
	return (tags.Has(N) || tags.Has(NS)) && !tags.Has(VBD)
}

// capitalised reports whether the words of a paragraph begin with capitals, as
// those of an American headline do.
func (a *Grammar) capitalised(from, to int) bool {
	var count [2]int // lower, upper
	for _, t := range a.Tok[from:min(to, from+40)] {
		if t.End-t.Start > 4 && t.Kind == token.Word {
			k := 0
			if t.Upper {
				k = 1
			}
			if count[k]++; count[0] > 40/6 {
				return false
			}
		}
	}
	return count[1] >= 3 && count[0]*5 <= count[1]
}
