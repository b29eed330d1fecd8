package quote

import "onrecord/loader/syntax"

// beforeAside returns the noun phrase before an aside that ends at chunk i,
// the comma, dash or parenthesis before the verb, and the first chunk of the
// aside; -1 when there is none.
func (a *analysis) beforeAside(i int) (int, int) {
	kind := a.Ch.Kind(i)
	for j, n := i-1, 0; j >= 0 && n < 24; j, n = j-1, n+1 {
		c := a.Ch.At(j)
		if r := a.Reg.At(int(c.From)); r > 0 && a.Regions.At(int(r-1)).Last-1 == int(a.Ch.At(i).From) {
			continue // chanting “No,” marched on
		}
		switch c.Kind {
		case syntax.ChunkSEMI, syntax.ChunkSTOP, syntax.ChunkQ:
			return -1, -1
		case kind:
			if j == i-1 {
				return -1, -1
			}
			b := a.back(j - 1)
			if b < 0 {
				return -1, -1
			}
			if a.Ch.Kind(b) != syntax.ChunkNP && !a.relativePronoun(b) || a.Ch.At(b).Time || a.Ch.At(b).Poss {
				continue
			}
			if a.asideOK(j+1, i) && !a.inPlace(b) {
				return b, j + 1
			}
		}
	}
	return -1, -1
}

// inPlace reports whether the name at chunk i is one of a place inside an
// aside: Alder, during a visit to Salem, Ohio, said.
func (a *analysis) inPlace(i int) bool {
	c := a.Ch.At(i)
	if c.Kind != syntax.ChunkNP || a.Tags.At(int(c.Head)) != syntax.NP || i < 4 {
		return false
	}
	if a.Ch.Kind(i-1) == syntax.ChunkCOMMA && a.Ch.Kind(i-2) == syntax.ChunkNP &&
		a.Tags.At(int(a.Ch.At(i-2).Head)) == syntax.NP {
		i -= 2 // in Salem, Ohio, in May,
	}
	if a.Ch.Kind(i-1) != syntax.ChunkIN {
		return false
	}
	s := a.phraseStart(i)
	for n := 0; s > 1 && n < 8 && a.Ch.Kind(s-1) != syntax.ChunkCOMMA; n++ {
		s--
	}
	if s < 2 || a.Ch.Kind(s-1) != syntax.ChunkCOMMA {
		return false
	}
	w := a.Ch.Kind(s)
	return (w == syntax.ChunkIN || w == syntax.ChunkW || w == syntax.ChunkVG) && a.Ch.Kind(s-2) == syntax.ChunkNP &&
		a.asideOK(s, i)
}

// asideOK reports whether chunks [i, j) can be an apposition, a relative
// clause or an adverbial between a subject and its verb.
func (a *analysis) asideOK(i, j int) bool {
	switch a.Ch.Kind(i) {
	case syntax.ChunkW, syntax.ChunkTH:
		return true
	case syntax.ChunkVG:
		if a.Ch.At(i).Form != syntax.Finite {
			return true
		}
		for k := i + 1; k < j; k++ {
			if c := a.Ch.At(k); c.Kind == syntax.ChunkVG && c.Form == syntax.Finite {
				return false // The ferry, built in May, “suits us,” said
			}
		}
		return a.participial(a.Ch.At(i))
	case syntax.ChunkIN, syntax.ChunkADV, syntax.ChunkPAREN, syntax.ChunkADJ, syntax.ChunkSUB:
		return true
	case syntax.ChunkNP:
		if a.Form(int(a.Ch.At(i).From)) == "whose" {
			return true
		}
		for k := i + 1; k < j; k++ {
			if a.Ch.Kind(k) == syntax.ChunkW || a.Ch.Kind(k) == syntax.ChunkTH ||
				a.Form(int(a.Ch.At(k).From)) == "whose" {
				return true
			}
			if a.Ch.Kind(k) == syntax.ChunkVG && a.Ch.At(k).Form == syntax.Finite &&
				(!a.reduced(k) && !a.joinedParticiple(k) || a.inRelative(i-2)) {
				return false
			}
		}
		return true
	}
	return false
}

// joinedParticiple reports whether the verb group k, tagged as a past, can be a participle
// that a conjunction joins to what describes a noun: 81 and retired in Salem.
func (a *analysis) joinedParticiple(k int) bool {
	return a.Ch.Kind(k-1) == syntax.ChunkCC && a.participial(a.Ch.At(k)) && a.Ch.Kind(k+1) == syntax.ChunkIN
}

// inRelative reports whether chunk i ends a relative clause after a comma.
func (a *analysis) inRelative(i int) bool {
	for n := 0; i > 1 && n < 12; i, n = i-1, n+1 {
		switch a.Ch.Kind(i) {
		case syntax.ChunkW:
			return a.Ch.Kind(i-1) == syntax.ChunkCOMMA
		case syntax.ChunkCOMMA, syntax.ChunkSEMI, syntax.ChunkSTOP, syntax.ChunkQ:
			return false
		}
	}
	return false
}

// describes reports whether the aside that begins at chunk i belongs to the
// source, as an apposition does and an adverbial does not: Alder, the mayor,
// said; Alder, however, said.
func (a *analysis) describes(i int) bool {
	c := a.Ch.At(i)
	switch w := a.Form(int(c.From)); c.Kind {
	case syntax.ChunkVG:
		return c.Form == syntax.Participle || a.participial(c) || w == "including"
	case syntax.ChunkIN:
		return w == "of" || w == "from" || w == "like" || w == "with" || w == "along"
	case syntax.ChunkADV:
		return w == "now" || w == "then" || w == "formerly"
	case syntax.ChunkSUB:
		return false
	case syntax.ChunkNP:
		return !c.Time
	}
	return true
}

// known reports whether the subject that begins at chunk s and ends with chunk
// j is one name alone, that of somebody introduced before, and a relative
// clause behind it told by the way: Alder, who knew of the plan, said.
func (a *analysis) known(s, j int) bool {
	c := a.Ch.At(j)
	return s == j && c.To-c.From == 1 && a.Tags.At(int(c.Head)) == syntax.NP && a.Ch.Kind(j+2) == syntax.ChunkW
}

// pastTime skips, leftwards from chunk i, a time between an aside and the verb:
// Alder, the mayor, on Monday said.
func (a *analysis) pastTime(i int) int {
	if i < 1 || a.Ch.Kind(i) != syntax.ChunkNP || !a.Ch.At(i).Time {
		return i
	}
	p := i - 1
	if p > 0 && a.Ch.Kind(p) == syntax.ChunkIN {
		p--
	}
	if a.Ch.Kind(p) != syntax.ChunkCOMMA {
		return i
	}
	if j, _ := a.beforeAside(p); j < 0 {
		return i
	}
	return p
}

// chain follows appositions leftwards: Ada Alder, 67, a baker in Salem, Ore.
func (a *analysis) chain(s int) int {
	for n := 0; n < 5 && s >= 2; n++ {
		if a.Ch.Kind(s-1) == syntax.ChunkIN && a.Ch.Kind(s-2) == syntax.ChunkCOMMA && s > 2 && n < 3 {
			s-- // Ada Alder, 30, of Salem
		}
		if a.Ch.Kind(s-1) != syntax.ChunkCOMMA {
			break
		}
		c := a.Ch.At(s - 2)
		if c.Kind != syntax.ChunkNP || c.Time || c.Poss {
			break
		}
		t := a.phraseStart(s - 2)
		if t > 1 && a.Ch.Kind(t-1) == syntax.ChunkIN && a.Ch.Kind(t-2) == syntax.ChunkCOMMA {
			t-- // of Salem, Ore.
		}
		if t > 0 && !a.startsClause(t) {
			break
		}
		if f := a.Ch.At(s).From; a.Ch.Kind(s) == syntax.ChunkNP && a.Tags.At(int(f)) != syntax.D &&
			a.Tags.At(int(f)) != syntax.NUM &&
			a.Tags.At(int(f)) != syntax.J && a.Tags.At(int(f)) != syntax.N && a.Tags.At(int(c.Head)) != syntax.NUM &&
			!(t > 1 &&
				a.Ch.Kind(t-1) == syntax.ChunkCOMMA) {
			break // In short, Alder
		}
		s = t
	}
	return s
}
