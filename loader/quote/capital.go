package quote

import "onrecord/loader/token"

// isName reports whether the capitalised word at token i, with the entry e, is a
// name. Start is that it stands at the beginning of a sentence. The tables decide
// for the tag of a name or for noName.
func (a *analysis) isName(i int, e *entry, start bool) bool {
	p := &a.place
	p.i, p.word, p.start = i, e, start
	if e.tags == 0 {
		return p.by(&unknownCapital) == tNP
	}
	switch e.pref {
	case tN, tPO, tP:
		if _, ok := p.try(&alwaysName); ok {
			return true
		}
	case tMD, tIN, tADV:
		if p.beforeWord() && !a.headline {
			if _, ok := p.try(&firstName); ok {
				return true
			}
		}
	}
	if start {
		return p.by(&openingCapital) == tNP
	}
	return p.by(&insideCapital) == tNP
}

// noName decides that a capitalised word has the tag that it has without its
// capital.
const noName = tX

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
		Then:    is(tNP),
	},
}}

var alwaysName = tagTable{Name: "name wherever it stands", Rows: []tagRow{
	{
		Name:    "title",
		Example: "[Mr.] Lund left. = NP",
		When:    func(p *wordPlace) bool { return p.word.sem&semTitle != 0 },
		Then:    is(tNP),
	},
	{
		Name:    "pronoun that is an acronym",
		Example: "They left the [US] in May. = NP",
		When:    func(p *wordPlace) bool { w := p.a.tok.at(p.i).Text(p.a.text); return w == "US" || w == "IT" },
		Then:    is(tNP),
	},
}}

// firstName tells the function words that are first names before another word,
// but for headlines.
var firstName = tagTable{Name: "function word as a first name", Rows: []tagRow{
	{
		Name:    "modal before a finite verb",
		Example: "[Will] said that it rained. = NP",
		When:    func(p *wordPlace) bool { return p.word.pref == tMD && p.beforeFinite() },
		Then:    is(tNP),
	},
	{
		Name:    "Per before a surname",
		Example: "[Per] Lund left. = NP",
		When:    func(p *wordPlace) bool { return p.word.form == "per" && p.beforeCapital() },
		Then:    is(tNP),
	},
	{
		Name:    "modal or so before a surname inside a sentence",
		Example: "They met [Will] Alder. = NP",
		When: func(p *wordPlace) bool {
			switch p.word.form {
			case "will", "may", "can", "so":
				return !p.start && p.beforeCapital()
			}
			return false
		},
		Then: is(tNP),
	},
}}

var openingCapital = tagTable{Name: "capital at the beginning of a sentence", Rows: []tagRow{
	{
		Name:    "past as a first name",
		Example: "[Drew] Alder left. = NP",
		When: func(p *wordPlace) bool {
			return p.word.pref == tVBD && !p.word.tags.has(tVBN) && p.word.aux == auxNone
		},
		Then: is(tNP),
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
		When:    func(p *wordPlace) bool { return p.word.form == "may" && !p.a.headline },
		Then:    is(tNP),
	},
	{
		Name:    "function word",
		Example: "They read A Ship [On] the Tarn. = IN",
		When:    func(p *wordPlace) bool { return functionTags.has(p.word.pref) || p.word.aux != auxNone },
		Then:    is(noName),
	},
	{
		Name:    "name",
		Example: "They left the [Council]. = NP",
		When:    func(p *wordPlace) bool { return !p.a.headline },
		Then:    is(tNP),
	},
	{
		Name:    "adverb of a headline",
		Example: "Norwood Ferry [Now] Stops At Every Pier = ADV",
		When:    func(p *wordPlace) bool { return p.word.pref == tADV },
		Then:    is(noName),
	},
	{
		Name:    "verb of a headline",
		Example: "Norwood Ferry [Stops] At Every Pier = VBZ",
		When: func(p *wordPlace) bool {
			return p.word.cue != 0 || p.word.tags.has(tVBZ) || p.word.tags.has(tVBD)
		},
		Then: is(noName),
	},
	{
		Name:    "other word of a headline",
		Example: "Norwood [Council] Stops At Every Pier = NP",
		Then:    is(tNP),
	},
}}

// functionTags are those of the words that are no names inside a sentence.
var functionTags = oneOf(tD, tIN, tTO, tCC, tSUB, tTH, tW, tP, tPO, tPP, tMD, tNOT, tEX)

// beforeWord reports whether a word follows.
func (p *wordPlace) beforeWord() bool { return p.i+1 < p.to && p.a.tok.at(p.i+1).Kind == token.Word }

// beforeCapital reports whether what follows begins with a capital.
func (p *wordPlace) beforeCapital() bool { return p.a.tok.at(p.i + 1).Upper }

// following is the entry of the word that follows, which has no tag yet.
func (p *wordPlace) following() *entry { return &entries[numbered()[p.a.doc.Words[p.i+1]].entry] }

// beforeFinite reports whether a past or a third person follows that is neither
// a base form nor a plural noun.
func (p *wordPlace) beforeFinite() bool {
	tags := p.following().tags
	return (tags.has(tVBD) || tags.has(tVBZ)) && !tags.has(tVB) && !tags.has(tNS)
}

// opensPhrase reports whether an unknown word is an adjective by its ending and
// a noun in lower case follows.
func (p *wordPlace) opensPhrase() bool {
	if !p.beforeWord() || p.beforeCapital() || guess(p.a.tok.at(p.i).Text(p.a.text)) != tJ {
		return false
	}
	tags := p.following().tags
	return (tags.has(tN) || tags.has(tNS)) && !tags.has(tVBD)
}

// capitalised reports whether the words of a paragraph begin with capitals, as
// those of an American headline do.
func (a *analysis) capitalised(from, to int) bool {
	var count [2]int // lower, upper
	for _, t := range a.tok[from:min(to, from+40)] {
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
