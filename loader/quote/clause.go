package quote

// What the boundary of a content asks about the clauses beside it.

// attributes reports whether the clause whose subject is at chunk i says what
// somebody said: and the mayor said it rained.
func (a *analysis) attributes(i int) bool {
	for j := i + 1; j < len(a.ch) && j < i+8; j++ {
		switch c := a.ch.at(j); c.kind {
		case cNP, cIN, cADV, cADJ:
		case cVG:
			return c.form == finite && !c.passive && a.cues(c) && words.frames[a.entry(int(c.head)).cue].quote
		default:
			return false
		}
	}
	return false
}

// vows reports whether the clause whose subject is at chunk i gives words of its
// own to somebody: they vowed to go, he said it rained.
func (a *analysis) vows(i int) bool {
	if i+1 >= len(a.ch) || a.ch.kind(i) != cNP || a.ch.kind(i+1) != cVG {
		return false
	}
	c := a.ch.at(i + 1)
	return c.form == finite && !c.passive && a.cues(c) && a.complementOf(i+1, &words.frames[a.entry(int(c.head)).cue]).kind == clauseComp
}

// subordinate reports whether the clause of the verb group k hangs on another:
// while she said, who said.
func (a *analysis) subordinate(k int) bool {
	v := a.ch.at(k)
	if a.opened(k) {
		return true
	}
	if v.form != finite {
		// Asked whether it rained, she laughed.
		for j := k - 1; j >= 0; j-- {
			if c := a.ch.at(j); c.kind == cVG && c.form == finite || c.kind == cSTOP || c.kind == cQ {
				return false
			}
		}
		return true
	}
	_, s := a.subject(k)
	if s < 0 {
		return false
	}
	if a.ch.kind(s) == cW || a.ch.kind(s) == cTH {
		return true
	}
	return s > 0 && (a.ch.kind(s-1) == cSUB || a.ch.kind(s-1) == cW)
}

// opened reports whether the verb group k stands in the subordinate clause with
// which the sentence begins: Even as the two agreed to meet, ...
func (a *analysis) opened(k int) bool {
	i := k
	for i > 0 && a.ch.kind(i-1) != cSTOP && a.ch.kind(i-1) != cSEMI && a.ch.kind(i-1) != cQ && i > k-30 {
		i--
	}
	for i < k && (a.ch.kind(i) == cCC || a.ch.kind(i) == cADV) {
		i++
	}
	if c := a.ch.at(i); i == k || c.kind != cSUB && !(c.kind == cW && a.form(int(c.from)) != "what" && a.form(int(c.from)) != "how") {
		return false
	}
	verb := false
	for j := i; j < k; j++ {
		switch c := &a.ch[j]; c.kind {
		case cVG:
			verb = verb || c.form == finite
		case cCOMMA:
			if verb && a.ch.kind(j+1) == cNP && a.finiteFollows(j+1) {
				return false
			}
		case cDASH, cCOLON:
			return false
		}
	}
	return true
}

// relative reports whether the verb group k follows its relative pronoun.
func (a *analysis) relative(k int) bool {
	return k > 0 && (a.ch.kind(k-1) == cW || a.ch.kind(k-1) == cTH)
}

// conjoined reports whether the verb group at chunk j is joined to v rather
// than to a verb in v's content, which begins at chunk i.
func (a *analysis) conjoined(v *chunk, i, j int) bool {
	c := a.ch.at(j)
	if c.form != v.form || !a.cues(c) {
		return false
	}
	if f := &words.frames[a.entry(int(c.head)).cue]; a.ch.kind(i) != cVG && words.frames[a.entry(int(v.head)).cue].quote && !f.quote && (f.that || f.wh || f.inf) {
		return false // said she was tired and wanted to leave
	}
	s, t := a.firstVerb(v), a.firstVerb(c)
	if v.form == finite && a.agrees(v, i, j) {
		return false
	}
	if s == t || t == tVBD && a.entry(int(v.from)).aux == auxHave { // has proposed and called
		return true
	}
	// told them she was the first and says she would do it again: no verb of what
	// she told goes with says
	if v.form != finite || t == tMD || s == tMD || !words.frames[a.entry(int(c.head)).cue].quote || j+1 >= len(a.ch) || a.ch.kind(j+1) == cCOMMA {
		return false
	}
	verbs := 0
	for n := i; n < j; n++ {
		if b := &a.ch[n]; b.kind == cVG && b.form == finite {
			if w := a.firstVerb(b); w == t || w == tMD || t == tVB || w == tVB {
				return false
			}
			verbs++
		}
	}
	return verbs > 0
}

// agrees reports whether the verb group at chunk j, in the present tense, goes
// with the last verb before it in the content that begins at chunk i rather than
// with v, a perfect: has said she reads it and agrees.
func (a *analysis) agrees(v *chunk, i, j int) bool {
	c := a.ch.at(j)
	if a.firstVerb(c) != tVBZ || !a.perfect(v) || a.perfect(c) {
		return false
	}
	for n := j - 1; n >= i; n-- {
		if b := a.ch.at(n); b.kind == cVG && b.form == finite {
			return a.firstVerb(b) == tVBZ
		}
	}
	return false
}

// perfect reports whether the verb group begins with have: has said.
func (a *analysis) perfect(c *chunk) bool {
	return a.entry(int(c.from)).aux == auxHave && c.to > c.from+1
}

// reports reports whether the verb group at chunk j is a cue of speech.
func (a *analysis) reports(j int) bool {
	k := a.entry(int(a.ch.at(j).head)).cue
	if k == 0 {
		return false
	}
	f := &words.frames[k]
	return f.quote || f.that || f.obj
}

// verbless reports whether neither a verb nor a clause stands in the chunks
// [i, j).
func (a *analysis) verbless(i, j int) bool {
	for ; i < j; i++ {
		switch a.ch.kind(i) {
		case cVG, cTH, cW, cSUB:
			return false
		}
	}
	return true
}

// speech reports whether the verb group at chunk j is one of speech and what
// is said stands right behind it.
func (a *analysis) speech(j int) bool {
	f := &words.frames[a.entry(int(a.ch.at(j).head)).cue]
	if !f.quote || f.only || j+1 >= len(a.ch) {
		return false
	}
	switch n := a.ch.at(j + 1); n.kind {
	case cQ, cTH, cCOLON:
		return true
	case cCOMMA:
		return a.ch.kind(j+2) == cQ
	}
	return a.opensAt(j + 1)
}

// trailing reports whether the clause at chunk i attributes all that stands
// before it: , the paper wrote.
func (a *analysis) trailing(i int) bool {
	for j := i; j < len(a.ch) && j < i+8; j++ {
		switch c := &a.ch[j]; c.kind {
		case cNP, cIN, cADV:
		case cVG:
			cue := a.entry(int(c.head)).cue
			if cue == 0 || c.form != finite || c.passive || j == i {
				return false
			}
			e := a.skipModifiers(j+1, &words.frames[cue])
			return e >= len(a.ch) || a.ch.kind(e) == cSTOP || a.ch.kind(e) == cCOMMA
		default:
			return false
		}
	}
	return false
}

// quoting reports whether the quotation behind the comma at chunk j is what the
// last verb of the content that begins at chunk i says: said that he told her,
// “It is over.”
func (a *analysis) quoting(i, j int) bool {
	for n := j - 1; n > i && n > j-5; n-- {
		c := a.ch.at(n)
		if c.kind != cVG {
			continue
		}
		f := &words.frames[a.entry(int(c.head)).cue]
		return c.form == finite && f.quote && !f.only && !a.relative(n) && a.ch.kind(n-1) != cCC && (n == j-1 || f.rcpt && a.complementOf(n, f).at == j+1)
	}
	return false
}

// resumesClause reports whether the relative clause behind the comma at chunk j
// is an aside behind which the content that begins at chunk i goes on with its
// verb, one that is not joined to v.
func (a *analysis) resumesClause(v *chunk, i, j int) bool {
	e := a.asideEnd(j)
	return e > 0 && a.ch.kind(e+1) == cVG && !a.conjoined(v, i, e+1)
}
