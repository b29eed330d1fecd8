package speaker

import (
	"strings"

	"onrecord/loader/token"
)

// A noun phrase is read from left to right: a determiner or possessor, words
// before the noun, the noun of an office or a body, a proper name. Only the
// last of them is its head: "Clinton campaign manager Robby Mook" is Mook,
// "the Chinese leader’s office" an office whose owner is a leader.

const longestPhrase = 16 // tokens looked at behind a determiner

// phrase reads the noun phrase at token i, adds its mentions, and returns the
// next token to look at.
func (r *resolver) phrase(i int32) int32 {
	owner := int32(-1)
	start := i
	for {
		m := mention{from: start, head: -1, owner: owner, roleFrom: -1, roleTo: -1, nation: -1, sentence: r.sentence, function: r.functionAt(start)}
		k := i
		if owner >= 0 {
			m.definite = true
		}
		k = r.determiner(&m, k)
		first := k
		k = r.words(&m, k)
		r.people(&m, k)
		k = r.describes(&m, first, k)
		if m.head < 0 && !m.named() {
			// a phrase of unknown words: go on behind its first word
			if k <= first {
				k = first
			}
			if k <= i {
				k = i + 1
			}
			return k
		}
		m.to = k
		if behind := r.possessive(k); behind > k {
			outer := m.function
			m.function = possessor
			owner = r.finish(m)
			i = behind
			if !r.begins(i) || r.known.at(i).is(isPronoun) && !r.acronym(i) {
				return i
			}
			before := len(r.mentions)
			// the owned phrase begins with its owner
			n := mention{from: start, head: -1, owner: owner, roleFrom: -1, roleTo: -1, nation: -1, sentence: r.sentence, function: outer, definite: true}
			e := r.words(&n, i)
			r.people(&n, e)
			if n.head < 0 && !n.named() {
				// "Xi’s visit": nothing that speaks; its words may hide another phrase
				r.mentions = r.mentions[:before]
				return i
			}
			if o := &r.mentions[owner]; n.named() && n.flags&isHead != 0 && o.flags&isPlace != 0 && r.generic(n.nameFrom, n.nameTo) {
				n.nameFrom, n.country = o.nameFrom, o.country // Poland’s Foreign Ministry
			}
			n.to = e
			if p := r.possessive(e); p > e {
				n.function = possessor
				owner = r.finish(n)
				if !r.begins(p) {
					return p
				}
				i = p
				continue
			}
			r.finish(n)
			return e
		}
		r.finish(m)
		return k
	}
}

// generic reports whether an organisation's name only says what it is, so that
// another country may have one of the name.
func (r *resolver) generic(from, to int32) bool {
	for k := from; k < to; k++ {
		if w := r.known.at(k); !w.is(isHead | isModifier | isConnective | isStop | isBody) {
			return false
		}
	}
	return true
}

// possessive returns the token behind a possessive ending at k, or k.
func (r *resolver) possessive(k int32) int32 {
	if k >= r.end {
		return k
	}
	t := r.tokens.at(k)
	if t.Kind == token.Clitic {
		if c := r.text[t.End-1]; c == 's' || c == 'S' {
			return k + 1
		}
		return k
	}
	// the bare apostrophe of a plural, close to its word and before another
	if t.Kind == token.Mark && k > 0 && k+1 < r.end && r.tokens.at(k-1).End == t.Start && r.tokens.at(k+1).Start > t.End {
		if s := r.text[t.Start:t.End]; (s == "'" || s == "’") && strings.HasSuffix(r.text[:t.Start], "s") && r.tokens.at(k+1).Kind == token.Word && !r.tokens.at(k+1).Upper && !r.known.at(k+1).is(isStop|isReporting) {
			return k + 1
		}
	}
	return k
}

// determiner reads the, a, two, his … into m.
func (r *resolver) determiner(m *mention, k int32) int32 {
	for k < r.end {
		t := r.tokens.at(k)
		if t.Kind == token.Number {
			if aged(r.word(k)) {
				break // the 44-year-old
			}
			m.plural = true
			k++
			continue
		}
		w := r.known.at(k)
		if t.Kind != token.Word || !w.is(isDet) || r.acronym(k) {
			break
		}
		r.fresh = false
		switch w.det {
		case theDet:
			m.definite, m.the = true, true
		case thisDet:
			m.definite = true
		case bothDet:
			m.definite, m.plural, m.count = true, true, 2
		case twoDet:
			m.plural, m.count = true, 2
		case threeDet:
			m.plural, m.count = true, 3
		case oneDet:
			m.indefinite = true
		case someDet:
			m.plural = true
		default:
			if !w.is(isPronoun) {
				break
			}
			p := mention{from: k, to: k + 1, head: k, owner: -1, sentence: r.sentence, shape: pronominal, pronoun: w.pronoun, flags: w.flags, function: possessor}
			switch p.pronoun {
			case he:
				p.gender = male
			case she:
				p.gender = female
			}
			m.owner = r.add(p)
			m.definite = true
		}
		k++
	}
	return k
}

// words reads the words of a phrase behind its determiner.
func (r *resolver) words(m *mention, k int32) int32 {
	limit := min(r.end, k+longestPhrase)
	adjectives := 0
	determined := m.definite || m.indefinite || m.plural
	for k < limit {
		t := r.tokens.at(k)
		if t.Kind == token.Number && determined && aged(r.word(k)) {
			// the head, unless a noun follows: the 44-year-old driver
			m.head, m.shape, m.flags, m.nation, m.aged = k, nominal, isRole, k, true
			k++
			if k < limit && r.tokens.at(k).Kind == token.Word && !r.tokens.at(k).Upper && !r.known.at(k).is(isStop|isPreposition|isReporting|isPronoun) && r.known.at(k).is(isRole|isModifier) {
				m.head, m.nation = -1, -1
			}
			continue
		}
		if t.Kind != token.Word {
			break
		}
		w := r.known.at(k)
		if t.Upper && w.flags == 0 && hyphened(r.word(k)) && k+1 < limit && r.tokens.at(k+1).Kind == token.Word && (determined || r.tokens.at(k+1).Upper) {
			k++ // the Oscar-winning
			continue
		}
		if t.Upper && !r.asLower(k, w) {
			if r.day(k) || (w.is(isPronoun|isDet) || w.is(isStop)) && !r.acronym(k) && !(w.is(isGiven) && r.isSource(k)) {
				break
			}
			if m.named() && m.head < 0 {
				break
			}
			e := r.run(m, k, limit)
			if m.thing {
				m.head, m.nameFrom, m.nameTo = -1, 0, 0
				return e
			}
			r.fresh = false
			if e == k {
				break
			}
			k = e
			if m.named() && m.shape == named && m.formal {
				break
			}
			continue
		}
		r.fresh = false
		if m.head == k-1 && m.shape == nominal && (r.tokens.at(m.head).Upper || r.word(m.head) == "secretary") && r.word(k) == "of" && !m.named() {
			if e := r.officeOf(k, limit); e > k {
				m.roleTo, k = e, e // Secretary of State Ann Lee
				continue
			}
		}
		switch {
		case w.is(isNoun) && !(w.is(isStop) && !determined):
			if w.is(isModifier) && !w.is(isRole|isRoles) && !determined && !m.named() && r.compound(k+1, limit) {
				return k // military ties
			}
			if m.named() && m.nameTo == k && w.is(isVerbal) && (!m.the || w.is(isReporting)) {
				return k // Lee heads the board
			}
			if m.named() {
				m.nameFrom, m.nameTo = 0, 0 // the name was a modifier
				m.formal = false
			}
			if m.roleFrom < 0 {
				m.roleFrom = k
			}
			m.roleTo = k + 1
			m.head, m.shape = k, nominal
			m.flags, m.classes, m.gender = w.flags, w.classes, w.noun
			k++
		case w.is(isModifier):
			if m.head >= 0 && !r.leads(k, limit) {
				return k
			}
			if !determined && m.head < 0 && !m.named() && !r.leads(k, limit) {
				return k
			}
			if m.named() && !r.leads(k, limit) {
				return k
			}
			if m.roleFrom < 0 || m.roleTo < k {
				m.roleFrom = k
			}
			m.roleTo = k + 1
			k++
		case m.named() && m.head < 0 && m.nameTo == k && r.modifiesName(k, limit):
			// former Bush speechwriter Ann Lee
			m.nameFrom, m.nameTo = 0, 0
			m.roleFrom, m.roleTo, m.head, m.shape = k, k+1, k, nominal
			m.flags, m.classes = isRole, 0
			r.learn(r.word(k))
			k++
		case w.is(isStop|isPreposition|isReporting|isPronoun|isDet) || m.head >= 0 || m.named():
			return k
		case determined && adjectives < 3:
			if len(r.learned) > 0 && r.learned[fold(r.word(k))] {
				if m.roleFrom < 0 {
					m.roleFrom = k
				}
				m.roleTo = k + 1
				m.head, m.shape = k, nominal
				m.flags, m.classes, m.gender = isRole, 0, unknownGender
				k++
				continue
			}
			adjectives++
			m.roleFrom, m.roleTo = -1, -1
			k++
		default:
			return k
		}
	}
	return k
}

// compound reports whether an unknown lower-case noun may stand at k, so that
// the word before it is no head.
func (r *resolver) compound(k, limit int32) bool {
	if k >= limit || r.tokens.at(k).Kind != token.Word || r.tokens.at(k).Upper {
		return false
	}
	return !r.known.at(k).is(isStop | isStart | isPreposition | isReporting | isRole | isRoles | isBody | isBodies | isModifier)
}

// modifiesName reports whether the unknown noun at k stands between a name and
// a person's name.
func (r *resolver) modifiesName(k, limit int32) bool {
	if k+2 >= limit || !r.noun(k) {
		return false
	}
	a, b := r.tokens.at(k+1), r.tokens.at(k+2)
	return a.Upper && r.known.at(k+1).is(isGiven) && !r.known.at(k+1).is(isPlace) && b.Kind == token.Word && b.Upper
}

// leads reports whether the modifiers from k on end in the noun of an office
// or in a capitalised name.
func (r *resolver) leads(k, limit int32) bool {
	for k++; k < limit; k++ {
		w := r.known.at(k)
		if r.tokens.at(k).Kind != token.Word {
			return false
		}
		if w.is(isRole|isRoles|isBody|isBodies) && !w.is(isStop) {
			return true
		}
		if !w.is(isModifier) {
			return false
		}
	}
	return false
}

// asLower reports whether the capital of token k comes from its place only.
func (r *resolver) asLower(k int32, w *word) bool {
	if !r.fresh {
		return false
	}
	next := k + 1
	upperNext := next < r.end && r.tokens.at(next).Kind == token.Word && r.tokens.at(next).Upper
	if w.is(isStart) && !w.is(isGiven|isPlace|isNation|isPhrase) {
		return true
	}
	if w.is(isOpen) && !upperNext {
		return true
	}
	if w.flags == 0 && !upperNext && adverb(r.word(k)) {
		return true
	}
	return !upperNext && w.is(isRole|isRoles|isBody|isBodies|isDocument|isModifier|isReporting) &&
		!w.is(isGiven|isPlace|isNation|isGroup|isShort|isPhrase)
}

// finish settles a mention's shape and joins appositions, then adds it.
func (r *resolver) finish(m mention) int32 {
	if m.named() {
		m.shape = named
	} else {
		m.shape = nominal
		if m.head < 0 {
			m.head = m.from
		}
		if m.flags&(isRoles|isBodies) != 0 && m.flags&(isRole|isBody) == 0 {
			m.plural = true
		}
		m.joint = m.flags&isDocument != 0 && r.saysJoint(&m)
	}
	idx := r.add(m)
	r.appose(idx)
	return idx
}

func (r *resolver) saysJoint(m *mention) bool {
	for k := m.from; k < m.to; k++ {
		if s := r.word(k); s == "joint" || s == "Joint" {
			r.jointly = append(r.jointly, r.sentence)
			return true
		}
	}
	return false
}
