package quote

// Where a content ends before a comma that a verb or a conjunction follows.

var endCommaVerb = endTable{Name: "content before a comma and a verb", Rows: []endRow{{
	Name:    "a gerund of speech",
	Example: "Alder opposed the pier|, calling it a farce.",
	When:    func(p *endPlace) bool { return p.nextGerund() && p.a.reports(p.j+1) },
	Then:    contentEnds,
}, {
	Name:    "a gerund after marked words",
	Example: "Alder said the pier was “a farce|,” looking for her hat.",
	When:    func(p *endPlace) bool { return p.nextGerund() && p.verb && p.a.reg.at(int(p.at().from)) > 0 },
	Then:    contentEnds,
}, {
	Name:    "the verb of the clause after that",
	Example: "Alder said that the yard, sold in May~, had closed.",
	When: func(p *endPlace) bool {
		return p.next().is(finite) && p.first().kind == cTH &&
			(!p.verb || !p.sub || p.markAtComma() || p.a.closesAside(p.i, p.j))
	},
	Then: contentGoesOn,
}, {
	Name:    "a verb joined to the cue",
	Example: "Alder said the yard had closed|, praised the crew.",
	When:    func(p *endPlace) bool { return p.next().is(finite) && p.a.conjoined(p.cue(), p.i, p.j+1) },
	Then:    contentEnds,
}, {
	Name:    "the verb of the main clause",
	Example: "The mayor, who said the pier was safe|, resigned.",
	When:    func(p *endPlace) bool { return p.next().is(finite) && p.verb && p.sub },
	Then:    contentEnds,
}, {
	Name:    "an object before a verb",
	Example: "Alder hinted at a sale|, then sold.",
	When: func(p *endPlace) bool {
		return p.object() && p.next().form != infinitive &&
			!(p.after().kind == cCC || p.after().kind == cCOMMA && p.list())
	},
	Then: contentEnds,
}}}

var endCommaConjunction = endTable{Name: "content before a comma and a conjunction", Rows: []endRow{{
	Name:    "a verb joined to the cue",
	Example: "Alder said the pier was old|, but praised the crew.",
	When:    func(p *endPlace) bool { return p.after().kind == cVG && p.a.conjoined(p.cue(), p.i, p.j+2) },
	Then:    contentEnds,
}, {
	Name:    "a verb that agrees with none in the content",
	Example: "Alder had vowed to stay|, but left.",
	When: func(p *endPlace) bool {
		return p.after().is(finite) && p.first().kind == cVG && p.a.unjoined(p.i, p.j+2)
	},
	Then: contentEnds,
}, {
	Name:    "but and a noun phrase",
	Example: "Alder said the yard had closed|, but Finch kept the key.",
	When: func(p *endPlace) bool {
		return p.after().kind == cNP && p.nextWord() == "but" && !(p.clause() && p.a.oneMarked(p.i, p.j))
	},
	Then: contentEnds,
}, {
	Name:    "an infinitive, and a clause with its own subject",
	Example: "Alder agreed to pay|, and the crew sailed.",
	When: func(p *endPlace) bool {
		return p.opensWithInfinitive() && p.beforeSubject(p.j+2) && !p.a.marksBehind(p.j)
	},
	Then: contentEnds,
}, {
	Name:    "a second relative clause",
	Example: "A baker who vowed to stay|, and who sold bread, left.",
	When:    func(p *endPlace) bool { return p.after().kind == cW && p.sub },
	Then:    contentEnds,
}, {
	Name:    "an object, and a clause",
	Example: "Alder praised the crew|, and Finch left.",
	When:    func(p *endPlace) bool { return p.object() && p.beforeSubject(p.j+2) },
	Then:    contentEnds,
}, {
	Name:    "an object, and a verb of the cue's form",
	Example: "Alder warned against a strike|, but slept well.",
	When: func(p *endPlace) bool {
		return p.object() && p.after().kind == cVG && (p.after().form == finite || p.after().form == p.cue().form)
	},
	Then: contentEnds,
}, {
	Name:    "an object, and no member of a list",
	Example: "Alder endorsed the pier|, but that could change.",
	When:    func(p *endPlace) bool { return p.object() && !p.joinsMember() },
	Then:    contentEnds,
}, {
	Name:    "a clause that attributes",
	Example: "Alder said the pier was old|, and Finch said it was dear.",
	When: func(p *endPlace) bool {
		return !p.object() && p.verb && p.after().kind == cNP && p.a.attributes(p.j+2)
	},
	Then: contentEnds,
}}}

// joinsMember reports whether what follows the conjunction can be joined to an
// object: a noun, an adjective, a phrase with a preposition, a verb form.
func (p *endPlace) joinsMember() bool {
	switch p.after().kind {
	case cNP, cIN, cADJ, cVG:
		return true
	}
	return false
}
