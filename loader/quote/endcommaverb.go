package quote

import "onrecord/loader/syntax"

// Where a content ends before a comma that a verb or a conjunction follows.

var endCommaVerb = endTable{Name: "content before a comma and a verb", Rows: []endRow{{
	Name:    "a gerund of speech",
	Example: "Alder opposed the pier|, calling it a farce.",
	When:    func(p *endPlace) bool { return p.nextGerund() && p.a.reports(p.j+1) },
	Then:    contentEnds,
}, {
	Name:    "a gerund after marked words",
	Example: "Alder said the pier was “a farce|,” looking for her hat.",
	When:    func(p *endPlace) bool { return p.nextGerund() && p.verb && p.a.Reg.At(int(p.at().From)) > 0 },
	Then:    contentEnds,
}, {
	Name:    "the verb of the clause after that",
	Example: "Alder said that the yard, sold in May~, had closed.",
	When: func(p *endPlace) bool {
		return p.next().Is(syntax.Finite) && p.first().Kind == syntax.ChunkTH &&
			(!p.verb || !p.sub || p.markAtComma() || p.a.closesAside(p.i, p.j))
	},
	Then: contentGoesOn,
}, {
	Name:    "a verb joined to the cue",
	Example: "Alder said the yard had closed|, praised the crew.",
	When:    func(p *endPlace) bool { return p.next().Is(syntax.Finite) && p.a.conjoined(p.cue(), p.i, p.j+1) },
	Then:    contentEnds,
}, {
	Name:    "the verb of the main clause",
	Example: "The mayor, who said the pier was safe|, resigned.",
	When:    func(p *endPlace) bool { return p.next().Is(syntax.Finite) && p.verb && p.sub },
	Then:    contentEnds,
}, {
	Name:    "an object before a verb",
	Example: "Alder hinted at a sale|, then sold.",
	When: func(p *endPlace) bool {
		return p.object() && p.next().Form != syntax.Infinitive &&
			!(p.after().Kind == syntax.ChunkCC || p.after().Kind == syntax.ChunkCOMMA && p.list())
	},
	Then: contentEnds,
}}}

var endCommaConjunction = endTable{Name: "content before a comma and a conjunction", Rows: []endRow{{
	Name:    "a verb joined to the cue",
	Example: "Alder said the pier was old|, but praised the crew.",
	When:    func(p *endPlace) bool { return p.after().Kind == syntax.ChunkVG && p.a.conjoined(p.cue(), p.i, p.j+2) },
	Then:    contentEnds,
}, {
	Name:    "a verb that agrees with none in the content",
	Example: "Alder had vowed to stay|, but left.",
	When: func(p *endPlace) bool {
		return p.after().Is(syntax.Finite) && p.first().Kind == syntax.ChunkVG && p.a.unjoined(p.i, p.j+2)
	},
	Then: contentEnds,
}, {
	Name:    "but and a noun phrase",
	Example: "Alder said the yard had closed|, but Finch kept the key.",
	When: func(p *endPlace) bool {
		return p.after().Kind == syntax.ChunkNP && p.nextWord() == "but" && !(p.clause() && p.a.oneMarked(p.i, p.j))
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
	When:    func(p *endPlace) bool { return p.after().Kind == syntax.ChunkW && p.sub },
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
		return p.object() && p.after().Kind == syntax.ChunkVG &&
			(p.after().Form == syntax.Finite || p.after().Form == p.cue().Form)
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
		return !p.object() && p.verb && p.after().Kind == syntax.ChunkNP && p.a.attributes(p.j+2)
	},
	Then: contentEnds,
}}}

// joinsMember reports whether what follows the conjunction can be joined to an
// object: a noun, an adjective, a phrase with a preposition, a verb form.
func (p *endPlace) joinsMember() bool {
	switch p.after().Kind {
	case syntax.ChunkNP, syntax.ChunkIN, syntax.ChunkADJ, syntax.ChunkVG:
		return true
	}
	return false
}
