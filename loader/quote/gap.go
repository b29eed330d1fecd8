package quote

// gapped handles a relative pronoun that is part of what is attributed: a plan
// which he called “a farce”, what they hope will be a deal.
func (a *analysis) gapped(u, k, s int, source, cue tokens, f *frame) bool {
	if k+1 >= len(a.ch) {
		return false
	}
	if t := a.noCalled(k, source, f); t > 0 {
		// the vote Alder called “odd”
		end := a.regions.at(int(a.reg.at(int(a.ch.at(k+1).from))-1)).close + 1
		a.cand = append(a.cand, attribution{source: tokens{t, source.to}, cue: []tokens{cue}, content: []tokens{{source.from, t}, {int(a.ch.at(k + 1).from), end}}, unit: u})
		return true
	}
	if s < 1 {
		return false
	}
	w := a.ch.at(s - 1)
	n := a.ch.at(k + 1)
	if !a.fronted(s) && !(f.lemma == "say" && w.kind == cNP && !w.time && !w.poss && !w.pronoun && a.ch.kind(s) == cNP && n.kind == cVG && n.form == finite) {
		return false // but a leak the mayor said had stopped
	}
	word := a.form(int(n.from))
	kind := noComp
	gap := tokens{int(w.from), int(w.to)}
	switch {
	case n.kind == cVG && n.form == finite && f.bare:
		kind = clauseComp
	case w.kind != cW && a.opensAt(k+1) && f.calls() && !a.opened(s-1):
		// a plan that she called “a farce”, a plan she called “a farce”
		i := s - 1
		if w.kind == cTH {
			i--
		}
		gap.to = int(a.ch.at(i).to)
		for i > 1 && a.form(int(a.ch.at(i-1).from)) == "of" && a.ch.kind(i-2) == cNP {
			i -= 2
		}
		kind, gap.from = objectComp, int(a.ch.at(i).from)
	case w.kind != cW: // the plan that she says will fail
	case word == "as" && f.obj, (n.kind == cNP || n.kind == cADJ || n.kind == cQ) && f.obj && !n.time && (!a.finiteFollows(k+1) || !f.bare && a.reg.at(int(n.to-1)) > 0),
		n.kind == cVG && n.form == infinitive && f.obj && !f.inf:
		kind = objectComp
	}
	if kind == noComp || kind == objectComp && f.mark && !a.markedObject(k) {
		return false
	}
	end := a.boundary(k, k+1, kind)
	if marks := k + 1; kind == objectComp {
		// What she called “a farce” is over.
		if word == "as" {
			marks++
		}
		if marks < len(a.ch) {
			if r := a.reg.at(int(a.ch.at(marks).to - 1)); r > 0 && a.regions.at(int(r-1)).close+1 < end && isFinite(a.tags.at(a.regions.at(int(r-1)).close+1)) {
				end = a.regions.at(int(r-1)).close + 1
			}
		}
	}
	a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: []tokens{gap, {int(n.from), end}}, unit: u})
	return true
}

// noCalled returns the token of the name that ends the subject of the verb group
// k when the noun before it is not its title but what it calls so: the vote
// Alder called “odd”; 0 when there is none.
func (a *analysis) noCalled(k int, source tokens, f *frame) int {
	if k < 1 || source.empty() || !f.calls() || !a.opensAt(k+1) || a.tags.at(source.from) != tD || a.ch.kind(k-1) != cNP || int(a.ch.at(k-1).to) != source.to {
		return 0
	}
	if n := a.regions.at(int(a.reg.at(int(a.ch.at(k+1).from))-1)).close + 1; n < len(a.tags) && startsNP(a.tags.at(n), a.entry(n)) {
		return 0 // the actor Ada Alder called “the bridge” a farce
	}
	for t := source.to - 1; t > int(a.ch.at(k-1).from); t-- {
		if a.tags.at(t) != tNP {
			return 0
		}
		if p := a.tags.at(t - 1); (p == tN || p == tNS) && !a.tok.at(t-1).Upper {
			return t
		}
	}
	return 0
}

// gap handles a relative clause whose object stands before its subject: the
// plan that she opposes, all he said. The verb group k has nothing behind it.
func (a *analysis) gap(u, k, s int, source, cue tokens, f *frame) {
	if s < 1 || s >= k || a.ch.at(k).form != finite || a.ch.at(k).passive || !f.obj && f.lemma != "say" || f.weak && !a.speaks(s) {
		return
	}
	if n := k + 1; n < len(a.ch) {
		switch a.ch.kind(n) {
		case cSTOP, cCOMMA, cCC, cDASH, cPAREN, cADV:
		default:
			return
		}
	}
	if !a.fronted(s) {
		return
	}
	content := tokens{int(a.ch.at(s - 1).from), int(a.ch.at(s - 1).to)}
	a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: []tokens{content}, unit: u})
}

// fronted reports whether the subject at chunk s follows an object that is
// fronted: a relative pronoun or, before a pronoun, the noun itself.
func (a *analysis) fronted(s int) bool {
	switch w := a.ch.at(s - 1); w.kind {
	case cW:
		switch a.form(int(w.from)) {
		case "which", "what", "who", "whom":
			return true
		}
	case cTH:
		return a.ch.kind(s-2) == cNP
	case cNP:
		return a.ch.at(s).pronoun && !w.time && !w.poss && !w.pronoun
	}
	return false
}

// byAs handles as she put it, before, inside or behind what is attributed.
func (a *analysis) byAs(u, k, s int, source, cue tokens, f *frame) bool {
	if s < 1 || !(f.quote || f.bare) || a.form(int(a.ch.at(s-1).from)) != "as" || a.ch.kind(s-1) != cSUB && a.ch.kind(s-1) != cIN || a.tags.at(int(a.ch.at(k).head)) == tVBG {
		return false // “…” as the feast was winding up
	}
	e := a.skipModifiers(k+1, f)
	switch {
	case e < len(a.ch) && (a.ch.kind(e) == cCOMMA || a.ch.kind(e) == cCOLON) && e+1 < len(a.ch) && (s == 1 || s == 2 && a.ch.kind(0) == cCC):
		at := attribution{source: source, cue: []tokens{cue}, unit: u}
		n := e + 1
		if a.ch.kind(n) == cQ {
			at.content = []tokens{{int(a.ch.at(n).from), int(a.ch.at(n).to)}}
			at.quoted = true
		} else {
			at.content = []tokens{{int(a.ch.at(n).from), a.boundary(k, n, clauseComp)}}
		}
		a.cand = append(a.cand, at)
		return true
	case s > 1 && e+1 < len(a.ch) && a.ch.kind(e) == cCOMMA && a.ch.kind(s-2) == cCOMMA:
		// The ferry, as she put it, is “a wreck.”
		n := e + 1
		at := attribution{source: source, cue: []tokens{cue}, unit: u}
		if a.ch.kind(n) == cVG && a.ch.at(n).form == finite {
			if s < 3 || a.ch.kind(s-3) != cNP {
				return false
			}
			at.content = []tokens{{int(a.ch.at(a.phraseStart(s - 3)).from), int(a.ch.at(s - 3).to)}}
		} else if !a.opensAt(n) {
			return false
		}
		at.content = append(at.content, tokens{int(a.ch.at(n).from), a.boundary(k, n, clauseComp)})
		a.cand = append(a.cand, at)
		return true
	case e >= len(a.ch) || a.ch.kind(e) == cSTOP:
		from := s - 2
		if from >= 0 && a.ch.kind(from) == cCOMMA {
			from--
		}
		if from < 0 {
			return false
		}
		end := int(a.ch.at(from).to)
		verb := false
		for from > 0 && a.ch.kind(from-1) != cSTOP && a.ch.kind(from-1) != cSEMI {
			from--
			verb = verb || a.ch.kind(from) == cVG && a.ch.at(from).form == finite
		}
		if !verb && a.ch.kind(from) != cQ {
			return false
		}
		a.cand = append(a.cand, attribution{source: source, cue: []tokens{cue}, content: []tokens{{int(a.ch.at(from).from), end}}, unit: u})
		return true
	}
	return false
}
