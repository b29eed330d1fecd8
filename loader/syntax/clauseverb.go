package syntax

// afterAside reports whether the comma at token i closes an aside after a
// subject that is not plural and still lacks its verb.
func (a *Grammar) afterAside(i int) bool {
	for j, n := i-1, 0; j > 0 && n < 12; j, n = j-1, n+1 {
		switch t := a.Tags.At(j); {
		case t == COMMA:
			if !IsNoun(a.Tags.At(j-1)) || a.plural(j-1) || IsFinite(a.Tags.At(j+1)) {
				return false
			}
			v, b := a.clauseVerb(j - 1)
			return v < 0 && b != CC && b != COMMA
		case t == STOP, t == SEMI, t == COLON, t == CC:
			return false
		}
	}
	return false
}

// takes reports whether the cue verb e takes the preposition p.
func (a *Grammar) takes(e, p *Entry) bool {
	if e.Cue == 0 {
		return false
	}
	f := &Words.Frames[e.Cue]
	for _, q := range f.Prep {
		if q == p.Form {
			return true
		}
	}
	return false
}

// baseBefore reports whether a verb in its base form precedes token i in its
// sentence.
func (a *Grammar) baseBefore(i int) bool {
	for n := 0; i >= 0 && n < 30 && a.Tags.At(i) != STOP; i, n = i-1, n+1 {
		if a.Tags.At(i) == VB {
			return true
		}
	}
	return false
}

// at returns the tag and the entry of a token, those of none for -1.
func (a *Grammar) at(i int) (Tag, *Entry) {
	if i < 0 {
		return X, &Words.entries[0]
	}
	return a.Tags.At(i), a.Entry(i)
}

// clauseVerb returns the last verb before token i in its clause, or -1 and what
// the clause begins with.
func (a *Grammar) clauseVerb(i int) (int, Tag) {
	for j, n := i, 0; j >= 0 && n < 20; j, n = j-1, n+1 {
		switch t := a.Tags.At(j); t {
		case STOP, SEMI, COLON, BRK, TH, SUB, W, CC, DASH, COMMA:
			return -1, t
		case Q:
			if r := a.Reg.At(j); r > 0 && a.Regions.At(int(r-1)).Clause && a.Regions.At(int(r-1)).Open == j {
				return -1, X
			}
		case VBG, VBN:
			if j > 0 && (IsNoun(a.Tags.At(j-1)) || a.Tags.At(j-1) == J || a.Tags.At(j-1) == NUM) {
				continue // the man accused of theft
			}
			return j, t
		case VB, VBZ, VBD, MD:
			return j, t
		}
	}
	return -1, X
}

// verbBefore returns the tag of the nearest verb before token i.
func (a *Grammar) verbBefore(i int) Tag {
	for j, n := i-1, 0; j >= 0 && n < 15; j, n = j-1, n+1 {
		switch t := a.Tags.At(j); {
		case IsVerb(t):
			return t
		case t == STOP || t == BRK:
			return X
		}
	}
	return X
}

// asks reports whether the verb at token v precedes its subject: did the
// council plan, should Alder win.
func (a *Grammar) asks(v int) bool {
	if a.Entry(v).Aux != auxDo && a.Tags.At(v) != MD {
		return false
	}
	switch t, _ := a.at(v - 1); t {
	case X, STOP, COMMA, W, SUB, CC, Q, COLON, NOT:
		return true
	}
	return false
}

// bare reports whether a cue verb takes a clause without that.
func (a *Grammar) bare(e *Entry) bool { return e.Cue != 0 && Words.Frames[e.Cue].Bare }

// pastAdverbs returns the first token from i on that is no adverb, or -1.
func (a *Grammar) pastAdverbs(i, to int) int {
	for n := 0; i >= 0 && i < to && n < 4; i, n = i+1, n+1 {
		if a.Tags.At(i) != ADV {
			return i
		}
	}
	return -1
}

// definite reports whether token i can only be a finite verb.
func (a *Grammar) definite(i int) bool {
	if i < 0 {
		return false
	}
	e := a.Entry(i)
	if e.Tags.Has(N) || e.Tags.Has(NS) {
		return a.Tags.At(i) == MD
	}
	switch a.Tags.At(i) {
	case MD, VBZ:
		return true
	case VBD:
		if i > 0 && (e.Tags == 0 || e.Tags.Has(VBN)) {
			switch a.Tags.At(i - 1) {
			case D, PP, PS, J, IN, ADV:
				return false
			}
		}
		return true
	case VB:
		return (e.Aux == AuxHave || e.Aux == auxDo) && i > 0 && a.Tags.At(i-1) != TO
	}
	return false
}

// finiteAfter reports whether the clause has a word that can only be a finite
// verb from token i on.
func (a *Grammar) finiteAfter(i, to int) bool {
	if i < 0 {
		return false
	}
	for n := 0; i < to && n < 14; i, n = i+1, n+1 {
		switch a.Tags.At(i) {
		case COMMA, CC, TH, W, SUB, SEMI, COLON, STOP, DASH, P, Q:
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
func (a *Grammar) baseAfter(i int) bool {
	if i < 0 || !a.Entry(i).Tags.Has(VB) || a.Tags.At(i) != VB {
		return false
	}
	if e := a.Entry(i); !e.Tags.Has(N) && !e.Tags.Has(J) {
		return true
	}
	switch n := a.next(i, len(a.Tags)); {
	case n < 0:
	case StartsNP(a.Tags.At(n), a.Entry(n)), a.Tags.At(n) == TH, a.Tags.At(n) == TO, a.Tags.At(n) == W:
		return true
	}
	return false
}
