package speaker

// An obituary speaks of one person throughout: a paragraph that opens with a he or she
// goes back to them, whoever was remembered to say what in the paragraph before.

// mourn finds whom an obituary is about: the first person with a full name.
func (r *resolver) mourn() {
	r.departed = nobody
	if !r.obituary() {
		return
	}
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.shape != named || m.form < 0 || r.forms[m.form].words < 2 || m.sentence > 6 {
			continue
		}
		if e := r.likely(m); e >= 0 && r.entities[e].kind == Person && r.dies(m) {
			r.departed = e
			return
		}
	}
}

// obituary reports whether the title or the standfirst names the article an obituary, or
// its first sentences tell of a death.
func (r *resolver) obituary() bool {
	for s := 0; s < min(6, len(r.d.Sentences)); s++ {
		t := r.d.Sentences[s].Tokens
		for k := int32(t.From); k < int32(t.To); k++ {
			switch r.word(k) {
			case "obituary", "Obituary", "OBITUARY", "obituaries", "died":
				return true
			}
		}
	}
	return false
}

// dies reports whether a relative clause says of a name that its bearer died, as the news
// of an accident does not: Ann Lee, who has died aged 81.
func (r *resolver) dies(m *mention) bool {
	k := m.to
	if r.comma(k) {
		k++
	}
	if r.word(k) != "who" {
		return false
	}
	return r.word(k+1) == "died" || r.word(k+1) == "has" && r.word(k+2) == "died"
}

// remembered is whom an obituary is about, where mention i is the first of its paragraph
// to mean a person.
func (r *resolver) remembered(i int32) int32 {
	m := &r.mentions[i]
	if r.departed < 0 || m.quoted {
		return nobody
	}
	e := r.root(r.departed)
	if !r.entities[e].gender.agrees(m.gender) {
		return nobody
	}
	first := int32(r.d.Paragraphs[r.d.Sentences[m.sentence].Paragraph].Tokens.From)
	for j := i - 1; j >= 0 && r.mentions[j].from >= first; j-- {
		n := &r.mentions[j]
		if x := r.root(n.entity); x >= 0 && (r.entities[x].kind == Person || n.shape == pronominal) && x != e {
			return nobody
		}
	}
	return e
}
