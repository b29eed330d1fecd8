package speaker

// read goes through the mentions in order and gives each its entity: names by
// their forms, descriptions and pronouns by what stands before them.
func (r *resolver) read() {
	r.markSources()
	r.mourn()
	r.dialogue.transcript = r.transcript()
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.entity < 0 {
			r.identify(int32(i))
		}
		r.describe(int32(i))
		if m.entity >= 0 && !(r.dialogue.transcript && r.isLabel(m)) {
			r.touch(int32(i))
		}
		r.coordinate(int32(i))
	}
}

// identify finds the entity of mention i.
func (r *resolver) identify(i int32) {
	m := &r.mentions[i]
	if m.same >= 0 && m.same < i && m.shape == nominal {
		m.entity = r.mentions[m.same].entity
		return
	}
	switch m.shape {
	case named:
		r.identifyName(i)
	case nominal:
		// the senator, Ann Lee: the name that follows says who it is
		for j := i + 1; j < int32(len(r.mentions)) && j <= i+3; j++ {
			if n := &r.mentions[j]; n.same == i && n.shape == named {
				r.identifyName(j)
				m.entity = n.entity
				return
			}
		}
		r.identifyNominal(i)
	case pronominal:
		r.identifyPronoun(i)
	}
}

func (r *resolver) identifyName(i int32) {
	m := &r.mentions[i]
	if m.nation >= 0 && m.the && m.plural {
		if e := r.countryman(m); e >= 0 {
			m.entity, m.plural = e, false
			return
		}
	}
	f := &r.forms[m.form]
	if f.entity >= 0 {
		e := &r.entities[f.entity]
		if m.gender.certain() && !e.gender.certain() && e.kind == Person {
			e.gender, e.genderFrom = m.gender, fromTitle
		}
		m.entity = f.entity
		return
	}
	if f.candidates.n > 0 {
		switch e := r.choose(f, m); {
		case e >= 0:
			m.entity = e
			r.took(e, m.form)
			if p := &r.entities[e]; m.gender.certain() && !p.gender.certain() {
				p.gender, p.genderFrom = m.gender, fromTitle
			}
			return
		case e == ambiguous:
			return
		}
	}
	r.identifySingle(i, f)
}

const (
	nobody    = -1
	ambiguous = -2
)

// choose picks the one of a surname's bearers that mention m can mean.
func (r *resolver) choose(f *form, m *mention) int32 {
	best, second := int32(nobody), int32(nobody)
	n := 0
	var country uint16
	if m.owner >= 0 {
		country = r.mentions[m.owner].country
	}
	if m.country != 0 {
		country = m.country
	}
	for _, e := range f.candidates.list() {
		p := &r.entities[e]
		if !p.gender.agrees(m.gender) {
			continue
		}
		if country != 0 && p.country != 0 && p.country != country {
			continue
		}
		n++
		switch {
		case best < 0 || r.nearer(e, best, m):
			best, second = e, best
		case second < 0 || r.nearer(e, second, m):
			second = e
		}
	}
	if n <= 1 {
		return best
	}
	a, b := &r.entities[best], &r.entities[second]
	if a.at > 0 && b.at == 0 {
		f.owner = best
		f.owned++
	}
	// Whom the article called by the bare surname from the start it goes on
	// calling so; kin who come later get their first names.
	if o := f.owner; f.owned >= 2 && o >= 0 && r.entities[o].gender.agrees(m.gender) {
		return o
	}
	switch {
	case m.gender.certain() && a.gender == m.gender && b.gender != m.gender:
		return best
	case a.at > 0 && b.at == 0 || a.full > 0 && b.full == 0:
		return best // the other has not been named yet
	case r.mentionedAs(best) > 3*r.mentionedAs(second):
		return best // the one the article is about
	case r.mentionedAs(second) > 3*r.mentionedAs(best):
		return second
	case m.sentence-(b.at-1) > 6 && r.salience(a, m.sentence) > 3*r.salience(b, m.sentence):
		return best
	}
	return ambiguous
}

// mentionedAs counts the mentions of a person by a full name.
func (r *resolver) mentionedAs(e int32) int {
	n := 0
	for _, f := range r.entities[e].forms {
		if r.forms[f].words > 1 {
			n += r.forms[f].count
		}
	}
	return n
}

func (r *resolver) nearer(a, b int32, m *mention) bool {
	return r.salience(&r.entities[a], m.sentence) > r.salience(&r.entities[b], m.sentence)
}

// identifySingle gives a name of one word without a known bearer an entity.
func (r *resolver) identifySingle(i int32, f *form) {
	m := &r.mentions[i]
	w := r.known.at(m.nameFrom)
	person := f.person || m.formal || w.is(isGiven|isFamily|isSurname) && !w.is(isShort|isHead)
	if m.weak && f.weak == f.count && !m.speaks && !person {
		return
	}
	g := 0
	if m.gender == female {
		g = 1
	}
	slot := &f.gendered[g]
	if *slot < 0 && !m.gender.certain() && f.gendered[1] >= 0 {
		slot = &f.gendered[1]
	}
	if *slot < 0 {
		e := entity{
			kind:    Organisation,
			name:    f.text,
			owner:   -1,
			first:   i,
			head:    fold(f.text),
			country: f.country,
			group:   f.flags&isGroup != 0,
			lone:    f.flags&(isGroup|isPlace|isHead|isShort) == 0 && f.outlet == "" && f.the == 0 && f.words == 1,
		}
		if person {
			e.kind, e.head, e.lone = Person, "", false
			e.parts = r.lex.split(f.text)
			e.gender = m.gender
			e.genderFrom = fromTitle
			e.royal, e.title = f.royal, f.title
			if !e.gender.certain() {
				e.gender, e.genderFrom = w.given, fromList
			}
		}
		*slot = r.newEntity(e)
	}
	m.entity = *slot
	r.took(*slot, m.form)
}

// took notes that entity e is written with form n too.
func (r *resolver) took(e, n int32) {
	p := &r.entities[e]
	for _, f := range p.forms {
		if f == n {
			return
		}
	}
	if len(p.forms) < 16 {
		p.forms = append(p.forms, n)
	}
}

// describe notes what mention i tells of its entity: role, country, gender.
func (r *resolver) describe(i int32) {
	m := &r.mentions[i]
	if m.entity < 0 || m.shape == pronominal {
		return
	}
	e := &r.entities[m.entity]
	if e.kind != Person {
		if e.country == 0 && m.country != 0 && e.kind == Organisation &&
			(m.form < 0 || r.forms[m.form].outlet == "") {
			e.country = m.country
		}
		return
	}
	country := m.country
	if country == 0 && m.owner >= 0 {
		country = r.mentions[m.owner].country
	}
	if e.country == 0 && country != 0 && (m.shape == named || m.same >= 0 || e.nominal) {
		e.country = country
	}
	if m.gender.certain() && (!e.gender.certain() || e.gender == m.gender) {
		e.gender, e.genderFrom = m.gender, fromTitle
	}
	if m.shape == named && m.form >= 0 && r.forms[m.form].words > 1 {
		e.full++
	}
	if m.flags&isRoles != 0 && m.flags&isRole == 0 {
		return
	}
	e.hold(r.role(m), m.classes)
	if m.tellsRole() {
		r.belongTo(i, e)
		r.engage(i, e)
	}
}
