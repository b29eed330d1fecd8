package loader

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"onrecord/loader/speaker"
)

// People are people and bodies that are known beforehand, as ReadPeople reads them. The
// zero value knows nobody.
type People struct {
	known   []speaker.Known
	aliases map[string]string // names that are no part of the whole name, by themselves
	kinds   map[string]speaker.Kind
}

// Len is the number of the people and bodies.
func (p People) Len() int { return len(p.known) }

// ErrPeople is in the error of a file of people that says something that cannot be.
var ErrPeople = errors.New("not a list of people")

// peopleColumns are the columns of a file of people: the first eight describe somebody,
// the others are those of a review.
var peopleColumns = []string{"name", "aliases", "kind", "office", "from", "to", "country", "wikidata",
	"id", "articles", "decision", "weight", "for", "against", "elsewhere", "other_id"}

// ReadPeople reads a file of known people and bodies, as CSV, a table with tabs or
// semicolons, or JSON Lines with the same names. The columns, in any order:
//
//	name      the name in full, as the tables shall have it; needed
//	aliases   other names, with semicolons between
//	kind      person (or empty), organisation
//	office    an office; somebody who had several has a row for each
//	from, to  the first and last day of the office: 2024, 2024-05, 2024-05-31; or empty
//	country   ISO 3166-1 alpha-2
//	wikidata  Q-number
//
// Rows of one name are one person, unless their Q-numbers differ. A name of several
// words, or one that is no part of the name in full, means that person everywhere; a
// surname does where the article names no other bearer of it in full. An office, “the
// president” alone, means who held it on the day of the article, where that is one.
//
// A table that Corpus.WriteReview wrote is such a file as well: see there.
//
// The name is for messages. The error joins those of all rows, each with its line and
// what to do, and then there are no people.
func ReadPeople(r io.Reader, name string) (People, error) {
	rows, err := readPeopleRows(r, name)
	if err != nil {
		return People{}, err
	}
	b := peopleBuilder{file: name, place: map[[2]string]int{}, taken: map[string]aliasOf{}}
	for i := range rows {
		b.add(&rows[i])
	}
	if err := errors.Join(b.errs...); err != nil {
		return People{}, fmt.Errorf("%w: %w", ErrPeople, err)
	}
	return b.people(), nil
}

// peopleRow is a row by the names of its columns.
type peopleRow struct {
	line  int
	cells map[string]string
}

type aliasOf struct{ known, line int }

// peopleBuilder makes people of rows.
type peopleBuilder struct {
	file  string
	known []speaker.Known
	lines []int             // where each of known stands first
	place map[[2]string]int // of known, by name and Q-number
	taken map[string]aliasOf
	errs  []error
	bad   bool // the row at hand
}

func (b *peopleBuilder) wrong(line int, format string, args ...any) {
	b.bad = true
	b.errs = append(b.errs, fmt.Errorf("%s:%d: %s", b.file, line, fmt.Sprintf(format, args...)))
}

var (
	qNumber    = regexp.MustCompile(`^Q[1-9][0-9]*$`)
	isoCountry = regexp.MustCompile(`^[A-Z]{2}$`)
	partOfDate = regexp.MustCompile(`^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$`)
	speakerKey = regexp.MustCompile(`^[a-z][a-z0-9-]*$`)
)

func (b *peopleBuilder) add(row *peopleRow) {
	b.bad = false
	cell := func(c string) string { return strings.Join(strings.Fields(row.cells[c]), " ") }
	k := speaker.Known{ID: cell("id"), Name: cell("name"), Country: strings.ToUpper(cell("country")),
		Wikidata: strings.ToUpper(cell("wikidata"))}
	if !strings.ContainsFunc(k.Name, unicode.IsLetter) {
		b.wrong(row.line, "the name is empty: write the name in full in the column name")
	}
	switch kind := strings.ToLower(cell("kind")); kind {
	case "", "person":
		k.Kind = speaker.Person
	case "organisation", "organization", "body", "outlet":
		k.Kind = speaker.Organisation
	default:
		b.wrong(row.line, "kind %q: write person or organisation", kind)
	}
	if k.Country != "" && !isoCountry.MatchString(k.Country) {
		b.wrong(row.line, "country %q: write the two letters of ISO 3166-1, such as NO", cell("country"))
	}
	if k.Wikidata != "" && !qNumber.MatchString(k.Wikidata) {
		b.wrong(row.line, "wikidata %q: write Q and the number, such as Q42", cell("wikidata"))
	}
	if k.ID != "" && !speakerKey.MatchString(k.ID) {
		b.wrong(row.line, "id %q: write lower-case letters a to z, digits and hyphens, a letter first", k.ID)
	}
	b.office(row.line, &k, cell("office"), cell("from"), cell("to"))
	aliases := splitList(row.cells["aliases"])
	ruling := b.ruling(row.line, &k, cell("decision"), splitList(row.cells["articles"]), aliases)
	if b.bad {
		return
	}
	n := b.same(row.line, &k)
	if n < 0 {
		return
	}
	if !ruling {
		b.aliases(row.line, n, aliases)
	}
}

// office reads an office and its days.
func (b *peopleBuilder) office(line int, k *speaker.Known, office, from, to string) {
	for _, d := range []struct{ column, day string }{{"from", from}, {"to", to}} {
		if d.day != "" && !partOfDate.MatchString(d.day) {
			b.wrong(line, "%s %q: write the day as 2024-05-31, 2024-05 or 2024", d.column, d.day)
		}
	}
	switch {
	case office == "" && (from != "" || to != ""):
		b.wrong(line, "from and to are the days of an office, and the office is empty: write it, or empty the days")
	case from != "" && to != "" && from > to && !strings.HasPrefix(from, to):
		b.wrong(line, "the office ends on %s, before it begins on %s: exchange the two", to, from)
	case office != "":
		k.Offices = []speaker.Tenure{{Office: office, From: from, To: to}}
	}
}

// ruling reads the decision of a review; it reports whether the row has one.
func (b *peopleBuilder) ruling(line int, k *speaker.Known, decision string, articles, aliases []string) bool {
	switch decision = strings.ToLower(decision); decision {
	case "":
		if len(articles) > 0 {
			b.wrong(line, "articles are those of a decision, which is empty: write join or apart, or empty them")
		}
		return false
	case "join", "apart":
	default:
		b.wrong(line, "decision %q: write join or apart", decision)
		return true
	}
	if len(aliases) == 0 || len(articles) == 0 {
		b.wrong(line, "decision %s needs the name in aliases, and the ids of its articles in articles", decision)
	}
	for _, a := range aliases {
		k.Rulings = append(k.Rulings, speaker.Ruling{Alias: a, Articles: articles, Apart: decision == "apart"})
	}
	return true
}

// same joins a row with those of the same name, and gives its place among the known; -1
// when they contradict each other.
func (b *peopleBuilder) same(line int, k *speaker.Known) int {
	key := [2]string{folded(k.Name), k.Wikidata}
	n, ok := b.place[key]
	if !ok && k.Wikidata == "" {
		for i := range b.known { // a further row without the number
			if folded(b.known[i].Name) == key[0] {
				n, ok = i, true
				break
			}
		}
	}
	if !ok {
		if n, ok = b.place[[2]string{key[0], ""}]; ok && k.Wikidata != "" {
			delete(b.place, [2]string{key[0], ""})
			b.known[n].Wikidata = k.Wikidata
		}
	}
	if !ok {
		n = len(b.known)
		b.known, b.lines = append(b.known, *k), append(b.lines, line)
		b.place[key] = n
		return n
	}
	b.place[key] = n
	old := &b.known[n]
	for _, d := range []struct{ column, was, is string }{
		{"kind", string(old.Kind), string(k.Kind)}, {"country", old.Country, k.Country}, {"id", old.ID, k.ID},
	} {
		if d.was != "" && d.is != "" && d.was != d.is {
			b.wrong(line, "%s of %s is %s, and %s in line %d: write the same, or other Q-numbers where they are two",
				d.column, k.Name, d.is, d.was, b.lines[n])
			return -1
		}
	}
	old.Country, old.ID = cmp.Or(old.Country, k.Country), cmp.Or(old.ID, k.ID)
	old.Offices = append(old.Offices, k.Offices...)
	old.Rulings = append(old.Rulings, k.Rulings...)
	return n
}

// aliases notes the other names of one of the known, each of which nobody else has. A
// surname, the end of the name in full, several may have.
func (b *peopleBuilder) aliases(line, n int, aliases []string) {
	k := &b.known[n]
	for _, a := range aliases {
		if folded(a) == folded(k.Name) || slices.Contains(k.Aliases, a) {
			continue
		}
		key := folded(a)
		if old, ok := b.taken[key]; ok && old.known != n && !partOfName(a, k.Name) {
			b.wrong(line, "the alias %s is one of %s in line %d: leave it out of one of the two", a,
				b.known[old.known].Name, old.line)
			continue
		}
		b.taken[key] = aliasOf{n, line}
		k.Aliases = append(k.Aliases, a)
	}
}

// people are what was built.
func (b *peopleBuilder) people() People {
	p := People{known: b.known, aliases: map[string]string{}, kinds: map[string]speaker.Kind{}}
	for i := range b.known {
		k := &b.known[i]
		for _, a := range k.Aliases {
			if partOfName(a, k.Name) {
				continue
			}
			p.aliases[a] = k.Name
			p.kinds[k.Name] = k.Kind
		}
	}
	return p
}

// known are the people known beforehand; nil: none.
func (l Loader) known() *People {
	if l.People.Len() == 0 {
		return nil
	}
	return &l.People
}

// speakers are the settings by which an article's speakers are resolved.
func (l Loader) speakers(author string) speaker.Config {
	c := speaker.Config{Aliases: l.Aliases, Author: author}
	if len(l.People.aliases) > 0 {
		c.Kinds = l.People.kinds
		if len(l.Aliases) == 0 {
			c.Aliases = l.People.aliases
		} else {
			c.Aliases = maps.Clone(l.People.aliases)
			maps.Copy(c.Aliases, l.Aliases)
		}
	}
	return c
}

// partOfName reports whether a name is some of the words of a longer one.
func partOfName(part, name string) bool {
	return strings.Contains(" "+folded(name)+" ", " "+folded(part)+" ")
}

// folded is a name as names are compared here.
func folded(s string) string {
	return strings.ToLower(strings.ReplaceAll(strings.Join(strings.Fields(s), " "), "’", "'"))
}

func splitList(cell string) []string {
	var out []string
	for s := range strings.SplitSeq(cell, ";") {
		if s = strings.Join(strings.Fields(s), " "); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// mostPeople bounds a file of people.
const mostPeople = 1 << 20

func unknownColumn(file string, line int, c string) error {
	return fmt.Errorf("%w: %s:%d: there is no column %s: the columns are %s", ErrPeople, file, line, strconv.Quote(c),
		strings.Join(peopleColumns[:8], ", "))
}
