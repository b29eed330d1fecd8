package syntax

// clitic returns the lexical tag and the entry of what leans on the word before it.
func clitic(s string) (Tag, uint16) {
	if len(s) > 0 {
		switch s[len(s)-1] | 0x20 {
		case 's':
			return PS, 0
		case 'd':
			return MD, Words.find("'d")
		case 'm':
			return VBZ, Words.find("'m")
		case 'l':
			return MD, Words.find("'ll")
		}
		if s[len(s)-2]|0x20 == 'r' {
			return VBZ, Words.find("'re")
		}
	}
	return VB, Words.find("'ve")
}

// shortForm tells the short is and has from the possessive ending.
var shortForm = tagTable{Name: "short form or possessive ending", Rows: []tagRow{
	{
		Name:    "us after let",
		Example: "Let[’s] build it. = PO",
		When:    func(p *wordPlace) bool { return p.prevWord.Form == "let" },
		Then:    is(PO),
	},
	{
		Name:    "has after a pronoun",
		Example: "She[’s] said that it rained. = VBZ",
		When:    func(p *wordPlace) bool { return p.followsShortable() && p.hasPerfect() },
		Then:    short("has", VBZ),
	},
	{
		Name:    "is after a pronoun",
		Example: "It[’s] late. = VBZ",
		When:    (*wordPlace).followsShortable,
		Then:    short("is", VBZ),
	},
	{
		Name:    "is before an article",
		Example: "Alder[’s] a baker. = VBZ",
		When: func(p *wordPlace) bool {
			return p.nextTag == D && isArticle(p.nextWord)
		},
		Then: short("is", VBZ),
	},
	{
		Name:    "is before not",
		Example: "Alder[’s] not there. = VBZ",
		When:    func(p *wordPlace) bool { return p.nextTag == NOT },
		Then:    short("is", VBZ),
	},
	{
		Name:    "is before a progressive",
		Example: "The mayor[’s] handling it. = VBZ",
		When:    func(p *wordPlace) bool { return p.nextTag == VBG && p.a.governs(p.next) },
		Then:    short("is", VBZ),
	},
}}

// followsShortable reports whether a word precedes after which the ending is
// the verb.
func (p *wordPlace) followsShortable() bool {
	switch p.prevTag {
	case P, EX, W, TH:
		return true
	case PO:
		if p.prevWord.Form == "it" {
			return true
		}
	}
	return p.prevWord.Form == "here" || p.prevWord.Form == "that"
}

// hasPerfect reports whether a person precedes and the participle of a verb of
// speech, or been, follows.
func (p *wordPlace) hasPerfect() bool {
	switch p.prevWord.Form {
	case "he", "she", "who":
	default:
		return false
	}
	n := p.a.afterAdverb(p.next)
	if n < 0 || !p.a.Entry(n).Tags.Has(VBN) {
		return false
	}
	f := &Words.Frames[p.a.Entry(n).Cue]
	return p.a.Form(n) == "been" || f.Quote && f.That && !f.Rcpt
}

// short decides for the verb that a clitic is short for.
func short(form string, t Tag) func(*wordPlace) Tag {
	return func(p *wordPlace) Tag {
		p.setShort(p.i, form)
		return t
	}
}

// setShort gives token i the entry of the word that it is short for.
func (p *wordPlace) setShort(i int, form string) { p.a.Ent[i] = Words.find(form) }

// governs reports whether an object or an infinitive follows the -ing form at
// token i, so that it is no noun: the mayor’s handling of it, but the
// mayor’s handling it.
func (a *Grammar) governs(i int) bool {
	switch t, _ := a.at(a.next(i, len(a.Tags))); t {
	case D, PP, PO, P, TO:
		return true
	}
	return false
}

// afterAdverb returns the token at i or, when that is an adverb, the one that
// follows it.
func (a *Grammar) afterAdverb(i int) int {
	if i >= 0 && i+1 < len(a.Tok) && a.Tags.At(i) == ADV {
		return i + 1
	}
	return i
}
