package timex

// unitAt reads a unit's name after a number.
func (p *parser) unitAt(i int) (u unit, next int, ok bool) {
	e := p.entry(i)
	switch p.class(i) {
	case cUnit:
		next = i + 1
		if e.flags&short != 0 && p.isMark(next, '.') && p.glued(next) && !p.endsSentence(next) {
			next++
		}
		return unit(e.val), next, true
	case cOrdinal:
		if p.is(i, "second") && (p.isMark(i-1, dash) || p.is(i-1, "one") || p.tok(i-1).kind == digits) {
			return second, i + 1, true
		}
	case cPart:
		return night, i + 1, e.val == nightPart && !p.upper(i)
	case cPeriod:
		return hour, i + 1, e.val == periodHalf && p.glued(i) && p.tok(i-1).kind == digits && p.tok(i+1).kind != digits
	}
	return 0, i, false
}

// duration reads "four days", "four-day", "an hour and 30 minutes", "the past
// two months", "decades-long", "half an hour".
func (p *parser) duration(i int) (f found, ok bool) {
	if f, ok = p.lastSome(i); ok {
		return f, true
	}
	if f, ok = p.read(&p.durationRules, i); ok {
		return f, true
	}
	m, ok := p.length(i)
	if !ok {
		return f, false
	}
	if !decide(p, p.lengthClues, m.from, m.to, m, yes) {
		return f, false
	}
	if m.hyphen && p.isMark(m.to, dash) && p.has(m.to+1, wLong) {
		m.to += 2
	}
	f = found{from: i, to: m.to, typ: Duration, rule: "four days"}
	if m.hyphen {
		f.rule = "four-day"
	}
	if f.value, ok = durationValue(m.quantity, m.unit); !ok {
		return f, false
	}
	p.longer(&f, m.quantity, m.unit)
	return f, true
}

// durationRules read what is a length without a number.
func durationRules() []rule {
	return []rule{
		{name: "decades-long", pattern: "UNIT|PART:night", when: longFollows, read: unitLong,
			example: "It was a decades-long quarrel. | decades-long = DURATION PXY"},
		{name: "all day", pattern: "=all|another UNIT/single", when: notQuarter, read: wholeUnit,
			example: "It rained all day. | all day = DURATION P1D"},
		{name: "all night", pattern: "=all|another =night !-", read: oneNight,
			example: "It rained all night. | all night = DURATION P1D"},
	}
}

func longFollows(p *parser, i, _ int) bool {
	_, next, ok := p.unitAt(i)
	return ok && p.isMark(next, dash) && p.has(next+1, wLong)
}

func unitLong(p *parser, f found) (found, bool) {
	u, next, _ := p.unitAt(f.from)
	q := quantity{whole: 1, unknown: p.flags(f.from)&plural != 0}
	f.to, f.typ = next+2, Duration
	var ok bool
	f.value, ok = durationValue(q, u)
	return f, ok
}

func notQuarter(p *parser, _, to int) bool {
	u := unit(p.val(to - 1))
	return u != quarter && u != weekend
}

func wholeUnit(p *parser, f found) (found, bool) {
	f, _ = oneUnit(p, f)
	_, f.to, _ = p.unitAt(f.to - 1)
	return f, !p.isMark(f.to, dash)
}

func oneNight(_ *parser, f found) (found, bool) {
	f.typ, f.value = Duration, "P1D"
	return f, true
}

// A length is a number and its unit, as they stand at tokens [from, to).
type length struct {
	from, to int
	unitAt   int // the token of the unit's name
	quantity quantity
	unit     unit
	hyphen   bool
}

// length reads a number and its unit.
func (p *parser) length(i int) (m length, ok bool) {
	q, j, ok := p.number(i)
	if !ok {
		return m, false
	}
	m = length{from: i, quantity: q}
	switch {
	case p.isMark(j, dash):
		if !p.glued(j) || !p.glued(j+1) {
			return m, false
		}
		m.hyphen = true
		j++
	case (p.any(j, cRelative) && p.val(j) != 0 || p.has(j, wPast)) && p.any(j+1, cUnit) && p.flags(j+1)&plural != 0:
		j++ // "5 past years"
	}
	if !m.hyphen && (p.is(j, "more") || p.has(j, wBusiness|wWhole)) {
		j++
	}
	m.unitAt = j
	m.unit, m.to, ok = p.unitAt(j)
	return m, ok
}

// longer reads the smaller units after a length: "an hour and 30 minutes", "2
// years 1 month", "one year and a half".
func (p *parser) longer(f *found, q quantity, u unit) {
	for range 3 {
		j := f.to
		if p.isMark(j, ',') {
			j++
		}
		if p.has(j, wAnd) {
			if next := p.halfMore(j, &q); next > j {
				f.to = next
				f.value, _ = durationValue(q, u)
				return
			}
			j++
		}
		r, next, ok := p.number(j)
		if !ok || !r.exact {
			return
		}
		v, end, ok := p.unitAt(next)
		if !ok || v >= u || p.has(end, wAgo|wOld) || p.any(end, cPhase) || p.isMark(end, dash) {
			return
		}
		value, ok := durationValue(r, v)
		if !ok {
			return
		}
		f.value = joinDurations(f.value, value)
		f.to, q, u = end, r, v
	}
}

// halfMore reads "and a half", "and half" after a whole number of units.
func (p *parser) halfMore(i int, q *quantity) int {
	if q.frac != "" {
		return i
	}
	if next := p.andHalf(i, q); next > i {
		return next
	}
	if p.has(i+1, wHalf) {
		q.frac = "5"
		return i + 2
	}
	return i
}

// lastYears is the rule of a length that is counted through.
const lastYears = "each of the last three years"

// lastSome reads a number of units up to now or from now: "the last three
// years", "past 20 years", "next few days". The article stays outside.
func (p *parser) lastSome(i int) (f found, ok bool) {
	if !(p.any(i, cRelative) && p.val(i) != 0) && !p.has(i, wPast) {
		return f, false
	}
	j := i + 1
	if p.is(j, "full") {
		j++
	}
	f = found{from: i, typ: Duration}
	if p.any(j, cUnit) && p.flags(j)&plural != 0 {
		if p.any(i, cRelative) && p.val(i) < 0 {
			return f, false
		}
		f.to = j + 1
		f.value, ok = durationValue(quantity{unknown: true}, unit(p.val(j)))
		return f, ok
	}
	q, next, ok := p.number(j)
	if !ok || p.has(j, wA) || p.isMark(next, dash) {
		return f, false
	}
	if p.has(next, wBusiness) {
		next++
	}
	u, end, ok := p.unitAt(next)
	if !ok {
		return f, false
	}
	f.to = end
	if p.has(i-1, wThe) && p.has(i-2, wOf) && (p.any(i-3, cEvery) || p.is(i-3, "one") && p.any(i-4, cEvery)) {
		// "in each of the last three years" is what recurs, once in each
		f.typ, f.rule = Set, lastYears
		f.value, ok = durationValue(quantity{whole: 1}, u)
		return f, ok
	}
	f.value, ok = durationValue(q, u)
	if ok {
		p.longer(&f, q, u)
	}
	return f, ok
}

// bareUnits reads plural units without a number where they measure time: "for
// weeks", "the days before the vote", "in the years that followed".
func (p *parser) bareUnits(i int) (f found, ok bool) {
	if !p.any(i, cUnit) || p.flags(i)&(plural|short) != plural || p.glued(i) && p.isMark(i-1, dash) {
		return f, false
	}
	u := unit(p.val(i))
	if u == weekend || u == weekday || u == quarter || u < dayUnit && !p.has(i-1, wFor) {
		return f, false
	}
	switch {
	case p.has(i-1, wFor):
	case p.has(i-1, wOf) && p.is(i-2, "matter"):
		return f, false // "a matter of days before the vote" says that it was short
	case p.has(i+1, wBefore|wAfter) || p.is(i+1, "leading"):
		// "in the weeks before the vote" says when, not how long
		f = found{from: i, to: i + 1, typ: Date}
		switch u {
		case dayUnit:
			f.value = unknownDay
		case weekUnit, fortnight:
			f.value = unknownWeek
		case month:
			f.value = unknownMonth
		default:
			f.value = unknownYear
		}
		return f, true
	case p.has(i-1, wThe) && p.has(i+1, wThat):
	default:
		return f, false
	}
	f = found{from: i, to: i + 1, typ: Duration}
	f.value, ok = durationValue(quantity{unknown: true}, u)
	return f, ok
}
