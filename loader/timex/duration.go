package timex

// unitAt reads a unit's name behind a number.
func (p *parser) unitAt(i int) (u unit, next int, ok bool) {
	e := p.entry(i)
	switch {
	case e.class == cUnit:
		if e.flags&short != 0 && p.isMark(i+1, '.') && p.glued(i+1) && !p.endsSentence(i+1) {
			return unit(e.val), i + 2, true
		}
		return unit(e.val), i + 1, true
	case e.class == cOrdinal && p.is(i, "second") && (p.isMark(i-1, dash) || p.is(i-1, "one") || p.tok(i-1).kind == digits):
		return second, i + 1, true
	case e.class == cPart && e.val == nightPart && !p.upper(i):
		return night, i + 1, true
	case e.class == cPeriod && e.val == periodHalf && p.glued(i) && p.tok(i-1).kind == digits && p.tok(i+1).kind != digits:
		return hour, i + 1, true
	}
	return 0, i, false
}

// durationValue is "P4D", "PT1H30M", "PXW".
func durationValue(q quantity, u unit) (string, bool) {
	n := 1
	letter := ""
	prefix := "P"
	switch u {
	case second:
		letter, prefix = "S", "PT"
	case minute:
		letter, prefix = "M", "PT"
	case hour:
		letter, prefix = "H", "PT"
		if m := minutesOf(q.frac); m != "" && !q.unknown {
			q.frac = ""
			v := "PT"
			if q.whole > 0 {
				v += q.String() + "H"
			}
			return v + m + "M", true
		}
	case dayUnit, night:
		letter = "D"
	case weekday:
		letter = "WD"
	case weekend:
		letter = "WE"
	case weekUnit:
		letter = "W"
	case fortnight:
		letter, n = "W", 2
	case month:
		letter = "M"
	case quarter:
		letter, n = "M", 3
	case year:
		letter = "Y"
		if q.frac == "5" && !q.unknown {
			q.frac = ""
			if q.whole == 0 {
				return "P6M", true
			}
			return "P" + q.String() + "Y6M", true
		}
	case decade:
		letter, n = "Y", 10
	case century:
		letter, n = "Y", 100
	case millennium:
		letter, n = "Y", 1000
	}
	if q.unknown {
		return prefix + "X" + letter, true
	}
	q, ok := q.times(n)
	return prefix + q.String() + letter, ok
}

// duration reads "four days", "four-day", "an hour and 30 minutes", "the past
// two months", "decades-long", "half an hour".
func (p *parser) duration(i int) (f found, ok bool) {
	if f, ok = p.lastSome(i); ok {
		return f, true
	}
	if u, next, good := p.unitAt(i); good && p.isMark(next, dash) && p.has(next+1, wLong) {
		q := quantity{whole: 1, unknown: p.flags(i)&plural != 0}
		f = found{from: i, to: next + 2, typ: Duration}
		f.value, ok = durationValue(q, u)
		return f, ok
	}
	if (p.is(i, "all") || p.has(i, wAnother)) && (p.class(i+1) == cUnit && p.flags(i+1)&plural == 0 || p.is(i+1, "night")) {
		if u, next, good := p.unitAt(i + 1); good && u != quarter && u != weekend && !p.isMark(next, dash) {
			f = found{from: i, to: next, typ: Duration}
			f.value, ok = durationValue(quantity{whole: 1}, u)
			return f, ok
		}
	}
	q, j, ok := p.number(i)
	if !ok {
		return f, false
	}
	hyphen := false
	if p.isMark(j, dash) {
		if !p.glued(j) || !p.glued(j+1) {
			return f, false
		}
		hyphen = true
		j++
	}
	if !hyphen && (p.class(j) == cRelative && p.val(j) != 0 || p.has(j, wPast)) && p.class(j+1) == cUnit && p.flags(j+1)&plural != 0 {
		j++ // "5 past years"
	}
	if !hyphen && (p.is(j, "more") || p.has(j, wBusiness) || p.is(j, "full") || p.has(j, wWhole)) {
		j++
	}
	u, next, ok := p.unitAt(j)
	if !ok || u == weekday && !q.exact {
		return f, false
	}
	if p.class(i) == cOrdinal || p.has(i-1, wAged) || p.isMark(i-1, dash) && p.glued(i) && p.tok(i-2).kind == word {
		return f, false
	}
	n := next
	if p.isMark(n, dash) {
		n++
	}
	if p.has(n, wOld) || p.has(n, wOf) && p.has(n+1, wAged) || hyphen && p.is(n, "olds") {
		return f, false
	}
	if hyphen && p.isMark(next, dash) && p.has(next+1, wLong) {
		next += 2
	}
	if !q.exact && !hyphen && p.isMark(next, dash) && p.glued(next) && p.glued(next+1) {
		return f, false // "a week-long strike"
	}
	if !q.exact && !q.unknown && q.whole == 1 && !p.articleStands(i, next, u) {
		return f, false
	}
	if p.flags(j)&plural != 0 && q.exact && p.tok(i).kind == digits && p.has(next, wA) && p.class(next+1) == cUnit {
		// "24 hours a day" is a rate
		return f, false
	}
	if u == quarter && (p.flags(j)&plural != 0) == hyphen || u == quarter && (p.has(next, wOf) || q.unknown || hyphen && q.whole < 2) {
		return f, false // "three-quarters of the vote"
	}
	if q.unknown && !hyphen && p.flags(j)&plural == 0 || q.whole == 0 && q.frac == "" && !q.unknown {
		return f, false // "several weekend trips", "zero days"
	}
	if u == dayUnit && q.whole == 1 && !hyphen && p.is(i, "one") && !p.dayMeasured(i, next) {
		return f, false // "one day it will"
	}
	if p.upper(j) && !p.upperCase(j) && (p.tok(i).kind == digits || p.upper(i) && p.upper(next)) {
		return f, false // a title or name: "60 Minutes", "the Six Day War"
	}
	v, ok := durationValue(q, u)
	if !ok {
		return f, false
	}
	f = found{from: i, to: next, typ: Duration, value: v}
	p.longer(&f, q, u)
	return f, true
}

// longer reads the smaller units behind: "an hour and 30 minutes", "2 years 1
// month", "one year and a half".
func (p *parser) longer(f *found, q quantity, u unit) {
	for k := 0; k < 3; k++ {
		j := f.to
		if p.isMark(j, ',') {
			j++
		}
		if p.has(j, wAnd) {
			if r := q; p.andHalf(j, &r) > j && q.frac == "" {
				f.to = p.andHalf(j, &r)
				f.value, _ = durationValue(r, u)
				return
			}
			if p.has(j+1, wHalf) && q.frac == "" {
				r := q
				r.frac = "5"
				f.to = j + 2
				f.value, _ = durationValue(r, u)
				return
			}
			j++
		}
		r, next, ok := p.number(j)
		if !ok || !r.exact {
			return
		}
		v, end, ok := p.unitAt(next)
		if !ok || v >= u || p.has(end, wAgo) || p.class(end) == cPhase || p.isMark(end, dash) || p.has(end, wOld) {
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

// joinDurations puts "PT1H" and "PT30M" together: "PT1H30M".
func joinDurations(a, b string) string {
	timeA, timeB := len(a) > 1 && a[1] == 'T', len(b) > 1 && b[1] == 'T'
	hasT := false
	for i := range a {
		hasT = hasT || a[i] == 'T'
	}
	switch {
	case timeB && (timeA || hasT):
		return a + b[2:]
	case timeB:
		return a + b[1:]
	}
	return a + b[1:]
}

// articleStands says that "a day", "an hour" is a stretch of time and not one
// day among others: something that measures stands before or behind.
func (p *parser) articleStands(i, next int, u unit) bool {
	e := p.entry(i - 1)
	switch e.class {
	case cFunction:
		if e.functions&(wFor|wIn|wWithin|wOver|wThan|wAs|wDuring|wUntil) != 0 {
			return e.functions&wAs == 0 || p.has(i-2, wLong) || p.is(i-2, "much")
		}
	case cBound:
		return true
	}
	if p.is(i-1, "takes") || p.is(i-1, "took") || p.is(i-1, "lasted") || p.is(i-1, "spent") || p.is(i-1, "take") || p.is(i-1, "lasts") || p.is(i-1, "just") || p.is(i-1, "only") || p.is(i-1, "half") {
		return true
	}
	if p.has(next, wAfter|wBefore|wFrom) {
		return u != dayUnit
	}
	return false
}

// lastSome reads a number of units up to now or from now: "the last three
// years", "past 20 years", "next few days". The article stays outside.
func (p *parser) lastSome(i int) (f found, ok bool) {
	if !(p.class(i) == cRelative && p.val(i) != 0) && !p.has(i, wPast) {
		return f, false
	}
	j := i + 1
	if p.is(j, "full") {
		j++
	}
	f = found{from: i, typ: Duration}
	if p.class(j) == cUnit && p.flags(j)&plural != 0 {
		if p.class(i) == cRelative && p.val(i) < 0 {
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
	f.value, ok = durationValue(q, u)
	if ok {
		p.longer(&f, q, u)
	}
	return f, ok
}

// quantified reads a duration with its bound: "at least 30 days", "more than
// four decades", "less than a year", "up to six months" are one expression;
// "about", "almost" and "nearly" stay outside and give the mod.
func (p *parser) quantified(i int) (f found, ok bool) {
	j, mod, inside := i, "", true
	switch {
	case p.is(i, "some") && p.class(i+1) != cUnit:
		mod, inside, j = "APPROX", false, i+1
	case p.class(i) == cBound:
		switch p.val(i) {
		case boundAbout:
			mod, inside, j = "APPROX", false, i+1
		case boundAlmost:
			mod, inside, j = "LESS_THAN", false, i+1
		case boundMore, boundLess:
			mod = "MORE_THAN"
			if p.val(i) == boundLess {
				mod = "LESS_THAN"
			}
			j = i + 1
			if p.has(j, wThan) {
				j++
			} else if !p.is(i, "under") {
				return f, false
			}
			if p.has(i-1, wNo) || p.is(i-1, "not") {
				return f, false
			}
		case boundLeast, boundMost:
			// "a minimum 30-day truce"
			if p.is(i, "minimum") || p.is(i, "maximum") {
				mod, inside, j = "EQUAL_OR_MORE", false, i+1
				if p.is(i, "maximum") {
					mod = "EQUAL_OR_LESS"
				}
				if p.has(j, wOf) {
					j++
				}
				break
			}
			return f, false
		}
	case p.has(i, wAt) && p.class(i+1) == cBound:
		switch p.val(i + 1) {
		case boundLeast:
			mod = "EQUAL_OR_MORE"
		case boundMost:
			mod = "EQUAL_OR_LESS"
		default:
			return f, false
		}
		j = i + 2
	case p.has(i, wUp) && p.has(i+1, wTo):
		mod, j = "EQUAL_OR_LESS", i+2
	case p.has(i, wNo) && p.class(i+1) == cBound && p.has(i+2, wThan):
		mod, j = "EQUAL_OR_LESS", i+3
		if p.val(i+1) == boundLess {
			mod = "EQUAL_OR_MORE"
		}
	case p.has(i, wOver):
		mod, j = "MORE_THAN", i+1
	default:
		return f, false
	}
	if p.class(j) == cRelative || p.has(j, wPast) {
		return f, false
	}
	if f, ok = p.offset(j); ok {
		if inside {
			f.from = i
		}
		f.mod = mod
		return f, true
	}
	if f, ok = p.duration(j); !ok {
		return f, false
	}
	if inside {
		f.from = i
	}
	f.mod = mod
	return f, true
}

// bareUnits reads plural units without a number where they measure time: "for
// weeks", "the days before the vote", "in the years that followed".
func (p *parser) bareUnits(i int) (f found, ok bool) {
	if p.class(i) != cUnit || p.flags(i)&(plural|short) != plural || p.glued(i) && p.isMark(i-1, dash) {
		return f, false
	}
	u := unit(p.val(i))
	if u == weekend || u == weekday || u == quarter || u < dayUnit && !p.has(i-1, wFor) {
		return f, false
	}
	switch {
	case p.has(i-1, wFor):
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

// upperCase says that the whole word is in capitals, as in a headline.
func (p *parser) upperCase(i int) bool {
	t := p.tok(i)
	return p.text[t.end-1] < 'a'
}

// minutesOf is a half or quarter of an hour in minutes.
func minutesOf(frac string) string {
	switch frac {
	case "5":
		return "30"
	case "25":
		return "15"
	case "75":
		return "45"
	}
	return ""
}

// dayMeasured says that "one day" is a length and not some day.
func (p *parser) dayMeasured(i, next int) bool {
	if e := p.entry(i - 1); e.class == cBound || e.functions&(wFor|wIn|wWithin|wThan|wOver) != 0 {
		return true
	}
	if p.is(i-1, "just") || p.is(i-1, "only") || p.is(i-1, "lasted") || p.is(i-1, "lasts") || p.is(i-1, "took") || p.is(i-1, "takes") {
		return true
	}
	e := p.entry(next)
	return e.functions&(wBefore|wAfter|wUntil|wOf|wAgo) != 0 || e.class == cPhase
}
