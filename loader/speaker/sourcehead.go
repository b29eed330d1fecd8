package speaker

import (
	"strings"

	"onrecord/loader/internal/rule"
	"onrecord/loader/token"
)

// sourceHead is the source of a quote whose head is sought.
type sourceHead struct {
	r        *resolver
	mentions []int32 // in the source
	n        int     // of mentions, the head as far as it is read
	from, to int32   // the source's tokens
	m        *mention
	other    int32 // the mention that a row means instead of the head
}

func (p *sourceHead) head() int32 { return p.mentions[p.n] }

// follow goes down the chain of possessors that ends in the head.
func (p *sourceHead) follow() {
	for p.n+1 < len(p.mentions) && p.r.mentions[p.mentions[p.n+1]].owner == p.head() {
		p.n++
	}
	p.m = &p.r.mentions[p.head()]
}

// writing reports whether the head is something written.
func (p *sourceHead) writing() bool {
	return p.m.shape == nominal && p.m.flags&isDocument != 0 && p.m.flags&(isRole|isBody) == 0 && !p.m.joint
}

// toAuthor goes on from something written to who wrote it: a report by the bank.
func (p *sourceHead) toAuthor() {
	if !p.writing() || p.n+1 >= len(p.mentions) || p.r.mentions[p.mentions[p.n+1]].from != p.m.to+1 {
		return
	}
	if s := p.r.word(p.m.to); s == "by" || s == "from" {
		p.n++
		p.follow()
	}
}

// pastAdjunct goes on from an adjunct of time or place that opens the source to the name
// that ends it: In Dorn on Sunday Ann Lee.
func (p *sourceHead) pastAdjunct() {
	w, before := p.r.known.at(p.from), p.r.known.at(p.from-1)
	opens := before.is(isPreposition) && p.r.tokens.at(p.from-1).Upper
	if !opens && !w.is(isPreposition) && !(w.is(isOpen) && p.r.day(p.from+1)) {
		return
	}
	last := len(p.mentions) - 1
	m := &p.r.mentions[p.mentions[last]]
	if m.to >= p.to && m.shape == named && m.owner < 0 && m.from > p.from && p.r.time(m.from-1) {
		p.n, p.m, p.from = last, m, m.from
	}
}

// time reports whether the token at k ends an expression of time.
func (r *resolver) time(k int32) bool {
	if r.known.at(k).is(isDay) || r.tokens.at(k).Kind == token.Number {
		return true
	}
	switch r.word(k) {
	case "morning", "afternoon", "evening", "night", "noon", "week", "month", "year", "today", "yesterday", "later",
		"ago":
		return true
	}
	return false
}

// appositive is the name that follows the office of the head: a lawyer for the
// family, Ann Lee,
func (p *sourceHead) appositive() int32 {
	r := p.r
	for _, x := range p.mentions[p.n+1:] {
		o := &r.mentions[x]
		if o.shape != named || o.flags&(isPlace|isHead) != 0 || o.to < p.to && !r.comma(o.to) {
			continue
		}
		if r.comma(o.from-1) || r.oneOffice(p.m, o) {
			return x
		}
	}
	return nobody
}

// headSource is where the head of a source is found.
type headSource uint8

const (
	fromPhrase headSource = iota // the phrase itself, with those that "and" joins
	fromOther                    // an owner or an appositive
	fromNobody                   // the source names nobody who speaks
)

// headOfSource tells where the head of a source is found; in the phrase itself where
// no row decides. Brackets have the source, braces the head.
var headOfSource = rule.Table[*sourceHead, headSource]{Name: "head of a source", Rows: headRows}

var headRows = []rule.Row[*sourceHead, headSource]{
	{
		Name: "part of a whole", Example: "[One of the officials] said so.",
		When: func(p *sourceHead) bool {
			w := p.r.known.at(p.from)
			return p.from+1 < p.to && w.is(isDet) && w.pronoun == noPronoun && p.r.word(p.from+1) == "of"
		},
		Then: rule.Is[*sourceHead](fromNobody),
	},
	{
		Name: "a thing or an event", Example: "[The bloodshed in Alder] said so.",
		When: func(p *sourceHead) bool { return p.r.inert(p.r.headNoun(p.from, p.to)) },
		Then: rule.Is[*sourceHead](fromNobody),
	},
	{
		Name: "something written, of an owner", Example: "[{Ann Lee}’s letter] said so.",
		When: func(p *sourceHead) bool { p.other = p.m.owner; return p.writing() && p.m.owner >= 0 },
		Then: rule.Is[*sourceHead](fromOther),
	},
	{
		Name: "an office whose name follows", Example: "[A lawyer for the family, {Ann Lee},] said so.",
		When: func(p *sourceHead) bool {
			if p.m.shape != nominal || p.m.plural || p.m.flags&isRole == 0 {
				return false
			}
			p.other = p.appositive()
			return p.other >= 0
		},
		Then: rule.Is[*sourceHead](fromOther),
	},
	{
		Name: "what a person owns", Example: "[Lee’s teeth] said so.",
		When: func(p *sourceHead) bool {
			r, k := p.r, p.m.to
			return p.m.function == possessor && k+1 < p.to && r.tokens.at(k).Kind == token.Clitic &&
				r.tokens.at(k+1).Kind == token.Word && !r.known.at(k+1).is(isStop|isPreposition)
		},
		Then: rule.Is[*sourceHead](fromNobody),
	},
	{
		Name: "what a pronoun owns", Example: "Later [excerpts of his speech] said so.",
		When: func(p *sourceHead) bool {
			return p.m.shape == pronominal && p.m.function == possessor && p.m.to < p.to
		},
		Then: rule.Is[*sourceHead](fromNobody),
	},
	{
		Name: "a name before a common noun", Example: "[The Alder fact checker] said so.",
		When: func(p *sourceHead) bool { return p.m.shape == named && p.m.to < p.to && p.r.noun(p.m.to) },
		Then: rule.Is[*sourceHead](fromNobody),
	},
	{
		Name: "a capital that only its place gave", Example: "[Footage from the bridge] said so.",
		When: func(p *sourceHead) bool {
			m, r := p.m, p.r
			if m.shape != named || !m.weak || m.form < 0 || m.from != p.from || m.to >= p.to {
				return false
			}
			f, next := &r.forms[m.form], r.tokens.at(m.to)
			return f.weak == f.count && next.Kind == token.Word && !next.Upper && !r.separator(m.to)
		},
		Then: rule.Is[*sourceHead](fromNobody),
	},
}

// headsOf picks the heads among the mentions of a source: several where "and" joins
// them.
func (r *resolver) headsOf(mentions []int32, from, to int32) []int32 {
	p := &r.sourceHead
	*p = sourceHead{r: r, mentions: mentions, from: from, to: to, other: nobody}
	p.follow()
	p.toAuthor()
	p.pastAdjunct()
	switch where, _ := headOfSource.Decide(p, r.trace, int(from)); where {
	case fromNobody:
		return nil
	case fromOther:
		return r.one(p.other)
	}
	return p.coordinated()
}

// coordinated are the head and those whom commas and "and" join with it.
func (p *sourceHead) coordinated() []int32 {
	r := p.r
	first := len(r.arena)
	r.arena = append(r.arena, p.head())
	and := false
	for p.n+1 < len(p.mentions) {
		after := p.m.to
		k, joined := after, false
		for k < p.to && r.separator(k) {
			joined = joined || r.tokens.at(k).Kind == token.Word
			k++
		}
		if k == after {
			break
		}
		p.n++
		x := &r.mentions[p.head()]
		if x.from != k && !(x.owner >= 0) || x.same >= 0 || x.indefinite && !joined ||
			x.shape == nominal && !x.definite && !x.plural && !joined {
			break // a description in apposition
		}
		p.follow()
		and = and || joined
		r.arena = append(r.arena, p.head())
	}
	if !and {
		r.arena = r.arena[:first+1]
	}
	return r.arena[first:len(r.arena):len(r.arena)]
}

// quantity reports whether a noun only tells how many of a group: a majority of Whigs.
func quantity(s string) bool {
	switch s {
	case "majority", "minority", "number", "share", "half", "third", "quarter", "percentage", "handful", "dozens",
		"hundreds", "thousands", "millions", "most", "lot", "plurality", "rest", "couple", "percent":
		return true
	}
	return false
}

// one is a list of one head.
func (r *resolver) one(h int32) []int32 {
	n := len(r.arena)
	r.arena = append(r.arena, h)
	return r.arena[n : n+1 : n+1]
}

// noun reports whether the token at k looks like a common noun that makes the
// name before it a modifier.
func (r *resolver) noun(k int32) bool {
	t := r.tokens.at(k)
	if t.Kind != token.Word || t.Upper {
		return false
	}
	w, s := r.known.at(k), r.word(k)
	if w.is(isStop|isStart|isPreposition|isReporting|isPronoun|isDet) || len(s) < 4 {
		return false
	}
	for _, e := range [...]string{"ing", "ed", "ly", "self", "selves", "ward"} {
		if strings.HasSuffix(s, e) {
			return false
		}
	}
	return true
}

// oneOffice reports whether the tokens between an office and the mention of a name only
// go on with offices: "Secretary of State and frontrunner Ann Lee".
func (r *resolver) oneOffice(m, o *mention) bool {
	from, to := m.to, o.from
	if from >= to {
		return false
	}
	switch r.word(to - 1) {
	case "for", "the", "to", "with":
		return false // a spokesman for Ann Lee is not she
	case "of":
		// the mother of Ann Lee is not she; the secretary of state Ann Lee is
		first := r.known.at(o.from)
		if o.nameFrom == o.from || first.is(isTitle|isRole) {
			return quantity(r.word(m.head))
		}
	}
	// head of highways Ann Lee: nouns that no lexicon has, before a full name
	given, field := o.nameFrom == o.from && o.nameTo-o.nameFrom > 1 && r.known.at(o.nameFrom).is(isGiven), false
	for k := from; k < to; k++ {
		t := r.tokens.at(k)
		if t.Kind != token.Word {
			return false
		}
		switch s := r.word(k); {
		case t.Upper, s == "of", s == "and", s == "the", s == "for", s == "turned":
		case r.known.at(k).is(isModifier | isRole | isTitle):
		case field && r.noun(k) && !r.inert(k):
		default:
			return false
		}
		switch r.word(k) {
		case "of", "for":
			field = given && m.classes&r.lex.relative == 0
		}
	}
	return true
}
