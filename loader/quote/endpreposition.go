package quote

// Where a content ends before a preposition or before a time.

var endPreposition = endTable{Name: "content before a preposition", Rows: []endRow{{
	Name:    "according to",
	Example: "Alder said the yard had closed |according to the guild.",
	When:    func(p *endPlace) bool { return p.verb && p.word() == "according" },
	Then:    contentEnds,
}, {
	Name:    "a gerund of speech says how",
	Example: "Alder answered the guild |by saying “no”.",
	When: func(p *endPlace) bool {
		return !p.verb && p.nextGerund() && p.ofManner() && p.a.speech(p.j+1)
	},
	Then: contentEnds,
}, {
	Name:    "before and a gerund after marked words",
	Example: "Alder vowed to “stay” |before sketching a boat.",
	When:    func(p *endPlace) bool { return p.word() == "before" && p.nextGerund() && p.followsMark() },
	Then:    contentEnds,
}, {
	Name:    "where or when the marked words were said",
	Example: "Alder called it “a farce” |in a tweet.",
	When: func(p *endPlace) bool {
		return p.next().kind == cNP && p.ofOccasion() && p.followsMark() && (p.object() || p.commaBeforeMark()) &&
			(p.next().time || p.a.entry(int(p.next().head)).sem&(semVenue|semPaper) != 0)
	},
	Then: contentEnds,
}, {
	Name:    "an object, and a gerund that says when or how",
	Example: "Alder praised the crew |before leaving.",
	When: func(p *endPlace) bool {
		return p.object() && p.nextGerund() && p.ofManner() && p.word() != "in" && p.verbless()
	},
	Then: contentEnds,
}, {
	Name:    "in after a person",
	Example: "Alder supports Finch |in the harbour race.",
	When: func(p *endPlace) bool {
		return p.afterObject() && p.word() == "in" && p.j == p.i+1 && p.namesPerson(p.previous())
	},
	Then: contentEnds,
}, {
	Name:    "on and a time that describes a noun",
	Example: "The boats that Alder accused Finch of hiding ~on feast night were found.",
	When: func(p *endPlace) bool {
		return p.afterObject() && p.word() == "on" && p.next().time && int(p.next().to) == int(p.next().head)+1 &&
			p.j+2 < len(p.a.ch) && p.after().kind == cVG
	},
	Then: contentGoesOn,
}, {
	Name:    "where or when the object was named",
	Example: "Alder praised the crew |on Monday.",
	When: func(p *endPlace) bool {
		return p.afterObject() && (p.next().time || p.a.entry(int(p.next().head)).sem&semVenue != 0) &&
			!p.a.asMarked(p.j+1)
	},
	Then: contentEnds,
}}}

// ofManner reports whether the preposition at hand can begin a phrase that says
// how or when somebody spoke.
func (p *endPlace) ofManner() bool {
	switch p.word() {
	case "by", "before", "after", "in":
		return true
	}
	return false
}

// ofOccasion reports whether the preposition at hand can begin a phrase that
// says on which occasion somebody spoke.
func (p *endPlace) ofOccasion() bool {
	switch p.word() {
	case "on", "during", "in", "at":
		return true
	}
	return false
}

// afterObject reports whether a phrase of an occasion follows an object that has
// no verb.
func (p *endPlace) afterObject() bool {
	return p.object() && !p.verb && p.next().kind == cNP && p.previous().kind != cCC && p.ofOccasion()
}

// namesPerson reports whether the chunk is a pronoun or ends in a name.
func (p *endPlace) namesPerson(c *chunk) bool {
	return c.kind == cNP && (c.pronoun || p.a.tags.at(int(c.head)) == tNP)
}

var endTime = endTable{Name: "content before a noun phrase", Rows: []endRow{{
	Name:    "when the object was named",
	Example: "Alder endorsed Finch |Wednesday.",
	When:    func(p *endPlace) bool { return p.object() && !p.verb && p.at().time && p.adverbial() },
	Then:    contentEnds,
}}}

// adverbial reports whether the time at hand stands by itself after a noun
// phrase: praised her call last week for calm.
func (p *endPlace) adverbial() bool {
	o := p.previous()
	return p.a.reg.at(int(p.at().head)) == 0 && o.kind == cNP && !o.poss &&
		p.next().kind != cTH && !(p.next().kind == cIN && !p.a.ofPlace(p.next()))
}
