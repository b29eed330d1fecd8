package quote

// beforeAside returns the noun phrase before an aside that ends at chunk i,
// the comma, dash or parenthesis before the verb, and the first chunk of the
// aside; -1 when there is none.
func (a *analysis) beforeAside(i int) (int, int) {
	kind := a.ch[i].kind
	for j, n := i-1, 0; j >= 0 && n < 24; j, n = j-1, n+1 {
		c := &a.ch[j]
		if r := a.reg[c.from]; r > 0 && a.regions[r-1].last-1 == int(a.ch[i].from) {
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
			if a.ch[b].kind != cNP && !a.relativePronoun(b) || a.ch[b].time || a.ch[b].poss {
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
	c := &a.ch[i]
	if c.kind != cNP || a.tags[c.head] != tNP || i < 4 {
		return false
	}
	if a.chunk(i-1).kind == cCOMMA && a.chunk(i-2).kind == cNP && a.tags[a.chunk(i-2).head] == tNP {
		i -= 2 // in Salem, Ohio, in May,
	}
	if a.chunk(i-1).kind != cIN {
		return false
	}
	s := a.phraseStart(i)
	for n := 0; s > 1 && n < 8 && a.chunk(s-1).kind != cCOMMA; n++ {
		s--
	}
	if s < 2 || a.chunk(s-1).kind != cCOMMA {
		return false
	}
	w := a.ch[s].kind
	return (w == cIN || w == cW || w == cVG) && a.chunk(s-2).kind == cNP && a.asideOK(s, i)
}

// asideOK reports whether chunks [i, j) can be an apposition, a relative
// clause or an adverbial between a subject and its verb.
func (a *analysis) asideOK(i, j int) bool {
	switch a.ch[i].kind {
	case cW, cTH:
		return true
	case cVG:
		if a.ch[i].form != finite {
			return true
		}
		for k := i + 1; k < j; k++ {
			if c := &a.ch[k]; c.kind == cVG && c.form == finite {
				return false // The ferry, built in May, “suits us,” said
			}
		}
		return a.participial(&a.ch[i])
	case cIN, cADV, cPAREN, cADJ, cSUB:
		return true
	case cNP:
		if a.form(int(a.ch[i].from)) == "whose" {
			return true
		}
		for k := i + 1; k < j; k++ {
			if a.ch[k].kind == cW || a.ch[k].kind == cTH || a.form(int(a.ch[k].from)) == "whose" {
				return true
			}
			if a.ch[k].kind == cVG && a.ch[k].form == finite {
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
	c := &a.ch[i]
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
	c := &a.ch[j]
	return s == j && c.to-c.from == 1 && a.tags[c.head] == tNP && a.chunk(j+2).kind == cW
}

// pastTime skips, leftwards from chunk i, a time between an aside and the verb:
// Alder, the mayor, on Monday said.
func (a *analysis) pastTime(i int) int {
	if i < 1 || a.ch[i].kind != cNP || !a.ch[i].time {
		return i
	}
	p := i - 1
	if p > 0 && a.ch[p].kind == cIN {
		p--
	}
	if a.ch[p].kind != cCOMMA {
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
		if a.chunk(s-1).kind == cIN && a.chunk(s-2).kind == cCOMMA && s > 2 && n < 3 {
			s-- // Ada Alder, 30, of Salem
		}
		if a.chunk(s-1).kind != cCOMMA {
			break
		}
		c := a.chunk(s - 2)
		if c.kind != cNP || c.time || c.poss {
			break
		}
		t := a.phraseStart(s - 2)
		if t > 1 && a.chunk(t-1).kind == cIN && a.chunk(t-2).kind == cCOMMA {
			t-- // of Salem, Ore.
		}
		if t > 0 && !a.startsClause(t) {
			break
		}
		if f := a.ch[s].from; a.ch[s].kind == cNP && a.tags[f] != tD && a.tags[f] != tNUM && a.tags[f] != tJ && a.tags[f] != tN && a.tags[c.head] != tNUM && !(t > 1 && a.chunk(t-1).kind == cCOMMA) {
			break // In short, Alder
		}
		s = t
	}
	return s
}
