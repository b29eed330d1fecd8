package speaker

import (
	"strings"

	"onrecord/loader/citation"
	"onrecord/loader/token"
)

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
	if r.known.at(last).is(isSuffix) && last > start {
		last--
	}
	for r.fresh && end > start+1 && r.known.at(start).flags == 0 && adverb(r.word(start)) {
		start++ // Significantly, Adding
		r.fresh = false
	}
	if r.fresh && end-start >= 3 && r.known.at(start).flags&^isStart == 0 && r.known.at(start+1).is(isGiven) && !r.known.at(start+1).is(isPlace|isNation|isRole) && r.tokens.at(start+1).Kind == token.Word {
		r.learn(r.word(start)) // Shareholder Ann Lee
		m.roleFrom, m.roleTo, m.head = start, start+1, start
		m.flags |= isRole
		start++
	}
	org := r.known.at(last).is(isHead|isShort) && last > start && !r.person(start, last)
	if !org {
		for j := start + 1; j < end; j++ { // Department of Justice, University of Leeds
			if r.known.at(j).is(isConnective) && !r.tokens.at(j).Upper && r.known.at(j-1).is(isHead) {
				org = !r.known.at(start).is(isTitle) || r.known.at(start).is(isHead)
			}
		}
	}
	if !org && last > start {
		_, org = citation.Lookup(r.between(start, end))
	}
	if last > start && r.known.at(last).is(isThing) && !org && !r.known.at(start).is(isGiven) && !r.known.at(start).is(isTitle) {
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
	roleFrom, roleTo := int32(-1), int32(-1)
	if m.roleFrom >= 0 && m.roleTo == start {
		roleFrom, roleTo = m.roleFrom, start // press Secretary
	}
	for j := start; j < end; {
		w := r.known.at(j)
		next := j + 1
		n := j
		if w.is(isPhrase) {
			if p, e := r.phraseAt(j, end); e > j {
				w, n = &p, e-1
				next = e
			}
		}
		abbreviated := next < end && r.tokens.at(next).Kind == token.Mark // Sen.
		switch {
		case w.is(isGiven) && w.is(isTitle|isRole) && j == start && end == start+2 && !abbreviated && r.word(j)[len(r.word(j))-1] != '.':
			// Earl Grey, Maj Lund
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
			if roleFrom < 0 || roleTo < j {
				roleFrom = j
			}
			roleTo = next
			if !w.is(isRole | isRoles | isTitle) {
				break // only an office behind it makes it one
			}
			m.roleFrom, m.roleTo = roleFrom, roleTo
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
		case w.is(isPlace) && next < end && (name == j) && (r.known.at(next).is(isTitle|isRole|isModifier) || n > j || r.known.at(next).is(isGiven) && !w.is(isGiven)):
			m.country = w.country
			name = next
		}
		j = next
	}
	if name < end && m.head < 0 && roleTo == end && r.modifies(end, limit) {
		m.roleFrom, m.roleTo = roleFrom, roleTo // Foreign Affairs committee
		if roleFrom > name {
			m.roleFrom = roleFrom
		}
		if roleFrom <= name {
			return end
		}
	}
	if name >= end {
		// "Chinese President", "Americans": no name behind the office
		if m.head >= 0 {
			if m.roleTo > m.roleFrom && m.roleFrom >= 0 {
				m.formal = false
			}
			return end
		}
		name = start
	}
	if w := r.known.at(name); name == end-1 && w.is(isNation) && !w.is(isPlace|isGiven) && m.country == 0 {
		// "the Chinese leader": the adjective of what follows, else a people
		m.country = w.country
		m.nation = name
		return end
	}
	m.nameFrom, m.nameTo = name, end
	if r.tokens.at(end-1).Kind == token.Mark && end-1 > name {
		// the dot of an initial or suffix stays, that of a sentence does not
		if !r.initial(end-2) && !r.known.at(end-2).is(isSuffix) {
			m.nameTo = end - 1
			end--
		}
	}
	m.shape = named
	if !m.formal && m.head < 0 {
		m.gender = unknownGender
	}
	w := r.known.at(name)
	if w.is(isPhrase) {
		if p, e := r.phraseAt(name, end); e == m.nameTo {
			m.flags |= p.flags & (isPlace | isNation)
			m.country = p.country
		}
	}
	if m.nameTo == name+1 {
		m.flags |= w.flags & (isPlace | isShort | isGroup)
		if m.the && m.head < 0 {
			m.flags |= w.flags & isHead
		}
		if w.is(isPlace) {
			m.country = w.country
		}
		if w.is(isGroup) {
			m.plural = true
		}
	}
	m.weak = r.fresh && m.nameTo == name+1 && (name == start || m.head < 0) && !m.formal && m.head < 0 && !w.is(isGiven|isPlace|isNation|isShort|isGroup|isFamily|isSurname)
	m.head = -1
	return end
}

// modifies reports whether a noun that speaks follows at k.
func (r *resolver) modifies(k, limit int32) bool {
	for ; k < limit && r.tokens.at(k).Kind == token.Word; k++ {
		w := r.known.at(k)
		if w.is(isRole | isRoles | isBody | isBodies | isDocument) {
			return true
		}
		if !w.is(isModifier) {
			return false
		}
	}
	return false
}

// capitals returns the end of the run of capitalised words at k, with
// initials, particles, and the small words inside an organisation's name.
func (r *resolver) capitals(k int32) int32 {
	head := false
	e := k
	for e < r.end {
		t := r.tokens.at(e)
		w := r.known.at(e)
		switch {
		case t.Kind == token.Word && t.Upper:
			if e > k && (r.day(e) || w.is(isPronoun) && !r.acronym(e)) {
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
			if e < r.end && r.tokens.at(e).Start == t.End && r.text[t.End] == '.' && r.tokens.at(e).Kind == token.Mark && e+1 < r.end &&
				(r.initial(e-1) || w.is(isTitle|isSuffix)) && (w.is(isSuffix) || r.tokens.at(e+1).Kind == token.Word && r.tokens.at(e+1).Upper) {
				e++
			}
		case t.Kind == token.Mark && e > k && r.nickname(e):
			e += 3
		case t.Kind == token.Word && e > k && w.is(isParticle) && r.upperAfter(e, 2):
			e++
		case t.Kind == token.Word && e > k && head && w.is(isConnective) && r.known.at(e-1).is(isHead) && r.upperAfter(e, 2):
			e++
			if !r.tokens.at(e).Upper {
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

// nickname reports whether one word between quotation marks stands at token e,
// a capitalised one behind it: Robert “Bob” Lee.
func (r *resolver) nickname(e int32) bool {
	if e+3 >= r.end || !quoteMark(r.word(e)) || !quoteMark(r.word(e+2)) {
		return false
	}
	a, b := r.tokens.at(e+1), r.tokens.at(e+3)
	return a.Kind == token.Word && a.Upper && b.Kind == token.Word && b.Upper && !r.known.at(e+3).is(isStop|isPronoun)
}

// day reports whether token k is a day or month and no first name: June 3, but
// June Lund.
func (r *resolver) day(k int32) bool {
	if w := r.known.at(k); !w.is(isDay) {
		return false
	} else if !w.is(isGiven) {
		return true
	}
	return k+1 >= r.end || r.tokens.at(k+1).Kind != token.Word || !r.tokens.at(k+1).Upper || r.known.at(k+1).is(isDay)
}

// upperAfter reports whether a capitalised word follows token e, with at most
// n-1 particles or "the" between.
func (r *resolver) upperAfter(e int32, n int32) bool {
	for j := e + 1; j <= e+n && j < r.end; j++ {
		t := r.tokens.at(j)
		if t.Kind != token.Word {
			return false
		}
		if t.Upper {
			return !r.day(j) && !r.known.at(j).is(isPronoun) || r.acronym(j)
		}
		if !r.known.at(j).is(isParticle) && r.word(j) != "the" {
			return false
		}
	}
	return false
}

func (r *resolver) initial(k int32) bool {
	if k < 0 {
		return false
	}
	t := r.tokens.at(k)
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
	for j := start + 1; j < last; j++ {
		if r.known.at(j).is(isGiven) && !r.known.at(j).is(isPlace|isNation) && r.known.at(j-1).is(isRole|isTitle) && !r.known.at(j-1).is(isNation|isHead) {
			return true // Spokeswoman Mary Poll
		}
	}
	switch r.word(last) {
	case "Church", "Court", "House", "Guard", "Bank", "Price", "Office":
		return last == start+1 && r.known.at(start).given.certain() && !r.known.at(start).is(isNation|isPlace)
	}
	return false
}

// surname reports whether the title or role at token j closes a person's name.
func (r *resolver) surname(start, j, end int32) bool {
	if j == start || j != end-1 && !(j == end-2 && r.known.at(end-1).is(isSuffix)) {
		return false
	}
	p := r.known.at(j - 1)
	if r.tokens.at(j-1).Kind == token.Mark {
		return r.initial(j-2) || r.known.at(j-2).is(isTitle)
	}
	if r.initial(j-1) || p.is(isTitle) && p.role == 0 && p.classes == 0 {
		return true // Mr. King
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
		if w := r.known.at(j); w.is(isNation | isCountry) {
			return w.country
		} else if w.is(isPhrase) {
			if p, e := r.phraseAt(j, to); e > j && p.is(isNation|isCountry|isSeat) {
				return p.country
			}
		}
	}
	return c
}

// adverb reports whether a word at the head of a sentence looks like one that
// is no name: Significantly, Speaking.
func adverb(s string) bool {
	return len(s) > 5 && (strings.HasSuffix(s, "ly") || strings.HasSuffix(s, "ing") || strings.HasSuffix(s, "ward"))
}
