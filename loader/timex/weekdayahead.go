package timex

// weekdayAheadClues say that a weekday lies ahead though no verb of its clause
// is in the future: the present tells what is arranged.
func weekdayAheadClues() []clue[int] {
	return []clue[int]{
		{name: "is heading", when: progressiveBefore, says: yes,
			example: "He said that Solheim is heading to Vellmar for a talk Thursday. | Thursday = 2024-06-13"},
		{name: "want to see", when: infinitiveBefore, says: yes,
			example: "Regulators want to see him on Friday. | Friday = 2024-06-14"},
		{name: "leaves", when: scheduledBefore, says: yes,
			example: "Solheim leaves for Vellmar on Thursday. | Thursday = 2024-06-13"},
	}
}

// arrangedReach is how far before a weekday the verb of its clause is looked
// for.
const arrangedReach = 10

// progressiveBefore says that the nearest verb is "is", "are" or "am" and a word
// in -ing.
func progressiveBefore(p *parser, i int) bool {
	return p.nearestVerb(i, func(j int) bool {
		return p.any(j, cPresent) && !p.is(j, "has") && !p.is(j, "have") && (p.gerund(j+1) || p.gerund(j+2))
	})
}

// gerund says that token j is a word in -ing.
func (p *parser) gerund(j int) bool {
	t := p.tok(j)
	return t.kind == word && t.class == none && !t.upper && width(t) > 4 && p.wordEnds(j, "ing")
}

// infinitiveBefore says that the nearest verb is an infinitive, and that nothing
// before it in the sentence is past: "agreed to meet" and "declined to comment"
// look alike.
func infinitiveBefore(p *parser, i int) bool {
	named := p.isMark(i+1, apostrophe) || p.any(i+1, cPart) && p.isMark(i+2, apostrophe) // "Thursday's vote"
	if named || !p.nearestVerb(i, func(j int) bool { return p.infinitive(j) && !p.wordEnds(j+1, "s") }) {
		return false
	}
	from, _ := p.bounds(i)
	for j := from; j < i; j++ {
		if p.verb(j) == past || p.infinitive(j) && p.ranked(from, j) {
			return false
		}
	}
	return true
}

func scheduledBefore(p *parser, i int) bool {
	return p.nearestVerb(i, func(j int) bool { return p.in(j, xScheduled) && !p.has(j-1, wThe|wA) })
}

// nearestVerb says that of the verbs before token i the nearest one is so.
func (p *parser) nearestVerb(i int, so func(j int) bool) bool {
	from, _ := p.bounds(i)
	for j := i - 1; j >= from && j >= i-arrangedReach; j-- {
		if p.isMark(j, '"') || p.isMark(j, ':') {
			return false
		}
		if so(j) {
			return true
		}
		if v := p.verb(j); v == past || v == future {
			return false
		}
	}
	return false
}
