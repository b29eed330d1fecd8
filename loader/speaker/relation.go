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
