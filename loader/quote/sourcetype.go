package quote

import "onrecord/loader/token"

// speaks reports whether the phrase at chunk i can name somebody who has
// opinions: a person, a body of persons, a name, a pronoun but it.
func (a *analysis) speaks(i int) bool {
	c := a.ch.at(i)
	switch {
	case c.kind == cW:
		w := a.form(int(c.from))
		return w == "who" || w == "whom"
	case c.kind == cTH:
		return true
	case c.kind == cVG && i+1 < len(a.ch):
		return a.speaks(i + 1) // retired bakers
	case c.kind == cADJ:
		return a.counts(c)
	case c.kind != cNP:
		return false
	case c.pronoun:
		w := a.form(int(c.from))
		return w != "it" && w != "there"
	case a.tags.at(int(c.head)) == tNP, a.tags.at(int(c.head)) == tNUM, a.tags.at(int(c.head)) == tD, a.tags.at(int(c.head)) == tJ:
		return true
	}
	e := a.entry(int(c.head))
	return e.sem&(semPerson|semBody|semPaper) != 0 || e.tags == 0
}

// written reports whether the phrase at chunk i can name something that is
// read or seen, a poll or records, rather than a person.
func (a *analysis) written(i int) bool {
	c := a.ch.at(i)
	return c.kind != cNP || !c.pronoun && a.tags.at(int(c.head)) != tNP &&
		a.entry(int(c.head)).sem&(semPerson|semBody) == 0
}

// person reports whether the phrase at chunk i names a person.
func (a *analysis) person(i int) bool {
	h := int(a.ch.at(i).head)
	return a.tags.at(h) == tNP || a.entry(h).sem&semPerson != 0
}

// reads reports whether the phrase at chunk s can have words on it: a sign
// reads “No entry”, a woman reads “The Long Ferry”.
func (a *analysis) reads(s int) bool {
	c := a.ch.at(s)
	return !c.pronoun && a.tags.at(int(c.head)) != tNP || a.form(int(c.from)) == "it"
}

// leads reports whether the words before an attribution, which begin at chunk
// from, can be the head of the sentence that the quotation behind it ends.
func (a *analysis) leads(from int) bool {
	switch c := a.ch.at(from); c.kind {
	case cVG:
		return c.form == gerund
	case cIN:
		if a.ch.kind(from+1) == cNP {
			n := a.ch.at(from + 1)
			return !n.time && a.entry(int(n.head)).sem&(semVenue|semPaper) == 0
		}
		return false
	case cNP:
		return !c.time
	case cSUB:
		switch a.form(int(c.from)) {
		case "if", "unless", "because", "although", "though", "while", "until", "once":
			return true
		}
	}
	return false
}

// lowerQuote reports whether the quotation of chunk i begins in lower case.
func (a *analysis) lowerQuote(i int) bool {
	t := a.tok.at(a.regions.at(int(a.ch.at(i).region - 1)).first)
	return t.Kind == token.Word && !t.Upper
}
