package timex

// bounded reads a duration or an offset with what bounds it, which gives the
// modifier: "at least 30 days", "more than four decades", "less than a year",
// "up to six months" are one expression; "about", "almost" and "nearly" stay
// outside.
func (p *parser) bounded(i int) (found, bool) { return p.read(&p.boundRules, i) }

func boundRules() []rule {
	return []rule{
		{name: "about 30 days", pattern: "BOUND:about", read: outside("APPROX"),
			example: "He spoke for about two weeks. | two weeks = DURATION P2W APPROX"},
		{name: "some 30 days", pattern: "[some] !UNIT", read: outside("APPROX"),
			example: "It lasted some 20 years. | 20 years = DURATION P20Y APPROX"},
		{name: "nearly 30 days", pattern: "BOUND:almost", read: outside("LESS_THAN"),
			example: "He spoke for nearly five months. | five months = DURATION P5M LESS_THAN"},
		{name: "no more than", pattern: "no|not [BOUND:more|BOUND:less]",
			example: "He spoke not more than two hours. | two hours = DURATION PT2H"},
		{name: "more than 30 days", pattern: "BOUND:more than", read: within("MORE_THAN"),
			example: "The talks took more than six hours. | more than six hours = DURATION PT6H MORE_THAN"},
		{name: "less than 30 days", pattern: "BOUND:less than", read: within("LESS_THAN"),
			example: "The talks took less than an hour. | less than an hour = DURATION PT1H LESS_THAN"},
		{name: "under 30 days", pattern: "under", read: within("LESS_THAN"),
			example: "The talks took under six hours. | under six hours = DURATION PT6H LESS_THAN"},
		{name: "a minimum 30-day truce", pattern: "minimum of?", read: outside("EQUAL_OR_MORE"),
			example: "They want a minimum 30-day truce. | 30-day = DURATION P30D EQUAL_OR_MORE"},
		{name: "a maximum of 30 days", pattern: "maximum of?", read: outside("EQUAL_OR_LESS"),
			example: "They want a maximum of 30 days. | 30 days = DURATION P30D EQUAL_OR_LESS"},
		{name: "at least 30 days", pattern: "at BOUND:least", read: within("EQUAL_OR_MORE"),
			example: "The truce must hold at least 30 days. | at least 30 days = DURATION P30D EQUAL_OR_MORE"},
		{name: "at most 30 days", pattern: "at BOUND:most", read: within("EQUAL_OR_LESS"),
			example: "The truce must hold at most 30 days. | at most 30 days = DURATION P30D EQUAL_OR_LESS"},
		{name: "up to 30 days", pattern: "up to", read: within("EQUAL_OR_LESS"),
			example: "The talks took up to six months. | up to six months = DURATION P6M EQUAL_OR_LESS"},
		{name: "no less than 30 days", pattern: "no BOUND:less than", read: within("EQUAL_OR_MORE"),
			example: "He spoke for no less than two hours. | no less than two hours = DURATION PT2H EQUAL_OR_MORE"},
		{name: "no more than 30 days", pattern: "no BOUND than", read: within("EQUAL_OR_LESS"),
			example: "He spoke for no more than two hours. | no more than two hours = DURATION PT2H EQUAL_OR_LESS"},
		{name: "over 30 days", pattern: "over", read: within("MORE_THAN"),
			example: "The talks took over a year. | over a year = DURATION P1Y MORE_THAN"},
	}
}

// within reads the length after a bound that is part of the expression.
func within(mod string) reader {
	return func(p *parser, f found) (found, bool) {
		g, ok := p.afterBound(f.to)
		g.from, g.mod = f.from, mod
		return g, ok
	}
}

// outside reads the length after a bound that is not.
func outside(mod string) reader {
	return func(p *parser, f found) (found, bool) {
		g, ok := p.afterBound(f.to)
		g.mod = mod
		return g, ok
	}
}

func (p *parser) afterBound(j int) (f found, ok bool) {
	if p.any(j, cRelative) || p.has(j, wPast) {
		return f, false
	}
	return p.first(j, (*parser).offset, (*parser).duration)
}
