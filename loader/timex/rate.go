package timex

// rate says that "a day" at tokens [i, to) is a rate: "20 times a day",
// "hundreds of calls a day", "five euros a week".
func rate(p *parser, i, to int) bool {
	return hourOrMore(p, i, to) && decide(p, p.rateClues, i, to, i, no)
}

// rateClues tell a rate by what it follows and what follows it.
func rateClues() []clue[int] {
	return []clue[int]{
		{name: "a quarter", pattern: "[a UNIT:quarter]", says: no,
			example: "It grew 20 times a quarter. | -"},
		{name: "a day ago", pattern: "[...] ago|after|before|PHASE|of|-", says: no,
			example: "Two boats sank a day ago. | a day ago = 2024-06-11"},
		{name: "a year and a half", pattern: "[...] and half", says: no,
			example: "Two boats sank a year and half ago. | -"},
		{name: "times a day", pattern: "times [...]", says: yes,
			example: "He prays many times a day. | a day = SET P1D"},
		{name: "24 hours a day", pattern: "UNIT/plural [...]", says: no,
			example: "The shop is open 24 hours a day. | -"},
		{name: "five calls a day", pattern: "UNKNOWN|UNIT [...]", when: countedPer, says: yes,
			example: "They take five calls a day. | a day = SET P1D"},
		{name: "20% a year", pattern: "% [...]", when: countedPer, says: yes,
			example: "It grew 20% a year. | a year = SET P1Y"},
	}
}

// countedPer says that what is counted has its number before it, and is no
// verb.
func countedPer(p *parser, i int) bool {
	if p.tok(i-1).past || p.verb(i-1) != untensed {
		return false
	}
	for j := i - 1; j > i-5 && j >= 0; j-- {
		switch t := &p.toks[j]; {
		case t.kind == digits, t.class&(cCardinal|cScale|cCount) != none, p.isMark(j, '$'):
			return true
		case t.kind == punct && t.mark != '%' && t.mark != ',' && t.mark != dash:
			return false
		}
	}
	return false
}
