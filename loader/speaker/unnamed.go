package speaker

import (
	"strings"

	"onrecord/loader/token"
)

// Phrases whose noun no lexicon of offices and bodies knows: peoples, ages, and
// trades that only their place in the sentence shows to be a person's.

// people makes a mention of an adjective of country that no noun followed: a
// people, the Iranians, or one of it, the Spaniard. The phrase ends at k.
func (r *resolver) people(m *mention, k int32) {
	if m.head >= 0 || m.named() || m.nation < 0 || k > m.nation+1 {
		return
	}
	if s := r.word(m.nation); (m.the || m.indefinite) && !m.plural && !strings.HasSuffix(s, "s") &&
		!strings.HasSuffix(s, "ese") &&
		!strings.HasSuffix(s, "sh") &&
		!strings.HasSuffix(s, "ch") {
		m.head, m.flags, m.shape = m.nation, isRole, nominal
		if strings.HasSuffix(s, "woman") {
			m.gender = female
		} else if strings.HasSuffix(s, "man") && s != "German" {
			m.gender = male
		}
		return
	}
	m.nameFrom, m.nameTo = m.nation, m.nation+1
	m.flags |= isGroup
	m.plural = true
	m.shape = named
}

// countryman is the person of the sentence before whom an adjective of country names
// again that could as well mean a people: the Portuguese, 24, said. He is the only one
// near, the article has the people nowhere else, and no plural verb follows.
func (r *resolver) countryman(m *mention) int32 {
	if m.owner >= 0 || m.to-m.nation != 1 || r.forms[m.form].count > 1 {
		return nobody
	}
	next := r.word(m.to)
	if !m.speaks && next != "," || next == "are" || next == "were" || next == "have" {
		return nobody
	}
	if next == "," && r.word(m.to+1) != "who" && r.tokens.at(m.to+1).Kind != token.Number {
		return nobody
	}
	found := int32(nobody)
	for _, e := range r.persons.list() {
		p := &r.entities[e]
		if p.nominal || !r.near(e, m, 2) {
			continue
		}
		if found >= 0 || p.country != 0 && p.country != m.country {
			return nobody
		}
		found = e
	}
	return found
}

// hyphened reports whether a word goes on in lower case after a hyphen, as no
// name does: Ohio-born.
func hyphened(s string) bool {
	i := strings.LastIndexByte(s, '-')
	if i < 0 || i+3 >= len(s) || s[i+1] < 'a' || s[i+1] > 'z' {
		return false
	}
	for _, e := range [...]string{"ed", "ing", "born", "wide", "style", "era", "led", "run", "owned", "based"} {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

// aged reports whether a number is an age: 44-year-old.
func aged(s string) bool { return strings.HasSuffix(s, "-year-old") }

// describes makes a description of a phrase whose noun no lexicon knows: the
// source of a quote ("the skipper"), or what follows a name and a comma
// ("Ann Lee, the harbour master,"). It returns the token after the phrase,
// which ends with its source.
func (r *resolver) describes(m *mention, from, k int32) int32 {
	if m.head >= 0 || m.named() || k <= from || !(m.definite || m.indefinite || m.plural) {
		return k
	}
	source, end := r.isSource(m.from), k
	for source && end > from+1 && r.tokens.at(end-1).Start >= r.sources[r.nextSource].to {
		end-- // the skipper shrugged
	}
	if r.tokens.at(end-1).Kind != token.Word || r.tokens.at(end-1).Upper {
		return k
	}
	w := r.known.at(end - 1)
	if w.is(isStop|isDet|isPronoun|isPreposition|isStart|isReporting) || !source && !r.followsName(m.from, k) {
		return k
	}
	if adverb(r.word(end-1)) || r.inert(end-1) {
		return k
	}
	m.head, m.shape = end-1, nominal
	m.roleFrom, m.roleTo = from, end
	m.flags = isRole
	if source && several(r.word(end-1)) {
		m.flags = isRoles
	}
	r.learn(r.word(end - 1))
	return end
}

// several reports whether a noun that no lexicon knows looks like a plural.
func several(s string) bool {
	n := len(s)
	return n > 3 && s[n-1] == 's' && s[n-2] != 's' || strings.HasSuffix(s, "men") && n > 4
}

// learn remembers a noun that described a person in this article.
func (r *resolver) learn(noun string) {
	if r.learned == nil {
		r.learned = map[string]bool{}
	}
	if len(r.learned) < 200 {
		r.learned[fold(noun)] = true
	}
}

// isSource reports whether a quote's source begins at token i.
func (r *resolver) isSource(i int32) bool {
	at := r.tokens.at(i).Start
	for r.nextSource < len(r.sources) && r.sources[r.nextSource].from < at {
		r.nextSource++
	}
	return r.nextSource < len(r.sources) && r.sources[r.nextSource].from == at
}

// followsName reports whether the phrase [from, k) stands between commas after
// a person's name.
func (r *resolver) followsName(from, k int32) bool {
	if r.closed < 0 || !r.comma(from-1) || k >= r.end {
		return false
	}
	q := &r.mentions[r.closed]
	if q.to != from-1 || !q.named() || q.sentence != r.sentence || q.flags&(isPlace|isHead|isShort|isGroup) != 0 {
		return false
	}
	switch s := r.word(k); s {
	case ",", "of", "for", "at", "from", "who", "in", ".", "with", "and":
		return s != "and"
	}
	return false
}

// officeOf returns the end of the words that complete an office after its
// "of" at token k, when a name follows them.
func (r *resolver) officeOf(k, limit int32) int32 {
	e := k + 1
	if e < limit && r.word(e) == "the" {
		e++
	}
	from := e
	for e < limit && e < from+3 && r.tokens.at(e).Kind == token.Word && r.tokens.at(e).Upper {
		w := r.known.at(e)
		if w.is(isGiven) || !w.is(isModifier|isHead|isPlace|isBody|isPhrase) {
			break
		}
		e++
	}
	if e == from || e >= limit || r.tokens.at(e).Kind != token.Word || !r.tokens.at(e).Upper ||
		r.known.at(e).is(isStop|isDay) {
		return k
	}
	return e
}
