package marked

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// ListFile is the name of the list of all articles.
const ListFile = "articles.tsv"

// Gold is a folder of marked articles with its tables: people.tsv,
// articles.tsv, reprints.tsv.
type Gold struct {
	People   People
	Articles []Article
	Listed   []Listed
	Pairs    []Pair

	fsys fs.FS
}

// Listed is an article as the list of all has it, written or to be written.
type Listed struct {
	Name   string
	Event  string // "e01", several joined by "+", "single"
	Part   string // train or test
	Outlet string // key; empty: the sender is no outlet of the register
	Day    string
	Words  string
	Form   string // text, html, export
	File   string // of an export; of a page the recipe
}

// A Pair is two articles of one event and what they share.
type Pair struct{ A, B, Verdict, Note string }

// Verdicts are what two articles of one event can be to each other; of the first
// four one is, in part at least, the other's copy.
var Verdicts = []string{"same", "reprint", "new_lead", "excerpt", "quotes", "independent"}

// Copy reports whether one article carries the other's text.
func (p Pair) Copy() bool { return slices.Contains(Verdicts[:4], p.Verdict) }

// ReadGold reads the folder, and the articles of further folders as if they
// stood in it. What cannot be read is an error each, and left out.
func ReadGold(fsys fs.FS, more ...fs.FS) (*Gold, []error) {
	g := &Gold{fsys: fsys}
	var errs []error
	table := func(name string, use func(raw string) error) {
		raw, err := fs.ReadFile(fsys, name)
		if err == nil {
			err = use(string(raw))
		}
		if err != nil {
			errs = append(errs, err)
		}
	}
	table(PeopleFile, func(raw string) (err error) {
		g.People, err = ReadPeople(PeopleFile, raw)
		return err
	})
	table(ListFile, g.readListed)
	table("reprints.tsv", g.readPairs)
	for _, f := range append([]fs.FS{fsys}, more...) {
		names, err := files(f)
		if err != nil {
			errs = append(errs, err)
		}
		for _, name := range names {
			raw, err := fs.ReadFile(f, name)
			if err != nil {
				errs = append(errs, err)
				continue
			}
			a, err := g.People.Read(name, string(raw))
			if err != nil {
				errs = append(errs, err)
				continue
			}
			g.Articles = append(g.Articles, a)
		}
	}
	slices.SortFunc(g.Articles, func(a, b Article) int { return strings.Compare(a.Name, b.Name) })
	return g, errs
}

func (g *Gold) readListed(raw string) error {
	columns := []string{"name", "event", "part", "outlet", "published", "words", "form", "file"}
	return rows("articles.tsv", raw, columns, func(c []string) error {
		if g.listed(c[0]) != nil {
			return fmt.Errorf("%s stands here twice", c[0])
		}
		if c[2] != "train" && c[2] != "test" {
			return fmt.Errorf("part %q is neither train nor test", c[2])
		}
		if !slices.Contains([]string{"text", "html", "export"}, c[6]) {
			return fmt.Errorf("form %q is none of text, html, export", c[6])
		}
		g.Listed = append(g.Listed, Listed{c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]})
		return nil
	})
}

func (g *Gold) readPairs(raw string) error {
	seen := map[string]bool{}
	return rows("reprints.tsv", raw, []string{"article_a", "article_b", "verdict", "note"}, func(c []string) error {
		a, b := g.listed(c[0]), g.listed(c[1])
		if a == nil || b == nil || c[0] == c[1] {
			return fmt.Errorf("%s and %s are not two articles of articles.tsv", c[0], c[1])
		}
		if a.Part != b.Part {
			return fmt.Errorf("%s is %s and %s is %s", a.Name, a.Part, b.Name, b.Part)
		}
		key := min(c[0], c[1]) + " " + max(c[0], c[1])
		if seen[key] {
			return fmt.Errorf("%s and %s stand here twice", c[0], c[1])
		}
		seen[key] = true
		if !slices.Contains(Verdicts, c[2]) {
			return fmt.Errorf("verdict %q is none of %s", c[2], strings.Join(Verdicts, ", "))
		}
		if !slices.Contains([]string{"", "correction", "retraction"}, c[3]) {
			return fmt.Errorf("note %q is neither correction nor retraction", c[3])
		}
		g.Pairs = append(g.Pairs, Pair{c[0], c[1], c[2], c[3]})
		return nil
	})
}

// Entry is an article's line in the list.
func (g *Gold) Entry(name string) (Listed, bool) {
	if l := g.listed(name); l != nil {
		return *l, true
	}
	return Listed{}, false
}

// listed finds an article in the list; nil: it is not there.
func (g *Gold) listed(name string) *Listed {
	i := slices.IndexFunc(g.Listed, func(l Listed) bool { return l.Name == name })
	if i < 0 {
		return nil
	}
	return &g.Listed[i]
}
