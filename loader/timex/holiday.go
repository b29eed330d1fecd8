package timex

// holidayAt finds the longest holiday whose first word stands at i.
func (p *parser) holidayAt(i int) (h *holiday, next int, ok bool) {
	head := p.tok(i)
	if head.kind != word {
		return nil, i, false
	}
	w := lower(p.text[head.start:head.end])
	best := 0
	for k := range p.holidays {
		c := &p.holidays[k]
		if c.words[0] != w || c.proper && !head.upper {
			continue
		}
		if n := p.words(i+1, c.words[1:]); n > best {
			h, best = c, n
		}
	}
	return h, best, best > 0
}

// words matches words at i, passing over apostrophes and points, and returns
// the token that follows them; 0 when they do not stand there.
func (p *parser) words(i int, words []string) int {
	for k, w := range words {
		if p.isMark(i, apostrophe) && (p.glued(i) || p.glued(i+1)) {
			i++
		}
		if !p.is(i, w) {
			return 0
		}
		i++
		if p.isMark(i, apostrophe) && k+1 < len(words) {
			i++
		}
		if p.isMark(i, '.') && w == "jr" {
			i++
		}
	}
	return i
}

// holidayDate reads a holiday with the year after it: "Christmas Eve",
// "Thanksgiving 2023".
func (p *parser) holidayDate(i int) (f found, ok bool) {
	if !p.any(i, cHoliday) {
		return f, false
	}
	_, next, ok := p.holidayAt(i)
	named := next == i+1 && p.tok(next).kind == word && p.class(next) == none
	if !ok || p.upper(next) && (named || p.in(next, xTreaty)) {
		return f, false // "Christmas Island", "Easter Rising", "the Good Friday Agreement"
	}
	return p.readOn(&p.holidayRules, i, next)
}

// holidayRules are tried on what follows a holiday.
func holidayRules() []rule {
	return []rule{
		{name: "Thanksgiving weekend 2023", pattern: "[UNIT:weekend] NUMBER", read: holidayWeekendOfYear,
			example: "They met on Labor Day weekend 2019. | Labor Day weekend 2019 = 2019-W35-WE"},
		{name: "Thanksgiving 2023", pattern: "of|,|in? NUMBER", read: holidayOfYear,
			example: "The shops closed on Easter Monday 2018. | Easter Monday 2018 = 2018-04-02 @ none"},
		{name: "Thanksgiving last year", pattern: "[]", read: holidayOfRelativeYear,
			example: "The shops closed on Christmas last year. | Christmas last year = 2023-12-25"},
		{name: "Thanksgiving", pattern: "[]", read: nearHoliday,
			example: "The shops closed on Good Friday. | Good Friday = 2024-03-29 @ 2024-04-10"},
	}
}

func holidayOfYear(p *parser, f found) (found, bool) {
	h, _, _ := p.holidayAt(f.from)
	y, next, ok := p.yearAt(f.to - 1)
	f.to = next
	f.setDay(h.day.on(y))
	return p.holidayWeek(f), ok
}

func holidayOfRelativeYear(p *parser, f found) (found, bool) {
	h, _, _ := p.holidayAt(f.from)
	y, next, ok := p.relativeYear(f.to)
	f.to, f.gran, f.value = next, gDay, h.day.unknown()
	if y != 0 {
		f.setDay(h.day.on(y))
	}
	return f, ok
}

func nearHoliday(p *parser, f found) (found, bool) {
	h, _, _ := p.holidayAt(f.from)
	f.gran, f.value = gDay, h.day.unknown()
	base := p.ref.day
	if !p.ref.published {
		base = p.ref.event
	}
	if !p.ref.published && !p.ref.hasEvent {
		return p.holidayWeek(f), true
	}
	n, distance := h.day.near(base, p.tense(f.from, f.to))
	if p.ref.published || distance <= nearEvent {
		f.setDay(n)
	}
	return p.holidayWeek(f), true
}

// near is the holiday's day nearest to another, unless it is far off and the
// tense says otherwise.
func (r feast) near(base day, t tense) (best day, distance int) {
	y, _, _ := base.civil()
	distance = 1 << 30
	for _, c := range [...]int{y, y - 1, y + 1} {
		n := r.on(c)
		d := int(n - base)
		if d < 0 {
			d = -d
		}
		if d > 60 && (t == past && n > base || t == future && n < base) {
			d += 400
		}
		if d < distance {
			best, distance = n, d
		}
	}
	return best, distance
}

// holidayWeek widens to the week or weekend of the holiday: "Easter week",
// "Labor Day weekend".
func (p *parser) holidayWeek(f found) found {
	switch {
	case p.unitIs(f.to, weekend):
		f.to++
		f.gran, f.value = gWeek, unknownWeek+"-WE"
		if f.known {
			f.setWeekend(f.day)
		}
	case p.unitIs(f.to, weekUnit):
		f.to++
		f.gran, f.value = gWeek, unknownWeek
		if f.known {
			f.setWeek(f.day.monday())
		}
	}
	return f
}

// setWeekend is the weekend of a holiday: the one before it where it falls on
// a Monday or Tuesday.
func (f *found) setWeekend(n day) {
	monday := n.monday()
	if n.weekday() < 3 {
		monday -= 7
	}
	f.setWeek(monday)
	f.value += "-WE"
}

func holidayWeekendOfYear(p *parser, f found) (found, bool) {
	h, _, _ := p.holidayAt(f.from)
	y, next, ok := p.yearAt(f.to)
	f.to = next
	f.setWeekend(h.day.on(y))
	return f, ok
}
