package speaker

import "onrecord/loader/token"

// identifyNominal finds whom a description means: one already named, the one
// described so before, or somebody new.
func (r *resolver) identifyNominal(i int32) {
	m := &r.mentions[i]
	if m.flags&isDocument != 0 && m.flags&(isRole|isBody) == 0 {
		r.identifyDocument(i)
		return
	}
	if r.together(m) {
		m.plural = true
		m.entity = r.pair(m)
		if m.entity >= 0 {
			return
		}
	}
	m.plural = m.plural || m.flags&(isRoles|isBodies) != 0 && m.flags&(isRole|isBody) == 0
	key := r.descriptionOf(m)
	if m.indefinite || m.plural && !m.definite {
		m.entity = r.newNominal(i, key)
		return
	}
	if m.flags&(isRole) != 0 && !m.plural {
		switch e := r.holder(m); {
		case e >= 0:
			m.entity = e
			return
		case e == ambiguous:
			return
		}
	}
	if m.flags&isBody != 0 && !m.plural {
		if e := r.body(m); e >= 0 {
			m.entity = e
			return
		}
	}
	if e, ok := r.nominals[key]; ok {
		if e := r.root(e); r.near(e, m, 40) {
			m.entity = e
			return
		}
	}
	if e := r.varied(m); e >= 0 {
		m.entity = e
		return
	}
	m.entity = r.newNominal(i, key)
}

// varied is the person whom a description means though nothing told before
// that it fits: news names again by trade or origin (“the Texan”, “the Ohio
// senator”). Only a person who stands out, and whom no other trade is told of,
// can be meant.
func (r *resolver) varied(m *mention) int32 {
	national := m.aged || m.nation >= 0 && m.head == m.nation
	if m.the && !m.plural && m.speaks && m.owner < 0 && m.flags&isRole != 0 && m.classes&r.lex.relative == 0 {
		if e := r.justNamed(m); e >= 0 {
			return e
		}
	}
	if !m.the || m.plural || m.owner >= 0 || m.flags&isRole == 0 || m.classes&r.lex.variable == 0 && !national {
		return nobody
	}
	if int(m.to) < len(r.tokens) {
		switch r.word(m.to) {
		case "of", "for", "who", "at", "from", "in":
			return nobody
		}
	}
	best, bestScore, second := int32(nobody), float32(0), float32(0)
	for _, e := range r.persons.list() {
		p := &r.entities[e]
		if p.nominal || !r.near(e, m, 2) || !p.gender.agrees(m.gender) ||
			m.country != 0 && p.country != 0 && m.country != p.country {
			continue
		}
		if s := r.salience(p, m.sentence); s > bestScore {
			best, bestScore, second = e, s, bestScore
		} else if s > second {
			second = s
		}
	}
	if best < 0 || bestScore < 2*second {
		return nobody
	}
	for _, o := range r.entities[best].roles {
		if !national && o.classes&m.classes == 0 {
			return nobody
		}
	}
	return best
}

// justNamed is the only person of the paragraph so far, whose office the article has not
// told, where m tells an office with the adjective of a place: Ann Lee is at the desk.
// The Kessalian prime minister says so.
func (r *resolver) justNamed(m *mention) int32 {
	if m.country == 0 && r.capitalised(m.from+1) == "" || r.completed(m) {
		return nobody
	}
	found := int32(nobody)
	for _, e := range r.persons.list() {
		p := &r.entities[e]
		if r.d.Sentences[max(p.at-1, 0)].Paragraph != r.d.Sentences[m.sentence].Paragraph {
			continue
		}
		if found >= 0 || p.nominal || len(p.roles) > 0 || p.at-1 == m.sentence || !p.gender.agrees(m.gender) ||
			m.country != 0 && p.country != 0 && p.country != m.country {
			return nobody
		}
		found = e
	}
	return found
}

func (r *resolver) near(e int32, m *mention, sentences int32) bool {
	return m.sentence-(r.entities[e].at-1) <= sentences
}

// description is what joins descriptions: one noun and one owner.
type description struct {
	noun    string
	owner   int32 // entity; -1 for none
	country uint16
	loose   bool // the noun alone
}

func (r *resolver) descriptionOf(m *mention) description {
	key := description{noun: r.fold(r.word(m.head)), owner: -1, country: m.country}
	if m.flags&isRole != 0 && m.tellsRole() && m.roleTo-m.roleFrom < 6 && m.roleTo-m.roleFrom > 1 {
		key.noun = fold(r.between(m.roleFrom, m.roleTo))
	}
	if o := r.ownerWord(m); o != "" {
		// the Alder campaign is Alder’s campaign, and not the Bly campaign
		if f, ok := r.index[o]; ok {
			key.owner = r.bearer(&r.forms[f])
		}
		if key.owner < 0 {
			key.noun = fold(r.between(m.head-1, m.head+1))
		}
	}
	if m.owner >= 0 {
		switch o := &r.mentions[m.owner]; {
		case o.flags&(isCountry|isSeat) != 0 && o.country != 0:
			key.country = o.country
		case o.entity >= 0:
			key.owner, key.country = r.root(o.entity), 0
		}
	}
	return key
}

// ownerWord is the name before the noun of a body: the Alder campaign.
func (r *resolver) ownerWord(m *mention) string {
	if m.owner >= 0 || m.flags&isBody == 0 || m.head <= m.from {
		return ""
	}
	return r.capitalised(m.head - 1)
}

// capitalised is the word at token k when it has a capital that its place does
// not explain, else empty.
func (r *resolver) capitalised(k int32) string {
	if t := r.tokens.at(k); t.Kind != token.Word || !t.Upper || r.atStart(k) ||
		r.known.at(k).is(isModifier|isDet|isTitle|isRole) {
		return ""
	}
	return r.word(k)
}

// bearer is the one whom a name means in this article, or -1.
func (r *resolver) bearer(f *form) int32 {
	if f.entity < 0 && f.candidates.n == 1 {
		return r.root(f.candidates.ids[0])
	}
	return r.root(f.entity)
}

func (r *resolver) newNominal(i int32, key description) int32 {
	m := &r.mentions[i]
	e := entity{
		kind:    Person,
		nominal: true,
		gender:  m.gender,
		country: m.country,
		plural:  m.plural,
		owner:   -1,
		first:   i,
		head:    r.fold(r.word(m.head)),
	}
	if m.flags&(isBody|isBodies|isDocument) != 0 && m.flags&(isRole|isRoles) == 0 {
		e.kind = Organisation
	}
	if m.flags&isDocument != 0 && e.kind == Organisation {
		e.document = true
	}
	if e.plural {
		e.kind = Organisation // a group speaks as a body
	}
	if m.owner >= 0 {
		if o := &r.mentions[m.owner]; o.entity >= 0 {
			e.owner = o.entity
			if e.country == 0 {
				e.country = o.country
			}
		}
	}
	n := r.newEntity(e)
	r.nominals[key] = n
	r.nominals[description{noun: e.head, owner: -1, loose: true}] = n
	return n
}

// holder is the person who holds the office that m names; nobody or ambiguous
// otherwise.
func (r *resolver) holder(m *mention) int32 {
	country := m.country
	var owner int32 = -1
	if m.owner >= 0 {
		if o := &r.mentions[m.owner]; o.country != 0 {
			country = o.country
		} else {
			owner = r.root(o.entity)
		}
	}
	want := r.seek(m)
	best, second := int32(nobody), int32(nobody)
	for _, e := range r.persons.list() {
		p := &r.entities[e]
		if !p.gender.agrees(m.gender) || e == owner {
			continue
		}
		if p.nominal && (owner >= 0 || p.owner >= 0) && r.root(p.owner) != owner && owner >= 0 {
			continue
		}
		if country != 0 && p.country != country {
			continue
		}
		ok := false
		for _, o := range p.roles {
			if r.fits(o, want) {
				ok = true
				break
			}
		}
		if !ok {
			continue
		}
		switch {
		case best < 0 || r.nearer(e, best, m):
			best, second = e, best
		case second < 0 || r.nearer(e, second, m):
			second = e
		}
	}
	if best >= 0 && second >= 0 &&
		r.salience(&r.entities[best], m.sentence) < 1.25*r.salience(&r.entities[second], m.sentence) {
		return ambiguous
	}
	if best >= 0 && country == 0 && !r.near(best, m, 2*farthest) {
		return nobody
	}
	return best
}

// identifyDocument settles "a statement", "the report".
func (r *resolver) identifyDocument(i int32) {
	m := &r.mentions[i]
	key := description{noun: r.fold(r.word(m.head)), owner: -1, loose: true}
	if m.joint {
		if e := r.statementOf(m); e >= 0 {
			m.entity = e
			r.nominals[key] = e
			return
		}
	}
	if m.definite && m.owner < 0 {
		if e, ok := r.nominals[key]; ok {
			m.entity = r.root(e)
			return
		}
	}
	m.entity = r.newNominal(i, r.descriptionOf(m))
}
