package quote

import (
	"unicode"
	"unicode/utf8"

	"onrecord/loader/document"
	"onrecord/loader/token"
)

// A unit is what attribution looks at: a sentence, or several when a quotation
// joins them. It never begins or ends inside a quotation.
type unit struct {
	from, to int // tokens
	para     int
	subject  tokens // of its first verb, when a quotation or a new paragraph follows
	cue      tokens // that verb
	att      int    // its last attribution with a source plus one
}

// longest is how many tokens a unit may have, so that time stays linear in
// texts that have no sentences. Journalists stop long before.
const longest = 500

// cutUnits cuts a paragraph into units.
func (a *analysis) cutUnits(p int, para *document.Paragraph) {
	from := para.Tokens.From
	sent := para.Sentences.From
	for i := from; i < para.Tokens.To; i++ {
		if t := a.tags[i]; t != tSTOP && t != tBRK && a.reg[i] == 0 && a.last(i) != '.' && i-from < longest {
			continue // most tokens end nothing
		}
		for sent < para.Sentences.To && a.doc.Sentences[sent].Tokens.To <= i {
			sent++
		}
		r := a.reg[i]
		inside := r > 0 && i < a.regions.at(int(r-1)).close
		if !inside && i-from >= longest {
			from = a.cut(p, from, i+1)
			continue
		}
		if !inside && a.tags[i] == tBRK {
			from = a.cut(p, from, i+1)
			continue
		}
		if !inside && sent < para.Sentences.To && i+1 == a.doc.Sentences[sent].Tokens.To && a.dotted(i) {
			from = a.cut(p, from, i+1) // at 7 p.m. He said
			continue
		}
		if !inside && i+1 < para.Tokens.To && a.tags.at(i+1) == tQ && a.dotted(i) && a.tok[i].End < a.tok.at(i+1).Start {
			if n := a.reg.at(i + 1); n > 0 && a.regions.at(int(n-1)).open == i+1 && a.regions.at(int(n-1)).clause {
				from = a.cut(p, from, i+1) // in Salem, N.Y. “We
				continue
			}
		}
		if inside || a.tags[i] != tSTOP && !(r > 0 && a.regions.at(int(r-1)).close == i && i > from && (a.stopBefore(i) || a.unstopped(int(r-1), para.Tokens.To))) {
			continue
		}
		if r == 0 && i > from && a.first(i) == '.' && a.tok.at(i-1).End == a.tok[i].Start && sent < para.Sentences.To && a.doc.Sentences[sent].Tokens.To > i+3 {
			continue // Alder v. Lund: no sentence ends here
		}
		j := i + 1
		for j < para.Tokens.To && (a.tags.at(j) == tSTOP || a.tags.at(j) == tRP || a.tags.at(j) == tQ && a.reg.at(j) == 0) {
			j++
		}
		if j < para.Tokens.To && !a.begins(i, j, para.Tokens.To) {
			continue
		}
		from = a.cut(p, from, j)
		i = j - 1
	}
	a.cut(p, from, para.Tokens.To)
}

// dotted reports whether token i is an abbreviation with its dot.
func (a *analysis) dotted(i int) bool {
	t := a.tok.at(i)
	return t.Kind == token.Word && a.text[t.End-1] == '.'
}

func (a *analysis) cut(p, from, to int) int {
	if to > from {
		a.units = append(a.units, unit{from: from, to: to, para: p})
	}
	return to
}

// stopBefore reports whether a stop stands right before the marks that end at
// token i.
func (a *analysis) stopBefore(i int) bool {
	for i >= 0 && a.tags.at(i) == tQ {
		i--
	}
	return i >= 0 && a.tags.at(i) == tSTOP
}

// unstopped reports whether region k, said behind a colon, ends its sentence
// without a stop, as posts do: she tweeted: “No boat. #pier” On Monday it sank.
func (a *analysis) unstopped(k, to int) bool {
	r := a.regions.at(k)
	if !r.clause || a.tags.at(r.open-1) != tCOLON || r.close+1 >= to || !a.tok.at(r.close+1).Upper {
		return false
	}
	switch a.tags.at(r.close + 1) {
	case tIN, tP, tD, tSUB, tPP:
		return r.last-r.first >= 3
	}
	return false
}

// begins reports whether a sentence can begin at token j, the one before
// having ended at token i.
func (a *analysis) begins(i, j, to int) bool {
	t := a.tok.at(j)
	if a.tok.at(j-1).End == t.Start && t.Kind == token.Word && !t.Upper {
		return false
	}
	quoted := a.tags.at(i) == tQ
	switch {
	case a.tags.at(j) == tQ || a.tags.at(j) == tLP || t.Kind == token.Number || a.tags.at(j) == tBRK || a.tags.at(j) == tDASH:
	case t.Kind == token.Word && t.Upper:
	case t.Kind == token.Word:
		return false
	default:
		return a.tags.at(j) == tSYM
	}
	if !quoted {
		return true
	}
	// “So what?” Alder said.
	k := i
	for k > 0 && a.tags.at(k) == tQ {
		k--
	}
	if b := a.first(k); b == '.' && !(a.tags.at(k-1) == tSTOP) {
		return !a.justSaid(j, to)
	}
	if a.tags.at(j) == tD || a.tags.at(j) == tPP {
		return true // “So what?” He went on.
	}
	aside, commas := false, 0
	for k, n := j, 0; k < to && n < 24 && (n < 7 || commas > 0); k, n = k+1, n+1 {
		switch tg := a.tags.at(k); {
		case tg == tCOMMA && n > 0:
			aside, commas = !aside, commas+1 // Alder, the mayor, asked
		case aside && (tg == tIN || tg == tPS || tg == tPP || tg == tW || tg == tNUM || tg == tVBG || tg == tVBN || tg == tCC):
		case isVerb(tg) && aside:
			if e := a.entry(k); !e.tags.has(tN) && !e.tags.has(tNS) && !e.tags.has(tVBN) || e.aux != auxNone {
				return true // no planter, no planted tree
			}
		case isVerb(tg) && a.entry(k).aux == auxBe && k+1 < to && a.entry(k+1).tags.has(tVBN) && words.frames[a.entry(k+1).cue].rcpt:
			return !words.frames[a.entry(k+1).cue].quote || !a.endsSoon(k+2, to) // “So what?” she was asked.
		case isVerb(tg):
			e := a.entry(k)
			return e.cue == 0 || !a.quotative(k) || !a.endsSoon(k+1, to)
		case tg == tN || tg == tNS || tg == tNP || tg == tP || tg == tD || tg == tADV || tg == tJ:
			if e := a.entry(k); e.cue != 0 && a.quotative(k) && (e.tags.has(tVBD) || e.tags.has(tVBZ)) && n > 0 && a.endsSoon(k+1, to) {
				return false
			}
		default:
			return true
		}
	}
	return true
}

// quotative reports whether the verb at token i reports speech, by itself or
// with the words behind it: shot back.
func (a *analysis) quotative(i int) bool {
	f := &words.frames[a.entry(i).cue]
	if f.quote {
		return true
	}
	for k := range f.phrasal {
		if p := &f.phrasal[k]; len(p.words) == 1 && i+1 < len(a.tok) && words.frames[p.frame].quote && a.form(i+1) == p.words[0] {
			return true
		}
	}
	return false
}

// endsSoon reports whether nothing that a verb could attribute follows at
// token k: the sentence ends or goes on behind a comma.
func (a *analysis) endsSoon(k, to int) bool {
	for n := 0; k < to && n < 18; k, n = k+1, n+1 {
		switch a.tags.at(k) {
		case tCOMMA, tCOLON:
			return !(k+1 < to && a.tags.at(k+1) == tQ)
		case tSTOP, tBRK:
			return true
		case tTH, tQ, tP:
			return false
		case tSUB, tW:
			switch a.form(k) {
			case "when", "while", "as", "after", "before":
				return n > 0 || a.tags.at(k) == tSUB || !words.frames[a.entry(k-1).cue].wh
			}
		}
	}
	return k >= to
}

// justSaid reports whether the sentence at token j is no more than a subject
// and its verb, which attributes what stands before it although that ended with
// a full stop: “We won.” Alder said.
func (a *analysis) justSaid(j, to int) bool {
	for k, n := j, 0; k < to && n < 6; k, n = k+1, n+1 {
		switch t := a.tags.at(k); {
		case t == tNP || t == tP && n == 0:
		case n > 0 && a.quotative(k):
			end := k + 1
			if !words.frames[a.entry(k).cue].quote {
				end++ // shot back
			}
			return a.entry(k).tags.has(tVBD) && end < to && a.tags.at(end) == tSTOP
		default:
			return false
		}
	}
	return false
}

// setRegions writes down for every token which region holds it.
func (a *analysis) setRegions(from int) {
	for k := from; k < len(a.regions); k++ {
		r := &a.regions[k]
		for i := r.open; i <= r.close; i++ {
			a.reg[i] = int32(k + 1)
		}
	}
}

// apostrophes tags the bare apostrophes of plurals: the voters’ mood.
func (a *analysis) apostrophes(para *document.Paragraph) {
	for i := para.Tokens.From + 1; i < para.Tokens.To; i++ {
		if a.tags.at(i) == tQ && a.reg.at(i) == 0 && a.tok.at(i-1).End == a.tok.at(i).Start && a.text[a.tok.at(i).Start-1]|0x20 == 's' &&
			a.tok.at(i-1).Kind == token.Word {
			if s := a.tok.at(i).Text(a.text); s == "'" || s == "’" {
				a.tags[i] = tPS
			}
		}
	}
}

// judge decides for the regions from the given one on whether they are words
// of their own, said as a sentence, or part of the sentence round them.
func (a *analysis) judge(from int, para *document.Paragraph) {
	for k := from; k < len(a.regions); k++ {
		a.regions[k].clause = a.isClause(k, para)
	}
}

func (a *analysis) isClause(k int, para *document.Paragraph) bool {
	r := a.regions.at(k)
	if r.noOpen || r.noClose || r.follows {
		return true
	}
	n := 0
	verb := false
	for i := r.first; i < r.last && n < 12; i++ {
		if a.tok[i].Kind == token.Word || a.tok[i].Kind == token.Number {
			n++
		}
		verb = verb || a.tags[i] == tVBZ || a.tags[i] == tVBD || a.tags[i] == tMD || a.tags[i] == tP
	}
	last := a.tags.at(r.last - 1)
	ends := last == tCOMMA || last == tSTOP || last == tDASH
	head := r.first
	for head+1 < r.last && a.tags.at(head) == tSTOP {
		head++ // “... The bridge
	}
	upper := a.tok.at(head).Upper || a.tok.at(head).Kind == token.Number
	after := tSTOP
	if r.close+1 < para.Tokens.To {
		after = a.tags.at(r.close + 1)
	}
	before := tBRK
	if r.open > para.Tokens.From {
		before = a.tags.at(r.open - 1)
		if before == tSYM && r.open-1 == para.Tokens.From {
			before = tBRK // a bullet, an emoji
		}
		if before == tSYM && a.invisible(r.open-1) {
			before = tBRK
			if r.open-1 > para.Tokens.From {
				before = a.tags.at(r.open - 2)
			}
		}
		if before == tQ && r.open-1 > para.Tokens.From {
			before = tSTOP // right behind another quotation
			if k > 0 && a.regions.at(k-1).close == r.open-1 && !a.regions.at(k-1).clause && last == tCOMMA && a.tags.at(a.regions.at(k-1).last-1) == tCOMMA {
				return false // named “A,” “B,” and “C”
			}
		}
		if upper && n >= 3 && a.dotted(r.open-1) && a.tok.at(r.open-1).End < a.tok.at(r.open).Start && (last == tSTOP || last == tCOMMA) && !a.titled(r.open-1) {
			before = tSTOP // in Salem, N.Y. “We
		}
	}
	switch before {
	case tBRK, tSTOP, tLP:
		switch {
		case after == tCOMMA && n >= 3, after == tBRK, after == tSTOP && n >= 3:
			return true
		case last == tCOMMA:
			return n >= 3 || verb || a.cueSoon(r.close+1, para.Tokens.To) || a.nounVerb(r.close+1, para.Tokens.To) || a.twofold(k, para.Tokens.To)
		case ends:
			return true
		}
		return upper && verb && n >= 6 || a.cueAt(r.close+1, para.Tokens.To)
	case tCOLON:
		return upper || n >= 5
	case tCOMMA:
		if a.goesOn(k) {
			return true
		}
		if last == tCOMMA && !upper && !verb && r.close+1 < para.Tokens.To && (after == tMD || a.entry(r.close+1).aux != auxNone) {
			return false // said Alder, “a thief,” must go
		}
		cue := a.cueBefore(r.open-2, para.Tokens.From)
		if cue {
			return (n >= 2 || ends) && (upper || a.cueNear(r.open-2, para.Tokens.From))
		}
		return upper && n >= 5 && (verb || last == tSTOP)
	case tSEMI:
		return a.goesOn(k)
	case tDASH:
		return n >= 5 && (upper || ends && a.cueAt(r.close+1, para.Tokens.To))
	}
	if before == tCC && upper && n >= 2 && k > 0 {
		// “Send them home” and “Build the bridge”
		p := a.regions.at(k - 1)
		return (p.clause || a.twofold(k-1, para.Tokens.To)) && p.para == r.para && (r.open-p.close == 2 || r.open-p.close == 3 && a.tags.at(p.close+1) == tCOMMA)
	}
	if isVerb(before) {
		if e := a.entry(r.open - 1); e.cue != 0 && words.frames[e.cue].quote {
			return upper && n >= 3 && (verb || last == tSTOP)
		}
	}
	return false
}

// twofold reports whether region k is the first of two that one verb attributes:
// “Basta,” or “Enough,” she told the crowd.
func (a *analysis) twofold(k, to int) bool {
	r, n := a.regions.at(k), a.regions.at(k+1)
	return n.para == r.para && n.open == r.close+2 && a.tags.at(r.close+1) == tCC && a.tags.at(r.last-1) == tCOMMA && a.tags.at(n.last-1) == tCOMMA && a.cueSoon(n.close+1, to)
}

// invisible reports whether token i is a character that is not shown, such as a
// mark of the direction of writing, which web pages leave before a quotation.
func (a *analysis) invisible(i int) bool {
	r, _ := utf8.DecodeRuneInString(a.text[a.tok.at(i).Start:a.tok.at(i).End])
	return unicode.Is(unicode.Cf, r)
}

// cueAt reports whether a verb that reports speech follows at token i, its
// subject perhaps before it.
func (a *analysis) cueAt(i, to int) bool {
	for k, n := i, 0; k < to && n < 6; k, n = k+1, n+1 {
		switch t := a.tags.at(k); {
		case isVerb(t):
			e := a.entry(k)
			return e.cue != 0 && words.frames[e.cue].quote && a.endsSoon(k+1, to)
		case t == tNP || t == tP || t == tD || t == tN || t == tNS || t == tADV:
		default:
			return false
		}
	}
	return false
}

// cueSoon is cueAt with more room.
func (a *analysis) cueSoon(i, to int) bool {
	for k, n := i, 0; k < to && n < 14; k, n = k+1, n+1 {
		e := a.entry(k)
		if e.cue != 0 && words.frames[e.cue].quote && (e.tags.has(tVBD) || e.tags.has(tVBZ)) {
			return true
		}
		if a.tags.at(k) == tSTOP || a.tags.at(k) == tQ {
			return false
		}
	}
	return false
}

// cueBefore reports whether a verb that reports speech stands at token i or
// shortly before it in its clause.
func (a *analysis) cueBefore(i, from int) bool {
	for n := 0; i >= from && n < 14; i, n = i-1, n+1 {
		if a.tags.at(i) == tTH || a.tags.at(i) == tMD {
			return false
		}
		e := a.entry(i)
		if e.cue != 0 && (words.frames[e.cue].quote || a.putsIt(i)) && (e.tags.has(tVBD) || e.tags.has(tVBZ) || e.tags.has(tVBG) || a.tags.at(i) == tVB) {
			return true
		}
		if a.tags.at(i) == tSTOP || a.tags.at(i) == tBRK || a.tags.at(i) == tSEMI {
			return false
		}
	}
	return false
}

// cueNear is cueBefore without a clause between: said on Monday, “...
func (a *analysis) cueNear(i, from int) bool {
	if i > from && a.putsIt(i-1) {
		return true
	}
	for n := 0; i >= from && n < 7; i, n = i-1, n+1 {
		e := a.entry(i)
		if e.cue != 0 && words.frames[e.cue].quote {
			return true
		}
		switch a.tags.at(i) {
		case tSTOP, tBRK, tSEMI, tP, tMD, tVBD, tVBZ, tVB, tTH, tCOMMA:
			return false
		}
	}
	return false
}

// putsIt reports whether token i is put in put it, which reports speech.
func (a *analysis) putsIt(i int) bool {
	return i+1 < len(a.tok) && a.form(i+1) == "it" && words.frames[a.entry(i).cue].lemma == "put"
}

// nounVerb reports whether a pronoun and a verb, or a name and a verb that ends
// the sentence, stand at token i: “Hm,” she smiled, “Good day,” Alder began.
func (a *analysis) nounVerb(i, to int) bool {
	if i+1 < to && a.tags.at(i) == tP {
		return isVerb(a.tags.at(i + 1))
	}
	from := i
	for i < to && i < from+4 && a.tags.at(i) == tNP {
		i++
	}
	return i > from && i+1 < to && a.tags.at(i) == tVBD && a.tags.at(i+1) == tSTOP
}

// goesOn reports whether region k goes on with the one before it, which ended
// in a comma: “The bridge,” said Alder, the mayor, “is safe.”
func (a *analysis) goesOn(k int) bool {
	if k == 0 {
		return false
	}
	r, p := a.regions.at(k), a.regions.at(k-1)
	if p.para != r.para || !p.clause || r.open-p.close > 30 || a.tags.at(p.last-1) != tCOMMA && a.tags.at(p.close+1) != tCOMMA {
		return false
	}
	cue := false
	for i := p.close + 1; i < r.open; i++ {
		if a.tags.at(i) == tSTOP {
			return false
		}
		e := a.entry(i)
		cue = cue || e.cue != 0 && words.frames[e.cue].quote && (e.tags.has(tVBD) || e.tags.has(tVBZ)) || e.form == "according"
	}
	return cue
}

// titled reports whether token i is a title, whose dot ends no sentence.
func (a *analysis) titled(i int) bool { return a.entry(i).sem&semTitle != 0 }
