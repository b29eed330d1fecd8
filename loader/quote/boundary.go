package quote

// boundary returns the token at which the content ends that begins at chunk i
// and hangs on the verb group k.
func (a *analysis) boundary(k, i int, kind compKind) int {
	if a.ch.kind(i) == cW || a.ch.kind(i) == cSUB {
		kind = clauseComp // talked about how it ends
	}
	last := len(a.ch)
	verb := a.ch.kind(i) == cVG || a.ch.kind(i) == cQ // the content has its verb
	sub := a.subordinate(k)
	for j := i; j < last; j++ {
		c := &a.ch[j]
		if j > i && !a.within(i, j) && a.ends(k, i, j, kind, verb, sub) {
			return int(c.from)
		}
		if c.kind == cVG && (c.form != gerund && c.form != participle || kind == clauseComp && j == i+1) {
			verb = true
		}
	}
	return int(a.ch.at(last - 1).to)
}

// goesInto reports whether the clause that begins at chunk i goes on into the
// quotation behind the comma at chunk j: said he never asks, “except for you.”
// main says that it has its verb and hangs on no subordinate clause.
func (a *analysis) goesInto(i, j int, main bool) bool {
	if a.opensWithSub(i, j) || a.ch.kind(i) == cTH && a.verbless(i+1, j) {
		return true // that in the end, “it is over”
	}
	if main && (a.ch.kind(i) == cTH || a.ch.kind(i) == cNP) && a.quoting(i, j) {
		return true
	}
	if !main || a.ch.kind(i) != cTH && a.ch.kind(i) != cNP {
		return false
	}
	if j+2 < len(a.ch) && a.ch.kind(j+2) != cSTOP {
		return false
	}
	p := a.ch.at(j - 1)
	return p.kind == cTH || p.kind != cVG && a.lowerQuote(j+1)
}

// opensWithSub reports whether nothing but that and a subordinate clause stand
// from chunk i to chunk j: the clause that it hangs on follows.
func (a *analysis) opensWithSub(i, j int) bool {
	if a.ch.kind(i) != cTH || a.ch.kind(i+1) != cSUB && a.form(int(a.ch.at(i+1).from)) != "once" {
		return false
	}
	for i++; i < j; i++ {
		if a.ch.kind(i) == cCOMMA {
			return false
		}
	}
	return true
}

// within reports whether chunk j stands inside a quotation that was opened at
// or behind chunk i.
func (a *analysis) within(i, j int) bool {
	t := a.ch.at(j).from
	r := a.reg.at(int(t))
	if r == 0 {
		return false
	}
	reg := a.regions.at(int(r - 1))
	return reg.open >= int(a.ch.at(i).from)-2 && int(t)+1 < reg.last
}

// resumes reports whether the comma at chunk j opens an aside behind which the
// object goes on: accused Alder, the mayor, of theft.
func (a *analysis) resumes(j int) bool {
	for k := j + 1; k+1 < len(a.ch) && k < j+14; k++ {
		switch a.ch.kind(k) {
		case cCOMMA:
			switch a.form(int(a.ch.at(k + 1).from)) {
			case "as", "of", "for":
				return true
			}
			if a.marksResume(j, k) {
				return true // called Alder, the mayor, “a liar”
			}
		case cSTOP, cSEMI, cQ, cDASH, cCC:
			return false
		}
	}
	return false
}

// marksResume reports whether marked words follow the comma at chunk k, and the
// aside from the comma at chunk j to it is one of an object.
func (a *analysis) marksResume(j, k int) bool {
	n, b := a.ch.at(k+1), a.ch.at(j+1)
	t := int(n.from)
	if !a.opensAt(k+1) &&
		!(b.kind == cNP && a.tags.at(t) == tD && a.reg.at(t) == 0 && a.reg.at(int(n.to-1)) > 0) {
		return false
	}
	o := a.ch.at(j - 1)
	return b.kind == cIN ||
		b.kind == cNP && k == j+2 && a.reg.at(int(b.from)) == 0 && o.kind == cNP && a.reg.at(int(o.head)) == 0
}

// resumed reports whether the comma at chunk j closes an aside that stands
// right behind the object at chunk i, which goes on: saw Alder, then 44, as heir.
func (a *analysis) resumed(i, j int) bool {
	if j+1 >= len(a.ch) || i+1 >= j || a.ch.kind(i+1) != cCOMMA {
		return false
	}
	switch a.form(int(a.ch.at(j + 1).from)) {
	case "as", "of", "for":
		return true
	}
	b := a.ch.at(i + 2)
	return a.opensAt(j+1) && (b.kind == cIN ||
		b.kind == cNP && j == i+3 && a.reg.at(int(b.from)) == 0 && a.reg.at(int(a.ch.at(i).head)) == 0)
}

// unjoined reports whether the finite verb group at chunk n, which has no
// subject of its own, can be joined to none in the content that begins at chunk
// i: vowed to stay and left, said they would pay and bought.
func (a *analysis) unjoined(i, n int) bool {
	t := a.firstVerb(a.ch.at(n))
	if t != tVBD && t != tVBZ {
		return false
	}
	for j := i; j < n; j++ {
		if c := &a.ch[j]; c.kind == cVG && c.form == finite {
			s := a.firstVerb(c)
			if s == t || t == tVBD && (s == tVBZ || a.entry(int(c.from)).aux == auxHave) {
				return false
			}
		}
	}
	return true
}

// closesAside reports whether the comma at chunk j closes an aside in the
// content that begins at chunk i: that the yard in Salem, Ore., had closed.
func (a *analysis) closesAside(i, j int) bool {
	for m := j - 1; m > i && m > j-14; m-- {
		if a.ch.kind(m) == cCOMMA {
			return a.ch.kind(m-1) == cNP && a.asideOK(m+1, j)
		}
	}
	return false
}

// lastAside reports whether the aside behind the comma at chunk j lasts to the
// end of the sentence or of its clause: the words of the writer.
func (a *analysis) lastAside(j int) bool {
	for k := j + 1; k < len(a.ch); k++ {
		switch a.ch.kind(k) {
		case cSTOP, cSEMI, cQ:
			return true
		case cCOMMA:
			if k+1 < len(a.ch) {
				n := a.ch.at(k + 1)
				if n.kind == cVG && n.form == finite || n.kind == cADV || n.kind == cCC {
					return false
				}
			}
		}
	}
	return true
}

// lastDash reports whether the dash at chunk j, in a content that begins at
// chunk i, is the only one: no other closes or opens what it parts.
func (a *analysis) lastDash(i, j int) bool {
	for k := i; k < j; k++ {
		if a.ch[k].kind == cDASH {
			return false // this one closes
		}
	}
	for k := j + 1; k < len(a.ch); k++ {
		switch a.ch.kind(k) {
		case cDASH:
			return false
		case cSTOP, cSEMI:
			return true
		}
	}
	return true
}

// list reports whether the comma at chunk j separates members of a list: a
// conjunction follows without a verb between.
func (a *analysis) list(j int) bool {
	for n := j + 1; n < len(a.ch) && n < j+16; n++ {
		switch c := a.ch.at(n); c.kind {
		case cCC:
			return a.ch.kind(n-1) == cCOMMA || a.ch.kind(n-1) == cNP || a.ch.kind(n-1) == cADJ
		case cVG:
			if c.form == finite || c.form == infinitive {
				return false
			}
		case cSTOP, cSEMI, cW, cTH, cSUB, cQ, cDASH:
			return false
		}
	}
	return false
}
