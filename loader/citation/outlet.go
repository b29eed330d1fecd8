package citation

import (
	"strings"
	"sync"

	"onrecord/loader/lexicon"
)

// An Outlet is a newspaper, broadcaster, agency or site that others cite.
type Outlet struct {
	Name    string // canonical: "The Washington Post"
	Country string // ISO 3166 alpha-2; empty for those of no one country
	Kind    string // agency, paper, broadcaster, site, magazine
	Common  bool   // the name is also a common word: Time, Nature
}

type outlets struct {
	list   []Outlet
	byName map[string]int32
	first  map[string]uint8 // first word → most words of a name that begins so
}

// kinds are the kinds of outlets by their classes in the lexicon.
var kinds = []struct {
	class lexicon.Class
	kind  string
}{
	{lexicon.Agency, "agency"}, {lexicon.Newspaper, "paper"}, {lexicon.Broadcaster, "broadcaster"},
	{lexicon.Site, "site"}, {lexicon.Magazine, "magazine"},
}

var loadOutlets = sync.OnceValue(func() *outlets {
	o := &outlets{byName: make(map[string]int32, 2048), first: make(map[string]uint8, 1024)}
	var names [][]string
	for _, k := range kinds {
		for _, w := range lexicon.Words(k.class) {
			n := int32(len(o.list))
			o.list = append(o.list, Outlet{Name: w.Lemma, Country: w.Value("in"), Kind: k.kind,
				Common: w.Has("common")})
			names = append(names, w.Names())
			for _, name := range names[n] {
				o.index(name, n)
			}
		}
	}
	for n := range names {
		for _, name := range names[n] {
			o.add(name, int32(n))
		}
	}
	return o
})

// add indexes a name, also with a lower-case article, without one when two
// words are left, and with typographic apostrophes.
func (o *outlets) add(name string, n int32) {
	o.index(name, n)
	if rest, ok := strings.CutPrefix(name, "The "); ok {
		o.index("the "+rest, n)
		if strings.Contains(rest, " ") {
			o.index(rest, n)
		}
	}
	if strings.Contains(name, "'") {
		o.add(strings.ReplaceAll(name, "'", "’"), n)
	}
}

func (o *outlets) index(name string, n int32) {
	if _, ok := o.byName[name]; ok {
		return // a name that is listed goes before one that is made of another
	}
	o.byName[name] = n
	first := name
	if i := strings.IndexAny(name, " '’./-+&"); i >= 0 {
		first = name[:max(i, 1)]
	}
	words := uint8(strings.Count(name, " ") + 4*strings.Count(name, ".") + strings.Count(name, "&") +
		2*strings.Count(name, "/") + 2*strings.Count(name, "+") + 2)
	if words > o.first[first] {
		o.first[first] = words
	}
}

// Lookup returns the outlet of that name, which may be an alias: "NYT".
func Lookup(name string) (Outlet, bool) {
	o := loadOutlets()
	n, ok := o.byName[name]
	if !ok {
		return Outlet{}, false
	}
	return o.list[n], true
}
