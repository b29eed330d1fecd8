package timex

// series reads two or more dates that share a part: "April 24 and 25",
// "November 18-19, 2015", "18 and 19 June", "Jan-Feb 2017", "5 to 6 pm",
// "1994-97". Each is an expression of its own. It returns the token behind
// the last one, or i.
func (p *parser) series(i int) int {
	switch {
	case p.class(i) == cMonth:
		return p.monthSeries(i)
	case p.tok(i).kind == digits || p.any(i, cOrdinal|cCardinal):
		if next := p.daySeries(i); next > i {
			return next
		}
		if next := p.clockRange(i); next > i {
			return next
		}
		return p.yearRange(i)
	case p.has(i, wThe):
		if p.class(i+1) == cOrdinal || p.tok(i+1).kind == digits && p.class(i+2) == cSuffix {
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
	if e := p.entry(i); e.class == cFunction {
		if e.functions&joining != 0 {
			return i + 1, true
		}
	}
	return i, false
}

// monthSeries reads "April 24 and 25[, 1999]" and "March[ and|-] April 1998".
func (p *parser) monthSeries(i int) int {
	m := int(p.val(i))
	j := i + 1
	if p.flags(i)&short != 0 && p.isMark(j, '.') {
		j++
	}
	// months that share a year behind the last
	if k, ok := p.joint(j); ok && p.class(k) == cMonth && !p.isMark(j, ',') {
		n := k + 1
		if p.flags(k)&short != 0 && p.isMark(n, '.') {
			n++
		}
		c := n
		if p.has(c, wOf|wIn) {
			c++
		}
		y, _, good := p.yearAt(c)
		if good && p.tok(c).kind == digits && (p.upper(i) || p.flags(i)&common == 0) {
			if int(p.val(k)) < m {
				y--
			}
			f := found{from: i, to: i + 1, typ: Date}
			f.setMonth(y, m)
			p.emit(f)
			return k
		}
		return i
	}
	if p.has(j, wThe) {
		j++
	}
	d, next, ok := p.dayNumber(j)
	if !ok || !p.dayStands(j, next) && !p.isMark(next, dash) || p.tok(j).kind == word && p.class(j) == cCardinal {
		return i
	}
	if !p.monthName(i, true) {
		return i
	}
	days := []int{d}
	ends := [][2]int{{i, next}}
	at := next
	for len(days) < 8 {
		k, ok := p.joint(at)
		if !ok {
			break
		}
		if p.has(k, wThe) {
			k++
		}
		d, n, ok := p.dayNumber(k)
		if !ok || !p.dayStands(k, n) || p.any(n, cUnit|cMonth|cMeridiem) || p.has(n, wA) && p.glued(n) ||
			p.tok(n).kind == word && !p.glued(n) && p.class(n) == none && p.class(n-1) != cSuffix && !p.isMark(at, dash) && !p.clauseEnd(n) ||
			p.class(k) == cCardinal || p.isMark(n, ':') && p.glued(n) || p.isMark(at, ',') && !p.isListed(n) {
			break
		}
		days, ends, at = append(days, d), append(ends, [2]int{k, n}), n
	}
	if len(days) == 1 {
		// "Nov 18-Dec 19, 2015": the year behind the second is the first's
		if k, ok := p.joint(at); ok && p.class(k) == cMonth {
			if g, ok := p.monthDate(k); ok && g.gran == gDay && g.year > 0 && p.tok(g.to-1).kind == digits && width(p.tok(g.to-1)) == 4 {
				y := g.year
				if int(p.val(k)) < m {
					y--
				}
				f := found{from: i, to: at, typ: Date}
				f.setDate(y, m, d)
				p.emit(f)
				return k
			}
		}
		return i
	}
	y, behind, has := p.yearAfter(at)
	if !has {
		y = p.ref.yearOfDate(m, d, p.tense(i, at))
	}
	for k, d := range days {
		f := found{from: ends[k][0], to: ends[k][1], typ: Date}
		if has && k == len(days)-1 {
			f.to = behind
		}
		f.setDate(y, m, d)
		p.emit(f)
	}
	if has {
		return behind
	}
	return at
}

// isListed says that a number behind a comma is one of a list of days: another
// joint follows, not the rest of a sentence.
func (p *parser) isListed(i int) bool {
	return p.has(i, wAnd|wOr) || p.isMark(i, ',') && (p.isDay(i+1) || p.has(i+1, wAnd))
}

// clauseEnd says that a word at i can follow a date: it is not what a count
// counts.
func (p *parser) clauseEnd(i int) bool {
	t := p.tok(i)
	return t.upper || t.past || p.wordEnds(i, "ly", "ing")
}

// daySeries reads "18 and 19 June", "9 to 12 of June", "the ninth and the
// seventeenth of April": days before the month they share.
func (p *parser) daySeries(i int) int {
	type member struct{ d, from, to int }
	var list []member
	at := i
	for len(list) < 8 {
		from := at
		if p.has(at, wThe) {
			at++
		}
		d, next, ok := p.dayNumber(at)
		if !ok {
			return i
		}
		list = append(list, member{d, from, next})
		k, ok := p.joint(next)
		if !ok {
			break
		}
		at = k
	}
	if len(list) < 2 {
		return i
	}
	last := list[len(list)-1]
	g, ok := p.dayMonth(last.from)
	if !ok || g.gran != gDay {
		return i
	}
	for _, m := range list[:len(list)-1] {
		f := found{from: m.from, to: m.to, typ: Date}
		y, mo, _ := g.year, 0, 0
		k := last.to
		if p.unitIs(k, dayUnit) {
			k++
		}
		if p.has(k, wOf) || p.isMark(k, dash) {
			k++
		}
		if p.class(k) != cMonth {
			return i
		}
		mo = int(p.val(k))
		f.setDate(y, mo, m.d)
		p.emit(f)
	}
	return p.emit(p.attach(g))
}

// clockRange reads "5 to 6 pm", "10-11:30 a.m.", "between 9 and 10 p.m.": the
// first hour takes its half of the day from the second.
func (p *parser) clockRange(i int) int {
	t := p.tok(i)
	hour, minute, j := 0, 0, i+1
	switch {
	case t.kind == digits && t.num >= 1 && t.num <= 12 && width(t) <= 2:
		hour = t.num
		if p.isMark(j, ':') && p.digitsOf(j+1, 2) && p.glued(j) && p.glued(j+1) && p.tok(j+1).num < 60 {
			minute, j = p.tok(j+1).num, j+2
		}
	case p.class(i) == cCardinal && p.val(i) >= 1 && p.val(i) <= 12:
		hour = int(p.val(i))
	default:
		return i
	}
	k, ok := p.joint(j)
	if !ok || p.isMark(j, ',') {
		return i
	}
	if p.has(i-1, wTo|wAnd) {
		return i
	}
	c, ok := p.clock(k)
	if !ok || !c.marked {
		return p.bareRange(i, j, k, hour, minute)
	}
	if p.class(k) == cPart || p.has(k, wHalf) {
		return i
	}
	if _, alone := p.clock(i); alone && p.tok(j-1).kind != digits {
		return i
	}
	f := found{from: i, to: j, typ: Time, bare: true, clock: true}
	h := hour
	if c.hour >= 12 && c.meridiem {
		if pm := hour%12 + 12; pm < c.hour || pm == c.hour && minute < c.minute {
			h = pm
		}
	}
	f.value = clockValue(h, minute, -1)
	p.emit(f)
	return k
}

// yearRange reads "1994-1997", "2014 to 2018", "1998-99" in both parts.
func (p *parser) yearRange(i int) int {
	t := p.tok(i)
	if t.kind != digits || width(t) != 4 || t.num < 1000 || t.num > 2100 {
		return i
	}
	j := i + 1
	if !p.isMark(j, dash) && !p.isMark(j, '~') && !p.isMark(j, '/') || p.isMark(j, '/') && !p.glued(j) {
		return i
	}
	u := p.tok(j + 1)
	if u.kind != digits || p.glued(j) != p.glued(j+1) || !p.rangeEnd(j+1, t.num) || !p.yearStands(i, j, t.num) {
		return i
	}
	if width(u) == 2 && (u.num <= 12 && !p.isMark(j, '/') || !p.glued(j) || p.isMark(j, '/') && u.num != t.num%100+1) {
		return i // "2010-12" may be a month
	}
	f := found{from: i, to: i + 1, typ: Date}
	f.setYear(t.num)
	p.emit(f)
	y := u.num
	if width(u) == 2 {
		y += t.num / 100 * 100
	}
	f = found{from: j + 1, to: j + 2, typ: Date}
	f.setYear(y)
	return p.emit(f)
}

// bareRange reads two times without a half of the day: "from 7 to 7:30",
// "3:00 to 4:00 tomorrow", "between 9 and 10:30". One of them must have
// minutes, or the day must follow.
func (p *parser) bareRange(i, j, k, hour, minute int) int {
	led := p.has(i-1, wFrom|wBetween)
	end := p.tok(k)
	h, m, next := 0, 0, k+1
	minutes := j > i+1
	switch {
	case end.kind == digits && end.num >= 1 && end.num <= 12 && width(end) <= 2:
		h = end.num
		if p.isMark(next, ':') && p.digitsOf(next+1, 2) && p.glued(next) && p.glued(next+1) && p.tok(next+1).num < 60 {
			m, next = p.tok(next+1).num, next+2
			minutes = true
		}
	case p.class(k) == cCardinal && p.val(k) >= 1 && p.val(k) <= 12:
		h = int(p.val(k))
		if p.any(next, cCardinal|cScale) {
			return i
		}
	default:
		return i
	}
	n := next
	if p.has(n, wOn) {
		n++
	}
	g, dated := p.date(n)
	dated = dated && g.gran == gDay && g.typ != Duration
	before := i - 1
	if led {
		before--
	}
	dayBefore := led && (p.any(before, cDay|cWeekday|cPart))
	if !(minutes && (led || dated || p.tok(n).kind == punct && p.isMark(j, dash)) || dated && (led || p.class(n) == cDay) || dayBefore) {
		return i
	}
	if p.isMark(i-1, dash) || p.tok(next).kind == word && p.glued(next) || p.class(next) == cUnit || p.isMark(next, ':') || p.isMark(next, '%') {
		return i
	}
	part := -1
	switch {
	case dayBefore && p.class(before) == cPart:
		part = int(p.val(before))
	case dayBefore && p.class(before) == cDay && p.val(before) == 100:
		part = nightPart
	case dated:
		g = p.attachPart(g)
		part = partOf(g.value)
	}
	hour, h = halfOf(clockTime{hour: hour}, part), halfOf(clockTime{hour: h}, part)
	f := found{from: i, to: j, typ: Time, bare: true, clock: true, value: clockValue(hour, minute, -1)}
	p.emit(f)
	f = found{from: k, to: next, typ: Time, bare: true, clock: true, value: clockValue(h, m, -1)}
	if dated {
		f.bare = false
		f.to, f.gran, f.day, f.known, f.year = g.to, gDay, g.day, g.known, g.year
		f.value = datePart(g.value) + f.value
	}
	return p.emit(f)
}
