package timex

var frequencyValues = [...]string{"PT1H", "P1D", "P1D", "P1W", "P2W", "P1M", "P3M", "P1Y", "P2Y", "P6M", "P2M", "P2W"}

// The values of "semi-" and "bi-" before a frequency; bi- is taken as every
// second one.
var (
	halved  = [len(frequencyValues)]string{6: "", 7: "P6M"}
	doubled = [len(frequencyValues)]string{3: "P2W", 5: "P2M", 7: "P2Y"}
)

// set reads what recurs: "every day", "each Tuesday", "every two weeks",
// "daily", "Mondays", "twice a week", "a year" behind a count.
func (p *parser) set(i int) (f found, ok bool) {
	f = found{from: i, to: i + 1, typ: Set}
	switch e := p.entry(i); e.class {
	case cFrequency:
		if p.upper(i) && p.upper(i-1) && p.tok(i-1).kind == word && !p.endsSentence(i-1) || p.upper(i) && p.upper(i+1) && p.tok(i+1).kind == word && !p.isMark(i-1, '.') {
			return f, false // "Daily Star", "the Morning Daily"
		}
		f.value = frequencyValues[e.val]
		return p.setClock(f), true
	case cEvery:
		return p.everySet(f, i+1)
	case cWeekday:
		if e.flags&plural == 0 {
			if p.class(i+1) == cPart && p.flags(i+1)&plural != 0 && p.val(i+1) <= nightPart {
				f.to, f.value = i+2, weekdayValue(int(e.val))+"T"+partValues[p.val(i+1)]
				return f, true
			}
			return f, false
		}
		f.value = weekdayValue(int(e.val))
		if p.class(i+1) == cPart && p.val(i+1) <= nightPart {
			f.to, f.value = i+2, f.value+"T"+partValues[p.val(i+1)]
			return f, true
		}
		return p.setClock(f), true
	case cUnit:
		if e.flags&plural != 0 && (unit(e.val) == weekend || unit(e.val) == weekday) && p.class(i-1) != cCardinal && p.tok(i-1).kind != digits && p.class(i-1) != cCount {
			f.value = "XXXX-WXX-WE"
			if unit(e.val) == weekday {
				f.value = "P1WD"
			}
			return f, true
		}
	case cPart:
		if e.flags&plural != 0 && e.val <= evening {
			f.value = unknownDay + "T" + partValues[e.val]
			return f, true
		}
	case cFunction:
		switch {
		case (e.val == fSemi || e.val == fBi) && p.isMark(i+1, dash) && p.class(i+2) == cFrequency:
			f.to = i + 3
			f.value = halved[p.val(i+2)]
			if e.val == fBi {
				f.value = doubled[p.val(i+2)]
			}
			return f, f.value != ""
		case e.val == fOnce:
			j := i + 1
			if p.isFunction(j, fA) || p.isFunction(j, fPer) || p.class(j) == cEvery {
				if g, good := p.everySet(f, j+1); good {
					return g, true
				}
			}
		case e.val == fA && p.rateStands(i), e.val == fPer && p.class(i+1) == cUnit:
			if e.val == fPer && unit(p.val(i+1)) < hour || p.flags(i+1)&plural != 0 {
				return f, false
			}
			v, good := durationValue(quantity{whole: 1}, unit(p.val(i+1)))
			f.to, f.value = i+2, v
			return f, good
		}
	}
	return f, false
}

// rateStands says that "a day" behind token i-1 is a rate: "20 times a day",
// "hundreds of calls a day", "five euros a week".
func (p *parser) rateStands(i int) bool {
	if p.class(i+1) != cUnit || p.flags(i+1)&plural != 0 || unit(p.val(i+1)) == quarter || unit(p.val(i+1)) < hour {
		return false
	}
	n := i + 2
	if p.isFunction(n, fAgo) || p.isFunction(n, fAfter) || p.isFunction(n, fBefore) || p.class(n) == cPhase || p.isFunction(n, fOf) || p.isMark(n, dash) || p.isFunction(n, fAnd) && p.isFunction(n+1, fHalf) {
		return false
	}
	if p.isFunction(i-1, fTimes) {
		return true
	}
	b := p.tok(i - 1)
	if p.class(i-1) == cUnit && p.flags(i-1)&plural != 0 {
		return false // "24 hours a day"
	}
	if b.kind != word && !p.isMark(i-1, '%') || p.class(i-1) != none && p.class(i-1) != cUnit || b.past || p.verb(i-1) != untensed {
		return false
	}
	for j := i - 1; j > i-5 && j >= 0; j-- {
		if t := p.toks[j]; t.kind == digits || p.class(j) == cCardinal || p.class(j) == cScale || p.class(j) == cCount || t.kind == punct && t.mark == '$' {
			return true
		} else if t.kind == punct && t.mark != '%' && t.mark != ',' && t.mark != dash {
			return false
		}
	}
	return false
}

// everySet reads what stands behind "every", "each" and "once a".
func (p *parser) everySet(f found, j int) (found, bool) {
	n := 1
	switch {
	case p.isFunction(j, fOther):
		n, j = 2, j+1
	case p.class(j) == cOrdinal:
		n, j = int(p.val(j)), j+1
	default:
		if q, next, ok := p.number(j); ok && !q.unknown && !p.isFunction(j, fA) && p.class(next) == cUnit {
			n, j = q.whole, next
		} else if p.class(j) == cCount && p.class(j+1) == cUnit {
			v, ok := durationValue(quantity{unknown: true}, unit(p.val(j+1)))
			f.to, f.value = j+2, v
			return f, ok
		}
	}
	f.to = j + 1
	switch p.class(j) {
	case cUnit:
		u := unit(p.val(j))
		if u == weekend && n == 1 {
			f.value = "XXXX-WXX-WE"
			return f, true
		}
		v, ok := durationValue(quantity{whole: n}, u)
		f.value = v
		return p.setClock(f), ok
	case cWeekday:
		f.value = weekdayValue(int(p.val(j)))
		if p.class(j+1) == cPart && p.val(j+1) <= nightPart {
			f.to, f.value = j+2, f.value+"T"+partValues[p.val(j+1)]
			return f, true
		}
		return p.setClock(f), true
	case cMonth:
		if p.flags(j)&ambiguous != 0 && !p.upper(j) {
			return f, false
		}
		if g, ok := p.monthDate(j); ok && g.gran == gDay {
			_, m, d := g.day.civil()
			if !g.known {
				return f, false
			}
			f.to, f.value = g.to, dateValue(0, m, d)
			return f, true
		}
		f.value = monthValue(0, int(p.val(j)))
		return f, true
	case cSeason:
		f.value = unknownYear + "-" + seasonValues[p.val(j)]
		return f, true
	case cPart:
		if p.val(j) > nightPart {
			return f, false
		}
		f.value = unknownDay + "T" + partValues[p.val(j)]
		return p.setClock(f), true
	}
	return f, false
}

// setClock reads the time of what recurs: "every day at 7:13 p.m.".
func (p *parser) setClock(f found) found {
	j := f.to
	if p.isFunction(j, fAt) {
		j++
	}
	c, ok := p.clock(j)
	if !ok || j == f.to && !c.marked {
		return f
	}
	day := unknownDay
	if len(f.value) > 8 && f.value[:8] == unknownWeek {
		day = datePart(f.value)
	}
	f.to, f.value = c.to, day+clockValue(c.hour, c.minute, c.second)
	return f
}
