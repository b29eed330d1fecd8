package speaker

import (
	"slices"
	"sort"

	"onrecord/loader/quote"
	"onrecord/loader/span"
	"onrecord/loader/token"
)

// tokensIn returns the tokens that overlap a span of bytes.
func (r *resolver) tokensIn(s span.Span) (from, to int32) {
	n := len(r.tokens)
	a := sort.Search(n, func(i int) bool { return int(r.tokens[i].End) > s.Start })
	b := a
	for b < n && int(r.tokens[b].Start) < s.End {
		b++
	}
	return int32(a), int32(b)
}

// anchor is the token that carries a mention's meaning.
func (m *mention) anchor() int32 {
	switch {
	case m.named():
		return m.nameTo - 1
	case m.head >= 0:
		return m.head
	}
	return m.from
}

// mentionsIn appends the mentions whose anchor lies in the tokens given.
func (r *resolver) mentionsIn(dst []int32, from, to int32) []int32 {
	n := len(r.mentions)
	i := sort.Search(n, func(i int) bool { return r.mentions[i].from >= from-longestPhrase })
	for ; i < n && r.mentions[i].from < to; i++ {
		if a := r.mentions[i].anchor(); a >= from && a < to {
			dst = append(dst, int32(i))
		}
	}
	return dst
}

// markSources finds the head mentions of each quote's source, several when
// they are joined by "and".
func (r *resolver) markSources() {
	r.heads = slices.Grow(r.heads[:0], len(r.quotes))[:len(r.quotes)]
	clear(r.heads)
	found := r.spoken[:0]
	for q := range r.quotes {
		for _, s := range r.quotes[q].Source {
			if s.Start < 0 || s.End > len(r.text) || s.Empty() {
				continue
			}
			from, to := r.tokensIn(s)
			if to-from > 400 {
				to = from + 400
			}
			found = r.mentionsIn(found[:0], from, to)
			if len(found) == 0 {
				continue
			}
			r.heads[q] = r.headsOf(found, from, to)
			break
		}
		for _, h := range r.heads[q] {
			r.mentions[h].speaks = true
			r.mentions[h].quote = int32(q) + 1
		}
	}
	r.spoken = found
	// mentions between quotation marks weigh less for what follows
	marks := r.marks[:0]
	for q := range r.quotes {
		for _, pieces := range r.quotes[q].Quoted {
			marks = append(marks, pieces...)
		}
		if r.quotes[q].Kind == quote.Direct {
			marks = append(marks, r.quotes[q].Content...)
		}
	}
	slices.SortFunc(marks, func(a, b span.Span) int { return a.Start - b.Start })
	r.marks = marks
	k, end := 0, -1
	for i := range r.mentions {
		m := &r.mentions[i]
		at := int(r.tokens.at(m.from).Start)
		for k < len(marks) && marks[k].Start <= at {
			end = max(end, marks[k].End)
			k++
		}
		m.quoted = at < end
	}
}

func (r *resolver) comma(k int32) bool {
	return r.tokens.at(k).Kind == token.Mark && r.first(k) == ','
}

// speakerOf is the entity of quote q's source; -1 when it cannot be told.
func (r *resolver) speakerOf(q int, outer int32) int32 {
	heads := r.heads[q]
	if len(heads) == 0 {
		return r.undescribed(q)
	}
	if m := &r.mentions[heads[0]]; len(heads) == 1 && m.shape == named && m.to-m.from == 1 {
		if e := r.labelEntity(m.from, m.to); e >= 0 {
			m.entity = e
			return r.root(e)
		}
	}
	parties := r.spoken[:0]
	for _, h := range heads {
		m := &r.mentions[h]
		if m.shape == pronominal && (m.pronoun == i || m.pronoun == we) {
			if outer >= 0 {
				return outer
			}
			e := r.turnOf(int(r.tokens.at(m.from).Start))
			if e >= 0 && m.pronoun == i && r.entities[e].plural {
				return nobody // one of the owners
			}
			if e < 0 && m.pronoun == i && !m.quoted && !r.dialogue.labelled && r.config.Author != "" {
				return r.author()
			}
			return e
		}
		if m.shape == pronominal && m.pronoun == you && outer < 0 {
			return r.addressed(int(r.tokens.at(m.from).Start))
		}
		if m.entity < 0 && m.shape == named {
			m.weak, m.speaks = false, true
			if f := &r.forms[m.form]; f.entity < 0 && f.candidates.n == 0 {
				r.identifySingle(h, f)
			}
		}
		if m.entity < 0 && m.shape == pronominal && len(heads) == 1 {
			m.entity = r.cataphor(m)
		}
		if m.entity < 0 {
			return -1
		}
		parties = append(parties, m.entity)
	}
	if len(parties) == 1 {
		e := r.root(parties[0])
		if p := &r.entities[e]; p.nominal && p.name == "" {
			r.nameNominal(e, heads[0], span.Hull(r.quotes[q].Source))
		}
		return e
	}
	for k, h := range heads {
		if p := &r.entities[r.root(parties[k])]; p.nominal && p.name == "" {
			r.nameNominal(r.root(parties[k]), h, span.Span{})
		}
	}
	return r.asStatement(r.jointOf(parties...), &r.mentions[heads[0]], false)
}

// author is the entity of who wrote the article.
func (r *resolver) author() int32 {
	for e := range r.entities {
		if p := &r.entities[e]; p.into < 0 && p.kind == Person && p.name == r.config.Author {
			return int32(e)
		}
	}
	return r.named(r.config.Author)
}

// undescribed makes an entity of a source whose words no lexicon knows: "many
// of those present".
func (r *resolver) undescribed(q int) int32 {
	if len(r.quotes[q].Source) == 0 {
		return -1
	}
	s := r.quotes[q].Source[0]
	if s.Start < 0 || s.End > len(r.text) || s.Empty() {
		return -1
	}
	from, to := r.tokensIn(s)
	if to <= from {
		return -1
	}
	from, to = r.trim(from, min(to, from+10))
	name := r.spell(from, to)
	if e := r.labelEntity(from, to); e >= 0 {
		return e
	}
	if name == "" || r.inert(r.headNoun(from, to)) {
		return -1
	}
	if w := r.known.at(from); to == from+1 && w.is(isPronoun|isStop|isDet) {
		return -1
	}
	if f, ok := r.index[r.between(from, to)]; ok {
		if e := r.forms[f].entity; e >= 0 {
			return r.root(e)
		}
		if c := &r.forms[f].candidates; c.n == 1 {
			return c.ids[0]
		}
	}
	key := description{noun: fold(name), owner: -2}
	if e, ok := r.nominals[key]; ok {
		return e
	}
	e := r.newEntity(entity{kind: Person, nominal: true, name: name, owner: -1, head: fold(r.word(to - 1)), first: -1})
	if r.known.at(from).is(isGiven) && to == from+2 && r.tokens.at(from).Upper && r.tokens.at(to-1).Upper {
		p := &r.entities[e]
		p.nominal, p.parts, p.gender = false, r.lex.split(name), r.known.at(from).given
	} else if s := r.word(to - 1); several(s) {
		r.entities[e].plural = true
	}
	r.nominals[key] = e
	return e
}
