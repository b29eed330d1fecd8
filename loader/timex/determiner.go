package timex

// A Convention is what corpora differ in. The zero value is that of TIMEX3.
type Convention struct {
	// WithoutDeterminers leaves "the" out of an expression that it begins:
	// "weekend", "end of March". (A length has none: "last three years".)
	WithoutDeterminers bool
	// WithoutReferences leaves out what refers to the present, the past or the
	// future without saying when: "now", "currently", "recently".
	WithoutReferences bool
}

// determined takes "the" into the expression that it is the determiner of, or
// leaves it outside: before a name or number ("the 1990s", "the 8th of May"),
// and where the expression modifies a noun ("the summer offensive").
func (p *parser) determined(f found) found {
	body := f.from
	if p.has(body, wThe) {
		body++
	} else if !p.has(body-1, wThe) {
		return f
	}
	f.from = body
	if !p.convention.WithoutDeterminers && decide(p, p.determinerClues, body, f.to, f, no) {
		f.from--
	}
	return f
}

func determinerClues() []clue[found] {
	return []clue[found]{
		{name: "the end of March", pattern: "the [end|beginning|middle]", says: yes,
			example: "Rents rose at the end of 2000. | the end of 2000 = 2000 END"},
		{name: "the Friday before last", pattern: "the [WEEKDAY before RELATIVE]", says: yes,
			example: "She left the Friday before last. | the Friday before last = 2024-05-31"},
		{name: "in the past", pattern: "the [past|REFERENCE|moment|=present]", when: refersTo, says: yes,
			example: "He has lied in the past. | the past = PAST_REF"},
		{name: "the winter sale", when: modifiesNoun, says: no,
			example: "They liked the weekend sale. | weekend = 2024-W23-WE"},
		{name: "the previous Friday", pattern: "the [RELATIVE|past|same]", when: headedByTime, says: yes,
			example: "She left the previous Friday. | the previous Friday = 2024-06-07"},
		{name: "the early summer", pattern: "the [PHASE -? SEASON|PART]", says: yes,
			example: "She fell ill in the late spring. | the late spring = 2024-SP END"},
		{name: "the year 1998", pattern: "the [UNIT:year NUMBER]", says: yes,
			example: "In the year 2008 it froze. | the year 2008 = 2008"},
		{name: "the weekend", pattern: "the [UNIT/single|SEASON|PART]", when: notAgo, says: yes,
			example: "They rested over the weekend. | the weekend = 2024-W23-WE"},
	}
}

func notAgo(p *parser, f found) bool { return !p.has(f.to-1, wAgo) }

// headedByTime says that the last word is a unit, season, weekday or part of the
// day; a length ("the last three years") is measured without its article.
func headedByTime(p *parser, f found) bool {
	return f.typ != Duration && f.rule != lastYears && p.any(f.to-1, cUnit|cSeason|cPart|cWeekday)
}

// clauseOpeners are the words that a clause begins with after an expression.
var clauseOpeners = [...]string{
	"because", "but", "he", "if", "it", "not", "she", "so", "they", "though", "we", "when", "where", "which", "while",
	"who", "whom", "you",
}

func (p *parser) opensClause(i int) bool {
	for _, w := range clauseOpeners {
		if p.is(i, w) {
			return true
		}
	}
	return false
}

// modifiesNoun says that a noun follows, or a hyphen, so that the article is
// the noun's.
func modifiesNoun(p *parser, f found) bool {
	t := p.tok(f.to)
	if p.isMark(f.to, dash) {
		return t.glued && p.glued(f.to+1)
	}
	return t.kind == word && !t.glued && t.class == none && !t.upper && !t.past &&
		!p.wordEnds(f.to, "ly", "ing") && p.any(f.to-1, cUnit|cSeason|cPart) && !p.opensClause(f.to)
}

func refersTo(_ *parser, f found) bool { return refersOnly(f.value) }
