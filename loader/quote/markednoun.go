package quote

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/syntax"
)

// markedNoun are marked words right before the noun that tells what they are.
type markedNoun struct {
	a      *analysis
	k      int // the chunk that ends with the noun
	region *syntax.Region
}

// saidBefore handles the marked words right before the noun of chunk k, which
// tells what they are: Lund’s “all is well” speech, the “ferry” remark.
func (a *analysis) saidBefore(u, k int) bool {
	h := int(a.Ch.At(k).Head)
	if h < 3 || a.Tags.At(h-1) != syntax.Q || a.Reg.At(h-1) == 0 {
		return false
	}
	r := a.Regions.At(int(a.Reg.At(h-1) - 1))
	if r.Close != h-1 || r.Open < 1 || r.Open < a.unitFrom+1 || h-r.Open > 12 {
		return false
	}
	source, name, ok := decide(a, &markedNouns, markedNoun{a, k, r}, h)
	if ok {
		a.cand = append(a.cand, attribution{
			source: source, cue: []syntax.Tokens{tokens(h, h+1)}, content: []syntax.Tokens{tokens(r.Open, h)},
			unit: u, rule: name,
		})
	}
	return ok
}

// before is the tag of the word before the marks.
func (m markedNoun) before() syntax.Tag { return m.a.Tags.At(m.region.Open - 1) }

// markedNouns are the sources of such words, by the word before the marks.
var markedNouns = proposing(rule.Table[markedNoun, syntax.Tokens]{
	Name: "noun after marked words",
	Rows: []rule.Row[markedNoun, syntax.Tokens]{
		{
			Name:    "determiner",
			Example: "The <“ferry king”> {remark} was odd.",
			When:    func(m markedNoun) bool { return m.before() == syntax.D },
			Then:    rule.Is[markedNoun](syntax.Tokens{}),
		},
		{
			Name:    "possessive pronoun",
			Example: "[Her] <“ferry king”> {remark} was odd.",
			When:    func(m markedNoun) bool { return m.before() == syntax.PP },
			Then:    func(m markedNoun) syntax.Tokens { return tokens(m.region.Open-1, m.region.Open) },
		},
		{
			Name:    "genitive",
			Example: "[Lund’s] <“ferry king”> {remark} was odd.",
			When:    func(m markedNoun) bool { return m.before() == syntax.PS },
			Then: func(m markedNoun) syntax.Tokens {
				s := m.k - 1
				for s > 0 && int(m.a.Ch.At(s).From) >= m.region.Open {
					s--
				}
				return tokens(int(m.a.Ch.At(m.a.phraseStart(s)).From), m.region.Open)
			},
		},
	},
})
