package syntax

// gerundTable decides a form in -ing: verb, noun or adjective.
var gerundTable = tagTable{Name: "-ing form", Rows: []tagRow{
	{
		Name:    "adjective before a noun",
		Example: "The [managing] director left. = J",
		When:    func(p *wordPlace) bool { return p.adjective() && p.precedesNoun() && p.nextTag != NP },
		Then:    is(J),
	},
	{
		Name:    "verb with a complement or an adverb",
		Example: "Her [meeting] them was luck. = VBG",
		When:    func(p *wordPlace) bool { return p.nextIs(tagsAfterGerund) },
		Then:    is(VBG),
	},
	{
		Name:    "verb after no longer",
		Example: "They are no longer [trying]. = VBG",
		When:    func(p *wordPlace) bool { return p.prevWord.Form == "longer" },
		Then:    is(VBG),
	},
	{
		Name:    "noun after a determiner or an adjective",
		Example: "A [meeting] in May changed that. = N",
		When:    func(p *wordPlace) bool { return p.prevIs(gerundModifiers) },
		Then:    is(N),
	},
	{
		Name:    "cue before a quotation",
		Example: "A board [reading], “No entry”, fell. = VBG",
		When: func(p *wordPlace) bool {
			return (p.prevTag == N || p.prevTag == NP) && p.frame().Quote &&
				(p.nextTag == COMMA || p.a.Tags.At(p.i+1) == Q)
		},
		Then: is(VBG),
	},
	{
		Name:    "noun in a compound",
		Example: "The ferry was held for harbour [training]. = N",
		When: func(p *wordPlace) bool {
			return (p.prevTag == N || p.prevTag == NP) && p.noun() && p.nextTag != TH && p.nextTag != TO
		},
		Then: is(N),
	},
	{
		Name:    "noun at the end of a compound",
		Example: "They sell ship [welding]. = N",
		When:    func(p *wordPlace) bool { return p.prevTag == N && (p.nextTag == STOP || p.nextTag == X) },
		Then:    is(N),
	},
	{
		Name:    "verb otherwise",
		Example: "He left, [speaking] of storms. = VBG",
		Then:    is(VBG),
	},
}}

var (
	tagsAfterGerund = oneOf(D, PP, P, PO, NP, N, NS, J, NUM, VBG, ADV, SUB, W, NOT)
	gerundModifiers = oneOf(D, J, NUM, PS, PP)
)
