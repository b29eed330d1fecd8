package quote

// clitic returns the lexical tag and the entry of what leans on the word before it.
func clitic(s string) (tag, uint16) {
	if len(s) > 0 {
		switch s[len(s)-1] | 0x20 {
		case 's':
			return tPS, 0
		case 'd':
			return tMD, words.find("'d")
		case 'm':
			return tVBZ, words.find("'m")
		case 'l':
			return tMD, words.find("'ll")
		}
		if s[len(s)-2]|0x20 == 'r' {
			return tVBZ, words.find("'re")
		}
	}
	return tVB, words.find("'ve")
}

// shortForm tells the short is and has from the possessive ending.
var shortForm = tagTable{Name: "short form or possessive ending", Rows: []tagRow{
	{
		Name:    "us after let",
		Example: "Let[’s] build it. = PO",
		When:    func(p *wordPlace) bool { return p.prevWord.form == "let" },
		Then:    is(tPO),
	},
	{
		Name:    "has after a pronoun",
		Example: "She[’s] said that it rained. = VBZ",
		When:    func(p *wordPlace) bool { return p.followsShortable() && p.hasPerfect() },
		Then:    short("has", tVBZ),
	},
	{
		Name:    "is after a pronoun",
		Example: "It[’s] late. = VBZ",
		When:    (*wordPlace).followsShortable,
		Then:    short("is", tVBZ),
	},
	{
		Name:    "is before an article",
		Example: "Alder[’s] a baker. = VBZ",
		When: func(p *wordPlace) bool {
			return p.nextTag == tD && isArticle(p.nextWord)
		},
		Then: short("is", tVBZ),
	},
	{
		Name:    "is before not",
		Example: "Alder[’s] not there. = VBZ",
		When:    func(p *wordPlace) bool { return p.nextTag == tNOT },
		Then:    short("is", tVBZ),
	},
	{
		Name:    "is before a progressive",
		Example: "The mayor[’s] handling it. = VBZ",
		When:    func(p *wordPlace) bool { return p.nextTag == tVBG && p.a.governs(p.next) },
		Then:    short("is", tVBZ),
	},
}}

// followsShortable reports whether a word precedes after which the ending is
// the verb.
func (p *wordPlace) followsShortable() bool {
	switch p.prevTag {
	case tP, tEX, tW, tTH:
		return true
	case tPO:
		if p.prevWord.form == "it" {
			return true
		}
	}
	return p.prevWord.form == "here" || p.prevWord.form == "that"
}

// hasPerfect reports whether a person precedes and the participle of a verb of
// speech, or been, follows.
func (p *wordPlace) hasPerfect() bool {
	switch p.prevWord.form {
	case "he", "she", "who":
	default:
		return false
	}
	n := p.a.afterAdverb(p.next)
	if n < 0 || !p.a.entry(n).tags.has(tVBN) {
		return false
	}
	f := &words.frames[p.a.entry(n).cue]
	return p.a.form(n) == "been" || f.quote && f.that && !f.rcpt
}

// short decides for the verb that a clitic is short for.
func short(form string, t tag) func(*wordPlace) tag {
	return func(p *wordPlace) tag {
		p.setShort(p.i, form)
		return t
	}
}

// setShort gives token i the entry of the word that it is short for.
func (p *wordPlace) setShort(i int, form string) { p.a.ent[i] = words.find(form) }

// governs reports whether an object or an infinitive follows the -ing form at
// token i, so that it is no noun: the mayor’s handling of it, but the
// mayor’s handling it.
func (a *analysis) governs(i int) bool {
	switch t, _ := a.at(a.next(i, len(a.tags))); t {
	case tD, tPP, tPO, tP, tTO:
		return true
	}
	return false
}

// afterAdverb returns the token at i or, when that is an adverb, the one that
// follows it.
func (a *analysis) afterAdverb(i int) int {
	if i >= 0 && i+1 < len(a.tok) && a.tags.at(i) == tADV {
		return i + 1
	}
	return i
}
