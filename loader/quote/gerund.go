package quote

// gerundTable decides a form in -ing: verb, noun or adjective.
var gerundTable = tagTable{Name: "-ing form", Rows: []tagRow{
	{
		Name:    "adjective before a noun",
		Example: "The [managing] director left. = J",
		When:    func(p *wordPlace) bool { return p.adjective() && p.precedesNoun() && p.nextTag != tNP },
		Then:    is(tJ),
	},
	{
		Name:    "verb with a complement or an adverb",
		Example: "Her [meeting] them was luck. = VBG",
		When:    func(p *wordPlace) bool { return p.nextIs(tagsAfterGerund) },
		Then:    is(tVBG),
	},
	{
		Name:    "verb after no longer",
		Example: "They are no longer [trying]. = VBG",
		When:    func(p *wordPlace) bool { return p.prevWord.form == "longer" },
		Then:    is(tVBG),
	},
	{
		Name:    "noun after a determiner or an adjective",
		Example: "A [meeting] in May changed that. = N",
		When:    func(p *wordPlace) bool { return p.prevIs(gerundModifiers) },
		Then:    is(tN),
	},
	{
		Name:    "cue before a quotation",
		Example: "A board [reading], “No entry”, fell. = VBG",
		When: func(p *wordPlace) bool {
			return (p.prevTag == tN || p.prevTag == tNP) && p.frame().quote &&
				(p.nextTag == tCOMMA || p.a.tags.at(p.i+1) == tQ)
		},
		Then: is(tVBG),
	},
	{
		Name:    "noun in a compound",
		Example: "The ferry was held for harbour [training]. = N",
		When: func(p *wordPlace) bool {
			return (p.prevTag == tN || p.prevTag == tNP) && p.noun() && p.nextTag != tTH && p.nextTag != tTO
		},
		Then: is(tN),
	},
	{
		Name:    "noun at the end of a compound",
		Example: "They sell ship [welding]. = N",
		When:    func(p *wordPlace) bool { return p.prevTag == tN && (p.nextTag == tSTOP || p.nextTag == tX) },
		Then:    is(tN),
	},
	{
		Name:    "verb otherwise",
		Example: "He left, [speaking] of storms. = VBG",
		Then:    is(tVBG),
	},
}}

var (
	tagsAfterGerund = oneOf(tD, tPP, tP, tPO, tNP, tN, tNS, tJ, tNUM, tVBG, tADV, tSUB, tW, tNOT)
	gerundModifiers = oneOf(tD, tJ, tNUM, tPS, tPP)
)
