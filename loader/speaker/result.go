package speaker

import (
	"slices"
	"strings"

	"onrecord/loader/span"
)

const mostAliases = 24

// result lists the entities that speak, in the order of their first quotes.
func (r *resolver) result(of []int32, why []Evidence) Resolution {
	res := Resolution{Of: make([]int, len(of)), Evidence: why}
	r.settleStatements()
	place := make([]int, len(r.entities))
	for i := range place {
		place[i] = -1
	}
	byName := map[string]int{}
	for q, e := range of {
		res.Of[q] = -1
		if e < 0 {
			continue
		}
		e = r.root(e)
		if int(e) >= len(place) {
			place = append(place, slices.Repeat([]int{-1}, len(r.entities)-len(place))...)
		}
		if place[e] < 0 {
			x := r.export(e)
			if x.Name == "" {
				continue
			}
			key := string(x.Kind) + x.Name
			if old, ok := byName[key]; ok && !x.Nominal {
				place[e] = old
			} else {
				place[e] = len(res.Entities)
				byName[key] = place[e]
				res.Entities = append(res.Entities, x)
			}
		}
		res.Of[q] = place[e]
	}
	count := make([]int, len(res.Entities))
	for i := range r.mentions {
		if e := r.root(r.mentions[i].entity); e >= 0 && int(e) < len(place) && place[e] >= 0 {
			count[place[e]]++
		}
	}
	for i := range res.Entities {
		res.Entities[i].Mentions = make([]span.Span, 0, count[i])
	}
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.entity < 0 {
			continue
		}
		e := r.root(m.entity)
		if int(e) >= len(place) || place[e] < 0 {
			continue
		}
		x := &res.Entities[place[e]]
		from := m.from
		if m.owner >= 0 {
			from = max(from, r.mentions[m.owner].from)
		}
		s := span.Span{Start: int(r.tokens[from].Start), End: int(r.tokens[m.to-1].End)}
		x.Mentions = append(x.Mentions, s)
		if m.shape != pronominal && len(x.Aliases) < mostAliases {
			if a := r.aliasOf(m); a != "" && !(x.Nominal && strings.Contains(x.Name, a)) && a != strings.TrimPrefix(x.Name, "The ") && a != x.Name && !slices.Contains(x.Aliases, a) {
				x.Aliases = append(x.Aliases, a)
			}
		}
	}
	for i := range res.Entities {
		slices.SortFunc(res.Entities[i].Mentions, func(a, b span.Span) int {
			if a.Start != b.Start {
				return a.Start - b.Start
			}
			return a.End - b.End
		})
		res.Entities[i].Mentions = slices.Compact(res.Entities[i].Mentions)
	}
	return res
}

// aliasOf is how a mention names its entity: a name with its honorific, or a
// description.
func (r *resolver) aliasOf(m *mention) string {
	if m.shape == named {
		from := m.nameFrom
		if k := from - 1; m.formal && k >= m.from {
			if r.word(k) == "." && k > m.from {
				k--
			}
			if w := r.known[k]; w.is(isTitle) && w.role == 0 {
				from = k
			}
		}
		return r.spell(from, m.nameTo)
	}
	from, to := r.trim(m.from, m.to)
	if m.owner >= 0 && r.mentions[m.owner].shape == pronominal {
		return ""
	}
	return r.spell(from, to)
}

// settleStatements takes back the joint statements that no sentence names.
func (r *resolver) settleStatements() {
	for e := range r.entities {
		if p := &r.entities[e]; p.provisional {
			p.into = p.basis
		}
	}
}

// export turns an entity into its public form.
func (r *resolver) export(e int32) Entity {
	name := r.nameOf(e)
	p := &r.entities[e]
	x := Entity{Name: name, Kind: p.kind, Nominal: p.nominal}
	if a, ok := r.config.Aliases[name]; ok {
		x.Name, x.Nominal = a, false
	}
	if p.country != 0 {
		x.Country = r.lex.countries[p.country].code
	}
	switch {
	case p.kind == Joint:
		for _, q := range r.namedParties(e) {
			x.Parties = append(x.Parties, r.nameOf(r.root(q)))
		}
		p = &r.entities[e]
		if c := r.countries(p); c == nil {
			x.Country = ""
		}
	case p.nominal && p.plural:
		x.Kind = Joint
	case p.nominal && p.country != 0 && p.first >= 0 && !r.mentions[p.first].indefinite:
		x.Office = true
	}
	switch p.gender {
	case male:
		x.Gender = "m"
	case female:
		x.Gender = "f"
	}
	if p.kind == Person {
		x.Role = r.roleOf(p)
	}
	return x
}

// roleOf is the office told most often; one that says more than "leader" goes
// before it, and what somebody is to somebody else, a rival or a cousin, is no
// office.
func (r *resolver) roleOf(e *entity) string {
	best := -1
	for i, o := range e.roles {
		if o.classes != 0 && o.classes&^r.lex.relative == 0 {
			continue
		}
		if best < 0 || e.roles[best].vague() && !o.vague() || o.n > e.roles[best].n && o.vague() == e.roles[best].vague() {
			best = i
		}
	}
	if best < 0 {
		return ""
	}
	return e.roles[best].text
}

func (o office) vague() bool {
	last := o.text[strings.LastIndexByte(o.text, ' ')+1:]
	switch last {
	case "leader", "man", "woman", "politician", "official", "head", "chief", "billionaire", "republican", "democrat", "person", "member", "lawmaker":
		return !strings.Contains(o.text, " ")
	}
	return false
}
