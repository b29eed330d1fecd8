package quote

import (
	"slices"

	"onrecord/loader/internal/rule"
)

// complement is what a cue carries: where the content begins and what sort it
// is.
type complement struct {
	at    int // chunk at which the content begins
	from  int // its first token
	prep  int // chunk of the preposition that belongs to the cue, or -1
	kind  compKind
	colon bool
	rule  ruleNumber // that found it
}

type compKind uint8

const (
	noComp compKind = iota
	quoteComp
	clauseComp
	objectComp
)

// complementOf finds the complement of the cue verb group k.
func (a *analysis) complementOf(k int, f *frame) complement {
	i := k + 1
	p := complementPlace{a: a, f: f, k: k, after: a.skipModifiers(i, f)}
	p.at = p.after
	if f.rcpt && f.that && p.at > i {
		if n := a.behindClause(p.at); n > 0 {
			p.at, p.pastClause = n, true
		}
	}
	verb := int(a.ch.at(k).head)
	if p.pastClause || len(f.prep) > 0 && (f.rcpt || a.ch.kind(i) == cIN) {
		if m, number, ok := decide(a, &earlyComplements, p, verb); ok {
			m.rule = number
			return m
		}
	}
	if t := introducedComplements[a.ch.kind(p.at)]; t != nil {
		if m, number, ok := decide(a, t, p, verb); ok {
			m.rule = number
			return m
		}
	}
	if f.bare {
		if m, number, ok := decide(a, &distantComplements, p, verb); ok {
			m.rule = number
			return m
		}
	}
	for i < len(a.ch) && (a.ch.kind(i) == cADV || a.ch.kind(i) == cNP && a.ch.at(i).time && !a.finiteFollows(i)) {
		i++
	}
	p.at = i
	if t := bareComplements[a.ch.kind(i)]; t != nil {
		if m, number, ok := decide(a, t, p, verb); ok {
			m.rule = number
			return m
		}
	}
	return complement{prep: -1}
}

type (
	complementTable = proposals[complementPlace, complement]
	complementRow   = rule.Row[complementPlace, complement]
)

// complementPlace is where the complement of a cue may begin.
type complementPlace struct {
	a     *analysis
	f     *frame
	k     int // the verb group of the cue
	after int // the chunk that follows its modifiers and its recipient
	// at is the chunk in question, which is after or, where a clause on the
	// recipient follows, what comes after that; of bare complements, the chunk
	// that follows adverbs and times.
	at         int
	pastClause bool
}

// is reports whether the chunk in question is of the kind.
func (p complementPlace) is(kind chunkKind) bool { return p.a.ch.kind(p.at) == kind }

// next is the kind of the chunk that follows the one in question.
func (p complementPlace) next() chunkKind { return p.a.ch.kind(p.at + 1) }

// modified reports whether modifiers or a recipient follow the verb.
func (p complementPlace) modified() bool { return p.at > p.k+1 }

// begins is the complement that begins with chunk i.
func (p complementPlace) begins(i int, kind compKind) complement {
	return complement{at: i, from: int(p.a.ch.at(i).from), kind: kind, prep: -1}
}

func (p complementPlace) clause() complement    { return p.begins(p.at, clauseComp) }
func (p complementPlace) object() complement    { return p.begins(p.at, objectComp) }
func (p complementPlace) quotation() complement { return p.begins(p.at, quoteComp) }

// takes reports whether chunk i is a preposition that the verb asks for.
func (p complementPlace) takes(i int) bool {
	return p.a.ch.kind(i) == cIN && slices.Contains(p.f.prep, p.a.chunkWord(i))
}

// topic reports whether the preposition right after the verb tells what is
// spoken of.
func (p complementPlace) topic() bool {
	switch p.a.chunkWord(p.k + 1) {
	case "of", "about", "against", "for":
		return p.takes(p.k+1) && p.a.nounPhraseAt(p.k+2)
	}
	return false
}

// recipientThenTopic reports whether a recipient and a preposition that the verb
// asks for follow it.
func (p complementPlace) recipientThenTopic() bool {
	if p.f.rcpt && p.a.ch.kind(p.k+1) == cNP && p.takes(p.k+2) {
		switch p.a.ch.kind(p.k + 3) {
		case cNP, cQ, cVG, cW:
			return true
		}
	}
	return false
}

// complementizer reports whether a that opens the complement rather than a
// relative clause.
func (p complementPlace) complementizer() bool {
	return !(p.a.whichRelative(p.at) && !(p.f.rcpt && p.at == p.k+2))
}

// clauseWithoutThat reports whether the noun phrase that follows another one,
// the recipient or a time, is the subject of the complement.
func (p complementPlace) clauseWithoutThat() bool {
	c := p.a.ch.at(p.at)
	return p.modified() && p.a.nounPhraseAt(p.at) && p.a.ch.kind(p.at-1) == cNP &&
		(c.pronoun || !p.f.rcpt) && p.a.finiteFollows(p.at)
}

// quotationAfterAside is the chunk of the quotation that follows an adverbial
// clause or an aside; 0 is none.
func (p complementPlace) quotationAfterAside() int {
	if !p.f.quote || !p.f.bare {
		return 0
	}
	return p.a.pastAside(p.after)
}

// pastRecipient is the chunk that follows the recipient.
func (p complementPlace) pastRecipient() int { return p.a.behindRecipient(p.at) }

// toldClause reports whether a clause without that follows the recipient.
func (p complementPlace) toldClause() bool {
	if !p.f.rcpt || !p.f.bare || !p.is(cNP) {
		return false
	}
	i := p.pastRecipient()
	return p.a.ch.kind(i) == cNP && p.a.finiteFollows(i)
}

// governed reports whether a preposition that the verb asks for and what it can
// govern stand at the place.
func (p complementPlace) governed() bool {
	if !p.takes(p.at) || p.a.chunkWord(p.at) == "on" && p.a.programme(p.at+1) {
		return false
	}
	switch p.next() {
	case cNP, cVG, cW, cADJ, cQ, cSUB:
		return true
	}
	return false
}
