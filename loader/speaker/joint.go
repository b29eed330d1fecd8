package speaker

import (
	"slices"
	"strconv"
	"strings"

	"onrecord/loader/token"
)

// jointOf is the entity of several who speak as one.
func (r *resolver) jointOf(parties ...int32) int32 {
	p := make([]int32, 0, len(parties))
	for _, e := range parties {
		if e = r.root(e); !slices.Contains(p, e) {
			p = append(p, e)
		}
	}
	if len(p) == 1 {
		return p[0]
	}
	slices.SortStableFunc(p, func(a, b int32) int { return int(r.entities[a].first - r.entities[b].first) })
	sorted := slices.Clone(p)
	slices.Sort(sorted)
	key := partyKey(sorted)
	if e, ok := r.joints[key]; ok {
		return e
	}
	e := r.newEntity(entity{kind: Joint, parties: p, plural: true, owner: -1})
	r.joints[key] = e
	return e
}

func partyKey(p []int32) string {
	var b strings.Builder
	for _, e := range p {
		b.WriteString(strconv.Itoa(int(e)))
		b.WriteByte(' ')
	}
	return b.String()
}

// coordinate joins mention i with the one before it: "Lee and Park".
func (r *resolver) coordinate(i int32) {
	m := &r.mentions[i]
	if m.entity < 0 || i == 0 || m.shape == pronominal {
		return
	}
	j := i - 1
	for j > 0 && j > i-4 && (r.mentions[j].to > m.from-1 || r.mentions[j].function == possessor) {
		j--
	}
	n := &r.mentions[j]
	if n.entity < 0 || n.sentence != m.sentence || n.to != m.from-1 || n.function == possessor ||
		n.entity == m.entity {
		return
	}
	sep := r.word(n.to)
	a, b := &r.entities[n.entity], &r.entities[m.entity]
	if a.place && b.place && a.country != 0 && b.country != 0 &&
		(sep == "and" || sep == "," || sep == "-" || sep == "–" || sep == "/") {
		r.order[[2]uint16{a.country, b.country}]++
	}
	if sep != "and" {
		return
	}
	if a.kind != b.kind || a.document || b.document || a.plural || b.plural || m.function == possessor ||
		m.same >= 0 {
		return
	}
	m.function = n.function
	e := r.jointOf(n.entity, m.entity)
	p := &r.entities[e]
	w := weights[n.function]
	if m.quoted {
		w *= quotedShare
	}
	r.weigh(p, m.sentence, w)
	r.plurals.touch(e)
}

// sentenceIsJoint reports whether a joint statement is named in the sentence.
func (r *resolver) sentenceIsJoint(s int32) bool {
	_, ok := slices.BinarySearch(r.jointly, s)
	return ok
}

// asStatement turns a joint speaker of a sentence that names a joint statement
// into that statement. A loose one, a they or the two countries, means the
// statement elsewhere in the article too; until some sentence confirms that
// its parties made one, it is provisional.
func (r *resolver) asStatement(e int32, m *mention, loose bool) int32 {
	p := &r.entities[e]
	here := r.sentenceIsJoint(m.sentence)
	if p.kind != Joint || p.stated || !here && (!loose || len(r.jointly) == 0) {
		return e
	}
	key := r.statementKey(p)
	s, ok := r.statements[key]
	if !ok {
		s = r.newEntity(
			entity{
				kind:        Joint,
				parties:     p.parties,
				plural:      true,
				stated:      true,
				provisional: true,
				basis:       e,
				owner:       -1,
			},
		)
		r.statements[key] = s
	}
	if here {
		r.entities[s].provisional = false
	}
	return s
}

// statementKey names the parties of a statement by their countries, when all
// have one, so that two presidents and their two countries are one.
func (r *resolver) statementKey(p *entity) string {
	if c := r.countries(p); c != nil {
		slices.Sort(c)
		var b strings.Builder
		for _, n := range c {
			b.WriteString(r.lex.countries[n].code)
		}
		return b.String()
	}
	s := slices.Clone(p.parties)
	slices.Sort(s)
	return partyKey(s)
}

// countries are the parties' countries; nil when one is missing or shared.
func (r *resolver) countries(p *entity) []uint16 {
	var c []uint16
	for _, e := range p.parties {
		n := r.entities[r.root(e)].country
		if n == 0 || slices.Contains(c, n) {
			return nil
		}
		c = append(c, n)
	}
	return c
}

// statementOf is the entity of a joint statement named by m.
func (r *resolver) statementOf(m *mention) int32 {
	best := int32(nobody)
	for _, e := range r.plurals.list() {
		p := &r.entities[e]
		if p.kind == Joint && (best < 0 || r.nearer(e, best, m)) {
			best = e
		}
	}
	if best < 0 {
		return nobody
	}
	return r.asStatement(best, m, false)
}

// together reports whether m names two at once: the two leaders, both
// countries, the pair.
func (r *resolver) together(m *mention) bool {
	return m.count == 2 && m.definite && m.flags&(isRoles|isBodies) != 0
}

// pair is the entity of the two whom m names.
func (r *resolver) pair(m *mention) int32 {
	noun := r.fold(r.word(m.head))
	if m.flags&isBodies != 0 {
		switch noun {
		case "countries", "nations", "states", "sides", "governments", "powers", "neighbours":
			return r.pairOfCountries(m)
		}
	}
	if m.flags&isRoles != 0 {
		var two []int32
		for _, e := range r.plurals.list() {
			p := &r.entities[e]
			if p.kind == Joint && len(p.parties) == 2 && r.near(e, m, farthest) &&
				r.entities[r.root(p.parties[0])].kind == Person &&
				r.allFit(p, m) {
				if p.stated {
					e = p.basis // the persons, not what they signed
				}
				return r.asStatement(e, m, false)
			}
		}
		for _, e := range r.persons.list() {
			p := &r.entities[e]
			if p.nominal || !r.near(e, m, farthest) || !p.gender.agrees(m.gender) || !r.holds(p, m) {
				continue
			}
			two = append(two, e)
		}
		if len(two) < 2 {
			return nobody
		}
		if len(two) > 2 {
			slices.SortStableFunc(two, func(a, b int32) int {
				if r.nearer(a, b, m) {
					return -1
				}
				if r.nearer(b, a, m) {
					return 1
				}
				return 0
			})
			if r.salience(&r.entities[two[1]], m.sentence) < 1.25*r.salience(&r.entities[two[2]], m.sentence) {
				return nobody
			}
		}
		return r.asStatement(r.jointOf(two[0], two[1]), m, false)
	}
	return nobody
}

func (r *resolver) allFit(p *entity, m *mention) bool {
	for _, e := range p.parties {
		if q := &r.entities[r.root(e)]; !r.holds(q, m) || !q.gender.agrees(m.gender) {
			return false
		}
	}
	return true
}

// holds reports whether a person can be one of the leaders, ministers, men.
func (r *resolver) holds(p *entity, m *mention) bool {
	if m.classes&r.lex.classes["~human"] != 0 {
		return true
	}
	for _, o := range p.roles {
		if m.classes&^o.classes == 0 {
			return true
		}
	}
	// Russia’s Vladimir Putin, without more, is one of the leaders
	return len(p.roles) == 0 && p.country != 0 && m.classes&r.lex.classes["leader"] != 0
}

// pairOfCountries is the two countries named last, or those of the two persons
// named last.
func (r *resolver) pairOfCountries(m *mention) int32 {
	for _, e := range r.plurals.list() {
		p := &r.entities[e]
		if p.kind != Joint || len(p.parties) != 2 || !r.near(e, m, farthest) {
			continue
		}
		if c := r.countries(p); c != nil {
			return r.asStatement(r.jointOf(r.place(c[0], p.first), r.place(c[1], p.first)), m, true)
		}
	}
	if e := r.couple(m); e >= 0 {
		p := &r.entities[e]
		if c := r.countries(p); c != nil {
			return r.asStatement(r.jointOf(r.place(c[0], p.first), r.place(c[1], p.first)), m, true)
		}
	}
	return nobody
}

// place is the entity of a country.
func (r *resolver) place(c uint16, first int32) int32 {
	if e, ok := r.places[c]; ok {
		return e
	}
	e := r.newEntity(
		entity{kind: Organisation, name: r.lex.countries[c].name, country: c, place: true, owner: -1, first: first},
	)
	r.places[c] = e
	return e
}

// couple is the two persons that this sentence or the last one named, when
// there are no more than two. Whose joint statement it is may have been said a
// little earlier.
func (r *resolver) couple(m *mention) int32 {
	far := int32(1)
	if r.sentenceIsJoint(m.sentence) {
		far = 5
	}
	for back := int32(0); back <= far; back++ {
		var two []int32
		for _, e := range r.persons.list() {
			p := &r.entities[e]
			if !p.nominal && p.at-1 >= m.sentence-back {
				two = append(two, e)
			}
		}
		if len(two) == 2 {
			return r.jointOf(two[1], two[0])
		}
		if len(two) > 2 {
			return nobody
		}
	}
	return nobody
}

// separator reports whether token k is a comma or a conjunction of a list.
func (r *resolver) separator(k int32) bool {
	if r.tokens.at(k).Kind == token.Mark {
		return r.first(k) == ','
	}
	s := r.word(k)
	return s == "and" || s == "or"
}
