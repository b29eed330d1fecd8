package timex

// bareDay says that "the 20th" is a day of the month: no noun follows that it
// counts ("the 20th floor").
func bareDay(p *parser, i, to int) bool {
	t := p.tok(to)
	n := p.tok(i + 1).num()
	if n < 1 || n > 31 || p.any(to, cMonth|cUnit|cPart) {
		return false
	}
	if p.has(i-1, joining) && p.antecedent.to != i-1 && !p.has(i-1, wThrough|wUntil) {
		return false // the second of two goes with the first
	}
	if k, ok := p.joint(to); ok && !p.isMark(to, ',') {
		if p.has(k, wThe) {
			k++
		}
		if _, next, ordinal := p.ordinal(k); ordinal {
			to, t = next, p.tok(next) // "the 5th and 6th floors"
		}
	}
	if p.is(to, "he") || p.is(to, "she") || p.is(to, "it") || p.is(to, "they") || p.is(to, "we") {
		return true
	}
	return t.kind == punct || t.newline || t.class&(cFunction|cFuture|cPast|cPresent) != none || t.past
}

func inMatchAhead(p *parser, i, to int) bool {
	return bareDay(p, i, to) && inMatch(p, i, to)
}

// dayOfMonth is a day of the month that the sentence names, else of the month
// that the clause's tense points to.
func dayOfMonth(p *parser, f found) (found, bool) {
	d := p.tok(f.from + 1).num()
	f.gran, f.value = gDay, unknownMonth+"-"+pad(d, 2)
	y, m, ok := p.monthNamed(f.from)
	if !ok {
		y, m, ok = p.monthNear(d, p.tense(f.from, f.to))
		f.near = p.ref.told == gNone
	}
	if ok {
		f.setDate(y, m, d)
	}
	return f, !ok || validDate(y, m, d)
}

// monthNamed is the month of the last date where this sentence, or a history,
// names it.
func (p *parser) monthNamed(i int) (y, m int, ok bool) {
	a := &p.antecedent
	if !a.valid || !a.f.known || a.f.gran != gDay && a.f.gran != gMonth {
		return 0, 0, false
	}
	if from, _ := p.bounds(i); (a.at < from || a.f.near) && !p.story.history {
		return 0, 0, false
	}
	y, m, _ = a.f.day.civil()
	return y, m, true
}

// monthNear is the month of day d that lies nearest to the day of writing on
// the side that the tense says.
func (p *parser) monthNear(d int, t tense) (y, m int, ok bool) {
	if !p.ref.published {
		return 0, 0, false
	}
	y, m, today := p.ref.day.civil()
	switch {
	case t == future && d < today:
		m++
	case t == past && d > today:
		m--
	}
	y, m, _ = dayOf(y, m, 1).civil()
	return y, m, true
}
