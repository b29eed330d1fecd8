package quote

import "onrecord/loader/syntax"

// Where a content ends before a comma: what holds whatever follows it, then by
// what does.

var endComma = endTable{Name: "content before a comma", Rows: []endRow{{
	Name:    "comma at the end",
	Example: "Alder said the yard had closed|,",
	When:    func(p *endPlace) bool { return p.j+1 >= len(p.a.Ch) },
	Then:    contentEnds,
}, {
	Name:    "the object resumes after an aside",
	Example: "Finch called Alder~, the mayor, “a liar”.",
	When:    func(p *endPlace) bool { return p.object() && p.a.resumes(p.j) },
	Then:    contentGoesOn,
}, {
	Name:    "the aside in the object closes",
	Example: "Finch called Alder, among other things~, “a liar”.",
	When:    func(p *endPlace) bool { return p.object() && p.a.resumed(p.i, p.j) },
	Then:    contentGoesOn,
}, {
	Name:    "right after that",
	Example: "Alder said that~, if it rains, the yard will close.",
	When:    func(p *endPlace) bool { return p.j == p.i+1 && p.first().Kind == syntax.ChunkTH },
	Then:    contentGoesOn,
}, {
	Name:    "right after a question word",
	Example: "Alder described how~, as a girl, she rowed to Orvik.",
	When:    func(p *endPlace) bool { return p.j == p.i+1 && p.first().Kind == syntax.ChunkW && !p.sub },
	Then:    contentGoesOn,
}, {
	Name:    "no more than a question word",
	Example: "When asked why|, Alder laughed.",
	When:    func(p *endPlace) bool { return p.j == p.i+1 && p.first().Kind == syntax.ChunkW && p.a.asked(p.k) },
	Then:    contentEnds,
}, {
	Name:    "examples follow",
	Example: "Alder wants more ferries~, including two for cattle.",
	When: func(p *endPlace) bool {
		w := p.nextWord()
		return (w == "including" || w == "such") && (p.clause() || !p.marked())
	},
	Then: contentGoesOn,
}}}

// marked reports whether marked words stand in the content so far.
func (p *endPlace) marked() bool {
	return p.a.marked([]syntax.Tokens{tokens(int(p.first().From), int(p.at().From))})
}

var endCommaQuotation = endTable{Name: "content before a comma and a quotation", Rows: []endRow{{
	Name:    "the clause does not go on into it",
	Example: "Finch pledged to help|, “The pier is closed.”",
	When:    func(p *endPlace) bool { return !p.a.goesInto(p.i, p.j, p.verb && !p.sub) },
	Then:    contentEnds,
}}}

var endCommaNoun = endTable{Name: "content before a comma and a noun phrase", Rows: []endRow{{
	Name:    "an object without a list",
	Example: "Alder opposed the pier|, a bridge of oak.",
	When: func(p *endPlace) bool {
		return p.object() && !p.list() &&
			(p.a.Tags.At(int(p.next().Head)) != syntax.NP || p.sub || p.a.finiteFollows(p.j+1))
	},
	Then: contentEnds,
}, {
	Name:    "an attribution follows",
	Example: "Alder agreed to sell the boat|, records show.",
	When:    func(p *endPlace) bool { return (p.object() || p.verb) && p.a.trailing(p.j+1) },
	Then:    contentEnds,
}, {
	Name:    "a question cut short, and the main clause",
	Example: "Pressed to say which boat|, Alder laughed.",
	When: func(p *endPlace) bool {
		return p.first().Kind == syntax.ChunkW && !p.verb && p.cue().Form != syntax.Finite && p.a.finiteFollows(p.j+1)
	},
	Then: contentEnds,
}, {
	Name:    "the subject of the main clause",
	Example: "Asked if the pier was safe|, Alder slept.",
	When: func(p *endPlace) bool {
		return !p.object() && p.verb && p.sub && p.a.finiteFollows(p.j+1)
	},
	Then: contentEnds,
}, {
	Name:    "an aside of the writer ends the sentence",
	Example: "Alder said she had sold the Heron|, the oldest boat in Orvik.",
	When:    func(p *endPlace) bool { return !p.object() && p.verb && p.writersAside() },
	Then:    contentEnds,
}}}

// writersAside reports whether a noun phrase with a determiner, neither a
// subject nor a member of a list, follows the comma and lasts to the end.
func (p *endPlace) writersAside() bool {
	return p.a.Tags.At(int(p.next().From)) == syntax.D && !p.list() && !p.a.finiteFollows(p.j+1) && !p.markAtComma() &&
		p.a.lastAside(p.j)
}

var endCommaAdjective = endTable{Name: "content before a comma and an adjective", Rows: []endRow{{
	Name:    "the subject of the main clause",
	Example: "As Alder vowed to stay|, many left.",
	When:    func(p *endPlace) bool { return p.sub && p.a.finiteFollows(p.j+1) },
	Then:    contentEnds,
}, {
	Name:    "an object without a list",
	Example: "Alder praised the crew|, most recently in May.",
	When:    func(p *endPlace) bool { return p.objectBeforeOther() && !p.list() },
	Then:    contentEnds,
}}}

var endCommaOther = endTable{Name: "content before a comma and another word", Rows: []endRow{{
	Name:    "an object",
	Example: "Alder praised the crew|, too.",
	When:    (*endPlace).objectBeforeOther,
	Then:    contentEnds,
}}}

// objectBeforeOther reports whether the content is an object and no negation
// follows the comma.
func (p *endPlace) objectBeforeOther() bool {
	return p.object() && p.a.Tags.At(int(p.next().From)) != syntax.NOT
}
