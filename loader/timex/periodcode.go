package timex

// quarterCode reads "Q3 2019", "q1-2019", "H2 2020", "Q3", "W10".
func (p *parser) quarterCode(i int) (f found, ok bool) {
	if p.tok(i+1).kind != digits || !p.glued(i+1) || p.glued(i+2) && p.tok(i+2).kind != punct || p.val(i) == 0 {
		return f, false
	}
	j := p.skipDash(i + 2)
	if p.has(j, wOf) || p.isMark(j, ',') {
		j++
	}
	if y, next, good := p.yearAt(j); good {
		if g, fine := p.periodCode(i, y); fine {
			g.to = next
			return g, true
		}
	}
	if y, good := p.yearOfNextCode(i+2, p.val(i)); good {
		if g, fine := p.periodCode(i, y); fine {
			return g, true
		}
	}
	if p.val(i) != periodQuarter || !p.upper(i) && p.tok(i+2).kind == digits {
		return f, false
	}
	f, ok = p.periodCode(i, 0)
	return f, ok
}

// yearOfNextCode is the year of a quarter, half or week whose next of a list has
// it: the 2023 of "Q1 and Q3 2023", "Q1, Q2 and Q4 2023".
func (p *parser) yearOfNextCode(i int, period int16) (y int, ok bool) {
	for range longestList {
		k, joined := p.joint(i)
		switch {
		case !joined:
			return 0, false
		case p.any(k, cPeriod) && p.val(k) == period && p.tok(k+1).kind == digits && p.glued(k+1):
			i = k + 2
		case p.tok(k).kind == digits && p.any(k+1, cPeriod) && p.val(k+1) == period && p.glued(k+1):
			i = k + 2
		default:
			return 0, false
		}
		j := i
		if p.has(j, wOf) {
			j++
		}
		if y, _, ok = p.quarterYear(j); ok {
			return y, true
		}
	}
	return 0, false
}

// quarterYear is the year after a digit and a Q: 3Q 2019, 3Q19, 3Q'19.
func (p *parser) quarterYear(i int) (y, next int, ok bool) {
	j := i
	if p.isMark(j, apostrophe) && p.glued(j) {
		j++
	}
	if p.digitsOf(j, 2) && p.glued(j) {
		return shortYear(p.tok(j).num()), j + 1, true
	}
	return p.yearAt(i)
}

// periodCode is the letter and digit of a quarter, half or week, in year y.
func (p *parser) periodCode(i, y int) (f found, ok bool) {
	n := p.tok(i + 1).num()
	f = found{from: i, to: i + 2, typ: Date}
	switch p.val(i) {
	case periodQuarter:
		if n < 1 || n > 4 {
			return f, false
		}
		p.setPart(&f, y, y > 0, "Q", n, 3*(n-1)+1)
	case periodHalf:
		if n < 1 || n > 2 {
			return f, false
		}
		p.setPart(&f, y, y > 0, "H", n, 6*(n-1)+1)
	case periodWeek:
		if n < 1 || n > 53 || y == 0 {
			return f, false
		}
		f.setWeek(mondayOf(y, n))
	default:
		return f, false
	}
	return f, true
}

// fiscal reads "fiscal 2025", "fiscal year 2025", "FY2025".
func (p *parser) fiscal(i int) (f found, ok bool) {
	j := i + 1
	if p.unitIs(j, year) {
		j++
	} else if p.flags(i)&common != 0 {
		return f, false
	}
	y, next, good := p.yearAt(j)
	if !good && p.digitsOf(j, 2) && (p.glued(j) || p.isMark(j-1, apostrophe)) {
		y, next, good = shortYear(p.tok(j).num()), j+1, true
	}
	if !good {
		return f, false
	}
	f = found{from: i, to: next, typ: Date}
	f.setYear(y)
	f.value = "FY" + f.value
	return f, true
}

// unitDate reads what begins with a unit's name: "year 2012", "week 31".
func (p *parser) unitDate(i int) (found, bool) { return p.read(&p.unitRules, i) }

func unitRules() []rule {
	return []rule{
		{name: "year-ago", pattern: "UNIT:year/single ~- ago|=earlier", read: yearAgo,
			example: "It made more in the year-ago quarter. | year-ago = 2023"},
		{name: "year 2012", pattern: "[UNIT:year/single] of? NUMBER", read: theYear,
			example: "In the year 2008 it froze. | the year 2008 = 2008"},
		{name: "week 31", pattern: "UNIT:week/single NUMBER", when: weekNumber, read: theWeek,
			example: "They met in week 31. | week 31 = 2024-W31"},
	}
}

func yearAgo(p *parser, f found) (found, bool) {
	p.ref.yearOffset(&f, -1)
	return f, true
}

func theYear(p *parser, f found) (found, bool) {
	j := f.to
	if p.has(j, wOf) {
		j++
	}
	y, next, ok := p.yearAt(j)
	f.to = next
	f.setYear(y)
	return f, ok
}

func weekNumber(p *parser, _, to int) bool {
	t := p.tok(to - 1)
	return !t.glued && width(t) <= 2 && t.num() >= 1 && t.num() <= 53
}

func theWeek(p *parser, f found) (found, bool) {
	n := p.tok(f.to - 1).num()
	y, known, next, named := p.yearScope(f.to)
	if named {
		f.to = next
	} else {
		y, known = p.ref.thisYear()
	}
	f.gran, f.value = gWeek, unknownYear+"-W"+pad(n, 2)
	if known {
		f.setWeek(mondayOf(y, n))
	}
	return f, true
}

// digitQuarter reads "3Q", "3Q 2019" and "3Q19".
func (p *parser) digitQuarter(i int) (f found, ok bool) {
	n := p.tok(i).num()
	if width(p.tok(i)) != 1 || n < 1 || n > 4 || !p.any(i+1, cPeriod) || p.val(i+1) != periodQuarter ||
		!p.glued(i+1) || !p.upper(i+1) || p.tok(i+2).kind == word && p.glued(i+2) {
		return f, false
	}
	f = found{from: i, to: i + 2, typ: Date, rule: "3Q"}
	y, next, dated := p.quarterYear(i + 2)
	switch {
	case dated:
		f.to = next
	case p.tok(i+2).kind != punct && p.glued(i+2):
		return f, false
	default:
		y, dated = p.yearOfNextCode(i+2, periodQuarter)
	}
	p.setPart(&f, y, dated, "Q", n, 3*(n-1)+1)
	return f, true
}
