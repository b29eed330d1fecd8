package quote

import (
	"onrecord/loader/syntax"
	"strings"
)

// wholeSubject extends a subject whose last phrase begins at chunk s leftwards
// over the participles, infinitives, relative clauses and phrases with a
// preposition between it and the noun that begins the clause: the officials
// trying to raise money for the bridge; people who cross the bridge.
func (a *analysis) wholeSubject(s int) int {
	if a.startsClause(s) || a.Ch.Kind(s-1) == syntax.ChunkNP && !a.reflexive(s) {
		return s // the tune she likes
	}
	verbs := 0 // finite verbs whose relative pronoun is still to come
	for j := s - 1; j >= 0 && j > s-24; j-- {
		c := a.Ch.At(j)
		switch c.Kind {
		case syntax.ChunkNP, syntax.ChunkADJ:
			if a.Form(int(c.From)) == "whose" && verbs > 0 {
				verbs--
				continue
			}
			if !a.startsClause(j) {
				continue
			}
			if verbs > 0 || c.Time || c.Poss || c.Pronoun || c.Kind == syntax.ChunkADJ && !a.counts(c) {
				return s
			}
			return j
		case syntax.ChunkIN, syntax.ChunkADV:
		case syntax.ChunkCC:
			if n := a.Ch.Kind(j + 1); n != syntax.ChunkNP && n != syntax.ChunkIN {
				return s
			}
		case syntax.ChunkVG:
			if j == s-1 && c.To-c.From == 1 &&
				(c.Form != syntax.Infinitive && c.Form != syntax.Finite || a.participial(c)) &&
				a.startsClause(j) && a.Ch.Kind(s) == syntax.ChunkNP &&
				syntax.Nominal(a.Tags.At(int(a.Ch.At(s).From))) &&
				a.Entry(int(c.Head)).Cue == 0 {
				return j // retired bakers said
			}
			if c.Form == syntax.Finite && !a.reduced(j) {
				verbs++
			}
		case syntax.ChunkW, syntax.ChunkTH:
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
	c := a.Ch.At(k)
	if !a.participial(c) || k+1 >= len(a.Ch) || k == 0 || a.Ch.Kind(k-1) != syntax.ChunkNP {
		return false
	}
	n := a.Ch.At(k + 1)
	return n.Kind == syntax.ChunkIN || n.Kind == syntax.ChunkNP && n.Time ||
		n.Kind == syntax.ChunkVG && n.Form == syntax.Infinitive
}

// reflexive reports whether chunk i stresses the noun before it: the officials
// themselves.
func (a *analysis) reflexive(i int) bool {
	w := a.Form(int(a.Ch.At(i).From))
	return a.Ch.At(i).Pronoun && (strings.HasSuffix(w, "self") || strings.HasSuffix(w, "selves"))
}
