package quote

import "strings"

// wholeSubject extends a subject whose last phrase begins at chunk s leftwards
// over the participles, infinitives, relative clauses and phrases with a
// preposition between it and the noun that begins the clause: the officials
// trying to raise money for the bridge; people who cross the bridge.
func (a *analysis) wholeSubject(s int) int {
	if a.startsClause(s) || a.ch.kind(s-1) == cNP && !a.reflexive(s) {
		return s // the tune she likes
	}
	verbs := 0 // finite verbs whose relative pronoun is still to come
	for j := s - 1; j >= 0 && j > s-24; j-- {
		c := a.ch.at(j)
		switch c.kind {
		case cNP, cADJ:
			if a.form(int(c.from)) == "whose" && verbs > 0 {
				verbs--
				continue
			}
			if !a.startsClause(j) {
				continue
			}
			if verbs > 0 || c.time || c.poss || c.pronoun || c.kind == cADJ && !a.counts(c) {
				return s
			}
			return j
		case cIN, cADV:
		case cCC:
			if n := a.ch.kind(j + 1); n != cNP && n != cIN {
				return s
			}
		case cVG:
			if j == s-1 && c.to-c.from == 1 && (c.form != infinitive && c.form != finite || a.participial(c)) &&
				a.startsClause(j) && a.ch.kind(s) == cNP && nominal(a.tags.at(int(a.ch.at(s).from))) &&
				a.entry(int(c.head)).cue == 0 {
				return j // retired bakers said
			}
			if c.form == finite && !a.reduced(j) {
				verbs++
			}
		case cW, cTH:
			if verbs == 0 {
				return s
			}
			verbs--
		default:
			return s
		}
	}
	return s
}

// reduced reports whether the verb group k, tagged as a past, is the participle
// of a relative clause without its pronoun: a statement posted on the site.
func (a *analysis) reduced(k int) bool {
	c := a.ch.at(k)
	if !a.participial(c) || k+1 >= len(a.ch) || k == 0 || a.ch.kind(k-1) != cNP {
		return false
	}
	n := a.ch.at(k + 1)
	return n.kind == cIN || n.kind == cNP && n.time || n.kind == cVG && n.form == infinitive
}

// reflexive reports whether chunk i stresses the noun before it: the officials
// themselves.
func (a *analysis) reflexive(i int) bool {
	w := a.form(int(a.ch.at(i).from))
	return a.ch.at(i).pronoun && (strings.HasSuffix(w, "self") || strings.HasSuffix(w, "selves"))
}
