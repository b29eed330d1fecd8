package quote

import "onrecord/loader/syntax"

// bySurvey handles what a poll says, and how something looks to somebody: In
// the poll, she leads; To them, it is a game.
func (a *analysis) bySurvey(u int) {
	if len(a.Ch) < 5 || a.Ch.Kind(0) != syntax.ChunkIN &&
		!(a.Ch.Kind(0) == syntax.ChunkCC && a.Ch.Kind(1) == syntax.ChunkIN) {
		a.inSurvey(u)
		return
	}
	i := 0
	if a.Ch.Kind(0) == syntax.ChunkCC {
		i = 1
	}
	n := a.Ch.At(i + 1)
	if n.Kind != syntax.ChunkNP || n.Time || a.Reg.At(int(n.From)) > 0 {
		return
	}
	w := a.Form(int(a.Ch.At(i).From))
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
	if w == "in" && at < len(a.Ch) && a.Ch.Kind(at) == syntax.ChunkVG {
		end = a.clauseEnd(at) // In the poll, taken in May, she leads
		at = end + 1
	}
	if at >= len(a.Ch) || a.Ch.Kind(end) != syntax.ChunkCOMMA || a.Ch.Kind(at) != syntax.ChunkNP ||
		!a.finiteFollows(at) {
		return
	}
	a.cand = append(a.cand, attribution{
		rule:    surveyRule,
		source:  tokens(int(n.From), int(a.Ch.At(end-1).To)),
		cue:     []syntax.Tokens{tokens(int(a.Ch.At(i).From), int(a.Ch.At(i).To))},
		content: []syntax.Tokens{tokens(int(a.Ch.At(at).From), a.boundary(i, at, clauseComp))},
		unit:    u,
	})
}

// inSurvey handles the poll that ends its sentence: she leads in the new poll.
func (a *analysis) inSurvey(u int) {
	for i := 3; i+1 < len(a.Ch); i++ {
		if a.Ch.Kind(i) != syntax.ChunkIN || a.Form(int(a.Ch.At(i).From)) != "in" || a.Ch.Kind(i+1) != syntax.ChunkNP ||
			!a.survey(a.Ch.At(i+1)) {
			continue
		}
		end := a.phraseEnd(i+1, true)
		if end < len(a.Ch) && a.Ch.Kind(end) != syntax.ChunkSTOP && a.Ch.Kind(end) != syntax.ChunkCOMMA {
			return
		}
		from := i
		verb := false
		for from > 0 {
			p := a.Ch.At(from - 1)
			if p.Kind == syntax.ChunkCOMMA && (verb || a.Ch.Kind(i-1) != syntax.ChunkCOMMA) ||
				p.Kind == syntax.ChunkSEMI || p.Kind == syntax.ChunkDASH ||
				p.Kind == syntax.ChunkQ || p.Kind == syntax.ChunkCOLON || p.Kind == syntax.ChunkW ||
				p.Kind == syntax.ChunkSUB || p.Kind == syntax.ChunkTH {
				break
			}
			verb = verb || p.Kind == syntax.ChunkVG && p.Form == syntax.Finite
			from--
		}
		for a.Ch.Kind(from) == syntax.ChunkCC {
			from++
		}
		if !verb || a.Ch.Kind(from) != syntax.ChunkNP {
			return
		}
		a.cand = append(a.cand, attribution{
			rule:    inSurveyRule,
			source:  tokens(int(a.Ch.At(i+1).From), int(a.Ch.At(end-1).To)),
			cue:     []syntax.Tokens{tokens(int(a.Ch.At(i).From), int(a.Ch.At(i).To))},
			content: []syntax.Tokens{tokens(int(a.Ch.At(from).From), int(a.Ch.At(i-1).To))},
			unit:    u,
		})
		return
	}
}

// survey reports whether the noun phrase names a poll.
func (a *analysis) survey(c *syntax.Chunk) bool {
	switch a.Form(int(c.Head)) {
	case "poll", "polls", "survey", "surveys":
		return true
	}
	return false
}
