package quote

import "onrecord/loader/syntax"

// boundary returns the token at which the content ends that begins at chunk i
// and hangs on the verb group k.
func (a *analysis) boundary(k, i int, kind compKind) int {
	if a.Ch.Kind(i) == syntax.ChunkW || a.Ch.Kind(i) == syntax.ChunkSUB {
		kind = clauseComp // talked about how it ends
	}
	last := len(a.Ch)
	verb := a.Ch.Kind(i) == syntax.ChunkVG || a.Ch.Kind(i) == syntax.ChunkQ // the content has its verb
	sub := a.subordinate(k)
	for j := i; j < last; j++ {
		c := &a.Ch[j]
		if j > i && !a.within(i, j) && a.ends(k, i, j, kind, verb, sub) {
			return int(c.From)
		}
		if c.Kind == syntax.ChunkVG && (c.Form != syntax.Gerund && c.Form != syntax.Participle ||
			kind == clauseComp && j == i+1) {
			verb = true
		}
	}
	return int(a.Ch.At(last - 1).To)
}

// goesInto reports whether the clause that begins at chunk i goes on into the
// quotation behind the comma at chunk j: said he never asks, “except for you.”
// main says that it has its verb and hangs on no subordinate clause.
func (a *analysis) goesInto(i, j int, main bool) bool {
	if a.opensWithSub(i, j) || a.Ch.Kind(i) == syntax.ChunkTH && a.verbless(i+1, j) {
		return true // that in the end, “it is over”
	}
	if main && (a.Ch.Kind(i) == syntax.ChunkTH || a.Ch.Kind(i) == syntax.ChunkNP) && a.quoting(i, j) {
		return true
	}
	if !main || a.Ch.Kind(i) != syntax.ChunkTH && a.Ch.Kind(i) != syntax.ChunkNP {
		return false
	}
	if j+2 < len(a.Ch) && a.Ch.Kind(j+2) != syntax.ChunkSTOP {
		return false
	}
	p := a.Ch.At(j - 1)
	return p.Kind == syntax.ChunkTH || p.Kind != syntax.ChunkVG && a.lowerQuote(j+1)
}

// opensWithSub reports whether nothing but that and a subordinate clause stand
// from chunk i to chunk j: the clause that it hangs on follows.
func (a *analysis) opensWithSub(i, j int) bool {
	if a.Ch.Kind(i) != syntax.ChunkTH || a.Ch.Kind(i+1) != syntax.ChunkSUB && a.Form(int(a.Ch.At(i+1).From)) != "once" {
		return false
	}
	for i++; i < j; i++ {
		if a.Ch.Kind(i) == syntax.ChunkCOMMA {
			return false
		}
	}
	return true
}

// within reports whether chunk j stands inside a quotation that was opened at
// or behind chunk i.
func (a *analysis) within(i, j int) bool {
	t := a.Ch.At(j).From
	r := a.Reg.At(int(t))
	if r == 0 {
		return false
	}
	reg := a.Regions.At(int(r - 1))
	return reg.Open >= int(a.Ch.At(i).From)-2 && int(t)+1 < reg.Last
}

// resumes reports whether the comma at chunk j opens an aside behind which the
// object goes on: accused Alder, the mayor, of theft.
func (a *analysis) resumes(j int) bool {
	for k := j + 1; k+1 < len(a.Ch) && k < j+14; k++ {
		switch a.Ch.Kind(k) {
		case syntax.ChunkCOMMA:
			switch a.Form(int(a.Ch.At(k + 1).From)) {
			case "as", "of", "for":
				return true
			}
			if a.marksResume(j, k) {
				return true // called Alder, the mayor, “a liar”
			}
		case syntax.ChunkSTOP, syntax.ChunkSEMI, syntax.ChunkQ, syntax.ChunkDASH, syntax.ChunkCC:
			return false
		}
	}
	return false
}

// marksResume reports whether marked words follow the comma at chunk k, and the
// aside from the comma at chunk j to it is one of an object.
func (a *analysis) marksResume(j, k int) bool {
	n, b := a.Ch.At(k+1), a.Ch.At(j+1)
	t := int(n.From)
	if !a.opensAt(k+1) &&
		!(b.Kind == syntax.ChunkNP && a.Tags.At(t) == syntax.D && a.Reg.At(t) == 0 && a.Reg.At(int(n.To-1)) > 0) {
		return false
	}
	o := a.Ch.At(j - 1)
	return b.Kind == syntax.ChunkIN ||
		b.Kind == syntax.ChunkNP && k == j+2 && a.Reg.At(int(b.From)) == 0 && o.Kind == syntax.ChunkNP &&
			a.Reg.At(int(o.Head)) == 0
}

// resumed reports whether the comma at chunk j closes an aside that stands
// right behind the object at chunk i, which goes on: saw Alder, then 44, as heir.
func (a *analysis) resumed(i, j int) bool {
	if j+1 >= len(a.Ch) || i+1 >= j || a.Ch.Kind(i+1) != syntax.ChunkCOMMA {
		return false
	}
	switch a.Form(int(a.Ch.At(j + 1).From)) {
	case "as", "of", "for":
		return true
	}
	b := a.Ch.At(i + 2)
	return a.opensAt(j+1) && (b.Kind == syntax.ChunkIN ||
		b.Kind == syntax.ChunkNP && j == i+3 && a.Reg.At(int(b.From)) == 0 && a.Reg.At(int(a.Ch.At(i).Head)) == 0)
}

// unjoined reports whether the finite verb group at chunk n, which has no
// subject of its own, can be joined to none in the content that begins at chunk
// i: vowed to stay and left, said they would pay and bought.
func (a *analysis) unjoined(i, n int) bool {
	t := a.firstVerb(a.Ch.At(n))
	if t != syntax.VBD && t != syntax.VBZ {
		return false
	}
	for j := i; j < n; j++ {
		if c := &a.Ch[j]; c.Kind == syntax.ChunkVG && c.Form == syntax.Finite {
			s := a.firstVerb(c)
			if s == t || t == syntax.VBD && (s == syntax.VBZ || a.Entry(int(c.From)).Aux == syntax.AuxHave) {
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
		if a.Ch.Kind(m) == syntax.ChunkCOMMA {
			return a.Ch.Kind(m-1) == syntax.ChunkNP && a.asideOK(m+1, j)
		}
	}
	return false
}

// lastAside reports whether the aside behind the comma at chunk j lasts to the
// end of the sentence or of its clause: the words of the writer.
func (a *analysis) lastAside(j int) bool {
	for k := j + 1; k < len(a.Ch); k++ {
		switch a.Ch.Kind(k) {
		case syntax.ChunkSTOP, syntax.ChunkSEMI, syntax.ChunkQ:
			return true
		case syntax.ChunkCOMMA:
			if k+1 < len(a.Ch) {
				n := a.Ch.At(k + 1)
				if n.Kind == syntax.ChunkVG && n.Form == syntax.Finite || n.Kind == syntax.ChunkADV ||
					n.Kind == syntax.ChunkCC {
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
		if a.Ch[k].Kind == syntax.ChunkDASH {
			return false // this one closes
		}
	}
	for k := j + 1; k < len(a.Ch); k++ {
		switch a.Ch.Kind(k) {
		case syntax.ChunkDASH:
			return false
		case syntax.ChunkSTOP, syntax.ChunkSEMI:
			return true
		}
	}
	return true
}

// list reports whether the comma at chunk j separates members of a list: a
// conjunction follows without a verb between.
func (a *analysis) list(j int) bool {
	for n := j + 1; n < len(a.Ch) && n < j+16; n++ {
		switch c := a.Ch.At(n); c.Kind {
		case syntax.ChunkCC:
			return a.Ch.Kind(n-1) == syntax.ChunkCOMMA || a.Ch.Kind(n-1) == syntax.ChunkNP ||
				a.Ch.Kind(n-1) == syntax.ChunkADJ
		case syntax.ChunkVG:
			if c.Form == syntax.Finite || c.Form == syntax.Infinitive {
				return false
			}
		case syntax.ChunkSTOP, syntax.ChunkSEMI, syntax.ChunkW, syntax.ChunkTH, syntax.ChunkSUB, syntax.ChunkQ,
			syntax.ChunkDASH:
			return false
		}
	}
	return false
}
