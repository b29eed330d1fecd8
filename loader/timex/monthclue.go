package timex

// monthName says whether the word at i is the month and not the verb, the
// name or the noun that is spelled like it. dated is set when a day or year
// stands beside it.
func (p *parser) monthName(i int, dated bool) bool {
	if dated {
		return decide(p, p.datedMonthClues, i, i+1, i, no)
	}
	return decide(p, p.monthClues, i, i+1, i, yes)
}

func datedMonthClues() []clue[int] {
	return []clue[int]{
		{name: "anti-May 8", pattern: "WORD !PHASE|MONTH|SUFFIX|WEEKDAY ~- [...]", when: gluedToken, says: no,
			example: "The anti-June 8 camp lost. | -"},
		{name: "July 42nd", when: impossibleAfter, says: no,
			example: "It rained on July 42nd. | -"},
		{name: "31 February", when: impossibleBefore, says: no,
			example: "It rained on 31 February 2020. | 2020 = 2020"},
		{name: "May 5 people", pattern: "[MONTH:5/common] NUMBER _COUNTED", says: no,
			example: "May 5 people come in? | -"},
		{name: "Sept. 3", pattern: "[MONTH/clear]", says: yes,
			example: "The Sept. 3 meeting was long. | Sept. 3 = 2024-09-03 @ 2024-09-10"},
		{name: "May 8", pattern: "[^MONTH]", says: yes,
			example: "The treaty was signed on May 8, 1996. | May 8, 1996 = 1996-05-08"},
		{name: "may 8", pattern: "[MONTH] NUMBER|ORDINAL", says: yes,
			example: "it was signed on may 8, 1996. | may 8, 1996 = 1996-05-08"},
		{name: "early march, 1996", when: monthLed, says: yes,
			example: "it was signed in march, 1996. | march, 1996 = 1996-03"},
	}
}

// April, June and August are first names too.
const firstName = "MONTH:4|MONTH:6|MONTH:8"

func monthClues() []clue[int] {
	return []clue[int]{
		{name: "anti-May", pattern: "WORD !PHASE|MONTH|SUFFIX|WEEKDAY ~- [...]", when: gluedToken, says: no,
			example: "The Quill-June plan failed. | -"},
		{name: "Ms. August", pattern: "TITLE .? [^MONTH]", says: no,
			example: "Mr. March and Ms. August met. | -"},
		{name: "June 42nd", pattern: "[MONTH] NUMBER", when: impossibleAfter, says: no,
			example: "It rained on June 31. | -"},
		{name: "30 February", pattern: "NUMBER SUFFIX? of? [MONTH]", when: impossibleBefore, says: no,
			example: "It rained on the 30th of February. | -"},
		{name: "in may,", pattern: "in|since [_MONTH/common] MARK|of", says: yes,
			example: "It rained in may, they say. | may = 2024-05"},
		{name: "may", pattern: "[_MONTH/common]", says: no,
			example: "Solheim may run again. | -"},
		{name: "the March accord", pattern: "the [MONTH:3/common] !for|on|of|to _WORD", says: yes,
			example: "The March accord was never kept. | March = 2024-03"},
		{name: "the March for Whales", pattern: "the [MONTH:3/common]", says: no,
			example: "They joined the March for Whales. | -"},
		{name: "in May", pattern: "!the [MONTH/common]", when: monthLed, says: yes,
			example: "They wed in May. | May = 2024-05"},
		{name: "April/May", pattern: "[MONTH/common]", when: besideMonth, says: yes,
			example: "An April/May poll was held. | May = 2024-05"},
		{name: "May Solheim", pattern: "[MONTH/common]", says: no,
			example: "May Solheim rest in peace. | -"},
		{name: "in Oct", pattern: "[^MONTH/short] !^WORD", when: monthLed, says: yes,
			example: "The mill closed in Oct. | Oct = 2023-10"},
		{name: "Oct-Nov", pattern: "[MONTH/short]", when: besideMonth, says: yes,
			example: "The mill closed Oct-Nov. | Oct = 2023-10"},
		{name: "in oct", pattern: "in [MONTH/short]", says: yes,
			example: "the mill closed in oct. | oct = 2023-10"},
		{name: "dec", pattern: "[MONTH/short]", says: no,
			example: "The dec of the ship was wet, and mar it did. | -"},
		{name: "in october", pattern: "[_MONTH]", when: monthLed, says: yes,
			example: "the mill closed in october. | october = 2023-10"},
		{name: "october to december", pattern: "[_MONTH]", when: besideMonth, says: yes,
			example: "the mill closed october to december. | october = 2023-10"},
		{name: "october of last year", pattern: "[_MONTH]", when: yearFollows, says: yes,
			example: "the mill closed october last year. | october last year = 2023-10"},
		{name: "august", pattern: "[_MONTH]", says: no,
			example: "An august body of judges sat down. | -"},
		{name: "to June Hallam", says: no,
			pattern: "at|to|and|or|on|for|before|after|by|from|of [" + firstName + "] ^UNKNOWN",
			example: "April Lindqvist smiled at June Hallam. | -"},
		{name: "in June", when: monthLed, says: yes,
			example: "The mill closed last in June. | June = 2024-06"},
		{name: "June Hallam", pattern: "[" + firstName + "] ^UNKNOWN", says: no,
			example: "Nobody saw June Hallam. | -"},
		{name: "June or July", pattern: "[" + firstName + "]", when: besideMonth, says: yes,
			example: "Brandreth June or July leave. | June = 2024-06"},
		{name: "June's", pattern: "[" + firstName + "] '", says: yes,
			example: "Brandreth saw, June's rain was cold. | June = 2024-06"},
		{name: "“June", pattern: "MARK !, [" + firstName + "]", says: yes,
			example: "June was cold. | June = 2024-06"},
		{name: "visited June", pattern: "_ANY !MARK [" + firstName + "]", when: unlistedBefore, says: yes,
			example: "They visited June. | June = 2024-06"},
		{name: "June", pattern: "[" + firstName + "]", says: no,
			example: "Brandreth, June, sat down. | -"},
	}
}

// impossibleAfter says that the number after a month is a day that it lacks.
func impossibleAfter(p *parser, i int) bool {
	n := p.tok(p.afterMonth(i))
	if n.kind != digits || n.num() < 29 || width(n) > 2 {
		return false
	}
	ordinal := p.any(p.afterMonth(i)+1, cSuffix) && p.glued(p.afterMonth(i)+1)
	return n.num() > monthLength(2000, int(p.val(i))) && (n.num() <= 31 || ordinal)
}

// impossibleBefore says so of the number before it.
func impossibleBefore(p *parser, i int) bool {
	j := i - 1
	if p.has(j, wOf) {
		j--
	}
	if p.any(j, cSuffix) {
		j--
	}
	n := p.tok(j)
	return n.kind == digits && width(n) == 2 && n.num() > 28 && n.num() <= 31 &&
		n.num() > monthLength(2000, int(p.val(i)))
}

func gluedToken(p *parser, i int) bool { return p.glued(i) }

// monthLed says that the word before is one that a month follows, and seldom a
// verb or a name.
func monthLed(p *parser, i int) bool {
	if p.flags(i)&common == 0 && p.has(i-1, wThe|wTo|wAnd|wOr|wBetween|wBefore|wAfter|wFor|wAt|wOn) {
		return true
	}
	return p.any(i-1, cRelative|cPhase|cEvery|cMonth) || p.has(i-1, wThe) && p.upper(i) ||
		p.has(i-1, wIn|wOf|wSince|wUntil|wBy|wDuring|wFrom|wThrough|wPast) ||
		p.isMark(i-1, dash) && p.any(i-2, cPhase)
}

// besideMonth says that another month stands across a dash or a joining word.
func besideMonth(p *parser, i int) bool {
	joins := func(j int) bool {
		return p.isMark(j, dash) || p.isMark(j, '/') || p.isMark(j, ',') || p.has(j, joining)
	}
	alike := func(j int) bool {
		return p.any(j, cMonth) && (p.flags(j)&short == p.flags(i)&short || p.upper(j) && p.upper(i))
	}
	return joins(i+1) && alike(i+2) || joins(i-1) && alike(i-2)
}

func yearFollows(p *parser, i int) bool {
	_, _, ok := p.relativeYear(i + 1)
	return ok
}

func unlistedBefore(p *parser, i int) bool { return p.class(i-1) == none }
