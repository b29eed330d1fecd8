package speaker

import (
	"sort"
	"strings"
)

// cluster joins the forms that name one person or organisation. It looks at
// the whole article at once: a headline's "Xi" comes before the full name.
func (r *resolver) cluster() {
	order := make([]int32, 0, len(r.forms))
	for i := range r.forms {
		order = append(order, int32(i))
	}
	sort.SliceStable(order, func(a, b int) bool { return r.forms[order[a]].words > r.forms[order[b]].words })

	pairs := make(map[string][]int32, len(order)) // given|family
	family := make(map[string][]int32, len(order))
	given := make(map[string][]int32, len(order))
	bodies := make(map[string]int32, len(order))
	initials := make(map[string]int32)
	firstWord := make(map[string]int32)

	var singles []int32
	for _, n := range order {
		f := &r.forms[n]
		switch {
		case r.alias(n):
		case f.organised:
			r.clusterBody(n, bodies, initials, firstWord)
		case f.person && f.words > 1:
			r.clusterPerson(n, pairs, family, given)
		default:
			singles = append(singles, n)
		}
	}
	for _, n := range singles {
		f := &r.forms[n]
		key := sounds(f.text)
		f.candidates = family[key]
		if len(f.candidates) == 0 {
			f.candidates = given[fold(f.text)]
		}
		if len(f.candidates) > 0 {
			continue
		}
		if e, ok := initials[f.text]; ok && !f.person {
			f.entity = e
			r.entities[e].forms = append(r.entities[e].forms, n)
			continue
		}
		if e, ok := firstWord[fold(f.text)]; ok && !f.person && e >= 0 {
			f.entity = e
			r.entities[e].forms = append(r.entities[e].forms, n)
		}
	}
}

// alias settles a form that the user has named.
func (r *resolver) alias(n int32) bool {
	if len(r.config.Aliases) == 0 {
		return false
	}
	f := &r.forms[n]
	name, ok := r.config.Aliases[f.text]
	if !ok {
		if name, ok = r.config.Aliases[plainApostrophes(f.text)]; !ok {
			return false
		}
	}
	f.entity = r.named(name)
	r.entities[f.entity].forms = append(r.entities[f.entity].forms, n)
	return true
}

// named is the entity of a name that the user gave.
func (r *resolver) named(name string) int32 {
	for i := range r.forms {
		if f := &r.forms[i]; f.entity >= 0 && r.entities[f.entity].name == name {
			return f.entity
		}
	}
	return r.newEntity(entity{kind: Person, name: name, parts: r.lex.split(name), owner: -1})
}

func (r *resolver) clusterPerson(n int32, pairs, family, given map[string][]int32) {
	f := &r.forms[n]
	key := nick(f.parts.given) + "|" + f.parts.family
	for _, e := range pairs[key] {
		p := &r.entities[e]
		if compatible(p.parts, f.parts) && p.gender.agrees(f.gender) {
			r.take(e, n)
			return
		}
	}
	// López Obrador of Andrés Manuel López Obrador
	folded := fold(f.text)
	for _, e := range family[f.parts.family] {
		p := &r.entities[e]
		if full := fold(p.name); len(full) > len(folded) && strings.HasSuffix(full, " "+folded) {
			r.take(e, n)
			return
		}
		if len(f.parts.given) == 1 && strings.HasPrefix(p.parts.given, f.parts.given) && compatible(p.parts, f.parts) {
			r.take(e, n)
			return
		}
	}
	e := r.newEntity(entity{
		kind: Person, name: f.text, parts: f.parts, gender: f.gender, owner: -1, first: f.first, royal: f.royal, title: f.title,
	})
	r.take(e, n)
	add := func(m map[string][]int32, k string) {
		if len(m[k]) < mostCandidates {
			m[k] = append(m[k], e)
		}
	}
	add(pairs, key)
	add(family, f.parts.family)
	add(given, f.parts.given)
	if g, _, two := strings.Cut(f.parts.given, " "); two {
		add(given, g)
	}
}

// take joins form n with entity e.
func (r *resolver) take(e, n int32) {
	p, f := &r.entities[e], &r.forms[n]
	f.entity = e
	p.forms = append(p.forms, n)
	if !p.gender.certain() {
		p.gender = f.gender
	}
	if f.royal {
		p.royal, p.title = true, f.title
	}
}

// compatible reports whether two names of one given and family name can be one
// person's: middle names and suffixes do not contradict each other.
func compatible(a, b parts) bool {
	if a.suffix != "" && b.suffix != "" && a.suffix != b.suffix {
		return false
	}
	if a.middle == "" || b.middle == "" || a.middle == b.middle {
		return true
	}
	x, y := strings.ReplaceAll(a.middle, ".", ""), strings.ReplaceAll(b.middle, ".", "")
	if len(x) > len(y) {
		x, y = y, x
	}
	return strings.HasPrefix(y, x) || strings.HasSuffix(y, x)
}

func (r *resolver) clusterBody(n int32, bodies, initials, firstWord map[string]int32) {
	f := &r.forms[n]
	name := f.text
	key := fold(strings.TrimPrefix(strings.TrimPrefix(name, "The "), "the "))
	if f.outlet != "" {
		key = fold(f.outlet)
	}
	place := f.flags&isPlace != 0
	if f.flags&isCountry != 0 && f.country != 0 {
		key = "country:" + r.lex.countries[f.country].code
	}
	e, ok := bodies[key]
	if !ok {
		if f.words == 1 {
			if e, ok = initials[name]; ok {
				r.take(e, n)
				return
			}
		}
		e = r.newEntity(entity{
			kind: Organisation, name: name, owner: -1, first: f.first, country: f.country, place: place,
			group: f.flags&isGroup != 0, plural: f.flags&isGroup != 0, head: bodyHead(name),
		})
		if f.outlet != "" {
			r.entities[e].name = f.outlet
		}
		bodies[key] = e
		if f.words > 2 {
			if s := acronymOf(name); s != "" {
				initials[s] = e
			}
		}
		if f.words > 1 && !place {
			w := fold(firstOf(name))
			if old, ok := firstWord[w]; ok && old != e {
				firstWord[w] = -1
			} else {
				firstWord[w] = e
			}
		}
		if f.flags&isCountry != 0 && f.country != 0 {
			r.places[f.country] = e
		}
	}
	r.take(e, n)
}

func firstOf(name string) string {
	s, _, _ := strings.Cut(strings.TrimPrefix(name, "The "), " ")
	return s
}

// bodyHead is the noun by which an organisation is named again: "ministry" of
// the Foreign Ministry, "department" of the Department of Justice.
func bodyHead(name string) string {
	f := strings.Fields(name)
	for i, s := range f {
		if (s == "of" || s == "for" || s == "on") && i > 0 {
			return fold(f[i-1])
		}
	}
	if len(f) == 0 {
		return ""
	}
	return fold(f[len(f)-1])
}

// acronymOf returns the capitals of a name: CFPB.
func acronymOf(name string) string {
	var b strings.Builder
	for _, s := range strings.FieldsFunc(name, func(c rune) bool { return c == ' ' || c == '-' }) {
		if s[0] >= 'A' && s[0] <= 'Z' && s != "The" {
			b.WriteByte(s[0])
		}
	}
	if b.Len() < 2 {
		return ""
	}
	return b.String()
}
