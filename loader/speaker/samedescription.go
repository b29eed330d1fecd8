package speaker

// joinDescriptions joins a description with the person who turns out to hold the
// office it names: headlines and leads name only the office (“Governor asks for
// patience”), and the name follows. It runs when all mentions are read.
func (r *resolver) joinDescriptions() {
	for e := range r.entities {
		p := &r.entities[e]
		if p.kind != Person || !p.nominal || p.plural || p.into >= 0 || p.first < 0 || p.name != "" {
			continue
		}
		m := &r.mentions[p.first]
		if m.shape != nominal || m.flags&isRole == 0 || m.classes&r.lex.relative != 0 || m.aged {
			continue
		}
		if to := r.holderLater(int32(e), m); to >= 0 {
			q := &r.entities[to]
			p.into = to
			if !q.gender.certain() {
				q.gender, q.genderFrom = p.gender, p.genderFrom
			}
			if q.country == 0 {
				q.country = p.country
			}
		}
	}
}

// leadSentences are those in which an office may stand for a name that follows.
const leadSentences = 4

// holderLater is the only person named in the article who holds the office of the
// description m of entity e, where that is told after m.
func (r *resolver) holderLater(e int32, m *mention) int32 {
	p := &r.entities[e]
	lead := m.sentence < leadSentences
	national := p.country != 0 && !r.regional(m)
	switch {
	case m.owner >= 0 && p.country == 0, r.word(m.from) == "one", r.word(m.from) == "another":
		return nobody // her lawyer
	case national && !m.indefinite:
	case lead:
	default:
		return nobody
	}
	if m.plural || r.completed(m) {
		return nobody
	}
	want := r.seek(m)
	found := int32(nobody)
	for x := range r.entities {
		q := &r.entities[x]
		if q.kind != Person || q.nominal || q.into >= 0 || !q.gender.agrees(p.gender) ||
			p.country != 0 && q.country != p.country {
			continue
		}
		fits := false
		for _, o := range q.roles {
			fits = fits || r.fits(o, want) && (national && !m.indefinite || r.sameNoun(o, want))
		}
		if !fits {
			continue
		}
		if found >= 0 {
			return nobody
		}
		found = int32(x)
	}
	if found >= 0 && r.entities[found].first >= 0 && r.entities[found].first < p.first && p.country == 0 {
		return nobody // who had been named could have been meant before
	}
	return found
}

// regional reports whether a description names a region: the Vermont senator. Many
// persons of one country hold such offices.
func (r *resolver) regional(m *mention) bool {
	for k := m.from; k < m.to; k++ {
		if w := r.known.at(k); w.is(isRegion) {
			return true
		}
	}
	return false
}

// sameNoun reports whether an office ends in the very noun that is asked for.
func (r *resolver) sameNoun(o office, want sought) bool {
	n := len(o.text) - len(want.noun)
	return n >= 0 && o.text[n:] == want.noun
}

// completed reports whether "of" or "for" tells more of a description: a spokesman for
// the board, the mayor of Alder.
func (r *resolver) completed(m *mention) bool {
	switch r.word(m.to) {
	case "of", "for", "at", "from", "who", "with", "in":
		return true
	}
	return false
}
