package quote

// A word that can be a noun or a verb, as plans and support, is told by what its
// clause needs: one finite verb and no more.

// thirdOrNoun decides between the third person of a verb and a plural noun.
func (a *analysis) thirdOrNoun(i, prev, next, to int) tag {
	e := a.entry(i)
	pt, pe := a.at(prev)
	nt, ne := a.at(next)
	obj := startsNP(nt, ne) || nt == tTO || nt == tW || nt == tSUB || nt == tADV
	if nt == tTH {
		// the report states that, but the states that have voted
		obj = e.cue != 0 && (words.frames[e.cue].that && !a.definite(a.next(next, to)) || words.frames[e.cue].obj && next+1 < to && a.tags.at(next+1) == tQ)
	}
	if e.cue != 0 {
		obj = obj || nt == tIN || nt == tCOLON && words.frames[e.cue].quote
	}
	if pt == tNP {
		t, n := a.at(a.next(max(next, 0), to))
		obj = obj || nt == tVBG || nt == tVB && startsNoun(nt, ne) && startsNoun(t, n) // Alder backs harbour plans
	}
	switch pt {
	case tP, tPO:
		return tVBZ
	case tW:
		switch pe.form {
		case "when", "where", "why", "how":
			return tNS
		}
		if a.tags.at(prev-1) == tIN || a.definite(next) {
			return tNS // with which plans, which plans have
		}
		return tVBZ
	case tTH:
		if !(prev > 0 && isNoun(a.tags.at(prev-1))) && a.finiteAfter(next, to) || a.definite(next) {
			return tNS // said that plans for it have
		}
		return tVBZ
	case tN, tNP, tRP, tADV:
		if j := a.pastAdverbs(next, to); nt == tADV && j >= 0 && a.entry(j).tags.has(tVBD) && !a.entry(j).tags.has(tN) {
			return tNS // civic groups also praised
		}
		if pt == tN && a.tags.at(prev-1) == tNUM && pe.form != "percent" && pe.sem&(semPerson|semBody|semPaper) == 0 && a.form(prev-1) != "one" {
			return tNS // 12 percentage points
		}
		v, b := a.clauseVerb(prev)
		if v >= 0 && !a.bare(a.entry(v)) {
			return tNS
		}
		if a.finiteAfter(next, to) && !(startsNP(nt, ne) && a.bare(e)) || a.baseAfter(next) {
			return tNS // the tax cuts were late
		}
		if e.sem&semPerson != 0 && (nt == tIN || nt == tADV) {
			return tNS // Alder allies in the council
		}
		if obj || (b == tW || b == tSUB) && (nt != tIN || pt == tNP) || pt == tNP && nt == tIN {
			return tVBZ
		}
	case tCOMMA, tCC, tCOLON:
		if startsNP(nt, ne) && (nt != tNP || e.cue != 0 && pt == tCOMMA) || nt == tTH || nt == tTO && e.cue != 0 && words.frames[e.cue].inf && a.verbBefore(prev) == tVBZ {
			return tVBZ
		}
		if pt == tCOMMA && (obj || nt == tIN) && a.afterAside(prev) && !a.finiteAfter(next, to) {
			return tVBZ // the mayor, meanwhile, plans on leaving
		}
	case tNS:
		if a.headline && obj {
			return tVBZ
		}
		if h := a.subjectHead(prev); obj && h >= 0 && !a.plural(h) && !a.finiteAfter(next, to) && !a.baseAfter(next) {
			return tVBZ // an average of the polls shows Alder ahead
		}
	}
	return tNS
}

// baseOrNoun decides between the base form of a verb and a noun or adjective. g is
// the token before i and the adverbs before it.
func (a *analysis) baseOrNoun(i, prev, g, next, to int) tag {
	pt, pe := a.at(prev)
	nt, ne := a.at(next)
	np := startsNP(nt, ne)
	e := a.entry(i)
	obj := np || nt == tTH || nt == tTO || nt == tP || nt == tW || nt == tIN && a.takes(e, ne)
	if e.form == "close" && nt == tTO {
		return tJ // those close to her
	}
	if t, n := a.at(a.next(max(next, 0), to)); nt == tVBG && startsNoun(t, n) && a.joined(prev) {
		np, obj = true, true // Alder and Lund signal lasting doubts
	}
	if pt == tADV && g >= 0 && (a.tags.at(g) == tNS || a.tags.at(g) == tP || a.tags.at(g) == tNP) {
		pt, pe = a.at(g)
		prev = g
	}
	switch pt {
	case tP:
		return tVB
	case tW:
		switch pe.form {
		case "when", "where", "why", "how":
			return tN
		}
		if a.definite(next) || (nt == tCOMMA || nt == tP) && pe.form != "who" && e.tags.has(tN) {
			return tN
		}
		return tVB
	case tTH:
		if (np || nt == tIN || nt == tTO) && prev > 0 && isNoun(a.tags.at(prev-1)) && !a.finiteAfter(next, to) {
			return tVB
		}
	case tNS, tNP, tN:
		v, b := a.clauseVerb(prev)
		if v >= 0 && a.asks(v) {
			return tVB
		}
		if h := a.subjectHead(prev); h >= 0 && obj && a.plural(h) && !a.finiteAfter(next, to) {
			return tVB // polls from Norwood show that
		}
		if (pt == tNP || pt == tN) && !a.joined(prev) && pe.form != "police" && pe.form != "data" && (!a.pluralName(prev) || !pe.tags.has(tNS) && !(nt == tD || nt == tPP || nt == tP || nt == tTH || nt == tTO)) {
			break // the Alders campaign chief
		}
		if v >= 0 && !a.bare(a.entry(v)) || a.finiteAfter(next, to) && !(np && a.bare(e)) {
			break
		}
		if obj || b != tCOMMA && b != tCC && (pt != tNP || b == tW || b == tSUB || b == tTH) && !startsNoun(nt, ne) {
			return tVB
		}
	case tCC:
		if nt == tVBD && ne.tags == 0 {
			np = true // and offer unasked advice
		}
		if n := a.next(max(next, 0), to); isNoun(nt) && (a.definite(n) || a.baseAfter(n)) {
			break // and staff members leave
		}
		if a.verbBefore(prev) == tVB && (np || nt == tTO || nt == tTH) || nt == tIN && prev > 0 && (a.tags.at(prev-1) == tCOMMA || !isNoun(a.tags.at(prev-1))) && a.baseBefore(prev) {
			return tVB
		}
	case tX:
		if nt == tD || nt == tPP {
			return tVB
		}
	}
	return tN
}

// afterAside reports whether the comma at token i closes an aside behind a
// subject that is not plural and still lacks its verb.
func (a *analysis) afterAside(i int) bool {
	for j, n := i-1, 0; j > 0 && n < 12; j, n = j-1, n+1 {
		switch t := a.tags.at(j); {
		case t == tCOMMA:
			if !isNoun(a.tags.at(j-1)) || a.plural(j-1) || isFinite(a.tags.at(j+1)) {
				return false
			}
			v, b := a.clauseVerb(j - 1)
			return v < 0 && b != tCC && b != tCOMMA
		case t == tSTOP, t == tSEMI, t == tCOLON, t == tCC:
			return false
		}
	}
	return false
}

// subjectHead returns the noun of the subject that ends at token i, before the
// phrases that belong to it, or -1 when it has none or its clause has a verb.
func (a *analysis) subjectHead(i int) int {
	head := -1
	for n := 0; i > 0 && n < 14; i, n = i-1, n+1 {
		switch t := a.tags.at(i); t {
		case tN, tNS, tNP, tD, tPP, tPS, tJ, tNUM, tADV, tQ:
		case tIN, tTO, tVBN, tVBG:
			head = -1
			if isNoun(a.tags.at(i - 1)) {
				head = i - 1
			}
		case tSTOP, tSEMI, tCOLON, tBRK, tTH, tSUB, tW, tCC, tDASH, tCOMMA:
			return head
		default:
			return -1
		}
	}
	if i > 0 {
		return -1
	}
	return head
}

// plural reports whether the noun at token i is one.
func (a *analysis) plural(i int) bool {
	return a.tags.at(i) == tNS || a.tags.at(i) == tNP && a.pluralName(i)
}

// takes reports whether the cue verb e takes the preposition p.
func (a *analysis) takes(e, p *entry) bool {
	if e.cue == 0 {
		return false
	}
	f := &words.frames[e.cue]
	for _, q := range f.prep {
		if q == p.form {
			return true
		}
	}
	return false
}

// baseBefore reports whether a verb in its base form stands before token i in
// its sentence.
func (a *analysis) baseBefore(i int) bool {
	for n := 0; i >= 0 && n < 30 && a.tags.at(i) != tSTOP; i, n = i-1, n+1 {
		if a.tags.at(i) == tVB {
			return true
		}
	}
	return false
}

// likes reports whether like, between the tokens prev and next, is a verb and
// not the preposition of bakers like Lund.
func (a *analysis) likes(prev, next, to int) bool {
	switch pt, pe := a.at(prev); {
	case pt == tP, pt == tMD, pt == tTO, pe.aux == auxDo, pt == tNOT && prev > 0 && a.entry(prev-1).aux != auxBe:
		return true
	case pt == tNS:
		v, _ := a.clauseVerb(prev)
		return v < 0 && !a.finiteAfter(next, to)
	}
	return false
}

// at returns the tag and the entry of a token, those of none for -1.
func (a *analysis) at(i int) (tag, *entry) {
	if i < 0 {
		return tX, &words.entries[0]
	}
	return a.tags.at(i), a.entry(i)
}

// clauseVerb returns the last verb before token i in its clause, or -1 and what
// the clause begins with.
func (a *analysis) clauseVerb(i int) (int, tag) {
	for j, n := i, 0; j >= 0 && n < 20; j, n = j-1, n+1 {
		switch t := a.tags.at(j); t {
		case tSTOP, tSEMI, tCOLON, tBRK, tTH, tSUB, tW, tCC, tDASH, tCOMMA:
			return -1, t
		case tQ:
			if r := a.reg.at(j); r > 0 && a.regions.at(int(r-1)).clause && a.regions.at(int(r-1)).open == j {
				return -1, tX
			}
		case tVBG, tVBN:
			if j > 0 && (isNoun(a.tags.at(j-1)) || a.tags.at(j-1) == tJ || a.tags.at(j-1) == tNUM) {
				continue // the man accused of theft
			}
			return j, t
		case tVB, tVBZ, tVBD, tMD:
			return j, t
		}
	}
	return -1, tX
}

// asks reports whether the verb at token v stands before its subject: did the
// council plan, should Alder win.
func (a *analysis) asks(v int) bool {
	if a.entry(v).aux != auxDo && a.tags.at(v) != tMD {
		return false
	}
	switch t, _ := a.at(v - 1); t {
	case tX, tSTOP, tCOMMA, tW, tSUB, tCC, tQ, tCOLON, tNOT:
		return true
	}
	return false
}

// bare reports whether a clause without that can stand behind a cue verb.
func (a *analysis) bare(e *entry) bool { return e.cue != 0 && words.frames[e.cue].bare }

// pastAdverbs returns the first token at or behind i that is no adverb, or -1.
func (a *analysis) pastAdverbs(i, to int) int {
	for n := 0; i >= 0 && i < to && n < 4; i, n = i+1, n+1 {
		if a.tags.at(i) != tADV {
			return i
		}
	}
	return -1
}

// definite reports whether token i can only be a finite verb.
func (a *analysis) definite(i int) bool {
	if i < 0 {
		return false
	}
	e := a.entry(i)
	if e.tags.has(tN) || e.tags.has(tNS) {
		return a.tags.at(i) == tMD
	}
	switch a.tags.at(i) {
	case tMD, tVBZ:
		return true
	case tVBD:
		if i > 0 && (e.tags == 0 || e.tags.has(tVBN)) {
			switch a.tags.at(i - 1) {
			case tD, tPP, tPS, tJ, tIN, tADV:
				return false
			}
		}
		return true
	case tVB:
		return (e.aux == auxHave || e.aux == auxDo) && i > 0 && a.tags.at(i-1) != tTO
	}
	return false
}

// finiteAfter reports whether a word that can only be a finite verb follows at
// or behind token i in its clause.
func (a *analysis) finiteAfter(i, to int) bool {
	if i < 0 {
		return false
	}
	for n := 0; i < to && n < 14; i, n = i+1, n+1 {
		switch a.tags.at(i) {
		case tCOMMA, tCC, tTH, tW, tSUB, tSEMI, tCOLON, tSTOP, tDASH, tP, tQ:
			return false
		}
		if a.definite(i) {
			return true
		}
	}
	return false
}

// baseAfter reports whether token i is the verb of the plural before it: polls
// show that.
func (a *analysis) baseAfter(i int) bool {
	if i < 0 || !a.entry(i).tags.has(tVB) || a.tags.at(i) != tVB {
		return false
	}
	if e := a.entry(i); !e.tags.has(tN) && !e.tags.has(tJ) {
		return true
	}
	switch n := a.next(i, len(a.tags)); {
	case n < 0:
	case startsNP(a.tags.at(n), a.entry(n)), a.tags.at(n) == tTH, a.tags.at(n) == tTO, a.tags.at(n) == tW:
		return true
	}
	return false
}
