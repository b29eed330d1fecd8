package timex

// A yearNumber is a number of four digits that may be a year.
type yearNumber struct{ from, next, year int }

// yearStands says that a number of four digits is a year, by what stands
// beside it. News writes counts with a comma ("1,998"), so most are.
func (p *parser) yearStands(i, next, y int) bool {
	return decide(p, p.yearClues, i, next, yearNumber{i, next, y}, no)
}

func yearClues() []clue[yearNumber] {
	return []clue[yearNumber]{
		{name: "= 1998", pattern: "!WORD = [...]", when: spacedEquation, says: yes,
			example: "The year (of the fire) =1998 here. | 1998 = 1998"},
		{name: "1998 /1999", pattern: "NUMBER / [...]", when: gluedToYear, says: yes,
			example: "He was mayor in 2008 /2009. | 2009 = 2009"},
		{name: "file:1998", pattern: ".|:|%|+|/|?|=|* [...]", when: gluedBefore, says: no,
			example: "See file:1998 for more. | -"},
		{name: "555-1998", pattern: "NUMBER ~- [...]", when: gluedToNumber, says: no,
			example: "Call the office at (555) 555-1212. | -"},
		{name: "model-1998", pattern: "WORD !post|pre|MONTH|PHASE ~- [...]", when: gluedBefore, says: no,
			example: "The Quill-1998 is a boat. | -"},
		{name: "12 1998", pattern: "NUMBER [...]", when: afterNumber, says: no,
			example: "He wrote 45 1998 on it. | -"},
		{name: "1998°", pattern: "[...] !MARK|NUMBER ~ANY", says: no,
			example: "It is 1998° hot, 1998th and 1998m. | -"},
		{name: "1998%", pattern: "[...] ~%", says: no,
			example: "It grew 1998% in all. | -"},
		{name: "1998-555", pattern: "[...] ~- ~NUMBER", when: noRange, says: no,
			example: "Its number is 1998-555. | -"},
		{name: "1998-foot", pattern: "[...] ~- ~UNIT|foot|mile", says: no,
			example: "The 1998-foot tower fell. | -"},
		{name: "the 1998-era ship", says: yes,
			pattern: "[...] ~- ~=era|=style|=vintage|=built|=model|=born|=only|=dated|=based",
			example: "The 1998-era ship fell apart. | 1998 = 1998"},
		{name: "a 1998-word essay", pattern: "[...] ~- ~_UNKNOWN", says: no,
			example: "A 1998-word letter came. | -"},
		{name: "2024/13/1", pattern: "[...] ~/ ~NUMBER ~/", says: no,
			example: "The stamp says 2024/13/1 on it. | -"},
		{name: "1998 Finch Road", pattern: "!the|a [...] ^UNKNOWN", when: streetAhead, says: no,
			example: "She lives at 1998 Orvik Street. | -"},
		{name: "the 1998 block", pattern: "[...] =block|=blocks", says: no,
			example: "It stood in the 1998 block of Orvik Street. | -"},
		{name: "Room 1998", pattern: "NUMBERED [...]", says: no,
			example: "Room 1998 was empty. | -"},
		{name: "Blade Walker 1998", pattern: "^UNKNOWN ^UNKNOWN [...] !-|)|,", says: no,
			example: "They played Iron Walker 1998 in town. | -"},
		{name: "a crowd of 1998", pattern: "CROWD of [...]", says: no,
			example: "A crowd of 1998 sang. | -"},
		{name: "between 1500 and 1998 people", says: no,
			pattern: "between|from|BOUND [...] and|to|or NUMBER _COUNTED|UNIT|SCALE",
			example: "Between 1500 and 2000 people came. | -"},
		{name: "has 1998 boats", pattern: "=has|=have|=had|=owns|=owned [...] _UNKNOWN", when: beforePlural, says: no,
			example: "The town has 1998 lamps. | -"},
		{name: "her 1987 Trabant", pattern: "' s [...] ^ANY", says: no,
			example: "Ruben's 1987 Trabant was stolen. | -"},
		{name: "about 1998", pattern: "BOUND than? [...]", says: no,
			example: "About 2000 people marched. | -"},
		{name: "the 1998 weekend", pattern: "[...] weekend", says: yes,
			example: "The 1998 weekend was wet. | 1998 = 1998"},
		{name: "1998 days", pattern: "[...] UNIT|SCALE|PART", says: no,
			example: "It sold 1998 hundred boats. | -"},
		{name: "post-1959 houses", pattern: "=post|=pre - [...] _COUNTED", says: yes,
			example: "The post-1959 houses are grey. | post-1959 = 1959 AFTER"},
		{name: "the 1998 voters", pattern: "the|in|=since|POSSESSIVE [...] _COUNTED", when: recentNumber, says: yes,
			example: "In 1998 soldiers stayed away. | 1998 = 1998"},
		{name: "1998 people", pattern: "[...] _COUNTED", says: no,
			example: "They saw 1998 soldiers. | -"},
		{name: "from 1900 to 2035", when: yearWithin(1900, 2035), says: yes,
			example: "Debt should halve by 2030. | 2030 = 2030"},
		{name: "2047 voters", pattern: "[...] _UNKNOWN", when: yearWithin(2036, 2999), says: no,
			example: "A poll of 2047 registered voters was held. | -"},
		{name: "of 1640 boats", pattern: "of [...] _UNKNOWN", says: no,
			example: "A wall of 1640 armed men came. | -"},
		{name: "in 1640 boats", when: beforePlural, says: no,
			example: "They came in 1640 sledges. | -"},
		{name: "in 1640", when: yearWithin(1500, 2199), says: yes,
			pattern: "in|since|until|by|during|the|of|from|to|through|before|after|between|and|or|past|" +
				"UNIT|MONTH|SEASON|PHASE [...]",
			example: "The town burned until 1640. | 1640 = 1640"},
		{name: "in 1348", pattern: "in|since|UNIT:year [...]", says: yes,
			example: "The town was founded in 1348. | 1348 = 1348"},
	}
}

// streetAhead says that a street's name follows: "Finch Road", "Old Mill Lane".
func streetAhead(p *parser, n yearNumber) bool {
	for j := n.next; j < n.next+4 && p.upper(j); j++ {
		if p.in(j, xStreet) {
			return true
		}
	}
	return false
}

func recentNumber(_ *parser, n yearNumber) bool { return n.year >= 1900 && n.year <= 2035 }

func yearWithin(from, to int) func(*parser, yearNumber) bool {
	return func(_ *parser, n yearNumber) bool { return n.year >= from && n.year <= to }
}

func gluedBefore(p *parser, n yearNumber) bool { return p.glued(n.from) }

func spacedEquation(p *parser, n yearNumber) bool { return p.glued(n.from) && !p.glued(n.from-1) }

func gluedToYear(p *parser, n yearNumber) bool { return p.glued(n.from) && p.isYear(n.from-2) }

func gluedToNumber(p *parser, n yearNumber) bool { return p.glued(n.from) && !p.isYear(n.from-2) }

func afterNumber(p *parser, n yearNumber) bool { return !p.glued(n.from) && !p.isDay(n.from-1) }

func noRange(p *parser, n yearNumber) bool { return !p.rangeEnd(n.next+1, n.year) }

// beforePlural: outside the years that are told of most, a plural noun after
// the number is what it counts.
func beforePlural(p *parser, n yearNumber) bool { return pluralNoun(p, n.next) }

// pluralNoun says that an unknown lower-case word in -s follows.
func pluralNoun(p *parser, i int) bool {
	t := p.tok(i)
	return t.kind == word && !t.glued && t.class == none && !t.upper && width(t) > 3 && p.text[t.end-1]|0x20 == 's'
}

func (p *parser) isYear(i int) bool {
	t := p.tok(i)
	return t.kind == digits && t.end-t.start == 4 && t.num() >= 1000 && t.num() < 2200
}

// rangeEnd says that the number after "1991-" closes a range of years.
func (p *parser) rangeEnd(i, y int) bool {
	t := p.tok(i)
	if p.glued(i+1) && (p.tok(i+1).kind == word || p.isMark(i+1, dash) && p.tok(i+2).kind == digits) {
		return false
	}
	return width(t) == 4 && t.num() > y && t.num() < y+500 || width(t) == 2 && t.num() > y%100
}
