package speaker

import (
	"strings"

	"onrecord/loader/token"
)

// nameIndex finds entities by their names.
type nameIndex struct {
	pairs                       map[fullName]few
	family, given, words        map[string]few
	bodies, initials, firstWord map[string]int32
	heads                       map[string]int32 // -1 where several bodies share the noun
	order, singles              []int32          // scratch
}

type fullName struct{ given, family string }

// few are the first entities of a name, no more than mostCandidates.
type few struct {
	ids [mostCandidates]int32
	n   int
}

func (f *few) list() []int32 { return f.ids[:f.n] }

func addTo[K comparable](m map[K]few, k K, e int32) {
	if f := m[k]; f.n < len(f.ids) {
		f.ids[f.n] = e
		f.n++
		m[k] = f
	}
}

func (x *nameIndex) init() {
	if x.pairs == nil {
		x.pairs = map[fullName]few{}
		x.family, x.given, x.words = map[string]few{}, map[string]few{}, map[string]few{}
		x.bodies, x.initials = map[string]int32{}, map[string]int32{}
		x.firstWord, x.heads = map[string]int32{}, map[string]int32{}
	}
}

func (x *nameIndex) clear() {
	clear(x.pairs)
	clear(x.family)
	clear(x.given)
	clear(x.words)
	clear(x.bodies)
	clear(x.initials)
	clear(x.firstWord)
	clear(x.heads)
}

// cluster joins the forms that name one person or organisation. It looks at
// the whole article at once: a headline's "Xi" comes before the full name.
func (r *resolver) cluster() {
	x := &r.names
	x.init()
	singles := x.singles[:0]
	for _, n := range r.longestFirst() {
		f := &r.forms[n]
		switch {
		case r.alias(n):
		case f.organised && r.surnameOf(f):
			f.flags &^= isGroup
			f.outlet, f.country = "", 0
			singles = append(singles, n)
		case f.organised:
			r.clusterBody(n)
		case f.person && f.words > 1:
			r.clusterPerson(n)
		default:
			singles = append(singles, n)
		}
	}
	x.singles = singles
	for _, n := range singles {
		f := &r.forms[n]
		f.candidates = r.bearers(f)
		if f.candidates.n > 0 {
			continue
		}
		if e, ok := x.initials[f.text]; ok && !f.person {
			f.entity = e
			r.entities[e].forms = append(r.entities[e].forms, n)
			continue
		}
		if e, ok := x.firstWord[f.folded]; ok && !f.person && e >= 0 {
			f.entity = e
			r.entities[e].forms = append(r.entities[e].forms, n)
		}
	}
}

// surnameOf reports whether a word that is an outlet's name or a people's is
// the surname of somebody named in full: Don Guardian, Mark Cuban.
func (r *resolver) surnameOf(f *form) bool {
	if f.words != 1 || f.the > 0 || f.outlet == "" && (f.flags&isGroup == 0 || strings.HasSuffix(f.text, "s")) {
		return false
	}
	kin := r.names.family[f.folded]
	for _, e := range kin.list() {
		if r.entities[e].parts.words > 1 {
			return true
		}
	}
	return false
}

// longestFirst are the forms, those of more words first.
func (r *resolver) longestFirst() []int32 {
	most := 0
	for i := range r.forms {
		most = max(most, r.forms[i].words)
	}
	order := r.names.order[:0]
	for n := most; n >= 0; n-- {
		for i := range r.forms {
			if r.forms[i].words == n {
				order = append(order, int32(i))
			}
		}
	}
	r.names.order = order
	return order
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
	if r.config.Kinds[name] == Organisation {
		return r.newEntity(entity{kind: Organisation, name: name, owner: -1, head: bodyHead(name, fold(name))})
	}
	return r.newEntity(entity{kind: Person, name: name, parts: r.lex.split(name), owner: -1})
}

func (r *resolver) clusterPerson(n int32) {
	x := &r.names
	f := &r.forms[n]
	key := fullName{nick(f.parts.given), f.parts.family}
	same, kin := x.pairs[key], x.family[f.parts.family]
	for _, e := range same.list() {
		p := &r.entities[e]
		if compatible(p.parts, f.parts) && p.gender.agrees(f.gender) && !r.parentAndChild(p, f) {
			r.take(e, n)
			return
		}
	}
	// López Obrador of Andrés Manuel López Obrador
	for _, e := range kin.list() {
		p := &r.entities[e]
		if tail, ok := strings.CutSuffix(p.folded, f.folded); ok && strings.HasSuffix(tail, " ") {
			r.take(e, n)
			return
		}
		if len(f.parts.given) == 1 && strings.HasPrefix(p.parts.given, f.parts.given) &&
			compatible(p.parts, f.parts) {
			r.take(e, n)
			return
		}
	}
	if e := r.longerName(f); e >= 0 {
		r.take(e, n)
		return
	}
	e := r.newEntity(entity{
		kind: Person, name: f.text, folded: f.folded, parts: f.parts, gender: f.gender, owner: -1,
		first: f.first, royal: f.royal, title: f.title,
	})
	r.take(e, n)
	addTo(x.pairs, key, e)
	addTo(x.family, f.parts.family, e)
	addTo(x.given, f.parts.given, e)
	if g, _, two := strings.Cut(f.parts.given, " "); two {
		addTo(x.given, g, e)
	}
	if !r.onlyNames(f) {
		return
	}
	for s := range strings.SplitSeq(f.folded, " ") {
		if len(s) > 2 {
			addTo(x.words, familyKey(s), e)
		}
	}
}

// mostWords is the most that a person's name has.
const mostWords = 5

// onlyNames reports whether all words of a person's form can be names. The capitals of
// a headline, or of a title, may have lengthened it: Ann Finch Joins Growing List.
func (r *resolver) onlyNames(f *form) bool {
	m := &r.mentions[f.first]
	if f.words > mostWords || r.unclosed(m.sentence) {
		return false
	}
	for k := m.nameFrom + 1; k < m.nameTo; k++ {
		w, s := r.known.at(k), r.word(k)
		verb := w.flags == 0 && len(s) > 6 && (strings.HasSuffix(s, "ed") || strings.HasSuffix(s, "ing"))
		if w.is(isPlace|isHead|isThing|isRole|isRoles|isTitle|isStop|isShort|isGroup|isModifier|isReporting|isStart) &&
			!w.is(isGiven|isSurname|isFamily|isParticle) || verb {
			return false
		}
		if p, _ := r.phraseAt(k, m.nameTo); w.is(isPhrase) && p.is(isPlace) {
			return false
		}
	}
	return true
}

// unclosed reports whether a sentence has no mark at its end, as headlines have none.
func (r *resolver) unclosed(s int32) bool {
	t := r.tokens.at(int32(r.d.Sentences[s].Tokens.To) - 1)
	return t.Kind != token.Mark
}

// bearers are the persons whom a name of one word can mean: by surname, else by given
// name, else by a name between the two, since a double surname is shortened to its
// first half: Mariana Ruiz Celaya, Ruiz.
func (r *resolver) bearers(f *form) few {
	x := &r.names
	key := familyKey(f.folded)
	if f.surname {
		key = familyKey(f.folded[strings.LastIndexByte(f.folded, ' ')+1:])
	}
	if c := x.family[key]; c.n > 0 {
		return c
	}
	if c := x.given[f.folded]; c.n > 0 {
		return c
	}
	return x.words[key]
}

// longerName is the only person whose name has the words of f within: Abu Omar al-Dari
// is Abu Omar.
func (r *resolver) longerName(f *form) int32 {
	first, _, _ := strings.Cut(f.folded, " ")
	found := int32(nobody)
	kin := r.names.words[familyKey(first)]
	for _, e := range kin.list() {
		p := &r.entities[e]
		if len(p.folded) <= len(f.folded) || !strings.Contains(" "+p.folded+" ", " "+f.folded+" ") ||
			!p.gender.agrees(f.gender) || r.parentAndChild(p, f) {
			continue
		}
		if found >= 0 {
			return nobody
		}
		found = e
	}
	return found
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

// parentAndChild reports whether two names that only "Jr." tells apart are those of
// relatives: Ann Lee Jr. and her mother, Ann Lee.
func (r *resolver) parentAndChild(p *entity, f *form) bool {
	if p.parts.suffix == f.parts.suffix {
		return false
	}
	kin := f.kin
	for _, n := range p.forms {
		kin = kin || r.forms[n].kin
	}
	return kin
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

func (r *resolver) clusterBody(n int32) {
	x := &r.names
	f := &r.forms[n]
	name := f.text
	key := f.folded
	if short := strings.TrimPrefix(strings.TrimPrefix(name, "The "), "the "); len(short) < len(name) {
		key = r.fold(short)
	}
	if f.outlet != "" {
		key = r.fold(f.outlet)
	}
	place := f.flags&isPlace != 0
	if f.flags&isCountry != 0 && f.country != 0 {
		key = "country:" + r.lex.countries[f.country].code
	}
	if f.flags&isHead != 0 && f.country != 0 && f.words > 1 {
		key = r.bodyKey(f, key)
	}
	e, ok := x.bodies[key]
	if !ok {
		if f.words == 1 {
			if e, ok = x.initials[name]; ok {
				r.take(e, n)
				return
			}
			if e, ok = x.heads[f.folded]; ok && e >= 0 && f.flags&isHead != 0 {
				r.take(e, n) // the Commission
				return
			}
		}
		e = r.newEntity(entity{
			kind: Organisation, name: name, owner: -1, first: f.first, country: f.country,
			place: place, region: place && f.flags&(isCountry|isSeat) == 0,
			group: f.flags&isGroup != 0, plural: f.flags&isGroup != 0, head: bodyHead(name, f.folded),
		})
		if f.outlet != "" {
			r.entities[e].name = f.outlet
		}
		x.bodies[key] = e
		if f.words > 1 {
			if s := acronymOf(name); s != "" && (f.words > 2 || r.lex.cased[s].is(isShort)) {
				x.initials[s] = e
			}
		}
		if f.words > 1 && !place {
			h := r.entities[e].head
			if old, ok := x.heads[h]; ok && old != e {
				x.heads[h] = -1
			} else {
				x.heads[h] = e
			}
		}
		if f.words > 1 && !place {
			w := r.fold(firstOf(name))
			if old, ok := x.firstWord[w]; ok && old != e {
				x.firstWord[w] = -1
			} else {
				x.firstWord[w] = e
			}
		}
		if f.flags&isCountry != 0 && f.country != 0 {
			r.places[f.country] = e
		}
	}
	r.take(e, n)
}

// bodyKey joins "Poland’s Foreign Ministry" and "the Polish Foreign Ministry".
func (r *resolver) bodyKey(f *form, key string) string {
	m := &r.mentions[f.first]
	var b strings.Builder
	for k := m.nameFrom; k < m.nameTo; k++ {
		w := r.known.at(k)
		switch {
		case w.is(isNation|isCountry) && w.country == f.country || r.tokens.at(k).Kind == token.Clitic:
		case w.is(isHead | isModifier | isConnective | isStop | isBody):
			b.WriteByte(' ')
			b.WriteString(fold(r.word(k)))
		default:
			return key
		}
	}
	return r.lex.countries[f.country].code + b.String()
}

func firstOf(name string) string {
	s, _, _ := strings.Cut(strings.TrimPrefix(name, "The "), " ")
	return s
}

// bodyHead is the noun by which an organisation is named again: "ministry" of
// the Foreign Ministry, "department" of the Department of Justice.
func bodyHead(name, folded string) string {
	var buf, foldedBuf [12]string
	f, low := fields(buf[:0], name), fields(foldedBuf[:0], folded)
	if len(f) == 0 {
		return ""
	}
	n := len(f) - 1
	for i, s := range f {
		if (s == "of" || s == "for" || s == "on") && i > 0 {
			n = i - 1
			break
		}
	}
	if len(low) != len(f) {
		return fold(f[n])
	}
	return low[n]
}

// acronymOf returns the capitals of a name: CFPB.
func acronymOf(name string) string {
	var buf [16]byte
	b := buf[:0]
	for s := range strings.FieldsFuncSeq(name, func(c rune) bool { return c == ' ' || c == '-' }) {
		if s[0] >= 'A' && s[0] <= 'Z' && s != "The" {
			b = append(b, s[0])
		}
	}
	if len(b) < 2 {
		return ""
	}
	return string(b)
}
