package timex

// An hourRange is two times that a joint joins; the first has no half of the
// day of its own. The first is at tokens [from, to), the second at [second, end).
type hourRange struct {
	from, to, second, end int
	hour, minute          int // of the first
	endHour, endMinute    int
	minutes               bool // one of them has minutes
}

// hourAt reads an hour from 1 to 12, in digits also with minutes.
func (p *parser) hourAt(i int) (hour, minute, next int, ok bool) {
	t := p.tok(i)
	switch {
	case t.kind == digits && t.num() >= 1 && t.num() <= 12 && width(t) <= 2:
		if p.isMark(i+1, ':') && p.glued(i+1) && p.minutesAt(i+2) {
			return t.num(), p.tok(i + 2).num(), i + 3, true
		}
		return t.num(), 0, i + 1, true
	case p.any(i, cCardinal) && p.val(i) >= 1 && p.val(i) <= 12:
		return int(p.val(i)), 0, i + 1, true
	}
	return 0, 0, i, false
}

// clockRange reads "5 to 6 pm", "10-11:30 a.m.", "between 9 and 10 p.m.": the
// first hour takes its half of the day from the second.
func (p *parser) clockRange(i int) int {
	hour, minute, j, ok := p.hourAt(i)
	if !ok {
		return i
	}
	k, ok := p.joint(j)
	if !ok || p.isMark(j, ',') || p.has(i-1, wTo|wAnd) {
		return i
	}
	c, ok := p.clock(k)
	if !ok || !c.marked {
		return p.bareRange(hourRange{from: i, to: j, second: k, hour: hour, minute: minute})
	}
	if p.any(k, cPart) || p.has(k, wHalf) {
		return i
	}
	if _, alone := p.clock(i); alone && p.tok(j-1).kind != digits {
		return i
	}
	if c.hour >= 12 && c.meridiem {
		if pm := hour%12 + 12; pm < c.hour || pm == c.hour && minute < c.minute {
			hour = pm
		}
	}
	p.emit(found{from: i, to: j, typ: Time, bare: true, value: clockValue(hour, minute, -1),
		rule: "5 to 6 p.m."})
	return k
}

// bareRange reads two times without a half of the day: "from 7 to 7:30",
// "3:00 to 4:00 tomorrow", "between 9 and 10:30". One of them must have
// minutes, or the day must follow.
func (p *parser) bareRange(r hourRange) int {
	var ok bool
	r.endHour, r.endMinute, r.end, ok = p.hourAt(r.second)
	if !ok || p.any(r.second, cCardinal) && p.any(r.end, cCardinal|cScale) {
		return r.from
	}
	r.minutes = r.to > r.from+1 || r.end > r.second+1
	n := r.end
	if p.has(n, wOn) {
		n++
	}
	g, dated := p.date(n)
	dated = dated && g.gran == gDay && g.typ != Duration
	if !p.rangeStands(r, n, dated) || p.isMark(r.from-1, dash) || p.tok(r.end).kind == word && p.glued(r.end) ||
		p.any(r.end, cUnit) || p.isMark(r.end, ':') || p.isMark(r.end, '%') {
		return r.from
	}
	part := -1
	switch before := r.from - 2; {
	case p.dayBeforeRange(r) && p.any(before, cPart):
		part = int(p.val(before))
	case p.dayBeforeRange(r) && p.any(before, cDay) && p.val(before) == tonight:
		part = nightPart
	case dated:
		g = p.attachPart(g)
		part = partOf(g.value)
	}
	h, end := halfOf(clockTime{hour: r.hour}, part), halfOf(clockTime{hour: r.endHour}, part)
	f := found{from: r.from, to: r.to, typ: Time, bare: true, rule: "from 7 to 7:30"}
	f.value = clockValue(h, r.minute, -1)
	p.emit(f)
	f.from, f.to, f.value = r.second, r.end, clockValue(end, r.endMinute, -1)
	if dated {
		f.bare = false
		f.to, f.gran, f.day, f.known, f.year = g.to, gDay, g.day, g.known, g.year
		f.value = datePart(g.value) + f.value
	}
	return p.emit(f)
}

// rangeLed says that "from" or "between" leads the range.
func (p *parser) rangeLed(r hourRange) bool { return p.has(r.from-1, wFrom|wBetween) }

// dayBeforeRange says that a day or its part leads the range: "tonight from 7
// to 9".
func (p *parser) dayBeforeRange(r hourRange) bool {
	return p.rangeLed(r) && p.any(r.from-2, cDay|cWeekday|cPart)
}

// rangeStands says that two numbers are times. n is the token after them, where
// a date may stand.
func (p *parser) rangeStands(r hourRange, n int, dated bool) bool {
	led := p.rangeLed(r)
	switch {
	case p.dayBeforeRange(r), dated && (led || p.any(n, cDay)):
		return true
	case r.minutes:
		return led || dated || p.tok(n).kind == punct && p.isMark(r.to, dash)
	}
	return false
}
