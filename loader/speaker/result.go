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
	l := &r.listing
	l.speaks(r, of)
	res.Entities = make([]Entity, 0, len(l.entities))
	for _, e := range l.entities {
		x := r.export(e)
		key := listed{x.Kind, x.Name}
		if x.Name == "" {
			continue
		}
		if old, ok := l.byName[key]; ok && !x.Nominal {
			l.place[e] = old
			continue
		}
		res.Entities = append(res.Entities, x)
		l.place[e] = int32(len(res.Entities))
		l.byName[key] = l.place[e]
	}
	for q, e := range of {
		res.Of[q] = -1
		if e >= 0 {
			res.Of[q] = int(l.place[e]) - 1
		}
	}
	res.Forms = make([]Form, len(of))
	for q := range of {
		if r.speech.by[q] != "" && res.ReportedBy == nil {
			res.ReportedBy = slices.Clone(r.speech.by)
		}
		if of[q] < 0 {
			continue
		}
		res.Forms[q] = r.formOf(q, of[q])
		if name := r.represented(q, of[q]); name != "" {
			if res.Represents == nil {
				res.Represents = make([]string, len(of))
			}
			res.Represents[q] = name
		}
	}
	r.listMentions(res.Entities)
	return res
}

// listing is scratch for the result.
type listing struct {
	entities []int32          // the ones that speak, in order
	place    []int32          // per entity, its index in the result plus one; 0 for none
	count    []int32          // per entity of the result, its mentions
	byName   map[listed]int32 // place of a name
}

type listed struct {
	kind Kind
	name string
}

// speaks notes the entities of the quotes, and the roots of merged ones in of.
func (l *listing) speaks(r *resolver, of []int32) {
	l.entities, l.place = l.entities[:0], slices.Grow(l.place[:0], len(r.entities))[:len(r.entities)]
	clear(l.place)
	if l.byName == nil {
		l.byName = map[listed]int32{}
	}
	clear(l.byName)
	for q, e := range of {
		e = r.root(e)
		if of[q] = e; e >= 0 && l.place[e] == 0 {
			l.place[e] = -1
			l.entities = append(l.entities, e)
		}
	}
	clear(l.place)
}

// at is the index in the result plus one of an entity.
func (l *listing) at(e int32) int32 {
	if e < 0 || int(e) >= len(l.place) {
		return 0
	}
	return l.place[e]
}

// listMentions gives the entities of the result their mentions and aliases.
func (r *resolver) listMentions(list []Entity) {
	l := &r.listing
	l.count = slices.Grow(l.count[:0], len(list))[:len(list)]
	clear(l.count)
	total := 0
	for i := range r.mentions {
		if k := l.at(r.root(r.mentions[i].entity)); k > 0 {
			l.count[k-1]++
			total++
		}
	}
	all := make([]span.Span, total)
	for i, n := range l.count {
		list[i].Mentions, all = all[:0:n], all[n:]
	}
	for i := range r.mentions {
		m := &r.mentions[i]
		k := l.at(r.root(m.entity))
		if k == 0 {
			continue
		}
		x := &list[k-1]
		from := m.from
		if m.owner >= 0 {
			from = max(from, r.mentions[m.owner].from)
		}
		x.Mentions = append(
			x.Mentions,
			span.Span{Start: int(r.tokens.at(from).Start), End: int(r.tokens.at(m.to - 1).End)},
		)
		if m.shape == pronominal || len(x.Aliases) >= mostAliases {
			continue
		}
		if m.shape == named && m.form >= 0 && !m.formal {
			f := &r.forms[m.form]
			if f.listed == k {
				continue // as it was written before
			}
			f.listed = k
		}
		if a := r.aliasOf(m); a != "" && !(x.Nominal && strings.Contains(x.Name, a)) &&
			a != strings.TrimPrefix(x.Name, "The ") &&
			a != x.Name &&
			!slices.Contains(x.Aliases, a) {
			x.Aliases = append(x.Aliases, a)
		}
	}
	inOrder := func(a, b span.Span) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return a.End - b.End
	}
	for i := range list {
		slices.SortFunc(list[i].Mentions, inOrder)
		list[i].Mentions = slices.Compact(list[i].Mentions)
	}
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
			if w := r.known.at(k); w.is(isTitle) && w.role == 0 {
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
	x := Entity{Name: name, Kind: p.kind, Nominal: p.nominal, Lone: p.lone && p.kind == Organisation}
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
	if x.Gender != "" {
		x.GenderEvidence = [...]string{fromList: "list", fromTitle: "title", fromPronoun: "pronoun"}[p.genderFrom]
	}
	if p.kind == Person {
		x.Role = r.roleOf(p)
		x.Affiliation = r.affiliation(p)
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
		if best < 0 || e.roles[best].vague() && !o.vague() ||
			o.n > e.roles[best].n && o.vague() == e.roles[best].vague() {
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
	case "leader", "man", "woman", "politician", "official", "head", "chief", "billionaire", "republican", "democrat",
		"person", "member", "lawmaker":
		return !strings.Contains(o.text, " ")
	}
	return false
}
