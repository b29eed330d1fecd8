package speaker

import "onrecord/loader/span"

// Who is spoken for: “a spokesman for the bank” speaks for the bank, and so does “he”
// in the next sentence. What tells it is an office with its complement, its owner or the
// name that precedes it, or words beside the source: on behalf of the union.

// client is whom an entity speaks for: a mention, whose entity may not be known yet, an
// entity, or words that name a body.
type client struct {
	mention, entity int32 // plus one; 0 for none
	from, to        int32 // tokens; equal for none
}

func (c client) told() bool { return c.mention > 0 || c.entity > 0 || c.to > c.from }

// speaksFor reports whether an office is that of one who speaks for others.
func (r *resolver) speaksFor(m *mention) bool {
	if m.classes&r.lex.speaking != 0 {
		return true
	}
	k := m.roleTo - 1
	if !m.tellsRole() || k == m.from {
		return false
	}
	switch r.word(k - 1) {
	case "press", "media", "Press", "Media":
		switch r.word(k) {
		case "secretary", "officer", "chief", "aide", "adviser":
			return true
		}
	}
	return false
}

// engage notes for whom mention i, which tells an office of entity e, speaks.
func (r *resolver) engage(i int32, e *entity) {
	m := &r.mentions[i]
	if e.client.told() || !r.speaksFor(m) && m.classes&r.lex.delegates == 0 {
		return
	}
	c := client{mention: r.clientOf(i) + 1}
	if !c.told() && r.speaksFor(m) {
		c = r.clientBefore(m)
	}
	e.client = c
}

// clientOf is the mention that completes or owns the office of mention i; nobody where
// it is not one that can be spoken for.
func (r *resolver) clientOf(i int32) int32 {
	m := &r.mentions[i]
	x, lawyer := r.complementOf(i), m.classes&r.lex.lawyer != 0
	switch word := r.word(m.to); {
	case m.owner >= 0:
		return m.owner
	case word == "for" || word == "of" && !lawyer:
	case word == "representing" || word == "acting" && r.word(m.to+1) == "for":
		x = r.mentionFrom(m.to+1, m.to+5, m.sentence)
	case lawyer || !r.speaksFor(m):
		return nobody
	}
	if x >= 0 && !r.speaksFor(m) && r.mentions[x].flags&isPlace != 0 &&
		m.classes&r.lex.envoy == 0 {
		return nobody // the representative of Ohio
	}
	return x
}

// mentionFrom is the first mention that begins in the tokens [from, to) and owns nothing.
func (r *resolver) mentionFrom(from, to, sentence int32) int32 {
	for j := r.mentionAt(from); j < len(r.mentions) && r.mentions[j].from < to; j++ {
		if n := &r.mentions[j]; n.sentence == sentence && n.function != possessor && n.shape != pronominal {
			return int32(j)
		}
	}
	return nobody
}

// clientBefore is the name or the body that precedes the noun of an office: the Quillon
// spokesman, a police spokeswoman.
func (r *resolver) clientBefore(m *mention) client {
	to := m.head
	if m.shape == named {
		to = m.roleTo - 1
	}
	if to <= m.from || m.shape == named && m.roleTo > m.nameFrom {
		return client{}
	}
	lawyer := m.classes&r.lex.lawyer != 0
	if w := r.known.at(to - 1); w.is(isBody) && !r.tokens.at(to-1).Upper {
		if lawyer {
			return client{}
		}
		from := to - 1
		for from > m.from && (r.known.at(from-1).is(isModifier) || r.tokens.at(from-1).Upper) &&
			!r.known.at(from-1).is(isDet) {
			from--
		}
		if from == to-1 {
			return client{entity: r.bodyOf(fold(r.word(from))) + 1, from: from, to: to}
		}
		return client{from: from, to: to}
	}
	for to > m.from && r.known.at(to-1).is(isModifier) && !r.tokens.at(to-1).Upper {
		to--
	}
	from := to
	for from > m.from && r.tokens.at(from-1).Upper && !r.known.at(from-1).is(isDet|isTitle) &&
		(r.capitalised(from-1) != "" || from < to || r.proper(from-1, m)) {
		from--
	}
	if from == to {
		return client{}
	}
	if f, ok := r.index[r.between(from, to)]; ok {
		if e := r.bearer(&r.forms[f]); e >= 0 && !(lawyer && r.entities[e].place) {
			return client{entity: e + 1}
		}
	}
	if lawyer {
		return client{}
	}
	return client{from: from, to: to}
}

// proper reports whether the capital of token k, which precedes the noun of an office, is
// a name's and not owed to its place: “It is late,” Orvik spokesman Lee said.
func (r *resolver) proper(k int32, m *mention) bool {
	if r.known.at(k).is(isModifier | isRole | isBody) {
		return false
	}
	if int(k) != r.d.Sentences[m.sentence].Tokens.From {
		return true
	}
	_, ok := r.index[r.word(k)]
	return ok
}

// bodyOf is the body named last that a common noun can name again.
func (r *resolver) bodyOf(noun string) int32 {
	for _, e := range r.bodies.list() {
		if p := &r.entities[e]; !p.plural && !p.nominal && namedAgain(p, noun) {
			return e
		}
	}
	return nobody
}

// represented is the name of whom the source of quote q speaks for; empty where the
// text does not say.
func (r *resolver) represented(q int, speaker int32) string {
	var m *mention
	if len(r.heads[q]) == 1 {
		m = &r.mentions[r.heads[q][0]]
		if x := r.behalf(q, m); x >= 0 {
			return r.clientName(client{mention: x + 1}, speaker)
		}
	} else if len(r.heads[q]) > 1 {
		return ""
	}
	e := r.root(speaker)
	if e < 0 {
		return ""
	}
	if p := &r.entities[e]; p.kind == Person {
		return r.clientName(p.client, e)
	}
	if m != nil && m.shape == nominal && m.head >= 0 && (r.word(m.head) == "office" || r.word(m.head) == "Office") {
		x := m.owner
		if x < 0 && r.word(m.to) == "of" {
			x = r.complementOf(r.heads[q][0])
		}
		if x >= 0 {
			if o := r.root(r.mentions[x].entity); o >= 0 && r.entities[o].kind == Person {
				return r.clientName(client{mention: x + 1}, e)
			}
		}
	}
	return ""
}

// clientName is the name of a client of entity e, who does not speak for itself.
func (r *resolver) clientName(c client, e int32) string {
	x := int32(nobody)
	switch {
	case c.mention > 0:
		x = r.root(r.mentions[c.mention-1].entity)
	case c.entity > 0:
		x = r.root(c.entity - 1)
	}
	if x == r.root(e) && x >= 0 {
		return ""
	}
	if x >= 0 {
		if p := &r.entities[x]; p.nominal && p.name == "" {
			r.nameNominal(x, r.firstOf(x, c.mention-1), span.Span{})
		}
		return r.nameOf(x)
	}
	if c.to > c.from {
		return r.spell(c.from, c.to)
	}
	return ""
}

// firstOf is the first mention of entity x, or the mention given where it has none.
func (r *resolver) firstOf(x, m int32) int32 {
	if f := r.entities[x].first; f >= 0 {
		return f
	}
	return max(m, 0)
}

// behalf is the mention for which words beside the source m of quote q say that it
// speaks: Ann Lee, speaking for the union, said; said Lee on behalf of the crew.
func (r *resolver) behalf(q int, m *mention) int32 {
	if m.shape == pronominal && m.function == possessor {
		return nobody
	}
	sentence := &r.d.Sentences[m.sentence]
	if k := int32(sentence.Tokens.From); m.from > k {
		if x := r.behalfAt(k, m); x >= 0 {
			return x
		}
	}
	if x := r.behalfAt(m.to, m); x >= 0 {
		return x
	}
	cue := span.Hull(r.quotes[q].Cue)
	if len(r.quotes[q].Cue) == 0 || cue.Start < 0 || cue.End > len(r.text) || cue.Empty() {
		return nobody
	}
	if _, to := r.tokensIn(cue); to > m.to {
		return r.behalfAt(to, m)
	}
	return nobody
}

// behalfAt is the mention that follows the words at token k which say for whom m speaks.
func (r *resolver) behalfAt(k int32, m *mention) int32 {
	if r.comma(k) {
		k++
	}
	ties := false // that may be a seat's or a country's as well
	switch r.word(k) {
	case "who":
		k++
		switch r.word(k) {
		case "is", "was", "has", "had":
			k++
		}
		switch r.word(k) {
		case "represents", "represented", "representing":
			ties = true
		case "acts", "acted", "acting", "speaks", "spoke", "speaking":
			k++
			if r.word(k) != "for" {
				return nobody
			}
		default:
			return nobody
		}
	case "representing", "Representing":
		ties = true
	case "on", "On":
		return r.behalfOf(k, m)
	case "speaking", "acting", "writing", "Speaking", "Acting", "Writing":
		if r.word(k+1) != "for" {
			return r.behalfOf(k+1, m)
		}
		k++
	default:
		return nobody
	}
	x := r.mentionFrom(k+1, k+5, m.sentence)
	if x < 0 {
		return nobody
	}
	e := r.root(r.mentions[x].entity)
	if e < 0 || ties && (r.entities[e].place || r.mentions[x].flags&isPlace != 0 || r.entities[e].kind == Joint) {
		return nobody
	}
	return x
}

// behalfOf is the mention in "on behalf of Ann Lee" or "on Lee’s behalf" at token k.
func (r *resolver) behalfOf(k int32, m *mention) int32 {
	if s := r.word(k); s != "on" && s != "On" {
		return nobody
	}
	if r.word(k+1) == "behalf" && r.word(k+2) == "of" {
		return r.mentionFrom(k+3, k+6, m.sentence)
	}
	for j := r.mentionAt(k + 1); j < len(r.mentions) && r.mentions[j].from <= k+2; j++ {
		n := &r.mentions[j]
		if n.function == possessor && n.sentence == m.sentence {
			if r.word(n.to) == "behalf" || r.word(n.to+1) == "behalf" {
				return int32(j)
			}
		}
	}
	return nobody
}
