package quote

import (
	"onrecord/loader/syntax"
	"onrecord/loader/token"
)

// speaks reports whether the phrase at chunk i can name somebody who has
// opinions: a person, a body of persons, a name, a pronoun but it.
func (a *analysis) speaks(i int) bool {
	c := a.Ch.At(i)
	switch {
	case c.Kind == syntax.ChunkW:
		w := a.Form(int(c.From))
		return w == "who" || w == "whom"
	case c.Kind == syntax.ChunkTH:
		return true
	case c.Kind == syntax.ChunkVG && i+1 < len(a.Ch):
		return a.speaks(i + 1) // retired bakers
	case c.Kind == syntax.ChunkADJ:
		return a.counts(c)
	case c.Kind != syntax.ChunkNP:
		return false
	case c.Pronoun:
		w := a.Form(int(c.From))
		return w != "it" && w != "there"
	case a.Tags.At(int(c.Head)) == syntax.NP, a.Tags.At(int(c.Head)) == syntax.NUM,
		a.Tags.At(int(c.Head)) == syntax.D, a.Tags.At(int(c.Head)) == syntax.J:
		return true
	}
	e := a.Entry(int(c.Head))
	return e.Sem&(syntax.SemPerson|syntax.SemBody|syntax.SemPaper) != 0 || e.Tags == 0
}

// written reports whether the phrase at chunk i can name something that is
// read or seen, a poll or records, rather than a person.
func (a *analysis) written(i int) bool {
	c := a.Ch.At(i)
	return c.Kind != syntax.ChunkNP || !c.Pronoun && a.Tags.At(int(c.Head)) != syntax.NP &&
		a.Entry(int(c.Head)).Sem&(syntax.SemPerson|syntax.SemBody) == 0
}

// person reports whether the phrase at chunk i names a person.
func (a *analysis) person(i int) bool {
	h := int(a.Ch.At(i).Head)
	return a.Tags.At(h) == syntax.NP || a.Entry(h).Sem&syntax.SemPerson != 0
}

// reads reports whether the phrase at chunk s can have words on it: a sign
// reads “No entry”, a woman reads “The Long Ferry”.
func (a *analysis) reads(s int) bool {
	c := a.Ch.At(s)
	return !c.Pronoun && a.Tags.At(int(c.Head)) != syntax.NP || a.Form(int(c.From)) == "it"
}

// leads reports whether the words before an attribution, which begin at chunk
// from, can be the head of the sentence that the quotation behind it ends.
func (a *analysis) leads(from int) bool {
	switch c := a.Ch.At(from); c.Kind {
	case syntax.ChunkVG:
		return c.Form == syntax.Gerund
	case syntax.ChunkIN:
		if a.Ch.Kind(from+1) == syntax.ChunkNP {
			n := a.Ch.At(from + 1)
			return !n.Time && a.Entry(int(n.Head)).Sem&(syntax.SemVenue|syntax.SemPaper) == 0
		}
		return false
	case syntax.ChunkNP:
		return !c.Time
	case syntax.ChunkSUB:
		switch a.Form(int(c.From)) {
		case "if", "unless", "because", "although", "though", "while", "until", "once":
			return true
		}
	}
	return false
}

// lowerQuote reports whether the quotation of chunk i begins in lower case.
func (a *analysis) lowerQuote(i int) bool {
	t := a.Tok.At(a.Regions.At(int(a.Ch.At(i).Region - 1)).First)
	return t.Kind == token.Word && !t.Upper
}
