package quote

import (
	"strings"

	"onrecord/loader/document"
	"onrecord/loader/token"
)

// byLabel handles a paragraph that begins with its speaker and a colon: a
// headline (Alder: Bridge to close), a transcript (LUND: Good evening.). It
// reports whether the paragraph is taken.
func (a *analysis) byLabel(p int, para *document.Paragraph) bool {
	from, to := para.Tokens.From, para.Tokens.To
	end := from
	for end < to && end < from+9 && a.tags.at(end) != tCOLON {
		if a.tags.at(end) == tSTOP || a.tags.at(end) == tQ || a.tags.at(end) == tCOMMA {
			return false
		}
		end++
	}
	if end == from || end+2 >= to || a.tags.at(end) != tCOLON {
		return false
	}
	if a.tok.at(end).End == a.tok.at(end+1).Start {
		return false // 10:30, http://
	}
	if a.transcript(from, end) || a.turn(p, from, end) {
		a.emit(attribution{source: tokens{from, end}, cue: []tokens{{end, end + 1}}, content: []tokens{{end + 1, to}}, unit: -1})
		return true
	}
	if p > 0 {
		return false
	}
	// The headline: a name, or a poll or report, and what it says.
	if a.stopAt(to) == '?' && a.regionIn(end, to) < 0 {
		return false // Alder: a saint or a schemer?
	}
	label := end
	for i := from; i < label; i++ {
		if w := a.tok.at(i); w.Kind == token.Word && !w.Upper && a.tags.at(i) != tIN && a.tags.at(i) != tTO && a.tags.at(i) != tCC && a.tags.at(i) != tD {
			return false
		}
		if i > from && label == end && (a.tags.at(i) == tIN || a.tags.at(i) == tTO) && (a.form(i) == "on" || a.form(i) == "to") {
			label = i // Alder on the bridge: ...
			break
		}
		if e := a.entry(i); i > from && a.tags.at(i) == tIN && a.entry(i-1).tags.has(tN) && a.entry(i-1).sem&(semPerson|semPaper|semBody) == 0 && e.form != "of" {
			return false // Big win for Alder: ...
		}
		if isVerb(a.tags.at(i)) && !a.entry(i).tags.has(tN) {
			return false
		}
	}
	last := a.entry(label - 1)
	if a.form(from) == "the" && last.sem&(semPerson|semPaper|semBody) == 0 {
		return false // The Latest: ..., The Long Night: ...
	}
	full := !a.headline && label-from == 2 && a.tok.at(label-1).Upper // Mark Young: where only names have capitals
	if !full && (a.tags.at(label-1) != tNP && last.sem&(semPerson|semPaper|semBody) == 0 || last.tags != 0 && last.sem == 0) {
		return false
	}
	a.emit(attribution{source: tokens{from, label}, cue: []tokens{{end, end + 1}}, content: []tokens{{end + 1, to}}, unit: -1})
	return true
}

// turn reports whether tokens [from, to) name a speaker in an interview: a
// label of capitalised words like the one of a paragraph beside it, and behind
// it words that address somebody.
func (a *analysis) turn(p, from, to int) bool {
	if a.tags.at(to-1) != tNP || a.ent.at(to-1) != 0 || !a.labelled(p) || !a.addresses(to, a.doc.Paragraphs[p].Tokens.To) {
		return false
	}
	for i := max(0, p-2); i <= p+2 && i < len(a.doc.Paragraphs); i++ {
		if i != p && a.labelled(i) {
			return true
		}
	}
	return false
}

// addresses reports whether somebody speaks in tokens [from, to): I, you, a
// question, Well, ...
func (a *analysis) addresses(from, to int) bool {
	for i := from; i < to; i++ {
		switch a.tags.at(i) {
		case tP, tPP:
			switch a.form(i) {
			case "i", "we", "you", "my", "our", "your":
				return true
			}
		case tSTOP:
			if a.first(i) == '?' {
				return true
			}
		case tUH:
			return true
		}
	}
	return false
}

// labelled reports whether paragraph p begins with up to five capitalised words
// and a colon. Its words need not have been looked up.
func (a *analysis) labelled(p int) bool {
	t := a.doc.Paragraphs[p].Tokens
	for i := t.From; i < t.To && i < t.From+6; i++ {
		w := a.tok.at(i)
		if w.Kind == token.Word && w.Upper {
			continue
		}
		return i > t.From && a.text[w.Start] == ':' && i+1 < t.To && a.tok.at(i+1).Start > w.End
	}
	return false
}

// stopAt returns the mark of punctuation that ends the paragraph before token to.
func (a *analysis) stopAt(to int) byte {
	for to > 0 && (a.tags.at(to-1) == tBRK || a.tags.at(to-1) == tQ) {
		to--
	}
	return a.first(to - 1)
}

// regionIn returns the first region in tokens [from, to), or -1.
func (a *analysis) regionIn(from, to int) int {
	for i := from; i < to; i++ {
		if r := a.reg.at(i); r > 0 {
			return int(r) - 1
		}
	}
	return -1
}

// transcript reports whether tokens [from, to) are a speaker's label in a
// transcript: capitals throughout and a name, or Q and A.
func (a *analysis) transcript(from, to int) bool {
	letters := 0
	for i := from; i < to; i++ {
		t := a.tok.at(i)
		if t.Kind != token.Word {
			if a.tags.at(i) == tLP || a.tags.at(i) == tRP || t.Kind == token.Clitic {
				continue
			}
			return false
		}
		w := t.Text(a.text)
		if w != strings.ToUpper(w) {
			return false
		}
		switch e := a.entry(i); {
		case len(w) == 1 && (w == "Q" || w == "A") && to-from == 1:
			return true
		case e.tags != 0 && e.sem&(semPerson|semTitle) == 0 && (i == to-1 || isVerb(e.pref)) && e.form != "question" && e.form != "voice":
			return false
		}
		letters += len(w)
	}
	return letters > 2
}

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
		if a.ch.kind(i) != cIN || a.form(int(a.ch.at(i).from)) != "in" || a.ch.kind(i+1) != cNP || !a.survey(a.ch.at(i+1)) {
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
			if p.kind == cCOMMA && (verb || a.ch.kind(i-1) != cCOMMA) || p.kind == cSEMI || p.kind == cDASH || p.kind == cQ || p.kind == cCOLON || p.kind == cW || p.kind == cSUB || p.kind == cTH {
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
