package speaker

import (
	"slices"
	"strings"
)

// mostKin bounds how many bearers of a family name a shorter name is held
// against.
const mostKin = 64

// mergeFull joins persons by given and family name. It returns the clusters of
// each family name.
func (m *merger) mergeFull(full []int) map[string][]int {
	// the fullest names first: what they tell keeps others apart
	slices.SortStableFunc(full, func(a, b int) int {
		x, y := &m.items[a], &m.items[b]
		if x.parts.words != y.parts.words {
			return y.parts.words - x.parts.words
		}
		if c := strings.Compare(x.Name, y.Name); c != 0 {
			return c
		}
		return a - b
	})
	m.findGenerations(full)
	pairs, families := map[string][]int{}, map[string][]int{}
	for c := range m.clusters {
		if p := &m.clusters[c]; p.known != nil && p.kind == Person {
			p.folded = fold(p.known.Name)
			m.index(c, m.lex.split(p.known.Name), pairs, families)
			for _, a := range p.known.Aliases {
				if n := m.lex.split(a); n.words == 1 && !slices.Contains(families[n.family], c) {
					families[n.family] = append(families[n.family], c)
				}
			}
		}
	}
	for _, i := range full {
		it := &m.items[i]
		key := pairKey(it.parts)
		c := m.namesake(pairs[key], i, key)
		if c < 0 {
			name := " " + fold(it.Name)
			kin := families[it.parts.family]
			for _, n := range kin[:min(len(kin), mostKin)] {
				if strings.HasSuffix(m.clusters[n].folded, name) && m.agree(n, i) {
					c = n
					break
				}
			}
		}
		if c >= 0 {
			m.join(c, i)
			m.namedIn(c, i)
			continue
		}
		c = m.found(i, false)
		m.clusters[c].folded = fold(it.Name)
		m.index(c, it.parts, pairs, families)
		m.namedIn(c, i)
	}
	return families
}

// index notes a name of cluster c by given and family name, and by the names between
// the two, which may be the first half of a double surname.
func (m *merger) index(c int, p parts, pairs, families map[string][]int) {
	key := pairKey(p)
	pairs[key] = append(pairs[key], c)
	m.clusters[c].family, m.clusters[c].suffix = p.family, p.suffix
	families[p.family] = append(families[p.family], c)
	for half := range strings.FieldsSeq(p.middle) {
		if k := familyKey(half); nearName(half) && k != p.family && !slices.Contains(families[k], c) {
			families[k] = append(families[k], c)
		}
	}
}

// namedIn notes that an article names the person of cluster c in full.
func (m *merger) namedIn(c, i int) {
	it := &m.items[i]
	here := place{c, it.number}
	if it.parts.words < 2 {
		return
	}
	if _, ok := m.suffixes[here]; !ok {
		m.suffixes[here] = it.parts.suffix
	}
	if m.inArticle[here] {
		return
	}
	m.inArticle[here] = true
	p := &m.clusters[c]
	p.full++
	if p.outlets == nil {
		p.outlets = map[string]bool{}
	}
	if it.setting.Outlet != "" {
		p.outlets[it.setting.Outlet] = true
	}
	if it.day != 0 {
		p.days = append(p.days, it.day)
	}
}

// settleEvidence puts what the articles that name people in full tell in order: their
// days, and who is named with whom. Whom one article in five names tells nothing of an
// article.
func (m *merger) settleEvidence() {
	articles := 0
	for i := range m.items {
		articles = max(articles, m.items[i].number+1)
	}
	m.casts = make([][]int, articles)
	for c := range m.clusters {
		p := &m.clusters[c]
		slices.Sort(p.days)
		if p.kind != Person || p.full > max(4, articles/5) {
			continue
		}
		for _, i := range p.items {
			n := m.items[i].number
			if cast := m.casts[n]; m.inArticle[place{c, n}] && len(cast) < mostCast &&
				(len(cast) == 0 || cast[len(cast)-1] != c) {
				m.casts[n] = append(cast, c)
			}
		}
	}
}

// namesake is the cluster of one given and family name that entity i can be of: first of
// those whose suffix is the same, since a Jr. goes by that name where his father is near.
func (m *merger) namesake(clusters []int, i int, key string) int {
	found := -1
	suffix := m.items[i].parts.suffix
	known := 0 // of several known by one name none is meant
	for _, n := range clusters {
		if m.clusters[n].known != nil && m.agree(n, i) {
			known++
		}
	}
	for _, n := range clusters {
		if !m.agree(n, i) || m.apart(n, i) || known > 1 && m.clusters[n].known != nil {
			continue
		}
		if m.clusters[n].suffix == suffix {
			return n
		}
		if found < 0 && !m.generations[key] && !m.otherOffices(n, i) {
			found = n
		}
	}
	return found
}

// otherOffices reports whether an entity has an office that nobody gives the person of
// cluster c, who has another.
func (m *merger) otherOffices(c, i int) bool {
	role, other := m.items[i].Role, false
	for _, t := range m.clusters[c].told {
		if t.role == role {
			return false
		}
		other = other || t.role != ""
	}
	return role != "" && other
}

// findGenerations notes the given and family names that one article has with and without
// a suffix, or with two: they are parent and child everywhere.
func (m *merger) findGenerations(full []int) {
	type named struct {
		article int
		key     string
	}
	first := map[named]string{}
	m.generations = map[string]bool{}
	for _, i := range full {
		it := &m.items[i]
		key := pairKey(it.parts)
		at := named{it.number, key}
		if s, ok := first[at]; ok && s != it.parts.suffix {
			m.generations[key] = true
		}
		first[at] = it.parts.suffix
	}
}

func pairKey(p parts) string { return nick(p.given) + "|" + p.family }

// apart reports whether a cluster has another entity of the article of entity i, from
// which only a suffix tells it apart: the article named both.
func (m *merger) apart(c, i int) bool {
	suffix, ok := m.suffixes[place{c, m.items[i].number}]
	return ok && suffix != m.items[i].parts.suffix || m.ruledOut(c, i)
}

// agree reports whether nothing clear speaks against entity i being the person
// of cluster c: a middle name, a suffix, a gender, or country and office both.
func (m *merger) agree(c, i int) bool {
	x := tells(&m.items[i])
	for _, y := range m.clusters[c].told {
		if x.full && y.full &&
			!compatible(parts{middle: x.middle, suffix: x.suffix}, parts{middle: y.middle, suffix: y.suffix}) {
			return false
		}
		// a given name is one sex's: a pronoun that says otherwise may be another's
		if x.gender != "" && y.gender != "" && x.gender != y.gender && !(x.full && y.full && (x.pronoun || y.pronoun)) {
			return false
		}
		if x.country != "" && y.country != "" && x.country != y.country && m.otherRole(x.role, y.role) {
			return false
		}
	}
	return true
}

// otherRole reports whether two roles are of different trades.
func (m *merger) otherRole(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	x, y := m.roleClasses(a), m.roleClasses(b)
	return x != 0 && y != 0 && x&y == 0
}

func (m *merger) roleClasses(role string) uint64 {
	return m.lex.folded[role[strings.LastIndexByte(role, ' ')+1:]].classes
}

// mergeSingle joins persons known by one name with the bearer of it for whom the clues
// speak, else with each other.
func (m *merger) mergeSingle(single []int, families map[string][]int) {
	own := map[string][]int{}
	for _, i := range single {
		it := &m.items[i]
		if c := m.bearer(i, m.bearers(it.parts.family, families)); c >= 0 {
			m.join(c, i)
			continue
		}
		joined := false
		kin := own[it.parts.family]
		for _, c := range kin[:min(len(kin), mostKin)] {
			if m.agree(c, i) && !m.contradicts(c, i) {
				m.join(c, i)
				joined = true
				break
			}
		}
		if !joined {
			own[it.parts.family] = append(own[it.parts.family], m.found(i, false))
		}
	}
}

// bearers are those whom a surname can mean, the ones whom most articles name first, at
// most mostKin.
func (m *merger) bearers(family string, families map[string][]int) []int {
	list, ok := m.households[family]
	if !ok {
		list = slices.Clone(families[family])
		slices.SortStableFunc(list, func(a, b int) int { return m.clusters[b].full - m.clusters[a].full })
		list = list[:min(len(list), mostKin)]
		m.households[family] = list
	}
	return list
}

// bearer is the one of the bearers whom entity i means by the clues; -1 where they tell
// too little, or as much of another.
func (m *merger) bearer(i int, bearers []int) int {
	best, most, second := -1, 0, 0
	held, buf := m.held[:0], m.buf[:0]
	for k, c := range bearers {
		m.question = meaning{merger: m, c: c, i: i, bearers: bearers}
		sum, found := m.question.weigh(buf[:0])
		buf = found
		if k == 0 || sum > most {
			best, second, most = c, most, sum
			held = append(held[:0], found...)
			if k == 0 {
				second = fewestClues - leastLead - 1
			}
		} else if sum > second {
			second = sum
		}
	}
	m.held, m.buf = held, buf
	if best < 0 {
		return -1
	}
	joined := most >= fewestClues && most-second >= leastLead
	m.consider(best, i, most, held, joined)
	if !joined {
		return -1
	}
	return best
}

// fewestHousehold is the fewest articles that name a person in full whom a bare surname means
// everywhere, and that many times as many as name any other bearer.
const fewestHousehold = 3

// contradicts reports whether a surname's country is another than the
// cluster's.
func (m *merger) contradicts(c, i int) bool {
	x := m.items[i].Country
	for _, y := range m.clusters[c].told {
		if x != "" && y.country != "" && x != y.country {
			return true
		}
	}
	return false
}
