package marked

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
)

// PeopleFile is the name of the register beside the articles.
const PeopleFile = "people.tsv"

// People are a register of those who return in several articles, by key.
type People struct {
	list  []Person
	index map[string]int
}

// A Person is a person, body or outlet of the register.
type Person struct {
	ID   string
	Set  string // person, body or outlet; every naming of a person is marked
	Name string
	// Names are further names that are right for a speaker, Forms the names under
	// which texts mention the person, surnames among them.
	Names, Forms       []string
	Kind, Sex, Country string
	Offices            []Office
}

// An Office is held from a day, month or year to another; empty: not known, or
// still held.
type Office struct{ Title, From, To string }

var (
	speakerKey = regexp.MustCompile(`^[a-z][a-z0-9-]*(?:\+[a-z][a-z0-9-]*)*$`)
	office     = regexp.MustCompile(`^([^@]+?)(?: @ (\d{4}[\d-]*)\.\.(\d{4}[\d-]*)?)?$`)
)

var peopleColumns = []string{"id", "set", "name", "names", "forms", "kind", "sex", "country", "offices"}

// ReadPeople reads a register: tab-separated, lists joined by semicolons,
// offices "TITLE @ FROM..TO", or "TITLE". Errors begin with name and line.
func ReadPeople(name, raw string) (People, error) {
	p := People{index: map[string]int{}}
	err := rows(name, raw, peopleColumns, func(c []string) error {
		person := Person{ID: c[0], Set: c[1], Name: c[2], Names: list(c[3]), Forms: list(c[4]),
			Kind: c[5], Sex: c[6], Country: c[7]}
		if !speakerKey.MatchString(c[0]) || strings.Contains(c[0], "+") {
			return fmt.Errorf("%q is no key", c[0])
		}
		if _, ok := p.index[c[0]]; ok {
			return fmt.Errorf("%s stands here twice", c[0])
		}
		if !slices.Contains([]string{"person", "body", "outlet"}, c[1]) || c[2] == "" {
			return fmt.Errorf("%s needs a set (person, body, outlet) and a name", c[0])
		}
		for _, o := range list(c[8]) {
			m := office.FindStringSubmatch(o)
			if m == nil {
				return fmt.Errorf("%q is no office such as Mayor @ 2024..2025-06", o)
			}
			person.Offices = append(person.Offices, Office{m[1], m[2], m[3]})
		}
		p.index[c[0]] = len(p.list)
		p.list = append(p.list, person)
		return nil
	})
	return p, err
}

func readPeopleFile(fsys fs.FS) (People, error) {
	raw, err := fs.ReadFile(fsys, PeopleFile)
	if errors.Is(err, fs.ErrNotExist) {
		return People{}, nil
	}
	if err != nil {
		return People{}, fmt.Errorf("marked: %w", err)
	}
	return ReadPeople(PeopleFile, string(raw))
}

// All are the people in the register's order.
func (p People) All() []Person { return p.list }

// Get finds one by key.
func (p People) Get(id string) (Person, bool) {
	i, ok := p.index[id]
	if !ok {
		return Person{}, false
	}
	return p.list[i], true
}

// names are the right names of a speaker by key, those of the head first; joint
// speakers have each order of both names.
func (r *reader) names(key string) []string {
	out := slices.Clone(r.speakers[key])
	if person, ok := r.people.Get(key); ok {
		out = append(append(out, person.Name), person.Names...)
	}
	if a, b, ok := strings.Cut(key, "+"); ok && len(out) == 0 {
		first, second := r.names(a), r.names(b)
		if len(first) == 0 || len(second) == 0 {
			return nil
		}
		both := first[0] + " and " + second[0]
		out = append(out, both, second[0]+" and "+first[0], "joint statement of "+both)
	}
	return out
}

// rows reads a tab-separated table with the columns given.
func rows(name, raw string, columns []string, use func([]string) error) error {
	for i, line := range strings.Split(strings.TrimSuffix(raw, "\n"), "\n") {
		cells := strings.Split(line, "\t")
		if i == 0 {
			if !slices.Equal(cells, columns) {
				return fmt.Errorf("%s:1: the columns are %s", name, strings.Join(columns, ", "))
			}
			continue
		}
		if len(cells) != len(columns) {
			return fmt.Errorf("%s:%d: %d cells, not %d", name, i+1, len(cells), len(columns))
		}
		if err := use(cells); err != nil {
			return fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
	}
	return nil
}

func list(cell string) []string {
	var out []string
	for _, s := range strings.Split(cell, ";") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}
