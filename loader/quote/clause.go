package quote

import "onrecord/loader/syntax"

// What the boundary of a content asks about the clauses beside it.

// attributes reports whether the clause whose subject is at chunk i says what
// somebody said: and the mayor said it rained.
func (a *analysis) attributes(i int) bool {
	for j := i + 1; j < len(a.Ch) && j < i+8; j++ {
		switch c := a.Ch.At(j); c.Kind {
		case syntax.ChunkNP, syntax.ChunkIN, syntax.ChunkADV, syntax.ChunkADJ:
		case syntax.ChunkVG:
			return c.Form == syntax.Finite && !c.Passive && a.cues(c) &&
				syntax.Words.Frames[a.Entry(int(c.Head)).Cue].Quote
		default:
			return false
		}
	}
	return false
}

// vows reports whether the clause whose subject is at chunk i gives words of its
// own to somebody: they vowed to go, he said it rained.
func (a *analysis) vows(i int) bool {
	if i+1 >= len(a.Ch) || a.Ch.Kind(i) != syntax.ChunkNP || a.Ch.Kind(i+1) != syntax.ChunkVG {
		return false
	}
	c := a.Ch.At(i + 1)
	return c.Form == syntax.Finite && !c.Passive && a.cues(c) &&
		a.complementOf(i+1, &syntax.Words.Frames[a.Entry(int(c.Head)).Cue]).kind == clauseComp
}

// subordinate reports whether the clause of the verb group k hangs on another:
// while she said, who said.
func (a *analysis) subordinate(k int) bool {
	v := a.Ch.At(k)
	if a.opened(k) {
		return true
	}
	if v.Form != syntax.Finite {
		// Asked whether it rained, she laughed.
		for j := k - 1; j >= 0; j-- {
			if c := a.Ch.At(j); c.Kind == syntax.ChunkVG && c.Form == syntax.Finite || c.Kind == syntax.ChunkSTOP ||
				c.Kind == syntax.ChunkQ {
				return false
			}
		}
		return true
	}
	_, s := a.subject(k)
	if s < 0 {
		return false
	}
	if a.Ch.Kind(s) == syntax.ChunkW || a.Ch.Kind(s) == syntax.ChunkTH {
		return true
	}
	return s > 0 && (a.Ch.Kind(s-1) == syntax.ChunkSUB || a.Ch.Kind(s-1) == syntax.ChunkW)
}

// opened reports whether the verb group k stands in the subordinate clause with
// which the sentence begins: Even as the two agreed to meet, ...
func (a *analysis) opened(k int) bool {
	i := k
	for i > 0 && a.Ch.Kind(i-1) != syntax.ChunkSTOP && a.Ch.Kind(i-1) != syntax.ChunkSEMI &&
		a.Ch.Kind(i-1) != syntax.ChunkQ && i > k-30 {
		i--
	}
	for i < k && (a.Ch.Kind(i) == syntax.ChunkCC || a.Ch.Kind(i) == syntax.ChunkADV) {
		i++
	}
	if c := a.Ch.At(i); i == k || c.Kind != syntax.ChunkSUB &&
		!(c.Kind == syntax.ChunkW && a.Form(int(c.From)) != "what" && a.Form(int(c.From)) != "how") {
		return false
	}
	verb := false
	for j := i; j < k; j++ {
		switch c := &a.Ch[j]; c.Kind {
		case syntax.ChunkVG:
			verb = verb || c.Form == syntax.Finite
		case syntax.ChunkCOMMA:
			if verb && a.Ch.Kind(j+1) == syntax.ChunkNP && a.finiteFollows(j+1) {
				return false
			}
		case syntax.ChunkDASH, syntax.ChunkCOLON:
			return false
		}
	}
	return true
}

// relative reports whether the verb group k follows its relative pronoun.
func (a *analysis) relative(k int) bool {
	return k > 0 && (a.Ch.Kind(k-1) == syntax.ChunkW || a.Ch.Kind(k-1) == syntax.ChunkTH)
}

// conjoined reports whether the verb group at chunk j is joined to v rather
// than to a verb in v's content, which begins at chunk i.
func (a *analysis) conjoined(v *syntax.Chunk, i, j int) bool {
	c := a.Ch.At(j)
	if c.Form != v.Form || !a.cues(c) {
		return false
	}
	if f := &syntax.Words.Frames[a.Entry(int(c.Head)).Cue]; a.Ch.Kind(i) != syntax.ChunkVG &&
		syntax.Words.Frames[a.Entry(int(v.Head)).Cue].Quote && !f.Quote && (f.That || f.Wh || f.Inf) {
		return false // said she was tired and wanted to leave
	}
	if v.Form == syntax.Finite && a.Form(int(c.From)) == "had" && c.To-c.From > 1 && a.Form(int(v.From)) != "had" &&
		a.firstVerb(v) == syntax.VBD && c.Passive {
		return false // said it was a draft and had been written in May
	}
	s, t := a.firstVerb(v), a.firstVerb(c)
	if v.Form == syntax.Finite && a.agrees(v, i, j) {
		return false
	}
	if s == t || t == syntax.VBD && a.Entry(int(v.From)).Aux == syntax.AuxHave { // has proposed and called
		return true
	}
	// told them she was the first and says she would do it again: no verb of what
	// she told goes with says
	if v.Form != syntax.Finite || t == syntax.MD || s == syntax.MD ||
		!syntax.Words.Frames[a.Entry(int(c.Head)).Cue].Quote || j+1 >= len(a.Ch) ||
		a.Ch.Kind(j+1) == syntax.ChunkCOMMA {
		return false
	}
	verbs := 0
	for n := i; n < j; n++ {
		if b := &a.Ch[n]; b.Kind == syntax.ChunkVG && b.Form == syntax.Finite {
			if w := a.firstVerb(b); w == t || w == syntax.MD || t == syntax.VB || w == syntax.VB {
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
func (a *analysis) agrees(v *syntax.Chunk, i, j int) bool {
	c := a.Ch.At(j)
	if a.firstVerb(c) != syntax.VBZ || !a.perfect(v) || a.perfect(c) {
		return false
	}
	for n := j - 1; n >= i; n-- {
		if b := a.Ch.At(n); b.Kind == syntax.ChunkVG && b.Form == syntax.Finite {
			return a.firstVerb(b) == syntax.VBZ
		}
	}
	return false
}

// perfect reports whether the verb group begins with have: has said.
func (a *analysis) perfect(c *syntax.Chunk) bool {
	return a.Entry(int(c.From)).Aux == syntax.AuxHave && c.To > c.From+1
}

// reports reports whether the verb group at chunk j is a cue of speech.
func (a *analysis) reports(j int) bool {
	k := a.Entry(int(a.Ch.At(j).Head)).Cue
	if k == 0 {
		return false
	}
	f := &syntax.Words.Frames[k]
	return f.Quote || f.That || f.Obj
}

// verbless reports whether neither a verb nor a clause stands in the chunks
// [i, j).
func (a *analysis) verbless(i, j int) bool {
	for ; i < j; i++ {
		switch a.Ch.Kind(i) {
		case syntax.ChunkVG, syntax.ChunkTH, syntax.ChunkW, syntax.ChunkSUB:
			return false
		}
	}
	return true
}

// speech reports whether the verb group at chunk j is one of speech and what
// is said stands right behind it.
func (a *analysis) speech(j int) bool {
	f := &syntax.Words.Frames[a.Entry(int(a.Ch.At(j).Head)).Cue]
	if !f.Quote || f.Only || j+1 >= len(a.Ch) {
		return false
	}
	switch n := a.Ch.At(j + 1); n.Kind {
	case syntax.ChunkQ, syntax.ChunkTH, syntax.ChunkCOLON:
		return true
	case syntax.ChunkCOMMA:
		return a.Ch.Kind(j+2) == syntax.ChunkQ
	}
	return a.opensAt(j + 1)
}

// trailing reports whether the clause at chunk i attributes all that stands
// before it: , the paper wrote.
func (a *analysis) trailing(i int) bool {
	for j := i; j < len(a.Ch) && j < i+8; j++ {
		switch c := &a.Ch[j]; c.Kind {
		case syntax.ChunkNP, syntax.ChunkIN, syntax.ChunkADV:
		case syntax.ChunkVG:
			cue := a.Entry(int(c.Head)).Cue
			if cue == 0 || c.Form != syntax.Finite || c.Passive || j == i {
				return false
			}
			e := a.skipModifiers(j+1, &syntax.Words.Frames[cue])
			return e >= len(a.Ch) || a.Ch.Kind(e) == syntax.ChunkSTOP || a.Ch.Kind(e) == syntax.ChunkCOMMA
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
		c := a.Ch.At(n)
		if c.Kind != syntax.ChunkVG {
			continue
		}
		f := &syntax.Words.Frames[a.Entry(int(c.Head)).Cue]
		return c.Form == syntax.Finite && f.Quote && !f.Only && !a.relative(n) && a.Ch.Kind(n-1) != syntax.ChunkCC &&
			(n == j-1 || f.Rcpt && a.complementOf(n, f).at == j+1)
	}
	return false
}

// resumesClause reports whether the relative clause behind the comma at chunk j
// is an aside behind which the content that begins at chunk i goes on with its
// verb, one that is not joined to v.
func (a *analysis) resumesClause(v *syntax.Chunk, i, j int) bool {
	e := a.asideEnd(j)
	return e > 0 && a.Ch.Kind(e+1) == syntax.ChunkVG && !a.conjoined(v, i, e+1)
}
