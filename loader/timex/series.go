package timex

// series reads two or more dates that share a part: "April 24 and 25",
// "November 18-19, 2015", "18 and 19 June", "Jan-Feb 2017", "5 to 6 pm",
// "1994-97". Each is an expression of its own. It returns the token
// after the last one, or i.
func (p *parser) series(i int) int {
	switch {
	case p.any(i, cMonth):
		return p.monthSeries(i)
	case p.tok(i).kind == digits || p.any(i, cOrdinal|cCardinal):
		if f, ok := p.eraRange(i); ok {
			return p.emit(f)
		}
		if next := p.daySeries(i); next > i {
			return next
		}
		if next := p.clockRange(i); next > i {
			return next
		}
		return p.yearRange(i)
	case p.has(i, wThe):
		if p.any(i+1, cOrdinal) || p.tok(i+1).kind == digits && p.any(i+2, cSuffix) {
			return p.daySeries(i)
		}
	}
	return i
}

// joint reads what joins two members of a series: "-", "to", "and", "or",
// "through", "until", ", ".
func (p *parser) joint(i int) (next int, ok bool) {
	if p.isMark(i, dash) || p.isMark(i, '~') || p.isMark(i, ',') || p.isMark(i, '&') {
		i++
		if p.isMark(i-1, ',') && (p.has(i, wAnd|wOr)) {
			i++
		}
		return i, true
	}
	if p.has(i, joining) {
		return i + 1, true
	}
	return i, false
}

// monthSeries reads "April 24 and 25[, 1999]" and "March[ and|-] April 1998".
func (p *parser) monthSeries(i int) int {
	j := p.afterMonth(i)
	if k, ok := p.joint(j); ok && p.any(k, cMonth) && !p.isMark(j, ',') {
		return p.monthPair(i, k)
	}
	if p.has(j, wThe) {
		j++
	}
	d, next, ok := p.dayNumber(j)
	if !ok || !p.dayStands(j, next) && !p.isMark(next, dash) || p.any(j, cCardinal) || !p.monthName(i, true) {
		return i
	}
	list := []listedDay{{d, i, next}}
	for at := next; len(list) < longestList; {
		day, ok := p.nextDay(at)
		if !ok {
			break
		}
		list, at = append(list, day), day.to
	}
	if len(list) == 1 {
		return p.datedPair(i, next, d)
	}
	return p.emitDays(int(p.val(i)), list)
}

// longestList bounds a list of days.
const longestList = 8

// A listedDay is one of a list of days of a month, at tokens [from, to).
type listedDay struct{ d, from, to int }

// nextDay reads the next of a list of days after a month: a joint and a number
// that is no count.
func (p *parser) nextDay(at int) (n listedDay, ok bool) {
	k, ok := p.joint(at)
	if !ok {
		return n, false
	}
	if p.has(k, wThe) {
		k++
	}
	d, next, ok := p.dayNumber(k)
	n = listedDay{d, k, next}
	return n, ok && p.dayStands(k, next) && !p.any(k, cCardinal) &&
		decide(p, p.listClues, k, next, at, yes)
}

// listClues say whether a number after a joint, whose token is given, is the
// next day of a list and not a count or an hour.
func listClues() []clue[int] {
	return []clue[int]{
		{name: "April 24 to 5 p.m.", pattern: "[...] UNIT|MONTH|MERIDIEM", says: no,
			example: "It ran April 24 to 5 May. | 5 May = 2024-05-05"},
		{name: "April 24 to 9:", pattern: "[...] ~:", says: no,
			example: "It ran April 24 to 9: a week. | April 24 = 2024-04-24"},
		{name: "April 24 and 9 others", pattern: "[...] UNKNOWN", when: countOf, says: no,
			example: "They met April 24 and 9 boats sank. | April 24 = 2024-04-24"},
		{name: "April 24, 9", when: endOfList, says: no,
			example: "On April 24, 9 of them sang. | April 24 = 2024-04-24"},
	}
}

// countOf says that a word after the number is what it counts: it is not glued
// to it, is no verb or adverb, and the number has no suffix.
func countOf(p *parser, at int) bool {
	k, _ := p.joint(at)
	if p.has(k, wThe) {
		k++
	}
	_, n, _ := p.dayNumber(k)
	t := p.tok(n)
	return !t.glued && !p.any(n-1, cSuffix) && !p.isMark(at, dash) && !t.upper && !t.past && !p.wordEnds(n, "ly", "ing")
}

// endOfList says that after a comma no other joint follows: the rest is a
// sentence of its own.
func endOfList(p *parser, at int) bool {
	if !p.isMark(at, ',') {
		return false
	}
	k, _ := p.joint(at)
	if p.has(k, wThe) {
		k++
	}
	_, n, _ := p.dayNumber(k)
	return !(p.has(n, wAnd|wOr) || p.isMark(n, ',') && (p.isDay(n+1) || p.has(n+1, wAnd)))
}

// emitDays records the days of a month, with the year after the last.
func (p *parser) emitDays(m int, list []listedDay) int {
	first, at := list[0], list[len(list)-1].to
	y, next, dated := p.yearAfter(at)
	if dated {
		list[len(list)-1].to = next
		at = next
	} else {
		y = p.ref.yearOfDate(m, first.d, p.tense(first.from, at))
	}
	for _, n := range list {
		f := found{from: n.from, to: n.to, typ: Date, rule: "April 24 and 25"}
		f.setDate(y, m, n.d)
		p.emit(f)
	}
	return at
}

// monthPair reads the first of two months that share the year after the second.
func (p *parser) monthPair(i, k int) int {
	c := p.afterMonth(k)
	if p.has(c, wOf|wIn) {
		c++
	}
	y, _, ok := p.yearAt(c)
	if !ok || p.tok(c).kind != digits || !p.upper(i) && p.flags(i)&common != 0 {
		return i
	}
	if p.val(k) < p.val(i) {
		y--
	}
	f := found{from: i, to: i + 1, typ: Date, rule: "March to May 2017"}
	f.setMonth(y, int(p.val(i)))
	p.emit(f)
	return k
}

// datedPair reads the first of two dates of which the second has the year:
// "Nov 18-Dec 19, 2015".
func (p *parser) datedPair(i, at, d int) int {
	k, ok := p.joint(at)
	if !ok || !p.any(k, cMonth) {
		return i
	}
	g, ok := p.monthDate(k)
	if !ok || g.gran != gDay || g.year == 0 || !p.digitsOf(g.to-1, 4) {
		return i
	}
	y := g.year
	if p.val(k) < p.val(i) {
		y--
	}
	f := found{from: i, to: at, typ: Date, rule: "Nov 18-Dec 19, 2015"}
	f.setDate(y, int(p.val(i)), d)
	p.emit(f)
	return k
}

// daySeries reads "18 and 19 June", "9 to 12 of June", "the ninth and the
// seventeenth of April": days before the month they share.
func (p *parser) daySeries(i int) int {
	var list []listedDay
	at := i
	for len(list) < longestList {
		from := at
		if p.has(at, wThe) {
			at++
		}
		d, next, ok := p.dayNumber(at)
		if !ok {
			return i
		}
		list = append(list, listedDay{d, from, next})
		if at, ok = p.joint(next); !ok {
			break
		}
	}
	if len(list) < 2 {
		return i
	}
	last := list[len(list)-1]
	g, ok := p.dayMonth(last.from)
	if !ok || g.gran != gDay {
		return i
	}
	k := last.to
	if p.unitIs(k, dayUnit) {
		k++
	}
	if p.has(k, wOf) || p.isMark(k, dash) {
		k++
	}
	if !p.any(k, cMonth) {
		return i
	}
	for _, n := range list[:len(list)-1] {
		f := found{from: n.from, to: n.to, typ: Date, rule: "18 and 19 June"}
		f.setDate(g.year, int(p.val(k)), n.d)
		p.emit(f)
	}
	return p.emit(p.attach(g))
}

// yearRange reads "1994-1997", "2014 to 2018", "1998-99" in both parts.
func (p *parser) yearRange(i int) int {
	t := p.tok(i)
	if t.kind != digits || width(t) != 4 || t.num() < 1000 || t.num() > 2100 {
		return i
	}
	j := i + 1
	if !p.isMark(j, dash) && !p.isMark(j, '~') && !p.isMark(j, '/') || p.isMark(j, '/') && !p.glued(j) {
		return i
	}
	u := p.tok(j + 1)
	if u.kind != digits || p.glued(j) != p.glued(j+1) || !p.rangeEnd(j+1, t.num()) || !p.yearStands(i, j, t.num()) {
		return i
	}
	slash := p.isMark(j, '/')
	if width(u) == 2 && u.num() != t.num()%100+1 && (u.num() <= 12 || slash) || width(u) == 2 && !p.glued(j) {
		return i // "2010-12" may be a month
	}
	f := found{from: i, to: i + 1, typ: Date, rule: "1994-1997"}
	f.setYear(t.num())
	p.emit(f)
	y := u.num()
	if width(u) == 2 {
		y += t.num() / 100 * 100
	}
	f = found{from: j + 1, to: j + 2, typ: Date, rule: "1994-1997"}
	f.setYear(y)
	return p.emit(f)
}
