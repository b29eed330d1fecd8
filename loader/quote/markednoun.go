package quote

import "onrecord/loader/internal/rule"

// markedNoun are marked words right before the noun that tells what they are.
type markedNoun struct {
	a      *analysis
	k      int // the chunk that ends with the noun
	region *region
}

// saidBefore handles the marked words right before the noun of chunk k, which
// tells what they are: Lund’s “all is well” speech, the “ferry” remark.
func (a *analysis) saidBefore(u, k int) bool {
	h := int(a.ch.at(k).head)
	if h < 3 || a.tags.at(h-1) != tQ || a.reg.at(h-1) == 0 {
		return false
	}
	r := a.regions.at(int(a.reg.at(h-1) - 1))
	if r.close != h-1 || r.open < 1 || r.open < a.unitFrom+1 || h-r.open > 12 {
		return false
	}
	source, name, ok := decide(a, &markedNouns, markedNoun{a, k, r}, h)
	if ok {
		a.cand = append(a.cand, attribution{
			source: source, cue: []tokens{{h, h + 1}}, content: []tokens{{r.open, h}}, unit: u, rule: name,
		})
	}
	return ok
}

// before is the tag of the word before the marks.
func (m markedNoun) before() tag { return m.a.tags.at(m.region.open - 1) }

// markedNouns are the sources of such words, by the word before the marks.
var markedNouns = proposing(rule.Table[markedNoun, tokens]{
	Name: "noun after marked words",
	Rows: []rule.Row[markedNoun, tokens]{
		{
			Name:    "determiner",
			Example: "The <“ferry king”> {remark} was odd.",
			When:    func(m markedNoun) bool { return m.before() == tD },
			Then:    rule.Is[markedNoun](tokens{}),
		},
		{
			Name:    "possessive pronoun",
			Example: "[Her] <“ferry king”> {remark} was odd.",
			When:    func(m markedNoun) bool { return m.before() == tPP },
			Then:    func(m markedNoun) tokens { return tokens{m.region.open - 1, m.region.open} },
		},
		{
			Name:    "genitive",
			Example: "[Lund’s] <“ferry king”> {remark} was odd.",
			When:    func(m markedNoun) bool { return m.before() == tPS },
			Then: func(m markedNoun) tokens {
				s := m.k - 1
				for s > 0 && int(m.a.ch.at(s).from) >= m.region.open {
					s--
				}
				return tokens{int(m.a.ch.at(m.a.phraseStart(s)).from), m.region.open}
			},
		},
	},
})
