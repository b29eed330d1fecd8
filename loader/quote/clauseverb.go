package quote

// afterAside reports whether the comma at token i closes an aside after a
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

// baseBefore reports whether a verb in its base form precedes token i in its
// sentence.
func (a *analysis) baseBefore(i int) bool {
	for n := 0; i >= 0 && n < 30 && a.tags.at(i) != tSTOP; i, n = i-1, n+1 {
		if a.tags.at(i) == tVB {
			return true
		}
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

// verbBefore returns the tag of the nearest verb before token i.
func (a *analysis) verbBefore(i int) tag {
	for j, n := i-1, 0; j >= 0 && n < 15; j, n = j-1, n+1 {
		switch t := a.tags.at(j); {
		case isVerb(t):
			return t
		case t == tSTOP || t == tBRK:
			return tX
		}
	}
	return tX
}

// asks reports whether the verb at token v precedes its subject: did the
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

// bare reports whether a cue verb takes a clause without that.
func (a *analysis) bare(e *entry) bool { return e.cue != 0 && words.frames[e.cue].bare }

// pastAdverbs returns the first token from i on that is no adverb, or -1.
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

// finiteAfter reports whether the clause has a word that can only be a finite
// verb from token i on.
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
