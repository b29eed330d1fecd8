package quote

// Where a content ends before a conjunction without a comma.

var endConjunction = endTable{Name: "content before a conjunction", Rows: []endRow{{
	Name:    "an infinitive, and a pronoun with its verb",
	Example: "Alder pledged to go |and she went.",
	When: func(p *endPlace) bool {
		return p.opensWithInfinitive() && p.next().pronoun && p.previous().kind != cCOMMA && p.beforeSubject(p.j+1)
	},
	Then: contentEnds,
}, {
	Name:    "an object without a verb, and a clause",
	Example: "Alder praised the crew |and the mayor left.",
	When: func(p *endPlace) bool {
		return p.object() && !p.verb && !p.next().poss && p.beforeSubject(p.j+1) && p.verbless()
	},
	Then: contentEnds,
}, {
	Name:    "the second verb of a progressive",
	Example: "Alder is praising the men who sailed |and saying they deserve it.",
	When: func(p *endPlace) bool {
		return p.nextGerund() && p.cue().form == finite && p.progressive() && p.nextCites()
	},
	Then: contentEnds,
}, {
	Name:    "an object, and a clause that attributes",
	Example: "Alder praised the men who sailed |and Finch said it rained.",
	When: func(p *endPlace) bool {
		return p.object() && p.next().kind == cNP && p.a.attributes(p.j+1)
	},
	Then: contentEnds,
}, {
	Name:    "a verb joined to the cue",
	Example: "Alder said the pier was old |and praised the crew.",
	When:    func(p *endPlace) bool { return p.next().kind == cVG && p.a.conjoined(p.cue(), p.i, p.j+1) },
	Then:    contentEnds,
}, {
	Name:    "a verb that agrees with none in the content",
	Example: "Alder had vowed to stay |but left.",
	When: func(p *endPlace) bool {
		return p.next().is(finite) && p.first().kind == cVG && p.a.unjoined(p.i, p.j+1)
	},
	Then: contentEnds,
}, {
	Name:    "an object without a verb, and a finite verb",
	Example: "Alder rejected the plan |but will meet Finch.",
	When:    func(p *endPlace) bool { return p.object() && !p.verb && p.next().is(finite) },
	Then:    contentEnds,
}, {
	Name:    "the object of a gerund, and another gerund",
	Example: "By criticizing the crew |and refusing to pay, Alder lost.",
	When: func(p *endPlace) bool {
		return p.object() && p.nextGerund() && (p.cue().form == gerund || p.progressive()) && p.verbless()
	},
	Then: contentEnds,
}, {
	Name:    "a gerund with a subject of its own",
	Example: "It ended with Alder calling it a farce |and Lund sighing.",
	When: func(p *endPlace) bool {
		return p.cue().form == gerund && p.next().kind == cNP && p.after().is(gerund)
	},
	Then: contentEnds,
}, {
	Name:    "but and a finite verb",
	Example: "Alder praised the men who sailed |but slept.",
	When:    func(p *endPlace) bool { return p.object() && p.word() == "but" && p.next().is(finite) },
	Then:    contentEnds,
}}}
