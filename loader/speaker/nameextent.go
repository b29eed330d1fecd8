package speaker

import (
	"strings"
	"unicode/utf8"

	"onrecord/loader/internal/rule"
	"onrecord/loader/token"
)

// nameExtent is the place that decides how far a run of capitalised words goes:
// the words of a name with its initials and particles, and the small words inside
// an organisation's name.
type nameExtent struct {
	r     *resolver
	start int32 // the run's first token
	k     int32 // the token that is looked at
	t     *token.Token
	w     *word
	head  bool // a word of the run makes it an organisation's name
}

func (p *nameExtent) capital() bool { return p.t.Kind == token.Word && p.t.Upper }
func (p *nameExtent) inside() bool  { return p.k > p.start }

// dotted reports whether the dot of an initial, a title or a suffix follows.
func (p *nameExtent) dotted() bool {
	r, e := p.r, p.k+1
	if e+1 >= r.end {
		return false
	}
	dot, next := r.tokens.at(e), r.tokens.at(e+1)
	if dot.Start != p.t.End || dot.Kind != token.Mark || r.text[p.t.End] != '.' {
		return false
	}
	return p.w.is(isSuffix) || (r.initial(p.k) || p.w.is(isTitle)) && next.Kind == token.Word && next.Upper
}

// possessor reports whether the apostrophe or ’s belongs to an organisation's name: the
// Road Hauliers’ Federation, the Women’s Institute, but not Mr. Lees’ Company.
func (p *nameExtent) possessor() bool {
	r, before := p.r, p.r.word(p.k-1)
	switch p.t.Kind {
	case token.Clitic:
		switch fold(before) {
		case "women", "men", "children", "people", "veterans", "girls", "boys":
		default:
			return false
		}
	case token.Mark:
		if s := r.text[p.t.Start:p.t.End]; s != "'" && s != "’" || r.tokens.at(p.k-1).End != p.t.Start ||
			!strings.HasSuffix(before, "s") || r.known.at(p.k-1).is(isGiven|isSurname|isPlace) {
			return false
		}
	default:
		return false
	}
	for k := p.k + 1; k < r.end && k < p.k+4; k++ {
		if t := r.tokens.at(k); t.Kind != token.Word || !t.Upper {
			return false
		}
		if r.known.at(k).is(isHead) {
			return true
		}
	}
	return false
}

// extentOfName gives the number of tokens by which the run goes on; none where it
// ends. The examples have the name in brackets, the token that is decided on in
// braces.
var extentOfName = rule.Table[*nameExtent, int32]{Name: "extent of a name", Rows: []rule.Row[*nameExtent, int32]{
	{
		Name: "a day or a pronoun", Example: "She met [Ann Lee] {Monday} in Alder.",
		When: func(p *nameExtent) bool {
			return p.capital() && p.inside() && (p.r.day(p.k) || p.w.is(isPronoun) && !p.r.acronym(p.k))
		},
		Then: rule.Is[*nameExtent](int32(0)),
	},
	{
		Name:    "a run too long for a name",
		Example: "They saw [Aa Bb Cc Dd Ee Ff Gg Hh Ii Jj Kk Ll Mm Nn Oo Pp Qq] {Rr} there.",
		When:    func(p *nameExtent) bool { return p.capital() && p.k-p.start > longestPhrase },
		Then:    rule.Is[*nameExtent](int32(0)),
	},
	{
		Name: "an abbreviation with its dot", Example: "He met {Sec}. [Finch] there.",
		When: func(p *nameExtent) bool { return p.capital() && p.dotted() },
		Then: rule.Is[*nameExtent](int32(2)),
	},
	{
		Name: "a capitalised word", Example: "He met [Ann {Lee}] there.",
		When: func(p *nameExtent) bool { return p.capital() },
		Then: rule.Is[*nameExtent](int32(1)),
	},
	{
		Name: "a nickname", Example: "He met [Robert {“}Bob” Lee] there.",
		When: func(p *nameExtent) bool { return p.t.Kind == token.Mark && p.inside() && p.r.nickname(p.k) },
		Then: rule.Is[*nameExtent](int32(3)),
	},
	{
		Name: "a particle", Example: "He met [Ursula {von} Marwitz] there.",
		When: func(p *nameExtent) bool {
			return p.t.Kind == token.Word && p.inside() && p.w.is(isParticle) && p.r.upperAfter(p.k, 2)
		},
		Then: rule.Is[*nameExtent](int32(1)),
	},
	{
		Name: "what completes an organisation's name", Example: "He left the [Ministry {of} the Interior] there.",
		When: func(p *nameExtent) bool {
			return p.t.Kind == token.Word && p.inside() && p.head && p.w.is(isConnective) &&
				p.r.known.at(p.k-1).is(isHead) && p.r.upperAfter(p.k, 2)
		},
		Then: func(p *nameExtent) int32 {
			if p.r.tokens.at(p.k + 1).Upper {
				return 1
			}
			return 2 // of the
		},
	},
	{
		Name: "an ampersand", Example: "He left the [Alder {&} Finch Company] there.",
		When: func(p *nameExtent) bool {
			return p.t.Kind == token.Mark && p.inside() && p.r.text[p.t.Start] == '&' && p.r.upperAfter(p.k, 1)
		},
		Then: rule.Is[*nameExtent](int32(1)),
	},
	{
		Name: "a possessor in an organisation's name", Example: "He left the [Road Hauliers{’} Federation] there.",
		When: func(p *nameExtent) bool { return p.inside() && p.possessor() },
		Then: rule.Is[*nameExtent](int32(1)),
	},
	{
		Name: "an organisation's number", Example: "He joined [Brigade {93}] there.",
		When: func(p *nameExtent) bool { return p.t.Kind == token.Number && p.inside() && p.head },
		Then: rule.Is[*nameExtent](int32(1)),
	},
}}

// nameEnd is the end of the run of capitalised words that begins at token k.
func (r *resolver) nameEnd(k int32) int32 {
	p := &r.extent
	*p = nameExtent{r: r, start: k, k: k}
	for p.k < r.end {
		p.t, p.w = r.tokens.at(p.k), r.known.at(p.k)
		n, ok := extentOfName.Decide(p, r.trace, int(p.k))
		if !ok || n == 0 {
			break
		}
		p.head = p.head || p.capital() && p.w.is(isHead)
		p.k += n
	}
	return p.k
}

// nickname reports whether one word between quotation marks stands at token e,
// a capitalised one after it: Robert “Bob” Lee.
func (r *resolver) nickname(e int32) bool {
	if e+3 >= r.end || !quoteMark(r.word(e)) || !quoteMark(r.word(e+2)) {
		return false
	}
	a, b := r.tokens.at(e+1), r.tokens.at(e+3)
	return a.Kind == token.Word && a.Upper && b.Kind == token.Word && b.Upper && !r.known.at(e+3).is(isStop|isPronoun)
}

// day reports whether token k is a day or month and no first name: June 3, but
// June Lund.
func (r *resolver) day(k int32) bool {
	if w := r.known.at(k); !w.is(isDay) {
		return false
	} else if !w.is(isGiven) {
		return true
	}
	switch r.word(k - 1) { // In May Ann Lee said
	case "In", "in", "Last", "last", "Next", "next", "Since", "since", "By", "by", "This", "this", "early", "late",
		"of":
		return r.known.at(k-1).is(isStop|isOpen|isModifier|isPreposition) && k > 0
	}
	return k+1 >= r.end || r.tokens.at(k+1).Kind != token.Word || !r.tokens.at(k+1).Upper || r.known.at(k+1).is(isDay)
}

// upperAfter reports whether a capitalised word follows token e, with at most
// n-1 particles or "the" between.
func (r *resolver) upperAfter(e int32, n int32) bool {
	for j := e + 1; j <= e+n && j < r.end; j++ {
		t := r.tokens.at(j)
		if t.Kind != token.Word {
			return false
		}
		if t.Upper {
			return !r.day(j) && !r.known.at(j).is(isPronoun) || r.acronym(j)
		}
		if !r.known.at(j).is(isParticle) && r.word(j) != "the" {
			return false
		}
	}
	return false
}

func (r *resolver) initial(k int32) bool {
	if k < 0 {
		return false
	}
	t := r.tokens.at(k)
	if t.Kind != token.Word || !t.Upper {
		return false
	}
	switch n := t.End - t.Start; {
	case n == 1:
		return true
	case n == 2:
		return r.text[t.Start] >= utf8.RuneSelf || r.text[t.Start+1] == '.'
	case n == 3:
		return r.text[t.Start+1] == '.'
	}
	return false
}
