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
	for end < to && end < from+9 && a.tags[end] != tCOLON {
		if a.tags[end] == tSTOP || a.tags[end] == tQ || a.tags[end] == tCOMMA {
			return false
		}
		end++
	}
	if end == from || end+2 >= to || a.tags[end] != tCOLON {
		return false
	}
	if a.tok[end].End == a.tok[end+1].Start {
		return false // 10:30, http://
	}
	if a.transcript(from, end) {
		a.emit(attribution{source: tokens{from, end}, cue: []tokens{{end, end + 1}}, content: []tokens{{end + 1, to}}, unit: -1})
		return true
	}
	if p > 0 {
		return false
	}
	// The headline: a name, or a poll or report, and what it says.
	label := end
	for i := from; i < end; i++ {
		if w := a.tok[i]; w.Kind == token.Word && !w.Upper && a.tags[i] != tIN && a.tags[i] != tCC && a.tags[i] != tD {
			return false
		}
		if i > from && label == end && (a.tags[i] == tIN || a.tags[i] == tTO) && (a.form(i) == "on" || a.form(i) == "to") {
			label = i // Alder on the bridge: ...
		}
		if isVerb(a.tags[i]) && !a.entry(i).tags.has(tN) {
			return false
		}
	}
	if label-from == 2 && a.form(from) == "the" && a.form(from+1) == "latest" {
		return false // the title of a live blog
	}
	last := a.entry(label - 1)
	if a.tags[label-1] != tNP && last.sem&(semPerson|semPaper|semBody) == 0 || last.tags != 0 && last.sem == 0 {
		return false
	}
	a.emit(attribution{source: tokens{from, label}, cue: []tokens{{end, end + 1}}, content: []tokens{{end + 1, to}}, unit: -1})
	return true
}

// transcript reports whether tokens [from, to) are a speaker's label in a
// transcript: capitals throughout and a name, or Q and A.
func (a *analysis) transcript(from, to int) bool {
	letters := 0
	for i := from; i < to; i++ {
		t := a.tok[i]
		if t.Kind != token.Word {
			if a.tags[i] == tLP || a.tags[i] == tRP || t.Kind == token.Clitic {
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
	if len(a.ch) < 5 || a.ch[0].kind != cIN && !(a.ch[0].kind == cCC && a.ch[1].kind == cIN) {
		a.inSurvey(u)
		return
	}
	i := 0
	if a.ch[0].kind == cCC {
		i = 1
	}
	n := &a.ch[i+1]
	if n.kind != cNP || n.time || a.reg[n.from] > 0 {
		return
	}
	w := a.form(int(a.ch[i].from))
	if w != "in" && w != "to" || w == "in" && !a.survey(n) {
		a.inSurvey(u)
		return
	}
	end := a.phraseEnd(i+1, w == "in")
	if end+1 >= len(a.ch) || a.ch[end].kind != cCOMMA || a.ch[end+1].kind != cNP || !a.finiteFollows(end+1) {
		return
	}
	a.cand = append(a.cand, attribution{
		source:  tokens{int(n.from), int(a.ch[end-1].to)},
		cue:     []tokens{{int(a.ch[i].from), int(a.ch[i].to)}},
		content: []tokens{{int(a.ch[end+1].from), a.boundary(i, end+1, clauseComp)}},
		unit:    u,
	})
}

// inSurvey handles the poll that ends its sentence: she leads in the new poll.
func (a *analysis) inSurvey(u int) {
	for i := 3; i+1 < len(a.ch); i++ {
		if a.ch[i].kind != cIN || a.form(int(a.ch[i].from)) != "in" || a.ch[i+1].kind != cNP || !a.survey(&a.ch[i+1]) {
			continue
		}
		end := a.phraseEnd(i+1, true)
		if end < len(a.ch) && a.ch[end].kind != cSTOP && a.ch[end].kind != cCOMMA {
			return
		}
		from := i
		verb := false
		for from > 0 {
			p := &a.ch[from-1]
			if p.kind == cCOMMA || p.kind == cSEMI || p.kind == cDASH || p.kind == cQ || p.kind == cCOLON || p.kind == cW || p.kind == cSUB || p.kind == cTH {
				break
			}
			verb = verb || p.kind == cVG && p.form == finite
			from--
		}
		if !verb || a.ch[from].kind != cNP {
			return
		}
		a.cand = append(a.cand, attribution{
			source:  tokens{int(a.ch[i+1].from), int(a.ch[end-1].to)},
			cue:     []tokens{{int(a.ch[i].from), int(a.ch[i].to)}},
			content: []tokens{{int(a.ch[from].from), int(a.ch[i-1].to)}},
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
