package speaker

import "onrecord/loader/token"

// appose joins mention n with the one before it when only a comma stands
// between them and one describes the other: "Ann Lee, a lawyer," and "the
// senator, Ann Lee,".
func (r *resolver) appose(n int32) {
	m := &r.mentions[n]
	j := m.from - 1
	defer func() {
		if m.function != possessor {
			r.closed = n
		}
	}()
	p := r.closed
	if p < 0 || int(p) >= len(r.mentions) || j < 0 {
		return
	}
	q := &r.mentions[p]
	if q.sentence != m.sentence {
		return
	}
	if r.comma(j) && j-2 >= q.to && r.tokens.at(j-1).Kind == token.Number && r.comma(j-2) {
		j -= 2 // Ann Lee, 54, a lawyer,
	}
	if r.calledBy(q, m, j) { // a fisherman named Ann
		r.apposeName(p, n)
		return
	}
	if m.shape == named && m.function != possessor && r.comma(j) && r.comma(m.to) &&
		m.flags&(isPlace|isHead|isShort) == 0 {
		if o := r.openOffice(p, j); o >= 0 { // a lawyer for the board, Ann Lee,
			r.apposeName(o, n)
			return
		}
	}
	if r.canAppose(q, m, j) {
		r.joinApposed(p, n)
	}
}

// calledBy reports whether "named" or "called" at token j joins a description with the
// name that follows.
func (r *resolver) calledBy(q, m *mention, j int32) bool {
	if m.shape != named || q.shape != nominal || q.to != j || q.flags&isRole == 0 || q.plural {
		return false
	}
	return r.word(j) == "named" || r.word(j) == "called"
}

// apposeName joins the name n with the description o, whose part in the sentence it
// takes.
func (r *resolver) apposeName(o, n int32) {
	m, q := &r.mentions[n], &r.mentions[o]
	m.same = o
	m.function, q.function = q.function, apposed
}

// canAppose reports whether only the comma at token j stands between q and m, and the
// sentence does not go on with m.
func (r *resolver) canAppose(q, m *mention, j int32) bool {
	if q.to != j || r.tokens.at(j).Kind != token.Mark || r.first(j) != ',' || q.function == possessor ||
		m.function == possessor {
		return false
	}
	if first := int32(r.d.Sentences[m.sentence].Tokens.From); q.from == first+1 && q.function == oblique && m.definite {
		return false // In Lund, the mayor
	}
	return !(m.shape == nominal && m.definite && r.verbal(m.to)) // To stop Lund, the old guard is working
}

// joinApposed joins a name and a description of which the one follows the other.
func (r *resolver) joinApposed(p, n int32) {
	q, m := &r.mentions[p], &r.mentions[n]
	switch {
	case q.shape == named && m.shape == nominal:
		one := m.flags&(isRole|isBody) != 0 && !m.plural
		if one && q.flags&(isPlace|isGroup) == 0 && (!m.definite || !r.listed(m.to) || r.secondOffice(m.to+1)) {
			m.same, m.function = p, apposed
		}
	case q.shape == nominal && q.same < 0 && m.shape == named:
		one := q.flags&isRole != 0 && !q.plural
		if one && m.flags&(isPlace|isHead|isShort) == 0 && !r.listed(m.to) {
			r.apposeName(p, n)
		}
	}
}

// verbal reports whether the word at token k goes on with the sentence rather
// than with the description before it. A comma follows an apposition.
func (r *resolver) verbal(k int32) bool {
	if k >= r.end || r.tokens.at(k).Kind != token.Word || r.tokens.at(k).Upper {
		return false
	}
	return !r.known.at(k).is(isPreposition|isConnective|isPronoun) && !r.listed(k) && r.word(k) != "that"
}

// secondOffice reports whether an office and a comma stand at token k: Ann Lee,
// the activist and lawyer, said.
func (r *resolver) secondOffice(k int32) bool {
	return k+1 < r.end && r.known.at(k).is(isRole) && !r.tokens.at(k).Upper && r.comma(k+1)
}

// openOffice is the description that the words up to the comma at token j
// complete: "a lawyer for the board".
func (r *resolver) openOffice(p, j int32) int32 {
	for o := p; o >= 0 && o > p-3; o-- {
		q := &r.mentions[o]
		if q.shape != nominal || q.flags&isRole == 0 || q.plural || q.same >= 0 || q.function == possessor {
			continue
		}
		if q.sentence != r.sentence || q.to >= j || j-q.to > 8 {
			return -1
		}
		switch r.word(q.to) {
		case "for", "of", "at", "from", "with", "in", "to":
		default:
			return -1
		}
		for k := q.to + 1; k < j; k++ {
			if w := r.known.at(k); r.tokens.at(k).Kind == token.Mark || w.is(isReporting|isPronoun) ||
				w.is(isStop) && !w.is(isPreposition|isDet) && r.word(k) != "and" && r.word(k) != "&" {
				return -1
			}
		}
		return o
	}
	return -1
}

// listed reports whether the token at k goes on with a list.
func (r *resolver) listed(k int32) bool {
	if k >= r.end {
		return false
	}
	s := r.word(k)
	return s == "and" || s == "or"
}
