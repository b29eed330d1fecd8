package quote

// byAdjective handles a state of mind as a predicate: she is confident that,
// they were eager to, critics are skeptical of.
func (a *analysis) byAdjective(u, k int) {
	if k+2 >= len(a.ch) || a.ch.at(k).form != finite {
		return
	}
	if v := a.ch.at(k); v.passive {
		if m := a.entry(int(v.head)).mind; m != 0 && a.reg.at(int(v.head)) == 0 {
			a.mind(u, k, k, m) // are worried about
		}
		return
	}
	if !a.copula(k) {
		return
	}
	j := k + 1
	more := false
	for j+1 < len(a.ch) && (a.ch.kind(j) == cADV || a.ch.kind(j) == cADJ && a.ch.at(j).to == a.ch.at(j).from+1 && a.graded(int(a.ch.at(j).from))) {
		more = more || a.ch.kind(j) == cADJ
		j++
	}
	c := a.ch.at(j)
	if c.kind != cADJ && c.kind != cNP && !(c.kind == cVG && (c.form == participle || more && c.to == c.from+1)) || j+1 >= len(a.ch) {
		return
	}
	last := int(c.to) - 1
	m := a.entry(last).mind
	if r := a.reg.at(last); m == 0 || r > 0 && a.regions.at(int(r-1)).first < int(c.from) {
		return
	}
	a.mind(u, k, j, m)
}

// graded reports whether token i grades the participle behind it: more worried.
func (a *analysis) graded(i int) bool {
	switch a.form(i) {
	case "more", "most", "less", "least":
		return true
	}
	return false
}

// copula reports whether the verb group k joins its subject to what the subject
// is: be, remain, grow.
func (a *analysis) copula(k int) bool {
	e := a.entry(int(a.ch.at(k).head))
	if e.aux == auxBe {
		return true
	}
	switch e.form {
	case "feel", "feels", "felt", "remain", "remains", "remained", "become", "becomes", "became",
		"stay", "stays", "stayed", "get", "gets", "got", "grow", "grows", "grew":
		return true
	}
	return false
}

// byApposed handles a state of mind that no verb joins to its holder: the
// voters eager to go; he left, furious at the mayor; they are calm and sure of
// it.
func (a *analysis) byApposed(u, j int) {
	c := a.ch.at(j)
	last := int(c.to) - 1
	m := a.entry(last).mind
	if m == 0 || a.reg.at(last) > 0 || j+1 >= len(a.ch) {
		return
	}
	if a.ch.kind(j-1) == cVG {
		return
	}
	source := tokens{}
	p := j - 1
	for p >= 0 && a.ch.kind(p) == cADV {
		p--
	}
	switch {
	case p < 0:
		source, _ = a.controller(j)
	case a.ch.kind(p) == cNP && !a.ch.at(p).poss && !a.ch.at(p).time:
		source = tokens{int(a.ch.at(a.phraseStart(p)).from), int(a.ch.at(p).to)}
	case a.ch.kind(p) == cCOMMA || a.ch.kind(p) == cCC:
		source, _ = a.mainSubject(j)
	}
	if source.empty() {
		return
	}
	cue, i, kind := a.mindComplement(p+1, j, m)
	if kind == objectComp || kind == clauseComp && (p < 0 || a.ch.kind(p) != cNP) {
		content := tokens{int(a.ch.at(i).from), a.boundary(j, i, kind)}
		if p >= 0 && a.ch.kind(p) == cNP {
			content.to = a.nounBoundary(j, i, kind) // voters wary of him stayed home
		}
		a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: []tokens{content}, unit: u})
	}
}

// mind attributes by the adjective m at the end of chunk j, the predicate of
// the verb group k.
func (a *analysis) mind(u, k, j int, m uint16) {
	cue, i, kind := a.mindComplement(k, j, m)
	if kind == noComp {
		return
	}
	source, _ := a.subject(k)
	if source.empty() {
		return
	}
	if w := a.form(source.from); source.to-source.from == 1 && (w == "it" || w == "that" || w == "this" || w == "there") {
		if k := a.ch.kind(i); w != "it" || k == cW || k == cSUB {
			return // it is unclear whether: nobody is asked
		}
		if a.expletive(source, cue.from) {
			cue.from = source.from
		}
		source = tokens{} // it is clear that
	}
	a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: []tokens{{int(a.ch.at(i).from), a.boundary(k, i, kind)}}, unit: u})
}

// mindComplement returns the cue that begins at chunk k and ends with the
// adjective m at the end of chunk j, and where what it carries begins.
func (a *analysis) mindComplement(k, j int, m uint16) (tokens, int, compKind) {
	f := &words.minds[m]
	n := a.ch.at(j + 1)
	cue := tokens{int(a.ch.at(k).from), int(a.ch.at(j).to)}
	switch {
	case f.wh && (n.kind == cW || n.kind == cSUB && (a.form(int(n.from)) == "whether" || a.form(int(n.from)) == "if")):
		return cue, j + 1, clauseComp
	case n.kind == cTH && f.that, n.kind == cVG && n.form == infinitive && f.inf, f.that && n.kind == cNP && a.finiteFollows(j+1):
		return cue, j + 1, clauseComp
	case n.kind == cIN && j+2 < len(a.ch):
		for _, p := range f.prep {
			if a.form(int(n.from)) == p {
				cue.to = int(n.to)
				return cue, j + 2, objectComp
			}
		}
	}
	return cue, j, noComp
}
