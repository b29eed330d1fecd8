package timex

// lengthClues say whether a number and a unit are a length. [...] is both.
func lengthClues() []clue[length] {
	return []clue[length]{
		{name: "some weekdays", when: openWeekday, says: no,
			example: "It opens on a weekday. | -"},
		{name: "aged 52 years", pattern: "aged [...]", says: no,
			example: "A sailor aged 52 years drowned. | -"},
		{name: "mid-five days", pattern: "WORD - [...]", when: gluedLength, says: no,
			example: "The post-five days are over. | -"},
		{name: "six years old", pattern: "[...] -? old", says: no,
			example: "The boy is six years old. | -"},
		{name: "six years of age", pattern: "[...] -? of aged", says: no,
			example: "She is 52 years of age. | -"},
		{name: "a week-long", pattern: "[...] ~- ~ANY", when: bareArticle, says: no,
			example: "She went on a week-long walk. | week-long = DURATION P1W"},
		{name: "a day", when: oneAmongOthers, says: no,
			example: "A day is short. | -"},
		{name: "24 hours a day", pattern: "[NUMBER] ", when: ratePer, says: no,
			example: "She runs 24 hours a day. | -"},
		{name: "three-quarters", when: fraction, says: no,
			example: "He won more than three-quarters of the vote. | -"},
		{name: "several weekend trips", when: openSingular, says: no,
			example: "They made several weekend trips. | -"},
		{name: "zero days", when: zero, says: no,
			example: "It took zero days. | -"},
		{name: "one day it will", pattern: "[=one]", when: someDay, says: no,
			example: "One day Hallam will be rich. | -"},
		{name: "60 Minutes", when: inTitle, says: no,
			example: "He asked on “60 Minutes” for money. | -"},
	}
}

func openWeekday(_ *parser, m length) bool { return m.unit == weekday && !m.quantity.exact }

func gluedLength(p *parser, m length) bool { return p.glued(m.from) }

// bareArticle says that the number is but an article or is left open.
func bareArticle(_ *parser, m length) bool { return !m.quantity.exact && !m.hyphen }

// oneAmongOthers says that "a day", "an hour" is one of many and not a stretch
// of time.
func oneAmongOthers(p *parser, m length) bool {
	return !m.quantity.exact && !m.quantity.unknown && m.quantity.whole == 1 &&
		!decide(p, p.articleClues, m.from, m.to, m.unit, no)
}

// articleClues say that "a day" is measured: [...] is both words.
func articleClues() []clue[unit] {
	return []clue[unit]{
		{name: "for a day", pattern: "for|in|within|over|than|during|until [...]", says: yes,
			example: "He will be here for a week. | a week = DURATION P1W"},
		{name: "as long as a day", pattern: "long|much as [...]", says: yes,
			example: "It may take as long as a week. | a week = DURATION P1W"},
		{name: "as a day", pattern: "as [...]", says: no,
			example: "It was seen as a year of peace. | -"},
		{name: "at least a day", pattern: "BOUND [...]", says: yes,
			example: "It costs almost a week. | a week = DURATION P1W LESS_THAN"},
		{name: "lasted a day", pattern: "LASTING|LIMITING|take|spent|half [...]", says: yes,
			example: "It lasted a week. | a week = DURATION P1W"},
		{name: "a year after", pattern: "[...] after|before|from", when: notDay, says: yes,
			example: "He died a year after they met. | a year = DURATION P1Y"},
	}
}

func notDay(_ *parser, u unit) bool { return u != dayUnit }

// ratePer says that "a day" after it makes it a rate.
func ratePer(p *parser, m length) bool {
	return p.flags(m.unitAt)&plural != 0 && m.quantity.exact && p.has(m.to, wA) && p.any(m.to+1, cUnit)
}

// fraction says that quarters are parts of anything: "three-quarters of".
func fraction(p *parser, m length) bool {
	return m.unit == quarter && ((p.flags(m.unitAt)&plural != 0) == m.hyphen || p.has(m.to, wOf) ||
		m.quantity.unknown || m.hyphen && m.quantity.whole < 2)
}

func openSingular(p *parser, m length) bool {
	return m.quantity.unknown && !m.hyphen && p.flags(m.unitAt)&plural == 0
}

func zero(_ *parser, m length) bool {
	return m.quantity.whole == 0 && m.quantity.frac == "" && !m.quantity.unknown
}

// someDay says that "one day" is some day and not a length.
func someDay(p *parser, m length) bool {
	return m.unit == dayUnit && m.quantity.whole == 1 && !m.hyphen &&
		!decide(p, p.oneDayClues, m.from, m.to, struct{}{}, no)
}

// oneDayClues say that "one day" is measured.
func oneDayClues() []clue[struct{}] {
	return []clue[struct{}]{
		{name: "for one day", pattern: "BOUND|for|in|within|than|over|LASTING|LIMITING [...]", says: yes,
			example: "It lasted one day. | one day = DURATION P1D"},
		{name: "one day before", pattern: "[...] before|after|until|of|ago|PHASE", says: yes,
			example: "One day of rest is enough. | One day = DURATION P1D"},
	}
}

// inTitle says that the unit has a capital that no headline explains: "60
// Minutes", "the Six Day War".
func inTitle(p *parser, m length) bool {
	j := m.unitAt
	return p.upper(j) && !p.upperCase(j) && (p.tok(m.from).kind == digits || p.upper(m.from) && p.upper(m.to))
}

// upperCase says that the whole word is in capitals, as in a headline.
func (p *parser) upperCase(i int) bool { return p.text[p.tok(i).end-1] < 'a' }
