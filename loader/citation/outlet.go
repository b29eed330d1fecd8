package citation

import (
	_ "embed"
	"strings"
	"sync"
)

// An Outlet is a newspaper, broadcaster, agency or site that others cite.
type Outlet struct {
	Name    string // canonical: "The Washington Post"
	Country string // ISO 3166 alpha-2; empty for those of no one country
	Kind    string // agency, paper, broadcaster, site, magazine
	Common  bool   // the name is also a common word: Time, Nature
}

//go:embed outlets.txt
var outletLines string

type outlets struct {
	list   []Outlet
	byName map[string]int32
	first  map[string]uint8 // first word → most words of a name that begins so
}

var loadOutlets = sync.OnceValue(func() *outlets {
	o := &outlets{byName: make(map[string]int32, 2048), first: make(map[string]uint8, 1024)}
	for line := range strings.Lines(outletLines) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.SplitN(line, ";", 4)
		kind, common := strings.CutSuffix(f[2], "!")
		n := int32(len(o.list))
		o.list = append(o.list, Outlet{Name: f[0], Country: f[1], Kind: kind, Common: common})
		o.add(f[0], n)
		for a := range strings.SplitSeq(f[3], ",") {
			if a != "" {
				o.add(a, n)
			}
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
		return // the first line that claims a name keeps it
	}
	o.byName[name] = n
	first := name
	if i := strings.IndexAny(name, " '’./-+&"); i > 0 {
		first = name[:i]
	}
	words := uint8(strings.Count(name, " ") + 4*strings.Count(name, ".") + strings.Count(name, "&") + 2)
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
