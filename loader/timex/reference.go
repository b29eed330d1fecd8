package timex

// referenceTo reads what refers to the present, the past or the future.
func (p *parser) referenceTo(i int) (found, bool) { return p.read(&p.referenceRules, i) }

// referenceRules read what refers to the present, the past or the future
// without saying when.
func referenceRules() []rule {
	present, past, future := valued("PRESENT_REF"), valued("PAST_REF"), valued("FUTURE_REF")
	return []rule{
		{name: "“Now, the mill", pattern: "[REFERENCE:now] ,", when: opensSpeech,
			example: "“Now, the mill was never mine,” she said. | -"},
		{name: "“for now”", pattern: "for [REFERENCE:now] MARK", when: quotedTerm,
			example: "She will run it “for now”, they say. | -"},
		{name: "now", pattern: "REFERENCE:now|REFERENCE:presently", read: present,
			example: "The mill is now a museum. | now = PRESENT_REF"},
		{name: "most recently in May",
			pattern: "=most|as [REFERENCE:recently] as|in|on|RELATIVE|WEEKDAY|MONTH|NUMBER",
			example: "She won twice, most recently last year. | last year = 2023"},
		{name: "recently", pattern: "REFERENCE:recently", read: past,
			example: "The mill was recently sold. | recently = PAST_REF"},
		{name: "recent years", pattern: "REFERENCE:recent UNIT/plural", read: openUnits,
			example: "The mill has lost money in recent years. | recent years = DURATION PXY"},
		{name: "a future", pattern: "a [REFERENCE:future]",
			example: "The mill has a future. | -"},
		{name: "the future", pattern: "the REFERENCE:future", read: future,
			example: "He thinks of the future. | the future = FUTURE_REF"},
		{name: "future", pattern: "REFERENCE:future", read: future,
			example: "They fear for future harvests. | future = FUTURE_REF"},
		{name: "in the past", pattern: "in [the past] !CARDINAL|COUNT|UNIT|NUMBER", read: past,
			example: "He has lied in the past. | the past = PAST_REF"},
		{name: "at the moment", pattern: "at [the moment]", read: present,
			example: "He is asleep at the moment. | the moment = PRESENT_REF"},
		{name: "the present time", pattern: "the =present time", read: present,
			example: "It has no head for the present time. | the present time = PRESENT_REF"},
		{name: "at this time", pattern: "at [this time]", read: present,
			example: "The ministry has no answer at this time. | this time = PRESENT_REF"},
		{name: "these days", pattern: "these UNIT:day", read: present,
			example: "He has no time these days. | these days = PRESENT_REF"},
		{name: "at present", pattern: "at [RELATIVE:0/common]", read: present,
			example: "He has no plans at present. | present = PRESENT_REF"},
		{name: "current", pattern: "[=current] UNKNOWN", read: present,
			example: "The current owner is a baker. | current = PRESENT_REF"},
		{name: "to date", pattern: "!up !- to|through [date]", read: present,
			example: "It is her longest book to date. | date = PRESENT_REF"},
	}
}

// opensSpeech says that the word at i opens speech, in which "Now," turns to what
// follows and seldom says when.
func opensSpeech(p *parser, i, _ int) bool { return p.isMark(i-1, '"') }

// quotedTerm says that "for" and the word at i are all that the marks hold: the
// words of somebody, told as words.
func quotedTerm(p *parser, i, _ int) bool {
	mark := func(j int) bool { return p.isMark(j, '"') || p.isMark(j, apostrophe) }
	return mark(i-2) && (mark(i+1) || p.isMark(i+1, ',') && mark(i+2))
}

// refersOnly says that a value does not say when.
func refersOnly(value string) bool {
	return value == "PRESENT_REF" || value == "PAST_REF" || value == "FUTURE_REF"
}

// openUnits is a number of units that the text leaves open: "recent years".
func openUnits(p *parser, f found) (found, bool) {
	var ok bool
	f.typ = Duration
	f.value, ok = durationValue(quantity{unknown: true}, unit(p.val(f.to-1)))
	return f, ok
}
