package timex

// set reads what recurs: "every day", "each Tuesday", "every two weeks",
// "daily", "Mondays", "twice a week", "a year" behind a count.
func (p *parser) set(i int) (f found, ok bool) {
	f = found{from: i, to: i + 1, typ: Set}
	switch e := p.entry(i); e.class {
	case cFrequency:
		if p.upper(i) && p.upper(i-1) && p.tok(i-1).kind == word && !p.endsSentence(i-1) || p.upper(i) && p.upper(i+1) && p.tok(i+1).kind == word && !p.isMark(i-1, '.') {
			return f, false // "Daily Star", "the Morning Daily"
		}
		f.value = frequencies[e.val]
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
		case (e.functions == wSemi || e.functions == wBi) && p.isMark(i+1, dash) && p.class(i+2) == cFrequency:
			f.to = i + 3
			f.value = halved(frequencies[p.val(i+2)])
			if e.functions == wBi {
				f.value = doubled(frequencies[p.val(i+2)])
			}
			return f, f.value != ""
		case e.functions == wOnce:
			j := i + 1
			if p.has(j, wA|wPer) || p.class(j) == cEvery {
				if g, good := p.everySet(f, j+1); good {
					return g, true
				}
			}
		case e.functions == wA && p.rateStands(i), e.functions == wPer && p.class(i+1) == cUnit:
			if e.functions == wPer && unit(p.val(i+1)) < hour || p.flags(i+1)&plural != 0 {
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
	if p.has(n, wAgo|wAfter|wBefore) || p.class(n) == cPhase || p.has(n, wOf) || p.isMark(n, dash) || p.has(n, wAnd) && p.has(n+1, wHalf) {
		return false
	}
	if p.has(i-1, wTimes) {
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
		if t := p.toks[j]; t.kind == digits || p.any(j, cCardinal|cScale|cCount) || t.kind == punct && t.mark == '$' {
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
	case p.has(j, wOther):
		n, j = 2, j+1
	case p.class(j) == cOrdinal:
		n, j = int(p.val(j)), j+1
	default:
		if q, next, ok := p.number(j); ok && !q.unknown && !p.has(j, wA) && p.class(next) == cUnit {
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
		if p.flags(j)&common != 0 && !p.upper(j) {
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
	if p.has(j, wAt) {
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

// halved is the value of a frequency after "semi-", or "".
func halved(frequency string) string {
	if frequency == "P1Y" {
		return "P6M"
	}
	return ""
}

// doubled is the value of a frequency after "bi-", taken as every second one;
// or "".
func doubled(frequency string) string {
	switch frequency {
	case "P1W", "P1M", "P1Y":
		return "P2" + frequency[2:]
	}
	return ""
}
