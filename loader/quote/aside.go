package quote

// beforeAside returns the noun phrase before an aside that ends at chunk i,
// the comma, dash or parenthesis before the verb, and the first chunk of the
// aside; -1 when there is none.
func (a *analysis) beforeAside(i int) (int, int) {
	kind := a.ch.kind(i)
	for j, n := i-1, 0; j >= 0 && n < 24; j, n = j-1, n+1 {
		c := a.ch.at(j)
		if r := a.reg.at(int(c.from)); r > 0 && a.regions.at(int(r-1)).last-1 == int(a.ch.at(i).from) {
			continue // chanting “No,” marched on
		}
		switch c.kind {
		case cSEMI, cSTOP, cQ:
			return -1, -1
		case kind:
			if j == i-1 {
				return -1, -1
			}
			b := a.back(j - 1)
			if b < 0 {
				return -1, -1
			}
			if a.ch.kind(b) != cNP && !a.relativePronoun(b) || a.ch.at(b).time || a.ch.at(b).poss {
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
	c := a.ch.at(i)
	if c.kind != cNP || a.tags.at(int(c.head)) != tNP || i < 4 {
		return false
	}
	if a.ch.kind(i-1) == cCOMMA && a.ch.kind(i-2) == cNP && a.tags.at(int(a.ch.at(i-2).head)) == tNP {
		i -= 2 // in Salem, Ohio, in May,
	}
	if a.ch.kind(i-1) != cIN {
		return false
	}
	s := a.phraseStart(i)
	for n := 0; s > 1 && n < 8 && a.ch.kind(s-1) != cCOMMA; n++ {
		s--
	}
	if s < 2 || a.ch.kind(s-1) != cCOMMA {
		return false
	}
	w := a.ch.kind(s)
	return (w == cIN || w == cW || w == cVG) && a.ch.kind(s-2) == cNP && a.asideOK(s, i)
}

// asideOK reports whether chunks [i, j) can be an apposition, a relative
// clause or an adverbial between a subject and its verb.
func (a *analysis) asideOK(i, j int) bool {
	switch a.ch.kind(i) {
	case cW, cTH:
		return true
	case cVG:
		if a.ch.at(i).form != finite {
			return true
		}
		for k := i + 1; k < j; k++ {
			if c := a.ch.at(k); c.kind == cVG && c.form == finite {
				return false // The ferry, built in May, “suits us,” said
			}
		}
		return a.participial(a.ch.at(i))
	case cIN, cADV, cPAREN, cADJ, cSUB:
		return true
	case cNP:
		if a.form(int(a.ch.at(i).from)) == "whose" {
			return true
		}
		for k := i + 1; k < j; k++ {
			if a.ch.kind(k) == cW || a.ch.kind(k) == cTH || a.form(int(a.ch.at(k).from)) == "whose" {
				return true
			}
			if a.ch.kind(k) == cVG && a.ch.at(k).form == finite {
				return false
			}
		}
		return true
	}
	return false
}

// describes reports whether the aside that begins at chunk i belongs to the
// source, as an apposition does and an adverbial does not: Alder, the mayor,
// said; Alder, however, said.
func (a *analysis) describes(i int) bool {
	c := a.ch.at(i)
	switch w := a.form(int(c.from)); c.kind {
	case cVG:
		return c.form == participle || a.participial(c) || w == "including"
	case cIN:
		return w == "of" || w == "from" || w == "like" || w == "with" || w == "along"
	case cADV:
		return w == "now" || w == "then" || w == "formerly"
	case cSUB:
		return false
	case cNP:
		return !c.time
	}
	return true
}

// known reports whether the subject that begins at chunk s and ends with chunk
// j is one name alone, that of somebody introduced before, and a relative
// clause behind it told by the way: Alder, who knew of the plan, said.
func (a *analysis) known(s, j int) bool {
	c := a.ch.at(j)
	return s == j && c.to-c.from == 1 && a.tags.at(int(c.head)) == tNP && a.ch.kind(j+2) == cW
}

// pastTime skips, leftwards from chunk i, a time between an aside and the verb:
// Alder, the mayor, on Monday said.
func (a *analysis) pastTime(i int) int {
	if i < 1 || a.ch.kind(i) != cNP || !a.ch.at(i).time {
		return i
	}
	p := i - 1
	if p > 0 && a.ch.kind(p) == cIN {
		p--
	}
	if a.ch.kind(p) != cCOMMA {
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
		if a.ch.kind(s-1) == cIN && a.ch.kind(s-2) == cCOMMA && s > 2 && n < 3 {
			s-- // Ada Alder, 30, of Salem
		}
		if a.ch.kind(s-1) != cCOMMA {
			break
		}
		c := a.ch.at(s - 2)
		if c.kind != cNP || c.time || c.poss {
			break
		}
		t := a.phraseStart(s - 2)
		if t > 1 && a.ch.kind(t-1) == cIN && a.ch.kind(t-2) == cCOMMA {
			t-- // of Salem, Ore.
		}
		if t > 0 && !a.startsClause(t) {
			break
		}
		if f := a.ch.at(s).from; a.ch.kind(s) == cNP && a.tags.at(int(f)) != tD && a.tags.at(int(f)) != tNUM &&
			a.tags.at(int(f)) != tJ && a.tags.at(int(f)) != tN && a.tags.at(int(c.head)) != tNUM && !(t > 1 &&
			a.ch.kind(t-1) == cCOMMA) {
			break // In short, Alder
		}
		s = t
	}
	return s
}
