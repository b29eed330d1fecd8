package quote

import "onrecord/loader/syntax"

// subject returns the tokens of the subject of verb group k, with the chunk
// it begins with, or an empty range.
func (a *analysis) subject(k int) (syntax.Tokens, int) {
	v := a.Ch.At(k)
	switch {
	case v.Form == syntax.Finite:
		return a.finiteSubject(k, 0)
	default:
		return a.controller(k)
	}
}

// finiteSubject finds what stands before a finite verb group.
func (a *analysis) finiteSubject(k, depth int) (syntax.Tokens, int) {
	if j := a.splitAuxiliary(k); j >= 0 {
		k = j
	}
	i := a.pastTime(a.back(k - 1))
	if i < 0 {
		return syntax.Tokens{}, -1
	}
	end := int(a.Ch.At(i).To)
	if j := k - 1; j > i && a.Ch.Kind(j) == syntax.ChunkNP &&
		(a.Ch.Kind(i) == syntax.ChunkVG || a.Ch.Kind(i) == syntax.ChunkNP &&
			a.Entry(int(a.Ch.At(i).Head)).Sem&syntax.SemPaper != 0) {
		end = int(a.Ch.At(j).To) // a poll last week found
	}
	switch c := a.Ch.At(i); c.Kind {
	case syntax.ChunkNP:
		if c.Poss {
			return syntax.Tokens{}, -1
		}
		s := a.wholeSubject(a.pastRelative(a.phraseStart(i)))
		if s > 1 && a.Ch.Kind(s-1) == syntax.ChunkIN && a.relativePronoun(s-2) {
			s -= 2 // who in her own words said
			end = int(a.Ch.At(s).To)
		}
		return tokens(int(a.Ch.At(s).From), end), s
	case syntax.ChunkADJ:
		if c.To == c.From+1 && (a.counts(c) || a.Tok.At(int(c.From)).Upper) {
			return tokens(int(c.From), int(c.To)), i
		}
	case syntax.ChunkW, syntax.ChunkTH:
		switch a.Form(int(c.From)) {
		case "when", "where", "why", "how", "whenever", "wherever":
			return syntax.Tokens{}, -1
		}
		if i > 1 && a.Ch.Kind(i-1) == syntax.ChunkIN && a.Ch.Kind(i-2) == syntax.ChunkNP &&
			a.Form(int(a.Ch.At(i-1).From)) == "of" {
			return tokens(int(a.Ch.At(i-2).From), int(c.To)), i // both of whom
		}
		return tokens(int(c.From), int(c.To)), i
	case syntax.ChunkCC:
		return a.conjunct(k, i, depth)
	case syntax.ChunkCOMMA, syntax.ChunkDASH, syntax.ChunkPAREN:
		if j, aside := a.beforeAside(i); j >= 0 && a.Ch.Kind(j) == syntax.ChunkW {
			return tokens(int(a.Ch.At(j).From), int(a.Ch.At(j).To)), j // who, in May, said
		} else if j >= 0 {
			n := a.Ch.At(j)
			s := a.chain(a.wholeSubject(a.phraseStart(j)))
			if !a.describes(aside) || a.known(s, j) {
				end = int(n.To) // Alder, greeting the crowd, said
			}
			return tokens(int(a.Ch.At(s).From), end), s
		}
		// A, B and said: a conjunct after a comma
		if depth < 3 {
			return a.conjunct(k, i, depth)
		}
	case syntax.ChunkVG:
		if s := a.wholeSubject(i + 1); s <= i {
			return tokens(int(a.Ch.At(s).From), end), s // the guests whose coats were stolen say
		}
		// people briefed say; the man accused of it said
		if c.Form == syntax.Participle || c.Form == syntax.Gerund || a.participial(c) {
			if j := a.back(i - 1); j >= 0 && a.Ch.Kind(j) == syntax.ChunkNP {
				s := a.phraseStart(j)
				return tokens(int(a.Ch.At(s).From), end), s
			}
		}
	}
	return syntax.Tokens{}, -1
}

// splitAuxiliary is the have or will that a phrase with a preposition parts from the verb
// group k: has in the past urged; -1 without one.
func (a *analysis) splitAuxiliary(k int) int {
	i := k - 1
	if i > 0 && a.Ch.Kind(i) == syntax.ChunkCOMMA {
		i--
	}
	if i < 2 || a.Ch.Kind(i) != syntax.ChunkNP || a.Ch.Kind(i-1) != syntax.ChunkIN {
		return -1
	}
	if i -= 2; i > 0 && a.Ch.Kind(i) == syntax.ChunkCOMMA {
		i--
	}
	c := a.Ch.At(i)
	if c.Kind != syntax.ChunkVG || c.To != c.From+1 || c.Form != syntax.Finite ||
		i > 1 && a.Ch.Kind(i-1) == syntax.ChunkNP && a.Ch.Kind(i-2) == syntax.ChunkNP {
		return -1 // the man she has in mind urged
	}
	switch t := a.firstVerb(a.Ch.At(k)); {
	case a.headEntry(i).Aux == syntax.AuxHave && (t == syntax.VBD || t == syntax.VBN),
		a.Tags.At(int(c.Head)) == syntax.MD && t == syntax.VB:
		return i
	}
	return -1
}

// back skips, leftwards from chunk i, what may stand between a subject and its
// verb.
func (a *analysis) back(i int) int {
	for i >= 0 {
		switch c := a.Ch.At(i); {
		case c.Kind == syntax.ChunkADV:
			i--
		case c.Kind == syntax.ChunkNP && c.Time && i > 1 && a.Ch.Kind(i-1) == syntax.ChunkIN &&
			a.Ch.Kind(i-2) != syntax.ChunkCOMMA &&
			a.Form(int(a.Ch.At(i-1).From)) != "of":
			i -= 2
		case c.Kind == syntax.ChunkNP && c.Time && i > 0 &&
			(a.Ch.Kind(i-1) == syntax.ChunkNP || a.Ch.Kind(i-1) == syntax.ChunkW):
			i--
		default:
			return i
		}
	}
	return i
}

// relativePronoun reports whether chunk i is who or which.
func (a *analysis) relativePronoun(i int) bool {
	if i < 0 || a.Ch.Kind(i) != syntax.ChunkW {
		return false
	}
	w := a.Form(int(a.Ch.At(i).From))
	return w == "who" || w == "which"
}

// counts reports whether the adjective at chunk c can stand for people: many
// said so.
func (a *analysis) counts(c *syntax.Chunk) bool {
	switch a.Form(int(c.To) - 1) {
	case "most", "many", "much", "several", "few", "fewer", "others":
		return true
	}
	return false
}

// participial reports whether the verb group c, tagged as a past, can be a
// participle: the survey, conducted last week, found.
func (a *analysis) participial(c *syntax.Chunk) bool {
	e := a.Entry(int(c.Head))
	return a.Tags.At(int(c.Head)) == syntax.VBD && int(c.Head) == int(c.From) && (e.Tags == 0 || e.Tags.Has(syntax.VBN))
}

// counted takes the adverb of a number or a quantifier into its phrase: about
// 200 people, not all of them.
func (a *analysis) counted(i int) int {
	if i == 0 {
		return i
	}
	f := a.Ch.At(i).From
	if a.Tags.At(int(f)) != syntax.NUM && !(a.Tags.At(int(f)) == syntax.D && a.Form(int(f)) != "the") &&
		!(a.Tags.At(int(f)) == syntax.NS && a.Entry(int(f)).Tags == 0) && a.Form(int(f)) != "everyone" {
		return i
	}
	switch c := a.Ch.At(i - 1); a.Form(int(f) - 1) {
	case "about", "nearly", "almost", "roughly", "virtually", "only", "just", "not":
		if int(c.To) == int(f) && (c.Kind == syntax.ChunkADV || c.Kind == syntax.ChunkIN) && c.To-c.From == 1 {
			return i - 1
		}
	case "than":
		// more than half of them
		if i > 1 && int(c.To) == int(f) && a.Ch.At(i-2).To-a.Ch.At(i-2).From == 1 {
			switch a.Form(int(a.Ch.At(i - 2).From)) {
			case "more", "less", "fewer":
				return i - 2
			}
		}
	}
	return i
}

// continues reports whether the noun phrase at chunk i can go on with a name
// begun by the phrase before it: NBC’s This Morning.
func (a *analysis) continues(i int) bool {
	f := a.Ch.At(i).From
	switch a.Tags.At(int(f)) {
	case syntax.PP:
		return false
	case syntax.D:
		return a.Tok.At(int(f)).Upper
	}
	return true
}

// startsClause reports whether chunk i begins its clause: nothing that could
// govern it stands before it.
func (a *analysis) startsClause(i int) bool {
	if i == 0 {
		return true
	}
	switch a.Ch.Kind(i - 1) {
	case syntax.ChunkCOMMA, syntax.ChunkCOLON, syntax.ChunkSEMI, syntax.ChunkDASH, syntax.ChunkTH, syntax.ChunkW,
		syntax.ChunkSUB, syntax.ChunkQ, syntax.ChunkSTOP, syntax.ChunkCC:
		return true
	}
	return false
}

// pastRelative extends a subject leftwards over a relative clause or a
// participle whose object its last phrase is: the woman who found the purse.
func (a *analysis) pastRelative(s int) int {
	if s < 2 {
		return s
	}
	v := s - 1
	if a.Ch.At(s).Time {
		// a poll conducted last week, a poll out this week
		if v > 0 && (a.Ch.Kind(v) == syntax.ChunkVG && a.Ch.At(v).Form == syntax.Participle ||
			a.Ch.Kind(v) == syntax.ChunkADV &&
				a.Form(int(a.Ch.At(v).From)) == "out") && a.Ch.Kind(v-1) == syntax.ChunkNP {
			return a.phraseStart(v - 1)
		}
		return s
	}
	if a.Ch.Kind(v) == syntax.ChunkIN {
		v--
	}
	if v < 1 || a.Ch.Kind(v) != syntax.ChunkVG {
		return s
	}
	switch n := a.Ch.At(v - 1); {
	case a.Ch.At(v).Form == syntax.Finite && (n.Kind == syntax.ChunkW && (a.Form(int(n.From)) == "who" ||
		a.Form(int(n.From)) == "which") || n.Kind == syntax.ChunkTH) && a.Ch.Kind(v-2) == syntax.ChunkNP &&
		!(a.Ch.Kind(v-3) == syntax.ChunkVG):
		return a.phraseStart(v - 2)
	case (a.Ch.At(v).Form == syntax.Participle || a.Ch.At(v).Form == syntax.Gerund) && n.Kind == syntax.ChunkNP &&
		!n.Time &&
		a.startsClause(a.phraseStart(v-1)):
		return a.phraseStart(v - 1)
	}
	return s
}

// conjunct finds the subject of a verb group that a conjunction joins to an
// earlier one.
func (a *analysis) conjunct(k, i, depth int) (syntax.Tokens, int) {
	if depth > 3 {
		return syntax.Tokens{}, -1
	}
	v := a.Ch.At(k)
	vt := a.firstVerb(v)
	best, told := -1, -1
	for j := i - 1; j >= 0 && j > i-40; j-- {
		c := a.Ch.At(j)
		if c.Kind == syntax.ChunkSTOP || c.Kind == syntax.ChunkSEMI {
			break
		}
		if c.Kind != syntax.ChunkVG || c.Form != syntax.Finite {
			continue
		}
		t := a.firstVerb(c)
		if syntax.Words.Frames[a.Entry(int(c.Head)).Cue].Quote && !c.Passive {
			told = j
		}
		if t == vt || vt == syntax.VBD && t == syntax.MD || t == syntax.MD && vt == syntax.VBZ ||
			(vt == syntax.VBD || vt == syntax.VBN) &&
				a.Tags.At(int(c.Head)) == syntax.VBN || t == syntax.VBD && a.Entry(int(v.From)).Aux == syntax.AuxHave {
			cue := a.cues(c) && !c.Passive && t != syntax.MD
			if best < 0 || cue {
				best = j
			}
			if cue {
				break
			}
		}
	}
	if best < 0 && syntax.Words.Frames[a.Entry(int(v.Head)).Cue].Quote {
		best = told // told them it was late and says it still is
	}
	if best < 0 {
		return syntax.Tokens{}, -1
	}
	s, i := a.finiteSubject(best, depth+1)
	// Alder said she was sorry and promised: hers who said it
	if p := i - 1; p > 0 {
		if a.Ch.Kind(p) == syntax.ChunkTH {
			p--
		}
		if v := a.Ch.At(p); v.Kind == syntax.ChunkVG && v.Form == syntax.Finite && !v.Passive && a.cues(v) &&
			a.firstVerb(v) == a.firstVerb(a.Ch.At(best)) {
			if o, n := a.finiteSubject(p, depth+1); !o.Empty() && a.Ch.Kind(n) != syntax.ChunkW &&
				a.Ch.Kind(n) != syntax.ChunkTH {
				return o, n
			}
		}
	}
	return s, i
}

// cues reports whether the verb group's verb attributes by itself.
func (a *analysis) cues(c *syntax.Chunk) bool {
	k := a.Entry(int(c.Head)).Cue
	return k != 0 && !syntax.Words.Frames[k].Only && !syntax.Words.Frames[k].Mark
}

// firstVerb is the tag of a verb group's first verb.
func (a *analysis) firstVerb(v *syntax.Chunk) syntax.Tag {
	for i := v.From; i < v.To; i++ {
		if t := a.Tags.At(int(i)); syntax.IsVerb(t) || t == syntax.MD {
			return t
		}
	}
	return syntax.X
}
