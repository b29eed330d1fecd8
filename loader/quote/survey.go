package quote

// bySurvey handles what a poll says, and how something looks to somebody: In
// the poll, she leads; To them, it is a game.
func (a *analysis) bySurvey(u int) {
	if len(a.ch) < 5 || a.ch.kind(0) != cIN && !(a.ch.kind(0) == cCC && a.ch.kind(1) == cIN) {
		a.inSurvey(u)
		return
	}
	i := 0
	if a.ch.kind(0) == cCC {
		i = 1
	}
	n := a.ch.at(i + 1)
	if n.kind != cNP || n.time || a.reg.at(int(n.from)) > 0 {
		return
	}
	w := a.form(int(a.ch.at(i).from))
	if w != "in" && w != "to" || w == "in" && !a.survey(n) {
		a.inSurvey(u)
		return
	}
	end := 0
	if w == "in" {
		end = a.clauseEnd(i + 1)
	} else {
		end = a.phraseEnd(i+1, false)
	}
	at := end + 1
	if w == "in" && at < len(a.ch) && a.ch.kind(at) == cVG {
		end = a.clauseEnd(at) // In the poll, taken in May, she leads
		at = end + 1
	}
	if at >= len(a.ch) || a.ch.kind(end) != cCOMMA || a.ch.kind(at) != cNP || !a.finiteFollows(at) {
		return
	}
	a.cand = append(a.cand, attribution{
		source:  tokens{int(n.from), int(a.ch.at(end - 1).to)},
		cue:     []tokens{{int(a.ch.at(i).from), int(a.ch.at(i).to)}},
		content: []tokens{{int(a.ch.at(at).from), a.boundary(i, at, clauseComp)}},
		unit:    u,
	})
}

// inSurvey handles the poll that ends its sentence: she leads in the new poll.
func (a *analysis) inSurvey(u int) {
	for i := 3; i+1 < len(a.ch); i++ {
		if a.ch.kind(i) != cIN || a.form(int(a.ch.at(i).from)) != "in" || a.ch.kind(i+1) != cNP ||
			!a.survey(a.ch.at(i+1)) {
			continue
		}
		end := a.phraseEnd(i+1, true)
		if end < len(a.ch) && a.ch.kind(end) != cSTOP && a.ch.kind(end) != cCOMMA {
			return
		}
		from := i
		verb := false
		for from > 0 {
			p := a.ch.at(from - 1)
			if p.kind == cCOMMA && (verb || a.ch.kind(i-1) != cCOMMA) || p.kind == cSEMI || p.kind == cDASH ||
				p.kind == cQ || p.kind == cCOLON || p.kind == cW || p.kind == cSUB || p.kind == cTH {
				break
			}
			verb = verb || p.kind == cVG && p.form == finite
			from--
		}
		for a.ch.kind(from) == cCC {
			from++
		}
		if !verb || a.ch.kind(from) != cNP {
			return
		}
		a.cand = append(a.cand, attribution{
			source:  tokens{int(a.ch.at(i + 1).from), int(a.ch.at(end - 1).to)},
			cue:     []tokens{{int(a.ch.at(i).from), int(a.ch.at(i).to)}},
			content: []tokens{{int(a.ch.at(from).from), int(a.ch.at(i - 1).to)}},
			unit:    u,
		})
		return
	}
}

// survey reports whether the noun phrase names a poll.
func (a *analysis) survey(c *chunk) bool {
	switch a.form(int(c.head)) {
	case "poll", "polls", "survey", "surveys":
		return true
	}
	return false
}
