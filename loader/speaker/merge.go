package speaker

import (
	"slices"
	"strings"
)

// merger joins the entities of several articles into clusters, one a speaker.
type merger struct {
	lex      *lexicon
	items    []item
	clusters []cluster
}

type item struct {
	*Entity
	kind    Kind // as all articles tell it
	article string
	entity  int
	cluster int
	parts   parts
}

type cluster struct {
	kind    Kind
	nominal bool
	items   []int
	told    []told // what its items tell, each once
}

// told is what an item tells of a person that can keep others apart.
type told struct {
	middle, suffix, gender, country, role string
	full                                  bool
}

func tells(it *item) told {
	return told{it.parts.middle, it.parts.suffix, it.Gender, it.Country, it.Role, it.parts.words > 1}
}

func newMerger() *merger { return &merger{lex: loadLexicon()} }

func (m *merger) merge() {
	var full, single, joint, bodies []int
	offices := map[string]int{}
	m.settleKinds()
	for i := range m.items {
		it := &m.items[i]
		it.cluster = -1
		switch {
		case it.Nominal && !it.Office:
			m.found(i, true)
		case it.Nominal:
			m.byKey(offices, fold(it.Name), i)
		case it.kind == Joint:
			joint = append(joint, i)
		case it.kind == Organisation:
			bodies = append(bodies, i)
		default:
			it.parts = m.lex.split(it.Name)
			if it.parts.words > 1 {
				full = append(full, i)
			} else {
				single = append(single, i)
			}
		}
	}
	m.mergeBodies(bodies)
	families := m.mergeFull(full)
	m.mergeSingle(single, families)
	m.mergeJoint(joint, families)
	// an order that does not hang on the way of joining
	order := make([]int, len(m.clusters))
	for i := range order {
		order[i] = i
		slices.Sort(m.clusters[i].items)
	}
	slices.SortFunc(order, func(a, b int) int { return m.clusters[a].items[0] - m.clusters[b].items[0] })
	clusters := make([]cluster, len(order))
	for to, from := range order {
		clusters[to] = m.clusters[from]
		for _, i := range clusters[to].items {
			m.items[i].cluster = to
		}
	}
	m.clusters = clusters
}

// settleKinds gives a full name one kind in all articles, where one of them only
// guessed it: a person's where any tells sex or office, else an organisation's.
func (m *merger) settleKinds() {
	sure := map[string]Kind{}
	for i := range m.items {
		it := &m.items[i]
		it.kind = it.Kind
		if it.Nominal || it.Kind == Joint || !strings.Contains(it.Name, " ") {
			continue
		}
		name := fold(it.Name)
		switch {
		case it.Kind == Person && (it.Gender != "" || it.Role != ""):
			sure[name] = Person
		case it.Kind == Organisation && sure[name] == "":
			sure[name] = Organisation
		}
	}
	for i := range m.items {
		it := &m.items[i]
		if k := sure[fold(it.Name)]; k != "" && !it.Nominal && it.Kind != Joint && strings.Contains(it.Name, " ") {
			it.kind = k
		}
	}
}

func (m *merger) found(i int, nominal bool) int {
	n := len(m.clusters)
	m.clusters = append(
		m.clusters,
		cluster{kind: m.items[i].kind, nominal: nominal, items: []int{i}, told: []told{tells(&m.items[i])}},
	)
	m.items[i].cluster = n
	return n
}

func (m *merger) join(c, i int) {
	p := &m.clusters[c]
	p.items = append(p.items, i)
	m.items[i].cluster = c
	if t := tells(&m.items[i]); !slices.Contains(p.told, t) {
		p.told = append(p.told, t)
	}
}

func (m *merger) byKey(keys map[string]int, key string, i int) {
	if c, ok := keys[key]; ok {
		m.join(c, i)
		return
	}
	keys[key] = m.found(i, false)
}

// mergeBodies joins organisations by name, countries by country, and initials
// with the only name that some article shortens so.
func (m *merger) mergeBodies(bodies []int) {
	keys, initials := map[string]int{}, map[string]int{}
	var short []int
	for _, i := range bodies {
		it := &m.items[i]
		key := fold(strings.TrimPrefix(it.Name, "The "))
		w := m.lex.cased[it.Name]
		if p, ok := m.lex.phrases[it.Name]; ok {
			w = p
		}
		switch {
		case w.is(isCountry) && !(w.is(isGiven) && it.Country == ""):
			key = "country " + m.lex.countries[w.country].code
		case key == "un" || key == "u.n.":
			key = "united nations"
		case !strings.Contains(key, " ") && strings.ToUpper(it.Name) == it.Name:
			short = append(short, i)
			continue
		}
		m.byKey(keys, key, i)
		for _, a := range it.Aliases {
			if strings.ToUpper(a) == a && !strings.Contains(a, " ") && acronymOf(it.Name) == a {
				if c, ok := initials[a]; ok && c != it.cluster {
					initials[a] = -1
				} else {
					initials[a] = it.cluster
				}
			}
		}
	}
	for _, i := range short {
		if c, ok := initials[m.items[i].Name]; ok && c >= 0 {
			m.join(c, i)
			continue
		}
		m.byKey(keys, fold(m.items[i].Name), i)
	}
}

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
	pairs, families := map[string][]int{}, map[string][]int{}
	for _, i := range full {
		it := &m.items[i]
		key := nick(it.parts.given) + "|" + it.parts.family
		c := m.namesake(pairs[key], i)
		if c < 0 {
			name := " " + fold(it.Name)
			kin := families[it.parts.family]
			for _, n := range kin[:min(len(kin), mostKin)] {
				if first := fold(m.items[m.clusters[n].items[0]].Name); strings.HasSuffix(first, name) &&
					m.agree(n, i) {
					c = n
					break
				}
			}
		}
		if c >= 0 {
			m.join(c, i)
			continue
		}
		c = m.found(i, false)
		pairs[key] = append(pairs[key], c)
		families[it.parts.family] = append(families[it.parts.family], c)
	}
	return families
}

// namesake is the cluster of one given and family name that entity i can be of: first of
// those whose suffix is the same, since a Jr. goes by that name where his father is near.
func (m *merger) namesake(clusters []int, i int) int {
	found := -1
	for _, n := range clusters {
		if !m.agree(n, i) || m.apart(n, i) {
			continue
		}
		if m.items[m.clusters[n].items[0]].parts.suffix == m.items[i].parts.suffix {
			return n
		}
		if found < 0 {
			found = n
		}
	}
	return found
}

// apart reports whether a cluster has another entity of the article of entity i, from
// which only a suffix tells it apart: the article named both.
func (m *merger) apart(c, i int) bool {
	it := &m.items[i]
	for _, n := range m.clusters[c].items {
		if o := &m.items[n]; o.article == it.article && o.parts.suffix != it.parts.suffix {
			return true
		}
	}
	return false
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
		if x.gender != "" && y.gender != "" && x.gender != y.gender {
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

// mergeSingle joins persons known by one name with the only bearer of it.
func (m *merger) mergeSingle(single []int, families map[string][]int) {
	own := map[string][]int{}
	for _, i := range single {
		it := &m.items[i]
		fit, n := -1, 0
		for _, c := range families[it.parts.family] {
			if m.agree(c, i) && !m.contradicts(c, i) {
				fit = c
				if n++; n > 1 {
					break
				}
			}
		}
		if n > 1 {
			if fit = m.household(families[it.parts.family], i); fit >= 0 {
				n = 1
			}
		}
		if n == 1 && (!commonSurname(it.parts.family) || m.confirms(fit, i) || m.articles(fit) >= fewestHousehold) {
			m.join(fit, i)
			continue
		}
		joined := false
		for _, c := range own[it.parts.family] {
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

// fewestHousehold is the fewest articles that name a person in full whom a bare surname means
// everywhere, and that many times as many as name any other bearer.
const fewestHousehold = 3

// household is the bearer of a surname whom most articles name in full, where the
// others are hardly named; -1 where there is none.
func (m *merger) household(kin []int, i int) int {
	best, most, second := -1, 0, 0
	for _, c := range kin {
		n := m.articles(c)
		switch {
		case n > most:
			best, most, second = c, n, most
		case n > second:
			second = n
		}
	}
	if best < 0 || most < fewestHousehold || most < fewestHousehold*second || !m.agree(best, i) ||
		m.contradicts(best, i) {
		return -1
	}
	return best
}

// articles counts the articles of a cluster's items.
func (m *merger) articles(c int) int {
	seen := map[string]bool{}
	for _, i := range m.clusters[c].items {
		seen[m.items[i].article] = true
	}
	return len(seen)
}

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

// confirms reports whether country or office agree.
func (m *merger) confirms(c, i int) bool {
	x := tells(&m.items[i])
	for _, y := range m.clusters[c].told {
		if x.country != "" && x.country == y.country || x.role != "" && x.role == y.role {
			return true
		}
	}
	return false
}

// commonSurname reports whether so many bear the name that it tells little.
func commonSurname(s string) bool {
	switch s {
	case "smith", "jones", "johnson", "williams", "brown", "davis", "miller", "wilson", "moore", "taylor", "anderson",
		"thomas", "jackson", "white", "harris", "martin", "thompson", "garcia", "martinez", "robinson", "clark",
		"rodriguez", "lewis", "lee", "walker", "hall", "allen", "young", "king", "wright", "hill", "scott", "green",
		"adams", "baker", "nelson", "campbell", "mitchell", "roberts", "evans", "li", "wang", "zhang", "chen", "liu",
		"yang", "huang", "wu", "zhou", "kim", "park", "choi", "nguyen", "tran", "singh", "kumar", "khan", "ali",
		"ahmed", "hussein", "mohammed", "muller", "schmidt", "schneider", "fischer", "weber", "ivanov", "petrov",
		"silva", "santos", "gonzalez", "lopez", "perez", "sanchez", "murphy", "kelly", "rossi", "ferrari", "hansen",
		"johansson", "andersson", "larsen", "cohen", "levy":
		return true
	}
	return false
}

// mergeJoint joins joint speakers of the same parties.
func (m *merger) mergeJoint(joint []int, families map[string][]int) {
	keys := map[string]int{}
	for _, i := range joint {
		it := &m.items[i]
		parties := make([]string, 0, len(it.Parties))
		for _, p := range it.Parties {
			parties = append(parties, m.partyKey(p, families))
		}
		slices.Sort(parties)
		key := strings.Join(parties, "|")
		if strings.HasPrefix(it.Name, jointStatement) {
			key = jointStatement + key
		}
		if len(parties) == 0 {
			key = "name " + fold(it.Name)
		}
		m.byKey(keys, key, i)
	}
}

// partyKey is a party's full name where one is known for its surname.
func (m *merger) partyKey(name string, families map[string][]int) string {
	p := m.lex.split(name)
	if p.words == 1 {
		if c := families[p.family]; len(c) == 1 {
			p = m.items[m.clusters[c[0]].items[0]].parts
		}
	}
	return nick(p.given) + " " + p.family
}
