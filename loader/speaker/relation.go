package speaker

// Whom somebody speaks for, and the body somebody belongs to: "Finch’s spokesman",
// "a lawyer for the Alder Bank", "Ann Lee, director of the Port Authority".

// complementOf is the mention that completes the office of m after "of", "for", "at" or
// "with", or the one that owns it; nobody where there is none.
func (r *resolver) complementOf(i int32) int32 {
	m := &r.mentions[i]
	if m.owner >= 0 {
		return m.owner
	}
	switch r.word(m.to) {
	case "of", "for", "at", "with", "to":
	default:
		return nobody
	}
	for j := i + 1; j < int32(len(r.mentions)) && j <= i+3; j++ {
		n := &r.mentions[j]
		if n.from > m.to+3 || n.sentence != m.sentence {
			break
		}
		if n.from > m.to && n.function != possessor {
			return j
		}
	}
	return nobody
}

// speaksFor reports whether an office is that of one who speaks for others.
func (r *resolver) speaksFor(m *mention) bool {
	return m.classes&r.lex.speaking != 0
}

// officeMention is the description that tells the office of head h: itself, or the one
// in apposition with it.
func (r *resolver) officeMention(h int32) int32 {
	m := &r.mentions[h]
	if m.shape == nominal {
		return h
	}
	if m.same >= 0 && r.mentions[m.same].shape == nominal {
		return m.same
	}
	for j := h + 1; j < int32(len(r.mentions)) && j <= h+3; j++ {
		if n := &r.mentions[j]; n.same == h && n.shape == nominal {
			return j
		}
	}
	return nobody
}

// represented is the name of whom the source of quote q speaks for; empty where the
// text does not say.
func (r *resolver) represented(q int) string {
	if len(r.heads[q]) != 1 {
		return ""
	}
	o := r.officeMention(r.heads[q][0])
	if o < 0 || !r.speaksFor(&r.mentions[o]) {
		return ""
	}
	x := r.complementOf(o)
	if x < 0 {
		return r.modifierName(&r.mentions[o])
	}
	if e := r.root(r.mentions[x].entity); e >= 0 {
		return r.nameOf(e)
	}
	return ""
}

// modifierName is the name before the noun of an office: the Quillon spokesman.
func (r *resolver) modifierName(m *mention) string {
	to := m.head
	for to > m.from && r.known.at(to-1).is(isModifier) && !r.tokens.at(to-1).Upper {
		to--
	}
	from := to
	for from > m.from && r.capitalised(from-1) != "" {
		from--
	}
	return r.spell(from, to)
}

// belongTo notes the body to which the office of mention i belongs with its entity.
func (r *resolver) belongTo(i int32, e *entity) {
	if e.body != 0 || r.speaksFor(&r.mentions[i]) {
		return
	}
	if x := r.complementOf(i); x >= 0 {
		e.body = x + 1
	}
}

// affiliation is the name of the body that a person belongs to.
func (r *resolver) affiliation(p *entity) string {
	if p.body == 0 {
		return ""
	}
	m := &r.mentions[p.body-1]
	e := r.root(m.entity)
	if e < 0 {
		return ""
	}
	if b := &r.entities[e]; b.kind != Organisation || b.place || b.plural || b.document {
		return ""
	}
	return r.nameOf(e)
}
