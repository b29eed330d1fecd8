package speaker

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"onrecord/loader/internal/slug"
)

// A Registry gives the entities of several articles one stable id each. Ids
// and names are the same whatever the order in which articles are added. The
// zero Registry is empty and ready; it is not safe for concurrent use.
type Registry struct {
	articles map[string][]Entity
	speakers []Speaker
	ids      map[string][]int // per article and entity, the index of its speaker
	settings map[string]Setting
	known    []Known
	merges   []Merge
	review   bool
	settled  bool
}

// A Setting is where and when an article appeared, as far as that is known.
type Setting struct {
	Outlet string
	Day    string // ISO date
}

// A Speaker is one entity of all articles.
type Speaker struct {
	ID       string // a slug of the name, begins with a letter
	Name     string
	Kind     Kind
	Role     string
	Country  string   // ISO 3166 alpha-2
	Aliases  []string // sorted
	Mentions int      // in all articles
	Articles int
	Parties  []string // of a joint speaker

	Gender, GenderEvidence string // as an Entity's; empty where articles tell both
	Affiliation            string // the body that most articles tell
	Wikidata               string // of a known speaker
}

// Know tells the registry of people and bodies, whose names and ids it follows.
func (g *Registry) Know(known ...Known) {
	g.known = append(g.known, known...)
	g.settled = false
}

// AddIn is Add for an article of which it is known where and when it appeared.
func (g *Registry) AddIn(article string, s Setting, res Resolution) {
	g.Add(article, res)
	if g.settings == nil {
		g.settings = map[string]Setting{}
	}
	g.settings[article] = s
}

// Merges are the decisions on surnames that may mean somebody named in full elsewhere,
// the least sure first. Sure ones are left out.
func (g *Registry) Merges() []Merge {
	if !g.review {
		g.review, g.settled = true, false
	}
	g.settle()
	return slices.Clone(g.merges)
}

// Add adds the speakers of an article. An article added again replaces what
// was added under its id before.
func (g *Registry) Add(article string, res Resolution) {
	if g.articles == nil {
		g.articles = map[string][]Entity{}
	}
	g.articles[article] = res.Entities
	g.settled = false
}

// Speakers are all speakers, sorted by id.
func (g *Registry) Speakers() []Speaker {
	g.settle()
	out := slices.Clone(g.speakers)
	slices.SortFunc(out, func(a, b Speaker) int { return strings.Compare(a.ID, b.ID) })
	return out
}

// ID is the id of an article's entity; empty when there is none such.
func (g *Registry) ID(article string, entity int) string {
	g.settle()
	ids := g.ids[article]
	if entity < 0 || entity >= len(ids) {
		return ""
	}
	return g.speakers[ids[entity]].ID
}

// settle joins the entities of all articles. It looks at them in one fixed
// order, so that the order of adding does not matter.
func (g *Registry) settle() {
	if g.settled {
		return
	}
	g.settled = true
	names := make([]string, 0, len(g.articles))
	for a := range g.articles {
		names = append(names, a)
	}
	slices.Sort(names)
	m := newMerger()
	m.review = g.review
	for n, a := range names {
		s := g.settings[a]
		day := 0
		if t, err := time.Parse(time.DateOnly, s.Day); err == nil {
			day = int(t.Unix() / (24 * 60 * 60))
		}
		for i := range g.articles[a] {
			m.items = append(m.items,
				item{article: a, number: n, setting: s, day: day, entity: i, Entity: &g.articles[a][i]})
		}
	}
	m.plant(g.known)
	m.merge()
	g.speakers = m.speakers()
	g.merges = m.merges(g.speakers)
	g.ids = make(map[string][]int, len(names))
	for _, a := range names {
		g.ids[a] = make([]int, len(g.articles[a]))
	}
	for i := range m.items {
		it := &m.items[i]
		g.ids[it.article][it.entity] = it.cluster
	}
}

// speakers turns the clusters into speakers with ids. Clusters whose names
// make the same slug are told apart by what makes them different.
func (m *merger) speakers() []Speaker {
	out := make([]Speaker, len(m.clusters))
	bySlug := map[string][]int{}
	taken := map[string]bool{}
	for i := range m.clusters {
		out[i] = m.speaker(i)
		if k := m.clusters[i].known; k != nil {
			out[i].ID = knownID(k, taken)
			continue
		}
		s := speakerID(out[i].Name)
		bySlug[s] = append(bySlug[s], i)
	}
	forKnown := maps.Clone(taken)
	for s := range bySlug {
		taken[s] = true
	}
	slugs := make([]string, 0, len(bySlug))
	for s := range bySlug {
		slugs = append(slugs, s)
	}
	slices.Sort(slugs)
	for _, s := range slugs {
		list := bySlug[s]
		slices.SortStableFunc(list, func(a, b int) int {
			x, y := &m.clusters[a], &m.clusters[b]
			if x.nominal != y.nominal {
				if y.nominal {
					return -1
				}
				return 1
			}
			if x.kind != y.kind {
				return strings.Compare(kindOrder(x.kind), kindOrder(y.kind))
			}
			if len(x.items) != len(y.items) {
				return len(y.items) - len(x.items) // whom more articles name keeps the plain id
			}
			return strings.Compare(m.items[x.items[0]].article, m.items[y.items[0]].article)
		})
		for n, i := range list {
			c := &m.clusters[i]
			id := s
			switch {
			case c.nominal:
				// a spokesman is another one in the next article
				id = s + "-" + speakerID(m.items[c.items[0]].article)
			case n > 0 && c.kind != m.clusters[list[0]].kind:
				id = s + "-" + string(c.kind)
			case n > 0 && out[i].Country != "" && out[i].Country != out[list[0]].Country:
				id = s + "-" + strings.ToLower(out[i].Country)
			case n > 0 && out[i].Role != "" && out[i].Role != out[list[0]].Role:
				id = s + "-" + speakerID(out[i].Role)
			case n > 0, forKnown[s]:
				id = s + "-" + speakerID(m.items[c.items[0]].article)
			}
			if id != s || n > 0 {
				base := id
				for k := 2; taken[id]; k++ {
					id = base + "-" + strconv.Itoa(k)
				}
				taken[id] = true
			}
			out[i].ID = id
		}
	}
	return out
}

// knownID is the id that the user gives somebody, else one made of the name.
func knownID(k *Known, taken map[string]bool) string {
	id := cmp.Or(k.ID, speakerID(k.Name))
	if taken[id] && k.Wikidata != "" {
		id += "-" + strings.ToLower(k.Wikidata)
	}
	base := id
	for n := 2; taken[id]; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	taken[id] = true
	return id
}

func kindOrder(k Kind) string {
	switch k {
	case Person:
		return "1"
	case Organisation:
		return "2"
	}
	return "3"
}

// speaker sums up a cluster.
func (m *merger) speaker(i int) Speaker {
	c := &m.clusters[i]
	s := Speaker{Kind: c.kind}
	names, roles, countries := newTally(), newTally(), newTally()
	genders, bodies := newTally(), newTally()
	articles := map[string]bool{}
	aliases := map[string]bool{}
	for _, n := range c.items {
		e := m.items[n].Entity
		names.add(e.Name, len(e.Mentions))
		roles.add(e.Role, 0)
		countries.add(e.Country, 0)
		genders.add(e.Gender, 0)
		bodies.add(e.Affiliation, 0)
		s.GenderEvidence = surer(s.GenderEvidence, e.GenderEvidence)
		articles[m.items[n].article] = true
		s.Mentions += len(e.Mentions)
		aliases[e.Name] = true
		for _, a := range e.Aliases {
			aliases[a] = true
		}
		if s.Parties == nil {
			s.Parties = e.Parties
		}
	}
	s.Name = names.best(func(s string) bool { return c.kind != Person || strings.Contains(s, " ") })
	s.Role = roles.best(func(s string) bool { return !(office{text: s}).vague() })
	s.Country = countries.best(nil)
	s.Affiliation = bodies.best(nil)
	if s.Gender = genders.best(nil); len(genders.articles) > 1 {
		s.Gender, s.GenderEvidence = "", ""
	}
	s.Articles = len(articles)
	if k := c.known; k != nil {
		s.Name, s.Country, s.Wikidata = k.Name, cmp.Or(k.Country, s.Country), k.Wikidata
	}
	delete(aliases, s.Name)
	for a := range aliases {
		s.Aliases = append(s.Aliases, a)
	}
	slices.Sort(s.Aliases)
	for _, n := range c.items {
		if e := m.items[n].Entity; e.Name == s.Name && e.Parties != nil {
			s.Parties = e.Parties
			break
		}
	}
	return s
}

// surer is the better evidence of a gender: a title, then a pronoun, then a list.
func surer(a, b string) string {
	for _, s := range [...]string{"title", "pronoun", "list"} {
		if a == s || b == s {
			return s
		}
	}
	return ""
}

// tally counts values by the articles that give them.
type tally struct {
	articles, weight map[string]int
}

func newTally() tally { return tally{map[string]int{}, map[string]int{}} }

func (t tally) add(s string, weight int) {
	if s != "" {
		t.articles[s]++
		t.weight[s] += weight
	}
}

// best is the value that most articles give; among them one that prefer
// likes, then the one of more words, of more weight, the first by the alphabet.
func (t tally) best(prefer func(string) bool) string {
	best := ""
	for s := range t.articles {
		if best == "" || t.better(s, best, prefer) {
			best = s
		}
	}
	return best
}

func (t tally) better(a, b string, prefer func(string) bool) bool {
	if prefer != nil && prefer(a) != prefer(b) {
		return prefer(a)
	}
	if t.articles[a] != t.articles[b] {
		return t.articles[a] > t.articles[b]
	}
	if x, y := strings.Count(a, " "), strings.Count(b, " "); x != y {
		return x > y
	}
	if t.weight[a] != t.weight[b] {
		return t.weight[a] > t.weight[b]
	}
	return a < b
}

// speakerID makes an id of a name, of at most longestID bytes.
func speakerID(name string) string {
	const longestID = 81
	id := slug.ID(name, "s", "speaker")
	return strings.TrimRight(id[:min(len(id), longestID)], "-")
}
