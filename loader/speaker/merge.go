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
	known    knownIndex

	inArticle   map[place]bool   // clusters that an article names in full
	suffixes    map[place]string // of persons, the suffix that an article gives first
	casts       [][]int          // per article, whom it names in full, but for those whom all do
	households  map[string][]int // of a surname, its bearers, the most named first
	generations map[string]bool  // names in full that parent and child share
	alone       map[string]int   // articles with a name that is nothing but a word, which may be a body's
	review      bool             // decisions are noted
	considered  []considered

	question  meaning // scratch
	held, buf []*clue
}

// place is a cluster in an article.
type place struct{ cluster, article int }

type item struct {
	*Entity
	kind    Kind // as all articles tell it
	article string
	number  int // of the article
	setting Setting
	day     int // of the setting, from some day on; 0 where it is not known
	entity  int
	cluster int
	parts   parts
}

type cluster struct {
	kind    Kind
	nominal bool
	items   []int
	told    []told // what its items tell, each once
	known   *Known
	folded  string // of a person, the name of the first that was found
	family  string // of a person named in full
	suffix  string

	sexes   [2]int // what speaks for a man, for a woman
	full    int    // articles that name a person in full
	outlets map[string]bool
	days    []int // of those articles, sorted
	cast    map[int]bool
}

// told is what an item tells of a person that can keep others apart.
type told struct {
	middle, suffix, gender, country, role string
	full                                  bool
	pronoun                               bool // is all that told the gender
}

func tells(it *item) told {
	return told{it.parts.middle, it.parts.suffix, it.Gender, it.Country, it.Role, it.parts.words > 1,
		it.GenderEvidence == "pronoun"}
}

func newMerger() *merger {
	return &merger{lex: loadLexicon(), inArticle: map[place]bool{}, suffixes: map[place]string{},
		alone: map[string]int{}, households: map[string][]int{}}
}

func (m *merger) merge() {
	var full, single, lone, joint, bodies []int
	offices := map[string]int{}
	m.settleKinds()
	for i := range m.items {
		it := &m.items[i]
		it.cluster = -1
		if it.Nominal {
			if c := m.holder(i); c >= 0 {
				m.join(c, i)
				continue
			}
		} else if c := m.recognise(i); c >= 0 {
			m.join(c, i)
			if it.kind == Person {
				it.parts = m.lex.split(it.Name)
				m.namedIn(c, i)
			}
			continue
		}
		switch {
		case it.Nominal && !it.Office:
			m.found(i, true)
		case it.Nominal:
			m.byKey(offices, fold(it.Name), i)
		case it.kind == Joint:
			joint = append(joint, i)
		case it.kind == Organisation && it.Lone:
			it.parts = m.lex.split(it.Name)
			m.alone[it.parts.family]++
			lone = append(lone, i)
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
	families := m.mergeFull(full)
	m.settleEvidence()
	for _, i := range lone {
		if c := m.bearer(i, m.bearers(m.items[i].parts.family, families)); c >= 0 {
			m.items[i].kind = Person
			m.join(c, i)
		} else {
			bodies = append(bodies, i)
		}
	}
	slices.Sort(bodies)
	m.mergeBodies(bodies)
	m.mergeSingle(single, families)
	m.mergeJoint(joint, families)
	// an order that does not hang on the way of joining
	var order []int
	for i := range m.clusters {
		if slices.Sort(m.clusters[i].items); len(m.clusters[i].items) > 0 {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return m.clusters[a].items[0] - m.clusters[b].items[0] })
	clusters := make([]cluster, len(order))
	place := make([]int, len(m.clusters))
	for to, from := range order {
		clusters[to], place[from] = m.clusters[from], to
		for _, i := range clusters[to].items {
			m.items[i].cluster = to
		}
	}
	m.clusters = clusters
	for k := range m.considered {
		m.considered[k].cluster = place[m.considered[k].cluster]
	}
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
	m.clusters[n].tellSex(&m.items[i])
	return n
}

// tellSex counts what an item tells of a person's sex: a title as much as ten pronouns,
// whose antecedents may be others.
func (c *cluster) tellSex(it *item) {
	weight := 1
	switch it.GenderEvidence {
	case "title":
		weight = 10
	case "list":
		weight = 3
	}
	switch it.Gender {
	case "m":
		c.sexes[0] += weight
	case "f":
		c.sexes[1] += weight
	}
}

func (m *merger) join(c, i int) {
	p := &m.clusters[c]
	p.items = append(p.items, i)
	m.items[i].cluster = c
	p.tellSex(&m.items[i])
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
