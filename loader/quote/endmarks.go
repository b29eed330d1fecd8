package quote

// Where a content ends before a mark of punctuation other than a comma.

var endStop = endTable{Name: "content before a stop", Rows: []endRow{{
	Name:    "end of the sentence",
	Example: "Alder said the yard had closed|.",
	When:    func(p *endPlace) bool { return p.j+1 == len(p.a.ch) },
	Then:    contentEnds,
}, {
	Name:    "a quotation follows the stop",
	Example: "Alder said the yard had closed|.“It was old.”",
	When:    func(p *endPlace) bool { return p.next().kind == cQ },
	Then:    contentEnds,
}}}

var endSemicolon = endTable{Name: "content before a semicolon", Rows: []endRow{{
	Name:    "semicolon",
	Example: "Alder said the yard had closed|; the crane stays.",
	Then:    contentEnds,
}}}

var endBracket = endTable{Name: "content before a bracket", Rows: []endRow{{
	Name:    "it closes a bracket opened before the content",
	Example: "(Alder had warned that the yard would close.|)",
	When:    func(p *endPlace) bool { return p.closesBracket() && !p.bracketWithin() },
	Then:    contentEnds,
}}}

// closesBracket reports whether the chunk at hand is a closing bracket.
func (p *endPlace) closesBracket() bool {
	return p.a.tags.at(int(p.at().from)) == tRP && p.at().to == p.at().from+1
}

// bracketWithin reports whether a bracket was opened in the content.
func (p *endPlace) bracketWithin() bool {
	for m := p.i; m < p.j; m++ {
		if p.a.ch[m].kind == cPAREN && p.a.tags.at(int(p.a.ch[m].from)) == tLP {
			return true
		}
	}
	return false
}

var endColon = endTable{Name: "content before a colon", Rows: []endRow{{
	Name:    "a quotation follows the colon",
	Example: "Alder knew she had lost|: “It is over,” she said.",
	When:    func(p *endPlace) bool { return p.next().kind == cQ },
	Then:    contentEnds,
}, {
	Name:    "an object, and a clause follows the colon",
	Example: "Alder praised the dockers|: they had saved the crane.",
	When: func(p *endPlace) bool {
		return p.object() && (p.next().kind != cNP || p.a.finiteFollows(p.j+1))
	},
	Then: contentEnds,
}}}

var endDash = endTable{Name: "content before a dash", Rows: []endRow{{
	Name:    "an aside before the marked words of the object",
	Example: "Finch called Alder ~– an old friend – “a liar”.",
	When: func(p *endPlace) bool {
		return p.j == p.i+1 && p.next().kind == cNP && p.after().kind == cDASH && p.a.opensAt(p.j+3)
	},
	Then: contentGoesOn,
}, {
	Name:    "the aside before the marked words of the object closes",
	Example: "Finch called Alder – an old friend ~– “a liar”.",
	When: func(p *endPlace) bool {
		return p.j == p.i+3 && p.a.ch.kind(p.i+1) == cDASH && p.a.opensAt(p.j+1)
	},
	Then: contentGoesOn,
}, {
	Name:    "and follows the dash",
	Example: "Alder said the bridge was shut ~– and that it would not open.",
	When: func(p *endPlace) bool {
		return p.clause() && p.nextWord() == "and" && !p.sentenceMarked()
	},
	Then: contentGoesOn,
}, {
	Name:    "an object before a dash",
	Example: "Alder opposed the pier |– it was too long.",
	When:    (*endPlace).object,
	Then:    contentEnds,
}, {
	Name:    "the only dash",
	Example: "Alder said she would sell two boats |– the Heron and the Tern.",
	When:    func(p *endPlace) bool { return p.verb && p.a.lastDash(p.i, p.j) },
	Then:    contentEnds,
}}}

// sentenceMarked reports whether marked words stand from the content to the end
// of the sentence.
func (p *endPlace) sentenceMarked() bool {
	return p.a.marked([]tokens{{int(p.first().from), int(p.a.ch.at(len(p.a.ch) - 1).to)}})
}
