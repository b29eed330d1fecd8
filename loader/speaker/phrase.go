package speaker

import (
	"strings"

	"onrecord/loader/token"
)

// A noun phrase is read from left to right: a determiner or possessor, words
// before the noun, the noun of an office or a body, a proper name. Only the
// last of them is its head: "Clinton campaign manager Robby Mook" is Mook,
// "the Chinese leader’s office" an office whose owner is a leader.

const mostSurnames = 100 // that are common words, in one article

const longestPhrase = 16 // tokens looked at after a determiner

// phrase reads the noun phrase at token i, adds its mentions, and returns the
// next token to look at.
func (r *resolver) phrase(i int32) int32 {
	owner := int32(-1)
	start := i
	for {
		m := &r.phraseMentions[0]
		*m = mention{
			from: start, head: -1, owner: owner, roleFrom: -1, roleTo: -1, nation: -1, sentence: r.sentence,
			function: r.functionAt(start), definite: owner >= 0,
		}
		k := r.determiner(m, i)
		first := k
		k = r.words(m, k)
		r.people(m, k)
		k = r.describes(m, first, k)
		if m.head < 0 && !m.named() {
			// a phrase of unknown words: go on after its first word
			if k <= first {
				k = first
			}
			if k <= i {
				k = i + 1
			}
			return k
		}
		m.to = k
		if after := r.possessive(k); after > k {
			outer := m.function
			m.function = possessor
			owner = r.finish(m)
			i = after
			if !r.begins(i) || r.known.at(i).is(isPronoun) && !r.acronym(i) {
				return i
			}
			before := len(r.mentions)
			// the owned phrase begins with its owner
			n := &r.phraseMentions[1]
			*n = mention{
				from: start, head: -1, owner: owner, roleFrom: -1, roleTo: -1, nation: -1, sentence: r.sentence,
				function: outer, definite: true,
			}
			e := r.words(n, i)
			r.people(n, e)
			if n.head < 0 && !n.named() {
				// "Xi’s visit": nothing that speaks; its words may hide another phrase
				r.mentions = r.mentions[:before]
				return i
			}
			if o := &r.mentions[owner]; n.named() && n.flags&isHead != 0 && o.flags&isPlace != 0 &&
				r.generic(n.nameFrom, n.nameTo) {
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

// possessive returns the token after a possessive ending at k, or k.
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
	if t.Kind == token.Mark && k > 0 && k+1 < r.end && r.tokens.at(k-1).End == t.Start &&
		r.tokens.at(k+1).Start > t.End {
		if s := r.text[t.Start:t.End]; (s == "'" || s == "’") && strings.HasSuffix(r.text[:t.Start], "s") &&
			r.tokens.at(k+1).Kind == token.Word &&
			!r.tokens.at(k+1).Upper &&
			!r.known.at(k+1).is(isStop|isReporting) {
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
			p := mention{
				from:     k,
				to:       k + 1,
				head:     k,
				owner:    -1,
				sentence: r.sentence,
				shape:    pronominal,
				pronoun:  w.pronoun,
				flags:    w.flags,
				function: possessor,
			}
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

// finish settles a mention's shape and joins appositions, then adds it.
func (r *resolver) finish(m *mention) int32 {
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
		m.joint = m.flags&isDocument != 0 && r.saysJoint(m)
	}
	r.keepSurname(m)
	idx := r.add(*m)
	r.appose(idx)
	return idx
}

// keepSurname remembers a surname that is a common word too: Jan Brewer.
func (r *resolver) keepSurname(m *mention) {
	last := m.nameTo - 1
	if m.nameTo-m.nameFrom < 2 || m.flags&(isHead|isPlace) != 0 || !r.known.at(last).is(isNoun|isModifier|isTitle) ||
		!r.known.at(m.nameFrom).is(isGiven) {
		return
	}
	if r.surnames == nil {
		r.surnames = map[string]bool{}
	}
	if len(r.surnames) < mostSurnames {
		r.surnames[r.word(last)] = true
	}
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
