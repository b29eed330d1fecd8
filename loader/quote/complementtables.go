package quote

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
)

// earlyComplements are the phrases that a preposition right after the verb or its
// recipient introduces, and marked words after a clause on the recipient.
var earlyComplements = proposing(rule.Table[complementPlace, complement]{
	Name: "complement after a preposition or a clause",
	Rows: []complementRow{
		{
			Name:    "phrase of the topic",
			Example: "[The office] {warned of} <a storm that would close the pier>.",
			When:    complementPlace.topic,
			Then: func(p complementPlace) complement {
				m := p.begins(p.k+2, objectComp)
				m.prep = p.k + 1
				return m
			},
		},
		{
			Name:    "recipient and phrase of the topic",
			Example: "[Lund] {asked} her about <the ferry>.",
			When:    complementPlace.recipientThenTopic,
			Then:    func(p complementPlace) complement { return p.begins(p.k+3, objectComp) },
		},
		{
			Name:    "marked words after a clause on the recipient",
			Example: "[Alder] {told} the guests who had come, <“all of us” would be paid>.",
			When:    func(p complementPlace) bool { return p.pastClause && p.a.opensAt(p.at) },
			Then:    complementPlace.clause,
		},
	},
})

// introducedComplements are the complements that a that, a mark, a pronoun or an
// infinitive opens after a few modifiers, by the kind of the chunk that stands there.
var introducedComplements = [syntax.ChunkPAREN + 1]*complementTable{
	syntax.ChunkTH: &thatComplements, syntax.ChunkQ: &quotationComplements, syntax.ChunkCOMMA: &punctuatedComplements,
	syntax.ChunkCOLON: &punctuatedComplements, syntax.ChunkSEMI: &punctuatedComplements,
	syntax.ChunkW: &questionComplements, syntax.ChunkSUB: &questionComplements,
	syntax.ChunkVG: &infinitiveComplements, syntax.ChunkNP: &subjectComplements,
}

var thatComplements = proposing(rule.Table[complementPlace, complement]{
	Name: "complement with that",
	Rows: []complementRow{
		{
			Name:    "that",
			Example: "[She] {said} on Monday <that the yard had closed>.",
			When:    func(p complementPlace) bool { return p.f.That && p.complementizer() },
			Then:    complementPlace.clause,
		},
	},
})

var quotationComplements = proposing(rule.Table[complementPlace, complement]{
	Name: "quotation as complement",
	Rows: []complementRow{
		{
			Name:    "quotation",
			Example: "[Alder] {said} <“The bridge is safe.”>",
			When:    func(p complementPlace) bool { return p.f.Quote },
			Then:    complementPlace.quotation,
		},
	},
})

var punctuatedComplements = proposing(rule.Table[complementPlace, complement]{
	Name: "complement after punctuation",
	Rows: []complementRow{
		{
			Name:    "quotation after a comma or a colon",
			Example: "[Alder] {told} the council: <“The bridge is safe.”>",
			When:    func(p complementPlace) bool { return p.f.Quote && p.next() == syntax.ChunkQ },
			Then: func(p complementPlace) complement {
				m := p.begins(p.at+1, quoteComp)
				m.colon = p.is(syntax.ChunkCOLON)
				return m
			},
		},
		{
			Name:    "clause after a colon",
			Example: "[She] {said}: <the yard has closed>.",
			When: func(p complementPlace) bool {
				return p.f.Quote && p.is(syntax.ChunkCOLON) && p.at+1 < len(p.a.Ch)
			},
			Then: func(p complementPlace) complement {
				m := p.begins(p.at+1, clauseComp)
				m.colon = true
				return m
			},
		},
	},
})

var questionComplements = proposing(rule.Table[complementPlace, complement]{
	Name: "question as complement",
	Rows: []complementRow{
		{
			Name:    "embedded question",
			Example: "[Lund] {asked} the mayor <whether the yard would close>.",
			When:    func(p complementPlace) bool { return p.f.Wh && p.a.opensQuestion(p.at) },
			Then:    complementPlace.clause,
		},
	},
})

var infinitiveComplements = proposing(rule.Table[complementPlace, complement]{
	Name: "infinitive as complement",
	Rows: []complementRow{
		{
			Name:    "infinitive",
			Example: "[The council] {promised} on Monday <to close the yard>.",
			When:    func(p complementPlace) bool { return p.f.Inf && p.a.verbIs(p.at, syntax.Infinitive) },
			Then:    complementPlace.clause,
		},
	},
})

var subjectComplements = proposing(rule.Table[complementPlace, complement]{
	Name: "clause after a noun phrase",
	Rows: []complementRow{
		{
			Name:    "clause without that after a noun phrase",
			Example: "[She] {told} the bakers <they would be paid>.",
			When:    func(p complementPlace) bool { return p.f.Bare && p.clauseWithoutThat() },
			Then:    complementPlace.clause,
		},
	},
})

// distantComplements are those that more than modifiers separate from the verb.
var distantComplements = proposing(rule.Table[complementPlace, complement]{
	Name: "distant complement",
	Rows: []complementRow{
		{
			Name:    "quotation after an aside",
			Example: "[Lund] {announced} on her page, in capital letters, <“The yard is closed.”>",
			When:    func(p complementPlace) bool { return p.quotationAfterAside() > 0 },
			Then:    func(p complementPlace) complement { return p.begins(p.quotationAfterAside(), quoteComp) },
		},
		{
			Name:    "that after other words",
			Example: "[She] {said} on Monday, at the end of a long day, <that the yard had closed>.",
			When:    func(p complementPlace) bool { return p.laterThat() > 0 },
			Then:    func(p complementPlace) complement { return p.begins(p.laterThat(), clauseComp) },
		},
	},
})

// bareComplements are the complements that nothing introduces, and the phrase with
// a preposition, by the kind of their first chunk. Adverbs and times may precede
// them.
var bareComplements = [syntax.ChunkPAREN + 1]*complementTable{
	syntax.ChunkNP: &nominalComplements, syntax.ChunkQ: &nominalComplements, syntax.ChunkVG: &gerundComplements,
	syntax.ChunkW:   &freeRelatives,
	syntax.ChunkADJ: &adjectiveComplements, syntax.ChunkIN: &governedComplements,
}

var nominalComplements = proposing(rule.Table[complementPlace, complement]{
	Name: "noun phrase as complement",
	Rows: []complementRow{
		{
			Name:    "clause after the recipient",
			Example: "[Alder] {told} reporters on Monday <the yard would close>.",
			When:    complementPlace.toldClause,
			Then:    func(p complementPlace) complement { return p.begins(p.pastRecipient(), clauseComp) },
		},
		{
			Name:    "clause",
			Example: "[Alder] {said} <the yard would close>.",
			When: func(p complementPlace) bool {
				return p.f.Bare && p.a.finiteFollows(p.at)
			},
			Then: complementPlace.clause,
		},
		{
			Name:    "subject of an infinitive",
			Example: "[Alder] {wants} <the yard to close>.",
			When: func(p complementPlace) bool {
				return p.f.Inf2 && p.a.infinitiveFollows(p.at)
			},
			Then: complementPlace.clause,
		},
		{
			Name:    "small clause",
			Example: "[Alder] {found} <the yard closing early>.",
			When: func(p complementPlace) bool {
				return p.f.Small && (p.a.verbIs(p.at+1, syntax.Gerund) || p.next() == syntax.ChunkADJ)
			},
			Then: complementPlace.clause,
		},
		{
			Name:    "object after the recipient",
			Example: "[Alder] {promised} the town <a new pier>.",
			When: func(p complementPlace) bool {
				return p.f.Obj && p.f.Rcpt && p.a.nounPhraseAt(p.at+1) &&
					p.a.Tags.At(int(p.a.Ch.At(p.at+1).From)) == syntax.D
			},
			Then: func(p complementPlace) complement { return p.begins(p.at+1, objectComp) },
		},
		{
			Name:    "object",
			Example: "[Alder] {rejected} <the plan>.",
			When: func(p complementPlace) bool {
				return p.f.Obj || p.f.As && p.a.asFollows(p.at)
			},
			Then: complementPlace.object,
		},
	},
})

var gerundComplements = proposing(rule.Table[complementPlace, complement]{
	Name: "gerund as complement",
	Rows: []complementRow{
		{
			Name:    "gerund",
			Example: "[Alder] {denied} <closing the yard>.",
			When: func(p complementPlace) bool {
				return (p.f.Ger || p.f.Obj) && p.a.verbIs(p.at, syntax.Gerund)
			},
			Then: complementPlace.clause,
		},
	},
})

var freeRelatives = proposing(rule.Table[complementPlace, complement]{
	Name: "free relative as complement",
	Rows: []complementRow{
		{
			Name:    "free relative",
			Example: "[Alder] {rejected} <what the council had planned>.",
			When: func(p complementPlace) bool {
				w := p.a.chunkWord(p.at)
				return p.f.Obj && (w == "what" || w == "how")
			},
			Then: complementPlace.object,
		},
	},
})

var adjectiveComplements = proposing(rule.Table[complementPlace, complement]{
	Name: "adjective as complement",
	Rows: []complementRow{
		{
			Name:    "adjective",
			Example: "[Alder] {promised} <better>.",
			When:    func(p complementPlace) bool { return p.f.Obj },
			Then:    complementPlace.object,
		},
	},
})

var governedComplements = proposing(rule.Table[complementPlace, complement]{
	Name: "phrase as complement",
	Rows: []complementRow{
		{
			Name:    "phrase with the verb’s preposition",
			Example: "[Alder] {agreed with} <the council>.",
			When:    complementPlace.governed,
			Then: func(p complementPlace) complement {
				m := p.begins(p.at+1, objectComp)
				m.prep = p.at
				return m
			},
		},
	},
})

// complementTables are the tables of complements in the order of their use.
var complementTables = []*complementTable{
	&earlyComplements, &thatComplements, &quotationComplements, &punctuatedComplements, &questionComplements,
	&infinitiveComplements, &subjectComplements, &distantComplements, &nominalComplements, &gerundComplements,
	&freeRelatives, &adjectiveComplements, &governedComplements,
}
