package quote

import "onrecord/loader/syntax"

// Where a content ends before a comma that a preposition, a relative clause or
// an adverbial clause follows.

var endCommaPreposition = endTable{Name: "content before a comma and a preposition", Rows: []endRow{{
	Name:    "before and a gerund",
	Example: "Alder said the pier was “dead|,” before correcting herself.",
	When: func(p *endPlace) bool {
		return p.verb && p.nextWord() == "before" && p.after().Is(syntax.Gerund)
	},
	Then: contentEnds,
}, {
	Name:    "a relative clause that says more of marked words",
	Example: "Alder said the pier was “a farce~,” in which three boats sank.",
	When:    func(p *endPlace) bool { return p.after().Kind == syntax.ChunkW && p.clause() && p.markAtComma() },
	Then:    contentGoesOn,
}, {
	Name:    "a relative clause",
	Example: "Alder said the pier was safe|, on which the crew stood.",
	When:    func(p *endPlace) bool { return p.after().Kind == syntax.ChunkW },
	Then:    contentEnds,
}, {
	Name:    "according to",
	Example: "Alder said the pier was safe|, according to the guild.",
	When:    func(p *endPlace) bool { return p.verb && p.nextWord() == "according" },
	Then:    contentEnds,
}, {
	Name:    "an object",
	Example: "Alder praised the crew|, after a fashion.",
	When:    (*endPlace).object,
	Then:    contentEnds,
}}}

var endCommaRelative = endTable{Name: "content before a comma and a relative clause", Rows: []endRow{{
	Name:    "it says more of marked words",
	Example: "Alder said the pier was “a farce~,” which cost lives.",
	When:    func(p *endPlace) bool { return p.clause() && p.markAtComma() && p.nextWord() != "when" },
	Then:    contentGoesOn,
}, {
	Name:    "the content goes on after it with its verb",
	Example: "Alder said the pier~, which is old, would stand.",
	When: func(p *endPlace) bool {
		return !p.sub && p.clause() && p.after().Kind != syntax.ChunkCOMMA && p.a.resumesClause(p.cue(), p.i, p.j)
	},
	Then: contentGoesOn,
}, {
	Name:    "a second clause with that follows it",
	Example: "Alder said the yard had closed~, which pleased Finch, and that it would stay so.",
	When:    func(p *endPlace) bool { return !p.sub && p.clause() && p.verb && p.a.andThat(p.j+1) },
	Then:    contentGoesOn,
}, {
	Name:    "it has the only marked words",
	Example: "Alder said the pier would stand~, which “will help the guild.”",
	When:    func(p *endPlace) bool { return !p.sub && p.a.oneMarked(p.i, p.j) },
	Then:    contentGoesOn,
}, {
	Name:    "the content has its verb",
	Example: "Alder said the yard had closed|, which pleased Finch.",
	When:    func(p *endPlace) bool { return p.verb && p.nextWord() != "when" },
	Then:    contentEnds,
}, {
	Name:    "an object",
	Example: "Alder praised the crew|, who had saved the crane.",
	When:    (*endPlace).object,
	Then:    contentEnds,
}}}

// andThat reports whether a comma, a conjunction and that end the relative clause that
// begins with chunk i, before a verb in it that could govern the clause with that.
func (a *analysis) andThat(i int) bool {
	for j := i + 1; j+2 < len(a.Ch) && j < i+20; j++ {
		switch a.Ch.Kind(j) {
		case syntax.ChunkSTOP, syntax.ChunkSEMI, syntax.ChunkQ, syntax.ChunkDASH:
			return false
		case syntax.ChunkVG:
			if a.cues(a.Ch.At(j)) {
				return false
			}
		case syntax.ChunkCOMMA:
			return a.Ch.Kind(j+1) == syntax.ChunkCC && a.Ch.Kind(j+2) == syntax.ChunkTH
		}
	}
	return false
}

var endCommaSubordinator = endTable{Name: "content before a comma and a subordinator", Rows: []endRow{{
	Name:    "an object",
	Example: "Alder praised the crew|, although the crane fell.",
	When:    (*endPlace).object,
	Then:    contentEnds,
}, {
	Name:    "while",
	Example: "Alder said the pier was old|, while the crane was new.",
	When:    func(p *endPlace) bool { return p.nextWord() == "while" },
	Then:    contentEnds,
}, {
	Name:    "a clause that attributes",
	Example: "Alder said the pier was old|, although Finch said it was new.",
	When:    func(p *endPlace) bool { return p.verb && p.a.attributes(p.j+2) },
	Then:    contentEnds,
}}}
