package timex

// seasonDate reads a season by name: "the summer of 1995", "winter 2020",
// "in spring", "the fall".
func (p *parser) seasonDate(i int) (found, bool) { return p.read(&p.seasonRules, i) }

func seasonRules() []rule {
	return []rule{
		{name: "summers", pattern: "SEASON/plural",
			example: "Our summers are short. | -"},
		{name: "summer of 1995", pattern: "[SEASON] of|,? NUMBER", read: seasonOfYear,
			example: "The barn burned in the summer of 1995. | the summer of 1995 = 1995-SU"},
		{name: "summer of last year", pattern: "SEASON", read: seasonOfRelativeYear,
			example: "The barn burned in the summer of last year. | the summer of last year = 2023-SU"},
		{name: "Summer Palace", pattern: "[^SEASON] ^ANY",
			example: "He lives in Winter Palace. | -"},
		{name: "spring Brandreth", pattern: "!the [SEASON/common] ^UNKNOWN",
			example: "They met in spring Brandreth had built. | -"},
		{name: "in the summer", pattern: "in|during|by|since|until|over the [SEASON]", read: nearSeason,
			example: "She needs the votes in the fall. | the fall = 2024-FA @ 2024-06-09"},
		{name: "before the summer", pattern: "before|after the [SEASON]", when: notFall, read: nearSeason,
			example: "It ends before the winter. | the winter = XXXX-WI @ none"},
		{name: "by spring", pattern: "by [SEASON]", read: nearSeason,
			example: "It plans forty more of them by spring. | spring = 2025-SP"},
		{name: "in summer", pattern: "in|since|during|until|by|whole|PHASE [SEASON]", read: nearSeason,
			example: "They married in spring. | spring = XXXX-SP @ none"},
		{name: "mid-summer", pattern: "PHASE - [SEASON]", read: nearSeason,
			example: "They married in mid-summer. | mid-summer = XXXX-SU MID @ none"},
	}
}

// notFall: "before the fall" is that of a city or government.
func notFall(p *parser, i, _ int) bool { return !p.is(i, "fall") }

func seasonOfYear(p *parser, f found) (found, bool) {
	j := f.to
	if p.tok(j).kind != digits {
		j++
	}
	y, next, ok := p.yearAt(j)
	s := int(p.val(f.from))
	f.to = next
	p.setSeason(&f, y, s)
	return f, ok && !p.isMark(next, '%')
}

func seasonOfRelativeYear(p *parser, f found) (found, bool) {
	y, next, ok := p.relativeYear(f.to)
	f.to = next
	p.setSeason(&f, y, int(p.val(f.from)))
	return f, ok
}

func nearSeason(p *parser, f found) (found, bool) {
	p.season(&f, int(p.val(f.from)), 0, false)
	return f, true
}

// season is a season so many of its kind from that of writing; without a named
// offset the tense decides.
func (p *parser) season(f *found, s, offset int, named bool) {
	f.gran, f.near = gSeason, named && p.ref.told == gNone
	if !p.ref.published {
		f.value = unknownYear + "-" + seasonValues[s]
		return
	}
	y, m, _ := p.ref.day.civil()
	switch {
	case p.ref.told == gYear:
	case p.ref.told != gNone && !named:
		y = p.refFor(f.from, f.to, seasonStarts[s]).toldYear(seasonStarts[s])
	case named:
		y += namedSeason(s, m, offset)
	case !named && p.deadline(f.from):
		if m >= seasonStarts[s] {
			y++ // "by spring", told in autumn
		}
	case s == winter && m < 6:
		y-- // the winter that is going on or has just ended
	case m < seasonStarts[s] && p.tense(f.from, f.to) == past:
		y--
	}
	p.setSeason(f, y, s)
}

// namedSeason is the year of "last", "this" or "next" season s, as a distance
// from the year of a text written in month m. Winter counts by the year in
// which it begins.
func namedSeason(s, m, offset int) (years int) {
	start := seasonStarts[s]
	if s == winter {
		if m < 3 || m < 6 && offset == 0 {
			years--
		}
		switch {
		case offset < 0:
			years--
		case offset > 0 && (m == 12 || m < 3):
			years++
		}
		return years
	}
	running := m >= start && m < start+3
	switch {
	case offset < 0 && (m < start || running):
		return -1 // "last spring" in autumn is this year's
	case offset > 0 && m >= start:
		return 1
	}
	return 0
}

func (p *parser) setSeason(f *found, y, s int) {
	f.gran = gSeason
	f.value = yearValue(y) + "-" + seasonValues[s]
	if y != 0 {
		f.known, f.year, f.day = true, y, dayOf(y, seasonStarts[s], 1)
	}
}

// deadline says that a season is one to come: "before the summer", "by spring".
// A past perfect tells of one that is over: "had fallen by spring".
func (p *parser) deadline(i int) bool {
	if p.has(i-1, wThe) {
		i--
	}
	if !p.has(i-1, wBefore|wBy) {
		return false
	}
	from, _ := p.bounds(i)
	for j := i - 2; j >= from && j > i-clauseReach; j-- {
		if p.is(j, "had") || p.is(j, "was") || p.is(j, "were") {
			return false
		}
	}
	return true
}
