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
	if q.sentence != m.sentence || q.to != j || r.tokens[j].Kind != token.Mark || r.text[r.tokens[j].Start] != ',' || q.function == possessor || m.function == possessor {
		return
	}
	person := func(m *mention) bool { return m.flags&(isRole) != 0 && !m.plural }
	switch {
	case q.shape == named && m.shape == nominal && q.flags&(isPlace|isGroup) == 0 && (person(m) || m.flags&isBody != 0 && !m.plural) && !r.listed(m.to):
		m.same, m.function = p, apposed
	case q.shape == nominal && q.same < 0 && m.shape == named && person(q) && m.flags&(isPlace|isHead|isShort) == 0 && !r.listed(m.to):
		m.same = p
		m.function, q.function = q.function, apposed
	}
}

// listed reports whether the token at k goes on with a list.
func (r *resolver) listed(k int32) bool {
	if k >= r.end {
		return false
	}
	s := r.word(k)
	return s == "and" || s == "or"
}
