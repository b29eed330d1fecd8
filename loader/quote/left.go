package quote

// leftContent finds the content before the cue verb group k whose subject
// begins at chunk s: “…,” she said. It returns the chunk at which the
// attribution begins.
func (a *analysis) leftContent(k, s int, source tokens, f *frame) (tokens, int) {
	if !f.quote && !f.bare {
		return tokens{}, -1
	}
	try := []int{k}
	if s >= 0 && s < k {
		try = []int{s, k}
	}
	for _, at := range try {
		p := at - 1
		for p >= 0 && a.ch.kind(p) == cADV {
			p--
		}
		if p < 0 {
			continue
		}
		if a.ch.kind(p) == cQ {
			return tokens{a.condition(p, a.retold(p, s, k)), int(a.ch.at(p).to)}, at
		}
		if a.ch.kind(p) != cCOMMA && a.ch.kind(p) != cDASH || p == 0 {
			continue
		}
		if a.ch.kind(p-1) == cQ {
			return tokens{a.condition(p-1, a.retold(p-1, s, k)), int(a.ch.at(p - 1).to)}, at
		}
		if a.ch.at(k).form != finite || !f.bare || !f.quote && (at == k || !a.endsAt(k+1)) || a.opensAt(k+1) {
			continue
		}
		if at < k && a.ch.kind(p-1) == cNP {
			// “It was war,” a time of hunger, she said.
			if n := a.phraseStart(p - 1); a.ch.kind(n-1) == cQ && a.closed(int(a.ch.at(n-1).to)-1) && a.tags.at(int(a.ch.at(n).head)) == tN && a.entry(int(a.ch.at(n).head)).sem&(semPerson|semBody) == 0 {
				return tokens{int(a.ch.at(n - 1).from), int(a.ch.at(p - 1).to)}, at
			}
		}
		// an indirect clause: nothing else may follow the verb
		m := a.complementOf(k, f)
		if (m.kind == clauseComp && !(at == k && a.ch.kind(p-1) == cNP && !a.ch.at(p-1).time && a.interjected(k))) || m.kind == quoteComp {
			continue
		}
		if at == k && (k+1 >= len(a.ch) || a.ch.kind(k+1) != cNP || s >= 0 && s < k && (f.lemma != "say" && !a.person(k+1) || source.to > int(a.ch.at(p).from) && a.startsClause(s))) {
			continue // Alder, who was there, argued his case
		}
		from := 0
		has, main := false, 0 // a finite verb; one more of them than clauses that hang on another
		for j := p - 1; j >= 0; j-- {
			if a.ch.kind(j) == cSEMI || a.ch.kind(j) == cSTOP {
				from = j + 1
				break
			}
			if a.ch.kind(j) == cQ {
				if j+1 < p && (!a.closed(int(a.ch.at(j).to)-1) || a.ch.kind(j+1) == cSUB || a.ch.kind(j+1) == cCC && has || a.ch.kind(j+1) == cIN) {
					has, main = true, main+1 // “We won” in the north, she said
					continue
				}
				from = j + 1
				break
			}
			switch c := a.ch.at(j); c.kind {
			case cVG:
				if c.form == finite {
					has = true
					main++
				}
			case cSUB, cW, cTH:
				main--
			}
		}
		if from >= p {
			continue
		}
		from = a.opening(from, p)
		if at < k && a.asked(from) {
			continue
		}
		left := tokens{int(a.ch.at(from).from), int(a.ch.at(p).from)}
		if m.kind == objectComp && at < k && !a.marked([]tokens{left}) {
			continue // While it rained, Alder stressed the risk.
		}
		if o := a.ch.at(from); has && main <= 0 && at < k && !a.aside(k, f) && (o.kind == cSUB || o.kind == cW || o.kind == cVG && o.form != finite) {
			continue // While it rained, nine said the same.
		}
		if has || at == k && a.interjected(k) {
			return left, at
		}
		// The fleet, she said, has sailed. Perhaps, she said, the fleet has sailed.
		if at < k && a.aside(k, f) {
			for from < p && a.ch.kind(from) == cCC {
				from++
			}
			if from == p || !a.attributed(from, k, f) {
				return tokens{}, at
			}
			return tokens{int(a.ch.at(from).from), int(a.ch.at(p).from)}, at
		}
	}
	return tokens{}, -1
}

// asked reports whether the words at chunk i tell what somebody was asked or
// told before they spoke: Asked whether the pier was “a ruin,” she said yes.
func (a *analysis) asked(i int) bool {
	if a.ch.kind(i) == cW && i+1 < len(a.ch) {
		i++ // When asked
	}
	c := a.ch.at(i)
	cue := a.entry(int(c.head)).cue
	return c.kind == cVG && c.form == participle && cue != 0 && words.frames[cue].rcpt
}

// attributed reports whether the words at chunk from, before an attribution
// that is put into its sentence, belong to what is attributed: In Norwood, she
// said, the ferry is never full.
func (a *analysis) attributed(from, k int, f *frame) bool {
	switch c := a.ch.at(from); c.kind {
	case cNP:
		return !c.time
	case cVG, cIN:
		n := a.skipModifiers(k+1, f) + 1
		return a.ch.kind(n) == cNP && a.finiteFollows(n) || a.ch.kind(n) == cVG && a.ch.at(n).form == finite
	}
	return true
}

// opening returns the chunk with which a content begins whose sentence begins
// at chunk from and that ends before chunk to: behind a dash that no other
// closes, and behind what the writer concedes: Though it rained, the feast went
// on, she said.
func (a *analysis) opening(from, to int) int {
	switch a.form(int(a.ch.at(from).from)) {
	case "though", "although", "despite":
		for i := from; i+1 < to && i < from+30; i++ {
			if a.ch.kind(i) == cCOMMA && a.ch.kind(i+1) == cNP && a.finiteFollows(i+1) {
				from = i + 1
				break
			}
		}
	}
	verb := false
	for i := to - 1; i > from; i-- {
		switch c := a.ch.at(i); c.kind {
		case cVG:
			verb = verb || c.form == finite
		case cDASH:
			if !verb {
				return from
			}
			for j := from; j < i; j++ {
				if a.ch.kind(j) == cDASH || a.reg.at(int(a.ch.at(j).from)) > 0 {
					return from
				}
			}
			return i + 1
		}
	}
	return from
}

// aside reports whether the clause of the verb group k ends at a comma: it is
// put into the sentence it attributes.
func (a *analysis) aside(k int, f *frame) bool {
	if f.that || f.quote {
		e := a.skipModifiers(k+1, f)
		return e+1 < len(a.ch) && a.ch.kind(e) == cCOMMA && a.ch.kind(e+1) != cQ
	}
	return false
}

// interjected reports whether the verb group k and its subject part another
// subject from its verb: The bridge, says Alder, is safe.
func (a *analysis) interjected(k int) bool {
	e := a.phraseEnd(k+1, false)
	return e+1 < len(a.ch) && !a.ch.at(k+1).time && a.ch.kind(e) == cCOMMA && a.ch.kind(e+1) == cVG && a.ch.at(e+1).form == finite && !a.conjoined(a.ch.at(k), k, e+1)
}

// endsAt reports whether the sentence ends at chunk i.
func (a *analysis) endsAt(i int) bool { return i >= len(a.ch) || a.ch.kind(i) == cSTOP }

// retold returns the token at which the content begins that ends in the
// quotation of chunk q, before the subject s of verb group k: the sentence when
// somebody else said the quotation in it and the verb is to report: Lund said:
// “No,” the Gazette reported.
func (a *analysis) retold(q, s, k int) int {
	from := int(a.ch.at(q).from)
	if words.frames[a.entry(int(a.ch.at(k).head)).cue].lemma != "report" || q < 2 || s < 0 || s >= k || a.ch.kind(s) != cNP || a.ch.at(s).pronoun {
		return from
	}
	if a.ch.kind(q-1) != cCOMMA && a.ch.kind(q-1) != cCOLON {
		return from
	}
	if v := a.ch.at(q - 2); v.kind != cVG || v.form != finite || !words.frames[a.entry(int(v.head)).cue].quote {
		return from
	}
	name := a.tok.at(int(a.ch.at(s).head)).Text(a.text)
	j := q - 2
	for j > 0 && a.ch.kind(j-1) != cSTOP && a.ch.kind(j-1) != cSEMI && a.ch.kind(j-1) != cQ {
		j--
		if a.ch.kind(j) == cNP && a.tok.at(int(a.ch.at(j).head)).Text(a.text) == name {
			return from // Alder said, “No,” Alder said.
		}
	}
	return int(a.ch.at(j).from)
}

// condition returns the token at which the condition begins that stands in front
// of the quotation of chunk q, or from: If it rains, “we shall stay,” she said.
func (a *analysis) condition(q, from int) int {
	if q < 3 || from != int(a.ch.at(q).from) || a.ch.kind(q-1) != cCOMMA {
		return from
	}
	for i := q - 2; i >= 0 && i > q-14; i-- {
		switch c := a.ch.at(i); {
		case c.kind == cSUB && a.form(int(c.from)) == "if" && (i == 0 || a.ch.kind(i-1) == cSTOP || a.ch.kind(i-1) == cCC):
			return int(c.from)
		case c.kind == cCOMMA, c.kind == cQ, c.kind == cSTOP, c.kind == cSEMI, c.kind == cDASH, c.kind == cVG && a.cues(c) && words.frames[a.entry(int(c.head)).cue].quote:
			return from
		}
	}
	return from
}
