package quote

// Where a content ends before a verb or a subordinate clause.

var endVerb = endTable{Name: "content before a verb", Rows: []endRow{{
	Name:    "a gerund of speech describes the noun",
	Example: "Alder wrote a letter to Finch |asking that he stay.",
	When: func(p *endPlace) bool {
		return !p.verb && p.at().form == gerund && p.j > p.i && p.previous().kind == cNP && p.a.speech(p.j)
	},
	Then: contentEnds,
}, {
	Name:    "the main verb after two infinitives",
	Example: "A baker who asked not to be named |said it rained.",
	When: func(p *endPlace) bool {
		return p.at().form == finite && p.sub && p.opensWithInfinitive() && p.previous().is(infinitive)
	},
	Then: contentEnds,
}, {
	Name:    "the main verb after a quotation that describes its subject",
	Example: "The share of bakers saying “it rains” |rose.",
	When: func(p *endPlace) bool {
		return p.at().form == finite && p.describesNoun() && p.i == p.k+1 && p.followsMark() && p.onlyQuotation()
	},
	Then: contentEnds,
}, {
	Name:    "the main verb after the object of a relative clause",
	Example: "Those who backed Alder |left.",
	When:    func(p *endPlace) bool { return p.mainAfterObject() && p.a.relative(p.k) },
	Then:    contentEnds,
}, {
	Name:    "the main verb after the object of a gerund",
	Example: "Officials backing the plan |resigned.",
	When: func(p *endPlace) bool {
		return p.mainAfterObject() && p.cue().form == gerund && p.describesNoun() && p.verbless()
	},
	Then: contentEnds,
}}}

// describesNoun reports whether the cue is no finite verb and follows a noun
// phrase: bakers saying.
func (p *endPlace) describesNoun() bool {
	return p.cue().form != finite && p.a.ch.kind(p.k-1) == cNP
}

// onlyQuotation reports whether the content so far is one quotation.
func (p *endPlace) onlyQuotation() bool {
	if p.first().kind == cQ && p.j == p.i+1 {
		return true
	}
	return p.a.opensAt(p.i) && p.a.regions.at(int(p.a.reg.at(int(p.first().from))-1)).close+1 == int(p.at().from)
}

// mainAfterObject reports whether the finite verb at hand follows an object that
// has no verb, in a subordinate clause.
func (p *endPlace) mainAfterObject() bool {
	o := p.previous()
	return p.object() && p.sub && !p.verb && p.at().form == finite && o.kind == cNP && p.a.tags.at(int(o.head)) != tP
}

var endSubordinator = endTable{Name: "content before a subordinator", Rows: []endRow{{
	Name:    "a condition or reason after marked words",
	Example: "Alder promised to “stay put” ~if elected.",
	When: func(p *endPlace) bool {
		switch p.word() {
		case "because", "if", "unless", "until", "so", "whether":
			return p.followsMark()
		}
		return false
	},
	Then: contentGoesOn,
}, {
	Name:    "while after marked words",
	Example: "Alder called it “a farce” |while asking for more.",
	When: func(p *endPlace) bool {
		return p.word() == "while" && p.followsMark() &&
			(p.nextCites() || p.next().kind == cNP && !p.a.marksBehind(p.j+1))
	},
	Then: contentEnds,
}, {
	Name:    "a clause with a cue of its own after marked words",
	Example: "Alder said it was “a farce” |as they vowed to go.",
	When:    func(p *endPlace) bool { return p.followsMark() && p.a.vows(p.j+1) },
	Then:    contentEnds,
}, {
	Name:    "nothing but marked words",
	Example: "The crew chanted “no pier, no peace” |after the talks failed.",
	When: func(p *endPlace) bool {
		return p.followsMark() && p.a.reg.at(int(p.first().from)) == p.a.reg.at(int(p.at().from-1))
	},
	Then: contentEnds,
}, {
	Name:    "marked words that end in a comma",
	Example: "Alder said it was “a farce,” |though the crew was calm.",
	When:    func(p *endPlace) bool { return p.followsMark() && p.commaBeforeMark() },
	Then:    contentEnds,
}, {
	Name:    "when an infinitive was meant",
	Example: "Alder sought to please the crowd |as it grew.",
	When: func(p *endPlace) bool {
		return p.clause() && p.opensWithInfinitive() && p.cue().kind == cVG && p.next().kind == cNP &&
			p.ofTime() && !p.followsMark() && p.a.verbless(p.i+1, p.j)
	},
	Then: contentEnds,
}, {
	Name:    "an object without a verb",
	Example: "Alder praised the crew |as the queen arrived.",
	When: func(p *endPlace) bool {
		return p.object() && !p.verb && p.a.form(int(p.at().from)-1) != "as" && !p.followsMark() &&
			(p.word() != "as" || p.next().kind == cNP && p.after().is(finite))
	},
	Then: contentEnds,
}}}

// ofTime reports whether the subordinator at hand begins a clause of time.
func (p *endPlace) ofTime() bool {
	switch p.word() {
	case "as", "after", "before":
		return true
	}
	return false
}
