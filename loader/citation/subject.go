package citation

import (
	"onrecord/loader/internal/rule"
	"onrecord/loader/token"
)

// subject: Reuters reports; Al Jazeera’s Ann Lee noted; a BBC reporter said.
func (f *finder) subject(n name) bool {
	if f.preposition(n.from - 1) {
		return f.employs(n)
	}
	k := n.to
	if k < f.end && f.tokens[k].Kind == token.Clitic {
		k++
		if !f.upper(k) && !journalists[f.word(k)] && !f.office(k) {
			return works[f.word(k)] && reporting[f.word(k+1)]
		}
	}
	toVerb := predicate{finder: f, name: n}
	for ; k < f.end && toVerb.words < subjectReach; k++ {
		toVerb.at(k)
		if found, _ := subjectRules.Decide(&toVerb, f.trace, k); found != open {
			return found == subject
		}
	}
	return false
}

// employs: Ann Lee of the Times points out.
func (f *finder) employs(n name) bool {
	j := n.from - 1
	for j > f.from && described[f.word(j)] {
		j--
	}
	verb := f.word(n.to)
	return f.word(j) == "of" && j > f.from && f.upper(j-1) && (reporting[verb] || verb == "points")
}

const (
	subjectReach = 14 // words between an outlet and its verb
	asideReach   = 6  // words before a comma that opens an aside
)

// predicate is what stands between an outlet and its verb, read token by token.
type predicate struct {
	*finder
	name
	k     int // the token
	w     string
	mark  bool
	words int  // read so far
	aside bool // between two commas
	staff bool // a journalist of the outlet was named by trade
}

func (p *predicate) at(k int) {
	p.k, p.w = k, p.word(k)
	p.mark = p.tokens[k].Kind == token.Mark
}

// reading says whether the outlet is the subject of a verb of reporting.
type reading int8

const (
	open    reading = iota // the next token tells
	subject                // it is
	other                  // it is not
)

// step goes on to the next token and counts this one.
func step(p *predicate) reading {
	p.words++
	return open
}

// subjectRules read the tokens behind an outlet's name. In the examples the
// name stands in [] and the token that the row decides about in <>.
var subjectRules = rule.Table[*predicate, reading]{Name: "outlet as subject", Rows: []rule.Row[*predicate, reading]{
	{
		Name: "aside ends", Example: "The [BBC], in Orvik<,> reported that the quay is shut. = cited",
		When: func(p *predicate) bool { return p.mark && p.w == "," && p.aside },
		Then: func(p *predicate) reading { p.aside = false; return open },
	},
	{
		Name:    "comma far from the name",
		Example: "Watch [CNN] World News Late Night Money Week Sunday<,> said Finch. = not cited",
		When:    func(p *predicate) bool { return p.mark && p.w == "," && p.words > asideReach },
		Then:    rule.Is[*predicate](other),
	},
	{
		Name: "aside begins", Example: "The [Guardian]<,> citing two clerks, reported that files were lost. = cited",
		When: func(p *predicate) bool { return p.mark && p.w == "," },
		Then: func(p *predicate) reading { p.aside = true; return open },
	},
	{
		Name: "bracket", Example: "The [BBC] <(>online) reported that the quay is shut. = cited",
		When: func(p *predicate) bool { return p.mark && (p.w == "(" || p.w == ")") },
		Then: rule.Is[*predicate](open),
	},
	{
		Name: "other mark", Example: "She watched the [BBC]<;> reported losses grew. = not cited",
		When: func(p *predicate) bool {
			kind := p.tokens[p.k].Kind
			return kind != token.Word && kind != token.Number
		},
		Then: rule.Is[*predicate](other),
	},
	{
		Name: "verb of reporting", Example: "The [BBC] <reported> that the quay is shut. = cited",
		When: func(p *predicate) bool {
			return reporting[p.w] && !(p.k+1 < p.end && p.w == "told" && p.word(p.k-1) == "was")
		},
		Then: func(p *predicate) reading {
			if be(p.word(p.k - 1)) {
				return other
			}
			return subject
		},
	},
	{
		Name: "auxiliary in an aside", Example: "The [BBC], which <is> public, reported losses. = not cited",
		When: func(p *predicate) bool { return p.aside && be(p.w) },
		Then: func(p *predicate) reading { p.words++; return other },
	},
	{
		Name:    "word of an aside",
		Example: "The [Guardian], <citing> two clerks, reported that files were lost. = cited",
		When:    func(p *predicate) bool { return p.aside },
		Then:    step,
	},
	{
		Name: "another subject is joined", Example: "[Reuters] <and> Xinhua reported that the talks go on. = cited",
		When: func(p *predicate) bool { return p.w == "and" && p.upper(p.k+1) },
		Then: rule.Is[*predicate](open),
	},
	{
		Name: "journalist", Example: "A [BBC] <reporter> said it was loud. = cited",
		When: func(p *predicate) bool { return journalists[p.w] },
		Then: func(p *predicate) reading { p.staff = true; return step(p) },
	},
	{
		Name: "where the journalist is", Example: "A [BBC] reporter <at> the scene said it was loud. = cited",
		When: func(p *predicate) bool {
			return p.staff && p.words < asideReach && !be(p.w) && (!p.tokens[p.k].Upper || prepositions[p.word(p.k-1)])
		},
		Then: step,
	},
	{
		Name: "modifier, office or name", Example: "[Reuters] <has> reported that the talks go on. = cited",
		When: func(p *predicate) bool {
			return between[p.w] || p.office(p.k) || p.tokens[p.k].Upper && p.named(p.name, p.k)
		},
		Then: step,
	},
	{
		Name: "another verb or noun", Example: "The [Guardian] <left> town and said so. = not cited",
		Then: rule.Is[*predicate](other),
	},
}}

func be(w string) bool {
	switch w {
	case "is", "was", "are", "were", "be", "been", "being", "not", "to", "never", "could", "would", "should", "might":
		return true
	}
	return false
}

// named reports whether the capitalised word at k may be a journalist's name.
func (f *finder) named(n name, k int) bool { return !n.pattern || k > n.to }

func (f *finder) office(k int) bool {
	switch f.word(k) {
	case "chief", "senior", "political", "foreign", "national", "diplomatic", "business", "security", "own", "former",
		"veteran", "defence", "defense", "bureau", "affairs", "White", "House", "economics", "science", "health",
		"sports",
		"war", "managing", "deputy", "investigative", "international":
		return true
	}
	return false
}
