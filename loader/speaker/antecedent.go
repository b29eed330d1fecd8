package speaker

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"onrecord/loader/quote"
	"onrecord/loader/span"
	"onrecord/loader/token"
)

// identifyPronoun finds the antecedent of a pronoun. First and second persons
// are settled with the quote they stand in.
func (r *resolver) identifyPronoun(i int32) {
	m := &r.mentions[i]
	if e := r.conjunct(i); e >= 0 {
		m.entity = e
		return
	}
	switch m.pronoun {
	case he, she:
		m.entity = r.antecedent(i)
		if m.entity >= 0 && !m.quoted {
			if e := &r.entities[m.entity]; !e.gender.certain() {
				e.gender, e.genderFrom = m.gender, fromPronoun
			}
		}
	case they:
		m.entity = r.several(i)
	case it:
		if !(m.speaks && r.expletive(m.to)) {
			m.entity = r.thing(i)
		}
	case who:
		m.entity = r.relative(i)
	}
}

// conjunct is the owner that the first of two conjuncts names: Norvania and its
// neighbours, Lee and his sister.
func (r *resolver) conjunct(i int32) int32 {
	m := &r.mentions[i]
	if i == 0 || m.function != possessor || m.from == 0 || r.word(m.from-1) != "and" {
		return nobody
	}
	n := &r.mentions[i-1]
	if n.entity < 0 || n.to != m.from-1 || n.shape == pronominal {
		return nobody
	}
	switch p := &r.entities[n.entity]; m.pronoun {
	case he, she:
		if p.kind == Person && p.gender.agrees(m.gender) {
			return n.entity
		}
	case it:
		if p.kind == Organisation && !p.plural {
			return n.entity
		}
	}
	return nobody
}

// antecedent is the person whom a he or she means, or -1 where two are equally
// near.
func (r *resolver) antecedent(i int32) int32 {
	m := &r.mentions[i]
	if e := r.ahead(i); e >= 0 {
		return e
	}
	if e := r.remembered(i); e >= 0 {
		return e
	}
	if e := r.loneSpeaker(m); e >= 0 {
		return e
	}
	not := r.notSame(i)
	spoken := r.spokenOf(m)
	best, bestScore, secondScore := int32(nobody), float32(0), float32(0)
	for _, e := range r.persons.list() {
		p := &r.entities[e]
		if e == not || slices.Contains(spoken, e) || !p.gender.agrees(m.gender) || !r.near(e, m, farthest) {
			continue
		}
		s := r.salience(p, m.sentence)
		if !p.gender.certain() {
			if m.quoted {
				continue // whom a speaker calls she may be anybody, but not the speaker
			}
			s *= 0.8
		}
		if p.nominal {
			s *= 0.8
		}
		if !p.nominal && p.at > 0 && p.here >= weights[subject] &&
			r.d.Sentences[p.at-1].Paragraph == r.d.Sentences[m.sentence].Paragraph {
			s *= hereShare
		}
		if s > bestScore {
			best, bestScore, secondScore = e, s, bestScore
		} else if s > secondScore {
			secondScore = s
		}
	}
	if best >= 0 && secondScore > 0.93*bestScore {
		return nobody
	}
	if best < 0 && !m.quoted {
		return r.turnsOutPerson(m)
	}
	return best
}

// turnsOutPerson is the name of one word, taken for an organisation's as nothing told
// more, that a he or she shows to be a person's: Alder was at the fair. He left.
func (r *resolver) turnsOutPerson(m *mention) int32 {
	found := int32(nobody)
	for _, e := range r.bodies.list() {
		if p := &r.entities[e]; p.lone && r.near(e, m, 2) && p.acts {
			if found >= 0 {
				return nobody
			}
			found = e
		}
	}
	if found >= 0 {
		r.turnPerson(found)
	}
	return found
}

// turnPerson makes a lone name that of a person.
func (r *resolver) turnPerson(e int32) {
	p := &r.entities[e]
	p.kind, p.head, p.lone = Person, "", false
	p.parts = r.lex.split(p.name)
}

// loneSpeaker is the lone name that was quoted directly in the sentence before, where a
// he or she begins the next: “We were not asked,” Alder said. He has kept it.
func (r *resolver) loneSpeaker(m *mention) int32 {
	if m.quoted || m.function == possessor || m.from != int32(r.d.Sentences[m.sentence].Tokens.From) {
		return nobody
	}
	for _, e := range r.bodies.list() {
		if p := &r.entities[e]; p.lone && p.acts && !p.place && p.spoke == m.sentence &&
			r.d.Sentences[m.sentence-1].Paragraph == r.d.Sentences[m.sentence].Paragraph {
			r.turnPerson(e)
			return e
		}
	}
	return nobody
}

// spokenOf are the persons whom the quote of source m names. Nobody calls
// himself by his name in his own words, nor is he called so in the clause that
// reports them.
func (r *resolver) spokenOf(m *mention) []int32 {
	if m.quote == 0 {
		return nil
	}
	h := span.Hull(r.quotes[m.quote-1].Content)
	j := sort.Search(
		len(r.mentions),
		func(j int) bool { return int(r.tokens.at(r.mentions[j].from).Start) >= h.Start },
	)
	r.spoken = r.spoken[:0]
	for ; j < len(r.mentions) && len(r.spoken) < 16; j++ {
		n := &r.mentions[j]
		if int(r.tokens.at(n.from).Start) >= h.End {
			break
		}
		if at := int(r.tokens.at(n.from).Start); at < h.Start+longestReport &&
			r.quotes[m.quote-1].Kind == quote.Direct && r.relays(h.Start, at) {
			continue
		}
		if e := n.entity; n.shape == nominal && e >= 0 {
			r.spoken = append(r.spoken, e)
		} else if n.shape == named && n.form >= 0 {
			if e := r.likely(n); e >= 0 {
				r.spoken = append(r.spoken, e)
			}
		}
	}
	return r.spoken
}

const longestReport = 2000 // bytes of a quote in which others' words are looked for

// relays reports whether a quotation within a quote, whose content begins at byte from, is
// open at byte to: “She said, ‘Sit down, Lee,’” he said.
func (r *resolver) relays(from, to int) bool {
	if from < 0 || from >= to || to > len(r.text) {
		return false
	}
	_, n := utf8.DecodeRuneInString(r.text[from:])
	if from+n >= to {
		return false
	}
	words := r.text[from+n : to]
	at := max(strings.LastIndex(words, "‘"), strings.LastIndex(words, "“"))
	if at < 0 {
		return false
	}
	for _, end := range [...]string{",’", ".’", "?’", "!’", "”"} {
		if strings.Contains(words[at:], end) {
			return false
		}
	}
	return true
}

// likely is the entity of a name that may not have been read yet.
func (r *resolver) likely(n *mention) int32 {
	if n.entity >= 0 {
		return n.entity
	}
	f := &r.forms[n.form]
	if f.entity < 0 && f.candidates.n == 1 {
		return f.candidates.ids[0]
	}
	return f.entity
}

// ahead is the subject that follows the clause that a pronoun opens a sentence with:
// "As he left, Lee said".
func (r *resolver) ahead(i int32) int32 {
	m := &r.mentions[i]
	first := int32(r.d.Sentences[m.sentence].Tokens.From)
	if m.from != first+1 || m.function == possessor {
		return nobody
	}
	switch r.word(first) {
	case "As", "When", "While", "After", "Before", "Although", "Though", "Once", "Because", "Since", "If":
	default:
		return nobody
	}
	for j := i + 1; j < int32(len(r.mentions)) && j < i+12; j++ {
		n := &r.mentions[j]
		if n.sentence != m.sentence {
			break
		}
		if n.shape == named && n.form >= 0 && n.function == subject && r.comma(n.from-1) {
			if e := r.likely(n); e >= 0 && r.entities[e].kind == Person && r.entities[e].gender.agrees(m.gender) {
				return e
			}
			return nobody
		}
	}
	return nobody
}

// notSame is the entity that the pronoun cannot mean because it stands in the
// same clause: in "he told Mr Lee", he is not Lee.
func (r *resolver) notSame(i int32) int32 {
	m := &r.mentions[i]
	if m.function == possessor {
		return nobody
	}
	if j := i + 1; j < int32(len(r.mentions)) {
		n := &r.mentions[j]
		if n.sentence == m.sentence && n.from-m.to <= 3 && n.from-m.to >= 1 && n.shape == named &&
			n.function != possessor {
			for k := m.to; k < n.from; k++ {
				if r.tokens.at(k).Kind != token.Word || r.known.at(k).is(isStop) && !r.known.at(k).is(isPreposition) {
					return nobody
				}
			}
			if n.form >= 0 {
				return r.likely(n)
			}
		}
	}
	if m.function != subject { // “Lee told him”
		for j := i - 1; j >= 0 && j >= i-3; j-- {
			n := &r.mentions[j]
			if n.sentence != m.sentence {
				break
			}
			if n.function == subject && m.from-n.to <= 4 {
				clause := true
				for k := n.to; k < m.from; k++ {
					if r.tokens.at(k).Kind != token.Word ||
						r.known.at(k).is(isStop) && !r.known.at(k).is(isPreposition) {
						clause = false
					}
				}
				if clause {
					return n.entity
				}
			}
		}
	}
	return nobody
}

// several is whom a they means: the plural named last, else the two persons
// of the sentence together, else a body.
func (r *resolver) several(i int32) int32 {
	m := &r.mentions[i]
	jointly := r.sentenceIsJoint(m.sentence)
	spoken := r.spokenOf(m)
	best, bestScore := int32(nobody), float32(0)
	for _, e := range r.plurals.list() {
		p := &r.entities[e]
		if !r.near(e, m, farthest) || slices.Contains(spoken, e) {
			continue
		}
		s := r.salience(p, m.sentence)
		if jointly && p.kind == Joint {
			s *= 64
		}
		if s > bestScore {
			best, bestScore = e, s
		}
	}
	if best >= 0 && r.near(best, m, 2) || jointly && best >= 0 {
		return r.asStatement(best, m, true)
	}
	if e := r.couple(m); e >= 0 {
		return r.asStatement(e, m, true)
	}
	if best >= 0 {
		return best
	}
	// they of a company, or of one person of no told gender
	for _, e := range r.bodies.list() {
		p := &r.entities[e]
		if !p.place && !p.document && r.near(e, m, 2) {
			if s := r.salience(p, m.sentence); s > bestScore {
				best, bestScore = e, s
			}
		}
	}
	if best < 0 && m.speaks {
		return r.onlyPerson(m)
	}
	return best
}

// onlyPerson is the one person of the last sentences; nobody where there are several.
func (r *resolver) onlyPerson(m *mention) int32 {
	found := int32(nobody)
	for _, e := range r.persons.list() {
		if !r.near(e, m, 2) {
			continue
		}
		if found >= 0 {
			return nobody
		}
		found = e
	}
	return found
}

// cataphor is whom a he or she means that comes before any name: the only person of
// that gender whom the article names.
func (r *resolver) cataphor(m *mention) int32 {
	if m.pronoun != he && m.pronoun != she || m.quoted {
		return nobody
	}
	found := int32(nobody)
	for j := range r.mentions {
		n := &r.mentions[j]
		e := r.root(n.entity)
		if n.shape != named || e < 0 || e == found || r.entities[e].kind != Person {
			continue
		}
		if n.from < m.from && r.entities[e].gender.agrees(m.gender) {
			return nobody
		}
		if n.from < m.from || !r.entities[e].gender.agrees(m.gender) {
			continue
		}
		if found >= 0 {
			return nobody
		}
		found = e
	}
	if found >= 0 && !r.entities[found].gender.certain() {
		r.entities[found].gender, r.entities[found].genderFrom = m.gender, fromPronoun
	}
	return found
}

// expletive reports whether the it before token k means nothing: it seems, it
// is clear that.
func (r *resolver) expletive(k int32) bool {
	if int(k) >= len(r.tokens) {
		return false
	}
	if r.tokens.at(k).Kind == token.Clitic {
		return true
	}
	switch r.word(k) {
	case "is", "was", "isn't", "isn’t", "wasn't", "wasn’t", "may", "might", "would", "could", "should", "seems",
		"seemed", "appears", "appeared", "takes", "took", "looks", "looked", "turns", "turned", "became", "becomes":
		return true
	}
	return false
}

// thing is what an it means: an organisation or country.
func (r *resolver) thing(i int32) int32 {
	m := &r.mentions[i]
	best, bestScore, second := int32(nobody), float32(0), float32(0)
	for _, e := range r.bodies.list() {
		p := &r.entities[e]
		if !r.near(e, m, 3) || p.kind == Person || p.region || p.document ||
			p.nominal && p.owner < 0 && p.country == 0 && !m.speaks && m.function != possessor {
			continue
		}
		s := r.salience(p, m.sentence)
		switch {
		case best >= 0 && r.belongs(best, e): // Norvania’s ministry, not Norvania
		case best >= 0 && r.belongs(e, best):
			best, bestScore = e, max(s, bestScore)
		case s > bestScore:
			best, bestScore, second = e, s, bestScore
		case s > second:
			second = s
		}
	}
	if second > 0.93*bestScore {
		return nobody
	}
	return best
}

// belongs reports whether e is a body of the country or of the owner o.
func (r *resolver) belongs(e, o int32) bool {
	p, q := &r.entities[e], &r.entities[o]
	return p.owner >= 0 && r.root(p.owner) == o || p.nominal && q.place && p.country != 0 && p.country == q.country
}

// relative is the antecedent of a who or which.
func (r *resolver) relative(i int32) int32 {
	m := &r.mentions[i]
	human := r.word(m.from) != "which"
	far := i - 2
	for j := i - 1; j >= 0 && j >= far; j-- {
		n := &r.mentions[j]
		if n.sentence != m.sentence || n.shape == pronominal {
			continue
		}
		if human && n.shape == named && n.flags&isPlace != 0 && !n.plural {
			far = i - 4 // the senator of Ohio, who
			continue
		}
		if m.from-n.to <= 8 || far == i-4 && m.from-n.to <= 14 {
			return n.entity
		}
	}
	return nobody
}
