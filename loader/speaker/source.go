package speaker

import (
	"slices"
	"sort"
	"strings"

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

// headsOf picks the heads among the mentions of a source.
func (r *resolver) headsOf(ms []int32, from, to int32) []int32 {
	n := 0
	h := ms[0]
	if from+1 < to && r.known.at(from).is(isDet) && r.word(from+1) == "of" && r.known.at(from).pronoun == noPronoun {
		return nil // one of the officials
	}
	if r.inert(r.headNoun(from, to)) {
		return nil // the bloodshed in Lund is not Lund
	}
	// down the chain of possessors
	down := func() {
		for n+1 < len(ms) && r.mentions[ms[n+1]].owner == h {
			n++
			h = ms[n]
		}
	}
	down()
	m := &r.mentions[h]
	if m.shape == nominal && m.flags&isDocument != 0 && m.flags&(isRole|isBody) == 0 && n+1 < len(ms) && !m.joint {
		// a report by the bank: the bank
		if x := &r.mentions[ms[n+1]]; x.from == m.to+1 {
			if p := r.word(m.to); p == "by" || p == "from" {
				n++
				h = ms[n]
				down()
				m = &r.mentions[h]
			}
		}
	}
	if m.shape == nominal && m.flags&isDocument != 0 && m.flags&(isRole|isBody) == 0 && m.owner >= 0 && !m.joint {
		return r.one(m.owner) // her letter, the bank’s report
	}
	if m.shape == nominal && !m.plural && m.flags&isRole != 0 {
		// a lawyer for the family, Ann Lee,
		for _, x := range ms[n+1:] {
			o := &r.mentions[x]
			if o.shape != named || o.flags&(isPlace|isHead) != 0 || o.to < to && !r.comma(o.to) {
				continue
			}
			if r.comma(o.from-1) || r.oneOffice(m.to, o.from) {
				return r.one(x)
			}
		}
	}
	if k := m.to; m.function == possessor && k+1 < to && r.tokens.at(k).Kind == token.Clitic && r.tokens.at(k+1).Kind == token.Word && !r.known.at(k+1).is(isStop|isPreposition) {
		return nil // Lee’s visit is not Lee
	}
	if m.shape == pronominal && m.function == possessor && m.to < to {
		return nil // nor is his visit he
	}
	if k := m.to; m.shape == named && k < to && r.noun(k) {
		return nil // the Post fact checker is not the Post
	}
	if f := m.form; m.shape == named && m.weak && f >= 0 && r.forms[f].weak == r.forms[f].count && m.from == from && m.to < to && r.tokens.at(m.to).Kind == token.Word && !r.tokens.at(m.to).Upper && !r.separator(m.to) {
		return nil // Footage from the bridge: only its place gave it the capital
	}
	first := len(r.arena)
	r.arena = append(r.arena, h)
	and := false
	for n+1 < len(ms) {
		k := r.mentions[h].to
		joined := false
		for k < to && r.separator(k) {
			if r.tokens.at(k).Kind == token.Word {
				joined = true
			}
			k++
		}
		if k == r.mentions[h].to {
			break
		}
		n++
		h = ms[n]
		x := &r.mentions[h]
		if x.from != k && !(x.owner >= 0) || x.same >= 0 || x.shape == nominal && !x.definite && !x.plural && !joined {
			break // a description in apposition
		}
		down()
		and = and || joined
		r.arena = append(r.arena, h)
	}
	if !and {
		r.arena = r.arena[:first+1]
	}
	return r.arena[first:len(r.arena):len(r.arena)]
}

// one is a list of one head.
func (r *resolver) one(h int32) []int32 {
	n := len(r.arena)
	r.arena = append(r.arena, h)
	return r.arena[n : n+1 : n+1]
}

// noun reports whether the token at k looks like a common noun that makes the
// name before it a modifier.
func (r *resolver) noun(k int32) bool {
	t := r.tokens.at(k)
	if t.Kind != token.Word || t.Upper {
		return false
	}
	w, s := r.known.at(k), r.word(k)
	if w.is(isStop|isStart|isPreposition|isReporting|isPronoun|isDet) || len(s) < 4 {
		return false
	}
	for _, e := range [...]string{"ing", "ed", "ly", "self", "selves", "ward"} {
		if strings.HasSuffix(s, e) {
			return false
		}
	}
	return true
}

// oneOffice reports whether the tokens between an office and a name only go on
// with offices: "Secretary of State and frontrunner".
func (r *resolver) oneOffice(from, to int32) bool {
	if from >= to {
		return false
	}
	for k := from; k < to; k++ {
		t := r.tokens.at(k)
		if t.Kind != token.Word {
			return false
		}
		switch s := r.word(k); {
		case t.Upper, s == "of", s == "and", s == "the", s == "for", s == "turned", r.known.at(k).is(isModifier | isRole | isTitle):
		default:
			return false
		}
	}
	return true
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
	parties := r.spoken[:0]
	for _, h := range heads {
		m := &r.mentions[h]
		if m.shape == pronominal && (m.pronoun == i || m.pronoun == we) {
			return outer
		}
		if m.entity < 0 && m.shape == named {
			m.weak, m.speaks = false, true
			if f := &r.forms[m.form]; f.entity < 0 && f.candidates.n == 0 {
				r.identifySingle(h, f)
			}
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
