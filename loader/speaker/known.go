package speaker

import "strings"

// A Known person or body is one of whom the user has told: see Registry.Know.
type Known struct {
	ID       string // empty: made of the name
	Name     string
	Kind     Kind     // empty: a person
	Aliases  []string // other names that mean nobody else; a surname among them as well
	Offices  []Tenure
	Country  string // ISO 3166 alpha-2
	Wikidata string // Q-number
	Rulings  []Ruling
}

// A Tenure is an office and the days on which it was held, ISO dates that may lack the
// day or the month; empty: from ever, until now.
type Tenure struct{ Office, From, To string }

// A Ruling says that a name, in some articles, means the known person, or does not.
type Ruling struct {
	Alias    string
	Articles []string // ids
	Apart    bool
}

// holds reports whether the office was held on a day, an ISO date or empty.
func (t *Tenure) holds(day string) bool {
	if t.From == "" && t.To == "" {
		return true
	}
	if day == "" {
		return false
	}
	return t.From <= day && (t.To == "" || day <= t.To || strings.HasPrefix(day, t.To))
}

// kind is that of a known person or body.
func (k *Known) kind() Kind {
	if k.Kind == "" {
		return Person
	}
	return k.Kind
}

// officeOn is the office, folded, that somebody held on a day under a name for it that
// ends so: "minister" of "foreign minister"; nil for none.
func (k *Known) officeOn(name, day string) *Tenure {
	for i := range k.Offices {
		t := &k.Offices[i]
		if o := fold(t.Office); t.holds(day) && (o == name || strings.HasPrefix(o, name+" of ")) {
			return t
		}
	}
	return nil
}

// knownIndex finds the known by their names.
type knownIndex struct {
	names   map[string][]int // clusters, by a folded name or alias
	rulings map[rulingKey]ruled
	holders []int // clusters of those with offices
}

type rulingKey struct{ article, alias string }

// ruled is what the user has said of a name in an article.
type ruled struct {
	join  int          // cluster; -1: none
	apart map[int]bool // clusters that it does not mean
}

// plant begins a cluster for each of the known.
func (m *merger) plant(known []Known) {
	x := &m.known
	x.names, x.rulings = map[string][]int{}, map[rulingKey]ruled{}
	for i := range known {
		k := &known[i]
		c := len(m.clusters)
		m.clusters = append(m.clusters, cluster{kind: k.kind(), known: k, told: []told{{country: k.Country}}})
		for _, name := range append([]string{k.Name}, k.Aliases...) {
			x.names[bareName(name)] = append(x.names[bareName(name)], c)
		}
		if len(k.Offices) > 0 {
			x.holders = append(x.holders, c)
		}
		for _, r := range k.Rulings {
			for _, article := range r.Articles {
				key := rulingKey{article, bareName(r.Alias)}
				old, ok := x.rulings[key]
				if !ok {
					old = ruled{-1, map[int]bool{}}
				}
				if r.Apart {
					old.apart[c] = true
				} else {
					old.join = c
				}
				x.rulings[key] = old
			}
		}
	}
}

// bareName is a name as known names are compared: folded, without its article.
func bareName(name string) string { return strings.TrimPrefix(fold(name), "the ") }

// ruling is the cluster that the user says an entity is of; -1 for none.
func (m *merger) ruling(i int) int {
	if len(m.known.rulings) == 0 {
		return -1
	}
	if r, ok := m.known.rulings[rulingKey{m.items[i].article, bareName(m.items[i].Name)}]; ok {
		return r.join
	}
	return -1
}

// ruledOut reports whether the user says that an entity is not of a cluster.
func (m *merger) ruledOut(c, i int) bool {
	if len(m.known.rulings) == 0 {
		return false
	}
	r, ok := m.known.rulings[rulingKey{m.items[i].article, bareName(m.items[i].Name)}]
	return ok && r.apart[c]
}

// recognise is the known cluster of an entity that bears one of its names; -1 for none.
// A surname is no such name, even where it is an alias: see mergeSingle.
func (m *merger) recognise(i int) int {
	it := &m.items[i]
	if c := m.ruling(i); c >= 0 {
		return c
	}
	if len(m.known.names) == 0 || it.kind == Joint {
		return -1
	}
	fit := -1
	for _, c := range m.known.names[bareName(it.Name)] {
		k := m.clusters[c].known
		own := fold(it.Name) == fold(k.Name)
		if k.kind() != it.kind && (!own || it.kind == Person && it.Role != "") ||
			m.ruledOut(c, i) || !m.agree(c, i) {
			continue
		}
		if !own && k.kind() == Person && m.lex.split(k.Name).family == m.lex.split(it.Name).family &&
			!strings.Contains(it.Name, " ") {
			continue
		}
		if fit >= 0 {
			if m.officeOf(c, i) == m.officeOf(fit, i) {
				return -1 // two of one name
			}
			if m.officeOf(fit, i) {
				continue
			}
		}
		fit = c
	}
	return fit
}

// officeOf reports whether a known held, on the day of an entity's article, the office
// that the article gives it.
func (m *merger) officeOf(c, i int) bool {
	it := &m.items[i]
	return it.Role != "" && m.clusters[c].known != nil &&
		m.clusters[c].known.officeOn(fold(it.Role), it.setting.Day) != nil
}

// holder is the only known who held, on the day of the article, the office by which
// alone an entity is told, "the president", where the article gives it to nobody else;
// -1 for none.
func (m *merger) holder(i int) int {
	it := &m.items[i]
	if it.kind == Joint || len(m.known.holders) == 0 {
		return -1
	}
	name := bareName(it.Name)
	if n := strings.LastIndex(name, "'s "); n >= 0 && it.Country != "" {
		name = name[n+len("'s "):]
	}
	fit := -1
	for _, c := range m.known.holders {
		k := m.clusters[c].known
		if it.Country != "" && k.Country != it.Country || m.ruledOut(c, i) {
			continue
		}
		office := name
		if it.Country != "" && k.officeOn(office, it.setting.Day) == nil {
			_, office, _ = strings.Cut(name, " ") // the Norvanian president
		}
		if office == "" || k.officeOn(office, it.setting.Day) == nil {
			continue
		}
		if fit >= 0 {
			return -1
		}
		fit = c
	}
	if fit < 0 {
		return -1
	}
	for n := i - it.entity; n < len(m.items) && m.items[n].article == it.article; n++ {
		o := &m.items[n]
		if o.kind == Person && !o.Nominal && o.Role != "" && strings.HasSuffix(name, fold(o.Role)) &&
			bareName(o.Name) != bareName(m.clusters[fit].known.Name) {
			return -1
		}
	}
	return fit
}
