package speaker

import "onrecord/loader/token"

// run reads the capitalised words at token k: what stands before a name
// ("Ohio Democratic Party Chairman"), titles, and the name. It returns the
// token behind the run.
func (r *resolver) run(m *mention, k, limit int32) int32 {
	start := k
	end := r.capitals(k)
	if end == k {
		return k
	}
	// The whole run is an organisation's name: the last word says so.
	last := end - 1
	if r.known[last].is(isSuffix) && last > start {
		last--
	}
	org := r.known[last].is(isHead|isShort) && last > start && !r.person(start, last)
	if !org {
		for j := start + 1; j < end; j++ { // Department of Justice, University of Leeds
			if r.known[j].is(isConnective) && !r.tokens[j].Upper && r.known[j-1].is(isHead) {
				org = !r.known[start].is(isTitle) || r.known[start].is(isHead)
			}
		}
	}
	if last > start && r.known[last].is(isThing) && !org && !r.known[start].is(isGiven) && !r.known[start].is(isTitle) {
		m.thing = true
		return end
	}
	if org {
		m.nameFrom, m.nameTo = start, end
		m.flags |= isHead
		m.head = -1
		m.country = r.countryIn(start, end, m.country)
		m.shape = named
		m.weak = r.fresh && end == start+1
		return end
	}
	name := start
	for j := start; j < end; {
		w := r.known[j]
		next := j + 1
		n := j
		if w.is(isPhrase) {
			if p, e := r.phraseAt(j, end); e > j {
				w, n = p, e-1
				next = e
			}
		}
		abbreviated := next < end && r.tokens[next].Kind == token.Mark // Sen.
		switch {
		case r.surname(start, j, end):
			// Stephen King, Mr. Speaker
		case w.is(isTitle|isRole|isRoles|isModifier) && !(w.is(isGiven) && !abbreviated && !w.is(isTitle|isRole)):
			if abbreviated {
				next++
			}
			if w.is(isRole | isRoles | isTitle) {
				m.head = n
				m.classes, m.flags = w.classes, m.flags|w.flags
				if w.noun != 0 {
					m.gender = w.noun
				}
				m.shape = nominal
			}
			if m.roleFrom < 0 || m.roleTo < j {
				m.roleFrom = j
			}
			m.roleTo = next
			if w.is(isTitle) {
				m.formal = true
				if w.role != 0 {
					m.titleRole = w.role
					if c := r.lex.folded[r.lex.roles[w.role]].classes; c != 0 {
						m.classes = c
					}
				}
				m.royal = r.royal(j)
			}
			name = next
		case w.is(isNation) && next < end && !w.is(isGiven):
			m.country = w.country
			if name == j {
				name = next
			}
		case w.is(isPlace) && next < end && (name == j) && (r.known[next].is(isTitle|isRole|isModifier) || n > j || r.known[next].is(isGiven) && !w.is(isGiven)):
			m.country = w.country
			name = next
		}
		j = next
	}
	if name >= end {
		// "Chinese President", "Americans": no name behind the office
		if m.head >= 0 {
			if m.roleTo > m.roleFrom && m.roleFrom >= 0 {
				m.formal = false
			}
			return end
		}
		if m.roleTo == end && !r.fresh {
			return end // Foreign …
		}
		name = start
	}
	if w := r.known[name]; name == end-1 && w.is(isNation) && !w.is(isPlace|isGiven) && m.country == 0 {
		// "the Chinese leader": the adjective of what follows, else a people
		m.country = w.country
		if m.definite || end < limit && r.tokens[end].Kind == token.Word && (r.known[end].is(isRole|isRoles|isBody|isBodies|isModifier|isDocument)) {
			if end < limit && r.tokens[end].Kind == token.Word && !r.known[end].is(isStop|isReporting|isPreposition) {
				return end
			}
		}
		m.flags |= isGroup
		m.plural = true
	}
	m.nameFrom, m.nameTo = name, end
	if r.tokens[end-1].Kind == token.Mark && end-1 > name {
		// the dot of an initial or suffix stays, that of a sentence does not
		if !r.initial(end-2) && !r.known[end-2].is(isSuffix) {
			m.nameTo = end - 1
			end--
		}
	}
	m.shape = named
	if !m.formal && m.head < 0 {
		m.gender = unknownGender
	}
	w := r.known[name]
	if w.is(isPhrase) {
		if p, e := r.phraseAt(name, end); e == m.nameTo {
			m.flags |= p.flags & (isPlace | isNation)
			m.country = p.country
		}
	}
	if m.nameTo == name+1 {
		m.flags |= w.flags & (isPlace | isShort | isGroup)
		if w.is(isPlace) {
			m.country = w.country
		}
		if w.is(isGroup) {
			m.plural = true
		}
	}
	m.weak = r.fresh && m.nameTo == name+1 && !m.formal && m.head < 0 && !w.is(isGiven|isPlace|isNation|isShort|isGroup|isFamily)
	m.head = -1
	return end
}

// capitals returns the end of the run of capitalised words at k, with
// initials, particles, and the small words inside an organisation's name.
func (r *resolver) capitals(k int32) int32 {
	head := false
	e := k
	for e < r.end {
		t := &r.tokens[e]
		w := r.known[e]
		switch {
		case t.Kind == token.Word && t.Upper:
			if e > k && (w.is(isDay) && !w.is(isGiven) || w.is(isPronoun) && !r.acronym(e)) {
				return e
			}
			if e-k > longestPhrase {
				return e
			}
			if w.is(isHead) {
				head = true
			}
			e++
			// the dot of an initial or a title
			if e < r.end && r.tokens[e].Start == t.End && r.text[t.End] == '.' && r.tokens[e].Kind == token.Mark && e+1 < r.end &&
				(r.initial(e-1) || w.is(isTitle|isSuffix)) && (w.is(isSuffix) || r.tokens[e+1].Kind == token.Word && r.tokens[e+1].Upper) {
				e++
			}
		case t.Kind == token.Word && e > k && w.is(isParticle) && r.upperAfter(e, 2):
			e++
		case t.Kind == token.Word && e > k && head && w.is(isConnective) && r.known[e-1].is(isHead) && r.upperAfter(e, 2):
			e++
			if !r.tokens[e].Upper {
				e++ // of the
			}
		case t.Kind == token.Mark && e > k && r.text[t.Start] == '&' && r.upperAfter(e, 1):
			e++
		case t.Kind == token.Number && e > k && head:
			e++
		default:
			return e
		}
	}
	return e
}

// upperAfter reports whether a capitalised word follows token e, with at most
// n-1 particles or "the" between.
func (r *resolver) upperAfter(e int32, n int32) bool {
	for j := e + 1; j <= e+n && j < r.end; j++ {
		t := &r.tokens[j]
		if t.Kind != token.Word {
			return false
		}
		if t.Upper {
			return !r.known[j].is(isDay|isPronoun) || r.acronym(j)
		}
		if !r.known[j].is(isParticle) && r.word(j) != "the" {
			return false
		}
	}
	return false
}

func (r *resolver) initial(k int32) bool {
	if k < 0 {
		return false
	}
	t := &r.tokens[k]
	return t.Kind == token.Word && t.Upper && (t.End-t.Start == 1 || t.End-t.Start <= 3 && r.text[t.Start+1] == '.' || t.End-t.Start == 2 && r.text[t.Start] >= 0x80)
}

// phraseAt returns the longest known name of several words at token j.
func (r *resolver) phraseAt(j, end int32) (word, int32) {
	for e := min(j+4, end); e > j+1; e-- {
		if w, ok := r.lex.phrases[r.between(j, e)]; ok {
			return w, e
		}
	}
	return word{}, j
}

// person reports whether a run that ends in an organisation's word is a
// person's name all the same: Frank Church.
func (r *resolver) person(start, last int32) bool {
	switch r.word(last) {
	case "Church", "Court", "House", "Guard", "Bank", "Price", "Office":
		return last == start+1 && r.known[start].given.certain() && !r.known[start].is(isNation|isPlace) && r.word(start) != "Clinton" && r.word(start) != "Trump"
	}
	return false
}

// surname reports whether the title or role at token j closes a person's name.
func (r *resolver) surname(start, j, end int32) bool {
	if j == start || j != end-1 && !(j == end-2 && r.known[end-1].is(isSuffix)) {
		return false
	}
	p := r.known[j-1]
	if r.tokens[j-1].Kind == token.Mark {
		return r.initial(j-2) || r.known[j-2].is(isTitle)
	}
	return p.is(isGiven) && !p.is(isNation|isPlace|isTitle|isRole|isModifier)
}

// royal reports whether the title at token j is part of a short name: Pope
// Francis, Prince Harry.
func (r *resolver) royal(j int32) bool {
	switch r.word(j) {
	case "Pope", "King", "Queen", "Prince", "Princess", "Emperor", "Sheikh", "Duke", "Duchess", "Saint", "Sister", "Brother":
		return true
	}
	return false
}

// countryIn returns the country that one of the words names.
func (r *resolver) countryIn(from, to int32, c uint16) uint16 {
	for j := from; j < to; j++ {
		if w := r.known[j]; w.is(isNation | isCountry) {
			return w.country
		} else if w.is(isPhrase) {
			if p, e := r.phraseAt(j, to); e > j && p.country != 0 {
				return p.country
			}
		}
	}
	return c
}
