package quote

// byAdjective handles a state of mind as a predicate: she is confident that,
// they were eager to, critics are skeptical of.
func (a *analysis) byAdjective(u, k int) {
	if k+2 >= len(a.ch) || a.ch[k].form != finite {
		return
	}
	if v := &a.ch[k]; v.passive {
		if m := a.entry(int(v.head)).mind; m != 0 && a.reg[v.head] == 0 {
			a.mind(u, k, k, m) // are worried about
		}
		return
	}
	e := a.entry(int(a.ch[k].head))
	if e.aux != auxBe && e.form != "felt" && e.form != "feels" && e.form != "remain" && e.form != "remains" && e.form != "remained" && e.form != "became" {
		return
	}
	j := k + 1
	if a.ch[j].kind == cADV {
		j++
	}
	c := &a.ch[j]
	if c.kind != cADJ && c.kind != cNP && !(c.kind == cVG && c.form == participle) || j+1 >= len(a.ch) {
		return
	}
	last := int(c.to) - 1
	m := a.entry(last).mind
	if r := a.reg[last]; m == 0 || r > 0 && a.regions[r-1].first < int(c.from) {
		return
	}
	a.mind(u, k, j, m)
}

// mind attributes by the adjective m at the end of chunk j, the predicate of
// the verb group k.
func (a *analysis) mind(u, k, j int, m uint16) {
	c := &a.ch[j]
	f := &words.minds[m]
	n := &a.ch[j+1]
	cue := tokens{int(a.ch[k].from), int(c.to)}
	i, kind := j+1, noComp
	switch {
	case n.kind == cTH && f.that, n.kind == cVG && n.form == infinitive && f.inf, f.that && n.kind == cNP && a.finiteFollows(j+1):
		kind = clauseComp
	case n.kind == cIN && j+2 < len(a.ch):
		for _, p := range f.prep {
			if a.form(int(n.from)) == p {
				kind = objectComp
				cue.to = int(n.to)
				i++
			}
		}
	}
	if kind == noComp {
		return
	}
	source, _ := a.subject(k)
	if source.empty() {
		return
	}
	if w := a.form(source.from); source.to-source.from == 1 && (w == "it" || w == "that" || w == "this" || w == "there") {
		source = tokens{} // it is clear that
		if w != "it" {
			return
		}
	}
	a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: []tokens{{int(a.ch[i].from), a.boundary(k, i, kind)}}, unit: u})
}
